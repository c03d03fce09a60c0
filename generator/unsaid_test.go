package generator_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"clausewright/generator"
	"clausewright/internal/diag"
	"clausewright/templates"
)

// TestFactThatTheContractDoesNotSayIsAWarning holds that nothing somebody typed is missing from the contract without a word.
func TestFactThatTheContractDoesNotSayIsAWarning(t *testing.T) {
	src := sample(t, "samples/outsourcing.yaml")
	if _, found := draftedWith(t, "deal.yaml", []byte(src)); count(found, "R-P01") != 0 {
		t.Fatalf("the sample has facts that print nowhere:\n%v", findings(found))
	}
	with := edited(t, src,
		edit{"      currency: EUR\n\nservices:", "      currency: EUR\n    licences: [{type: permit, authority: UODO, number: \"12\", country: PL}]\n\nservices:"},
		edit{"  directed_by: supplier\n", "  directed_by: supplier\n  client_manager: {name: Malte Brandis, title: IT Manager, email: m.brandis@hafenblick.example}\n"})
	_, found := draftedWith(t, "deal.yaml", with)
	for path, line := range map[string]int{"parties.supplier.licences": lineOf(t, with, "    licences:"), "supervision.client_manager": lineOf(t, with, "  client_manager:")} {
		d, ok := finding(found, "R-P01", path)
		if !ok {
			t.Errorf("no warning about %s:\n%v", path, findings(found))
			continue
		}
		if d.Severity != diag.Warning || d.Line != line {
			t.Errorf("%s is a %s at line %d, want a warning at line %d", path, d.Severity, d.Line, line)
		}
	}
	if n := count(found, "R-P01"); n != 2 {
		t.Errorf("%d warnings, want one for each cause", n)
	}
}

// TestFactsOfAClauseThatAHouseLeavesOutAreWarnings holds the same of what only a clause says that a firm's own agreement
// does not list: the whole list is told once, at its first entry.
func TestFactsOfAClauseThatAHouseLeavesOutAreWarnings(t *testing.T) {
	const agreement = "en/agreements/outsourcing.yaml"
	shipped, err := fs.ReadFile(templates.FS(), agreement)
	if err != nil {
		t.Fatal(err)
	}
	house := fstest.MapFS{agreement: {Data: edited(t, string(shipped), edit{"  - insurance\n", ""})}}
	g, found, err := generator.New(generator.Options{House: house, HouseName: "house"})
	if err != nil || g == nil {
		t.Fatalf("the library does not load: %v %v", err, findings(found))
	}
	src := sample(t, "samples/outsourcing.yaml")
	_, found = g.Draft("deal.yaml", []byte(src))
	d, ok := finding(found, "R-P01", "insurance")
	if want := lineOf(t, []byte(src), "  - {type: professional_indemnity"); !ok || d.Severity != diag.Warning || d.Line != want || count(found, "R-P01") != 1 {
		t.Errorf("want one warning about insurance at line %d:\n%v", want, findings(found))
	}
}

func count(l diag.List, rule string) int {
	n := 0
	for _, d := range l {
		if d.Rule == rule {
			n++
		}
	}
	return n
}

func finding(l diag.List, rule, path string) (diag.Diagnostic, bool) {
	for _, d := range l {
		if d.Rule == rule && d.Path == path {
			return d, true
		}
	}
	return diag.Diagnostic{}, false
}

// lineOf returns the line, from 1, that begins with a text.
func lineOf(t *testing.T, src []byte, start string) int {
	t.Helper()
	for i, line := range strings.Split(string(src), "\n") {
		if strings.HasPrefix(line, start) {
			return i + 1
		}
	}
	t.Fatalf("no line begins with %q", start)
	return 0
}

