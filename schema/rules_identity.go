package schema

import (
	"regexp"
	"strings"
	"unicode"
)

// knownVersion: R-S02. A file of another version may mean something else by the same words.
func knownVersion(in *inspection) {
	if v := in.SchemaVersion; v != "" && v != Version {
		in.wrong("schema_version", "write "+Version, "schema %s is not supported by this version of the program, which reads %s", shown(v), Version)
	}
}

// partyPaths are the two parties.
var partyPaths = []string{"parties.client", "parties.supplier"}

func (p *Parties) at(path string) *Party {
	if path == "parties.client" {
		return &p.Client
	}
	return &p.Supplier
}

// twoParties: R-S06. Nobody contracts with himself; one person signing for both needs authority for that.
func twoParties(in *inspection) {
	c, s := &in.Parties.Client, &in.Parties.Supplier
	one, other := plainCode(c.Registration.Number), plainCode(s.Registration.Number)
	switch sameName := plainName(c.LegalName) != "" && plainName(c.LegalName) == plainName(s.LegalName); {
	case c.Country == "" || s.Country == "":
	case sameName && c.Country != s.Country:
		in.unusual("parties.supplier.legal_name", "compare both names with the registers", "client and supplier are both called %s, in %s and %s", shown(s.LegalName), c.Country, s.Country).
			see("parties.client.legal_name", "the client's name")
	case c.Country != s.Country:
	case one != "" && one == other:
		in.wrong("parties.supplier.registration.number", "write the supplier's own registration number",
			"client and supplier are the same entity: both are number %s in %s", s.Registration.Number, s.Country).
			see("parties.client.registration.number", "the client's number")
	case sameName && one != "" && other != "":
		in.unusual("parties.supplier.legal_name", "compare both names with the register", "client and supplier are both called %s in %s, under two registration numbers",
			shown(s.LegalName), s.Country).see("parties.client.legal_name", "the client's name")
	case sameName:
		in.wrong("parties.supplier.legal_name", "write the supplier's own name", "client and supplier are the same entity: both are %s in %s", shown(s.LegalName), s.Country).
			see("parties.client.legal_name", "the client's name")
	}
	for i, a := range s.Signatories {
		for j, b := range c.Signatories {
			if a.Name != "" && plainCode(a.Name) == plainCode(b.Name) {
				in.unusual(item("parties.supplier.signatories", i)+".name", "check that the authority covers signing for both sides",
					"%s signs for both sides", a.Name).
					see(item("parties.client.signatories", j)+".name", "signs for the client here").by("e.g. BGB §181")
			}
		}
	}
}

// accountInSuppliersCountry: R-S07. Fraud often shows as an account in an unexpected country.
func accountInSuppliersCountry(in *inspection) {
	bank, home := in.Parties.Supplier.Bank, in.Parties.Supplier.Country
	if bank == nil || bank.IBAN == "" || home == "" || bank.IBAN.Country() == home {
		return
	}
	in.unusual("parties.supplier.bank.iban", "confirm the account by calling the supplier on a known number",
		"the account is in %s, the supplier in %s", bank.IBAN.Country(), home).see("parties.supplier.country", "the supplier's country")
}

// sharedBanks are countries whose banks hold accounts with the IBAN prefix of another.
var sharedBanks = map[Country]Country{
	"JE": "GB", "GG": "GB", "IM": "GB", "GF": "FR", "GP": "FR", "MQ": "FR", "RE": "FR", "YT": "FR", "PM": "FR", "BL": "FR", "MF": "FR",
	"NC": "FR", "PF": "FR", "WF": "FR", "TF": "FR", "MC": "FR",
}

// bankFitsAccount: R-S08.
func bankFitsAccount(in *inspection) {
	bank := in.Parties.Supplier.Bank
	if bank == nil || bank.IBAN == "" || bank.BIC == "" {
		return
	}
	account, office := bank.IBAN.Country(), bank.BIC.Country()
	if account == office || sharedBanks[office] == account || sharedBanks[account] == office {
		return
	}
	in.unusual("parties.supplier.bank.bic", "check BIC and IBAN against the bank's own letter", "BIC %s is of a bank in %s, the account is in %s", bank.BIC, office, account).
		see("parties.supplier.bank.iban", "the account").by("ISO 9362")
}

// registrationForm is what registration numbers look like.
type registrationForm struct {
	form   *regexp.Regexp
	looks  string
	checks func(number string) bool // nil: no check digit
}

var registrationForms = map[Country]registrationForm{
	"PL": {regexp.MustCompile(`^\d{10}$`), "ten digits (KRS)", nil},
	"GB": {regexp.MustCompile(`^[A-Z0-9]{2}\d{6}$`), "eight characters (Companies House)", nil},
	"UA": {regexp.MustCompile(`^\d{8}$`), "eight digits with a check digit (EDRPOU)", edrpou},
	"DE": {regexp.MustCompile(`^(HRA|HRB|GNR|PR|VR)\d{1,6}[A-Z]{0,2}$`), "HRA or HRB and a number", nil},
	"US": {regexp.MustCompile(`^\d{9}$`), "an EIN such as 12-3456789", nil},
	"IN": {regexp.MustCompile(`^[A-Z]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}$`), "a CIN of 21 characters", nil},
}

// registrationNumbers: R-S10. Registers change their numbers, so this only asks for a second look.
func registrationNumbers(in *inspection) {
	for _, path := range partyPaths {
		p := in.Parties.at(path)
		form, known := registrationForms[p.Country]
		number := plainCode(p.Registration.Number)
		if !known || number == "" || form.form.MatchString(number) && (form.checks == nil || form.checks(number)) {
			continue
		}
		in.unusual(path+".registration.number", "check it against the register", "registration number %s does not look like one of %s: %s",
			shown(p.Registration.Number), p.Country, form.looks)
	}
}

// edrpou checks the last digit of a number of the Ukrainian register: weights 1 to 7, or 7, 1 to 6 from 30 to 60 million; a rest of 10
// is tried again with weights that are 2 higher.
func edrpou(number string) bool {
	first := []int{1, 2, 3, 4, 5, 6, 7}
	if n := atoi(number); n >= 30_000_000 && n <= 60_000_000 {
		first = []int{7, 1, 2, 3, 4, 5, 6}
	}
	for _, more := range []int{0, 2} {
		sum := 0
		for i, w := range first {
			sum += (w + more) * int(number[i]-'0')
		}
		if rest := sum % 11; rest < 10 {
			return rest == int(number[7]-'0')
		}
	}
	return number[7] == '0'
}

// plainName is a name as registers compare it: without case, blanks and punctuation.
func plainName(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// plainCode takes out of a number what people put in to read it better.
func plainCode(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '.' || r == '-' {
			return -1
		}
		return unicode.ToUpper(r)
	}, s)
}
