package typeset

import (
	"fmt"
	"strings"

	"clausewright/generator/document"
)

// The documents of the tests are written down as the tree would stand after numbering and resolving.

type ins = []document.Inline

func txt(s string) ins { return ins{document.Text{S: s}} }

// par makes inlines of a small notation: **bold**, *italic*, "“term”" for a definition, <target|words> for a
// reference, {value} and [blank].
func par(s string) ins {
	var out ins
	pair := func(open, end string, f func(string) document.Inline) bool {
		if !strings.HasPrefix(s, open) {
			return false
		}
		inner, rest, ok := strings.Cut(s[len(open):], end)
		if !ok {
			panic("unclosed " + open)
		}
		out, s = append(out, f(inner)), rest
		return true
	}
	for s != "" {
		switch {
		case pair("**", "**", func(x string) document.Inline { return document.Text{S: x, Bold: true} }):
		case pair("*", "*", func(x string) document.Inline { return document.Text{S: x, Italic: true} }):
		case pair("“", "”", func(x string) document.Inline { return document.Define{Term: x} }):
		case pair("{", "}", func(x string) document.Inline { return document.Value{S: x} }):
		case pair("[", "]", func(x string) document.Inline { return document.Blank{Label: x} }):
		case pair("<", ">", func(x string) document.Inline {
			target, words, _ := strings.Cut(x, "|")
			return document.Ref{Target: target, S: words}
		}):
		default:
			n := strings.IndexAny(s[1:], "*“{[<")
			if n < 0 {
				n = len(s) - 1
			}
			out, s = append(out, document.Text{S: s[:n+1]}), s[n+1:]
		}
	}
	return out
}

func p(s string) *document.Paragraph { return &document.Paragraph{Text: par(s)} }
func h(s string) *document.Heading   { return &document.Heading{Text: par(s)} }

func prov(s string, children ...*document.Provision) *document.Provision {
	anchor := ""
	if rest, name, ok := strings.Cut(s, " #"); ok {
		s, anchor = rest, name
	}
	return &document.Provision{Text: par(s), Anchor: anchor, Children: children}
}

func clause(id, title string, blocks ...document.Block) *document.Clause {
	return &document.Clause{ID: id, Title: title, Blocks: blocks}
}

func table(head string, align []document.Align, rows ...string) *document.Table {
	t := &document.Table{Align: align}
	cells := func(row string) []document.Cell {
		var out []document.Cell
		for _, c := range strings.Split(row, "|") {
			out = append(out, par(strings.TrimSpace(c)))
		}
		return out
	}
	if head != "" {
		t.Head = cells(head)
	}
	for _, r := range rows {
		t.Rows = append(t.Rows, cells(r))
	}
	return t
}

// keyed makes a table of labels and values.
func keyed(rows ...string) *document.Table { return table("", make([]document.Align, 2), rows...) }

func doc(parts ...*document.Part) *document.Document {
	d := &document.Document{Meta: meta(), Parts: parts}
	number(d)
	return d
}

func meta() document.Meta {
	return document.Meta{
		Title: "IT Outsourcing Agreement", Subtitle: "Outsourcing of a whole project",
		Reference: "LWA-VCW-2027-001", Version: "1.0", Status: "Draft", Draft: true, DraftLegend: "DRAFT",
		Label: "Confidential", Language: "en-GB", PageSize: document.A4,
		Client: "Lindenwerk Anlagenbau GmbH", Supplier: "Vistula Codeworks sp. z o.o.",
		PageOf: "Page %d of %d", VersionLabel: "Version", Contents: "Contents",
	}
}

func part(kind document.PartKind, id, title string, blocks ...document.Block) *document.Part {
	return &document.Part{Kind: kind, ID: id, Title: title, Blocks: blocks}
}

func body(blocks ...document.Block) *document.Part { return part(document.Body, "body", "", blocks...) }

