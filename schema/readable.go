package schema

import (
	"fmt"
	"reflect"
	"strings"

	"clausewright/internal/yamlfile"
)

// What a value must be beyond the form of its type, before anything follows from it.

// refuseFineAmounts reports the amounts that no invoice in their currency can show (R-S12). Zeros count: 186.000 is a hundred and
// eighty-six to some and a thousand times as much to others.
func (l *loader) refuseFineAmounts() {
	check := func(at string, m Money) {
		if l.e.typed(at) && m.Currency != "" && int(-m.Amount.Exponent()) > m.Currency.Digits() {
			fault := tooFine(m)
			l.report(fault.rule, at, fault.message, fault.hint).Source = fault.source
			l.discard(at)
		}
	}
	for _, f := range l.shape.All() {
		if f.Type != moneyType || f.Kind == Absent {
			continue
		}
		for _, at := range concrete(l.e, f.Path) {
			if v, given := Walk(l.e, at); given {
				check(at, v.(Money))
			}
		}
	}
	// The value of a cap is an amount if its basis says so.
	if c := l.e.Liability.Cap; c.Basis == "amount" {
		check("liability.cap.value", Money{Amount: c.Value.Decimal, Currency: l.e.Fees.Currency})
	}
	if c := l.e.Liability.SuperCap; c != nil && c.Basis == "amount" {
		check("liability.super_cap.value", Money{Amount: c.Value.Decimal, Currency: l.e.Fees.Currency})
	}
}

var durationType = reflect.TypeFor[Duration]()

// inHours are the durations that may be hours: they run by the clock. All others are counted on the calendar.
var inHours = map[string]bool{"communication.response_time": true, "data_protection.breach_notice": true, "security.incident_notice": true}

// refuseHours reports hours and minutes where a date follows from the duration, or people count days (R-S14).
func (l *loader) refuseHours() {
	for _, f := range l.shape.All() {
		if f.Type != durationType || f.Kind == Absent || inHours[f.Path] {
			continue
		}
		for _, at := range concrete(l.e, f.Path) {
			v, given := Walk(l.e, at)
			if !given || !l.e.typed(at) {
				continue
			}
			if p := v.(Duration); p.Hours != 0 || p.Minutes != 0 {
				hint := "write whole days, such as P1D"
				if days, whole := p.WholeDays(); whole {
					hint = fmt.Sprintf("write P%dD", days)
				}
				l.report(ruleDuration, at, p.String()+" is counted in hours, and this period in days", hint).Source = "ISO 8601"
				l.discard(at)
			}
		}
	}
}

// discard takes a value away that has its finding, as if it could not be read: what would follow from it is nobody's fault.
func (l *loader) discard(path string) {
	field, _ := find(reflect.ValueOf(l.e), path)
	field.SetZero()
	l.e.broken[path] = true
}

// dropBlanks takes away texts of nothing but spaces: nobody would see that they are given.
func (l *loader) dropBlanks() {
	for _, f := range l.shape.All() {
		if f.Kind == Absent {
			continue
		}
		for _, at := range concrete(l.e, f.Path) {
			v, _ := find(reflect.ValueOf(l.e), at)
			switch v = deref(v); {
			case !v.IsValid():
			case v.Kind() == reflect.String && isBlank(v.String()):
				v.SetZero()
			case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.String:
				for i := range v.Len() {
					if place := item(at, i); isBlank(v.Index(i).String()) && l.e.typed(place) {
						l.report(yamlfile.RuleUnreadable, place, "the list has an empty place", "write the value, or remove the line")
						l.e.broken[place] = true
					}
				}
			}
		}
	}
}

// ToBeNominated is the name of a person who is still to be found.
const ToBeNominated = "to be nominated"

// nameNobody spells ToBeNominated in one way, since it is a word of the file and not a name.
func (l *loader) nameNobody() {
	for i := range l.e.Staff {
		if name := &l.e.Staff[i].Name; alike(*name) == ToBeNominated {
			*name = ToBeNominated
		}
	}
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }
