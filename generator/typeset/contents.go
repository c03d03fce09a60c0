package typeset

import (
	"strconv"
	"strings"

	"clausewright/generator/font"
)

// contentsFrom is the number of pages, without the contents page, from which a contract has one.
const contentsFrom = 10

// contentsPageMM is the room for page numbers in the contents.
const contentsPageMM = 8.0

// contents sets the contents page. pageOf returns the page number to print for an entry.
func (t *typesetter) contents(b *book, pageOf func(entry int) int) *galley {
	g := &galley{typesetter: t, book: &book{}, newPage: true}
	g.openerLines("", t.doc.Meta.Contents, 0, nil)
	for i, e := range b.entries {
		g.contentsLine(e, i+1, pageOf(i), i > 0 && kindOfNumber(e.number) != kindOfNumber(b.entries[i-1].number))
	}
	for i := range g.items {
		g.items[i].aside = true
	}
	return g
}

// contentsLine sets one entry: number, title, leader, page. apart sets it off from the entry before.
func (g *galley) contentsLine(e entry, index, page int, apart bool) {
	st := contentsStyle
	width := g.sheet.textWidthMM()
	number := strconv.Itoa(page)
	numberMM := g.width(number, font.Regular, st)
	hang := 0.0
	switch kindOfNumber(e.number) {
	case wordNumber:
		hang = g.hang(e.number, 26, st)
	case plainNumber:
		hang = g.hang(e.number, hangMM, st)
	}

	from := len(g.items)
	above := points(1.5)
	if apart {
		above = points(9)
	}
	g.text(plain(e.title), setting{style: st, mark: e.number, leftMM: hang, rightMM: contentsPageMM + 4, aboveMM: above})
	if len(g.items) == from {
		return
	}
	for i := from; i < len(g.items); i++ {
		it := &g.items[i]
		it.links = append(it.links, link{widthMM: width, heightMM: it.heightMM, entry: index})
	}

	last := &g.items[len(g.items)-1]
	base := g.baseline(st)
	end := hang
	if r, ok := lastGlyphs(last.marks); ok {
		end = r.XMM + g.width(r.S, r.Face, st)
	}
	pitch := g.width(". ", font.Regular, st)
	if dots := int((width-contentsPageMM-end-2)/pitch) - 1; dots > 2 {
		// Leaders end at one place, so their dots stand below each other.
		x := width - contentsPageMM - float64(dots)*pitch
		leader := strings.TrimSuffix(strings.Repeat(". ", dots), " ")
		last.marks = append(last.marks, Glyphs{x, base, font.Regular, st.sizePt, leader, 0.6, true})
	}
	last.marks = append(last.marks, Glyphs{width - numberMM, base, font.Regular, st.sizePt, number, 0, true})
}

func lastGlyphs(marks []Mark) (Glyphs, bool) {
	for i := len(marks) - 1; i >= 0; i-- {
		if r, ok := marks[i].(Glyphs); ok {
			return r, true
		}
	}
	return Glyphs{}, false
}

// kinds of number in the contents: none, "7", "Schedule 2".
const (
	noNumber = iota
	plainNumber
	wordNumber
)

func kindOfNumber(number string) int {
	switch {
	case number == "":
		return noNumber
	case strings.Contains(number, " "):
		return wordNumber
	default:
		return plainNumber
	}
}
