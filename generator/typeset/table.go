package typeset

import (
	"fmt"
	"slices"
	"strings"

	"clausewright/generator/document"
)

// tableLook is what sets the tables of the cover and of the Key Terms apart from grids.
type tableLook struct {
	label textStyle // of the first column of a table without a head; the size is the table's
}

var (
	keyStyle   = tableLook{label: textStyle{bold: true}}
	coverStyle = tableLook{label: textStyle{gray: 0.4}}
)

// Cells. Labels and values stand on the margin, a grid with a tinted head needs air at both sides.
const (
	cellSideMM    = 2.0
	cellTightMM   = 1.3 // in grids of more than wideColumns columns
	wideColumns   = 6
	cellTopMM     = 1.2
	cellBottomMM  = 1.3
	keyGapMM      = 5.0
	keyLabelMin   = 0.24 // of the table's width
	keyLabelMax   = 0.36
	hairMM        = 0.15
	hairGray      = 0.72
	headFillGray  = 0.93
	headRuleMM    = 0.3
	tableAboveMM  = 2.6
	tableSpaceMM  = 4.0
	columnSlackMM = 0.1 // kerning can widen a line by a hair over the sum of its words
)

// grid is a table while it is set.
type grid struct {
	*galley
	table   *document.Table
	look    tableLook
	headed  bool // its head has words
	keyed   bool // two columns of label and value
	leftMM  float64
	widthMM float64
	columns int

	style  textStyle
	xMM    []float64 // of each column's text
	textMM []float64 // width of each column's text
	head   []cell
	rows   [][]cell
}

// cell is a cell cut into words.
type cell struct {
	words []word
	style textStyle
}

// table sets a table, a row an item.
func (g *galley) table(t *document.Table, leftMM float64, look tableLook) {
	gr := &grid{galley: g, table: t, look: look, leftMM: leftMM, widthMM: g.sheet.textWidthMM() - leftMM}
	gr.columns = max(len(t.Align), len(t.Head))
	for _, row := range t.Rows {
		gr.columns = max(gr.columns, len(row))
	}
	if gr.columns == 0 {
		return
	}
	gr.headed = slices.ContainsFunc(t.Head, func(c document.Cell) bool { return strings.TrimSpace(said(c)) != "" })
	gr.keyed = !gr.headed && gr.columns == 2
	gr.fit()

	head := gr.headItem()
	if len(gr.rows) == 0 && head != nil {
		only := *head
		only.aboveMM = tableAboveMM
		g.add(only, tableSpaceMM)
	}
	for i, row := range gr.rows {
		it, err := gr.row(row)
		if err != nil {
			g.fail(t.Pos, fmt.Errorf("row %d of the table: %w", i+1, err))
			return
		}
		it.head, it.lines = head, 2
		it.name = fmt.Sprintf("%srow %d of the table (%s)", at(t.Pos), i+1, firstWords(t.Rows[i]))
		it.field = longest(t.Rows[i]...)
		if i == 0 && head != nil {
			above := *head
			above.aboveMM, above.keep, above.head = tableAboveMM, hard, nil
			g.add(above, 0)
		}
		below := 0.0
		if i == len(gr.rows)-1 {
			below = tableSpaceMM
		}
		// A single row at the foot or the top of a page looks forgotten.
		if len(gr.rows) > 2 && (i == 0 || i == len(gr.rows)-2) {
			it.keep = prefer
		}
		g.add(it, below)
	}
}

// fit chooses the size of the text and the widths of the columns: the first of fits in which all that must stand on
// one line does. A word that is too long in all of them makes no table small: it is broken at the first size.
func (g *grid) fit() {
	for _, f := range tableFits {
		needs := g.cut(f.sizePt, f.glued)
		total, need := g.widthMM-g.padding(), 0.0
		for _, n := range needs {
			need += n.minMM
		}
		if need <= total {
			g.place(needs, total)
			return
		}
		if g.keyed {
			break // two columns have room for all but what is meant to break
		}
	}
	g.place(g.cut(tableFits[0].sizePt, false), g.widthMM-g.padding())
}

// padding returns the width that no column's text has.
func (g *grid) padding() float64 {
	if g.keyed {
		return keyGapMM
	}
	return 2 * g.side() * float64(g.columns)
}

// side returns the air left and right of a grid's cells.
func (g *grid) side() float64 {
	if g.columns > wideColumns {
		return cellTightMM
	}
	return cellSideMM
}

// cut cuts all cells into words of a size and returns what the columns need.
func (g *grid) cut(sizePt float64, glued bool) []columnNeed {
	g.style = tableStyle(sizePt)
	needs := make([]columnNeed, g.columns)
	cutRow := func(row []document.Cell, head bool) []cell {
		cells := make([]cell, g.columns)
		for i := range cells {
			st := g.style
			switch {
			case head:
				st.bold = true
			case g.keyed && i == 0:
				st.bold, st.gray = g.look.label.bold, g.look.label.gray
			}
			cells[i].style = st
			if i >= len(row) {
				continue
			}
			cells[i].words = g.words(row[i], st)
			if !head && g.spans(row) {
				continue // it has the whole line
			}
			wordMM, chunkMM, lineMM := g.widest(cells[i].words, st)
			if glued {
				wordMM = chunkMM
			}
			needs[i].minMM = max(needs[i].minMM, wordMM+columnSlackMM)
			needs[i].maxMM = max(needs[i].maxMM, lineMM+columnSlackMM)
		}
		return cells
	}

	g.head, g.rows = nil, make([][]cell, len(g.table.Rows))
	if g.headed {
		g.head = cutRow(g.table.Head, true)
	}
	for i, row := range g.table.Rows {
		g.rows[i] = cutRow(row, false)
	}
	return needs
}

