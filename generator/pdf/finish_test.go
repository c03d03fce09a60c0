package pdf

import (
	"bytes"
	"image/color"
	"math"
	"regexp"
	"strings"
	"testing"

	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"

	"clausewright/generator/font"
	"clausewright/generator/typeset"
)

func painted(t testing.TB, l *typeset.Layout) []byte {
	t.Helper()
	raw, err := paint(l)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// An engine that loses, changes or adds anything must not get a contract printed.
func TestFinishFindsWhatTheEngineDidWrong(t *testing.T) {
	fam, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	l := &typeset.Layout{Pages: []typeset.Page{
		a4(
			typeset.Fill{XMM: 20, YMM: 20, WidthMM: 50, HeightMM: 10, Gray: 0.9},
			typeset.Glyphs{XMM: 20, BaselineMM: 30, SizePt: 10, S: "Fee: EUR 12,500 (net)"},
			typeset.Glyphs{XMM: 20, BaselineMM: 40, SizePt: 12, S: "Bold", Face: font.Bold, Gray: 0.4},
			typeset.Rule{X1MM: 20, Y1MM: 50, X2MM: 100, Y2MM: 50, WidthMM: 0.2},
		),
		a4(typeset.Glyphs{XMM: 20, BaselineMM: 30, SizePt: 10, S: "Second page"}),
	}}
	raw := painted(t, l)
	if _, err := finish(raw, l, fam); err != nil {
		t.Fatalf("the undamaged file: %v", err)
	}
	find := func(re string) string { return string(regexp.MustCompile(re).Find(raw)) }
	bold := strings.TrimSuffix(find(`F[0-9a-f]{40} 12\.00`), " 12.00")
	regular := strings.TrimSuffix(find(`F[0-9a-f]{40} 10\.00`), " 10.00")
	length := find(`/Length [0-9]{3}`)
	for _, c := range []struct {
		name     string
		old, new string // of the same length, so that the engine's table stays right
		want     string // in the error
	}{
		{"digit changed", "12,500", "72,500", "mark 2 was painted as"},
		{"letter lost", "Second page", "Second pag ", "mark 1 was painted as"},
		{"text gone", "(Second page) Tj", "                ", "0 marks were painted, want 1"},
		{"text moved", "56.69 756.85 Td", "57.69 756.85 Td", "mark 2 was painted as"},
		{"text invisible", "q 0.400 g", "q 1.000 g", "mark 3 was painted as"},
		{"other size", " 12.00 Tf", " 11.00 Tf", "mark 3 was painted as"},
		{"other face", bold + " 12.00 Tf", regular + " 12.00 Tf", "mark 3 was painted as"},
		{"line turned into a move", " l S", " m S", `operator "m"`},
		{"curve", "283.46 700.16 l S", "283.46 700.16 c S", `operator "c"`},
		{"clipped", "0 j\n", "0 W\n", `operator "W"`},
		{"color of its own", "0.902 G", "0.902 K", `operator "K"`},
		{"form", "0.902 G", "/Fm1 Do", `operator "Do"`},
		{"rounded ends", "0 J\n", "1 J\n", `operator "J"`},
		{"unknown font", "/Times-Bold", "/Times-Bald", `unexpected font "Times-Bald"`},
		{"string without end", "Second page)", "Second page ", "does not end"},
		{"unknown escape", `\(net\)`, `\(net\n`, "unknown escape"},
		{"page left out", "[3 0 R 5 0 R ]", "[3 0 R       ]", "1 pages were painted, want 2"},
		{"page twice", "[3 0 R 5 0 R ]", "[3 0 R 3 0 R ]", "page 2: 4 marks were painted, want 1"},
		{"other paper", "841.89]", "842.89]", "pages of 595.28 by 842.89 points"},
		{"compressed", "<</Length ", "<</Filter ", "want a plain stream"},
		{"no table", "startxref", "startxrel", "no startxref"},
		{"no root", "/Root", "/Roof", "catalog:"},
		{"no kids", "/Kids", "/Cats", "no pages"},
		{"no fonts", "/Font <<", "/Fond <<", "resources list no fonts"},
		{"wrong length", length, "/Length 999", "want endstream"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if len(c.old) != len(c.new) || !bytes.Contains(raw, []byte(c.old)) {
				t.Fatalf("%q cannot be replaced by %q", c.old, c.new)
			}
			damaged := bytes.ReplaceAll(raw, []byte(c.old), []byte(c.new))
			if _, err := finish(damaged, l, fam); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want %q", err, c.want)
			}
		})
	}
	for _, cut := range []int{0, 1, 9, len(raw) / 2, len(raw) - 8} {
		if _, err := finish(raw[:cut], l, fam); err == nil && cut < len(raw)-8 {
			t.Errorf("no error for the first %d bytes", cut)
		}
	}
}

