package clause

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"clausewright/internal/diag"
)

// roleWords are the role words of an agreement.
var roleWords = []string{"Client", "Personnel", "Supplier"}

var styles = []string{string(Words), string(FiguresAndWords), string(BusinessDays)}

// braces reads {{path}}, {{path as style}} and {{Role}}.
func (s *inlineParser) braces() {
	from := s.i
	inner, to, ok := s.closeBraces(span{s.i, s.at.to})
	if !ok {
		s.report(from, RuleBraces, "{{ is not closed", `write }} behind the path, or \{ for the sign`)
		s.i = s.at.to
		return
	}
	words := string(s.text[inner.from:inner.to])
	key, rest, more := strings.Cut(words, " ")
	switch {
	case s.italic >= 0:
		s.once(from, RuleMarkup, "a field inside italics", "close them before it")
	case key == "if" || key == "each":
		s.report(from, RuleBraces, fmt.Sprintf("{{%s}} stands inside a text", key), "guards stand first: {{each}}, then {{if}}, then the words; write a second provision")
	case words == "":
		s.report(from, RuleBraces, "{{}} names no field", "write the path of a field")
	case isUpper(words[0]):
		s.role(from, words)
	case strings.ContainsAny(words, "\n") || !isPath(key) || more && !strings.HasPrefix(rest, "as "):
		s.report(from, RuleBraces, fmt.Sprintf("{{%s}} is neither a field nor a role word", oneLine(words)), "write {{path}} or {{path as style}} on one line, without spaces at the braces")
	default:
		style := strings.TrimPrefix(rest, "as ")
		if style != "" && !slices.Contains(styles, style) {
			s.report(from, RuleBraces, fmt.Sprintf("unknown style %q", style), diag.Meant(style, styles))
		}
		s.push(Fill{Path: key, Style: Style(style), Bold: s.bold >= 0, Pos: s.pos(from)}, to)
	}
	s.before, s.i = 'x', to
}

func (s *inlineParser) role(from int, word string) {
	if !slices.Contains(roleWords, word) {
		s.report(from, RuleBraces, fmt.Sprintf("unknown role word %q", word), diag.Meant(word, roleWords))
		return
	}
	s.push(Role{Word: word, Bold: s.bold >= 0, Pos: s.pos(from)}, s.i)
}

// closeBraces returns what stands between the {{ at the beginning of at and the next }} outside a quoted text, and where
// the }} ends.
func (p *parser) closeBraces(at span) (inner span, to int, ok bool) {
	if inner, to, ok = p.closeOutside(at); ok {
		return inner, to, true
	}
	// A quotation mark that has no partner must not hide the end.
	end := bytes.Index(p.text[at.from:at.to], []byte("}}"))
	if end < 0 || bytes.Contains(p.text[at.from+2:at.from+end], []byte("{{")) {
		return span{}, 0, false
	}
	return span{at.from + 2, at.from + end}, at.from + end + 2, true
}

func (p *parser) closeOutside(at span) (inner span, to int, ok bool) {
	quoted := false
	for i := at.from + 2; i+1 < at.to; i++ {
		switch {
		case p.text[i] == '"':
			quoted = !quoted
		case p.text[i] == '\n':
			quoted = false
		case !quoted && p.text[i] == '}' && p.text[i+1] == '}':
			return span{at.from + 2, i}, i + 2, true
		case p.text[i] == '{' && p.text[i+1] == '{':
			return span{}, 0, false
		}
	}
	return span{}, 0, false
}

// oneLine shows words of a file in a message.
func oneLine(s string) string {
	s = strings.ReplaceAll(s, "\n", " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "..."
	}
	return s
}
