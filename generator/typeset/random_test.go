package typeset

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"clausewright/generator/document"
)

// TestSet_Property sets random documents: whatever their words, none is lost, moved or drawn outside the margins.
func TestSet_Property(t *testing.T) {
	family := serif(t)
	rapid.Check(t, func(rt *rapid.T) {
		d := (&randomDocument{T: rt}).document()
		l, err := Set(d, family)
		if err != nil {
			rt.Fatal(err)
		}
		if want, got := letters(treeText(d)), letters(layoutText(t, l, d.Meta.Contents)); want != got {
			rt.Fatalf("document: %s\nlayout: %s", want, got)
		}
		checkMargins(t, l)
		if t.Failed() {
			rt.Fatal("see above")
		}
	})
}

func letters(s string) string { return strings.Join(strings.Fields(s), "") }

type randomDocument struct {
	*rapid.T
	heads int
}

func (r *randomDocument) n(label string, low, high int) int {
	return rapid.IntRange(low, high).Draw(r.T, label)
}

func (r *randomDocument) document() *document.Document {
	d := &document.Document{Meta: meta()}
	if r.n("letter", 0, 1) == 1 {
		d.Meta.PageSize = document.Letter
	}
	for range r.n("parts", 1, 8) {
		p := &document.Part{
			Kind:  rapid.SampledFrom([]document.PartKind{document.Cover, document.KeyTerms, document.Parties, document.Recitals, document.Body, document.Signatures, document.Schedule}).Draw(r.T, "kind"),
			ID:    r.word(),
			Title: rapid.SampledFrom([]string{"", "Title", "Rather a long title " + r.word()}).Draw(r.T, "title"),
		}
		for range r.n("blocks", 0, 12) {
			p.Blocks = append(p.Blocks, r.block(2))
		}
		d.Parts = append(d.Parts, p)
	}
	number(d)
	return d
}

func (r *randomDocument) block(depth int) document.Block {
	kind := r.n("block", 0, 8)
	if depth == 0 {
		kind = r.n("leaf", 3, 6)
	}
	switch kind {
	case 0:
		c := &document.Clause{ID: r.word(), Title: r.word()}
		for range r.n("in clause", 0, 4) {
			c.Blocks = append(c.Blocks, r.block(depth-1))
		}
		return c
	case 1:
		g := &document.Group{Title: r.inlines(4)}
		for range r.n("text", 0, 2) {
			g.Text = append(g.Text, &document.Paragraph{Text: r.inlines(3)})
		}
		for range r.n("lines", 0, 5) {
			g.Lines = append(g.Lines, &document.Paragraph{Text: append(txt("Name: "), r.inlines(1)...)})
		}
		return g
	case 2, 7, 8:
		return r.provision(1)
	case 3:
		return &document.Heading{Text: r.inlines(6)}
	case 4:
		b := &document.Bullets{}
		for range r.n("items", 0, 4) {
			b.Items = append(b.Items, &document.Paragraph{Text: r.inlines(20)})
		}
		return b
	case 5:
		return r.table()
	default:
		return &document.Paragraph{Text: r.inlines(80)}
	}
}

func (r *randomDocument) provision(level int) *document.Provision {
	p := &document.Provision{Level: level, Text: r.inlines(40), Anchor: r.word()}
	if level < 4 {
		for range r.n("children", 0, 2) {
			p.Children = append(p.Children, r.provision(level+1))
		}
	}
	return p
}

func (r *randomDocument) table() *document.Table {
	cols := r.n("columns", 1, 6)
	t := &document.Table{}
	row := func(words int) []document.Cell {
		var cells []document.Cell
		for range cols {
			cells = append(cells, r.inlines(words))
		}
		return cells
	}
	for range cols {
		t.Align = append(t.Align, document.Align(r.n("align", 0, 1)))
	}
	if r.n("head", 0, 2) > 0 {
		t.Head = row(2)
		r.heads++ // heads differ, so that a repeated one is known
		t.Head[0] = append(t.Head[0], txt(fmt.Sprintf(" head%d", r.heads))...)
	}
	for range r.n("rows", 0, 12) {
		t.Rows = append(t.Rows, row(2))
	}
	return t
}

func (r *randomDocument) inlines(most int) []document.Inline {
	var out []document.Inline
	for range r.n("inlines", 0, 1+most/8) {
		var words []string
		for range r.n("words", 0, min(most, 12)) {
			words = append(words, r.word())
		}
		s := strings.Join(words, rapid.SampledFrom([]string{" ", " ", "  ", "\n", " \n"}).Draw(r.T, "space"))
		out = append(out, rapid.SampledFrom([]document.Inline{
			document.Text{S: s}, document.Text{S: s + " ", Bold: true}, document.Text{S: " " + s, Italic: true},
			document.Define{Term: s}, document.Use{Term: s, S: s}, document.Ref{Target: r.word(), S: s},
			document.Value{S: s}, document.Value{S: s, Bold: true}, document.Blank{Label: s},
		}).Draw(r.T, "inline"))
	}
	return out
}

// word draws from a few words, so that references meet their targets; some are longer than a line.
func (r *randomDocument) word() string {
	return rapid.SampledFrom([]string{
		"a", "the", "7.2", "240,000.00", "Agreement", "“quoted”", "(Ça)", "Łódź", "x\u00a0y",
		"katarzyna.zielinska@project-delivery.vistula-codeworks.example", strings.Repeat("W", 75), strings.Repeat("il-", 60),
	}).Draw(r.T, "word")
}
