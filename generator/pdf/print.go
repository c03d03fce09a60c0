// Package pdf prints laid-out pages as PDF.
//
// Three steps: maroto paints the marks of every page (paint.go, the only file that knows maroto), what it wrote is read
// back and compared with the layout mark by mark (engine.go, content.go), and the file is written anew with our own
// faces embedded, metadata, bookmarks, links and the legend (finish.go and what it calls).
//
// The package breaks no line, moves no mark and decides nothing about looks: that is the typesetter's. It has no clock
// and no random numbers, so the same layout is the same bytes. It never prints a character it has no glyph for, and
// never a file that lost a mark on the way: both are errors.
package pdf

import (
	"fmt"
	"io"
	"math"

	"clausewright/generator/font"
	"clausewright/generator/typeset"
)

const mmPerPt = 25.4 / 72

// Print writes the layout to w as one PDF file, in one piece; on an error of its own it writes nothing. It is safe for
// concurrent use and does not keep or change l.
func Print(w io.Writer, l *typeset.Layout) error {
	family, err := font.Serif()
	if err != nil {
		return fmt.Errorf("print PDF: %w", err)
	}
	if err := printable(l, family); err != nil {
		return fmt.Errorf("print PDF: %w", err)
	}
	raw, err := paint(l)
	if err != nil {
		return fmt.Errorf("print PDF: %w", err)
	}
	finished, err := finish(raw, l, family)
	if err != nil {
		return fmt.Errorf("print PDF: %w", err)
	}
	if _, err := w.Write(finished); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// printable reports what in a layout could not be printed as it says.
func printable(l *typeset.Layout, family *font.Family) error {
	if len(l.Pages) == 0 {
		return fmt.Errorf("layout has no pages")
	}
	for i := range l.Pages {
		p := &l.Pages[i]
		if p.WidthMM != l.Pages[0].WidthMM || p.HeightMM != l.Pages[0].HeightMM || !(p.WidthMM > 1) || !(p.HeightMM > 1) {
			return fmt.Errorf("page %d is %g by %g mm, the first page %g by %g mm",
				i+1, p.WidthMM, p.HeightMM, l.Pages[0].WidthMM, l.Pages[0].HeightMM)
		}
		for _, m := range p.Marks {
			if err := printableMark(m, family); err != nil {
				return fmt.Errorf("page %d: %w", i+1, err)
			}
		}
		for _, k := range p.Links {
			if k.Page < 0 || k.Page >= len(l.Pages) {
				return fmt.Errorf("page %d: a link leads to page %d of %d", i+1, k.Page+1, len(l.Pages))
			}
		}
	}
	level := -1
	for _, o := range l.Outline {
		if o.Page < 0 || o.Page >= len(l.Pages) {
			return fmt.Errorf("bookmark %q leads to page %d of %d", o.Title, o.Page+1, len(l.Pages))
		}
		if o.Level < 0 || o.Level > level+1 {
			return fmt.Errorf("bookmark %q is at level %d below level %d", o.Title, o.Level, level)
		}
		level = o.Level
	}
	return nil
}

func printableMark(m typeset.Mark, family *font.Family) error {
	switch m := m.(type) {
	case typeset.Glyphs:
		if m.Face < font.Regular || m.Face > font.BoldItalic {
			return fmt.Errorf("text %q has face %d", m.S, m.Face)
		}
		if r, missing := family.Face(m.Face).Missing(m.S); missing {
			return fmt.Errorf("text %q: no glyph for %U (%q)", m.S, r, r)
		}
		if m.S == "" || !(m.SizePt >= 1) || !onPaper(m.XMM, m.BaselineMM, m.SizePt) || !isGray(m.Gray) {
			return fmt.Errorf("text cannot be set as %+v", m)
		}
	case typeset.Rule:
		if slack := 1e-6; math.Abs(m.X1MM-m.X2MM) > slack && math.Abs(m.Y1MM-m.Y2MM) > slack {
			return fmt.Errorf("a rule is neither horizontal nor vertical: %+v", m)
		}
		if !onPaper(m.X1MM, m.Y1MM, m.X2MM, m.Y2MM) || !(m.WidthMM > 0) || !onPaper(m.WidthMM) || !isGray(m.Gray) {
			return fmt.Errorf("a rule cannot be drawn as %+v", m)
		}
	case typeset.Fill:
		if !onPaper(m.XMM, m.YMM, m.WidthMM, m.HeightMM) || !(m.WidthMM > 0) || !(m.HeightMM > 0) || !isGray(m.Gray) {
			return fmt.Errorf("an area cannot be filled as %+v", m)
		}
	default:
		panic(fmt.Sprintf("pdf: unknown mark %T", m))
	}
	return nil
}

// onPaper reports whether lengths are numbers of a size that paper has.
func onPaper(mm ...float64) bool {
	for _, v := range mm {
		if !(math.Abs(v) < 1e4) {
			return false
		}
	}
	return true
}

func isGray(v float64) bool { return v >= 0 && v <= 1 }

// grayByte is a gray as the engine takes it, from 0 for black to 255 for white.
func grayByte(level float64) int { return int(math.Round(255 * level)) }
