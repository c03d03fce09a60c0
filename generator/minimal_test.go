package generator_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"clausewright/generator/clause"
	"clausewright/generator/document"
	"clausewright/generator/figures"
	"clausewright/internal/diag"
	"clausewright/schema"
	"clausewright/templates"
)

// engagements returns the paths of the engagements that the schema is tested with, as sample reads them.
func engagements(t testing.TB, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob("../schema/testdata/" + pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: found %d files, %v", pattern, len(names), err)
	}
	for i, name := range names {
		names[i] = strings.TrimPrefix(name, "../")
	}
	return names
}

func TestEngagementsOfTheSchemaDraft(t *testing.T) {
	names := engagements(t, "*.yaml")
	if len(names) != 6 {
		t.Errorf("found %d engagements, want a full and a minimal one for each kind of agreement", len(names))
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) { drafted(t, name, []byte(sample(t, name))) })
	}
}

// textsOf returns the library, and the texts that it selects for an engagement.
func textsOf(t *testing.T, name string) (*clause.Library, *clause.Selection, *schema.Engagement) {
	t.Helper()
	library, found := clause.Load(clause.Layer{FS: templates.FS()})
	engagement, more := schema.Load(name, []byte(sample(t, name)))
	if found.Add(more...); found.HasErrors() {
		t.Fatal(findings(found))
	}
	sums, more := figures.Compute(engagement)
	if more.HasErrors() {
		t.Fatal(findings(more))
	}
	return library, library.Select(clause.NewScope(engagement, sums)), engagement
}

// TestMinimalIsComplete: an engagement that answers only what is essential gives every front page, clause and schedule that
// its agreement lists without a condition.
func TestMinimalIsComplete(t *testing.T) {
	for _, name := range engagements(t, "minimal-*.yaml") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			library, selection, e := textsOf(t, name)
			d := drafted(t, name, []byte(sample(t, name)))
			agreement := library.Agreement(e.Variant())
			for _, list := range []struct {
				kind    clause.FileKind
				entries []clause.Entry
			}{
				{clause.Front, agreement.Front}, {clause.Clause, agreement.Clauses}, {clause.Schedule, agreement.Schedules},
			} {
				var always int
				for _, entry := range list.entries {
					if library.File(list.kind, e.Variant(), entry.ID).Header.When != nil {
						continue
					}
					always++
					if len(provisions(d, idOf(list.kind, entry.ID))) == 0 {
						t.Errorf("%s %s is not printed", list.kind, entry.ID)
					}
				}
				if always < 4 {
					t.Errorf("the agreement lists %d texts of kind %s without a condition", always, list.kind)
				}
			}
			if n := len(selection.Clauses); n < 25 {
				t.Errorf("the agreement has %d clauses", n)
			}
		})
	}
}

func idOf(kind clause.FileKind, id string) string {
	if kind == clause.Schedule {
		return "schedule:" + id
	}
	return id
}

// TestMinimalShowsWhatIsOpen: what nobody answered stands as a blank with its label wherever a text prints it without a
// condition; each blank is an open field, and each open field was reported.
func TestMinimalShowsWhatIsOpen(t *testing.T) {
	for _, name := range engagements(t, "minimal-*.yaml") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			library, selection, e := textsOf(t, name)
			d, found := draftedWith(t, name, []byte(sample(t, name)))
			open := e.OpenFields()

			printed := 0
			for _, f := range slices.Concat(selection.Front, selection.Clauses, selection.Schedules) {
				id := idOf(f.Kind, f.ID)
				blanks := blanksOf(blocksOf(d, id))
				for _, b := range blanks {
					if label := library.Language().Label(b.Path); label == "" || b.Label != label {
						t.Errorf("%s: the blank of %s says %q, its label is %q", id, b.Path, b.Label, label)
					}
					if !anyOf(open, func(v schema.Value) bool { return related(schema.Pattern(b.Path), schema.Pattern(v.Path)) }) {
						t.Errorf("%s: %s prints as a blank and is no open field", id, b.Path)
					}
				}
				for fill := range fills(f, e.Variant()) {
					if !anyOf(open, func(v schema.Value) bool { return related(fill, schema.Pattern(v.Path)) }) {
						continue
					}
					printed++
					if !anyOf(blanks, func(b document.Blank) bool { return schema.Pattern(b.Path) == fill }) {
						t.Errorf("%s prints %s, which is open, but shows no blank", id, fill)
					}
				}
			}
			if printed < 60 || len(open) < 50 {
				t.Errorf("the texts print an open field %d times, and %d are open; the walk is broken", printed, len(open))
			}

			for _, v := range open {
				if !anyOf(found, func(f diag.Diagnostic) bool {
					return f.Rule == "R-S32" && f.Severity == diag.Note && f.Path == v.Path
				}) {
					t.Errorf("no note says that %s is open", v.Path)
				}
			}
		})
	}
}

