package figures

import (
	"time"

	"clausewright/schema"
)

// localHours finds the schedule in the zone of each person who lives in another zone than the schedule's. A person whose
// clocks always agree with the schedule's is left out, and so is one whose zone is not known yet.
func (c *computation) localHours(staff []schema.Person, t term) {
	zone := value[schema.Zone](c.engagement, "work_schedule.timezone")
	home, ok := zone.Location()
	start, end := value[schema.TimeOfDay](c.engagement, "work_schedule.start"), value[schema.TimeOfDay](c.engagement, "work_schedule.end")
	if !ok || start.IsZero() || end.IsZero() {
		return
	}
	scheduled := make(map[schema.Weekday]bool)
	for _, d := range value[[]schema.Weekday](c.engagement, "work_schedule.days") {
		scheduled[d] = true
	}

	for _, p := range staff {
		there, ok := p.Timezone.Location()
		if !ok || p.Timezone == zone {
			continue
		}
		var entries []LocalHours
		differs := false
		assignment(p, t).days(t, func(d schema.Date) {
			if !scheduled[d.Weekday()] {
				return
			}
			here := LocalHours{Name: callName(p), Timezone: p.Timezone, From: d,
				Start: moved(d, start, home, there), End: moved(endDay(d, start, end), end, home, there)}
			differs = differs || here.Start != start || here.End != end
			if n := len(entries); n == 0 || entries[n-1].Start != here.Start || entries[n-1].End != here.End {
				entries = append(entries, here)
			}
		})
		if differs {
			c.out.LocalHours = append(c.out.LocalHours, entries...)
		}
	}
}

// endDay returns the day on which the hours that begin on d end: the next one where they run past midnight.
func endDay(d schema.Date, start, end schema.TimeOfDay) schema.Date {
	if end.Minutes() <= start.Minutes() {
		return d.AddDays(1)
	}
	return d
}

// moved returns the time that clocks there show when clocks at home show t on the day d.
func moved(d schema.Date, t schema.TimeOfDay, home, there *time.Location) schema.TimeOfDay {
	at := time.Date(d.Year, d.Month, d.Day, t.Minutes()/60, t.Minutes()%60, 0, 0, home).In(there)
	return schema.NewTimeOfDay(60*at.Hour() + at.Minute())
}
