package typeset

import (
	"errors"
	"fmt"
	"strings"

	"clausewright/generator/document"
)

// Signature lines: a column of labels, and rules to sign or write on.
const (
	groupWidthMM   = 120.0
	labelWidthMM   = 34.0
	labelGapMM     = 3.0
	signSpaceMM    = 7.5 // above a line that is signed, for the hand
	filledSpaceMM  = 1.8
	ruleDropMM     = 1.1 // of a rule below the baseline of what stands on it
	signRuleMM     = 0.2
	signRuleGray   = 0.2
	captionSpaceMM = 10.0 // above a rule with its label below
	captionDropMM  = 0.8
)

// group sets a signature block. It stays on one page, with at least two lines of text before it where there are any.
func (g *galley) group(b *document.Group, leftMM float64) {
	if n := len(g.items); n > 0 && !g.newPage {
		if last := &g.items[n-1]; last.name != "" && last.keep == loose {
			last.keep = prefer // a signature block: all on one page if one page holds them
		} else {
			g.hold()
		}
	}

	from := len(g.items)
	g.text(b.Title, setting{style: headingStyle, leftMM: leftMM, aboveMM: points(22), belowMM: points(5), heading: true, pos: b.Pos})
	g.blocks(b.Text, document.Signatures, leftMM)
	for _, p := range b.Lines {
		g.signatureLine(p, leftMM)
	}
	g.belowMM = max(g.belowMM, points(12))

	name := fmt.Sprintf("%ssignature block (%s)", at(b.Pos), firstWords([]document.Cell{b.Title}))
	texts := []document.Cell{b.Title}
	for _, p := range b.Lines {
		texts = append(texts, p.Text)
	}
	field := longest(texts...)
	for i := from; i < len(g.items); i++ {
		g.items[i].name, g.items[i].field = name, field
		if i < len(g.items)-1 {
			g.items[i].keep = hard
		}
	}
}

// signatureLine sets one line of a signature block. "Name: Dr. Jana Ehlert" has its label in a column and its value
// above the rule; a label too long for the column stands below the rule, as "Signature of Dr. Jana Ehlert" does on paper.
func (g *galley) signatureLine(p *document.Paragraph, leftMM float64) {
	rightMM := min(leftMM+groupWidthMM, g.sheet.textWidthMM())
	ws := g.words(p.Text, bodyStyle)
	label, value := splitLabel(ws)
	if _, _, labelMM := g.widest(label, bodyStyle); labelMM <= labelWidthMM {
		g.labelledLine(label, value, leftMM, rightMM, p)
		return
	}

	lines, err := g.breakText(g.words(p.Text, captionStyle), captionStyle, rightMM-leftMM)
	if err != nil {
		g.fail(p.Pos, err)
		return
	}
	it := item{aboveMM: filledSpaceMM, lines: 1}
	it.marks = append(it.marks, Rule{leftMM, captionSpaceMM, rightMM, captionSpaceMM, signRuleMM, signRuleGray})
	top := captionSpaceMM + captionDropMM
	for i, l := range lines {
		g.paint(&it, l, captionStyle, leftMM, top+float64(i)*captionStyle.leadMM+g.baseline(captionStyle))
	}
	it.heightMM = top + float64(len(lines))*captionStyle.leadMM
	g.add(it, 0)
}

// labelledLine sets a label and, above a rule beside it, a value, or room to write one.
func (g *galley) labelledLine(label, value []word, leftMM, rightMM float64, p *document.Paragraph) {
	st := bodyStyle
	valueMM := leftMM + labelWidthMM + labelGapMM
	labelLines, labelErr := g.breakText(label, st, labelWidthMM)
	valueLines, valueErr := g.breakText(value, st, rightMM-valueMM)
	if err := errors.Join(labelErr, valueErr); err != nil {
		g.fail(p.Pos, err)
		return
	}

	it := item{aboveMM: filledSpaceMM, lines: 1}
	if len(value) == 0 {
		it.aboveMM = signSpaceMM
	}
	base := g.baseline(st)
	for i, l := range labelLines {
		g.paint(&it, l, st, leftMM, base+float64(i)*st.leadMM)
	}
	for i, l := range valueLines {
		g.paint(&it, l, st, valueMM, base+float64(i)*st.leadMM)
	}
	rows := max(len(labelLines), len(valueLines), 1)
	y := base + float64(rows-1)*st.leadMM + ruleDropMM
	it.marks = append(it.marks, Rule{valueMM, y, rightMM, y, signRuleMM, signRuleGray})
	it.heightMM = max(float64(rows)*st.leadMM, y)
	g.add(it, 0)
}

// splitLabel parts "Name: Dr. Jana Ehlert" after the first word that ends in a colon. Without one, all is label.
func splitLabel(ws []word) (label, value []word) {
	for i, w := range ws {
		if strings.HasSuffix(w.atoms[len(w.atoms)-1].s, ":") {
			return ws[:i+1], ws[i+1:]
		}
	}
	return ws, nil
}
