package document

import "fmt"

// Walk calls visit for each inline of d in the order of reading, with the block it stands in: the provision, paragraph,
// heading, table, definition or group that holds it.
func Walk(d *Document, visit func(node Node, in Inline)) {
	edit(d, func(node Node, text []Inline) []Inline {
		for _, in := range text {
			visit(node, in)
		}
		return text
	})
}

// edit replaces the inlines of each run of text by what change returns for them, in the order of reading.
func edit(d *Document, change func(node Node, text []Inline) []Inline) {
	for _, p := range d.Parts {
		editBlocks(p.Blocks, change)
	}
}

func editBlocks(blocks []Block, change func(node Node, text []Inline) []Inline) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Clause:
			editBlocks(b.Blocks, change)
		case *Provision:
			editProvision(b, change)
		case *Heading:
			b.Text = change(b, b.Text)
		case *Paragraph:
			b.Text = change(b, b.Text)
		case *Bullets:
			for _, item := range b.Items {
				item.Text = change(item, item.Text)
			}
		case *Table:
			for i := range b.Head {
				b.Head[i] = change(b, b.Head[i])
			}
			for _, row := range b.Rows {
				for i := range row {
					row[i] = change(b, row[i])
				}
			}
		case *Definition:
			b.Text = change(b, b.Text)
		case *Group:
			b.Title = change(b, b.Title)
			editBlocks(b.Text, change)
			for _, line := range b.Lines {
				line.Text = change(line, line.Text)
			}
		default:
			panic(fmt.Sprintf("document: unknown block %T", b))
		}
	}
}

func editProvision(p *Provision, change func(node Node, text []Inline) []Inline) {
	p.Text = change(p, p.Text)
	for _, child := range p.Children {
		editProvision(child, change)
	}
}
