package schema

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day of the calendar, without a clock. The zero Date is no day.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// The years that a date of an engagement can have. A year outside them is a slip of the keyboard.
const firstYear, lastYear = 1900, 2199

// ParseDate reads a date as ISO 8601 writes it, YYYY-MM-DD.
func ParseDate(text string) (Date, error) {
	var d Date
	err := d.UnmarshalText([]byte(text))
	return d, err
}

// UnmarshalText reads a date as ISO 8601 writes it, YYYY-MM-DD.
func (d *Date) UnmarshalText(text []byte) error {
	s := string(text)
	bad := &valueError{rule: ruleDate, message: shown(s) + " is not a date", hint: "write it as YYYY-MM-DD, such as 2027-01-31", source: "ISO 8601"}
	if len(s) != 10 || s[4] != '-' || s[7] != '-' || !isDigits(s[:4]) || !isDigits(s[5:7]) || !isDigits(s[8:]) {
		return bad
	}
	read := Date{Year: atoi(s[:4]), Month: time.Month(atoi(s[5:7])), Day: atoi(s[8:])}
	bad.message = shown(s) + " is no day of the calendar"
	switch {
	case read.Month < time.January || read.Month > time.December:
		return bad
	case read.Year < firstYear || read.Year > lastYear:
		bad.hint = fmt.Sprintf("write a year from %d to %d", firstYear, lastYear)
		return bad
	case read.Day < 1 || read.Day > daysIn(read.Year, read.Month):
		bad.hint = fmt.Sprintf("%s %d has %d days", read.Month, read.Year, daysIn(read.Year, read.Month))
		return bad
	}
	*d = read
	return nil
}

// DateOf returns the day of t, by the clock of t's location.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{Year: year, Month: month, Day: day}
}

// IsZero reports whether d is no day.
func (d Date) IsZero() bool { return d == Date{} }

// String returns the date as ISO 8601 writes it; "" for no day.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Time returns midnight of d in UTC.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Compare returns -1, 0 or +1 as d is before, equal to or after e.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Before reports whether d is before e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is after e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// Weekday returns the day of the week.
func (d Date) Weekday() Weekday {
	days := Weekday("").Members()
	return Weekday(days[(int(d.Time().Weekday())+6)%7])
}

// AddDays returns the day n days after d, or before it if n is negative.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// DaysUntil returns the number of days from d to e: 1 when e is the next day, negative when e is before d.
func (d Date) DaysUntil(e Date) int { return int(e.Time().Sub(d.Time()).Hours()) / 24 }

// AddDuration returns the first day after a period of p that begins on d. A period of years and months ends the day before the
// same-numbered day, or on the month's last day where the month has no such day: 2027-01-15 and P1M give 2027-02-15,
// 2027-01-31 and P1M give 2027-03-01. Hours and minutes move no date unless they make whole days.
func (d Date) AddDuration(p Duration) Date {
	out := d
	if months := 12*p.Years + p.Months; months != 0 {
		first := Date{Year: d.Year, Month: d.Month, Day: 1}.Time().AddDate(0, months, 0)
		out = DateOf(first).AddDays(d.Day - 1)
		if d.Day > daysIn(first.Year(), first.Month()) {
			out = DateOf(first.AddDate(0, 1, 0))
		}
	}
	return out.AddDays(7*p.Weeks + p.Days + (60*p.Hours+p.Minutes)/(24*60))
}

// LastDay returns the last day of a period of p that begins on d.
func (d Date) LastDay(p Duration) Date { return d.AddDuration(p).AddDays(-1) }

// PeriodTo returns the period that begins on d and has last as its last day, in years and months as far as it goes, then days.
// d.LastDay of it is last. It is none if last is before d.
func (d Date) PeriodTo(last Date) Duration {
	if last.Before(d) {
		return Duration{}
	}
	months := 12*(last.Year-d.Year) + int(last.Month-d.Month) + 1
	for months > 0 && d.LastDay(Duration{Months: months}).After(last) {
		months--
	}
	p := Duration{Years: months / 12, Months: months % 12}
	p.Days = d.AddDuration(p).DaysUntil(last) + 1
	return p
}

func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// atoi reads a few decimal digits.
func atoi(digits string) int {
	n := 0
	for _, c := range []byte(digits) {
		n = 10*n + int(c-'0')
	}
	return n
}