// number numbers a document as contracts are.
func number(d *document.Document) {
	schedules, clauses := 0, 0
	for _, pt := range d.Parts {
		if pt.Kind == document.Schedule {
			schedules++
			pt.Number = fmt.Sprintf("Schedule %d", schedules)
		}
		top := 0
		for _, b := range pt.Blocks {
			switch b := b.(type) {
			case *document.Clause:
				clauses++
				b.Number = fmt.Sprint(clauses)
				n := 0
				for _, c := range b.Blocks {
					if v, ok := c.(*document.Provision); ok {
						n++
						numberProvision(v, fmt.Sprintf("%d.%d", clauses, n), 1, 1)
					}
				}
			case *document.Provision:
				top++
				switch pt.Kind {
				case document.Parties:
					numberProvision(b, fmt.Sprintf("(%d)", top), 1, 1)
				case document.Recitals:
					numberProvision(b, fmt.Sprintf("(%c)", 'A'+top-1), 1, 1)
				default:
					numberProvision(b, fmt.Sprint(top), 1, 0)
				}
			}
		}
	}
}

// numberProvision numbers a provision and its children; step is 0 where the children are still 1.1, then (a), (i).
func numberProvision(v *document.Provision, num string, level, step int) {
	roman := []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"}
	v.Number, v.Level = num, level
	for i, c := range v.Children {
		switch step {
		case 0:
			numberProvision(c, fmt.Sprintf("%s.%d", num, i+1), level+1, 1)
		case 1:
			numberProvision(c, fmt.Sprintf("(%c)", 'a'+i), level+1, 2)
		default:
			numberProvision(c, "("+roman[i%len(roman)]+")", level+1, 3)
		}
	}
}

