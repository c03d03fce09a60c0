// Package typeset makes a contract into pages: every line, rule and link at its place, in millimetres.
//
// It decides how a contract looks and where its pages break, and refuses what would spoil one: it draws nothing outside
// the margins, splits no table row and no signature block, and what cannot be set is an error, never a lost word. It
// knows no PDF library; whoever paints a [Layout] has nothing left to decide.
package typeset

import "clausewright/generator/font"

// Layout is a document as pages of positioned marks, ready for any painter of pages. All lengths are millimetres from
// the top left corner of the page unless a name says points.
type Layout struct {
	Pages   []Page
	Outline []OutlineItem // bookmarks, in reading order
	Title   string
	Author  string
	Subject string
	Lang    string // BCP 47
}

// Page is one sheet.
type Page struct {
	WidthMM, HeightMM float64
	Marks             []Mark // running head, text in reading order, running foot
	Legend            string // large light word behind the text ("DRAFT"), "" for none
	Links             []Link
}

// Mark is one of [Glyphs], [Rule], [Fill].
type Mark interface{ mark() }

// Glyphs is a run of text in one face at a baseline. Runs never need breaking or justifying again.
type Glyphs struct {
	XMM, BaselineMM float64
	Face            font.Style
	SizePt          float64
	S               string
	Gray            float64 // 0 is black, 1 is white
	Aside           bool    // no part of the contract's own text: running lines, contents, the repeated head of a table
}

// Rule is a straight line.
type Rule struct {
	X1MM, Y1MM, X2MM, Y2MM float64
	WidthMM                float64
	Gray                   float64
}

// Fill is a filled rectangle behind the marks that follow it.
type Fill struct {
	XMM, YMM, WidthMM, HeightMM float64
	Gray                        float64
}

// Link is a rectangle that leads to a place in the document.
type Link struct {
	XMM, YMM, WidthMM, HeightMM float64
	Page                        int // target, from 0
	TargetYMM                   float64
}

// OutlineItem is one bookmark.
type OutlineItem struct {
	Level int // from 0
	Title string
	Page  int // from 0
	YMM   float64
}

func (Glyphs) mark() {}
func (Rule) mark()   {}
func (Fill) mark()   {}
