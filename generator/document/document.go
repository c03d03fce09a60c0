// Package document is a contract as a tree: what it says, not how it looks and not how it came about.
//
// It has no blanks to fill, no conditions and no YAML: a printer can meet neither. Every word a printer sets comes from
// this tree, and a printer that loses one is wrong.
package document

import (
	"fmt"

	"clausewright/internal/diag"
)

// Document is one agreement. Assembling builds it, Number numbers it, Resolve links it; from then on it is read-only.
type Document struct {
	Meta  Meta
	Words Words
	Parts []*Part
}

// Meta is what running heads, footers and file metadata need.
type Meta struct {
	Title        string // "IT Outsourcing Agreement"
	Subtitle     string // the model, in words
	Reference    string // "LWA-VCW-2027-001", or the bracketed label of the blank
	Version      string
	Status       string // as printed: "Draft"
	Draft        bool   // whether pages carry the draft legend
	DraftLegend  string // "DRAFT"
	Label        string // confidentiality label, "" when there is none
	Language     string // BCP 47
	PageSize     PageSize
	Client       string // legal names, for file metadata
	Supplier     string
	PageOf       string // footer pattern with two %d: "Page %d of %d"
	VersionLabel string // "Version"
	Contents     string // heading of the contents page
}

// PageSize is a paper format. The zero PageSize is invalid.
type PageSize int

// The paper formats.
const (
	A4 PageSize = iota + 1
	Letter
)

// Words are the words of the language that numbering and references put into the text.
type Words struct {
	Clause     string // "clause"
	Clauses    string // "clauses"
	Schedule   string // "Schedule"
	Paragraph  string // "paragraph"
	Of         string // "of", as in "paragraph 3 of Schedule 2"
	HasMeaning string // text after a defined term that points elsewhere: "has the meaning given in"
	Recital    string // "recital"
}

// PartKind says what a part of the agreement is; it decides numbering and, in printers, layout. The zero kind is invalid.
type PartKind int

// The kinds of part, in usual print order.
const (
	Cover PartKind = iota + 1
	KeyTerms
	Parties    // provisions number (1), (2)
	Recitals   // provisions number (A), (B)
	Body       // the operative clauses: 1, 1.1, (a), (i)
	Signatures // each Group is kept whole
	Schedule   // paragraphs number 1, 1.1, (a), (i), restarting in each schedule
)

// Part is one front page, the body, or one schedule.
type Part struct {
	Kind   PartKind
	ID     string // the id of its file: "key-terms", "deliverables"; "body" for the clauses
	Number string // "Schedule 2", set by Number; "" for other kinds
	Title  string
	Blocks []Block
	Pos    diag.Pos // where its file begins
}

// Node is any piece of a document that knows where its words were written.
type Node interface {
	Place() diag.Pos
}

// Block is one of [*Clause], [*Provision], [*Heading], [*Paragraph], [*Bullets], [*Table], [*Definition], [*Group].
type Block interface {
	Node
	block()
}

// Inline is one of [Text], [Define], [Use], [Ref], [Value], [Blank]. None contains another.
type Inline interface{ inline() }

// Clause is a titled clause of the body. Its Blocks are provisions, and in the definitions clause also definitions.
type Clause struct {
	ID        string // file name: "acceptance"
	Catalogue string // "C07", "" for a house clause
	Number    string // "7", set by Number
	Title     string
	Blocks    []Block
	Pos       diag.Pos
}

// Provision is one numbered paragraph with what is nested under it.
type Provision struct {
	Anchor   string // "acceptance#final": clause or schedule id and name, "" when it has no name
	Number   string // as its margin shows it: "7.2", "(a)", "(i)", "(A)", "(1)"; set by Number
	Full     string // as references print it: "7.2(a)(i)"; set by Number
	Level    int    // depth below its clause or schedule, from 1
	Text     []Inline
	Children []*Provision
	Pos      diag.Pos
}

