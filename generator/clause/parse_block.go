package clause

import (
	"bytes"
	"fmt"

	"clausewright/internal/diag"
)

// step is the width of one level of provisions, and of the "1. " before a text.
const step = 3

// levels returns how many levels of provisions the file may have.
func (p *parser) levels() int {
	if p.file.Kind == Schedule {
		return 4
	}
	return 3
}

// isOrdered reports whether Markdown takes the line for an item of a numbered list.
func isOrdered(line []byte) bool {
	n := 0
	for n < len(line) && isDigit(line[n]) {
		n++
	}
	return n > 0 && n <= 9 && n < len(line) && (line[n] == '.' || line[n] == ')') && (n+1 == len(line) || line[n+1] == ' ')
}

func isBullet(line []byte) bool {
	return line[0] == '-' && (len(line) == 1 || line[1] == ' ') && !isRule(line)
}

func startsHeading(line []byte) bool {
	n := 0
	for n < len(line) && line[n] == '#' {
		n++
	}
	return n > 0 && n <= 6 && (n == len(line) || line[n] == ' ')
}

// isRule reports whether Markdown takes the line for a horizontal rule, an underline or the second line of a table.
func isRule(line []byte) bool {
	marks, kinds := 0, 0
	for _, c := range []byte("-=*_:|") {
		if n := bytes.Count(line, []byte{c}); n > 0 {
			marks += n
			kinds++
		}
	}
	return marks > 0 && len(line) == marks+bytes.Count(line, []byte(" ")) && (kinds > 1 || marks > 2 || line[0] == '=' || line[0] == '-' && marks == 2)
}

// misread says what Markdown would take the first words of a line for, or nothing.
func misread(line []byte) string {
	switch {
	case isRule(line):
		return "a rule"
	case isOrdered(line):
		return "a numbered item"
	case (line[0] == '-' || line[0] == '+' || line[0] == '*') && (len(line) == 1 || line[1] == ' '):
		return "a bullet"
	case startsHeading(line):
		return "a heading"
	case line[0] == '>':
		return "a quotation"
	case line[0] == ':' && (len(line) == 1 || line[1] == ' '):
		return "a definition"
	case line[0] == '|':
		return "a row of a table"
	case bytes.HasPrefix(line, []byte("~~~")), bytes.HasPrefix(line, []byte("```")):
		return "program text"
	default:
		return ""
	}
}

// further returns the text that begins at from on the line before p.i and moves over its further lines, which stand at
// indent. What is odd about them is reported once a block.
func (p *parser) further(from, indent int) span {
	at := span{from, p.lines[p.i-1].to}
	p.firstWords(from, at.to)
	reported := false
	for p.i < len(p.lines) && !p.startsBlock(p.i) {
		n := p.indent(p.i)
		start := p.lines[p.i].from + n
		if n != indent && !reported {
			reported = true
			hint := "move it there"
			if n == 0 && p.file.Kind != Clause {
				hint += ", or leave an empty line above it if it begins a new paragraph"
			}
			p.report(start, RuleStructure, fmt.Sprintf("this line stands at %s, but further lines of a text stand below its first word, at %d", spaces(n), indent), hint)
		} else if !reported {
			reported = p.firstWords(start, p.lines[p.i].to)
		}
		at.to = p.lines[p.i].to
		p.i++
	}
	at.to = at.from + len(bytes.TrimRight(p.text[at.from:at.to], " "))
	return at
}

// firstWords reports words at the beginning of a line that Markdown would not take for words.
func (p *parser) firstWords(from, to int) bool {
	line := p.text[from:to]
	if len(line) == 0 {
		return false
	}
	what := misread(line)
	if what == "" {
		return false
	}
	hint := "move the words to another line, or put a backslash before the sign"
	if what == "a numbered item" {
		hint = "move the number to another line"
	}
	p.report(from, RuleStructure, "Markdown takes the beginning of this line for "+what, hint)
	p.odd = from + 1
	return true
}

func spaces(n int) string {
	switch n {
	case 0:
		return "the margin"
	case 1:
		return "1 space"
	default:
		return fmt.Sprintf("%d spaces", n)
	}
}

