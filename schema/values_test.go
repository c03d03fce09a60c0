package schema

import (
	"errors"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func TestParseDate(t *testing.T) {
	for text, ok := range map[string]bool{
		"2027-01-31": true, "2028-02-29": true, "2000-02-29": true, "1900-01-01": true, "2199-12-31": true,
		"2027-02-29": false, "2027-02-30": false, "2100-02-29": false, "2027-13-01": false, "2027-00-10": false, "2027-01-00": false,
		"27-01-31": false, "2027-1-31": false, "31.01.2027": false, "2027-01-31T00:00:00Z": false, "": false, "0001-01-01": false, "2200-01-01": false,
		"2027/01/31": false, "２０２７-01-31": false,
	} {
		d, err := ParseDate(text)
		if (err == nil) != ok || ok && d.String() != text || !ok && !d.IsZero() {
			t.Errorf("ParseDate(%q) = %v, %v", text, d, err)
		}
		checkError(t, err, ruleDate)
	}
}

// checkError holds errors of values to what a finding needs.
func checkError(t *testing.T, err error, rule string) {
	t.Helper()
	if err == nil {
		return
	}
	var fault *valueError
	if !errors.As(err, &fault) || fault.Rule() != rule || fault.Error() == "" || strings.HasSuffix(fault.Error(), ".") {
		t.Errorf("error %#v, want one of rule %s", err, rule)
	}
}

func TestAddDuration(t *testing.T) {
	tests := []struct{ start, period, next string }{
		{"2027-01-11", "P1Y", "2028-01-11"},
		{"2027-01-15", "P1M", "2027-02-15"},
		{"2027-01-31", "P1M", "2027-03-01"}, // February has no 31st: the period ends on its last day
		{"2027-01-28", "P1M", "2027-02-28"},
		{"2027-01-29", "P1M", "2027-03-01"},
		{"2028-01-29", "P1M", "2028-02-29"},
		{"2028-01-30", "P1M", "2028-03-01"},
		{"2028-02-29", "P1Y", "2029-03-01"},
		{"2027-08-31", "P1M", "2027-10-01"},
		{"2027-12-31", "P2M", "2028-03-01"},
		{"2027-01-31", "P1M1D", "2027-03-02"},
		{"2027-02-27", "P2W", "2027-03-13"},
		{"2027-03-27", "P30D", "2027-04-26"},
		{"2027-03-27", "PT24H", "2027-03-28"},
		{"2027-03-27", "PT23H", "2027-03-27"},
	}
	for _, test := range tests {
		start, err1 := ParseDate(test.start)
		period, err2 := ParseDuration(test.period)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		if got := start.AddDuration(period).String(); got != test.next {
			t.Errorf("%s + %s = %s, want %s", test.start, test.period, got, test.next)
		}
	}
}

func TestParseDuration(t *testing.T) {
	for text, ok := range map[string]bool{
		"P1Y": true, "P6M": true, "P2W": true, "P30D": true, "PT4H": true, "PT30M": true, "P1Y6M": true, "P1DT12H": true, "P1M2DT3H4M": true,
		"P0D": false, "P": false, "PT": false, "P1DT": false, "P1W2D": false, "P0W1D": false, "P1D1M": false, "P1M1M": false, "P1.5D": false, "P1H": false, "PT1D": false,
		"P-1D": false, "-P1D": false, "p1d": false, "1D": false, "P1S": false, "PT10S": false, "P12345D": false, "P1D ": false, "30 days": false, "": false, "P1DT1H1H": false,
	} {
		p, err := ParseDuration(text)
		if (err == nil) != ok || ok && p.String() != text || !ok && !p.IsZero() {
			t.Errorf("ParseDuration(%q) = %v, %v", text, p, err)
		}
		checkError(t, err, ruleDuration)
	}
	for text, hint := range map[string]string{
		"30 days": "write P30D for days", "4h": "write PT4H", "P1H": "write PT1H", "6 months": "write P6M for months", "p1y": "write P1Y", "14": "write P14D for days",
		"soon": "write it like P30D, P6M, P1Y or PT4H",
	} {
		_, err := ParseDuration(text)
		if h := err.(*valueError).hint; h != hint {
			t.Errorf("hint for %q is %q, want %q", text, h, hint)
		}
	}
}

func TestCompareDurations(t *testing.T) {
	tests := []struct {
		p, q  string
		order int
		ok    bool
	}{
		{"P1Y", "P12M", 0, true}, {"P1M", "P27D", 1, true}, {"P1M", "P28D", 0, false}, {"P1M", "P30D", 0, false}, {"P1M", "P32D", -1, true},
		{"P1Y", "P365D", 0, false}, {"P1Y", "P364D", 1, true}, {"P2W", "P14D", 0, true}, {"PT24H", "P1D", 0, true}, {"PT23H", "P1D", -1, true}, {"P18M", "P1Y", 1, true},
		{"P4Y", "P1461D", 0, false}, {"P1Y1D", "P1Y", 1, true},
	}
	for _, test := range tests {
		p, _ := ParseDuration(test.p)
		q, _ := ParseDuration(test.q)
		if order, ok := p.Compare(q, Date{}); order != test.order || ok != test.ok {
			t.Errorf("%s and %s: %d, %v", test.p, test.q, order, ok)
		}
		if order, ok := q.Compare(p, Date{}); order != -test.order || ok != test.ok {
			t.Errorf("%s and %s: %d, %v", test.q, test.p, order, ok)
		}
	}
	month, thirty := Duration{Months: 1}, Duration{Days: 30}
	for start, want := range map[Date]int{{2027, 1, 1}: 1, {2027, 2, 1}: -1, {2027, 4, 1}: 0} {
		if order, ok := month.Compare(thirty, start); order != want || !ok {
			t.Errorf("from %s a month and 30 days: %d, want %d", start, order, want)
		}
	}
}

func TestParseMoney(t *testing.T) {
	for text, ok := range map[string]bool{
		"1234.50": true, "0": true, "0.05": true, "240000": true, "999999999999999.99": true, "1.5": true,
		"1,234.50": false, "1.234,50": false, "1 234": false, "1e3": false, "+5": false, "-5": false, ".5": false, "5.": false, "01": false, "00.5": false,
		"EUR 5": false, "": false, "1.234": false, "0x10": false, "1_000": false, "NaN": false, "1234567890123456": false, "٥": false,
	} {
		m, err := ParseMoney(text, "EUR")
		if (err == nil) != ok || !ok && !m.IsZero() {
			t.Errorf("ParseMoney(%q) = %v, %v", text, m, err)
		}
		checkError(t, err, ruleMoney)
	}
	for text, hint := range map[string]string{
		"1,234.50": "write 1234.50", "1.234,50": "write 1234.50", "12,50": "write 12.50", "1,234": "write it like 1234.50", "1'234.50": "write 1234.50", "€ 5": "write 5",
		"0012.5": "write 12.5", "1e3": "write it like 1234.50", ".5": "write 0.5", "5.": "write 5",
	} {
		_, err := ParseMoney(text, "EUR")
		if h := err.(*valueError).hint; h != hint {
			t.Errorf("hint for %q is %q, want %q", text, h, hint)
		}
	}
}

func TestMoneyText(t *testing.T) {
	for _, test := range []struct {
		amount string
		in     Currency
		want   string
	}{{"240000", "EUR", "240,000.00 EUR"}, {"999", "JPY", "999 JPY"}, {"1000", "JPY", "1,000 JPY"}, {"1234567.125", "KWD", "1,234,567.125 KWD"}, {"0", "GBP", "0.00 GBP"}} {
		m, err := ParseMoney(test.amount, test.in)
		if err != nil || m.String() != test.want {
			t.Errorf("%s %s prints %s, %v, want %s", test.amount, test.in, m, err, test.want)
		}
	}
	m, _ := ParseMoney("1234.50", "EUR")
	if got := (Money{}).Sub(m).String(); got != "-1,234.50 EUR" {
		t.Errorf("negative prints %s", got)
	}
}

var currencies = rapid.SampledFrom([]Currency{"EUR", "GBP", "JPY", "KWD", "UAH"})

func amounts(t *rapid.T, in Currency) Money {
	units := rapid.Int64Range(0, 1_000_000_000_000).Draw(t, "minor units")
	return Money{Amount: decimal.New(units, -int32(in.Digits())), Currency: in}
}

// The shares of a split are the whole to the last minor unit, and each but the last is its per cent rounded half up.
func TestSplitLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := amounts(t, currencies.Draw(t, "currency"))
		n := rapid.IntRange(1, 12).Draw(t, "n")
		shares := make([]Percent, n)
		for i := range shares {
			shares[i].Decimal = decimal.New(rapid.Int64Range(0, 10_000).Draw(t, "share"), -2)
		}
		sum := Money{}
		for i, part := range m.Split(shares) {
			sum = sum.Add(part)
			if !part.rounded().Equal(part) {
				t.Fatalf("%s is finer than its minor unit", part)
			}
			if exact := m.Amount.Mul(shares[i].Decimal).Shift(-2); i < n-1 && part.Amount.Sub(exact).Abs().GreaterThan(decimal.New(5, -int32(m.Currency.Digits())-1)) {
				t.Fatalf("%s is more than half a minor unit from %s", part, exact)
			}
		}
		if !sum.Equal(m) {
			t.Fatalf("the shares of %s add up to %s", m, sum)
		}
	})
}

func TestSumsAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := currencies.Draw(t, "currency")
		a, b, c := amounts(t, in), amounts(t, in), amounts(t, in)
		if !a.Add(b).Add(c).Equal(c.Add(b.Add(a))) || !a.Add(b).Sub(b).Equal(a) {
			t.Fatalf("%s, %s and %s do not add up", a, b, c)
		}
		if read, err := ParseMoney(a.Amount.StringFixed(int32(in.Digits())), in); err != nil || !read.Equal(a) {
			t.Fatalf("%s reads back as %s, %v", a, read, err)
		}
	})
}

// Half a minor unit goes up, as the parties' own calculators do it; bankers' rounding would send 0.125 to 0.12.
func TestPartRoundsHalfUp(t *testing.T) {
	for _, test := range []struct {
		amount string
		n, of  int
		want   string
	}{{"0.25", 1, 2, "0.13 EUR"}, {"0.01", 1, 3, "0.00 EUR"}, {"0.01", 1, 2, "0.01 EUR"}, {"5200.00", 13, 21, "3,219.05 EUR"}, {"5200.00", 21, 21, "5,200.00 EUR"}} {
		m, _ := ParseMoney(test.amount, "EUR")
		if got := m.Part(test.n, test.of).String(); got != test.want {
			t.Errorf("%s × %d / %d = %s, want %s", test.amount, test.n, test.of, got, test.want)
		}
	}
}

