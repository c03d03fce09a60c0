package schema

// Fees is price and payment.
type Fees struct {
	Currency      Currency     `yaml:"currency" validate:"omitempty,iso4217,payable"` // ISO 4217; of every amount without its own
	Basis         FeeBasis     `yaml:"basis"`                                         // derived from the mode
	ContractPrice *Money       `yaml:"contract_price"`                                // outsourcing
	MonthlyTotal  *Money       `yaml:"monthly_total"`                                 // outstaffing, derived: sum of the roster
	Indexation    *Indexation  `yaml:"indexation"`
	Payment       *Payment     `yaml:"payment"` // outsourcing
	Billing       *Billing     `yaml:"billing"` // outstaffing
	Invoicing     Invoicing    `yaml:"invoicing"`
	Due           Due          `yaml:"due"`
	DisputeNotice Duration     `yaml:"dispute_notice"` // Business Days, default P10D
	LateInterest  LateInterest `yaml:"late_interest"`
	VAT           VAT          `yaml:"vat"`
	Withholding   Withholding  `yaml:"withholding"`
	Expenses      Expenses     `yaml:"expenses"`
}

// Indexation adjusts monthly fees.
type Indexation struct {
	Index    string   `yaml:"index"`
	Interval Duration `yaml:"interval"` // default P1Y
	CapPct   *Percent `yaml:"cap_pct" validate:"omitempty,pct"`
}

// Payment is when an outsourcing price becomes invoiceable.
type Payment struct {
	Structure    PaymentStructure `yaml:"structure"`                              // default on_completion
	Instalments  []Instalment     `yaml:"instalments" validate:"dive"`            // derived when absent: one of 100.00 % on final acceptance
	RetentionPct Percent          `yaml:"retention_pct" validate:"omitempty,pct"` // default 0
}

// Instalment is one part of the contract price.
type Instalment struct {
	ID      string   `yaml:"id"`
	Trigger Trigger  `yaml:"trigger"` // final_acceptance, signature or milestone:ID
	Percent *Percent `yaml:"percent" validate:"omitempty,pct"`
	Amount  *Money   `yaml:"amount"`
}

// Billing is how outstaffing is invoiced.
type Billing struct {
	Cycle         Duration      `yaml:"cycle"`                                           // P1M only
	Timing        BillingTiming `yaml:"timing"`                                          // default arrears (supplied), advance (transferred)
	CutOff        CutOff        `yaml:"cut_off"`                                         // default last_calendar_day
	DepositMonths Decimal       `yaml:"deposit_months" validate:"omitempty,notnegative"` // months of fees, default 0 (supplied), 1 (transferred)
}

// Invoicing is where invoices go.
type Invoicing struct {
	Email     Email    `yaml:"email" validate:"omitempty,email"`
	Reference string   `yaml:"reference"`
	EInvoice  EInvoice `yaml:"e_invoice"` // default none
}

// Due is when an invoice falls due.
type Due struct {
	Days int     `yaml:"days" validate:"min=0"` // calendar days, default 30
	From DueFrom `yaml:"from"`                  // default invoice_receipt
}

// LateInterest is interest on late payment.
type LateInterest struct {
	Basis             InterestBasis `yaml:"basis"` // default statutory
	ReferenceRate     ReferenceRate `yaml:"reference_rate"`
	MarginPoints      *Decimal      `yaml:"margin_points"`                        // percentage points
	AnnualRate        *Percent      `yaml:"annual_rate" validate:"omitempty,pct"` // per cent a year
	FixedCompensation bool          `yaml:"fixed_compensation"`                   // default true
}

// VAT is value added tax on the charges.
type VAT struct {
	Treatment VATTreatment `yaml:"treatment"`
	Rate      *Percent     `yaml:"rate" validate:"omitempty,pct"`
	Basis     string       `yaml:"basis"`
}

// Withholding is tax withheld from payments.
type Withholding struct {
	Applies     bool     `yaml:"applies"` // default false
	Rate        *Percent `yaml:"rate" validate:"omitempty,pct"`
	GrossUp     bool     `yaml:"gross_up"` // default false
	Certificate string   `yaml:"certificate"`
}

