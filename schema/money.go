package schema

import (
	"fmt"
	"strings"

	"github.com/bojanz/currency"
	"github.com/shopspring/decimal"
)

// Decimal is an exact decimal number. Never a float.
type Decimal struct{ decimal.Decimal }

// Percent is an exact number of per cent: 15.00 is fifteen of a hundred.
type Percent struct{ decimal.Decimal }

// Money is an exact amount in a currency. Load gives amounts without a currency of their own that of fees.currency. The zero
// Money is none; an amount of 0 in a currency is an amount.
type Money struct {
	Amount   decimal.Decimal
	Currency Currency
}

// hundred is what per cent are of.
var hundred = decimal.NewFromInt(100)

// ParseMoney reads a plain decimal amount such as 1234.50 in the currency, with at most its decimals. Thousands separators,
// exponents, signs and currency symbols are refused: they read differently from country to country.
func ParseMoney(text string, in Currency) (Money, error) {
	var m Money
	if err := m.UnmarshalText([]byte(text)); err != nil {
		return Money{}, err
	}
	m.Currency = in
	if places := -m.Amount.Exponent(); int(places) > in.Digits() {
		return Money{}, tooFine(m)
	}
	return m, nil
}

// UnmarshalText reads a plain decimal amount. The currency is left to Load.
func (m *Money) UnmarshalText(text []byte) error {
	if strings.HasPrefix(string(text), "-") {
		return &valueError{rule: ruleMoney, message: shown(string(text)) + " is negative", hint: "write the amount without a sign"}
	}
	d, err := plainDecimal(string(text), "amount", "1234.50")
	if err != nil {
		return err
	}
	m.Amount = d
	return nil
}

// UnmarshalText reads a plain decimal number, with a minus where it is negative.
func (d *Decimal) UnmarshalText(text []byte) error {
	digits, negative := strings.CutPrefix(string(text), "-")
	number, err := plainDecimal(digits, "number", "7.5")
	if err != nil {
		return err
	}
	if negative {
		number = number.Neg()
	}
	d.Decimal = number
	return nil
}

// UnmarshalText reads a plain decimal number of per cent, without the sign %.
func (p *Percent) UnmarshalText(text []byte) error {
	digits, negative := strings.CutPrefix(string(text), "-")
	number, err := plainDecimal(digits, "number of per cent", "12.50")
	if err != nil {
		return err
	}
	if negative {
		number = number.Neg()
	}
	p.Decimal = number
	return nil
}

// plainDecimal reads digits and at most one point between digits.
func plainDecimal(text, what, example string) (decimal.Decimal, error) {
	const mostDigits, mostPlaces = 15, 6
	whole, fraction, point := strings.Cut(text, ".")
	switch {
	case !isDigits(whole), point && !isDigits(fraction), len(whole) > 1 && whole[0] == '0':
		return decimal.Decimal{}, &valueError{rule: ruleMoney, message: fmt.Sprintf("%s is not a plain %s", shown(text), what), hint: plainHint(text, example)}
	case len(whole) > mostDigits:
		return decimal.Decimal{}, &valueError{rule: ruleMoney, message: fmt.Sprintf("%s has more than %d digits before the point", shown(text), mostDigits)}
	case len(fraction) > mostPlaces:
		return decimal.Decimal{}, &valueError{rule: ruleMoney, message: fmt.Sprintf("%s has more than %d digits after the point", shown(text), mostPlaces)}
	}
	return decimal.RequireFromString(text), nil
}

