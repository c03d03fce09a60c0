package document

import (
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// definitionsCatalogue is the number of the definitions clause in the catalogue of clauses.
const definitionsCatalogue = "C03"

// settleDefinitions leaves in the definitions clause the terms that the agreement uses, adds a pointer for each used term
// that another place defines, and sorts them as the language does. Definitions have no numbers, so none changes.
func settleDefinitions(d *Document) {
	home := definitionsClause(d)
	if home == nil {
		return
	}
	var entries []*Definition
	place := len(home.Blocks)
	rest := slices.DeleteFunc(slices.Clone(home.Blocks), func(b Block) bool {
		entry, ok := b.(*Definition)
		if ok {
			entries = append(entries, entry)
			if len(entries) == 1 {
				place = slices.Index(home.Blocks, b)
			}
		}
		return ok
	})

	used := usedTerms(d, entries)
	kept := slices.DeleteFunc(entries, func(e *Definition) bool { return !used[e.Term] })
	kept = append(kept, pointers(d, kept, used)...)
	sortDefinitions(kept, d.Meta.Language)

	home.Blocks = slices.Clone(rest[:min(place, len(rest))])
	for _, e := range kept {
		home.Blocks = append(home.Blocks, e)
	}
	home.Blocks = append(home.Blocks, rest[min(place, len(rest)):]...)
}

// definitionsClause returns the clause that holds the definitions, nil when the agreement has none.
func definitionsClause(d *Document) *Clause {
	var first *Clause
	for _, p := range d.Parts {
		for _, b := range p.Blocks {
			c, ok := b.(*Clause)
			if !ok {
				continue
			}
			if c.Catalogue == definitionsCatalogue {
				return c
			}
			holds := slices.ContainsFunc(c.Blocks, func(b Block) bool { _, ok := b.(*Definition); return ok })
			if first == nil && holds {
				first = c
			}
		}
	}
	return first
}

// usedTerms returns the terms that the text uses, and those that their definitions use, to a fixed point. A definition's use of
// its own term does not keep it.
func usedTerms(d *Document, entries []*Definition) map[string]bool {
	used := make(map[string]bool)
	meaning := make(map[string]*Definition, len(entries))
	for _, e := range entries {
		meaning[e.Term] = e
	}
	var todo []string
	use := func(text []Inline) {
		for _, in := range text {
			if u, ok := in.(Use); ok && !used[u.Term] {
				used[u.Term] = true
				todo = append(todo, u.Term)
			}
		}
	}
	visitSpots(d, func(_ spot, b Block) {
		if _, ok := b.(*Definition); ok {
			return
		}
		for _, text := range textsOf(b) {
			use(*text)
		}
	})
	for len(todo) > 0 {
		term := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if e := meaning[term]; e != nil {
			use(e.Text)
		}
	}
	return used
}

// pointers returns an entry for each used term that a clause, recital or schedule defines: "“Deliverable” has the meaning given
// in clause 5.1 (Deliverables)." The parties' own names stand in front of everything and need none.
func pointers(d *Document, entries []*Definition, used map[string]bool) []*Definition {
	listed := make(map[string]bool, len(entries))
	for _, e := range entries {
		listed[e.Term] = true
	}
	taken := targets(d)
	var out []*Definition
	visitSpots(d, func(at spot, b Block) {
		if _, ok := b.(*Definition); ok {
			return
		}
		for _, text := range textsOf(b) {
			for _, in := range *text {
				def, ok := in.(Define)
				if !ok || !used[def.Term] || listed[def.Term] {
					continue
				}
				target, ok := at.target(def.Term, taken)
				if !ok {
					continue
				}
				listed[def.Term] = true
				out = append(out, &Definition{Term: def.Term, Pos: b.Place(), Text: []Inline{
					def, Text{S: " " + d.Words.HasMeaning + " "}, Ref{Target: target, Pos: b.Place()}, Text{S: "."},
				}})
			}
		}
	})
	return out
}

// target returns what a reference to the spot is called. A provision without a name gets one from the term it defines.
func (at spot) target(term string, taken map[string]spot) (target string, ok bool) {
	home := at.part.ID
	switch {
	case at.clause != nil:
		home = at.clause.ID
	case at.part.Kind == Schedule:
		home = scheduleAnchor + at.part.ID
	case at.part.Kind != Recitals:
		return "", false
	}
	if at.provision == nil {
		return home, at.part.Kind != Recitals
	}
	if at.provision.Anchor == "" {
		name := home + "#defines-" + slug(term)
		for _, clash := taken[name]; clash; _, clash = taken[name] {
			name += "-"
		}
		at.provision.Anchor = name
		taken[name] = at
	}
	return at.provision.Anchor, true
}

// slug returns term in small letters with hyphens.
func slug(term string) string { return strings.Join(strings.Fields(strings.ToLower(term)), "-") }

// sortDefinitions puts entries in the alphabetical order of a language.
func sortDefinitions(entries []*Definition, tag string) {
	parsed, err := language.Parse(tag)
	if err != nil {
		parsed = language.English
	}
	order := collate.New(parsed, collate.IgnoreCase)
	slices.SortStableFunc(entries, func(a, b *Definition) int {
		if c := order.CompareString(a.Term, b.Term); c != 0 {
			return c
		}
		return strings.Compare(a.Term, b.Term)
	})
}
