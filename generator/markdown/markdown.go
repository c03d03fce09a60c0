// Package markdown prints a contract as Markdown: the form in which texts are compared, reviewed and kept beside a PDF.
//
// It prints every word of the document, numbers included, and nothing that the document does not say. Numbers are words of
// the text here, not the list numbers of Markdown, which a viewer may count anew.
package markdown

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"clausewright/generator/document"
)

// Print writes d to w. The document is numbered and resolved. The error is the writer's.
func Print(w io.Writer, d *document.Document) error {
	p := &printer{w: bufio.NewWriter(w)}
	for i, part := range d.Parts {
		if i > 0 && startsPage(part.Kind) {
			p.block("---")
		}
		p.part(part)
	}
	return p.w.Flush()
}

func startsPage(k document.PartKind) bool {
	return k == document.KeyTerms || k == document.Parties || k == document.Schedule
}

// printer writes blocks with an empty line between them. bufio keeps the first error.
type printer struct {
	w       *bufio.Writer
	started bool
}

// block writes lines as one block.
func (p *printer) block(lines ...string) {
	if p.started {
		p.w.WriteByte('\n')
	}
	p.started = true
	for _, l := range lines {
		p.w.WriteString(l)
		p.w.WriteByte('\n')
	}
}

// title returns a number or title as Markdown.
func title(s string) string { return escape(s, ' ', ' ') }

// heading writes a heading. Markdown takes number signs at its end for decoration.
func (p *printer) heading(level, words string) {
	if rest, ok := strings.CutSuffix(words, "#"); ok {
		words = rest + `\#`
	}
	p.block(level + words)
}

func (p *printer) part(part *document.Part) {
	if words := strings.TrimSpace(title(part.Number) + " " + title(part.Title)); words != "" {
		level := "## "
		if part.Kind == document.Cover {
			level = "# "
		}
		p.heading(level, words)
	}
	p.blocks(part.Blocks, part.Kind)
}

func (p *printer) blocks(blocks []document.Block, kind document.PartKind) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Clause:
			p.heading("### ", strings.TrimSpace(title(b.Number)+" "+title(b.Title)))
			p.blocks(b.Blocks, kind)
		case *document.Provision:
			p.provision(b, 0)
		case *document.Heading:
			level := "### "
			if kind == document.Cover && !p.started {
				level = "# "
			}
			p.heading(level, words(b.Text, false))
		case *document.Paragraph:
			p.block(words(b.Text, true))
		case *document.Bullets:
			lines := make([]string, len(b.Items))
			for i, item := range b.Items {
				lines[i] = "- " + words(item.Text, true)
			}
			p.block(lines...)
		case *document.Table:
			p.table(b)
		case *document.Definition:
			p.block(words(b.Text, true))
		case *document.Group:
			p.group(b, kind)
		default:
			panic(fmt.Sprintf("markdown: unknown block %T", b))
		}
	}
}

// indent is the space before a nested provision: no-break spaces, since ordinary ones would make it a block of code.
const indent = "\u00a0\u00a0\u00a0\u00a0"

func (p *printer) provision(b *document.Provision, depth int) {
	line := title(b.Number)
	if text := words(b.Text, false); text != "" {
		line += " " + text
	}
	p.block(strings.Repeat(indent, depth) + guardStart(line))
	for _, child := range b.Children {
		p.provision(child, depth+1)
	}
}

func (p *printer) group(b *document.Group, kind document.PartKind) {
	if len(b.Title) > 0 {
		p.heading("### ", words(b.Title, false))
	}
	p.blocks(b.Text, kind)
	if len(b.Lines) == 0 {
		return
	}
	lines := make([]string, len(b.Lines))
	for i, l := range b.Lines {
		lines[i] = "- " + words(l.Text, true)
	}
	p.block(lines...)
}

// table writes a table. Markdown wants a head; one without words stands for none.
func (p *printer) table(t *document.Table) {
	columns := len(t.Align)
	row := func(cells []document.Cell) string {
		texts := make([]string, columns)
		for i, c := range cells {
			texts[i] = words(c, false)
		}
		return "| " + strings.Join(texts, " | ") + " |"
	}
	rules := make([]string, columns)
	for i, a := range t.Align {
		rules[i] = "---"
		if a == document.Right {
			rules[i] = "---:"
		}
	}
	lines := []string{row(t.Head), "| " + strings.Join(rules, " | ") + " |"}
	for _, r := range t.Rows {
		lines = append(lines, row(r))
	}
	p.block(lines...)
}
