package schema

// Person is one entry of the roster.
type Person struct {
	ID                string       `yaml:"id"`
	Name              string       `yaml:"name"` // "to be nominated" until then
	Role              string       `yaml:"role"`
	Seniority         string       `yaml:"seniority"`
	Skills            []string     `yaml:"skills"`
	EngagedBy         EngagedBy    `yaml:"engaged_by"`    // default supplier (supplied), client (transferred)
	ContractType      ContractType `yaml:"contract_type"` // default employee
	Country           Country      `yaml:"country" validate:"omitempty,iso3166_1_alpha2"`
	Timezone          Zone         `yaml:"timezone" validate:"omitempty,zone"`                  // IANA
	AssignmentStart   Date         `yaml:"assignment_start"`                                    // first day
	AssignmentEnd     Date         `yaml:"assignment_end"`                                      // last day
	AllocationPct     Percent      `yaml:"allocation_pct" validate:"omitempty,share"`           // default 100
	MonthlyFee        *Money       `yaml:"monthly_fee"`                                         // per month; transferred: derived, cost + fee
	EmploymentCost    *Money       `yaml:"employment_cost"`                                     // transferred, per month
	ServiceFee        *Money       `yaml:"service_fee"`                                         // transferred, per month
	HourlyRate        *Money       `yaml:"hourly_rate"`                                         // base of overtime, per hour
	Key               bool         `yaml:"key"`                                                 // default false
	OriginalStartDate Date         `yaml:"original_start_date"`                                 // transferred: first day with the client
	LeftClient        Date         `yaml:"left_client"`                                         // transferred
	Consent           Consent      `yaml:"consent"`                                             // transferred
	AccruedLeaveDays  Decimal      `yaml:"accrued_leave_days" validate:"omitempty,notnegative"` // transferred, days, default 0
	ProtectedTerms    []string     `yaml:"protected_terms"`                                     // transferred
	ReturnPosition    string       `yaml:"return_position"`                                     // transferred, default role
}

// Consent is a transferred person's own written agreement.
type Consent struct {
	Due   Date   `yaml:"due"`
	Given Date   `yaml:"given"`
	Ref   string `yaml:"ref"`
}

// WorkSchedule is the hours of work.
type WorkSchedule struct {
	Type            ScheduleType   `yaml:"type"`                               // default flexible (outsourcing), fixed (outstaffing)
	Source          ScheduleSource `yaml:"source"`                             // outstaffing, default client_schedule
	Timezone        Zone           `yaml:"timezone" validate:"omitempty,zone"` // IANA
	Days            []Weekday      `yaml:"days"`
	Start           TimeOfDay      `yaml:"start"`
	End             TimeOfDay      `yaml:"end"`
	BreakMinutes    int            `yaml:"break_minutes" validate:"min=0"`                                   // minutes, default 60
	HoursPerDay     Decimal        `yaml:"hours_per_day" validate:"omitempty,positive"`                      // hours, derived
	HoursPerWeek    Decimal        `yaml:"hours_per_week" validate:"omitempty,positive"`                     // hours, derived
	HolidayCalendar string         `yaml:"holiday_calendar" validate:"omitempty,iso3166_1_alpha2|iso3166_2"` // ISO 3166-1 or 3166-2, derived
	Holidays        []Date         `yaml:"holidays"`                                                         // replace the calendar's
	Closures        []Date         `yaml:"closures"`                                                         // added to the calendar's
	Overnight       bool           `yaml:"overnight"`                                                        // default false
	OnCall          string         `yaml:"on_call"`
}

// PlaceOfWork is where the work is done.
type PlaceOfWork struct {
	Type            PlaceType `yaml:"type"`
	Country         Country   `yaml:"country" validate:"omitempty,iso3166_1_alpha2"`
	Sites           []string  `yaml:"sites"`
	RemoteCountries []Country `yaml:"remote_countries" validate:"omitempty,dive,iso3166_1_alpha2"`
	Travel          Travel    `yaml:"travel"`
}

