package assemble

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/unicode/norm"

	"clausewright/generator/clause"
	"clausewright/generator/figures"
	"clausewright/internal/diag"
	"clausewright/schema"
)

// noBreak is the space that keeps a currency and its amount on one line.
const noBreak = "\u00a0"

// scalar returns the printed words of one value.
func (a *assembler) scalar(v schema.Value, style clause.Style) string {
	switch x := v.V.(type) {
	case string:
		return a.text(v, x)
	case int:
		return a.number(x, style)
	case schema.Money:
		return money(x, style)
	case schema.Percent:
		return grouped3(x.Decimal) + "%"
	case schema.Decimal:
		return grouped3(x.Decimal)
	case schema.Date:
		return fmt.Sprintf("%d %s %d", x.Day, a.language.Months[x.Month-1], x.Year)
	case figures.Month:
		return fmt.Sprintf("%s %d", a.language.Months[x.Month()-1], x.Year())
	case schema.Duration:
		return a.duration(x, style)
	case schema.TimeOfDay:
		return x.String()
	case schema.Weekday:
		return a.language.Weekdays[string(x)]
	case schema.Country:
		return a.named(v, a.language.Countries, string(x))
	case schema.Language:
		return a.languageName(v, string(x))
	case schema.Trigger:
		return a.trigger(x)
	case schema.IBAN:
		return inFours(string(x))
	case schema.Zone, schema.Currency, schema.Email, schema.Phone, schema.BIC:
		return verbatim(fmt.Sprint(x))
	case interface{ Members() []string }:
		return a.named(v, a.members(v.Path), fmt.Sprint(x))
	default:
		panic(fmt.Sprintf("assemble: %s has no printed form: %T", v.Path, v.V))
	}
}

// members returns the words for a closed set. An element of a list has its words under the pattern that ends in [].
func (a *assembler) members(path string) map[string]string {
	return a.language.Members[schema.Pattern(path)]
}

// named returns the words of a code. A code without words prints as it is, and says so once.
func (a *assembler) named(v schema.Value, words map[string]string, code string) string {
	if name := words[code]; name != "" {
		return name
	}
	if !a.told[v.Path] {
		a.told[v.Path] = true
		a.found.Add(diag.Diagnostic{
			Pos: v.Pos, Severity: diag.Note, Rule: clause.RuleWords, Path: v.Path,
			Message: fmt.Sprintf("language.yaml has no words for %q, so it prints as it is", code), Hint: "add them to language.yaml",
		})
	}
	return code
}

// languageName returns the name of a language by its tag, or by the tag without its last parts.
func (a *assembler) languageName(v schema.Value, tag string) string {
	for at := tag; at != ""; at = at[:max(strings.LastIndexByte(at, '-'), 0)] {
		if name := a.language.Languages[at]; name != "" {
			return name
		}
	}
	return a.named(v, nil, tag)
}

// text returns a text as it was typed. A part of a country and a holiday calendar are typed as codes and print by name.
func (a *assembler) text(v schema.Value, s string) string {
	pattern := schema.Pattern(v.Path)
	switch {
	case strings.HasSuffix(pattern, ".subdivision"):
		return a.named(v, a.language.Subdivisions, s)
	case pattern == "work_schedule.holiday_calendar":
		if name := a.language.Countries[s]; name != "" {
			return name
		}
		return a.named(v, a.language.Subdivisions, s)
	default:
		return verbatim(s)
	}
}

// verbatim returns s in composed characters, on one line: line breaks of the file are those of its own margin.
func verbatim(s string) string {
	s = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\u2028", " ", "\u2029", " ").Replace(strings.TrimSpace(s))
	return norm.NFC.String(s)
}

func (a *assembler) trigger(t schema.Trigger) string {
	switch id, named := t.Milestone(); {
	case named:
		return a.language.Triggers.Milestone + " " + verbatim(id)
	case t == schema.OnSignature:
		return a.language.Triggers.Signature
	default:
		return a.language.Triggers.FinalAcceptance
	}
}

// inFours groups an account number as bank letters do.
func inFours(s string) string {
	var groups []string
	for len(s) > 4 {
		groups, s = append(groups, s[:4]), s[4:]
	}
	return strings.Join(append(groups, s), " ")
}

// number prints a whole number.
func (a *assembler) number(n int, style clause.Style) string {
	figures := grouped3(decimal.NewFromInt(int64(n)))
	switch style {
	case "":
		return figures
	case clause.Words:
		return spell(n)
	case clause.FiguresAndWords:
		return figures + " (" + spell(n) + ")"
	case clause.BusinessDays:
		return figures + " " + a.unit("business_day", n)
	default:
		panic(fmt.Sprintf("assemble: a number has no style %q", style))
	}
}

// unit returns the noun for n of a unit.
func (a *assembler) unit(name string, n int) string {
	if n == 1 {
		return a.language.Units[name][0]
	}
	return a.language.Units[name][1]
}

// duration prints a duration with its nouns: "1 year and 6 months". As business days its days are Business Days.
func (a *assembler) duration(d schema.Duration, style clause.Style) string {
	day := "day"
	if style == clause.BusinessDays {
		day = "business_day"
	}
	var parts []string
	for _, u := range []struct {
		n    int
		name string
	}{{d.Years, "year"}, {d.Months, "month"}, {d.Weeks, "week"}, {d.Days, day}, {d.Hours, "hour"}, {d.Minutes, "minute"}} {
		if u.n == 0 {
			continue
		}
		count := grouped3(decimal.NewFromInt(int64(u.n)))
		switch style {
		case "", clause.BusinessDays:
		case clause.Words:
			count = spell(u.n)
		case clause.FiguresAndWords:
			count += " (" + spell(u.n) + ")"
		default:
			panic(fmt.Sprintf("assemble: a duration has no style %q", style))
		}
		parts = append(parts, count+" "+a.unit(u.name, u.n))
	}
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], listSeparator) + " " + a.language.Words.And + " " + parts[last]
}

// money prints an amount with its code in front, as contracts in English do, with all digits of its minor unit. In words the
// minor unit stands as a fraction, as on cheques, so that no name of a currency has to be inflected.
func money(m schema.Money, style clause.Style) string {
	places := int32(m.Currency.Digits())
	figures := string(m.Currency) + noBreak + separated(m.Amount.StringFixed(places))
	if style == "" {
		return figures
	}
	whole := m.Amount.Truncate(0)
	words := string(m.Currency) + " " + spell(int(whole.IntPart()))
	if minor := m.Amount.Sub(whole).Shift(places).IntPart(); minor != 0 {
		words += fmt.Sprintf(" and %0*d/%s", places, minor, decimal.New(1, places))
	}
	switch style {
	case clause.Words:
		return words
	case clause.FiguresAndWords:
		return figures + " (" + words + ")"
	default:
		panic(fmt.Sprintf("assemble: an amount has no style %q", style))
	}
}

// grouped3 prints a number with its thousands apart and no zeros at its end.
func grouped3(d decimal.Decimal) string { return separated(d.String()) }

// separated puts commas between the thousands of plain digits.
func separated(digits string) string {
	whole, fraction, point := strings.Cut(digits, ".")
	whole, negative := strings.CutPrefix(whole, "-")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		whole += "." + fraction
	}
	if negative {
		whole = "-" + whole
	}
	return whole
}
