package schema

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"clausewright/internal/diag"
)

// unfinished is what people write where something is still to come. Upper case only: "todo" is a word of texts about software.
var unfinished = regexp.MustCompile(`\b(TBD|TBC|TODO|XXX|FIXME)\b|\[\s*[●•…_]*\s*\]|\{\{|<<|\?\?\?|_{4,}|(?i:lorem ipsum)|^\[[^\[\]]+\]$`)

// unfinishedText: R-S25. The text prints exactly as it stands.
func unfinishedText(in *inspection) {
	in.texts(func(path, text string) {
		mark := unfinished.FindString(text)
		if mark == "" {
			return
		}
		const hint = "finish the text, or remove the field: an open field prints as a blank"
		if in.Document.Status == "execution_copy" {
			in.wrong(path, hint, "unfinished text: %s", shown(mark))
			return
		}
		in.unusual(path, hint, "unfinished text: %s", shown(mark))
	})
}

// knownLanguage: R-S26. The library has English texts only.
func knownLanguage(in *inspection) {
	l := in.Document.Language
	if base, _, _ := strings.Cut(string(l), "-"); in.typed("document.language") && !strings.EqualFold(base, "en") {
		in.wrong("document.language", "write en-GB", "the library has no text in %s", shown(string(l)))
	}
}

// sensitive is personal data that a contract does not need: birth dates, numbers of people and accounts, home and health.
var sensitive = regexp.MustCompile(`(?i)\b(born|date of birth|birth ?date|d\.?o\.?b\.?|passport|pesel|national insurance|ssn|social security|home address|diagnos\w+|disabilit\w+|pregnan\w+|blood type)\b` +
	`|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b|\b\d{3}-\d{2}-\d{4}\b`)

// personalDetails: R-S28.
func personalDetails(in *inspection) {
	in.texts(func(path, text string) {
		if !strings.HasPrefix(path, "staff[") {
			return
		}
		if what := sensitive.FindString(text); what != "" {
			in.unusual(path, "remove what the contract does not need", "personal data in the roster: %s", shown(what)).by("GDPR, Art. 5(1)(c)")
		}
	})
}

// severalLaws are the countries whose parts have laws of contract of their own.
var severalLaws = map[Country]bool{"GB": true, "US": true, "CA": true, "AU": true}

// oneLegalSystem: R-S30. There is no law of the United Kingdom to govern a contract.
func oneLegalSystem(in *inspection) {
	law, courts := in.GoverningLaw, in.Disputes.Courts
	places := []struct {
		path        string
		country     Country
		subdivision string
	}{{"governing_law", law.Country, law.Subdivision}}
	if in.Disputes.Forum == "courts" && in.typed("disputes.courts.country") {
		places = append(places, struct {
			path        string
			country     Country
			subdivision string
		}{"disputes.courts", courts.Country, courts.Subdivision})
	}
	for _, p := range places {
		examples := map[Country]string{"GB": "GB-ENG, GB-SCT, GB-NIR", "US": "US-NY, US-CA", "CA": "CA-ON, CA-QC", "AU": "AU-NSW, AU-VIC"}[p.country]
		switch {
		case severalLaws[p.country] && p.subdivision == "" && !in.unreadable(p.path+".subdivision"):
			in.wrong(p.path+".country", fmt.Sprintf("add %s.subdivision (%s)", p.path, examples), "%s has several legal systems", p.country)
		case p.subdivision != "" && p.country != "" && !strings.HasPrefix(p.subdivision, string(p.country)+"-") && in.typed(p.path+".subdivision"):
			in.wrong(p.path+".subdivision", "write a subdivision of "+string(p.country), "%s is no part of %s", shown(p.subdivision), p.country).see(p.path+".country", "the country")
		}
	}
}

