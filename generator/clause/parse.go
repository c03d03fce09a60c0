package clause

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"clausewright/internal/diag"
	"clausewright/internal/yamlfile"
)

// Parse reads one file of the library. The name is the file's in findings; its last element gives the id. The File is
// never nil, and holds what could be read; with errors among the findings it is not to be used.
//
// No input makes Parse panic, and its time is linear in len(src).
func Parse(kind FileKind, name string, src []byte) (*File, diag.List) {
	p := parser{file: &File{Kind: kind, ID: strings.TrimSuffix(path.Base(name), ".md"), Path: name}}
	p.source, p.found = newSource(name, src)
	p.file.Pos = p.source.pos(0)
	if len(p.found) > 0 {
		return p.file, p.found
	}
	p.header()
	p.found.Add(p.source.checkLines(p.i)...)
	p.body()
	return p.file, p.found
}

// parser reads a file line by line. Every block reports what is wrong with it and is then taken for what it was most
// likely meant to be, so that one fault gives one finding.
type parser struct {
	*source
	file  *File
	found diag.List

	i           int          // the line to read next
	first       int          // the first line below the front matter
	open        []*Provision // the provision read last and those around it
	each        int          // how many of open stand in an each
	definitions bool         // whether this is the definitions clause
	names       map[string]diag.Pos
	odd         int // one past the offset of a sign that was reported as the first of a line; 0 for none
}

func (p *parser) report(off int, rule, message, hint string) {
	p.found.Add(fault(p.pos(off), rule, message, hint))
}

// header is the front matter as YAML spells it.
type header struct {
	Title     string `yaml:"title"`
	Number    string `yaml:"number"`
	Mandatory bool   `yaml:"mandatory"`
	When      string `yaml:"when"`
	Layout    Layout `yaml:"layout"`
	Note      string `yaml:"note"`
}

var layouts = []string{string(LayoutCover), string(LayoutKeyTerms), string(LayoutParties), string(LayoutRecitals), string(LayoutSignatures)}

var numbers = map[FileKind]*regexp.Regexp{
	Front: regexp.MustCompile(`^C[0-9]{2}$`), Clause: regexp.MustCompile(`^C[0-9]{2}$`), Schedule: regexp.MustCompile(`^A[1-9][0-9]?$`),
}

// header reads the front matter and moves to the line below it.
func (p *parser) header() {
	if len(p.lines) == 0 || string(p.line(0)) != "---" {
		p.report(0, RuleHeader, "the file does not begin with front matter", `begin the file with a line ---, then "title: ..." and another line ---`)
		return
	}
	end := 1
	for end < len(p.lines) && string(p.line(end)) != "---" {
		end++
	}
	if end == len(p.lines) {
		p.report(0, RuleHeader, "the front matter does not end", "write a line --- below it")
		p.i = len(p.lines)
		return
	}
	p.i, p.first = end+1, end+1

	y, found := yamlfile.Parse(p.name, p.text[p.lines[1].from:p.lines[end].from], yamlfile.Options{FirstLine: 2})
	p.found.Add(found...)
	if !y.Readable() {
		return
	}
	var h header
	p.found.Add(y.Decode(&h)...)
	p.checkHeader(y, h)
	p.file.Header = Header{Title: h.Title, Number: h.Number, Mandatory: h.Mandatory, When: p.when(y, h.When), Note: h.Note, Layout: h.Layout}
	p.definitions = p.file.Kind == Clause && h.Number == definitionsNumber
}

// definitionsNumber is the catalogue number of the definitions clause.
const definitionsNumber = "C03"

