package generator_test

import (
	"strings"
	"testing"
)

// TestTextTooLongForItsRowIsFoundAtItsField holds that a value which no page can take in its place is told with its line,
// and each of several.
func TestTextTooLongForItsRowIsFoundAtItsField(t *testing.T) {
	long := strings.Repeat("word ", 1500)
	src := edited(t, sample(t, "samples/outsourcing.yaml"),
		edit{"  summary: Complete delivery", "  summary: " + long + "Complete delivery"},
		edit{"    description: Functional and technical design", "    description: " + long})
	d, found := built(t).Draft("deal.yaml", src)
	if d != nil {
		t.Fatal("the file drafts")
	}
	for path, line := range map[string]string{"services.summary": "  summary:", "deliverables[0].description": "    description: word"} {
		f, ok := finding(found, "R-S34", path)
		if !ok {
			t.Errorf("no finding about %s:\n%v", path, findings(found))
		} else if f.Line != lineOf(t, src, line) {
			t.Errorf("%s is told at line %d, want %d", path, f.Line, lineOf(t, src, line))
		}
	}
}

// TestLongProvisionFlowsOverPages holds that text which may flow does.
func TestLongProvisionFlowsOverPages(t *testing.T) {
	drafted(t, "deal.yaml", edited(t, sample(t, "samples/outsourcing.yaml"), add("special_terms: ["+strings.Repeat("word ", 6000)+"]")))
}
