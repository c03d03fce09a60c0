package proofread

import (
	"testing"

	"clausewright/generator/document"
	"clausewright/generator/font"
	"clausewright/internal/diag"
	"clausewright/schema"
)

// TestGlyphsReadsEveryPlaceThatPrints puts a character that the faces lack into each place of a document in turn.
func TestGlyphsReadsEveryPlaceThatPrints(t *testing.T) {
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	e, found := schema.Load("deal.yaml", []byte(`schema_version: "1.0"
engagement: {model: outsourcing, purpose: Help}
`))
	if e == nil {
		t.Fatal(found)
	}
	const bad = "雪"
	at := diag.Pos{File: "notices.md", Line: 7, Col: 1}
	in := func(texts ...document.Inline) *document.Document {
		return &document.Document{Parts: []*document.Part{{Kind: document.Body, Blocks: []document.Block{
			&document.Clause{Title: "Notices", Pos: at, Blocks: []document.Block{&document.Provision{Text: texts, Pos: at}}},
		}}}}
	}
	titled := in()
	titled.Parts[0].Blocks[0].(*document.Clause).Title = bad
	schedule := &document.Document{Parts: []*document.Part{{Kind: document.Schedule, Title: bad, Pos: at}}}
	named := in()
	named.Meta.Title = bad
	for name, c := range map[string]struct {
		doc  *document.Document
		path string
		line int
	}{
		"text":            {in(document.Text{S: bad}), "", 7},
		"italic text":     {in(document.Text{S: bad, Italic: true}), "", 7},
		"defined term":    {in(document.Define{Term: bad}), "", 7},
		"use of a term":   {in(document.Use{Term: bad, S: bad}), "", 7},
		"reference":       {in(document.Ref{S: bad}), "", 7},
		"label":           {in(document.Blank{Label: bad}), "", 7},
		"value":           {in(document.Value{Path: "engagement.purpose", S: bad}), "engagement.purpose", 2},
		"clause title":    {titled, "", 7},
		"schedule title":  {schedule, "", 7},
		"agreement title": {named, "engagement.title", 2},
	} {
		t.Run(name, func(t *testing.T) {
			found := Glyphs(c.doc, e, family)
			if len(found) != 1 {
				t.Fatalf("%d findings, want one: %v", len(found), found)
			}
			if f := found[0]; f.Rule != "R-S27" || f.Severity != diag.Error || f.Path != c.path || f.Line != c.line {
				t.Errorf("found %+v, want R-S27 at %q, line %d", f, c.path, c.line)
			}
		})
	}
	if found := Glyphs(in(document.Text{S: "Łódź, Київ"}), e, family); len(found) != 0 {
		t.Errorf("found %v in text that prints", found)
	}
}
