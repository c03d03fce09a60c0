package generator_test

import (
	"os"
	"strings"
	"sync"
	"testing"

	"clausewright/generator"
	"clausewright/generator/document"
	"clausewright/internal/diag"
)

// program is one Generator for the package: loading library and fonts is the same for every test.
var program = sync.OnceValues(func() (*generator.Generator, error) {
	g, found, err := generator.New(generator.Options{})
	if err == nil && found.HasErrors() {
		return nil, findings(found)
	}
	return g, err
})

// findings are an error that spells every finding.
type findings diag.List

func (l findings) Error() string {
	var b strings.Builder
	if err := diag.Text(&b, diag.List(l), func(string) []byte { return nil }); err != nil {
		return err.Error()
	}
	return b.String()
}

func built(t testing.TB) *generator.Generator {
	t.Helper()
	g, err := program()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// sample reads an engagement: "samples/outsourcing.yaml", "schema/testdata/minimal-outsourcing.yaml".
func sample(t testing.TB, path string) string {
	t.Helper()
	src, err := os.ReadFile("../" + path)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// edit replaces a fragment of an engagement file.
type edit struct{ old, new string }

// edited applies edits one after the other. Each fragment has to occur exactly once, or the test would say something else
// than it means.
func edited(t testing.TB, src string, edits ...edit) []byte {
	t.Helper()
	for _, e := range edits {
		if n := strings.Count(src, e.old); n != 1 {
			t.Fatalf("%q stands %d times in the engagement, not once", e.old, n)
		}
		src = strings.Replace(src, e.old, e.new, 1)
	}
	return []byte(src)
}

// drafted drafts an engagement that has no findings of severity error.
func drafted(t testing.TB, name string, src []byte) *document.Document {
	t.Helper()
	d, _ := draftedWith(t, name, src)
	return d
}

// draftedWith returns what was found beside the document.
func draftedWith(t testing.TB, name string, src []byte) (*document.Document, diag.List) {
	t.Helper()
	d, found := built(t).Draft(name, src)
	if found.HasErrors() || d == nil {
		t.Fatalf("%s does not draft:\n%v", name, findings(found))
	}
	return d, found
}

// provisions returns what a part of the agreement says, one string for each provision (without its number), definition,
// heading, paragraph, bullet, row of a table ("cell | cell") and line to fill in, in print order, and nil when d has no such
// part. A part is a clause ("acceptance"), a schedule ("schedule:acceptance") or a front page ("key-terms").
func provisions(d *document.Document, id string) []string { return said(blocksOf(d, id)) }

// blocksOf returns the blocks of a part, nil when d has no such part.
func blocksOf(d *document.Document, id string) []document.Block {
	for _, p := range d.Parts {
		switch {
		case p.Kind == document.Schedule:
			if id == "schedule:"+p.ID {
				return p.Blocks
			}
		case p.Kind == document.Body:
			for _, b := range p.Blocks {
				if c, ok := b.(*document.Clause); ok && c.ID == id {
					return c.Blocks
				}
			}
		case p.ID == id:
			return p.Blocks
		}
	}
	return nil
}

// wording is provisions as one string, a line each.
func wording(d *document.Document, id string) string { return strings.Join(provisions(d, id), "\n") }

// half returns one of the two parts of the Key Terms, 'A' or 'B'.
func half(d *document.Document, part rune) string {
	a, b, _ := strings.Cut(wording(d, "key-terms"), "\nPart B: ")
	if part == 'A' {
		return a
	}
	return b
}

// whole is every word of the agreement, a line for each title, provision, paragraph and cell, as typed by typed.
func whole(d *document.Document) string { return typed(document.PlainText(d)) }

func said(blocks []document.Block) []string {
	var lines []string
	add := func(text []document.Inline) { lines = append(lines, typed(document.Plain(text))) }
	row := func(cells []document.Cell) {
		var texts []string
		for _, c := range cells {
			texts = append(texts, typed(document.Plain(c)))
		}
		lines = append(lines, strings.Join(texts, " | "))
	}
	var provision func(p *document.Provision)
	provision = func(p *document.Provision) {
		add(p.Text)
		for _, child := range p.Children {
			provision(child)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Clause:
			lines = append(lines, typed(b.Title))
			lines = append(lines, said(b.Blocks)...)
		case *document.Provision:
			provision(b)
		case *document.Heading:
			add(b.Text)
		case *document.Paragraph:
			add(b.Text)
		case *document.Definition:
			add(b.Text)
		case *document.Bullets:
			for _, item := range b.Items {
				add(item.Text)
			}
		case *document.Table:
			if len(b.Head) > 0 {
				row(b.Head)
			}
			for _, cells := range b.Rows {
				row(cells)
			}
		case *document.Group:
			add(b.Title)
			lines = append(lines, said(b.Text)...)
			for _, line := range b.Lines {
				add(line.Text)
			}
		}
	}
	return lines
}

var asTyped = strings.NewReplacer("\u00A0", " ", "\u202F", " ", "’", "'", "“", `"`, "”", `"`)

// typed turns no-break spaces and typographic quotes into what a keyboard has, so that a test can quote the contract.
func typed(s string) string { return asTyped.Replace(s) }
