package yamlfile

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"clausewright/internal/diag"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

// testFile has a field of each kind that Decode fills.
type testFile struct {
	Engagement engagement        `yaml:"engagement"`
	Days       int               `yaml:"days"`
	Small      int8              `yaml:"small"`
	Active     *bool             `yaml:"active"`
	Staff      []person          `yaml:"staff"`
	Tags       []string          `yaml:"tags"`
	Words      map[string]string `yaml:"words"`
	Client     *engagement       `yaml:"client"`
	Derived    float64           `yaml:"-"`
}

type engagement struct {
	Model     string  `yaml:"model"`
	Reference string  `yaml:"reference"`
	Purpose   *string `yaml:"purpose"`
	Kind      capital `yaml:"kind"`
}

type person struct {
	ID  string `yaml:"id"`
	Fee *money `yaml:"monthly_fee"`
}

// capital is text in capitals.
type capital string

func (c *capital) UnmarshalText(raw []byte) error {
	*c = capital(raw) // also when it fails: Decode must not let it through
	if string(bytes.ToUpper(raw)) != string(raw) {
		return fmt.Errorf("%q is not in capitals", raw)
	}
	return nil
}

// money says itself which rule it breaks.
type money struct{ digits string }

type moneyError struct{ raw string }

func (e moneyError) Error() string  { return fmt.Sprintf("%q is not an amount", e.raw) }
func (e moneyError) Rule() string   { return "R-S12" }
func (e moneyError) Hint() string   { return "write amounts as 1234.50" }
func (e moneyError) Source() string { return "ISO 4217" }

func (m *money) UnmarshalText(raw []byte) error {
	if strings.Trim(string(raw), "0123456789.") != "" {
		return fmt.Errorf("money: %w", moneyError{string(raw)})
	}
	m.digits = string(raw)
	return nil
}

