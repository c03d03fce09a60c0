package clause

import "bytes"

// definition reads a term and, on the next line, ": " and what it means.
func (p *parser) definition() {
	p.open = nil
	term := p.lines[p.i]
	p.i++
	d := &Definition{Pos: p.pos(term.from)}
	if p.text[term.from] != ':' {
		p.firstWords(term.from, term.to)
	}
	if p.text[term.from] == ':' {
		p.report(term.from, RuleDefinition, "a meaning without a term", "write the term on the line above")
		p.further(term.from+1, 2)
		return
	}
	at, ok := p.meaning(term)
	if !ok {
		return
	}
	p.file.Blocks = append(p.file.Blocks, d)
	term.to = term.from + len(bytes.TrimRight(p.text[term.from:term.to], " "))
	if d.Guard, term.from, ok = p.guard(term, false); !ok {
		return
	}
	d.Term = p.term(term)
	if at.from >= at.to {
		p.report(at.from, RuleDefinition, "the term has no meaning", "write it behind the colon")
		return
	}
	d.Text = p.inline(at)
}

// meaning returns the text behind the colon below a term.
func (p *parser) meaning(term span) (span, bool) {
	if p.i == len(p.lines) || p.indent(p.i) > 0 || !bytes.HasPrefix(p.line(p.i), []byte(": ")) {
		p.report(term.from, RuleDefinition, "a line that is neither a provision nor a definition", `a definition is a line with the term, and directly below it ": " and the meaning`)
		for p.i < len(p.lines) && !p.startsBlock(p.i) {
			p.i++
		}
		return span{}, false
	}
	from := p.lines[p.i].from + 2
	p.i++
	for from < p.lines[p.i-1].to && p.text[from] == ' ' {
		from++
	}
	return p.further(from, 2), true
}

// term reads the words of a term, which have no markup.
func (p *parser) term(at span) string {
	words := p.inline(at)
	if len(words) == 1 {
		if t, ok := words[0].(Text); ok && !t.Bold && !t.Italic {
			return t.S
		}
	}
	if len(words) > 0 {
		p.report(at.from, RuleDefinition, "a term is plain words", "write it without bold, quotation marks and fields")
	}
	return ""
}
