package figures

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"clausewright/internal/diag"
	"clausewright/schema"
)

// Compute returns the figures of e, which must have loaded without errors. The findings tell what could not be counted: a
// calendar that is not known is a note, since the engagement may still list its holidays; a cap that has nothing to be
// a part of is an error.
func Compute(e *schema.Engagement) (*Figures, diag.List) {
	c := computation{engagement: e, out: &Figures{}}
	c.caps()
	c.extension()
	c.intervals()
	if e.Variant().Outstaffing() {
		c.staffing()
	} else {
		c.payment()
		c.place()
	}
	return c.out, c.found
}

// computation is one run of Compute.
type computation struct {
	engagement *schema.Engagement
	out        *Figures
	found      diag.List
}

// get returns the value of the engagement at path, ok false where there is none.
func get[T any](e *schema.Engagement, path string) (v T, ok bool) {
	v, ok = e.Lookup(path).V.(T)
	return v, ok
}

// value is get where none is the zero value.
func value[T any](e *schema.Engagement, path string) T {
	v, _ := get[T](e, path)
	return v
}

// report adds a finding at the field that path names.
func (c *computation) report(severity diag.Severity, rule, path, message, hint string) {
	c.found.Add(diag.Diagnostic{Pos: c.engagement.Lookup(path).Pos, Severity: severity, Rule: rule, Path: path, Message: message, Hint: hint})
}

// caps turns the limits of liability into amounts.
func (c *computation) caps() {
	c.out.LiabilityCap = c.capAmount("liability.cap")
	if _, ok := get[schema.SuperCap](c.engagement, "liability.super_cap"); ok {
		c.out.SuperCap = c.capAmount("liability.super_cap")
	}
}

func (c *computation) capAmount(path string) *schema.Money {
	basis := value[schema.CapBasis](c.engagement, path+".basis")
	number, ok := get[schema.Decimal](c.engagement, path+".value")
	if !ok {
		return nil
	}
	var amount schema.Money
	switch basis {
	case "amount":
		amount = schema.Money{Amount: number.Decimal, Currency: value[schema.Currency](c.engagement, "fees.currency")}
	case "percent_of_price":
		price, ok := get[schema.Money](c.engagement, "fees.contract_price")
		if !ok {
			c.noBase(path, basis, "contract price")
			return nil
		}
		amount = price.Percent(schema.Percent(number))
	case "months_of_fees":
		total, ok := get[schema.Money](c.engagement, "fees.monthly_total")
		if !ok {
			c.noBase(path, basis, "monthly total")
			return nil
		}
		amount = total.Times(number.Decimal)
	default:
		return nil
	}
	return &amount
}

func (c *computation) noBase(path string, basis schema.CapBasis, what string) {
	c.report(diag.Error, "R-S23", path+".basis", fmt.Sprintf("the cap is measured by %s, but this engagement has no %s", basis, what),
		"choose the basis amount, or the one that this model's charges have")
}

// extension finds the last days that every extension together can reach.
func (c *computation) extension() {
	most, ok := get[schema.Duration](c.engagement, "term.extension.max_total")
	if !ok {
		return
	}
	if end, ok := get[schema.Date](c.engagement, "term.end_date"); ok {
		c.out.LatestEnd = end.AddDays(1).LastDay(most)
	}
	if back, ok := get[schema.Date](c.engagement, "transfer.return_date"); ok {
		c.out.LatestReturn = back.AddDuration(most)
	}
}

// intervals finds the shortest intervals of reports and meetings.
func (c *computation) intervals() {
	from := value[schema.Date](c.engagement, "term.commencement_date")
	for _, r := range value[[]schema.Report](c.engagement, "communication.reports") {
		if r.Owner == "supplier" {
			c.out.ReportInterval = shorter(c.out.ReportInterval, r.Interval, from)
		}
	}
	for _, m := range value[[]schema.Meeting](c.engagement, "communication.meetings") {
		if m.Participants == "staff" || m.Participants == "all" {
			c.out.StaffMeetingInterval = shorter(c.out.StaffMeetingInterval, m.Interval, from)
		}
	}
}

// shorter returns the shorter of two durations, none being longer than any.
func shorter(a, b schema.Duration, from schema.Date) schema.Duration {
	if from.IsZero() {
		// Without a first day a month may be as long as 31 days; any day of a month with 31 serves.
		from = schema.Date{Year: 2027, Month: time.January, Day: 1}
	}
	switch {
	case a.IsZero():
		return b
	case b.IsZero():
		return a
	}
	if order, _ := b.Compare(a, from); order < 0 {
		return b
	}
	return a
}

// payment divides the price of an outsourcing at Final Acceptance.
func (c *computation) payment() {
	early := decimal.Zero
	for _, in := range value[[]schema.Instalment](c.engagement, "fees.payment.instalments") {
		if in.Trigger != schema.FinalAcceptance && in.Percent != nil {
			early = early.Add(in.Percent.Decimal)
		}
	}
	c.out.EarlyShare = &schema.Percent{Decimal: early}
	c.out.FinalShare = &schema.Percent{Decimal: decimal.NewFromInt(100).Sub(early)}
}

// place finds whether outsourced work leaves the supplier's country.
func (c *computation) place() {
	home := value[schema.Country](c.engagement, "parties.supplier.country")
	at := value[schema.Country](c.engagement, "place_of_work.country")
	kind := value[schema.PlaceType](c.engagement, "place_of_work.type")
	c.out.WorkAbroad = kind != "supplier_territory" || at != home
}
