package typeset

import (
	"fmt"

	"clausewright/generator/document"
)

// textStyle is how a block of text looks. Bold and italic are added to what its inlines ask for.
type textStyle struct {
	sizePt       float64
	leadMM       float64 // from baseline to baseline
	gray         float64
	bold, italic bool
}

// points converts points to millimetres.
func points(pt float64) float64 { return pt * 25.4 / 72 }

// sized returns a style with its lead as a multiple of the size.
func sized(sizePt, lead float64) textStyle {
	return textStyle{sizePt: sizePt, leadMM: points(sizePt * lead)}
}

func (s textStyle) inBold() textStyle             { s.bold = true; return s }
func (s textStyle) inGray(gray float64) textStyle { s.gray = gray; return s }

// The styles of a contract: one size of running text, few sizes of headings, weight before size.
var (
	bodyStyle       = sized(10.5, 1.25)
	clauseStyle     = sized(11, 1.25).inBold()
	headingStyle    = sized(11, 1.25).inBold()
	sectionStyle    = sized(13, 1.25).inBold() // titles that stand within the flow: Parties, Background
	openerStyle     = sized(18, 1.2).inBold()  // titles that open a page: Key Terms, a schedule
	openerTagStyle  = sized(12, 1.3).inBold().inGray(0.35)
	coverTitleStyle = sized(28, 1.15).inBold()
	coverSubStyle   = sized(14, 1.3).inGray(0.35)
	coverHeadStyle  = sized(10.5, 1.25).inBold().inGray(0.4)
	coverTextStyle  = sized(12, 1.35)
	contentsStyle   = sized(10, 1.25)
	captionStyle    = sized(9.5, 1.25)
	runningStyle    = sized(8, 1.25).inGray(0.4)
)

// tableFits are the ways a table is tried in until its columns hold what must stand on one line: words, and first, where
// glued, also amounts and dates.
var tableFits = []struct {
	sizePt float64
	glued  bool
}{{9.5, true}, {8.5, true}, {9.5, false}, {8.5, false}, {7.5, false}}

func tableStyle(sizePt float64) textStyle { return sized(sizePt, 1.22) }

// Spaces and indents.
var (
	paragraphSpaceMM = points(6)
	nestedSpaceMM    = points(4.5)
	clauseSpaceMM    = points(14) // above the heading of a clause
	sectionSpaceMM   = points(20) // above a title within the flow
)

const (
	hangMM       = 12.0 // column of the numbers 7 and 7.1
	nestedHangMM = 9.5  // each column of (a) and (i)
	bulletHangMM = 5.0
	markGapMM    = 1.5 // least space between a number and its text
)

// sheet is the paper and what of it text may cover.
type sheet struct {
	widthMM, heightMM                  float64
	leftMM, rightMM, topMM, bottomMM   float64
	headerBaselineMM, footerBaselineMM float64 // from the top of the sheet
}

func sheetOf(size document.PageSize) (sheet, error) {
	s := sheet{leftMM: 25, rightMM: 25, topMM: 28, bottomMM: 26, headerBaselineMM: 16}
	switch size {
	case document.A4:
		s.widthMM, s.heightMM = 210, 297
	case document.Letter:
		s.widthMM, s.heightMM = 215.9, 279.4
		s.topMM, s.bottomMM = 27, 25
	default:
		return sheet{}, fmt.Errorf("unknown page size %d", int(size))
	}
	s.footerBaselineMM = s.heightMM - 14
	return s, nil
}

func (s sheet) textWidthMM() float64  { return s.widthMM - s.leftMM - s.rightMM }
func (s sheet) textHeightMM() float64 { return s.heightMM - s.topMM - s.bottomMM }
