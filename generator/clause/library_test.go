package clause

import (
	"io/fs"
	"testing"

	"clausewright/internal/diag"
	"clausewright/templates"
)

// shipped is the layer of the texts that come with the program, named as their folder.
func shipped() Layer { return Layer{Name: "templates", FS: templates.FS()} }

// report prints findings as a writer of texts reads them.
func report(t *testing.T, found diag.List) {
	t.Helper()
	for _, d := range found {
		line := d.Pos.String() + ": " + d.Severity.String() + " " + d.Rule + ": " + d.Message
		if d.Hint != "" {
			line += " — " + d.Hint
		}
		for _, r := range d.Related {
			line += " [" + r.Pos.String() + ": " + r.Message + "]"
		}
		t.Log(line)
	}
}

func TestLibrary(t *testing.T) {
	_, found := Load(shipped())
	if len(found) > 0 {
		report(t, found)
		t.Errorf("the texts have %d findings, want none", len(found))
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, found := Load(shipped()); found.HasErrors() {
			b.Fatal(found[0])
		}
	}
}

func readShipped(t *testing.T, path string) string {
	t.Helper()
	src, err := fs.ReadFile(templates.FS(), languageFolder+"/"+path)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}
