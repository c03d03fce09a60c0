package yamlfile

import (
	"fmt"
	"strings"
	"testing"

	"clausewright/internal/diag"
)

const looked = `engagement:
  model: outsourcing
bank:
staff:
  - id: A
    site: &site {city: Łódź, zip: "01-234"}
  - id: B
    site: *site
words:
  e.g.: for example
  "[x]": bracket
`

func TestPlaces(t *testing.T) {
	f, found := Parse("f", []byte(looked), Options{FirstLine: 10})
	if len(found) > 0 {
		t.Fatal(found)
	}
	for _, c := range []struct{ path, pos, key string }{
		{"", "f:10:1", "f:10:1"},
		{"engagement", "f:11:3", "f:10:1"},
		{"engagement.model", "f:11:10", "f:11:3"},
		{"engagement.mode", "f:10:1", "f:10:1"},
		{"engagement.model.deeper.still", "f:11:3", "f:11:3"},
		{"bank", "f:12:1", "f:12:1"},
		{"bank.iban", "f:12:1", "f:12:1"},
		{"staff[0]", "f:14:5", "f:14:5"},
		{"staff[1].id", "f:16:9", "f:16:5"},
		{"staff[2].id", "f:13:1", "f:13:1"},
		{"staff[x].id", "f:13:1", "f:13:1"},
		{"staff[0].site.city", "f:15:24", "f:15:18"},
		{"staff[0].site.zip", "f:15:35", "f:15:30"},
		{"staff[1].site", "f:17:11", "f:17:5"},
		{"staff[1].site.city", "f:15:24", "f:15:18"},
		{`words["e.g."]`, "f:19:9", "f:19:3"},
		{"words[e.g.]", "f:19:9", "f:19:3"},
		{`words["[x]"]`, "f:20:10", "f:20:3"},
		{"nowhere", "f:10:1", "f:10:1"},
		{"[", "f:10:1", "f:10:1"},
		{"staff[", "f:13:1", "f:13:1"},
		{"..", "f:10:1", "f:10:1"},
	} {
		if got := f.Pos(c.path).String(); got != c.pos {
			t.Errorf("Pos(%q) = %s, want %s", c.path, got, c.pos)
		}
		if got := f.KeyPos(c.path).String(); got != c.key {
			t.Errorf("KeyPos(%q) = %s, want %s", c.path, got, c.key)
		}
	}
}

func TestPlacesDoNotDependOnEncoding(t *testing.T) {
	utf16 := "\xFE\xFF"
	for _, r := range looked {
		utf16 += string([]byte{byte(r >> 8), byte(r)})
	}
	for name, src := range map[string]string{
		"byte-order-mark": "\uFEFF" + looked, "crlf": strings.ReplaceAll(looked, "\n", "\r\n"),
		"cr": strings.ReplaceAll(looked, "\n", "\r"), "utf-16": utf16,
	} {
		f, found := Parse("f", []byte(src), Options{})
		if len(found) > 0 {
			t.Errorf("%s: %v", name, found)
		}
		if got := f.Pos("staff[0].site.zip").String(); got != "f:6:35" {
			t.Errorf("%s: got %s, want f:6:35", name, got)
		}
		if got, _ := f.Scalar("staff[0].site.city"); got != "Łódź" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestLookups(t *testing.T) {
	f, _ := Parse("f", []byte(looked+"empty: ''\nnull_: ~\n"), Options{})
	for path, want := range map[string]bool{
		"": true, "engagement.model": true, "bank": false, "bank.iban": false, "staff": true, "staff[1]": true, "staff[2]": false,
		"staff[1].site.zip": true, "empty": true, "null_": false, "engagement.mode": false,
	} {
		if got := f.Has(path); got != want {
			t.Errorf("Has(%q) = %t", path, got)
		}
	}
	for path, want := range map[string]string{"engagement.model": "outsourcing", "staff[1].site.zip": "01-234", "empty": ""} {
		if got, ok := f.Scalar(path); !ok || got != want {
			t.Errorf("Scalar(%q) = %q, %t", path, got, ok)
		}
	}
	for _, path := range []string{"", "engagement", "staff", "bank", "nowhere"} {
		if got, ok := f.Scalar(path); ok {
			t.Errorf("Scalar(%q) = %q", path, got)
		}
	}
	if got := fmt.Sprint(f.Keys("staff[1].site"), f.Keys("staff"), f.Keys("nowhere")); got != "[city zip] [] []" {
		t.Errorf("Keys: %s", got)
	}
	if f.Len("staff") != 2 || f.Len("engagement") != 0 || f.Len("nowhere") != 0 {
		t.Error("Len is wrong")
	}
}

func TestUnreadableFileHasNothing(t *testing.T) {
	f, found := Parse("f", []byte("a: [1"), Options{FirstLine: 4})
	if f.Readable() || !found.HasErrors() || f.Has("a") || f.Name() != "f" {
		t.Error("the file reads")
	}
	if got := f.Pos("a.b"); got != (diag.Pos{File: "f", Line: 4, Col: 1}) {
		t.Errorf("got %s", got)
	}
	var into testFile
	if found := f.Decode(&into); len(found) > 0 {
		t.Error(found)
	}
}

func TestTooLargeFileIsNotRead(t *testing.T) {
	src := "a: " + strings.Repeat("x", MaxBytes-3)
	if f, found := Parse("f", []byte(src), Options{}); !f.Readable() || len(found) > 0 {
		t.Errorf("at the limit: %v", found)
	}
	if f, found := Parse("f", []byte(src+"x"), Options{}); f.Readable() || len(found) != 1 {
		t.Errorf("over the limit: %v", found)
	}
}

func TestHasTopKey(t *testing.T) {
	for _, c := range []struct {
		name, src string
		want      bool
	}{
		{"plain", "# c\nengagement:\n  model: a\n", true},
		{"value-on-the-line", "a: 1\nengagement: {model: a}", true},
		{"quoted", "\"engagement\" : a\n", true},
		{"json", "{\"a\": 1,\n \"engagement\": {}}", true},
		{"second-of-the-keys", "parties: a\n", true},
		{"file-that-does-not-parse", "engagement:\n  model: [a\n", true},
		{"byte-order-mark-and-cr", "\uFEFFa: 1\rengagement:\r", true},
		{"deeper", "a:\n  engagement: b\n", false},
		{"in-a-comment", "# engagement: a\n", false},
		{"longer-key", "engagements: a\n", false},
		{"no-key", "engagement:a\n", false},
		{"deeper-in-json", `{"a": {"engagement": 1}}`, false},
		{"empty", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := HasTopKey([]byte(c.src), "engagement", "parties"); got != c.want {
				t.Errorf("got %t", got)
			}
		})
	}
}
