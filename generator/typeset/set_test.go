package typeset

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"clausewright/generator/document"
	"clausewright/generator/font"
)

const sentence = "Each party shall keep the other informed, without being asked, of everything that may affect the performance of this Agreement. "

func TestSet(t *testing.T) {
	filler := func(lines int) []document.Block {
		var bs []document.Block
		for i := range lines {
			bs = append(bs, p(fmt.Sprintf("Line %d.", i+1)))
		}
		return bs
	}
	deep := filler(12) // a last page that is no runt
	signing := func(name string) *document.Group {
		return &document.Group{
			Title: par("Signed for {" + name + "}"),
			Text:  []document.Block{p("by:")},
			Lines: []*document.Paragraph{p("Signature:"), p("Name: {Dr. Jana Ehlert}"), p("Date:")},
		}
	}
	long := func(rows int) *document.Table {
		tb := table("No. | Deliverable | Price", []document.Align{document.Left, document.Left, document.Right})
		for i := range rows {
			tb.Rows = append(tb.Rows, []document.Cell{par(fmt.Sprint(i + 1)), par("{Release of the portal}"), par(fmt.Sprintf("{EUR %d,000.00}", i+1))})
		}
		return tb
	}

	letter := doc(body(append(append(filler(32), clause("fees", "Fees", prov(strings.TrimSpace(strings.Repeat(sentence, 3))))), deep...)...))
	letter.Meta.PageSize = document.Letter

	for _, c := range []struct {
		name, about string
		doc         *document.Document
	}{
		{"letter", "Letter paper: a wider line, a shorter page.", letter},
		{"inline-styles", "Bold and italic within a line; quotation marks of a defined term are not bold; a value never parts from its comma.",
			doc(body(clause("fees", "Fees", prov("The “Contract Price” is {EUR 240,000.00}, *excluding* **value added tax**, and is paid once."))))},
		{"nested-numbers", "Numbers hang at 25, 37 and 46.5 mm.",
			doc(body(clause("scope", "Scope", prov("The Supplier shall comply with:", prov("the criteria; and", prov("one;"), prov("two; and")), prov("Applicable Law.")))))},
		{"blank-and-links", "The blank stands on grey; the reference is a link over both of its lines; a reference to nothing is no link.",
			doc(body(clause("payment", "Payment",
				prov("The bank of the Supplier is [name of the bank].", prov("As far as this Agreement does not say otherwise in the terms of <payment#due|clause 1.2 (When payment falls due)>.")),
				prov("See <nowhere|clause 9>. #payment#due"))))},
		{"long-provision", "A paragraph over two pages keeps two lines on each side.",
			doc(body(append(append(filler(33), prov(strings.Repeat(sentence, 5))), deep...)...))},
		{"heading-at-page-end", "The heading and its one-line provision move to the next page with the line after them.",
			doc(body(append(append(filler(35), clause("last", "Last clause", prov("One line."), prov("Another line."))), deep...)...))},
		{"table-over-pages", "The head is repeated; rows stay whole; prices are right-aligned.",
			doc(part(document.Schedule, "charges", "Charges", p("The Charges are:"), long(90)))},
		{"runt-page", "Two lines would stand alone on a second page: closer paragraphs save it.",
			doc(part(document.Schedule, "plan", "Plan", filler(33)...))},
		{"row-with-one-cell", "What stands alone in a row has the whole line.",
			doc(part(document.Schedule, "calendar", "Calendar", table("Person | Time zone | Begins", make([]document.Align, 3), "No person on the Roster is known to work in another time zone than that of the Work Schedule, which is why none is listed here. | | ")))},
		{"form", "A form: what is filled in by hand has half of the line.",
			doc(part(document.Schedule, "forms", "Forms", table("Entry | Content", make([]document.Align, 2), "Agreement | {LWA-1}", "Delivered on | ", "Signature | ")))},
		{"key-terms", "A table of labels and values: the e-mail address is on a line of its own, the IBAN is whole.",
			doc(part(document.KeyTerms, "key-terms", "Key Terms", keyed(
				"Account | {DE02 1203 0000 0000 2020 51} at {Deutsche Handelsbank in der Stadt} for the Contract Price",
				"Contact | {Katarzyna Zielińska-Wiśniewska}, {katarzyna.zielinska-wisniewska@project-delivery.vistula-codeworks.example}")))},
		{"signatures-at-page-end", "The blocks do not fit below line 28: they move with the two lines before them.",
			doc(body(filler(28)...), part(document.Signatures, "signatures", "Signatures",
				p("This Agreement is concluded when both parties have signed it. It may be signed in counterparts, which together are one document."), signing("Lindenwerk"), signing("Vistula")))},
		{"cover", "No running head; the table stands at the foot of the page.",
			doc(part(document.Cover, "cover", "", h("IT Outsourcing Agreement"), p("Outsourcing of a whole project"),
				h("Parties"), p("(1) {Lindenwerk}"), keyed("Reference | {LWA-1}", "Status | {Draft}")))},
		{"cover-with-part-title", "The part's title is the title, the paragraph that repeats Meta.Subtitle the subtitle; a head without words is none.",
			doc(part(document.Cover, "cover", "IT Outsourcing Agreement", p("Outsourcing of a whole project"), p("Dated ________"),
				table(" | ", make([]document.Align, 2), "Reference | {LWA-1}")))},
		{"signature-captions", "A label too long for the column stands below its rule.",
			doc(part(document.Signatures, "signatures", "", &document.Group{
				Title: par("Signed for {Lindenwerk}"),
				Lines: []*document.Paragraph{p("Signature of {Dr. Jana Ehlert}, {Geschäftsführerin}, authority: [authority of the signatory]"), p("Date and place:")}}))},
		{"parties-and-recitals", "Parties (1), recitals (A), then the clauses, all on one page after the Key Terms.",
			doc(part(document.KeyTerms, "key-terms", "Key Terms", p("Nothing.")),
				part(document.Parties, "parties", "Parties", prov("{Lindenwerk} (the “Client”); and"), prov("{Vistula} (the “Supplier”).")),
				part(document.Recitals, "background", "Background", prov("The Client has a project.")),
				part(document.Body, "body", "Agreed terms", clause("scope", "Scope", prov("The Supplier does it."))))},
		{"bullets", "A bullet is drawn, not typed.",
			doc(part(document.Schedule, "forms", "Forms", h("Notes"), &document.Bullets{Items: []*document.Paragraph{p("First."), p("Second.")}}))},
		{"values-stay-whole", "Amount, date and IBAN move to the next line whole; the number of a reference stays with its noun.",
			doc(body(
				prov("The price that the Client shall pay for the whole of the Project as it is described is {EUR 240,000.00} net."),
				prov("The Services begin, unless the parties agree otherwise in writing before that day, on {11 January 2027} at noon."),
				prov("Payments are made to the account of the Supplier, which is at the date of this Agreement {DE02 1203 0000 0000 2020 51}."),
				prov("The Supplier shall tell the Client about it in the way and within the time that are set out in <x|clause 9.1 (Notices)>.")))},
		{"links-into-schedules", "A named paragraph of a schedule is found under the name that references use.",
			doc(body(p("See <schedule:forms#one|paragraph 1 of Schedule 1> and <schedule:forms|Schedule 1 (Forms)>.")),
				part(document.Schedule, "forms", "Forms", prov("First. #forms#one")))},
		{"word-of-400-letters", "The word is cut at the end of each line.",
			doc(body(clause("names", "Names", prov("The name is {"+strings.Repeat("Donaudampfschiff", 25)+"} in full."))))},
		{"value-of-two-lines", "A line break of a value is kept.",
			doc(body(clause("terms", "Special terms", prov("The parties agree:\n{first this,\nthen that}."))))},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := set(t, c.doc)
			checkWords(t, c.doc, l)
			checkMargins(t, l)
			golden(t, c.name, c.about, dump(l))
		})
	}
}

