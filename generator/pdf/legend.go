package pdf

import (
	"fmt"
	"math"

	"clausewright/generator/font"
	"clausewright/generator/typeset"
)

// legendGray is light enough to read a contract through and dark enough to survive a copying machine.
const legendGray = 0.93

// legends are the drawings of legends, each kept once for all pages that show it.
type legends struct {
	family *font.Family
	drawn  map[string]int
}

// add returns the operators that show a page's legend, and the entry of its resources that they need; "" for none.
//
// The legend is drawn as outlines, not as text, and marked as no part of the content: it lies behind every word of a
// page and must not turn up between them when the page is read, searched or copied.
func (d *legends) add(f *file, p *typeset.Page) (operators, resource string, err error) {
	if p.Legend == "" {
		return "", "", nil
	}
	n, ok := d.drawn[p.Legend]
	if !ok {
		outline, err := d.outline(p)
		if err != nil {
			return "", "", err
		}
		box := points(nil, 2, p.WidthMM/mmPerPt, p.HeightMM/mmPerPt)
		n, err = f.stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %s]/Resources<<>>", box[:len(box)-1]), outline)
		if err != nil {
			return "", "", err
		}
		d.drawn[p.Legend] = n
	}
	return "/Artifact <</Type/Pagination/Subtype/Watermark>> BDC\n/Legend Do\nEMC\n",
		fmt.Sprintf("/XObject<</Legend %d 0 R>>", n), nil
}

// outline draws the legend from the lower left to the upper right, as large as fits well.
func (d *legends) outline(p *typeset.Page) ([]byte, error) {
	face := d.family.Face(font.Bold)
	perEm := float64(face.Metrics().UnitsPerEm)
	width, height := p.WidthMM/mmPerPt, p.HeightMM/mmPerPt
	diagonal := math.Hypot(width, height)
	size := min(0.55*diagonal*perEm/float64(max(face.Units(p.Legend), 1)), 0.14*diagonal)

	scale := size / perEm
	cos, sin := width/diagonal*scale, height/diagonal*scale
	left, below := -float64(face.Units(p.Legend))/2, -float64(face.Metrics().CapHeight)/2
	b := append(points(nil, 2, legendGray), "g\n"...)
	b = points(b, 5, cos, sin, -sin, cos)
	b = append(points(b, 2, width/2+left*cos-below*sin, height/2+left*sin+below*cos), "cm\n"...)

	x := 0.0
	var last font.Glyph
	for _, r := range p.Legend {
		g, ok := face.Glyph(r)
		if !ok {
			return nil, fmt.Errorf("legend %q: no glyph for %U", p.Legend, r)
		}
		x += float64(face.Kern(last, g))
		segments, err := face.Outline(g)
		if err != nil {
			return nil, fmt.Errorf("legend %q: %w", p.Legend, err)
		}
		b = path(b, x, segments)
		x += float64(face.Advance(g))
		last = g
	}
	return append(b, "f\n"...), nil
}

// path appends the operators of an outline moved right by x. PDF has cubic curves only.
func path(b []byte, x float64, segments []font.Segment) []byte {
	var at font.Point
	for _, s := range segments {
		p, q := s.Points[0], s.Points[1]
		switch s.Op {
		case font.MoveTo:
			b = append(points(b, 1, x+p.X, p.Y), "m\n"...)
			at = p
		case font.LineTo:
			b = append(points(b, 1, x+p.X, p.Y), "l\n"...)
			at = p
		case font.QuadTo:
			b = append(points(b, 1,
				x+at.X+2*(p.X-at.X)/3, at.Y+2*(p.Y-at.Y)/3,
				x+q.X+2*(p.X-q.X)/3, q.Y+2*(p.Y-q.Y)/3,
				x+q.X, q.Y), "c\n"...)
			at = q
		default:
			panic(fmt.Sprintf("pdf: unknown segment %d", s.Op))
		}
	}
	return b
}
