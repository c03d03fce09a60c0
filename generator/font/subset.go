package font

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// Flags of a part of a composite glyph.
const (
	wideArguments   = 1 << 0
	oneScale        = 1 << 3
	moreParts       = 1 << 5
	twoScales       = 1 << 6
	fourScales      = 1 << 7
	hasInstructions = 1 << 8
)

// Subset returns a TrueType font that draws the given glyphs, and those they are composed of, as the face does and
// under the same numbers. Every other glyph is empty. It holds no hints and no table of characters: whoever shows it
// addresses glyphs by number. The same set of glyphs, in any order, gives the same bytes.
func (f *Face) Subset(glyphs []Glyph) ([]byte, error) {
	keep, err := f.closure(glyphs)
	if err != nil {
		return nil, err
	}
	n := int(keep[len(keep)-1]) + 1

	loca := make([]byte, 4*(n+1))
	hmtx := make([]byte, 4*n)
	var glyf []byte
	next := 0
	for g := range n {
		if keep[next] == Glyph(g) {
			next++
			binary.BigEndian.PutUint16(hmtx[4*g:], f.advances[g])
			binary.BigEndian.PutUint16(hmtx[4*g+2:], f.leftBearing(Glyph(g)))
			drawing, err := unhinted(f.drawing(Glyph(g)))
			if err != nil {
				return nil, fmt.Errorf("glyph %d: %w", g, err)
			}
			glyf = append(glyf, drawing...)
			for len(glyf)%4 != 0 {
				glyf = append(glyf, 0)
			}
		}
		binary.BigEndian.PutUint32(loca[4*(g+1):], uint32(len(glyf)))
	}

	head := slices.Clone(f.tables["head"][:54])
	clear(head[8:12])                                // the file's checksum, filled in by assemble
	binary.BigEndian.PutUint16(head[50:], 1)         // loca has long offsets
	hhea := slices.Clone(f.tables["hhea"][:36])      //
	binary.BigEndian.PutUint16(hhea[34:], uint16(n)) // hmtx has an advance for every glyph
	maxp := slices.Clone(f.tables["maxp"][:32])
	binary.BigEndian.PutUint16(maxp[4:], uint16(n))
	clear(maxp[14:28])                       // what a program for hints would need
	binary.BigEndian.PutUint16(maxp[14:], 1) // one zone: no points beside those of the drawing
	post := make([]byte, 32)
	copy(post[4:16], f.tables["post"][4:16])
	binary.BigEndian.PutUint32(post, 0x00030000) // no names of glyphs

	return assemble(map[string][]byte{
		"cmap": emptyCmap, "glyf": glyf, "head": head, "hhea": hhea,
		"hmtx": hmtx, "loca": loca, "maxp": maxp, "post": post,
	}), nil
}

// emptyCmap maps no character. Readers that insist on the table find it, none can draw a character by it.
var emptyCmap = []byte{
	0, 0, 0, 1, // one subtable:
	0, 3, 0, 1, 0, 0, 0, 12, // Windows, Unicode, at 12
	0, 4, 0, 24, 0, 0, 0, 2, 0, 2, 0, 0, 0, 0, // format 4, 24 bytes, one segment
	0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 1, 0, 0, // from U+FFFF to U+FFFF, to glyph 0
}

// closure returns glyph 0, the given glyphs and their parts, sorted.
func (f *Face) closure(glyphs []Glyph) ([]Glyph, error) {
	keep := append([]Glyph{0}, glyphs...)
	seen := make(map[Glyph]bool, len(keep))
	var all []Glyph
	for len(keep) > 0 {
		g := keep[len(keep)-1]
		keep = keep[:len(keep)-1]
		if seen[g] {
			continue
		}
		if int(g) >= len(f.advances) {
			return nil, fmt.Errorf("glyph %d of %d", g, len(f.advances))
		}
		seen[g] = true
		all = append(all, g)
		err := eachPart(f.drawing(g), func(part []byte, _ int) { keep = append(keep, Glyph(u16(part, 2))) })
		if err != nil {
			return nil, fmt.Errorf("glyph %d: %w", g, err)
		}
	}
	slices.Sort(all)
	return all, nil
}

