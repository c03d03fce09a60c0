package figures

import "clausewright/schema"

// forecast prorates each month of t. Every line is rounded half up on its own, and every sum is of rounded lines, so that the
// table adds up as printed.
func (c *computation) forecast(staff []schema.Person, t term, kept []workingDays) {
	currency := value[schema.Currency](c.engagement, "fees.currency")
	total := schema.Money{Currency: currency}
	for m := MonthOf(t.first); m <= MonthOf(t.last); m++ {
		month := MonthForecast{Month: m, WorkingDays: sameDays(kept, m), DueDate: c.dueDate(m)}
		fee, cost, service := schema.Money{Currency: currency}, schema.Money{Currency: currency}, schema.Money{Currency: currency}
		for i, p := range staff {
			assigned := assignment(p, t)
			if c.engagement.Variant() == schema.Transferred {
				cost = cost.Add(prorated(p.EmploymentCost, m, assigned, kept[i]))
				service = service.Add(prorated(p.ServiceFee, m, assigned, kept[i]))
				continue
			}
			fee = fee.Add(prorated(p.MonthlyFee, m, assigned, kept[i]))
		}
		if c.engagement.Variant() == schema.Transferred {
			fee = cost.Add(service)
			month.EmploymentCost, month.ServiceFee = &cost, &service
		}
		month.Fee = &fee
		total = total.Add(fee)
		c.out.Months = append(c.out.Months, month)
	}
	c.out.ForecastTotal = &total
	if c.engagement.Variant() == schema.Transferred {
		c.splitTotals(staff, currency)
	}
}

// splitTotals sums cost and fee apart: of the roster a month, and of the forecast.
func (c *computation) splitTotals(staff []schema.Person, currency schema.Currency) {
	sums := [4]schema.Money{}
	for i := range sums {
		sums[i].Currency = currency
	}
	for _, p := range staff {
		if p.EmploymentCost != nil && p.ServiceFee != nil {
			sums[0], sums[1] = sums[0].Add(*p.EmploymentCost), sums[1].Add(*p.ServiceFee)
		}
	}
	for _, m := range c.out.Months {
		sums[2], sums[3] = sums[2].Add(*m.EmploymentCost), sums[3].Add(*m.ServiceFee)
	}
	c.out.MonthlyCost, c.out.MonthlyServiceFee = &sums[0], &sums[1]
	c.out.ForecastCost, c.out.ForecastServiceFee = &sums[2], &sums[3]
}

// assignment returns the days that a person is assigned for, the whole of t where the file gives no day.
func assignment(p schema.Person, t term) term {
	if !p.AssignmentStart.IsZero() {
		t.first = p.AssignmentStart
	}
	if !p.AssignmentEnd.IsZero() {
		t.last = p.AssignmentEnd
	}
	return t
}

// prorated returns monthly x D / W: D are the working days of m within the assignment, W those of m. A month without any
// working day is divided by its calendar days instead, so that people assigned for all of it are paid for all of it.
func prorated(monthly *schema.Money, m Month, assigned term, w workingDays) schema.Money {
	if monthly == nil {
		return schema.Money{}
	}
	whole := term{m.First(), m.Last()}
	if of := w.within(whole, whole); of > 0 {
		return monthly.Part(w.within(assigned, whole), of)
	}
	n := 0
	assigned.days(whole, func(schema.Date) { n++ })
	return monthly.Part(n, m.Last().Day)
}

// sameDays returns the number of working days of m, nil where people have different numbers.
func sameDays(kept []workingDays, m Month) *int {
	whole := term{m.First(), m.Last()}
	if len(kept) == 0 {
		return nil
	}
	n := kept[0].within(whole, whole)
	for _, w := range kept[1:] {
		if w.within(whole, whole) != n {
			return nil
		}
	}
	return &n
}

// dueDate returns the day on which the invoice for m falls due. It can be known only where time runs from the invoice's
// date, which is taken to be the day on which the invoice may first be issued: in advance the first day of the month, in
// arrears the cut-off day. A last day for payment that is no Business Day moves to the next one, so there is no date where
// the holidays that make Business Days are not known.
func (c *computation) dueDate(m Month) schema.Date {
	if value[schema.DueFrom](c.engagement, "fees.due.from") != "invoice_date" {
		return schema.Date{}
	}
	issued := m.Last()
	if value[schema.BillingTiming](c.engagement, "fees.billing.timing") == "advance" {
		issued = m.First()
	} else if value[schema.CutOff](c.engagement, "fees.billing.cut_off") == "last_business_day" {
		var ok bool
		if issued, ok = c.businessDay(m.Last(), -1); !ok {
			return schema.Date{}
		}
	}
	due, ok := c.businessDay(issued.AddDays(value[int](c.engagement, "fees.due.days")), 1)
	if !ok {
		return schema.Date{}
	}
	return due
}

// businessDay returns d if it is a Business Day, else the next one in the direction of step, 1 or -1. ok is false where the
// public holidays of the place whose Business Days count are not known.
func (c *computation) businessDay(d schema.Date, step int) (day schema.Date, ok bool) {
	code := value[string](c.engagement, "interpretation.business_days.subdivision")
	if code == "" {
		code = string(value[schema.Country](c.engagement, "interpretation.business_days.country"))
	}
	const reach = 31 // no place rests for longer
	holidays, ok := publicHolidays(code, d.AddDays(-reach), d.AddDays(reach))
	if !ok {
		return schema.Date{}, false
	}
	for range reach {
		if _, holiday := holidays[d]; !holiday && d.Weekday() != "sat" && d.Weekday() != "sun" {
			return d, true
		}
		d = d.AddDays(step)
	}
	return schema.Date{}, false
}
