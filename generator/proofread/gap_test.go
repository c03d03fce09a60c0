package proofread

import (
	"strings"
	"testing"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

// numbered returns a document of two clauses with provisions and two schedules, as Number leaves it.
func numbered() *document.Document {
	provision := func(line int, children ...*document.Provision) *document.Provision {
		return &document.Provision{Text: []document.Inline{document.Text{S: "Words."}}, Children: children, Pos: diag.Pos{File: "a.md", Line: line}}
	}
	var roman []*document.Provision
	for i := range 12 {
		roman = append(roman, provision(100+i))
	}
	var letters []*document.Provision
	for i := range 30 {
		letters = append(letters, provision(200+i))
	}
	letters[2].Children = roman
	schedule := func(id string) *document.Part {
		return &document.Part{
			Kind: document.Schedule, ID: id, Title: id, Pos: diag.Pos{File: id + ".md", Line: 1},
			Blocks: []document.Block{provision(1, provision(2, provision(5), provision(6))), provision(3)},
		}
	}
	d := &document.Document{
		Words: document.Words{Clause: "clause", Clauses: "clauses", Schedule: "Schedule", Paragraph: "paragraph", Recital: "recital"},
		Parts: []*document.Part{
			{Kind: document.Recitals, ID: "background", Title: "Background", Blocks: []document.Block{provision(1), provision(2)}},
			{Kind: document.Parties, ID: "parties", Title: "Parties", Blocks: []document.Block{provision(1, provision(2)), provision(3)}},
			{Kind: document.Body, ID: "body", Blocks: []document.Block{
				&document.Clause{ID: "one", Title: "One", Blocks: []document.Block{provision(1), provision(2, letters...), provision(3)}, Pos: diag.Pos{File: "one.md", Line: 1}},
				&document.Clause{ID: "two", Title: "Two", Blocks: []document.Block{provision(1)}, Pos: diag.Pos{File: "two.md", Line: 1}},
			}},
			schedule("prices"), schedule("forms"),
		},
	}
	document.Number(d)
	return d
}

// TestNumberingGap breaks the numbers of a document one at a time, as taking a block away after numbering would.
func TestNumberingGap(t *testing.T) {
	clauseOf := func(d *document.Document, i int) *document.Clause { return d.Parts[2].Blocks[i].(*document.Clause) }
	at := func(d *document.Document, i int) *document.Provision {
		return clauseOf(d, 0).Blocks[i].(*document.Provision)
	}
	for _, c := range []struct {
		name  string
		spoil func(d *document.Document)
		want  string // in the first message; "" for no finding
	}{
		{"numbered by the program", func(*document.Document) {}, ""},
		{"a clause taken away", func(d *document.Document) { d.Parts[2].Blocks = d.Parts[2].Blocks[1:] }, `"2" stands where "1" is next`},
		{"a clause twice", func(d *document.Document) { clauseOf(d, 1).Number = "1" }, `"1" stands where "2" is next`},
		{"a provision taken away", func(d *document.Document) {
			c := clauseOf(d, 0)
			c.Blocks = append(c.Blocks[:1], c.Blocks[2:]...)
		}, `"1.3" is provision 2 under "1"`},
		{"a letter taken away", func(d *document.Document) { at(d, 1).Children = at(d, 1).Children[1:] }, `"(b)" is provision 1 under "1.2"`},
		{"a late letter taken away", func(d *document.Document) {
			p := at(d, 1)
			p.Children = append(p.Children[:27], p.Children[28:]...)
		}, `"(ac)" is provision 28 under "1.2"`},
		{"a Roman numeral taken away", func(d *document.Document) {
			p := at(d, 1).Children[2]
			p.Children = append(p.Children[:4], p.Children[5:]...)
		}, `"(vi)" is provision 5 under "1.2(c)"`},
		{"a number that references spell otherwise", func(d *document.Document) { at(d, 2).Full = "2.3" }, `references call provision "1.3" under "1" "2.3"`},
		{"a provision without a number", func(d *document.Document) { at(d, 0).Number = "" }, `"" is provision 1 under "1"`},
		{"a schedule taken away", func(d *document.Document) { d.Parts = append(d.Parts[:3], d.Parts[4]) }, `"Schedule 2" stands where "Schedule 1" is next`},
		{"a recital taken away", func(d *document.Document) { d.Parts[0].Blocks = d.Parts[0].Blocks[1:] }, `"(B)" is provision 1 under ""`},
		{"a party taken away", func(d *document.Document) { d.Parts[1].Blocks = d.Parts[1].Blocks[1:] }, `"(2)" is provision 1 under ""`},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := numbered()
			c.spoil(d)
			found := Run([]Check{numberingGap}, d, nil, nil)
			switch {
			case c.want == "" && len(found) > 0:
				t.Errorf("found %s", text(found))
			case c.want != "" && (len(found) == 0 || !strings.Contains(text(found), c.want)):
				t.Errorf("found\n%s\nwant %s", text(found), c.want)
			}
		})
	}
}