// Expenses is what is paid on top of the charges.
type Expenses struct {
	Policy ExpensePolicy `yaml:"policy"` // default included (outsourcing), pre_approved (outstaffing)
	Cap    *Money        `yaml:"cap"`    // per month
}

// IP is intellectual property.
type IP struct {
	Ownership          Side              `yaml:"ownership"`       // default client
	Mechanism          IPMechanism       `yaml:"mechanism"`       // default exclusive_licence under German or Austrian law, else assignment
	Effective          IPEffective       `yaml:"effective"`       // default on_final_acceptance (outsourcing), on_creation (outstaffing)
	InterimLicence     bool              `yaml:"interim_licence"` // default true (outsourcing), false (outstaffing)
	FieldsOfUse        []string          `yaml:"fields_of_use"`
	BackgroundLicence  BackgroundLicence `yaml:"background_licence"`   // default non_exclusive_perpetual
	MoralRights        MoralRights       `yaml:"moral_rights"`         // default non_assertion
	SourceCodeDelivery bool              `yaml:"source_code_delivery"` // default true
	OpenSource         OpenSource        `yaml:"open_source"`
	AITools            AITools           `yaml:"ai_tools"` // default with_consent
}

// OpenSource is the rule on third-party components.
type OpenSource struct {
	Policy     OpenSourcePolicy `yaml:"policy"`                                    // default prior_consent
	Allowed    []string         `yaml:"allowed" validate:"omitempty,dive,spdx"`    // SPDX
	Prohibited []string         `yaml:"prohibited" validate:"omitempty,dive,spdx"` // SPDX
	SBOM       bool             `yaml:"sbom"`                                      // default true
}

// Confidentiality is how long secrets are kept.
type Confidentiality struct {
	Period       Duration `yaml:"period"`        // default P5Y
	ReturnWithin Duration `yaml:"return_within"` // default P30D
}

// DataProtection is personal data in the Client Data.
type DataProtection struct {
	PersonalData      *bool            `yaml:"personal_data"`
	ClientRole        ClientDataRole   `yaml:"client_role"`   // default controller
	SupplierRole      SupplierDataRole `yaml:"supplier_role"` // speaks of Client Data only
	Purpose           string           `yaml:"purpose"`
	DataTypes         []string         `yaml:"data_types"`
	DataSubjects      []string         `yaml:"data_subjects"`
	SpecialCategories bool             `yaml:"special_categories"` // default false
	SubProcessors     []SubProcessor   `yaml:"sub_processors" validate:"dive"`
	Transfers         []DataTransfer   `yaml:"transfers" validate:"dive"`
	BreachNotice      Duration         `yaml:"breach_notice"` // default PT24H
	EndOfTerm         EndOfTerm        `yaml:"end_of_term"`   // default return
}

// SubProcessor is a further processor.
type SubProcessor struct {
	Name    string  `yaml:"name"`
	Country Country `yaml:"country" validate:"omitempty,iso3166_1_alpha2"`
	Service string  `yaml:"service"`
}

// DataTransfer is a transfer of personal data to another country.
type DataTransfer struct {
	To        Country           `yaml:"to" validate:"omitempty,iso3166_1_alpha2"`
	Mechanism TransferSafeguard `yaml:"mechanism"`
}

// Security is information security.
type Security struct {
	Standards        []string `yaml:"standards"`
	IncidentNotice   Duration `yaml:"incident_notice"`   // default PT24H
	MFA              bool     `yaml:"mfa"`               // default true
	BackgroundChecks bool     `yaml:"background_checks"` // default false
	RemoteRules      string   `yaml:"remote_rules"`
}

// Warranties is how long defects are cured free of charge.
type Warranties struct {
	Period Duration `yaml:"period"` // from Final Acceptance, default P6M
}

// Indemnities switches indemnities on and off.
type Indemnities struct {
	IP         bool `yaml:"ip"`         // default true
	Employment bool `yaml:"employment"` // default true
	Data       bool `yaml:"data"`       // default false
}

