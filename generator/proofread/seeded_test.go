package proofread

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"clausewright/internal/diag"
	"clausewright/schema"
	"clausewright/templates"
)

// seed is one defect put into one of the texts that ship. An empty old puts new in front of the text as a provision of its own.
type seed struct {
	rule string
	file string // below en
	old  string
	new  string
	says string // in the message
}

var seeds = []seed{
	{"R-P02", "clauses/outsourcing/fees.md", "", "The Client shall also pay the Success Premium.", `"Success Premium"`},
	{"R-P02", "clauses/outstaffing-supplied/personnel.md", "", "The Outstaffer keeps a Skills Matrix of all people.", `"Skills Matrix"`},
	{"R-P02", "clauses/common/notices.md", "", "A message to the Helpdesk is no notice.", `"Helpdesk"`},
	{"R-P02", "schedules/outsourcing/deliverables.md", "", "Each Deliverable has an Artefact Record.", `"Artefact Record"`},
	{"R-P02", "clauses/outstaffing-transferred/transfer.md", "", "The transfer of the Client Fleet is not part of it.", `"Client Fleet"`},
	{"R-P02", "clauses/common/signature.md", "", "This document is signed by the Parties.", `"Parties"`},
	{"R-P02", "clauses/outstaffing-transferred/leave.md", "", "Leave is agreed with the Supplier.", `"Supplier"`},
	{"R-P03", "clauses/outsourcing/governance.md", "", `The parties meet every year (the **"Annual Meeting"**).`, `"Annual Meeting"`},
	{"R-P03", "clauses/outstaffing-supplied/timesheets.md", "", `Each sheet has a number (the **"Sheet Number"**).`, `"Sheet Number"`},
	{"R-P03", "schedules/outstaffing-supplied/roster.md", "", `The **"Reserve List"** is kept by the Outstaffer.`, `"Reserve List"`},
	{"R-P04", "clauses/outsourcing/acceptance.md", "", `Proof of a result is the **"Final acceptance"**, and Final acceptance ends the work.`, `"Final Acceptance" is defined beside "Final acceptance"`},
	{"R-P04", "clauses/outstaffing-supplied/term.md", "", `The last day of all is the **"End date"**, and the End date is fixed.`, `"End Date" is defined beside "End date"`},
	{"R-P05", "clauses/outsourcing/payment-on-completion.md", "", "The contract price is paid once.", `"contract price"`},
	{"R-P05", "clauses/outsourcing/communication.md", "", "An answer takes two business days at most.", `"business day"`},
	{"R-P05", "clauses/outstaffing/taxes.md", "", "Tax on the Monthly fee is borne by the Client.", `"Monthly fee"`},
	{"R-P05", "clauses/outsourcing/taxes.md", "", "THE SUPPLIER pays its own taxes.", `"SUPPLIER"`},
	{"R-P05", "schedules/common/data-processing.md", "", "The subject of the processing is client data.", `"client data"`},
	{"R-P06", "clauses/outsourcing/termination.md", "", "Termination under clause 7.2 takes effect at once.", `"clause 7.2"`},
	{"R-P06", "clauses/outsourcing/exit.md", "", "The plan of Schedule 2 applies.", `"Schedule 2"`},
	{"R-P06", "clauses/outstaffing/liability.md", "", "Clauses 3 and 4 stay as they are.", `"Clauses 3"`},
	{"R-P06", "schedules/outsourcing/charges.md", "", "Paragraph 4(b) sets the date.", `"Paragraph 4(b)"`},
	{"R-P06", "clauses/common/precedence.md", "", "Annex C stands last.", `"Annex C"`},
	{"R-P06", "clauses/common/precedence.md", "", "Part D of the Key Terms stands first.", `"Part D"`},
	{"R-P07", "clauses/outsourcing/scope.md", "", "Subject to [[scope#own-provision]], everything is in scope. {#own-provision}", "[[scope#own-provision]]"},
	{"R-P07", "clauses/outstaffing-supplied/scope.md", "", "What [[scope]] says applies.", "[[scope]]"},
	{"R-P07", "schedules/outsourcing/business-process.md", "", "[[schedule:business-process]] describes the work.", "[[schedule:business-process]]"},
	{"R-P08", "clauses/outsourcing/invoicing.md", "", "An invoice is disputed within ten (15) days.", "10 in words and 15 in figures"},
	{"R-P08", "clauses/outstaffing-supplied/leave.md", "", "Leave is announced 20 (thirty) days before.", "30 in words and 20 in figures"},
	{"R-P08", "clauses/common/insurance.md", "", "Cover is kept for twenty-four (25) months.", "24 in words and 25 in figures"},
	{"R-P09", "clauses/outsourcing/personnel.md", " shall ", " shall shall ", `"shall shall"`},
	{"R-P09", "clauses/common/confidentiality.md", " the ", " the the ", `"the the"`},
	{"R-P09", "clauses/outsourcing/replacement.md", "", "See clause [[personnel]] for the team.", `"clause clause"`},
	{"R-P09", "front/outsourcing/background.md", " to ", " to to ", `"to to"`},
	{"R-P10", "clauses/outsourcing/work-schedule.md", "", `Work begins at \{\{work\_schedule.start\}\}.`, `"{{"`},
	{"R-P10", "clauses/outstaffing-transferred/return.md", "", `The day of return is \[to be agreed\].`, `"[to be agreed]"`},
	{"R-P10", "clauses/outsourcing/place-of-work.md", "", `The address is \*\*bold\*\*.`, `"**"`},
	{"R-P10", "schedules/outstaffing/work-calendar.md", "", "The calendar is TBC.", `"TBC"`},
	{"R-P10", "clauses/common/severability.md", "", "This is a note :: to be taken out.", `"::"`},
	{"R-P11", "clauses/outsourcing/late-payment.md", "", "Interest runs every day..", `".."`},
	{"R-P11", "clauses/outstaffing/invoicing.md", "", "Invoices are sent by e-mail , in one copy.", `" ,"`},
	{"R-P11", "clauses/outsourcing/supervision.md", "", "The Supplier directs its people,.", `",."`},
	{"R-P12", "clauses/outsourcing/liability.md", "", "Loss of profit and/or loss of data is excluded.", `"and/or"`},
	{"R-P12", "clauses/outstaffing-supplied/replacement.md", "", "The Client and / or the Outstaffer may ask for it.", `"and / or"`},
	{"R-P13", "clauses/common/disputes.md", "", `The parties\' managers meet.`, "straight '"},
	{"R-P13", "clauses/outsourcing/exclusivity.md", "title: ", "title: Who's free? ", "straight '"},
	{"R-P14", "clauses/outsourcing/deliverables.md", "", "The following are delivered on paper:", "nothing comes behind"},
	{"R-P14", "schedules/outstaffing-transferred/forms.md", "## Form 2", "## Empty\n\n## Form 2", `"Empty"`},
	{"R-P15", "schedules/outstaffing-supplied/forms.md", "## Form 2", "## Form 4", `"Form 4" is number 2`},
	{"R-P15", "clauses/outstaffing/communication.md", "", "A report names (a) the work, (c) the hours.", "(c) stands where number 2"},
	{"R-P15", "schedules/outstaffing-transferred/forms.md", "## Form 3", "## Form 6", `"Form 6" is number 3`},
	{"R-P16", "schedules/outsourcing/house-list.md", "", "", "no clause refers to"},
	{"R-P17", "clauses/common/entire-agreement.md", "", "The fee of EUR 4,711.00 is owed on 9 May 2031, and so is the fee of 4711 EUR on 2031-05-09.", `"2031-05-09" is "9 May 2031"`},
	{"R-P04", "schedules/outsourcing/deliverables.md", "", `Results (the **"Deliverables"**) are listed, and the Deliverables count.`, `"Deliverables" is defined beside "Deliverable"`},
	{"R-P05", "clauses/common/entire-agreement.md", "", "Nothing outside this agreement binds.", `"agreement"`},
	{"R-P05", "clauses/common/compliance.md", "", "What the client knows it tells.", `"client"`},
	{"R-P08", "clauses/outstaffing/overtime.md", "", "Work over forty hours (44 hours) a week is extra.", "40 in words and 44 in figures"},
	{"R-P09", "clauses/outsourcing/process-handover.md", "", "The process shall be shall be handed over.", `"shall be"`},
	{"R-P11", "clauses/outsourcing/engagement-model.md", "", "A result is owed.Nothing else is.", `"d.N"`},
	{"R-P15", "clauses/outsourcing/acceptance.md", "Severity 3:", "Severity 5:", `"Severity 5" stands where 3 is next`},
	{"R-P17", "clauses/common/relationship.md", "", "A share of 61.5% and one of 61.50 per cent are alike.", `"61.50 per cent"`},
}

