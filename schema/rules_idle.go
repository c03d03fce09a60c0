package schema

import (
	"fmt"
	"reflect"
	"strings"
)

// idleField is a field that has no effect while another one, because, says so.
type idleField struct {
	path    string
	because string
	idle    func(e *Engagement) bool
}

// idleFields are the fields whose provision another field can switch off. A value that someone typed there was meant to print.
var idleFields = []idleField{
	{"fees.late_interest.annual_rate", "fees.late_interest.basis", func(e *Engagement) bool { return e.Fees.LateInterest.Basis == "statutory" }},
	{"fees.late_interest.margin_points", "fees.late_interest.annual_rate", contractualRate},
	{"fees.late_interest.reference_rate", "fees.late_interest.annual_rate", contractualRate},
	{"fees.late_interest.margin_points", "fees.late_interest.reference_rate", func(e *Engagement) bool {
		i := e.Fees.LateInterest
		return i.Basis == "contractual" && i.AnnualRate == nil && (i.ReferenceRate == "" || i.ReferenceRate == "none")
	}},
	{"fees.vat.rate", "fees.vat.treatment", noTreatment},
	{"fees.vat.basis", "fees.vat.treatment", noTreatment},
	{"fees.withholding.rate", "fees.withholding.applies", noWithholding},
	{"fees.withholding.gross_up", "fees.withholding.applies", noWithholding},
	{"fees.withholding.certificate", "fees.withholding.applies", noWithholding},
	{"fees.expenses.cap", "fees.expenses.policy", func(e *Engagement) bool { return e.Fees.Expenses.Policy != "pre_approved" }},
	{"delay.cap_pct", "delay.liquidated_damages_pct_per_week", func(e *Engagement) bool { return e.Delay != nil && e.Delay.LiquidatedDamagesPctPerWeek.IsZero() }},
	{"term.extension.ground", "term.extension.permitted", noExtension},
	{"term.extension.notice", "term.extension.permitted", noExtension},
	{"term.extension.objection_period", "term.extension.permitted", noExtension},
	{"term.extension.max_single", "term.extension.permitted", noExtension},
	{"term.extension.max_total", "term.extension.permitted", noExtension},
	{"term.extension.objection_period", "term.extension.initiated_by", func(e *Engagement) bool {
		return e.Term.Extension.Permitted && e.Term.Extension.InitiatedBy == "mutual"
	}},
	{"disputes.arbitration", "disputes.forum", func(e *Engagement) bool { return e.Disputes.Forum == "courts" }},
	{"disputes.courts", "disputes.forum", func(e *Engagement) bool { return e.Disputes.Forum == "arbitration" }},
	{"overtime.max_hours_month", "overtime.allowed", noOvertime},
	{"overtime.multipliers", "overtime.allowed", noOvertime},
	{"non_solicitation.period", "non_solicitation.enabled", freeToSolicit},
	{"non_solicitation.no_hire", "non_solicitation.enabled", freeToSolicit},
	{"non_solicitation.direct_hire.fee_pct", "non_solicitation.direct_hire.fee_basis", noHireFee},
	{"non_solicitation.direct_hire.extended_assignment_alternative", "non_solicitation.direct_hire.fee_basis", noHireFee},
	{"non_solicitation.direct_hire.fee_basis", "non_solicitation.direct_hire.allowed", noHireOfReturned},
	{"non_solicitation.direct_hire.fee_pct", "non_solicitation.direct_hire.allowed", noHireOfReturned},
	{"subcontracting.approved", "subcontracting.allowed", func(e *Engagement) bool {
		return e.Subcontracting.Allowed == "no" || e.Subcontracting.Allowed == "yes" && e.variant.Outstaffing()
	}},
	{"data_protection.supplier_role", "data_protection.personal_data", noPersonalData},
	{"data_protection.data_types", "data_protection.personal_data", noPersonalData},
	{"data_protection.data_subjects", "data_protection.personal_data", noPersonalData},
	{"data_protection.special_categories", "data_protection.personal_data", noPersonalData},
	{"data_protection.sub_processors", "data_protection.personal_data", noPersonalData},
	{"data_protection.transfers", "data_protection.personal_data", noPersonalData},
	{"data_protection.special_categories", "data_protection.supplier_role", noProcessor},
	{"data_protection.sub_processors", "data_protection.supplier_role", noProcessor},
	{"place_of_work.travel.max_days", "place_of_work.travel.allowed", func(e *Engagement) bool { return !e.PlaceOfWork.Travel.Allowed }},
}

