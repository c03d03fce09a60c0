package clause

import (
	"clausewright/internal/diag"
)

// File is one clause, schedule or front page as its author wrote it: parsed, checked, and still with its blanks,
// conditions and repetitions. It is read-only once loaded.
type File struct {
	Kind   FileKind
	ID     string // the file's name without extension
	Path   string // below the language's folder: "clauses/outsourcing/acceptance.md"
	House  bool   // from the firm's own folder
	Header Header
	Blocks []Block
	Pos    diag.Pos // first line of the file
}

// FileKind is the folder a file lives in. The zero kind is invalid.
type FileKind int

// The kinds of file.
const (
	Front FileKind = iota + 1
	Clause
	Schedule
)

// Header is a file's front matter.
type Header struct {
	Title     string
	Number    string // of the catalogue: "C25" or "A1", "" in a house clause
	Mandatory bool
	When      *Condition // nil means always
	Note      string     // for counsel; never printed
	Layout    Layout     // front pages only
}

// Layout says how a front page is set. The zero Layout belongs to clauses and schedules.
type Layout string

// The layouts of front pages.
const (
	LayoutCover      Layout = "cover"
	LayoutKeyTerms   Layout = "key-terms"
	LayoutParties    Layout = "parties"
	LayoutRecitals   Layout = "recitals"
	LayoutSignatures Layout = "signatures"
)

// Guard is what stands first in a provision, bullet, paragraph, definition or table row: {{each path}}, then {{if condition}}.
type Guard struct {
	Each    string     // path of a list, "" when not repeated
	If      *Condition // nil means always; read for each element when Each is set
	EachPos diag.Pos
	IfPos   diag.Pos
}

// Block is one of [*Provision], [*Heading], [*Paragraph], [*Bullets], [*Table], [*Definition].
type Block interface{ block() }

// Provision is one numbered paragraph and what is nested under it.
type Provision struct {
	Guard    Guard
	Name     string // from {#name}, "" when it has none
	Text     []Inline
	Children []*Provision
	Pos      diag.Pos
}

// Heading is "## ..." in a schedule or front page.
type Heading struct {
	Text []Inline
	Pos  diag.Pos
}

// Paragraph is unnumbered text in a schedule or front page.
type Paragraph struct {
	Guard Guard
	Text  []Inline
	Pos   diag.Pos
}

// Bullets is an unnumbered list.
type Bullets struct {
	Items []*Paragraph
	Pos   diag.Pos
}

// Table is a grid. Head may have only empty cells.
type Table struct {
	Head  [][]Inline
	Right []bool // for each column, whether it aligns right
	Rows  []*Row
	Pos   diag.Pos
}

// Row is one row of a table; a guard stands in its first cell.
type Row struct {
	Guard Guard
	Cells [][]Inline
	Pos   diag.Pos
}

// Definition is an entry of the definitions clause.
type Definition struct {
	Guard Guard
	Term  string
	Text  []Inline
	Pos   diag.Pos
}

// Inline is one of [Text], [Define], [Fill], [Role], [Ref].
type Inline interface{ inline() }

// Text is the author's words, typographic already.
type Text struct {
	S            string
	Bold, Italic bool
	Pos          diag.Pos
}

// Define is **"Term"**.
type Define struct {
	Term string
	Pos  diag.Pos
}

// Fill is {{path}} or {{path as style}}.
type Fill struct {
	Path  string // as written: element paths come first inside an each; "it" is a scalar element
	Style Style
	Bold  bool
	Pos   diag.Pos
}

// Style is a way to print a value. The zero Style prints by the field's type.
type Style string

// The styles.
const (
	Words           Style = "words"
	FiguresAndWords Style = "figures_and_words"
	BusinessDays    Style = "business_days"
)

// Role is a role word of the agreement: {{Client}}, {{Supplier}}, {{Personnel}}.
type Role struct {
	Word string
	Bold bool
	Pos  diag.Pos
}

// Ref is [[id]], [[id#name]], [[schedule:id]] or [[schedule:id#name]].
type Ref struct {
	Target string // without brackets
	Pos    diag.Pos
}

func (*Provision) block()  {}
func (*Heading) block()    {}
func (*Paragraph) block()  {}
func (*Bullets) block()    {}
func (*Table) block()      {}
func (*Definition) block() {}

func (Text) inline()   {}
func (Define) inline() {}
func (Fill) inline()   {}
func (Role) inline()   {}
func (Ref) inline()    {}
