package font

import (
	"fmt"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Segment is one stroke of the outline of a glyph, in font units with y upwards. Points are, by its op: the start of a
// contour; the end of a line; the control point and the end of a quadratic curve.
type Segment struct {
	Op     SegmentOp
	Points [2]Point
}

// Point is a place in font units.
type Point struct{ X, Y float64 }

// SegmentOp is what a segment does. The zero SegmentOp is invalid.
type SegmentOp int

// The ops of a segment, and how many points each has.
const (
	MoveTo SegmentOp = iota + 1 // 1
	LineTo                      // 1
	QuadTo                      // 2
)

// Outline returns the outline of a glyph: closed contours, filled by the non-zero winding rule.
func (f *Face) Outline(g Glyph) ([]Segment, error) {
	font, err := f.outlines()
	if err != nil {
		return nil, fmt.Errorf("read outlines of %s: %w", f.name, err)
	}
	var buf sfnt.Buffer
	drawn, err := font.LoadGlyph(&buf, sfnt.GlyphIndex(g), fixed.I(f.metrics.UnitsPerEm), nil)
	if err != nil {
		return nil, fmt.Errorf("read outline of glyph %d of %s: %w", g, f.name, err)
	}
	out := make([]Segment, len(drawn))
	for i, s := range drawn {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			out[i] = Segment{Op: MoveTo, Points: [2]Point{point(s.Args[0])}}
		case sfnt.SegmentOpLineTo:
			out[i] = Segment{Op: LineTo, Points: [2]Point{point(s.Args[0])}}
		case sfnt.SegmentOpQuadTo:
			out[i] = Segment{Op: QuadTo, Points: [2]Point{point(s.Args[0]), point(s.Args[1])}}
		default:
			return nil, fmt.Errorf("outline of glyph %d of %s: unexpected segment %d", g, f.name, s.Op)
		}
	}
	return out, nil
}

// point turns fixed-point y-down into font units y-up.
func point(p fixed.Point26_6) Point {
	return Point{X: float64(p.X) / 64, Y: -float64(p.Y) / 64}
}
