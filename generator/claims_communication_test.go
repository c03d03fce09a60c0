package generator_test

// The fifth difference: communication.
var claimsOfCommunication = []claim{
	{
		id: "Q30", says: "communication comes last and matters most",
		outsourcing: []statement{
			{
				says: "it has a clause, a schedule and a row of its own",
				at: []place{
					{"communication", "shall answer a written question of the other within 2 Business Days", "shall answer a written question of the other within 3 Business Days"},
					{"schedule:communication-plan", "Time for an answer to a written question, under clause (Communication and reporting): 2 Business Days", "under clause (Communication and reporting): 3 Business Days"},
					{"key-terms", "an answer within 2 Business Days", "an answer within 3 Business Days"},
				},
				edits: []edit{{"response_time: P2D", "response_time: P3D"}},
			},
			cannotGoUnsaid,
		},
		supplied: []statement{
			{
				says: "it has a clause, a schedule and a row of its own",
				at: []place{
					{"communication", "the most frequent of which takes place on every working day", "at intervals of 2 days or less"},
					{"schedule:communication-plan", "Stand-up | 1 day", "Stand-up | 2 days"},
					{"key-terms", "the most frequent on every working day", "the most frequent at intervals of 2 days"},
				},
				edits: []edit{{"{name: Stand-up, interval: P1D,", "{name: Stand-up, interval: P2D,"}},
			},
			cannotGoUnsaid,
		},
		transferred: []statement{
			{
				says: "it has a clause, a schedule and a row of its own",
				at: []place{
					{"communication", "the most frequent of which takes place on every working day", "at intervals of 2 days or less"},
					{"schedule:communication-plan", "Stand-up | 1 day", "Stand-up | 2 days"},
					{"key-terms", "the most frequent on every working day", "the most frequent at intervals of 2 days"},
				},
				edits: []edit{{"{name: Stand-up, interval: P1D,", "{name: Stand-up, interval: P2D,"}},
			},
			cannotGoUnsaid,
		},
	},
	{
		id: "Q31", says: "a client that outsources has neither time nor means to talk to the developers",
		outsourcing: []statement{
			{
				says: "one contact speaks with one contact, and the client owes no time",
				at: []place{
					{"communication", "All communication on the Services runs between the two contacts", "the Client may also speak directly with Supplier Personnel"},
					{"communication", "The Client owes the Supplier no daily time", ""},
					{"communication", "None of these exchanges is an instruction to Supplier Personnel", ""},
					{"communication", "Each party acts in daily matters through one contact", "Each party has a contact for daily matters"},
					{"supervision", "shall address requirements, questions and complaints to the Project Lead", "shall address requirements and complaints to the Project Lead"},
					{"communication", "", "gives them no instruction"},
				},
				edits: []edit{{"style: single_point ", "style: direct "}},
				also:  []string{"key-terms", "background"},
				rule:  "warning R-M21",
				only:  []string{"All communication on the Services runs between the two contacts", "owes the Supplier no daily time"},
			},
			{
				says:  "the contacts are named",
				at:    []place{{"schedule:communication-plan", "Client | Malte Brandis | IT Manager", "Client | Ulla Behn | IT Manager"}, {"key-terms", "Client's contact | Malte Brandis", "Client's contact | Ulla Behn"}},
				edits: []edit{{"client_contact: {name: Malte Brandis,", "client_contact: {name: Ulla Behn,"}},
			},
			{
				says: "and instructs no developer, not even through a tracker",
				at:   []place{{"supervision", "The Client gives no instruction to Supplier Personnel", ""}, {"supervision", "gives it information and no right to assign work", ""}},
				only: []string{"gives no instruction to Supplier Personnel"},
			},
		},
		supplied:    []statement{{unused: "the client talks to everyone (Q33)"}},
		transferred: []statement{{unused: "the client talks to everyone (Q33)"}},
	},
	{
		id: "Q32", says: "which makes a gap in communication",
		outsourcing: []statement{
			{
				says: "reports bridge it",
				at: []place{
					{"communication", "The most frequent of the Supplier's reports is made at intervals of 14 days", "which is longer than one month. Between two reports the Supplier shall tell the Client at once"},
					{"schedule:communication-plan", "Written progress report | 14 days", "Written progress report | 2 months"},
					{"key-terms", "a written report at intervals of 14 days", "a written report at intervals of 2 months"},
				},
				edits: []edit{{"interval: P14D, owner: supplier", "interval: P2M, owner: supplier"}},
				also:  []string{"background"},
				rule:  "warning R-M18",
				only:  []string{"The most frequent of the Supplier's reports is made"},
			},
			{
				says: "so do demonstrations and answers in time",
				at: []place{
					{"communication", "The Supplier shall demonstrate the results to the Client when a Milestone is due", ""},
					{"communication", "Each party shall answer a written question of the other within 2 Business Days", ""},
				},
				only: []string{"shall demonstrate the results to the Client"},
			},
			{
				says:  "and what stays open climbs a ladder",
				at:    []place{{"schedule:communication-plan", "1 | Head of Customer Service | Delivery Director | 5", "1 | Head of Customer Service | Delivery Director | 3"}},
				edits: []edit{{`{level: "1", client: Head of Customer Service, supplier: Delivery Director, days: 5}`, `{level: "1", client: Head of Customer Service, supplier: Delivery Director, days: 3}`}},
			},
			{says: "without a report the gap would stay", edits: []edit{{"    - {name: Written progress report, interval: P14D, owner: supplier}", "    - {name: Order book, interval: P14D, owner: client}"}}, rule: "error R-M18"},
			{says: "the gap is noted for whoever reviews the draft", beside: "a review sheet speaks to counsel and is never part of the contract"},
		},
		supplied: []statement{
			{unused: "there is no gap (Q33)"},
			{says: "nor may there be one: contact to contact is refused", edits: []edit{{"communication:\n", "communication:\n  style: single_point\n"}}, rule: "error R-M19"},
			{says: "nor meetings without the staff", edits: []edit{{"interval: P1D, participants: staff", "interval: P1D, participants: contacts"}, {"interval: P7D, participants: staff", "interval: P7D, participants: contacts"}}, rule: "error R-M19"},
		},
		transferred: []statement{
			{unused: "there is no gap (Q33)"},
			{says: "nor may there be one: contact to contact is refused", edits: []edit{{"communication:\n", "communication:\n  style: single_point\n"}}, rule: "error R-M19"},
			{
				says:  "rare meetings are told",
				edits: []edit{{"interval: P1D, participants: staff", "interval: P14D, participants: staff"}, {"interval: P7D, participants: staff", "interval: P14D, participants: staff"}, {"interval: P1M, participants: all", "interval: P1M, participants: contacts"}}, rule: "warning R-M19",
			},
		},
	},
	{
		id: "Q33", says: "in outstaffing the gap closes: the client is part of the process, the relationship lasts, the staff works better and stays",
		outsourcing: []statement{{unused: "closeness to the developers is what outsourcing does without (Q31)"}},
		supplied: []statement{
			{
				says: "the client speaks with everyone, every day",
				at:   []place{{"communication", "The Client deals directly with each person on the Roster. It may speak with, write to and meet each of the Assigned Personnel on every working day", ""}},
				only: []string{"The Client deals directly with each person on the Roster"},
			},
			{
				says: "it takes part in planning and review",
				at: []place{
					{"communication", "The Client shall take part in the process of the work. It shall meet the Assigned Personnel", "The shortest interval of these meetings is 14 days"},
				},
				edits: []edit{{"interval: P1D, participants: staff", "interval: P14D, participants: staff"}, {"interval: P7D, participants: staff", "interval: P14D, participants: staff"}},
				also:  []string{"key-terms", "background", "schedule:communication-plan"},
				only:  []string{"The Client shall take part in the process of the work"},
			},
			{
				says: "everyone hears regularly how they do, and the parties how to make it last",
				at: []place{
					{"governance", "Every 3 months the Client Manager shall give written feedback on each Assigned Person", "Every 2 months the Client Manager shall give written feedback"},
					{"schedule:communication-plan", "Feedback | 3 months", "Feedback | 2 months"},
				},
				edits: []edit{{"governance:\n", "governance:\n  review_interval: P2M\n"}},
				only:  []string{"shall give written feedback on each Assigned Person"},
			},
			{
				says: "continuity is fostered",
				at: []place{
					{"governance", "shall do what it reasonably can so that each Assigned Person stays until the end of the Assignment", ""},
					{"governance", "discuss each time how the collaboration can be made to last", ""},
				},
				only: []string{"so that each Assigned Person stays until the end of the Assignment", "how the collaboration can be made to last"},
			},
			{
				says: "nobody is withdrawn against the client's will",
				at: []place{
					{"replacement", "shall not exchange or withdraw an Assigned Person on its own initiative without the Client's prior written consent", "The Outstaffer may exchange an Assigned Person for another of at least equal skill"},
					{"replacement", "", "Such an exchange does not take effect before the minimum time"},
					{"governance", "gives no right to exchange or withdraw a person", ""},
				},
				edits: []edit{{"training_days: 3}", "training_days: 3, rotation_consent: false}"}},
				only:  []string{"shall not exchange or withdraw an Assigned Person"},
			},
			{
				says: "someone asks everyone how they are, and the team takes them in",
				at: []place{
					{"communication", "At least once a month the Outstaffer Manager shall speak with each person on the Roster", ""},
					{"governance", "The Client shall include the Assigned Personnel in its team meetings", ""},
				},
				only: []string{"shall speak with each person on the Roster", "shall include the Assigned Personnel in its team meetings"},
			},
			{
				says:  "everyone stays for a least time",
				at:    []place{{"governance", "on the Assignment for at least 6 months", "on the Assignment for at least 7 months"}},
				edits: []edit{{"min_assignment: P6M", "min_assignment: P7M"}},
			},
			{
				says:  "is trained",
				at:    []place{{"governance", "shall give each Assigned Person the following days of training in a year, at its own cost and at times agreed with the Client Manager: 3", "at times agreed with the Client Manager: 5"}},
				edits: []edit{{"training_days: 3}", "training_days: 5}"}},
			},
			{
				says:  "and is recognised",
				at:    []place{{"governance", "", "Recognition of good work: a day off for the team"}},
				edits: []edit{{"training_days: 3}", "training_days: 3, recognition: a day off for the team}"}},
			},
			{
				says: "is dedicated to the client",
				at: []place{
					{"governance", "dedicated to the Client for the allocation that the Roster states", ""},
				},
				only: []string{"dedicated to the Client for the allocation that the Roster states"},
			},
			{
				says: "and may in the end join it",
				at: []place{
					{"non-solicitation", "Nothing in this Agreement stops an Assigned Person from entering the employment of the Client after the Assignment", ""},
				},
				only: []string{"stops an Assigned Person from entering the employment of the Client"},
			},
			{
				says:  "even before the end of the assignment",
				at:    []place{{"non-solicitation", "The Client may at any time offer employment to an Assigned Person", "the Client shall not employ or engage the Assigned Person without the Outstaffer's written consent"}},
				edits: []edit{{"direct_hire: {fee_basis", "direct_hire: {allowed: false, fee_basis"}},
				only:  []string{"may at any time offer employment to an Assigned Person"},
			},
			{
				says:  "for a fee that falls with time",
				at:    []place{{"non-solicitation", "The fee is reduced by one twelfth for each full month that the Assignment has lasted", ""}},
				edits: []edit{{"fee_basis: sliding", "fee_basis: percent_of_annual_fee"}},
				only:  []string{"reduced by one twelfth for each full month that the Assignment has lasted"},
			},
			{
				says:  "and that the parties set",
				at:    []place{{"non-solicitation", "The fee is 15% of twelve times the Monthly Fee of that person", "The fee is 10% of twelve times the Monthly Fee of that person"}},
				edits: []edit{{"fee_pct: 15.00", "fee_pct: 10.00"}},
			},
		},
		transferred: []statement{
			{
				says: "the client speaks with everyone, every day",
				at:   []place{{"communication", "The Client deals directly with each person on the Roster. It may speak with, write to and meet each of the Transferred Employees on every working day", ""}},
				only: []string{"The Client deals directly with each person on the Roster"},
			},
			{
				says:  "it takes part in planning and review",
				at:    []place{{"communication", "The Client shall take part in the process of the work. It shall meet the Transferred Employees", "The shortest interval of these meetings is 14 days"}},
				edits: []edit{{"interval: P1D, participants: staff", "interval: P14D, participants: staff"}, {"interval: P7D, participants: staff", "interval: P14D, participants: staff"}},
				also:  []string{"key-terms", "background", "schedule:communication-plan"},
				only:  []string{"The Client shall take part in the process of the work"},
			},
			{
				says: "everyone keeps a career with the client",
				at: []place{
					{"governance", "in its rounds of appraisal, pay review and promotion as if they had stayed in its employment", ""},
					{"governance", "shall keep the position on return of each Transferred Employee open", ""},
				},
				only: []string{"in its rounds of appraisal, pay review and promotion", "shall keep the position on return"},
			},
			{
				says: "is asked how they are, and stays in the team",
				at: []place{
					{"communication", "At least once a month the Outstaffer Manager shall speak with each person on the Roster", ""},
					{"governance", "The Client shall include the Transferred Employees in its team meetings", ""},
				},
				only: []string{"shall speak with each person on the Roster", "shall include the Transferred Employees in its team meetings"},
			},
			{
				says: "hears regularly how they do",
				at: []place{
					{"governance", "Every 3 months the Client Manager shall give written feedback on each Transferred Employee", "Every 2 months the Client Manager shall give written feedback"},
					{"schedule:communication-plan", "Feedback | 3 months", "Feedback | 2 months"},
				},
				edits: []edit{{"governance:\n", "governance:\n  review_interval: P2M\n"}},
				only:  []string{"shall give written feedback on each Transferred Employee"},
			},
			{
				says:  "is not withdrawn against the client's will",
				at:    []place{{"governance", "shall not withdraw a Transferred Employee from the Specified Works without the Client's prior written consent", "without first hearing the Client"}},
				edits: []edit{{"training_days: 4}", "training_days: 4, rotation_consent: false}"}},
				only:  []string{"shall not withdraw a Transferred Employee from the Specified Works"},
			},
			{
				says: "is dedicated to the client",
				at: []place{
					{"governance", "dedicated to the Client for the allocation that the Roster states", ""},
				},
				only: []string{"dedicated to the Client for the allocation that the Roster states"},
			},
			{
				says:  "is trained",
				at:    []place{{"governance", "Days of training for each Transferred Employee in a year of the Transfer Period, at times agreed with the Client Manager: 4", "at times agreed with the Client Manager: 5"}},
				edits: []edit{{"training_days: 4}", "training_days: 5}"}},
			},
			{
				says: "and is not solicited to stay away",
				at: []place{
					{"non-solicitation", "and for 12 months after it, the Outstaffer shall not solicit a Transferred Employee to stay in its employment", "and for 6 months after it, the Outstaffer shall not solicit a Transferred Employee"},
					{"non-solicitation", "and for 12 months after it, the Client shall not target", "and for 6 months after it, the Client shall not target"},
				},
				edits: []edit{add("non_solicitation: {period: P6M}")},
				only:  []string{"shall not solicit a Transferred Employee to stay in its employment"},
			},
		},
	},
}

// Whoever writes the list of clauses cannot leave communication out; a file of an engagement cannot try.
var cannotGoUnsaid = statement{
	says:   "no agreement without its clause and its schedule on communication",
	beside: "R-M15 reads the list of clauses, not an engagement; TestPaymentAndCommunicationCannotBeLeftOut provokes it for both",
}