// isForm reports whether the table is filled in by hand: two columns, most cells of the second empty.
func (g *grid) isForm() bool {
	if g.columns != 2 {
		return false
	}
	empty := 0
	for _, row := range g.rows {
		if len(row[1].words) == 0 {
			empty++
		}
	}
	return 2*empty > len(g.rows)
}

// place gives each column its width and its place.
func (g *grid) place(needs []columnNeed, totalMM float64) {
	if g.keyed {
		label := min(max(needs[0].maxMM, keyLabelMin*totalMM), keyLabelMax*totalMM)
		if rest := totalMM - label; needs[1].minMM <= totalMM-needs[0].minMM {
			label = max(label-max(0, needs[1].minMM-rest), needs[0].minMM)
		}
		label = min(label, totalMM/2)
		g.xMM = []float64{g.leftMM, g.leftMM + label + keyGapMM}
		g.textMM = []float64{label, totalMM - label}
		return
	}

	g.textMM = shareColumns(needs, totalMM)
	if half := totalMM / 2; g.isForm() && needs[0].minMM <= half {
		g.textMM = []float64{half, half}
	}
	if spare := totalMM - sum(g.textMM); spare > 0 {
		// A grid spans the page: what is left over goes to the columns in proportion.
		whole := sum(g.textMM)
		for i, w := range g.textMM {
			if whole > 0 {
				g.textMM[i] += spare * w / whole
			} else {
				g.textMM[i] += spare / float64(g.columns)
			}
		}
	}
	g.xMM = make([]float64, g.columns)
	x := g.leftMM
	for i, w := range g.textMM {
		g.xMM[i] = x + g.side()
		x += w + 2*g.side()
	}
}

// spans reports whether a row says one thing for all of its columns: in a grid of more than two, only its first cell has
// words.
func (g *grid) spans(row []document.Cell) bool {
	return g.columns > 2 && !slices.ContainsFunc(row[1:], func(c document.Cell) bool { return len(c) > 0 })
}

// headItem sets what stands above the rows and is repeated on each page: the head, or for labels and values a rule.
// It returns nil when the head cannot be set.
func (g *grid) headItem() *item {
	if g.head == nil {
		it := item{}
		it.marks = append(it.marks, g.ruleAt(0, hairMM, hairGray))
		return &it
	}
	it, err := g.row(g.head)
	if err != nil {
		g.fail(g.table.Pos, fmt.Errorf("head of the table: %w", err))
		return nil
	}
	it.marks[len(it.marks)-1] = g.ruleAt(it.heightMM, hairMM, 0)
	it.marks = append([]Mark{
		Fill{g.leftMM, 0, g.widthMM, it.heightMM, headFillGray},
		g.ruleAt(0, headRuleMM, 0),
	}, it.marks...)
	return &it
}

// row sets one row cell by cell, each whole before the next, and rules it off.
func (g *grid) row(cells []cell) (item, error) {
	var it item
	most := 1
	spans := g.columns > 2 && !slices.ContainsFunc(cells[1:], func(c cell) bool { return len(c.words) > 0 })
	for i, c := range cells {
		widthMM := g.textMM[i]
		if spans && i == 0 {
			widthMM = g.widthMM - 2*g.side()
		}
		lines, err := g.breakText(c.words, c.style, widthMM)
		if err != nil {
			return it, err
		}
		most = max(most, len(lines))
		for n, l := range lines {
			x := g.xMM[i]
			if !spans && i < len(g.table.Align) && g.table.Align[i] == document.Right {
				x += g.textMM[i] - l.widthMM
			}
			g.paint(&it, l, c.style, x, cellTopMM+float64(n)*g.style.leadMM+g.baseline(c.style))
		}
	}
	it.heightMM = cellTopMM + float64(most)*g.style.leadMM + cellBottomMM
	it.marks = append(it.marks, g.ruleAt(it.heightMM, hairMM, hairGray))
	return it, nil
}

func (g *grid) ruleAt(yMM, widthMM, gray float64) Mark {
	return Rule{g.leftMM, yMM, g.leftMM + g.widthMM, yMM, widthMM, gray}
}

// firstWords names a row by what its first cells say.
func firstWords(row []document.Cell) string {
	const enough = 40
	var s []rune
	for _, c := range row {
		for _, in := range c {
			if s = append(s, []rune(document.String(in))...); len(s) > enough {
				return string(s[:enough]) + "…"
			}
		}
		s = append(s, ' ')
	}
	return string(s)
}
