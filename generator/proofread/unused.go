package proofread

import (
	"fmt"

	"clausewright/internal/diag"
)

var unusedTerm = Check{
	Rule: "R-P03", Severity: diag.Warning,
	Doc: Doc{
		Title: "term defined and never used",
		What: "A term that a provision, recital or schedule defines and no text of this agreement uses. The list of the definitions " +
			"clause prints only terms that are used.",
		Why:  "A definition without a use makes a reader look for the rule that it belongs to, and is often what is left of one.",
		Mend: "Use the term, or take the definition out; where only conditional texts use it, give the definition their condition.",
	},
	Run: findUnused,
}

func findUnused(p *Pass) {
	for _, d := range p.terms.defined {
		if !p.terms.used[d.term] {
			p.Report(d.pos, fmt.Sprintf("%q is defined and never used", d.term), "use it, or take the definition out")
		}
	}
}
