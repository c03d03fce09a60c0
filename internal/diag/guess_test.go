package diag

import "testing"

func TestGuess(t *testing.T) {
	modes := []string{"supplied_workforce", "transferred_staff"}
	for _, c := range []struct {
		name, word string
		among      []string
		want       string // "" is no guess
	}{
		{"one-letter-missing", "outstafing", []string{"outsourcing", "outstaffing"}, "outstaffing"},
		{"swapped", "frmo", []string{"form", "from"}, "from"},
		{"swap-counts-one", "daet", []string{"date"}, "date"},
		{"first-alphabetically-of-equals", "cat", []string{"hat", "car", "bat"}, "bat"},
		{"order-of-the-set-does-not-matter", "cat", []string{"bat", "car", "hat"}, "bat"},
		{"other-case", "EUR", []string{"eur"}, "eur"},
		{"hyphen-for-underscore", "transferred-staff", modes, "transferred_staff"},
		{"blank-for-underscore", "supplied workforce", modes, "supplied_workforce"},
		{"three-edits", "abcdefgh", []string{"abcdexyz"}, ""},
		{"two-edits", "abcdefgh", []string{"abcdefxy"}, "abcdefxy"},
		{"short-words-that-differ-wholly", "id", []string{"to"}, ""},
		{"short-word-one-of-two", "to", []string{"do"}, ""},
		{"short-word-one-of-three", "dya", []string{"day"}, "day"},
		{"several-scripts", "сторона1", []string{"сторона"}, "сторона"},
		{"empty-word", "", []string{"a"}, ""},
		{"empty-set", "a", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := Guess(c.word, c.among)
			if got != c.want || ok != (c.want != "") {
				t.Errorf("Guess(%q, %q) = %q, %t, want %q", c.word, c.among, got, ok, c.want)
			}
		})
	}
}

func TestMeant(t *testing.T) {
	for _, c := range []struct {
		name, word string
		among      []string
		want       string
	}{
		{"guess", "client_", []string{"client", "supplier"}, `did you mean "client"?`},
		{"short-set-is-listed", "both", []string{"supplier", "client", "shared"}, "write one of client, shared or supplier"},
		{"set-of-one", "x", []string{"P1M"}, "only P1M is known here"},
		{"long-set-is-not", "zzzz", []string{"a", "b", "c", "d", "e", "f", "g", "h", "i"}, ""},
		{"empty-set", "x", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Meant(c.word, c.among); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func FuzzGuess(f *testing.F) {
	f.Add("frmo", "from")
	f.Fuzz(func(t *testing.T, a, b string) {
		_, there := Guess(a, []string{b})
		_, back := Guess(b, []string{a})
		if there != back {
			t.Errorf("%q and %q are not equally near", a, b)
		}
	})
}
