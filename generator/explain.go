package generator

import (
	"fmt"
	"reflect"
	"strings"

	"clausewright/generator/clause"
	"clausewright/generator/document"
	"clausewright/generator/figures"
	"clausewright/internal/diag"
	"clausewright/schema"
)

// Explanation is whether one text, or one conditional piece of it, stands in the agreement of an engagement, and why.
type Explanation struct {
	ID       string // as references spell it, or with the line of a piece without a name
	Kind     string // "front page", "clause", "schedule", "provision", "definition", "paragraph" or "row"
	Number   string // of the catalogue: "C25"
	Printed  string // "7.2", "Schedule 2", "" for what does not stand or has no number
	Title    string
	Included bool
	When     string // the condition, "" for always
	Because  []Ground
	Pos      diag.Pos // in the clause file
}

// Ground is one value that a condition read.
type Ground struct {
	Path   string
	Value  string   // "" when there is none
	Origin string   // "file", "default", "derived", "figure", "open" or "absent"
	Pos    diag.Pos // of the value in the engagement file; none for what the file does not say
}

// Explain says of each text of the catalogue, and of each conditional piece of the texts of this agreement, whether it stands
// and what decided. The explanations are nil when a finding about the file is an error.
func (g *Generator) Explain(name string, src []byte) ([]Explanation, diag.List) {
	c, found := g.assemble(name, src)
	if c == nil {
		return nil, found
	}
	printed := printedNumbers(c.doc)

	var out []Explanation
	for _, d := range g.library.Decisions(c.selection, c.scope) {
		e := Explanation{ID: d.ID, Kind: d.Kind, Number: d.Number, Title: d.Title, Included: d.Included, When: d.When, Pos: d.Pos}
		if d.Included {
			e.Printed = printed[d.Pos]
		}
		for _, v := range d.Because {
			e.Because = append(e.Because, grounds(c.engagement, v)...)
		}
		e.Because = eachOnce(e.Because)
		out = append(out, e)
	}
	return out, found.Sorted()
}

// printedNumbers returns the number of each numbered thing by where it was written. What is repeated has its first number.
func printedNumbers(d *document.Document) map[diag.Pos]string {
	numbers := make(map[diag.Pos]string)
	give := func(pos diag.Pos, number string) {
		if _, taken := numbers[pos]; !taken {
			numbers[pos] = number
		}
	}
	for _, p := range d.Parts {
		give(p.Pos, p.Number)
		for _, b := range p.Blocks {
			if c, ok := b.(*document.Clause); ok {
				give(c.Pos, c.Number)
			}
		}
	}
	document.Walk(d, func(node document.Node, _ document.Inline) {
		if p, ok := node.(*document.Provision); ok {
			give(p.Pos, p.Full)
		}
	})
	return numbers
}

// grounds returns a value that decided, and for a figure the fields that it follows from.
func grounds(e *schema.Engagement, v schema.Value) []Ground {
	if !strings.HasPrefix(v.Path, "figures.") {
		return []Ground{groundOf(e, v)}
	}
	figure := Ground{Path: v.Path, Value: shortly(v), Origin: "figure"}
	out := []Ground{figure}
	for _, path := range figures.Sources(e.Variant(), v.Path) {
		out = append(out, groundOf(e, e.Lookup(path)))
	}
	return out
}

func groundOf(e *schema.Engagement, v schema.Value) Ground {
	ground := Ground{Path: v.Path, Value: shortly(v), Origin: v.Origin.String()}
	switch {
	case v.Given && v.Origin == schema.FromFile:
		ground.Pos = v.Pos
	case !v.Given:
		ground.Origin = "absent"
		if f, ok := schema.Fields(e.Variant()).Field(schema.Pattern(v.Path)); ok && f.Kind == schema.Open {
			ground.Origin = "open"
		}
	}
	return ground
}

// shortly spells a value: as the file would, a list by its length.
func shortly(v schema.Value) string {
	if !v.Given {
		return ""
	}
	if list := reflect.ValueOf(v.V); list.Kind() == reflect.Slice {
		if list.Len() > 0 && list.Index(0).Kind() == reflect.String {
			return fmt.Sprint(v.V)
		}
		return fmt.Sprintf("%d entries", list.Len())
	}
	return fmt.Sprint(v.V)
}

func eachOnce(all []Ground) []Ground {
	seen := make(map[string]bool)
	var out []Ground
	for _, g := range all {
		if !seen[g.Path] {
			seen[g.Path] = true
			out = append(out, g)
		}
	}
	return out
}

// Catalogue returns every text that an agreement lists.
func (g *Generator) Catalogue() []clause.Listing { return g.library.Catalogue() }
