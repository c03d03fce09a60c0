package yamlfile

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"clausewright/internal/diag"
)

// plainText returns src as valid UTF-8 without the characters that no text file holds. Each of those is reported and
// replaced by U+FFFD, so that the rest can be read and no column moves. Of a file that is no text it returns nil.
func plainText(start diag.Pos, src []byte) ([]byte, diag.List) {
	text := diag.UTF8(src)
	if what := binary(text); what != "" {
		return nil, diag.List{unreadable(start, what+", not a text file", "give the engagement file, which is text with the ending .yaml")}
	}
	clean := true
	for _, c := range text {
		if c >= 0x7F || c < ' ' && c != '\n' && c != '\t' && c != '\r' {
			clean = false
			break
		}
	}
	if clean {
		return text, nil
	}

	var found diag.List
	out := make([]byte, 0, len(text)+64)
	at := start
	broken, brokenAt := 0, diag.Pos{}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if broken++; broken == 1 {
				brokenAt = at
			}
		case forbidden(r):
			if len(found) < maxEach {
				found.Add(unreadable(at, "the control character "+name(r)+" is not allowed", "delete it"))
			}
			r = utf8.RuneError
		}
		out = utf8.AppendRune(out, r)
		i += size
		at.Col++
		if r == '\n' || r == '\r' && (i == len(text) || text[i] != '\n') {
			at.Line++
			at.Col = 1
		}
	}
	if broken > 0 {
		found.Add(unreadable(brokenAt, fmt.Sprintf("the text is not UTF-8 (%s)", count(broken, "byte makes no character", "bytes make no character")), "save the file as UTF-8"))
	}
	return out, found
}

// signatures are how files begin that people confuse with an engagement file: its drafts, and what they copy it from.
var signatures = []struct{ begin, what string }{
	{"%PDF-", "this is a PDF"}, {"PK\x03\x04", "this is a ZIP archive or an Office document"}, {"\xD0\xCF\x11\xE0", "this is an Office document"},
	{"\x89PNG", "this is an image"}, {"\xFF\xD8\xFF", "this is an image"}, {`{\rtf`, "this is a document in RTF"},
}

// binary says what a file is that holds no text, "" for a text.
func binary(text []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(text, []byte(s.begin)) {
			return s.what
		}
	}
	const most = 10
	controls := 0
	for _, c := range text {
		if c < ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f' {
			controls++
		}
	}
	if controls > most {
		return "this is data"
	}
	return ""
}

// forbidden reports what must not stand in the text itself. NEL, LS and PS end a line for YAML and for no editor, so with them
// line numbers would be wrong and a value could hide in what looks like a comment.
func forbidden(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' || r == '\u2028' || r == '\u2029' || r&0xFFFE == 0xFFFE
}

