package schema

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// derive fills the fields that follow from others. One that the file gives must agree with what would follow.
func (l *loader) derive() {
	l.deriveTransfer()
	l.deriveTerm()
	l.deriveFees()
	l.derivePayment()
	l.deriveSchedule()
	l.derivePlaces()
	if len(l.e.Deliverables) > 0 {
		var latest Date
		for _, d := range l.e.Deliverables {
			if d.DueDate.After(latest) {
				latest = d.DueDate
			}
		}
		agree(l, "project.completion_date", latest, Date.IsZero, "R-S16", "the last due date of a deliverable is %s", latest)
	}
}

// agree sets a derived field, or reports that the file's value disagrees. A value that does not follow yet is left alone.
func agree[T comparable](l *loader, path string, follows T, none func(T) bool, rule, why string, args ...any) {
	if none(follows) {
		return
	}
	if !l.e.typed(path) {
		l.set(path, follows, FromDerived)
		return
	}
	if given, ok := Walk(l.e, path); ok && given.(T) != follows {
		l.disagree(rule, path, given, follows, why, args...)
	}
}

func (l *loader) disagree(rule, path string, given, follows any, why string, args ...any) {
	message := fmt.Sprintf("is %v, but %s", given, fmt.Sprintf(why, args...))
	l.report(rule, path, message, fmt.Sprintf("write %v, or remove %s", follows, path))
}

// deriveTransfer finds the return date from the period or the period from the return date.
func (l *loader) deriveTransfer() {
	t := l.e.Transfer
	if l.e.variant != Transferred || t.TransferDate.IsZero() {
		return
	}
	period, back := l.e.typed("transfer.period"), l.e.typed("transfer.return_date")
	switch {
	case period && back && t.TransferDate.AddDuration(t.Period) != t.ReturnDate:
		expected := t.TransferDate.AddDuration(t.Period)
		d := l.report("R-S22", "transfer.return_date", fmt.Sprintf("is %s, but %s from %s ends before %s", t.ReturnDate, t.Period, t.TransferDate, expected),
			fmt.Sprintf("write %s, or remove one of return_date and period", expected))
		l.see(d, "transfer.period", "the period")
		t.ReturnDate = Date{} // which of the two is meant nobody knows, so nothing is measured by it
	case period && !back:
		l.set("transfer.return_date", t.TransferDate.AddDuration(t.Period), FromDerived)
	case back && !period:
		if p := t.TransferDate.PeriodTo(t.ReturnDate.AddDays(-1)); !p.IsZero() {
			l.set("transfer.period", p, FromDerived)
			return
		}
		l.report("R-S22", "transfer.return_date", fmt.Sprintf("is %s, not after the transfer on %s", t.ReturnDate, t.TransferDate), "write a later day")
	case !period && !l.e.unreadable("transfer.period") && !l.e.unreadable("transfer.return_date"):
		l.report("R-S03", "transfer.period", "the transfer says neither for how long nor until when", "add period or return_date to transfer")
	}
}

// deriveTerm finds the dates of the agreement, and in transferred staff those of each person.
func (l *loader) deriveTerm() {
	basis := map[Variant]TermBasis{Outsourcing: "project_completion", Supplied: "specified_works", Transferred: "transfer_period"}[l.e.variant]
	rule := "R-M08"
	if l.e.variant == Outsourcing {
		rule = "R-M20"
	}
	agree(l, "term.basis", basis, func(b TermBasis) bool { return b == "" }, rule, "the term of %s depends on %s", l.e.variant.words(), basis)

	if l.e.variant == Transferred {
		out, back := l.e.Transfer.TransferDate, l.e.Transfer.ReturnDate
		agree(l, "term.commencement_date", out, Date.IsZero, "R-S22", "the transfer is on %s", out)
		if !back.IsZero() {
			agree(l, "term.end_date", back.AddDays(-1), Date.IsZero, "R-S22", "the staff return on %s", back)
		}
		for i := range l.e.Staff {
			at := item("staff", i)
			agree(l, at+".assignment_start", out, Date.IsZero, "R-S22", "the transfer is on %s", out)
			if !back.IsZero() {
				agree(l, at+".assignment_end", back.AddDays(-1), Date.IsZero, "R-S22", "the staff return on %s", back)
			}
		}
	}
	l.derivePeriod()
}

