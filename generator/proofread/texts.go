package proofread

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"clausewright/generator/clause"
	"clausewright/internal/diag"
	"clausewright/schema"
)

// UnusedDefinitions finds entries of a definitions clause that no text of any agreement uses (R-P03), not even one that the
// conditions leave out. A document cannot show them, since it prints only the terms that it uses. The library must have
// loaded without errors.
func UnusedDefinitions(l *clause.Library) diag.List {
	at := map[string]diag.Pos{} // by file, line and term
	used := map[string]bool{}
	terms := map[string]string{}
	for _, v := range schema.Variants() {
		a := l.Agreement(v)
		if a == nil {
			continue
		}
		entries, texts := textsOf(l, a)
		for _, e := range usedEntries(entries, texts, a.Roles) {
			used[e.Pos.String()] = true
		}
		for _, e := range entries {
			at[e.Pos.String()], terms[e.Pos.String()] = e.Pos, e.Term
		}
	}
	var found diag.List
	for _, key := range slices.Sorted(maps.Keys(at)) {
		if !used[key] {
			found.Add(diag.Diagnostic{
				Pos: at[key], Severity: unusedTerm.Severity, Rule: unusedTerm.Rule,
				Message: fmt.Sprintf("%q is defined, and no text of any agreement uses it", terms[key]), Hint: "use it, or take the definition out",
			})
		}
	}
	return found.Sorted()
}

// textsOf returns the definitions that an agreement may print, and every other text of it.
func textsOf(l *clause.Library, a *clause.Agreement) (entries []*clause.Definition, texts [][]clause.Inline) {
	var provision func(p *clause.Provision)
	provision = func(p *clause.Provision) {
		texts = append(texts, p.Text)
		for _, child := range p.Children {
			provision(child)
		}
	}
	read := func(kind clause.FileKind, contents []clause.Entry) {
		for _, entry := range contents {
			f := l.File(kind, a.Variant, entry.ID)
			if f == nil {
				continue
			}
			for _, b := range f.Blocks {
				switch b := b.(type) {
				case *clause.Provision:
					provision(b)
				case *clause.Heading:
					texts = append(texts, b.Text)
				case *clause.Paragraph:
					texts = append(texts, b.Text)
				case *clause.Bullets:
					for _, item := range b.Items {
						texts = append(texts, item.Text)
					}
				case *clause.Table:
					texts = append(texts, b.Head...)
					for _, row := range b.Rows {
						texts = append(texts, row.Cells...)
					}
				case *clause.Definition:
					entries = append(entries, b)
				default:
					panic(fmt.Sprintf("proofread: unknown block %T", b))
				}
			}
		}
	}
	read(clause.Front, a.Front)
	read(clause.Clause, a.Clauses)
	read(clause.Schedule, a.Schedules)
	return entries, texts
}

// usedEntries returns the definitions whose terms the texts use, or the definitions of used terms, to a fixed point.
func usedEntries(entries []*clause.Definition, texts [][]clause.Inline, roles map[string]string) []*clause.Definition {
	var used []*clause.Definition
	todo := texts
	for len(todo) > 0 {
		words := wordsOf(todo[len(todo)-1], roles)
		todo = todo[:len(todo)-1]
		for _, e := range entries {
			if !slices.Contains(used, e) && uses(words, e.Term) {
				used = append(used, e)
				todo = append(todo, e.Text)
			}
		}
	}
	return used
}

// wordsOf returns the words of a text; what is no word is a hole.
func wordsOf(text []clause.Inline, roles map[string]string) string {
	var b strings.Builder
	for _, in := range text {
		switch in := in.(type) {
		case clause.Text:
			b.WriteString(in.S)
		case clause.Role:
			b.WriteString(roles[in.Word])
		default:
			b.WriteRune(hole)
		}
	}
	return b.String()
}

// uses reports whether a term stands in words, in its own case.
func uses(words, term string) bool {
	if stem, y := strings.CutSuffix(term, "y"); y && uses(words, stem+"ies") { // "Dependencies"
		return true
	}
	for from := 0; ; {
		i := strings.Index(words[from:], term)
		if i < 0 {
			return false
		}
		at := from + i
		if wholeWord(words[at:], len(term)) > 0 && (at == 0 || !inWord(lastRune(words[:at]))) {
			return true
		}
		from = at + len(term)
	}
}
