package clause

import (
	"fmt"
	"reflect"
	"strings"

	"clausewright/generator/figures"
	"clausewright/schema"
)

// Scope is where paths are looked up: one engagement with its figures and, inside an {{each}}, the element in progress.
// It is a small value; making one for an element leaves the outer one as it was.
type Scope struct {
	engagement *schema.Engagement
	figures    *figures.Figures
	paths      paths
	blank      bool // the innermost element is one of blanks
}

// NewScope returns the scope of a whole engagement.
func NewScope(e *schema.Engagement, f *figures.Figures) Scope {
	return Scope{engagement: e, figures: f, paths: pathsOf(e.Variant())}
}

// Variant returns the agreement that the engagement asks for.
func (s Scope) Variant() schema.Variant { return s.paths.variant }

// Lookup returns the value that a path of a clause means here: a field of the innermost element first, then of those
// around it, then of the engagement, then a figure; "it" is the element itself. The path of the Value is concrete:
// "staff[1].name". A path that no field has gives a value that is not given; loading the library refuses such texts.
func (s Scope) Lookup(path string) schema.Value {
	full, inside := s.paths.full(path)
	if inside && s.blank {
		return schema.Value{Path: full, Origin: schema.Nowhere}
	}
	return s.root(full)
}

// root looks up a concrete path.
func (s Scope) root(path string) schema.Value {
	if isFigure(path) {
		if s.figures == nil {
			return schema.Value{Path: path, Origin: schema.Nowhere}
		}
		return s.figures.Lookup(path)
	}
	if s.engagement == nil {
		return schema.Value{Path: path, Origin: schema.Nowhere}
	}
	return s.engagement.Lookup(path)
}

// Elements returns one scope for each element of the list at path, in its order. A list that is not given has none if it
// is optional; otherwise it has one, in which every field is not given, so that a table shows a row of blanks.
func (s Scope) Elements(path string) []Scope {
	list := s.Lookup(path)
	if !list.Given {
		f, ok := s.paths.field(schema.Pattern(list.Path))
		if !ok || f.Kind != schema.Open && f.Kind != schema.Essential {
			return nil
		}
		row := s.element(list.Path, 0)
		row.blank = true
		return []Scope{row}
	}
	v := reflect.ValueOf(list.V)
	if v.Kind() != reflect.Slice {
		panic(fmt.Sprintf("clause: %s holds %T, not a list", list.Path, list.V))
	}
	scopes := make([]Scope, v.Len())
	for i := range scopes {
		scopes[i] = s.element(list.Path, i)
	}
	return scopes
}

func (s Scope) element(list string, i int) Scope {
	s.paths = s.paths.in(fmt.Sprintf("%s[%d]", list, i))
	return s
}

// paths is what paths mean in one place of one agreement: the fields that exist and the elements that an {{each}}
// stands in, innermost last. In a Scope the elements are concrete ("staff[1]"), in checks they are patterns ("staff[]").
type paths struct {
	variant  schema.Variant
	fields   *schema.Shape
	figures  *schema.Shape
	elements []string
}

func pathsOf(v schema.Variant) paths {
	return paths{variant: v, fields: schema.Fields(v), figures: figures.Fields(v)}
}

func isFigure(path string) bool { return path == "figures" || strings.HasPrefix(path, "figures.") }

// field returns the field with a full pattern.
func (p paths) field(pattern string) (schema.Field, bool) {
	if isFigure(pattern) {
		return p.figures.Field(pattern)
	}
	return p.fields.Field(pattern)
}

// in returns p inside one more element.
func (p paths) in(element string) paths {
	p.elements = append(p.elements[:len(p.elements):len(p.elements)], element)
	return p
}

// full returns the path from the root that a path of a clause means, and whether it lies in the innermost element.
func (p paths) full(path string) (full string, inside bool) {
	for i := len(p.elements) - 1; i >= 0; i-- {
		innermost := i == len(p.elements)-1
		if path == "it" {
			return p.elements[i], innermost
		}
		full = p.elements[i] + "." + path
		if _, ok := p.field(schema.Pattern(full)); ok {
			return full, innermost
		}
	}
	return path, false
}
