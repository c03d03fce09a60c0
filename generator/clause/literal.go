package clause

import (
	"cmp"
	"encoding"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"clausewright/internal/diag"
	"clausewright/schema"
)

// literal is a value that a condition compares a field with. Which of its readings counts is the field's to say.
type literal struct {
	text   string // without quotation marks
	quoted bool
	pos    diag.Pos

	number   *decimal.Decimal
	date     *schema.Date
	duration *schema.Duration
	clock    *schema.TimeOfDay
}

func newLiteral(text string, quoted bool, at diag.Pos) literal {
	l := literal{text: text, quoted: quoted, pos: at}
	if quoted {
		return l
	}
	if d, err := decimal.NewFromString(text); err == nil && !strings.ContainsAny(text, "eE") {
		l.number = &d
	}
	l.date, l.duration, l.clock = read[schema.Date](text), read[schema.Duration](text), read[schema.TimeOfDay](text)
	return l
}

// String returns the literal as an author types it.
func (l literal) String() string {
	if l.quoted {
		return `"` + l.text + `"`
	}
	return l.text
}

func read[T any](text string) *T {
	v := new(T)
	u, ok := any(v).(encoding.TextUnmarshaler)
	if !ok || u.UnmarshalText([]byte(text)) != nil {
		return nil
	}
	return v
}

// equal reports whether a given value is the literal. A literal of another type was refused when the library loaded.
func equal(v any, l literal, s Scope) bool {
	switch v := v.(type) {
	case bool:
		return !l.quoted && l.text == fmt.Sprint(v)
	default:
		if text, ok := asText(v); ok {
			return l.quoted && text == l.text
		}
		order, ok := compare(v, l, s)
		return ok && order == 0
	}
}

// contains reports whether one of the values of a list is the literal.
func contains(list any, l literal, s Scope) bool {
	v := reflect.ValueOf(list)
	if v.Kind() != reflect.Slice {
		return false
	}
	for i := range v.Len() {
		if equal(v.Index(i).Interface(), l, s) {
			return true
		}
	}
	return false
}

func asText(v any) (string, bool) {
	r := reflect.ValueOf(v)
	if r.Kind() != reflect.String {
		return "", false
	}
	return r.String(), true
}

// compare orders a given value and a literal. ok is false when they have no order.
func compare(v any, l literal, s Scope) (order int, ok bool) {
	switch v := v.(type) {
	case schema.Date:
		if l.date == nil {
			return 0, false
		}
		return cmp.Or(cmp.Compare(v.Year, l.date.Year), cmp.Compare(v.Month, l.date.Month), cmp.Compare(v.Day, l.date.Day)), true
	case schema.Duration:
		if l.duration == nil {
			return 0, false
		}
		from := s.commencement()
		return minutesAfter(from, v).Compare(minutesAfter(from, *l.duration)), true
	case schema.TimeOfDay:
		if l.clock == nil {
			return 0, false
		}
		return cmp.Compare(v, *l.clock), true
	}
	n, isNumber := asNumber(v)
	if !isNumber || l.number == nil {
		return 0, false
	}
	return n.Cmp(*l.number), true
}

func asNumber(v any) (decimal.Decimal, bool) {
	switch v := v.(type) {
	case schema.Decimal:
		return v.Decimal, true
	case schema.Percent:
		return v.Decimal, true
	case schema.Money:
		return v.Amount, true
	}
	if r := reflect.ValueOf(v); r.CanInt() {
		return decimal.NewFromInt(r.Int()), true
	}
	return decimal.Decimal{}, false
}

// minutesAfter returns the moment at which a period that begins with the day from is over. A period of months runs to the
// same-numbered day, else to the end of the month.
func minutesAfter(from schema.Date, d schema.Duration) time.Time {
	first := time.Date(from.Year+d.Years, from.Month+time.Month(d.Months), 1, 0, 0, 0, 0, time.UTC)
	day := min(from.Day, first.AddDate(0, 1, -1).Day())
	if day < from.Day {
		day++ // the 31st in a month of 30 days: the period takes that month's last day whole
	}
	end := first.AddDate(0, 0, day-1+7*d.Weeks+d.Days)
	return end.Add(time.Duration(d.Hours)*time.Hour + time.Duration(d.Minutes)*time.Minute)
}

// commencement returns the day from which periods are measured. An engagement without one has a finding of its own, and
// is then measured in the months of an ordinary year.
func (s Scope) commencement() schema.Date {
	if d, ok := s.root("term.commencement_date").V.(schema.Date); ok {
		return d
	}
	return schema.Date{Year: 2001, Month: time.January, Day: 1}
}
