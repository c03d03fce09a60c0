// Package proofread is the checks over a finished document: one file a check.
//
// It reads the document as a printer would and changes nothing.
package proofread

import (
	"fmt"
	"strings"

	"clausewright/generator/document"
	"clausewright/generator/font"
	"clausewright/internal/diag"
	"clausewright/schema"
)

// Glyphs finds characters that the faces cannot set (R-S27). A validator never sees this fault: such a character prints
// as nothing and still reads as if it were there. A value's finding stands at its field; each field is told once. A figure
// repeats what fields say and is told only when they are without fault.
func Glyphs(d *document.Document, e *schema.Engagement, family *font.Family) diag.List {
	var found, inFigures diag.List
	told := make(map[string]bool)
	missing := func(s string, bold, italic bool) (rune, bool) {
		return family.Face(font.StyleOf(bold, italic)).Missing(s)
	}
	document.Walk(d, func(node document.Node, in document.Inline) {
		switch in := in.(type) {
		case document.Value:
			// A value may print bold on one page and regular on the next; both faces have to have it.
			for _, bold := range []bool{false, true} {
				if r, is := missing(in.S, bold, false); is && !told[in.Path] {
					told[in.Path] = true
					f := glyphFinding(e.Lookup(in.Path).Pos, in.Path, in.S, r)
					if strings.HasPrefix(in.Path, "figures.") {
						inFigures.Add(f)
						continue
					}
					found.Add(f)
				}
			}
		case document.Text:
			if r, is := missing(in.S, in.Bold, in.Italic); is {
				found.Add(glyphFinding(node.Place(), "", in.S, r))
			}
		default: // terms, references and labels are words of the texts too; terms and headings print bold
			s := document.String(in)
			if r, is := missing(s, true, false); is {
				found.Add(glyphFinding(node.Place(), "", s, r))
			}
		}
	})
	title := func(s, path string, pos diag.Pos) {
		if r, is := missing(s, true, false); is {
			found.Add(glyphFinding(pos, path, s, r))
		}
	}
	title(d.Meta.Title, "engagement.title", e.Lookup("engagement.title").Pos)
	for _, p := range d.Parts {
		if p.Kind != document.Cover { // whose title is the agreement's
			title(p.Title, "", p.Pos)
		}
		for _, b := range p.Blocks {
			if c, ok := b.(*document.Clause); ok {
				title(c.Title, "", c.Pos)
			}
		}
	}
	if len(found) == 0 {
		return inFigures
	}
	return found
}

func glyphFinding(pos diag.Pos, path, s string, r rune) diag.Diagnostic {
	return diag.Diagnostic{
		Pos:      pos,
		Severity: diag.Error,
		Rule:     "R-S27",
		Path:     path,
		Message:  fmt.Sprintf("the font has no character %q (%U), which %q needs", r, r, s),
		Hint:     "write it in Latin, Cyrillic or Greek letters that the font has",
	}
}
