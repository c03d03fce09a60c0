package typeset

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/generator/document"
	"clausewright/generator/font"
)

// word is what stands between two places where a line may break. It can be of several looks: "EUR 5" in bold and a
// comma in regular are never parted.
type word struct {
	gap     gap // before the word
	gapLook look
	atoms   []atom
	widthMM float64
}

// gap is what stands before a word.
type gap int

const (
	tight   gap = iota // nothing: the first word, or the rest of a broken one
	glue               // a space at which a line breaks only where it must: "EUR 5", "clause 7"
	space              // a space at which a line may break
	newline            // a line break of a value
)

// atom is a piece of a word in one look.
type atom struct {
	s    string
	look look
}

// look is what of a run's appearance can change within a block of text.
type look struct {
	style  font.Style
	shaded bool   // an open blank, printed on grey
	target string // anchor of the reference that the run belongs to
}

// How long values may be whose words stay together: amounts, dates and periods, but not a sentence.
const (
	gluedRunes = 24
	ibanRunes  = 42 // 34 characters in groups of four
)

// words cuts inlines into words. Runs of spaces count as one, as in every text set by a typesetter.
func (t *typesetter) words(ins []document.Inline, st textStyle) []word {
	c := newCutter(ins)
	for _, in := range ins {
		s := document.String(in)
		lk := look{style: font.StyleOf(st.bold, st.italic)}
		switch in := in.(type) {
		case document.Text:
			lk.style = font.StyleOf(st.bold || in.Bold, st.italic || in.Italic)
			c.add(s, lk, space)
		case document.Define:
			// The marks around the term are words of the sentence; only the term is bold.
			open, closing, _ := strings.Cut(s, in.Term)
			c.add(open, lk, space)
			c.add(in.Term, look{style: font.StyleOf(true, st.italic)}, space)
			c.add(closing, lk, space)
		case document.Use:
			c.add(s, lk, space)
		case document.Ref:
			lk.target = in.Target
			c.add(s, lk, glue)
		case document.Value:
			lk.style = font.StyleOf(st.bold || in.Bold, st.italic)
			c.add(s, lk, valueGap(s))
		case document.Blank:
			lk.shaded = true
			c.add(s, lk, space)
		default:
			panic(fmt.Sprintf("typeset: unknown inline %T", in))
		}
	}

	for i := range c.words {
		c.words[i].widthMM = t.wordWidth(c.words[i], st)
	}
	return c.words
}

// valueGap returns glue for short values with a figure in them, for an amount or a date is read as one word, and for
// account and register numbers up to the longest IBAN.
func valueGap(s string) gap {
	n := utf8.RuneCountInString(s)
	if n <= gluedRunes && strings.ContainsFunc(s, unicode.IsDigit) || n <= ibanRunes && !strings.ContainsFunc(s, notCode) {
		return glue
	}
	return space
}

func notCode(r rune) bool { return r != ' ' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') }

// cutter collects words; an inline may end within one.
type cutter struct {
	words   []word
	atoms   []atom // of all words, in one piece of memory
	gap     gap    // met since the last word
	gapLook look
	open    bool // whether the next text continues the last word
}

func newCutter(ins []document.Inline) cutter {
	letters := 0
	for _, in := range ins {
		letters += len(document.String(in))
	}
	const wordLetters = 5 // fewer than the words of most texts have with their space
	n := letters/wordLetters + len(ins)
	return cutter{words: make([]word, 0, n), atoms: make([]atom, 0, n)}
}

// add cuts s at its spaces; inner is the kind of those that it may keep unbroken.
func (c *cutter) add(s string, lk look, inner gap) {
	for s != "" {
		n := strings.IndexFunc(s, breaking)
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			c.put(s[:n], lk)
			s = s[n:]
			continue
		}

		r, size := utf8.DecodeRuneInString(s)
		s = s[size:]
		kind := space
		switch {
		case r == '\n':
			kind = newline
		case inner == glue && glues(lk, s):
			kind = glue
		}
		if len(c.words) > 0 && kind > c.gap {
			c.gap, c.gapLook = kind, lk
		}
		c.open = false
	}
}

// glues reports whether a space of a value or reference binds what follows. In a reference it binds the number to its
// noun ("clause 7.2") and leaves the caption free to wrap.
func glues(lk look, rest string) bool {
	if lk.target == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsDigit(r)
}

func (c *cutter) put(s string, lk look) {
	n := len(c.atoms)
	if !c.open {
		c.atoms = append(c.atoms, atom{s, lk})
		c.words = append(c.words, word{gap: c.gap, gapLook: c.gapLook, atoms: c.atoms[n:]})
		c.gap, c.open = tight, true
		return
	}
	w := &c.words[len(c.words)-1]
	if last := &w.atoms[len(w.atoms)-1]; last.look == lk {
		last.s += s
		return
	}
	c.atoms = append(c.atoms, atom{s, lk})
	w.atoms = c.atoms[n-len(w.atoms):]
}

// breaking reports whether a line may end at r. No-break spaces are letters here.
func breaking(r rune) bool {
	switch r {
	case '\u00a0', '\u2007', '\u202f':
		return false
	default:
		return unicode.IsSpace(r)
	}
}
