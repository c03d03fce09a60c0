package schema

import "slices"

// The rules on the model of engagement. What belongs to another model altogether is refused before them (R-M01, R-M02, R-M05,
// R-M20), and what a model cannot do without is essential (R-S03).

var aYear = Duration{Years: 1}

// longer reports whether p is longer than q from the commencement date on.
func (in *inspection) longer(p, q Duration) bool {
	order, ok := p.Compare(q, in.Term.CommencementDate)
	return ok && order > 0 && !p.IsZero()
}

// paymentOnCompletion: R-M04. An outsourced project is paid when it is done; a permitted deviation is told.
func paymentOnCompletion(in *inspection) {
	p := in.Fees.Payment
	if in.variant != Outsourcing || p == nil || len(p.Instalments) == 0 {
		return
	}
	for i, instalment := range p.Instalments {
		if in.unreadable(item(instalments, i)+".trigger") || instalment.Trigger == "" {
			return
		}
	}
	final := len(p.Instalments) - 1
	if p.Instalments[final].Trigger != FinalAcceptance {
		in.wrong(item(instalments, final)+".trigger", "write final_acceptance", "the last instalment falls due on %s, not on final acceptance", p.Instalments[final].Trigger)
		return
	}
	const structure = "fees.payment.structure"
	switch {
	case in.typed(structure) && p.Structure == "on_completion" && !in.paidOnCompletion():
		in.wrong(structure, "write staged, or remove the earlier instalments", "structure says on_completion, but instalments fall due earlier").see(instalments, "the instalments")
		return
	case in.typed(structure) && p.Structure == "staged" && in.paidOnCompletion() && in.typed(instalments):
		in.wrong(structure, "write on_completion, or let an instalment fall due earlier", "structure says staged, but everything falls due on final acceptance").see(instalments, "the instalments")
		return
	}
	if in.typed("fees.payment.retention_pct") && p.RetentionPct.IsPositive() {
		in.unusual("fees.payment.retention_pct", "remove the retention, or confirm it", "departs from payment on completion: %s %% is retained", p.RetentionPct)
	}
	if in.paidOnCompletion() {
		return
	}
	early, known := Percent{}, true
	for _, instalment := range p.Instalments {
		if instalment.Trigger != FinalAcceptance {
			if instalment.Percent == nil {
				known = false
				continue
			}
			early.Decimal = early.Add(instalment.Percent.Decimal)
		}
	}
	switch {
	case !known:
		in.unusual(instalments, "let the price fall due on final acceptance, or confirm the stages", "departs from payment on completion: part of the price falls due earlier")
	case early.GreaterThan(hundred.Sub(early.Decimal)):
		in.unusual(instalments, "let at least half fall due on final acceptance, or confirm the stages",
			"departs far from payment on completion: %s %% falls due earlier, only %s %% on final acceptance", early, hundred.Sub(early.Decimal))
	default:
		in.unusual(instalments, "let the price fall due on final acceptance, or confirm the stages", "departs from payment on completion: %s %% falls due earlier", early)
	}
}

// flexibleHours: R-M05. Whoever fixes an outsourced professional's hours starts to look like an employer.
func flexibleHours(in *inspection) {
	if in.variant == Outsourcing && in.WorkSchedule.Type == "fixed" {
		in.wrong("work_schedule.type", "write flexible, or choose outstaffing", "outsourced professionals keep a flexible schedule, and this one is fixed")
	}
}

// suppliersTerritory: R-M06.
func suppliersTerritory(in *inspection) {
	place, home := in.PlaceOfWork, in.Parties.Supplier.Country
	if in.variant != Outsourcing {
		return
	}
	const hint = "confirm the place, and check tax and labour law there"
	switch {
	case in.typed("place_of_work.type") && place.Type != "supplier_territory":
		in.unusual("place_of_work.type", hint, "outsourced work is normally done in the supplier's territory, and this is %s", place.Type)
	case in.typed("place_of_work.country") && home != "" && place.Country != home:
		in.unusual("place_of_work.country", hint, "outsourced work is normally done in the supplier's territory, %s, and this is %s", home, place.Country).
			see("parties.supplier.country", "the supplier's country")
	}
}

