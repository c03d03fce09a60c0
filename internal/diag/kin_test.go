package diag

import (
	"slices"
	"testing"
)

func TestKin(t *testing.T) {
	staff := []string{"id", "name", "role", "timezone", "assignment_start", "assignment_end", "allocation_pct", "monthly_fee", "service_fee", "hourly_rate", "original_start_date"}
	for _, c := range []struct {
		name, word string
		among      []string
		want       []string
	}{
		{"one-word-of-two", "allocation", staff, []string{"allocation_pct"}},
		{"nearest-first", "start", staff, []string{"assignment_start", "original_start_date"}},
		{"several", "fee", staff, []string{"monthly_fee", "service_fee"}},
		{"most-words-first", "start_date", staff, []string{"original_start_date", "assignment_start"}},
		{"too-little-shared", "hours_per_week", staff, nil},
		{"other-ending", "warranty", []string{"warranties", "insurance"}, []string{"warranties"}},
		{"other-ending-of-a-short-word", "date", []string{"data"}, nil},
		{"too-many-is-no-advice", "fee", []string{"a_fee", "b_fee", "c_fee", "d_fee"}, nil},
		{"empty-word", "", staff, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Kin(c.word, c.among); !slices.Equal(got, c.want) {
				t.Errorf("Kin(%q) = %q, want %q", c.word, got, c.want)
			}
		})
	}
}

func TestDidYouMean(t *testing.T) {
	if got := DidYouMean("a", "b", "c"); got != `did you mean "a", "b" or "c"?` {
		t.Error(got)
	}
}
