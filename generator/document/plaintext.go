package document

import (
	"fmt"
	"strings"
)

// PlainText returns every word of d that a printer has to set, numbers included, in the order of reading: one line for each
// title, provision, paragraph, cell and line to fill in. Running heads, the contents page and page numbers are the
// printers' own.
func PlainText(d *Document) string {
	var w plainWriter
	for _, p := range d.Parts {
		w.line(p.Number, p.Title)
		w.blocks(p.Blocks)
	}
	return w.String()
}

// WordsOf returns the words of PlainText in order. A word is what stands between spaces, breaking or not.
func WordsOf(d *Document) []string { return strings.Fields(PlainText(d)) }

type plainWriter struct{ strings.Builder }

// line writes the pieces that are not empty as one line.
func (w *plainWriter) line(pieces ...string) {
	first := true
	for _, piece := range pieces {
		if piece == "" {
			continue
		}
		if !first {
			w.WriteByte(' ')
		}
		w.WriteString(piece)
		first = false
	}
	if !first {
		w.WriteByte('\n')
	}
}

func (w *plainWriter) blocks(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Clause:
			w.line(b.Number, b.Title)
			w.blocks(b.Blocks)
		case *Provision:
			w.provision(b)
		case *Heading:
			w.line(Plain(b.Text))
		case *Paragraph:
			w.line(Plain(b.Text))
		case *Bullets:
			for _, item := range b.Items {
				w.line(Plain(item.Text))
			}
		case *Table:
			w.row(b.Head)
			for _, row := range b.Rows {
				w.row(row)
			}
		case *Definition:
			w.line(Plain(b.Text))
		case *Group:
			w.line(Plain(b.Title))
			w.blocks(b.Text)
			for _, line := range b.Lines {
				w.line(Plain(line.Text))
			}
		default:
			panic(fmt.Sprintf("document: unknown block %T", b))
		}
	}
}

func (w *plainWriter) provision(p *Provision) {
	w.line(p.Number, Plain(p.Text))
	for _, child := range p.Children {
		w.provision(child)
	}
}

func (w *plainWriter) row(cells []Cell) {
	for _, c := range cells {
		w.line(Plain(c))
	}
}

// Plain returns the printed words of a run of text, without style.
func Plain(text []Inline) string {
	var b strings.Builder
	for _, in := range text {
		b.WriteString(String(in))
	}
	return b.String()
}