// findings parses and decodes src and prints what was found.
func findings(t *testing.T, name string, src []byte) string {
	t.Helper()
	f, found := Parse(name, src, Options{})
	var into testFile
	found.Add(f.Decode(&into)...)
	var out strings.Builder
	if err := diag.Text(&out, found.Sorted(), func(string) []byte { return src }); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestFindings(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range archives {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			in, want := archive.Files[i], &archive.Files[i+1]
			name := strings.TrimSuffix(in.Name, ".yaml")
			if want.Name != name+".want" {
				t.Fatalf("%s: %s is followed by %s", path, in.Name, want.Name)
			}
			t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar")+"/"+name, func(t *testing.T) {
				got := findings(t, in.Name, in.Data)
				if *update {
					want.Data = []byte(got)
					return
				}
				if diff := cmp.Diff(string(want.Data), got); diff != "" {
					t.Errorf("(-want +got)\n%s", diff)
				}
			})
		}
		if *update {
			if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Characters that a case file could not hold visibly.
func TestCharacters(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"nul", "days: 1\x00\n", `f:1:8: error: the control character U+0000 (NUL) is not allowed`},
		{"escape-character", "a:\n  - x\x1b[0m\n", `f:2:6: error: the control character U+001B (escape) is not allowed`},
		{"next-line-hides-a-value", "days: 1 # x\u0085days: 2\n", `f:1:12: error: the control character U+0085 (next line) is not allowed`},
		{"line-separator", "days: 1\u2028\n", `f:1:8: error: the control character U+2028 (line separator) is not allowed`},
		{"latin-1", "# Krak\xF3w, \xA3\ndays: 1\n", `f:1:7: error: the text is not UTF-8 (2 bytes make no character)`},
		{"utf-16-cut", "\xFF\xFEd\x00:\x00 \x00a", `f:1:4: error: the text is not UTF-8 (1 byte makes no character)`},
		{"override", "model: Acme\u202e.dtL\n", `f:1:8: error: model: holds the invisible character U+202E (right-to-left override) after "Acme"`},
		{"override-as-an-escape", `model: "\u202e.dtL"` + "\n", `f:1:8: error: model: holds the invisible character U+202E (right-to-left override) at its beginning`},
		{"zero-width-space", "staff:\n  - id: A\u200bB\n", `f:2:9: error: staff[0].id: holds the invisible character U+200B (zero-width space) after "A"`},
		{"soft-hyphen", "model: out\u00adsourcing\n", `f:1:8: error: model: holds the invisible character U+00AD (soft hyphen) after "out"`},
		{"hangul-filler", "model: a\u3164\n", `f:1:8: error: model: holds the invisible character U+3164 (Hangul filler) after "a"`},
		{"tag-characters", "model: a\U000E0041\n", `f:1:8: error: model: holds the invisible character U+E0041 after "a"`},
		{"joiner-between-latin-letters", "model: a\u200db\n", `f:1:8: error: model: holds the invisible character U+200D (zero-width joiner) after "a"`},
		{"carriage-return-as-an-escape", `model: "a\rb"` + "\n", `f:1:8: error: model: holds the invisible character U+000D (carriage return) after "a"`},
		{"in-a-key", "mo\u200bdel: a\n", `f:1:1: error: ["mo\u200bdel"]: holds the invisible character U+200B (zero-width space) after "mo"`},
		{"no-break-space-before-a-value", "model: \u00a0a\n", `f:1:8: warning: model: the value begins with U+00A0 (non-breaking space)`},
		{"no-break-space-after-a-value", "model: a\u00a0\n", `f:1:8: warning: model: the value ends with U+00A0 (non-breaking space)`},
		{"no-break-space-within-a-value", "model: 10\u00a0000\n", ""},
		{"no-break-space-for-the-space-after-a-colon", "a:\n  model:\u00a0b\n  days: 1\n", `f:2:9: error: after "model:" stands U+00A0 (non-breaking space), which is no space here`},
		{"no-break-space-as-indentation", "a:\n\u00a0\u00a0model: b\n  days: 1\n", `f:2:1: error: the line is indented with U+00A0 (non-breaking space)`},
		{"no-break-space-in-a-key", "\u00a0days: 1\n", `f:1:1: error: the name of the field holds U+00A0 (non-breaking space)`},
		{"pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\x00\x01\x02", "f:1:1: error: this is a PDF, not a text file"},
		{"archive", "PK\x03\x04\x14\x00", "f:1:1: error: this is a ZIP archive or an Office document, not a text file"},
		{"data", "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0e\x0f", "f:1:1: error: this is data, not a text file"},
		{"non-joiner-in-persian", "model: می\u200cخواهم\n", ""},
		{"in-a-comment", "model: a # b\u200b\n", ""},
		{"line-breaks-and-tabs", "model: |\n  a\tb\n  c\n", ""},
		{"byte-order-mark", "\uFEFFmodel: a\n", ""},
		{"utf-16-duplicate-key", "\xFF\xFEa\x00:\x001\x00\n\x00", "f:1:1: error: the file holds a single value where a group of fields is expected"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, found := Parse("f", []byte(c.src), Options{})
			var got []string
			for _, d := range found {
				line := d.Pos.String() + ": " + d.Severity.String() + ": "
				if d.Path != "" {
					line += d.Path + ": "
				}
				got = append(got, line+d.Message)
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestDecodeValues(t *testing.T) {
	const src = `
engagement:
  model: 01234
  reference: 1.50
  purpose: no
  kind: AB
days: "30"
small: -128
active: "false"
staff:
  - id: 1
    monthly_fee: 4800.00
  - &second
    id: null
    monthly_fee: ~
  - *second
tags: [2026-03-01, 09:00, 1_000, "~", '']
words:
  e.g.: for example
  none:
  1: one
`
	f, found := Parse("f", []byte(src), Options{})
	got := testFile{Derived: 7}
	found.Add(f.Decode(&got)...)
	if len(found) > 0 {
		t.Fatal(found)
	}
	purpose, active := "no", false
	want := testFile{
		Engagement: engagement{Model: "01234", Reference: "1.50", Purpose: &purpose, Kind: "AB"},
		Days:       30, Small: -128, Active: &active,
		Staff:   []person{{ID: "1", Fee: &money{"4800.00"}}, {}, {}},
		Tags:    []string{"2026-03-01", "09:00", "1_000", "~", ""},
		Words:   map[string]string{"e.g.": "for example", "1": "one"},
		Derived: 7,
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(money{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestWrongValueLeavesFieldAsItWas(t *testing.T) {
	f, _ := Parse("f", []byte("engagement: {kind: ab}\ndays: x\nsmall: 128\nstaff: [{monthly_fee: x}]\nactive: maybe\nclient: a\n"), Options{})
	got := testFile{Days: 3, Engagement: engagement{Kind: "DEFAULT"}}
	if found := f.Decode(&got); found.Count(diag.Error) != 6 {
		t.Errorf("got %d findings, want 6: %v", len(found), found)
	}
	want := testFile{Days: 3, Engagement: engagement{Kind: "DEFAULT"}, Staff: []person{{}}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(money{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestDecodeRefusesTypesItCannotFill(t *testing.T) {
	f, _ := Parse("f", []byte("a: 1\n"), Options{})
	type embedded struct{ engagement }
	for name, into := range map[string]any{
		"float": &struct {
			A float64 `yaml:"a"`
		}{},
		"no-tag": &struct{ A string }{},
		"same-key-twice": &struct {
			A, B string `yaml:"a"`
		}{},
		"embedded":           &embedded{},
		"not-a-pointer":      testFile{},
		"nil":                (*testFile)(nil),
		"pointer-to-a-slice": &[]string{},
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("did not panic")
				}
			}()
			f.Decode(into)
		})
	}
}
