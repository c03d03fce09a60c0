package proofread

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

var undefinedTerm = Check{
	Rule: "R-P02", Severity: diag.Warning,
	Doc: Doc{
		Title: "capitalised like a term, but defined nowhere",
		What: "A word with a capital inside a sentence that no term of this agreement explains. Names are let pass: countries, " +
			"months, weekdays, laws, pages called by their titles, the terms that the parties add, and a few names of English.",
		Why:  "A reader looks for the meaning, finds none, and the parties may later disagree on it.",
		Mend: "Define the term, use the one that is defined, or write the word small.",
	},
	Run: findUndefined,
}

func findUndefined(p *Pass) {
	u := undefined{
		names: p.names(), spellings: spellingsOf(p.terms.names),
		others: append([]*regexp.Regexp{p.read.pattern, p.typedPattern(), namedPart, leftovers}, lawNames...),
	}
	var titles []string
	for _, part := range p.Document.Parts {
		titles = append(titles, part.Title)
	}
	u.pages = namesOf(titles)
	for _, r := range p.Passages {
		for _, phrase := range u.in(r) {
			p.Report(r.Pos, fmt.Sprintf("%q is written like a term, and this agreement does not define it", phrase),
				"define it, use the defined term, or write it small")
		}
	}
}

// undefined knows what explains a capital: a name, and what other checks tell of, such as a term in another case, a number typed
// by hand, an amount, a note to oneself.
type undefined struct {
	names     names
	spellings spellings
	others    []*regexp.Regexp
	pages     names // the titles of pages, which are names only where the text says that it speaks of a page
}

// names returns what may be capitalised without being marked as a use: the terms themselves, for words in bold and titles
// are not marked, and names.
func (p *Pass) names() names {
	list := slices.Clone(p.terms.names)
	list = append(list, englishNames...)
	list = append(list, p.Document.Words.Schedule, p.Document.Meta.Title)
	if l := p.Language; l != nil {
		list = append(list, l.Months...)
		for _, words := range []map[string]string{l.Weekdays, l.Countries, l.Subdivisions, l.Languages} {
			for _, name := range words {
				list = append(list, name)
			}
		}
	}
	for _, h := range headings(p.Passages) {
		list = append(list, h.label)
	}
	for _, r := range p.Passages {
		for _, in := range r.Text {
			if v, ok := in.(document.Value); ok && partiesTerm.MatchString(v.Path) {
				list = append(list, v.S)
			}
		}
	}
	return namesOf(list)
}

// partiesTerm is the path of a term that the parties add in their file.
var partiesTerm = regexp.MustCompile(`^definitions\[\d+\]\.term$`)

// ofPage ends the words before the title of a page: "the pages headed Parties and Background".
var ofPage = regexp.MustCompile(`\b(?:headed|titled|entitled)\b[^.;:]{0,60}$`)

// in returns the phrases of a passage with a capital that nothing explains.
func (u undefined) in(r Passage) []string {
	var out []string
	var explained [][]int
	covered, read := 0, false // everything before covered is explained; whether the other patterns were read
	for i := 0; i < len(r.tokens); i++ {
		from, to := r.tokens[i][0], r.tokens[i][1]
		if from < covered || !startsUpper(r.Words[from:]) {
			continue
		}
		if n := u.names.at(r.Words[from:]); n > 0 {
			covered = from + n
			continue
		}
		if _, n := u.spellings.at(r.Words[from:]); n > 0 {
			covered = from + n
			continue
		}
		if !suspect(r, from, to) {
			continue
		}
		if n := u.pages.at(r.Words[from:]); n > 0 && ofPage.MatchString(r.Words[:from]) {
			covered = from + n
			continue
		}
		if !read {
			explained, read = spansOf(r.Words, u.others), true
		}
		if end := endOf(explained, from); end > 0 {
			covered = end
			continue
		}
		first, last := i, i
		for first > 0 && r.neighbours(first-1) && partOfPhrase(r.word(first-1)) {
			first--
		}
		for last+1 < len(r.tokens) && r.neighbours(last) && startsUpper(r.word(last+1)) {
			last++
		}
		out = append(out, r.Words[r.tokens[first][0]:r.tokens[last][1]])
		i = last
	}
	return out
}

func endOf(spans [][]int, at int) int {
	for _, s := range spans {
		if s[0] <= at && at < s[1] {
			return s[1]
		}
	}
	return 0
}

// suspect reports whether a word of the text is capitalised and its place does not explain why.
func suspect(r Passage, from, to int) bool {
	if _, ok := r.at(from).(document.Text); !ok {
		return false
	}
	word := r.Words[from:to]
	if utf8.RuneCountInString(word) == 1 || startsSentence(r.Words[:from]) {
		return false // (A), I, "model A"
	}
	if r.Place == InHeading && strings.HasSuffix(r.Words[:from], ": ") {
		return false // "Part A: Particulars"
	}
	// A word alone in brackets is the name that the governing law gives to what stands before: "penalty (Vertragsstrafe)".
	return !(strings.HasSuffix(r.Words[:from], "(") && strings.HasPrefix(r.Words[to:], ")"))
}

func startsUpper(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

// startsSentence reports whether what follows these words begins a sentence, or words that are quoted.
func startsSentence(before string) bool {
	before = strings.TrimRight(before, " (")
	if before == "" || strings.HasSuffix(before, "“") || strings.HasSuffix(before, "‘") {
		return true
	}
	before = strings.TrimRight(before, "”’)")
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(".!?…", last)
}

// partOfPhrase reports whether the word before a suspect belongs to the same phrase: "Client Widget", not "The Widget".
func partOfPhrase(word string) bool {
	return startsUpper(word) && !slices.Contains(determiners, strings.ToLower(word))
}

// spansOf returns where the words match a pattern that explains capitals of its own, such as the name of a law.
func spansOf(words string, patterns []*regexp.Regexp) [][]int {
	var out [][]int
	for _, pattern := range patterns {
		for from := 0; from < len(words); {
			at := pattern.FindStringIndex(words[from:])
			if at == nil {
				break
			}
			start, end := from+at[0], from+at[1]
			first, _, _ := strings.Cut(words[start:], " ")
			if slices.Contains(determiners, strings.ToLower(first)) {
				from = start + len(first) // "The Civil Code" is no longer name than "Civil Code"
				continue
			}
			out = append(out, []int{start, end})
			from = end
		}
	}
	return out
}

// heading is a heading with a number of its own, typed by its author: "Part A: Particulars", "Form 2".
type heading struct {
	passage Passage
	label   string // "Part A"
	word    string // "Part"
	mark    string // "A"
}

var headingLabel = regexp.MustCompile(`^(\p{Lu}\p{L}+) (\d+|[A-Z])(?:$|[^\p{L}\p{N}])`)

func headings(passages []Passage) []heading {
	var out []heading
	for _, r := range passages {
		if r.Place != InHeading {
			continue
		}
		if m := headingLabel.FindStringSubmatch(r.Words); m != nil {
			out = append(out, heading{passage: r, label: m[1] + " " + m[2], word: m[1], mark: m[2]})
		}
	}
	return out
}
