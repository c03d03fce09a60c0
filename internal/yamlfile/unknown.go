package yamlfile

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"clausewright/internal/diag"
)

// unknown reports a key that the group has no field for.
func (d *decoder) unknown(e entry, path string, fields fieldSet) {
	finding := diag.Diagnostic{Pos: e.keyPos, Severity: diag.Error, Rule: RuleUnknownKey, Path: path, Message: "unknown field"}
	if key, rest, ok := cutField(e.key, fields); ok {
		finding.Message, finding.Rule = `there is no ": " after `+quote(key), RuleUnreadable
		finding.Hint = "write " + quote(key+": ") + " before " + quote(rest)
		finding.Path = field(strings.TrimSuffix(path[:len(path)-len(field("", e.key))], "."), key)
	} else if guess, ok := diag.Guess(e.key, fields.names); ok {
		finding.Hint = diag.DidYouMean(guess)
	} else if home := d.home(e.key, path); home != "" {
		finding.Hint = fmt.Sprintf("this field is %s; check the indentation", home)
	} else if kin := diag.Kin(e.key, fields.names); len(kin) > 0 {
		finding.Hint = diag.DidYouMean(kin...)
	} else if len(fields.names) > 0 {
		finding.Hint = "the fields here are " + listed(fields.names)
	}
	d.found.Add(finding)
}

// listed shows the names of a group in a hint.
func listed(names []string) string {
	const most = 30
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:most-5], ", "), len(names)-most+5)
}

// home returns where in the file the field called key belongs that stands at path, if the indentation alone can have brought it
// there: one of the two groups is around the other. Of several places the outermost counts, and two of them are none.
func (d *decoder) home(key, path string) string {
	if d.homes == nil {
		d.homes = homesOf(d.root)
	}
	here := inLists(path[:len(path)-len(field("", key))])
	best, depth, unique := "", 0, false
	for _, place := range d.homes[key] {
		there := place[:len(place)-len(key)]
		if !strings.HasPrefix(here, there) && !strings.HasPrefix(there, here) {
			continue
		}
		switch n := strings.Count(place, "."); {
		case best == "" || n < depth:
			best, depth, unique = place, n, true
		case n == depth:
			unique = false
		}
	}
	if !unique {
		return ""
	}
	return best
}

// inLists returns a path with [] for the place in each list: "staff[1]." becomes "staff[].".
func inLists(path string) string {
	var out strings.Builder
	for path != "" {
		before, rest, found := strings.Cut(path, "[")
		out.WriteString(before)
		if !found {
			break
		}
		out.WriteString("[]")
		_, path, _ = strings.Cut(rest, "]")
	}
	return out.String()
}

// homesOf lists for each key the paths, with [] for a list, at which a file of type root has it.
func homesOf(root reflect.Type) map[string][]string {
	found := make(map[string][]string)
	var walk func(t reflect.Type, path string, above []reflect.Type)
	walk = func(t reflect.Type, path string, above []reflect.Type) {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			if t.Kind() == reflect.Slice {
				path += "[]"
			}
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || reflect.PointerTo(t).Implements(textUnmarshaler) || slices.Contains(above, t) {
			return
		}
		fields := fieldsOf(t)
		for _, name := range fields.names {
			at := field(path, name)
			found[name] = append(found[name], at)
			walk(t.Field(fields.index[name]).Type, at, append(slices.Clip(above), t))
		}
	}
	walk(root, "", nil)
	return found
}
