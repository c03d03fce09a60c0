package clause

import (
	"fmt"
	"strings"

	"clausewright/schema"
)

// WhyOut returns why the target of a reference, "acceptance#final" or "schedule:deliverables", is not in the agreement:
// the file, the condition and the values that left it out. It returns "" when no condition did.
func (sel *Selection) WhyOut(target string) string {
	id, name, _ := strings.Cut(target, "#")
	kind := Clause
	if schedule, ok := strings.CutPrefix(id, "schedule:"); ok {
		id, kind = schedule, Schedule
	}
	for _, r := range sel.Reasons {
		if r.File.ID != id || r.File.Kind != kind && (kind == Schedule || r.File.Kind == Schedule) {
			continue
		}
		if !r.Included {
			return fmt.Sprintf("%s is left out, since it stands only if %s%s", r.File.Path, r.When, valuesRead(r.Because))
		}
		if guard := guardOf(r.File.Blocks, name); guard != nil {
			return fmt.Sprintf("in %s the provision %s stands only if %s", r.File.Path, name, guard)
		}
	}
	return ""
}

// valuesRead words what a condition read: " (data_protection.personal_data is false)".
func valuesRead(values []schema.Value) string {
	var parts []string
	for _, v := range values {
		if !v.Given {
			parts = append(parts, v.Path+" is not given")
			continue
		}
		parts = append(parts, fmt.Sprintf("%s is %v", v.Path, v.V))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// guardOf returns the condition that decides over the provision of a name: its own or that of a provision around it.
func guardOf(blocks []Block, name string) *Condition {
	var find func(p *Provision, around *Condition) *Condition
	find = func(p *Provision, around *Condition) *Condition {
		if p.Guard.If != nil {
			around = p.Guard.If
		}
		if p.Name == name {
			return around
		}
		for _, child := range p.Children {
			if c := find(child, around); c != nil {
				return c
			}
		}
		return nil
	}
	for _, b := range blocks {
		if p, ok := b.(*Provision); ok && name != "" {
			if c := find(p, nil); c != nil {
				return c
			}
		}
	}
	return nil
}
