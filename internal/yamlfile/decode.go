package yamlfile

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode"

	"clausewright/internal/diag"
)

// Decode fills the struct that into points to, field by field along its `yaml:"name"` tags, and returns every problem
// at once, each with its path and the place of the value (or of the key that no field has).
//
// A field may be a string, bool, integer, struct, slice, map[string]T, pointer to one of them (nil: not given), or
// a type that implements [encoding.TextUnmarshaler], which gets the raw text. Its error is the message of the finding,
// whose rule, hint and source it may supply:
//
//	Rule() string    // otherwise R-S00
//	Hint() string
//	Source() string
//
// A value that is not given (absent, empty, ~, null) leaves its field as it was; so does a value that is wrong, and Has
// tells these apart. Exported fields need a tag, `yaml:"-"` for those that no file gives; anything else in the type is a
// mistake of the program and panics.
func (f *File) Decode(into any) diag.List {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct {
		panic(fmt.Sprintf("yamlfile: Decode into %T, want a pointer to a struct", into))
	}
	d := decoder{root: v.Elem().Type()}
	d.group(f.root, v.Elem(), "")
	return d.found
}

type decoder struct {
	root  reflect.Type
	homes map[string][]string // see homesOf; nil until a key is unknown
	found diag.List
}

func (d *decoder) report(at diag.Pos, path, message, hint string) {
	finding := unreadable(at, message, hint)
	finding.Path = path
	d.found.Add(finding)
}

var textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()

// value decodes e into v and reports whether v now holds what the file says.
func (d *decoder) value(e entry, v reflect.Value, path string) bool {
	if e.value.kind == nullKind || e.value.kind == faultKind {
		return false
	}
	if v.Kind() == reflect.Pointer {
		into := reflect.New(v.Type().Elem())
		if !d.value(e, into.Elem(), path) {
			return false
		}
		v.Set(into)
		return true
	}
	if reflect.PointerTo(v.Type()).Implements(textUnmarshaler) {
		return d.expect(e, scalarKind, v.Type(), path) && d.text(e, v, path)
	}
	switch v.Kind() {
	case reflect.Struct:
		if !d.expect(e, mappingKind, v.Type(), path) {
			return false
		}
		d.group(e.value, v, path)
		return true
	case reflect.Map:
		return d.expect(e, mappingKind, v.Type(), path) && d.words(e.value, v, path)
	case reflect.Slice:
		return d.expect(e, listKind, v.Type(), path) && d.list(e.value, v, path)
	default:
		return d.expect(e, scalarKind, v.Type(), path) && d.scalar(e, v, path)
	}
}

// expect reports a value of another kind than its field.
func (d *decoder) expect(e entry, want kind, t reflect.Type, path string) bool {
	if e.value.kind == want {
		return true
	}
	d.report(e.pos, path, fmt.Sprintf("%s%s where %s is expected", shownScalar(e), e.value.kind, want), d.kindHint(e, want, t))
	return false
}

func shownScalar(e entry) string {
	if e.value.kind != scalarKind {
		return ""
	}
	return quote(e.value.raw) + " is "
}

// kindHint says how to write a value of the kind that its field of type t has.
func (d *decoder) kindHint(e entry, want kind, t reflect.Type) string {
	switch {
	case want == listKind:
		return `begin each value with "- ", also a single one`
	case want == mappingKind && e.value.kind == listKind:
		return `remove the "- "`
	case want == mappingKind && t.Kind() == reflect.Struct:
		fields := fieldsOf(t)
		if key, rest, ok := cutField(e.value.raw, fields); ok {
			return "write " + asField(key, rest)
		}
		return "write its fields on the lines below, indented: " + listed(fields.names)
	case want == mappingKind:
		return `write its fields on the lines below, indented`
	case e.value.kind == listKind:
		return `remove the "- " or the brackets; put a text that begins with [ in quotes`
	case t.Kind() != reflect.String:
		return "write the value alone: it has no fields"
	default:
		return "put a text that begins with { or holds \": \" in quotes"
	}
}

// cutField splits a text that is a field without its ": " or the space in it.
func cutField(raw string, fields fieldSet) (key, rest string, ok bool) {
	end := strings.IndexFunc(raw, func(r rune) bool { return r == ':' || unicode.IsSpace(r) })
	if end < 0 {
		return "", "", false
	}
	_, known := fields.index[raw[:end]]
	return raw[:end], strings.TrimLeftFunc(strings.TrimPrefix(raw[end:], ":"), unicode.IsSpace), known
}

func (d *decoder) group(n *node, v reflect.Value, path string) {
	fields := fieldsOf(v.Type())
	for len(n.entries) > 0 {
		e, tail := n.entries[0], tailOf(n, fields)
		n = &node{kind: n.kind, braces: n.braces, entries: n.entries[1+len(tail):]}
		at := field(path, e.key)
		i, known := fields.index[e.key]
		switch {
		case len(tail) > 0:
			d.split(e, tail, at)
		case !known:
			d.unknown(e, at, fields)
		default:
			d.value(e, v.Field(i), at)
		}
	}
}

