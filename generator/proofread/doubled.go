package proofread

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"clausewright/internal/diag"
)

var doubledWord = Check{
	Rule: "R-P09", Severity: diag.Warning,
	Doc: Doc{
		Title: "word written twice in a row",
		What:  "The same word, or two words, twice with only a space between, also where the second begins a reference. Numbers pass, and the few words that English doubles.",
		Why:   "It is a slip that stays when a sentence is rebuilt, and shows that nobody read the text again.",
		Mend:  "Take one out.",
	},
	Run: findDoubled,
}

func findDoubled(p *Pass) {
	for _, r := range p.Passages {
		for i := 1; i < len(r.tokens); i++ {
			if i >= 3 && r.repeatsTwo(i) {
				p.Report(r.Pos, fmt.Sprintf("%q stands twice in a row", r.word(i-1)+" "+r.word(i)), "take one out")
			}
			first, second := r.word(i-1), r.word(i)
			if !strings.EqualFold(first, second) || !r.neighbours(i-1) || slices.Contains(repeatable, strings.ToLower(second)) {
				continue
			}
			if strings.ContainsFunc(second, unicode.IsLetter) {
				p.Report(r.Pos, fmt.Sprintf("%q stands twice in a row", first+" "+second), "take one out")
			}
		}
	}
}

// repeatsTwo reports whether the words i-1 and i are the two before them over again: "shall be shall be".
func (r Passage) repeatsTwo(i int) bool {
	return strings.EqualFold(r.word(i-3), r.word(i-1)) && strings.EqualFold(r.word(i-2), r.word(i)) && !slices.Contains(linking, strings.ToLower(r.word(i))) && !strings.EqualFold(r.word(i-1), r.word(i)) &&
		r.neighbours(i-3) && r.neighbours(i-2) && r.neighbours(i-1) && strings.ContainsFunc(r.word(i), unicode.IsLetter)
}
