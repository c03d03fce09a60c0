package font

import (
	"math"
	"sync"
	"testing"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

var sources = [...][]byte{
	Regular:    liberationserifregular.TTF,
	Bold:       liberationserifbold.TTF,
	Italic:     liberationserifitalic.TTF,
	BoldItalic: liberationserifbolditalic.TTF,
}

func family(t testing.TB) *Family {
	t.Helper()
	fam, err := Serif()
	if err != nil {
		t.Fatal(err)
	}
	return fam
}

func TestFacesHaveTheirNames(t *testing.T) {
	fam := family(t)
	for style, want := range map[Style]string{
		Regular: "LiberationSerif", Bold: "LiberationSerif-Bold",
		Italic: "LiberationSerif-Italic", BoldItalic: "LiberationSerif-BoldItalic",
	} {
		if got := fam.Face(style).Name(); got != want {
			t.Errorf("face %d is %q, want %q", style, got, want)
		}
	}
}

// Another reader of the same fonts must find the same glyph and advance for every character we set.
func TestGlyphsAndAdvancesAgreeWithSfnt(t *testing.T) {
	fam := family(t)
	for style := Regular; style <= BoldItalic; style++ {
		face := fam.Face(style)
		other, err := sfnt.Parse(sources[style])
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		em := fixed.I(face.Metrics().UnitsPerEm)
		set := 0
		for r := rune(0); r <= 0xFFFF; r++ {
			theirs, err := other.GlyphIndex(&buf, r)
			if err != nil {
				t.Fatal(err)
			}
			ours, ok := face.Glyph(r)
			if !ok {
				if settable(r) && theirs != 0 {
					t.Errorf("%s lacks %U, sfnt has it as glyph %d", face.Name(), r, theirs)
				}
				continue
			}
			set++
			if sfnt.GlyphIndex(ours) != theirs {
				t.Errorf("%s: %U is glyph %d, sfnt has %d", face.Name(), r, ours, theirs)
			}
			advance, err := other.GlyphAdvance(&buf, theirs, em, 0)
			if err != nil {
				t.Fatal(err)
			}
			if want := advance.Round(); face.Advance(ours) != want {
				t.Errorf("%s: %U is %d wide, sfnt has %d", face.Name(), r, face.Advance(ours), want)
			}
		}
		if set < 2000 {
			t.Errorf("%s sets only %d characters", face.Name(), set)
		}
	}
}

func TestKerningAgreesWithTheTable(t *testing.T) {
	face := family(t).Face(Regular)
	table := face.tables["kern"]
	n := int(u16(table, 10))
	for i := range n {
		e := table[18+6*i:]
		left, right, want := Glyph(u16(e, 0)), Glyph(u16(e, 2)), int(i16(e, 4))
		if got := face.Kern(left, right); got != want {
			t.Errorf("pair %d %d moves by %d, want %d", left, right, got, want)
		}
	}
	if n == 0 {
		t.Fatal("no pairs")
	}
	a, _ := face.Glyph('A')
	if got := face.Kern(a, a); got != 0 {
		t.Errorf("AA moves by %d, want 0", got)
	}
}

func TestWidth(t *testing.T) {
	face := family(t).Face(Regular)
	for _, c := range []struct {
		name string
		s    string
		want int // font units, by hand from the font's tables
	}{
		{"empty", "", 0},
		{"one letter", "A", 1479},
		{"pair that moves together", "AV", 1479 - 264 + 1479},
		{"pair that stays", "HH", 1479 + 1479},
		{"digits are equally wide", "1234567890", 10 * 1024},
		{"not only ASCII", "„Ä“", 909 + 1479 + 909},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := face.Units(c.s); got != c.want {
				t.Errorf("Units(%q) is %d, want %d", c.s, got, c.want)
			}
			wantMM := float64(c.want) / 2048 * 10.5 / 72 * 25.4
			if got := face.Width(c.s, 10.5); math.Abs(got-wantMM) > 1e-9 {
				t.Errorf("Width(%q, 10.5) is %g mm, want %g", c.s, got, wantMM)
			}
		})
	}
}

func TestHeights(t *testing.T) {
	face := family(t).Face(Bold)
	for name, c := range map[string]struct{ got, want float64 }{
		"ascent":  {face.AscentMM(12), 12 * 25.4 / 72 * 1825 / 2048},
		"descent": {face.DescentMM(12), 12 * 25.4 / 72 * 443 / 2048},
		"capital": {face.CapHeightMM(12), 12 * 25.4 / 72 * 1341 / 2048},
	} {
		if math.Abs(c.got-c.want) > 1e-9 {
			t.Errorf("%s is %g mm, want %g", name, c.got, c.want)
		}
	}
}

