package schema

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"clausewright/internal/diag"
	"clausewright/internal/yamlfile"
)

// Version is the schema_version that this program reads.
const Version = "1.0"

// Load reads an engagement file: strictly, whole, and with every finding at once. Defaulted and derived fields are filled, amounts
// have their currency, and each finding stands at the value it speaks of, or at the nearest field around one that is missing.
//
// The Engagement is nil only when the text cannot be read at all or does not say which agreement it asks for. When the findings
// have errors, it holds what could be read and no contract may be printed from it.
func Load(name string, src []byte) (*Engagement, diag.List) {
	file, found := yamlfile.Parse(name, src, yamlfile.Options{})
	if !file.Readable() {
		return nil, found.Sorted()
	}
	e := &Engagement{source: file, broken: make(map[string]bool), origins: make(map[string]Origin)}
	unread := file.Decode(e)
	for _, d := range unread {
		if d.Rule != yamlfile.RuleUnknownKey {
			e.broken[d.Path] = true
			continue
		}
		// The misspelt field is there; that the right one is missing is the same cause and is not told twice.
		for _, meant := range Fields(Outsourcing).meant(Pattern(d.Path)) {
			if path := strings.TrimPrefix(parent(d.Path)+"."+meant, "."); !file.Has(path) {
				e.broken[path] = true
			}
		}
	}
	found.Add(unread...)

	variant, unclear := variantOf(e)
	found.Add(unclear...)
	if variant == "" {
		return nil, found.Sorted()
	}
	e.variant = variant

	l := loader{e: e, shape: Fields(variant)}
	l.refuseAbsent()
	l.dropBlanks()
	l.nameNobody()
	l.checkFields()
	l.refuseHours()
	l.openGroups()
	l.fillDefaults()
	l.stampCurrency()
	l.refuseFineAmounts()
	l.derive()
	l.requireEssentials()
	found.Add(l.found...)
	found.Add(checkRules(e, found)...)
	nameEntries(e, found)
	return e, found.Sorted()
}

// variantOf says which agreement the file asks for, "" if it does not say. Model and mode are never guessed: it is the
// question that the parties must have answered.
func variantOf(e *Engagement) (Variant, diag.List) {
	const hint = "choose outsourcing, or outstaffing with the mode supplied_workforce or transferred_staff"
	var found diag.List
	missing := func(path, message, hint string) {
		found.Add(diag.Diagnostic{Pos: e.source.Pos(path), Severity: diag.Error, Rule: ruleModel, Path: path, Message: message, Hint: hint})
	}
	c := e.Engagement
	switch {
	case e.broken["engagement.model"] || e.broken["engagement"]:
		return "", nil // reported while it was read
	case c.Model == "":
		missing("engagement.model", "the file does not say which model it is", hint)
		return "", found
	case c.Model == "outsourcing":
		if e.source.Has("engagement.mode") {
			missing("engagement.mode", "outsourcing has no mode", "remove the mode, or choose outstaffing")
		}
		return Outsourcing, found
	case c.Mode == "supplied_workforce":
		return Supplied, nil
	case c.Mode == "transferred_staff":
		return Transferred, nil
	}
	if !e.broken["engagement.mode"] {
		missing("engagement.mode", "outstaffing does not say in which mode", "add a mode: supplied_workforce or transferred_staff")
	}
	return "", found
}

// loader turns what was decoded into an engagement of its variant.
type loader struct {
	e     *Engagement
	shape *Shape
	found diag.List
}

func (l *loader) report(rule, path, message, hint string) *diag.Diagnostic {
	l.found.Add(diag.Diagnostic{Pos: l.e.source.Pos(path), Severity: diag.Error, Rule: rule, Path: path, Message: message, Hint: hint})
	return &l.found[len(l.found)-1]
}

