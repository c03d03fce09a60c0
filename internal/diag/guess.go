package diag

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Guess returns the member of among that word most likely meant: the nearest by edit distance, where a letter added,
// left out or changed and two neighbours swapped each count one. Letter case is not counted. Further than two edits, or so far
// that no more than half of the word would remain, is no guess. Among equals one of the word's own length wins (a slip of
// the fingers swaps or changes letters more often than it loses them), then the first alphabetically, so that the answer
// does not depend on the order of among.
func Guess(word string, among []string) (string, bool) {
	const furthest = 2
	length := utf8.RuneCountInString(word)
	best, found := furthest+1, ""
	for _, candidate := range among {
		n := utf8.RuneCountInString(candidate)
		if n-length > furthest || length-n > furthest {
			continue
		}
		d := distance(fold(word), fold(candidate))
		// "EUR" for "PLN" or "id" for "to" share nothing: an edit must leave more than half of the shorter word.
		if d > furthest || 2*d >= min(n, length) && d > 0 {
			continue
		}
		if d < best || d == best && closer(candidate, found, length) {
			best, found = d, candidate
		}
	}
	return found, best <= furthest
}

// closer decides between two candidates of equal distance from a word of a length.
func closer(a, b string, length int) bool {
	sameA, sameB := utf8.RuneCountInString(a) == length, utf8.RuneCountInString(b) == length
	if sameA != sameB {
		return sameA
	}
	return a < b
}

// Meant is a hint that names the member of among that word most likely meant, or lists a short closed set. It is empty
// when there is nothing useful to say.
func Meant(word string, among []string) string {
	if guess, ok := Guess(word, among); ok {
		return DidYouMean(guess)
	}
	const listable = 8
	if len(among) == 0 || len(among) > listable {
		return ""
	}
	sorted := slices.Sorted(slices.Values(among))
	if len(sorted) == 1 {
		return "only " + sorted[0] + " is known here"
	}
	return "write one of " + strings.Join(sorted[:len(sorted)-1], ", ") + " or " + sorted[len(sorted)-1]
}

// fold makes letters comparable; what people type for an underscore counts as one.
func fold(s string) []rune {
	return []rune(strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(s)))
}

// distance is the optimal string alignment form of the Damerau-Levenshtein distance.
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
