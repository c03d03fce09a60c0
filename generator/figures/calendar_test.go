package figures

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"clausewright/schema"
)

func day(t *testing.T, s string) schema.Date {
	t.Helper()
	d, err := schema.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestCalendars compares the weekdays off with the law's lists for two years, written out by hand. Easter is on 28 March 2027 and
// 16 April 2028.
func TestCalendars(t *testing.T) {
	for code, want := range map[string]string{
		// gov.uk pattern: substitutes on Monday and Tuesday when Christmas falls on a weekend, and for 1 January 2028.
		"GB-ENG": "2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28 2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26",
		"DE-BE":  "2027-01-01 2027-03-08 2027-03-26 2027-03-29 2027-05-06 2027-05-17 2028-03-08 2028-04-14 2028-04-17 2028-05-01 2028-05-25 2028-06-05 2028-10-03 2028-12-25 2028-12-26",
		"DE-NW":  "2027-01-01 2027-03-26 2027-03-29 2027-05-06 2027-05-17 2027-05-27 2027-11-01 2028-04-14 2028-04-17 2028-05-01 2028-05-25 2028-06-05 2028-06-15 2028-10-03 2028-11-01 2028-12-25 2028-12-26",
		"DE-MV":  "2027-01-01 2027-03-08 2027-03-26 2027-03-29 2027-05-06 2027-05-17 2028-03-08 2028-04-14 2028-04-17 2028-05-01 2028-05-25 2028-06-05 2028-10-03 2028-10-31 2028-12-25 2028-12-26",
		"DE-SN":  "2027-01-01 2027-03-26 2027-03-29 2027-05-06 2027-05-17 2027-11-17 2028-04-14 2028-04-17 2028-05-01 2028-05-25 2028-06-05 2028-10-03 2028-10-31 2028-11-22 2028-12-25 2028-12-26",
		"PL":     "2027-01-01 2027-01-06 2027-03-29 2027-05-03 2027-05-27 2027-11-01 2027-11-11 2027-12-24 2028-01-06 2028-04-17 2028-05-01 2028-05-03 2028-06-15 2028-08-15 2028-11-01 2028-12-25 2028-12-26",
		// Orthodox Easter is on 2 May 2027 and 16 April 2028.
		"RO": "2027-01-01 2027-01-06 2027-01-07 2027-04-30 2027-05-03 2027-06-01 2027-06-21 2027-11-30 2027-12-01 2028-01-06 2028-01-07 2028-01-24 2028-04-14 2028-04-17 2028-05-01 2028-06-01 2028-06-05 2028-08-15 2028-11-30 2028-12-01 2028-12-25 2028-12-26",
		"LT": "2027-01-01 2027-02-16 2027-03-11 2027-03-29 2027-06-24 2027-07-06 2027-11-01 2027-11-02 2027-12-24 2028-02-16 2028-04-17 2028-05-01 2028-07-06 2028-08-15 2028-11-01 2028-11-02 2028-12-25 2028-12-26",
		"AT": "2027-01-01 2027-01-06 2027-03-29 2027-05-06 2027-05-17 2027-05-27 2027-10-26 2027-11-01 2027-12-08 2028-01-06 2028-04-17 2028-05-01 2028-05-25 2028-06-05 2028-06-15 2028-08-15 2028-10-26 2028-11-01 2028-12-08 2028-12-25 2028-12-26",
		"CZ": "2027-01-01 2027-03-26 2027-03-29 2027-07-05 2027-07-06 2027-09-28 2027-10-28 2027-11-17 2027-12-24 2028-04-14 2028-04-17 2028-05-01 2028-05-08 2028-07-05 2028-07-06 2028-09-28 2028-11-17 2028-12-25 2028-12-26",
		"FR": "2027-01-01 2027-03-29 2027-05-06 2027-05-17 2027-07-14 2027-11-01 2027-11-11 2028-04-17 2028-05-01 2028-05-08 2028-05-25 2028-06-05 2028-07-14 2028-08-15 2028-11-01 2028-12-25",
	} {
		days, ok := publicHolidays(code, day(t, "2027-01-01"), day(t, "2028-12-31"))
		if !ok {
			t.Errorf("%s: no calendar", code)
			continue
		}
		var got []string
		for _, d := range slices.SortedFunc(maps.Keys(days), schema.Date.Compare) {
			if d.Weekday() != "sat" && d.Weekday() != "sun" {
				got = append(got, d.String())
			}
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s:\n got %s\nwant %s", code, got, want)
		}
	}
}

func TestPolishChristmasEveIsFreeSince2025(t *testing.T) {
	for _, c := range []struct {
		day  string
		free bool
	}{{"2024-12-24", false}, {"2025-12-24", true}} {
		days, _ := publicHolidays("PL", day(t, c.day), day(t, c.day))
		if _, free := days[day(t, c.day)]; free != c.free {
			t.Errorf("%s: free is %v", c.day, free)
		}
	}
}

func TestCalendarsThatAreNotKnown(t *testing.T) {
	for _, code := range []string{"", "GB", "GB-SCT", "GB-NIR", "DE", "DE-BY", "IE", "UA", "US", "XX"} {
		if _, ok := publicHolidays(code, day(t, "2027-01-01"), day(t, "2027-12-31")); ok {
			t.Errorf("%q has a calendar", code)
		}
	}
}

// TestCalendarsDoNotDependOnTheMachine puts the machine into zones whose clocks skip midnight when summer begins, and far from
// Greenwich.
func TestCalendarsDoNotDependOnTheMachine(t *testing.T) {
	here := time.Local
	defer func() { time.Local = here }()
	from, to := day(t, "2015-01-01"), day(t, "2030-12-31")
	for code := range calendars() {
		want, _ := publicHolidays(code, from, to)
		for _, zone := range []schema.Zone{"America/Sao_Paulo", "Asia/Beirut", "Pacific/Kiritimati", "Pacific/Pago_Pago"} {
			var ok bool
			if time.Local, ok = zone.Location(); !ok {
				t.Fatalf("no zone %s", zone)
			}
			if got, _ := publicHolidays(code, from, to); !maps.Equal(got, want) {
				t.Errorf("%s differs on a machine in %s", code, zone)
			}
		}
	}
}
