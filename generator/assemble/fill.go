package assemble

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"clausewright/generator/clause"
	"clausewright/generator/document"
	"clausewright/schema"
)

const listSeparator = ", "

// fill prints the value of a path, or what stands where there is none: a blank for a field that is still open, nothing for
// one that may be absent.
func (a *assembler) fill(f clause.Fill, s clause.Scope) []document.Inline {
	v := s.Lookup(f.Path)
	switch {
	case v.Given:
		return a.print(v, f.Style, f.Bold)
	case a.mayBeAbsent(v.Path, s):
		return nil
	default:
		return []document.Inline{a.blank(v.Path)}
	}
}

// mayBeAbsent reports whether nothing is said where the field at path has no value: it is optional, or stands in an optional
// group that is not there.
func (a *assembler) mayBeAbsent(path string, s clause.Scope) bool {
	for at := path; at != ""; at = at[:max(strings.LastIndexByte(at, '.'), 0)] {
		if a.kind(at) == schema.Optional && !s.Lookup(at).Given {
			return true
		}
	}
	return false
}

// kind returns the kind of the field at a concrete path. Figures that are not given are absent or optional alike.
func (a *assembler) kind(path string) schema.Kind {
	if strings.HasPrefix(path, "figures.") {
		return schema.Optional
	}
	f, _ := a.fields.Field(schema.Pattern(path))
	return f.Kind
}

// blank returns the blank of an open field.
func (a *assembler) blank(path string) document.Blank {
	label := a.language.Label(path)
	if label == "" {
		last := path[strings.LastIndexByte(path, '.')+1:]
		label = strings.ReplaceAll(schema.Pattern(last), "_", " ")
	}
	return document.Blank{Path: path, Label: label}
}

// print prints a value that is given: a list as "A, B and C", a group by its parts, anything else as one Value.
func (a *assembler) print(v schema.Value, style clause.Style, bold bool) []document.Inline {
	if parts := partsOf(v.V); parts != nil {
		return a.group(v, parts, bold)
	}
	if list := reflect.ValueOf(v.V); list.Kind() == reflect.Slice {
		var items [][]document.Inline
		for i := range list.Len() {
			item := list.Index(i)
			for item.Kind() == reflect.Pointer {
				item = item.Elem()
			}
			at := schema.Value{Path: fmt.Sprintf("%s[%d]", v.Path, i), V: item.Interface(), Given: true, Origin: v.Origin, Pos: v.Pos}
			items = append(items, a.print(at, style, bold))
		}
		return a.listed(items)
	}
	return []document.Inline{document.Value{Path: v.Path, S: a.scalar(v, style), Bold: bold}}
}

// listed joins items as a sentence does.
func (a *assembler) listed(items [][]document.Inline) []document.Inline {
	var out []document.Inline
	for i, item := range items {
		switch {
		case i == 0:
		case i == len(items)-1:
			out = append(out, document.Text{S: " " + a.language.Words.And + " "})
		default:
			out = append(out, document.Text{S: listSeparator})
		}
		out = append(out, item...)
	}
	return out
}

// part is one field of a group that prints as one, and what stands before it where another part does.
type part struct {
	name   string
	before string
}

// partsOf returns the parts of a group that prints as one, nil for every other value.
func partsOf(v any) []part {
	switch v := v.(type) {
	case schema.Address:
		return addressParts(v.Country)
	case schema.Signatory:
		return []part{{"name", ""}, {"title", listSeparator}}
	case schema.Contact:
		return []part{{"name", ""}, {"role", listSeparator}, {"email", listSeparator}}
	case schema.Manager:
		return []part{{"name", ""}, {"title", listSeparator}, {"email", listSeparator}}
	case schema.KeyPerson:
		return []part{{"name", ""}, {"role", listSeparator}}
	case schema.Person:
		return []part{{"name", ""}, {"role", listSeparator}}
	default:
		return nil
	}
}

// addressParts returns the parts of an address in the order of its country, all in one line: the postal code stands before the
// city, except where letters are addressed the other way round.
func addressParts(c schema.Country) []part {
	switch c {
	case "GB", "IE", "US", "CA", "AU", "NZ", "IN", "SG", "ZA":
		return []part{{"lines", ""}, {"city", listSeparator}, {"region", listSeparator}, {"postal_code", " "}, {"country", listSeparator}}
	case "UA":
		return []part{{"lines", ""}, {"city", listSeparator}, {"region", listSeparator}, {"postal_code", listSeparator}, {"country", listSeparator}}
	default:
		return []part{{"lines", ""}, {"postal_code", listSeparator}, {"city", " "}, {"region", listSeparator}, {"country", listSeparator}}
	}
}

// group prints the parts of a group that are given, and a blank for each that is open. A group of which nothing is given is one
// blank.
func (a *assembler) group(v schema.Value, parts []part, bold bool) []document.Inline {
	if a.language.Label(v.Path) != "" && !slices.ContainsFunc(parts, func(p part) bool { _, ok := schema.Walk(v.V, p.name); return ok }) {
		return []document.Inline{a.blank(v.Path)}
	}
	var out []document.Inline
	previous := ""
	for _, p := range parts {
		path := v.Path + "." + p.name
		given, ok := schema.Walk(v.V, p.name)
		var printed []document.Inline
		switch {
		case ok && p.name == "lines":
			printed = a.lines(given.([]string), path, bold)
		case ok:
			printed = a.print(schema.Value{Path: path, V: given, Given: true, Origin: v.Origin, Pos: v.Pos}, "", bold)
		case a.kind(path) == schema.Open || a.kind(path) == schema.Essential:
			printed = []document.Inline{a.blank(path)}
		default:
			continue
		}
		if len(out) > 0 {
			before := p.before
			if before == " " && previous == "lines" {
				before = listSeparator // no city or code stands between
			}
			out = append(out, document.Text{S: before})
		}
		out = append(out, printed...)
		previous = p.name
	}
	return out
}

// lines prints the lines of an address on one.
func (a *assembler) lines(lines []string, path string, bold bool) []document.Inline {
	var out []document.Inline
	for i, line := range lines {
		if i > 0 {
			out = append(out, document.Text{S: listSeparator})
		}
		out = append(out, document.Value{Path: fmt.Sprintf("%s[%d]", path, i), S: verbatim(line), Bold: bold})
	}
	return out
}
