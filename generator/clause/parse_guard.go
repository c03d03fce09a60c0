package clause

import (
	"bytes"
	"fmt"
	"strings"

	"clausewright/internal/diag"
)

// guard reads what stands first in a block, {{each path}} then {{if condition}}, and returns where its words begin. ok is
// false when a guard is not closed: then nothing can be said about the words.
func (p *parser) guard(at span, each bool) (g Guard, from int, ok bool) {
	for {
		kind := ""
		switch rest := p.text[at.from:at.to]; {
		case guardStarts(rest, "if"):
			kind = "if"
		case guardStarts(rest, "each"):
			kind = "each"
		default:
			return g, at.from, true
		}
		inner, to, closed := p.closeBraces(at)
		if !closed {
			p.report(at.from, RuleBraces, fmt.Sprintf("{{%s is not closed", kind), "write }} behind it")
			return g, at.to, false
		}
		inner.from += len(kind)
		if kind == "each" {
			p.guardEach(&g, at.from, inner, each)
		} else {
			p.guardIf(&g, at.from, inner)
		}
		if to < at.to && p.text[to] != ' ' && p.text[to] != '\n' {
			p.report(to, RuleBraces, "no space behind the guard", "write one")
		}
		for to < at.to && (p.text[to] == ' ' || p.text[to] == '\n') {
			to++
		}
		at.from = to
	}
}

func guardStarts(rest []byte, kind string) bool {
	after, ok := bytes.CutPrefix(rest, []byte("{{"+kind))
	return ok && len(after) > 0 && strings.IndexByte(" \n}", after[0]) >= 0
}

func (p *parser) guardEach(g *Guard, from int, inner span, allowed bool) {
	path := string(bytes.TrimSpace(p.text[inner.from:inner.to]))
	switch {
	case !isPath(path):
		p.report(from, RuleBraces, fmt.Sprintf("%q is no path of a list", oneLine(path)), "write {{each path}}")
	case !allowed:
		p.report(from, RuleBraces, "{{each}} repeats provisions, bullets and rows only", "write a list with {{each}} in its item")
	case g.Each != "":
		p.report(from, RuleBraces, "a second {{each}} in one guard", "nest a provision with the second one")
	case g.IfPos != (diag.Pos{}):
		p.report(from, RuleBraces, "{{each}} stands behind {{if}}", "write {{each}} first; {{if}} is then read for each element")
	default:
		g.Each, g.EachPos = path, p.pos(from)
	}
}

func (p *parser) guardIf(g *Guard, from int, inner span) {
	if g.IfPos != (diag.Pos{}) {
		p.report(from, RuleBraces, "a second {{if}} in one guard", `join the conditions by "and"`)
		return
	}
	g.IfPos = p.pos(from)
	c, found := parseCondition(string(p.text[inner.from:inner.to]), func(off int) diag.Pos { return p.pos(inner.from + off) })
	p.found.Add(found...)
	g.If = c
}
