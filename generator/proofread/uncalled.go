package proofread

import (
	"fmt"
	"strings"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

var uncalledSchedule = Check{
	Rule: "R-P16", Severity: diag.Warning,
	Doc: Doc{
		Title: "schedule that no clause calls",
		What:  "A schedule to which no clause refers. The pointer that a definition gets to a term of the schedule is not enough.",
		Why:   "Nothing says what the schedule is for, or that anybody has to do what it says.",
		Mend:  "Refer to it where it applies, with [[schedule:id]], or leave it out.",
	},
	Run: findUncalled,
}

func findUncalled(p *Pass) {
	called := map[string]bool{}
	for _, r := range p.Passages {
		if r.Clause == nil || r.isPointer(p.Document.Words.HasMeaning) {
			continue
		}
		for _, in := range r.Text {
			if ref, ok := in.(document.Ref); ok {
				id, _, _ := strings.Cut(ref.Target, "#")
				called[id] = true
			}
		}
	}
	for _, part := range p.Document.Parts {
		if part.Kind == document.Schedule && !called["schedule:"+part.ID] {
			p.Report(part.Pos, fmt.Sprintf("no clause refers to %s (%s)", part.Number, part.Title), fmt.Sprintf("refer to it with [[schedule:%s]], or leave it out", part.ID))
		}
	}
}
