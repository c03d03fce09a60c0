package clause

import (
	"bytes"
	"fmt"
	"sort"
	"unicode"
	"unicode/utf8"

	"clausewright/internal/diag"
)

// source is the text of one file, cut into lines. Offsets are bytes of text.
type source struct {
	name  string
	text  []byte
	lines []span
	near  struct{ line, off, col int } // the place asked for last; most questions are about the next one
}

// span is a part of a text, without the line break at its end.
type span struct{ from, to int }

// newSource takes line breaks of either kind. A text that is not UTF-8 is not cut: the findings say so.
func newSource(name string, src []byte) (*source, diag.List) {
	s := &source{name: name, text: bytes.ReplaceAll(diag.UTF8(src), []byte("\r\n"), []byte("\n"))}
	s.near.line = -1
	for from := 0; from < len(s.text); {
		to := bytes.IndexByte(s.text[from:], '\n')
		if to < 0 {
			s.lines = append(s.lines, span{from, len(s.text)})
			break
		}
		s.lines = append(s.lines, span{from, from + to})
		from += to + 1
	}
	if !utf8.Valid(s.text) {
		at := 0
		for at < len(s.text) {
			r, n := utf8.DecodeRune(s.text[at:])
			if r == utf8.RuneError && n == 1 {
				break
			}
			at += n
		}
		return s, diag.List{fault(s.pos(at), RuleText, "the text is not UTF-8", "save the file as UTF-8")}
	}
	return s, nil
}

// pos returns the place of an offset.
func (s *source) pos(off int) diag.Pos {
	i := sort.Search(len(s.lines), func(i int) bool { return s.lines[i].from > off }) - 1
	if i < 0 {
		return diag.Pos{File: s.name, Line: 1, Col: 1}
	}
	line := s.lines[i]
	off = min(off, line.to)
	if s.near.line != i || s.near.off > off || s.near.off < line.from {
		s.near.line, s.near.off, s.near.col = i, line.from, 1
	}
	s.near.col += utf8.RuneCount(s.text[s.near.off:off])
	s.near.off = off
	return diag.Pos{File: s.name, Line: i + 1, Col: s.near.col}
}

func (s *source) line(i int) []byte { return s.text[s.lines[i].from:s.lines[i].to] }

// indent returns the number of spaces that line i begins with.
func (s *source) indent(i int) int {
	n := 0
	for _, c := range s.line(i) {
		if c != ' ' {
			break
		}
		n++
	}
	return n
}

func (s *source) blank(i int) bool { return s.indent(i) == len(s.line(i)) }

// maxEach bounds the findings about single characters, so that a file in another encoding does not report each of them.
const maxEach = 20

// checkLines reports characters of the lines from first on that an author cannot see or tell apart.
func (s *source) checkLines(first int) diag.List {
	var found diag.List
	for i := first; i < len(s.lines) && len(found) < maxEach; i++ {
		line := s.line(i)
		for j := 0; j < len(line); {
			c := line[j]
			if c >= ' ' && c < 0x7F {
				j++
				continue
			}
			r, size := utf8.DecodeRune(line[j:])
			if message, hint := misleading(r); message != "" {
				found.Add(fault(s.pos(s.lines[i].from+j), RuleText, message, hint))
			}
			j += size
		}
		if bytes.HasSuffix(line, []byte("  ")) {
			text := bytes.TrimRight(line, " ")
			found.Add(fault(s.pos(s.lines[i].from+len(text)), RuleText, "the line ends with spaces", "delete them; a new line never breaks the line in print"))
		}
	}
	return found
}

// misleading says why r must not stand in a text, or nothing.
func misleading(r rune) (message, hint string) {
	switch {
	case r == '\t':
		return "a tab", "write spaces"
	case r == '\u00a0' || r == '\u202f' || r == '\u2007':
		return fmt.Sprintf("a no-break space (%U)", r), "write an ordinary space"
	case r == utf8.RuneError:
		return "a character that an earlier program could not read (U+FFFD)", "type it again"
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Zs, unicode.Co, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector):
		return fmt.Sprintf("the invisible character %U", r), "delete it"
	default:
		return "", ""
	}
}
