package clause

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"clausewright/internal/diag"
	"clausewright/schema"
)

// ground is what is known at one place of a text when it is checked: which fields exist, and which are sure to be given
// there because of the conditions and repetitions around it.
type ground struct {
	paths
	given map[string]bool // patterns; shared, so never changed
}

// know returns g with more patterns that are sure to be given, and with everything around each of them.
func (g ground) know(patterns ...string) ground {
	if len(patterns) == 0 {
		return g
	}
	given := make(map[string]bool, len(g.given)+len(patterns))
	for p := range g.given {
		given[p] = true
	}
	for _, p := range patterns {
		for _, around := range withParents(p)[2:] {
			given[around] = true
		}
		given[p] = true
	}
	g.given = given
	return g
}

// unsure is an element of an {{each}} whose list is not known. What paths mean inside it is not known either.
const unsure = "?"

// forget returns g without what is known of the elements of a list: another {{each}} over it stands at another element.
func (g ground) forget(list string) ground {
	given := make(map[string]bool, len(g.given))
	for p := range g.given {
		if !strings.HasPrefix(p, list+"[") {
			given[p] = true
		}
	}
	g.given = given
	return g
}

// resolve returns the field that a path of a text means. ok is false when there is none; the finding is nil when that is
// no fault of the path.
func (g ground) resolve(path string, at diag.Pos) (f schema.Field, unknown *diag.Diagnostic, ok bool) {
	full, _ := g.full(path)
	f, exists := g.field(full)
	if exists && f.Kind != schema.Absent {
		return f, nil, true
	}
	if slices.Contains(g.elements, unsure) && !exists {
		return schema.Field{}, nil, false
	}
	message, hint := fmt.Sprintf("%s is no field", path), g.hint(path)
	switch {
	case path == "it" && len(g.elements) == 0:
		message, hint = `"it" is an element, and no {{each}} stands around it`, "write the path of a field"
	case exists:
		message, hint = fmt.Sprintf("%s is no field of this agreement", path), "give each kind of agreement a text of its own"
	}
	d := fault(at, RulePath, message, hint)
	d.Path = path
	return schema.Field{}, &d, false
}

// hint says what an unknown path may have meant.
func (g ground) hint(path string) string {
	for i := len(path) - 1; i > 0; i-- {
		if path[i] != '.' {
			continue
		}
		full, _ := g.full(path[:i])
		if _, isList := g.field(full + "[]"); isList {
			return fmt.Sprintf("%s is a list: repeat with {{each %s}} and write {{%s}}", path[:i], path[:i], path[i+1:])
		}
	}
	for i := len(g.elements) - 1; i >= 0; i-- {
		if guess, ok := g.near(g.elements[i] + "." + path); ok {
			return fmt.Sprintf("did you mean %q?", strings.TrimPrefix(guess, g.elements[i]+"."))
		}
	}
	if guess, ok := g.near(path); ok {
		return fmt.Sprintf("did you mean %q?", guess)
	}
	return ""
}

// near returns a field of the agreement that a pattern was most likely meant to be.
func (g ground) near(pattern string) (string, bool) {
	if isFigure(pattern) {
		var all []string
		for _, f := range g.figures.All() {
			if f.Kind != schema.Absent {
				all = append(all, f.Path)
			}
		}
		return diag.Guess(pattern, all)
	}
	guess, ok := g.fields.Near(pattern)
	if f, exists := g.field(guess); !ok || !exists || f.Kind == schema.Absent {
		return "", false
	}
	return guess, true
}

// optional reports whether f may be absent here although nothing is printed for it: it, or a group or list around it, is
// optional and not sure to be given.
func (g ground) optional(f schema.Field) bool {
	return g.absent(f, g.given)
}

// everOptional is optional whatever the conditions around it say.
func (g ground) everOptional(f schema.Field) bool {
	return g.absent(f, nil)
}

func (g ground) absent(f schema.Field, given map[string]bool) bool {
	// A default list is replaced whole, also by an empty one, and an empty list is not given.
	emptied := f.Kind == schema.Defaulted && f.Type.Kind() == reflect.Slice
	if (f.Kind == schema.Optional || emptied) && !given[f.Path] && !slices.Contains(g.elements, f.Path) {
		return true
	}
	for _, around := range withParents(f.Path)[2:] {
		if given[around] || slices.ContainsFunc(g.elements, func(e string) bool {
			return e == around || strings.HasPrefix(e, around+".") || strings.HasPrefix(e, around+"[")
		}) {
			continue
		}
		if outer, ok := g.field(around); ok && outer.Kind == schema.Optional {
			return true
		}
	}
	return false
}

// blank reports whether f may be a blank here: it is open, or it belongs to an element of a list that is.
func (g ground) blank(f schema.Field) bool {
	if g.given[f.Path] || f.Kind == schema.Optional {
		return false
	}
	if f.Kind == schema.Open {
		return true
	}
	for _, around := range withParents(f.Path)[2:] {
		list, ok := strings.CutSuffix(around, "[]")
		if outer, found := g.field(list); ok && found && outer.Kind == schema.Open {
			return true
		}
	}
	return false
}