// Liability is the caps.
type Liability struct {
	Cap      Cap              `yaml:"cap"` // default 100 % of the price, or 12 months of fees
	SuperCap *SuperCap        `yaml:"super_cap"`
	Excluded []ExcludedLoss   `yaml:"excluded"` // default loss_of_profit, indirect
	Uncapped []UncappedMatter `yaml:"uncapped"` // default death_personal_injury, fraud, wilful_misconduct
}

// Cap is one limit of liability. Value is an amount, a per cent of the price, or months of fees, as Basis says.
type Cap struct {
	Basis CapBasis `yaml:"basis"`
	Value Decimal  `yaml:"value" validate:"omitempty,positive"`
}

// SuperCap is a higher limit for some matters.
type SuperCap struct {
	Covers []SuperCapMatter `yaml:"covers"`
	Basis  CapBasis         `yaml:"basis"`
	Value  Decimal          `yaml:"value" validate:"omitempty,positive"`
}

// Insurance is one policy to be held.
type Insurance struct {
	Type     InsuranceType  `yaml:"type"`
	Minimum  *Money         `yaml:"minimum"`
	Currency Currency       `yaml:"currency" validate:"omitempty,iso4217"`
	Basis    InsuranceBasis `yaml:"basis"`
	RunOff   Duration       `yaml:"run_off"`
}

// NonSolicitation is the restraint on hiring each other's people.
type NonSolicitation struct {
	Enabled    bool        `yaml:"enabled"`     // default true
	Period     Duration    `yaml:"period"`      // default P12M
	Mutual     bool        `yaml:"mutual"`      // default true
	NoHire     bool        `yaml:"no_hire"`     // default false
	DirectHire *DirectHire `yaml:"direct_hire"` // outstaffing
}

// DirectHire is the lawful way for the client to employ a person.
type DirectHire struct {
	Allowed                       bool         `yaml:"allowed"`   // default true
	FeeBasis                      HireFeeBasis `yaml:"fee_basis"` // default none
	FeePct                        *Percent     `yaml:"fee_pct" validate:"omitempty,pct"`
	ExtendedAssignmentAlternative Duration     `yaml:"extended_assignment_alternative"`
}

// Exclusivity binds a company to the other alone.
type Exclusivity struct {
	ClientExclusive   bool `yaml:"client_exclusive"`   // default false
	SupplierExclusive bool `yaml:"supplier_exclusive"` // default false
}

// Compliance is the law both keep.
type Compliance struct {
	AntiCorruption         bool            `yaml:"anti_corruption"` // default true
	SanctionsScreeningDate Date            `yaml:"sanctions_screening_date"`
	ModernSlavery          bool            `yaml:"modern_slavery"`   // default true
	TaxEvasion             bool            `yaml:"tax_evasion"`      // default true
	ExportControl          bool            `yaml:"export_control"`   // default false
	RegulatedClient        RegulatedClient `yaml:"regulated_client"` // default none
}

// Audit is inspection of records.
type Audit struct {
	Notice    Duration `yaml:"notice"`                    // Business Days, default P10D
	PerYear   int      `yaml:"per_year" validate:"min=0"` // audits a year, default 1
	Retention Duration `yaml:"retention"`                 // default P6Y
}

// Term is how long the agreement lasts.
type Term struct {
	EffectiveDate    Date      `yaml:"effective_date"`    // binds from; absent: the last signature
	CommencementDate Date      `yaml:"commencement_date"` // services and fees start
	Basis            TermBasis `yaml:"basis"`             // derived from the mode
	InitialPeriod    Duration  `yaml:"initial_period"`    // default P1Y (outsourcing), else derived
	EndDate          Date      `yaml:"end_date"`          // last day
	Extension        Extension `yaml:"extension"`
}

// Extension is how the term may be exceeded.
type Extension struct {
	Permitted       bool        `yaml:"permitted"`    // default true
	InitiatedBy     ExtensionBy `yaml:"initiated_by"` // default mutual (outsourcing), supplier (outstaffing)
	Ground          string      `yaml:"ground"`
	Notice          Duration    `yaml:"notice"`
	ObjectionPeriod Duration    `yaml:"objection_period"`
	MaxSingle       Duration    `yaml:"max_single"`
	MaxTotal        Duration    `yaml:"max_total"`
}

