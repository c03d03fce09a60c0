package assemble

import (
	"encoding"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"clausewright/generator/clause"
	"clausewright/generator/document"
	"clausewright/generator/figures"
	"clausewright/schema"
)

func english(t *testing.T) *assembler {
	t.Helper()
	return &assembler{language: library(t, nil).Language(), fields: schema.Fields(schema.Outsourcing), told: map[string]bool{}}
}

func amount(s string, c schema.Currency) schema.Money {
	return schema.Money{Amount: decimal.RequireFromString(s), Currency: c}
}

func TestScalars(t *testing.T) {
	a := english(t)
	number := func(s string) schema.Decimal { return schema.Decimal{Decimal: decimal.RequireFromString(s)} }
	for _, c := range []struct {
		v     any
		style clause.Style
		want  string
	}{
		{amount("0", "EUR"), "", "EUR 0.00"},
		{amount("1234.5", "EUR"), "", "EUR 1,234.50"},
		{amount("1234567", "JPY"), "", "JPY 1,234,567"},
		{amount("1.5", "KWD"), "", "KWD 1.500"},
		{amount("1.5", "KWD"), clause.Words, "KWD one and 500/1000"},
		{amount("1005.05", "EUR"), clause.FiguresAndWords, "EUR 1,005.05 (EUR one thousand and five and 05/100)"},
		{1, clause.BusinessDays, "1 Business Day"},
		{1500, "", "1,500"},
		{number("37.50"), "", "37.5"},
		{number("-1000"), "", "-1,000"},
		{schema.Percent{Decimal: decimal.RequireFromString("15.00")}, "", "15%"},
		{schema.Percent{Decimal: decimal.RequireFromString("0.50")}, "", "0.5%"},
		{schema.Duration{Days: 1}, "", "1 day"},
		{schema.Duration{Hours: 24}, "", "24 hours"},
		{schema.Duration{Years: 1, Months: 6, Days: 10}, "", "1 year, 6 months and 10 days"},
		{schema.Duration{Days: 1, Hours: 4}, clause.BusinessDays, "1 Business Day and 4 hours"},
		{schema.Duration{Weeks: 2}, clause.BusinessDays, "2 weeks"},
		{schema.Duration{Years: 1, Months: 6}, clause.FiguresAndWords, "1 (one) year and 6 (six) months"},
		{schema.Date{Year: 2027, Month: 1, Day: 11}, "", "11 January 2027"},
		{figures.Month(12*2027 + 3), "", "March 2027"},
		{schema.NewTimeOfDay(540), "", "09:00"},
		{schema.NewTimeOfDay(0), "", "00:00"},
		{schema.Weekday("sun"), "", "Sunday"},
		{schema.Country("DE"), "", "Germany"},
		{schema.Language("en-GB"), "", "English"},
		{schema.IBAN("GB29NWBK60161331926819"), "", "GB29 NWBK 6016 1331 9268 19"},
		{schema.Trigger("milestone:M1"), "", "acceptance of every Deliverable of Milestone M1"},
		{schema.OnSignature, "", "signature of this Agreement by both parties"},
		{schema.Phone("+442079460117"), "", "+442079460117"},
		{"two\nlines\n", "", "two lines"},
		{"Kro\u0301lewiec", "", "Kr\u00f3lewiec"},
		{"**\"x\"** -- {{y}}", "", "**\"x\"** -- {{y}}"},
	} {
		got := a.scalar(schema.Value{Path: "engagement.purpose", V: c.v, Given: true}, c.style)
		if got = strings.ReplaceAll(got, noBreak, " "); got != c.want {
			t.Errorf("%T %v %s: got %q, want %q", c.v, c.v, c.style, got, c.want)
		}
	}
}

