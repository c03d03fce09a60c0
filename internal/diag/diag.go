// Package diag is the shape of everything the program finds wrong with a file: where, how bad, which rule, and what to do.
//
// It refuses to carry failures of the world (a full disk is an error) or of the program (a broken invariant is a panic).
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Pos is a place in a text file. Line and Col count from 1, Col in characters. The zero Pos is no place.
type Pos struct {
	File string
	Line int
	Col  int
}

// IsZero reports whether p is no place at all.
func (p Pos) IsZero() bool { return p == Pos{} }

// String returns file:line:col, leaving out what is not known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	default:
		return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
	}
}

// Compare orders places by file, line and column.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col))
}

// Severity says what a finding does to the contract. The zero Severity is invalid.
type Severity int

// The severities: an Error stops the contract, a Warning prints beside it, a Note reports.
const (
	Error Severity = iota + 1
	Warning
	Note
)

// String returns the severity as messages and JSON spell it.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Note:
		return "note"
	default:
		panic(fmt.Sprintf("diag: unknown severity %d", int(s)))
	}
}

// Related points at a second place that a finding needs to be understood.
type Related struct {
	Pos
	Message string // "first defined here"
}

// Diagnostic is one finding. Message and Hint are lower case without a full stop; Message shows the value.
type Diagnostic struct {
	Pos
	Severity   Severity
	Rule       string // "R-S07": stable, documented, never reused
	Path       string // the field as its file spells it: "parties.supplier.bank.iban"
	Message    string // what is wrong
	Hint       string // one action that mends it
	Source     string // the law or standard behind it, when there is one
	LawAsOf    string // year and month of the law table, for rules of law
	Confidence string // H, M or L, for rules of law
	Related    []Related
}

// List is what one pass over a file found, in the order found until Sorted.
type List []Diagnostic

// Add appends findings.
func (l *List) Add(ds ...Diagnostic) { *l = append(*l, ds...) }

// HasErrors reports whether any finding stops the contract.
func (l List) HasErrors() bool { return l.Count(Error) > 0 }

// Count returns the number of findings of severity s.
func (l List) Count(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// Sorted returns the findings by place, then severity, rule and message, each once. The receiver is left as it is.
func (l List) Sorted() List {
	out := slices.Clone(l)
	slices.SortStableFunc(out, func(a, b Diagnostic) int {
		return cmp.Or(a.Pos.Compare(b.Pos), cmp.Compare(a.Severity, b.Severity), cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Path, b.Path), cmp.Compare(a.Message, b.Message))
	})
	return slices.CompactFunc(out, func(a, b Diagnostic) bool {
		return a.Pos == b.Pos && a.Severity == b.Severity && a.Rule == b.Rule && a.Path == b.Path && a.Message == b.Message
	})
}