// derivePeriod finds the end from the period or the period from the end. The end has the last word.
func (l *loader) derivePeriod() {
	t := l.e.Term
	ended := l.e.typed("term.end_date")
	if l.e.variant == Transferred {
		// A typed date that disagrees with the transfer has its finding; the period is measured by the transfer.
		t.CommencementDate, t.EndDate, ended = l.e.Transfer.TransferDate, Date{}, true
		if back := l.e.Transfer.ReturnDate; !back.IsZero() {
			t.EndDate = back.AddDays(-1)
		}
	}
	switch {
	case t.CommencementDate.IsZero():
	case !ended:
		if l.e.variant == Outsourcing && !l.e.unreadable("term.initial_period") && !l.e.unreadable("term.end_date") {
			end := t.CommencementDate.LastDay(t.InitialPeriod)
			if end.Year > lastYear {
				d := l.report("R-S13", "term.initial_period", fmt.Sprintf("%s from %s ends on %s, after the year %d", t.InitialPeriod, t.CommencementDate, end, lastYear), "write a shorter period")
				l.see(d, "term.commencement_date", "it begins here")
				return
			}
			l.set("term.end_date", end, FromDerived)
		}
	case t.EndDate.IsZero():
	case t.EndDate.Before(t.CommencementDate):
		d := l.report("R-S13", "term.end_date", fmt.Sprintf("the term ends on %s, before it begins on %s", t.EndDate, t.CommencementDate), "write a later end_date")
		l.see(d, "term.commencement_date", "it begins here")
	case !l.e.typed("term.initial_period"):
		l.set("term.initial_period", t.CommencementDate.PeriodTo(t.EndDate), FromDerived)
	case t.CommencementDate.LastDay(t.InitialPeriod) != t.EndDate:
		expected := t.CommencementDate.LastDay(t.InitialPeriod)
		path, hint := "term.end_date", fmt.Sprintf("write %s, or change initial_period to %s", expected, t.CommencementDate.PeriodTo(t.EndDate))
		if !l.e.typed(path) {
			path, hint = "term.initial_period", fmt.Sprintf("write %s", t.CommencementDate.PeriodTo(t.EndDate))
		}
		d := l.report("R-S13", path, fmt.Sprintf("the term ends on %s, but %s from %s ends on %s", t.EndDate, t.InitialPeriod, t.CommencementDate, expected), hint)
		l.see(d, "term.initial_period", "the period")
	}
}

// deriveFees finds the basis of the charges and the sums of the roster.
func (l *loader) deriveFees() {
	basis := map[Variant]FeeBasis{Outsourcing: "fixed_price", Supplied: "monthly_per_person", Transferred: "monthly_cost_plus"}[l.e.variant]
	rule := "R-M20"
	switch given := l.e.Fees.Basis; {
	case l.e.variant == Outsourcing:
		rule = "R-M01"
	case given == "fixed_price":
		rule = "R-M02"
	}
	agree(l, "fees.basis", basis, func(b FeeBasis) bool { return b == "" }, rule, "%s is charged as %s", l.e.variant.words(), basis)
	if l.e.variant == Outsourcing {
		return
	}

	total, whole := Money{}, len(l.e.Staff) > 0
	for i := range l.e.Staff {
		p, at := &l.e.Staff[i], item("staff", i)+".monthly_fee"
		if p.EmploymentCost != nil && p.ServiceFee != nil {
			sum := p.EmploymentCost.Add(*p.ServiceFee)
			l.agreeOn("R-S19", at, sum, "employment_cost and service_fee add up to %s", sum)
		}
		if p.MonthlyFee == nil {
			whole = false
			continue
		}
		total = total.Add(*p.MonthlyFee)
	}
	if whole {
		l.agreeOn("R-S19", "fees.monthly_total", total, "the monthly fees of the roster add up to %s", total)
	}
}