// TestSeededDefectsAreFound puts each defect into the texts, as a firm's own folder would, and holds that it is found at its
// place and that nothing else is.
func TestSeededDefectsAreFound(t *testing.T) {
	files := map[string]bool{}
	before := map[string]bool{}
	shipped := loaded(t, nil)
	for _, name := range engagements(t) {
		d, e := drafted(t, shipped, name)
		for _, f := range Run(All(), d, e, shipped.Language()) {
			before[told(f)] = true
		}
	}
	for _, s := range seeds {
		files[s.file] = true
		t.Run(s.rule+" "+s.file, func(t *testing.T) {
			house, lines := s.overlay(t)
			l := loaded(t, house)
			hits := 0
			for _, name := range engagements(t) {
				if strings.Contains(name, "minimal") || !s.mayStandIn(name) {
					continue
				}
				d, e := drafted(t, l, name)
				for _, f := range Run(All(), d, e, l.Language()) {
					at := strings.TrimPrefix(f.Pos.File, "house/en/")
					switch {
					case at == s.file && f.Rule == s.rule && strings.Contains(f.Message, s.says) && touches(f, lines):
						hits++
					case at == s.file && f.Rule == s.rule && lines[f.Line]: // the same defect seen from its other end
					case !before[told(f)] && !before[strings.Replace(told(f), "house/", "templates/", 1)]:
						t.Errorf("%s: also found %s", name, text(diag.List{f}))
					}
				}
			}
			if hits == 0 {
				t.Errorf("not found")
			}
		})
	}
	if len(seeds) < 40 || len(files) < 20 {
		t.Errorf("%d defects in %d texts", len(seeds), len(files))
	}
	for _, c := range All() {
		if !slices.ContainsFunc(seeds, func(s seed) bool { return s.rule == c.Rule }) {
			t.Errorf("no defect is seeded for %s", c.Rule)
		}
	}
}

