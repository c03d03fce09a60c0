package generator_test

// The fourth difference: dealing with the client.
var claimsOfDealing = []claim{
	{
		id: "Q22", says: "the models deal with clients in different ways",
		outsourcing: []statement{
			{
				says: "the client buys a result",
				at:   []place{{"engagement-model", "The Client buys a result: the Supplier carries out the whole Project, delivers it complete, and runs the Business Process", ""}},
				only: []string{"The Client buys a result"},
			},
			{
				says:  "from an organisation, not from people",
				at:    []place{{"engagement-model", "with its own organisation, under its own direction and at its own risk. It does not supply people", "As an agreed exception the Client directs work"}},
				edits: []edit{{"directed_by: supplier", "directed_by: client"}},
				also:  []string{"key-terms", "background", "supervision", "liability", "place-of-work", "personnel", "communication"},
				only:  []string{"It does not supply people to the Client"},
			},
		},
		supplied: []statement{
			{
				says: "the outstaffer lends people, the client directs them",
				at: []place{
					{"engagement-model", "The Assigned Personnel work for the Client under the direction of the Client", "The Assigned Personnel work on the Specified Works under the direction of the Outstaffer"},
					{"scope", "to keep up and maintain the Client's systems, which is the Client's own work under its direction", "by the Assigned Personnel under the Outstaffer's direction"},
					{"scope", "shall find, nominate, employ or engage, administer and replace the Assigned Personnel with reasonable skill and care", "The Outstaffer shall provide the Services with reasonable skill and care"},
					{"personnel", "That duty does not make the Outstaffer liable for work", ""},
				},
				edits: []edit{{"directed_by: client", "directed_by: supplier"}},
				also:  []string{"key-terms", "background", "supervision", "data-protection", "liability", "indemnities"},
				only:  []string{"work for the Client under the direction of the Client"},
			},
			{
				says: "the client buys availability and no result",
				at:   []place{{"engagement-model", "It buys the availability of people and not a project or a result", ""}},
				only: []string{"It buys the availability of people"},
			},
		},
		transferred: []statement{
			{
				says: "the client provides its staff, who serve it and come back",
				at: []place{
					{"engagement-model", "The Client provides its own staff to the Outstaffer for the Transfer Period", ""},
					{"engagement-model", "Throughout it they go on serving the Client in the same roles", ""},
					{"engagement-model", "the Transferred Employees return to the employment of the Client", ""},
				},
				only: []string{"provides its own staff to the Outstaffer for the Transfer Period", "they go on serving the Client in the same roles"},
			},
			{
				says:  "and directs them all the time",
				at:    []place{{"engagement-model", "under the direction of the Client, as they did before the Transfer Date", "under the direction of the Outstaffer"}},
				edits: []edit{{"supervision:\n", "supervision:\n  directed_by: supplier\n"}},
				also:  []string{"key-terms", "background", "supervision", "data-protection", "liability", "indemnities", "schedule:forms"},
			},
		},
	},
	{
		id: "Q23", says: "in outsourcing the client always hands over a certain trade procedure",
		outsourcing: []statement{
			{
				says: "the procedure is named and handed over",
				at: []place{
					{"process-handover", "The Client hands over to the Supplier the running of the following business process", "Handling of carrier claims"},
					{"background", "the running of the following business process: Carrier claims handling", "Handling of carrier claims"},
					{"key-terms", "Business Process | Carrier claims handling", "Business Process | Handling of carrier claims"},
					{"key-terms", "who runs it from the Handover Date: Carrier claims handling", "who runs it from the Handover Date: Handling of carrier claims"},
					{"schedule:business-process", "Name | Carrier claims handling", "Name | Handling of carrier claims"},
				},
				edits: []edit{{"name: Carrier claims handling", "name: Handling of carrier claims"}},
				only:  []string{"The Client hands over to the Supplier the running of the following business process"},
			},
			{
				says:  "its bounds are described",
				at:    []place{{"schedule:business-process", "Start | a parcel is reported lost or damaged", "Start | a parcel is reported late"}},
				edits: []edit{{"start: a parcel is reported lost or damaged,", "start: a parcel is reported late,"}},
			},
			{
				says:  "what is handed over with it is listed",
				at:    []place{{"schedule:business-process", "shared mailbox", "shared telephone line"}},
				edits: []edit{{"shared mailbox]", "shared telephone line]"}},
			},
			{
				says: "and it is the supplier's to run until it comes back",
				at:   []place{{"process-handover", "until it hands the Business Process back under clause", ""}, {"exit", "shall hand the running of the Business Process back to the Client", ""}},
				only: []string{"From the Handover Date until it hands the Business Process back", "hand the running of the Business Process back to the Client"},
			},
			{says: "without a procedure there is no outsourcing", edits: []edit{{"  name: Carrier claims handling\n", ""}}, rule: "error R-S03"},
		},
		supplied: []statement{
			{unused: "people are lent, and no procedure leaves the client"},
			{says: "a procedure is refused", edits: []edit{add("business_process: {name: Store replenishment}")}, rule: "error R-M20"},
		},
		transferred: []statement{
			{unused: "people change their employer, and no procedure leaves the client"},
			{says: "a procedure is refused", edits: []edit{add("business_process: {name: Collections}")}, rule: "error R-M20"},
		},
	},
	{
		id: "Q24", says: "outstaffing knows two ways of dealing with clients",
		outsourcing: []statement{{unused: "outsourcing knows one (Q23)"}},
		supplied: []statement{
			{
				says: "this is the first: lending",
				at:   []place{{"engagement-model", "This Agreement is an outstaffing agreement with a supplied workforce", ""}, {"cover", "Outstaffing – supplied workforce", ""}},
				only: []string{"is an outstaffing agreement with a supplied workforce"},
			},
			{says: "and not the second as well", edits: []edit{add("transfer: {transfer_date: 2027-05-01, period: P12M}")}, rule: "error R-M20"},
		},
		transferred: []statement{
			{
				says: "this is the second: transfer and return",
				at:   []place{{"engagement-model", "This Agreement is an outstaffing agreement with transferred staff", ""}, {"cover", "Outstaffing – transferred staff", ""}},
				only: []string{"is an outstaffing agreement with transferred staff"},
			},
			{says: "and not the first as well", edits: []edit{add("replacement: {supplier_days: 10}")}, rule: "error R-M20"},
		},
	},
	{
		id: "Q25", says: "the first way: the outstaffer lends its skilled workforce",
		outsourcing: []statement{{unused: "nobody is lent (Q22)"}},
		supplied: []statement{
			{
				says: "it lends its own people",
				at:   []place{{"engagement-model", "The Outstaffer lends its own skilled workforce to the Client", ""}},
				only: []string{"lends its own skilled workforce to the Client"},
			},
			{
				says: "each with the skills that the roster states",
				at:   []place{{"personnel", "Each Assigned Person shall have the role, the seniority and the skills that the Roster states", ""}},
				only: []string{"shall have the role, the seniority and the skills"},
			},
			{
				says:  "which lists them",
				at:    []place{{"schedule:roster", "P1 | Raluca Marinescu | Senior Go engineer | senior | Go, PostgreSQL and Kafka", "P1 | Raluca Marinescu | Senior Go engineer | senior | Go and Rust"}},
				edits: []edit{{"skills: [Go, PostgreSQL, Kafka]", "skills: [Go, Rust]"}},
			},
			{says: "people of the client are refused", edits: []edit{{"  - id: P2\n", "  - id: P2\n    engaged_by: client\n"}}, rule: "error R-M17"},
		},
		transferred: []statement{{unused: "the people are the client's own (Q27)"}},
	},
	{
		id: "Q26", says: "for momentary use by the client",
		outsourcing: []statement{{unused: "nobody is lent (Q22)"}},
		supplied: []statement{
			{
				says: "use is temporary",
				at: []place{
					{"engagement-model", "to the Client for temporary use", ""},
					{"personnel", "Each Assignment is temporary", ""},
					{"personnel", "from the first day to the last day that the Roster states for a person", ""},
					{"schedule:roster", "Each Assignment is for temporary use and ends on its last day without notice", ""},
				},
				only: []string{"Each Assignment is temporary", "Each Assignment is for temporary use"},
			},
			{
				says:  "each person has a last day",
				at:    []place{{"schedule:roster", "P1 | 1 March 2027 | 30 November 2027", "P1 | 1 March 2027 | 29 October 2027"}},
				edits: []edit{{"assignment_end: 2027-11-30\n    monthly_fee: 5600.00", "assignment_end: 2027-10-29\n    monthly_fee: 5600.00"}},
				also:  []string{"key-terms", "schedule:charges"},
			},
			{says: "without one there is no assignment", edits: []edit{{"    assignment_end: 2027-11-30\n    monthly_fee: 5600.00", "    monthly_fee: 5600.00"}}, rule: "error R-S03"},
			{
				says:  "a long one is told",
				edits: []edit{{"assignment_end: 2027-11-30\n    monthly_fee: 5600.00", "assignment_end: 2028-12-31\n    monthly_fee: 5600.00"}, {"end_date: 2027-11-30           #", "end_date: 2028-12-31           #"}}, rule: "warning R-M16",
			},
			{says: "what the law of a country allows is left to counsel, and every draft says so", rule: "warning R-L00"},
		},
		transferred: []statement{{unused: "the people are the client's own and come back (Q28, Q29)"}},
	},
	{
		id: "Q27", says: "the second way: the client provides its own staff to the outstaffer",
		outsourcing: []statement{
			{unused: "the client's staff stays where it is, unless the law moves it with the process"},
			{says: "a transfer is refused", edits: []edit{add("transfer: {transfer_date: 2027-05-01, period: P12M}")}, rule: "error R-M20"},
		},
		supplied: []statement{
			{unused: "the people are the outstaffer's own (Q25)"},
			{says: "a transfer is refused", edits: []edit{add("transfer: {transfer_date: 2027-05-01, period: P12M}")}, rule: "error R-M20"},
		},
		transferred: []statement{
			{
				says:  "employment moves from the client to the outstaffer",
				at:    []place{{"transfer", "It moves by the written consent of each Transferred Employee", "It moves by a written agreement between the Client, the Outstaffer and each Transferred Employee"}},
				edits: []edit{{"transfer:\n", "transfer:\n  mechanism: tripartite_agreement\n"}},
				also:  []string{"schedule:forms"},
				only:  []string{"It moves by the written consent of each Transferred Employee"},
			},
			{
				says: "of the client's own people and no others, as they are",
				at: []place{
					{"personnel", "The Roster is closed. Each person on it is an employee of the Client and is to remain one until the Transfer Date", ""},
					{"personnel", "The Outstaffer accepts the Transferred Employees as they are", ""},
				},
				only: []string{"The Roster is closed", "accepts the Transferred Employees as they are"},
			},
			{
				says: "who are listed",
				at: []place{
					{"schedule:roster", "T2 | Lewis Okoro | Support analyst", "T2 | Louis Okoro | Support analyst"},
				},
				edits: []edit{{"name: Lewis Okoro", "name: Louis Okoro"}},
				also:  []string{"schedule:transferred-staff"},
			},
			{
				says: "each with a consent of their own",
				at: []place{
					{"schedule:transferred-staff", "T2 | Lewis Okoro | 9 April 2027 |  | ASH-C-02", "T2 | Lewis Okoro | 9 April 2027 | 26 March 2027 | ASH-C-02"},
				},
				edits: []edit{{"consent: {due: 2027-04-09, ref: ASH-C-02}", "consent: {due: 2027-04-09, given: 2027-03-26, ref: ASH-C-02}"}},
			},
			{
				says: "without which nobody moves",
				at:   []place{{"transfer", "A person whose written consent has not been given by the end of the day before the Transfer Date does not transfer", ""}},
				only: []string{"Written consent is a condition of the transfer of each person separately"},
			},
			{says: "a missing consent is told", rule: "warning R-S22"},
			{says: "people of the outstaffer are refused", edits: []edit{{"    role: Support analyst\n", "    role: Support analyst\n    engaged_by: supplier\n"}}, rule: "error R-M17"},
		},
	},
	{
		id: "Q28", says: "for a certain period",
		outsourcing: []statement{{unused: "nobody is transferred (Q27)"}},
		supplied:    []statement{{unused: "nobody is transferred (Q27)"}},
		transferred: []statement{
			{
				says: "which has a first and a last day",
				at: []place{
					{"term", "The time from the Transfer Date to the end of the day before 1 May 2028 is the \"Transfer Period\"", "to the end of the day before 1 April 2028 is the \"Transfer Period\""},
					{"return", "For a person whose Assignment lasts for the whole Transfer Period it is 1 May 2028", "for the whole Transfer Period it is 1 April 2028"},
				},
				edits: []edit{{"period: P12M", "period: P11M"}},
				also:  []string{"term", "key-terms", "background", "schedule:roster", "schedule:charges", "schedule:transferred-staff", "schedule:work-calendar", "schedule:forms"},
				only:  []string{"The time from the Transfer Date to the end of the day before"},
			},
			{says: "and cannot contradict itself", edits: []edit{{"  period: P12M\n", "  period: P12M\n  return_date: 2028-06-01\n"}}, rule: "error R-S22"},
			{says: "and is never open", edits: []edit{{"  period: P12M\n", ""}}, rule: "error R-S03"},
		},
	},
	{
		id: "Q29", says: "those employees go on serving the client as usual",
		outsourcing: []statement{{unused: "nobody is transferred (Q27)"}},
		supplied:    []statement{{unused: "nobody is transferred (Q27)"}},
		transferred: []statement{
			{
				says: "while the outstaffer employs them, in the same roles",
				at: []place{
					{"engagement-model", "Throughout it they go on serving the Client in the same roles", ""},
					{"personnel", "During the Assignment the Transferred Employee keeps the role that the Roster states", ""},
					{"assignment", "employ the Transferred Employees and shall assign them to no one other than the Client", ""},
				},
				only: []string{"go on serving the Client in the same roles", "keeps the role that the Roster states", "shall assign them to no one other than the Client"},
			},
			{
				says: "and afterwards in the client's employment again",
				at: []place{
					{"return", "On the Return Date the Client shall take each Transferred Employee back into its employment", ""},
					{"background", "return to the Client's employment on 1 May 2028, to go on serving it as usual", ""},
				},
				only: []string{"take each Transferred Employee back into its employment", "to go on serving it as usual"},
			},
			{
				says:  "on the same terms or better",
				at:    []place{{"return", "on terms that are the same as those immediately before the Transfer Date or better", "negotiate the terms of return"}, {"return", "the terms of that position apply so far as they are not worse", ""}},
				edits: []edit{{"transfer:\n", "transfer:\n  return_terms: negotiated\n"}},
				also:  []string{"schedule:forms"},
				only:  []string{"on terms that are the same as those immediately before the Transfer Date or better"},
			},
			{
				says:  "with their service counted through",
				at:    []place{{"return", "and count the Transfer Period as service", "It does not count the Transfer Period as service"}},
				edits: []edit{{"transfer:\n", "transfer:\n  continuity_of_service: false\n"}},
				also:  []string{"schedule:forms"},
				only:  []string{"and count the Transfer Period as service"},
			},
			{
				says:  "and their rights kept",
				at:    []place{{"return", "pension: rights earned, and membership of a scheme", ""}, {"return", "sick leave: periods of sick pay", ""}, {"return", "benefits: the benefits enjoyed", ""}, {"return", "length of notice", ""}},
				edits: []edit{{"transfer:\n", "transfer:\n  accrued_rights: [seniority, annual_leave]\n"}},
				only:  []string{"pension: rights earned"},
			},
			{
				says:  "in the position promised",
				at:    []place{{"schedule:transferred-staff", "employer pension contribution of 5 % | Senior support analyst", "employer pension contribution of 5 % | Support analyst"}},
				edits: []edit{{"    return_position: Senior support analyst\n", ""}},
			},
		},
	},
}
