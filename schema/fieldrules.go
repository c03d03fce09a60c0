package schema

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/bojanz/currency"
	"github.com/go-playground/validator/v10"
	"github.com/shopspring/decimal"
)

// fieldRule is what a tag of the types means in a finding.
type fieldRule struct {
	tag     string
	rule    string
	message string // after the value: "is not a country code of ISO 3166-1"; a %s is the tag's parameter
	source  string
	hint    func(value string, valid func(string) bool) string // valid tries another value; nil: no hint
	fault   func(value string) string                          // says what is wrong, "" if nothing is; nil for the tags that validator knows
}

// fieldTags are the tags of the types: the own ones with their test, and those of validator that the types use.
var fieldTags = []fieldRule{
	{tag: "iso3166_1_alpha2", rule: ruleCode, message: "is not a country code", source: "ISO 3166-1 alpha-2", hint: countryHint},
	{tag: "iso3166_2", rule: ruleCode, message: "is not the code of a country's subdivision", source: "ISO 3166-2", hint: func(string, func(string) bool) string { return "write it like GB-ENG or US-CA" }},
	{tag: "iso3166_1_alpha2|iso3166_2", rule: ruleCode, message: "is neither a country code nor that of a subdivision", source: "ISO 3166", hint: func(string, func(string) bool) string { return "write it like DE or GB-ENG" }},
	{tag: "iso4217", rule: ruleCode, message: "is not a currency code", source: "ISO 4217", hint: currencyHint},
	{tag: "payable", rule: ruleCode, source: "ISO 4217", hint: currencyHint, fault: func(value string) string {
		return unless(currency.IsValid(value), "is not a currency in which people pay")
	}},
	{tag: "language", rule: ruleCode, source: "BCP 47", hint: languageHint, fault: func(value string) string {
		return unless(Language(value).Known(), "is not a language tag")
	}},
	{tag: "email", rule: ruleCode, message: "is not an e-mail address", source: "RFC 5322"},
	{tag: "e164", rule: ruleCode, message: "is not a telephone number", source: "ITU-T E.164", hint: phoneHint},
	{tag: "min", rule: "R-S23", message: "is less than %s"},
	{tag: "max", rule: "R-S23", message: "is more than %s"},
	{tag: "oneof", rule: "R-S23", message: "is neither 1 nor 3"},
	{tag: "zone", rule: ruleCode, source: "IANA time zone database", hint: zoneHint, fault: func(value string) string {
		return unless(Zone(value).Known(), "is not the time zone of a place")
	}},
	{tag: "iban", rule: "R-S07", source: "ISO 13616", fault: func(value string) string { return IBAN(value).fault() }, hint: func(string, func(string) bool) string { return "copy the number again from the bank's own letter" }},
	{tag: "swift", rule: "R-S08", source: "ISO 9362", fault: func(value string) string { return BIC(value).fault() }},
	{tag: "spdx", rule: ruleCode, source: "SPDX", hint: func(string, func(string) bool) string { return "write it like Apache-2.0" }, fault: func(value string) string {
		return unless(spdxID.MatchString(value), "is not a licence identifier")
	}},
	{tag: "pct", rule: "R-S23", fault: func(value string) string {
		n := decimal.RequireFromString(value)
		return unless(!n.IsNegative() && !n.GreaterThan(hundred), "is not from 0 to 100 per cent")
	}},
	{tag: "share", rule: "R-S19", fault: func(value string) string {
		n := decimal.RequireFromString(value)
		return unless(n.IsPositive() && !n.GreaterThan(hundred), "is not more than 0 and at most 100 per cent")
	}},
	{tag: "positive", rule: "R-S23", fault: func(value string) string {
		return unless(decimal.RequireFromString(value).IsPositive(), "is not more than 0")
	}},
	{tag: "notnegative", rule: "R-S23", fault: func(value string) string {
		return unless(!decimal.RequireFromString(value).IsNegative(), "is less than 0")
	}},
	{tag: "leave", rule: "R-S23", source: "Directive 2003/88/EC, Art. 7", hint: func(string, func(string) bool) string { return "write at least 20 days" }, fault: func(value string) string {
		return unless(decimal.RequireFromString(value).GreaterThanOrEqual(decimal.NewFromInt(20)), "is fewer than 20 days a year")
	}},
	{tag: "ofyear", rule: "R-S23", fault: func(value string) string {
		return unless(!decimal.RequireFromString(value).GreaterThan(decimal.NewFromInt(366)), "is more days than a year has")
	}},
	{tag: "ofmonth", rule: "R-S23", fault: func(value string) string {
		return unless(!decimal.RequireFromString(value).GreaterThan(decimal.NewFromInt(31*24)), "is more hours than a month has")
	}},
}

