package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf16"

	"clausewright/generator/font"
	"clausewright/generator/typeset"
)

const a4Width, a4Height = 210, 297

// lines lays words out as a typesetter does: one run a line, lines 5 mm apart.
func lines(ss ...string) []typeset.Mark {
	var marks []typeset.Mark
	for i, s := range ss {
		marks = append(marks, typeset.Glyphs{XMM: 25, BaselineMM: 30 + 5*float64(i), SizePt: 10.5, S: s})
	}
	return marks
}

func a4(marks ...typeset.Mark) typeset.Page {
	return typeset.Page{WidthMM: a4Width, HeightMM: a4Height, Marks: marks}
}

func onePage(marks ...typeset.Mark) *typeset.Layout {
	return &typeset.Layout{Pages: []typeset.Page{a4(marks...)}, Title: "Agreement", Lang: "en"}
}

// words puts one run for each word of s on a line, gap millimetres apart, as justified text is set.
func words(t testing.TB, y, gap float64, style font.Style, s string) []typeset.Mark {
	fam, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	var marks []typeset.Mark
	x := 25.0
	for _, w := range strings.Fields(s) {
		marks = append(marks, typeset.Glyphs{XMM: x, BaselineMM: y, SizePt: 10.5, S: w, Face: style})
		x += fam.Face(style).Width(w, 10.5) + gap
	}
	return marks
}

// contract is a layout of n pages with everything that a layout can hold.
func contract(t testing.TB, n int) *typeset.Layout {
	l := &typeset.Layout{
		Title: "IT Outsourcing Agreement (draft) – Łódź", Author: "Lodestar Sp. z o.o.", Subject: "LWA-VCW-2027-001", Lang: "en-GB",
	}
	for i := range n {
		p := a4(
			typeset.Fill{XMM: 25, YMM: 16, WidthMM: 160, HeightMM: 6, Gray: 0.92},
			typeset.Glyphs{XMM: 27, BaselineMM: 20.2, SizePt: 11, S: fmt.Sprintf("%d. Acceptance", i+1), Face: font.Bold},
			typeset.Rule{X1MM: 25, Y1MM: 24, X2MM: 185, Y2MM: 24, WidthMM: 0.2, Gray: 0.5},
		)
		for line := range 44 {
			style := font.Style(line % 4)
			p.Marks = append(p.Marks, words(t, 30+5.5*float64(line), 0.95, style, fmt.Sprintf(
				"%d.%d The Supplier shall deliver the “Świadczenia” to Müller & Söhne GmbH within 30 days of acceptance.", i+1, line+1))...)
		}
		p.Marks = append(p.Marks, typeset.Glyphs{
			XMM: 95, BaselineMM: 287, SizePt: 8, S: fmt.Sprintf("Page %d of %d", i+1, n), Gray: 0.4,
		})
		p.Legend = "DRAFT"
		p.Links = []typeset.Link{{XMM: 25, YMM: 27, WidthMM: 30, HeightMM: 4, Page: (i + 1) % n, TargetYMM: 16}}
		l.Pages = append(l.Pages, p)
		l.Outline = append(l.Outline,
			typeset.OutlineItem{Level: 0, Title: fmt.Sprintf("%d. Acceptance – Abnahme", i+1), Page: i, YMM: 16},
			typeset.OutlineItem{Level: 1, Title: "Acceptance (tests)", Page: i, YMM: 40})
	}
	return l
}

func printed(t testing.TB, l *typeset.Layout) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Print(&b, l); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// wantWords returns the words of a page in the order of its marks.
func wantWords(p *typeset.Page) string {
	var ws []string
	for _, m := range p.Marks {
		if g, ok := m.(typeset.Glyphs); ok {
			ws = append(ws, g.S)
		}
	}
	return wordsOf(strings.Join(ws, " "))
}

func TestEveryWordInOrder(t *testing.T) {
	l := contract(t, 3)
	file := printed(t, l)
	valid(t, file)
	pages := pagesOf(t, file)
	if len(pages) != 3 {
		t.Fatalf("%d pages, want 3", len(pages))
	}
	for i := range l.Pages {
		if got, want := wordsOf(pages[i]), wantWords(&l.Pages[i]); got != want {
			t.Errorf("page %d reads\n%s\nwant\n%s", i+1, got, want)
		}
	}
}

