package proofread

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"clausewright/internal/diag"
)

var leftover = Check{
	Rule: "R-P10", Severity: diag.Error,
	Doc: Doc{
		Title: "leftover of markup or of a draft",
		What: "Signs of a template language or of Markdown in the words ({{, }}, [[, ]], **, ::, {#, ___, <!--), an open point in square " +
			"brackets, and notes such as TODO or TBC.",
		Why:  "It prints in the contract as it stands, and an open point that only brackets mark is signed open.",
		Mend: "Write the construct without the backslash, or take it out; an open point is a field of the engagement file.",
	},
	Run: findLeftover,
}

var leftovers = regexp.MustCompile(
	`\{[{%#]|[%}]\}|[{}]|\[\[|\]\]|\*\*|::|__+|~~|<!|--?>|<<|>>|\$\{|%[sd]\b|##+|<[a-z/][^>]*>|&(?:nbsp|amp|lt|gt|quot);|\\|\[[^\[\]]*\]|\b(?:TODO|TBC|TBD|FIXME|XX+)\b|(?i:lorem ipsum)`)

// leftoverWords are what is left over without any of the signs. Reading for them first spares most texts the pattern.
var leftoverWords = []string{"::", "TODO", "TBC", "TBD", "FIXME", "XX", "orem", "OREM"}

func findLeftover(p *Pass) {
	for _, r := range p.Passages {
		if !strings.ContainsAny(r.Words, "{}[]*_~<>&\\%#") && !slices.ContainsFunc(leftoverWords, func(s string) bool { return strings.Contains(r.Words, s) }) {
			continue
		}
		for _, m := range leftovers.FindAllStringIndex(r.Words, -1) {
			if r.typed(m[0], m[1]) {
				p.Report(r.Pos, fmt.Sprintf("%q is left over in the words %s", printed(r.Words[m[0]:m[1]]), excerpt(r, m[0], m[1])),
					"write the construct that was meant, or take it out")
			}
		}
	}
}