// yearOrMore: R-M07.
func yearOrMore(in *inspection) {
	t := in.Term
	if in.variant != Outsourcing || t.CommencementDate.IsZero() || t.EndDate.IsZero() || t.EndDate.Before(t.CommencementDate) {
		return
	}
	path := "term.initial_period"
	if !in.typed(path) {
		path = "term.end_date"
	}
	if in.typed(path) && t.EndDate.Before(t.CommencementDate.LastDay(aYear)) {
		in.unusual(path, "write P1Y or longer, or confirm the short term", "outsourcing bonds usually run a year or more, and this one runs %s", t.CommencementDate.PeriodTo(t.EndDate)).
			see("term.commencement_date", "the term begins here")
	}
}

// supplierMayExtend: R-M09. The works decide, so who knows how far they are should be able to say so.
func supplierMayExtend(in *inspection) {
	x := in.Term.Extension
	if !in.variant.Outstaffing() {
		return
	}
	switch {
	case !x.Permitted:
		in.unusual("term.extension.permitted", "permit extension within a cap", "the outstaffer should be able to extend when necessary, and extension is not permitted")
	case x.InitiatedBy != "supplier" && x.InitiatedBy != "either":
		in.unusual("term.extension.initiated_by", "write supplier or either", "the outstaffer should be able to extend when necessary, and extension is started by %s", x.InitiatedBy)
	}
}

// fixedHours: R-M10.
func fixedHours(in *inspection) {
	if in.variant.Outstaffing() && in.WorkSchedule.Type == "flexible" {
		in.wrong("work_schedule.type", "write fixed, or choose outsourcing", "outstaffed staff work fixed hours, and this schedule is flexible")
	}
}

// clientsSchedule: R-M11.
func clientsSchedule(in *inspection) {
	if in.variant.Outstaffing() && in.WorkSchedule.Source == "agreed" {
		in.unusual("work_schedule.source", "write client_schedule, or confirm the agreed hours", "hours should follow the client's employment schedule, and these are agreed")
	}
}

// monthlyCycle: R-M12.
func monthlyCycle(in *inspection) {
	if in.Fees.Billing != nil && in.variant.Outstaffing() && in.Fees.Billing.Cycle != (Duration{Months: 1}) {
		in.wrong("fees.billing.cycle", "write P1M", "outstaffing is paid every month, and this cycle is %s", in.Fees.Billing.Cycle)
	}
}

// differentCompanies: R-M13.
func differentCompanies(in *inspection) {
	if in.variant != Outsourcing {
		return
	}
	const hint = "remove it, or confirm the exclusivity"
	const why = "outsourcers usually work for different companies; exclusivity also suggests dependence like an employee's"
	if in.Exclusivity.ClientExclusive {
		in.unusual("exclusivity.client_exclusive", hint, "client_exclusive is true: %s", why)
	}
	if in.Exclusivity.SupplierExclusive {
		in.unusual("exclusivity.supplier_exclusive", hint, "supplier_exclusive is true: %s", why)
	}
}

// personnelAndMaintenance: R-M14.
func personnelAndMaintenance(in *inspection) {
	const path = "services.categories"
	if !in.variant.Outstaffing() || !in.typed(path) || in.broken[item(path, 0)] || in.broken[item(path, 1)] {
		return
	}
	switch c := in.Services.Categories; {
	case len(c) == 0:
		in.wrong(path, "write personnel, maintenance or both", "the categories of services are empty")
	case !slices.Contains(c, "maintenance"):
		in.remark(path, "add maintenance if the staff maintain the client's systems", "outstaffing usually includes maintenance, and this one does not")
	}
}

// temporaryUse: R-M16. The law of many countries ends an assignment after 18 months; some earlier.
func temporaryUse(in *inspection) {
	if in.variant != Supplied {
		return
	}
	for i, p := range in.Staff {
		if p.AssignmentStart.IsZero() || p.AssignmentEnd.IsZero() || p.AssignmentEnd.Before(p.AssignmentStart) {
			continue
		}
		if p.AssignmentEnd.After(p.AssignmentStart.LastDay(Duration{Months: 18})) {
			at := item("staff", i)
			in.unusual(at+".assignment_end", "end the assignment earlier, or confirm that the law allows it",
				"use should be temporary, and the assignment of %s runs %s", p.ID, p.AssignmentStart.PeriodTo(p.AssignmentEnd).words()).see(at+".assignment_start", "it begins here")
		}
	}
}

