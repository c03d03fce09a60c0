package generator_test

import (
	"strings"
	"testing"
)

// TestChoicesOfTheFurtherClauses holds of the clauses on rights, components, security, indemnities and the rest what
// TestDeviations holds of the model: a choice prints its own wording, and no sentence keeps the wording of the other one.
func TestChoicesOfTheFurtherClauses(t *testing.T) {
	const licence = "  mechanism: exclusive_licence   # copyright itself cannot be assigned under German law\n"
	usual := whole(drafted(t, outsourcing, []byte(sample(t, outsourcing))))
	for _, c := range []struct {
		name  string
		edits []edit
		says  []telling
		gone  []string // whole fragments that the sample says and this contract does not
	}{
		{"rights are assigned", []edit{{licence, "  mechanism: assignment\n"}},
			[]telling{{"ip", "By this Agreement the Supplier assigns to the Client, with effect from the Rights Date"}, {"ip", "To the extent that a right cannot be assigned, the Supplier grants the Client"}},
			[]string{"the Supplier grants the Client, with effect from the Rights Date, the exclusive licence"}},
		{"rights stay with the Supplier", []edit{{licence, "  ownership: supplier\n"}},
			[]telling{{"ip", "By agreement the Supplier keeps the Intellectual Property Rights in the Work Product."}, {"ip", "non-exclusive licence under all Intellectual Property Rights in the Work Product"}},
			[]string{"exclusive licence in clause", "excludes everyone else", "Work Product that is not public counts as Confidential Information of the Client"}},
		{"rights pass on creation", []edit{{licence, licence + "  effective: on_creation\n"}},
			[]telling{{"ip", "The Rights Date is the time at which the Work Product is created."}, {"ip", "the Client shall give back the rights in Work Product"}},
			[]string{"for Work Product created by then: Final Acceptance", "From delivery until the Rights Date"}},
		{"rights pass on payment", []edit{{licence, licence + "  effective: on_payment\n"}},
			[]telling{{"ip", "the time at which the Client has paid the Contract Price"}},
			[]string{"for Work Product created by then: Final Acceptance"}},
		{"no use before rights pass", []edit{{licence, licence + "  interim_licence: false\n"}},
			[]telling{{"ip", "Until the Rights Date the Client may use what is delivered only as far as its review"}},
			[]string{"From delivery until the Rights Date", "Before the Rights Date the Client may use that Background IP"}},
		{"no source code", []edit{{licence, licence + "  source_code_delivery: false\n"}},
			[]telling{{"ip", "By agreement the Supplier delivers no source code."}, {"exit", "executable code, configurations and documentation"}},
			[]string{"Work Product includes its source code", "source code, configurations, build instructions and documentation", "repositories in which source code"}},
		{"background rights for the term", []edit{{licence, licence + "  background_licence: term_only\n"}},
			[]telling{{"ip", "It lasts, by agreement, for the Term and for the help under"}},
			[]string{"worldwide licence without limit of time"}},
		{"moral rights are waived", []edit{{licence, licence + "  moral_rights: waived\n"}},
			[]telling{{"ip", "a written waiver of moral rights"}}, []string{"a written undertaking, in favour of the Client"}},
		{"no AI Tools", []edit{{licence, licence + "  ai_tools: forbidden\n"}},
			[]telling{{"components", "The Supplier shall use no AI Tool to produce Work Product"}},
			[]string{"only with the Client's prior written consent, given for the tool", "Where an AI Tool is used"}},
		{"approved licences only", []edit{{licence, licence + "  open_source: {policy: approved_licences, allowed: [MIT], sbom: false}\n"}},
			[]telling{{"components", "only under the following approved licences:"}, {"components", "MIT"}, {"components", "On request the Supplier shall name the Third-Party Components"}},
			[]string{"which may be given for a licence in general", "a list of its Third-Party Components"}},
		{"no indemnities", []edit{add("indemnities: {ip: false, employment: false, data: false}")},
			[]telling{{"indemnities", "No indemnities are agreed in this clause."}},
			[]string{"The Supplier shall indemnify the Client", "A party that claims an indemnity", "what a party owes under"}},
		{"no subcontractors", []edit{add("subcontracting: {allowed: no}")},
			[]telling{{"assignment", "The Supplier shall not use subcontractors for the Services."}},
			[]string{"The Supplier may use a subcontractor", "A subcontractor may work on its own premises"}},
		{"expenses approved in advance", []edit{{"  currency: EUR\n  contract_price", "  expenses: {policy: pre_approved, cap: 500.00}\n  currency: EUR\n  contract_price"}},
			[]telling{{"expenses", "expenses that it approved in writing before they were incurred"}, {"expenses", "EUR 500.00"}},
			[]string{"The Contract Price includes all expenses"}},
		{"own events of force majeure", []edit{add("force_majeure: {events_extra: [flood of the Oder], certificate: certificate of a chamber, long_stop: P45D}")},
			[]telling{{"force-majeure", "flood of the Oder"}, {"force-majeure", "certificate of a chamber"}, {"force-majeure", "for more than 45 days"}},
			[]string{"give reasonable evidence of the event", "for more than 60 days"}},
		{"arbitration", []edit{{"forum: courts, courts: {country: DE, city: Hamburg}", "forum: arbitration, arbitration: {institution: DIS, rules: DIS Rules, seat_city: Hamburg, seat_country: DE, language: en}"}},
			[]telling{{"disputes", "finally resolved by arbitration"}, {"disputes", "institution: DIS"}},
			[]string{"have exclusive jurisdiction", "Where the rules of the court allow it"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafted(t, c.name, edited(t, sample(t, outsourcing), c.edits...))
			for _, s := range c.says {
				if got := saysAt(d, s.place); !strings.Contains(got, s.fragment) {
					t.Errorf("%s does not say %q:\n%s", s.place, s.fragment, got)
				}
			}
			now := whole(d)
			for _, fragment := range c.gone {
				if !strings.Contains(usual, fragment) {
					t.Errorf("the sample never says %q", fragment)
				}
				if strings.Contains(now, fragment) {
					t.Errorf("still says %q", fragment)
				}
			}
		})
	}
}
