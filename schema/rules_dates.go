package schema

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
)

// wholeMinorUnits: R-S12. An amount that no invoice can show would be rounded by whoever pays.
func wholeMinorUnits(in *inspection) {
	for _, f := range Fields(in.variant).All() {
		if f.Type != moneyType || f.Kind == Absent {
			continue
		}
		for _, path := range concrete(in.Engagement, f.Path) {
			v, given := Walk(in.Engagement, path)
			if !given || !in.typed(path) {
				continue
			}
			if m := v.(Money); m.Currency != "" && !m.rounded().Amount.Equal(m.Amount) {
				fault := tooFine(m)
				in.wrong(path, fault.hint, "%s", fault.message).by(fault.source)
			}
		}
	}
}

// uniqueIDs: R-S15. A reference to an id that stands twice points nowhere.
func uniqueIDs(in *inspection) {
	for _, list := range []string{"deliverables", "milestones", "staff", "fees.payment.instalments"} {
		first := make(map[string]string)
		for _, path := range concrete(in.Engagement, list+"[].id") {
			v, given := Walk(in.Engagement, path)
			if !given || !in.typed(path) {
				continue
			}
			id := v.(string)
			if before, twice := first[id]; twice {
				in.wrong(path, "give one of them another id", "%s is used twice", shown(id)).see(before, "first used here")
				continue
			}
			first[id] = path
		}
	}
}

// ruleID is how a rule is called. Rules of law by country end in the country: R-J-PL.
var ruleID = regexp.MustCompile(`^R-([A-Z]\d{2}|J-[A-Z]{2})$`)

// knownReferences: R-S15.
func knownReferences(in *inspection) {
	var deliverables, milestones []string
	for _, d := range in.Deliverables {
		deliverables = append(deliverables, d.ID)
	}
	for i, m := range in.Milestones {
		milestones = append(milestones, m.ID)
		for j, ref := range m.Deliverables {
			if !slices.Contains(deliverables, ref) {
				in.wrong(item(item("milestones", i)+".deliverables", j), meant(ref, deliverables), "deliverable %s refers to nothing", shown(ref))
			}
		}
	}
	if in.Fees.Payment != nil {
		for i, instalment := range in.Fees.Payment.Instalments {
			if id, named := instalment.Trigger.Milestone(); named && !slices.Contains(milestones, id) {
				in.wrong(item("fees.payment.instalments", i)+".trigger", meant(id, milestones), "milestone %s refers to nothing", shown(id))
			}
		}
	}
	for i, a := range in.Review.Acknowledgements {
		if a.Rule != "" && !ruleID.MatchString(a.Rule) {
			in.wrong(item("review.acknowledgements", i)+".rule", "write the id of the warning, such as R-M04", "%s is no rule", shown(a.Rule))
		}
	}
}

func meant(ref string, ids []string) string {
	if len(ids) == 0 {
		return "add it, or remove the reference"
	}
	return "write one of " + strings.Join(ids, ", ")
}

// datesInsideTerm: R-S16.
func datesInsideTerm(in *inspection) {
	start, end := in.Term.CommencementDate, in.Term.EndDate
	if start.IsZero() || end.IsZero() || end.Before(start) {
		return
	}
	for _, pattern := range []string{"deliverables[].due_date", "milestones[].due_date", "project.completion_date", "business_process.handover_date",
		"staff[].assignment_start", "staff[].assignment_end"} {
		if in.variant == Transferred {
			break // a person's dates follow from the transfer, and so does the term
		}
		for _, path := range concrete(in.Engagement, pattern) {
			v, given := Walk(in.Engagement, path)
			if !given || !in.typed(path) {
				continue
			}
			if d := v.(Date); d.Before(start) || d.After(end) {
				f := in.wrong(path, "move the date, or change the term", "%s is %s, outside the term from %s to %s", path, d, start, end)
				f.see("term.commencement_date", "the term begins here").see("term.end_date", "the term ends here")
			}
		}
	}
	for i, p := range in.Staff {
		if p.AssignmentEnd.Before(p.AssignmentStart) && !p.AssignmentEnd.IsZero() && in.variant == Supplied {
			at := item("staff", i)
			in.wrong(at+".assignment_end", "write a later day", "the assignment of %s ends on %s, before it begins on %s", p.ID, p.AssignmentEnd, p.AssignmentStart).
				see(at+".assignment_start", "it begins here")
		}
	}
}