// agreeOn is agree for amounts, which are equal also when one is written with fewer digits.
func (l *loader) agreeOn(rule, path string, follows Money, why string, args ...any) {
	if !l.e.typed(path) {
		if !l.e.unreadable(path) {
			l.set(path, follows, FromDerived)
		}
		return
	}
	if given, ok := Walk(l.e, path); ok && !given.(Money).Equal(follows) {
		l.disagree(rule, path, given, follows.Amount.StringFixed(int32(follows.Currency.Digits())), why, args...)
	}
}

// derivePayment finds the instalments of a price, and of each the per cent from the amount or the amount from the per cent.
func (l *loader) derivePayment() {
	p, price := l.e.Fees.Payment, l.e.Fees.ContractPrice
	if l.e.variant != Outsourcing || p == nil || l.e.unreadable("fees.payment.instalments") {
		return
	}
	if len(p.Instalments) == 0 {
		if p.Structure == "staged" {
			l.report("R-S03", "fees.payment.instalments", "payment is staged, but there are no instalments", "add instalments, or set structure to on_completion")
			return
		}
		if price != nil {
			whole := Percent{hundred}
			l.set("fees.payment.instalments", []Instalment{{ID: "PAY1", Trigger: FinalAcceptance, Percent: &whole, Amount: price}}, FromDerived)
		}
		return
	}
	if !l.e.typed("fees.payment.structure") && !l.e.paidOnCompletion() {
		l.set("fees.payment.structure", PaymentStructure("staged"), FromDerived)
	}
	l.completeInstalments()
}

func (l *loader) completeInstalments() {
	list, price := l.e.Fees.Payment.Instalments, l.e.Fees.ContractPrice
	if price == nil || price.Amount.IsZero() {
		return
	}
	// A single instalment is the whole price, whatever of it the file gives.
	if len(list) == 1 && list[0].Percent == nil && list[0].Amount == nil {
		l.set("fees.payment.instalments[0].percent", Percent{hundred}, FromDerived)
		l.set("fees.payment.instalments[0].amount", *price, FromDerived)
		return
	}
	shares, derived, sum := make([]Percent, len(list)), 0, decimal.Zero
	for i := range list {
		at := item("fees.payment.instalments", i)
		switch in := &list[i]; {
		case in.Percent == nil && in.Amount == nil:
			if !l.e.sourceHas(at+".percent", at+".amount") {
				l.report("R-S03", at+".percent", "the instalment says neither its percent nor its amount", "add percent or amount")
			}
			return
		case in.Percent == nil:
			l.set(at+".percent", percentOf(in.Amount.Amount, price.Amount), FromDerived)
			derived++
			sum = sum.Add(in.Amount.Amount)
		}
		shares[i] = *list[i].Percent
	}
	// Rounded one by one, the per cent of amounts that are the price need not be 100.
	if last := len(list) - 1; derived == len(list) && sum.Equal(price.Amount) {
		rest := hundred.Sub(sumPercent(shares[:last]))
		if rest.IsPositive() {
			shares[last] = Percent{rest}
			l.set(item("fees.payment.instalments", last)+".percent", shares[last], FromDerived)
		}
	}
	whole := sumPercent(shares).Equal(hundred)
	amounts := price.Split(shares)
	for i := range list {
		if list[i].Amount == nil {
			amount := amounts[i]
			if !whole {
				amount = price.Percent(shares[i]) // the sum is wrong and said so; no remainder to hide it in
			}
			l.set(item("fees.payment.instalments", i)+".amount", amount, FromDerived)
		}
	}
}