func TestSet_Contract(t *testing.T) {
	d := contract(10)
	l := set(t, d)
	checkWords(t, d, l)
	checkMargins(t, l)
}

func TestSet_Letter(t *testing.T) {
	d := contract(3)
	d.Meta.PageSize = document.Letter
	l := set(t, d)
	checkWords(t, d, l)
	checkMargins(t, l)
	if pg := l.Pages[0]; pg.WidthMM != 215.9 || pg.HeightMM != 279.4 {
		t.Errorf("page is %g x %g, want 215.9 x 279.4", pg.WidthMM, pg.HeightMM)
	}
}

func TestSet_LegendOnlyOnDrafts(t *testing.T) {
	for _, draft := range []bool{true, false} {
		d := contract(10)
		d.Meta.Draft = draft
		want := map[bool]string{true: "DRAFT"}[draft]
		for n, pg := range set(t, d).Pages {
			if pg.Legend != want {
				t.Errorf("draft %t: legend of page %d is %q, want %q", draft, n+1, pg.Legend, want)
			}
		}
	}
}

func TestSet_RunningLines(t *testing.T) {
	d := contract(10)
	d.Meta.Reference = strings.Repeat("reference-", 40)
	l := set(t, d)
	checkMargins(t, l)
	for n, pg := range l.Pages {
		var head, foot []string
		for _, m := range pg.Marks {
			if r, ok := m.(Glyphs); ok && r.BaselineMM < 20 {
				head = append(head, r.S)
			} else if ok && r.BaselineMM > 280 {
				foot = append(foot, r.S)
			}
		}
		if want := fmt.Sprintf("Page %d of %d", n+1, len(l.Pages)); len(foot) != 2 || foot[1] != want || !strings.HasSuffix(foot[0], "…") {
			t.Errorf("foot of page %d is %q, want a shortened reference and %q", n+1, foot, want)
		}
		want := []string{"IT Outsourcing Agreement", "Confidential"}
		if n == 0 {
			want = nil
		}
		if !reflect.DeepEqual(head, want) {
			t.Errorf("head of page %d is %q, want %q", n+1, head, want)
		}
	}
}

