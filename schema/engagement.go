// Package schema is the engagement file: what its fields are, which of them a mode of engagement needs, has by default or
// leaves open, and how a file is read without losing or guessing anything.
//
// It knows nothing of clauses. It refuses a file it cannot read whole: every finding names its line.
package schema

import "clausewright/internal/yamlfile"

// Engagement is one IT engagement as its file describes it. Load fills defaulted and derived fields; a field that is
// still absent then is open or optional. Fields whose zero value is a real value are pointers when they may be absent.
// The comment of a field gives its unit, standard and default; the table in table.go says which fields a variant needs. An
// Engagement is read-only and safe for concurrent use.
type Engagement struct {
	SchemaVersion     string           `yaml:"schema_version"`                // version of this model; "1.0"
	Document          DocumentInfo     `yaml:"document"`                      // the draft itself
	Engagement        Choice           `yaml:"engagement"`                    // which model, and why
	Parties           Parties          `yaml:"parties"`                       // who is bound
	Services          Services         `yaml:"services"`                      // what is bought
	BusinessProcess   *BusinessProcess `yaml:"business_process"`              // outsourcing: the procedure handed over
	Project           *Project         `yaml:"project"`                       // outsourcing: dates of the whole project
	Deliverables      []Deliverable    `yaml:"deliverables" validate:"dive"`  // outsourcing
	Milestones        []Milestone      `yaml:"milestones" validate:"dive"`    // outsourcing
	Acceptance        *Acceptance      `yaml:"acceptance"`                    // outsourcing
	Delay             *Delay           `yaml:"delay"`                         // outsourcing: liquidated damages
	Transfer          *Transfer        `yaml:"transfer"`                      // transferred staff: from and back to the client
	Staff             []Person         `yaml:"staff" validate:"dive"`         // outstaffing: the roster
	WorkSchedule      WorkSchedule     `yaml:"work_schedule"`                 // hours
	PlaceOfWork       PlaceOfWork      `yaml:"place_of_work"`                 // where
	Supervision       Supervision      `yaml:"supervision"`                   // who instructs
	KeyPersonnel      []KeyPerson      `yaml:"key_personnel" validate:"dive"` // outsourcing
	Employment        *Employment      `yaml:"employment"`                    // outstaffing
	Equipment         Equipment        `yaml:"equipment"`                     // tools of work
	ClientObligations []string         `yaml:"client_obligations"`            // further duties of the client
	Interpretation    Interpretation   `yaml:"interpretation"`                // business days
	Definitions       []OwnDefinition  `yaml:"definitions" validate:"dive"`   // the parties' own terms
	Replacement       *Replacement     `yaml:"replacement"`                   // supplied workforce
	Timesheets        *Timesheets      `yaml:"timesheets"`                    // outstaffing
	Overtime          *Overtime        `yaml:"overtime"`                      // outstaffing
	Leave             *Leave           `yaml:"leave"`                         // outstaffing
	Change            Change           `yaml:"change"`                        // variations
	Communication     Communication    `yaml:"communication"`                 // contacts, meetings, reports
	Governance        Governance       `yaml:"governance"`                    // escalation and reviews
	Relationship      *Relationship    `yaml:"relationship"`                  // outstaffing: continuity and loyalty
	Fees              Fees             `yaml:"fees"`                          // price and payment
	IP                IP               `yaml:"ip"`                            // intellectual property
	Confidentiality   Confidentiality  `yaml:"confidentiality"`               //
	DataProtection    DataProtection   `yaml:"data_protection"`               //
	Security          Security         `yaml:"security"`                      //
	Warranties        Warranties       `yaml:"warranties"`                    //
	Indemnities       Indemnities      `yaml:"indemnities"`                   //
	Liability         Liability        `yaml:"liability"`                     // caps
	Insurance         []Insurance      `yaml:"insurance" validate:"dive"`     //
	NonSolicitation   NonSolicitation  `yaml:"non_solicitation"`              //
	Exclusivity       Exclusivity      `yaml:"exclusivity"`                   //
	Compliance        Compliance       `yaml:"compliance"`                    //
	Audit             Audit            `yaml:"audit"`                         //
	Term              Term             `yaml:"term"`                          // start, end, extension
	Termination       Termination      `yaml:"termination"`                   //
	Exit              Exit             `yaml:"exit"`                          //
	Subcontracting    Subcontracting   `yaml:"subcontracting"`                //
	ForceMajeure      ForceMajeure     `yaml:"force_majeure"`                 //
	Disputes          Disputes         `yaml:"disputes"`                      //
	GoverningLaw      GoverningLaw     `yaml:"governing_law"`                 //
	Notices           Notices          `yaml:"notices"`                       //
	Signature         Signature        `yaml:"signature"`                     //
	Layout            Layout           `yaml:"layout"`                        //
	SpecialTerms      []string         `yaml:"special_terms"`                 // the parties' own provisions
	Review            Review           `yaml:"review"`                        // acknowledged warnings

	variant Variant
	source  *yamlfile.File
	broken  map[string]bool   // paths whose values could not be read
	origins map[string]Origin // of what Load filled in
}