var days = rapid.Custom(func(t *rapid.T) Date {
	return Date{Year: 1950, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 80_000).Draw(t, "day"))
})

func TestPeriodToIsInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start, n := days.Draw(t, "start"), rapid.IntRange(0, 4000).Draw(t, "days")
		last := start.AddDays(n)
		p := start.PeriodTo(last)
		if start.LastDay(p) != last {
			t.Fatalf("%s from %s to %s ends on %s", p, start, last, start.LastDay(p))
		}
		if p.Days > 31 || p.Months > 11 {
			t.Fatalf("%s from %s to %s could be said with months", p, start, last)
		}
	})
}

func TestDatesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := days.Draw(t, "d")
		n := rapid.IntRange(-1000, 1000).Draw(t, "n")
		e := d.AddDays(n)
		if d.DaysUntil(e) != n || e.AddDays(-n) != d || d.Before(e) != (n > 0) || d.After(e) != (n < 0) {
			t.Fatalf("%s and %d days: %s", d, n, e)
		}
		if read, err := ParseDate(d.String()); err != nil || read != d {
			t.Fatalf("%s reads back as %s, %v", d, read, err)
		}
		months := rapid.IntRange(1, 40).Draw(t, "months")
		next := d.AddDuration(Duration{Months: months})
		if !next.After(d) || next.Day != d.Day && next.Day != 1 {
			t.Fatalf("%s and %d months: %s", d, months, next)
		}
		if week := d.AddDays(7); week.Weekday() != d.Weekday() || d.AddDays(1).Weekday() == d.Weekday() {
			t.Fatalf("%s is a %s, a week later a %s", d, d.Weekday(), week.Weekday())
		}
	})
}