// Travel is whether people travel for the work.
type Travel struct {
	Allowed bool `yaml:"allowed"`                                     // default false
	MaxDays *int `yaml:"max_days" validate:"omitempty,min=0,max=366"` // days a year
}

// Supervision is who instructs the people.
type Supervision struct {
	DirectedBy       DirectedBy `yaml:"directed_by"`    // default supplier (outsourcing), client (outstaffing)
	ClientManager    *Manager   `yaml:"client_manager"` // outstaffing
	SupplierManager  Manager    `yaml:"supplier_manager"`
	InstructionScope []string   `yaml:"instruction_scope"`
}

// Manager is a named person with a function.
type Manager struct {
	Name  string `yaml:"name"`
	Title string `yaml:"title"`
	Email Email  `yaml:"email" validate:"omitempty,email"`
}

// KeyPerson is an outsourcing supplier's named contact.
type KeyPerson struct {
	Name string `yaml:"name"`
	Role string `yaml:"role"`
}

// Employment is what the employer shows the client.
type Employment struct {
	PayProof           PayProof `yaml:"pay_proof"` // default on_request
	EqualTreatmentInfo string   `yaml:"equal_treatment_info"`
}

// Equipment is the tools of work.
type Equipment struct {
	ProvidedBy EquipmentBy `yaml:"provided_by"` // default supplier (outsourcing), client (outstaffing)
	Items      []string    `yaml:"items"`
}

// Interpretation fixes what a Business Day is.
type Interpretation struct {
	BusinessDays BusinessDays `yaml:"business_days"`
}

// BusinessDays is the place whose working days count.
type BusinessDays struct {
	Country     Country `yaml:"country" validate:"omitempty,iso3166_1_alpha2"`
	Subdivision string  `yaml:"subdivision" validate:"omitempty,iso3166_2"` // ISO 3166-2
}

// OwnDefinition is a term of the parties' own.
type OwnDefinition struct {
	Term    string `yaml:"term"`
	Meaning string `yaml:"meaning"`
}

// Replacement is how a supplied person is replaced.
type Replacement struct {
	SupplierDays         int      `yaml:"supplier_days" validate:"min=0"` // Business Days, default 10
	OverlapDays          int      `yaml:"overlap_days" validate:"min=0"`  // Business Days, default 5
	UnbilledDays         int      `yaml:"unbilled_days" validate:"min=0"` // working days, default 5
	ClientRequestGrounds []string `yaml:"client_request_grounds"`
}

// Timesheets is how hours are recorded.
type Timesheets struct {
	Interval       Duration `yaml:"interval"` // default P7D
	System         string   `yaml:"system"`
	ApprovalPeriod Duration `yaml:"approval_period"` // Business Days, default P3D
	DeemedApproval bool     `yaml:"deemed_approval"` // default true
	RecordBreaks   bool     `yaml:"record_breaks"`   // default true
}

// Overtime is work beyond the schedule.
type Overtime struct {
	Allowed       bool        `yaml:"allowed"`                                               // default false
	MaxHoursMonth *Decimal    `yaml:"max_hours_month" validate:"omitempty,positive,ofmonth"` // hours a month
	Multipliers   Multipliers `yaml:"multipliers"`
}

// Multipliers raise the hourly rate.
type Multipliers struct {
	Weekday Decimal `yaml:"weekday" validate:"omitempty,positive"` // default 1.50
	Weekend Decimal `yaml:"weekend" validate:"omitempty,positive"` // default 2.00
	Holiday Decimal `yaml:"holiday" validate:"omitempty,positive"` // default 2.00
}

// Leave is absence from work.
type Leave struct {
	AnnualDays            *Decimal      `yaml:"annual_days" validate:"omitempty,leave,ofyear"` // days a year, at least 20
	HolidaySource         HolidaySource `yaml:"holiday_source"`                                // default client
	PlannedNotice         Duration      `yaml:"planned_notice"`                                // default P14D
	Billing               LeaveBilling  `yaml:"billing"`                                       // default included
	SickUnbilledAfterDays int           `yaml:"sick_unbilled_after_days" validate:"min=0"`     // working days, supplied only, default 5
}