// DocumentInfo identifies the draft.
type DocumentInfo struct {
	Reference            string         `yaml:"reference"`
	Version              string         `yaml:"version"`
	Status               DocumentStatus `yaml:"status"`                                 // default draft
	Date                 Date           `yaml:"date"`                                   // of the draft, not of the agreement
	Language             Language       `yaml:"language" validate:"omitempty,language"` // BCP 47, default en-GB
	PageSize             PageSize       `yaml:"page_size"`                              // default A4, Letter when the client is in US or CA
	ConfidentialityLabel string         `yaml:"confidentiality_label"`
}

// Choice is the model of engagement and what it is for.
type Choice struct {
	Model      Model     `yaml:"model"`
	Mode       Mode      `yaml:"mode"` // outstaffing only
	Title      string    `yaml:"title"`
	Field      WorkField `yaml:"field"` // default software_development
	Purpose    string    `yaml:"purpose"`
	Rationale  string    `yaml:"rationale"`
	Background []string  `yaml:"background"`
}

// Parties are the two companies.
type Parties struct {
	Client   Party `yaml:"client"`
	Supplier Party `yaml:"supplier"`
}

// Party is one company and who speaks for it.
type Party struct {
	LegalName    string        `yaml:"legal_name"`
	LocalName    string        `yaml:"local_name"`
	TradingName  string        `yaml:"trading_name"`
	LegalForm    string        `yaml:"legal_form"`
	Country      Country       `yaml:"country" validate:"omitempty,iso3166_1_alpha2"` // ISO 3166-1 alpha-2
	Size         PartySize     `yaml:"size"`                                          // default medium
	Registration Registration  `yaml:"registration"`
	Tax          Tax           `yaml:"tax"`
	Address      Address       `yaml:"address"`
	Signatories  []Signatory   `yaml:"signatories" validate:"dive"`
	Notices      NoticeAddress `yaml:"notices"`
	Contacts     []Contact     `yaml:"contacts" validate:"dive"`
	Bank         *Bank         `yaml:"bank"`                     // supplier only
	Licences     []Licence     `yaml:"licences" validate:"dive"` // supplier only
}

// Registration is the public register entry of a company.
type Registration struct {
	Register string `yaml:"register"`
	Number   string `yaml:"number"`
}

// Tax is how tax authorities know a company.
type Tax struct {
	VATID string `yaml:"vat_id"`
	TaxID string `yaml:"tax_id"`
}

// Address is a postal address.
type Address struct {
	Lines      []string `yaml:"lines" validate:"max=3"` // one to three
	City       string   `yaml:"city"`
	Region     string   `yaml:"region"`
	PostalCode string   `yaml:"postal_code"`
	Country    Country  `yaml:"country" validate:"omitempty,iso3166_1_alpha2"`
}

// Signatory signs for a company.
type Signatory struct {
	Name      string `yaml:"name"`
	Title     string `yaml:"title"`
	Authority string `yaml:"authority"` // basis of authority
}

