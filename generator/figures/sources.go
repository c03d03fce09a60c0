package figures

import (
	"slices"
	"strings"

	"clausewright/schema"
)

// sources names the fields that each figure follows from, so that whoever asks why a figure is as it is finds the lines.
var sources = map[string][]string{
	"liability_cap":          {"liability.cap.basis", "liability.cap.value", "fees.contract_price", "fees.monthly_total"},
	"super_cap":              {"liability.super_cap.basis", "liability.super_cap.value", "fees.contract_price", "fees.monthly_total"},
	"latest_end":             {"term.end_date", "term.extension.max_total"},
	"latest_return":          {"transfer.return_date", "term.extension.max_total"},
	"report_interval":        {"communication.reports"},
	"staff_meeting_interval": {"communication.meetings"},
	"staff_count":            {"staff"},
	"forecast_total":         forecastSources,
	"months":                 forecastSources,
	"monthly_cost":           {"staff"},
	"monthly_service_fee":    {"staff"},
	"forecast_cost":          forecastSources,
	"forecast_service_fee":   forecastSources,
	"week":                   {"work_schedule.days", "work_schedule.start", "work_schedule.end", "work_schedule.break_minutes"},
	"calendar_known":         holidaySources,
	"holidays":               holidaySources,
	"closures":               {"work_schedule.closures"},
	"local_hours":            {"work_schedule.timezone", "work_schedule.start", "work_schedule.end", "staff"},
	"overtime":               {"overtime.allowed", "overtime.multipliers", "staff"},
	"early_share":            {"fees.payment.structure", "fees.payment.instalments"},
	"final_share":            {"fees.payment.structure", "fees.payment.instalments"},
	"work_abroad":            {"place_of_work.type", "place_of_work.country", "parties.supplier.country"},
}

var (
	forecastSources = []string{"staff", "work_schedule.days", "work_schedule.holiday_calendar", "work_schedule.holidays", "term.commencement_date", "term.end_date"}
	holidaySources  = []string{"work_schedule.holiday_calendar", "work_schedule.holidays", "leave.holiday_source"}
)

// Sources returns the fields that a figure follows from in an agreement: those of them that it has. path starts with
// "figures.".
func Sources(v schema.Variant, path string) []string {
	name := strings.TrimPrefix(schema.Pattern(path), prefix)
	name, _, _ = strings.Cut(name, "[")
	name, _, _ = strings.Cut(name, ".")
	return slices.DeleteFunc(slices.Clone(sources[name]), func(p string) bool {
		f, ok := schema.Fields(v).Field(p)
		return !ok || f.Kind == schema.Absent
	})
}
