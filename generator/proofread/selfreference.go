package proofread

import (
	"fmt"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

var selfReference = Check{
	Rule: "R-P07", Severity: diag.Error,
	Doc: Doc{
		Title: "provision that refers to itself",
		What:  "A reference that leads to the provision in which it stands, to one that this is nested under, or to the own clause or schedule as a whole.",
		Why:   "The reader is sent in a circle: the rule that the reference meant is not there.",
		Mend:  "Refer to the provision that is meant, or say \"this clause\" or \"this Schedule\".",
	},
	Run: findSelf,
}

func findSelf(p *Pass) {
	above := map[*document.Provision]*document.Provision{}
	var nest func(list []*document.Provision)
	nest = func(list []*document.Provision) {
		for _, parent := range list {
			for _, child := range parent.Children {
				above[child] = parent
			}
			nest(parent.Children)
		}
	}
	for _, r := range p.Passages {
		if r.Provision != nil {
			nest([]*document.Provision{r.Provision})
		}
	}
	for _, r := range p.Passages {
		for _, in := range r.Text {
			ref, ok := in.(document.Ref)
			if !ok {
				continue
			}
			at := r.Provision
			for at != nil && at.Anchor != ref.Target {
				at = above[at]
			}
			own := r.Clause != nil && ref.Target == r.Clause.ID ||
				r.Part.Kind == document.Schedule && ref.Target == "schedule:"+r.Part.ID
			switch {
			case at == r.Provision && at != nil:
				p.Report(ref.Pos, fmt.Sprintf("[[%s]] leads to the provision in which it stands", ref.Target), "refer to the provision that is meant")
			case at != nil:
				p.Report(ref.Pos, fmt.Sprintf("[[%s]] leads to the provision that this one is part of", ref.Target), "refer to the provision that is meant")
			case own:
				p.Report(ref.Pos, fmt.Sprintf("[[%s]] leads to the text in which it stands", ref.Target), "say this clause or this Schedule, or refer to the provision that is meant")
			}
		}
	}
}