// NoticeAddress is where formal notices go.
type NoticeAddress struct {
	Attention string   `yaml:"attention"`
	Email     Email    `yaml:"email" validate:"omitempty,email"`
	Phone     Phone    `yaml:"phone" validate:"omitempty,e164"` // ITU-T E.164
	Address   *Address `yaml:"address"`                         // absent: the company's own address
}

// Contact is a person at a company.
type Contact struct {
	Role  string `yaml:"role"`
	Name  string `yaml:"name"`
	Email Email  `yaml:"email" validate:"omitempty,email"`
}

// Bank is the account that charges are paid into.
type Bank struct {
	AccountHolder string   `yaml:"account_holder"`
	BankName      string   `yaml:"bank_name"`
	IBAN          IBAN     `yaml:"iban" validate:"omitempty,iban"` // ISO 13616
	AccountNumber string   `yaml:"account_number"`                 // where there is no IBAN
	Routing       string   `yaml:"routing"`
	BIC           BIC      `yaml:"bic" validate:"omitempty,swift"` // ISO 9362
	Currency      Currency `yaml:"currency" validate:"omitempty,iso4217"`
}

// Licence is a permit to supply people.
type Licence struct {
	Type       string  `yaml:"type"`
	Authority  string  `yaml:"authority"`
	Number     string  `yaml:"number"`
	Country    Country `yaml:"country" validate:"omitempty,iso3166_1_alpha2"`
	ValidUntil Date    `yaml:"valid_until"`
}

// Services is the scope.
type Services struct {
	Summary            string            `yaml:"summary"`
	InScope            []string          `yaml:"in_scope"`
	OutOfScope         []string          `yaml:"out_of_scope"`
	Assumptions        []string          `yaml:"assumptions"`
	ClientDependencies []string          `yaml:"client_dependencies"`
	Categories         []ServiceCategory `yaml:"categories"`      // outstaffing, default both
	SpecifiedWorks     string            `yaml:"specified_works"` // outstaffing: the works on which the term depends
}

// BusinessProcess is the procedure that an outsourcing client hands over.
type BusinessProcess struct {
	Name                string         `yaml:"name"`
	Description         string         `yaml:"description"`
	Boundary            Boundary       `yaml:"boundary"`
	HandoverDate        Date           `yaml:"handover_date"`
	HandoverItems       []string       `yaml:"handover_items"`
	ProcessOwner        string         `yaml:"process_owner"`
	ClientStaffAssigned int            `yaml:"client_staff_assigned" validate:"min=0"` // persons, default 0
	ServiceLevels       []ServiceLevel `yaml:"service_levels" validate:"dive"`
}

// Boundary is where a process begins and ends.
type Boundary struct {
	Start string `yaml:"start"`
	End   string `yaml:"end"`
}

// ServiceLevel is one measured level of a running process.
type ServiceLevel struct {
	Name    string `yaml:"name"`
	Measure string `yaml:"measure"`
	Target  string `yaml:"target"`
}

// Project holds the dates of the whole outsourced project.
type Project struct {
	CompletionDate Date `yaml:"completion_date"` // derived: the last due date
}

// Deliverable is one output with the criteria by which it is accepted.
type Deliverable struct {
	ID                 string   `yaml:"id"`
	Name               string   `yaml:"name"`
	Description        string   `yaml:"description"`
	Format             string   `yaml:"format"`
	DueDate            Date     `yaml:"due_date"`
	AcceptanceCriteria []string `yaml:"acceptance_criteria"`
	Value              *Money   `yaml:"value"`
}

// Milestone measures progress.
type Milestone struct {
	ID           string   `yaml:"id"`
	Name         string   `yaml:"name"`
	DueDate      Date     `yaml:"due_date"`
	Deliverables []string `yaml:"deliverables"`                    // deliverable ids
	Weight       *Percent `yaml:"weight" validate:"omitempty,pct"` // all weights sum to 100.00
}

// Acceptance is how completion is proven.
type Acceptance struct {
	ReviewPeriod     Duration `yaml:"review_period"`                     // default P10D
	DayBasis         DayBasis `yaml:"day_basis"`                         // default business
	CorrectionPeriod Duration `yaml:"correction_period"`                 // default P10D
	MaxCycles        int      `yaml:"max_cycles" validate:"min=1,max=5"` // 1 to 5, default 2
	DeemedAcceptance bool     `yaml:"deemed_acceptance"`                 // default true
	Reminder         Duration `yaml:"reminder"`                          // default P5D
	Threshold        string   `yaml:"threshold"`
}