// touches reports whether a finding stands on one of the lines or points to one.
func touches(f diag.Diagnostic, lines map[int]bool) bool {
	return lines[f.Line] || slices.ContainsFunc(f.Related, func(r diag.Related) bool { return r.File == f.File && lines[r.Line] })
}

// told is what a finding says, without its line, which a seed moves.
func told(d diag.Diagnostic) string { return d.Pos.File + " " + d.Rule + " " + d.Message }

// mayStandIn reports whether the agreement of an engagement file draws on the seed's folder.
func (s seed) mayStandIn(name string) bool {
	folder := strings.Split(s.file, "/")[1]
	if folder == "outstaffing" || folder == "common" {
		return folder == "common" || strings.Contains(name, "outstaffing")
	}
	return strings.Contains(name, string(schema.Variant(folder)))
}

// overlay returns a house folder with the defect, and the lines on which it may be found.
func (s seed) overlay(t *testing.T) (fs.FS, map[int]bool) {
	t.Helper()
	house := fstest.MapFS{}
	if s.rule == "R-P16" { // a schedule of the firm's own that the agreement lists and no clause calls
		contents, err := fs.ReadFile(templates.FS(), "en/agreements/outsourcing.yaml")
		if err != nil {
			t.Fatal(err)
		}
		house["en/"+s.file] = &fstest.MapFile{Data: []byte("---\ntitle: House list\n---\n1. Everything is listed.\n")}
		house["en/agreements/outsourcing.yaml"] = &fstest.MapFile{Data: append(contents, "  - house-list\n"...)}
		return house, map[int]bool{1: true}
	}
	data, err := fs.ReadFile(templates.FS(), "en/"+s.file)
	if err != nil {
		t.Fatal(err)
	}
	src := string(data)
	head := strings.Index(src, "\n---\n") + len("\n---\n")
	at, end := head, head
	words := "1. " + s.new + "\n"
	if strings.HasPrefix(s.file, "schedules/") && !strings.HasPrefix(src[head:], "1. ") {
		words = s.new + "\n\n"
	}
	if s.old != "" {
		from := head
		if strings.HasPrefix(s.old, "title") {
			from = 0
		}
		i := strings.Index(src[from:], s.old)
		if i < 0 {
			t.Fatalf("the text has no words %q", s.old)
		}
		at, words = from+i, s.new
		end = at + len(s.old)
	}
	changed := src[:at] + words + src[end:]
	house["en/"+s.file] = &fstest.MapFile{Data: []byte(changed)}
	return house, startsOf(changed, at)
}

// startsOf returns the lines at which a block that holds the byte at may begin: its own line and those before it up to a
// line at the margin, and the first line for titles.
func startsOf(src string, at int) map[int]bool {
	lines := strings.Split(src, "\n")
	line := strings.Count(src[:at], "\n")
	out := map[int]bool{1: strings.HasPrefix(src[at:], "title"), line + 1: true}
	for n := line; n > 0 && !strings.HasPrefix(strings.TrimSpace(lines[n]), "1. ") && lines[n] != ""; n-- {
		out[n] = true
	}
	if strings.Contains(src[at:min(len(src), at+20)], "\n\n## ") {
		out[line+1] = true
	}
	return out
}
