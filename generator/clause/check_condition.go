package clause

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"clausewright/internal/diag"
	"clausewright/schema"
)

// conditionCheck holds a condition against the fields of one agreement.
type conditionCheck struct {
	found diag.List
	open  []*test // tests that choose a text by an open choice, and need a neutral one beside it
	paths map[*test]string
}

// given returns the patterns that are sure to be given where e holds.
func (c *conditionCheck) given(e expr) []string {
	switch e := e.(type) {
	case *allOf:
		var all []string
		for _, t := range e.terms {
			all = append(all, c.given(t)...)
		}
		return all
	case *anyOf:
		common := c.given(e.terms[0])
		for _, t := range e.terms[1:] {
			those := c.given(t)
			common = slices.DeleteFunc(common, func(p string) bool { return !slices.Contains(those, p) })
		}
		return common
	case *negation:
		return nil
	case *test:
		if e.op == opNotGiven || e.op == opUnequal || c.paths[e] == "" {
			return nil
		}
		return []string{c.paths[e]}
	default:
		panic(fmt.Sprintf("clause: unknown expression %T", e))
	}
}

// check reports what e asks of the fields at g that they cannot answer.
func (c *conditionCheck) check(e expr, g ground) {
	switch e := e.(type) {
	case *allOf:
		for _, t := range e.terms {
			c.check(t, g)
			g = g.know(c.given(t)...)
		}
	case *anyOf:
		for _, t := range e.terms {
			c.check(t, g)
		}
	case *negation:
		c.check(e.of, g)
	case *test:
		c.test(e, g)
	default:
		panic(fmt.Sprintf("clause: unknown expression %T", e))
	}
}

func (c *conditionCheck) report(at diag.Pos, path, message, hint string) {
	d := fault(at, RuleCompare, message, hint)
	d.Path = path
	c.found.Add(d)
}

func (c *conditionCheck) test(t *test, g ground) {
	f, unknown, ok := g.resolve(t.path, t.pos)
	if unknown != nil {
		c.found.Add(*unknown)
	}
	if !ok {
		return
	}
	c.paths[t] = f.Path
	isList := f.Type.Kind() == reflect.Slice
	switch {
	case t.op == opGiven || t.op == opNotGiven:
		if f.Kind != schema.Optional && f.Kind != schema.Open && !g.everOptional(f) {
			c.report(t.opPos, t.path, fmt.Sprintf("%s always has a value: it is %s", t.path, f.Kind), "remove the condition")
		}
	case f.Group:
		c.report(t.pos, t.path, t.path+" is a group of fields", `only "is given" and "is not given" ask about a group`)
	case t.op == opHas && !isList:
		c.report(t.opPos, t.path, t.path+" is no list", "write ==")
	case t.op != opHas && isList:
		c.report(t.opPos, t.path, t.path+" is a list", `write has, "is given" or "is not given"`)
	case t.op == opYes:
		c.yes(t, f, g)
	case f.Kind == schema.Open && !c.openOK(t, f):
		hint := `write "is given", "is not given" or !=, so that no text vanishes because a party has not answered yet`
		c.report(t.opPos, t.path, fmt.Sprintf("%s is open", t.path), hint)
	case t.op.orders() && !ordered(f.Type):
		c.report(t.opPos, t.path, fmt.Sprintf("%s has no order", t.path), "write ==, != or in")
	case t.op.orders() && g.optional(f):
		c.report(t.opPos, t.path, fmt.Sprintf("%s may be absent, so it has no order", t.path), fmt.Sprintf("write %s is given and %s", t.path, t.path+" "+operatorWords[t.op]+" "+t.against[0].String()))
	case t.op.orders() && f.Type == reflect.TypeFor[schema.Duration]() && !startKnown(g):
		c.report(t.opPos, t.path, "periods cannot be compared where no commencement date is sure", "write == or !=")
	default:
		c.literals(t, f)
	}
}

func (c *conditionCheck) yes(t *test, f schema.Field, g ground) {
	switch {
	case f.Type.Kind() != reflect.Bool:
		c.report(t.pos, t.path, fmt.Sprintf("%s is no yes/no", t.path), "compare it with a value")
	case f.Kind == schema.Open:
		c.report(t.pos, t.path, fmt.Sprintf("%s is open", t.path), fmt.Sprintf("write %s != false, or != true", t.path))
	case g.optional(f):
		c.report(t.pos, t.path, fmt.Sprintf("%s may be absent", t.path), fmt.Sprintf("write %s == true", t.path))
	}
}

// openOK reports whether an open field may be asked this, and remembers what then needs a neutral text.
func (c *conditionCheck) openOK(t *test, f schema.Field) bool {
	switch {
	case t.op == opUnequal:
		return true
	case (t.op == opEqual || t.op == opIn) && len(f.Members) > 0:
		c.open = append(c.open, t)
		return true
	default:
		return false
	}
}

// startKnown reports whether every engagement of the agreement has the day from which periods are measured.
func startKnown(g ground) bool {
	f, ok := g.field("term.commencement_date")
	return ok && (f.Kind == schema.Essential || f.Kind == schema.Derived || f.Kind == schema.Defaulted)
}

