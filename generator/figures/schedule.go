package figures

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"clausewright/internal/diag"
	"clausewright/schema"
)

// term is the days from first to last, both included.
type term struct{ first, last schema.Date }

func (t term) has(d schema.Date) bool { return !d.Before(t.first) && !d.After(t.last) }

// days calls f for each day of t that is also within u.
func (t term) days(u term, f func(schema.Date)) {
	first, last := t.first, t.last
	if u.first.After(first) {
		first = u.first
	}
	if u.last.Before(last) {
		last = u.last
	}
	for d := first; !d.After(last); d = d.AddDays(1) {
		f(d)
	}
}

// workingDays are the days of the schedule less days off.
type workingDays struct {
	scheduled map[schema.Weekday]bool
	off       map[schema.Date]bool
}

func (w workingDays) has(d schema.Date) bool { return w.scheduled[d.Weekday()] && !w.off[d] }

// within returns the number of working days of t that are also within u.
func (w workingDays) within(t, u term) int {
	n := 0
	t.days(u, func(d schema.Date) {
		if w.has(d) {
			n++
		}
	})
	return n
}

// staffing computes what depends on the roster and its schedule.
func (c *computation) staffing() {
	staff := value[[]schema.Person](c.engagement, "staff")
	c.out.StaffCount = len(staff)
	c.week()
	c.overtime(staff)

	whole := term{value[schema.Date](c.engagement, "term.commencement_date"), value[schema.Date](c.engagement, "term.end_date")}
	if whole.first.IsZero() || whole.last.Before(whole.first) {
		return
	}
	c.localHours(staff, whole)
	c.forecast(staff, whole, c.calendars(staff, whole))
}

// week lays out the weekly grid.
func (c *computation) week() {
	days := value[[]schema.Weekday](c.engagement, "work_schedule.days")
	start, end := value[schema.TimeOfDay](c.engagement, "work_schedule.start"), value[schema.TimeOfDay](c.engagement, "work_schedule.end")
	pause := value[int](c.engagement, "work_schedule.break_minutes")
	if start.IsZero() || end.IsZero() {
		return
	}
	minutes := end.Minutes() - start.Minutes()
	if minutes <= 0 {
		minutes += 24 * 60 // the shift ends on the next day
	}
	const places = 2
	hours := schema.Decimal{Decimal: decimal.NewFromInt(int64(minutes-pause)).DivRound(decimal.NewFromInt(60), places)}
	for _, day := range schema.Weekday("").Members() {
		if slices.Contains(days, schema.Weekday(day)) {
			c.out.Week = append(c.out.Week, WeekDay{Day: schema.Weekday(day), Start: start, End: end, BreakMinutes: pause, Hours: hours})
		}
	}
}

// overtime multiplies the hourly rates.
func (c *computation) overtime(staff []schema.Person) {
	if !value[bool](c.engagement, "overtime.allowed") {
		return
	}
	times := value[schema.Multipliers](c.engagement, "overtime.multipliers")
	for _, p := range staff {
		if p.HourlyRate == nil {
			continue
		}
		rate := func(multiplier schema.Decimal) *schema.Money {
			m := p.HourlyRate.Times(multiplier.Decimal)
			return &m
		}
		c.out.Overtime = append(c.out.Overtime, OvertimeRates{Name: callName(p), HourlyRate: p.HourlyRate,
			Weekday: rate(times.Weekday), Weekend: rate(times.Weekend), Holiday: rate(times.Holiday)})
	}
}

// unnamed is the name of a person who is still to be found.
const unnamed = "to be nominated"

// callName returns how a table calls a person: the name, or role and id of one who is still to be found.
func callName(p schema.Person) string {
	if p.Name != "" && p.Name != unnamed {
		return p.Name
	}
	return strings.TrimSpace(p.Role + " (" + p.ID + ")")
}

