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
// arrears the cut-off day. From receipt, or from a cut-off on a Business Day whose holidays are not known, there is none.
func (c *computation) dueDate(m Month) schema.Date {
	if value[schema.DueFrom](c.engagement, "fees.due.from") != "invoice_date" {
		return schema.Date{}
	}
	days := value[int](c.engagement, "fees.due.days")
	if value[schema.BillingTiming](c.engagement, "fees.billing.timing") == "advance" {
		return m.First().AddDays(days)
	}
	cut := m.Last()
	if value[schema.CutOff](c.engagement, "fees.billing.cut_off") == "last_business_day" {
		var ok bool
		if cut, ok = c.lastBusinessDay(m); !ok {
			return schema.Date{}
		}
	}
	return cut.AddDays(days)
}

// lastBusinessDay returns the last day of m from Monday to Friday that is no public holiday at the place whose Business Days
// count.
func (c *computation) lastBusinessDay(m Month) (schema.Date, bool) {
	code := value[string](c.engagement, "interpretation.business_days.subdivision")
	if code == "" {
		code = string(value[schema.Country](c.engagement, "interpretation.business_days.country"))
	}
	holidays, ok := publicHolidays(code, m.First(), m.Last())
	if !ok {
		return schema.Date{}, false
	}
	for d := m.Last(); MonthOf(d) == m; d = d.AddDays(-1) {
		if _, holiday := holidays[d]; !holiday && d.Weekday() != "sat" && d.Weekday() != "sun" {
			return d, true
		}
	}
	return schema.Date{}, false
}