// isUnseen reports a character that leaves no mark on paper or reorders its neighbours, so that a text reads otherwise
// than it is stored. Line breaks and tabs are not among them.
func isUnseen(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < 0x7F:
		return r < ' '
	case unicode.Is(unicode.Prepended_Concatenation_Mark, r): // in Cf, but printed
		return false
	case r == '\u2800', r == '\uFFFC': // the empty Braille cell; what is left of a picture in a copied text
		return true
	case r >= 0xFE00 && r <= 0xFE0F: // ask for one form of the sign before them
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// joined are the scripts in which a zero-width joiner or non-joiner is spelling.
var joined = []*unicode.RangeTable{
	unicode.Arabic, unicode.Bengali, unicode.Devanagari, unicode.Gujarati, unicode.Gurmukhi, unicode.Kannada, unicode.Khmer,
	unicode.Malayalam, unicode.Mongolian, unicode.Myanmar, unicode.Oriya, unicode.Sinhala, unicode.Syriac, unicode.Tamil, unicode.Telugu,
}

// unseen returns the place in s of the first character that cannot be seen, or -1.
func unseen(s string) int {
	var before rune
	for i, r := range s {
		if isUnseen(r) && !((r == '\u200C' || r == '\u200D') && unicode.In(before, joined...)) {
			return i
		}
		before = r
	}
	return -1
}

// checkText reports a character of a key or value that cannot be seen, once a value.
func (b *builder) checkText(n *yaml.Node) {
	i := unseen(n.Value)
	if i < 0 {
		b.checkEnds(n)
		return
	}
	if b.unseen++; b.unseen > maxEach {
		return
	}
	r, _ := utf8.DecodeRuneInString(n.Value[i:])
	where := "at its beginning"
	if i > 0 {
		where = "after " + quote(n.Value[:i])
	}
	b.report(b.at(n), "holds the invisible character "+name(r)+" "+where, "type the value again; do not paste it")
}

// pairs are the quotation marks of several languages. YAML knows none of them.
var pairs = map[rune]string{
	'“': "”“", '„': "“”", '”': "”", '‘': "’‘", '‚': "‘’", '’': "’", '«': "»", '»': "«", '‹': "›", '›': "‹", '「': "」",
}

// checkEnds warns of a value that begins and ends with what a word processor made of quotation marks, or has a space there that
// YAML does not take off: both print.
func (b *builder) checkEnds(n *yaml.Node) {
	if !plain(n) || strings.TrimSpace(n.Value) == "" {
		return
	}
	first, size := utf8.DecodeRuneInString(n.Value)
	end, last := utf8.DecodeLastRuneInString(n.Value)
	message, hint := "", ""
	switch inner := n.Value[size:max(size, len(n.Value)-last)]; {
	case unicode.IsSpace(first):
		message, hint = "the value begins with "+name(first), "delete it, and type a space"
	case unicode.IsSpace(end):
		message, hint = "the value ends with "+name(end), "delete it"
	case size < len(n.Value) && strings.ContainsRune(pairs[first], end) && !strings.ContainsAny(inner, string(first)+string(end)):
		message, hint = fmt.Sprintf("the quotation marks %c and %c are part of the text", first, end), "remove them; to print them, put straight quotes around the whole value"
	default:
		return
	}
	if b.ends++; b.ends > maxEach {
		return
	}
	b.report(b.at(n), message, hint).Severity = diag.Warning
}

// checkComment warns of a value that ends where a comment begins in the middle of it: `Suite #12` loses its number.
// A comment that has a space after its sign is taken for one, unless a number follows: see readsOn.
func (b *builder) checkComment(n *yaml.Node) {
	if !plain(n) || n.Value == "" || len(b.cuts) == 0 {
		return
	}
	lost, ok := b.cuts[[2]int{n.Line, n.Column + utf8.RuneCountInString(n.Value)}]
	if !ok {
		return
	}
	hint := "put the value in quotes, or a space after the # of a comment"
	if strings.HasPrefix(lost, "# ") {
		if !isProse(n.Value) {
			return
		}
		hint = "put the value in quotes, or two spaces before the # of a comment"
	}
	if b.lost++; b.lost > maxEach {
		return
	}
	d := b.report(b.at(n), fmt.Sprintf("the value ends at %s: %s is read as a comment", quote(n.Value), short(lost)), hint)
	d.Severity = diag.Warning
}

// isProse reports whether a value is words of people, not a code such as P30D or due_date.
func isProse(value string) bool {
	return strings.Contains(value, " ") || strings.IndexFunc(value, unicode.IsUpper) >= 0 && strings.IndexFunc(value, unicode.IsLower) >= 0
}

// commentCuts returns what looks like the rest of a value and is a comment, by the line and column at which the value would
// end. It is found once for all values, since one line may hold a whole file.
func commentCuts(lines [][]byte) map[[2]int]string {
	cuts := make(map[[2]int]string)
	for i, line := range lines {
		if bytes.IndexByte(line, '#') < 0 {
			continue
		}
		col, blankFrom := 0, 0
		for j, r := range string(line) {
			col++
			if r == '#' && blankFrom > 0 {
				if readsOn(line[j+1:], col-blankFrom) {
					cuts[[2]int{i + 1, blankFrom}] = string(cutBytes(line[j:]))
				}
			}
			switch {
			case r != ' ' && r != '\t':
				blankFrom = 0
			case blankFrom == 0:
				blankFrom = col
			}
		}
	}
	return cuts
}

// readsOn reports whether what follows a # reads like the rest of a value: it begins at once, or is a number after one blank on each
// side, as in "Suite # 12". blanks is the number of blanks before the #.
func readsOn(after []byte, blanks int) bool {
	next, size := utf8.DecodeRune(after)
	if next != ' ' {
		return size > 0 && !unicode.IsSpace(next) && next != '#' && bytes.ContainsFunc(after, func(r rune) bool {
			return unicode.IsLetter(r) || unicode.IsDigit(r)
		})
	}
	next, _ = utf8.DecodeRune(after[size:])
	return blanks == 1 && unicode.IsDigit(next)
}

// splitLines splits where YAML and editors end a line.
func splitLines(text []byte) [][]byte {
	var lines [][]byte
	for len(text) > 0 {
		i := bytes.IndexAny(text, "\r\n")
		if i < 0 {
			return append(lines, text)
		}
		lines = append(lines, text[:i])
		if text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n' {
			i++
		}
		text = text[i+1:]
	}
	return lines
}

// names says what people may know a character as.
var names = map[rune]string{
	0x00: "NUL", 0x07: "bell", 0x08: "backspace", 0x0B: "vertical tab", 0x0C: "form feed", 0x0D: "carriage return", 0x1B: "escape", 0x7F: "delete", 0x85: "next line",
	0xAD: "soft hyphen", 0x200B: "zero-width space", 0x200C: "zero-width non-joiner", 0x200D: "zero-width joiner",
	0x200E: "left-to-right mark", 0x200F: "right-to-left mark", 0x202A: "left-to-right embedding", 0x202B: "right-to-left embedding",
	0x202C: "end of direction", 0x202D: "left-to-right override", 0x202E: "right-to-left override", 0x2060: "word joiner",
	0x2066: "left-to-right isolate", 0x2067: "right-to-left isolate", 0x2068: "first strong isolate", 0x2069: "end of isolate",
	0xA0: "non-breaking space", 0x2003: "em space", 0x2007: "figure space", 0x2009: "thin space", 0x202F: "narrow non-breaking space", 0x3000: "ideographic space",
	0x2028: "line separator", 0x2029: "paragraph separator", 0x3164: "Hangul filler", 0xFEFF: "byte order mark", 0xFFFC: "object replacement character",
}

func name(r rune) string {
	if known, ok := names[r]; ok {
		return fmt.Sprintf("%U (%s)", r, known)
	}
	return fmt.Sprintf("%U", r)
}

// quote shows a value in a message: in quotes, what cannot be seen as an escape, and not longer than a line.
func quote(s string) string { return fmt.Sprintf("%q", cut(s)) }

// short shows a word of the file without quotes.
func short(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return '\uFFFD'
		}
		return r
	}, cut(s))
}

func cut(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "..."
		}
	}
	return s
}

// cutBytes keeps what cut would show of a text, and not its possibly endless rest.
func cutBytes(s []byte) []byte { return s[:min(len(s), 256)] }

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