func TestWeekday(t *testing.T) {
	if got := (Date{2027, 1, 11}).Weekday(); got != "mon" {
		t.Errorf("2027-01-11 is a %s", got)
	}
}

func TestTimeOfDay(t *testing.T) {
	for text, ok := range map[string]bool{"09:00": true, "00:00": true, "23:59": true, "24:00": false, "9:00": false, "09:60": false, "09.00": false, "09:00:00": false, "": false} {
		var clock TimeOfDay
		err := clock.UnmarshalText([]byte(text))
		if (err == nil) != ok || ok && clock.String() != text || clock.IsZero() == ok {
			t.Errorf("%q is %v, %v", text, clock, err)
		}
	}
}

func TestZones(t *testing.T) {
	for zone, ok := range map[Zone]bool{"Europe/Kyiv": true, "Europe/London": true, "UTC": true, "Europe/Londn": false, "": false, "../x": false, "Local": false, "Europe": false} {
		if l, known := zone.Location(); known != ok || zone.Known() != ok || known && l.String() != string(zone) {
			t.Errorf("%q: %v", zone, known)
		}
	}
	for country, zone := range onlyZone {
		if !zone.Known() {
			t.Errorf("%s: no zone %s", country, zone)
		}
		if fieldValidator().Var(string(country), "iso3166_1_alpha2") != nil {
			t.Errorf("%s is no country", country)
		}
	}
}

func TestAccounts(t *testing.T) {
	for iban, ok := range map[IBAN]bool{
		"PL61109010140000071219812874": true, "GB29NWBK60161331926819": true, "DE89370400440532013000": true, "UA213223130000026007233566001": true,
		"PL61109010140000071219812875": false, "DE8937040044053201300": false, "XX": false, "12345678901234567": false, "DE89 3704": false, "": false,
	} {
		if got := iban.fault() == ""; got != ok {
			t.Errorf("%s: %q", iban, iban.fault())
		}
	}
	for bic, ok := range map[BIC]bool{"WBKPPLPP": true, "DEUTDEFF500": true, "WBKPPLP": false, "WBKP1LPP": false, "WBKP-LPP": false, "": false} {
		if got := bic.fault() == ""; got != ok {
			t.Errorf("%s: %q", bic, bic.fault())
		}
	}
}

// Changing any one digit of an account number breaks its check digits: that is what they are for.
func TestIBANCatchesSlips(t *testing.T) {
	const good = "PL61109010140000071219812874"
	for i := 2; i < len(good); i++ {
		for c := byte('0'); c <= '9'; c++ {
			slip := good[:i] + string(c) + good[i+1:]
			if (IBAN(slip).fault() == "") != (slip == good) {
				t.Errorf("%s: %q", slip, IBAN(slip).fault())
			}
		}
	}
}

func FuzzParseDate(f *testing.F) {
	f.Add("2027-02-28")
	f.Fuzz(func(t *testing.T, text string) {
		if d, err := ParseDate(text); err == nil && d.String() != text {
			t.Errorf("%q reads as %s", text, d)
		}
	})
}

func FuzzParseDuration(f *testing.F) {
	f.Add("P1Y2M3DT4H5M")
	f.Add("P2W")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParseDuration(text)
		if err != nil {
			return
		}
		if again, err := ParseDuration(p.String()); err != nil || again != p || p.IsZero() {
			t.Errorf("%q reads as %s, and that as %s, %v", text, p, again, err)
		}
	})
}

func FuzzParseMoney(f *testing.F) {
	f.Add("1234.50")
	f.Add("1.234,50")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ParseMoney(text, "EUR")
		if err != nil {
			return
		}
		if again, err := ParseMoney(m.Amount.StringFixed(2), "EUR"); err != nil || !again.Equal(m) || m.Amount.IsNegative() {
			t.Errorf("%q reads as %s, and that as %s, %v", text, m, again, err)
		}
	})
}
