// Package printertest checks that printers lose no word and add none: a document with every kind of node, and a comparison.
package printertest

import (
	"fmt"
	"strings"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

// Hostile are values that would be something else to a careless printer: markup of every kind, other scripts, long words.
var Hostile = []string{
	"Foo *Bar* {{x}} <b>",
	"**bold** _under_ `code` ~~gone~~ [link](https://a.example) ![i](j)",
	"# heading", "- item", "+ item", "1. item", "2) item", "> quote", "---", "===", "| cell | cell |", `back\slash \* \`, "&amp; &lt; &#42;",
	"https://a_b.example/c_d?e=f&copy=1", "www.a_b.example", "<https://a.example>", "$x$ and $$y$$", "line\nbreak", "[x]: /url", "***", "* * *",
	"Łódź, Київ, Ελλάδα", "(a) text", "\"quotes\" 'single' -- dash ... dots", "trailing space ", "x!", "![", "a\u00a0b",
	"Donaudampfschifffahrtsgesellschaftskapitänspatentinhaber",
}

// Document returns a numbered and resolved document that holds every kind of part, block and inline, and every value of Hostile
// in a paragraph, a bullet, a provision and a cell.
func Document() *document.Document {
	pos := diag.Pos{File: "printertest", Line: 1, Col: 1}
	text := func(s string) document.Inline { return document.Text{S: s} }
	value := func(s string) document.Inline { return document.Value{Path: "engagement.purpose", S: s} }
	para := func(in ...document.Inline) *document.Paragraph { return &document.Paragraph{Text: in, Pos: pos} }

	bullets := &document.Bullets{Pos: pos}
	grid := &document.Table{
		Head: []document.Cell{{text("What")}, {text("How much")}}, Align: []document.Align{document.Left, document.Right}, Pos: pos,
		Rows: [][]document.Cell{{{text("empty")}, nil}},
	}
	key := &document.Table{Align: []document.Align{document.Left, document.Left}, Pos: pos}
	body := &document.Clause{ID: "values", Title: "Values *as* typed", Pos: pos}
	var paragraphs []document.Block
	for _, s := range Hostile {
		paragraphs = append(paragraphs, para(value(s)), para(text("It says "), document.Value{S: s, Bold: true}, text(".")))
		bullets.Items = append(bullets.Items, para(value(s)))
		grid.Rows = append(grid.Rows, []document.Cell{{value(s)}, {document.Value{S: s, Bold: true}}})
		key.Rows = append(key.Rows, []document.Cell{{document.Text{S: "Label", Bold: true}}, {value(s), document.Blank{Label: "a blank"}}})
		body.Blocks = append(body.Blocks, &document.Provision{Pos: pos, Text: []document.Inline{
			document.Text{S: "Lead-in.", Bold: true}, text(" The Things are "), value(s), document.Text{S: " and so on", Italic: true}, text(", as [[x]] does not say."),
		}})
	}
	nested := &document.Provision{Pos: pos, Anchor: "values#nest", Text: []document.Inline{text("A "), document.Define{Term: "Thing"}, text(":")}, Children: []*document.Provision{
		{Pos: pos, Text: []document.Inline{document.Blank{Label: "first"}, text("(in brackets)")}, Children: []*document.Provision{
			{Pos: pos, Text: []document.Inline{text("deep, see "), document.Ref{Target: "values#nest", Pos: pos}, text(" and "), document.Ref{Target: "schedule:list#one", Pos: pos}}},
		}},
	}}
	body.Blocks = append(body.Blocks, nested)
	definitions := &document.Clause{ID: "definitions", Catalogue: "C03", Title: "Definitions", Pos: pos, Blocks: []document.Block{
		&document.Definition{Term: "Things", Pos: pos, Text: []document.Inline{document.Define{Term: "Things"}, text(" are what Values are about.")}},
	}}

	d := &document.Document{
		Meta: document.Meta{
			Title: "Agreement", Subtitle: "Every kind of node", Reference: "REF-1", Version: "0.1", Status: "Draft", Draft: true, DraftLegend: "DRAFT",
			Language: "en-GB", PageSize: document.A4, Client: "A", Supplier: "B", PageOf: "Page %d of %d", VersionLabel: "Version", Contents: "Contents",
		},
		Words: document.Words{Clause: "clause", Clauses: "clauses", Schedule: "Schedule", Paragraph: "paragraph", Of: "of", HasMeaning: "has the meaning given in", Recital: "recital"},
		Parts: []*document.Part{
			{Kind: document.Cover, ID: "cover", Title: "Agreement", Pos: pos, Blocks: []document.Block{para(text("Every kind of node")), para(document.Blank{Label: "date"})}},
			{Kind: document.KeyTerms, ID: "key-terms", Title: "Key Terms", Pos: pos, Blocks: []document.Block{&document.Heading{Text: []document.Inline{text("Part A")}, Pos: pos}, key}},
			{Kind: document.Parties, ID: "parties", Title: "Parties", Pos: pos, Blocks: []document.Block{provision(pos, value("A Ltd")), provision(pos, value("B GmbH"))}},
			{Kind: document.Recitals, ID: "background", Title: "Background", Pos: pos, Blocks: []document.Block{provision(pos, text("Because."))}},
			{Kind: document.Body, ID: "body", Pos: pos, Blocks: []document.Block{definitions, body}},
			{Kind: document.Signatures, ID: "signatures", Title: "Signatures", Pos: pos, Blocks: []document.Block{
				para(text("Signed as follows.")),
				&document.Group{Title: []document.Inline{text("For "), value("A Ltd")}, Pos: pos, Text: []document.Block{para(text("In person."))}, Lines: []*document.Paragraph{para(text("Name: "), value("Jo")), para(text("Date:"))}},
			}},
			{Kind: document.Schedule, ID: "list", Title: "The list", Pos: pos, Blocks: append([]document.Block{
				&document.Provision{Anchor: "schedule:list#one", Pos: pos, Text: []document.Inline{text("One.")}, Children: []*document.Provision{{Pos: pos, Text: []document.Inline{text("One point one.")}}}},
				&document.Heading{Text: []document.Inline{text("A heading")}, Pos: pos}, bullets, grid,
			}, paragraphs...)},
		},
	}
	document.Number(d)
	if found := document.Resolve(d, nil); found.HasErrors() {
		panic(fmt.Sprintf("printertest: %v", found))
	}
	return d
}

func provision(pos diag.Pos, in ...document.Inline) *document.Provision {
	return &document.Provision{Text: in, Pos: pos}
}

// Difference compares what a reader sees of a printed document with the words of d: the same characters in the same order, no
// more and no fewer. Spaces do not count, since printers part and join words at the ends of lines and cells; what a printer
// adds of its own (running heads, page numbers) the caller takes out. It returns "" or the first place that differs.
func Difference(d *document.Document, seen string) string {
	want, got := squeezed(document.PlainText(d)), squeezed(seen)
	at := 0
	for at < len(want) && at < len(got) && want[at] == got[at] {
		at++
	}
	if at == len(want) && at == len(got) {
		return ""
	}
	return fmt.Sprintf("seen %q where the document has %q, after %q", around(got, at), around(want, at), string(want[max(0, at-40):at]))
}

func squeezed(s string) []rune { return []rune(strings.Join(strings.Fields(s), "")) }

func around(text []rune, at int) string { return string(text[at:min(at+40, len(text))]) }
