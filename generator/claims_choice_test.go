package generator_test

// Five differences, one question, and what helps to answer it.
var claimsOfTheChoice = []claim{
	{
		id: "Q1", says: "five differences tell the models apart",
		outsourcing: []statement{
			{
				says:  "way of working: the supplier's own team, in its own territory",
				at:    []place{{"key-terms", "Way of working | The Supplier's own team carries out the whole Project in its own territory (Poland)", "at the place that the Particulars name (Czechia)"}},
				edits: []edit{{"supplier_territory, country: PL", "supplier_territory, country: CZ"}},
				also:  []string{"key-terms", "background", "place-of-work"},
				only:  []string{"own team carries out the whole Project"},
			},
			{
				says:  "agreement: tied to the project, open to other companies",
				at:    []place{{"key-terms", "Agreement and term | Tied to the whole Project: 1 year, to 17 January 2028. Both parties remain free", "The Client engages no other provider for the Project; the Supplier remains free"}},
				edits: []edit{add("exclusivity: {client_exclusive: true}")},
				also:  []string{"background", "exclusivity"},
				only:  []string{"Tied to the whole Project"},
			},
			{
				says: "payment: once",
				at: []place{
					{"key-terms", "Payment | EUR 186,000.00 once, invoiced on Final Acceptance.", "Payment | EUR 190,000.00 once, invoiced on Final Acceptance."},
					{"key-terms", "Contract Price | EUR 186,000.00", "Contract Price | EUR 190,000.00"},
					{"key-terms", "Limit of liability | EUR 186,000.00", "Limit of liability | EUR 190,000.00"},
					{"key-terms", "Separate limit for some matters | EUR 372,000.00", "Separate limit for some matters | EUR 380,000.00"},
				},
				edits: []edit{{"contract_price: 186000.00", "contract_price: 190000.00"}},
				also:  []string{"fees", "liability", "schedule:charges"},
				only:  []string{"Nothing is paid per month or per person"},
			},
			{
				says: "dealing: a business process is handed over",
				at: []place{
					{"key-terms", "Dealing with the Client | As planned for 1 March 2027, the Client hands over this business process", "Dealing with the Client | As planned for 8 March 2027, the Client hands over this business process"},
					{"key-terms", "Handover Date | 1 March 2027, or the later day on which the cut-over test is passed", "Handover Date | 8 March 2027, or the later day"},
				},
				edits: []edit{{"handover_date: 2027-03-01", "handover_date: 2027-03-08"}},
				also:  []string{"process-handover", "schedule:business-process"},
				only:  []string{"the Client hands over this business process to the Supplier"},
			},
			{
				says:  "communication: contact to contact, with reports",
				at:    []place{{"key-terms", "Communication | Contact to contact: a written report at intervals of 14 days", "Communication | Contact to contact: a written report at intervals of 21 days"}},
				edits: []edit{{"interval: P14D, owner: supplier", "interval: P21D, owner: supplier"}},
				also:  []string{"communication", "schedule:communication-plan"},
				only:  []string{"Contact to contact"},
			},
		},
		supplied: []statement{
			{
				says: "way of working: individuals, and maintenance by them, directed by the client in fixed hours",
				at: []place{
					{"key-terms", "Way of working | Named individuals, and maintenance work by them, under the Client's direction. Fixed hours", "Way of working | Named individuals under the Client's direction. Fixed hours"},
					{"key-terms", "Services | provision of the individuals on the Roster, and maintenance work by them", "Services | provision of the individuals on the Roster"},
				},
				edits: []edit{{"categories: [personnel, maintenance]", "categories: [personnel]"}},
				also:  []string{"scope"},
				only:  []string{"Named individuals, and maintenance work by them"},
			},
			{
				says: "agreement: as long as the works take, and longer if necessary",
				at: []place{
					{"key-terms", "The Outstaffer may exceed it by up to 4 months if necessary", "The Outstaffer may exceed it by up to 5 months if necessary"},
					{"key-terms", "in total at most 4 months", "in total at most 5 months"},
					{"key-terms", "Latest end after extension | 31 March 2028", "Latest end after extension | 30 April 2028"},
				},
				edits: []edit{{"max_total: P4M", "max_total: P5M"}},
				also:  []string{"term"},
				only:  []string{"As long as the Specified Works take"},
			},
			{
				says: "payment: a fee for each person, every month",
				at: []place{
					{"key-terms", "Payment | The fee of each person on the Roster, every month: GBP 13,850.00", "Payment | The fee of each person on the Roster, every month: GBP 13,950.00"},
				},
				edits: []edit{{"monthly_fee: 5600.00", "monthly_fee: 5700.00"}},
				also:  []string{"key-terms", "fees", "liability", "schedule:roster", "schedule:charges"},
				only:  []string{"The fee of each person on the Roster, every month"},
			},
			{
				says: "dealing: the outstaffer lends its people",
				at: []place{
					{"key-terms", "Dealing with the Client | The Outstaffer lends people of its own skilled workforce (number: 3) to the Client for temporary use", "lends people of its own skilled workforce (number: 2) to the Client for temporary use"},
				},
				edits: []edit{{"  - id: P3\n    name: to be nominated\n    role: Test engineer\n    seniority: middle\n    skills: [test automation]\n    country: RO\n    assignment_start: 2027-04-12\n    assignment_end: 2027-11-30\n    monthly_fee: 3500.00\n    hourly_rate: 22.00\n", ""}},
				also:  []string{"key-terms", "fees", "liability", "schedule:roster", "schedule:charges", "schedule:work-calendar"},
				only:  []string{"lends people of its own skilled workforce"},
			},
			{
				says:  "communication: direct and frequent",
				at:    []place{{"key-terms", "Communication | Direct with each person, with regular meetings, the most frequent on every working day", "the most frequent at intervals of 2 days"}},
				edits: []edit{{"{name: Stand-up, interval: P1D,", "{name: Stand-up, interval: P2D,"}},
				also:  []string{"communication", "schedule:communication-plan"},
				only:  []string{"Direct with each person, with regular meetings"},
			},
		},
		transferred: []statement{
			{
				says: "way of working: the client's own team, with the same hours and direction",
				at: []place{
					{"key-terms", "Way of working | The Client's own team in the same roles, now employed by the Outstaffer, with the same fixed hours", "now employed by the Outstaffer, with fixed hours as newly agreed"},
					{"key-terms", "Source of the hours | the Client's employment schedule", "Source of the hours | a schedule agreed between the parties"},
					{"key-terms", "They serve the Client as before", "They go on serving the Client"},
				},
				edits: []edit{{"work_schedule:\n", "work_schedule:\n  source: agreed\n"}},
				also:  []string{"background", "work-schedule", "schedule:forms"},
				only:  []string{"own team in the same roles, now employed by the Outstaffer"},
			},
			{
				says: "agreement: for the transfer period, and longer if necessary and agreed with each employee",
				at: []place{
					{"key-terms", "Agreement and term | For the Transfer Period, 1 May 2027 to 30 April 2028. The Outstaffer may exceed it by up to 6 months if necessary", "The Outstaffer may exceed it by up to 9 months if necessary"},
				},
				edits: []edit{{"max_total: P6M", "max_total: P9M"}},
				also:  []string{"key-terms", "term"},
				only:  []string{"For the Transfer Period, 1 May 2027 to 30 April 2028", "for each employee who agrees"},
			},
			{
				says:  "payment: cost and fee, every month",
				at:    []place{{"key-terms", "Payment | Every month: Employment Cost as it is in fact, and the Service Fee; by the estimates GBP 13,150.00", "and the Service Fee; by the estimates GBP 13,250.00"}},
				edits: []edit{{"employment_cost: 5150.00", "employment_cost: 5250.00"}},
				also:  []string{"key-terms", "fees", "monthly-billing", "liability", "schedule:roster", "schedule:charges"},
				only:  []string{"Every month: Employment Cost as it is in fact, and the Service Fee"},
			},
			{
				says:  "dealing: the client provides its people, who serve it and return",
				at:    []place{{"key-terms", "Dealing with the Client | The Client provides its own people to the Outstaffer on 1 May 2027 (number: 3). They serve the Client as before, and return to it on 1 May 2028", "and return to it on 1 April 2028"}},
				edits: []edit{{"period: P12M", "period: P11M"}},
				also:  []string{"key-terms", "background", "return", "term", "schedule:roster", "schedule:charges", "schedule:transferred-staff", "schedule:work-calendar", "schedule:forms"},
				only:  []string{"The Client provides its own people to the Outstaffer"},
			},
			{
				says:  "communication: direct and frequent, with a career and a right to return",
				at:    []place{{"key-terms", "Communication | Direct with each person, with regular meetings, the most frequent on every working day", "the most frequent at intervals of 2 days"}},
				edits: []edit{{"{name: Stand-up, interval: P1D,", "{name: Stand-up, interval: P2D,"}},
				also:  []string{"communication", "schedule:communication-plan"},
				only:  []string{"Direct with each person, with regular meetings", "by continued rounds of appraisal and promotion and by the agreed return"},
			},
		},
	},
	{
		id: "Q2", says: "which model to choose is the IT manager's commonest question",
		outsourcing: []statement{
			{says: "the model is never assumed", edits: []edit{{"  model: outsourcing             # the choice that everything else follows from\n", ""}}, rule: "error R-S04"},
			{says: "the reasons for the choice are told", at: []place{{"background", "reasons for this choice: a finished result from one hand", "reasons for this choice: no developers of its own"}}, edits: []edit{{"rationale: a finished result from one hand", "rationale: no developers of its own"}}},
			{says: "the IT manager is named", at: []place{{"key-terms", "Client's contact | Malte Brandis, IT Manager", "Client's contact | Ulla Behn, IT Manager"}, {"schedule:communication-plan", "Client | Malte Brandis | IT Manager", "Client | Ulla Behn | IT Manager"}}, edits: []edit{{"{name: Malte Brandis, role: IT Manager,", "{name: Ulla Behn, role: IT Manager,"}}},
			{says: "so are further contacts", at: []place{{"key-terms", "Further contact of the Client | Svenja Ahlers, Head of Customer Service", "Further contact of the Client | Ulla Behn, Head of Customer Service"}}, edits: []edit{{"{role: Head of Customer Service, name: Svenja Ahlers,", "{role: Head of Customer Service, name: Ulla Behn,"}}},
		},
		supplied: []statement{
			{says: "the model is never assumed", edits: []edit{{"  model: outstaffing\n", ""}}, rule: "error R-S04"},
			{says: "nor is the mode", edits: []edit{{"  mode: supplied_workforce       # or transferred_staff, when the client's own staff move to the outstaffer\n", ""}}, rule: "error R-S04"},
			{says: "the reasons for the choice are told", at: []place{{"background", "The Client directs the work itself", "The Client leads the work itself"}}, edits: []edit{{"rationale: The Client directs the work itself", "rationale: The Client leads the work itself"}}},
			{says: "the IT manager is named", at: []place{{"key-terms", "Further contact of the Client | Gareth Lowe, IT Manager", "Further contact of the Client | Joan Pell, IT Manager"}}, edits: []edit{{"{role: IT Manager, name: Gareth Lowe,", "{role: IT Manager, name: Joan Pell,"}}},
		},
		transferred: []statement{
			{says: "the model is never assumed", edits: []edit{{"  model: outstaffing\n", ""}}, rule: "error R-S04"},
			{says: "nor is the mode", edits: []edit{{"  mode: transferred_staff\n", ""}}, rule: "error R-S04"},
			{says: "the reasons for the choice are told", at: []place{{"background", "The Client keeps its team and its direction", "The Client keeps its team together"}}, edits: []edit{{"rationale: The Client keeps its team and its direction", "rationale: The Client keeps its team together"}}},
			{says: "the IT manager is named", at: []place{{"key-terms", "Further contact of the Client | Dylan Frost, IT Manager", "Further contact of the Client | Joan Pell, IT Manager"}}, edits: []edit{{"{role: IT Manager, name: Dylan Frost,", "{role: IT Manager, name: Joan Pell,"}}},
		},
	},
	{
		id: "Q3", says: "the matter is software development and the management of IT",
		outsourcing: []statement{{says: "the field of IT is named", at: []place{{"background", "field of information technology: software development", "field of information technology: data engineering and analysis"}}, edits: []edit{{"field: software_development", "field: data"}}}},
		supplied:    []statement{{says: "the field of IT is named", at: []place{{"background", "field of information technology: maintenance of software and systems", "field of information technology: software development"}}, edits: []edit{{"  field: maintenance\n", ""}}}},
		transferred: []statement{{says: "the field of IT is named", at: []place{{"background", "field of information technology: user and system support", "field of information technology: software development"}}, edits: []edit{{"  field: support\n", ""}}}},
	},
	{
		id: "Q4", says: "either model saves cost and time",
		outsourcing: hopedFor, supplied: hopedFor, transferred: hopedFor,
	},
	{
		id: "Q5", says: "whoever chooses needs a thorough comparison",
		outsourcing: compared, supplied: compared, transferred: compared,
	},
	{
		id: "Q6", says: "the reader wants to see clearly and conclude",
		outsourcing: []statement{{
			says: "the essentials stand in plain words before the clauses",
			at: []place{
				{"key-terms", "Model | Outsourcing: the Supplier completes a whole project, delivers a result and runs a business process", ""},
			},
			only: []string{"Outsourcing: the Supplier completes a whole project"},
		}, {
			says:  "and are the same values as in the clauses",
			at:    []place{{"key-terms", "When payment falls due | 30 days after receipt", "When payment falls due | 45 days after receipt"}, {"invoicing", "due 30 days after", "due 45 days after"}, {"schedule:charges", "30 days after receipt", "45 days after receipt"}},
			edits: []edit{{"due: {days: 30,", "due: {days: 45,"}},
		}},
		supplied: []statement{{
			says: "the essentials stand in plain words before the clauses",
			at:   []place{{"key-terms", "Model | Outstaffing, supplied workforce: the Outstaffer lends skilled people for temporary use", ""}},
			only: []string{"the Outstaffer lends skilled people for temporary use"},
		}, {
			says:  "and are the same values as in the clauses",
			at:    []place{{"key-terms", "Working hours | fixed: Monday, Tuesday, Wednesday, Thursday and Friday, 09:00 to 17:30", "Working hours | fixed: Monday, Tuesday, Wednesday, Thursday and Friday, 09:15 to 17:45"}, {"work-schedule", "from 09:00 to 17:30", "from 09:15 to 17:45"}},
			edits: []edit{{"start: 09:00", "start: 09:15"}, {"end: 17:30", "end: 17:45"}},
			also:  []string{"key-terms", "schedule:work-calendar"},
		}},
		transferred: []statement{{
			says: "the essentials stand in plain words before the clauses",
			at:   []place{{"key-terms", "Model | Outstaffing, transferred staff: the Client provides its own staff to the Outstaffer for a period", ""}},
			only: []string{"Outstaffing, transferred staff: the Client provides its own staff"},
		}, {
			says:  "and are the same values as in the clauses",
			at:    []place{{"key-terms", "When payment falls due | 14 days after the date", "When payment falls due | 21 days after the date"}, {"invoicing", "is 14 days after", "is 21 days after"}},
			edits: []edit{{"due: {days: 14,", "due: {days: 21,"}},
			also:  []string{"schedule:charges"},
		}},
	},
}

