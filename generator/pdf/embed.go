package pdf

import (
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"

	"clausewright/generator/font"
)

// embed adds the faces that were used, each with only the glyphs that were used, and returns the entries of the font
// dictionary that lists them.
func embed(f *file, s *setter) (string, error) {
	var listed strings.Builder
	for style := font.Regular; style <= font.BoldItalic; style++ {
		chars := s.used[style].runes()
		if len(chars) == 0 {
			continue
		}
		n, err := embedFace(f, s.family.Face(style), chars)
		if err != nil {
			return "", fmt.Errorf("embed %s: %w", s.family.Face(style).Name(), err)
		}
		fmt.Fprintf(&listed, "/%s %d 0 R", fontKeys[style], n)
	}
	return listed.String(), nil
}

// embedFace adds one face as a composite font whose codes are characters: a subset of the TrueType file, a map from
// characters to its glyphs, their widths, and the map back to text for readers.
func embedFace(f *file, face *font.Face, chars []rune) (int, error) {
	glyphs := make([]font.Glyph, len(chars))
	toGlyph := make([]byte, 2*(int(chars[len(chars)-1])+1))
	for i, r := range chars {
		g, ok := face.Glyph(r)
		if !ok {
			return 0, fmt.Errorf("no glyph for %U", r)
		}
		glyphs[i] = g
		toGlyph[2*r], toGlyph[2*r+1] = byte(g>>8), byte(g)
	}
	subset, err := face.Subset(glyphs)
	if err != nil {
		return 0, err
	}
	fontFile, err := f.stream(fmt.Sprintf("/Length1 %d", len(subset)), subset)
	if err != nil {
		return 0, err
	}
	cidToGID, err := f.stream("", toGlyph)
	if err != nil {
		return 0, err
	}
	unicode, err := f.stream("", toUnicode(chars))
	if err != nil {
		return 0, err
	}

	name := subsetTag(subset) + "+" + face.Name()
	m := face.Metrics()
	em := func(units int) string { return string(plain(nil, 1000*float64(units)/float64(m.UnitsPerEm), 3)) }
	descriptor := f.add("<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%s %s %s %s]/ItalicAngle %s"+
		"/Ascent %s/Descent %s/CapHeight %s/StemV %d/FontFile2 %d 0 R>>",
		name, descriptorFlags(m), em(m.XMin), em(m.YMin), em(m.XMax), em(m.YMax), plain(nil, m.ItalicAngle, 3),
		em(m.Ascent), em(m.Descent), em(m.CapHeight), stemV(m.Weight), fontFile)
	cid := f.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"+
		"/Supplement 0>>/FontDescriptor %d 0 R/CIDToGIDMap %d 0 R/W[%s]>>",
		name, descriptor, cidToGID, widths(face, chars, glyphs))
	return f.add("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		name, cid, unicode), nil
}

// widths lists the widths of characters, one list for every unbroken row of characters.
func widths(face *font.Face, chars []rune, glyphs []font.Glyph) []byte {
	var b []byte
	for i, g := range glyphs {
		if i == 0 || chars[i] != chars[i-1]+1 {
			if i > 0 {
				b = append(b, ']')
			}
			b = fmt.Appendf(b, "%d[", chars[i])
		} else {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, int64(widthPerMille(face, g)), 10)
	}
	return append(b, ']')
}

// toUnicode maps every code to its text, one by one: ranges are read differently by different readers.
func toUnicode(chars []rune) []byte {
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for len(chars) > 0 {
		block := chars[:min(100, len(chars))] // the most a block may hold
		chars = chars[len(block):]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(block))
		for _, r := range block {
			b = append(hex16(append(b, '<'), uint16(r)), "> <"...)
			b = append(hex16(b, uint16(r)), ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"...)
}

// subsetTag names a subset after its content, in the six capitals that the format asks for.
func subsetTag(subset []byte) string {
	sum := sha256.Sum256(subset)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// descriptorFlags says serif and non-symbolic, and italic where the face leans.
func descriptorFlags(m font.Metrics) int {
	flags := 1<<1 | 1<<5
	if m.ItalicAngle != 0 {
		flags |= 1 << 6
	}
	return flags
}

// stemV estimates the thickness of stems from the weight; readers use it only to imitate a font that they lack.
func stemV(weight int) int { return 50 + weight*weight/(65*65) }