func (f *Face) drawing(g Glyph) []byte {
	return f.tables["glyf"][f.offsets[g]:f.offsets[g+1]]
}

func (f *Face) leftBearing(g Glyph) uint16 {
	hmtx, long := f.tables["hmtx"], int(u16(f.tables["hhea"], 34))
	if int(g) < long {
		return u16(hmtx, 4*int(g)+2)
	}
	if at := 4*long + 2*(int(g)-long); at+2 <= len(hmtx) {
		return u16(hmtx, at)
	}
	return 0
}

var errDrawing = errors.New("drawing is cut short")

// eachPart calls do with each part of a composite drawing, from its flags on, and with its length; it calls it for no
// other drawing.
func eachPart(drawing []byte, do func(part []byte, size int)) error {
	if len(drawing) < 10 || i16(drawing, 0) >= 0 {
		return nil
	}
	for at, more := 10, true; more; {
		if at+4 > len(drawing) {
			return errDrawing
		}
		flags, size := u16(drawing, at), 6
		if flags&wideArguments != 0 {
			size += 2
		}
		switch {
		case flags&oneScale != 0:
			size += 2
		case flags&twoScales != 0:
			size += 4
		case flags&fourScales != 0:
			size += 8
		}
		if at+size > len(drawing) {
			return errDrawing
		}
		do(drawing[at:], size)
		at += size
		more = flags&moreParts != 0
	}
	return nil
}

// unhinted returns a copy of a drawing without its instructions, which mean nothing without the tables of the font that
// they call into.
func unhinted(drawing []byte) ([]byte, error) {
	if len(drawing) == 0 {
		return nil, nil
	}
	if len(drawing) < 10 {
		return nil, errDrawing
	}
	if contours := i16(drawing, 0); contours >= 0 {
		at := 10 + 2*int(contours) // of the length of the instructions
		if at+2 > len(drawing) {
			return nil, errDrawing
		}
		points := at + 2 + int(u16(drawing, at))
		if points > len(drawing) {
			return nil, errDrawing
		}
		out := append([]byte(nil), drawing[:at]...)
		out = append(out, 0, 0)
		return append(out, drawing[points:]...), nil
	}
	out := append([]byte(nil), drawing[:10]...)
	err := eachPart(drawing, func(part []byte, size int) {
		out = binary.BigEndian.AppendUint16(out, u16(part, 0)&^hasInstructions)
		out = append(out, part[2:size]...)
	})
	return out, err
}

// assemble puts tables into a file, sorted, aligned and with checksums.
func assemble(tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	size := 12 + 16*len(tables)
	for tag, t := range tables {
		tags = append(tags, tag)
		size += (len(t) + 3) &^ 3
	}
	slices.Sort(tags)

	search, log := 1, 0
	for 2*search <= len(tags) {
		search, log = 2*search, log+1
	}
	out := make([]byte, 0, size)
	out = binary.BigEndian.AppendUint32(out, 0x00010000)
	out = binary.BigEndian.AppendUint16(out, uint16(len(tags)))
	out = binary.BigEndian.AppendUint16(out, uint16(16*search))
	out = binary.BigEndian.AppendUint16(out, uint16(log))
	out = binary.BigEndian.AppendUint16(out, uint16(16*(len(tags)-search)))

	headAt, at := 0, 12+16*len(tags)
	for _, tag := range tags {
		t := tables[tag]
		if tag == "head" {
			headAt = at
		}
		out = append(out, tag...)
		out = binary.BigEndian.AppendUint32(out, checksum(t))
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(t)))
		at += (len(t) + 3) &^ 3
	}
	for _, tag := range tags {
		out = append(out, tables[tag]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	binary.BigEndian.PutUint32(out[headAt+8:], 0xB1B0AFBA-checksum(out))
	return out
}

// checksum adds up big-endian words, the last one padded with zeros.
func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return sum + binary.BigEndian.Uint32(last[:])
}
