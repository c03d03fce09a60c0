package clause

import "clausewright/schema"

// Selection is the texts that make up one agreement for one engagement, and why.
type Selection struct {
	Agreement *Agreement
	Front     []*File // in the order of the agreement
	Clauses   []*File
	Schedules []*File
	Reasons   []Reason // of every listed file, in that order, whether selected or not
}

// Reason is why a text is in or out.
type Reason struct {
	File     *File
	Included bool
	When     *Condition     // nil means always
	Because  []schema.Value // what When read
}

// Select returns the texts that the engagement of s calls for. The library must have loaded without errors.
func (l *Library) Select(s Scope) *Selection {
	a := l.Agreement(s.Variant())
	sel := &Selection{Agreement: a}
	choose := func(kind FileKind) []*File {
		var chosen []*File
		for _, entry := range a.entries(kind) {
			f := l.File(kind, a.Variant, entry.ID)
			reason := Reason{File: f, Included: f.Header.When.Holds(s), When: f.Header.When, Because: f.Header.When.Because(s)}
			sel.Reasons = append(sel.Reasons, reason)
			if reason.Included {
				chosen = append(chosen, f)
			}
		}
		return chosen
	}
	sel.Front, sel.Clauses, sel.Schedules = choose(Front), choose(Clause), choose(Schedule)
	return sel
}
