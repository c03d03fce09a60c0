package yamlfile

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"clausewright/internal/diag"
)

// FuzzParse holds that no text makes the program panic, and that each finding stands inside the file, says something and
// can be found again by its path.
func FuzzParse(f *testing.F) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range archives {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(src).Files {
			f.Add(file.Data)
		}
	}
	f.Add([]byte("\xFF\xFEa\x00:\x00 \x001\x00"))
	f.Add([]byte("a: \u202e\x00\xFF #1\r\rb: 1\u2028"))
	f.Fuzz(func(t *testing.T, src []byte) {
		const first = 7
		file, found := Parse("f", src, Options{FirstLine: first})
		if !file.Readable() && !found.HasErrors() {
			t.Error("unreadable without a reason")
		}
		var into testFile
		found.Add(file.Decode(&into)...)

		text, _ := plainText(diag.Pos{}, src)
		lines := splitLines(text)
		inside := func(p diag.Pos) {
			t.Helper()
			line, longest := p.Line-first, 0
			if line >= 0 && line < len(lines) {
				longest = utf8.RuneCount(lines[line])
			}
			if p.File != "f" || line < 0 || line > max(len(lines)-1, 0) || p.Col < 1 || p.Col > longest+1 {
				t.Errorf("%s is outside of %d lines, that one of %d characters", p, len(lines), longest)
			}
		}
		for _, d := range found {
			inside(d.Pos)
			for _, r := range d.Related {
				inside(r.Pos)
			}
			if d.Message == "" || d.Rule == "" || !utf8.ValidString(d.Message+d.Hint) {
				t.Errorf("poor finding %+v", d)
			}
			inside(file.Pos(d.Path))
			inside(file.KeyPos(d.Path))
		}
		var walk func(path string, depth int)
		walk = func(path string, depth int) {
			if depth == 0 {
				return
			}
			inside(file.Pos(path))
			for _, key := range file.Keys(path) {
				at := field(path, key)
				if e, rest := file.find(at); rest != "" || e.key != key {
					t.Errorf("%q leads to %q, with %q left", at, e.key, rest)
				}
				walk(at, depth-1)
			}
			for i := range min(file.Len(path), 20) {
				walk(item(path, i), depth-1)
			}
		}
		walk("", 4)
	})
}
