package clause

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// inlineParser reads the words of one block. A line break in them is a space.
type inlineParser struct {
	*parser
	at       span
	i        int // offset to read next
	out      []Inline
	words    []byte // of the Text in the making
	wordsAt  int
	before   rune // the character printed last, 0 at the beginning; decides which way a quotation mark turns
	bold     int  // offset where bold began, or -1
	italic   int
	reported map[string]bool // what was complained of once already
}

// inline reads the words at at, which begins and ends with a character that prints.
func (p *parser) inline(at span) []Inline {
	s := inlineParser{parser: p, at: at, i: at.from, bold: -1, italic: -1, reported: map[string]bool{}}
	for s.i < at.to {
		s.one()
	}
	s.endLine()
	s.flush()
	return s.out
}

// one reads the next character or construct.
func (s *inlineParser) one() {
	rest := s.text[s.i:s.at.to]
	switch c := rest[0]; {
	case s.odd == s.i+1:
		s.add(rune(c), prefix(rest, func(d byte) bool { return c == d }))
	case c == '\n':
		s.endLine()
		s.space(1 + prefix(rest[1:], func(c byte) bool { return c == ' ' }))
	case c == ' ':
		n := prefix(rest, func(c byte) bool { return c == ' ' })
		if n > 1 && (n == len(rest) || rest[n] != '\n') {
			s.once(s.i+1, RuleText, "two spaces", "write one")
		}
		s.space(n)
	case c == '\\':
		s.escape(rest)
	case c == '*':
		s.flush()
		s.stars(rest)
	case bytes.HasPrefix(rest, []byte("{{")):
		s.flush()
		s.braces()
	case bytes.HasPrefix(rest, []byte("[[")):
		s.flush()
		s.reference()
	case bytes.HasPrefix(rest, []byte("{#")):
		s.once(s.i, RuleName, "a name stands only at the end of a provision", `move it there, or write \{ for the sign`)
		s.reported["{"] = true
		s.add('{', 1)
	case strings.IndexByte("_[]{}<>|~`", c) >= 0:
		s.stray(c)
	case c == '&' && entity.Match(rest):
		s.once(s.i, RuleMarkup, fmt.Sprintf("%q is a character reference to Markdown", entity.Find(rest)), `type the character itself, or \& for the sign`)
		s.add('&', 1)
	case c == '-' || c == '.':
		s.run(c)
	case c == '"' || c == '\'':
		s.quote(c)
	default:
		r, size := utf8.DecodeRune(rest)
		s.add(r, size)
	}
}

var entity = regexp.MustCompile(`^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);`)

func (s *inlineParser) once(off int, rule, message, hint string) {
	if !s.reported[message] {
		s.reported[message] = true
		s.report(off, rule, message, hint)
	}
}

// add prints r, which takes size bytes of the file.
func (s *inlineParser) add(r rune, size int) {
	if len(s.words) == 0 {
		s.wordsAt = s.i
	}
	s.words = utf8.AppendRune(s.words, r)
	s.before = r
	s.i += size
}

func (s *inlineParser) space(size int) {
	if s.before == ' ' {
		s.i += size
		return
	}
	s.add(' ', size)
}

// flush ends the Text in the making.
func (s *inlineParser) flush() {
	if len(s.words) == 0 {
		return
	}
	s.out = append(s.out, Text{S: string(s.words), Bold: s.bold >= 0, Italic: s.italic >= 0, Pos: s.pos(s.wordsAt)})
	s.words = s.words[:0]
}

// push adds what is no words. The words before it are flushed.
func (s *inlineParser) push(in Inline, end int) {
	s.out = append(s.out, in)
	s.before = 'x'
	s.i = end
}

// endLine reports bold and italics that are still open.
func (s *inlineParser) endLine() {
	switch {
	case s.bold >= 0:
		s.flush()
		s.starFault(s.bold, "bold does not end on its line", `write ** behind the last bold word, or \* for the sign`)
	case s.italic >= 0:
		s.flush()
		s.starFault(s.italic, "italics do not end on their line", `write * behind the last word in italics, or \* for the sign`)
	}
	s.bold, s.italic = -1, -1
}

