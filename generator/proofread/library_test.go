package proofread

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"clausewright/generator/assemble"
	"clausewright/generator/clause"
	"clausewright/generator/document"
	"clausewright/generator/figures"
	"clausewright/internal/diag"
	"clausewright/schema"
	"clausewright/templates"
)

// engagements are the samples and the engagements of every size that the schema is tested with.
func engagements(t testing.TB) []string {
	t.Helper()
	var names []string
	for _, pattern := range []string{"../../samples/*.yaml", "../../schema/testdata/*.yaml"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v, %v", pattern, found, err)
		}
		names = append(names, found...)
	}
	return names
}

// drafted assembles the agreement of an engagement file from a library.
func drafted(t testing.TB, l *clause.Library, name string) (*document.Document, *schema.Engagement) {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	d, e := draftedFrom(t, l, name, src)
	if d == nil {
		t.Fatalf("%s has errors", name)
	}
	return d, e
}

// draftedFrom is drafted for a source. The document is nil where the file has errors.
func draftedFrom(t testing.TB, l *clause.Library, name string, src []byte) (*document.Document, *schema.Engagement) {
	t.Helper()
	e, found := schema.Load(name, src)
	if found.HasErrors() {
		return nil, nil
	}
	sums, found := figures.Compute(e)
	if found.HasErrors() {
		return nil, nil
	}
	scope := clause.NewScope(e, sums)
	selection := l.Select(scope)
	d, found := assemble.Document(l, selection, scope)
	if found.HasErrors() {
		t.Fatalf("%s: %v", name, found)
	}
	document.Number(d)
	if found := document.Resolve(d, nil); len(found) > 0 {
		t.Errorf("%s: %v", name, found)
	}
	return d, e
}

func loaded(t testing.TB, house fs.FS) *clause.Library {
	t.Helper()
	layers := []clause.Layer{{Name: "templates", FS: templates.FS()}}
	if house != nil {
		layers = append(layers, clause.Layer{Name: "house", FS: house, House: true})
	}
	l, found := clause.Load(layers...)
	if found.HasErrors() {
		var b strings.Builder
		_ = diag.Text(&b, found, nil)
		t.Fatalf("the library has errors:\n%s", b.String())
	}
	return l
}

func text(found diag.List) string {
	var b strings.Builder
	_ = diag.Text(&b, found, nil)
	return b.String()
}

// TestShippedTextsHaveNoFindings holds the texts that ship to every check, in each agreement and with much and little given.
func TestShippedTextsHaveNoFindings(t *testing.T) {
	l := loaded(t, nil)
	for _, name := range engagements(t) {
		t.Run(strings.TrimPrefix(name, "../../"), func(t *testing.T) {
			d, e := drafted(t, l, name)
			before := document.Dump(d)
			if found := Run(All(), d, e, l.Language()); len(found) > 0 {
				t.Errorf("findings:\n%s", text(found))
			}
			if document.Dump(d) != before {
				t.Error("reading changed the document")
			}
		})
	}
}

// TestShippedTextsHaveNoFindingsInVariants takes each field out of the files of every kind of engagement and puts each other
// member in the place of each choice, so that conditional texts are read that no sample prints.
func TestShippedTextsHaveNoFindingsInVariants(t *testing.T) {
	if testing.Short() {
		t.Skip("reads several hundred agreements")
	}
	l := loaded(t, nil)
	for _, v := range schema.Variants() {
		name := "../../schema/testdata/" + string(v) + ".yaml"
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		made := 0
		for _, variant := range append(leftOut(string(src)), chosen(v, string(src))...) {
			d, e := draftedFrom(t, l, name, []byte(variant.src))
			if d == nil {
				continue
			}
			made++
			if found := Run(All(), d, e, l.Language()); len(found) > 0 {
				t.Errorf("%s, %s:\n%s", name, variant.what, text(found))
			}
		}
		if made < 100 {
			t.Errorf("%s: only %d variants load", name, made)
		}
	}
}

// variant is a changed engagement file.
type variant struct{ what, src string }

