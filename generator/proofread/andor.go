package proofread

import (
	"fmt"
	"regexp"
	"strings"

	"clausewright/internal/diag"
)

var andOr = Check{
	Rule: "R-P12", Severity: diag.Warning,
	Doc: Doc{
		Title: "and/or",
		What:  "\"and/or\" and \"or/and\".",
		Why:   "It leaves open whether one, the other or both are owed, and courts read it against whoever wrote it.",
		Mend:  "Write \"and\", \"or\", or \"A, B or both\".",
	},
	Run: findAndOr,
}

var either = regexp.MustCompile(`(?i)\b(?:and ?/ ?or|or ?/ ?and)\b`)

func findAndOr(p *Pass) {
	for _, r := range p.Passages {
		if !strings.Contains(r.Words, "/") { // most texts; the pattern is slow
			continue
		}
		for _, m := range either.FindAllStringIndex(r.Words, -1) {
			p.Report(r.Pos, fmt.Sprintf("%q in the words %s", r.Words[m[0]:m[1]], excerpt(r, m[0], m[1])), "write and, or, or say one, the other or both")
		}
	}
}