func (s *inlineParser) escape(rest []byte) {
	if len(rest) < 2 || !isPunct(rest[1]) {
		s.once(s.i, RuleMarkup, "a backslash stands before something that needs none", `remove it, or write \\ for the sign`)
		s.add('\\', 1)
		return
	}
	s.add(rune(rest[1]), 2)
}

// isPunct reports whether c is what Markdown lets a backslash stand before.
func isPunct(c byte) bool {
	return c > ' ' && c < 0x7F && !isDigit(c) && !isLower(c) && !isUpper(c)
}

// stray reports a sign that means something to Markdown. Of a pair only the first counts.
func (s *inlineParser) stray(c byte) {
	hint := fmt.Sprintf(`write \%c for the sign`, c)
	switch c {
	case ']', '}', '>':
		opener := map[byte]string{']': "[", '}': "{", '>': "<"}[c]
		if s.reported[opener] {
			s.add(rune(c), 1)
			return
		}
	case '[':
		hint += "; a reference has two: [[id]]"
	case '{':
		hint += "; a field has two: {{path}}"
	case '<':
		hint += "; a drafting remark begins at the margin"
	case '_':
		hint += "; italics are *words*"
	}
	if !s.reported[string(c)] {
		s.reported[string(c)] = true
		s.report(s.i, RuleMarkup, fmt.Sprintf("%q means something to Markdown", string(c)), hint)
	}
	s.add(rune(c), 1)
}

// run reads hyphens and full stops, which become a dash and an ellipsis.
func (s *inlineParser) run(c byte) {
	n := prefix(s.text[s.i:s.at.to], func(d byte) bool { return c == d })
	switch {
	case c == '-' && n == 2:
		s.add('–', 2)
	case c == '.' && n == 3:
		s.add('…', 3)
	case c == '-' && n > 2, c == '.' && n > 3:
		s.once(s.i, RuleMarkup, fmt.Sprintf("%d times %q", n, string(c)), "write -- for a dash and ... for an ellipsis; a line to fill in is set by the program")
		s.add(rune(c), n)
	default:
		s.add(rune(c), 1)
	}
}

// quote turns a straight mark the way it faces. An apostrophe looks like a closing mark.
func (s *inlineParser) quote(c byte) {
	opens := s.before == 0 || s.before == ' ' || strings.ContainsRune("([{–—“‘/", s.before)
	switch {
	case c == '"' && opens:
		s.add('“', 1)
	case c == '"':
		s.add('”', 1)
	case opens:
		s.add('‘', 1)
	default:
		s.add('’', 1)
	}
}

// starFault reports the first fault of a block's stars. The others may follow from it.
func (s *inlineParser) starFault(off int, message, hint string) {
	if !s.reported["*"] {
		s.reported["*"] = true
		s.report(off, RuleMarkup, message, hint)
	}
}

// stars reads bold, italics and terms.
func (s *inlineParser) stars(rest []byte) {
	n := prefix(rest, func(c byte) bool { return c == '*' })
	opens, closes := s.flanks(n)
	switch {
	case n > 2:
		s.starFault(s.i, fmt.Sprintf("%d stars in a row", n), `bold is **words**, italics *words*; write \* for the sign`)
		s.i += n
	case n == 2 && s.bold >= 0 && closes, n == 1 && s.italic >= 0 && closes:
		if s.i == max(s.bold, s.italic)+n {
			s.starFault(s.i, "nothing stands between the stars", `write \* for the sign`)
		}
		s.bold, s.italic = -1, -1
		s.i += n
	case s.bold >= 0 || s.italic >= 0:
		s.starFault(s.i, "a star inside bold or italics", `close them without a space before the stars; bold and italics do not nest; write \* for the sign`)
		s.i += n
	case !opens:
		s.starFault(s.i, "the stars neither open nor close anything", `bold and italics begin behind a space and before a word; write \* for the sign`)
		s.i += n
	case n == 2 && len(rest) > 2 && (rest[2] == '"' || bytes.HasPrefix(rest[2:], []byte("“"))):
		s.define(rest)
	default:
		if n == 2 {
			s.bold = s.i
		} else {
			s.italic = s.i
		}
		s.i += n
	}
}

