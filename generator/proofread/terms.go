package proofread

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

// definition is one place that defines a term.
type definition struct {
	term string
	pos  diag.Pos
	kind document.PartKind // of the part that defines it
}

// terms are what an agreement defines and how often it uses it.
type terms struct {
	defined []definition    // in the order of reading; entries that only point to another place are left out
	names   []string        // the terms, the longest first, each once
	used    map[string]bool // by term
}

func termsOf(passages []Passage, hasMeaning string) terms {
	t := terms{used: map[string]bool{}}
	for _, r := range passages {
		pointer := r.isPointer(hasMeaning)
		for _, in := range r.Text {
			switch in := in.(type) {
			case document.Define:
				if !pointer {
					t.defined = append(t.defined, definition{in.Term, r.Pos, r.Part.Kind})
					t.names = append(t.names, in.Term)
				}
			case document.Use:
				t.used[in.Term] = true
			}
		}
	}
	t.names = longestFirst(t.names)
	return t
}

func longestFirst(names []string) []string {
	slices.SortFunc(names, func(a, b string) int {
		if n := len(b) - len(a); n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	return slices.Compact(names)
}

// names are words with a capital that need no definition, by their first character, the longest first.
type names map[rune][]string

func namesOf(list []string) names {
	out := names{}
	for _, name := range longestFirst(list) {
		if name != "" {
			out[firstRune(name)] = append(out[firstRune(name)], name)
		}
	}
	return out
}

// at returns the length of the name that s begins with, as whole words in its own case, with the endings that a name takes;
// 0 where none stands there.
func (n names) at(s string) int {
	for _, name := range n[firstRune(s)] {
		if !strings.HasPrefix(s, name) {
			continue
		}
		if whole := wholeWord(s, len(name)); whole > 0 {
			return whole
		}
	}
	return 0
}

// endings are what may follow a name in one word: plural and possessive.
var endings = []string{"", "s", "es", "’s", "’"}

// wholeWord returns the length of the word or words that end at n, with an ending, or 0 where the word goes on.
func wholeWord(s string, n int) int {
	for _, ending := range endings {
		if !strings.HasPrefix(s[n:], ending) {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[n+len(ending):])
		if !inWord(next) {
			return n + len(ending)
		}
	}
	return 0
}

// inWord reports whether r belongs to a word. The error of decoding at the end of a text does not.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func lastRune(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }
