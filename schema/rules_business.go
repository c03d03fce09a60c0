package schema

// reasonableRestraint: R-B02. Courts strike long restraints rather than shorten them.
func reasonableRestraint(in *inspection) {
	n := in.NonSolicitation
	if !n.Enabled {
		return
	}
	const hint = "shorten it, or replace it by a fee for direct hire"
	if in.typed("non_solicitation.period") && in.longer(n.Period, Duration{Months: 12}) {
		in.unusual("non_solicitation.period", hint, "a restraint of %s may be unenforceable", n.Period)
	}
	if n.NoHire {
		in.unusual("non_solicitation.no_hire", hint, "a bar on hiring may be unenforceable")
	}
	if in.variant == Transferred && !n.DirectHire.Allowed {
		in.unusual("non_solicitation.direct_hire.allowed", "allow it: the staff return to the client", "a restriction on returning staff may be unenforceable")
	}
}

// interimRights: R-B03. Before rights pass the client must be allowed to test what it will own.
func interimRights(in *inspection) {
	if in.variant != Outsourcing {
		return
	}
	if in.IP.Effective != "on_creation" && !in.IP.InterimLicence {
		in.unusual("ip.interim_licence", "set it to true", "rights pass %s and there is no interim licence: the client would have no right to test", in.IP.Effective)
	}
	if in.IP.OpenSource.Policy == "none" {
		in.unusual("ip.open_source.policy", "choose approved_licences or prior_consent", "without a policy on open source nobody controls its licences")
	}
}

// practicalPeriods: R-B04.
func practicalPeriods(in *inspection) {
	start, end := in.Term.CommencementDate, in.Term.EndDate
	if !start.IsZero() && end.After(start) {
		for _, n := range []struct {
			path   string
			notice Duration
		}{{"termination.convenience.client", in.Termination.Convenience.Client}, {"termination.convenience.supplier", in.Termination.Convenience.Supplier}, {"term.extension.notice", in.Term.Extension.Notice}} {
			if !n.notice.IsZero() && start.LastDay(n.notice).Compare(end) >= 0 {
				in.unusual(n.path, "write a shorter notice", "a notice of %s is impractically long for a term from %s to %s", n.notice, start, end).see("term.end_date", "the term ends here")
			}
		}
	}
	if r := in.Replacement; r != nil && r.SupplierDays > 20 {
		in.unusual("replacement.supplier_days", "write 20 or fewer", "%d business days for a replacement are impractically long", r.SupplierDays)
	}
	if a := in.Acceptance; a != nil && in.sourceHas("acceptance.review_period", "acceptance.max_cycles") && !in.unreadable("acceptance.max_cycles") {
		if days, ok := a.ReviewPeriod.WholeDays(); ok {
			const businessDays, calendarDays = 65, 92 // three months
			limit := businessDays
			if a.DayBasis == "calendar" {
				limit = calendarDays
			}
			if days*a.MaxCycles > limit {
				in.unusual("acceptance.review_period", "shorten the review or allow fewer cycles", "%d reviews of %s are impractically long: more than three months", a.MaxCycles, a.ReviewPeriod)
			}
		}
	}
}

// wagesFirst: R-B06. Wages fall due before an invoice in arrears is paid.
func wagesFirst(in *inspection) {
	if in.variant != Transferred {
		return
	}
	if in.Fees.Billing.Timing == "arrears" {
		in.unusual("fees.billing.timing", "write advance", "with billing in arrears the outstaffer would pre-finance wages")
	}
	const longestMonth = 31
	if in.typed("fees.due.days") && in.Fees.Due.Days > longestMonth {
		in.unusual("fees.due.days", "write fewer days than a month has", "with payment after %d days the outstaffer would pre-finance wages", in.Fees.Due.Days)
	}
}

// recentScreening: R-B07. Sanctions lists change every month. Time is measured at document.date.
func recentScreening(in *inspection) {
	const path = "compliance.sanctions_screening_date"
	screened, drafted := in.Compliance.SanctionsScreeningDate, in.Document.Date
	if !screened.IsZero() && !drafted.IsZero() && drafted.After(screened.AddDays(90)) {
		in.remark(path, "screen both parties again", "the parties were screened on %s, more than 90 days before the draft of %s", screened, drafted).see("document.date", "the date of the draft")
	}
}