// milestonesInOrder: R-S16. A milestone that is due before what it measures measures nothing.
func milestonesInOrder(in *inspection) {
	due := make(map[string]int)
	for i, d := range in.Deliverables {
		due[d.ID] = i
	}
	for i, m := range in.Milestones {
		at := item("milestones", i)
		for _, ref := range m.Deliverables {
			n, known := due[ref]
			if known && !m.DueDate.IsZero() && m.DueDate.Before(in.Deliverables[n].DueDate) {
				in.unusual(at+".due_date", "move the milestone to the day of its last deliverable or later",
					"milestone %s is due on %s, before its deliverable %s on %s", m.ID, m.DueDate, ref, in.Deliverables[n].DueDate).
					see(item("deliverables", n)+".due_date", "due here")
			}
		}
		if i > 0 && !m.DueDate.IsZero() && m.DueDate.Before(in.Milestones[i-1].DueDate) {
			in.unusual(at+".due_date", "put the milestones in the order of their dates", "milestone %s on %s stands after %s on %s",
				m.ID, m.DueDate, in.Milestones[i-1].ID, in.Milestones[i-1].DueDate)
		}
	}
}

// consents: R-S22. Nobody changes employer without having agreed before.
func consents(in *inspection) {
	if in.variant != Transferred || in.Transfer.TransferDate.IsZero() {
		return
	}
	out := in.Transfer.TransferDate
	for i, p := range in.Staff {
		at := item("staff", i)
		switch given := p.Consent.Given; {
		case given.IsZero() && !in.unreadable(at+".consent.given"):
			in.unusual(at+".consent", "obtain it in writing before the transfer, and write its date as consent.given",
				"transferred employee %s has not consented yet; without consent nobody transfers on %s", p.ID, out)
		case !given.IsZero() && !given.Before(out):
			in.wrong(at+".consent.given", "write the day of the consent, at the latest the day before the transfer",
				"transferred employee %s consented on %s, not before the transfer on %s", p.ID, given, out).see("transfer.transfer_date", "the transfer")
		}
		if p.OriginalStartDate.After(out) {
			in.wrong(at+".original_start_date", "write the first day with the client", "transferred employee %s started with the client on %s, after the transfer on %s",
				p.ID, p.OriginalStartDate, out).see("transfer.transfer_date", "the transfer")
		}
	}
}

// startNearDraft: R-S24. Time is measured at document.date.
func startNearDraft(in *inspection) {
	start, drafted := in.Term.CommencementDate, in.Document.Date
	path := "term.commencement_date"
	if in.variant == Transferred {
		path = "transfer.transfer_date"
		if effective := in.Term.EffectiveDate; !start.IsZero() && effective.After(in.Transfer.TransferDate) {
			in.wrong("term.effective_date", "write a day before the transfer: informing and consents come first",
				"the agreement binds from %s, after the transfer on %s", effective, in.Transfer.TransferDate).see("transfer.transfer_date", "the transfer")
		}
	}
	if start.IsZero() || drafted.IsZero() {
		return
	}
	switch {
	case start.Before(drafted):
		in.unusual(path, "confirm that it should have effect for the past, or write a later day", "the agreement drafted on %s starts on %s, in the past", drafted, start).
			see("document.date", "the date of the draft")
	case start.After(drafted.AddDuration(Duration{Months: 12})):
		in.unusual(path, "confirm the year", "the agreement drafted on %s starts on %s, more than a year later", drafted, start).see("document.date", "the date of the draft")
	}
}

// noticeBeyondObjection: R-S31. An objection in time must still find an extension that has not begun.
func noticeBeyondObjection(in *inspection) {
	x := in.Term.Extension
	if !x.Permitted || x.Notice.IsZero() || x.ObjectionPeriod.IsZero() {
		return
	}
	if order, ok := x.Notice.Compare(x.ObjectionPeriod, in.Term.EndDate); ok && order <= 0 {
		in.wrong("term.extension.notice", fmt.Sprintf("write a notice longer than %s", x.ObjectionPeriod),
			"the notice of extension, %s, is not longer than the objection period, %s", x.Notice, x.ObjectionPeriod).see("term.extension.objection_period", "the objection period")
	}
}

// texts calls use for every text of the file, in declaration order.
func (in *inspection) texts(use func(path, text string)) {
	for _, f := range Fields(in.variant).All() {
		if f.Kind == Absent {
			continue
		}
		for _, path := range concrete(in.Engagement, f.Path) {
			v, _ := find(reflect.ValueOf(in.Engagement), path)
			v = deref(v)
			switch {
			case !v.IsValid() || !in.source.Has(path):
			case v.Kind() == reflect.String:
				use(path, v.String())
			case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.String:
				for i := range v.Len() {
					use(item(path, i), v.Index(i).String())
				}
			}
		}
	}
}