// plainHint guesses at the plain form of what people write for a number: 1,234.50 and 1.234,50, 1 234 and 1'234, EUR 5, 5 %.
func plainHint(text, example string) string {
	text = strings.Trim(text, " \u00a0\u202f%€$£ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	text = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "'", "", "’", "", "_", "").Replace(text)
	comma, point := strings.LastIndex(text, ","), strings.LastIndex(text, ".")
	switch {
	case comma < 0 && grouped(text, "."):
		text = strings.ReplaceAll(text, ".", "")
	case point < 0 && grouped(text, ","):
		text = strings.ReplaceAll(text, ",", "")
	case comma >= 0 && point > comma:
		text = strings.ReplaceAll(text, ",", "")
	case comma > point && point >= 0:
		text = strings.Replace(strings.ReplaceAll(text, ".", ""), ",", ".", 1)
	case comma >= 0 && len(text)-comma == 4 && strings.Count(text, ",") == 1:
		// One comma before three digits: thousands to some, a decimal comma to others. No guess beyond zeros.
		if whole, fraction, _ := strings.Cut(text, ","); isDigits(whole) && whole[0] != '0' && fraction == "000" {
			return "write " + whole + fraction + " or " + whole
		}
		return "write it like " + example
	case comma >= 0:
		text = strings.Replace(text, ",", ".", 1)
	}
	text = strings.TrimLeft(text, "0")
	if strings.HasPrefix(text, ".") {
		text = "0" + text
	}
	whole, fraction, ok := strings.Cut(strings.TrimSuffix(text, "."), ".")
	if !isDigits(whole) || ok && !isDigits(fraction) {
		return "write it like " + example
	}
	return "write " + strings.TrimSuffix(text, ".")
}

// tooFine is an amount with more decimals than its currency has. Three decimals are how half of Europe writes thousands, so the
// hint names both readings.
func tooFine(m Money) *valueError {
	places := -m.Amount.Exponent()
	written := m.Amount.StringFixed(places)
	digits := int32(m.Currency.Digits())
	hint := "write " + m.rounded().Amount.StringFixed(digits)
	if !m.rounded().Equal(m) {
		hint = "round it to " + m.rounded().Amount.StringFixed(digits)
	}
	if whole, fraction, _ := strings.Cut(written, "."); len(fraction)%3 == 0 && len(whole) <= 3 && whole != "0" {
		hint = "write " + m.rounded().Amount.StringFixed(digits) + " or " + m.Amount.Shift(places).StringFixed(digits)
	}
	message := fmt.Sprintf("%s has more decimals than %s, which has %d", written, m.Currency, m.Currency.Digits())
	return &valueError{rule: ruleMoney, message: message, hint: hint, source: "ISO 4217"}
}

// grouped reports whether a number is written in groups of three, more than two of them: 1.234.567.
func grouped(text, by string) bool {
	parts := strings.Split(text, by)
	for i, part := range parts {
		if !isDigits(part) || i > 0 && len(part) != 3 || i == 0 && len(part) > 3 {
			return false
		}
	}
	return len(parts) > 2
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// Digits returns the decimals of the currency's minor unit: 2 for EUR, 0 for JPY, 3 for KWD. A code that is none has 2.
func (c Currency) Digits() int {
	if digits, ok := currency.GetDigits(string(c)); ok {
		return int(digits)
	}
	return 2
}

// IsZero reports whether m is no amount at all. An amount of 0 in a currency is one.
func (m Money) IsZero() bool { return m.Currency == "" && m.Amount.IsZero() }

// String returns the amount as messages show it: "12,500.00 EUR".
func (m Money) String() string {
	whole, fraction, point := strings.Cut(m.Amount.StringFixed(int32(m.Currency.Digits())), ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		whole += "." + fraction
	}
	return strings.TrimSpace(whole + " " + string(m.Currency))
}

// Add returns m + n. The sum of an amount and none is the amount; amounts in two currencies have no sum, and Add panics.
func (m Money) Add(n Money) Money {
	switch {
	case m.IsZero():
		return n
	case n.IsZero():
		return m
	case m.Currency != n.Currency:
		panic(fmt.Sprintf("schema: %s and %s have no sum", m, n))
	}
	return Money{Amount: m.Amount.Add(n.Amount), Currency: m.Currency}
}

// Sub returns m - n, under the conditions of Add.
func (m Money) Sub(n Money) Money { return m.Add(Money{Amount: n.Amount.Neg(), Currency: n.Currency}) }

// Times returns m × factor, rounded half up to the minor unit.
func (m Money) Times(factor decimal.Decimal) Money {
	return Money{Amount: m.Amount.Mul(factor), Currency: m.Currency}.rounded()
}

// Percent returns p per cent of m, rounded half up to the minor unit.
func (m Money) Percent(p Percent) Money { return m.Times(p.Shift(-2)) }

// Part returns m × n / of, rounded half up to the minor unit, as fees for a part of a month are. It panics if of is 0.
func (m Money) Part(n, of int) Money {
	amount := m.Amount.Mul(decimal.NewFromInt(int64(n))).DivRound(decimal.NewFromInt(int64(of)), int32(m.Currency.Digits()))
	return Money{Amount: amount, Currency: m.Currency}
}

// Split shares m out by per cent, each share rounded half up; the last takes what the others leave, so that the shares sum to m.
func (m Money) Split(shares []Percent) []Money {
	out := make([]Money, len(shares))
	left := m
	for i, share := range shares {
		out[i] = m.Percent(share)
		if i == len(shares)-1 {
			out[i] = left
		}
		left = left.Sub(out[i])
	}
	return out
}

// Cmp compares amounts of one currency, and panics if there are two.
func (m Money) Cmp(n Money) int {
	if m.Currency != n.Currency {
		panic(fmt.Sprintf("schema: %s and %s do not compare", m, n))
	}
	return m.Amount.Cmp(n.Amount)
}

// Equal reports whether m and n are the same amount in the same currency: 5 EUR and 5.00 EUR are.
func (m Money) Equal(n Money) bool { return m.Currency == n.Currency && m.Amount.Equal(n.Amount) }

// rounded returns m rounded half up (a negative amount away from zero) to the minor unit of its currency.
func (m Money) rounded() Money {
	return Money{Amount: m.Amount.Round(int32(m.Currency.Digits())), Currency: m.Currency}
}
