package clause

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"clausewright/internal/diag"
)

var update = flag.Bool("update", false, "write what the tests get into their files")

// kindOf tells the kind of a test's input by its name.
func kindOf(name string) FileKind {
	switch strings.TrimSuffix(name, ".md") {
	case "clause":
		return Clause
	case "schedule":
		return Schedule
	case "front":
		return Front
	default:
		panic("unknown input " + name)
	}
}

// visible lets inputs show characters that editors hide.
var visible = strings.NewReplacer("<TAB>", "\t", "<NBSP>", "\u00a0", "<ZWSP>", "\u200b", "<SP>", " ", "<BAD>", "\xff", "<CR>", "\r", "<BOM>", "\ufeff")

func findings(found diag.List) string {
	var b strings.Builder
	for _, d := range found.Sorted() {
		fmt.Fprintf(&b, "%s: %s %s: %s\n", d.Pos, d.Severity, d.Rule, d.Message)
		if d.Hint != "" {
			fmt.Fprintf(&b, "   %s\n", d.Hint)
		}
		for _, r := range d.Related {
			fmt.Fprintf(&b, "   %s: %s\n", r.Pos, r.Message)
		}
	}
	return b.String()
}

// TestParse reads each input of testdata/parse and compares its tree and findings with what the file says. Line 1 of an
// input that does not begin with front matter follows a front matter of its kind.
func TestParse(t *testing.T) {
	eachArchive(t, "testdata/parse/*.txtar", func(t *testing.T, a *txtar.Archive) string {
		in := a.Files[0]
		f, found := Parse(kindOf(in.Name), in.Name, []byte(visible.Replace(withFront(kindOf(in.Name), string(in.Data)))))
		got := findings(found)
		if !found.HasErrors() {
			got += dump(f)
		}
		return got
	})
}

// withFront saves inputs from repeating front matter. It has one line, so that places stay easy to follow.
func withFront(kind FileKind, src string) string {
	if strings.HasPrefix(src, "---") || strings.HasPrefix(src, "!") {
		return strings.TrimPrefix(src, "!")
	}
	front := "---\ntitle: T\n---\n"
	switch {
	case kind == Front:
		front = "---\ntitle: T\nlayout: cover\n---\n"
	case strings.Contains(src, "\n: "):
		front = "---\ntitle: T\nnumber: C03\n---\n"
	}
	return front + src
}

// eachArchive runs a test for each file, whose last part is what is wanted.
func eachArchive(t *testing.T, pattern string, run func(*testing.T, *txtar.Archive) string) {
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no test at %s: %v", pattern, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want := &a.Files[len(a.Files)-1]
			if want.Name != "want" {
				t.Fatalf("the last part is %s, not want", want.Name)
			}
			got := run(t, a)
			if got == string(want.Data) {
				return
			}
			if !*update {
				t.Errorf("got:\n%s\nwant:\n%s", got, want.Data)
				return
			}
			want.Data = []byte(got)
			if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// BenchmarkParseHostile reads long texts of one sign after the other, which a careless search would take minutes for: the
// time a byte is to stay the same for both sizes.
func BenchmarkParseHostile(b *testing.B) {
	for _, sign := range []string{
		"a", "a {{a}} ", "a [[a]] ", "a **a** ", "[[", "]]", "{{", "}}", "{{a}}", "[[a]]", "**", "* ", "*a* ", "**a** ", `**"`, `**"a"** `, `"`, "\\", "\\*", "&a", "_", "é", " ", "\n   ", "\n   1. a", "\n1. a", "|", "| a ", "{#", "{#a}", " {#a}", "<!--", "\n\n",
		"{{if ", "{{if a}}", "{{if a and ", "(", "\n: a\n\nTerm", "...", "-", "1. ", "{{if a == 1",
	} {
		for _, before := range []string{"1. ", "", "| a |\n| --- |\n| "} {
			for _, size := range []int{1 << 14, 1 << 18} {
				src := []byte(fronts[Schedule] + before + strings.Repeat(sign, size/len(sign)))
				b.Run(fmt.Sprintf("%q behind %q/%d", sign, before, size), func(b *testing.B) {
					b.SetBytes(int64(len(src)))
					for b.Loop() {
						Parse(Schedule, "x.md", src)
					}
				})
			}
		}
	}
}

// TestRules demands a case for each rule.
func TestRules(t *testing.T) {
	names, _ := filepath.Glob("testdata/*/*.txtar")
	var cases strings.Builder
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		cases.Write(src)
	}
	for i, rule := range Rules() {
		if !strings.Contains(cases.String(), " "+rule.ID+": ") {
			t.Errorf("no case has %s: %s", rule.ID, rule.Doc)
		}
		for _, other := range Rules()[:i] {
			if other.ID == rule.ID {
				t.Errorf("%s stands for two rules", rule.ID)
			}
		}
	}
}