// refuseAbsent reports what belongs to another model: a whole group or list once, and takes it away so that nothing after it
// sees the field.
func (l *loader) refuseAbsent() {
	refused := make(map[string]bool)
	for _, path := range l.shape.paths {
		if strings.HasSuffix(path, "[]") || l.shape.fields[path].Kind != Absent {
			continue
		}
		for _, at := range concrete(l.e, path) {
			v, _ := find(reflect.ValueOf(l.e), at)
			if l.e.source.Has(at) && l.says(at) && path != "engagement.mode" && !refusedOutside(refused, at) {
				l.refuse(path, at)
				refused[at] = true
			}
			v.SetZero()
		}
	}
}

func refusedOutside(refused map[string]bool, path string) bool {
	for at := outer(path); at != ""; at = outer(at) {
		if refused[at] {
			return true
		}
	}
	return false
}

// says reports whether the file says anything at path: an empty list says nothing.
func (l *loader) says(path string) bool {
	v, ok := find(reflect.ValueOf(l.e), path)
	return !ok || v.Kind() != reflect.Slice || v.Len() > 0 || l.e.broken[path]
}

// refuse reports one field that does not belong to the variant, under the rule that explains why.
func (l *loader) refuse(pattern, at string) {
	if len(owners(pattern)) == 0 {
		l.report(yamlfile.RuleUnknownKey, at, "only the supplier has this field", "move it to "+strings.Replace(at, ".client.", ".supplier.", 1)+", or remove it")
		return
	}
	rule, why := "R-M20", fmt.Sprintf("belongs to %s, and this is %s", owner(pattern), l.e.variant.words())
	hint := "remove " + at + ", or choose " + owner(pattern)
	switch l.e.variant {
	case Outsourcing:
		switch pattern {
		case "fees.billing", "fees.monthly_total", "fees.indexation":
			rule, why = "R-M01", "belongs to monthly payment, and outsourcing is paid when the project is done"
		case "work_schedule.start", "work_schedule.end", "work_schedule.days", "work_schedule.break_minutes", "work_schedule.hours_per_day", "work_schedule.hours_per_week":
			rule, why = "R-M05", "fixes hours, and outsourced professionals keep a flexible schedule"
		}
	default:
		switch pattern {
		case "deliverables", "milestones", "acceptance", "delay", "fees.payment", "fees.contract_price":
			rule, why = "R-M02", "belongs to outsourcing, and outstaffing buys people's time"
		}
	}
	l.report(rule, at, why, hint)
}

// openGroups creates the groups that the variant always has, so that their fields have a place.
func (l *loader) openGroups() {
	for _, path := range l.shape.paths {
		f := l.shape.fields[path]
		if !f.Group || f.Kind == Absent || strings.HasSuffix(path, "[]") {
			continue
		}
		if _, chosen := rowOf()[path]; chosen {
			continue // an optional group
		}
		for _, at := range concrete(l.e, path) {
			if v, _ := find(reflect.ValueOf(l.e), at); v.Kind() == reflect.Pointer && v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
		}
	}
}

// fillDefaults sets each defaulted field that the file does not give, also where the file's value could not be read: the
// finding has been made, and one is enough.
func (l *loader) fillDefaults() {
	for _, f := range l.shape.All() {
		if f.Kind != Defaulted {
			continue
		}
		c := rowOf()[f.Path].in(l.e.variant)
		for _, at := range concrete(l.e, f.Path) {
			if l.e.typed(at) {
				continue
			}
			if value := c.value(l.e, f, at); value != nil { // nil: it would follow from a field that is missing
				l.set(at, value, FromDefault)
			}
		}
	}
}

// set puts a value into the field at path and remembers where it came from.
func (l *loader) set(path string, value any, from Origin) {
	field, ok := find(reflect.ValueOf(l.e), path)
	if !ok {
		panic("schema: no field " + path)
	}
	v := reflect.ValueOf(value)
	if field.Kind() == reflect.Pointer {
		p := reflect.New(field.Type().Elem())
		p.Elem().Set(v)
		v = p
	}
	field.Set(v)
	l.e.origins[path] = from
}

