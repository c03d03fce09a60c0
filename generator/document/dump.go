package document

import (
	"fmt"
	"strings"
)

// Dump returns the tree of d as indented text for tests: every block with its numbers, every inline with its kind.
func Dump(d *Document) string {
	var w dumper
	for _, p := range d.Parts {
		w.line("part %s %s %q %q", p.Kind, p.ID, p.Number, p.Title)
		w.in(func() { w.blocks(p.Blocks) })
	}
	return w.String()
}

type dumper struct {
	strings.Builder
	depth int
}

func (w *dumper) line(format string, args ...any) {
	w.WriteString(strings.TrimRight(strings.Repeat("  ", w.depth)+fmt.Sprintf(format, args...), " ") + "\n")
}

func (w *dumper) in(f func()) {
	w.depth++
	f()
	w.depth--
}

func (w *dumper) blocks(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Clause:
			w.line("clause %s %q %s", b.Number, b.Title, strings.TrimSpace(b.ID+" "+b.Catalogue))
			w.in(func() { w.blocks(b.Blocks) })
		case *Provision:
			w.provision(b)
		case *Heading:
			w.line("heading %s", dumpText(b.Text))
		case *Paragraph:
			w.line("paragraph %s", dumpText(b.Text))
		case *Bullets:
			w.line("bullets")
			w.in(func() {
				for _, item := range b.Items {
					w.line("- %s", dumpText(item.Text))
				}
			})
		case *Table:
			w.table(b)
		case *Definition:
			w.line("definition %q %s", b.Term, dumpText(b.Text))
		case *Group:
			w.line("group %s", dumpText(b.Title))
			w.in(func() {
				w.blocks(b.Text)
				for _, line := range b.Lines {
					w.line("line %s", dumpText(line.Text))
				}
			})
		default:
			panic(fmt.Sprintf("document: unknown block %T", b))
		}
	}
}

func (w *dumper) provision(p *Provision) {
	number := p.Number
	if p.Full != p.Number {
		number += " = " + p.Full
	}
	if p.Anchor != "" {
		number += " #" + p.Anchor
	}
	w.line("%s: %s", number, dumpText(p.Text))
	w.in(func() {
		for _, child := range p.Children {
			w.provision(child)
		}
	})
}

func (w *dumper) table(t *Table) {
	aligns := make([]string, len(t.Align))
	for i, a := range t.Align {
		aligns[i] = map[Align]string{Left: "left", Right: "right"}[a]
	}
	w.line("table %s", strings.Join(aligns, " "))
	w.in(func() {
		if len(t.Head) > 0 {
			w.line("head %s", dumpRow(t.Head))
		}
		for _, row := range t.Rows {
			w.line("row %s", dumpRow(row))
		}
	})
}

func dumpRow(cells []Cell) string {
	texts := make([]string, len(cells))
	for i, c := range cells {
		texts[i] = dumpText(c)
	}
	return strings.Join(texts, " | ")
}

// dumpText shows each inline between marks of its kind: 'text', **'bold'**, define, use, ref, value, blank.
func dumpText(text []Inline) string {
	out := make([]string, len(text))
	for i, in := range text {
		out[i] = dumpInline(in)
	}
	return strings.Join(out, " ")
}

func dumpInline(in Inline) string {
	switch in := in.(type) {
	case Text:
		s := fmt.Sprintf("%q", in.S)
		if in.Bold {
			s = "b" + s
		}
		if in.Italic {
			s = "i" + s
		}
		return s
	case Define:
		return fmt.Sprintf("define(%s)", in.Term)
	case Use:
		if in.S != in.Term {
			return fmt.Sprintf("use(%s as %s)", in.Term, in.S)
		}
		return fmt.Sprintf("use(%s)", in.Term)
	case Ref:
		return fmt.Sprintf("ref(%s: %s)", in.Target, in.S)
	case Value:
		s := fmt.Sprintf("value(%s: %q)", in.Path, in.S)
		if in.Bold {
			s = "b" + s
		}
		return s
	case Blank:
		return fmt.Sprintf("blank(%s: %s)", in.Path, in.Label)
	default:
		panic(fmt.Sprintf("document: unknown inline %T", in))
	}
}

// String returns the kind as dumps show it.
func (k PartKind) String() string {
	switch k {
	case Cover:
		return "cover"
	case KeyTerms:
		return "key-terms"
	case Parties:
		return "parties"
	case Recitals:
		return "recitals"
	case Body:
		return "body"
	case Signatures:
		return "signatures"
	case Schedule:
		return "schedule"
	default:
		panic(fmt.Sprintf("document: unknown kind of part %d", int(k)))
	}
}
