package generator_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"html"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"clausewright/generator"
	"clausewright/generator/document"
	"clausewright/internal/diag"
)

// hostileName is a name that HTML, Markdown, YAML and the clause language would each like to read.
const hostileName = `R&D <Söhne> *Werk* #1 {{fees}} [x](y) GmbH`

// format returns the format with a name.
func format(t testing.TB, name string) generator.Format {
	t.Helper()
	for _, f := range generator.Formats() {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("there is no format %s", name)
	return generator.Format{}
}

func printed(t testing.TB, g *generator.Generator, name string, d *document.Document) []byte {
	t.Helper()
	data, _, err := g.Print(format(t, name), d)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestNamesPrintAsTyped: a value is never read as markup, on any page and in any format.
func TestNamesPrintAsTyped(t *testing.T) {
	for _, c := range []struct {
		party, role string
		replaces    string
		says        map[string]string // part: what it says around the name
	}{
		{"client", "Client", "legal_name: Hafenblick Versand GmbH", map[string]string{
			"cover":      "(1) " + hostileName + ", as Client",
			"key-terms":  "Client | " + hostileName + ", Germany, Handelsregister, Amtsgericht Hamburg, HRB 999914",
			"parties":    hostileName + ` (the "Client"), whose particulars are:`,
			"signatures": "Signed for and on behalf of the Client: " + hostileName,
		}},
		{"supplier", "Supplier", "legal_name: Sandomir Softworks sp. z o.o.", map[string]string{
			"cover":      "(2) " + hostileName + ", as Supplier",
			"key-terms":  "Supplier | " + hostileName + ", Poland, KRS, Sąd Rejonowy dla Wrocławia-Fabrycznej, 0009999124",
			"parties":    hostileName + ` (the "Supplier"), whose particulars are:`,
			"signatures": "Signed for and on behalf of the Supplier: " + hostileName,
		}},
	} {
		t.Run(c.party, func(t *testing.T) {
			src := edited(t, sample(t, outsourcing), edit{c.replaces, `legal_name: "` + hostileName + `"`})
			d := drafted(t, outsourcing, src)
			path := "parties." + c.party + ".legal_name"
			document.Walk(d, func(_ document.Node, in document.Inline) {
				if v, ok := in.(document.Value); ok && v.Path == path && v.S != hostileName {
					t.Errorf("%s is %q in the document", path, v.S)
				}
			})
			for part, want := range c.says {
				if got := wording(d, part); strings.Count(got, want) != 1 {
					t.Errorf("%s does not say once %q:\n%s", part, want, got)
				}
			}

			reading := map[string]string{
				"pdf": strings.Join(pdfText(t, printed(t, built(t), "pdf", d)), "\n"),
				"md":  markdownRead(t, printed(t, built(t), "md", d)),
			}
			for name, got := range reading {
				for part, want := range c.says {
					if want = squeezed(want); !strings.Contains(squeezed(got), want) {
						t.Errorf("%s in the %s does not read %q", part, name, want)
					}
				}
				if n, want := strings.Count(squeezed(got), squeezed(hostileName)), strings.Count(whole(d), hostileName); n < want {
					t.Errorf("the %s has the name %d times, the document %d times", name, n, want)
				}
			}
		})
	}
}

// squeezed is s without what a page sets its own way: spaces, which stand elsewhere when a line is broken, and the borders of
// cells.
func squeezed(s string) string {
	return strings.Join(strings.Fields(typed(strings.ReplaceAll(s, " | ", " "))), "")
}

var htmlTag = regexp.MustCompile("<[^>]*>")

// markdownRead returns what a viewer of the Markdown shows.
func markdownRead(t testing.TB, src []byte) string {
	t.Helper()
	var page bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert(src, &page); err != nil {
		t.Fatal(err)
	}
	return html.UnescapeString(htmlTag.ReplaceAllString(page.String(), " "))
}

// TestGlyphsThatTheFontLacks: what would print as nothing is refused, at the field that has it.
func TestGlyphsThatTheFontLacks(t *testing.T) {
	for _, c := range []struct {
		name, base, path string
		before, with     string // the value and what takes its place
		lacks            rune
	}{
		{"emoji", outsourcing, "parties.client.legal_name", "legal_name: Hafenblick Versand GmbH", "legal_name: Hafenblick 🚀 Versand GmbH", '🚀'},
		{"chinese", outsourcing, "parties.supplier.address.city", "city: Wrocław", "city: 北京", '北'},
		{"hebrew", supplied, "staff[0].name", "name: Raluca Marinescu", "name: רלוקה Marinescu", 'ר'},
		{"in-a-list", outsourcing, "deliverables[1].acceptance_criteria[1]", "- 95th percentile response below 700 ms with 150 users", "- all cases ✅ pass", '✅'},
		{"in-a-purpose", transferred, "services.specified_works", "specified_works: Continued operation", "specified_works: 継続 operation", '継'},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := edited(t, sample(t, c.base), edit{c.before, c.with})
			d, found := built(t).Draft(c.base, src)
			if d != nil {
				t.Error("there is a document")
			}
			_, value, _ := strings.Cut(c.with, " ")
			want := positionOf(c.base, string(src), c.with, value)
			var told int
			for _, f := range found {
				if f.Severity != diag.Error {
					continue
				}
				told++
				if f.Rule != "R-S27" || f.Path != c.path || f.Pos != want || !strings.ContainsRune(f.Message, c.lacks) {
					t.Errorf("got %v, want R-S27 of %s at %v for %q", findings{f}, c.path, want, c.lacks)
				}
			}
			if told != 1 {
				t.Errorf("%d errors, want one", told)
			}
		})
	}
}

// positionOf returns where value stands in line, a line of src.
func positionOf(file, src, line, value string) diag.Pos {
	before, _, _ := strings.Cut(src, line)
	before += line[:strings.Index(line, value)]
	return diag.Pos{
		File: file, Line: strings.Count(before, "\n") + 1,
		Col: utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1,
	}
}

// TestSameInputSameBytes: one engagement gives one PDF, run after run, in parallel, and from another Generator.
func TestSameInputSameBytes(t *testing.T) {
	other, _, err := generator.New(generator.Options{})
	if err != nil || other == nil {
		t.Fatal(err)
	}
	for _, name := range []string{outsourcing, supplied, transferred} {
		t.Run(name, func(t *testing.T) {
			src := []byte(sample(t, name))
			sum := func(g *generator.Generator) string {
				d, found := g.Draft(name, src)
				if d == nil {
					return findings(found).Error()
				}
				data, _, err := g.Print(format(t, "pdf"), d)
				if err != nil {
					return err.Error()
				}
				return fmt.Sprintf("%x", sha256.Sum256(data))
			}

			const runs, parallel = 20, 8
			sums := make([]string, runs+parallel)
			for i := range runs {
				sums[i] = sum(built(t))
			}
			var wait sync.WaitGroup
			for i := range parallel {
				wait.Go(func() {
					sums[runs+i] = sum([]*generator.Generator{built(t), other}[i%2])
				})
			}
			wait.Wait()
			for i, s := range sums {
				if len(s) != 2*sha256.Size || s != sums[0] {
					t.Fatalf("run %d gives %s, run 0 gave %s", i, s, sums[0])
				}
			}
		})
	}
}