// value returns the default of a field.
func (c cell) value(e *Engagement, f Field, at string) any {
	if c.compute != nil {
		return c.compute(e, at)
	}
	if f.Type.Kind() != reflect.Slice {
		return fromText(f.Type, c.text[0])
	}
	list := reflect.MakeSlice(f.Type, len(c.text), len(c.text))
	for i, text := range c.text {
		list.Index(i).Set(reflect.ValueOf(fromText(f.Type.Elem(), text)))
	}
	return list.Interface()
}

// fromText reads a default of the table. A default that its type refuses is a mistake of the program.
func fromText(t reflect.Type, text string) any {
	v := reflect.New(t)
	if u, ok := v.Interface().(encoding.TextUnmarshaler); ok {
		if err := u.UnmarshalText([]byte(text)); err != nil {
			panic(fmt.Sprintf("schema: default %q of a %s: %v", text, t, err))
		}
		return v.Elem().Interface()
	}
	switch t.Kind() {
	case reflect.String:
		v.Elem().SetString(text)
	case reflect.Bool:
		v.Elem().SetBool(text == "true")
	case reflect.Int:
		v.Elem().SetInt(int64(atoi(text)))
	default:
		panic(fmt.Sprintf("schema: no default of type %s", t))
	}
	return v.Elem().Interface()
}

var moneyType = reflect.TypeFor[Money]()

// stampCurrency gives every amount its currency: that of its own entry if the entry has one, else that of the fees.
func (l *loader) stampCurrency() {
	for _, f := range l.shape.All() {
		if f.Type != moneyType || f.Kind == Absent {
			continue
		}
		for _, at := range concrete(l.e, f.Path) {
			v, _ := find(reflect.ValueOf(l.e), at)
			v = deref(v)
			if !v.IsValid() {
				continue
			}
			m := v.Interface().(Money)
			m.Currency = l.e.Fees.Currency
			if own, ok := Walk(l.e, parent(at)+".currency"); ok {
				m.Currency = own.(Currency)
			}
			v.Set(reflect.ValueOf(m))
		}
	}
}

// requireEssentials reports the fields without which there is no agreement of the variant.
func (l *loader) requireEssentials() {
	for _, f := range l.shape.All() {
		if f.Kind != Essential {
			continue
		}
		for _, at := range concrete(l.e, f.Path) {
			// A number that is not there reads as 0, so it must also have come from somewhere.
			if _, given := Walk(l.e, at); given && (l.e.source.Has(at) || l.e.filled(at)) || l.e.unreadable(at) {
				continue
			}
			hint := "add " + last(at)
			if p := parent(at); p != "" {
				hint = fmt.Sprintf("add %q under %s", last(at), p)
			}
			if f.Path == "staff[].name" {
				hint = `write the name, or "to be nominated"`
			}
			l.report("R-S03", at, "is required in "+l.e.variant.words(), hint)
		}
	}
}

// unreadable reports whether the value at path, or something around it, could not be read.
func (e *Engagement) unreadable(path string) bool {
	for ; path != ""; path = outer(path) {
		if e.broken[path] {
			return true
		}
	}
	return false
}

// unreadableWithin reports whether one of the n elements of the list at path could not be read.
func (e *Engagement) unreadableWithin(path string, n int) bool {
	for i := range n {
		if e.broken[item(path, i)] {
			return true
		}
	}
	return false
}

// filled reports whether Load gave the value at path, or the list that it is part of.
func (e *Engagement) filled(path string) bool {
	for ; path != ""; path = outer(path) {
		if _, ok := e.origins[path]; ok {
			return true
		}
	}
	return false
}

// sourceHas reports whether the file gives any of the paths.
func (e *Engagement) sourceHas(paths ...string) bool { return slices.ContainsFunc(paths, e.source.Has) }
