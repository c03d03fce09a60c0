package schema

import (
	"cmp"
	"fmt"
	"strings"
)

// Duration is an ISO 8601 duration. The zero Duration is none. Weeks stand alone.
type Duration struct{ Years, Months, Weeks, Days, Hours, Minutes int }

// ParseDuration reads a duration as ISO 8601 writes it: P30D, P1Y6M, P2W, PT4H.
func ParseDuration(text string) (Duration, error) {
	var p Duration
	err := p.UnmarshalText([]byte(text))
	return p, err
}

// UnmarshalText reads a duration as ISO 8601 writes it. A duration of nothing, seconds, fractions and weeks beside other
// units are refused.
func (p *Duration) UnmarshalText(text []byte) error {
	const mostDigits, mostYears = 4, 100
	s := string(text)
	bad := &valueError{rule: ruleDuration, message: shown(s) + " is not a duration", hint: durationHint(s), source: "ISO 8601"}
	rest, ok := strings.CutPrefix(s, "P")
	if !ok || rest == "" || strings.HasSuffix(rest, "T") {
		return bad
	}
	var read Duration
	units, clock := "YMWD", false
	for rest != "" {
		if !clock && rest[0] == 'T' {
			rest, units, clock = rest[1:], "HM", true
			continue
		}
		digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
		if digits == 0 || digits > mostDigits || digits == len(rest) {
			return bad
		}
		n, unit := atoi(rest[:digits]), rest[digits]
		at := strings.IndexByte(units, unit)
		if at < 0 {
			return bad
		}
		*read.unit(unit, clock) = n
		units, rest = units[at+1:], rest[digits+1:]
	}
	switch {
	case read.IsZero():
		bad.message, bad.hint = shown(s)+" lasts no time", "write a longer duration, or remove the field"
		return bad
	case read.Weeks != 0 && read != Duration{Weeks: read.Weeks}, strings.Contains(s, "W") && strings.Trim(s, "PW0123456789") != "":
		bad.message, bad.hint = shown(s)+" mixes weeks with other units", "write the weeks as days"
		return bad
	}
	if read.Years+read.Months/12+read.Weeks/52+read.Days/365 > mostYears {
		bad.message, bad.hint = fmt.Sprintf("%s is longer than %d years", shown(s), mostYears), "check the number"
		return bad
	}
	*p = read
	return nil
}

// unit returns the field that a designator stands for; M is months in the date and minutes in the clock.
func (p *Duration) unit(designator byte, clock bool) *int {
	switch {
	case clock && designator == 'H':
		return &p.Hours
	case clock:
		return &p.Minutes
	case designator == 'Y':
		return &p.Years
	case designator == 'M':
		return &p.Months
	case designator == 'W':
		return &p.Weeks
	default:
		return &p.Days
	}
}

// durationHint guesses at "30 days", "30d", "p30d" and "4h".
func durationHint(text string) string {
	lower := strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(strings.ToLower(strings.TrimSpace(text)), "p"), " ", ""))
	digits := lower[:len(lower)-len(strings.TrimLeft(lower, "0123456789"))]
	if digits != "" && len(digits) <= 4 && strings.Trim(digits, "0") != "" {
		switch lower[len(digits):] {
		case "d", "day", "days", "":
			return "write P" + digits + "D for days"
		case "w", "week", "weeks":
			return "write P" + digits + "W"
		case "m", "month", "months":
			return "write P" + digits + "M for months"
		case "y", "year", "years":
			return "write P" + digits + "Y"
		case "h", "hour", "hours":
			return "write PT" + digits + "H"
		}
	}
	return "write it like P30D, P6M, P1Y or PT4H"
}

// IsZero reports whether p is no duration.
func (p Duration) IsZero() bool { return p == Duration{} }

// String returns the duration as ISO 8601 writes it; "" for none.
func (p Duration) String() string {
	if p.IsZero() {
		return ""
	}
	var b strings.Builder
	b.WriteByte('P')
	write := func(n int, unit string) {
		if n != 0 {
			fmt.Fprintf(&b, "%d%s", n, unit)
		}
	}
	write(p.Years, "Y")
	write(p.Months, "M")
	write(p.Weeks, "W")
	write(p.Days, "D")
	if p.Hours != 0 || p.Minutes != 0 {
		b.WriteByte('T')
		write(p.Hours, "H")
		write(p.Minutes, "M")
	}
	return b.String()
}

// words returns the duration as a person says it: "1 year and 9 months".
func (p Duration) words() string {
	var parts []string
	for _, u := range []struct {
		n    int
		unit string
	}{{p.Years, "year"}, {p.Months, "month"}, {p.Weeks, "week"}, {p.Days, "day"}, {p.Hours, "hour"}, {p.Minutes, "minute"}} {
		switch u.n {
		case 0:
		case 1:
			parts = append(parts, "1 "+u.unit)
		default:
			parts = append(parts, fmt.Sprintf("%d %ss", u.n, u.unit))
		}
	}
	if n := len(parts); n > 1 {
		return strings.Join(parts[:n-1], ", ") + " and " + parts[n-1]
	}
	return strings.Join(parts, "")
}

// WholeDays returns the length of p in days. ok is false if p has years or months, whose length depends on the calendar, or
// hours that make no whole days.
func (p Duration) WholeDays() (days int, ok bool) {
	minutes := 60*p.Hours + p.Minutes
	if p.Years != 0 || p.Months != 0 || minutes%(24*60) != 0 {
		return 0, false
	}
	return 7*p.Weeks + p.Days + minutes/(24*60), true
}

// Compare compares the lengths of p and q when both begin on the day from, counting days of 24 hours. With no such day
// ok is false where the answer depends on it: 30 days are shorter than some months, longer than others.
func (p Duration) Compare(q Duration, from Date) (order int, ok bool) {
	if !from.IsZero() {
		return cmp.Compare(p.minutesFrom(from), q.minutesFrom(from)), true
	}
	shortest, longest := p.minutesWith(q)
	if shortest != longest {
		return 0, false
	}
	return shortest, true
}

func (p Duration) minutesFrom(from Date) int {
	days := from.DaysUntil(from.AddDuration(Duration{Years: p.Years, Months: p.Months, Weeks: p.Weeks, Days: p.Days}))
	return 24*60*days + 60*p.Hours + p.Minutes
}

// minutesWith returns the order of p and q when the months in which they differ are as short and as long as months can be.
func (p Duration) minutesWith(q Duration) (shortest, longest int) {
	months := 12*(p.Years-q.Years) + p.Months - q.Months
	minutes := 24*60*(7*(p.Weeks-q.Weeks)+p.Days-q.Days) + 60*(p.Hours-q.Hours) + p.Minutes - q.Minutes
	low, high := monthDays(months)
	return cmp.Compare(24*60*low+minutes, 0), cmp.Compare(24*60*high+minutes, 0)
}

// monthDays returns the fewest and the most days that n months in a row can have.
func monthDays(n int) (fewest, most int) {
	if n < 0 {
		fewest, most = monthDays(-n)
		return -most, -fewest
	}
	fewest, most = 1<<30, 0
	// Eight years from a leap year show every run of months; a century year without a leap day is two more starts away.
	for _, year := range []int{1896, 1996} {
		for month := range 12 * 8 {
			from := Date{Year: year, Month: 1, Day: 1}.AddDuration(Duration{Months: month})
			days := from.DaysUntil(from.AddDuration(Duration{Months: n}))
			fewest, most = min(fewest, days), max(most, days)
		}
	}
	return fewest, most
}
