package typeset

import (
	"fmt"

	"clausewright/generator/document"
	"clausewright/generator/font"
)

// part sets one part of the agreement. after is the kind of the part before it, 0 at the start.
func (g *galley) part(p *document.Part, after document.PartKind) {
	if opensPage(p.Kind, after) {
		g.newPage = true
	}
	g.anchors = append(g.anchors, partAnchors(p)...)

	switch p.Kind {
	case document.Cover:
		g.frontCover(p)
		return
	case document.KeyTerms, document.Schedule:
		g.opener(p)
	case document.Parties, document.Recitals, document.Signatures:
		if p.Title != "" {
			g.section(p, g.enter("", p.Title))
		}
	case document.Body:
		if p.Title != "" {
			g.section(p, 0)
		}
	default:
		panic(fmt.Sprintf("typeset: unknown part kind %d", p.Kind))
	}
	g.blocks(p.Blocks, p.Kind, 0)
}

// opensPage reports whether a part of a kind begins a page after a part of another.
func opensPage(kind, after document.PartKind) bool {
	switch kind {
	case document.Cover, document.KeyTerms, document.Parties, document.Schedule:
		return true
	default:
		return after == 0 || after == document.Cover || after == document.KeyTerms || after == document.Schedule
	}
}

// partAnchors returns what references call a part.
func partAnchors(p *document.Part) []string {
	switch {
	case p.ID == "":
		return nil
	case p.Kind == document.Schedule:
		return []string{"schedule:" + p.ID}
	default:
		return []string{p.ID}
	}
}

// enter adds a heading to the outline and returns 1 + its index, or 0 for a heading without words.
func (g *galley) enter(number, title string) int {
	if number == "" && title == "" {
		return 0
	}
	g.book.entries = append(g.book.entries, entry{number, title})
	return len(g.book.entries)
}

// opener sets the title of a part that begins a page, above a rule.
func (g *galley) opener(p *document.Part) {
	if p.Number == "" && p.Title == "" {
		return
	}
	g.openerLines(p.Number, p.Title, g.enter(p.Number, p.Title), p.Pos)
}

// openerLines sets number and title of an opener; entry is its place in the outline, or 0.
func (g *galley) openerLines(number, title string, entry int, pos fmt.Stringer) {
	if number != "" {
		g.text(plain(number), setting{style: openerTagStyle, heading: true, entry: entry, pos: pos})
		entry = 0
	}
	g.text(plain(title), setting{style: openerStyle, heading: true, entry: entry, pos: pos})

	rule := item{aboveMM: points(5), keep: strong, heading: true}
	rule.marks = append(rule.marks, Rule{0, 0, g.sheet.textWidthMM(), 0, 0.3, 0})
	g.add(rule, points(14))
}

// section sets a title within the flow; entry is its place in the outline, or 0.
func (g *galley) section(p *document.Part, entry int) {
	g.text(plain(p.Title), setting{
		style: sectionStyle, aboveMM: sectionSpaceMM, belowMM: points(8), heading: true, entry: entry, pos: p.Pos,
	})
}

func plain(s string) []document.Inline {
	if s == "" {
		return nil
	}
	return []document.Inline{document.Text{S: s}}
}

// blocks sets blocks leftMM from the margin.
func (g *galley) blocks(blocks []document.Block, kind document.PartKind, leftMM float64) {
	for i, b := range blocks {
		switch b := b.(type) {
		case *document.Clause:
			g.clause(b, kind)
		case *document.Provision:
			g.provision(b, kind)
		case *document.Heading:
			g.text(b.Text, setting{
				style: headingStyle, leftMM: leftMM, aboveMM: points(12), belowMM: points(5), heading: true, pos: b.Pos,
			})
		case *document.Paragraph:
			g.text(b.Text, setting{
				style: bodyStyle, leftMM: leftMM, belowMM: paragraphSpaceMM, keepNext: introduces(blocks[i+1:]),
				pos: b.Pos,
			})
		case *document.Bullets:
			g.bullets(b, leftMM)
		case *document.Table:
			g.table(b, leftMM, keyStyle)
		case *document.Definition:
			g.text(b.Text, setting{style: bodyStyle, leftMM: leftMM, belowMM: paragraphSpaceMM, pos: b.Pos})
		case *document.Group:
			g.group(b, leftMM)
		default:
			panic(fmt.Sprintf("typeset: unknown block %T", b))
		}
	}
}

// introduces returns how a paragraph holds on to the blocks after it: a list or table is not parted from its
// introduction.
func introduces(next []document.Block) keep {
	if len(next) == 0 {
		return loose
	}
	switch next[0].(type) {
	case *document.Bullets, *document.Table:
		return strong
	default:
		return loose
	}
}

func (g *galley) clause(c *document.Clause, kind document.PartKind) {
	if c.ID != "" {
		g.anchors = append(g.anchors, c.ID)
	}
	g.text(plain(c.Title), setting{
		style: clauseStyle, leftMM: g.hang(c.Number, hangMM, clauseStyle), mark: c.Number,
		aboveMM: clauseSpaceMM, belowMM: points(5), heading: true, entry: g.enter(c.Number, c.Title),
		pos: c.Pos,
	})
	g.blocks(c.Blocks, kind, hangMM)
}

// provision sets a numbered paragraph and what is nested under it.
func (g *galley) provision(p *document.Provision, kind document.PartKind) {
	if p.Anchor != "" {
		g.anchors = append(g.anchors, provisionAnchor(p, kind))
	}
	// In a schedule the first two levels, 1 and 1.1, share the margin, as clause headings and 7.1 do in the body.
	depth := p.Level - 1
	if kind == document.Schedule {
		depth = p.Level - 2
	}

	s := setting{style: bodyStyle, mark: p.Number, belowMM: paragraphSpaceMM, pos: p.Pos}
	if depth <= 0 {
		s.leftMM = g.hang(p.Number, hangMM, s.style)
	} else {
		s.markMM = hangMM + nestedHangMM*float64(depth-1)
		s.leftMM = s.markMM + g.hang(p.Number, nestedHangMM, s.style)
		s.belowMM = nestedSpaceMM
	}
	if len(p.Children) > 0 {
		s.keepNext = strong
	}
	g.text(p.Text, s)

	for _, child := range p.Children {
		g.provision(child, kind)
	}
	if depth <= 0 {
		g.belowMM = max(g.belowMM, paragraphSpaceMM)
	}
}

// provisionAnchor returns the anchor as references spell it: schedules have a namespace of their own.
func provisionAnchor(p *document.Provision, kind document.PartKind) string {
	const schedule = "schedule:"
	if kind != document.Schedule || len(p.Anchor) > len(schedule) && p.Anchor[:len(schedule)] == schedule {
		return p.Anchor
	}
	return schedule + p.Anchor
}

// hang returns how far a text stands from its number: the column, or more where the number is wider than that.
func (g *galley) hang(number string, columnMM float64, st textStyle) float64 {
	return max(columnMM, g.width(number, font.StyleOf(st.bold, false), st)+markGapMM)
}

func (g *galley) bullets(b *document.Bullets, leftMM float64) {
	for _, p := range b.Items {
		g.text(p.Text, setting{
			style: bodyStyle, leftMM: leftMM + bulletHangMM, markMM: leftMM, bullet: true, belowMM: points(3),
			pos: p.Pos,
		})
	}
	g.belowMM = max(g.belowMM, paragraphSpaceMM)
}