// TestEveryFieldPrints prints a value of every type that an engagement or its figures can hold, so that a field of a new type
// cannot reach a contract without a printed form.
func TestEveryFieldPrints(t *testing.T) {
	a := english(t)
	for _, v := range schema.Variants() {
		for _, f := range append(schema.Fields(v).All(), figures.Fields(v).All()...) {
			if f.Kind == schema.Absent || f.Type.Kind().String() == "bool" || strings.Contains(f.Type.String(), "[]") {
				continue
			}
			sample, ok := samples[f.Type.String()]
			if len(f.Members) > 0 {
				sample, ok = f.Members[0], true
			}
			if !ok {
				t.Errorf("%s: no sample of %s", f.Path, f.Type)
				continue
			}
			value, err := valueOf(f, sample)
			if err != nil {
				t.Errorf("%s: %v", f.Path, err)
				continue
			}
			if got := document.Plain(a.print(schema.Value{Path: f.Path, V: value, Given: true}, "", false)); got == "" {
				t.Errorf("%s prints nothing", f.Path)
			}
		}
	}
}

var samples = map[string]string{
	"string": "text", "int": "3", "schema.Money": "12.50", "schema.Decimal": "7.5", "schema.Percent": "12.5", "schema.Date": "2027-01-31",
	"schema.Duration": "P10D", "schema.TimeOfDay": "09:00", "schema.Zone": "Europe/London", "schema.Country": "DE", "schema.Currency": "EUR",
	"schema.Language": "en", "schema.Email": "a@b.example", "schema.Phone": "+442079460117", "schema.IBAN": "GB29NWBK60161331926819",
	"schema.BIC": "NWBKGB2L", "schema.Trigger": "final_acceptance", "figures.Month": "24327",
}

// valueOf reads sample into the field's type.
func valueOf(f schema.Field, sample string) (any, error) {
	v := reflect.New(f.Type)
	if read, ok := v.Interface().(encoding.TextUnmarshaler); ok {
		err := read.UnmarshalText([]byte(sample))
		return v.Elem().Interface(), err
	}
	switch f.Type.Kind() {
	case reflect.String:
		v.Elem().SetString(sample)
	case reflect.Int:
		n := 0
		if _, err := fmt.Sscan(sample, &n); err != nil {
			return nil, err
		}
		v.Elem().SetInt(int64(n))
	default:
		return nil, fmt.Errorf("no way to read a %s", f.Type)
	}
	return v.Elem().Interface(), nil
}

func TestParsedWordsAreTheNumber(t *testing.T) {
	check := func(n int) error {
		if back, err := parseWords(spell(n)); err != nil || back != n {
			return fmt.Errorf("%d is spelt %q, which reads as %d, %v", n, spell(n), back, err)
		}
		return nil
	}
	for n := range 12_000 {
		if err := check(n); err != nil {
			t.Fatal(err)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		if err := check(rapid.IntRange(0, 999_999_999_999_999).Draw(t, "n")); err != nil {
			t.Fatal(err)
		}
	})
}

// parseWords reads English number words by their grammar, knowing nothing of spell.
func parseWords(s string) (int, error) {
	units := map[string]int{
		"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
		"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
		"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	}
	powers := map[string]int{"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
	total, group := 0, 0
	for _, w := range strings.Fields(strings.ReplaceAll(s, "-", " ")) {
		n, unit := units[w]
		power, scale := powers[w]
		switch {
		case w == "and":
		case w == "hundred":
			group *= 100
		case scale:
			total += group * power
			group = 0
		case unit:
			group += n
		default:
			return 0, fmt.Errorf("%q is no number word", w)
		}
	}
	return total + group, nil
}

func TestSpelling(t *testing.T) {
	for n, want := range map[int]string{
		0: "zero", 21: "twenty-one", 100: "one hundred", 101: "one hundred and one", 1005: "one thousand and five",
		1234: "one thousand two hundred and thirty-four", 240_000: "two hundred and forty thousand", 1_000_050: "one million and fifty",
		-3: "minus three", 100_100: "one hundred thousand one hundred",
	} {
		if got := spell(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}