// ordered reports whether the values of t have an order.
func ordered(t reflect.Type) bool {
	switch t {
	case reflect.TypeFor[schema.Date](), reflect.TypeFor[schema.Duration](), reflect.TypeFor[schema.TimeOfDay]():
		return true
	default:
		return isNumber(t)
	}
}

func isNumber(t reflect.Type) bool {
	switch t {
	case reflect.TypeFor[schema.Decimal](), reflect.TypeFor[schema.Percent](), reflect.TypeFor[schema.Money]():
		return true
	case reflect.TypeFor[schema.TimeOfDay]():
		return false
	default:
		return t.Kind() == reflect.Int
	}
}

// literals reads each literal as a value of the field's type.
func (c *conditionCheck) literals(t *test, f schema.Field) {
	of := f.Type
	if of.Kind() == reflect.Slice {
		of = of.Elem()
	}
	for _, l := range t.against {
		want, hint, ok := l.fits(of, f.Members)
		if ok {
			continue
		}
		c.report(l.pos, t.path, fmt.Sprintf("%s is no value of %s, which is %s", l, t.path, want), hint)
	}
}

// fits reports whether the literal is a value of a type; if not, it says what the type is and how to write one.
func (l literal) fits(t reflect.Type, members []string) (want, hint string, ok bool) {
	switch {
	case members != nil:
		if !l.quoted {
			return "a choice", `write it in quotation marks`, false
		}
		return "a choice", diag.Meant(l.text, members), slices.Contains(members, l.text)
	case t.Kind() == reflect.Bool:
		return "a yes/no", "write true or false", !l.quoted && (l.text == "true" || l.text == "false")
	case t == reflect.TypeFor[schema.Date]():
		return "a date", "write 2027-01-31, without quotation marks", l.date != nil
	case t == reflect.TypeFor[schema.Duration]():
		return "a duration", "write P6M or PT24H, without quotation marks", l.duration != nil
	case t == reflect.TypeFor[schema.TimeOfDay]():
		return "a time of day", "write 09:30, without quotation marks", l.clock != nil
	case t.Kind() == reflect.Int:
		return "a whole number", "write 30, without quotation marks", l.number != nil && l.number.IsInteger() && !strings.Contains(l.text, ".")
	case isNumber(t):
		return "a number", "write 4.99, without quotation marks", l.number != nil
	case t.Kind() == reflect.String:
		if !l.quoted {
			return "a text", "write it in quotation marks", false
		}
		if t == reflect.TypeFor[schema.Country]() {
			return "a country", `write its code of ISO 3166-1: "DE"`, len(l.text) == 2 && isUpper(l.text[0]) && isUpper(l.text[1])
		}
		if u, isCode := reflect.New(t).Interface().(encoding.TextUnmarshaler); isCode {
			if err := u.UnmarshalText([]byte(l.text)); err != nil {
				return "a " + strings.ToLower(t.Name()), err.Error(), false
			}
		}
		return "a text", "", true
	default:
		return "nothing that a condition compares", `only "is given" and "is not given" ask about it`, false
	}
}

// excludes reports whether two conditions can be seen never to hold together: a term of one is the opposite of a term of
// the other. Nil always holds.
func excludes(a, b []*Condition) bool {
	for _, x := range terms(a) {
		for _, y := range terms(b) {
			if opposite(x, y) || opposite(y, x) {
				return true
			}
		}
	}
	return false
}

// terms returns what all must hold where the conditions hold.
func terms(conditions []*Condition) []expr {
	var out []expr
	var add func(e expr)
	add = func(e expr) {
		if all, ok := e.(*allOf); ok {
			for _, t := range all.terms {
				add(t)
			}
			return
		}
		out = append(out, e)
	}
	for _, c := range conditions {
		if c != nil {
			add(c.root)
		}
	}
	return out
}

func opposite(x, y expr) bool {
	if n, ok := x.(*negation); ok {
		return (&Condition{root: n.of}).String() == (&Condition{root: y}).String()
	}
	s, ok := x.(*test)
	t, also := y.(*test)
	if !ok || !also || s.path != t.path {
		return false
	}
	values := func(t *test) []string {
		var out []string
		for _, l := range t.against {
			out = append(out, l.String())
		}
		return out
	}
	switch {
	case s.op == opNotGiven:
		return t.op != opNotGiven && t.op != opUnequal && t.op != opYes
	case s.op == opUnequal && (t.op == opEqual || t.op == opIn):
		return len(t.against) == 1 && s.against[0].String() == t.against[0].String()
	case (s.op == opEqual || s.op == opIn) && (t.op == opEqual || t.op == opIn):
		return !slices.ContainsFunc(values(s), func(v string) bool { return slices.Contains(values(t), v) })
	case s.op == opYes && t.op == opEqual:
		return t.against[0].text == "false"
	case s.op == opLess && t.op == opMoreEqual, s.op == opMore && t.op == opLessEqual:
		return s.against[0].String() == t.against[0].String()
	default:
		return false
	}
}