// Hope of savings is told in every agreement in the same words, and is nobody's promise.
var hopedFor = []statement{{
	says: "saving cost and time is an objective and no promise",
	at: []place{
		{"background", "the parties hope to save cost and time. This is an objective and not a promise", ""},
		{"entire-agreement", "expected savings of cost or time explains why the parties contract. It is not a promise", ""},
	},
}}

// A comparison comes before the contract and compares agreements that the parties did not choose.
var compared = []statement{{
	says:   "the five rows of the three agreements can be laid side by side",
	beside: "the command compare is to do it: a comparison precedes the contract; that the rows stand in one order is tested below the table",
}, {
	says: "the parties tell that they compared",
	at:   []place{{"background", "The parties compared two models", ""}},
}}

// What is left when the differences are known.
var claimsOfTheConclusion = []claim{{
	id: "Q34", says: "who knows the differences can choose the right model",
	outsourcing: []statement{
		{says: "the parties knew the differences and chose", at: []place{{"background", "Knowing the differences, the parties chose outsourcing.", ""}}, only: []string{"the parties chose outsourcing."}},
		{says: "practice has to follow the choice", at: []place{{"engagement-model", "If practice departs from clause", ""}, {"engagement-model", "correct the departure without delay or, where both want to keep it", ""}}},
		{
			says:  "a file that does not fit the model chosen is told so",
			edits: []edit{{"directed_by: supplier", "directed_by: client"}}, rule: "warning R-M21",
		},
	},
	supplied: []statement{
		{says: "the parties knew the differences and chose", at: []place{{"background", "the parties chose outstaffing, in the form in which the Outstaffer lends its own workforce", ""}}, only: []string{"in the form in which the Outstaffer lends its own workforce"}},
		{says: "practice has to follow the choice", at: []place{{"engagement-model", "A party that notices that practice departs from clause", ""}, {"engagement-model", "bring practice back to this Agreement or vary this Agreement", ""}}},
		{
			says:  "a file that does not fit the model chosen is told so",
			edits: []edit{{"directed_by: client", "directed_by: supplier"}}, rule: "warning R-M22",
		},
	},
	transferred: []statement{
		{says: "the parties knew the differences and chose", at: []place{{"background", "the parties chose outstaffing, in the form in which the Client provides its own staff to the Outstaffer", ""}}, only: []string{"in the form in which the Client provides its own staff"}},
		{says: "practice has to follow the choice", at: []place{{"engagement-model", "A party that notices that practice departs from clause", ""}, {"engagement-model", "bring practice back to this Agreement or vary this Agreement", ""}}},
		{
			says:  "a file that does not fit the model chosen is told so",
			edits: []edit{{"supervision:\n", "supervision:\n  directed_by: supplier\n"}}, rule: "warning R-M22",
		},
	},
}}
