package generator_test

import (
	"strings"
	"testing"

	"clausewright/internal/diag"
)

// TestFactThatNoTextReadsIsAWarning holds that nothing somebody typed is missing from the contract without a word.
func TestFactThatNoTextReadsIsAWarning(t *testing.T) {
	src := sample(t, "samples/outsourcing.yaml")
	if _, found := draftedWith(t, "deal.yaml", []byte(src)); count(found, "R-S33") != 0 {
		t.Fatalf("the sample has facts that print nowhere:\n%v", findings(found))
	}
	with := edited(t, src, add("insurance: [{type: cyber, minimum: 100000.00, currency: EUR, basis: aggregate}]\nforce_majeure: {events_extra: [flood]}"))
	_, found := draftedWith(t, "deal.yaml", with)
	for path, line := range map[string]int{"insurance": lineOf(t, with, "insurance:"), "force_majeure.events_extra": lineOf(t, with, "force_majeure:")} {
		d, ok := finding(found, "R-S33", path)
		if !ok {
			t.Errorf("no warning about %s:\n%v", path, findings(found))
			continue
		}
		if d.Severity != diag.Warning || d.Line != line {
			t.Errorf("%s is a %s at line %d, want a warning at line %d", path, d.Severity, d.Line, line)
		}
	}
	if n := count(found, "R-S33"); n != 2 {
		t.Errorf("%d warnings, want one for each cause", n)
	}
}

func count(l diag.List, rule string) int {
	n := 0
	for _, d := range l {
		if d.Rule == rule {
			n++
		}
	}
	return n
}

func finding(l diag.List, rule, path string) (diag.Diagnostic, bool) {
	for _, d := range l {
		if d.Rule == rule && d.Path == path {
			return d, true
		}
	}
	return diag.Diagnostic{}, false
}

// lineOf returns the line, from 1, that begins with a text.
func lineOf(t *testing.T, src []byte, start string) int {
	t.Helper()
	for i, line := range strings.Split(string(src), "\n") {
		if strings.HasPrefix(line, start) {
			return i + 1
		}
	}
	t.Fatalf("no line begins with %q", start)
	return 0
}
