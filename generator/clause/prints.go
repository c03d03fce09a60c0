package clause

import (
	"fmt"

	"clausewright/schema"
)

// Prints is what the listed texts print of one engagement, by the patterns of fields and groups.
type Prints struct {
	stands map[string]bool   // printed by a text that stands
	only   map[string]string // printed by texts that do not stand: the conditions of the first of them
}

// Unprinted returns the conditions under which the field of a pattern would print, and whether there are texts for it of
// which none stands. A field that no text prints at all is not unprinted.
func (p Prints) Unprinted(pattern string) (only string, unprinted bool) {
	for at := pattern; at != ""; at = around(at) {
		if p.stands[at] {
			return "", false
		}
		if conditions, ok := p.only[at]; ok && !unprinted {
			only, unprinted = conditions, true
		}
	}
	return only, unprinted
}

// Prints returns what the texts print of the engagement of s.
func (sel *Selection) Prints(s Scope) Prints {
	p := Prints{stands: make(map[string]bool), only: make(map[string]string)}
	for _, r := range sel.Reasons {
		at := standing{Scope: s, stands: r.Included}
		if r.When != nil {
			at.under = []string{r.When.String()}
		}
		for _, b := range r.File.Blocks {
			p.block(b, at)
		}
	}
	return p
}

// standing is a place in a text: what paths mean there, whether it stands, and the conditions that decide.
type standing struct {
	Scope
	stands bool
	under  []string
}

func (p Prints) block(b Block, at standing) {
	switch b := b.(type) {
	case *Provision:
		for _, in := range at.behind(b.Guard) {
			p.fills(b.Text, in)
			for _, child := range b.Children {
				p.block(child, in)
			}
		}
	case *Heading:
		p.fills(b.Text, at)
	case *Paragraph:
		for _, in := range at.behind(b.Guard) {
			p.fills(b.Text, in)
		}
	case *Bullets:
		for _, item := range b.Items {
			p.block(item, at)
		}
	case *Table:
		for _, row := range b.Rows {
			for _, in := range at.behind(row.Guard) {
				for _, cell := range row.Cells {
					p.fills(cell, in)
				}
			}
		}
	case *Definition:
		for _, in := range at.behind(b.Guard) {
			p.fills(b.Text, in)
		}
	default:
		panic(fmt.Sprintf("clause: unknown block %T", b))
	}
}

// behind returns the places behind a guard: one for each element of its list. An empty list has one that does not stand.
func (at standing) behind(g Guard) []standing {
	places := []standing{at}
	if g.Each != "" {
		list := at.Lookup(g.Each)
		under := append(at.under[:len(at.under):len(at.under)], g.Each+" has entries")
		places = nil
		for _, element := range at.Elements(g.Each) {
			places = append(places, standing{element, at.stands, under})
		}
		if len(places) == 0 {
			places = []standing{{at.element(list.Path, 0), false, under}}
		}
	}
	if g.If != nil {
		for i := range places {
			in := &places[i]
			in.stands = in.stands && g.If.Holds(in.Scope)
			in.under = append(in.under[:len(in.under):len(in.under)], g.If.String())
		}
	}
	return places
}

// fills records what a text prints.
func (p Prints) fills(text []Inline, at standing) {
	for _, in := range text {
		fill, ok := in.(Fill)
		if !ok {
			continue
		}
		full, _ := at.paths.full(fill.Path)
		pattern := schema.Pattern(full)
		if at.stands {
			p.stands[pattern] = true
		} else if _, known := p.only[pattern]; !known {
			p.only[pattern] = together(at.under)
		}
	}
}
