package schema

import (
	"fmt"
	"strings"
)

// IBAN is an ISO 13616 account number without spaces, in capitals.
type IBAN string

// BIC is an ISO 9362 bank code of 8 or 11 characters, in capitals.
type BIC string

// UnmarshalText takes spaces out of an IBAN, as bank letters group its digits by four. Load checks the number.
func (n *IBAN) UnmarshalText(text []byte) error {
	*n = IBAN(strings.ToUpper(strings.ReplaceAll(string(text), " ", "")))
	return nil
}

// UnmarshalText reads a BIC. Load checks it.
func (b *BIC) UnmarshalText(text []byte) error {
	*b = BIC(strings.ToUpper(strings.ReplaceAll(string(text), " ", "")))
	return nil
}

// Country returns the country in which the account is held.
func (n IBAN) Country() Country {
	if len(n) < 2 {
		return ""
	}
	return Country(n[:2])
}

// Country returns the country of the bank, from characters 5 and 6.
func (b BIC) Country() Country {
	if len(b) < 6 {
		return ""
	}
	return Country(b[4:6])
}

// ibanLengths is the length of an IBAN by country, of the countries that IT companies deal with.
var ibanLengths = map[Country]int{
	"AE": 23, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18, "FR": 27,
	"GB": 22, "GE": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IT": 27, "KZ": 20, "LI": 21, "LT": 20, "LU": 20, "LV": 21,
	"MD": 24, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "RS": 22, "SA": 24, "SE": 24, "SI": 19, "SK": 24, "TR": 26,
	"UA": 29,
}

// fault says what is wrong with an IBAN, "" if nothing is: ISO 13616, check by ISO 7064 mod 97-10.
func (n IBAN) fault() string {
	s := string(n)
	if len(s) < 5 || strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" || !isDigits(s[2:4]) || isDigits(s[:1]) || isDigits(s[1:2]) {
		return "does not begin with a country code and two check digits"
	}
	if want, known := ibanLengths[n.Country()]; known && len(s) != want {
		return fmt.Sprintf("has %d characters, and %s has %d", len(s), n.Country(), want)
	}
	if len(s) < 15 || len(s) > 34 {
		return fmt.Sprintf("has %d characters; the shortest has 15, the longest 34", len(s))
	}
	rest := 0
	for _, c := range []byte(s[4:] + s[:4]) {
		if c >= 'A' {
			rest = (100*rest + int(c-'A') + 10) % 97
			continue
		}
		rest = (10*rest + int(c-'0')) % 97
	}
	if rest != 1 {
		return "fails its check digits"
	}
	return ""
}

// fault says what is wrong with a BIC, "" if nothing is.
func (b BIC) fault() string {
	s := string(b)
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	switch {
	case len(s) != 8 && len(s) != 11:
		return fmt.Sprintf("has %d characters instead of 8 or 11", len(s))
	case strings.Trim(s, letters+"0123456789") != "", strings.Trim(s[4:6], letters) != "":
		return "is not made of a bank code, two letters for the country, and a place"
	default:
		return ""
	}
}