// tailOf returns what follows the first entry of a group in braces and is the rest of its value: in {weight: 15,00} the
// comma ends the 15, and 00 becomes a field without a value.
func tailOf(n *node, fields fieldSet) []entry {
	if !n.braces || n.entries[0].value.kind != scalarKind {
		return nil
	}
	end := 1
	for end < len(n.entries) {
		e := n.entries[end]
		if _, known := fields.index[e.key]; known || e.value.kind != nullKind {
			break
		}
		end++
	}
	return n.entries[1:end]
}

// split reports a value that a comma within braces cut.
func (d *decoder) split(e entry, tail []entry, path string) {
	whole := e.value.raw
	for _, part := range tail {
		whole += "," + part.key
	}
	hint := "put the whole value in quotes"
	if number := strings.ReplaceAll(whole, ",", ""); strings.Trim(number, ".0123456789") == "" {
		hint = "write the number with a point and without thousands separators, such as 1234.50"
		if fraction := tail[0].key; len(tail) == 1 && len(fraction) < 3 && !strings.Contains(number, ".") {
			hint = "write " + e.value.raw + "." + fraction
		}
	}
	d.report(e.pos, path, fmt.Sprintf("within braces a comma ends the value: %s is read as %s", quote(whole), quote(e.value.raw)), hint)
}

func (d *decoder) list(n *node, v reflect.Value, path string) bool {
	out := reflect.MakeSlice(v.Type(), len(n.entries), len(n.entries))
	for i, e := range n.entries {
		at := item(path, i)
		if e.value.kind == nullKind {
			d.report(e.pos, at, "the list has an empty place", "write the value, or remove the line")
			continue
		}
		d.value(e, out.Index(i), at)
	}
	v.Set(out)
	return true
}

// words decodes a group whose keys are data.
func (d *decoder) words(n *node, v reflect.Value, path string) bool {
	if v.Type().Key().Kind() != reflect.String {
		panic(fmt.Sprintf("yamlfile: %s: keys of a map are strings", v.Type()))
	}
	out := reflect.MakeMapWithSize(v.Type(), len(n.entries))
	for _, e := range n.entries {
		into := reflect.New(v.Type().Elem()).Elem()
		if d.value(e, into, field(path, e.key)) {
			out.SetMapIndex(reflect.ValueOf(e.key).Convert(v.Type().Key()), into)
		}
	}
	v.Set(out)
	return true
}

// text hands the raw text to the type. A failure leaves v as it was, whatever the type made of it.
func (d *decoder) text(e entry, v reflect.Value, path string) bool {
	into := reflect.New(v.Type())
	err := into.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(e.value.raw))
	if err == nil {
		v.Set(into.Elem())
		return true
	}
	finding := unreadable(e.pos, err.Error(), "")
	finding.Path = path
	if r := interface{ Rule() string }(nil); errors.As(err, &r) {
		finding.Rule = r.Rule()
	}
	if h := interface{ Hint() string }(nil); errors.As(err, &h) {
		finding.Hint = h.Hint()
	}
	if s := interface{ Source() string }(nil); errors.As(err, &s) {
		finding.Source = s.Source()
	}
	d.found.Add(finding)
	return false
}

func (d *decoder) scalar(e entry, v reflect.Value, path string) bool {
	raw := e.value.raw
	switch v.Kind() {
	case reflect.String:
		v.SetString(raw)
		return true
	case reflect.Bool:
		b, hint, ok := yesNo(raw)
		if !ok {
			d.report(e.pos, path, quote(raw)+" is neither true nor false", hint)
			return false
		}
		v.SetBool(b)
		return true
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, message, hint := wholeNumber(raw, v.Type().Bits())
		if message != "" {
			d.report(e.pos, path, message, hint)
			return false
		}
		v.SetInt(n)
		return true
	default:
		panic(fmt.Sprintf("yamlfile: %s: no field of type %s can be read", path, v.Type()))
	}
}

// fieldSet is what the keys of a struct mean.
type fieldSet struct {
	names []string // in the order of the struct
	index map[string]int
}

func fieldsOf(t reflect.Type) fieldSet {
	set := fieldSet{index: make(map[string]int, t.NumField())}
	for i := range t.NumField() {
		f := t.Field(i)
		tag, tagged := f.Tag.Lookup("yaml")
		key, _, _ := strings.Cut(tag, ",")
		switch {
		case key == "-":
			continue
		case f.Anonymous:
			panic(fmt.Sprintf("yamlfile: %s embeds %s; a field of the file is a named field", t, f.Name))
		case !f.IsExported():
			continue
		case !tagged || key == "":
			panic(fmt.Sprintf("yamlfile: %s.%s has no yaml tag", t, f.Name))
		}
		if _, twice := set.index[key]; twice {
			panic(fmt.Sprintf("yamlfile: %s has two fields %q", t, key))
		}
		set.index[key] = i
		set.names = append(set.names, key)
	}
	return set
}
