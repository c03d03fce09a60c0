package figures

import (
	"slices"
	"sync"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/at"
	"github.com/rickar/cal/v2/cz"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/fr"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/lt"
	"github.com/rickar/cal/v2/pl"
	"github.com/rickar/cal/v2/ro"

	"clausewright/schema"
)

// calendars are the public holidays by ISO 3166 code. A code is here only where the library's dates were compared with the
// law; what the law has and the library lacks is added. Not here, so that it prints as an open point:
//   - DE without its Land, since every Land has more holidays than the nine of the federation; DE-BY, where 15 August hangs
//     on the municipality;
//   - GB-SCT and GB-NIR, which the library lacks, and GB, which is three calendars;
//   - IE, where the employer chooses the day for a holiday on a weekend;
//   - UA, whose dates in the library are those before the laws of 2023, and whose holidays are working days under martial law.
var calendars = sync.OnceValue(func() map[string][]*cal.Holiday {
	// The library reckons in the machine's zone, where a change of clocks at midnight can move a holiday to the day before.
	cal.DefaultLoc = time.UTC

	// Banking and Financial Dealings Act 1971, Schedule 1, with the substitute days proclaimed each year.
	england := slices.Clone(gb.Holidays)
	england[slices.Index(england, gb.EarlyMay)] = gb.EarlyMay.Clone(&cal.Holiday{Name: "Early May Bank Holiday"})
	return map[string][]*cal.Holiday{
		"GB-ENG": england,
		"GB-WLS": england,

		// The laws of the Länder on Sundays and holidays. In Saxony and Thuringia single municipalities keep Corpus Christi too.
		"DE-BW": de.HolidaysBW,
		"DE-BE": de.HolidaysBE,
		"DE-BB": slices.Concat(de.HolidaysBB, []*cal.Holiday{easterSunday("Ostersonntag"), pentecost("Pfingstsonntag")}),
		"DE-HB": de.HolidaysHB,
		"DE-HH": de.HolidaysHH,
		"DE-HE": de.HolidaysHE,
		// FTG M-V §2: since 2023 also 8 March.
		"DE-MV": slices.Concat(de.HolidaysMV, []*cal.Holiday{since(de.Frauentag, 2023)}),
		"DE-NI": de.HolidaysNI,
		"DE-NW": de.HolidaysNW,
		"DE-RP": de.HolidaysRP,
		"DE-SL": de.HolidaysSL,
		"DE-SN": de.HolidaysSN,
		"DE-ST": de.HolidaysST,
		"DE-SH": de.HolidaysSH,
		"DE-TH": de.HolidaysTH,

		// Ustawa o dniach wolnych od pracy: since 2025 also 24 December; the two Sundays matter to those who work on Sundays.
		"PL": slices.Concat(pl.Holidays, []*cal.Holiday{
			{Name: "Wigilia Bożego Narodzenia", Month: time.December, Day: 24, StartYear: 2025, Func: cal.CalcDayOfMonth},
			easterSunday("pierwszy dzień Wielkiej Nocy"), pentecost("pierwszy dzień Zielonych Świątek"),
		}),
		// Codul muncii art. 139: since 2024 also 6 and 7 January.
		"RO": slices.Concat(ro.Holidays, []*cal.Holiday{
			{Name: "Botezul Domnului", Month: time.January, Day: 6, StartYear: 2024, Func: cal.CalcDayOfMonth},
			{Name: "Soborul Sfântului Ioan Botezătorul", Month: time.January, Day: 7, StartYear: 2024, Func: cal.CalcDayOfMonth},
		}),
		"LT": slices.Concat(lt.Holidays, []*cal.Holiday{easterSunday("Šv. Velykos")}), // Darbo kodeksas 123 str.
		"AT": at.Holidays,                                                             // Arbeitsruhegesetz §7
		"CZ": cz.Holidays,                                                             // zákon č. 245/2000 Sb.
		"FR": fr.Holidays,                                                             // Code du travail L3133-1, outside Alsace, Moselle and overseas
	}
})

func easterSunday(name string) *cal.Holiday {
	return &cal.Holiday{Name: name, Func: cal.CalcEasterOffset}
}

func pentecost(name string) *cal.Holiday {
	return &cal.Holiday{Name: name, Offset: 49, Func: cal.CalcEasterOffset}
}

func since(h *cal.Holiday, year int) *cal.Holiday { return h.Clone(&cal.Holiday{StartYear: year}) }

// publicHolidays returns the holidays of a calendar from one day to another, both included, by date. A holiday that the law
// moves off a weekend counts on both days. ok is false for a code without a calendar.
func publicHolidays(code string, from, to schema.Date) (days map[schema.Date]string, ok bool) {
	holidays, ok := calendars()[code]
	if !ok {
		return nil, false
	}
	days = make(map[schema.Date]string)
	// A holiday at the turn of the year may be kept in the year beside it.
	for year := from.Year - 1; year <= to.Year+1; year++ {
		for _, h := range holidays {
			actual, observed := h.Calc(year)
			if actual.IsZero() {
				continue
			}
			for _, day := range []schema.Date{schema.DateOf(actual), schema.DateOf(observed)} {
				if _, taken := days[day]; !taken && !day.Before(from) && !day.After(to) {
					days[day] = h.Name
				}
			}
		}
	}
	return days, true
}
