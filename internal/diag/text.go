package diag

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Text prints findings for people, in the order of l:
//
//	acme.yaml:31:13: error: parties.supplier.bank.iban: PL61... fails the IBAN check [R-S07]
//	    31 |       iban: PL61109010140000071219812875
//	       |             ^
//	       = check the last digits against the supplier's invoice
//
// source returns the bytes of a file as they were read, or nil if they are not at hand: then the excerpt is left out. It is
// asked once for each file, and may be nil. The error is that of w.
func Text(w io.Writer, l List, source func(file string) []byte) error {
	p := printer{w: bufio.NewWriter(w), source: source}
	for _, d := range l {
		p.finding(d)
	}
	return p.w.Flush()
}

// printer writes through a bufio.Writer, which keeps the first error until Flush.
type printer struct {
	w      *bufio.Writer
	source func(file string) []byte
	lines  map[string][]string // of the files asked for
	last   Pos                 // where byte lies in its line: findings in order walk each line once, however long
	byte   int
}

func (p *printer) finding(d Diagnostic) {
	if at := d.Pos.String(); at != "" {
		p.w.WriteString(printable(at) + ": ")
	}
	p.w.WriteString(d.Severity.String() + ": ")
	if d.Path != "" {
		p.w.WriteString(printable(d.Path) + ": ")
	}
	p.w.WriteString(printable(d.Message))
	if d.Rule != "" {
		p.w.WriteString(" [" + d.Rule + "]")
	}
	p.w.WriteByte('\n')

	if d.Severity != Note { // a note marks nothing wrong in its line, and a first draft has dozens
		p.excerpt(d.Pos)
	}
	for _, r := range d.Related {
		p.note(strings.TrimPrefix(r.Pos.String()+": "+r.Message, ": "))
	}
	if d.Hint != "" {
		p.note(d.Hint)
	}
	if law := sourceOf(d); law != "" {
		p.note("source: " + law)
	}
}

// excerpt prints the line of at with a mark under its column.
func (p *printer) excerpt(at Pos) {
	line, ok := p.line(at)
	if !ok {
		return
	}
	before, rest := around(line, p.offset(line, at))
	fmt.Fprintf(p.w, "%6d | %s%s\n", at.Line, before, rest)
	if at.Col > 0 {
		gutter := strings.Repeat(" ", max(6, len(fmt.Sprint(at.Line))))
		fmt.Fprintf(p.w, "%s | %s^\n", gutter, padding(before))
	}
}

func (p *printer) note(text string) { p.w.WriteString("       = " + printable(text) + "\n") }

// sourceOf returns the law or standard behind a finding and how far it can be relied on.
func sourceOf(d Diagnostic) string {
	var reliance []string
	if d.LawAsOf != "" {
		reliance = append(reliance, "law as of "+d.LawAsOf)
	}
	if d.Confidence != "" {
		reliance = append(reliance, "confidence "+d.Confidence)
	}
	about := strings.Join(reliance, ", ")
	switch {
	case d.Source == "" || about == "":
		return d.Source + about
	default:
		return d.Source + " (" + about + ")"
	}
}

func (p *printer) line(at Pos) (string, bool) {
	if p.source == nil || at.File == "" || at.Line < 1 {
		return "", false
	}
	lines, asked := p.lines[at.File]
	if !asked {
		lines = splitLines(p.source(at.File))
		if p.lines == nil {
			p.lines = make(map[string][]string)
		}
		p.lines[at.File] = lines
	}
	if at.Line > len(lines) {
		return "", false
	}
	return lines[at.Line-1], true
}

// splitLines ends a line at LF, CR LF or a lone CR, as the readers that count lines do.
func splitLines(src []byte) []string {
	text := bytes.ReplaceAll(UTF8(src), []byte("\r\n"), []byte("\n"))
	return strings.Split(string(bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))), "\n")
}

// offset returns the byte at which the character at.Col of line begins, or the end of the line.
func (p *printer) offset(line string, at Pos) int {
	from, col := 0, 1
	if p.last.File == at.File && p.last.Line == at.Line && p.last.Col > 0 && p.last.Col <= at.Col {
		from, col = p.byte, p.last.Col
	}
	for ; col < at.Col && from < len(line); col++ {
		_, size := utf8.DecodeRuneInString(line[from:])
		from += size
	}
	p.last, p.byte = Pos{File: at.File, Line: at.Line, Col: col}, from
	return from
}

// around cuts a line at a byte, but never inside what prints as one character, shortens both parts of a long line to
// what stands near the cut, and makes them safe to print.
func around(line string, at int) (before, rest string) {
	const left, right = 60, 100 // characters
	start := runesBack(line, at, left)
	cut := start
	for state := -1; cut < at; {
		cluster, _, _, next := uniseg.FirstGraphemeClusterInString(line[cut:], state)
		if cut+len(cluster) > at {
			break
		}
		cut, state = cut+len(cluster), next
	}
	end := cut
	for n := 0; n < right && end < len(line); n++ {
		_, size := utf8.DecodeRuneInString(line[end:])
		end += size
	}
	before, rest = visible(line[start:cut]), strings.TrimRight(visible(line[cut:end]), " \t")
	if start > 0 {
		before = "... " + before
	}
	if end < len(line) {
		rest += " ..."
	}
	return before, rest
}

// runesBack returns the byte that lies n characters before at.
func runesBack(s string, at, n int) int {
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return at
}

// padding is as wide as s. A tab stays a tab, so that it is right whatever the terminal makes of it.
func padding(s string) string {
	var b strings.Builder
	for i, part := range strings.Split(s, "\t") {
		if i > 0 {
			b.WriteByte('\t')
		}
		b.WriteString(strings.Repeat(" ", uniseg.StringWidth(part)))
	}
	return b.String()
}

// visible replaces, one for one, the characters of a line that would command a terminal or reorder the line.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && hidden(r) {
			return utf8.RuneError
		}
		return r
	}, s)
}

// printable writes such characters of a message as escapes, since there they may be what the message is about.
func printable(s string) string {
	if strings.IndexFunc(s, hidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case !hidden(r):
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r <= 0xFF:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r <= 0xFFFF:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	return b.String()
}

// hidden reports controls, line separators and those format characters that reorder text or take no room. Joiners stay:
// emoji and several scripts are spelled with them.
func hidden(r rune) bool {
	if r == '\u200C' || r == '\u200D' || unicode.Is(unicode.Prepended_Concatenation_Mark, r) {
		return false
	}
	return slices.ContainsFunc([]*unicode.RangeTable{unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp}, func(t *unicode.RangeTable) bool {
		return unicode.Is(t, r)
	})
}
