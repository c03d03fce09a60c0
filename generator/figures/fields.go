package figures

import (
	"slices"
	"strings"
	"sync"

	"clausewright/schema"
)

// optionalFigures are those that only some engagements have.
var optionalFigures = []string{
	"super_cap", "latest_end", "latest_return", "report_interval", "staff_meeting_interval",
	"months[].working_days", "months[].due_date", "holidays", "holidays[].name", "closures", "local_hours", "overtime",
}

// owners names the variants of the figures that not every variant has.
var owners = map[string][]schema.Variant{
	"forecast_total": outstaffing, "staff_count": outstaffing, "months": outstaffing, "week": outstaffing,
	"calendar_known": outstaffing, "holidays": outstaffing, "closures": outstaffing, "local_hours": outstaffing,
	"overtime":      outstaffing,
	"latest_return": {schema.Transferred}, "months[].employment_cost": {schema.Transferred}, "months[].service_fee": {schema.Transferred},
	"monthly_cost": {schema.Transferred}, "monthly_service_fee": {schema.Transferred},
	"forecast_cost": {schema.Transferred}, "forecast_service_fee": {schema.Transferred},
	"early_share": {schema.Outsourcing}, "final_share": {schema.Outsourcing}, "work_abroad": {schema.Outsourcing},
}

var outstaffing = []schema.Variant{schema.Supplied, schema.Transferred}

// groups are the elements of the lists, which are as demanding as their fields.
var groups = []string{"months[]", "week[]", "holidays[]", "closures[]", "local_hours[]", "overtime[]"}

var shapes = sync.OnceValue(func() map[schema.Variant]*schema.Shape {
	out := make(map[schema.Variant]*schema.Shape)
	for _, v := range schema.Variants() {
		shape := schema.NewShape(Figures{}, func(pattern string) schema.Kind { return kindOf(v, pattern) })
		out[v] = shape.Under(strings.TrimSuffix(prefix, "."))
	}
	return out
})

func kindOf(v schema.Variant, pattern string) schema.Kind {
	list, _, _ := strings.Cut(pattern, "[")
	for _, at := range []string{list, pattern} {
		if of, limited := owners[at]; limited && !slices.Contains(of, v) {
			return schema.Absent
		}
	}
	switch {
	case slices.Contains(groups, pattern):
		return 0
	case slices.Contains(optionalFigures, pattern):
		return schema.Optional
	default:
		return schema.Derived
	}
}
