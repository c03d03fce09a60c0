package pdf

import (
	"math"
	"strconv"

	"clausewright/generator/font"
)

// setter writes the strokes of pages as content in our own faces and remembers the characters it used.
//
// A character's code in the file is the character itself, in UTF-16: what a reader copies or searches does not depend
// on which glyph draws it.
type setter struct {
	family *font.Family
	used   [4]charset // by style
}

// charset is a set of characters up to U+FFFF.
type charset [1024]uint64

func (c *charset) add(r rune) { c[r>>6] |= 1 << (r & 63) }

func (c *charset) runes() (rs []rune) {
	for i, word := range c {
		for bit := 0; word != 0; bit, word = bit+1, word>>1 {
			if word&1 != 0 {
				rs = append(rs, rune(i*64+bit))
			}
		}
	}
	return rs
}

// page returns the content of a page: the operators in before, then its strokes.
func (s *setter) page(before string, strokes []stroke) []byte {
	b := make([]byte, 0, len(before)+96*len(strokes))
	b = append(b, before...)
	var fill, draw, width float64 // as a page begins: black; any width is set before it is used
	var style font.Style
	var size float64
	inText := false
	for i, st := range strokes {
		if st.S == "" {
			if inText {
				b, inText = append(b, "ET\n"...), false
			}
			if st.Gray != draw {
				b, draw = append(points(b, 3, st.Gray), "G\n"...), st.Gray
			}
			if st.Width != width {
				b, width = append(points(b, 2, st.Width), "w\n"...), st.Width
			}
			b = append(points(b, 2, st.X, st.Y), "m "...)
			b = append(points(b, 2, st.X2, st.Y2), "l S\n"...)
			continue
		}
		if !inText {
			b, inText = append(b, "BT\n"...), true
		}
		if st.Gray != fill {
			b, fill = append(points(b, 3, st.Gray), "g\n"...), st.Gray
		}
		if st.Style != style || st.SizePt != size {
			style, size = st.Style, st.SizePt
			b = append(append(append(b, '/'), fontKeys[style]...), ' ')
			b = append(points(b, 2, size), "Tf\n"...)
		}
		b = append(points(append(b, "1 0 0 1 "...), 2, st.X, st.Y), "Tm\n"...)
		b = s.run(b, st, i+1 < len(strokes) && s.spaced(st, strokes[i+1]))
	}
	if inText {
		b = append(b, "ET\n"...)
	}
	return b
}

// run appends the operator that shows a run, kerned as the face's Width counts it, with a space after it if asked for.
//
// Widths in the file are whole thousandths of the em, since some readers cut the rest off; so what rounding adds up to
// is taken back as soon as it is a thousandth, and a run is as long as it was measured in every reader.
func (s *setter) run(b []byte, st stroke, space bool) []byte {
	face, used := s.family.Face(st.Style), &s.used[st.Style]
	perMille := 1000 / float64(face.Metrics().UnitsPerEm)
	b = append(b, "[<"...)
	var last font.Glyph
	drift := 0.0 // how much further right the file has come than the measure
	for _, r := range st.S {
		g, _ := face.Glyph(r)
		kern := face.Kern(last, g)
		if kern != 0 || math.Abs(drift) >= 1 {
			b = append(points(append(b, '>'), 3, drift-float64(kern)*perMille), '<')
			drift = 0
		}
		used.add(r)
		b = hex16(b, uint16(r))
		drift += float64(widthPerMille(face, g)) - float64(face.Advance(g))*perMille
		last = g
	}
	if space {
		used.add(' ')
		b = hex16(b, ' ')
	}
	return append(b, ">]TJ\n"...)
}

// widthPerMille is the width of a glyph as the file states it, in thousandths of the em.
func widthPerMille(face *font.Face, g font.Glyph) int {
	return int(math.Round(1000 * float64(face.Advance(g)) / float64(face.Metrics().UnitsPerEm)))
}

// spaced reports whether a run is the end of a word that the next run on its line does not continue. Lines are set in
// runs with gaps between them, which only the eye sees; a space in the text lets every reader see them.
func (s *setter) spaced(st, next stroke) bool {
	if next.S == "" || next.Y != st.Y || st.S[len(st.S)-1] == ' ' || next.S[0] == ' ' {
		return false
	}
	face := s.family.Face(st.Style)
	width := float64(face.Units(st.S)) * st.SizePt / float64(face.Metrics().UnitsPerEm)
	return next.X-(st.X+width) > 0.1*st.SizePt
}

// fontKeys are the names of our faces among the resources of a page.
var fontKeys = [...]string{font.Regular: "R", font.Bold: "B", font.Italic: "I", font.BoldItalic: "BI"}

// points appends numbers with at most prec decimals, each with a space after it.
func points(b []byte, prec int, vs ...float64) []byte {
	for _, v := range vs {
		b = append(plain(b, v, prec), ' ')
	}
	return b
}

// plain appends v with at most prec decimals and without trailing zeros.
func plain(b []byte, v float64, prec int) []byte {
	from := len(b)
	b = strconv.AppendFloat(b, v, 'f', prec, 64)
	if prec > 0 {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if b[len(b)-1] == '.' {
			b = b[:len(b)-1]
		}
	}
	if string(b[from:]) == "-0" {
		b = append(b[:from], '0')
	}
	return b
}

const hexDigits = "0123456789ABCDEF"

func hex16(b []byte, v uint16) []byte {
	return append(b, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}
