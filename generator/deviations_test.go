package generator_test

import (
	"regexp"
	"strings"
	"testing"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

// deviation is one way to depart from the usual form of a model, and what the contract then has to say and must not say.
type deviation struct {
	name  string // rule/form
	base  string // an engagement in the usual form
	edits []edit

	refused bool      // the rule stops the contract
	says    []telling // what the place says now and did not say before
	gone    string    // patterns, a line each: what the usual form says somewhere and this contract says nowhere
}

// telling is a fragment and where it stands: "A" and "B" are the halves of the Key Terms, the others parts as for provisions.
type telling struct{ place, fragment string }

// saysAt returns what a place says.
func saysAt(d *document.Document, name string) string {
	if name == "A" || name == "B" {
		return half(d, rune(name[0]))
	}
	return wording(d, name)
}

// TestDeviations: a permitted deviation is told as it is. Key Terms, recitals and clauses state the deviating fact, and no
// sentence of the whole agreement states the usual form.
func TestDeviations(t *testing.T) {
	for _, c := range deviations {
		t.Run(c.name, func(t *testing.T) {
			rule, _, _ := strings.Cut(c.name, "/")
			src := sample(t, c.base)
			usual, found := draftedWith(t, c.base, []byte(src))
			if has(found, rule, diag.Error) || has(found, rule, diag.Warning) {
				t.Fatalf("%s itself departs from the usual form: %s", c.base, rule)
			}
			if c.refused {
				d, found := built(t).Draft(c.name, edited(t, src, c.edits...))
				if d != nil || !has(found, rule, diag.Error) {
					t.Errorf("got a contract or no %s, want the error:\n%v", rule, findings(found))
				}
				return
			}

			deviating, found := draftedWith(t, c.name, edited(t, src, c.edits...))
			if !has(found, rule, diag.Warning) {
				t.Errorf("no warning of %s:\n%v", rule, findings(found))
			}
			for _, s := range c.says {
				if got := saysAt(deviating, s.place); !strings.Contains(got, s.fragment) {
					t.Errorf("%s does not say %q:\n%s", s.place, s.fragment, got)
				}
				if strings.Contains(saysAt(usual, s.place), s.fragment) {
					t.Errorf("%s says %q in the usual form too", s.place, s.fragment)
				}
			}
			before, after := whole(usual), whole(deviating)
			for pattern := range strings.Lines(strings.TrimSpace(c.gone)) {
				usually := regexp.MustCompile("(?m)^.*(?:" + strings.TrimSpace(pattern) + ").*$")
				if !usually.MatchString(before) {
					t.Errorf("the usual form never says %q", strings.TrimSpace(pattern))
				}
				for _, line := range usually.FindAllString(after, -1) {
					t.Errorf("still says: %s", line)
				}
			}
		})
	}
}

func has(found diag.List, rule string, severity diag.Severity) bool {
	for _, d := range found {
		if d.Rule == rule && d.Severity == severity {
			return true
		}
	}
	return false
}

const (
	outsourcing = "samples/outsourcing.yaml"
	supplied    = "samples/outstaffing-supplied.yaml"
	transferred = "samples/outstaffing-transferred.yaml"
)

// Edits that several rows make.
var (
	clientDirects    = edit{"directed_by: supplier", "directed_by: client"}
	ownReasons       = edit{"and no capacity to direct developers from day to day", "and a part of its own in the work"}
	talksDirectly    = edit{"style: single_point ", "style: direct "}
	meetsPeople      = edit{"interval: P1M, participants: contacts", "interval: P7D, participants: staff"}
	clientsPlaceTool = edit{placeInPoland, "place_of_work: {type: client_premises, country: DE}\nequipment: {provided_by: client}"}
	rareMeetings     = []edit{{"interval: P1D, participants: staff", "interval: P14D, participants: staff"}, {"interval: P7D, participants: staff", "interval: P1M, participants: staff"}}
)

const placeInPoland = "place_of_work: {type: supplier_territory, country: PL, sites: [Wrocław delivery centre]}"

func placed(in string) []edit { return []edit{{placeInPoland, "place_of_work: {" + in + "}"}} }

// paid puts terms of payment before the price.
func paid(payment string) []edit {
	const price = "  contract_price: 186000.00 "
	return []edit{{price, "  payment: {" + payment + "}\n" + price}}
}

// What outsourcing says of payment in its usual form.
const (
	notSooner = "No part of it becomes invoiceable earlier\nThey trigger no payment\nNo part of the Contract Price becomes invoiceable before Final Acceptance"
	oneSum    = "once, as one sum, on Final Acceptance\n186,000.00 once, invoiced on\nwhole Contract Price, less any reduction under this Agreement, becomes invoiceable as one sum\n"
)

// notByNotice is what the supplied and the transferred form say of extension when nothing extends by notice.
const (
	outstafferExtends = "by the Outstaffer, by reasoned notice\nThe Outstaffer may exceed it\nthe Outstaffer may extend the T\nThe Client shall say why it objects\n"
	byNotice          = "(?i)extension notice\nObjection to an extension\nunless the (Client|Outstaffer) objects\nThe notice shall use the form\nThe extension fails if\n"
	anyExtension      = "(?i)after extension\nmay go beyond the End Date\nNo extension may go beyond\nOne extension may last\nfor an extension\neffective extension\n"
)

var deviations = []deviation{
	// R-M04: payment on completion.
	{name: "R-M04/staged", base: outsourcing, gone: oneSum + notSooner,
		edits: paid(`structure: staged, instalments: [{id: PAY1, trigger: signature, percent: 10.00}, {id: PAY2, trigger: "milestone:M2", percent: 30.00}, {id: PAY3, trigger: final_acceptance, percent: 60.00}]`),
		says: []telling{
			{"A", "in instalments: 40% of the price before Final Acceptance, 60% on it"},
			{"B", "in agreed instalments: 40% falls due before Final Acceptance, 60% on it"},
			{"background", "part of the price, 40%, falls due before the whole project is completed"},
			{"payment-on-completion", "becomes invoiceable in stages"},
			{"payment-on-completion", "40% falls to stages before Final Acceptance, and 60% to Final Acceptance"},
			{"deliverables", "A Milestone triggers payment only where"},
			{"schedule:charges", "PAY1 | signature of this Agreement by both parties | 10% | EUR 18,600.00"},
			{"schedule:charges", "PAY2 | acceptance of every Deliverable of Milestone M2 | 30% | EUR 55,800.00"},
			{"schedule:charges", "PAY3 | Final Acceptance | 60% | EUR 111,600.00"},
		}},
	{name: "R-M04/retention", base: outsourcing, gone: oneSum,
		edits: paid("retention_pct: 5.00"),
		says: []telling{
			{"A", "on Final Acceptance, less a retention of 5%, which becomes invoiceable 6 months later"},
			{"B", "invoiced on Final Acceptance less a retention of 5%"},
			{"background", "a share of what falls due, 5%, is retained for a time"},
			{"payment-on-completion", "the Client retains this share of it: 5%"},
			{"payment-on-completion", "The sum retained becomes invoiceable 6 months after Final Acceptance"},
			{"schedule:charges", "The shares and amounts in the table are those before retention. The Client retains the following share"},
		}},
	{name: "R-M04/staged-and-retained", base: outsourcing, gone: oneSum + notSooner,
		edits: paid(`structure: staged, retention_pct: 5.00, instalments: [{id: PAY1, trigger: "milestone:M2", percent: 55.00}, {id: PAY2, trigger: final_acceptance, percent: 45.00}]`),
		says: []telling{
			{"A", "in instalments: 55% of the price before Final Acceptance, 45% on it; 5% of each earlier instalment is retained until Final Acceptance"},
			{"B", "55% falls due before Final Acceptance, less a retention of 5%"},
			{"background", "part of the price, 55%, falls due before the whole project is completed"},
			{"background", "a share of what falls due, 5%, is retained for a time"},
			{"payment-on-completion", "The Client retains this share of each instalment before Final Acceptance: 5%"},
			{"schedule:charges", "The shares and amounts in the table are those before retention. The Client retains the following share"},
		}},

	// R-M06: the supplier's own territory.
	{name: "R-M06/client-premises", base: outsourcing, edits: placed("type: client_premises, country: DE"),
		gone: "in its own territory[:(]? ?\\(?Poland\non its own premises\nby exception only and as visitors\nTravel is not part of the Services",
		says: []telling{
			{"A", "Place of work | the Client's premises: Germany"},
			{"B", "at the place that the Particulars name (Germany)"},
			{"background", "work is done outside the Supplier's own premises in its own territory"},
			{"place-of-work", "the Supplier performs the Services on the Client's premises in the following country: Germany"},
		}},
	{name: "R-M06/hybrid", base: outsourcing, edits: placed("type: hybrid, country: DE"),
		gone: "in its own territory[:(]? ?\\(?Poland\non its own premises\nby exception only and as visitors\nTravel is not part of the Services",
		says: []telling{
			{"A", "Place of work | the Client's premises and remote: Germany"},
			{"B", "at the place that the Particulars name (Germany)"},
			{"background", "work is done outside the Supplier's own premises in its own territory"},
			{"place-of-work", "partly on the Client's premises and partly remotely, in the following country: Germany"},
		}},
	{name: "R-M06/remote", base: outsourcing, edits: placed("type: remote, country: PL"),
		gone: "in its own territory[:(]? ?\\(?Poland\non its own premises",
		says: []telling{
			{"A", "Place of work | remote, from Poland"},
			{"B", "at the place that the Particulars name (Poland)"},
			{"background", "work is done outside the Supplier's own premises in its own territory"},
			{"place-of-work", "perform the Services remotely from the following country: Poland"},
		}},
	{name: "R-M06/other-country", base: outsourcing, edits: placed("type: supplier_territory, country: UA"),
		gone: "in its own territory[:(]? ?\\(?Poland\non its own premises",
		says: []telling{
			{"A", "Place of work | the Supplier's premises in Ukraine, outside its country of establishment"},
			{"B", "at the place that the Particulars name (Ukraine)"},
			{"background", "work is done outside the Supplier's own premises in its own territory"},
			{"place-of-work", "which is not its country of establishment: Ukraine"},
		}},

	// R-M07: a year or more.
	{name: "R-M07/short", base: outsourcing, edits: []edit{{"initial_period: P1Y ", "initial_period: P11M "}},
		gone: "(?i)set long enough to cover the Project\nTied to the whole Project: 1 year\ninitial period of 1 year\n17 January 2028",
		says: []telling{
			{"A", "Initial period | 11 months"},
			{"A", "End date | 17 December 2027"},
			{"B", "Tied to the whole Project: 11 months, to 17 December 2027"},
			{"background", "the initial period of the agreement, 11 months, is shorter than one year"},
			{"term", "has an initial period of 11 months and ends at the end of 17 December 2027"},
			{"term", "The parties agreed a period shorter than one year"},
		}},

	// R-M09: the outstaffer may extend.
	{name: "R-M09/supplied-not-permitted", base: supplied, gone: outstafferExtends + byNotice + anyExtension + "31 March 2028",
		edits: []edit{{"  extension:\n    ground: the Specified Works are not finished\n    notice: P14D\n    objection_period: P7D\n    max_single: P2M\n    max_total: P4M\n", "  extension: {permitted: false}\n"}},
		says: []telling{
			{"A", "Extension | none by notice"},
			{"B", "to 30 November 2027. It is not exceeded by notice."},
			{"background", "the agreed term may not be exceeded by notice"},
			{"term", "The Term is not extended beyond the End Date."},
		}},
	{name: "R-M09/supplied-by-client", base: supplied, gone: outstafferExtends + "if necessary",
		edits: []edit{{"    ground: the Specified", "    initiated_by: client\n    ground: the Specified"}},
		says: []telling{
			{"A", "Extension | by the Client, by reasoned notice of 14 days; each time at most 2 months, in total at most 4 months"},
			{"B", "The Client may exceed it by up to 4 months, unless the Outstaffer objects for a permitted reason."},
			{"background", "only the Client may extend the term by notice"},
			{"term", "the Client may extend the Term, and the Assignments that it names"},
			{"term", "The Outstaffer has no such right."},
		}},
	{name: "R-M09/supplied-mutual", base: supplied, gone: outstafferExtends + byNotice + "if necessary",
		edits: []edit{{"    ground: the Specified", "    initiated_by: mutual\n    ground: the Specified"}},
		says: []telling{
			{"A", "Extension | by signed agreement; each time at most 2 months, in total at most 4 months"},
			{"B", "It is exceeded only by signed agreement."},
			{"background", "the term is extended only by agreement of both parties"},
			{"term", "Neither party may extend it by notice."},
		}},
	{name: "R-M09/transferred-not-permitted", base: transferred, gone: outstafferExtends + byNotice + anyExtension + "to a later day\n31 October 2028\n1 November 2028",
		edits: []edit{{"  extension:\n    ground: the continuing works require the further time\n    notice: P60D\n    objection_period: P14D\n    max_single: P3M\n    max_total: P6M\n", "  extension: {permitted: false}\n"}},
		says: []telling{
			{"A", "Extension | none by notice"},
			{"B", "1 May 2027 to 30 April 2028. It is not exceeded by notice."},
			{"background", "the agreed period may not be exceeded by notice"},
			{"term", "The Transfer Period is not extended beyond the End Date."},
		}},
	{name: "R-M09/transferred-by-client", base: transferred, gone: outstafferExtends,
		edits: []edit{{"    ground: the continuing", "    initiated_by: client\n    ground: the continuing"}},
		says: []telling{
			{"A", "Extension | by the Client, by reasoned notice of 60 days"},
			{"B", "The Client may exceed it by up to 6 months"},
			{"background", "only the Client may extend the agreed period by notice"},
			{"term", "the Client may extend the Transfer Period for those who agree"},
			{"term", "The Outstaffer has no such right."},
		}},
	{name: "R-M09/transferred-mutual", base: transferred, gone: outstafferExtends + byNotice,
		edits: []edit{{"    ground: the continuing", "    initiated_by: mutual\n    ground: the continuing"}},
		says: []telling{
			{"A", "Extension | by signed agreement; each time at most 3 months, in total at most 6 months"},
			{"B", "The parties may exceed it by signed agreement"},
			{"background", "the agreed period is extended only by agreement of both parties"},
			{"term", "Neither party may extend it by notice."},
		}},

	// R-M11: the client's schedule.
	{name: "R-M11/supplied", base: supplied, edits: []edit{{"work_schedule:\n", "work_schedule:\n  source: agreed\n"}},
		gone: "(?i)the Client's employment schedule\nthe employment schedule that the Client\na change that the Client asks for",
		says: []telling{
			{"A", "Source of the hours | a schedule agreed between the parties"},
			{"background", "working hours follow a schedule agreed between the parties"},
			{"work-schedule", "The parties have agreed the Work Schedule between themselves"},
		}},
	{name: "R-M11/transferred", base: transferred, edits: []edit{{"work_schedule:\n", "work_schedule:\n  source: agreed\n"}},
		gone: "(?i)the Client's employment schedule\nthe employment schedule of the Client\nthe same fixed hours\nThe transfer does not change it\nYour hours stay as they are\na change that the Client asks for",
		says: []telling{
			{"A", "Source of the hours | a schedule agreed between the parties"},
			{"B", "with fixed hours as newly agreed"},
			{"background", "working hours follow a schedule agreed between the parties"},
			{"work-schedule", "The parties have agreed the Work Schedule between themselves"},
			{"schedule:forms", "Your hours become those of the work calendar"},
		}},

	// R-M13: work with different companies.
	{name: "R-M13/client", base: outsourcing, edits: []edit{{"exit: {", "exclusivity: {client_exclusive: true}\nexit: {"}},
		gone: "Both parties remain free\nThe Client may engage other providers",
		says: []telling{
			{"B", "The Client engages no other provider for the Project; the Supplier remains free to work for others."},
			{"background", "the Client engages no other provider for this project"},
			{"exclusivity", "the Client shall engage no other provider for the Project and the Business Process"},
		}},
	{name: "R-M13/supplier", base: outsourcing, edits: []edit{{"exit: {", "exclusivity: {supplier_exclusive: true}\nexit: {"}},
		gone: "Both parties remain free\nThe Supplier may work for other customers",
		says: []telling{
			{"B", "The Supplier works for no other customer on work of this kind; the Client remains free to engage others."},
			{"background", "the Supplier works for no other customer on work of this kind"},
			{"exclusivity", "the Supplier shall perform services of the kind of the Project for no other customer"},
		}},
	{name: "R-M13/both", base: outsourcing, edits: []edit{{"exit: {", "exclusivity: {client_exclusive: true, supplier_exclusive: true}\nexit: {"}},
		gone: "(?i)remain free\nThe Client may engage other providers\nThe Supplier may work for other customers",
		says: []telling{
			{"B", "The Client engages no other provider for the Project, and the Supplier works for no other customer on work of this kind."},
			{"background", "the Client engages no other provider for this project"},
			{"background", "the Supplier works for no other customer on work of this kind"},
			{"exclusivity", "the Client shall engage no other provider for the Project and the Business Process"},
			{"exclusivity", "the Supplier shall perform services of the kind of the Project for no other customer"},
		}},

	// R-M18: reports.
	{name: "R-M18/rare", base: outsourcing, edits: []edit{{"interval: P14D, owner: supplier", "interval: P2M, owner: supplier"}},
		gone: "make up for the lack of direct contact\nintervals of 14 days",
		says: []telling{
			{"B", "a written report at intervals of 2 months, longer than one month"},
			{"background", "the interval between the Supplier's reports, 2 months, is longer than one month"},
			{"communication", "is made at intervals of 2 months, which is longer than one month"},
			{"schedule:communication-plan", "Written progress report | 2 months | Supplier"},
		}},

	// R-M19: direct contact, often.
	{name: "R-M19/supplied-style", base: supplied, refused: true, edits: []edit{{"communication:\n", "communication:\n  style: single_point\n"}}},
	{name: "R-M19/transferred-no-meeting", base: transferred, refused: true,
		edits: []edit{{"P1D, participants: staff", "P1D, participants: contacts"}, {"P7D, participants: staff", "P7D, participants: contacts"}, {"participants: all", "participants: contacts"}}},
	{name: "R-M19/supplied-rare", base: supplied, edits: rareMeetings,
		gone: "on every working day, and join\nthe most frequent on every working day\njoin their planning and review\n(?i)the Client (shall take|takes) part in the process",
		says: []telling{
			{"B", "with meetings at longer intervals than a week, the most frequent at intervals of 14 days"},
			{"background", "the interval between meetings with the people provided, 14 days, is longer than a week"},
			{"communication", "The shortest interval of these meetings is 14 days."},
			{"schedule:communication-plan", "Stand-up | 14 days | the Client with the Assigned Personnel"},
		}},
	{name: "R-M19/transferred-rare", base: transferred, edits: rareMeetings,
		gone: "on every working day, and join\nthe most frequent on every working day\njoin their planning and review\n(?i)the Client (shall take|takes) part in the process",
		says: []telling{
			{"B", "with meetings at longer intervals than a week, the most frequent at intervals of 14 days"},
			{"background", "the interval between meetings with these people, 14 days, is longer than a week"},
			{"communication", "The shortest interval of these meetings is 14 days."},
			{"schedule:communication-plan", "Stand-up | 14 days | the Client with the Transferred Employees"},
		}},

	// R-M21: a project, not people lent out under its name.
	{name: "R-M21/direction", base: outsourcing, edits: []edit{clientDirects, ownReasons},
		says: append([]telling{{"communication", "Apart from instructions under clause"}}, clientDirecting...),
		gone: supplierDirects + "\nContact to contact\nlack of direct contact\nAll communication on the Services\nThis protects the Client's time"},
	{name: "R-M21/tools-and-premises", base: outsourcing, edits: []edit{clientsPlaceTool},
		gone: "The Supplier shall use its own equipment and tools\nincluding work, tools\non its own premises\nby exception only and as visitors",
		says: clientsTools},
	{name: "R-M21/direct-contact", base: outsourcing, edits: []edit{talksDirectly},
		gone: "Contact to contact\nAll communication on the Services\nowes the Supplier no daily time\nacts in daily matters through one contact\nThis protects the Client's time\nrequirements, questions and complaints",
		says: []telling{
			{"B", "Direct in part: by exception the Client also speaks with the Supplier's people."},
			{"background", "the Client speaks with the Supplier's people directly"},
			{"communication", "the Client may also speak directly with Supplier Personnel"},
		}},
	{name: "R-M21/meetings", base: outsourcing, edits: []edit{meetsPeople},
		gone: "Contact to contact\nlack of direct contact\nAll communication on the Services\nowes the Supplier no daily time\nThis protects the Client's time\nrequirements, questions and complaints",
		says: []telling{
			{"B", "Direct in part: by exception the Client also speaks with the Supplier's people."},
			{"background", "the Client meets the Supplier's people regularly"},
			{"communication", "the Client holds meetings with Supplier Personnel, the most frequent of them at intervals of 7 days"},
			{"schedule:communication-plan", "Progress review | 7 days | the people who do the work"},
		}},
	{name: "R-M21/all", base: outsourcing, edits: []edit{clientDirects, ownReasons, talksDirectly, meetsPeople, clientsPlaceTool},
		gone: supplierDirects + "\nContact to contact\nAll communication on the Services\nowes the Supplier no daily time\nThis protects the Client's time\nThe Supplier shall use its own equipment and tools\nincluding work, tools\non its own premises",
		says: append(append([]telling{}, clientDirecting[1:]...), append(clientsTools,
			telling{"B", "at the place that the Particulars name (Germany). By exception the Client directs work of the team."},
			telling{"communication", "the Client may also speak directly with Supplier Personnel"},
			telling{"communication", "the Client holds meetings with Supplier Personnel, the most frequent of them at intervals of 7 days"})...)},

	// R-M22: the client directs.
	{name: "R-M22/supplied", base: supplied,
		edits: []edit{
			{"directed_by: client", "directed_by: supplier"},
			{"engineers who work under the Client's direction", "engineers for a limited time"},
			{"The Client directs the work itself and needs", "The Client needs"},
		},
		gone: "(?i)under the Client's direction\nunder the direction of the Client\nThe Client Manager, or a member of the Client's staff\nas its own staff do\nThe Client answers for its instructions",
		says: []telling{
			{"B", "under the Outstaffer's direction, by exception"},
			{"background", "the Outstaffer directs the work of the people provided, and remains their employer"},
			{"engagement-model", "under the direction of the Outstaffer"},
			{"supervision", "The Outstaffer Manager, or a member of the Outstaffer's staff whom the Outstaffer Manager names, gives the Assigned Personnel their tasks"},
			{"liability", "The Outstaffer answers for the skill and care of its direction"},
			{"data-protection", "documented instructions of the Client, which the Outstaffer passes on to them"},
		}},
	{name: "R-M22/transferred", base: transferred,
		edits: []edit{
			{"supervision:\n", "supervision:\n  directed_by: supplier\n"},
			{"keeps its team and its direction but moves", "keeps its team but moves"},
			{"    - recruitment\n    - supervision of tasks\n", "    - recruitment\n"},
		},
		gone: "(?i)under the Client's direction\nunder the direction of the Client\nthe same direction by the Client\nThe Client continues to direct\nThe Client Manager, or a member of the Client's staff\nas its own staff do\nThe Client answers for its instructions\nthe Client gives you your daily instructions",
		says: []telling{
			{"B", "by exception, under the Outstaffer's direction"},
			{"background", "the Outstaffer directs the daily work of these people during the agreed period"},
			{"engagement-model", "work under the direction of the Outstaffer"},
			{"supervision", "The Outstaffer Manager, or a member of the Outstaffer's staff whom the Outstaffer Manager names, gives the Transferred Employees their tasks"},
			{"liability", "The Outstaffer answers for the skill and care of its direction"},
			{"schedule:forms", "the Outstaffer gives you your daily instructions"},
		}},
}

// What R-M21 makes of direction and of tools, alone and together with the rest.
const supplierDirects = "under (its|the Supplier's) own direction\nThe Supplier alone directs\nThe Client gives no instruction\nno right to assign work\nhow many of them work on what\nIt does not supply people\nshall not integrate Supplier Personnel"

var (
	clientDirecting = []telling{
		{"B", "in its own territory (Poland). By exception the Client directs work of the team."},
		{"background", "the Client directs work of the Supplier's people"},
		{"engagement-model", "As an agreed exception the Client directs work"},
		{"supervision", "the Client may instruct Supplier Personnel in the course of the work"},
		{"B", "Direct in part: by exception the Client also speaks with the Supplier's people."},
		{"liability", "as far as it results from an instruction of the Client"},
	}
	clientsTools = []telling{
		{"A", "Equipment and tools | provided by the Client"},
		{"A", "Place of work | the Client's premises: Germany"},
		{"background", "the Client provides tools of work"},
		{"client-responsibilities", "the Client provides the equipment and tools for the Services"},
		{"fees", "apart from the equipment and tools that the Client provides"},
	}
)
