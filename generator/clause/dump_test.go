package clause

import (
	"fmt"
	"strings"
)

// dump writes a file as an outline: one line a block, inlines in a notation that shows where each begins and ends.
func dump(f *File) string {
	var b strings.Builder
	h := f.Header
	fmt.Fprintf(&b, "%q number=%q mandatory=%v layout=%q note=%q\n", h.Title, h.Number, h.Mandatory, h.Layout, h.Note)
	if h.When != nil {
		fmt.Fprintf(&b, "when %s: %s\n", lineCol(h.When.Pos().Line, h.When.Pos().Col), h.When)
	}
	for _, block := range f.Blocks {
		dumpBlock(&b, block)
	}
	return b.String()
}

func lineCol(line, col int) string { return fmt.Sprintf("%d:%d", line, col) }

func dumpBlock(b *strings.Builder, block Block) {
	switch block := block.(type) {
	case *Provision:
		dumpProvision(b, block, 0)
	case *Heading:
		fmt.Fprintf(b, "heading %s: %s\n", lineCol(block.Pos.Line, block.Pos.Col), dumpInlines(block.Text))
	case *Paragraph:
		fmt.Fprintf(b, "paragraph %s:%s %s\n", lineCol(block.Pos.Line, block.Pos.Col), dumpGuard(block.Guard), dumpInlines(block.Text))
	case *Bullets:
		fmt.Fprintf(b, "bullets %s\n", lineCol(block.Pos.Line, block.Pos.Col))
		for _, item := range block.Items {
			fmt.Fprintf(b, "   - %s:%s %s\n", lineCol(item.Pos.Line, item.Pos.Col), dumpGuard(item.Guard), dumpInlines(item.Text))
		}
	case *Table:
		fmt.Fprintf(b, "table %s right=%v\n", lineCol(block.Pos.Line, block.Pos.Col), block.Right)
		dumpRow(b, "head", block.Head)
		for _, row := range block.Rows {
			dumpRow(b, lineCol(row.Pos.Line, row.Pos.Col)+dumpGuard(row.Guard), row.Cells)
		}
	case *Definition:
		fmt.Fprintf(b, "definition %s:%s %q: %s\n", lineCol(block.Pos.Line, block.Pos.Col), dumpGuard(block.Guard), block.Term, dumpInlines(block.Text))
	default:
		panic(fmt.Sprintf("unknown block %T", block))
	}
}

func dumpRow(b *strings.Builder, what string, cells [][]Inline) {
	words := make([]string, len(cells))
	for i, cell := range cells {
		words[i] = dumpInlines(cell)
	}
	fmt.Fprintf(b, "   %s | %s |\n", what, strings.Join(words, " | "))
}

func dumpProvision(b *strings.Builder, p *Provision, level int) {
	name := ""
	if p.Name != "" {
		name = " #" + p.Name
	}
	fmt.Fprintf(b, "%s1. %s%s:%s %s\n", strings.Repeat("   ", level), lineCol(p.Pos.Line, p.Pos.Col), name, dumpGuard(p.Guard), dumpInlines(p.Text))
	for _, child := range p.Children {
		dumpProvision(b, child, level+1)
	}
}

func dumpGuard(g Guard) string {
	out := ""
	if g.Each != "" {
		out += fmt.Sprintf(" each[%s]@%d:%d", g.Each, g.EachPos.Line, g.EachPos.Col)
	}
	if g.If != nil {
		out += fmt.Sprintf(" if[%s]@%d:%d", g.If, g.IfPos.Line, g.IfPos.Col)
	}
	return out
}

func dumpInlines(text []Inline) string {
	words := make([]string, len(text))
	for i, in := range text {
		switch in := in.(type) {
		case Text:
			words[i] = fmt.Sprintf("%s%q", marks(in.Bold, in.Italic), in.S)
		case Define:
			words[i] = fmt.Sprintf("define(%s)@%d:%d", in.Term, in.Pos.Line, in.Pos.Col)
		case Fill:
			words[i] = fmt.Sprintf("%sfill(%s %s)@%d:%d", marks(in.Bold, false), in.Path, in.Style, in.Pos.Line, in.Pos.Col)
		case Role:
			words[i] = fmt.Sprintf("%srole(%s)@%d:%d", marks(in.Bold, false), in.Word, in.Pos.Line, in.Pos.Col)
		case Ref:
			words[i] = fmt.Sprintf("ref(%s)@%d:%d", in.Target, in.Pos.Line, in.Pos.Col)
		default:
			panic(fmt.Sprintf("unknown inline %T", in))
		}
	}
	return strings.Join(words, " ")
}

func marks(bold, italic bool) string {
	out := ""
	if bold {
		out += "bold "
	}
	if italic {
		out += "italic "
	}
	return out
}
