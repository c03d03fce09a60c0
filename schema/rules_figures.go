package schema

import (
	"github.com/shopspring/decimal"
)

// The rules on figures that cannot be meant together, or hardly at all. The ranges of single fields are tags of the types.

// freeOfVAT are the treatments under which the supplier adds no VAT.
var freeOfVAT = map[VATTreatment]bool{"reverse_charge": true, "outside_scope": true, "exempt": true, "zero": true}

// vatRateFitsTreatment: R-S33. The contract would say that no VAT is added, whatever the rate.
func vatRateFitsTreatment(in *inspection) {
	const path = "fees.vat.rate"
	v := in.Fees.VAT
	if v.Rate == nil || v.Rate.IsZero() || !in.typed(path) || !freeOfVAT[v.Treatment] {
		return
	}
	in.wrong(path, "write 0, or change the treatment to standard", "the rate is %s %%, but under %s the supplier adds no VAT", v.Rate, v.Treatment).
		see("fees.vat.treatment", "the treatment")
}

// extensionsWithinTotal: R-S33. One extension cannot be longer than all of them together.
func extensionsWithinTotal(in *inspection) {
	const path = "term.extension.max_single"
	x := in.Term.Extension
	if !x.Permitted || !in.typed(path) || !in.typed("term.extension.max_total") {
		return
	}
	if order, ok := x.MaxSingle.Compare(x.MaxTotal, in.Term.EndDate.next()); ok && order > 0 {
		in.wrong(path, "write "+x.MaxTotal.String()+" or less, or raise max_total", "a single extension of %s is longer than all of them together, %s", x.MaxSingle, x.MaxTotal).
			see("term.extension.max_total", "all of them together")
	}
}

// next returns the day after d, and no day for none.
func (d Date) next() Date {
	if d.IsZero() {
		return d
	}
	return d.AddDays(1)
}

// valuesWithinPrice: R-S17. A deliverable is part of what the price buys.
func valuesWithinPrice(in *inspection) {
	price := in.Fees.ContractPrice
	if price == nil || !in.typed("fees.contract_price") {
		return
	}
	sum, above := Money{Currency: price.Currency}, false
	for i, d := range in.Deliverables {
		if d.Value == nil {
			continue
		}
		sum = sum.Add(*d.Value)
		if d.Value.Cmp(*price) > 0 {
			above = true
			in.wrong(item("deliverables", i)+".value", "lower the value, or raise the price", "deliverable %s is worth %s, more than the contract price of %s", d.ID, *d.Value, *price).
				see("fees.contract_price", "the contract price")
		}
	}
	if !above && sum.Cmp(*price) > 0 {
		in.wrong("deliverables", "lower the values, or raise the price", "the values of the deliverables add up to %s, more than the contract price of %s", sum, *price).
			see("fees.contract_price", "the contract price")
	}
}

// paidSomething: R-S23. Work for nothing is another contract, and 0 mostly stands for a figure still to come.
func paidSomething(in *inspection) {
	for _, pattern := range []string{"fees.contract_price", "staff[].monthly_fee", "staff[].employment_cost", "insurance[].minimum"} {
		if f, _ := Fields(in.variant).Field(pattern); f.Kind == Absent {
			continue
		}
		for _, path := range concrete(in.Engagement, pattern) {
			if v, given := Walk(in.Engagement, path); given && in.typed(path) && v.(Money).Amount.IsZero() {
				in.wrong(path, "write the amount", "the amount is 0")
			}
		}
	}
}

// limitOfSomething: R-S23. A limit that rounds to nothing excludes all liability, which few laws allow and nobody writes so.
func limitOfSomething(in *inspection) {
	limits := []struct {
		path  string
		basis CapBasis
		value Decimal
	}{{"liability.cap.value", in.Liability.Cap.Basis, in.Liability.Cap.Value}}
	if super := in.Liability.SuperCap; super != nil {
		limits = append(limits, struct {
			path  string
			basis CapBasis
			value Decimal
		}{"liability.super_cap.value", super.Basis, super.Value})
	}
	for _, l := range limits {
		if !in.typed(l.path) || l.value.IsZero() {
			continue
		}
		if amount, ok := in.capAmount(l.basis, l.value); ok && amount.Currency != "" && amount.rounded().Amount.IsZero() && in.hasCharges() {
			in.wrong(l.path, "write a higher value", "the limit comes to %s", amount)
		}
	}
}