// provision reads one numbered paragraph and hangs it under the one above it.
func (p *parser) provision(indent int) {
	line := p.lines[p.i]
	from := line.from + indent
	marker := bytes.IndexAny(p.text[from:line.to], ".)") + 1
	text := from + marker
	p.i++
	level := p.level(from, indent)
	if string(p.text[from:text]) != "1." {
		p.report(from, RuleStructure, fmt.Sprintf("a provision begins with %q", p.text[from:text]), `write "1."; numbers are given when the agreement is assembled`)
	} else if text+1 < line.to && p.text[text+1] == ' ' {
		p.report(text+1, RuleStructure, `more than one space after "1."`, "write one")
	}
	for text < line.to && p.text[text] == ' ' {
		text++
	}

	pr := &Provision{Pos: p.pos(from)}
	at := p.further(text, indent+step)
	p.open = p.open[:level]
	p.each = 0
	for _, outer := range p.open {
		if outer.Guard.Each != "" {
			p.each++
		}
	}
	if level == 0 {
		p.file.Blocks = append(p.file.Blocks, pr)
	} else {
		parent := p.open[level-1]
		parent.Children = append(parent.Children, pr)
	}
	p.open = append(p.open, pr)

	var ok bool
	if pr.Guard, at.from, ok = p.guard(at, true); !ok {
		return
	}
	pr.Name, at.to = p.trailingName(at, pr.Guard.Each != "" || p.each > 0)
	if at.from >= at.to || text == line.to {
		p.report(from, RuleStructure, "the provision has no text", `write one behind "1.", or remove the line`)
		return
	}
	pr.Text = p.inline(at)
}

// level returns the level that a provision at indent stands on, from 0, and reports an indent that has none.
func (p *parser) level(off, indent int) int {
	level := (indent + 1) / step
	switch {
	case indent%step != 0:
		hint := "provisions stand at the margin, at 3 or at 6 spaces"
		if p.levels() > 3 {
			hint = "provisions stand at the margin, at 3, 6 or 9 spaces"
		}
		p.report(off, RuleStructure, fmt.Sprintf("this provision stands at %s", spaces(indent)), hint)
	case level >= p.levels():
		what := "a clause"
		if p.file.Kind == Schedule {
			what = "a schedule"
		} else if p.file.Kind == Front {
			what = "a front page"
		}
		p.report(off, RuleStructure, fmt.Sprintf("this provision is nested %d deep; %s has %d levels", level+1, what, p.levels()), "write a second provision instead")
	case level > len(p.open):
		p.report(off, RuleStructure, fmt.Sprintf("no provision above this one stands at %s", spaces(step*(level-1))), "move it to the left, or write the provision it belongs to above it; a remark, heading, paragraph or table ends a list")
	}
	return min(level, len(p.open), p.levels()-1)
}

// trailingName cuts {#name} off the end of a text.
func (p *parser) trailingName(at span, repeated bool) (string, int) {
	text := p.text[at.from:at.to]
	if !bytes.HasSuffix(text, []byte("}")) || bytes.HasSuffix(text, []byte("}}")) {
		return "", at.to
	}
	n := bytes.LastIndex(text, []byte("{#"))
	if n < 0 || bytes.IndexByte(text[n:len(text)-1], '}') >= 0 || n > 0 && text[n-1] == '\\' {
		return "", at.to
	}
	name, from := string(text[n+2:len(text)-1]), at.from+n
	to := at.from + len(bytes.TrimRight(text[:n], " \n"))
	switch {
	case !isName(name):
		p.report(from, RuleName, fmt.Sprintf("%q is no name", name), "names are lower-case letters, digits and hyphens")
		return "", to
	case n > 0 && text[n-1] != ' ' && text[n-1] != '\n':
		p.report(from, RuleName, "no space before the name", "write one")
	case repeated:
		p.report(from, RuleName, "a provision that {{each}} repeats cannot have a name", "remove it; a reference would not know which one it means")
		return "", to
	}
	if first, twice := p.names[name]; twice {
		d := fault(p.pos(from), RuleTwice, fmt.Sprintf("the name %q is given twice", name), "choose another name")
		d.Related = []diag.Related{{Pos: first, Message: "first given here"}}
		p.found.Add(d)
		return "", to
	}
	p.names[name] = p.pos(from)
	return name, to
}

