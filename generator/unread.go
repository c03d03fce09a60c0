package generator

import (
	"strings"

	"clausewright/generator/clause"
	"clausewright/internal/diag"
	"clausewright/schema"
)

// ruleUnread is the rule of a field that changes no word.
const ruleUnread = "R-S33"

// programReads are the fields and groups that the program reads itself, for the page, the model or a figure.
var programReads = []string{
	"schema_version", "document", "engagement", "layout", "review", "liability", "work_schedule", "fees.basis", "fees.currency", "term",
}

// unread warns of what the file says and no selected text prints or asks for: a fact that somebody typed would be missing
// from the contract without a word. A group without any effect is told once.
func unread(e *schema.Engagement, reads clause.Reads) diag.List {
	var found diag.List
	told := make(map[string]bool)
	for _, f := range schema.Fields(e.Variant()).All() {
		if f.Kind == schema.Absent || strings.Contains(f.Path, "[]") || reads.Whole(f.Path) || readByProgram(f.Path) {
			continue // elements go with their list
		}
		v := e.Lookup(f.Path)
		if !v.Given || v.Origin != schema.FromFile || reads.Any(f.Path) {
			continue
		}
		path := outermostUnread(f.Path, reads)
		if told[path] {
			continue
		}
		told[path] = true
		found.Add(diag.Diagnostic{
			Pos: e.Lookup(path).Pos, Severity: diag.Warning, Rule: ruleUnread, Path: path,
			Message: "no text of this agreement reads it, so it changes no word",
			Hint:    "write what it shall say under special_terms, or remove it",
		})
	}
	return found
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