func TestSet_TableRowHigherThanPage(t *testing.T) {
	d := doc(part(document.Schedule, "charges", "Charges",
		table("No. | Text", make([]document.Align, 2), "1 | short", "2 | "+strings.Repeat(sentence, 80))))
	_, err := Set(d, serif(t))
	if err == nil || !strings.Contains(err.Error(), "row 2 of the table (2 Each party") {
		t.Errorf("got error %v, want one that names row 2", err)
	}
}

func TestSet_GroupHigherThanPage(t *testing.T) {
	g := &document.Group{Title: par("Signed for {Lindenwerk}")}
	for range 40 {
		g.Lines = append(g.Lines, p("Signature:"))
	}
	_, err := Set(doc(part(document.Signatures, "signatures", "", g)), serif(t))
	if err == nil || !strings.Contains(err.Error(), "signature block (Signed for Lindenwerk") {
		t.Errorf("got error %v, want one that names the block", err)
	}
}

func TestSet_MoreSignaturesThanAPageHolds(t *testing.T) {
	var blocks []document.Block
	for i := range 9 {
		blocks = append(blocks, &document.Group{
			Title: par(fmt.Sprintf("Signatory-%d", i)),
			Lines: []*document.Paragraph{p("Signature:"), p("Name:"), p(fmt.Sprintf("Date-%d:", i))},
		})
	}
	d := doc(part(document.Signatures, "signatures", "Signatures", blocks...))
	l := set(t, d)
	checkWords(t, d, l)
	for n, pg := range l.Pages {
		s := fmt.Sprint(glyphTexts(bodyMarks(pg)))
		for i := range 9 {
			if strings.Contains(s, fmt.Sprintf("Signatory-%d", i)) != strings.Contains(s, fmt.Sprintf("Date-%d:", i)) {
				t.Errorf("block %d is split at page %d", i, n+1)
			}
		}
	}
	if len(l.Pages) != 2 {
		t.Errorf("%d pages, want 2", len(l.Pages))
	}
}

func TestSet_TooManyColumns(t *testing.T) {
	row := strings.TrimSuffix(strings.Repeat("MMM|", 60), "|")
	_, err := Set(doc(part(document.Schedule, "wide", "Wide", table("", make([]document.Align, 60), row))), serif(t))
	if err == nil || !strings.Contains(err.Error(), "too narrow") {
		t.Errorf("got error %v, want one about narrow columns", err)
	}
}

func TestSet_CharacterWithoutGlyph(t *testing.T) {
	for name, d := range map[string]*document.Document{
		"text":  doc(body(p("All of it: 漢."))),
		"table": doc(body(keyed("Name | {漢字}"))),
		"line":  doc(body(&document.Group{Lines: []*document.Paragraph{p("Name: {漢}")}})),
		"head":  {Meta: document.Meta{PageSize: document.A4, Title: "漢"}},
	} {
		if _, err := Set(d, serif(t)); err == nil || !strings.Contains(err.Error(), "'漢'") {
			t.Errorf("%s: got error %v, want one that names 漢", name, err)
		}
	}
}

func TestSet_UnknownPageSize(t *testing.T) {
	if _, err := Set(&document.Document{}, serif(t)); err == nil {
		t.Error("a document without a page size is set")
	}
}