// isName reports whether s is an id or a name of a provision.
func isName(s string) bool {
	return s != "" && isLower(s[0]) && prefix(s, func(c byte) bool { return isLower(c) || isDigit(c) || c == '-' }) == len(s)
}

// paragraph reads running text; in a clause there is none.
func (p *parser) paragraph() {
	p.open = nil
	indent := p.indent(p.i)
	from := p.lines[p.i].from + indent
	p.i++
	switch {
	case p.file.Kind == Clause && indent > 0:
		p.report(from, RuleStructure, "a second paragraph in a provision", "begin a new provision with 1., or remove the empty line above")
	case p.file.Kind == Clause && p.i < len(p.lines) && bytes.HasPrefix(p.line(p.i), []byte(": ")):
		p.report(from, RuleDefinition, "a definition stands outside the definitions clause", `move it there, or write a provision with **"Term"**`)
	case p.file.Kind == Clause:
		p.only(from, "text without a number")
	case indent > 0:
		p.report(from, RuleStructure, fmt.Sprintf("this paragraph stands at %s", spaces(indent)), "paragraphs stand at the margin; a provision has one paragraph")
	}
	if p.file.Kind == Clause || indent > 0 {
		for p.i < len(p.lines) && !p.startsBlock(p.i) {
			p.i++
		}
		return
	}
	at := p.further(from, 0)
	par := &Paragraph{Pos: p.pos(from)}
	p.file.Blocks = append(p.file.Blocks, par)
	p.fill(par, at, false)
}

// fill reads the guard and the words of a paragraph or bullet.
func (p *parser) fill(par *Paragraph, at span, each bool) {
	from := at.from
	var ok bool
	if par.Guard, at.from, ok = p.guard(at, each); !ok {
		return
	}
	if at.from >= at.to {
		p.report(from, RuleStructure, "there is no text here", "write one, or remove the line")
		return
	}
	par.Text = p.inline(at)
}

func (p *parser) bullet() {
	p.open = nil
	from := p.lines[p.i].from
	if p.file.Kind == Clause {
		p.only(from, "a bullet")
	}
	p.i++
	text := from + 1
	for text < p.lines[p.i-1].to && p.text[text] == ' ' {
		text++
	}
	if text > from+2 {
		p.report(from+2, RuleStructure, `more than one space after "-"`, "write one")
	}
	empty := text == p.lines[p.i-1].to
	at := p.further(text, 2)
	if empty {
		at.to = at.from
	}
	item := &Paragraph{Pos: p.pos(from)}
	if list, ok := last(p.file.Blocks).(*Bullets); ok {
		list.Items = append(list.Items, item)
	} else {
		p.file.Blocks = append(p.file.Blocks, &Bullets{Items: []*Paragraph{item}, Pos: item.Pos})
	}
	p.fill(item, at, true)
}

func last(blocks []Block) Block {
	if len(blocks) == 0 {
		return nil
	}
	return blocks[len(blocks)-1]
}

func (p *parser) heading() {
	p.open = nil
	at := p.lines[p.i]
	p.i++
	marks := bytes.IndexFunc(p.text[at.from:at.to], func(r rune) bool { return r != '#' })
	switch {
	case !startsHeading(p.text[at.from:at.to]):
		p.report(at.from, RuleStructure, "the line begins with # and is no heading", `write "## " before a heading, or \# for the sign`)
		return
	case p.file.Kind == Clause:
		p.only(at.from, "a heading")
		return
	case marks != 2:
		p.report(at.from, RuleStructure, "headings inside a schedule or front page have one level", `write "## "`)
	}
	if marks < 0 {
		return
	}
	h := &Heading{Pos: p.pos(at.from)}
	p.file.Blocks = append(p.file.Blocks, h)
	text := at.from + marks + 1
	if text < at.to && p.text[text] == ' ' {
		p.report(text, RuleStructure, `more than one space after "##"`, "write one")
	}
	words := bytes.TrimSpace(p.text[text:at.to])
	switch {
	case len(words) == 0:
		p.report(at.from, RuleStructure, "the heading has no words", "write them, or remove the line")
	case words[len(words)-1] == '#':
		p.report(text+len(words)-1, RuleMarkup, `a heading ends with "#"`, "remove it")
	default:
		from := text + bytes.Index(p.text[text:at.to], words)
		h.Text = p.inline(span{from, from + len(words)})
	}
}