func contractualRate(e *Engagement) bool {
	return e.Fees.LateInterest.Basis == "contractual" && e.Fees.LateInterest.AnnualRate != nil
}
func noTreatment(e *Engagement) bool   { return e.Fees.VAT.Treatment == "" }
func noWithholding(e *Engagement) bool { return !e.Fees.Withholding.Applies }
func noExtension(e *Engagement) bool   { return !e.Term.Extension.Permitted }
func noOvertime(e *Engagement) bool    { return e.Overtime != nil && !e.Overtime.Allowed }
func freeToSolicit(e *Engagement) bool { return !e.NonSolicitation.Enabled }
func noHireFee(e *Engagement) bool {
	hire := e.NonSolicitation.DirectHire
	return hire != nil && hire.FeeBasis == "none" && !noHireOfReturned(e)
}
func noHireOfReturned(e *Engagement) bool {
	hire := e.NonSolicitation.DirectHire
	return e.variant == Transferred && hire != nil && !hire.Allowed
}
func noPersonalData(e *Engagement) bool {
	return e.DataProtection.PersonalData != nil && !*e.DataProtection.PersonalData
}
func noProcessor(e *Engagement) bool {
	role := e.DataProtection.SupplierRole
	return !noPersonalData(e) && (role == "none" || role == "independent_controller")
}

// withoutEffect: R-B11. What a party typed and no provision prints is lost without a word.
func withoutEffect(in *inspection) {
	for _, f := range idleFields {
		if in.unreadable(f.because) || in.unreadable(f.path) || !in.says(f.path) || !f.idle(in.Engagement) {
			continue
		}
		state, hint := "is not given", "add "+f.because+", or remove "+last(f.path)
		if v := in.Lookup(f.because); v.Given {
			state, hint = fmt.Sprintf("is %v", v.V), "remove it, or change "+f.because
			if v.Origin != FromFile {
				state += " by default"
			}
		}
		in.unusual(f.path, hint, "has no effect, because %s %s", f.because, state).see(f.because, "this decides")
	}
	i := in.Fees.LateInterest
	if i.Basis == "contractual" && i.AnnualRate == nil && i.MarginPoints == nil && in.typed("fees.late_interest.basis") && !in.unreadable("fees.late_interest.annual_rate") &&
		!in.unreadable("fees.late_interest.margin_points") {
		in.unusual("fees.late_interest.basis", "add annual_rate, or reference_rate and margin_points", "has no effect, because no rate of interest is given")
	}
	if hire := in.NonSolicitation.DirectHire; hire != nil && hire.FeeBasis == "percent_of_annual_fee" && hire.FeePct == nil && !in.unreadable("non_solicitation.direct_hire.fee_pct") && !noHireOfReturned(in.Engagement) {
		in.unusual("non_solicitation.direct_hire.fee_basis", "add fee_pct", "has no effect, because fee_pct is not given: without an agreement no fee is due")
	}
}

// says reports whether the file gives something at path that was meant to print: not false, none, 0 or an empty list or group.
func (e *Engagement) says(path string) bool {
	v, ok := Walk(e, path)
	if !ok || !e.source.Has(path) {
		return false
	}
	switch x := v.(type) {
	case Decimal:
		return !x.IsZero()
	case Percent:
		return !x.IsZero()
	case Money:
		return !x.Amount.IsZero()
	}
	at := reflect.ValueOf(v)
	switch at.Kind() {
	case reflect.String:
		return !strings.EqualFold(at.String(), "none")
	case reflect.Struct: // a group that is there in the file
		return len(e.source.Keys(path)) > 0 || !at.IsZero() && e.source.Keys(path) == nil
	default:
		return !at.IsZero()
	}
}
