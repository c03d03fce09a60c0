package assemble

import (
	"fmt"

	"clausewright/generator/clause"
	"clausewright/generator/document"
)

// expand returns the scopes in which a guarded text stands: none, one, or one for each element.
func expand(g clause.Guard, s clause.Scope) []clause.Scope {
	scopes := []clause.Scope{s}
	if g.Each != "" {
		scopes = s.Elements(g.Each)
	}
	var out []clause.Scope
	for _, each := range scopes {
		if g.If.Holds(each) {
			out = append(out, each)
		}
	}
	return out
}

// blocks makes the blocks of a file. home is what references call the file.
func (a *assembler) blocks(blocks []clause.Block, home string, s clause.Scope) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *clause.Provision:
			for _, p := range a.provision(b, home, s) {
				out = append(out, p)
			}
		case *clause.Heading:
			out = append(out, &document.Heading{Text: a.inlines(b.Text, s), Pos: b.Pos})
		case *clause.Paragraph:
			for _, p := range a.paragraph(b, s) {
				out = append(out, p)
			}
		case *clause.Bullets:
			list := &document.Bullets{Pos: b.Pos}
			for _, item := range b.Items {
				list.Items = append(list.Items, a.paragraph(item, s)...)
			}
			if len(list.Items) > 0 {
				out = append(out, list)
			}
		case *clause.Table:
			if t := a.table(b, s); len(t.Rows) > 0 {
				out = append(out, t)
			}
		case *clause.Definition:
			for _, each := range expand(b.Guard, s) {
				text := []document.Inline{document.Define{Term: b.Term}, document.Text{S: definitionMark}}
				out = append(out, &document.Definition{Term: b.Term, Text: append(text, a.inlines(b.Text, each)...), Pos: b.Pos})
			}
		default:
			panic(fmt.Sprintf("assemble: unknown block %T", b))
		}
	}
	return out
}

// definitionMark stands between a term and its meaning.
const definitionMark = ": "

func (a *assembler) provision(b *clause.Provision, home string, s clause.Scope) []*document.Provision {
	var out []*document.Provision
	for _, each := range expand(b.Guard, s) {
		p := &document.Provision{Text: a.inlines(b.Text, each), Pos: b.Pos}
		if b.Name != "" {
			p.Anchor = home + "#" + b.Name
		}
		for _, child := range b.Children {
			p.Children = append(p.Children, a.provision(child, home, each)...)
		}
		out = append(out, p)
	}
	return out
}

func (a *assembler) paragraph(b *clause.Paragraph, s clause.Scope) []*document.Paragraph {
	var out []*document.Paragraph
	for _, each := range expand(b.Guard, s) {
		out = append(out, &document.Paragraph{Text: a.inlines(b.Text, each), Pos: b.Pos})
	}
	return out
}

func (a *assembler) table(b *clause.Table, s clause.Scope) *document.Table {
	t := &document.Table{Pos: b.Pos, Align: make([]document.Align, len(b.Right))}
	for i, right := range b.Right {
		if right {
			t.Align[i] = document.Right
		}
	}
	for _, row := range b.Rows {
		for _, each := range expand(row.Guard, s) {
			t.Rows = append(t.Rows, a.cells(row.Cells, each))
		}
	}
	if head := a.cells(b.Head, s); !empty(head) {
		t.Head = head
	}
	return t
}

func (a *assembler) cells(cells [][]clause.Inline, s clause.Scope) []document.Cell {
	out := make([]document.Cell, len(cells))
	for i, c := range cells {
		out[i] = a.inlines(c, s)
	}
	return out
}

func empty(cells []document.Cell) bool {
	for _, c := range cells {
		if len(c) > 0 {
			return false
		}
	}
	return true
}

// inlines makes a run of text.
func (a *assembler) inlines(text []clause.Inline, s clause.Scope) []document.Inline {
	var out []document.Inline
	for _, in := range text {
		switch in := in.(type) {
		case clause.Text:
			out = append(out, document.Text{S: in.S, Bold: in.Bold, Italic: in.Italic})
		case clause.Define:
			out = append(out, document.Define{Term: in.Term})
		case clause.Role:
			out = append(out, document.Text{S: a.agreement.Roles[in.Word], Bold: in.Bold})
		case clause.Ref:
			out = append(out, document.Ref{Target: in.Target, Pos: in.Pos})
		case clause.Fill:
			out = append(out, a.fill(in, s)...)
		default:
			panic(fmt.Sprintf("assemble: unknown inline %T", in))
		}
	}
	return out
}
