package generator_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"clausewright/generator/markdown"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestSamplesPrintTheirGoldenText holds every word of the three contracts. A change of text shows here as a difference
// that a lawyer can read.
func TestSamplesPrintTheirGoldenText(t *testing.T) {
	for _, name := range samples(t) {
		base := strings.TrimSuffix(filepath.Base(name), ".yaml")
		t.Run(base, func(t *testing.T) {
			var got bytes.Buffer
			if err := markdown.Print(&got, draftedFile(t, name)); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("..", "samples", "golden", base+".md")
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("text (-golden +printed; rewrite with -update):\n%s", diff)
			}
		})
	}
}
