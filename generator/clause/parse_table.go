package clause

import (
	"bytes"
	"fmt"
)

// table reads consecutive lines that begin with |.
func (p *parser) table() {
	p.open = nil
	first := p.i
	for p.i < len(p.lines) && len(p.line(p.i)) > 0 && p.line(p.i)[0] == '|' {
		p.i++
	}
	from := p.lines[first].from
	if p.file.Kind == Clause {
		p.only(from, "a table")
		return
	}
	if first > p.first && !p.blank(first-1) {
		p.report(from, RuleTable, "no empty line above the table", "leave one")
	}
	if p.i < len(p.lines) && !p.blank(p.i) {
		p.report(p.lines[p.i].from, RuleTable, "no empty line below the table", "leave one")
	}
	t := &Table{Pos: p.pos(from)}
	p.file.Blocks = append(p.file.Blocks, t)
	head, ok := p.cells(first)
	if !ok {
		return
	}
	if p.i-first < 2 {
		p.report(from, RuleTable, "a table has a head, a line of hyphens and rows", "write | --- | --- | below the head")
		return
	}
	rule, ok := p.cells(first + 1)
	if !ok || !p.alignment(t, rule, len(head), first+1) {
		return
	}
	for _, cell := range head {
		t.Head = append(t.Head, p.inline(cell))
	}
	if p.i-first == 2 {
		p.report(from, RuleTable, "the table has no row", "write one below the line of hyphens")
	}
	for i := first + 2; i < p.i; i++ {
		p.row(t, i)
	}
}

// alignment reads the line below the head.
func (p *parser) alignment(t *Table, rule []span, columns, line int) bool {
	for _, cell := range rule {
		text := p.text[cell.from:cell.to]
		hyphens := bytes.TrimSuffix(text, []byte(":"))
		if len(hyphens) < 3 || len(bytes.Trim(hyphens, "-")) > 0 {
			p.report(cell.from, RuleTable, fmt.Sprintf("%q stands where a line of hyphens is expected", text), "write ---, or ---: to align the column right")
			return false
		}
		t.Right = append(t.Right, len(hyphens) < len(text))
	}
	if len(rule) != columns {
		p.report(p.lines[line].from, RuleTable, fmt.Sprintf("%s here and %d in the head", count(len(rule), "column", "columns"), columns), "write one --- for each column")
		return false
	}
	return true
}

func (p *parser) row(t *Table, line int) {
	cells, ok := p.cells(line)
	if !ok {
		return
	}
	from := p.lines[line].from
	if len(cells) != len(t.Right) {
		p.report(from, RuleTable, fmt.Sprintf("this row has %s, the head %d", count(len(cells), "cell", "cells"), len(t.Right)), `write every cell, also empty ones; a | in the words is \|`)
		return
	}
	r := &Row{Pos: p.pos(from)}
	t.Rows = append(t.Rows, r)
	if r.Guard, cells[0].from, ok = p.guard(cells[0], true); !ok {
		return
	}
	for _, cell := range cells {
		r.Cells = append(r.Cells, p.inline(cell))
	}
}

// cells cuts a line at each | without a backslash.
func (p *parser) cells(line int) ([]span, bool) {
	at := p.lines[line]
	at.to = at.from + len(bytes.TrimRight(p.text[at.from:at.to], " "))
	var cells []span
	from := at.from + 1
	for i := from; i < at.to; i++ {
		switch p.text[i] {
		case '\\':
			i++
			if i+1 < at.to && p.text[i] == '\\' && p.text[i+1] == '|' {
				p.report(i-1, RuleTable, "two backslashes before |", "Markdown takes this for a | inside the cell; put a space before the |")
				return nil, false
			}
		case '|':
			cells = append(cells, p.trim(span{from, i}))
			from = i + 1
		}
	}
	if from != at.to || len(cells) == 0 {
		p.report(max(at.to-1, at.from), RuleTable, "the row does not end with |", "write | at both ends")
		return nil, false
	}
	return cells, true
}

func (p *parser) trim(at span) span {
	for at.from < at.to && p.text[at.from] == ' ' {
		at.from++
	}
	for at.to > at.from && p.text[at.to-1] == ' ' {
		at.to--
	}
	return at
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
