package typeset

import (
	"fmt"

	"clausewright/generator/document"
	"clausewright/generator/font"
)

// item is a strip of a page that is never cut: a line of text, a table row, a ruled line. Its marks and links stand at
// their place within the strip; x counts from the left margin.
type item struct {
	aboveMM  float64 // space before it, left out at the top of a page
	heightMM float64
	keep     keep // how it holds on to the item after it

	heading bool // what follows a heading stays with it for two lines
	lines   int  // how many lines of text it is worth beside a heading
	newPage bool // it begins a page
	sink    bool // it and what follows stand at the foot of the page
	cover   bool // its page carries no running head
	aside   bool // no part of the contract's own text

	marks   []Mark
	links   []link
	anchors []string // what references can point to at its top
	entry   int      // 1 + index of the outline entry that it stands for, or 0

	head  *item // for a table row: what is repeated above it at the top of a page
	name  string
	field string // path of the longest value in it
}

// keep says how strongly an item wants the next one on its page. A page breaks at the last place of the weakest kind
// that it has.
type keep int

const (
	loose  keep = iota
	prefer      // signature blocks with each other
	strong      // headings with their text, lines that would be left alone
	hard        // never parted: a signature block, the head of a table and its first row
)

// link is a rectangle of an item that leads to an anchor, or to an outline entry when entry is not 0.
type link struct {
	xMM, yMM, widthMM, heightMM float64
	target                      string
	entry                       int // 1 + index
}

// paint adds a line of text to the item: its baseline at yMM, its start at xMM.
func (t *typesetter) paint(it *item, l line, st textStyle, xMM, yMM float64) {
	f := t.faces[font.Regular]
	up, down := f.AscentMM(st.sizePt), f.DescentMM(st.sizePt)
	for _, r := range l.runs {
		x := xMM + r.xMM
		if r.look.shaded {
			it.marks = append(it.marks, Fill{x, yMM - up, r.widthMM, up + down, blankGray})
		}
		if r.look.target != "" {
			it.links = append(it.links, link{
				xMM: x, yMM: yMM - up, widthMM: r.widthMM, heightMM: up + down, target: r.look.target,
			})
		}
		it.marks = append(it.marks, Glyphs{x, yMM, r.look.style, st.sizePt, r.s, st.gray, false})
	}
}

// blankGray is the grey behind an open blank: seen at a glance, and still light on a copy.
const blankGray = 0.86

// galley is a column of set items before pages are made of it.
type galley struct {
	*typesetter
	book    *book
	items   []item
	belowMM float64 // space that the last item wants below it
	newPage bool    // the next item begins a page
	sink    bool    // the next item begins the foot of the page
	cover   bool
	anchors []string // of a block that sets no item itself
	errs    []error
}

// book is what the galleys of one document share: the entries of outline and contents.
type book struct {
	entries []entry
}

// entry is a heading that the outline and the contents page show.
type entry struct {
	number string // "7", "Schedule 2", ""
	title  string
}

// add gives an item its place below the last one. Spaces do not add up: the wider of the two counts.
func (g *galley) add(it item, belowMM float64) {
	it.aboveMM = max(it.aboveMM, g.belowMM)
	it.newPage = it.newPage || g.newPage
	it.sink = g.sink
	it.cover = g.cover
	if len(g.anchors) > 0 {
		it.anchors = append(g.anchors, it.anchors...)
	}
	g.items = append(g.items, it)
	g.belowMM, g.newPage, g.sink, g.anchors = belowMM, false, false, nil
}

// setting is how a paragraph stands in the column.
type setting struct {
	style            textStyle
	leftMM           float64
	rightMM          float64 // from the right margin
	aboveMM, belowMM float64
	keepNext         keep // of its last line

	mark   string // number in the margin of the paragraph
	markMM float64
	bullet bool

	heading bool
	entry   int
	pos     fmt.Stringer // where its words were written, for errors
}

// text sets a paragraph, a line an item.
func (g *galley) text(ins []document.Inline, s setting) {
	lines, err := g.breakText(g.words(ins, s.style), s.style, g.sheet.textWidthMM()-s.leftMM-s.rightMM)
	if err != nil {
		g.fail(s.pos, err)
		return
	}
	if len(lines) == 0 {
		if s.mark == "" {
			return
		}
		lines = []line{{}} // a number stands even where its text is empty
	}

	base := g.baseline(s.style)
	for i, l := range lines {
		it := item{heightMM: s.style.leadMM, keep: lineKeep(i, len(lines)), heading: s.heading, lines: 1}
		below := 0.0
		if i == 0 {
			it.aboveMM, it.entry = s.aboveMM, s.entry
			g.mark(&it, s, base)
		}
		if i == len(lines)-1 {
			it.keep, below = s.keepNext, s.belowMM
		}
		if s.heading {
			it.keep = max(it.keep, strong)
		}
		g.paint(&it, l, s.style, s.leftMM, base)
		g.add(it, below)
	}
}

// fail notes what could not be set. pos may be nil.
func (g *galley) fail(pos fmt.Stringer, err error) {
	g.errs = append(g.errs, fmt.Errorf("%s%w", at(pos), err))
}

// at returns a place as errors begin with it, or "" for no place.
func at(pos fmt.Stringer) string {
	if pos == nil || pos.String() == "" {
		return ""
	}
	return pos.String() + ": "
}

// mark sets the number or bullet of a paragraph beside its first line. A bullet is drawn, not typed: it is no word of
// the contract.
func (g *galley) mark(it *item, s setting, baseMM float64) {
	switch {
	case s.bullet:
		side := points(s.style.sizePt) * 0.26
		middle := baseMM - g.faces[font.Regular].CapHeightMM(s.style.sizePt)*0.42
		it.marks = append(it.marks, Fill{s.markMM, middle - side/2, side, side, 0})
	case s.mark != "":
		style := font.StyleOf(s.style.bold, false)
		it.marks = append(it.marks, Glyphs{s.markMM, baseMM, style, s.style.sizePt, s.mark, s.style.gray, false})
	}
}

// lineKeep holds paragraphs of up to three lines together, and the first and last two lines of longer ones.
func lineKeep(i, n int) keep {
	if n <= 3 || i == 0 || i == n-2 {
		return strong
	}
	return loose
}

// settle makes headings hold on to two lines of what follows, where there are as many before the next heading.
func (g *galley) settle() {
	for i := range g.items {
		if !g.items[i].heading {
			continue
		}
		seen := 0
		for j := i; j < len(g.items)-1 && seen < 2; j++ {
			next := &g.items[j+1]
			if next.newPage || next.heading && seen > 0 {
				break
			}
			g.items[j].keep = max(g.items[j].keep, strong)
			if !next.heading {
				seen += next.lines
			}
		}
	}
}

// hold makes the last two lines of text set so far stay with what is set next.
func (g *galley) hold() {
	for i, seen := len(g.items)-1, 0; i >= 0 && seen < 2; i-- {
		g.items[i].keep = max(g.items[i].keep, strong)
		if !g.items[i].heading {
			seen += g.items[i].lines
		}
		if g.items[i].newPage {
			return
		}
	}
}
