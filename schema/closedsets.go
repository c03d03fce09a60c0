package schema

// A closed set is a string type with the members its comment says. Members returns them in the order of the
// documentation, UnmarshalText reads one and guesses at a misspelt one. The zero value of each is none.

// Model is the model of engagement.
type Model string

func (Model) Members() []string                  { return []string{"outsourcing", "outstaffing"} }
func (v *Model) UnmarshalText(text []byte) error { return readMember(v, text) }

// Mode is the mode of outstaffing.
type Mode string

func (Mode) Members() []string                  { return []string{"supplied_workforce", "transferred_staff"} }
func (v *Mode) UnmarshalText(text []byte) error { return readMember(v, text) }

// DocumentStatus is how far a draft has come.
type DocumentStatus string

func (DocumentStatus) Members() []string {
	return []string{"draft", "for_negotiation", "execution_copy"}
}
func (v *DocumentStatus) UnmarshalText(text []byte) error { return readMember(v, text) }

// PageSize is a paper format.
type PageSize string

func (PageSize) Members() []string                  { return []string{"A4", "Letter"} }
func (v *PageSize) UnmarshalText(text []byte) error { return readMember(v, text) }

// WorkField is the field of IT work.
type WorkField string

func (WorkField) Members() []string {
	return []string{
		"software_development", "maintenance", "qa", "devops", "data", "support",
	}
}
func (v *WorkField) UnmarshalText(text []byte) error { return readMember(v, text) }

// PartySize is the size of a company.
type PartySize string

func (PartySize) Members() []string {
	return []string{"micro", "small", "medium", "large", "public_authority"}
}
func (v *PartySize) UnmarshalText(text []byte) error { return readMember(v, text) }

// ServiceCategory is a kind of staffing service.
type ServiceCategory string

func (ServiceCategory) Members() []string                  { return []string{"personnel", "maintenance"} }
func (v *ServiceCategory) UnmarshalText(text []byte) error { return readMember(v, text) }

// DayBasis is how days count.
type DayBasis string

func (DayBasis) Members() []string                  { return []string{"business", "calendar"} }
func (v *DayBasis) UnmarshalText(text []byte) error { return readMember(v, text) }

// TransferMechanism is how employment moves.
type TransferMechanism string

func (TransferMechanism) Members() []string {
	return []string{"employment_transfer_by_consent", "tripartite_agreement"}
}
func (v *TransferMechanism) UnmarshalText(text []byte) error { return readMember(v, text) }

// ReturnTerms is the terms of return.
type ReturnTerms string

func (ReturnTerms) Members() []string                  { return []string{"same_or_better", "negotiated"} }
func (v *ReturnTerms) UnmarshalText(text []byte) error { return readMember(v, text) }

// AccruedRight is a right carried through transfer and return.
type AccruedRight string

func (AccruedRight) Members() []string {
	return []string{
		"seniority", "annual_leave", "sick_leave", "pension", "benefits", "notice_length",
	}
}
func (v *AccruedRight) UnmarshalText(text []byte) error { return readMember(v, text) }

// LeaveSettlement is what becomes of untaken leave.
type LeaveSettlement string

func (LeaveSettlement) Members() []string                  { return []string{"carry_over", "pay_out"} }
func (v *LeaveSettlement) UnmarshalText(text []byte) error { return readMember(v, text) }

// EngagedBy is who employed a person before the engagement.
type EngagedBy string

func (EngagedBy) Members() []string                  { return []string{"supplier", "client"} }
func (v *EngagedBy) UnmarshalText(text []byte) error { return readMember(v, text) }

// ContractType is the contract behind a person.
type ContractType string

func (ContractType) Members() []string {
	return []string{"employee", "gig_contract", "sole_trader", "agency_worker"}
}
func (v *ContractType) UnmarshalText(text []byte) error { return readMember(v, text) }

// ScheduleType is whether hours are fixed.
type ScheduleType string

func (ScheduleType) Members() []string                  { return []string{"flexible", "fixed"} }
func (v *ScheduleType) UnmarshalText(text []byte) error { return readMember(v, text) }

// ScheduleSource is where fixed hours come from.
type ScheduleSource string

func (ScheduleSource) Members() []string                  { return []string{"client_schedule", "agreed"} }
func (v *ScheduleSource) UnmarshalText(text []byte) error { return readMember(v, text) }

// Weekday is a day of the week.
type Weekday string

func (Weekday) Members() []string                  { return []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} }
func (v *Weekday) UnmarshalText(text []byte) error { return readMember(v, text) }

