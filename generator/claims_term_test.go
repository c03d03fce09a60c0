package generator_test

// The second difference: the agreement and how long it runs.
var claimsOfTerm = []claim{
	{
		id: "Q12", says: "an outsourcing contract supports the whole project and is therefore long",
		outsourcing: []statement{
			{
				says: "the term is long enough for the project",
				at: []place{
					{"term", "The Term is set long enough to cover the Project to its completion", "a period shorter than one year because they expect the Project to be completed in it"},
					{"term", "has an initial period of 1 year and ends at the end of 17 January 2028", "has an initial period of 11 months and ends at the end of 17 December 2027"},
				},
				edits: []edit{{"initial_period: P1Y", "initial_period: P11M"}},
				also:  []string{"term", "key-terms", "background"},
				only:  []string{"The Term is set long enough to cover the Project"},
			},
			{
				says: "and goes on until the project is accepted",
				at:   []place{{"term", "the Term continues until Final Acceptance or termination, but only to complete the Project", ""}},
				only: []string{"the Term continues until Final Acceptance or termination, but only"},
			},
			{
				says: "while an early completion leaves the process running",
				at:   []place{{"term", "Project Completion before the end of the Term does not end this Agreement. The Supplier then continues to run the Business Process", ""}},
				only: []string{"continues to run the Business Process until the Term ends"},
			},
		},
		supplied: []statement{{
			says:  "shorter: it lasts no longer than the works",
			at:    []place{{"term", "is made for the Specified Works and depends on them alone. It ends as clause says when they are finished, and at the latest at the end of 30 November 2027", "and depends on them alone. It ends as clause says when they are finished, and at the latest at the end of 31 December 2027"}},
			edits: []edit{{"end_date: 2027-11-30           #", "end_date: 2027-12-31           #"}},
			also:  []string{"term", "key-terms", "schedule:charges", "schedule:work-calendar"},
			only:  []string{"is made for the Specified Works and depends on them alone"},
		}},
		transferred: []statement{{
			says:  "bound to the period for which the staff is transferred",
			at:    []place{{"term", "It lasts 12 months, and the last day of it is 30 April 2028", "It lasts 11 months, and the last day of it is 31 March 2028"}},
			edits: []edit{{"period: P12M", "period: P11M"}},
			also:  []string{"term", "key-terms", "background", "return", "schedule:roster", "schedule:charges", "schedule:transferred-staff", "schedule:work-calendar", "schedule:forms"},
			only:  []string{"is the \"Transfer Period\". It lasts 12 months"},
		}, {
			says: "and to nothing else",
			at:   []place{{"term", "This Agreement depends on the Transfer Period", ""}},
			only: []string{"This Agreement depends on the Transfer Period"},
		}},
	},
	{
		id: "Q13", says: "outsourcing runs with different companies",
		outsourcing: []statement{
			{
				says: "the client may engage others",
				at: []place{
					{"exclusivity", "The Client may engage other providers, for work of the same kind as well", "the Client shall engage no other provider for the Project"},
				},
				edits: []edit{add("exclusivity: {client_exclusive: true}")},
				also:  []string{"key-terms", "background"},
				rule:  "warning R-M13",
				only:  []string{"The Client may engage other providers"},
			},
			{
				says:  "the supplier may serve others",
				at:    []place{{"exclusivity", "The Supplier may work for other customers, those that compete with the Client included", "shall perform services of the kind of the Project for no other customer"}},
				edits: []edit{add("exclusivity: {supplier_exclusive: true}")},
				also:  []string{"key-terms", "background"},
				rule:  "warning R-M13",
				only:  []string{"The Supplier may work for other customers"},
			},
		},
		supplied: []statement{{
			says:  "here each person belongs to one client for the time allotted",
			at:    []place{{"governance", "an Assigned Person works for no other customer of the Outstaffer during the Assignment", "An Assigned Person may also work for other customers of the Outstaffer"}},
			edits: []edit{{"training_days: 3}", "training_days: 3, dedication: shared}"}},
			only:  []string{"works for no other customer of the Outstaffer during the Assignment"},
		}},
		transferred: []statement{{
			says:  "here each person works for the client alone",
			at:    []place{{"governance", "a Transferred Employee works for the Client alone during the Assignment", "A Transferred Employee may do other work for the Outstaffer itself"}},
			edits: []edit{{"training_days: 4}", "training_days: 4, dedication: shared}"}},
			only:  []string{"works for the Client alone during the Assignment"},
		}},
	},
	{
		id: "Q14", says: "an outsourcing bond usually runs for a year, sometimes longer",
		outsourcing: []statement{
			{
				says:  "a year, or as long as the parties say",
				at:    []place{{"term", "has an initial period of 1 year and ends at the end of 17 January 2028", "has an initial period of 2 years and ends at the end of 17 January 2029"}, {"term", "By extension the Term ends on 17 January 2029", "By extension the Term ends on 17 January 2030"}},
				edits: []edit{{"initial_period: P1Y", "initial_period: P2Y"}},
				also:  []string{"key-terms"},
				only:  []string{"has an initial period of 1 year"},
			},
			{
				says:  "a year where the file says nothing",
				at:    []place{{"term", "has an initial period of 1 year and ends at the end of 17 January 2028", "has an initial period of 1 year and ends at the end of 24 January 2028"}},
				edits: []edit{{"  initial_period: P1Y            # a year is usual; the last day, 2028-01-17, follows from it\n", ""}, {"commencement_date: 2027-01-18", "commencement_date: 2027-01-25"}},
				also:  []string{"term", "key-terms"},
			},
			{
				says:  "a shorter one is told",
				edits: []edit{{"initial_period: P1Y", "initial_period: P11M"}}, rule: "warning R-M07",
			},
		},
		supplied: []statement{{
			says:  "no year is assumed: the dates of the works decide",
			at:    []place{{"term", "The time foreseen at signature from the Commencement Date to the End Date is 9 months", "The time foreseen at signature from the Commencement Date to the End Date is 10 months"}},
			edits: []edit{{"end_date: 2027-11-30           #", "end_date: 2027-12-31           #"}},
			also:  []string{"term", "key-terms", "schedule:charges", "schedule:work-calendar"},
			only:  []string{"The time foreseen at signature from the Commencement Date to the End Date"},
		}},
		transferred: []statement{{
			says:  "no year is assumed: the transfer decides",
			at:    []place{{"key-terms", "Transfer Period | 12 months", "Transfer Period | 11 months"}, {"term", "It lasts 12 months", "It lasts 11 months"}},
			edits: []edit{{"period: P12M", "period: P11M"}},
			also:  []string{"term", "key-terms", "background", "return", "schedule:roster", "schedule:charges", "schedule:transferred-staff", "schedule:work-calendar", "schedule:forms"},
		}},
	},
	{
		id: "Q15", says: "an outstaffing deal depends solely on certain works being rendered",
		outsourcing: []statement{{unused: "the works are the whole project (Q11, Q12)"}},
		supplied: []statement{
			{
				says:  "the works are named",
				at:    []place{{"scope", "are the \"Specified Works\". They are the following: Replacement of the store replenishment module", "They are the following: Renewal of the store replenishment module"}},
				edits: []edit{{"specified_works: Replacement of", "specified_works: Renewal of"}},
				also:  []string{"key-terms", "background"},
				only:  []string{"The works for which the Client needs the Assigned Personnel"},
			},
			{
				says:  "when they are rendered the agreement ends",
				at:    []place{{"term", "When the Specified Works are finished, the Client shall confirm this by notice without delay. The Term then ends 14 days after", "The Term then ends 21 days after"}, {"schedule:forms", "the Term ends 14 days after receipt of the confirmation", "the Term ends 21 days after receipt of the confirmation"}},
				edits: []edit{{"person_removal: P14D", "person_removal: P21D"}},
				also:  []string{"termination"},
				only:  []string{"When the Specified Works are finished"},
			},
			{says: "without works there is no agreement", edits: []edit{{"  specified_works: Replacement of the store replenishment module as part of the maintenance of the stock systems, and upkeep of the present module until it is switched off\n", ""}}, rule: "error R-S03"},
			{says: "and it can depend on nothing else", edits: []edit{{"term:\n", "term:\n  basis: project_completion\n"}}, rule: "error R-M08"},
		},
		transferred: []statement{
			{
				says:  "the works that go on are named",
				at:    []place{{"scope", "The works that the Transferred Employees continue to do for the Client are the \"Specified Works\". They are the following: Continued operation", "They are the following: Uninterrupted operation"}},
				edits: []edit{{"specified_works: Continued operation", "specified_works: Uninterrupted operation"}},
				also:  []string{"key-terms", "background"},
				only:  []string{"continue to do for the Client are the"},
			},
			{says: "without works there is no agreement", edits: []edit{{"  specified_works: Continued operation and support of the collections platform by the same team in the same roles\n", ""}}, rule: "error R-S03"},
			{says: "the term can depend on nothing but the transfer", edits: []edit{{"\nterm:\n", "\nterm:\n  basis: specified_works\n"}}, rule: "error R-M08"},
		},
	},
	{
		id: "Q16", says: "an outstaffer may go beyond the agreement when necessary",
		outsourcing: []statement{{
			says:  "not here: both sides agree on an extension",
			at:    []place{{"term", "The parties may extend the Term by signed agreement", "The Supplier may extend the Term by notice"}, {"term", "", "An extension by notice fails if the other party objects"}, {"term", "The signed agreement states the charge", ""}, {"term", "A reason for an extension may be the following", "An extension by notice requires the following ground"}},
			edits: []edit{{"initiated_by: mutual", "initiated_by: supplier"}},
			also:  []string{"key-terms"},
			only:  []string{"The parties may extend the Term by signed agreement"},
		}},
		supplied: []statement{
			{
				says: "the outstaffer may, if the works are not finished",
				at: []place{
					{"term", "If the Specified Works are not finished, the Outstaffer may extend the Term", "The Outstaffer has no such right"},
					{"term", "The Client shall say why it objects", "The Outstaffer shall say why it objects"},
					{"term", "the Specified Works are finished or no longer needed", "it cannot keep the Assigned Personnel available"},
					{"term", "it has no budget for them", ""},
				},
				edits: []edit{{"    ground: the Specified Works are not finished", "    initiated_by: client\n    ground: the Specified Works are not finished"}},
				also:  []string{"key-terms", "background"},
				rule:  "warning R-M09",
				only:  []string{"If the Specified Works are not finished, the Outstaffer may extend the Term"},
			},
			{
				says: "by notice with its reasons",
				at:   []place{{"term", "which of the Specified Works are not finished and why they need the further time", ""}, {"term", "reach the other party at least 14 days before the End Date", ""}},
				only: []string{"are not finished and why they need the further time"},
			},
			{
				says: "within limits",
				at: []place{
					{"term", "no more than 2 months, and all extensions together no more than 4 months", "no more than 2 months, and all extensions together no more than 5 months"},
					{"term", "No extension may go beyond 31 March 2028", "No extension may go beyond 30 April 2028"},
				},
				edits: []edit{{"max_total: P4M", "max_total: P5M"}},
				also:  []string{"key-terms"},
			},
			{
				says:  "unless the client objects in time",
				at:    []place{{"term", "may object to the extension by notice to the other within 7 days", "may object to the extension by notice to the other within 10 days"}, {"key-terms", "Objection to an extension | by the other party, for a reason that the clause names, within 7 days", "within 10 days"}},
				edits: []edit{{"objection_period: P7D", "objection_period: P10D"}},
			},
			{
				says: "nor beyond what the law allows",
				at:   []place{{"term", "A time limit that the law sets for the supply of a person prevails over an extension", ""}},
				only: []string{"prevails over an extension"},
			},
			{
				says: "more people or hours are agreed in the roster",
				at:   []place{{"term", "More people or more hours need a Roster Update", ""}},
				only: []string{"More people or more hours need a Roster Update"},
			},
		},
		transferred: []statement{
			{
				says: "the outstaffer may, if the works need it",
				at: []place{
					{"term", "If the Specified Works need it, the Outstaffer may extend the Transfer Period for those who agree", "The Outstaffer has no such right"},
					{"term", "The Client shall say why it objects", "The Outstaffer shall say why it objects"},
					{"term", "The extension fails if the Client objects", "The extension fails if the party that receives the notice objects"},
				},
				edits: []edit{{"    ground: the continuing works", "    initiated_by: client\n    ground: the continuing works"}},
				also:  []string{"key-terms", "background"},
				rule:  "warning R-M09",
				only:  []string{"the Outstaffer may extend the Transfer Period for those who agree"},
			},
			{
				says: "by notice with its reasons, unless the client objects in time",
				at: []place{
					{"term", "The extension fails if the Client objects in writing within 14 days", "the Client objects in writing within 21 days"},
					{"key-terms", "Objection to an extension | by the other party, within 14 days", "by the other party, within 21 days"},
				},
				edits: []edit{{"objection_period: P14D", "objection_period: P21D"}},
			},
			{
				says: "within limits",
				at: []place{
					{"term", "no more than 3 months, and all extensions together no more than 6 months", "no more than 3 months, and all extensions together no more than 9 months"},
					{"term", "No extension may go beyond 31 October 2028", "No extension may go beyond 31 January 2029"},
					{"term", "The latest Return Date to which extensions can lead is 1 November 2028", "The latest Return Date to which extensions can lead is 1 February 2029"},
				},
				edits: []edit{{"max_total: P6M", "max_total: P9M"}},
				also:  []string{"key-terms"},
			},
			{
				says: "only with the people who agree, whose return moves with it",
				at: []place{
					{"term", "only for Transferred Employees who agree in writing", ""},
					{"term", "The latest Return Date to which extensions can lead is 1 November 2028", ""},
					{"term", "the Return Date moves by the length of the extension", ""},
					{"schedule:work-calendar", "If an extension takes effect, the public holidays of the same calendar", ""},
					{"term", "Those who do not agree return on their Return Date as it stood before", "Each Transferred Employee returns on the Return Date"},
				},
				edits: []edit{{"  extension:\n    ground: the continuing works require the further time\n    notice: P60D\n    objection_period: P14D\n    max_single: P3M\n    max_total: P6M\n", "  extension: {permitted: false}\n"}},
				also:  []string{"term", "return", "key-terms", "background", "schedule:forms"},
				only:  []string{"only for Transferred Employees who agree in writing", "and the Return Date moves by the length of the extension"},
			},
			{
				says: "nor beyond what the law allows",
				at:   []place{{"term", "A time limit that the law sets for the supply of a person prevails over an extension", ""}},
				only: []string{"prevails over an extension"},
			},
		},
	},
}
