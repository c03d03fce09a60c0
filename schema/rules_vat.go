package schema

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
)

// vatBodies is what follows the prefix of a VAT number, once spaces, dots and hyphens are out. NL and IE are lenient by design.
var vatBodies = sync.OnceValue(func() map[string]*regexp.Regexp {
	out := make(map[string]*regexp.Regexp)
	for prefix, body := range map[string]string{
		"AT": `U\d{8}`, "BE": `[01]\d{9}`, "BG": `\d{9,10}`, "CY": `\d{8}[A-Z]`, "CZ": `\d{8,10}`, "DE": `\d{9}`, "DK": `\d{8}`, "EE": `\d{9}`,
		"EL": `\d{9}`, "ES": `[A-Z0-9]\d{7}[A-Z0-9]`, "FI": `\d{8}`, "FR": `[A-HJ-NP-Z0-9]{2}\d{9}`, "HR": `\d{11}`, "HU": `\d{8}`,
		"IE": `\d[A-Z0-9+*]\d{5}[A-Z]{1,2}`, "IT": `\d{11}`, "LT": `\d{9}|\d{12}`, "LU": `\d{8}`, "LV": `\d{11}`, "MT": `\d{8}`,
		"NL": `[A-Z0-9+*]{12}`, "PL": `\d{10}`, "PT": `\d{9}`, "RO": `\d{2,10}`, "SE": `\d{12}`, "SI": `\d{8}`, "SK": `\d{10}`,
		"GB": `\d{9}|\d{12}|GD\d{3}|HA\d{3}`, "XI": `\d{9}|\d{12}|GD\d{3}|HA\d{3}`, "CH": `E\d{9}(MWST|TVA|IVA)`, "NO": `\d{9}MVA`,
		"IN": `\d{2}[A-Z]{5}\d{4}[A-Z][A-Z0-9]Z[A-Z0-9]`,
	} {
		out[prefix] = regexp.MustCompile(`^(` + body + `)$`)
	}
	return out
})

// vatPrefixes are the prefixes of the countries whose numbers do not begin with their own code. "" means none.
var vatPrefixes = map[Country][]string{"GR": {"EL"}, "GB": {"GB", "XI"}, "NO": {"NO", ""}, "IN": {""}}

// vatNumbers: R-S09. A number of the wrong form makes the invoice invalid and reverse charge impossible.
func vatNumbers(in *inspection) {
	const source = "Directive 2006/112/EC, Art. 215"
	for _, party := range partyPaths {
		p, path := in.Parties.at(party), party+".tax.vat_id"
		number := plainCode(p.Tax.VATID)
		if number == "" || p.Country == "" || in.unreadable(path) {
			continue
		}
		prefix, body, ok := vatParts(p.Country, number)
		if form := vatBodies()[prefix]; ok && form == nil && prefix == string(p.Country) {
			continue // no pattern is known for the country
		} else if !ok || !form.MatchString(body) {
			hint := vatHint(p.Country)
			if ok && prefix == number[:min(2, len(number))] {
				hint = "compare it with the certificate"
			}
			in.wrong(path, hint, "VAT id %s is not valid for %s", shown(p.Tax.VATID), p.Country).
				see(party+".country", "the party's country").by(source)
			continue
		}
		if !vatCheck(prefix, body) {
			in.unusual(path, "compare it with the certificate, and verify it in VIES or with the tax office", "VAT id %s fails its check digits", shown(p.Tax.VATID)).by(source)
		}
	}
}

// vatParts splits a number into the prefix by which its pattern is known and the rest. ok is false if the prefix is another
// country's.
func vatParts(country Country, number string) (prefix, body string, ok bool) {
	prefixes, special := vatPrefixes[country]
	if !special {
		prefixes = []string{string(country)}
	}
	for _, prefix := range prefixes {
		if body, found := strings.CutPrefix(number, prefix); found {
			if prefix == "" {
				prefix = string(country)
			}
			return prefix, body, true
		}
	}
	// A country without a known pattern may have numbers without its code.
	return string(country), number, vatBodies()[string(country)] == nil && !special
}

func vatHint(country Country) string {
	prefixes, special := vatPrefixes[country]
	switch {
	case country == "CH":
		return "write it like CHE-123.456.789 MWST"
	case special && prefixes[0] == "":
		return "write it without a country code"
	case special:
		return fmt.Sprintf("write it with %s before it", prefixes[0])
	default:
		return fmt.Sprintf("write it with %s before it, or correct the party's country", country)
	}
}

// vatCheck reports whether the check digits fit, in the countries whose arithmetic is public: DE by ISO 7064 mod 11,10; PL by weights mod
// 11; GB by weights mod 97.
func vatCheck(prefix, body string) bool {
	digit := func(i int) int { return int(body[i] - '0') }
	switch {
	case prefix == "DE":
		product := 10
		for i := range 8 {
			sum := (digit(i) + product) % 10
			if sum == 0 {
				sum = 10
			}
			product = 2 * sum % 11
		}
		return (11-product)%10 == digit(8)
	case prefix == "PL":
		sum := 0
		for i, w := range []int{6, 5, 7, 2, 3, 4, 5, 6, 7} {
			sum += w * digit(i)
		}
		return sum%11 == digit(9)
	case (prefix == "GB" || prefix == "XI") && isDigits(body):
		sum := 10*digit(7) + digit(8)
		for i := range 7 {
			sum += (8 - i) * digit(i)
		}
		return sum%97 == 0 || sum%97 == 42
	default:
		return true
	}
}
