package typeset

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"clausewright/generator/document"
	"clausewright/generator/font"
)

// treeText is the text of a document in reading order, written without the typesetter.
func treeText(d *document.Document) string {
	var b strings.Builder
	inlines := func(in []document.Inline) {
		for _, x := range in {
			b.WriteString(document.String(x))
		}
		b.WriteByte('\n')
	}
	line := func(s string) { b.WriteString(s + "\n") }

	var provision func(*document.Provision)
	provision = func(p *document.Provision) {
		line(p.Number)
		inlines(p.Text)
		for _, c := range p.Children {
			provision(c)
		}
	}
	var blocks func([]document.Block)
	blocks = func(bs []document.Block) {
		for _, x := range bs {
			switch x := x.(type) {
			case *document.Clause:
				line(x.Number)
				line(x.Title)
				blocks(x.Blocks)
			case *document.Provision:
				provision(x)
			case *document.Heading:
				inlines(x.Text)
			case *document.Paragraph:
				inlines(x.Text)
			case *document.Bullets:
				for _, p := range x.Items {
					inlines(p.Text)
				}
			case *document.Table:
				for _, row := range append([][]document.Cell{x.Head}, x.Rows...) {
					for _, c := range row {
						inlines(c)
					}
				}
			case *document.Definition:
				inlines(x.Text)
			case *document.Group:
				inlines(x.Title)
				blocks(x.Text)
				for _, p := range x.Lines {
					inlines(p.Text)
				}
			default:
				panic(fmt.Sprintf("unknown block %T", x))
			}
		}
	}
	for _, p := range d.Parts {
		line(p.Number)
		line(p.Title)
		blocks(p.Blocks)
	}
	return b.String()
}

// bodyGlyphs returns the runs of a page between head and foot.
func bodyGlyphs(pg Page) []Glyphs {
	var out []Glyphs
	for _, m := range bodyMarks(pg) {
		if r, ok := m.(Glyphs); ok {
			out = append(out, r)
		}
	}
	return out
}

func bodyMarks(pg Page) []Mark {
	var out []Mark
	for _, m := range pg.Marks {
		y := 0.0
		switch m := m.(type) {
		case Glyphs:
			y = m.BaselineMM
		case Rule:
			y = m.Y1MM
		case Fill:
			y = m.YMM
		}
		if y > 22 && y < pg.HeightMM-20 {
			out = append(out, m)
		}
	}
	return out
}

// layoutText is the text of a layout in the order of its marks, without running lines, contents and repeated heads of
// tables.
func layoutText(t testing.TB, l *Layout, contents string) string {
	t.Helper()
	family := serif(t)
	var b strings.Builder
	heads := map[string]bool{}
	for _, pg := range l.Pages {
		marks := bodyMarks(pg)
		if isContents(pg, contents) {
			continue
		}
		skip := 0
		for i, m := range marks {
			if f, ok := m.(Fill); ok && f.Gray == headFillGray {
				n := headLength(marks[i:])
				text := fmt.Sprint(glyphTexts(marks[i : i+n]))
				if heads[text] {
					skip = i + n
				}
				heads[text] = true
			}
			r, ok := m.(Glyphs)
			if !ok || i < skip {
				continue
			}
			if i > 0 {
				if prev, ok := lastGlyphs(marks[:i]); ok && prev.BaselineMM == r.BaselineMM && near(end(family, prev), r.XMM) {
					b.WriteString(r.S)
					continue
				}
			}
			b.WriteString("\n" + r.S)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// isContents reports whether a page has the heading of the contents or leaders between titles and numbers.
func isContents(pg Page, heading string) bool {
	for i, r := range bodyGlyphs(pg) {
		if i == 0 && r.S == heading || strings.HasPrefix(r.S, ". . . ") {
			return true
		}
	}
	return false
}

// headLength returns how many marks the head of a table has: up to its lower rule.
func headLength(marks []Mark) int {
	rules := 0
	for i, m := range marks {
		if _, ok := m.(Rule); ok {
			if rules++; rules == 2 {
				return i + 1
			}
		}
	}
	return len(marks)
}

func glyphTexts(marks []Mark) []string {
	var out []string
	for _, m := range marks {
		if r, ok := m.(Glyphs); ok {
			out = append(out, r.S)
		}
	}
	return out
}

func end(family *font.Family, r Glyphs) float64 {
	return r.XMM + family.Face(r.Face).Width(r.S, r.SizePt)
}

func near(a, b float64) bool { return a-b < 0.01 && b-a < 0.01 }

// checkWords reports words that the layout lost, added or moved. A word too long for a line may be cut.
func checkWords(t testing.TB, d *document.Document, l *Layout) {
	t.Helper()
	want, got := strings.Fields(treeText(d)), strings.Fields(layoutText(t, l, d.Meta.Contents))
	if strings.Join(want, "") != strings.Join(got, "") {
		t.Errorf("words of the layout are not those of the document (-document +layout):\n%s", cmp.Diff(want, got))
		return
	}
	for i, w := range want {
		if len(w) > 30 {
			return // from here on the words of the two may be counted differently
		}
		if i >= len(got) || got[i] != w {
			t.Errorf("word %d of the layout is %q, of the document %q", i, got[i], w)
			return
		}
	}
}

// checkMargins reports marks and links that stand outside the margins, or body marks in the room of the running lines.
func checkMargins(t testing.TB, l *Layout) {
	t.Helper()
	const left, right, tolerance = 25, 25, 0.01
	family := serif(t)
	for n, pg := range l.Pages {
		check := func(x1, y1, x2, y2 float64, what any) {
			t.Helper()
			if x1 < left-tolerance || x2 > pg.WidthMM-right+tolerance || y1 < 12 || y2 > pg.HeightMM-12 {
				t.Errorf("page %d: %v reaches outside the margins", n+1, what)
			}
		}
		for _, m := range pg.Marks {
			switch m := m.(type) {
			case Glyphs:
				f := family.Face(m.Face)
				check(m.XMM, m.BaselineMM-f.AscentMM(m.SizePt), end(family, m), m.BaselineMM+f.DescentMM(m.SizePt), m)
			case Rule:
				check(m.X1MM, m.Y1MM, m.X2MM, m.Y2MM, m)
			case Fill:
				check(m.XMM, m.YMM, m.XMM+m.WidthMM, m.YMM+m.HeightMM, m)
			}
		}
		for _, k := range pg.Links {
			check(k.XMM, k.YMM, k.XMM+k.WidthMM, k.YMM+k.HeightMM, k)
			if k.Page < 0 || k.Page >= len(l.Pages) {
				t.Errorf("page %d: link to page %d of %d", n+1, k.Page+1, len(l.Pages))
			}
		}
		for _, r := range bodyGlyphs(pg) {
			if r.BaselineMM > pg.HeightMM-25 || r.BaselineMM < 27 {
				t.Errorf("page %d: %q stands in the room of the running lines", n+1, r.S)
			}
		}
	}
}