// calendars returns the working days that each person keeps, and fills in the days off. The days are counted and listed from
// the first to the last day of the months that t touches: a month is prorated by all of its working days, also by those
// outside t, so whoever checks a sum needs to see which they are.
func (c *computation) calendars(staff []schema.Person, t term) []workingDays {
	months := term{MonthOf(t.first).First(), MonthOf(t.last).Last()}
	scheduled := make(map[schema.Weekday]bool)
	for _, d := range value[[]schema.Weekday](c.engagement, "work_schedule.days") {
		scheduled[d] = true
	}
	closures := value[[]schema.Date](c.engagement, "work_schedule.closures")
	for _, d := range slices.Compact(slices.SortedFunc(slices.Values(closures), schema.Date.Compare)) {
		if months.has(d) && scheduled[d.Weekday()] {
			c.out.Closures = append(c.out.Closures, Closure{Date: d})
		}
	}

	c.out.CalendarKnown = true
	names := make(map[schema.Date]string)
	kept := make(map[string]workingDays)
	keep := func(code string) workingDays {
		if w, ok := kept[code]; ok {
			return w
		}
		w := workingDays{scheduled: scheduled, off: make(map[schema.Date]bool)}
		for _, d := range closures {
			w.off[d] = true
		}
		for d, name := range c.holidays(code, months) {
			w.off[d] = true
			if scheduled[d.Weekday()] {
				names[d] = bothNames(names[d], name)
			}
		}
		kept[code] = w
		return w
	}
	codes := c.calendarCodes(staff)
	out := make([]workingDays, len(codes))
	for i, code := range codes {
		out[i] = keep(code)
	}
	for _, d := range slices.SortedFunc(maps.Keys(names), schema.Date.Compare) {
		c.out.Holidays = append(c.out.Holidays, Holiday{Date: d, Name: names[d]})
	}
	return out
}

// bothNames returns the name of a holiday that two calendars may name differently.
func bothNames(a, b string) string {
	switch {
	case a == "" || strings.Contains(b, a):
		return b
	case strings.Contains(a, b):
		return a
	default:
		return a + ", " + b
	}
}

// calendarCodes returns the calendar that each person keeps: the schedule's own, else by leave.holiday_source the client's
// or that of the person's country.
func (c *computation) calendarCodes(staff []schema.Person) []string {
	one := c.engagement.Lookup("work_schedule.holiday_calendar")
	source := value[schema.HolidaySource](c.engagement, "leave.holiday_source")
	code, _ := one.V.(string)
	codes := make([]string, len(staff))
	for i, p := range staff {
		codes[i] = code
		if source == "country_of_work" && one.Origin != schema.FromFile {
			codes[i] = c.ofCountry(p.Country)
		}
	}
	return codes
}

// ofCountry returns the calendar of a country, "" of one that is still open. Where the client's is in a part of that country it
// is taken to be the same part.
func (c *computation) ofCountry(country schema.Country) string {
	code := value[string](c.engagement, "work_schedule.holiday_calendar")
	if country != "" && strings.HasPrefix(code, string(country)+"-") {
		return code
	}
	return string(country)
}

// holidays returns the public holidays within t: those that the file lists, else those of the calendar. A calendar that is not
// known is reported once.
func (c *computation) holidays(code string, t term) map[schema.Date]string {
	if listed, ok := get[[]schema.Date](c.engagement, "work_schedule.holidays"); ok {
		days := make(map[schema.Date]string, len(listed))
		for _, d := range listed {
			days[d] = ""
		}
		return days
	}
	days, ok := publicHolidays(code, t.first, t.last)
	if !ok {
		c.out.CalendarKnown = false
		if code == "" {
			code = "the country of work"
		}
		const path = "work_schedule.holidays"
		c.report(diag.Note, "R-S32", path, fmt.Sprintf("public holidays of %s: list them in %s", code, path), hintFor(code))
	}
	return days
}

// hintFor says how to name a calendar that the program has, where a country's calendars are those of its parts.
func hintFor(code string) string {
	switch code {
	case "GB":
		return "or set work_schedule.holiday_calendar to GB-ENG or GB-WLS"
	case "DE":
		return "or set work_schedule.holiday_calendar to the Land, such as DE-BE"
	default:
		return "the program has no calendar for it; the forecast counts no holiday until they are listed"
	}
}
