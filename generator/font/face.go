// Package font is the faces the program sets text in: which characters they have, how wide those are, and the piece of
// a face that a file has to carry.
//
// It knows no PDF library and no file format but TrueType. It does not shape: a character is one glyph, runs go left to
// right, and whatever would need more (right-to-left scripts, combining marks, invisible controls) counts as a
// character the face does not have, so that it is reported instead of being set wrongly.
package font

import (
	"fmt"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/bidi"
)

// Glyph is the number of a drawing in a face. Glyph 0 is the box that stands for a missing character.
type Glyph uint16

// Family is the four faces of one type family. It is read-only and safe for concurrent use.
type Family struct {
	faces [4]*Face
}

// Face is one TrueType face. It is read-only and safe for concurrent use.
type Face struct {
	name    string            // PostScript name
	tables  map[string][]byte // parts of the whole font, which belongs to its module and is never written to
	metrics Metrics

	glyphs   [256]*[256]Glyph // by the high and low byte of a character
	advances []uint16         // by glyph, font units
	offsets  []uint32         // of glyphs in the glyf table, one more than there are glyphs

	outlines func() (*sfnt.Font, error)

	kernFrom  []uint16 // by left glyph, into kernPairs; one more than there are glyphs
	kernPairs []kernPair
}

// kernPair is the distance by which a right glyph moves after the left glyph it is filed under.
type kernPair struct {
	right Glyph
	by    int16 // font units
}

// Metrics describes a face as a whole, in font units unless a name says otherwise.
type Metrics struct {
	UnitsPerEm             int
	Ascent, Descent        int // Descent is negative
	CapHeight              int
	XMin, YMin, XMax, YMax int     // box around every glyph
	ItalicAngle            float64 // degrees, negative leans right
	Weight                 int     // 400 regular, 700 bold
}

// Serif returns the family that contracts are set in, Liberation Serif. It is read once a process.
func Serif() (*Family, error) { return serif() }

var serif = sync.OnceValues(func() (*Family, error) {
	fam := new(Family)
	for style, src := range [...][]byte{
		Regular:    liberationserifregular.TTF,
		Bold:       liberationserifbold.TTF,
		Italic:     liberationserifitalic.TTF,
		BoldItalic: liberationserifbolditalic.TTF,
	} {
		face, err := parse(src)
		if err != nil {
			return nil, fmt.Errorf("read face %d of Liberation Serif: %w", style, err)
		}
		fam.faces[style] = face
	}
	return fam, nil
})

// Face returns the family's face of a style.
func (fam *Family) Face(s Style) *Face {
	if s < Regular || s > BoldItalic {
		panic(fmt.Sprintf("font: unknown style %d", s))
	}
	return fam.faces[s]
}

// Name returns the PostScript name of the face: "LiberationSerif-Bold".
func (f *Face) Name() string { return f.name }

// Metrics returns the measures of the face as a whole.
func (f *Face) Metrics() Metrics { return f.metrics }

// Has reports whether the face can set r as it should be.
func (f *Face) Has(r rune) bool {
	_, ok := f.Glyph(r)
	return ok
}

// Missing returns the first character of s that the face cannot set, and whether there is one. Bytes that are not
// UTF-8 count as U+FFFD, which no text should hold.
func (f *Face) Missing(s string) (rune, bool) {
	for _, r := range s {
		if !f.Has(r) {
			return r, true
		}
	}
	return 0, false
}

// Glyph returns the drawing of r, or glyph 0 and false when the face cannot set r.
func (f *Face) Glyph(r rune) (Glyph, bool) {
	if r < 0 || r > 0xFFFF {
		return 0, false
	}
	page := f.glyphs[r>>8]
	if page == nil {
		return 0, false
	}
	g := page[r&0xFF]
	return g, g != 0
}

// Advance returns how far the next glyph stands from g, in font units.
func (f *Face) Advance(g Glyph) int {
	if int(g) >= len(f.advances) {
		return 0
	}
	return int(f.advances[g])
}

// Kern returns what is added between left and right where they stand side by side, in font units; usually 0, and
// negative where the pair moves together.
func (f *Face) Kern(left, right Glyph) int {
	if int(left)+1 >= len(f.kernFrom) {
		return 0
	}
	for _, p := range f.kernPairs[f.kernFrom[left]:f.kernFrom[left+1]] {
		if p.right >= right {
			if p.right == right {
				return int(p.by)
			}
			return 0
		}
	}
	return 0
}

// Units returns the width of s set in one run, kerned, in font units. A character the face lacks is as wide as glyph 0.
func (f *Face) Units(s string) int {
	sum, last := 0, Glyph(0)
	for _, r := range s {
		g, _ := f.Glyph(r)
		sum += f.Advance(g) + f.Kern(last, g)
		last = g
	}
	return sum
}

// Width returns the width in millimetres of s set in one run, kerned, at a size in points. Painting s in one run takes
// exactly this width.
func (f *Face) Width(s string, sizePt float64) float64 { return f.mm(f.Units(s), sizePt) }

// AscentMM returns how far letters rise above the baseline at a size in points.
func (f *Face) AscentMM(sizePt float64) float64 { return f.mm(f.metrics.Ascent, sizePt) }

// DescentMM returns how far letters hang below the baseline at a size in points, as a positive number.
func (f *Face) DescentMM(sizePt float64) float64 { return f.mm(-f.metrics.Descent, sizePt) }

// CapHeightMM returns the height of capitals at a size in points.
func (f *Face) CapHeightMM(sizePt float64) float64 { return f.mm(f.metrics.CapHeight, sizePt) }

func (f *Face) mm(units int, sizePt float64) float64 {
	return float64(units) * sizePt * mmPerPt / float64(f.metrics.UnitsPerEm)
}

// settable reports whether one glyph after another is all that r needs. Fonts draw the soft hyphen as a hyphen and
// invisible controls as nothing, and have Hebrew letters and loose accents that only shaping puts in place.
func settable(r rune) bool {
	if r == utf8.RuneError || unicode.In(r, unicode.C, unicode.M, unicode.Zl, unicode.Zp) {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() != bidi.R && p.Class() != bidi.AL
}

const mmPerPt = 25.4 / 72
