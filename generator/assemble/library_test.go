package assemble

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"clausewright/generator/clause"
	"clausewright/generator/document"
	"clausewright/generator/figures"
	"clausewright/schema"
)

// assembled takes an engagement through the texts that ship. ok is false where the engagement has errors.
func assembled(t *testing.T, l *clause.Library, name string, src []byte) (d *document.Document, ok bool) {
	t.Helper()
	e, found := schema.Load(name, src)
	if found.HasErrors() {
		return nil, false
	}
	sums, found := figures.Compute(e)
	if found.HasErrors() {
		t.Fatalf("%s: %+v", name, found)
	}
	s := clause.NewScope(e, sums)
	sel := l.Select(s)
	d, _ = Document(l, sel, s)
	document.Number(d)
	for _, f := range document.Resolve(d, sel.WhyOut) {
		t.Errorf("%s: %s: %s", name, f.Pos, f.Message)
	}
	return d, true
}

func shipped(t *testing.T) *clause.Library {
	t.Helper()
	l, found := clause.Load(clause.Layer{Name: "templates", FS: os.DirFS("../../templates")})
	if found.HasErrors() {
		t.Fatalf("the library has errors: %+v", found[0])
	}
	return l
}

// without returns src without one line and what is nested under it.
func without(lines []string, i int) string {
	indent := func(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }
	end := i + 1
	for end < len(lines) && (strings.TrimSpace(lines[end]) == "" || indent(lines[end]) > indent(lines[i])) {
		end++
	}
	return strings.Join(slices.Concat(lines[:i], lines[end:]), "\n")
}

// TestAgreementWithoutAnyOneField takes each field out of each sample. What still loads has to assemble: no reference may lead
// nowhere, no value may be empty or print as a Go value, and every blank has its label.
func TestAgreementWithoutAnyOneField(t *testing.T) {
	l := shipped(t)
	for _, v := range schema.Variants() {
		src, err := os.ReadFile("../../samples/" + string(v) + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(src), "\n")
		made := 0
		for i, line := range lines {
			if key, _, ok := strings.Cut(strings.TrimSpace(line), ":"); !ok || strings.HasPrefix(key, "#") {
				continue
			}
			d, ok := assembled(t, l, string(v)+" without "+strings.TrimSpace(line), []byte(without(lines, i)))
			if !ok {
				continue
			}
			made++
			document.Walk(d, func(node document.Node, in document.Inline) {
				switch in := in.(type) {
				case document.Value:
					if in.S == "" || in.Path == "" {
						t.Errorf("%s without %q: %s: empty value %+v", v, strings.TrimSpace(line), node.Place(), in)
					}
				case document.Blank:
					if l.Language().Label(in.Path) == "" {
						t.Errorf("%s without %q: %s: the blank %s has no label", v, strings.TrimSpace(line), node.Place(), in.Path)
					}
				}
			})
			for _, bad := range []string{"%!", "<nil>", "map[", "{{", "}}", " ,", "[]"} {
				if text := document.PlainText(d); strings.Contains(text, bad) {
					t.Errorf("%s without %q prints %q", v, strings.TrimSpace(line), bad)
				}
			}
		}
		if made < 50 {
			t.Errorf("%s: %d engagements assembled; the test is broken", v, made)
		}
	}
}

// TestSameDocumentFromEveryWorker assembles each sample by several workers on one library.
func TestSameDocumentFromEveryWorker(t *testing.T) {
	l := shipped(t)
	for _, v := range schema.Variants() {
		src, err := os.ReadFile("../../samples/" + string(v) + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		const workers = 4
		dumps := make([]string, workers)
		var group sync.WaitGroup
		for i := range workers {
			group.Go(func() {
				if d, ok := assembled(t, l, string(v), src); ok {
					dumps[i] = document.Dump(d)
				}
			})
		}
		group.Wait()
		for _, dump := range dumps {
			if dump == "" || dump != dumps[0] {
				t.Errorf("%s: the workers disagree", v)
			}
		}
	}
}
