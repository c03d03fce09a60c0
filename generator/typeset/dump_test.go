package typeset

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"clausewright/generator/document"
	"clausewright/generator/font"
)

var update = flag.Bool("update", false, "rewrite the golden dumps")

// serif returns the family that contracts are set in.
func serif(t testing.TB) *font.Family {
	t.Helper()
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	return family
}

func set(t testing.TB, d *document.Document) *Layout {
	t.Helper()
	l, err := Set(d, serif(t))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// dump writes a layout as text, a line a mark.
func dump(l *Layout) string {
	var b strings.Builder
	faces := []string{"R", "B", "I", "BI"}
	for n, pg := range l.Pages {
		fmt.Fprintf(&b, "page %d: %g x %g", n+1, pg.WidthMM, pg.HeightMM)
		if pg.Legend != "" {
			fmt.Fprintf(&b, ", legend %s", pg.Legend)
		}
		b.WriteByte('\n')
		for _, m := range pg.Marks {
			switch m := m.(type) {
			case Glyphs:
				fmt.Fprintf(&b, "  %7.3f %7.3f %s%g", m.XMM, m.BaselineMM, faces[m.Face], m.SizePt)
				if m.Gray != 0 {
					fmt.Fprintf(&b, " grey %g", m.Gray)
				}
				fmt.Fprintf(&b, " %q\n", m.S)
			case Rule:
				fmt.Fprintf(&b, "  %7.3f %7.3f rule to %.3f %.3f, %g wide, grey %g\n", m.X1MM, m.Y1MM, m.X2MM, m.Y2MM, m.WidthMM, m.Gray)
			case Fill:
				fmt.Fprintf(&b, "  %7.3f %7.3f fill %.3f x %.3f, grey %g\n", m.XMM, m.YMM, m.WidthMM, m.HeightMM, m.Gray)
			}
		}
		for _, k := range pg.Links {
			fmt.Fprintf(&b, "  %7.3f %7.3f link %.3f x %.3f to page %d at %.3f\n", k.XMM, k.YMM, k.WidthMM, k.HeightMM, k.Page+1, k.TargetYMM)
		}
	}
	for _, o := range l.Outline {
		fmt.Fprintf(&b, "outline %s%s: page %d at %.3f\n", strings.Repeat("  ", o.Level), o.Title, o.Page+1, o.YMM)
	}
	return b.String()
}

// golden compares a dump with testdata/name.txtar, whose head says what to look for.
func golden(t *testing.T, name, about, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txtar")
	a := &txtar.Archive{Comment: []byte(about + "\n\n"), Files: []txtar.File{{Name: "layout", Data: []byte(got)}}}
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(txtar.Format(a))); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}
