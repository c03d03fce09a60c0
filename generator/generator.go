// Package generator is the route from the bytes of an engagement file to the bytes of an agreement.
//
// It prints nothing that it cannot stand behind: where a file has findings of severity error there is no document.
package generator

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"

	"clausewright/generator/assemble"
	"clausewright/generator/clause"
	"clausewright/generator/document"
	"clausewright/generator/figures"
	"clausewright/generator/font"
	"clausewright/generator/markdown"
	"clausewright/generator/pdf"
	"clausewright/generator/proofread"
	"clausewright/generator/typeset"
	"clausewright/internal/diag"
	"clausewright/schema"
	"clausewright/templates"
)

// Version is the version of the program, and of the texts embedded in it.
const Version = "0.1.0"

// Generator drafts agreements. It is safe for concurrent use.
type Generator struct {
	library *clause.Library
	family  *font.Family
}

// Options are what a Generator works with.
type Options struct {
	House     fs.FS  // the firm's own wording, laid over the built-in texts; nil for none
	HouseName string // how findings spell the folder of House
}

// New loads the clause library and the fonts. The findings are about the library's texts; with errors among them the
// Generator is nil. An error means the program itself is incomplete.
func New(o Options) (*Generator, diag.List, error) {
	family, err := font.Serif()
	if err != nil {
		return nil, nil, fmt.Errorf("load fonts: %w", err)
	}
	layers := []clause.Layer{{Name: "templates", FS: templates.FS()}}
	if o.House != nil {
		layers = append(layers, clause.Layer{Name: o.HouseName, FS: o.House, House: true})
	}
	library, found := clause.Load(layers...)
	if found.HasErrors() {
		return nil, found, nil
	}
	found.Add(proofread.UnusedDefinitions(library)...)
	return &Generator{library: library, family: family}, found, nil
}

// contract is an engagement with the agreement made of it.
type contract struct {
	engagement *schema.Engagement
	scope      clause.Scope
	selection  *clause.Selection
	doc        *document.Document // numbered, its references not yet worded
	loaded     int                // how many of the findings are the file's own, which the loader has weighed already
}

// assemble takes an engagement file to a numbered agreement, nil when a finding is an error.
func (g *Generator) assemble(name string, src []byte) (*contract, diag.List) {
	engagement, found := schema.Load(name, src)
	if found.HasErrors() {
		return nil, found
	}
	c := &contract{engagement: engagement, loaded: len(found)}
	sums, more := figures.Compute(engagement)
	found.Add(more...)
	if found.HasErrors() {
		return nil, found.Sorted()
	}
	c.scope = clause.NewScope(engagement, sums)
	c.selection = g.library.Select(c.scope)
	c.doc, more = assemble.Document(g.library, c.selection, c.scope)
	found.Add(more...)
	document.Number(c.doc)
	return c, found
}

// Draft takes an engagement file to a numbered agreement. name is how findings spell the file. The document is nil when
// a finding is an error.
func (g *Generator) Draft(name string, src []byte) (*document.Document, diag.List) {
	c, found := g.assemble(name, src)
	if c == nil {
		return nil, found
	}
	found.Add(document.Resolve(c.doc, c.selection.WhyOut)...)
	found.Add(proofread.Run(proofread.All(), c.doc, c.engagement, g.library.Language())...)
	found.Add(proofread.Glyphs(c.doc, c.engagement, g.family)...)
	found.Add(proofread.Unsaid(c.engagement, c.selection.Reads(), c.selection.Prints(c.scope), found)...)
	if !found.HasErrors() {
		found.Add(g.fits(c.doc, c.engagement)...)
	}
	found.Add(c.engagement.Unacknowledged(found[c.loaded:])...)
	if found.HasErrors() {
		return nil, found.Sorted()
	}
	return c.doc, found.Sorted()
}

// Format is one way to print an agreement.
type Format struct {
	Name      string // as --format spells it
	Extension string // with the dot
	Binary    bool   // unfit for a terminal
	print     func(g *Generator, w io.Writer, d *document.Document) (pages int, err error)
}

// Formats lists the formats; a new one is a line here.
func Formats() []Format {
	return []Format{
		{Name: "pdf", Extension: ".pdf", Binary: true, print: printPDF},
		{Name: "md", Extension: ".md", print: printMarkdown},
	}
}

// Print returns d in format f. Pages is 0 for formats without pages.
func (g *Generator) Print(f Format, d *document.Document) (data []byte, pages int, err error) {
	var b bytes.Buffer
	pages, err = f.print(g, &b, d)
	if err != nil {
		return nil, 0, fmt.Errorf("print %s as %s: %w", d.Meta.Title, f.Name, err)
	}
	return b.Bytes(), pages, nil
}

func printPDF(g *Generator, w io.Writer, d *document.Document) (int, error) {
	layout, err := typeset.Set(d, g.family)
	if err != nil {
		return 0, err
	}
	return len(layout.Pages), pdf.Print(w, layout)
}

func printMarkdown(_ *Generator, w io.Writer, d *document.Document) (int, error) {
	return 0, markdown.Print(w, d)
}
