package diag

import (
	"slices"
	"strings"
)

// Kin returns the members of among that mean most of what word means, by the words that both are made of: "allocation" is kin to
// allocation_pct, "start" to assignment_start. At least half of the words of word must occur, as they are or with another ending
// (warranty, warranties). The nearest come first, among equals in the order of among. More than three are no advice, and none is
// returned.
func Kin(word string, among []string) []string {
	const most = 3
	type relative struct {
		name          string
		shared, other int
	}
	own := partsOf(word)
	var found []relative
	for _, candidate := range among {
		parts := partsOf(candidate)
		shared := 0
		for _, part := range own {
			if slices.ContainsFunc(parts, func(other string) bool { return sameStem(part, other) }) {
				shared++
			}
		}
		if shared > 0 && 2*shared >= len(own) {
			found = append(found, relative{candidate, shared, len(parts) - shared})
		}
	}
	slices.SortStableFunc(found, func(a, b relative) int {
		if a.shared != b.shared {
			return b.shared - a.shared
		}
		return a.other - b.other
	})
	if len(found) > most {
		return nil
	}
	names := make([]string, len(found))
	for i, r := range found {
		names[i] = r.name
	}
	return names
}

// DidYouMean is the hint that names a few members.
func DidYouMean(members ...string) string {
	quoted := make([]string, len(members))
	for i, m := range members {
		quoted[i] = `"` + m + `"`
	}
	if len(quoted) == 1 {
		return "did you mean " + quoted[0] + "?"
	}
	return "did you mean " + strings.Join(quoted[:len(quoted)-1], ", ") + " or " + quoted[len(quoted)-1] + "?"
}

// partsOf returns the words of a name, without those that carry no meaning of their own.
func partsOf(name string) []string {
	parts := strings.FieldsFunc(string(fold(name)), func(r rune) bool { return r == '_' || r == '.' || r == '/' })
	return slices.DeleteFunc(parts, func(part string) bool {
		return slices.Contains([]string{"a", "by", "for", "of", "per", "the", "to"}, part)
	})
}

// sameStem reports whether two words differ in their endings only.
func sameStem(a, b string) bool {
	const shortest = 5
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return a == b || n >= shortest && 3*n >= 2*max(len(a), len(b))
}