// FuzzFinish: whatever the engine writes, finishing is an error or a contract, never a panic.
func FuzzFinish(f *testing.F) {
	fam, err := font.Serif()
	if err != nil {
		f.Fatal(err)
	}
	l := onePage(typeset.Rule{X1MM: 20, Y1MM: 50, X2MM: 100, Y2MM: 50, WidthMM: 0.2},
		typeset.Glyphs{XMM: 20, BaselineMM: 30, SizePt: 10, S: `Fee (net) \`, Gray: 0.5})
	f.Add(painted(f, l))
	f.Add([]byte("1 0 obj<</Root 1 0 R>>xref 0 2 0 0 n 0 0 n trailer<</Root 1 0 R>>\nstartxref\n24\n%%EOF"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		out, err := finish(raw, l, fam)
		if err == nil && !bytes.Contains(out, []byte("/Count 1")) {
			t.Error("no error, and no page")
		}
	})
}

// The engine's panics are errors of this document, not the end of the batch.
func TestPanicOfTheEngine(t *testing.T) {
	l := &typeset.Layout{Pages: []typeset.Page{a4(nil)}}
	if _, err := paint(l); err == nil || !strings.Contains(err.Error(), "unknown mark") {
		t.Errorf("error is %v, want one about the mark", err)
	}
}

func TestMetadata(t *testing.T) {
	l := contract(t, 2)
	l.Subject = `R&D <"Söhne"> (net) \`
	file := printed(t, l)
	valid(t, file)

	reader, doc := opened(t, file)
	meta, err := reader.GetMetaData(&requests.GetMetaData{Document: doc})
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string]string)
	for _, tag := range meta.Tags {
		got[tag.Tag] = tag.Value
	}
	for tag, want := range map[string]string{
		"Title": l.Title, "Author": l.Author, "Subject": l.Subject, "Producer": "clausewright", "CreationDate": "", "ModDate": "",
	} {
		if got[tag] != want {
			t.Errorf("%s is %q, want %q", tag, got[tag], want)
		}
	}
	for _, want := range []string{
		"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">IT Outsourcing Agreement (draft) – Łódź</rdf:li>",
		"R&amp;D &lt;&#34;Söhne&#34;&gt; (net) \\",
		"<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li>",
		"/Lang (en-GB)",
		"/ViewerPreferences<</DisplayDocTitle true>>",
		"/PageMode/UseOutlines",
	} {
		if !bytes.Contains(file, []byte(want)) {
			t.Errorf("the file lacks %s", want)
		}
	}
	if !bytes.HasPrefix(file, []byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")) {
		t.Errorf("the file begins with %q", file[:16])
	}
	if !regexp.MustCompile(`/ID \[<([0-9A-F]{32})><[0-9A-F]{32}>\]`).Match(file) {
		t.Error("the file has no identifier")
	}
}

func TestIdentifierNamesTheContent(t *testing.T) {
	id := func(s string) string {
		return string(regexp.MustCompile(`/ID \[<[0-9A-F]+>`).Find(printed(t, onePage(lines(s)...))))
	}
	if id("EUR 100") == id("EUR 900") {
		t.Error("two contracts have one identifier")
	}
}

func TestOutline(t *testing.T) {
	l := contract(t, 3)
	l.Outline = []typeset.OutlineItem{
		{Level: 0, Title: "Key Terms", Page: 0, YMM: 20},
		{Level: 0, Title: "1. Определения (ДЕФ)", Page: 1, YMM: 30},
		{Level: 1, Title: "1.1", Page: 1, YMM: 40},
		{Level: 2, Title: "(a)", Page: 1, YMM: 50},
		{Level: 1, Title: "1.2", Page: 2, YMM: 20},
		{Level: 0, Title: "Schedule 1", Page: 2, YMM: 60},
	}
	file := printed(t, l)
	valid(t, file)
	reader, doc := opened(t, file)
	tree, err := reader.GetBookmarks(&requests.GetBookmarks{Document: doc})
	if err != nil {
		t.Fatal(err)
	}
	var got []typeset.OutlineItem
	var walk func(level int, bs []responses.GetBookmarksBookmark)
	walk = func(level int, bs []responses.GetBookmarksBookmark) {
		for _, b := range bs {
			item := typeset.OutlineItem{Level: level, Title: b.Title, Page: -1}
			if d := b.DestInfo; d != nil {
				place, err := reader.FPDFDest_GetLocationInPage(&requests.FPDFDest_GetLocationInPage{Dest: d.Reference})
				if err != nil || place.Y == nil {
					t.Fatalf("bookmark %q leads to no place: %v", b.Title, err)
				}
				item.Page, item.YMM = d.PageIndex, math.Round(a4Height-float64(*place.Y)*mmPerPt)
			}
			got = append(got, item)
			walk(level+1, b.Children)
		}
	}
	walk(0, tree.Bookmarks)
	// Three bookmarks show at first; the one with two below it opens on demand.
	for _, want := range []string{"<</Type/Outlines/First ", "/Count 3>>", "/Count -2/Dest", "/Count -1/Dest"} {
		if !bytes.Contains(file, []byte(want)) {
			t.Errorf("the file lacks %s", want)
		}
	}
	if len(got) != len(l.Outline) {
		t.Fatalf("bookmarks are %+v, want %+v", got, l.Outline)
	}
	for i := range got {
		if got[i] != l.Outline[i] {
			t.Errorf("bookmark %d is %+v, want %+v", i, got[i], l.Outline[i])
		}
	}
}

func TestLinks(t *testing.T) {
	l := contract(t, 2)
	l.Pages[0].Marks = []typeset.Mark{
		typeset.Glyphs{XMM: 25, BaselineMM: 30, SizePt: 10, S: "see"},
		typeset.Glyphs{XMM: 32, BaselineMM: 30, SizePt: 10, S: "clause 7.2"},
		typeset.Glyphs{XMM: 49, BaselineMM: 30, SizePt: 10, S: "(Acceptance)"},
	}
	l.Pages[0].Links = []typeset.Link{
		{XMM: 32, YMM: 26.5, WidthMM: 38, HeightMM: 4.5, Page: 1, TargetYMM: 100},
		{XMM: 32, YMM: 126, WidthMM: 30, HeightMM: 4, Page: 0, TargetYMM: 20},
	}
	file := printed(t, l)
	valid(t, file)
	for _, want := range []string{"/F 4/Contents (clause 7.2 \\(Acceptance\\))/Dest", "/F 4/Contents (1)/Dest"} {
		if !bytes.Contains(file, []byte(want)) {
			t.Errorf("the file lacks %s", want)
		}
	}

	reader, doc := opened(t, file)
	for i, start := 0, 0; i < 2; i++ {
		found, err := reader.FPDFLink_Enumerate(&requests.FPDFLink_Enumerate{Page: pageAt(doc, 0), StartPos: start})
		if err != nil || found.Link == nil {
			t.Fatalf("link %d: %v", i, err)
		}
		dest, err := reader.FPDFLink_GetDest(&requests.FPDFLink_GetDest{Document: doc, Link: *found.Link})
		if err != nil {
			t.Fatal(err)
		}
		page, err := reader.FPDFDest_GetDestPageIndex(&requests.FPDFDest_GetDestPageIndex{Document: doc, Dest: *dest.Dest})
		if err != nil {
			t.Fatal(err)
		}
		if want := l.Pages[0].Links[i].Page; page.Index != want {
			t.Errorf("link %d leads to page %d, want %d", i, page.Index, want)
		}
		rect, err := reader.FPDFLink_GetAnnotRect(&requests.FPDFLink_GetAnnotRect{Link: *found.Link})
		if err != nil {
			t.Fatal(err)
		}
		k := l.Pages[0].Links[i]
		if math.Abs(float64(rect.Rect.Left)*mmPerPt-k.XMM) > 0.01 || math.Abs(a4Height-float64(rect.Rect.Top)*mmPerPt-k.YMM) > 0.01 {
			t.Errorf("link %d lies at %+v, want %+v", i, rect.Rect, k)
		}
		if found.NextStartPos != nil {
			start = *found.NextStartPos
		}
	}
}

// ink returns how dark a page is at a place, from 0 for white to 255 for black.
func ink(t *testing.T, file []byte) func(xMM, yMM float64) int {
	t.Helper()
	const dpi = 150
	reader, doc := opened(t, file)
	drawn, err := reader.RenderPageInDPI(&requests.RenderPageInDPI{Page: pageAt(doc, 0), DPI: dpi})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(drawn.Cleanup)
	return func(xMM, yMM float64) int {
		c := drawn.Result.Image.At(int(xMM/25.4*dpi), int(yMM/25.4*dpi))
		return 255 - int(color.GrayModel.Convert(c).(color.Gray).Y)
	}
}

func TestMarksAreWhereTheLayoutHasThem(t *testing.T) {
	l := onePage(
		typeset.Fill{XMM: 20, YMM: 20, WidthMM: 50, HeightMM: 10, Gray: 0.8},
		typeset.Rule{X1MM: 20, Y1MM: 50, X2MM: 100, Y2MM: 50, WidthMM: 1},
		typeset.Rule{X1MM: 150, Y1MM: 80, X2MM: 150, Y2MM: 40, WidthMM: 1, Gray: 0.4},
		typeset.Glyphs{XMM: 30, BaselineMM: 200, SizePt: 200, S: "I", Face: font.Bold, Gray: 0.2},
	)
	at := ink(t, printed(t, l))
	for _, c := range []struct {
		name     string
		xMM, yMM float64
		want     int
	}{
		{"fill, first corner", 20.5, 20.5, 51},
		{"fill, last corner", 69.5, 29.5, 51},
		{"left of the fill", 19.5, 25, 0},
		{"above the fill", 25, 19.5, 0},
		{"below the fill", 25, 30.5, 0},
		{"rule", 99.5, 50, 255},
		{"right of the rule", 100.8, 50, 0},
		{"upright rule", 150, 41, 153},
		{"below the upright rule", 150, 81, 0},
		{"stem of the letter", 30 + 200*mmPerPt*0.389/2, 180, 204},
		{"below the letter", 30 + 200*mmPerPt*0.389/2, 201, 0},
	} {
		if got := at(c.xMM, c.yMM); got < c.want-2 || got > c.want+2 {
			t.Errorf("%s: ink %d at %g, %g mm, want %d", c.name, got, c.xMM, c.yMM, c.want)
		}
	}
}

// What is painted must be as wide as what was measured, kerning included.
func TestPaintedWidth(t *testing.T) {
	fam, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	samples := []string{"AVAWATA", "ToTyVaYo", "P.", "11", "Świadczeń", "“A”", "m m m", strings.Repeat("responsibilities ", 4)}
	for style := font.Regular; style <= font.BoldItalic; style++ {
		var l typeset.Layout
		for _, s := range samples {
			l.Pages = append(l.Pages, a4(typeset.Glyphs{
				XMM: 20, BaselineMM: 100, SizePt: 12, S: "I" + s + "I", Face: style,
			}))
		}
		reader, doc := opened(t, printed(t, &l))
		for i, s := range samples {
			s = "I" + s + "I"
			page, err := reader.GetPageTextStructured(&requests.GetPageTextStructured{
				Page: pageAt(doc, i), Mode: requests.GetPageTextStructuredModeChars,
			})
			if err != nil {
				t.Fatal(err)
			}
			if len(page.Chars) != len([]rune(s)) {
				t.Fatalf("%q has %d characters", s, len(page.Chars))
			}
			// The same letter at both ends: its edges are as far apart as its origins.
			got := (page.Chars[len(page.Chars)-1].PointPosition.Left - page.Chars[0].PointPosition.Left) * mmPerPt
			face := fam.Face(style)
			if want := face.Width(s, 12) - face.Width("I", 12); math.Abs(got-want) > 0.005 {
				t.Errorf("%s: %q is %.4f mm wide, measured %.4f", face.Name(), s, got, want)
			}
		}
		reader.Close()
	}
}

func TestLegend(t *testing.T) {
	l := contract(t, 3)
	l.Pages[2].Legend = "ENTWURF"
	l.Pages[0].Marks = lines("plain")
	file := printed(t, l)
	valid(t, file)
	if n := bytes.Count(file, []byte("/Subtype/Form")); n != 2 {
		t.Errorf("%d drawings of legends, want one for each word", n)
	}
	if text := strings.Join(pagesOf(t, file), " "); strings.Contains(text, "DRAFT") || strings.Contains(text, "ENTWURF") {
		t.Error("the legend reads as text of the contract")
	}
	at := ink(t, file)
	marked, lowerLeft, upperRight := 0, 0, 0
	for x := 20.0; x < 190; x += 0.5 {
		for y := 60.0; y < 240; y += 0.5 {
			switch got := at(x, y); {
			case got > 40:
				t.Fatalf("ink %d at %g, %g mm: the legend is too dark to read through", got, x, y)
			case got > 10:
				marked++
				switch left, low := x < a4Width/2, y > a4Height/2; {
				case left && low:
					lowerLeft++
				case !left && !low:
					upperRight++
				}
			}
		}
	}
	if marked < 1000 {
		t.Errorf("%d dots of the page show the legend", marked)
	}
	if min(lowerLeft, upperRight) < marked*3/10 {
		t.Errorf("of %d dots %d lie lower left and %d upper right: the legend does not rise", marked, lowerLeft, upperRight)
	}
}
