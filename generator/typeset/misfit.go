package typeset

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"clausewright/generator/document"
)

// Misfit is something that no page can hold whole: a table row or a signature block that is higher than a page.
type Misfit struct {
	What  string // the row or block, with its place in the clause files
	Field string // path of the longest value in it, "" when it has none
}

// Error says what does not fit.
func (m *Misfit) Error() string {
	return fmt.Sprintf("%s is higher than a page and must not be split", m.What)
}

// Misfits returns everything in an error of Set that no page can hold.
func Misfits(err error) []*Misfit {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []*Misfit
		for _, e := range joined.Unwrap() {
			all = append(all, Misfits(e)...)
		}
		return all
	}
	var m *Misfit
	if errors.As(err, &m) {
		return []*Misfit{m}
	}
	return nil
}

// longest returns the path of the longest value among texts.
func longest[Text ~[]document.Inline](texts ...Text) string {
	path, length := "", 0
	for _, text := range texts {
		for _, in := range text {
			if v, ok := in.(document.Value); ok && utf8.RuneCountInString(v.S) > length {
				path, length = v.Path, utf8.RuneCountInString(v.S)
			}
		}
	}
	return path
}

// misfits returns what alone is higher than a page.
func misfits(items []item, heightMM float64) error {
	var errs []error
	for _, it := range items {
		if headMM(it)+it.heightMM > heightMM+slackMM {
			errs = append(errs, it.misfit())
		}
	}
	return errors.Join(errs...)
}

func (it item) misfit() error {
	if it.name == "" {
		return errors.New("a line is higher than a page")
	}
	return &Misfit{What: it.name, Field: it.field}
}
