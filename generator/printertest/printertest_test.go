package printertest

import (
	"strings"
	"testing"

	"clausewright/generator/document"
)

func TestDifference(t *testing.T) {
	d := Document()
	text := document.PlainText(d)
	if difference := Difference(d, text); difference != "" {
		t.Errorf("a text differs from itself: %s", difference)
	}
	if difference := Difference(d, strings.ReplaceAll(text, " ", "\n")); difference != "" {
		t.Errorf("the ends of lines count: %s", difference)
	}
	for name, other := range map[string]string{
		"lost word": strings.Replace(text, "Because.", "", 1), "added word": text + "More",
		"other order": strings.Replace(text, "Signed as follows.", "as Signed follows.", 1), "nothing": "",
	} {
		if Difference(d, other) == "" {
			t.Errorf("%s: no difference", name)
		}
	}
}

// TestDocumentHasEveryKind holds the document against the lists of kinds that package document gives.
func TestDocumentHasEveryKind(t *testing.T) {
	d := Document()
	dump := document.Dump(d)
	for k := document.Cover; k <= document.Schedule; k++ {
		if !strings.Contains(dump, "part "+k.String()) {
			t.Errorf("no part %s", k)
		}
	}
	for _, kind := range []string{"clause ", "heading ", "paragraph ", "bullets", "table ", "head ", "definition ", "group ", "line ", "define(", "use(", "ref(", "value(", "bvalue(", "blank(", "b\"", "i\"", "(i) = "} {
		if !strings.Contains(dump, kind) {
			t.Errorf("no %s in\n%s", kind, dump)
		}
	}
}
