package typeset

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// line is one line of text, measured and ready to paint.
type line struct {
	runs    []run
	widthMM float64
}

// run is a stretch of a line in one look. Its spaces are part of it, so that what is copied out of a page has them.
type run struct {
	s       string
	look    look
	xMM     float64 // from the start of the line
	widthMM float64
}

// slackMM forgives the rounding of sums of widths.
const slackMM = 0.0005

// lines breaks words into lines of at most widthMM. A line takes what it can, words stay whole while a line can hold
// one, and a word that no line can hold is cut, preferably where addresses and compounds come apart.
func (t *typesetter) lines(words []word, st textStyle, widthMM float64) ([]line, error) {
	if len(words) == 0 {
		return nil, nil
	}
	lines := make([]line, 0, estimate(words, widthMM))
	cur := make([]word, 0, min(len(words), 32))
	var prev []word // the words of the last line
	curMM := 0.0
	rest := slices.Clone(words) // its gaps change below

	flush := func() {
		l := t.join(cur, st)
		// Kerning across spaces can widen a line by a hair over the sum of its words.
		for l.widthMM > widthMM+slackMM && len(cur) > 1 {
			rest = slices.Insert(rest, 0, cur[len(cur)-1])
			cur = cur[:len(cur)-1]
			l = t.join(cur, st)
		}
		lines = append(lines, l)
		prev, cur, curMM = cur, prev[:0], 0
	}

	for len(rest) > 0 {
		n, chunkMM := t.chunk(rest, st)
		if len(cur) > 0 {
			gapMM := t.gapWidth(rest[0], st)
			if rest[0].gap == newline || curMM+gapMM+chunkMM > widthMM+slackMM {
				flush()
				continue
			}
			curMM += gapMM
		}

		switch {
		case chunkMM <= widthMM+slackMM:
			cur = append(cur, rest[:n]...)
			curMM += chunkMM
			rest = rest[n:]
		case n > 1:
			for i := 1; i < n; i++ {
				rest[i].gap = space
			}
		default:
			parts, err := t.cut(rest[0], st, widthMM)
			if err != nil {
				return nil, err
			}
			for _, part := range parts[:len(parts)-1] {
				lines = append(lines, t.join([]word{part}, st))
			}
			last := parts[len(parts)-1]
			cur, curMM = append(cur, last), last.widthMM
			rest = rest[1:]
		}
	}
	if len(cur) > 0 {
		before := prev
		flush()
		for len(rest) > 0 { // what a last flush handed back
			cur, rest = append(cur, rest[0]), rest[1:]
			before = prev
			flush()
		}
		t.company(lines, before, prev, st, widthMM)
	}
	return lines, nil
}

// breakText is lines for words whose characters may be missing from the faces.
func (t *typesetter) breakText(words []word, st textStyle, widthMM float64) ([]line, error) {
	if err := t.settable(words); err != nil {
		return nil, err
	}
	return t.lines(words, st, widthMM)
}

// company gives a last line of one short word company from the line before it, where that line can spare a word.
func (t *typesetter) company(lines []line, before, last []word, st textStyle, widthMM float64) {
	const (
		short = 0.12 // of the width
		full  = 0.75
	)
	n := len(lines)
	if n < 2 || len(before) == 0 || len(last) > 1 || last[0].gap != space || lines[n-1].widthMM > short*widthMM {
		return
	}
	cut := len(before) - 1
	for cut > 0 && before[cut].gap == glue {
		cut--
	}
	if before[cut].gap != space {
		return
	}
	above, below := t.join(before[:cut], st), t.join(slices.Concat(before[cut:], last), st)
	if above.widthMM >= full*widthMM && below.widthMM <= widthMM {
		lines[n-2], lines[n-1] = above, below
	}
}

// estimate returns about how many lines words take.
func estimate(ws []word, widthMM float64) int {
	total := 0.0
	for _, w := range ws {
		total += w.widthMM + 1
	}
	return int(min(total/widthMM, 1000)) + 1
}

