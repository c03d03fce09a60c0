package proofread

import (
	"fmt"
	"strings"

	"clausewright/internal/diag"
)

var termTwice = Check{
	Rule: "R-P04", Severity: diag.Error,
	Doc: Doc{
		Title: "term defined twice",
		What:  "Two definitions of one term in one agreement, also where they differ in capitals only or one is the plural of the other.",
		Why:   "The two meanings compete, and every clause that uses the term is open to two readings.",
		Mend:  "Keep one definition, or give the two conditions that shut each other out.",
	},
	Run: findTwice,
}

func findTwice(p *Pass) {
	first := map[string]definition{}
	for _, d := range p.terms.defined {
		first[strings.ToLower(d.term)] = d
	}
	for _, d := range p.terms.defined {
		for _, ending := range []string{"s", "es"} {
			if one, ok := first[strings.TrimSuffix(strings.ToLower(d.term), ending)]; ok && strings.EqualFold(one.term+ending, d.term) {
				p.Report(d.pos, fmt.Sprintf("%q is defined beside %q, its singular", d.term, one.term), "keep one definition; the plural is found by itself",
					diag.Related{Pos: one.pos, Message: "defined here"})
			}
		}
	}
	clear(first)
	for _, d := range p.terms.defined {
		key := strings.ToLower(d.term)
		earlier, again := first[key]
		if !again {
			first[key] = d
			continue
		}
		message := fmt.Sprintf("%q is defined twice", d.term)
		if earlier.term != d.term {
			message = fmt.Sprintf("%q is defined beside %q, which differs in capitals only", d.term, earlier.term)
		}
		p.Report(d.pos, message, "keep one definition", diag.Related{Pos: earlier.pos, Message: "first defined here"})
	}
}
