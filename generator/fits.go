package generator

import (
	"fmt"

	"clausewright/generator/document"
	"clausewright/generator/typeset"
	"clausewright/internal/diag"
	"clausewright/schema"
)

// ruleFits is the rule of a value that is too long for its place on the page.
const ruleFits = "R-S34"

// longValue is how long a value must be, in bytes, before it can make a row or a signature block higher than a page.
const longValue = 400

// fits finds values that no page can hold in their place, a row of a table or a signature block, which are never split.
// Setting pages is the only way to know, so it is done only where a value is long.
func (g *Generator) fits(d *document.Document, e *schema.Engagement) diag.List {
	long := false
	document.Walk(d, func(_ document.Node, in document.Inline) {
		if v, ok := in.(document.Value); ok && len(v.S) > longValue {
			long = true
		}
	})
	if !long {
		return nil
	}
	_, err := typeset.Set(d, g.family)
	var found diag.List
	for _, m := range typeset.Misfits(err) {
		if m.Field == "" {
			continue // a text's own fault, which printing reports
		}
		v := e.Lookup(m.Field)
		found.Add(diag.Diagnostic{
			Pos: v.Pos, Severity: diag.Error, Rule: ruleFits, Path: m.Field,
			Message: fmt.Sprintf("the text is too long for its place, a table row or signature block of at most one page (%s)", m.What),
			Hint:    "say it in a few lines here, and the rest under special_terms",
		})
	}
	return found
}