// percentOf returns how much of the price an amount is, to two places, and to more where it would round to nothing.
func percentOf(amount, price decimal.Decimal) Percent {
	const fewest, most = 2, 6
	for places := int32(fewest); ; places++ {
		if share := amount.Mul(hundred).DivRound(price, places); places == most || !share.IsZero() || amount.IsZero() {
			return Percent{share}
		}
	}
}

func sumPercent(shares []Percent) decimal.Decimal {
	sum := decimal.Zero
	for _, s := range shares {
		sum = sum.Add(s.Decimal)
	}
	return sum
}

// paidOnCompletion reports whether every instalment falls due on final acceptance.
func (e *Engagement) paidOnCompletion() bool {
	for _, in := range e.Fees.Payment.Instalments {
		if in.Trigger != FinalAcceptance && in.Trigger != "" {
			return false
		}
	}
	return true
}

// deriveSchedule finds the hours of a day and a week.
func (l *loader) deriveSchedule() {
	w := l.e.WorkSchedule
	if !l.e.variant.Outstaffing() {
		return
	}
	if minutes, ok := w.minutesPerDay(); ok {
		const places = 2
		day := decimal.NewFromInt(int64(minutes)).DivRound(decimal.NewFromInt(60), places)
		l.agreeHours("work_schedule.hours_per_day", day, "%s to %s with a break of %d minutes is %s hours", w.Start, w.End, w.BreakMinutes, day)
		if len(w.Days) > 0 && !l.e.unreadableWithin("work_schedule.days", len(w.Days)) {
			week := decimal.NewFromInt(int64(minutes*len(w.Days))).DivRound(decimal.NewFromInt(60), places)
			l.agreeHours("work_schedule.hours_per_week", week, "%s hours on each of %d days is %s hours", day, len(w.Days), week)
		}
	}
	if !l.e.typed("work_schedule.holiday_calendar") {
		if calendar := l.e.homeCalendar(); calendar != "" {
			l.set("work_schedule.holiday_calendar", calendar, FromDerived)
		}
	}
}

func (l *loader) agreeHours(path string, follows decimal.Decimal, why string, args ...any) {
	if !l.e.typed(path) {
		l.set(path, Decimal{follows}, FromDerived)
		return
	}
	if given, ok := Walk(l.e, path); ok && !given.(Decimal).Equal(follows) {
		l.disagree("R-S20", path, given, follows, why, args...)
	}
}

// minutesPerDay returns the working minutes of a day. ok is false where the schedule does not make a day.
func (w WorkSchedule) minutesPerDay() (minutes int, ok bool) {
	if w.Start.IsZero() || w.End.IsZero() {
		return 0, false
	}
	minutes = w.End.Minutes() - w.Start.Minutes()
	if w.Overnight && minutes <= 0 {
		minutes += 24 * 60
	}
	minutes -= w.BreakMinutes
	return minutes, minutes > 0
}

// homeCalendar is the calendar of the client's country, of the part whose law governs where a country has several.
func (e *Engagement) homeCalendar() string {
	country, law := e.Parties.Client.Country, e.GoverningLaw
	if country != "" && law.Country == country && severalLaws[country] && law.Subdivision != "" {
		return law.Subdivision
	}
	return string(country)
}

// derivePlaces finds a person's zone in a country that has one, and the subdivision of courts that apply the governing law.
func (l *loader) derivePlaces() {
	for i, p := range l.e.Staff {
		at := item("staff", i) + ".timezone"
		if zone, one := onlyZone[p.Country]; one && !l.e.source.Has(at) {
			l.set(at, zone, FromDerived)
		}
	}
	courts, law := l.e.Disputes.Courts, l.e.GoverningLaw
	if courts.Subdivision == "" && courts.Country == law.Country && law.Subdivision != "" && !l.e.source.Has("disputes.courts.subdivision") {
		l.set("disputes.courts.subdivision", law.Subdivision, FromDerived)
	}
}
