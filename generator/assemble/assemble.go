// Package assemble makes a document of the selected texts and one engagement: it decides the guards, repeats what is repeated
// and prints every value in place of its path.
//
// It words nothing itself. A value enters the document as a Value that names its field, an open field as a Blank, and
// neither is ever read as markup.
package assemble

import (
	"cmp"
	"fmt"

	"clausewright/generator/clause"
	"clausewright/generator/document"
	"clausewright/internal/diag"
	"clausewright/schema"
)

// Document returns the agreement of a selection, without numbers and references, which document.Number and document.Resolve
// add. It is never nil: what is missing becomes a visible blank. The library and the engagement must have loaded without errors.
// The findings are values for which the language has no words.
func Document(l *clause.Library, sel *clause.Selection, s clause.Scope) (*document.Document, diag.List) {
	a := &assembler{
		language: l.Language(), agreement: sel.Agreement, fields: schema.Fields(s.Variant()), told: make(map[string]bool),
	}
	d := &document.Document{Meta: a.meta(s), Words: a.words()}
	d.Parts = a.parts(sel, s)
	return d, a.found
}

// assembler makes one document.
type assembler struct {
	language  *clause.Language
	agreement *clause.Agreement
	fields    *schema.Shape
	found     diag.List
	told      map[string]bool // paths of the findings
}

// parts puts the parts in the order of the agreement: the front pages, the clauses, then signatures and schedules as
// layout.schedules says.
func (a *assembler) parts(sel *clause.Selection, s clause.Scope) []*document.Part {
	var front, signatures, schedules []*document.Part
	for _, f := range sel.Front {
		p := a.frontPage(f, s)
		if p.Kind == document.Signatures {
			signatures = append(signatures, p)
			continue
		}
		front = append(front, p)
	}
	body := &document.Part{Kind: document.Body, ID: "body", Pos: sel.Agreement.Pos}
	for _, f := range sel.Clauses {
		body.Blocks = append(body.Blocks, &document.Clause{
			ID: f.ID, Catalogue: f.Header.Number, Title: f.Header.Title, Blocks: a.blocks(f.Blocks, f.ID, s), Pos: f.Pos,
		})
	}
	for _, f := range sel.Schedules {
		schedules = append(schedules, &document.Part{
			Kind: document.Schedule, ID: f.ID, Title: f.Header.Title, Blocks: a.blocks(f.Blocks, "schedule:"+f.ID, s), Pos: f.Pos,
		})
	}

	out := append(front, body)
	if place, _ := s.Lookup("layout.schedules").V.(schema.SchedulePlace); place == "before_signatures" {
		return append(append(out, schedules...), signatures...)
	}
	return append(append(out, signatures...), schedules...)
}

// frontPage makes one front page.
func (a *assembler) frontPage(f *clause.File, s clause.Scope) *document.Part {
	p := &document.Part{ID: f.ID, Title: f.Header.Title, Pos: f.Pos}
	blocks := a.blocks(f.Blocks, f.ID, s)
	switch f.Header.Layout {
	case clause.LayoutCover:
		p.Kind, p.Title = document.Cover, ""
		p.Blocks = append(a.coverHead(f, s), blocks...)
	case clause.LayoutKeyTerms:
		p.Kind, p.Blocks = document.KeyTerms, blocks
	case clause.LayoutParties:
		p.Kind, p.Blocks = document.Parties, blocks
	case clause.LayoutRecitals:
		p.Kind, p.Blocks = document.Recitals, blocks
	case clause.LayoutSignatures:
		p.Kind, p.Blocks = document.Signatures, grouped(blocks)
	default:
		panic(fmt.Sprintf("assemble: %s has the unknown layout %q", f.Path, f.Header.Layout))
	}
	return p
}

// coverHead is the title and subtitle of the cover. They are not written in its file, so that they are typed once.
func (a *assembler) coverHead(f *clause.File, s clause.Scope) []document.Block {
	title := document.Inline(document.Text{S: a.agreement.Title})
	if own := s.Lookup("engagement.title"); own.Given {
		title = document.Value{Path: own.Path, S: verbatim(own.V.(string))}
	}
	return []document.Block{
		&document.Heading{Text: []document.Inline{title}, Pos: f.Pos},
		&document.Paragraph{Text: []document.Inline{document.Text{S: a.agreement.Subtitle}}, Pos: f.Pos},
	}
}

// grouped gathers the blocks of a signature page: each heading opens a block that is kept whole, whose list items are the
// lines filled in by hand.
func grouped(blocks []document.Block) []document.Block {
	var out []document.Block
	var open *document.Group
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			open = &document.Group{Title: b.Text, Pos: b.Pos}
			out = append(out, open)
		case *document.Bullets:
			if open == nil {
				out = append(out, b)
				continue
			}
			open.Lines = append(open.Lines, b.Items...)
		default:
			if open == nil {
				out = append(out, b)
				continue
			}
			open.Text = append(open.Text, b)
		}
	}
	return out
}

// meta gathers what stands outside the text.
func (a *assembler) meta(s clause.Scope) document.Meta {
	w := a.language.Words
	status, _ := s.Lookup("document.status").V.(schema.DocumentStatus)
	size, _ := s.Lookup("document.page_size").V.(schema.PageSize)
	m := document.Meta{
		Title:        cmp.Or(a.plain("engagement.title", s), a.agreement.Title),
		Subtitle:     a.agreement.Subtitle,
		Reference:    a.plainOrBlank("document.reference", s),
		Version:      a.plainOrBlank("document.version", s),
		Status:       a.plain("document.status", s),
		Draft:        status != "execution_copy",
		DraftLegend:  w.DraftLegend,
		Label:        a.plain("document.confidentiality_label", s),
		PageSize:     document.A4,
		Client:       a.plain("parties.client.legal_name", s),
		Supplier:     a.plain("parties.supplier.legal_name", s),
		PageOf:       w.PageOf,
		VersionLabel: w.Version,
		Contents:     w.Contents,
	}
	if tag, ok := s.Lookup("document.language").V.(schema.Language); ok {
		m.Language = string(tag)
	}
	if size == "Letter" {
		m.PageSize = document.Letter
	}
	return m
}

// plain returns the words of the value at path, "" where there is none.
func (a *assembler) plain(path string, s clause.Scope) string {
	v := s.Lookup(path)
	if !v.Given {
		return ""
	}
	return document.Plain(a.print(v, "", false))
}

// plainOrBlank is plain, with the bracketed label of the blank where there is no value.
func (a *assembler) plainOrBlank(path string, s clause.Scope) string {
	if v := s.Lookup(path); !v.Given {
		return document.String(a.blank(v.Path))
	}
	return a.plain(path, s)
}

// words hands the words of the language on to numbering and references.
func (a *assembler) words() document.Words {
	w := a.language.Words
	return document.Words{
		Clause: w.Clause, Clauses: w.Clauses, Schedule: w.Schedule, Paragraph: w.Paragraph, Of: w.Of, HasMeaning: w.HasMeaning,
		Recital: w.Recital,
	}
}