// formerEmployer: R-M17. Lent people are the outstaffer's, transferred people the client's.
func formerEmployer(in *inspection) {
	want := EngagedBy("supplier")
	if in.variant == Transferred {
		want = "client"
	}
	for i, p := range in.Staff {
		if p.EngagedBy != want {
			in.wrong(item("staff", i)+".engaged_by", "write "+string(want)+", or choose the other mode", "%s is engaged by the %s, but in %s people come from the %s",
				p.ID, p.EngagedBy, in.variant.words(), want)
		}
	}
}

// progressReports: R-M18. In outsourcing the report is what closes the gap.
func progressReports(in *inspection) {
	const path = "communication.reports"
	if in.variant != Outsourcing || !in.typed(path) {
		return
	}
	shortest, at := Duration{}, ""
	for i, r := range in.Communication.Reports {
		if in.unreadable(item(path, i)+".owner") || in.unreadable(item(path, i)+".interval") {
			return
		}
		if r.Owner != "supplier" {
			continue
		}
		if r.Interval.IsZero() {
			return // open: nobody knows yet
		}
		if at == "" || in.longer(shortest, r.Interval) {
			shortest, at = r.Interval, item(path, i)
		}
	}
	switch {
	case at == "":
		in.wrong(path, "add a report with owner supplier", "close the communication gap: the supplier gives no report")
	case in.longer(shortest, Duration{Months: 1}):
		in.unusual(at+".interval", "write P1M or shorter, or confirm the interval", "close the communication gap: the supplier reports only every %s", shortest)
	}
}

// directContact: R-M19. In outstaffing direct and frequent contact is the point.
func directContact(in *inspection) {
	if !in.variant.Outstaffing() {
		return
	}
	if in.Communication.Style != "direct" {
		in.wrong("communication.style", "write direct, or choose outsourcing", "outstaffing needs direct contact with each person, and this style is %s", in.Communication.Style)
	}
	const path = "communication.meetings"
	if !in.typed(path) {
		return
	}
	shortest, at := Duration{}, ""
	for i, m := range in.Communication.Meetings {
		if in.unreadable(item(path, i)+".participants") || in.unreadable(item(path, i)+".interval") {
			return
		}
		if m.Participants == "contacts" {
			continue
		}
		if m.Interval.IsZero() {
			return // open
		}
		if at == "" || in.longer(shortest, m.Interval) {
			shortest, at = m.Interval, item(path, i)
		}
	}
	switch {
	case at == "":
		in.wrong(path, "add a meeting with participants staff", "outstaffing needs regular contact with each person, and no meeting is with staff")
	case in.longer(shortest, Duration{Days: 7}):
		in.unusual(at+".interval", "write P7D or shorter, or confirm the interval", "outstaffing needs regular contact with each person, and staff meet only every %s", shortest)
	}
}

// realProject: R-M21. One of these is unusual; two look like people lent out under the name of a project.
func realProject(in *inspection) {
	if in.variant != Outsourcing {
		return
	}
	var signs []string
	if in.Supervision.DirectedBy == "client" {
		signs = append(signs, "supervision.directed_by")
	}
	if in.Equipment.ProvidedBy == "client" && in.PlaceOfWork.Type == "client_premises" {
		signs = append(signs, "equipment.provided_by")
	}
	if in.Communication.Style == "direct" {
		signs = append(signs, "communication.style")
	}
	for i, m := range in.Communication.Meetings {
		if m.Participants == "staff" || m.Participants == "all" {
			signs = append(signs, item("communication.meetings", i)+".participants")
			break
		}
	}
	for _, path := range signs {
		v := in.Lookup(path)
		message := "is %v: facts like this look like labour supply disguised as a project"
		if len(signs) > 1 {
			message = "is %v: together with other facts this looks strongly like labour supply disguised as a project"
		}
		f := in.unusual(path, "leave direction, tools and contact with the supplier, or choose outstaffing", message, v.V)
		for _, other := range signs {
			if other != path {
				f.see(other, "also here")
			}
		}
	}
}

// clientDirects: R-M22.
func clientDirects(in *inspection) {
	if in.variant.Outstaffing() && in.Supervision.DirectedBy != "client" {
		in.unusual("supervision.directed_by", "write client, or consider outsourcing", "work directed by the supplier looks like a managed service")
	}
}

// clientOwnsWork: R-M23.
func clientOwnsWork(in *inspection) {
	if in.variant.Outstaffing() && in.IP.Ownership == "supplier" {
		in.wrong("ip.ownership", "write client", "work product belongs to the client in outstaffing, and this gives it to the supplier")
	}
}
