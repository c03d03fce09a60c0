// Package figures is what follows from an engagement by arithmetic: working days, prorated fees, totals, caps, last days.
//
// Clauses read figures by paths like fields of the file, so that no sum is ever typed twice. The package decides nothing
// about law or wording, and where it cannot know (the public holidays of a country without a calendar) it says so instead
// of counting on.
package figures

import (
	"strings"

	"clausewright/schema"
)

// Figures are the computed values of one engagement. What the variant does not have is empty. Compute makes them; from
// then on they are read-only and safe for concurrent use.
type Figures struct {
	LiabilityCap         *schema.Money   `yaml:"liability_cap"`          // the cap as an amount
	SuperCap             *schema.Money   `yaml:"super_cap"`              // the higher cap as an amount, when there is one
	LatestEnd            schema.Date     `yaml:"latest_end"`             // last day of the Term with every extension
	ReportInterval       schema.Duration `yaml:"report_interval"`        // shortest interval of the supplier's reports
	StaffMeetingInterval schema.Duration `yaml:"staff_meeting_interval"` // shortest interval of meetings with staff
	ForecastTotal        *schema.Money   `yaml:"forecast_total"`         // outstaffing: sum of Months
	StaffCount           int             `yaml:"staff_count"`            // outstaffing: persons on the roster
	Months               []MonthForecast `yaml:"months"`                 // outstaffing: each calendar month of the term
	Week                 []WeekDay       `yaml:"week"`                   // outstaffing: the weekly grid, Monday first
	CalendarKnown        bool            `yaml:"calendar_known"`         // outstaffing: public holidays are counted
	Holidays             []Holiday       `yaml:"holidays"`               // outstaffing: on scheduled days of the months of the term
	Closures             []Closure       `yaml:"closures"`               // outstaffing: further days off, on scheduled days of those months
	LocalHours           []LocalHours    `yaml:"local_hours"`            // outstaffing: the hours in each person's own zone
	Overtime             []OvertimeRates `yaml:"overtime"`               // outstaffing: rates an hour
	LatestReturn         schema.Date     `yaml:"latest_return"`          // transferred: first day back with every extension
	MonthlyCost          *schema.Money   `yaml:"monthly_cost"`           // transferred: Employment Cost of the roster, a month
	MonthlyServiceFee    *schema.Money   `yaml:"monthly_service_fee"`    // transferred: Service Fee of the roster, a month
	ForecastCost         *schema.Money   `yaml:"forecast_cost"`          // transferred: Employment Cost in ForecastTotal
	ForecastServiceFee   *schema.Money   `yaml:"forecast_service_fee"`   // transferred: Service Fee in ForecastTotal
	EarlyShare           *schema.Percent `yaml:"early_share"`            // outsourcing: of the price, due before Final Acceptance
	FinalShare           *schema.Percent `yaml:"final_share"`            // outsourcing: of the price, due on Final Acceptance
	WorkAbroad           bool            `yaml:"work_abroad"`            // outsourcing: not, or not only, in the supplier's country
}

// MonthForecast is what one calendar month is expected to cost, nobody being absent.
type MonthForecast struct {
	Month          Month         `yaml:"month"`
	WorkingDays    *int          `yaml:"working_days"`    // of the whole month; none where people keep different public holidays
	Fee            *schema.Money `yaml:"fee"`             // sum of the prorated lines
	EmploymentCost *schema.Money `yaml:"employment_cost"` // transferred
	ServiceFee     *schema.Money `yaml:"service_fee"`     // transferred; with EmploymentCost it makes Fee
	DueDate        schema.Date   `yaml:"due_date"`        // only where payment runs from the invoice date
}

// WeekDay is one line of the weekly grid.
type WeekDay struct {
	Day          schema.Weekday   `yaml:"day"`
	Start        schema.TimeOfDay `yaml:"start"`
	End          schema.TimeOfDay `yaml:"end"`
	BreakMinutes int              `yaml:"break_minutes"`
	Hours        schema.Decimal   `yaml:"hours"` // without the break
}

// Holiday is a public holiday that falls on a scheduled day.
type Holiday struct {
	Date schema.Date `yaml:"date"`
	Name string      `yaml:"name"` // as the calendar names it; none for a day that the file lists
}

// Closure is a day on which the client's premises are closed.
type Closure struct {
	Date schema.Date `yaml:"date"`
}

// LocalHours is the schedule in one person's own zone, from a day on. A person has a further entry each time a change of
// clocks moves the local hours within the term.
type LocalHours struct {
	Name     string           `yaml:"name"`
	Timezone schema.Zone      `yaml:"timezone"`
	From     schema.Date      `yaml:"from"` // the first scheduled day with these hours, by the calendar of the schedule's zone
	Start    schema.TimeOfDay `yaml:"start"`
	End      schema.TimeOfDay `yaml:"end"`
}

// OvertimeRates are one person's rates for an hour beyond the schedule.
type OvertimeRates struct {
	Name       string        `yaml:"name"`
	HourlyRate *schema.Money `yaml:"hourly_rate"`
	Weekday    *schema.Money `yaml:"weekday"`
	Weekend    *schema.Money `yaml:"weekend"`
	Holiday    *schema.Money `yaml:"holiday"`
}

// Fields returns the shape of the figures of v, with patterns that begin with "figures.".
func Fields(v schema.Variant) *schema.Shape { return shapes()[v] }

const prefix = "figures."

// Lookup returns the figure at a concrete path such as "figures.months[0].fee".
func (f *Figures) Lookup(path string) schema.Value {
	v, ok := schema.Walk(f, strings.TrimPrefix(path, prefix))
	if !ok {
		return schema.Value{Path: path, Origin: schema.Nowhere}
	}
	return schema.Value{Path: path, V: v, Given: true, Origin: schema.FromDerived}
}
