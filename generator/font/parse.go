package font

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"golang.org/x/image/font/sfnt"
)

// parse reads a TrueType font. The face keeps src and never writes to it.
func parse(src []byte) (*Face, error) {
	tables, err := directory(src)
	if err != nil {
		return nil, err
	}
	f := &Face{
		tables:   tables,
		outlines: sync.OnceValues(func() (*sfnt.Font, error) { return sfnt.Parse(src) }),
	}
	for _, step := range []struct {
		table string
		min   int
		read  func([]byte) error
	}{
		{"head", 54, f.readHead},
		{"OS/2", 90, f.readOS2},
		{"post", 32, f.readPost},
		{"name", 6, f.readName},
		{"loca", 4, f.readLoca},
		{"hhea", 36, f.readHhea},
		{"cmap", 4, f.readCmap},
		{"kern", 0, f.readKern},
	} {
		t := tables[step.table]
		if len(t) < step.min {
			return nil, fmt.Errorf("table %s has %d bytes, want at least %d", step.table, len(t), step.min)
		}
		if err := step.read(t); err != nil {
			return nil, fmt.Errorf("table %s: %w", step.table, err)
		}
	}
	return f, nil
}

// directory returns the tables of a font by tag.
func directory(src []byte) (map[string][]byte, error) {
	if len(src) < 12 || u32(src, 0) != 0x00010000 {
		return nil, errors.New("not a TrueType font")
	}
	n := int(u16(src, 4))
	if len(src) < 12+16*n {
		return nil, errors.New("table directory is cut short")
	}
	tables := make(map[string][]byte, n)
	for i := range n {
		e := src[12+16*i:]
		from, size := uint64(u32(e, 8)), uint64(u32(e, 12))
		if from+size > uint64(len(src)) {
			return nil, fmt.Errorf("table %s lies outside the file", e[:4])
		}
		tables[string(e[:4])] = src[from : from+size : from+size]
	}
	return tables, nil
}

func (f *Face) readHead(t []byte) error {
	f.metrics.UnitsPerEm = int(u16(t, 18))
	f.metrics.XMin, f.metrics.YMin = int(i16(t, 36)), int(i16(t, 38))
	f.metrics.XMax, f.metrics.YMax = int(i16(t, 40)), int(i16(t, 42))
	if f.metrics.UnitsPerEm == 0 {
		return errors.New("no units per em")
	}
	return nil
}

func (f *Face) readOS2(t []byte) error {
	if u16(t, 0) < 2 {
		return errors.New("no height of capitals")
	}
	f.metrics.Weight = int(u16(t, 4))
	f.metrics.CapHeight = int(i16(t, 88))
	return nil
}

func (f *Face) readPost(t []byte) error {
	f.metrics.ItalicAngle = float64(int32(u32(t, 4))) / 65536
	return nil
}

// readName takes the PostScript name of the Windows platform, which is plain ASCII in UTF-16.
func (f *Face) readName(t []byte) error {
	n, strings := int(u16(t, 2)), int(u16(t, 4))
	if len(t) < 6+12*n {
		return errors.New("cut short")
	}
	for i := range n {
		e := t[6+12*i:]
		if u16(e, 0) != 3 || u16(e, 6) != 6 {
			continue
		}
		from, size := strings+int(u16(e, 10)), int(u16(e, 8))
		if from+size > len(t) {
			return errors.New("a name lies outside the table")
		}
		var name []byte
		for j := from + 1; j < from+size; j += 2 {
			name = append(name, t[j])
		}
		f.name = string(name)
		return nil
	}
	return errors.New("no PostScript name")
}

func (f *Face) readLoca(t []byte) error {
	if u16(f.tables["head"], 50) == 0 {
		for i := 0; i+1 < len(t); i += 2 {
			f.offsets = append(f.offsets, 2*uint32(u16(t, i)))
		}
	} else {
		for i := 0; i+3 < len(t); i += 4 {
			f.offsets = append(f.offsets, u32(t, i))
		}
	}
	if len(f.tables["maxp"]) < 32 || len(f.offsets) != int(u16(f.tables["maxp"], 4))+1 {
		return fmt.Errorf("%d offsets do not fit the number of glyphs", len(f.offsets))
	}
	for i := 1; i < len(f.offsets); i++ {
		if f.offsets[i] < f.offsets[i-1] || int(f.offsets[i]) > len(f.tables["glyf"]) {
			return fmt.Errorf("glyph %d lies outside table glyf", i-1)
		}
	}
	return nil
}

