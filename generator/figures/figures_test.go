package figures

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"clausewright/internal/diag"
	"clausewright/schema"
)

var update = flag.Bool("update", false, "rewrite what the cases expect")

// compute loads an engagement, which has to be without errors, and returns its figures.
func compute(t interface {
	Helper()
	Fatalf(string, ...any)
}, src string) (*schema.Engagement, *Figures, diag.List) {
	t.Helper()
	e, found := schema.Load("engagement.yaml", []byte(src))
	for _, d := range found {
		if d.Severity == diag.Error {
			t.Fatalf("%s: %s", d.Pos, d.Message)
		}
	}
	f, found := Compute(e)
	return e, f, found
}

// TestCases compares every figure that an engagement has with the hand-made reckoning at the head of its case.
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
			e, f, found := compute(t, string(archive.Files[0].Data))
			var findings strings.Builder
			for _, d := range found {
				fmt.Fprintf(&findings, "%s: %s: %s [%s %s]\n\t%s\n", d.Pos, d.Severity, d.Message, d.Rule, d.Path, d.Hint)
			}
			for i, part := range archive.Files[1:] {
				got := map[string]string{"figures": show(e.Variant(), f), "findings": findings.String()}[part.Name]
				if *update {
					archive.Files[1+i].Data = []byte(got)
				} else if got != string(part.Data) {
					t.Errorf("%s:\n%s\nwant\n%s", part.Name, got, part.Data)
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

// show writes every figure that is given, as clauses look it up: one line each, one line for each element of a list.
func show(v schema.Variant, f *Figures) string {
	var b strings.Builder
	for _, field := range Fields(v).All() {
		if strings.Contains(field.Path, "[]") || field.Kind == schema.Absent {
			continue
		}
		at := f.Lookup(field.Path)
		if !at.Given {
			continue
		}
		list := reflect.ValueOf(at.V)
		if list.Kind() != reflect.Slice {
			fmt.Fprintf(&b, "%s: %v\n", field.Path, at.V)
			continue
		}
		for i := range list.Len() {
			fmt.Fprintf(&b, "%s[%d]:", field.Path, i)
			for _, inner := range Fields(v).All() {
				name, ok := strings.CutPrefix(inner.Path, field.Path+"[].")
				if value := f.Lookup(fmt.Sprintf("%s[%d].%s", field.Path, i, name)); ok && value.Given {
					fmt.Fprintf(&b, " %s=%v", name, value.V)
				}
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// TestDerivedFiguresAreGiven holds the kinds against what Compute makes: a derived figure always has its value, and an absent
// one never has.
func TestDerivedFiguresAreGiven(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		e, f, _ := compute(t, string(archive.Files[0].Data))
		for _, field := range Fields(e.Variant()).All() {
			if strings.Contains(field.Path, "[]") {
				continue
			}
			at := f.Lookup(field.Path)
			if field.Kind == schema.Derived && !at.Given {
				t.Errorf("%s: %s is derived and not there", name, field.Path)
			}
			if truth, yesNo := at.V.(bool); field.Kind == schema.Absent && at.Given && at.V != 0 && (!yesNo || truth) {
				t.Errorf("%s: %s is absent and there: %v", name, field.Path, at.V)
			}
		}
	}
}