// TestValueThatAnotherLeavesOutIsAWarning holds that no typed value is dropped because another one makes its text fall out.
func TestValueThatAnotherLeavesOutIsAWarning(t *testing.T) {
	const o, s = "samples/outsourcing.yaml", "samples/outstaffing-supplied.yaml"
	for _, c := range []struct {
		name, base string
		edit       edit
		path       string
	}{
		{"a rate under statutory interest", o, edit{"margin_points: 9.00", "margin_points: 9.00, annual_rate: 12"}, "fees.late_interest.annual_rate"},
		{"a margin without a reference rate", o, edit{"basis: statutory, reference_rate: DE_BASE, margin_points: 9.00", "basis: contractual, margin_points: 4"}, "fees.late_interest.margin_points"},
		{"a rate of tax that is not withheld", o, edit{"\nfees:\n", "\nfees:\n  withholding: {applies: false, rate: 10}\n"}, "fees.withholding.rate"},
		{"a cap of expenses that are included", o, edit{"\nfees:\n", "\nfees:\n  expenses: {policy: included, cap: 400.00}\n"}, "fees.expenses.cap"},
		{"a cap of damages that are not agreed", o, edit{"liquidated_damages_pct_per_week: 0.50, ", ""}, "delay.cap_pct"},
		{"caps of an extension that is not permitted", o, edit{"    initiated_by: mutual", "    permitted: false"}, "term.extension.max_total"},
		{"an arbitration beside the courts", o, edit{"forum: courts,", "forum: courts, arbitration: {institution: LCIA, language: en},"}, "disputes.arbitration"},
		{"hours of overtime that is barred", s, edit{"allowed: true, max_hours_month: 16", "allowed: false, max_hours_month: 16"}, "overtime.max_hours_month"},
		{"the per cent of no fee", s, edit{"fee_basis: sliding", "fee_basis: none"}, "non_solicitation.direct_hire.fee_pct"},
		{"the period of no restraint", s, edit{"non_solicitation:\n", "non_solicitation:\n  enabled: false\n"}, "non_solicitation.period"},
		{"the purpose of no processing", s, edit{"personal_data: true", "personal_data: false"}, "data_protection.purpose"},
		{"days of travel that is not allowed", s, edit{"remote_countries: [RO]", "remote_countries: [RO], travel: {allowed: false, max_days: 4}"}, "place_of_work.travel.max_days"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, found := built(t).Draft("deal.yaml", edited(t, sample(t, c.base), c.edit))
			told := 0
			for _, d := range found {
				if d.Path == c.path && d.Severity == diag.Warning && (d.Rule == "R-B11" || d.Rule == "R-P01") {
					told++
				}
			}
			if told != 1 {
				t.Errorf("%d warnings about %s, want one:\n%v", told, c.path, findings(found))
			}
		})
	}
}

// TestExecutionCopyNeedsLaterWarningsAcknowledgedToo holds that a warning found after the file was read stops an execution
// copy as one of the file itself does.
func TestExecutionCopyNeedsLaterWarningsAcknowledgedToo(t *testing.T) {
	const by = "by: Imke Petersen, role: Managing Director, date: 2026-12-08}"
	src := func(acknowledged string) []byte {
		return edited(t, sample(t, "samples/outsourcing.yaml"),
			add("review: {acknowledgements: ["+acknowledged+"]}"),
			edit{"  directed_by: supplier\n", "  directed_by: supplier\n  client_manager: {name: Malte Brandis, title: IT Manager, email: m.brandis@hafenblick.example}\n"},
			edit{"status: draft ", "status: execution_copy "})
	}
	if d, found := built(t).Draft("deal.yaml", src("{rule: R-L00, "+by)); d != nil || count(found, "R-S29") != 1 {
		t.Errorf("an execution copy with an open warning: document %t, findings\n%v", d != nil, findings(found))
	}
	d, _ := draftedWith(t, "deal.yaml", src("{rule: R-L00, "+by+", {rule: R-P01, "+by))
	if d.Meta.Draft {
		t.Error("the execution copy carries the draft legend")
	}
}