func (p *parser) checkHeader(y *yamlfile.File, h header) {
	complain := func(key, message, hint string) {
		p.found.Add(diag.Diagnostic{Pos: y.Pos(key), Severity: diag.Error, Rule: RuleHeader, Path: key, Message: message, Hint: hint})
	}
	if h.Title == "" {
		complain("title", "the title is missing", `add "title: ..."`)
	}
	if h.Number != "" && !numbers[p.file.Kind].MatchString(h.Number) {
		hint := "the catalogue numbers clauses and front pages C01, C02, ..."
		if p.file.Kind == Schedule {
			hint = "the catalogue numbers schedules A1, A2, ..."
		}
		complain("number", fmt.Sprintf("%q is no number of the catalogue", h.Number), hint+"; a house clause has none")
	}
	switch {
	case p.file.Kind != Front && h.Layout != "":
		complain("layout", "only front pages have a layout", "remove it")
	case p.file.Kind == Front && h.Layout == "":
		complain("layout", "the layout is missing", "write layout: and one of "+strings.Join(layouts, ", "))
	case p.file.Kind == Front && !slices.Contains(layouts, string(h.Layout)):
		complain("layout", fmt.Sprintf("unknown layout %q", h.Layout), diag.Meant(string(h.Layout), layouts))
	}
}

// when reads the condition of the front matter. Where YAML shows the words as they are, findings point into them.
func (p *parser) when(y *yamlfile.File, text string) *Condition {
	if text == "" {
		return nil
	}
	value := y.Pos("when")
	at := func(int) diag.Pos { return value }
	for line := value.Line - 1; line < p.i; line++ {
		if n := bytes.Index(p.line(line), []byte(text)); n >= 0 {
			base := p.lines[line].from + n
			at = func(off int) diag.Pos { return p.pos(base + off) }
			break
		}
	}
	c, found := parseCondition(text, at)
	p.found.Add(found...)
	return c
}

// body reads the blocks below the front matter.
func (p *parser) body() {
	p.names = make(map[string]diag.Pos)
	for p.i < len(p.lines) {
		indent := p.indent(p.i)
		rest := p.line(p.i)[indent:]
		switch {
		case len(rest) == 0:
			p.i++
		case bytes.HasPrefix(rest, []byte("<!--")):
			p.comment(indent)
		case isOrdered(rest):
			p.provision(indent)
		case indent == 0 && rest[0] == '|':
			p.table()
		case indent == 0 && rest[0] == '#':
			p.heading()
		case indent == 0 && isBullet(rest):
			p.bullet()
		case p.definitions && indent == 0:
			p.definition()
		default:
			p.paragraph()
		}
	}
}

// startsBlock reports whether a line that follows a block's text, at that indent, is a new block and not a further line.
func (p *parser) startsBlock(i int) bool {
	indent := p.indent(i)
	rest := p.line(i)[indent:]
	return len(rest) == 0 || isOrdered(rest) || bytes.HasPrefix(rest, []byte("<!--")) ||
		indent == 0 && (rest[0] == '|' || startsHeading(rest) || isBullet(rest))
}

// comment passes a drafting remark.
func (p *parser) comment(indent int) {
	p.open = nil // Markdown ends a list here
	from := p.lines[p.i].from + indent
	if indent > 0 {
		p.report(from, RuleStructure, "a drafting remark stands inside a text", "let it begin at the margin")
	}
	for first := true; p.i < len(p.lines); first = false {
		line := p.line(p.i)
		if first {
			line = line[indent+len("<!--"):]
		}
		end := bytes.Index(line, []byte("-->"))
		p.i++
		if end < 0 {
			continue
		}
		if rest := line[end+3:]; len(bytes.TrimSpace(rest)) > 0 {
			p.report(p.lines[p.i-1].to-len(rest), RuleStructure, "text follows a drafting remark on its line", "begin a new line")
		}
		return
	}
	p.report(from, RuleStructure, "the drafting remark does not end", "write --> behind it")
}

// only reports a block that a clause cannot have.
func (p *parser) only(off int, what string) {
	hint := "write it as a provision: 1."
	if p.definitions {
		hint = "this clause has provisions and definitions"
	}
	p.report(off, RuleBlock, what+" stands in a clause", hint)
}