func TestHostileText(t *testing.T) {
	for name, s := range map[string]string{
		"markup of every kind":  `R&D <Söhne> *Werk* #1 {{fees}} [x](y) (a) \ )( GmbH`,
		"parentheses":           `((( a ) b (`,
		"backslashes":           `C:\new\r\050 \\ end\`,
		"operators":             `(x) Tj ET Q endstream endobj 1 0 obj <</Type /Page>> xref`,
		"aliases of the engine": `{nb} {{nb}} %d %s %% ${x} {nb`,
		"polish":                `Zażółć gęślą jaźń`,
		"ukrainian":             `Їжак із Євпаторії, ґрунт`,
		"german":                `Weiß & Söhne, „Straße“`,
		"quotes and dashes":     `“a” ‘b’ – c — d … €5`,
		"bytes of line breaks":  "\u010A\u010D \u040A\u040D",
		"kerned":                `AVATAR To Yo. WAVE Ty P. 11`,
		"one letter":            `x`,
	} {
		t.Run(name, func(t *testing.T) {
			file := printed(t, onePage(lines(s)...))
			valid(t, file)
			if got := wordsOf(pagesOf(t, file)[0]); got != wordsOf(s) {
				t.Errorf("reads %q, want %q", got, s)
			}
		})
	}
}

// Every character that the faces have must come back as itself.
func TestEveryCharacter(t *testing.T) {
	fam, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	var l typeset.Layout
	var want []string
	for style := font.Regular; style <= font.BoldItalic; style++ {
		var row, all []rune
		p := a4()
		flush := func() {
			p.Marks = append(p.Marks, typeset.Glyphs{
				XMM: 15, BaselineMM: 15 + 5*float64(len(p.Marks)), SizePt: 8, S: string(row), Face: style,
			})
			row = row[:0]
		}
		for r := rune('!'); r < 0x2600; r++ {
			// Readers make something of their own of spaces.
			if fam.Face(style).Has(r) && !unicode.IsSpace(r) {
				row, all = append(row, r), append(all, r)
			}
			if len(row) == 50 {
				flush()
			}
		}
		flush()
		l.Pages = append(l.Pages, p)
		want = append(want, string(all))
	}
	for i, got := range pagesOf(t, printed(t, &l)) {
		if got = strings.Join(strings.Fields(got), ""); got != want[i] {
			t.Errorf("style %d reads\n%s\nwant\n%s", i, got, want[i])
		}
	}
}

// A word set in two faces stays one word; words set apart are two, however tight.
func TestWordsAcrossRuns(t *testing.T) {
	fam, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	x := 25.0
	var marks []typeset.Mark
	for _, r := range []struct {
		s     string
		style font.Style
		gap   float64 // ems after it
	}{
		{"“", font.Regular, 0}, {"Services", font.Bold, 0}, {"”", font.Regular, 0.18}, {"means", font.Regular, 0.18},
		{"Pre", font.Italic, 0}, {"-Existing", font.BoldItalic, 0}, {".", font.Regular, 0},
	} {
		marks = append(marks, typeset.Glyphs{XMM: x, BaselineMM: 40, SizePt: 11, S: r.s, Face: r.style})
		x += fam.Face(r.style).Width(r.s, 11) + r.gap*11*mmPerPt
	}
	const want = "“Services” means Pre-Existing."
	var strokes []stroke
	for _, m := range marks {
		strokes = append(strokes, strokeOf(m, a4Height))
	}
	if got := codes(t, (&setter{family: fam}).page("", strokes)); got != want {
		t.Errorf("the content holds %q, want %q", got, want)
	}
	if got := wordsOf(pagesOf(t, printed(t, onePage(marks...)))[0]); got != want {
		t.Errorf("reads %q, want %q", got, want)
	}
}

// codes returns the text that the strings of a page's content spell, whatever stands where.
func codes(t *testing.T, content []byte) string {
	t.Helper()
	var units []uint16
	for _, hex := range regexp.MustCompile(`<([0-9A-F]+)>`).FindAllSubmatch(content, -1) {
		for i := 0; i < len(hex[1]); i += 4 {
			u, err := strconv.ParseUint(string(hex[1][i:i+4]), 16, 16)
			if err != nil {
				t.Fatal(err)
			}
			units = append(units, uint16(u))
		}
	}
	return string(utf16.Decode(units))
}

func TestSameLayoutSameBytes(t *testing.T) {
	l := contract(t, 2)
	want := sha256.Sum256(printed(t, l))
	for range 20 {
		if got := sha256.Sum256(printed(t, l)); got != want {
			t.Fatal("a second print differs from the first")
		}
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			var b bytes.Buffer
			if err := Print(&b, l); err != nil {
				t.Error(err)
			}
			if sha256.Sum256(b.Bytes()) != want {
				t.Error("a print beside others differs from one alone")
			}
		})
	}
	wg.Wait()
}

func TestNothingUnprintableIsPrinted(t *testing.T) {
	text := typeset.Glyphs{XMM: 25, BaselineMM: 30, SizePt: 10, S: "Fees"}
	with := func(change func(*typeset.Glyphs)) *typeset.Layout {
		g := text
		change(&g)
		return onePage(g)
	}
	for _, c := range []struct {
		name string
		l    *typeset.Layout
		want string // in the error
	}{
		{"no pages", &typeset.Layout{}, "no pages"},
		{"pages of two sizes", &typeset.Layout{Pages: []typeset.Page{a4(), {WidthMM: 216, HeightMM: 279}}}, "page 2 is 216 by 279 mm"},
		{"page without size", &typeset.Layout{Pages: []typeset.Page{{}}}, "page 1 is 0 by 0 mm"},
		{"emoji", with(func(g *typeset.Glyphs) { g.S = "ok 👍" }), "no glyph for U+1F44D"},
		{"non-breaking hyphen", with(func(g *typeset.Glyphs) { g.S = "a\u2011b" }), "no glyph for U+2011"},
		{"line break", with(func(g *typeset.Glyphs) { g.S = "a\nb" }), "no glyph for U+000A"},
		{"hebrew", with(func(g *typeset.Glyphs) { g.S = "שלום" }), "no glyph for U+05E9"},
		{"empty run", with(func(g *typeset.Glyphs) { g.S = "" }), "text cannot be set"},
		{"size 0", with(func(g *typeset.Glyphs) { g.SizePt = 0 }), "text cannot be set"},
		{"place is no number", with(func(g *typeset.Glyphs) { g.XMM = math.NaN() }), "text cannot be set"},
		{"gray beyond white", with(func(g *typeset.Glyphs) { g.Gray = 1.1 }), "text cannot be set"},
		{"unknown face", with(func(g *typeset.Glyphs) { g.Face = 4 }), "has face 4"},
		{"slanted rule", onePage(typeset.Rule{X2MM: 1, Y2MM: 1, WidthMM: 1}), "neither horizontal nor vertical"},
		{"rule without width", onePage(typeset.Rule{X2MM: 1}), "rule cannot be drawn"},
		{"fill without height", onePage(typeset.Fill{WidthMM: 1}), "area cannot be filled"},
		{"legend without glyph", &typeset.Layout{Pages: []typeset.Page{{WidthMM: 210, HeightMM: 297, Legend: "草案"}}}, `legend "草案": no glyph for U+8349`},
		{"link to nowhere", &typeset.Layout{Pages: []typeset.Page{{WidthMM: 210, HeightMM: 297, Links: []typeset.Link{{Page: 1}}}}}, "a link leads to page 2 of 1"},
		{"bookmark to nowhere", &typeset.Layout{Pages: []typeset.Page{a4()}, Outline: []typeset.OutlineItem{{Title: "x", Page: -1}}}, `bookmark "x" leads to page 0 of 1`},
		{"bookmark without parent", &typeset.Layout{Pages: []typeset.Page{a4()}, Outline: []typeset.OutlineItem{{Title: "x", Level: 1}}}, `bookmark "x" is at level 1`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			err := Print(&b, c.l)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want %q", err, c.want)
			}
			if b.Len() > 0 {
				t.Errorf("%d bytes were written all the same", b.Len())
			}
		})
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestErrorOfTheWriter(t *testing.T) {
	if err := Print(fullDisk{}, contract(t, 1)); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("error is %v, want disk full", err)
	}
}

func TestPaperSizes(t *testing.T) {
	for name, size := range map[string][2]float64{
		"A4": {210, 297}, "Letter": {215.9, 279.4}, "Legal": {215.9, 355.6}, "A5": {148, 210}, "landscape": {297, 210},
	} {
		t.Run(name, func(t *testing.T) {
			var l typeset.Layout
			for i := range 40 {
				l.Pages = append(l.Pages, typeset.Page{WidthMM: size[0], HeightMM: size[1], Marks: lines(fmt.Sprint("page ", i+1))})
			}
			pages := pagesOf(t, printed(t, &l))
			if len(pages) != 40 {
				t.Fatalf("%d pages, want 40", len(pages))
			}
			for i, got := range pages {
				if want := fmt.Sprint("page ", i+1); wordsOf(got) != want {
					t.Errorf("page %d reads %q", i+1, got)
				}
			}
		})
	}
}

func BenchmarkPrint(b *testing.B) {
	byWord := contract(b, 8)
	byLine := contract(b, 8)
	for i := range byLine.Pages {
		var marks []typeset.Mark
		for _, m := range byLine.Pages[i].Marks {
			if g, ok := m.(typeset.Glyphs); ok {
				if last, ok := marks[len(marks)-1].(typeset.Glyphs); ok && last.BaselineMM == g.BaselineMM {
					last.S += " " + g.S
					marks[len(marks)-1] = last
					continue
				}
			}
			marks = append(marks, m)
		}
		byLine.Pages[i].Marks = marks
	}
	for _, c := range []struct {
		name string
		l    *typeset.Layout
	}{{"a run for each line", byLine}, {"a run for each word", byWord}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Print(io.Discard, c.l); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
