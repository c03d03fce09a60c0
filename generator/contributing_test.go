package generator_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"clausewright/generator"
	"clausewright/generator/document"
	"clausewright/templates"
)

// TestContributingAddsAClause does what CONTRIBUTING.md says: one clause file, one line in each agreement file, no Go.
func TestContributingAddsAClause(t *testing.T) {
	page, err := os.ReadFile("../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	path := submatch(t, string(page), "Write the file, `templates/([^`]+)`")
	clause := indented(submatch(t, string(page), "(?s)```markdown\n(.*?)```"))
	lines := strings.Fields(strings.ReplaceAll(submatch(t, string(page), "(?s)```yaml\n(.*?)```"), "- ", ""))
	if len(lines) != 2 {
		t.Fatalf("the agreement's lines are %q, want the clause before and the new one", lines)
	}
	before, id := lines[0], lines[1]

	house := fstest.MapFS{path: {Data: []byte(clause)}}
	agreements, err := fs.Glob(templates.FS(), "en/agreements/*.yaml")
	if err != nil || len(agreements) != 3 {
		t.Fatalf("agreements %v, error %v", agreements, err)
	}
	for _, name := range agreements {
		src, err := fs.ReadFile(templates.FS(), name)
		if err != nil {
			t.Fatal(err)
		}
		changed := edited(t, string(src), edit{"\n  - " + before + "\n", "\n  - " + before + "\n  - " + id + "\n"})
		house[name] = &fstest.MapFile{Data: changed}
	}
	g, found, err := generator.New(generator.Options{House: house, HouseName: "house"})
	if err != nil || g == nil {
		t.Fatalf("the library does not load: %v %v", err, findings(found))
	}
	for _, name := range samples(t) {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, found := g.Draft(name, src)
		if d == nil {
			t.Fatal(findings(found))
		}
		titles := clauseTitles(d)
		if !strings.Contains(titles, "(Entire agreement and variation) (Sustainability) ") {
			t.Errorf("%s has the clauses %s, want Sustainability after the entire agreement", name, titles)
		}
	}
}

// clauseTitles returns the titles of the clauses in print order: "(Fees) (Invoicing) ".
func clauseTitles(d *document.Document) string {
	var b strings.Builder
	for _, p := range d.Parts {
		for _, block := range p.Blocks {
			if c, ok := block.(*document.Clause); ok {
				b.WriteString("(" + c.Title + ") ")
			}
		}
	}
	return b.String()
}

func submatch(t *testing.T, s, pattern string) string {
	t.Helper()
	m := regexp.MustCompile(pattern).FindStringSubmatch(s)
	if m == nil {
		t.Fatalf("CONTRIBUTING.md has nothing like %s", pattern)
	}
	return m[1]
}

// indented removes the three spaces by which a list indents an example.
func indented(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimPrefix(lines[i], "   ")
	}
	return strings.Join(lines, "\n")
}
