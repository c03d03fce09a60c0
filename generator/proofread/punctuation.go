package proofread

import (
	"fmt"
	"regexp"
	"strings"

	"clausewright/internal/diag"
)

var punctuation = Check{
	Rule: "R-P11", Severity: diag.Warning,
	Doc: Doc{
		Title: "punctuation doubled, or with a space on the wrong side",
		What:  "Two full stops, commas, semicolons or colons in a row, two different ones where one is meant, two spaces, a space before a mark or inside a bracket, and none behind a mark. An ellipsis passes.",
		Why:   "It is what a deleted word leaves behind, and may hide where a sentence ends.",
		Mend:  "Keep the mark that is meant.",
	},
	Run: findPunctuation,
}

var misplacedMark = regexp.MustCompile(`\.\.+|,[,;:.]+|;[,;:.]+|:[,;.]+|[?!][.?!]+|\p{Ll}[.,;:]\p{Lu}|\p{L}[,;]\p{L}| [,;!?)]| :(?:[^:]|$)| \.(?:[\s”’)]|$)|\( |  +`)

func findPunctuation(p *Pass) {
	for _, r := range p.Passages {
		if !hasMarkPair(r.Words) {
			continue
		}
		for _, m := range misplacedMark.FindAllStringIndex(r.Words, -1) {
			if r.typed(m[0], m[1]) {
				p.Report(r.Pos, fmt.Sprintf("%q is odd punctuation in the words %s", r.Words[m[0]:m[1]], excerpt(r, m[0], m[1])), "keep the mark that is meant")
			}
		}
	}
}

// hasMarkPair reports whether two signs stand together of which one could be odd. It spares most texts the pattern.
func hasMarkPair(s string) bool {
	const marks = " .,;:!?"
	for i := 1; i < len(s); i++ {
		first, second := strings.IndexByte(marks+"(", s[i-1]) >= 0, strings.IndexByte(marks+")", s[i]) >= 0
		if s[i] == ' ' && s[i-1] != '(' && s[i-1] != ' ' {
			continue // what follows most marks
		}
		if first && second || first && s[i-1] != ' ' && s[i-1] != '(' && s[i] >= 'A' {
			return true
		}
	}
	return false
}
