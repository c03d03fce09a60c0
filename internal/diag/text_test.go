package diag

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestText(t *testing.T) {
	iban := Diagnostic{
		Pos: Pos{File: "acme.yaml", Line: 2, Col: 9}, Severity: Error, Rule: "R-S07", Path: "supplier.iban",
		Message: "PL6 fails the IBAN check", Hint: "check the last digits against the supplier's invoice",
	}
	at := func(line, col int) Diagnostic {
		return Diagnostic{Pos: Pos{File: "acme.yaml", Line: line, Col: col}, Severity: Error, Message: "m"}
	}
	for _, c := range []struct {
		name, source string
		list         List
		want         string
	}{
		{"caret-and-hint", "supplier:\n  iban: PL6\n", List{iban}, `
acme.yaml:2:9: error: supplier.iban: PL6 fails the IBAN check [R-S07]
     2 |   iban: PL6
       |         ^
       = check the last digits against the supplier's invoice
`},
		{"related-and-source-of-law", "days: 90\n", List{{
			Pos: Pos{File: "acme.yaml", Line: 1, Col: 7}, Severity: Warning, Rule: "R-L10", Path: "days", Message: "90 days is long",
			Source: "Directive 2011/7/EU, art 3(5)", LawAsOf: "2026-10", Confidence: "H",
			Related: []Related{{Pos: Pos{File: "acme.yaml", Line: 1, Col: 1}, Message: "given here"}, {Message: "without a place"}},
		}}, `
acme.yaml:1:7: warning: days: 90 days is long [R-L10]
     1 | days: 90
       |       ^
       = acme.yaml:1:1: given here
       = without a place
       = source: Directive 2011/7/EU, art 3(5) (law as of 2026-10, confidence H)
`},
		{"wide-characters", "n: 東京 x\n", List{at(1, 7)}, `
acme.yaml:1:7: error: m
     1 | n: 東京 x
       |         ^
`},
		{"combining-marks", "n: Łódź x\n", List{at(1, 9)}, `
acme.yaml:1:9: error: m
     1 | n: Łódź x
       |         ^
`},
		{"combining-mark-decomposed", "n: Lo\u0301dz\u0301 x\n", List{at(1, 11)}, "\n" +
			"acme.yaml:1:11: error: m\n     1 | n: Lo\u0301dz\u0301 x\n       |         ^\n"},
		{"inside-a-cluster", "e\u0301x", List{at(1, 2)}, "\nacme.yaml:1:2: error: m\n     1 | e\u0301x\n       | ^\n"},
		{"tab", "a:\tb\tc\n", List{at(1, 6)}, "\nacme.yaml:1:6: error: m\n     1 | a:\tb\tc\n       |   \t \t^\n"},
		{"crlf-and-byte-order-mark", "\uFEFFa: 1\r\nb: 2\r\n", List{at(2, 4)}, `
acme.yaml:2:4: error: m
     2 | b: 2
       |    ^
`},
		{"utf-16", "\xFF\xFEa\x00:\x00 \x00\x41\x01\n\x00", List{at(1, 4)}, `
acme.yaml:1:4: error: m
     1 | a: Ł
       |    ^
`},
		{"behind-the-end-of-the-line", "a: [1\n", List{at(1, 6)}, `
acme.yaml:1:6: error: m
     1 | a: [1
       |      ^
`},
		{"line-that-does-not-exist", "a: 1", List{at(9, 1)}, "\nacme.yaml:9:1: error: m\n"},
		{"without-column", "a: 1", List{at(1, 0)}, "\nacme.yaml:1: error: m\n     1 | a: 1\n"},
		{"without-place", "a: 1", List{{Severity: Note, Message: "m"}}, "\nnote: m\n"},
		{"terminal-commands", "a: \x1b[31mred\n", List{{
			Pos: Pos{File: "acme.yaml", Line: 1, Col: 4}, Severity: Error, Message: "\x1b[31m\nred\u202e", Hint: "a\x07b",
		}}, `
acme.yaml:1:4: error: \x1b[31m\nred\u202e
     1 | a: ` + "\uFFFD" + `[31mred
       |    ^
       = a\x07b
`},
		{"long-line", "a: " + strings.Repeat("x", 500) + "y\n", List{at(1, 504), at(1, 504), at(1, 1)}, "\n" +
			"acme.yaml:1:504: error: m\n     1 | ... " + strings.Repeat("x", 60) + "y\n       | " + strings.Repeat(" ", 64) + "^\n" +
			"acme.yaml:1:504: error: m\n     1 | ... " + strings.Repeat("x", 60) + "y\n       | " + strings.Repeat(" ", 64) + "^\n" +
			"acme.yaml:1:1: error: m\n     1 | a: " + strings.Repeat("x", 97) + " ...\n       | ^\n"},
		{"seven-digit-line", strings.Repeat("\n", 1_234_566) + "a: 1", List{at(1_234_567, 4)}, `
acme.yaml:1234567:4: error: m
1234567 | a: 1
        |    ^
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out strings.Builder
			if err := Text(&out, c.list, func(string) []byte { return []byte(c.source) }); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.TrimPrefix(c.want, "\n"), out.String()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestTextAsksForEachFileOnce(t *testing.T) {
	asked := map[string]int{}
	l := List{
		{Pos: Pos{File: "a", Line: 1, Col: 1}, Severity: Error}, {Pos: Pos{File: "b", Line: 1, Col: 1}, Severity: Error},
		{Pos: Pos{File: "a", Line: 1, Col: 2}, Severity: Error}, {Severity: Error},
	}
	var out strings.Builder
	if err := Text(&out, l, func(file string) []byte { asked[file]++; return nil }); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]int{"a": 1, "b": 1}, asked); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

type full struct{}

var errFull = errors.New("no space left")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrorIsReturned(t *testing.T) {
	l := List{{Severity: Error, Message: "m"}}
	if err := Text(full{}, l, nil); !errors.Is(err, errFull) {
		t.Errorf("Text: got %v, want %v", err, errFull)
	}
	if err := JSON(full{}, l); !errors.Is(err, errFull) {
		t.Errorf("JSON: got %v, want %v", err, errFull)
	}
}

func TestJSON(t *testing.T) {
	l := List{
		{
			Pos: Pos{File: "acme.yaml", Line: 31, Col: 13}, Severity: Error, Rule: "R-S07", Path: "bank.iban", Message: `"A & <B>" fails`,
			Hint: "check it", Source: "ISO 13616", LawAsOf: "2026-10", Confidence: "H",
			Related: []Related{{Pos: Pos{File: "acme.yaml", Line: 2, Col: 3}, Message: "first defined here"}},
		},
		{Severity: Note, Message: "m"},
	}
	const want = `{"file":"acme.yaml","line":31,"col":13,"severity":"error","rule":"R-S07","path":"bank.iban","message":"\"A & <B>\" fails",` +
		`"hint":"check it","source":"ISO 13616","law_as_of":"2026-10","confidence":"H",` +
		`"related":[{"file":"acme.yaml","line":2,"col":3,"message":"first defined here"}]}` + "\n" +
		`{"severity":"note","message":"m"}` + "\n"
	var out strings.Builder
	if err := JSON(&out, l); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	one, err := l[0].MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	if got := string(one) + "\n"; !strings.HasPrefix(want, got) {
		t.Errorf("MarshalJSON and JSON differ: %s", got)
	}
}
