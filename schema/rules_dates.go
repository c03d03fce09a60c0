package schema

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

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
			if before, twice := first[alike(id)]; twice {
				f := in.wrong(path, "give one of them another id", "%s is used twice", shown(id)).see(before, "first used here")
				if other, _ := in.source.Scalar(before); other != id {
					f.Message = fmt.Sprintf("%s cannot be told from %s", shown(id), shown(other))
				}
				continue
			}
			first[alike(id)] = path
		}
	}
}

// alike is the form in which two names or ids that print alike, or nearly so, are the same.
func alike(s string) string {
	return strings.ToLower(norm.NFKC.String(strings.Join(strings.Fields(s), " ")))
}

// onceMeasured: R-S15. The value of work so far adds up what milestones measure, so each deliverable counts in one.
func onceMeasured(in *inspection) {
	first := make(map[string]int)
	for i, m := range in.Milestones {
		here := make(map[string]bool)
		for j, ref := range m.Deliverables {
			at := item(item("milestones", i)+".deliverables", j)
			before, twice := first[ref]
			switch {
			case here[ref]:
				in.wrong(at, "remove one", "deliverable %s stands twice in milestone %s", shown(ref), m.ID)
			case twice:
				in.unusual(at, "leave it in the milestone that completes it", "deliverable %s stands in milestone %s and in milestone %s: its work counts twice",
					shown(ref), in.Milestones[before].ID, m.ID).see(item("milestones", before)+".deliverables", "first here")
			default:
				first[ref] = i
			}
			here[ref] = true
		}
	}
	if in.Fees.Payment == nil {
		return
	}
	for i, instalment := range in.Fees.Payment.Instalments {
		id, named := instalment.Trigger.Milestone()
		n := slices.IndexFunc(in.Milestones, func(m Milestone) bool { return m.ID == id })
		if path := item("milestones", n) + ".deliverables"; named && n >= 0 && len(in.Milestones[n].Deliverables) == 0 && !in.unreadable(path) {
			in.wrong(item("fees.payment.instalments", i)+".trigger", "add deliverables to milestone "+id, "milestone %s measures no deliverable, so the instalment would fall due at once or never", id).
				see(item("milestones", n), "the milestone")
		}
	}
}

// distinctEntries: R-S15, for what is known by a name of its own.
func distinctEntries(in *inspection) {
	for _, list := range []string{"definitions[].term", "governance.escalation[].level", "work_schedule.holidays[]", "work_schedule.closures[]"} {
		if f, _ := Fields(in.variant).Field(list); f.Kind == Absent {
			continue
		}
		first := make(map[string]string)
		for _, path := range concrete(in.Engagement, list) {
			v, given := Walk(in.Engagement, path)
			if !given || !in.typed(path) {
				continue
			}
			name := fmt.Sprint(v)
			if before, twice := first[alike(name)]; twice {
				in.wrong(path, "remove or rename one of the two", "%s stands twice", shown(name)).see(before, "first here")
				continue
			}
			first[alike(name)] = path
		}
	}
}

// neededLists: R-S03. A list that is empty on purpose replaces its default, and these leave a sentence without an end.
func neededLists(in *inspection) {
	for _, path := range []string{"notices.methods", "transfer.accrued_rights"} {
		f, _ := Fields(in.variant).Field(path)
		v, ok := find(reflect.ValueOf(in.Engagement), path)
		if f.Kind != Absent && ok && v.Len() == 0 && in.typed(path) {
			in.wrong(path, "name at least one, or remove the field", "the list is empty")
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
				f := in.wrong(path, "move the date, or change the term", "is %s, outside the term from %s to %s", d, start, end)
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
		if due := p.Consent.Due; !due.IsZero() && !due.Before(out) && p.Consent.Given.IsZero() {
			in.unusual(at+".consent.due", "write a day before the transfer", "the consent of %s is due on %s, not before the transfer on %s", p.ID, due, out).
				see("transfer.transfer_date", "the transfer")
		}
		if p.OriginalStartDate.After(out) {
			in.wrong(at+".original_start_date", "write the first day with the client", "transferred employee %s started with the client on %s, after the transfer on %s",
				p.ID, p.OriginalStartDate, out).see("transfer.transfer_date", "the transfer")
		}
	}
}

// peopleThroughoutTerm: R-S16. In a month without people nothing is supplied and nothing paid.
func peopleThroughoutTerm(in *inspection) {
	start, end := in.Term.CommencementDate, in.Term.EndDate
	if in.variant != Supplied || !in.typed("term.end_date") || end.Before(start) {
		return
	}
	var latest Date
	for _, p := range in.Staff {
		if p.AssignmentEnd.IsZero() {
			return
		}
		if p.AssignmentEnd.After(latest) {
			latest = p.AssignmentEnd
		}
	}
	if !latest.IsZero() && latest.Before(end) && !latest.Before(start) {
		in.unusual("term.end_date", "end the term with the last assignment, or prolong an assignment", "the term runs to %s, but nobody is assigned after %s", end, latest)
	}
}

// effectiveInTerm: R-S24. In transferred staff the transfer is what counts, and startNearDraft looks at it.
func effectiveInTerm(in *inspection) {
	const path = "term.effective_date"
	t := in.Term
	switch {
	case in.variant == Transferred || !in.typed(path) || t.CommencementDate.IsZero():
	case !t.EndDate.IsZero() && t.EffectiveDate.After(t.EndDate):
		in.wrong(path, "write a day before the services start", "the agreement binds from %s, after it ends on %s", t.EffectiveDate, t.EndDate).see("term.end_date", "it ends here")
	case t.EffectiveDate.After(t.CommencementDate):
		in.unusual(path, "write a day before the services start, or confirm", "the agreement binds from %s, after services and fees start on %s", t.EffectiveDate, t.CommencementDate).
			see("term.commencement_date", "they start here")
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
