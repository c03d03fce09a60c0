package diag

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSortedByPlaceEachOnce(t *testing.T) {
	late := Diagnostic{Pos: Pos{File: "a", Line: 10, Col: 1}, Severity: Error, Rule: "R-S01", Message: "m"}
	early := Diagnostic{Pos: Pos{File: "a", Line: 9, Col: 5}, Severity: Warning, Rule: "R-S02", Message: "m"}
	same := early
	same.Severity = Error
	l := List{late, early, late, same}
	if diff := cmp.Diff(List{same, early, late}, l.Sorted()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(l) != 4 || l[0].Line != 10 {
		t.Error("the receiver was changed")
	}
	if l.Count(Error) != 3 || !l.HasErrors() || (List{early}).HasErrors() {
		t.Error("errors are miscounted")
	}
}

func TestPosString(t *testing.T) {
	for want, p := range map[string]Pos{"": {}, "a": {File: "a"}, "a:2": {File: "a", Line: 2}, "a:2:3": {File: "a", Line: 2, Col: 3}} {
		if got := p.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestUTF8(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"plain", "a: ż", "a: ż"},
		{"byte-order-mark", "\xEF\xBB\xBFa: 1", "a: 1"},
		{"utf-16-little-endian", "\xFF\xFEa\x00=\xD8\x00\xDE", "a😀"},
		{"utf-16-big-endian", "\xFE\xFF\x00a\xD8=\xDE\x00", "a😀"},
		{"utf-16-without-mark", "a\x00:\x00 \x001\x00", "a: 1"},
		{"utf-16-big-endian-without-mark", "\x00a\x00:\x00 \x001", "a: 1"},
		{"half-a-pair", "\xFF\xFE=\xD8a\x00", "\xFFa\x00"[:1] + "a"},
		{"half-a-unit", "\xFF\xFEa\x00b", "a\xFF"},
		{"not-utf-8", "a\xF3", "a\xF3"},
		{"empty", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := string(UTF8([]byte(c.src))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
