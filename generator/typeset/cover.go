package typeset

import (
	"fmt"
	"strings"

	"clausewright/generator/document"
)

// Cover: the title stands where the eye falls, a third down the page; what identifies the copy stands at its foot.
const (
	coverTopMM      = 42.0 // above the title, from the top margin
	coverBarMM      = 22.0
	coverBarThickMM = 1.4
)

// frontCover sets the cover. Its title is the part's, or its first heading where the part has none; a paragraph under the
// title that says what Meta.Subtitle says is the subtitle.
func (g *galley) frontCover(p *document.Part) {
	g.cover = true
	defer func() { g.cover = false }()

	bar := item{heightMM: coverTopMM, keep: strong}
	bar.marks = append(bar.marks, Fill{0, coverTopMM - coverBarThickMM, coverBarMM, coverBarThickMM, 0})
	g.add(bar, points(16))

	blocks := p.Blocks
	if title, pos := plain(p.Title), fmt.Stringer(p.Pos); len(title) > 0 {
		g.coverTitle(title, pos)
	} else if len(blocks) > 0 {
		if h, ok := blocks[0].(*document.Heading); ok {
			g.coverTitle(h.Text, h.Pos)
			blocks = blocks[1:]
		}
	}
	if len(blocks) > 0 {
		if sub, ok := blocks[0].(*document.Paragraph); ok && said(sub.Text) == g.doc.Meta.Subtitle {
			g.text(sub.Text, setting{style: coverSubStyle, aboveMM: points(8), pos: sub.Pos})
			blocks = blocks[1:]
		}
	}
	g.belowMM = max(g.belowMM, points(34))

	for i, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			g.text(b.Text, setting{style: coverHeadStyle, aboveMM: points(22), belowMM: points(4), heading: true, pos: b.Pos})
		case *document.Paragraph:
			g.text(b.Text, setting{style: coverTextStyle, belowMM: points(8), pos: b.Pos})
		case *document.Table:
			g.sink = i == len(blocks)-1
			g.belowMM = max(g.belowMM, points(20))
			g.table(b, 0, coverStyle)
			g.sink = false // also where the table has no rows
		default:
			g.blocks([]document.Block{b}, p.Kind, 0)
		}
	}
}

func (g *galley) coverTitle(ins []document.Inline, pos fmt.Stringer) {
	g.text(ins, setting{style: coverTitleStyle, rightMM: 10, heading: true, pos: pos})
}

// said returns what inlines say, without style.
func said(ins []document.Inline) string {
	var b strings.Builder
	for _, in := range ins {
		b.WriteString(document.String(in))
	}
	return b.String()
}
