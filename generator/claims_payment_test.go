package generator_test

// The third difference: payment.
var claimsOfPayment = []claim{
	{
		id: "Q17", says: "payment is what people skip",
		outsourcing: cannotBeSkipped, supplied: cannotBeSkipped, transferred: cannotBeSkipped,
	},
	{
		id: "Q18", says: "and yet it matters",
		outsourcing: []statement{{
			says: "it stands in the Key Terms and in a schedule of its own",
			at: []place{
				{"key-terms", "When payment falls due | 30 days after receipt of the invoice", "When payment falls due | 45 days after receipt of the invoice"},
				{"schedule:charges", "PAY1 | Final Acceptance | 100% | EUR 186,000.00 | 30 days after receipt of the invoice", "EUR 186,000.00 | 45 days after receipt of the invoice"},
				{"invoicing", "An invoice is due 30 days after the Client receives it", "An invoice is due 45 days after the Client receives it"},
			},
			edits: []edit{{"due: {days: 30,", "due: {days: 45,"}},
		}},
		supplied: []statement{{
			says: "it stands in the Key Terms and in a schedule of its own",
			at: []place{
				{"key-terms", "When payment falls due | 30 days after receipt of the invoice", "When payment falls due | 45 days after receipt of the invoice"},
				{"schedule:charges", "March 2027 | 21 | GBP 10,350.00 | 30 days", "March 2027 | 21 | GBP 10,350.00 | 45 days"},
				{"invoicing", "The due date is 30 days after", "The due date is 45 days after"},
			},
			edits: []edit{{"due: {days: 30,", "due: {days: 45,"}},
			also:  []string{"schedule:charges"},
		}},
		transferred: []statement{{
			says: "it stands in the Key Terms and in a schedule of its own",
			at: []place{
				{"key-terms", "When payment falls due | 14 days after the date of the invoice", "When payment falls due | 21 days after the date of the invoice"},
				{"schedule:charges", "June 2027 | 22 | GBP 11,890.00 | GBP 1,260.00 | GBP 13,150.00 | 15 June 2027", "GBP 13,150.00 | 22 June 2027"},
				{"invoicing", "The due date is 14 days after", "The due date is 21 days after"},
			},
			edits: []edit{{"due: {days: 14,", "due: {days: 21,"}},
			also:  []string{"schedule:charges"},
		}},
	},
	{
		id: "Q19", says: "in outsourcing nobody is paid by the month",
		outsourcing: []statement{
			{
				says: "no charge for a month, a person or time",
				at: []place{
					{"fees", "The Client pays no periodic charge, no charge per person and no charge for time", ""},
					{"payment-on-completion", "no payment falls due because a month has passed", ""},
					{"schedule:charges", "No charge is made per month, per person or per hour", ""},
				},
				only: []string{"pays no periodic charge, no charge per person", "no payment falls due because a month has passed", "No charge is made per month"},
			},
			{says: "monthly billing is refused", edits: []edit{{"\nfees:\n", "\nfees:\n  billing: {timing: arrears}\n"}}, rule: "error R-M01"},
			{says: "so is a fee for each month and person", edits: []edit{{"\nfees:\n", "\nfees:\n  basis: monthly_per_person\n"}}, rule: "error R-M01"},
		},
		supplied:    []statement{{unused: "here people are paid for by the month (Q21)"}},
		transferred: []statement{{unused: "here people are paid for by the month (Q21)"}},
	},
	{
		id: "Q20", says: "in outsourcing one pays once, when the whole project is accomplished",
		outsourcing: []statement{
			{
				says: "the whole price becomes invoiceable on final acceptance",
				at: []place{
					{"payment-on-completion", "The whole Contract Price, less any reduction under this Agreement, becomes invoiceable as one sum on Final Acceptance. No part of it becomes invoiceable earlier", "Of the Contract Price 40% falls to stages before Final Acceptance, and 60% to Final Acceptance"},
					{"payment-on-completion", "", "An instalment before Final Acceptance is a payment on account"},
					{"payment-on-completion", "", "is credited against the instalments in the order in which they become invoiceable afterwards"},
					{"key-terms", "When it becomes invoiceable | once, as one sum, on Final Acceptance", "When it becomes invoiceable | in instalments: 40% of the price before"},
					{"key-terms", "EUR 186,000.00 once, invoiced on Final Acceptance", "in agreed instalments: 40% falls due before"},
				},
				edits: []edit{{"  contract_price: 186000.00 ", "  payment: {structure: staged, instalments: [{id: PAY1, trigger: signature, percent: 40.00}, {id: PAY2, trigger: final_acceptance, percent: 60.00}]}\n  contract_price: 186000.00 "}},
				also:  []string{"background", "deliverables", "schedule:charges"},
				rule:  "warning R-M04",
				only:  []string{"becomes invoiceable as one sum on Final Acceptance"},
			},
			{
				says: "which is when every deliverable is accepted",
				at:   []place{{"acceptance", "\"Final Acceptance\" occurs when all Deliverables are accepted", ""}, {"deliverables", "They trigger no payment", ""}},
				only: []string{"occurs when all Deliverables are accepted", "They trigger no payment"},
			},
			{
				says:  "one instalment of the whole",
				at:    []place{{"schedule:charges", "PAY1 | Final Acceptance | 100% | EUR 186,000.00", "PAY1 | Final Acceptance | 100% | EUR 190,000.00"}, {"schedule:charges", "Total | Contract Price", "Total | Contract Price, exclusive of VAT |  | EUR 190,000.00"}},
				edits: []edit{{"contract_price: 186000.00", "contract_price: 190000.00"}},
				also:  []string{"key-terms", "fees", "liability", "schedule:charges"},
			},
		},
		supplied: []statement{
			{unused: "nothing is completed that could be paid for (Q11)"},
			{says: "instalments are refused", edits: []edit{{"\nfees:\n", "\nfees:\n  payment: {structure: on_completion}\n"}}, rule: "error R-M02"},
			{says: "so is one price", edits: []edit{{"\nfees:\n", "\nfees:\n  contract_price: 120000.00\n"}}, rule: "error R-M02"},
		},
		transferred: []statement{
			{unused: "nothing is completed that could be paid for (Q11)"},
			{says: "instalments are refused", edits: []edit{{"\nfees:\n", "\nfees:\n  payment: {structure: on_completion}\n"}}, rule: "error R-M02"},
			{says: "so is acceptance", edits: []edit{add("acceptance: {max_cycles: 2}")}, rule: "error R-M02"},
		},
	},
	{
		id: "Q21", says: "in outstaffing the staff is paid for every month",
		outsourcing: []statement{
			{unused: "nobody is paid by the month (Q19)"},
			{says: "a monthly cycle is refused", edits: []edit{{"\nfees:\n", "\nfees:\n  billing: {cycle: P1M}\n"}}, rule: "error R-M01"},
		},
		supplied: []statement{
			{
				says: "a fee for each person and month",
				at: []place{
					{"fees", "for each Assigned Person for each calendar month (the \"Monthly Fee\")", ""},
				},
				only: []string{"for each Assigned Person for each calendar month"},
			},
			{
				says: "as the roster states it",
				at: []place{
					{"schedule:roster", "P1 | 1 March 2027 | 30 November 2027 | 100% | GBP 5,600.00", "P1 | 1 March 2027 | 30 November 2027 | 100% | GBP 5,700.00"},
					{"schedule:roster", "Total", "GBP 13,950.00"},
					{"fees", "add up to GBP 13,850.00", "add up to GBP 13,950.00"},
				},
				edits: []edit{{"monthly_fee: 5600.00", "monthly_fee: 5700.00"}},
				also:  []string{"key-terms", "liability", "schedule:charges"},
			},
			{
				says:  "billed every month",
				at:    []place{{"monthly-billing", "The Outstaffer shall issue the invoice for a month in arrears, after the cut-off day", "is dated the first day of that month and is issued in advance"}, {"monthly-billing", "still disputed does not delay the invoice", ""}, {"monthly-billing", "shall attach the approved Timesheets to the invoice", "To the invoice that corrects a month the Outstaffer shall attach the approved Timesheets of that month"}},
				edits: []edit{{"\nfees:\n", "\nfees:\n  billing: {timing: advance}\n"}},
				also:  []string{"key-terms", "schedule:charges"},
				only:  []string{"issue the invoice for a month in arrears"},
			},
			{
				says: "the outstaffer pays its people every month and warrants it",
				at: []place{
					{"monthly-billing", "The Outstaffer shall pay the Assigned Personnel every month", ""},
					{"employment-status", "pay each Assigned Person in full for every month of work", ""},
					{"employment-status", "The Outstaffer warrants that it will perform these duties", ""},
				},
				only: []string{"shall pay the Assigned Personnel every month", "in full for every month of work"},
			},
			{
				says: "the client pays nobody directly",
				at:   []place{{"employment-status", "The Client shall not pay remuneration to an Assigned Person directly", ""}},
				only: []string{"shall not pay remuneration to an Assigned Person directly"},
			},
			{says: "no other cycle is possible", edits: []edit{{"\nfees:\n", "\nfees:\n  billing: {cycle: P3M}\n"}}, rule: "error R-M12"},
		},
		transferred: []statement{
			{
				says: "cost and fee for each person and month",
				at: []place{
					{"fees", "For each Transferred Employee and each calendar month the Client shall pay the Employment Cost and the Service Fee", ""},
				},
				only: []string{"For each Transferred Employee and each calendar month"},
			},
			{
				says: "as the roster estimates it",
				at: []place{
					{"schedule:roster", "GBP 5,150.00 | GBP 420.00 | GBP 5,570.00", "GBP 5,250.00 | GBP 420.00 | GBP 5,670.00"},
					{"schedule:roster", "Total", "GBP 13,250.00"},
					{"fees", "add up to GBP 13,150.00", "add up to GBP 13,250.00"},
				},
				edits: []edit{{"employment_cost: 5150.00", "employment_cost: 5250.00"}},
				also:  []string{"key-terms", "monthly-billing", "liability", "schedule:charges"},
			},
			{
				says:  "billed every month, in time for the wages",
				at:    []place{{"monthly-billing", "is issued in advance, so that pay can be paid on the day", "is issued in arrears"}, {"monthly-billing", "The invoice in advance uses the estimates in the Roster", ""}, {"monthly-billing", "covers what was known on the last Business Day of the month before", "The cut-off day is the last Business Day of a month"}},
				edits: []edit{{"billing: {timing: advance,", "billing: {timing: arrears,"}},
				also:  []string{"key-terms", "schedule:charges"},
				only:  []string{"so that pay can be paid on the day"},
			},
			{
				says: "the outstaffer runs the payroll every month",
				at:   []place{{"monthly-billing", "The Outstaffer shall pay the Transferred Employees every month", ""}},
				only: []string{"shall pay the Transferred Employees every month"},
			},
			{
				says:  "and proves it",
				at:    []place{{"employment-status", "With each invoice the Outstaffer shall prove that wages, taxes and contributions", "On the Client's request the Outstaffer shall prove"}},
				edits: []edit{{"employment: {pay_proof: monthly}\n", ""}},
			},
			{says: "no other cycle is possible", edits: []edit{{"billing: {timing: advance,", "billing: {cycle: P3M, timing: advance,"}}, rule: "error R-M12"},
		},
	},
}

// Whoever writes the list of clauses cannot leave payment out; a file of an engagement cannot try.
var cannotBeSkipped = []statement{{
	says:   "no agreement without its clauses and its schedule on payment",
	beside: "R-M15 reads the list of clauses, not an engagement; TestPaymentAndCommunicationCannotBeLeftOut provokes it for each of them",
}}
