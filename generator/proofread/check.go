package proofread

import (
	"strconv"

	"clausewright/generator/clause"
	"clausewright/generator/document"
	"clausewright/internal/diag"
	"clausewright/schema"
)

// Check is one kind of fault that a text can have, and how it is found.
type Check struct {
	Rule     string // "R-P04": stable, never reused
	Severity diag.Severity
	Doc      Doc
	Run      func(p *Pass)
}

// Doc says what a check is about, in sentences for the author of a text.
type Doc struct {
	Title string // one line: "term defined twice"
	What  string // what it finds, and what it lets pass
	Why   string // what the fault does to a contract
	Mend  string // how to mend it
}

// All returns every check, in the order of their rules.
func All() []Check {
	return []Check{
		undefinedTerm,
		unusedTerm,
		termTwice,
		termCase,
		typedNumber,
		selfReference,
		wordsAndFigures,
		doubledWord,
		leftover,
		punctuation,
		andOr,
		straightQuote,
		emptyPlace,
		numberingGap,
		uncalledSchedule,
		twoForms,
	}
}

// Run reads a finished document, numbered and resolved, with each of the checks. It reads the words of the texts only, never
// what a value or a blank prints, and changes nothing. A finding stands at the line of the text that it is about, and each
// is told once, sorted by place.
func Run(checks []Check, d *document.Document, e *schema.Engagement, l *clause.Language) diag.List {
	p := &Pass{Document: d, Engagement: e, Language: l, Passages: passagesOf(d)}
	p.terms = termsOf(p.Passages, d.Words.HasMeaning)
	p.read = p.forms()
	for _, c := range checks {
		p.check = c
		c.Run(p)
	}
	return p.found.Sorted()
}

// Pass is one reading of one document by one check. What it holds is read-only.
type Pass struct {
	Document   *document.Document
	Engagement *schema.Engagement
	Language   *clause.Language
	Passages   []Passage // in the order of reading

	check Check
	terms terms
	read  formReader
	found diag.List
}

// Report adds a finding of the check that runs. The hint is one action.
func (p *Pass) Report(at diag.Pos, message, hint string, related ...diag.Related) {
	p.found.Add(diag.Diagnostic{
		Pos: at, Severity: p.check.Severity, Rule: p.check.Rule, Message: message, Hint: hint, Related: related,
	})
}

// excerpt returns the words around a place of a passage, for messages.
func excerpt(r Passage, from, to int) string {
	const around = 24 // bytes on each side, moved to whole words
	start, end := max(0, from-around), min(len(r.Words), to+around)
	for start > 0 && r.Words[start-1] != ' ' {
		start--
	}
	for end < len(r.Words) && r.Words[end] != ' ' {
		end++
	}
	return strconv.Quote(printed(r.Words[start:end]))
}