// Delay is liquidated damages for delay.
type Delay struct {
	LiquidatedDamagesPctPerWeek Percent `yaml:"liquidated_damages_pct_per_week" validate:"omitempty,pct"` // default 0
	CapPct                      Percent `yaml:"cap_pct" validate:"omitempty,pct"`                         // default 0
}

// Transfer moves the client's own staff to the supplier and back.
type Transfer struct {
	Mechanism                  TransferMechanism `yaml:"mechanism"`             // default employment_transfer_by_consent
	TransferDate               Date              `yaml:"transfer_date"`         // first day with the supplier
	Period                     Duration          `yaml:"period"`                // derived from return_date
	ReturnDate                 Date              `yaml:"return_date"`           // first day back; derived: transfer_date + period
	ReturnTerms                ReturnTerms       `yaml:"return_terms"`          // default same_or_better
	ContinuityOfService        bool              `yaml:"continuity_of_service"` // default true
	AccruedRights              []AccruedRight    `yaml:"accrued_rights"`        // default all
	EarlyReturnNotice          Duration          `yaml:"early_return_notice"`   // default P30D
	LeaveSettlement            LeaveSettlement   `yaml:"leave_settlement"`      // default carry_over
	InformationAndConsultation string            `yaml:"information_and_consultation"`
	EmployeeEnforcement        bool              `yaml:"employee_enforcement"` // default false
}

// Change is how the parties vary what was agreed.
type Change struct {
	ResponseTime Duration `yaml:"response_time"` // Business Days, default P10D
	Approvers    []string `yaml:"approvers"`
	RosterNotice Duration `yaml:"roster_notice"` // outstaffing, default P14D
}

// Communication is who talks to whom, how often, in what language.
type Communication struct {
	Style           CommunicationStyle `yaml:"style"`                                  // default single_point (outsourcing), direct (outstaffing)
	Language        Language           `yaml:"language" validate:"omitempty,language"` // BCP 47
	ClientContact   Contact            `yaml:"client_contact"`
	SupplierContact Contact            `yaml:"supplier_contact"`
	Channels        []string           `yaml:"channels"`
	ResponseTime    Duration           `yaml:"response_time"` // days are Business Days; hours run in Service Hours
	Meetings        []Meeting          `yaml:"meetings" validate:"dive"`
	Reports         []Report           `yaml:"reports" validate:"dive"`
}

// Meeting is one regular meeting.
type Meeting struct {
	Name         string       `yaml:"name"`
	Interval     Duration     `yaml:"interval"`
	Participants Participants `yaml:"participants"` // default contacts (outsourcing), staff (outstaffing)
}

// Report is one regular report.
type Report struct {
	Name     string   `yaml:"name"`
	Interval Duration `yaml:"interval"`
	Owner    Side     `yaml:"owner"`
}

// Governance is escalation and review.
type Governance struct {
	Escalation     []EscalationLevel `yaml:"escalation" validate:"dive"`
	ReviewInterval Duration          `yaml:"review_interval"` // default P3M
}

// EscalationLevel is one step of the ladder.
type EscalationLevel struct {
	Level    string `yaml:"level"`
	Client   string `yaml:"client"`
	Supplier string `yaml:"supplier"`
	Days     *int   `yaml:"days" validate:"omitempty,min=0"` // Business Days
}

// Relationship is what keeps people with the client's work.
type Relationship struct {
	MinAssignment   Duration   `yaml:"min_assignment"`                                        // binds the outstaffer only
	RotationConsent bool       `yaml:"rotation_consent"`                                      // default true
	TrainingDays    *Decimal   `yaml:"training_days" validate:"omitempty,notnegative,ofyear"` // days a year
	Recognition     string     `yaml:"recognition"`
	Dedication      Dedication `yaml:"dedication"` // default exclusive
}
