package markdown

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/generator/document"
)

// words returns a run of text as Markdown on one line. first says whether it begins a line, where a few signs would make
// a list, a quotation or a heading of it.
func words(text []document.Inline, first bool) string {
	var b strings.Builder
	for i, in := range text {
		next, size := utf8.DecodeRuneInString(document.Plain(text[i+1:]))
		e := edges{before: edge(i == 0), after: edge(i == len(text)-1), spaced: size == 0 || unicode.IsSpace(next)}
		switch in := in.(type) {
		case document.Text:
			write(&b, in.S, in.Bold, in.Italic, e)
		case document.Define:
			b.WriteString("“")
			write(&b, in.Term, true, false, edges{})
			b.WriteString("”")
		case document.Use:
			b.WriteString(escape(in.S, e.before, e.after))
		case document.Ref:
			b.WriteString(escape(in.S, e.before, e.after))
		case document.Value:
			write(&b, in.S, in.Bold, false, e)
		case document.Blank:
			b.WriteString(blank(in, text[i+1:]))
		default:
			panic(fmt.Sprintf("markdown: unknown inline %T", in))
		}
	}
	s := strings.Trim(b.String(), " ")
	if first {
		return guardStart(s)
	}
	return s
}

// edges is what stands around the words of one inline.
type edges struct {
	before, after rune // a space at the ends of the line, otherwise 0: marks may stand there
	spaced        bool // whether a space follows, or nothing
}

func edge(ofLine bool) rune {
	if ofLine {
		return ' '
	}
	return 0
}

// blank returns "[label]". The brackets are escaped where what follows would make a link or the target of one.
func blank(in document.Blank, after []document.Inline) string {
	next := document.Plain(after)
	if next != "" && strings.ContainsRune("([:", rune(next[0])) {
		return escape(document.String(in), 0, 0)
	}
	return "[" + escape(in.Label, 0, 0) + "]"
}

// write writes s escaped, between the marks of its style. Marks open before a letter or digit; they close after one, and after
// a stop where a space follows. Spaces stay outside them. Where they could not open or close, or would touch the marks of
// other words, the words go without.
func write(b *strings.Builder, s string, bold, italic bool, e edges) {
	mark := ""
	if bold {
		mark = "**"
	}
	if italic {
		mark += "*"
	}
	core := strings.TrimFunc(s, unicode.IsSpace)
	at := strings.Index(s, core)
	tail := s[at+len(core):]
	first, _ := utf8.DecodeRuneInString(core)
	last, _ := utf8.DecodeLastRuneInString(core)
	closes := plain(last) || strings.ContainsRune(".:;,", last) && (e.spaced || tail != "")
	if mark == "" || !plain(first) || !closes || strings.HasSuffix(b.String(), "*") {
		b.WriteString(escape(s, e.before, e.after))
		return
	}
	b.WriteString(escape(s[:at], 0, 0) + mark + escape(core, 0, 0) + mark + escape(tail, 0, 0))
}

func plain(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// escape returns s as Markdown that shows exactly s, for CommonMark and its common extensions. before and after are the
// characters around s, 0 where they are not known. A line break inside a value is shown as a space, as the other printers
// do.
func escape(s string, before, after rune) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*[]<|~$", r), r == '_' && !bare(s, i, before, after), r == '&' && entity(s[i+1:]),
			r == ':' && strings.HasPrefix(s[i:], "://"), r == '.' && strings.HasSuffix(strings.ToLower(s[:i]), "www"):
			// Of addresses no link is made: some viewers read the signs within one as they stand.
			b.WriteByte('\\')
			b.WriteRune(r)
		case r != '\u00a0' && r != '\u202f' && unicode.IsSpace(r), r == '\u2028', r == '\u2029':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// bare reports whether the underscore at i means nothing to Markdown: within a word, or in a line to write on.
func bare(s string, i int, before, after rune) bool {
	if left := strings.TrimRight(s[:i], "_"); left != "" {
		before, _ = utf8.DecodeLastRuneInString(left)
	}
	if right := strings.TrimLeft(s[i:], "_"); right != "" {
		after, _ = utf8.DecodeRuneInString(right)
	}
	return plain(before) && plain(after) || unicode.IsSpace(before) && unicode.IsSpace(after)
}

// entity reports whether what follows an ampersand may make a character of it.
func entity(after string) bool {
	r, _ := utf8.DecodeRuneInString(after)
	return r == '#' || r < utf8.RuneSelf && unicode.IsLetter(r)
}

// guardStart escapes a sign that, at the start of a line, would make a block of it: a list, a heading, a rule, a quotation.
// Escaped text has none of the other signs left.
func guardStart(s string) string {
	if s == "" {
		return s
	}
	if strings.IndexByte("#+-=>_", s[0]) >= 0 {
		return `\` + s
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits == 0 || digits == len(s) || s[digits] != '.' && s[digits] != ')' {
		return s
	}
	if digits+1 == len(s) || s[digits+1] == ' ' {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}
