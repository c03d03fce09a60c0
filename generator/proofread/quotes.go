package proofread

import (
	"fmt"
	"strings"

	"clausewright/internal/diag"
)

var straightQuote = Check{
	Rule: "R-P13", Severity: diag.Warning,
	Doc: Doc{
		Title: "straight quotation mark",
		What:  "A straight mark that the program did not turn: behind a backslash, in a title, in a role word.",
		Why:   "The contract shows two kinds of marks, and terms are recognised by theirs.",
		Mend:  "Take the backslash out, or type the typographic mark.",
	},
	Run: findStraight,
}

func findStraight(p *Pass) {
	for _, r := range p.Passages {
		if i := strings.IndexAny(r.Words, "\"'`"); i >= 0 {
			p.Report(r.Pos, fmt.Sprintf("a straight %s in the words %s", r.Words[i:i+1], excerpt(r, i, i+1)), "take the backslash before it out, or type ’ “ ”")
		}
	}
}
