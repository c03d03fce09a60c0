package figures

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

const layout = "2006-01-02"

// TestForecastAgainstPlainArithmetic reckons random rosters a second time: with fractions, day by day, from the text of the
// engagement alone.
func TestForecastAgainstPlainArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
		scheduled := rapid.SliceOfNDistinct(rapid.SampledFrom(names), 1, 7, rapid.ID).Draw(t, "days")
		slices.SortFunc(scheduled, func(a, b string) int { return slices.Index(names, a) - slices.Index(names, b) })
		start := time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 800).Draw(t, "start"))
		length := rapid.IntRange(20, 250).Draw(t, "length")
		end := start.AddDate(0, 0, length)

		off := map[string]bool{}
		var holidays []string
		for range rapid.IntRange(1, 12).Draw(t, "holidays") {
			h := start.AddDate(0, 0, rapid.IntRange(0, length).Draw(t, "holiday")).Format(layout)
			if !off[h] {
				off[h] = true
				holidays = append(holidays, h)
			}
		}
		type person struct {
			from, to time.Time
			cents    int
		}
		people := make([]person, rapid.IntRange(1, 4).Draw(t, "people"))
		var roster strings.Builder
		for i := range people {
			from := rapid.IntRange(0, length).Draw(t, "from")
			to := rapid.IntRange(from, length).Draw(t, "to")
			people[i] = person{start.AddDate(0, 0, from), start.AddDate(0, 0, to), rapid.IntRange(1, 1_000_000).Draw(t, "cents")}
			p := people[i]
			fmt.Fprintf(&roster, "  - {id: S%d, name: Person %c, role: Engineer, assignment_start: %s, assignment_end: %s, monthly_fee: \"%d.%02d\"}\n",
				i, 'A'+i, p.from.Format(layout), p.to.Format(layout), p.cents/100, p.cents%100)
		}
		src := fmt.Sprintf(`schema_version: "1.0"
engagement: {model: outstaffing, mode: supplied_workforce, purpose: Help}
parties: {client: {legal_name: A Ltd, country: GB}, supplier: {legal_name: B LLC, country: UA}}
services: {specified_works: Works}
staff:
%swork_schedule: {timezone: Europe/London, days: [%s], start: "09:00", end: "13:00", break_minutes: 0, holidays: [%s]}
fees: {currency: GBP}
term: {commencement_date: %s, end_date: %s}
governing_law: {country: GB, subdivision: GB-ENG}
`, roster.String(), strings.Join(scheduled, ", "), strings.Join(holidays, ", "), start.Format(layout), end.Format(layout))
		_, f, _ := compute(t, src)

		works := func(d time.Time) bool {
			return slices.Contains(scheduled, strings.ToLower(d.Format("Mon"))) && !off[d.Format(layout)]
		}
		total, at := 0, 0
		for m := time.Date(start.Year(), start.Month(), 1, 0, 0, 0, 0, time.UTC); !m.After(end); m = m.AddDate(0, 1, 0) {
			sum, of := 0, 0
			for _, p := range people {
				var worked, days, there int
				of = 0
				for d := m; d.Month() == m.Month(); d = d.AddDate(0, 0, 1) {
					days++
					in := !d.Before(p.from) && !d.After(p.to)
					if in {
						there++
					}
					if works(d) {
						of++
						if in {
							worked++
						}
					}
				}
				share := big.NewRat(int64(there), int64(days))
				if of > 0 {
					share = big.NewRat(int64(worked), int64(of))
				}
				sum += halfUp(share.Mul(share, big.NewRat(int64(p.cents), 1)))
			}
			if at >= len(f.Months) {
				t.Fatalf("no month %s", m.Format("2006-01"))
			}
			got := f.Months[at]
			if want := fmt.Sprintf("%d.%02d", sum/100, sum%100); got.Month.String() != m.Format("2006-01") || got.Fee.Amount.StringFixed(2) != want || *got.WorkingDays != of {
				t.Fatalf("%s: %d days, fee %s; want %s: %d days, fee %s\n%s", got.Month, *got.WorkingDays, got.Fee, m.Format("2006-01"), of, want, src)
			}
			total += sum
			at++
		}
		if want := fmt.Sprintf("%d.%02d", total/100, total%100); at != len(f.Months) || f.ForecastTotal.Amount.StringFixed(2) != want {
			t.Fatalf("%d months, total %s; want %d, %s", len(f.Months), f.ForecastTotal, at, want)
		}
	})
}

// halfUp rounds a fraction that is not negative.
func halfUp(r *big.Rat) int {
	doubled := new(big.Int).Add(new(big.Int).Mul(r.Num(), big.NewInt(2)), r.Denom())
	return int(doubled.Div(doubled, new(big.Int).Mul(r.Denom(), big.NewInt(2))).Int64())
}
