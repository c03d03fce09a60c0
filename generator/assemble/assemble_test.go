package assemble

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"clausewright/generator/clause"
	"clausewright/generator/document"
	"clausewright/generator/figures"
	"clausewright/internal/diag"
	"clausewright/schema"
)

var update = flag.Bool("update", false, "rewrite what the cases expect")

// library loads the texts of a case. The words of the language are those that ship; agreements that the case does not
// have consist of one clause.
func library(t *testing.T, files []txtar.File) *clause.Library {
	t.Helper()
	words, err := os.ReadFile("../../templates/en/language.yaml")
	if err != nil {
		t.Fatal(err)
	}
	texts := fstest.MapFS{
		"en/language.yaml":            {Data: words},
		"en/clauses/common/filler.md": {Data: []byte("---\ntitle: Filler\n---\n1. Words.\n")},
	}
	for _, v := range schema.Variants() {
		texts["en/agreements/"+string(v)+".yaml"] = &fstest.MapFile{Data: []byte("title: Other\nsubtitle: Other\nroles: {Client: Client, Supplier: Supplier, Personnel: People}\nclauses: [filler]\n")}
	}
	for _, f := range files {
		if strings.Contains(f.Name, "/") {
			texts["en/"+f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	l, found := clause.Load(clause.Layer{FS: texts})
	for _, d := range found {
		if d.Severity == diag.Error {
			t.Errorf("%s: %s (%s)", d.Pos, d.Message, d.Hint)
		}
	}
	if found.HasErrors() {
		t.FailNow()
	}
	return l
}

// TestCases assembles, numbers and resolves each case and compares the tree, what stands outside the text, and the findings.
func TestCases(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var source []byte
			for _, f := range archive.Files {
				if f.Name == "engagement.yaml" {
					source = f.Data
				}
			}
			l := library(t, archive.Files)
			e, found := schema.Load("engagement.yaml", source)
			if found.HasErrors() {
				t.Fatalf("%+v", found)
			}
			sums, _ := figures.Compute(e)
			s := clause.NewScope(e, sums)
			d, found := Document(l, l.Select(s), s)
			document.Number(d)
			found.Add(document.Resolve(d, nil)...)

			var findings strings.Builder
			for _, f := range found {
				findings.WriteString(f.Pos.String() + ": " + f.Severity.String() + ": " + f.Message + " [" + f.Rule + " " + f.Path + "]\n")
			}
			m := d.Meta
			meta := strings.Join([]string{m.Title, m.Subtitle, m.Reference, m.Version, m.Status, m.DraftLegend, m.Label, m.Language, m.Client, m.Supplier}, " | ") + "\n"
			for i, f := range archive.Files {
				got, is := map[string]string{"tree": document.Dump(d), "meta": meta, "findings": findings.String()}[f.Name]
				if !is {
					continue
				}
				if *update {
					archive.Files[i].Data = []byte(got)
				} else if got != string(f.Data) {
					t.Errorf("%s:\n%s\nwant\n%s", f.Name, got, f.Data)
				}
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
