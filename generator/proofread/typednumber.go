package proofread

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

var typedNumber = Check{
	Rule: "R-P06", Severity: diag.Error,
	Doc: Doc{
		Title: "reference typed by hand",
		What: "A number of a clause, paragraph, recital or schedule that stands in the text as words, such as \"clause 7.2\" or " +
			"\"Schedule 2\", and a named part or form that no heading has. Provisions of a law (\"paragraph 1 of section 2 of the Act\") pass.",
		Why:  "Numbers are given after the texts are selected, so a typed one leads to another provision or to nothing.",
		Mend: "Write [[id]], [[id#name]] or [[schedule:id]]; the program words it.",
	},
	Run: findTyped,
}

// digits is what a number begins with. Texts without one need not be searched for numbers.
const digits = "0123456789"

// hasNumberWord reports whether a word of one capital or the word of a number stands in a passage: "recital B", "clause seven".
func hasNumberWord(r Passage) bool {
	return slices.ContainsFunc(r.tokens, func(t [2]int) bool {
		word := r.Words[t[0]:t[1]]
		_, number := numberWords[word]
		return number || len(word) == 1 && startsUpper(word)
	})
}

// foreign begins what other documents have.
var foreign = regexp.MustCompile(`(?i)^(?:annex|appendix|exhibit|section|article)`)

// ofLaw is what follows the number of a provision of a law.
var ofLaw = regexp.MustCompile(`^[^.;:]{0,60}?(?:of|to|in) (?:the |that |Implementing )?(?:[\p{L} ()]*(?:Act|Regulation|Directive|Decision|Code|Convention|Rules|Law|statute|law)\b)`)

func findTyped(p *Pass) {
	w, typed := p.Document.Words, p.typedPattern()
	isFull := regexp.MustCompile(`^(?i:` + regexp.QuoteMeta(w.Clause) + `|` + regexp.QuoteMeta(w.Schedule) + `) \d`)
	existing := p.printedNumbers()
	for _, r := range p.Passages {
		if !r.has(digits+"(") && !hasNumberWord(r) {
			continue
		}
		for _, m := range typed.FindAllStringIndex(r.Words, -1) {
			if m[1] < len(r.Words) && inWord(firstRune(r.Words[m[1]:])) || !r.typed(m[0], m[1]) || ofLaw.MatchString(r.Words[m[1]:]) {
				continue
			}
			written := r.Words[m[0]:m[1]]
			message := fmt.Sprintf("%q is typed by hand and will lead elsewhere when the numbers change", written)
			if foreign.MatchString(written) {
				message = fmt.Sprintf("%q leads to nothing: no text of this agreement is called so", written)
			} else if isFull.MatchString(written) && !existing[strings.ToLower(written)] {
				message = fmt.Sprintf("%q is typed by hand, and nothing in this agreement has this number", written)
			}
			p.Report(r.Pos, message, "write a reference in double square brackets, such as [[acceptance#final]]")
		}
	}
	p.findNamedParts()
}

// typedPattern matches the words by which a reference could be typed.
func (p *Pass) typedPattern() *regexp.Regexp {
	w := p.Document.Words
	const number = `(?:\d+(?:\.\d+)*(?:\([a-z0-9]+\))*|\([A-Za-z0-9]{1,4}\)|[A-Z](?:\b|$)|(?:two|three|four|five|six|seven|eight|nine|ten)(?:\b|$))`
	return regexp.MustCompile(`(?i:\b(?:` + strings.Join([]string{
		regexp.QuoteMeta(w.Clauses), regexp.QuoteMeta(w.Clause), regexp.QuoteMeta(w.Schedule) + `s?`, regexp.QuoteMeta(w.Paragraph) + `s?`,
		regexp.QuoteMeta(w.Recital) + `s?`, "sub-?clauses?", `cl\.`, "annex(?:es)?", "appendix", "exhibit", "section", "article",
	}, "|") + `)) ` + number)
}

// printedNumbers returns what references to clauses and schedules of this agreement can say, in small letters.
func (p *Pass) printedNumbers() map[string]bool {
	w := p.Document.Words
	out := map[string]bool{}
	add := func(word, number string) { out[strings.ToLower(word+" "+number)] = true }
	for _, r := range p.Passages {
		switch {
		case r.Clause != nil && r.Provision == nil:
			add(w.Clause, r.Clause.Number)
		case r.Clause != nil:
			add(w.Clause, r.Provision.Full)
		case r.Part.Kind == document.Schedule:
			out[strings.ToLower(r.Part.Number)] = true
		}
	}
	return out
}

// namedPart matches how texts call what has a heading with a letter or number of its own.
var namedPart = regexp.MustCompile(`\b(?:Part|Form) (?:\d+|[A-Z])\b`)

// findNamedParts finds "Part C" and "Form 3" where headings begin with other parts and forms only.
func (p *Pass) findNamedParts() {
	labels := map[string]bool{}
	for _, h := range headings(p.Passages) {
		labels[h.label] = true
	}
	for _, r := range p.Passages {
		if r.Place == InHeading || !strings.Contains(r.Words, "Part ") && !strings.Contains(r.Words, "Form ") {
			continue
		}
		for _, m := range namedPart.FindAllStringIndex(r.Words, -1) {
			if s := r.Words[m[0]:m[1]]; !labels[s] && r.typed(m[0], m[1]) {
				p.Report(r.Pos, fmt.Sprintf("%q is the name of no heading of this agreement", s), "name a heading that exists")
			}
		}
	}
}
