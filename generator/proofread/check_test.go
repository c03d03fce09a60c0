package proofread

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"clausewright/generator/clause"
	"clausewright/internal/diag"
	"clausewright/templates"
)

var update = flag.Bool("update", false, "rewrite what the cases expect")

const testEngagement = "../../schema/testdata/minimal-outsourcing.yaml"

// TestCases reads, for each check, a small agreement with hits and near misses. An archive holds the texts of the agreement in
// the order of its contents, and behind them what the check finds, each with its line.
func TestCases(t *testing.T) {
	for _, check := range All() {
		t.Run(check.Rule, func(t *testing.T) {
			name := filepath.Join("testdata", check.Rule+".txtar")
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for _, d := range findingsOf(t, archive, check) {
				fmt.Fprintf(&got, "%s/%s:%d: %s %s\n", strings.Split(d.Pos.File, "/")[1], path.Base(d.Pos.File), d.Line, d.Severity, d.Message)
				for _, r := range d.Related {
					fmt.Fprintf(&got, "  %s:%d: %s\n", path.Base(r.Pos.File), r.Line, r.Message)
				}
				if d.Rule != check.Rule || d.Hint == "" {
					t.Errorf("rule %q with the hint %q", d.Rule, d.Hint)
				}
			}
			want := &archive.Files[len(archive.Files)-1]
			if want.Name != "want" {
				t.Fatalf("the last file is %q, not want", want.Name)
			}
			if *update {
				want.Data = []byte(got.String())
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if len(want.Data) == 0 {
				t.Error("the case has no hit")
			}
			if diff := cmp.Diff(string(want.Data), got.String()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// findingsOf assembles the agreement of an archive and runs one check.
func findingsOf(t *testing.T, archive *txtar.Archive, check Check) diag.List {
	t.Helper()
	words, err := fs.ReadFile(templates.FS(), "en/language.yaml")
	if err != nil {
		t.Fatal(err)
	}
	const stub = "---\ntitle: Nothing\n---\n1. Nothing is owed.\n"
	files := fstest.MapFS{
		"en/language.yaml":          {Data: words},
		"en/clauses/common/stub.md": {Data: []byte(stub)},
	}
	contents := map[string]string{}
	for _, f := range archive.Files[:len(archive.Files)-1] {
		kind, id := path.Split(strings.TrimSuffix(f.Name, ".md"))
		contents[path.Clean(kind)] += "  - " + id + "\n"
		files["en/"+kind+"outsourcing/"+id+".md"] = &fstest.MapFile{Data: f.Data}
	}
	agreement := "title: Service Agreement\nsubtitle: Test\nroles: {Client: Client, Supplier: Supplier, Personnel: Supplier Personnel}\n"
	for _, v := range []string{"outstaffing-supplied", "outstaffing-transferred"} {
		files["en/agreements/"+v+".yaml"] = &fstest.MapFile{Data: []byte(agreement + "clauses: [stub]\n")}
	}
	for _, kind := range []string{"front", "clauses", "schedules"} {
		if contents[kind] != "" {
			agreement += kind + ":\n" + contents[kind]
		}
	}
	files["en/agreements/outsourcing.yaml"] = &fstest.MapFile{Data: []byte(agreement)}

	l, found := clause.Load(clause.Layer{FS: files})
	if found.HasErrors() {
		t.Fatalf("the texts have errors:\n%s", text(found))
	}
	d, e := drafted(t, l, testEngagement)
	return Run([]Check{check}, d, e, l.Language())
}

// TestEveryCheckIsDocumented holds that rules are in order, unique and explained.
func TestEveryCheckIsDocumented(t *testing.T) {
	var rules []string
	for _, c := range All() {
		rules = append(rules, c.Rule)
		if c.Doc.Title == "" || c.Doc.What == "" || c.Doc.Why == "" || c.Doc.Mend == "" {
			t.Errorf("%s is not explained: %+v", c.Rule, c.Doc)
		}
		if c.Severity != diag.Error && c.Severity != diag.Warning {
			t.Errorf("%s has the severity %d", c.Rule, c.Severity)
		}
	}
	if !slices.IsSorted(rules) || len(slices.Compact(slices.Clone(rules))) != len(rules) {
		t.Errorf("the rules are out of order or double: %v", rules)
	}
}