// leftOut takes each line that names a field out, with what is nested under it.
func leftOut(src string) []variant {
	indent := func(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }
	lines := strings.Split(src, "\n")
	var out []variant
	for i, line := range lines {
		if key, _, ok := strings.Cut(strings.TrimSpace(line), ":"); !ok || strings.HasPrefix(key, "#") {
			continue
		}
		end := i + 1
		for end < len(lines) && (strings.TrimSpace(lines[end]) == "" || indent(lines[end]) > indent(line)) {
			end++
		}
		out = append(out, variant{"without " + strings.TrimSpace(line), strings.Join(slices.Concat(lines[:i], lines[end:]), "\n")})
	}
	return out
}

var scalar = regexp.MustCompile(`[:,\[] *([a-z_]+)(?:[,}\]\n]| #)`)

// chosen puts every other member of a closed set in the place of each member, and no for yes.
func chosen(v schema.Variant, src string) []variant {
	others := map[string][]string{"true": {"false"}, "false": {"true"}}
	for _, f := range schema.Fields(v).All() {
		for _, member := range f.Members {
			for _, other := range f.Members {
				if other != member && !slices.Contains(others[member], other) {
					others[member] = append(others[member], other)
				}
			}
		}
	}
	var out []variant
	for _, m := range scalar.FindAllStringSubmatchIndex(src, -1) {
		for _, other := range others[src[m[2]:m[3]]] {
			out = append(out, variant{src[m[0]:m[3]] + " as " + other, src[:m[2]] + other + src[m[3]:]})
		}
	}
	return out
}

// TestValuesAreNeverRead puts every kind of defect into each free text of an engagement in turn.
func TestValuesAreNeverRead(t *testing.T) {
	const defects = `"The the Widget Fee and/or the contract price is due within ten (15) days ,see clause 7.2 and Part Z [TBC].. It\"s {{x}} **y** :: (a) one, (c) two on 2027-03-01 or 1 March 2027:"`
	l := loaded(t, nil)
	read := 0
	for _, v := range schema.Variants() {
		name := "../../schema/testdata/" + string(v) + ".yaml"
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range freeText.FindAllSubmatchIndex(src, -1) {
			changed := slices.Concat(src[:m[2]], []byte(defects), src[m[3]:])
			d, e := draftedFrom(t, l, name, changed)
			if d == nil || !strings.Contains(document.PlainText(d), "The the Widget Fee") {
				continue
			}
			read++
			if found := Run(All(), d, e, l.Language()); len(found) > 0 {
				t.Errorf("%s, %s:\n%s", name, src[m[0]:m[1]], text(found))
			}
		}
	}
	if read < 15 {
		t.Errorf("only %d free texts print", read)
	}
}

// freeText is what stands behind a key or a dash and looks like a sentence.
var freeText = regexp.MustCompile(`(?m)(?:: |- )([A-Za-z]\w+ [^\[\]{}:#"\n]+)$`)

// TestUnusedDefinitions adds a definition that nothing uses and one that only the unused one uses.
func TestUnusedDefinitions(t *testing.T) {
	if found := UnusedDefinitions(loaded(t, nil)); len(found) > 0 {
		t.Errorf("in the texts that ship:\n%s", text(found))
	}
	const name = "en/clauses/common/definitions.md"
	src, err := fs.ReadFile(templates.FS(), name)
	if err != nil {
		t.Fatal(err)
	}
	const mark = "\nAffiliate\n"
	changed := strings.Replace(string(src), mark, "\nAardvark\n: an animal that eats an Ant.\n\nAnt\n: a smaller animal.\n"+mark, 1)
	if changed == string(src) {
		t.Fatalf("%s has no line %q", name, mark)
	}
	found := UnusedDefinitions(loaded(t, fstest.MapFS{name: {Data: []byte(changed)}}))
	if len(found) != 2 || !strings.Contains(found[0].Message, "Aardvark") || !strings.Contains(found[1].Message, "Ant") ||
		found[0].Rule != "R-P03" || found[0].File != "house/"+name || found[0].Line != 1+strings.Count(changed[:strings.Index(changed, "Aardvark")], "\n") {
		t.Errorf("found:\n%s", text(found))
	}
}