func TestMissing(t *testing.T) {
	fam := family(t)
	for _, c := range []struct {
		name string
		s    string
		want rune // 0: nothing is missing
	}{
		{"english", "The quick brown fox jumps over the lazy dog 0123456789", 0},
		{"polish", "Zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ", 0},
		{"german", "Straße Ä Ö Ü ä ö ü ẞ", 0},
		{"ukrainian", "Їжак Євген ґрунт Ґ і І ї є щ ь ’", 0},
		{"quotes", "“a” ‘b’ „c“ «d» ‹e›", 0},
		{"dashes and dots", "a–b — c … • · §§ ¶ № × ½", 0},
		{"currencies", "€ £ $ ¥ zł ₴", 0},
		{"spaces", "a\u00A0b\u202Fc\u2009d", 0},
		{"empty", "", 0},
		{"non-breaking hyphen", "F\u2011A", 0x2011},
		{"ballot box", "☐ yes", '☐'},
		{"rupee", "₹ 100", '₹'},
		{"tab", "a\tb", '\t'},
		{"line feed", "a\nb", '\n'},
		{"carriage return", "a\rb", '\r'},
		{"nul", "a\x00b", 0}, // checked below: 0 is also "nothing"
		{"escape", "\x1b[31m", 0x1b},
		{"soft hyphen", "co\u00ADoperate", 0xAD},
		{"zero width space", "a\u200Bb", 0x200B},
		{"right-to-left override", "a\u202Eb", 0x202E},
		{"byte order mark", "\uFEFFa", 0xFEFF},
		{"loose accent", "e\u0301", 0x301},
		{"hebrew", "שלום", 'ש'},
		{"arabic", "سلام", 'س'},
		{"emoji", "ok 👍", '👍'},
		{"chinese", "中", '中'},
		{"broken UTF-8", "a\xffb", 0xFFFD},
	} {
		t.Run(c.name, func(t *testing.T) {
			for style := Regular; style <= BoldItalic; style++ {
				got, missing := fam.Face(style).Missing(c.s)
				if got != c.want || missing != (c.want != 0 || c.name == "nul") {
					t.Errorf("%s: Missing(%q) is %U, %t; want %U", fam.Face(style).Name(), c.s, got, missing, c.want)
				}
			}
		})
	}
}

func TestHasOutsideUnicode(t *testing.T) {
	face := family(t).Face(Regular)
	for _, r := range []rune{-1, 0x10000, 0x10FFFF, 0x7FFFFFFF} {
		if face.Has(r) {
			t.Errorf("has %#x", r)
		}
	}
}

// Run with -race: a family is shared by every worker.
func TestConcurrentUse(t *testing.T) {
	fam := family(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for style := Regular; style <= BoldItalic; style++ {
				face := fam.Face(style)
				g, _ := face.Glyph('Ś')
				face.Width("Świadczenie usług", 10)
				if _, err := face.Subset([]Glyph{g}); err != nil {
					t.Error(err)
				}
				if _, err := face.Outline(g); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}

func TestParseRefusesDamagedFonts(t *testing.T) {
	src := sources[Regular]
	for name, damaged := range map[string][]byte{
		"empty":       nil,
		"not a font":  []byte("%PDF-1.7 and more bytes"),
		"half a file": src[:len(src)/2],
		"header only": src[:20],
	} {
		if _, err := parse(damaged); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// FuzzParse: a damaged font is an error, never a panic.
func FuzzParse(f *testing.F) {
	small, err := family(f).Face(Regular).Subset([]Glyph{36})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(small)
	whole := sources[Regular]
	for _, at := range []int{5, 300, 500, 11000, 16200} {
		f.Add(append(append([]byte(nil), whole[:at]...), whole[at+1:]...))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		face, err := parse(src)
		if err != nil {
			return
		}
		face.Width("Agreement", 10)
		_, _ = face.Subset([]Glyph{1, 2, 3})
	})
}

func BenchmarkWidth(b *testing.B) {
	face := family(b).Face(Regular)
	b.ReportAllocs()
	for b.Loop() {
		face.Width("acceptance", 10.5)
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := parse(sources[Regular]); err != nil {
			b.Fatal(err)
		}
	}
}
