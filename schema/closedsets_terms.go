package schema

// The closed sets of terms.go after price and payment: tax, rights, data, liability, term, signature.

// VATTreatment is how VAT applies.
type VATTreatment string

func (VATTreatment) Members() []string {
	return []string{"standard", "reverse_charge", "outside_scope", "exempt", "zero"}
}
func (v *VATTreatment) UnmarshalText(text []byte) error { return readMember(v, text) }

// ExpensePolicy is which expenses are paid.
type ExpensePolicy string

func (ExpensePolicy) Members() []string                  { return []string{"included", "pre_approved", "none"} }
func (v *ExpensePolicy) UnmarshalText(text []byte) error { return readMember(v, text) }

// IPMechanism is how rights pass.
type IPMechanism string

func (IPMechanism) Members() []string                  { return []string{"assignment", "exclusive_licence"} }
func (v *IPMechanism) UnmarshalText(text []byte) error { return readMember(v, text) }

// IPEffective is when rights pass.
type IPEffective string

func (IPEffective) Members() []string {
	return []string{"on_creation", "on_final_acceptance", "on_payment"}
}
func (v *IPEffective) UnmarshalText(text []byte) error { return readMember(v, text) }

// BackgroundLicence is the licence of existing rights.
type BackgroundLicence string

func (BackgroundLicence) Members() []string                  { return []string{"non_exclusive_perpetual", "term_only"} }
func (v *BackgroundLicence) UnmarshalText(text []byte) error { return readMember(v, text) }

// MoralRights is how authors' moral rights are dealt with.
type MoralRights string

func (MoralRights) Members() []string                  { return []string{"waived", "non_assertion"} }
func (v *MoralRights) UnmarshalText(text []byte) error { return readMember(v, text) }

// OpenSourcePolicy is the rule on open-source components.
type OpenSourcePolicy string

func (OpenSourcePolicy) Members() []string {
	return []string{"approved_licences", "prior_consent", "none"}
}
func (v *OpenSourcePolicy) UnmarshalText(text []byte) error { return readMember(v, text) }

// AITools is the rule on AI tools.
type AITools string

func (AITools) Members() []string                  { return []string{"forbidden", "with_consent", "client_tools_only"} }
func (v *AITools) UnmarshalText(text []byte) error { return readMember(v, text) }

// ClientDataRole is the client's data-protection role.
type ClientDataRole string

func (ClientDataRole) Members() []string                  { return []string{"controller", "processor"} }
func (v *ClientDataRole) UnmarshalText(text []byte) error { return readMember(v, text) }

// SupplierDataRole is the supplier's data-protection role.
type SupplierDataRole string

func (SupplierDataRole) Members() []string {
	return []string{
		"processor", "sub_processor", "independent_controller", "none",
	}
}
func (v *SupplierDataRole) UnmarshalText(text []byte) error { return readMember(v, text) }

// TransferSafeguard is the ground of a data transfer.
type TransferSafeguard string

func (TransferSafeguard) Members() []string {
	return []string{
		"adequacy", "scc_2021_914", "uk_idta", "uk_addendum", "derogation",
	}
}
func (v *TransferSafeguard) UnmarshalText(text []byte) error { return readMember(v, text) }

// EndOfTerm is what becomes of personal data.
type EndOfTerm string

func (EndOfTerm) Members() []string                  { return []string{"return", "delete"} }
func (v *EndOfTerm) UnmarshalText(text []byte) error { return readMember(v, text) }

// ExcludedLoss is a head of loss that is excluded.
type ExcludedLoss string

func (ExcludedLoss) Members() []string                  { return []string{"loss_of_profit", "loss_of_data", "indirect"} }
func (v *ExcludedLoss) UnmarshalText(text []byte) error { return readMember(v, text) }

// UncappedMatter is a matter outside every cap.
type UncappedMatter string

func (UncappedMatter) Members() []string {
	return []string{
		"death_personal_injury", "fraud", "wilful_misconduct", "gross_negligence", "product_liability_act",
		"employment_indemnities", "unpaid_wages_indemnity",
	}
}
func (v *UncappedMatter) UnmarshalText(text []byte) error { return readMember(v, text) }