func blanksOf(blocks []document.Block) (blanks []document.Blank) {
	d := &document.Document{Parts: []*document.Part{{Blocks: blocks}}}
	document.Walk(d, func(_ document.Node, in document.Inline) {
		if b, ok := in.(document.Blank); ok {
			blanks = append(blanks, b)
		}
	})
	return blanks
}

func anyOf[T any](list []T, is func(T) bool) bool {
	for _, v := range list {
		if is(v) {
			return true
		}
	}
	return false
}

// related reports whether one pattern is the other's or stands within it: a group, its part, a list, its element.
func related(a, b string) bool { return inside(a, b) || inside(b, a) }

func inside(part, of string) bool {
	rest, ok := strings.CutPrefix(part, of)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// fills returns the patterns of the fields that a text prints whatever the engagement says.
func fills(f *clause.File, v schema.Variant) map[string]bool {
	w := fillWalk{fields: schema.Fields(v), found: map[string]bool{}}
	w.blocks(f.Blocks)
	return w.found
}

type fillWalk struct {
	fields *schema.Shape
	found  map[string]bool
}

func (w fillWalk) blocks(blocks []clause.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *clause.Provision:
			w.provision(b, nil)
		case *clause.Heading:
			w.text(b.Text, nil)
		case *clause.Paragraph:
			w.guarded(b.Guard, nil, b.Text)
		case *clause.Bullets:
			for _, item := range b.Items {
				w.guarded(item.Guard, nil, item.Text)
			}
		case *clause.Table:
			for _, row := range b.Rows {
				w.guarded(row.Guard, nil, row.Cells...)
			}
		case *clause.Definition:
			w.guarded(b.Guard, nil, b.Text)
		}
	}
}

func (w fillWalk) provision(p *clause.Provision, elements []string) {
	in, always := w.guarded(p.Guard, elements, p.Text)
	if !always {
		return
	}
	for _, child := range p.Children {
		w.provision(child, in)
	}
}

// guarded takes the fields of a guarded text when no condition stands before it and its list, if any, is never absent.
func (w fillWalk) guarded(g clause.Guard, elements []string, texts ...[]clause.Inline) (in []string, always bool) {
	if g.If != nil {
		return nil, false
	}
	if g.Each != "" {
		list := w.full(g.Each, elements)
		if f, _ := w.fields.Field(list); f.Kind != schema.Open && f.Kind != schema.Essential {
			return nil, false
		}
		elements = append(elements[:len(elements):len(elements)], list+"[]")
	}
	for _, text := range texts {
		w.text(text, elements)
	}
	return elements, true
}

func (w fillWalk) text(text []clause.Inline, elements []string) {
	for _, in := range text {
		if f, ok := in.(clause.Fill); ok {
			w.found[w.full(f.Path, elements)] = true
		}
	}
}

// full returns the pattern of what a path of a text means inside elements.
func (w fillWalk) full(path string, elements []string) string {
	for i := len(elements) - 1; i >= 0; i-- {
		if path == "it" {
			return elements[i]
		}
		if _, ok := w.fields.Field(elements[i] + "." + path); ok {
			return elements[i] + "." + path
		}
	}
	return path
}