func (f *Face) readHhea(t []byte) error {
	f.metrics.Ascent, f.metrics.Descent = int(i16(t, 4)), int(i16(t, 6))
	long, hmtx := int(u16(t, 34)), f.tables["hmtx"]
	if long == 0 || len(hmtx) < 4*long {
		return errors.New("table hmtx is cut short")
	}
	f.advances = make([]uint16, len(f.offsets)-1)
	for g := range f.advances {
		f.advances[g] = u16(hmtx, 4*min(g, long-1))
	}
	return nil
}

// readCmap reads the subtable of format 4 for Unicode characters up to U+FFFF, leaving out what cannot be set glyph by
// glyph.
func (f *Face) readCmap(t []byte) error {
	sub, err := unicodeSubtable(t)
	if err != nil {
		return err
	}
	twice := int(u16(sub, 6)) // twice the number of segments
	if len(sub) < 16+4*twice {
		return errors.New("cut short")
	}
	ends, starts, deltas, ranges := sub[14:], sub[16+twice:], sub[16+2*twice:], sub[16+3*twice:]
	for i := 0; i < twice; i += 2 {
		for c := int(u16(starts, i)); c <= int(u16(ends, i)) && c < 0xFFFF; c++ {
			g := uint16(c)
			if ro := int(u16(ranges, i)); ro != 0 {
				at := i + ro + 2*(c-int(u16(starts, i)))
				if at+2 > len(ranges) {
					return fmt.Errorf("glyph of U+%04X lies outside the table", c)
				}
				if g = u16(ranges, at); g == 0 {
					continue
				}
			}
			g += u16(deltas, i)
			if int(g) >= len(f.advances) {
				return fmt.Errorf("U+%04X has glyph %d of %d", c, g, len(f.advances))
			}
			if g == 0 || !settable(rune(c)) {
				continue
			}
			page := &f.glyphs[c>>8]
			if *page == nil {
				*page = new([256]Glyph)
			}
			(*page)[c&0xFF] = Glyph(g)
		}
	}
	return nil
}

func unicodeSubtable(t []byte) ([]byte, error) {
	n := int(u16(t, 2))
	if len(t) < 4+8*n {
		return nil, errors.New("cut short")
	}
	for i := range n {
		e := t[4+8*i:]
		from := uint64(u32(e, 4))
		if u16(e, 0) != 3 || u16(e, 2) != 1 || from+16 > uint64(len(t)) {
			continue
		}
		if sub := t[from:]; u16(sub, 0) == 4 {
			return sub, nil
		}
	}
	return nil, errors.New("no table of Unicode characters in format 4")
}

// readKern reads horizontal pairs (format 0), sorted by left and right glyph as the format has it.
func (f *Face) readKern(t []byte) error {
	f.kernFrom = make([]uint16, len(f.advances)+1)
	if len(t) < 18 || u16(t, 2) == 0 {
		return nil
	}
	if coverage := u16(t, 8); coverage != 1 {
		return fmt.Errorf("coverage %#x, want plain horizontal pairs", coverage)
	}
	n := int(u16(t, 10))
	if len(t) < 18+6*n {
		return errors.New("cut short")
	}
	f.kernPairs = make([]kernPair, n)
	left := 0
	for i := range f.kernPairs {
		e := t[18+6*i:]
		l := int(u16(e, 0))
		if l < left || l >= len(f.advances) {
			return fmt.Errorf("pair %d is out of order", i)
		}
		for ; left < l; left++ {
			f.kernFrom[left+1] = uint16(i)
		}
		f.kernPairs[i] = kernPair{right: Glyph(u16(e, 2)), by: i16(e, 4)}
	}
	for ; left < len(f.advances); left++ {
		f.kernFrom[left+1] = uint16(n)
	}
	return nil
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func u32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
func i16(b []byte, at int) int16  { return int16(u16(b, at)) }
