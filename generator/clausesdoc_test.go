package generator_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"clausewright/generator"
	"clausewright/templates"
)

// TestClausesPageTeachesWhatWorks does what docs/clauses.md shows: one clause changed, one added, one agreement reordered,
// three files and no Go.
func TestClausesPageTeachesWhatWorks(t *testing.T) {
	page, err := os.ReadFile("../docs/clauses.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile("(?s)\n`our-texts/([^`]+)`\n\n```[a-z]+\n(.*?)```").FindAllStringSubmatch(string(page), -1)
	if len(examples) != 3 {
		t.Fatalf("the page has %d examples, want three", len(examples))
	}
	house := fstest.MapFS{}
	for _, e := range examples {
		text := e[2]
		if strings.HasSuffix(e[1], ".yaml") { // lines to bring into a copy of the built-in agreement
			built, err := fs.ReadFile(templates.FS(), e[1])
			if err != nil {
				t.Fatal(err)
			}
			without := strings.Replace(string(built), "  - severability\n", "", 1)
			first, _, _ := strings.Cut(text, "\n")
			text = string(edited(t, without, edit{first + "\n", text}))
		}
		house[e[1]] = &fstest.MapFile{Data: []byte(text)}
	}
	g, found, err := generator.New(generator.Options{House: house, HouseName: "our-texts"})
	if err != nil || g == nil {
		t.Fatalf("the texts do not load: %v\n%v", err, findings(found))
	}
	d, found := g.Draft("deal.yaml", []byte(sample(t, "samples/outsourcing.yaml")))
	if d == nil {
		t.Fatal(findings(found))
	}
	if titles := clauseTitles(d); !strings.Contains(titles, "(Confidentiality) (Publicity) (Severability) ") || strings.Count(titles, "(Severability)") != 1 {
		t.Errorf("the clauses are %s", titles)
	}
	for part, says := range map[string]string{
		"severability": "comes nearest to its economic purpose",
		"publicity":    "may name Hafenblick Versand GmbH as a client only with its prior written consent",
	} {
		if !strings.Contains(wording(d, part), says) {
			t.Errorf("%s says\n%s\nwant %q", part, wording(d, part), says)
		}
	}
}
