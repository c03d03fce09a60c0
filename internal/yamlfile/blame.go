package yamlfile

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"clausewright/internal/diag"
)

// blame finds the line that a structural error comes from. The library notices a missing ": " on the line after, where
// nothing is wrong; at is the line that it names, counted from 0. ok is false if neither it nor its neighbour is to blame.
func blame(start diag.Pos, lines [][]byte, at int) (d diag.Diagnostic, ok bool) {
	if at >= len(lines) {
		return d, false
	}
	for _, i := range []int{contentAbove(lines, at), at} {
		if i < 0 {
			continue
		}
		if found, ok := lacking(lines, i, 0); ok {
			pos := within(start, lines, yaml.Mark{Line: found.line + 1, Column: found.col + 1})
			return unreadable(pos, found.message, found.hint), true
		}
	}
	return d, false
}

// lack is what one line lacks; line and col count from 0.
type lack struct {
	line, col     int
	message, hint string
}

var (
	// keyWithoutSpace is a field whose value follows its colon at once. An address such as https://... is none.
	keyWithoutSpace = regexp.MustCompile(`^([a-z][a-z0-9_]*):([^\s/].*)$`)
	// keyWithoutColon is the name of a field and its value, or the name alone.
	keyWithoutColon = regexp.MustCompile(`^([a-z][a-z0-9_]*)(?: +(.*))?$`)
)

// lacking says what line i lacks to be a field. Of several such lines in a row the first is named. A line that continues the text above
// it lacks nothing.
func lacking(lines [][]byte, i, depth int) (lack, bool) {
	const furthest = 20
	if depth > furthest {
		return lack{}, false
	}
	line := string(cutBytes(lines[i]))
	indent := strings.TrimLeftFunc(line, unicode.IsSpace)
	if at, r := oddSpace(line[:len(line)-len(indent)]); at >= 0 {
		return lack{i, at, "the line is indented with " + name(r), "delete what stands before the first word, and type the spaces again"}, true
	}
	body := indent
	for strings.HasPrefix(body, "- ") {
		body = strings.TrimLeft(body[1:], " ")
	}
	col := utf8.RuneCountInString(line[:len(line)-len(body)])
	body = withoutComment(body)
	if key, rest, ok := strings.Cut(body, ":"); ok && keyWithoutColon.MatchString(key) {
		if at, r := oddSpace(rest); at == 0 {
			return lack{i, col + utf8.RuneCountInString(key) + 1, "after " + quote(key+":") + " stands " + name(r) + ", which is no space here",
				"delete it, and type a space"}, true
		}
	}
	if continues(lines, i) {
		return lack{}, false
	}
	if above := contentAbove(lines, i); above >= 0 && textAt(lines[above]) == textAt(lines[i]) {
		if first, ok := lacking(lines, above, depth+1); ok {
			return first, true
		}
	}
	if m := keyWithoutSpace.FindStringSubmatch(body); m != nil && isOneValue(m[2]) {
		return lack{i, col, "there is no space after " + quote(m[1]+":"), "write " + asField(m[1], m[2])}, true
	}
	m := keyWithoutColon.FindStringSubmatch(body)
	if m == nil || !isOneValue(m[2]) || strings.HasSuffix(body, ":") {
		return lack{}, false
	}
	hint := "write " + asField(m[1], m[2]) + ", or indent the line further than the field whose text it continues"
	return lack{i, col, `there is no ": " in this line`, hint}, true
}

// isOneValue reports whether a text is no field itself: a group in braces may hold fields.
func isOneValue(text string) bool {
	return !strings.Contains(text, ": ") || strings.ContainsAny(text[:1], "{[\"'")
}

// asField shows how a field is written: whole where it is short, since a hint is copied as it stands.
func asField(key, value string) string {
	if value == "" || len(value) > 40 || strings.ContainsAny(value, `"\`) {
		return quote(key+": ") + " and its value"
	}
	return quote(key + ": " + value)
}

// continues reports whether line i is a further line of the text above it: indented deeper than a field that has a value, or one more
// line without a field behind such a line.
func continues(lines [][]byte, i int) bool {
	const furthest = 200
	for range furthest {
		above := contentAbove(lines, i)
		if above < 0 {
			return false
		}
		text := withoutComment(strings.TrimSpace(string(cutBytes(lines[above]))))
		isField := strings.Contains(text, ": ") || strings.HasSuffix(text, ":")
		switch mine, its := indentOf(lines[i]), textAt(lines[above]); {
		case mine > its:
			return !strings.HasSuffix(text, ":") && text != "-"
		case mine < its || isField:
			return false
		case strings.HasPrefix(text, "- "):
			return true // of a text in a list
		}
		i = above
	}
	return false
}

// oddSpace returns the first character of s, by its place in characters, that looks like a space and is none to YAML; -1 if
// there is none.
func oddSpace(s string) (at int, r rune) {
	for _, r := range s {
		if r != ' ' && r != '\t' && unicode.IsSpace(r) {
			return at, r
		}
		at++
	}
	return -1, 0
}

// contentAbove returns the nearest line before i that is neither empty nor a comment, -1 if there is none.
func contentAbove(lines [][]byte, i int) int {
	for i--; i >= 0; i-- {
		if text := bytes.TrimSpace(lines[i]); len(text) > 0 && text[0] != '#' {
			break
		}
	}
	return i
}

func indentOf(line []byte) int { return len(line) - len(bytes.TrimLeft(line, " ")) }

// textAt returns where the text of a line begins, after the "- " of a list.
func textAt(line []byte) int {
	at := indentOf(line)
	for bytes.HasPrefix(line[at:], []byte("- ")) {
		at += 2 + indentOf(line[at+2:])
	}
	return at
}

// groupAbove returns the nearest line before i that is indented less, which is where the group of the line begins; -1 if there
// is none.
func groupAbove(lines [][]byte, i int) int {
	indent := indentOf(lines[i])
	for i = contentAbove(lines, i); i >= 0 && indentOf(lines[i]) >= indent; {
		i = contentAbove(lines, i)
	}
	return i
}

func withoutComment(s string) string {
	if i := strings.Index(s, " #"); i >= 0 {
		s = s[:i]
	}
	return strings.TrimRight(s, " \t")
}