// PlaceType is a kind of workplace.
type PlaceType string

func (PlaceType) Members() []string {
	return []string{"supplier_territory", "client_premises", "remote", "hybrid"}
}
func (v *PlaceType) UnmarshalText(text []byte) error { return readMember(v, text) }

// DirectedBy is who directs the work.
type DirectedBy string

func (DirectedBy) Members() []string                  { return []string{"supplier", "client"} }
func (v *DirectedBy) UnmarshalText(text []byte) error { return readMember(v, text) }

// PayProof is when proof of pay is shown.
type PayProof string

func (PayProof) Members() []string                  { return []string{"none", "on_request", "monthly"} }
func (v *PayProof) UnmarshalText(text []byte) error { return readMember(v, text) }

// EquipmentBy is who provides equipment.
type EquipmentBy string

func (EquipmentBy) Members() []string                  { return []string{"client", "supplier", "shared"} }
func (v *EquipmentBy) UnmarshalText(text []byte) error { return readMember(v, text) }

// HolidaySource is whose public holidays count.
type HolidaySource string

func (HolidaySource) Members() []string                  { return []string{"client", "country_of_work"} }
func (v *HolidaySource) UnmarshalText(text []byte) error { return readMember(v, text) }

// LeaveBilling is whether leave reduces the fee.
type LeaveBilling string

func (LeaveBilling) Members() []string                  { return []string{"included", "deducted"} }
func (v *LeaveBilling) UnmarshalText(text []byte) error { return readMember(v, text) }

// CommunicationStyle is how the parties talk.
type CommunicationStyle string

func (CommunicationStyle) Members() []string                  { return []string{"single_point", "direct"} }
func (v *CommunicationStyle) UnmarshalText(text []byte) error { return readMember(v, text) }

// Participants is who takes part in a meeting.
type Participants string

func (Participants) Members() []string                  { return []string{"contacts", "staff", "all"} }
func (v *Participants) UnmarshalText(text []byte) error { return readMember(v, text) }

// Side is one of the two parties.
type Side string

func (Side) Members() []string                  { return []string{"client", "supplier"} }
func (v *Side) UnmarshalText(text []byte) error { return readMember(v, text) }

// Dedication is whether a person works for one client.
type Dedication string

func (Dedication) Members() []string                  { return []string{"exclusive", "shared"} }
func (v *Dedication) UnmarshalText(text []byte) error { return readMember(v, text) }

// FeeBasis is how charges are built.
type FeeBasis string

func (FeeBasis) Members() []string {
	return []string{"fixed_price", "monthly_per_person", "monthly_cost_plus"}
}
func (v *FeeBasis) UnmarshalText(text []byte) error { return readMember(v, text) }

// PaymentStructure is how a contract price is paid.
type PaymentStructure string

func (PaymentStructure) Members() []string                  { return []string{"on_completion", "staged"} }
func (v *PaymentStructure) UnmarshalText(text []byte) error { return readMember(v, text) }

// BillingTiming is when a month is billed.
type BillingTiming string

func (BillingTiming) Members() []string                  { return []string{"arrears", "advance"} }
func (v *BillingTiming) UnmarshalText(text []byte) error { return readMember(v, text) }

// CutOff is the last day of a billing month.
type CutOff string

func (CutOff) Members() []string                  { return []string{"last_calendar_day", "last_business_day"} }
func (v *CutOff) UnmarshalText(text []byte) error { return readMember(v, text) }

// EInvoice is an electronic invoice format.
type EInvoice string

func (EInvoice) Members() []string                  { return []string{"none", "peppol", "ksef", "xrechnung", "facturx"} }
func (v *EInvoice) UnmarshalText(text []byte) error { return readMember(v, text) }

// DueFrom is what starts the time for payment.
type DueFrom string

func (DueFrom) Members() []string                  { return []string{"invoice_receipt", "invoice_date", "acceptance"} }
func (v *DueFrom) UnmarshalText(text []byte) error { return readMember(v, text) }

// InterestBasis is the source of late interest.
type InterestBasis string

func (InterestBasis) Members() []string                  { return []string{"statutory", "contractual"} }
func (v *InterestBasis) UnmarshalText(text []byte) error { return readMember(v, text) }

// ReferenceRate is a published reference rate.
type ReferenceRate string

func (ReferenceRate) Members() []string {
	return []string{"ECB", "BOE", "DE_BASE", "NBP", "NBU", "none"}
}
func (v *ReferenceRate) UnmarshalText(text []byte) error { return readMember(v, text) }
