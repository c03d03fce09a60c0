package schema

import (
	"fmt"
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

// possibleSchedule: R-S20.
func possibleSchedule(in *inspection) {
	w := in.WorkSchedule
	seen := make(map[Weekday]int)
	for i, day := range w.Days {
		if first, twice := seen[day]; twice && day != "" {
			in.wrong(item("work_schedule.days", i), "remove one", "%s stands twice", day).see(item("work_schedule.days", first), "first here")
			continue
		}
		seen[day] = i
	}
	if w.Start.IsZero() || w.End.IsZero() || in.unreadable("work_schedule.break_minutes") || in.unreadable("work_schedule.overnight") {
		return
	}
	_, ok := w.minutesPerDay()
	switch {
	case w.End <= w.Start && !w.Overnight:
		in.wrong("work_schedule.end", "write a later end, or set overnight to true for a night shift", "work ends at %s, before it starts at %s", w.End, w.Start).
			see("work_schedule.start", "it starts here")
	case !ok:
		in.wrong("work_schedule.break_minutes", "write a shorter break", "a break of %d minutes leaves no work between %s and %s", w.BreakMinutes, w.Start, w.End)
	case w.Overnight && w.End > w.Start && in.typed("work_schedule.overnight"):
		in.wrong("work_schedule.overnight", "remove overnight", "overnight is true, but work from %s to %s does not pass midnight", w.Start, w.End)
	}
}

// weeklyHours: R-S21.
func weeklyHours(in *inspection) {
	const source = "Directive 2003/88/EC, Art. 6"
	hours, path := in.WorkSchedule.HoursPerWeek, "work_schedule.hours_per_week"
	if !in.variant.Outstaffing() || hours.IsZero() || !in.sourceHas("work_schedule.start", path) {
		return
	}
	over := func(limit int64) bool { return hours.GreaterThan(decimal.NewFromInt(limit)) }
	const hint = "shorten the schedule"
	switch {
	case over(60):
		in.wrong(path, hint, "%s hours per week exceeds 60", hours).by(source)
	case over(48):
		in.unusual(path, hint, "%s hours per week exceeds 48", hours).by(source)
	case over(40):
		in.remark(path, "check the contracts of the people", "%s hours per week exceeds 40", hours).by(source)
	}
}

// nightWork: R-B05. Hours that are day for the client can be night for the people; a calendar can contradict its source.
func nightWork(in *inspection) {
	w := in.WorkSchedule
	if !in.variant.Outstaffing() {
		return
	}
	if c, client := w.HolidayCalendar, in.Parties.Client.Country; in.typed("work_schedule.holiday_calendar") && in.Leave.HolidaySource == "client" && client != "" &&
		c != string(client) && !strings.HasPrefix(c, string(client)+"-") {
		in.unusual("work_schedule.holiday_calendar", "write the client's calendar, or set leave.holiday_source to country_of_work",
			"the holidays are the client's, in %s, but the calendar is %s", client, c).see("leave.holiday_source", "the source")
	}
	clients, ok := w.Timezone.Location()
	if !ok || w.Start.IsZero() || w.End.IsZero() || in.Term.CommencementDate.IsZero() || in.Term.EndDate.Before(in.Term.CommencementDate) {
		return
	}
	told := make(map[Zone]bool)
	for i, p := range in.Staff {
		theirs, ok := p.Timezone.Location()
		if !ok || told[p.Timezone] {
			continue
		}
		if start, end, night := nightHours(w, clients, theirs, in.Term); night {
			told[p.Timezone] = true
			path := item("staff", i)
			in.unusual(path, "check the law of night work, or move the hours", "%s to %s in %s is %s to %s in %s: work between 22:00 and 06:00", w.Start, w.End, w.Timezone, start, end, p.Timezone).
				by("Directive 2003/88/EC, Art. 2, 8").see("work_schedule.start", "the hours")
		}
	}
}

// nightHours returns the local hours of the first month of the term in which they touch the night. Months differ where the clocks
// of the two places change on different days.
func nightHours(w WorkSchedule, clients, theirs *time.Location, term Term) (start, end string, night bool) {
	const from, to = 6 * 60, 22 * 60
	length := w.End.Minutes() - w.Start.Minutes()
	if length <= 0 {
		length += 24 * 60
	}
	for day := term.CommencementDate; !day.After(term.EndDate); day = day.AddDays(7) {
		begin := time.Date(day.Year, day.Month, day.Day, 0, w.Start.Minutes(), 0, 0, clients).In(theirs)
		at := 60*begin.Hour() + begin.Minute()
		if at < from || at+length > to {
			stop := begin.Add(time.Duration(length) * time.Minute)
			return clock(begin), clock(stop), true
		}
	}
	return "", "", false
}

func clock(t time.Time) string { return fmt.Sprintf("%02d:%02d", t.Hour(), t.Minute()) }
