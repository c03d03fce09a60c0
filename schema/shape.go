package schema

import (
	"encoding"
	"fmt"
	"reflect"
	"strings"

	"clausewright/internal/diag"
)

// Kind is what becomes of a field that the file does not give. The zero Kind is invalid.
type Kind int

// The kinds of field.
const (
	Absent    Kind = iota + 1 // does not belong to this variant: given, it is an error
	Essential                 // without it there is no agreement of this variant
	Derived                   // follows from other fields; given, it must agree with them
	Defaulted                 // a professional default stands
	Open                      // prints as a visible blank
	Optional                  // nothing is said
)

// String returns the kind as documentation and JSON spell it.
func (k Kind) String() string {
	switch k {
	case Absent:
		return "absent"
	case Essential:
		return "essential"
	case Derived:
		return "derived"
	case Defaulted:
		return "defaulted"
	case Open:
		return "open"
	case Optional:
		return "optional"
	default:
		panic(fmt.Sprintf("schema: unknown kind %d", int(k)))
	}
}

// Field is one field of a shape.
type Field struct {
	Path        string       // the pattern: "staff[].monthly_fee"
	Type        reflect.Type // never a pointer
	Kind        Kind
	Conditional bool     // stands inside an optional group, so it may be absent whatever its own kind says
	Members     []string // of a closed set, or of a list of one; otherwise nil
	Group       bool     // has fields of its own: a group, or an element of a list of groups
}

// Shape is the fields of a Go type as files and clauses spell them, each with its kind. A list of groups has three
// sorts of pattern: "staff" is the list, "staff[]" one element, "staff[].name" a field of each. A list of scalars has
// two, "days" and "days[]". A Shape is read-only and safe for concurrent use.
type Shape struct {
	fields map[string]Field
	paths  []string // every pattern, in declaration order, outer before inner
}

// NewShape returns the shape of root's type, whose fields carry `yaml:"name"` tags. kind gives the kind of a scalar, of a
// list and of an optional group. For other groups it returns 0: a group is as demanding as its most demanding
// field. The fields of an element of a list have kinds of their own, which speak of that element.
func NewShape(root any, kind func(pattern string) Kind) *Shape {
	s := &Shape{fields: make(map[string]Field)}
	t := bare(reflect.TypeOf(root))
	for i := range t.NumField() {
		if name, ok := yamlName(t.Field(i)); ok {
			s.add(name, t.Field(i).Type, kind, false)
		}
	}
	return s
}

// Under returns the same fields with patterns that begin with prefix and a dot: "figures" makes "month" "figures.month".
func (s *Shape) Under(prefix string) *Shape {
	under := &Shape{fields: make(map[string]Field, len(s.fields))}
	for _, path := range s.paths {
		f := s.fields[path]
		f.Path = prefix + "." + path
		under.fields[f.Path] = f
		under.paths = append(under.paths, f.Path)
	}
	return under
}

// add enters the field at path and all within it, and returns its kind.
func (s *Shape) add(path string, t reflect.Type, kind func(string) Kind, conditional bool) Kind {
	t = bare(t)
	f := Field{Path: path, Type: t, Kind: kind(path), Conditional: conditional, Members: membersOf(t)}
	at := len(s.paths)
	s.paths = append(s.paths, path)

	switch {
	case isGroup(t):
		f.Group = true
		inside := conditional || f.Kind == Optional
		most := Absent
		for i := range t.NumField() {
			name, ok := yamlName(t.Field(i))
			if !ok {
				continue
			}
			most = demanding(most, s.add(path+"."+name, t.Field(i).Type, kind, inside))
		}
		if f.Kind == 0 {
			f.Kind = most
		}
	case t.Kind() == reflect.Slice:
		element := t.Elem()
		f.Members = membersOf(bare(element))
		if isGroup(bare(element)) {
			s.add(path+"[]", element, kind, false)
			break
		}
		s.paths = append(s.paths, path+"[]")
		s.fields[path+"[]"] = Field{Path: path + "[]", Type: bare(element), Kind: f.Kind, Members: f.Members}
	}
	if f.Kind == 0 {
		panic(fmt.Sprintf("schema: no kind for %s", s.paths[at]))
	}
	s.fields[path] = f
	return f.Kind
}

// demanding returns the kind that decides for a group that has fields of kinds a and b.
func demanding(a, b Kind) Kind {
	for _, k := range []Kind{Essential, Open, Defaulted, Derived, Optional} {
		if a == k || b == k {
			return k
		}
	}
	return Absent
}

// Field returns the field with the given pattern.
func (s *Shape) Field(pattern string) (Field, bool) {
	f, ok := s.fields[pattern]
	return f, ok
}

// Near returns the pattern that pattern was most likely meant to be: one misspelt step of it is mended.
func (s *Shape) Near(pattern string) (string, bool) {
	if _, ok := s.fields[pattern]; ok {
		return pattern, true
	}
	steps := strings.Split(pattern, ".")
	for i := len(steps) - 1; i >= 0; i-- {
		parent := strings.Join(steps[:i], ".")
		if _, ok := s.fields[parent]; !ok && i > 0 {
			continue
		}
		name, list := strings.CutSuffix(steps[i], "[]")
		guess, ok := diag.Guess(name, s.children(parent))
		if !ok {
			return "", false
		}
		if list {
			guess += "[]"
		}
		steps[i] = guess
		mended := strings.Join(steps, ".")
		if _, ok := s.fields[mended]; ok {
			return mended, true
		}
		mended = strings.Join(steps[:i+1], ".")
		_, ok = s.fields[mended]
		return mended, ok
	}
	return "", false
}

// meant returns the names of the fields that the last step of pattern was most likely meant to be.
func (s *Shape) meant(pattern string) []string {
	if near, ok := s.Near(pattern); ok {
		return []string{last(near)}
	}
	return diag.Kin(last(pattern), s.children(parent(pattern)))
}

// children returns the names of the fields directly within the group at parent; "" is the whole shape.
func (s *Shape) children(parent string) []string {
	var names []string
	for _, path := range s.paths {
		rest := path
		if parent != "" {
			inside, ok := strings.CutPrefix(path, parent+".")
			if !ok {
				continue
			}
			rest = inside
		}
		if !strings.ContainsAny(rest, ".[") {
			names = append(names, rest)
		}
	}
	return names
}

// All returns the scalars and lists of the shape in declaration order: each list, then the fields of its elements.
// Groups and elements have no value of their own and are left out.
func (s *Shape) All() []Field {
	out := make([]Field, 0, len(s.paths))
	for _, path := range s.paths {
		if f := s.fields[path]; !f.Group && !strings.HasSuffix(path, "[]") {
			out = append(out, f)
		}
	}
	return out
}

var textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()

// isGroup reports whether t has fields of its own, so that a date or an amount is none.
func isGroup(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && !reflect.PointerTo(t).Implements(textUnmarshaler)
}

func bare(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// yamlName returns the name of a field in files; ok is false for a field that files do not give.
func yamlName(f reflect.StructField) (name string, ok bool) {
	name, _, _ = strings.Cut(f.Tag.Get("yaml"), ",")
	return name, f.IsExported() && name != "" && name != "-"
}

// membersOf returns the members of t if it is a closed set.
func membersOf(t reflect.Type) []string {
	if set, ok := reflect.Zero(t).Interface().(interface{ Members() []string }); ok {
		return set.Members()
	}
	return nil
}