// TestSet_ShortBlocks moves short blocks over the end of a page: a heading keeps two lines, though they are two
// provisions, and a table keeps its head with its first two rows, and those with its introduction.
func TestSet_ShortBlocks(t *testing.T) {
	for lead := range 45 {
		var bs []document.Block
		for i := range lead {
			bs = append(bs, p(fmt.Sprintf("lead%d", i)))
		}
		bs = append(bs, clause("x", "Heading", prov("one"), prov("two"), prov("three")), p("introduction"),
			table("head", make([]document.Align, 1), "row1", "row2", "row3", "row4"), p("end"))
		d := doc(body(bs...))
		l := set(t, d)
		checkWords(t, d, l)
		on := map[string]int{}
		for n, pg := range l.Pages {
			for _, m := range bodyGlyphs(pg) {
				if _, seen := on[m.S]; !seen {
					on[m.S] = n
				}
			}
		}
		for _, together := range []string{"Heading one two", "introduction head row1 row2", "row3 row4"} {
			words := strings.Fields(together)
			for _, w := range words[1:] {
				if on[w] != on[words[0]] {
					t.Errorf("lead %d: %q is on page %d, %q on page %d", lead, words[0], on[words[0]]+1, w, on[w]+1)
				}
			}
		}
	}
}

// TestSet_PageBreaks moves a heading, a paragraph and a table over the end of a page, line by line, and looks at what
// stands alone.
func TestSet_PageBreaks(t *testing.T) {
	for lead := range 60 {
		var bs []document.Block
		for i := range lead {
			bs = append(bs, p(fmt.Sprintf("lead%d", i)))
		}
		heading := prov("The parties agree:", prov("first item"), prov("second item"))
		for range 3 {
			heading.Text = append(heading.Text, txt(" "+sentence)...)
		}
		para := document.Paragraph{}
		for i := range 90 {
			para.Text = append(para.Text, txt(fmt.Sprintf("paragraph%d ", i))...)
		}
		d := doc(body(append(bs, clause("x", "Heading", heading), &para)...))
		l := set(t, d)
		checkWords(t, d, l)

		counts := make([]int, len(l.Pages)) // of lines of the long paragraph
		for n, pg := range l.Pages {
			var lines []string
			last := -1.0
			for _, m := range bodyGlyphs(pg) {
				if m.BaselineMM == last {
					lines[len(lines)-1] += " " + m.S
					continue
				}
				lines, last = append(lines, m.S), m.BaselineMM
			}
			for i, s := range lines {
				switch {
				case strings.HasPrefix(s, "paragraph"):
					counts[n]++
				case strings.HasPrefix(s, "1 Heading") && i > len(lines)-3:
					t.Errorf("lead %d: heading has %d lines after it on page %d", lead, len(lines)-1-i, n+1)
				case strings.HasPrefix(s, "(a)") && i == 0:
					t.Errorf("lead %d: (a) is parted from its introduction", lead)
				}
			}
		}
		for n, c := range counts {
			if c == 1 {
				t.Errorf("lead %d: one line of a paragraph stands alone on page %d", lead, n+1)
			}
		}
	}
}

// TestSet_SignaturesAreWhole moves signature blocks over the end of a page.
func TestSet_SignaturesAreWhole(t *testing.T) {
	for lead := range 50 {
		var bs []document.Block
		for i := range lead {
			bs = append(bs, p(fmt.Sprintf("lead%d", i)))
		}
		group := func(name string) *document.Group {
			return &document.Group{Title: par(name + "-title"), Lines: []*document.Paragraph{p(name + "-first:"), p(name + "-last:")}}
		}
		d := doc(body(bs...), part(document.Signatures, "signatures", "Signatures", p("Signed in counterparts."), group("one"), group("two")))
		l := set(t, d)
		checkWords(t, d, l)
		on := map[string]int{}
		for n, pg := range l.Pages {
			for i, m := range bodyGlyphs(pg) {
				on[m.S] = n
				if lead > 2 && strings.HasSuffix(m.S, "title") && i < 3 {
					t.Errorf("lead %d: only %d lines stand before %s", lead, i, m.S)
				}
			}
		}
		for _, piece := range []string{"one-first:", "one-last:", "two-title", "two-first:", "two-last:", "Signed in counterparts."} {
			if on[piece] != on["one-title"] {
				t.Errorf("lead %d: %s is on page %d, one-title on page %d", lead, piece, on[piece]+1, on["one-title"]+1)
			}
		}
	}
}

func TestSet_SameBytes(t *testing.T) {
	family := serif(t)
	d := contract(10)
	want := dump(set(t, d))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			l, err := Set(d, family)
			if err != nil {
				t.Error(err)
			} else if got := dump(l); got != want {
				t.Error("two layouts of one document differ")
			}
		})
	}
	wg.Wait()
}

func BenchmarkSet(b *testing.B) {
	d := contract(62)
	family, err := font.Serif()
	if err != nil {
		b.Fatal(err)
	}
	l, err := Set(d, family)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(len(l.Pages)), "pages")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Set(d, family); err != nil {
			b.Fatal(err)
		}
	}
}
