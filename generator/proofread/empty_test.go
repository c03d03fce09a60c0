package proofread

import (
	"strings"
	"testing"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

// TestEmptyPlace builds what no clause file can hold and a condition or a program could leave.
func TestEmptyPlace(t *testing.T) {
	at := diag.Pos{File: "a.md", Line: 3}
	words := func(s string) []document.Inline { return []document.Inline{document.Text{S: s}} }
	body := func(blocks ...document.Block) []*document.Part {
		return []*document.Part{{Kind: document.Body, ID: "body", Blocks: []document.Block{&document.Clause{ID: "a", Title: "A", Blocks: blocks, Pos: at}}}}
	}
	signatures := func(g *document.Group) []*document.Part {
		return []*document.Part{{Kind: document.Signatures, ID: "signatures", Title: "Signatures", Blocks: []document.Block{g}}}
	}
	for name, c := range map[string]struct {
		parts []*document.Part
		want  string
	}{
		"clause without provisions":   {body(), `the clause "A" has no provision`},
		"provision without words":     {body(&document.Provision{Pos: at}), "no words"},
		"provision of spaces":         {body(&document.Provision{Text: words("  "), Pos: at}), "no words"},
		"definition without meaning":  {body(&document.Definition{Term: "T", Text: []document.Inline{document.Define{Term: "T"}, document.Text{S: ": "}}, Pos: at}), `the definition of "T" says nothing`},
		"clause without title":        {[]*document.Part{{Kind: document.Body, Blocks: []document.Block{&document.Clause{ID: "a", Blocks: []document.Block{&document.Provision{Text: words("A.")}}}}}}, "the clause a has no title"},
		"part without title":          {[]*document.Part{{Kind: document.Schedule, ID: "s", Blocks: []document.Block{&document.Paragraph{Text: words("A.")}}}}, "s has no title"},
		"part without blocks":         {[]*document.Part{{Kind: document.Schedule, ID: "s", Title: "S"}}, `"S" has nothing under it`},
		"heading without words":       {[]*document.Part{{Kind: document.Schedule, ID: "s", Title: "S", Blocks: []document.Block{&document.Heading{}, &document.Paragraph{Text: words("A.")}}}}, "a heading has no words"},
		"signature block of nothing":  {signatures(&document.Group{Title: words("Client")}), `the heading "Client" has nothing under it`},
		"colon and nothing":           {body(&document.Provision{Text: words("These apply:")}, &document.Provision{Text: words("A.")}), `nothing comes behind "These apply:"`},
		"colon and a definition":      {body(&document.Provision{Text: words("These apply:")}, &document.Definition{Term: "T", Text: []document.Inline{document.Define{Term: "T"}, document.Text{S: ": words"}}}), ""},
		"colon and a value":           {body(&document.Provision{Text: append(words("It is:"), document.Value{S: "x:"})}), ""},
		"colon and children":          {body(&document.Provision{Text: words("These:"), Children: []*document.Provision{{Text: words("A.")}}}), ""},
		"signature block with a line": {signatures(&document.Group{Title: words("Client"), Lines: []*document.Paragraph{{Text: words("Name:")}}}), ""},
	} {
		t.Run(name, func(t *testing.T) {
			found := Run([]Check{emptyPlace}, &document.Document{Parts: c.parts}, nil, nil)
			if c.want == "" && len(found) > 0 || c.want != "" && (len(found) != 1 || !strings.Contains(found[0].Message, c.want)) {
				t.Errorf("found %q, want %q", text(found), c.want)
			}
		})
	}
}
