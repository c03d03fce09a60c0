package generator_test

// The first difference: the way of working.
var claimsOfWork = []claim{
	{
		id: "Q7", says: "outsourced professionals keep a flexible schedule",
		outsourcing: []statement{
			{
				says: "the supplier alone sets the hours, and only dates bind",
				at: []place{
					{"work-schedule", "The hours of work are flexible. The Supplier alone decides", ""},
					{"work-schedule", "The Supplier is bound in time by the dates, periods, intervals and service levels that this Agreement sets, and by agreed meetings. None of them fixes the days or hours at which an individual works", ""},
					{"key-terms", "Working hours | flexible; the Supplier chooses them and is bound by dates, not hours", ""},
				},
				only: []string{"The hours of work are flexible", "None of them fixes the days or hours"},
			},
			{says: "fixed hours are refused", edits: []edit{{"work_schedule: {type: flexible}", "work_schedule: {type: fixed}"}}, rule: "error R-M05"},
			{says: "so are times of day", edits: []edit{{"work_schedule: {type: flexible}", "work_schedule: {start: 09:00, end: 17:00}"}}, rule: "error R-M05"},
		},
		supplied: []statement{
			{unused: "lent people keep the client's hours (Q10)"},
			{says: "flexible hours are refused", edits: []edit{{"work_schedule:\n", "work_schedule:\n  type: flexible\n"}}, rule: "error R-M10"},
		},
		transferred: []statement{
			{unused: "transferred people keep the hours they had (Q10)"},
			{says: "flexible hours are refused", edits: []edit{{"work_schedule:\n", "work_schedule:\n  type: flexible\n"}}, rule: "error R-M10"},
		},
	},
	{
		id: "Q8", says: "outsourced professionals work inside their own territory",
		outsourcing: []statement{
			{
				says: "the supplier works on its own premises in its own country",
				at: []place{
					{"place-of-work", "on its own premises in its own territory: Poland", "which is not its country of establishment: Czechia"},
					{"place-of-work", "Supplier Personnel may also work from their homes in that territory", ""},
					{"place-of-work", "A subcontractor may work on its own premises in the same territory", ""},
					{"key-terms", "Place of work | the Supplier's own premises in its own territory: Poland", "the Supplier's premises in Czechia, outside its country of establishment"},
					{"key-terms", "in its own territory (Poland)", "at the place that the Particulars name (Czechia)"},
					{"background", "", "the parties knowingly depart"},
					{"background", "", "work is done outside the Supplier's own premises in its own territory"},
				},
				edits: []edit{{"supplier_territory, country: PL", "supplier_territory, country: CZ"}},
				rule:  "warning R-M06",
				only:  []string{"own premises in its own territory"},
			},
			{
				says: "its people are at most visitors at the client's",
				at:   []place{{"place-of-work", "on the Client's premises by exception only and as visitors", ""}},
				only: []string{"by exception only and as visitors"},
			},
		},
		supplied: []statement{{
			says:  "the client decides on the place, within limits agreed",
			at:    []place{{"place-of-work", "the Client chooses the place of work of each Assigned Person", ""}, {"place-of-work", "The Assigned Personnel work remotely", "at premises of the Outstaffer that the Client has accepted"}},
			edits: []edit{{"place_of_work: {type: remote,", "place_of_work: {type: supplier_territory,"}},
			also:  []string{"key-terms"},
			only:  []string{"the Client chooses the place of work"},
		}},
		transferred: []statement{
			{
				says: "everyone keeps the workplace they had",
				at: []place{
					{"place-of-work", "keeps the workplace that this person had before the Transfer Date", ""},
					{"place-of-work", "partly at the premises of the Client and partly remotely", "at premises of the Outstaffer, as far as the consent of each of them covers this"},
					{"schedule:forms", "", "While the Outstaffer employs you, you work at its premises, if you consent to this"},
				},
				edits: []edit{{"place_of_work: {type: hybrid,", "place_of_work: {type: supplier_territory,"}},
				also:  []string{"key-terms"},
				only:  []string{"keeps the workplace that this person had"},
			},
			{
				says:  "which is what the agreement names",
				at:    []place{{"place-of-work", "partly at the premises of the Client and partly remotely, as before the Transfer Date", "at the premises of the Client"}},
				edits: []edit{{"place_of_work: {type: hybrid,", "place_of_work: {type: client_premises,"}},
				also:  []string{"key-terms"},
			},
		},
	},
	{
		id: "Q9", says: "in outstaffing the work hinges on the client",
		outsourcing: []statement{{
			says: "not here: direction stays with the supplier",
			at: []place{
				{"supervision", "The Supplier alone directs, supervises and disciplines", "the Client may instruct Supplier Personnel"},
			},
			edits: []edit{{"directed_by: supplier", "directed_by: client"}},
			also:  []string{"supervision", "key-terms", "background", "engagement-model", "liability", "place-of-work", "personnel", "communication"},
			only:  []string{"The Supplier alone directs, supervises and disciplines"},
		}},
		supplied: []statement{
			{
				says: "volume, priorities and tasks come from the client",
				at: []place{
					{"supervision", "sets the volume, the priorities and the tasks of the Assigned Personnel", "The Outstaffer Manager, or a member of the Outstaffer's staff"},
					{"engagement-model", "The Client decides which of the Specified Works are done, when and in which order", "under the direction of the Outstaffer"},
					{"scope", "to keep up and maintain the Client's systems, which is the Client's own work under its direction", "by the Assigned Personnel under the Outstaffer's direction"},
					{"scope", "shall find, nominate, employ or engage, administer and replace the Assigned Personnel with reasonable skill and care", "The Outstaffer shall provide the Services with reasonable skill and care"},
					{"personnel", "That duty does not make the Outstaffer liable for work", ""},
				},
				edits: []edit{{"directed_by: client", "directed_by: supplier"}},
				also:  []string{"key-terms", "background", "data-protection", "liability", "indemnities"},
				only:  []string{"sets the volume, the priorities and the tasks"},
			},
			{
				says: "nothing is promised beyond what the client asks for",
				at:   []place{{"scope", "does not promise any volume of Services, any number of people or any work", ""}},
				only: []string{"does not promise any volume of Services"},
			},
			{
				says: "the client's own tools are used",
				at:   []place{{"communication", "the tool that the Client uses for it", ""}},
				only: []string{"the tool that the Client uses for it"},
			},
			{
				says:  "and its equipment, unless the parties share it",
				at:    []place{{"client-responsibilities", "The Client shall provide the devices, software and other equipment for the work at its own cost", "Each party shall provide its part of the devices, software and other equipment"}},
				edits: []edit{{"equipment: {provided_by: client", "equipment: {provided_by: shared"}},
				only:  []string{"provide the devices, software and other equipment for the work at its own cost"},
			},
			{
				says: "and its policies are kept",
				at:   []place{{"client-responsibilities", "An Assigned Person shall keep a policy that is lawful, has been made known", ""}},
				only: []string{"An Assigned Person shall keep a policy that is lawful"},
			},
		},
		transferred: []statement{
			{
				says: "volume, priorities and tasks come from the client, as before",
				at: []place{
					{"supervision", "sets the volume, the priorities and the tasks of the Transferred Employees", "The Outstaffer Manager, or a member of the Outstaffer's staff"},
					{"engagement-model", "under the direction of the Client, as they did before the Transfer Date", "under the direction of the Outstaffer"},
				},
				edits: []edit{{"supervision:\n", "supervision:\n  directed_by: supplier\n"}},
				also:  []string{"key-terms", "background", "data-protection", "liability", "indemnities", "schedule:forms"},
				only:  []string{"sets the volume, the priorities and the tasks"},
			},
			{
				says: "nothing is promised beyond what the client asks for",
				at:   []place{{"scope", "The Client does not promise any volume of Services beyond the people on the Roster", ""}},
				only: []string{"does not promise any volume of Services"},
			},
			{
				says: "the client's own tools are used",
				at:   []place{{"communication", "the tool that the Client uses for it", ""}},
				only: []string{"the tool that the Client uses for it"},
			},
			{
				says:  "and its equipment, unless the parties share it",
				at:    []place{{"client-responsibilities", "The Client shall go on providing the devices, software and other equipment for the work at its own cost", "Each party shall provide its part of the devices, software and other equipment"}},
				edits: []edit{{"equipment: {items:", "equipment: {provided_by: shared, items:"}},
				also:  []string{"exit"},
				only:  []string{"shall go on providing the devices, software and other equipment"},
			},
			{
				says: "and its policies are kept",
				at:   []place{{"client-responsibilities", "A Transferred Employee shall keep a policy that is lawful, has been made known", ""}},
				only: []string{"A Transferred Employee shall keep a policy that is lawful"},
			},
			{
				says: "the people stay in the client's organisation",
				at:   []place{{"governance", "in its team meetings, events and internal information as its own staff", ""}},
				only: []string{"events and internal information as its own staff"},
			},
		},
	},
	{
		id: "Q10", says: "in outstaffing hours are fixed by the client's employment schedule",
		outsourcing: []statement{
			{unused: "hours are the supplier's affair (Q7)"},
			{says: "days are refused like times", edits: []edit{{"work_schedule: {type: flexible}", "work_schedule: {days: [mon, tue]}"}}, rule: "error R-M05"},
		},
		supplied: []statement{
			{
				says: "the hours are fixed",
				at: []place{
					{"work-schedule", "time: from 09:00 to 17:30 in the time zone Europe/London", "time: from 09:15 to 17:45 in the time zone Europe/London"},
					{"schedule:work-calendar", "Monday | 09:00 | 17:30", "Monday | 09:15 | 17:45"},
				},
				edits: []edit{{"start: 09:00", "start: 09:15"}, {"end: 17:30", "end: 17:45"}},
				also:  []string{"key-terms", "schedule:work-calendar"},
				only:  []string{"time: from 09:00 to 17:30 in the time zone"},
			},
			{
				says: "and everyone is available in them",
				at:   []place{{"work-schedule", "work fixed hours", ""}, {"work-schedule", "shall be present at the place of work, reachable and available for work", ""}},
				only: []string{"work fixed hours", "reachable and available for work"},
			},
			{
				says:  "the break is stated",
				at:    []place{{"work-schedule", "unpaid break on each working day: 60 minutes", "unpaid break on each working day: 45 minutes"}},
				edits: []edit{{"break_minutes: 60", "break_minutes: 45"}},
				also:  []string{"work-schedule", "key-terms", "schedule:work-calendar"},
			},
			{
				says: "they are those of the client's own staff",
				at: []place{
					{"work-schedule", "follows the employment schedule that the Client keeps for its own staff", "The parties have agreed the Work Schedule between themselves"},
					{"work-schedule", "may refuse a change that the Client asks for only if the law forbids it", ""},
					{"key-terms", "Source of the hours | the Client's employment schedule", "Source of the hours | a schedule agreed between the parties"},
				},
				edits: []edit{{"work_schedule:\n", "work_schedule:\n  source: agreed\n"}},
				also:  []string{"background"},
				rule:  "warning R-M11",
				only:  []string{"follows the employment schedule that the Client keeps for its own staff"},
			},
		},
		transferred: []statement{
			{
				says:  "the hours are fixed",
				at:    []place{{"work-schedule", "time: from 08:30 to 17:00 in the time zone Europe/London", "time: from 08:45 to 17:15 in the time zone Europe/London"}},
				edits: []edit{{"start: 08:30", "start: 08:45"}, {"end: 17:00", "end: 17:15"}},
				also:  []string{"key-terms", "schedule:work-calendar"},
				only:  []string{"time: from 08:30 to 17:00 in the time zone"},
			},
			{
				says: "and everyone is available in them",
				at:   []place{{"work-schedule", "work fixed hours", ""}, {"work-schedule", "shall be present at the place of work, reachable and available for work", ""}},
				only: []string{"work fixed hours", "reachable and available for work"},
			},
			{
				says: "they are those that the people had before",
				at: []place{
					{"work-schedule", "on which the Transferred Employees worked before the Transfer Date. The transfer does not change it", "The parties have agreed the Work Schedule between themselves"},
					{"work-schedule", "may refuse a change that the Client asks for only if the law forbids it", ""},
				},
				edits: []edit{{"work_schedule:\n", "work_schedule:\n  source: agreed\n"}},
				also:  []string{"key-terms", "background", "schedule:forms"},
				rule:  "warning R-M11",
				only:  []string{"The transfer does not change it"},
			},
			{
				says: "and whose contract says otherwise keeps that",
				at:   []place{{"work-schedule", "whose own contract sets other hours keeps them", ""}},
				only: []string{"whose own contract sets other hours keeps them"},
			},
		},
	},
	{
		id: "Q11", says: "outsourcing is one whole project, outstaffing is maintenance and the hiring of individuals",
		outsourcing: []statement{
			{
				says:  "one project, as a whole",
				at:    []place{{"scope", "the following project as one whole (the \"Project\"): Design, build and launch", "the following project as one whole (the \"Project\"): Analysis, design, build and launch"}},
				edits: []edit{{"purpose: Design, build", "purpose: Analysis, design, build"}},
				also:  []string{"key-terms", "background"},
				only:  []string{"as one whole (the"},
			},
			{
				says: "the result is owed",
				at:   []place{{"scope", "The Supplier owes the result", ""}, {"scope", "Whatever is reasonably necessary to complete the Project is in scope", ""}},
				only: []string{"owes the result", "reasonably necessary to complete the Project"},
			},
			{says: "without deliverables there is no project", edits: []edit{{"    acceptance_criteria:\n      - covers every function in scope\n      - the data model has a field for every entry of the claims register export\n      - lists the mandatory test cases for D2 and D3\n", ""}}, rule: "error R-S03"},
			{says: "people are not hired under it", edits: []edit{add("staff: [{id: P1, role: Developer}]")}, rule: "error R-M20"},
		},
		supplied: []statement{
			{
				says:  "named individuals",
				at:    []place{{"scope", "the supply of personnel: finding and nominating suitable people", ""}},
				edits: []edit{{"categories: [personnel, maintenance]", "categories: [maintenance]"}},
				also:  []string{"key-terms"},
				only:  []string{"the supply of personnel"},
			},
			{
				says:  "and maintenance",
				at:    []place{{"scope", "making the Assigned Personnel available to keep up and maintain the Client's systems", ""}},
				edits: []edit{{"categories: [personnel, maintenance]", "categories: [personnel]"}},
				also:  []string{"key-terms"},
				rule:  "note R-M14",
				only:  []string{"making the Assigned Personnel available to keep up and maintain the Client's systems"},
			},
			{says: "one of them there has to be", edits: []edit{{"categories: [personnel, maintenance]", "categories: []"}}, rule: "error R-M14"},
			{
				says: "no result is promised",
				at:   []place{{"scope", "The Outstaffer promises no outcome of the Specified Works, no deliverable and no date", ""}},
				only: []string{"promises no outcome of the Specified Works, no deliverable"},
			},
			{says: "milestones are refused", edits: []edit{add("milestones: [{id: M1, name: Start, due_date: 2027-04-01, weight: 100.00}]")}, rule: "error R-M02"},
		},
		transferred: []statement{
			{
				says:  "employing the people and maintaining their employment",
				at:    []place{{"scope", "employment: employing the Transferred Employees, maintaining their employment", ""}},
				edits: []edit{{"services:\n", "services:\n  categories: [maintenance]\n"}},
				also:  []string{"key-terms"},
				only:  []string{"maintaining their employment"},
			},
			{
				says:  "for the upkeep of the client's systems",
				at:    []place{{"scope", "available for the upkeep and maintenance of the Client's systems", ""}},
				edits: []edit{{"services:\n", "services:\n  categories: [personnel]\n"}},
				also:  []string{"key-terms"},
				rule:  "note R-M14",
				only:  []string{"available for the upkeep and maintenance of the Client's systems"},
			},
			{
				says: "no result is promised",
				at:   []place{{"scope", "It promises no outcome of the Specified Works, no deliverable and no date", ""}},
				only: []string{"promises no outcome of the Specified Works, no deliverable"},
			},
			{says: "milestones are refused", edits: []edit{add("milestones: [{id: M1, name: Start, due_date: 2027-06-01, weight: 100.00}]")}, rule: "error R-M02"},
		},
	},
}
