package schema

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"clausewright/internal/diag"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

// Each file of an archive is one case, named by its rule, hit or miss, and what is special. It changes an example, and shows after
// "want:" every error and warning that the example itself does not have. A miss has none of its rule.
//
//	base: outsourcing
//	fees.contract_price: 250000.00
//	milestones[3]: -              (removed)
//	want:
//	error R-S17 fees.payment.instalments: payments total ...
func TestRules(t *testing.T) {
	archives, err := filepath.Glob("testdata/rules/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, file := range archive.Files {
			t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar")+"/"+file.Name, func(t *testing.T) {
				edits, want, ok := strings.Cut(string(file.Data), "want:\n")
				if !ok {
					t.Fatal("no want:")
				}
				got := findingsOf(t, edits)
				rule, _, _ := strings.Cut(file.Name, "/")
				if miss, found := strings.Contains(file.Name, "/miss"), strings.Contains(got, " "+rule+" "); miss == found {
					t.Errorf("%s is found: %v\n%s", rule, found, got)
				}
				if got != strings.TrimSuffix(want, "\n")+"\n" && !(got == "" && strings.TrimSpace(want) == "") && !*update {
					t.Errorf("got:\n%s\nwant:\n%s", got, want)
				}
				archive.Files[i].Data = []byte(edits + "want:\n" + got)
			})
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func findingsOf(t *testing.T, edits string) string {
	t.Helper()
	var file *tree
	base := ""
	for _, line := range strings.Split(strings.TrimSpace(edits), "\n") {
		path, value, ok := strings.Cut(line, ": ")
		if !ok {
			t.Fatalf("bad line %q", line)
		}
		switch {
		case path == "base":
			base = value
			file = parseTree(t, read(t, "testdata/"+value+".yaml"))
		case value == "-":
			file.set(t, path, nil)
		default:
			file.set(t, path, parseTree(t, []byte("v: "+value+"\n")).fields["v"])
		}
	}
	before := make(map[string]bool)
	_, found := Load(base, read(t, "testdata/"+base+".yaml"))
	for _, d := range found {
		before[shownFinding(d)] = true
	}
	src := file.text(plain)
	_, found = Load("case", src)
	var b strings.Builder
	for _, d := range found {
		if d.Line == 0 || d.Message == "" || strings.HasSuffix(d.Message, ".") || strings.HasSuffix(d.Hint, ".") {
			t.Errorf("bad finding %+v", d)
		}
		if s := shownFinding(d); !before[s] && d.Rule != "R-S32" {
			b.WriteString(s + "\n")
		}
	}
	return b.String()
}

func shownFinding(d diag.Diagnostic) string {
	s := fmt.Sprintf("%s %s %s: %s", d.Severity, d.Rule, d.Path, d.Message)
	if d.Hint != "" {
		s += " | " + d.Hint
	}
	return s
}

// Each rule has a case that hits and a near one that misses.
func TestRulesHaveCases(t *testing.T) {
	var names []string
	archives, _ := filepath.Glob("testdata/rules/*.txtar")
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range archive.Files {
			if slices.Contains(names, file.Name) {
				t.Errorf("two cases are called %s", file.Name)
			}
			names = append(names, file.Name)
		}
	}
	ids := []string{"R-S00", "R-S01", "R-S03", "R-S04", "R-S05", "R-S11", "R-S12", "R-S13", "R-S14", "R-S29", "R-M08", "R-M20"}
	for _, r := range rules {
		if r.id != "R-L00" { // every draft has it
			ids = append(ids, r.id)
		}
	}
	for _, id := range ids {
		for _, sort := range []string{"/hit", "/miss"} {
			if !slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, id+sort) }) {
				t.Errorf("no case %s%s", id, sort)
			}
		}
	}
}

func TestLawNotChecked(t *testing.T) {
	for file, want := range map[string]string{
		"outsourcing":          "late payment, intellectual property, data protection and tax of DE, PL were not checked by this program",
		"outstaffing-supplied": "labour leasing, transfer of staff and tax of GB, UA were not checked by this program",
	} {
		_, found := Load(file, read(t, "testdata/"+file+".yaml"))
		n := 0
		for _, d := range found {
			if d.Rule == "R-L00" {
				n++
				if d.Message != want || d.Severity != diag.Warning {
					t.Errorf("%s: %s %s", file, d.Severity, d.Message)
				}
			}
		}
		if n != 1 {
			t.Errorf("%s: %d findings of R-L00", file, n)
		}
	}
}