// hasCharges reports whether there is a price or fee to measure by; a price of 0 has a finding of its own.
func (e *Engagement) hasCharges() bool {
	for _, m := range []*Money{e.Fees.ContractPrice, e.Fees.MonthlyTotal} {
		if m != nil && m.Amount.IsPositive() {
			return true
		}
	}
	return false
}

// premisesWithoutRemoteWork: R-S33. The contract would name the client's premises and then other countries.
func premisesWithoutRemoteWork(in *inspection) {
	const path = "place_of_work.remote_countries"
	if in.typed("place_of_work.type") && in.PlaceOfWork.Type == "client_premises" && in.says(path) {
		in.unusual(path, "write hybrid as place_of_work.type, or remove the countries", "work is done at the client's premises, but remote work is permitted from other countries").
			see("place_of_work.type", "the place")
	}
}

// superCapAboveCap: R-B09. A higher limit for some matters that is not higher lowers it.
func superCapAboveCap(in *inspection) {
	const path = "liability.super_cap"
	super := in.Liability.SuperCap
	if super == nil || !in.typed(path+".value") || !in.typed(path+".basis") || in.unreadable("liability.cap.value") || in.unreadable("liability.cap.basis") {
		return
	}
	limit, ok := in.capAmount(in.Liability.Cap.Basis, in.Liability.Cap.Value)
	higher, known := in.capAmount(super.Basis, super.Value)
	if ok && known && higher.Currency == limit.Currency && higher.Cmp(limit) <= 0 {
		in.unusual(path+".value", "write a higher value, or remove super_cap", "the higher limit is %s, not above the general one of %s", higher, limit).see("liability.cap", "the general limit")
	}
}

// figure is a field whose value is unusual outside a range. An end that is nil is open.
type figure struct {
	path        string
	least, most *decimal.Decimal
	unit, hint  string
}

func number(n int64) *decimal.Decimal { d := decimal.NewFromInt(n); return &d }

// figures are the ranges in which IT contracts keep. Nothing here is law.
var figures = []figure{
	{"delay.liquidated_damages_pct_per_week", nil, number(5), " % a week", "check the figure: half a per cent to one per cent a week is common"},
	{"leave.annual_days", nil, number(60), " days of leave a year", "check the figure"},
	{"overtime.max_hours_month", nil, number(80), " hours of overtime a month", "check the figure"},
	{"fees.late_interest.margin_points", number(0), number(20), " points above the reference rate", "check the figure: eight or nine points are common"},
	{"fees.late_interest.annual_rate", nil, number(25), " % interest a year", "check the figure"},
	{"fees.due.days", number(1), number(180), " days for payment", "write the days that the client has for payment, such as 30"},
	{"overtime.multipliers.weekday", number(1), number(4), " times the hourly rate", "write what the hourly rate is multiplied by, such as 1.50"},
	{"overtime.multipliers.weekend", number(1), number(4), " times the hourly rate", "write what the hourly rate is multiplied by, such as 2.00"},
	{"overtime.multipliers.holiday", number(1), number(4), " times the hourly rate", "write what the hourly rate is multiplied by, such as 2.00"},
	{"fees.billing.deposit_months", nil, number(6), " months as deposit", "check the figure"},
}

// usualFigures: R-B10. A slip of the keyboard is a number like any other.
func usualFigures(in *inspection) {
	for _, f := range figures {
		v, given := Walk(in.Engagement, f.path)
		if !given || !in.typed(f.path) {
			continue
		}
		var n decimal.Decimal
		switch x := v.(type) {
		case Decimal:
			n = x.Decimal
		case Percent:
			n = x.Decimal
		case int:
			n = decimal.NewFromInt(int64(x))
		}
		if f.least != nil && n.LessThan(*f.least) || f.most != nil && n.GreaterThan(*f.most) {
			in.unusual(f.path, f.hint, "%s%s is unusual", n, f.unit)
		}
	}
	const weekly, limit = "delay.liquidated_damages_pct_per_week", "delay.cap_pct"
	switch d := in.Delay; {
	case d == nil || !in.typed(weekly) || in.unreadable(limit) || d.LiquidatedDamagesPctPerWeek.IsZero():
	case d.CapPct.IsZero():
		in.unusual(weekly, "add delay.cap_pct", "damages for delay of %s %% a week have no cap", d.LiquidatedDamagesPctPerWeek)
	case d.LiquidatedDamagesPctPerWeek.GreaterThan(d.CapPct.Decimal):
		in.unusual(weekly, "raise cap_pct, or lower the rate", "damages for delay of %s %% a week are above their own cap of %s %%", d.LiquidatedDamagesPctPerWeek, d.CapPct).
			see(limit, "the cap")
	}
}
