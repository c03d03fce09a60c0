package font

import (
	"bytes"
	"slices"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func glyphsOf(t testing.TB, face *Face, s string) []Glyph {
	t.Helper()
	var gs []Glyph
	for _, r := range s {
		g, ok := face.Glyph(r)
		if !ok {
			t.Fatalf("no glyph for %U", r)
		}
		gs = append(gs, g)
	}
	return gs
}

const sampleLetters = "AaBbWwŻżółćęśąźńÄÖÜäöüßЇїЄєҐґІі“”‘’„–—…§€0123456789.,;:()[]{}<>&\\"

func TestSubsetDrawsTheSame(t *testing.T) {
	fam := family(t)
	for style := Regular; style <= BoldItalic; style++ {
		face := fam.Face(style)
		keep := glyphsOf(t, face, sampleLetters)
		data, err := face.Subset(keep)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > len(sources[style])/8 {
			t.Errorf("%s: subset has %d bytes of %d", face.Name(), len(data), len(sources[style]))
		}
		whole, err := sfnt.Parse(sources[style])
		if err != nil {
			t.Fatal(err)
		}
		part, err := sfnt.Parse(data)
		if err != nil {
			t.Fatalf("%s: subset does not parse: %v", face.Name(), err)
		}
		var buf1, buf2 sfnt.Buffer
		em := fixed.I(face.Metrics().UnitsPerEm)
		for _, g := range append(keep, 0) {
			want, err := whole.LoadGlyph(&buf1, sfnt.GlyphIndex(g), em, nil)
			if err != nil {
				t.Fatal(err)
			}
			got, err := part.LoadGlyph(&buf2, sfnt.GlyphIndex(g), em, nil)
			if err != nil {
				t.Errorf("%s: glyph %d: %v", face.Name(), g, err)
				continue
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: glyph %d is drawn differently", face.Name(), g)
			}
			wantAdvance, _ := whole.GlyphAdvance(&buf1, sfnt.GlyphIndex(g), em, 0)
			gotAdvance, err := part.GlyphAdvance(&buf2, sfnt.GlyphIndex(g), em, 0)
			if err != nil || gotAdvance != wantAdvance {
				t.Errorf("%s: glyph %d is %v wide (%v), want %v", face.Name(), g, gotAdvance, err, wantAdvance)
			}
		}
	}
}

func TestSubsetKeepsPartsOfComposites(t *testing.T) {
	face := family(t).Face(Regular)
	odiaeresis := glyphsOf(t, face, "Ö")
	all, err := face.closure(odiaeresis)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(all, glyphsOf(t, face, "O")[0]) || len(all) < 4 {
		t.Errorf("Ö needs glyphs %v, want .notdef, Ö, O and the dots among them", all)
	}
}

func TestSubsetDoesNotDependOnOrder(t *testing.T) {
	face := family(t).Face(Italic)
	keep := glyphsOf(t, face, sampleLetters)
	first, err := face.Subset(keep)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(keep)
	second, err := face.Subset(append(keep, keep...))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Error("the same glyphs in another order give other bytes")
	}
}

func TestSubsetLeavesTheFontAlone(t *testing.T) {
	before := bytes.Clone(sources[Bold])
	face := family(t).Face(Bold)
	if _, err := face.Subset(glyphsOf(t, face, sampleLetters)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, sources[Bold]) {
		t.Error("the font's bytes have changed")
	}
}

func TestSubsetChecksums(t *testing.T) {
	face := family(t).Face(Regular)
	data, err := face.Subset(glyphsOf(t, face, "Agreement"))
	if err != nil {
		t.Fatal(err)
	}
	if sum := checksum(data); sum != 0xB1B0AFBA {
		t.Errorf("the file adds up to %#x, want 0xB1B0AFBA", sum)
	}
	for i := range int(u16(data, 4)) {
		e := data[12+16*i:]
		from, size := u32(e, 8), u32(e, 12)
		table := bytes.Clone(data[from : from+size])
		if string(e[:4]) == "head" {
			clear(table[8:12])
		}
		if from%4 != 0 || checksum(table) != u32(e, 4) {
			t.Errorf("table %s at %d adds up to %#x, want %#x", e[:4], from, checksum(table), u32(e, 4))
		}
		if tag := string(e[:4]); tag == "fpgm" || tag == "prep" || tag == "cvt " {
			t.Errorf("table %s of hints is still there", tag)
		}
	}
}

func TestSubsetHasNoInstructions(t *testing.T) {
	face := family(t).Face(Regular)
	keep := glyphsOf(t, face, sampleLetters)
	data, err := face.Subset(keep)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := directory(data)
	if err != nil {
		t.Fatal(err)
	}
	simple, composite := 0, 0
	for _, g := range keep {
		drawing := tables["glyf"][u32(tables["loca"], 4*int(g)):u32(tables["loca"], 4*int(g)+4)]
		if contours := i16(drawing, 0); contours >= 0 {
			simple++
			if n := u16(drawing, 10+2*int(contours)); n != 0 {
				t.Errorf("glyph %d has %d bytes of instructions", g, n)
			}
			continue
		}
		composite++
		err := eachPart(drawing, func(part []byte, _ int) {
			if u16(part, 0)&hasInstructions != 0 {
				t.Errorf("composite glyph %d announces instructions", g)
			}
		})
		if err != nil {
			t.Errorf("glyph %d: %v", g, err)
		}
	}
	if simple == 0 || composite == 0 {
		t.Errorf("%d simple and %d composite glyphs, want some of both", simple, composite)
	}
}

func TestSubsetOfUnknownGlyph(t *testing.T) {
	if _, err := family(t).Face(Regular).Subset([]Glyph{0xFFFF}); err == nil {
		t.Error("no error for a glyph the face does not have")
	}
}

func TestOutlineLiesInTheBoxOfTheFace(t *testing.T) {
	face := family(t).Face(Bold)
	m := face.Metrics()
	for _, g := range glyphsOf(t, face, "DRAFTÓЄ") {
		segments, err := face.Outline(g)
		if err != nil {
			t.Fatal(err)
		}
		if len(segments) < 4 || segments[0].Op != MoveTo {
			t.Fatalf("glyph %d has outline %v", g, segments)
		}
		top := 0.0
		for _, s := range segments {
			p := s.Points[0]
			if p.X < float64(m.XMin) || p.X > float64(m.XMax) || p.Y < float64(m.YMin) || p.Y > float64(m.YMax) {
				t.Errorf("glyph %d has a point at %v", g, p)
			}
			top = max(top, p.Y)
		}
		if top < float64(m.CapHeight)*0.95 {
			t.Errorf("glyph %d rises to %g, a capital to %d", g, top, m.CapHeight)
		}
	}
}

func BenchmarkSubset(b *testing.B) {
	face := family(b).Face(Regular)
	keep := glyphsOf(b, face, sampleLetters)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := face.Subset(keep); err != nil {
			b.Fatal(err)
		}
	}
}