// flanks says whether n stars at s.i can open and can close emphasis, by the rules of CommonMark.
func (s *inlineParser) flanks(n int) (opens, closes bool) {
	before, after := ' ', ' '
	if s.i > s.at.from {
		before, _ = utf8.DecodeLastRune(s.text[s.at.from:s.i])
	}
	if s.i+n < s.at.to {
		after, _ = utf8.DecodeRune(s.text[s.i+n : s.at.to])
	}
	spaceBefore, spaceAfter := unicode.IsSpace(before), unicode.IsSpace(after)
	signBefore, signAfter := unicode.In(before, unicode.P, unicode.S), unicode.In(after, unicode.P, unicode.S)
	opens = !spaceAfter && (!signAfter || spaceBefore || signBefore)
	closes = !spaceBefore && (!signBefore || spaceAfter || signAfter)
	return opens, closes
}

// define reads **"Term"**.
func (s *inlineParser) define(rest []byte) {
	closing := []byte(`"**`)
	end := bytes.Index(rest[3:], closing)
	if end < 0 || rest[2] != '"' || bytes.IndexByte(rest[3:3+end], '\n') >= 0 {
		s.once(s.i, RuleDefinition, "bold that begins with a quotation mark defines a term, and this one does not end as one", `write **"Term"** on one line, with straight marks`)
		if end < 0 {
			s.i = s.at.to
			return
		}
		s.i += end + 3 + len(closing)
		return
	}
	from := s.i + 3
	whole := end + 3 + len(closing)
	at, place := s.i, s.pos(s.i)
	s.i = from + end + 1
	_, closes := s.flanks(2)
	if !closes || at+whole < s.at.to && s.text[at+whole] == '*' {
		s.once(at, RuleDefinition, "no space behind the term", "write one")
	}
	s.i = at
	words := s.inline(span{from, from + end})
	if len(words) != 1 {
		s.once(at, RuleDefinition, "a term is plain words", "write it without fields, bold and quotation marks inside")
		s.i += whole
		return
	}
	t, ok := words[0].(Text)
	if !ok || t.Bold || t.Italic || strings.ContainsAny(t.S, "“”") || strings.TrimSpace(t.S) != t.S {
		s.once(at, RuleDefinition, "a term is plain words", "write it without fields, bold and quotation marks inside")
	}
	s.push(Define{Term: t.S, Pos: place}, at+whole)
}

var target = regexp.MustCompile(`^(schedule:)?[a-z][a-z0-9-]*(#[a-z][a-z0-9-]*)?$`)

// reference reads [[id#name]].
func (s *inlineParser) reference() {
	if s.reported["[["] {
		s.add('[', 1)
		return
	}
	rest := s.text[s.i+2 : s.at.to]
	end := bytes.Index(rest, []byte("]]"))
	if end < 0 || bytes.IndexByte(rest[:end], '\n') >= 0 {
		s.once(s.i, RuleName, "the reference does not end on its line", "write ]] behind it")
		s.reported["[["], s.reported["["] = true, true
		s.i += 2
		return
	}
	at, to := string(rest[:end]), s.i+end+4
	switch {
	case !target.MatchString(at):
		s.report(s.i, RuleName, fmt.Sprintf("%q is no reference", at), "write [[id]], [[id#name]], [[schedule:id]] or [[schedule:id#name]]")
	case s.bold >= 0 || s.italic >= 0:
		s.once(s.i, RuleMarkup, "a reference inside bold or italics", "close them before it")
	case to < s.at.to && s.text[to] == '(':
		s.report(to, RuleMarkup, "Markdown takes a reference with a bracket behind it for a link", "leave a space before the bracket")
	}
	s.push(Ref{Target: at, Pos: s.pos(s.i)}, to)
}
