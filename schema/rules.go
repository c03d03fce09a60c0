package schema

import (
	"fmt"

	"clausewright/internal/diag"
)

// rule is one check over a whole engagement, whose derived and defaulted fields are filled. It speaks of values that the file
// gives, never of a field that is open, derived or defaulted.
type rule struct {
	id    string
	check func(in *inspection)
}

// rules is every rule that compares fields, in the order of the documentation. What reading, the kinds of field, the derived
// fields and the tags find has the ids R-S00 to R-S04, R-S07, R-S08, R-S11 to R-S14, R-S17, R-S19, R-S20, R-S22, R-S23 too.
var rules = []rule{
	{"R-S02", knownVersion},
	{"R-S03", neededLists},
	{"R-S06", twoParties},
	{"R-S07", accountInSuppliersCountry},
	{"R-S08", bankFitsAccount},
	{"R-S09", vatNumbers},
	{"R-S10", registrationNumbers},
	{"R-S15", uniqueIDs},
	{"R-S15", knownReferences},
	{"R-S15", onceMeasured},
	{"R-S15", distinctEntries},
	{"R-S16", datesInsideTerm},
	{"R-S16", milestonesInOrder},
	{"R-S17", instalmentSums},
	{"R-S17", milestoneWeights},
	{"R-S17", valuesWithinPrice},
	{"R-S18", accountCurrency},
	{"R-S19", distinctPeople},
	{"R-S20", possibleSchedule},
	{"R-S21", weeklyHours},
	{"R-S16", peopleThroughoutTerm},
	{"R-S22", consents},
	{"R-S23", completeUncapped},
	{"R-S23", escalationLadder},
	{"R-S23", paidSomething},
	{"R-S23", limitOfSomething},
	{"R-S24", startNearDraft},
	{"R-S24", effectiveInTerm},
	{"R-S25", unfinishedText},
	{"R-S26", knownLanguage},
	{"R-S28", personalDetails},
	{"R-S30", oneLegalSystem},
	{"R-S31", noticeBeyondObjection},
	{"R-S33", vatRateFitsTreatment},
	{"R-S33", extensionsWithinTotal},
	{"R-S33", premisesWithoutRemoteWork},
	{"R-M01", noMonthlyCap},
	{"R-M02", noPriceCap},
	{"R-M04", paymentOnCompletion},
	{"R-M05", flexibleHours},
	{"R-M06", suppliersTerritory},
	{"R-M07", yearOrMore},
	{"R-M09", supplierMayExtend},
	{"R-M10", fixedHours},
	{"R-M11", clientsSchedule},
	{"R-M12", monthlyCycle},
	{"R-M13", differentCompanies},
	{"R-M14", personnelAndMaintenance},
	{"R-M16", temporaryUse},
	{"R-M17", formerEmployer},
	{"R-M18", progressReports},
	{"R-M19", directContact},
	{"R-M21", realProject},
	{"R-M22", clientDirects},
	{"R-M23", clientOwnsWork},
	{"R-B01", capFitsInsurance},
	{"R-B02", reasonableRestraint},
	{"R-B03", interimRights},
	{"R-B04", practicalPeriods},
	{"R-B05", nightWork},
	{"R-B06", wagesFirst},
	{"R-B07", recentScreening},
	{"R-B09", superCapAboveCap},
	{"R-B10", usualFigures},
	{"R-B11", withoutEffect},
	{"R-L00", lawNotChecked},
}

// inspection is one rule looking at one engagement.
type inspection struct {
	*Engagement
	rule  string
	found []*finding
}

// finding is a diagnostic that its rule is still writing.
type finding struct {
	diag.Diagnostic
	e *Engagement
}

func (in *inspection) add(severity diag.Severity, path, hint, format string, args ...any) *finding {
	f := &finding{e: in.Engagement, Diagnostic: diag.Diagnostic{Pos: in.source.Pos(path), Severity: severity, Rule: in.rule, Path: path,
		Message: fmt.Sprintf(format, args...), Hint: hint}}
	in.found = append(in.found, f)
	return f
}

// wrong reports an error at path: the message says what is wrong, with the value; the hint is one action that mends it.
func (in *inspection) wrong(path, hint, format string, args ...any) *finding {
	return in.add(diag.Error, path, hint, format, args...)
}

// unusual reports a warning.
func (in *inspection) unusual(path, hint, format string, args ...any) *finding {
	return in.add(diag.Warning, path, hint, format, args...)
}

// remark reports a note.
func (in *inspection) remark(path, hint, format string, args ...any) *finding {
	return in.add(diag.Note, path, hint, format, args...)
}

// see points at a second field that the finding needs to be understood, if the file has it.
func (f *finding) see(path, message string) *finding {
	if f.e.source.Has(path) {
		f.Related = append(f.Related, diag.Related{Pos: f.e.source.Pos(path), Message: message})
	}
	return f
}

// by names the law or standard behind the finding.
func (f *finding) by(source string) *finding {
	f.Source = source
	return f
}

// see points from a finding of the loader at a second field, if the file has it.
func (l *loader) see(d *diag.Diagnostic, path, message string) {
	if l.e.source.Has(path) {
		d.Related = append(d.Related, diag.Related{Pos: l.e.source.Pos(path), Message: message})
	}
}

// checkRules applies every rule, then the rules about what all of them found. found is what was found before.
func checkRules(e *Engagement, found diag.List) diag.List {
	var out diag.List
	for _, r := range rules {
		in := &inspection{Engagement: e, rule: r.id}
		r.check(in)
		out.Add(in.list()...)
	}
	out.Add(openOrReady(e, append(append(diag.List{}, found...), out...))...)
	return out
}