// lawNotChecked: R-L00. Until rules of law are in the program, silence must not read as clearance.
func lawNotChecked(in *inspection) {
	subjects := "labour leasing, transfer of staff and tax"
	if in.variant == Outsourcing {
		subjects = "late payment, intellectual property, data protection and tax"
	}
	if countries := in.countries(); len(countries) > 0 {
		subjects += " of " + strings.Join(countries, ", ")
	}
	f := in.unusual("governing_law", "have counsel there confirm before signature", "%s were not checked by this program", subjects)
	f.Pos = in.source.KeyPos("governing_law")
}

// countries returns the countries that a law could come from: of the parties, the place of work, the people, the governing law.
func (e *Engagement) countries() []string {
	found := map[string]bool{}
	add := func(c ...Country) {
		for _, c := range c {
			if c != "" {
				found[string(c)] = true
			}
		}
	}
	add(e.Parties.Client.Country, e.Parties.Supplier.Country, e.GoverningLaw.Country, e.PlaceOfWork.Country)
	add(e.PlaceOfWork.RemoteCountries...)
	for _, p := range e.Staff {
		add(p.Country)
	}
	return slices.Sorted(maps.Keys(found))
}

// openOrReady reports the open fields of a draft (R-S32) and holds an execution copy to having none, with parties identified
// (R-S05) and every warning acknowledged (R-S29).
func openOrReady(e *Engagement, found diag.List) diag.List {
	in := &inspection{Engagement: e, rule: "R-S32"}
	if e.Document.Status != "execution_copy" {
		for _, v := range e.OpenFields() {
			in.remark(v.Path, "", "open: the parties have not given it yet")
		}
		return in.list()
	}
	in.rule = "R-S29"
	unidentified := map[string][]string{}
	for _, v := range e.OpenFields() {
		if party, field, of := partyField(v.Path); of {
			unidentified[party] = append(unidentified[party], field)
			continue
		}
		in.wrong(v.Path, "write "+last(v.Path)+", or set document.status to for_negotiation", "is open in an execution copy")
	}
	for _, party := range partyPaths {
		if missing := unidentified[party]; missing != nil {
			in.wrong(party, "write what is missing", "is not fully identified: %s", strings.Join(missing, ", ")).Rule = "R-S05"
		}
	}

	return append(in.list(), e.Unacknowledged(found)...)
}

// Unacknowledged holds an execution copy to having every warning among found accepted by a named person (R-S29). The
// findings of Load have been held to it already; the program asks again about what it finds later.
func (e *Engagement) Unacknowledged(found diag.List) diag.List {
	if e.Document.Status != "execution_copy" {
		return nil
	}
	in := &inspection{Engagement: e, rule: "R-S29"}
	var waiting []diag.Diagnostic
	for _, d := range found {
		if d.Severity == diag.Warning && !e.acknowledged(d.Rule) {
			waiting = append(waiting, d)
		}
	}
	if len(waiting) > 0 {
		f := in.wrong("document.status", "add each to review.acknowledgements with rule, by, role and date, or mend it",
			"%d warnings need acknowledgement before an execution copy", len(waiting))
		if len(waiting) == 1 {
			f.Message = "1 warning needs acknowledgement before an execution copy"
		}
		for _, d := range waiting {
			f.Related = append(f.Related, diag.Related{Pos: d.Pos, Message: d.Rule})
		}
	}
	return in.list()
}

func (in *inspection) list() diag.List {
	var out diag.List
	for _, f := range in.found {
		out.Add(f.Diagnostic)
	}
	return out
}

// partyField splits the path of a field that identifies a party.
func partyField(path string) (party, field string, ok bool) {
	for _, party := range partyPaths {
		if field, ok := strings.CutPrefix(path, party+"."); ok && !strings.HasPrefix(field, "bank.") && !strings.HasPrefix(field, "notices.") {
			return party, field, true
		}
	}
	return "", "", false
}

// acknowledged reports whether a named person accepted the warnings of a rule.
func (e *Engagement) acknowledged(rule string) bool {
	return slices.ContainsFunc(e.Review.Acknowledgements, func(a Acknowledgement) bool { return a.Rule == rule && a.By != "" })
}
