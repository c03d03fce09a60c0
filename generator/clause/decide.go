package clause

import (
	"fmt"
	"strings"

	"clausewright/internal/diag"
	"clausewright/schema"
)

// Decision is whether one text, or one guarded piece of it, stands in an agreement, and what decided.
type Decision struct {
	ID       string // "payment-on-completion", "payment-on-completion#due", or with the line of a piece without a name "term:31"
	Kind     string // "front page", "clause", "schedule", "provision", "definition", "paragraph" or "row"
	Number   string // of the catalogue, for a text
	Title    string // of the text
	Included bool
	When     string         // the condition, "" for always
	Because  []schema.Value // what the condition read
	Pos      diag.Pos       // in the text
}

// Decisions returns a decision for each text of every agreement and each guarded piece of the texts that the engagement's
// agreement lists, in the order of its table of contents; texts that only other agreements list come last.
func (l *Library) Decisions(sel *Selection, s Scope) []Decision {
	var out []Decision
	mine := sel.Agreement.Variant
	for _, r := range sel.Reasons {
		d := Decision{ID: idOf(r.File), Kind: kindNames[r.File.Kind], Number: r.File.Header.Number, Title: r.File.Header.Title,
			Included: r.Included, Because: r.Because, Pos: r.File.Pos}
		at := decided{standing: standing{Scope: s, stands: r.Included}, because: r.Because}
		if r.When != nil {
			d.When = r.When.String()
			at.under = []string{d.When}
		}
		out = append(out, d)
		w := decider{file: r.File, out: &out}
		for _, b := range r.File.Blocks {
			w.block(b, at)
		}
	}
	for _, v := range schema.Variants() {
		if v != mine {
			out = append(out, l.foreign(v, mine, s, out)...)
		}
	}
	return out
}

// foreign returns the texts that v lists and mine, or an agreement already told, does not.
func (l *Library) foreign(v, mine schema.Variant, s Scope, told []Decision) []Decision {
	known := make(map[string]bool)
	for _, d := range told {
		known[d.Kind+d.ID] = true
	}
	choice := []schema.Value{s.Lookup("engagement.model")}
	if mine.Outstaffing() {
		choice = append(choice, s.Lookup("engagement.mode"))
	}
	var out []Decision
	for _, kind := range []FileKind{Front, Clause, Schedule} {
		for _, entry := range l.Agreement(v).entries(kind) {
			f := l.File(kind, v, entry.ID)
			if known[kindNames[kind]+idOf(f)] {
				continue
			}
			out = append(out, Decision{ID: idOf(f), Kind: kindNames[kind], Number: f.Header.Number, Title: f.Header.Title,
				When: "the agreement is " + string(v), Because: choice, Pos: f.Pos})
		}
	}
	return out
}

var kindNames = map[FileKind]string{Front: "front page", Clause: "clause", Schedule: "schedule"}

func idOf(f *File) string {
	if f.Kind == Schedule {
		return "schedule:" + f.ID
	}
	return f.ID
}

// decided is a place in a text with what the conditions around it read.
type decided struct {
	standing
	because []schema.Value
}

// decider collects the decisions of one text.
type decider struct {
	file *File
	out  *[]Decision
}

func (w decider) block(b Block, at decided) {
	switch b := b.(type) {
	case *Provision:
		in := w.guarded("provision", b.Name, b.Guard, b.Pos, at)
		for _, child := range b.Children {
			w.block(child, in)
		}
	case *Heading:
	case *Paragraph:
		w.guarded("paragraph", "", b.Guard, b.Pos, at)
	case *Bullets:
		for _, item := range b.Items {
			w.block(item, at)
		}
	case *Table:
		for _, row := range b.Rows {
			w.guarded("row", "", row.Guard, row.Pos, at)
		}
	case *Definition:
		w.guarded("definition", "", b.Guard, b.Pos, at)
	default:
		panic(fmt.Sprintf("clause: unknown block %T", b))
	}
}

// guarded adds the decision of a guarded piece, under all the conditions around it, and returns the place of the first of its
// repetitions that stands, or else of the first.
func (w decider) guarded(kind, name string, g Guard, pos diag.Pos, at decided) decided {
	if g.If == nil && g.Each == "" {
		return at
	}
	places := at.behind(g)
	first := places[0]
	for _, p := range places {
		if p.stands {
			first = p
			break
		}
	}
	in := decided{standing: first, because: at.because[:len(at.because):len(at.because)]}
	if g.Each != "" {
		in.because = append(in.because, at.Lookup(g.Each))
	}
	if g.If != nil {
		in.because = append(in.because, g.If.Because(first.Scope)...)
	}
	d := Decision{ID: idOf(w.file) + "#" + name, Kind: kind, Title: w.file.Header.Title, Included: first.stands,
		When: together(first.under), Because: in.because, Pos: pos}
	if name == "" {
		d.ID = fmt.Sprintf("%s:%d", idOf(w.file), pos.Line)
	}
	*w.out = append(*w.out, d)
	return in
}

// together joins conditions that all have to hold, as one that could be read again.
func together(conditions []string) string {
	if len(conditions) == 1 {
		return conditions[0]
	}
	parts := make([]string, len(conditions))
	for i, c := range conditions {
		if parts[i] = c; strings.Contains(c, " or ") {
			parts[i] = "(" + c + ")"
		}
	}
	return strings.Join(parts, " and ")
}
