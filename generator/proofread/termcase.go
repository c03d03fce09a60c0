package proofread

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

var termCase = Check{
	Rule: "R-P05", Severity: diag.Warning,
	Doc: Doc{
		Title: "defined term in another case",
		What: "The words of a term of two words or more in a case that its definition does not have, any term all in capitals, and \"the\" or \"this\" before a term of one word in small letters. " +
			"Titles and the first words of headings and cells pass, since they begin with a capital like a sentence; so do a text that " +
			"introduces the term, and on the front pages, which come before the definitions, plain words that introduce a thing.",
		Why:  "\"contract price\" beside a defined \"Contract Price\" may mean the same or not; a court has to guess.",
		Mend: "Write the term as it is defined, or choose words that no term has.",
	},
	Run: findCase,
}

func findCase(p *Pass) {
	spellings := spellingsOf(p.terms.names)
	for _, r := range p.Passages {
		if r.Place == InTitle {
			continue
		}
		covered := 0
		for _, word := range r.tokens {
			at := word[0]
			if at < covered {
				continue
			}
			s, n := spellings.at(r.Words[at:])
			if n == 0 {
				continue
			}
			covered = at + n
			written := r.Words[at : at+len(s.term)]
			if s.pointed && r.Part.Kind == document.Recitals && !slices.ContainsFunc(p.terms.defined, func(d definition) bool {
				return d.term == s.term && d.kind == document.Parties
			}) {
				continue // recitals introduce in plain words what the clauses define; the parties are named before
			}
			if s.pointed && !pointedAt(r.Words[:at], r.Words[at+len(written):]) {
				continue
			}
			if written != s.term && !excused(r, at, at+n, s.term) {
				p.Report(r.Pos, fmt.Sprintf("%q is the defined term %q in another case", written, s.term),
					fmt.Sprintf("write %q, or other words", s.term))
			}
		}
	}
}

// spelling is a way of writing a term that a reader takes for it.
type spelling struct {
	term    string
	written string
	any     bool // in any case; else only as written
	pointed bool // only behind "the" or "this"
}

// spellings are the ways of writing each term by their first character in small, the longest first.
type spellings map[rune][]spelling

// spellingsOf takes terms with the longest first.
func spellingsOf(terms []string) spellings {
	out := spellings{}
	for _, term := range terms {
		first := unicode.ToLower(firstRune(term))
		if strings.Contains(term, " ") {
			out[first] = append(out[first], spelling{term: term, written: term, any: true})
			continue
		}
		upper, lower := strings.ToUpper(term), strings.ToLower(term)
		if upper != term && len(upper) == len(term) {
			out[first] = append(out[first], spelling{term: term, written: upper})
			if len(lower) == len(term) {
				out[first] = append(out[first], spelling{term: term, written: lower, pointed: true})
			}
		}
	}
	return out
}

// at returns the spelling that words begin with, with its length; 0 for none.
func (s spellings) at(words string) (spelling, int) {
	for _, each := range s[unicode.ToLower(firstRune(words))] {
		n := len(each.written)
		if len(words) < n || words[:n] != each.written && !(each.any && strings.EqualFold(words[:n], each.written)) {
			continue
		}
		if whole := wholeWord(words, n); whole > 0 {
			return each, whole
		}
	}
	return spelling{}, 0
}

// pointedAt reports whether a word in small letters reads as the one thing that its term names: "this agreement", "the client's
// systems"; but not "the agreement of both parties" or "the terms of employment".
func pointedAt(before, after string) bool {
	if !strings.HasPrefix(after, "’") && inWord(firstRune(after)) {
		return false // a plural
	}
	return pointing.MatchString(before) && !general.MatchString(after)
}

var (
	pointing = regexp.MustCompile(`(?i)\b(?:the|this) $`)
	general  = regexp.MustCompile(`^ (?:of|for|that|to|between|by which|in which|under which) `)
)

// excused reports whether the words from one byte to another may look like a term without being one.
func excused(r Passage, from, to int, term string) bool {
	for _, in := range r.between(from, to) {
		if _, ok := in.(document.Text); !ok {
			return true // a reference, or part of another term that is spelled right
		}
	}
	for _, e := range expressions {
		if i := strings.Index(e, strings.ToLower(term)); i >= 0 && from >= i && strings.HasPrefix(r.Words[from-i:], e) {
			return true
		}
	}
	introduces := func(in document.Inline) bool { d, ok := in.(document.Define); return ok && d.Term == term }
	if slices.ContainsFunc(r.Text, introduces) {
		return true
	}
	if r.Place != InText && from == 0 {
		rest := r.Words[from+1 : to]
		return rest == strings.ToLower(rest) // "Service hours" as a label
	}
	if r.Part.Kind != document.Recitals && r.Part.Kind != document.KeyTerms {
		return false
	}
	return strings.HasSuffix(r.Words, ": "+string(hole)) || plainArticle.MatchString(r.Words[:from])
}

// plainArticle ends the words before a thing that is not known yet.
var plainArticle = regexp.MustCompile(`(?i)\b(?:an?|one|some) $`)
