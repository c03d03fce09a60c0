package schema

import (
	"reflect"
	"slices"
	"strings"
	"sync"
)

// row is one field of the file: its pattern, and what becomes of it in each variant.
type row struct {
	path                               string
	outsourcing, supplied, transferred cell
}

// cell is the kind of a field in one variant, with the default of a defaulted one.
type cell struct {
	kind    Kind
	text    []string                           // the default as a file would write it; several for a list of scalars
	compute func(e *Engagement, at string) any // a default that depends on other fields; at is the concrete path
}

var (
	absent    = cell{kind: Absent}
	essential = cell{kind: Essential}
	derived   = cell{kind: Derived}
	open      = cell{kind: Open}
	optional  = cell{kind: Optional}
)

// is returns the cell of a field that has a default.
func is(text ...string) cell { return cell{kind: Defaulted, text: text} }

// follows returns the cell of a field whose default depends on other fields.
func follows(compute func(e *Engagement, at string) any) cell {
	return cell{kind: Defaulted, compute: compute}
}

func everywhere(path string, c cell) row    { return row{path, c, c, c} }
func inOutsourcing(path string, c cell) row { return row{path, c, absent, absent} }
func inOutstaffing(path string, c cell) row { return row{path, absent, c, c} }
func inSupplied(path string, c cell) row    { return row{path, absent, c, absent} }
func inTransferred(path string, c cell) row { return row{path, absent, absent, c} }

// by returns a row of a field that is one thing in outsourcing and another in outstaffing.
func by(path string, outsourcing, outstaffing cell) row {
	return row{path, outsourcing, outstaffing, outstaffing}
}

func (r row) in(v Variant) cell {
	switch v {
	case Outsourcing:
		return r.outsourcing
	case Supplied:
		return r.supplied
	case Transferred:
		return r.transferred
	default:
		panic("schema: unknown variant " + string(v))
	}
}

// rowOf returns the row of a pattern.
var rowOf = sync.OnceValue(func() map[string]row {
	rows := make(map[string]row, len(table))
	for _, r := range table {
		rows[r.path] = r
	}
	return rows
})

var shapes = sync.OnceValue(func() map[Variant]*Shape {
	out := make(map[Variant]*Shape)
	for _, v := range Variants() {
		out[v] = NewShape(Engagement{}, func(pattern string) Kind {
			if r, ok := rowOf()[pattern]; ok {
				return r.in(v).kind
			}
			return 0
		})
	}
	return out
})

// Fields returns the shape of the engagement file of v: every field with its kind.
func Fields(v Variant) *Shape { return shapes()[v] }

// DefaultText returns the default of a defaulted field of v as a file would write it, for documentation. ok is false
// where the field has none or it depends on other fields.
func DefaultText(v Variant, pattern string) (text []string, ok bool) {
	r, found := rowOf()[pattern]
	if !found || r.in(v).text == nil {
		return nil, false
	}
	return slices.Clone(r.in(v).text), true
}

// owners returns the variants that have the field.
func owners(pattern string) []Variant {
	var out []Variant
	for _, v := range Variants() {
		if f, ok := Fields(v).Field(pattern); ok && f.Kind != Absent {
			out = append(out, v)
		}
	}
	return out
}

// owner returns to which model or mode a field belongs, as messages call it.
func owner(pattern string) string {
	switch who := owners(pattern); {
	case len(who) == 1:
		return who[0].words()
	case len(who) == 2 && who[0].Outstaffing():
		return "outstaffing"
	default:
		words := make([]string, len(who))
		for i, v := range who {
			words[i] = v.words()
		}
		return strings.Join(words, " and ")
	}
}

// concrete returns the concrete paths of a pattern in e, in order: one for each element of each list on the way. A path through
// an optional group that is not there is left out.
func concrete(e *Engagement, pattern string) []string {
	paths := []string{""}
	for i, part := range strings.Split(pattern, "[]") {
		var next []string
		for _, path := range paths {
			if i == 0 {
				next = append(next, part)
				continue
			}
			list, ok := find(reflect.ValueOf(e), path)
			if !ok {
				continue
			}
			for n := range list.Len() {
				next = append(next, item(path, n)+part)
			}
		}
		paths = next
	}
	return slices.DeleteFunc(paths, func(path string) bool {
		_, ok := find(reflect.ValueOf(e), path)
		return !ok
	})
}
