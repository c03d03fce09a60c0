package clause

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"clausewright/internal/diag"
	"clausewright/templates"
)

// FuzzParse asks of any text: no panic, findings inside the file, and, if it is accepted, the same shape in goldmark and the
// same tree when it is written and read again.
func FuzzParse(f *testing.F) {
	names, _ := filepath.Glob("testdata/parse/*.txtar")
	for _, name := range names {
		a, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(uint8(kindOf(a.Files[0].Name)), visible.Replace(string(a.Files[0].Data)))
	}
	err := fs.WalkDir(templates.FS(), languageFolder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".md") {
			return err
		}
		src, err := fs.ReadFile(templates.FS(), path)
		_, body, _ := strings.Cut(strings.TrimPrefix(string(src), "---\n"), "\n---\n")
		kind := Clause
		if !strings.Contains(path, "/clauses/") {
			kind = Schedule
		}
		f.Add(uint8(kind), body)
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, kind uint8, body string) {
		k := FileKind(kind%3) + Front
		front := fronts[k]
		if strings.HasPrefix(body, "---\n") {
			front = ""
		}
		_, found := Parse(k, "x.md", []byte(front+body))
		inside(t, front+body, found)
		if front != "" && !strings.Contains(body, "\r") {
			compareOracle(t, k, front, body)
		}
	})
}

// inside demands that each finding points at a place that the text has.
func inside(t *testing.T, src string, found diag.List) {
	t.Helper()
	text := string(diag.UTF8([]byte(src)))
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for _, d := range found {
		if strings.HasPrefix(d.Rule, "R-S") {
			continue // of the front matter, whose reader has tests of its own
		}
		if d.Line < 1 || d.Line > len(lines) || d.Col < 1 || d.Col > utf8.RuneCountInString(lines[d.Line-1])+1 {
			t.Fatalf("%s is outside the text: %s", d.Pos, d.Message)
		}
		if d.Message == "" || d.Rule == "" {
			t.Fatalf("%s says nothing", d.Pos)
		}
	}
}

// FuzzCondition asks of any condition: no panic, the finding inside it, and the same condition when written and read again.
func FuzzCondition(f *testing.F) {
	for _, src := range []string{
		`a`, `not a`, `a == "b"`, `a.b != 30 and (c is given or d is not given)`, `a in ["b", "c"]`, `a has "b"`, `a >= P6M`, `a < 2027-01-31`, `not (a and b)`,
		`a == -4.99`, `a == 09:30`, `not a has "b"`, `a == true`, `(((a)))`, "a and\n b", `a = b`, `a == “b”`, `a == "b`,
	} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		c, found := ParseCondition("x", src)
		inside(t, src, found)
		if (c == nil) != found.HasErrors() || len(found) > 1 {
			t.Fatalf("condition %v with findings %v", c, found)
		}
		if c == nil {
			return
		}
		again, found := ParseCondition("x", c.String())
		if found.HasErrors() || again.String() != c.String() {
			t.Fatalf("%q is %q, read again %v %s", src, c, again, findings(found))
		}
		c.Paths()
	})
}