// chunk returns how many words at the start of ws are glued together, and their width.
func (t *typesetter) chunk(ws []word, st textStyle) (int, float64) {
	n, sum := 1, ws[0].widthMM
	for n < len(ws) && ws[n].gap == glue {
		sum += t.gapWidth(ws[n], st) + ws[n].widthMM
		n++
	}
	return n, sum
}

// join sets words on one line, in as few runs as their looks allow.
func (t *typesetter) join(ws []word, st textStyle) line {
	var l line
	var text strings.Builder
	var lk look
	end := func() {
		if text.Len() == 0 {
			return
		}
		s := text.String()
		r := run{s: s, look: lk, xMM: l.widthMM, widthMM: t.width(s, lk.style, st)}
		l.runs = append(l.runs, r)
		l.widthMM += r.widthMM
		text.Reset()
	}
	put := func(s string, next look) {
		if next != lk {
			end()
			lk = next
		}
		text.WriteString(s)
	}

	for i, w := range ws {
		if i > 0 && w.gap != tight {
			put(" ", w.gapLook)
		}
		for _, a := range w.atoms {
			put(a.s, a.look)
		}
	}
	end()
	return l
}

// cut breaks a word that is wider than a line. Every part but the last fills a line of its own.
func (t *typesetter) cut(w word, st textStyle, widthMM float64) ([]word, error) {
	var parts []word
	letters := spell(w)
	for len(letters) > 0 {
		n, sum := 0, 0.0
		for n < len(letters) {
			sum += t.width(letters[n].s, letters[n].look.style, st)
			if sum > widthMM+slackMM {
				break
			}
			n++
		}
		if n == 0 {
			return nil, fmt.Errorf("a column of %.1f mm is too narrow for %q", widthMM, letters[0].s)
		}
		if n < len(letters) {
			n = cutPoint(letters, n)
		}

		part := merge(letters[:n])
		part.widthMM = t.wordWidth(part, st)
		for part.widthMM > widthMM+slackMM && n > 1 {
			n--
			part = merge(letters[:n])
			part.widthMM = t.wordWidth(part, st)
		}
		if len(parts) == 0 {
			part.gap, part.gapLook = w.gap, w.gapLook
		}
		parts = append(parts, part)
		letters = letters[n:]
	}
	return parts, nil
}

// cutPoint returns where to cut letters of which n fit: after the last sign in the later half that reads as a joint,
// else at n.
func cutPoint(letters []atom, n int) int {
	for i := n; i > n/2; i-- {
		if strings.Contains("-/@._:;,&=?#+|\\–—", letters[i-1].s) {
			return i
		}
	}
	return n
}

// spell returns the characters of a word, each an atom.
func spell(w word) []atom {
	var letters []atom
	for _, a := range w.atoms {
		for s := a.s; s != ""; {
			_, size := utf8.DecodeRuneInString(s)
			letters = append(letters, atom{s[:size], a.look})
			s = s[size:]
		}
	}
	return letters
}

// merge is the word that letters spell.
func merge(letters []atom) word {
	c := cutter{}
	for _, a := range letters {
		c.put(a.s, a.look)
	}
	return c.words[0]
}

// widest returns the width of the widest word, of the widest group of words that belong together, and of the whole text
// on as few lines as it can have.
func (t *typesetter) widest(ws []word, st textStyle) (wordMM, chunkMM, lineMM float64) {
	lineSum := 0.0
	for i := range ws {
		if i > 0 && ws[i].gap != newline {
			lineSum += t.gapWidth(ws[i], st)
		} else {
			lineSum = 0
		}
		lineSum += ws[i].widthMM
		wordMM, lineMM = max(wordMM, ws[i].widthMM), max(lineMM, lineSum)
	}
	for rest := ws; len(rest) > 0; {
		n, sum := t.chunk(rest, st)
		chunkMM, rest = max(chunkMM, sum), rest[n:]
	}
	return wordMM, chunkMM, lineMM
}