// Termination is how the agreement ends early.
type Termination struct {
	Convenience    Convenience `yaml:"convenience"`
	BreachCure     Duration    `yaml:"breach_cure"`      // default P30D
	NonPaymentCure Duration    `yaml:"non_payment_cure"` // default P14D
	PersonRemoval  Duration    `yaml:"person_removal"`   // outstaffing, default P14D
	Insolvency     bool        `yaml:"insolvency"`       // default true
}

// Convenience is notice without cause; absent means there is no such right.
type Convenience struct {
	Client   Duration `yaml:"client"`
	Supplier Duration `yaml:"supplier"`
}

// Exit is what happens at the end.
type Exit struct {
	AssistancePeriod      Duration   `yaml:"assistance_period"`                        // default P30D
	KnowledgeTransferDays int        `yaml:"knowledge_transfer_days" validate:"min=0"` // Business Days, default 5
	Charge                ExitCharge `yaml:"charge"`                                   // default included
}

// Subcontracting is whether others may do the work.
type Subcontracting struct {
	Allowed  SubcontractingRule `yaml:"allowed"` // default with_consent (outsourcing), no (outstaffing)
	Approved []string           `yaml:"approved"`
}

// ForceMajeure is events beyond control.
type ForceMajeure struct {
	LongStop    Duration `yaml:"long_stop"` // default P60D
	EventsExtra []string `yaml:"events_extra"`
	Certificate string   `yaml:"certificate"`
}

// Disputes is where disputes are decided.
type Disputes struct {
	Mediation   string       `yaml:"mediation"`
	Forum       Forum        `yaml:"forum"` // default courts
	Arbitration *Arbitration `yaml:"arbitration"`
	Courts      *Courts      `yaml:"courts"`
}

// Arbitration is a private tribunal.
type Arbitration struct {
	Institution string   `yaml:"institution"`
	Rules       string   `yaml:"rules"`
	SeatCity    string   `yaml:"seat_city"`
	SeatCountry Country  `yaml:"seat_country" validate:"omitempty,iso3166_1_alpha2"`
	Arbitrators int      `yaml:"arbitrators" validate:"oneof=0 1 3"` // 1 or 3, default 1
	Language    Language `yaml:"language" validate:"omitempty,language"`
}

// Courts are state courts.
type Courts struct {
	Country     Country `yaml:"country" validate:"omitempty,iso3166_1_alpha2"` // default the governing-law country
	Subdivision string  `yaml:"subdivision" validate:"omitempty,iso3166_2"`    // ISO 3166-2
	City        string  `yaml:"city"`
	Exclusive   bool    `yaml:"exclusive"` // default true
}

// GoverningLaw is the law of the agreement.
type GoverningLaw struct {
	Country     Country `yaml:"country" validate:"omitempty,iso3166_1_alpha2"`
	Subdivision string  `yaml:"subdivision" validate:"omitempty,iso3166_2"` // ISO 3166-2; GB, US, CA and AU need one
	ExcludeCISG bool    `yaml:"exclude_cisg"`                               // default true
}

// Notices is how formal notices travel.
type Notices struct {
	Methods []NoticeMethod `yaml:"methods"` // default email, courier, registered_post
}

// Signature is how the agreement is signed.
type Signature struct {
	Method       SignatureMethod `yaml:"method"`
	Counterparts bool            `yaml:"counterparts"` // default true
}

// Layout is the order of the printed agreement.
type Layout struct {
	Schedules SchedulePlace `yaml:"schedules"` // default after_signatures
}

// Review is what the reviewers decided.
type Review struct {
	Acknowledgements []Acknowledgement `yaml:"acknowledgements" validate:"dive"`
}

// Acknowledgement is one warning accepted by a person.
type Acknowledgement struct {
	Rule    string `yaml:"rule"`
	By      string `yaml:"by"`
	Role    string `yaml:"role"`
	Date    Date   `yaml:"date"`
	Comment string `yaml:"comment"`
}