// contract is a realistic agreement of a given number of clauses beyond its first four.
func contract(more int) *document.Document {
	blocks := []document.Block{
		clause("definitions", "Definitions and interpretation",
			prov("In this Agreement the following words have these meanings:"),
			&document.Definition{Term: "Acceptance Criteria", Text: par("“Acceptance Criteria” means, for a Deliverable, the criteria set out for it in <schedule:deliverables|Schedule 1 (Deliverables)>, and where none are set out, conformity with the description of the Deliverable there and with Good Industry Practice.")},
			&document.Definition{Term: "Business Day", Text: par("“Business Day” means a day other than a Saturday, a Sunday or a public holiday in {Germany (Bavaria)}.")},
			&document.Definition{Term: "Contract Price", Text: par("“Contract Price” has the meaning given in <payment#price|clause 4.1>.")},
			&document.Definition{Term: "Deliverable", Text: par("“Deliverable” means each item listed in <schedule:deliverables|Schedule 1 (Deliverables)>, in the state in which it is delivered.")},
			prov("Headings do not affect how this Agreement is read. Words in the singular include the plural and the other way round. A reference to a statute is a reference to it as amended or replaced from time to time."),
		),
		clause("scope", "Scope of the Services",
			prov("The Supplier shall carry out the whole Project for the Client and shall deliver the Deliverables by the dates set out in <schedule:deliverables|Schedule 1 (Deliverables)>. #scope#whole"),
			prov("The Supplier decides how, where and with whom it performs the Services, as long as it complies with:",
				prov("the Acceptance Criteria;"),
				prov("the security requirements of the Client that are set out in writing before the {Commencement Date}, including those on:",
					prov("access to the systems of the Client at [address of the Client's data centre];"),
					prov("the keeping of logs; and"),
					prov("the separation of test data from production data; and")),
				prov("Applicable Law.")),
			prov("Nothing in this Agreement obliges the Client to offer, or the Supplier to accept, further work."),
		),
		clause("acceptance", "Acceptance",
			prov("The Client shall test each Deliverable against its Acceptance Criteria within {15 Business Days} after delivery (the “Acceptance Period”) and shall tell the Supplier in writing whether it accepts the Deliverable or rejects it, giving in the latter case a description of each Defect that is sufficient to reproduce it."),
			prov("A Deliverable is accepted when the Client has signed the Acceptance Certificate, or when the Acceptance Period has ended without a rejection and a reminder of the Supplier has remained unanswered for {5 Business Days}. #acceptance#final"),
			prov("The Supplier shall mend Defects at its own cost and deliver the Deliverable again within {10 Business Days}. <acceptance#final|Clause 3.2> applies again."),
		),
		clause("payment", "Payment on completion",
			prov("The Client shall pay the “Contract Price” of {EUR 240,000.00} for the whole Project. #payment#price"),
			prov("The Contract Price becomes invoiceable as one sum on Final Acceptance (<acceptance#final|clause 3.2 (Acceptance)>) and not before."),
			prov("Amounts are due {30 days} after receipt of a proper invoice, by transfer to the account {DE02 1203 0000 0000 2020 51} of the Supplier."),
		),
	}
	for i := range more {
		id := fmt.Sprintf("more-%d", i)
		blocks = append(blocks, clause(id, fmt.Sprintf("Further terms of the engagement, part %d", i+1),
			prov("Each party shall keep the other informed, without being asked, of everything that may affect the performance of this Agreement, and shall answer questions of the other within {3 Business Days}. An answer that needs longer is announced within that time, with the reason for it and the day on which it will be given."),
			prov("Where a party cannot perform because of the other:",
				prov("it shall say so in writing, naming the act or omission that stands in its way and what it needs to go on;"),
				prov("its dates move by as long as the hindrance lasted, unless it could have avoided the delay by reasonable means; and"),
				prov("neither party may claim damages for that time, save under <acceptance|clause 3 (Acceptance)>.")),
			prov("Changes to this clause are made in writing."),
			prov("The parties shall review the matters of this clause at the meetings set out in <schedule:communication|Schedule 2 (Communication plan)>. A review does not change this Agreement; what the parties agree in it takes effect when both have signed a written variation, and what they do not agree stays as it was before the review took place."),
		))
	}

	two := []document.Align{document.Left, document.Left}
	return doc(
		part(document.Cover, "cover", "",
			h("IT Outsourcing Agreement"),
			p("Outsourcing of a whole project"),
			h("Date"), p("[date of the last signature]"),
			h("Parties"),
			p("(1) {Lindenwerk Anlagenbau GmbH} (Client)"),
			p("(2) {Vistula Codeworks sp. z o.o.} (Supplier)"),
			keyed("Reference | {LWA-VCW-2027-001}", "Version | {1.0}", "Status | {Draft}", "Confidentiality | {Confidential}", "Governing law | {Germany}")),
		part(document.KeyTerms, "key-terms", "Key Terms",
			p("Part A prevails over the clauses of this Agreement, but only fixes the values that they use. Part B describes the engagement model and yields to the clauses."),
			h("Part A: Particulars"),
			table("", two,
				"Model | Outsourcing: the Supplier carries out a whole project with its own organisation",
				"Client | {Lindenwerk Anlagenbau GmbH}, {Industriestraße 14, 80939 München, Germany}",
				"Supplier | {Vistula Codeworks sp. z o.o.}, {ul. Długa 7, 31-147 Kraków, Poland}",
				"Purpose | {Replace the spare-parts portal by a new web application, including migration of data and training of key users}",
				"Commencement Date | {11 January 2027}",
				"Contract Price | {EUR 240,000.00}, excluding VAT",
				"Payment | one sum, due {30 days} after receipt of the invoice that follows Final Acceptance",
				"Late interest | [rate that the governing law sets]",
				"Liability cap | {EUR 240,000.00}",
				"Supplier's contact | {Katarzyna Zielińska-Wiśniewska}, {katarzyna.zielinska-wisniewska@project-delivery.vistula-codeworks.example}",
				"Governing law | {Germany}; courts of {Munich}"),
			h("Part B: Model Statement"),
			table("Aspect | Outsourcing", two,
				"**Way of working** | The Client hands over a defined procedure; the Supplier delivers a result.",
				"**Agreement and term** | Concluded for the project; it ends when the project is complete.",
				"**Payment** | On completion of the whole project.",
				"**Dealing with the client** | Through one point of contact.",
				"**Communication** | Written reports at agreed intervals.")),
		part(document.Parties, "parties", "Parties",
			prov("{Lindenwerk Anlagenbau GmbH}, a company under the law of {Germany}, registered at {Amtsgericht München} under {HRB 123456}, with its seat at {Industriestraße 14, 80939 München, Germany} (the “Client”); and"),
			prov("{Vistula Codeworks sp. z o.o.}, a company under the law of {Poland}, registered at {Sąd Rejonowy dla Krakowa-Śródmieścia} under [registration number of the supplier], with its seat at {ul. Długa 7, 31-147 Kraków, Poland} (the “Supplier”).")),
		part(document.Recitals, "background", "Background",
			prov("The Client wishes to have its spare-parts portal replaced and to hand over the whole of that project."),
			prov("The Supplier has the people, the tools and the experience to carry out such projects by itself."),
			prov("The parties have compared outsourcing with outstaffing and have chosen outsourcing.")),
		part(document.Body, "body", "Agreed terms", blocks...),
		part(document.Signatures, "signatures", "Signatures",
			p("This Agreement is concluded when both parties have signed it. It may be signed in counterparts, which together are one document."),
			&document.Group{
				Title: par("Signed for and on behalf of {Lindenwerk Anlagenbau GmbH}"),
				Text:  []document.Block{p("acting by its managing director under the articles of association:")},
				Lines: []*document.Paragraph{p("Signature:"), p("Name: {Dr. Jana Ehlert}"), p("Title: {Geschäftsführerin}"), p("Place:"), p("Date:")},
			},
			&document.Group{
				Title: par("Signed for and on behalf of {Vistula Codeworks sp. z o.o.}"),
				Text:  []document.Block{p("acting by a member of its management board:")},
				Lines: []*document.Paragraph{p("Signature:"), p("Name: [name of the signatory]"), p("Title: {Członek Zarządu}"), p("Place:"), p("Date:")},
			}),
		part(document.Schedule, "deliverables", "Deliverables",
			prov("The Supplier shall deliver the following Deliverables:",
				prov("each by its due date; and"),
				prov("each in the form that its Acceptance Criteria name.")),
			table("No. | Deliverable | Acceptance Criteria | Due date | Weight", []document.Align{0, 0, 0, 0, document.Right},
				"D1 | {Requirements and architecture} | {Reviewed and signed by the product owner; every use case of the inventory is covered or excluded by name} | {26 February 2027} | {15.00%}",
				"D2 | {Portal, first release} | {All test cases of severity 1 and 2 pass in the acceptance environment; response time at the 95th percentile under 800 ms with 200 users} | {30 June 2027} | {50.00%}",
				"D3 | {Migration of master data} | {Reconciliation report without unexplained differences} | {31 August 2027} | {25.00%}",
				"D4 | {Training} | {Twelve key users trained; material handed over} | {15 September 2027} | {10.00%}",
				"**Total** | | | | **100.00%**"),
			h("Notes"),
			&document.Bullets{Items: []*document.Paragraph{
				p("Dates are days of delivery, not of acceptance."),
				p("A Deliverable that consists of several files is delivered when the last of them has been handed over and the Client can open it with the tools named in the description."),
			}}),
		part(document.Schedule, "communication", "Communication plan",
			prov("Reports are sent to the contact of the Client every {month}."),
			table("Occasion | Interval | Participants | Medium", make([]document.Align, 4),
				"Steering committee | {1 month} | Project leads, sponsors | Video",
				"Status report | {2 weeks} | Contact of the Supplier to contact of the Client | E-mail")),
	)
}