// CapBasis is what a cap is measured by.
type CapBasis string

func (CapBasis) Members() []string                  { return []string{"amount", "percent_of_price", "months_of_fees"} }
func (v *CapBasis) UnmarshalText(text []byte) error { return readMember(v, text) }

// SuperCapMatter is a matter under the higher cap.
type SuperCapMatter string

func (SuperCapMatter) Members() []string {
	return []string{"data_protection", "ip_indemnity", "confidentiality"}
}
func (v *SuperCapMatter) UnmarshalText(text []byte) error { return readMember(v, text) }

// InsuranceType is a kind of insurance.
type InsuranceType string

func (InsuranceType) Members() []string {
	return []string{
		"professional_indemnity", "employers_liability", "public_liability", "cyber", "workers_compensation",
	}
}
func (v *InsuranceType) UnmarshalText(text []byte) error { return readMember(v, text) }

// InsuranceBasis is how an insured sum counts.
type InsuranceBasis string

func (InsuranceBasis) Members() []string                  { return []string{"per_claim", "aggregate"} }
func (v *InsuranceBasis) UnmarshalText(text []byte) error { return readMember(v, text) }

// HireFeeBasis is the fee for direct hire.
type HireFeeBasis string

func (HireFeeBasis) Members() []string                  { return []string{"none", "percent_of_annual_fee", "sliding"} }
func (v *HireFeeBasis) UnmarshalText(text []byte) error { return readMember(v, text) }

// RegulatedClient is the financial or cyber regime of the client.
type RegulatedClient string

func (RegulatedClient) Members() []string                  { return []string{"none", "dora", "nis2", "both"} }
func (v *RegulatedClient) UnmarshalText(text []byte) error { return readMember(v, text) }

// TermBasis is what the term depends on.
type TermBasis string

func (TermBasis) Members() []string {
	return []string{"project_completion", "specified_works", "transfer_period"}
}
func (v *TermBasis) UnmarshalText(text []byte) error { return readMember(v, text) }

// ExtensionBy is who may extend.
type ExtensionBy string

func (ExtensionBy) Members() []string                  { return []string{"supplier", "client", "either", "mutual"} }
func (v *ExtensionBy) UnmarshalText(text []byte) error { return readMember(v, text) }

// ExitCharge is how exit help is charged.
type ExitCharge string

func (ExitCharge) Members() []string                  { return []string{"included", "rates"} }
func (v *ExitCharge) UnmarshalText(text []byte) error { return readMember(v, text) }

// SubcontractingRule is whether subcontracting is allowed.
type SubcontractingRule string

func (SubcontractingRule) Members() []string                  { return []string{"no", "with_consent", "yes"} }
func (v *SubcontractingRule) UnmarshalText(text []byte) error { return readMember(v, text) }

// Forum is who decides disputes.
type Forum string

func (Forum) Members() []string                  { return []string{"courts", "arbitration"} }
func (v *Forum) UnmarshalText(text []byte) error { return readMember(v, text) }

// NoticeMethod is how a notice may be sent.
type NoticeMethod string

func (NoticeMethod) Members() []string                  { return []string{"email", "courier", "registered_post"} }
func (v *NoticeMethod) UnmarshalText(text []byte) error { return readMember(v, text) }

// SignatureMethod is how the agreement is signed.
type SignatureMethod string

func (SignatureMethod) Members() []string {
	return []string{
		"wet_ink", "simple_electronic", "advanced_electronic", "qualified_electronic",
	}
}
func (v *SignatureMethod) UnmarshalText(text []byte) error { return readMember(v, text) }

// SchedulePlace is where schedules are printed.
type SchedulePlace string

func (SchedulePlace) Members() []string                  { return []string{"after_signatures", "before_signatures"} }
func (v *SchedulePlace) UnmarshalText(text []byte) error { return readMember(v, text) }
