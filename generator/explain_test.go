package generator_test

import (
	"path/filepath"
	"strings"
	"testing"

	"clausewright/generator"
	"clausewright/generator/document"
	"clausewright/internal/diag"
)

// TestExplainAgreesWithTheContract holds what explain says against the document of the same file: what is in stands there
// under the number told, what is out does not, and every condition names the values that it read.
func TestExplainAgreesWithTheContract(t *testing.T) {
	for _, name := range append(samples(t), engagementPaths(t)...) {
		t.Run(filepath.Base(filepath.Dir(name))+"/"+filepath.Base(name), func(t *testing.T) {
			src := []byte(sample(t, strings.TrimPrefix(filepath.ToSlash(name), "../")))
			d := drafted(t, name, src)
			explained, found := built(t).Explain(name, src)
			if explained == nil {
				t.Fatal(findings(found))
			}
			numbers := numbersAt(d)
			pieces, conditional := 0, 0
			for _, e := range explained {
				number, stands := numbers[e.Pos]
				if e.Kind == "clause" || e.Kind == "schedule" || e.Kind == "provision" {
					pieces++
					if stands != e.Included || number != e.Printed {
						t.Errorf("%s %s: explain says in %t as %q, the contract %t as %q", e.Kind, e.ID, e.Included, e.Printed, stands, number)
					}
				}
				if e.When == "" {
					continue
				}
				conditional++
				if len(e.Because) == 0 {
					t.Errorf("%s stands if %s, and no value is named", e.ID, e.When)
				}
				for _, g := range e.Because {
					if g.Origin == "file" && (g.Pos.File != name || g.Pos.Line == 0) {
						t.Errorf("%s: %s comes from the file and has no place", e.ID, g.Path)
					}
				}
			}
			if pieces < 100 || conditional < 150 {
				t.Errorf("%d pieces, %d conditions; the walk is broken", pieces, conditional)
			}
		})
	}
}

// TestExplainNamesTheValueThatDecided flips one value and sees its provisions change sides.
func TestExplainNamesTheValueThatDecided(t *testing.T) {
	before := explained(t, []byte(sample(t, "samples/outsourcing.yaml")))
	after := explained(t, edited(t, sample(t, "samples/outsourcing.yaml"), edit{"    initiated_by: mutual", "    initiated_by: client"}))
	changed := 0
	for id, e := range before {
		if e.Included == after[id].Included {
			continue
		}
		changed++
		decided := false
		for _, g := range e.Because {
			decided = decided || g.Path == "term.extension.initiated_by" && g.Origin == "file" && g.Value == "mutual"
		}
		if !decided {
			t.Errorf("%s changes sides with term.extension.initiated_by and does not name it: %+v", id, e.Because)
		}
	}
	if changed < 4 {
		t.Errorf("%d pieces change sides, want the rows and provisions on extension", changed)
	}
}

func explained(t *testing.T, src []byte) map[string]generator.Explanation {
	t.Helper()
	all, found := built(t).Explain("deal.yaml", src)
	if all == nil {
		t.Fatal(findings(found))
	}
	byID := make(map[string]generator.Explanation)
	for _, e := range all {
		byID[e.ID+" "+e.Kind] = e
	}
	return byID
}

// numbersAt returns the number of each clause, schedule and provision by where it was written; of what is repeated the first.
func numbersAt(d *document.Document) map[diag.Pos]string {
	at := make(map[diag.Pos]string)
	give := func(pos diag.Pos, number string) {
		if _, taken := at[pos]; !taken {
			at[pos] = number
		}
	}
	for _, p := range d.Parts {
		if p.Kind == document.Schedule {
			give(p.Pos, p.Number)
		}
		for _, b := range p.Blocks {
			if c, ok := b.(*document.Clause); ok {
				give(c.Pos, c.Number)
			}
		}
	}
	document.Walk(d, func(n document.Node, _ document.Inline) {
		if p, ok := n.(*document.Provision); ok {
			give(p.Pos, p.Full)
		}
	})
	return at
}

func engagementPaths(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("../schema/testdata/*.yaml")
	if err != nil || len(names) != 6 {
		t.Fatalf("found %d test engagements, error %v", len(names), err)
	}
	return names
}