// Heading is an unnumbered heading inside a schedule or front page.
type Heading struct {
	Text []Inline
	Pos  diag.Pos
}

// Paragraph is unnumbered running text.
type Paragraph struct {
	Text []Inline
	Pos  diag.Pos
}

// Bullets is an unnumbered list; each item is one paragraph.
type Bullets struct {
	Items []*Paragraph
	Pos   diag.Pos
}

// Table is a grid. Head may be empty (a table of two columns of label and value); every row has len(Align) cells.
type Table struct {
	Head  []Cell
	Rows  [][]Cell
	Align []Align
	Pos   diag.Pos
}

// Cell is the text of one table cell.
type Cell []Inline

// Align is the alignment of a table column.
type Align int

// The alignments of a column.
const (
	Left Align = iota
	Right
)

// Definition is one entry of the definitions clause: term and meaning, or a pointer to where the term is defined.
type Definition struct {
	Term string
	Text []Inline // begins with a Define of Term
	Pos  diag.Pos
}

// Group is blocks that a printer keeps on one page: a signature block. Lines are filled in by hand.
type Group struct {
	Title []Inline
	Text  []Block      // paragraphs before the lines
	Lines []*Paragraph // one ruled line each, labelled: "Name: Dr. Jana Ehlert"
	Pos   diag.Pos
}

// Text is words of the clause library.
type Text struct {
	S      string
	Bold   bool
	Italic bool
}

// Define is the place that defines Term. Printers set it bold in quotation marks.
type Define struct{ Term string }

// Use is a use of a defined term, in the spelling of the text (a plural, for instance).
type Use struct {
	Term string // as defined
	S    string // as written here
}

// Ref points to a clause, provision, schedule or paragraph. Resolve sets S.
type Ref struct {
	Target string   // anchor: "acceptance", "acceptance#final", "schedule:deliverables#d"
	S      string   // "clause 7.2 (Acceptance)"
	Pos    diag.Pos // of the reference in its file
}

// Value is a value of the engagement or of its figures, as printed. Path names the field it came from.
type Value struct {
	Path string // "fees.contract_price", "staff[0].name"
	S    string
	Bold bool
}

// Blank is an open field: it prints as "[label]", highlighted.
type Blank struct {
	Path  string
	Label string
}

func (*Clause) block()     {}
func (*Provision) block()  {}
func (*Heading) block()    {}
func (*Paragraph) block()  {}
func (*Bullets) block()    {}
func (*Table) block()      {}
func (*Definition) block() {}
func (*Group) block()      {}

func (Text) inline()   {}
func (Define) inline() {}
func (Use) inline()    {}
func (Ref) inline()    {}
func (Value) inline()  {}
func (Blank) inline()  {}

// Place returns where the clause's file begins.
func (c *Clause) Place() diag.Pos { return c.Pos }

// Place returns where the provision was written.
func (p *Provision) Place() diag.Pos { return p.Pos }

// Place returns where the heading was written.
func (h *Heading) Place() diag.Pos { return h.Pos }

// Place returns where the paragraph was written.
func (p *Paragraph) Place() diag.Pos { return p.Pos }

// Place returns where the list begins.
func (b *Bullets) Place() diag.Pos { return b.Pos }

// Place returns where the table begins.
func (t *Table) Place() diag.Pos { return t.Pos }

// Place returns where the definition was written.
func (d *Definition) Place() diag.Pos { return d.Pos }

// Place returns where the group begins.
func (g *Group) Place() diag.Pos { return g.Pos }

// String returns the inline's printed words, without style. Defined terms stand in typographic quotation marks.
func String(in Inline) string {
	switch in := in.(type) {
	case Text:
		return in.S
	case Define:
		return "“" + in.Term + "”"
	case Use:
		return in.S
	case Ref:
		return in.S
	case Value:
		return in.S
	case Blank:
		return "[" + in.Label + "]"
	default:
		panic(fmt.Sprintf("document: unknown inline %T", in))
	}
}
