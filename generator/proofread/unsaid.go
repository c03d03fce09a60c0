package proofread

import (
	"fmt"
	"slices"
	"strings"

	"clausewright/generator/clause"
	"clausewright/internal/diag"
	"clausewright/schema"
)

// ruleUnsaid is the rule of a fact of the file that the contract does not say.
const ruleUnsaid = "R-P01"

// programReads are the fields and groups that the program reads itself, for the page, the model or a figure.
var programReads = []string{
	"schema_version", "document.language", "document.page_size", "engagement.model", "engagement.mode", "engagement.title", "layout",
	"review", "fees.basis", "fees.currency", "term.basis", "term.initial_period", "term.end_date",
	"work_schedule.type", "work_schedule.holidays", "work_schedule.closures",
	"liability.cap", "liability.super_cap",
}

// Unsaid warns of what the file says and the contract does not: a fact that somebody typed would be missing without a word.
// Either no selected text prints it or asks for it, and a group without any effect is told once; or texts would print it,
// but the other things that the file says leave all of them out. What was told of the same value before, by a rule that can
// say why, is not told again.
func Unsaid(e *schema.Engagement, reads clause.Reads, prints clause.Prints, before diag.List) diag.List {
	var found diag.List
	told := make(map[string]bool)
	warn := func(path, message, hint string) {
		if !told[path] && !slices.ContainsFunc(before, func(d diag.Diagnostic) bool { return d.Severity != diag.Note && overlap(d.Path, path) }) {
			told[path] = true
			found.Add(diag.Diagnostic{
				Pos: e.Lookup(path).Pos, Severity: diag.Warning, Rule: ruleUnsaid, Path: path, Message: message, Hint: hint,
			})
		}
	}
	for _, f := range schema.Fields(e.Variant()).All() {
		if f.Kind == schema.Absent || strings.Contains(f.Path, "[]") || readByProgram(f.Path) {
			continue // elements go with their list
		}
		v := e.Lookup(f.Path)
		if !v.Given || v.Origin != schema.FromFile {
			continue
		}
		if !reads.Any(f.Path) {
			warn(outermostUnread(f.Path, reads), "no text of this agreement reads it, so it changes no word",
				"write what it shall say under special_terms, or remove it")
		} else if only, unprinted := prints.Unprinted(f.Path); unprinted && f.Members == nil && !saysNothing(v.V) { // a choice selects texts
			warn(f.Path, "the contract does not say it, since it prints only if "+only, "remove it, or change what leaves it out")
		}
	}
	return found
}

// saysNothing reports whether a value is one that texts tell by leaving something out: no, none, nought.
func saysNothing(v any) bool {
	switch v := v.(type) {
	case bool:
		return true // a yes or no chooses texts and is never printed
	case fmt.Stringer:
		return strings.Trim(v.String(), "0.") == ""
	default:
		s := fmt.Sprint(v)
		return s == "0" || s == "no" || s == "none"
	}
}

func readByProgram(path string) bool {
	for _, p := range programReads {
		if path == p || strings.HasPrefix(path, p+".") {
			return true
		}
	}
	return false
}

// outermostUnread returns the widest group around a field of which no text reads any part.
func outermostUnread(path string, reads clause.Reads) string {
	widest := path
	for i := len(path) - 1; i > 0; i-- {
		if path[i] == '.' && !reads.Any(path[:i]) {
			widest = path[:i]
		}
	}
	return widest
}

// overlap reports whether one of two paths is the other or lies within it.
func overlap(a, b string) bool {
	return a == b || strings.HasPrefix(a, b+".") || strings.HasPrefix(b, a+".")
}