// An SPDX identifier, or one of the parties' own as SPDX lets them write it. The list of licences itself is not checked: it grows
// every quarter, and a licence that a firm approved must not fail because this program is older.
var spdxID = regexp.MustCompile(`^(LicenseRef-|DocumentRef-)?[A-Za-z0-9][A-Za-z0-9.:-]*\+?$`)

func unless(ok bool, fault string) string {
	if ok {
		return ""
	}
	return fault
}

// fieldValidator is the one validator of the process; it caches types and is safe for concurrent use.
var fieldValidator = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _ := yamlName(f)
		return name
	})
	// Numbers are structs to Go, and validator passes every tag on a struct; as texts they are compared.
	v.RegisterCustomTypeFunc(func(v reflect.Value) any { return v.Interface().(Decimal).String() }, Decimal{})
	v.RegisterCustomTypeFunc(func(v reflect.Value) any { return v.Interface().(Percent).String() }, Percent{})
	for _, r := range fieldTags {
		if r.fault == nil {
			continue
		}
		if err := v.RegisterValidation(r.tag, func(fl validator.FieldLevel) bool { return r.fault(fl.Field().String()) == "" }); err != nil {
			panic(fmt.Sprintf("schema: tag %s: %v", r.tag, err))
		}
	}
	return v
})

// checkFields checks each value of the file by itself: codes, account numbers, ranges. One that fails is discarded.
func (l *loader) checkFields() {
	var failed validator.ValidationErrors
	if err := fieldValidator().Struct(l.e); err != nil && !errors.As(err, &failed) {
		panic(fmt.Sprintf("schema: validate: %v", err))
	}
	for _, fault := range failed {
		_, path, _ := strings.Cut(fault.Namespace(), ".")
		if !l.e.typed(path) {
			continue // not given, or not read
		}
		i := slices.IndexFunc(fieldTags, func(r fieldRule) bool { return r.tag == fault.Tag() })
		if i < 0 {
			panic(fmt.Sprintf("schema: tag %q of %s has no rule", fault.Tag(), path))
		}
		r := fieldTags[i]
		d := l.report(r.rule, path, r.explain(fault), "")
		d.Source = r.source
		if r.hint != nil {
			d.Hint = r.hint(fmt.Sprint(fault.Value()), func(other string) bool { return fieldValidator().Var(other, r.tag) == nil })
		}
		l.discard(path)
	}
}

// explain says what is wrong with a value: codes in quotes, numbers as they are, of a list its length.
func (r fieldRule) explain(fault validator.FieldError) string {
	value, what := fmt.Sprint(fault.Value()), r.message
	if r.fault != nil {
		what = r.fault(value)
	}
	if strings.Contains(what, "%s") {
		what = fmt.Sprintf(what, fault.Param())
	}
	switch {
	case fault.Kind() == reflect.Slice:
		value = fmt.Sprintf("a list of %d", reflect.ValueOf(fault.Value()).Len())
	case !isNumber(value):
		value = shown(value)
	}
	return value + " " + what
}

func isNumber(s string) bool {
	_, err := decimal.NewFromString(s)
	return err == nil
}

func currencyHint(value string, valid func(string) bool) string {
	if upper := strings.ToUpper(value); upper != value && valid(upper) {
		return "write " + upper
	}
	return "write three capitals, such as EUR"
}

func phoneHint(value string, valid func(string) bool) string {
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, value)
	if plain := "+" + strings.TrimPrefix(strings.TrimPrefix(digits, "+"), "00"); (strings.HasPrefix(digits, "+") || strings.HasPrefix(digits, "00")) &&
		valid(plain) {
		return "write " + plain
	}
	return "write + and the country code, without spaces"
}

func languageHint(value string, valid func(string) bool) string {
	if hyphens := strings.ReplaceAll(value, "_", "-"); hyphens != value && valid(hyphens) {
		return "write " + hyphens
	}
	return "write it like en or en-GB"
}
