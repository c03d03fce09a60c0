package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// markUses splits the uses of defined terms out of the words of clauses. Bold and italic words, which are captions and
// emphasis, values and blanks are left alone: what the parties typed is never read.
func markUses(d *Document) {
	terms := termsOf(d)
	edit(d, func(_ Node, text []Inline) []Inline {
		text = merged(text)
		var out []Inline
		for i, in := range text {
			t, ok := in.(Text)
			if !ok || t.Bold || t.Italic {
				out = append(out, in)
				continue
			}
			out = append(out, terms.split(t.S, lastRune(text[:i]), firstRune(text[i+1:]))...)
		}
		return out
	})
}

// merged joins neighbouring texts of one style, so that a term written half by the author and half by a role word is whole.
func merged(text []Inline) []Inline {
	var out []Inline
	for _, in := range text {
		t, ok := in.(Text)
		if !ok {
			out = append(out, in)
			continue
		}
		if n := len(out); n > 0 {
			if before, ok := out[n-1].(Text); ok && before.Bold == t.Bold && before.Italic == t.Italic {
				before.S += t.S
				out[n-1] = before
				continue
			}
		}
		out = append(out, t)
	}
	return out
}

func lastRune(before []Inline) rune {
	if len(before) == 0 {
		return ' '
	}
	r, _ := utf8.DecodeLastRuneInString(String(before[len(before)-1]))
	return r
}

func firstRune(after []Inline) rune {
	if len(after) == 0 {
		return ' '
	}
	r, _ := utf8.DecodeRuneInString(String(after[0]))
	return r
}

// form is one spelling of a term.
type form struct{ spelling, term string }

// forms are the spellings of every term by their first letter, the longest first.
type forms map[rune][]form

func termsOf(d *Document) forms {
	out := make(forms)
	seen := make(map[string]bool)
	Walk(d, func(_ Node, in Inline) {
		def, ok := in.(Define)
		if !ok || def.Term == "" {
			return
		}
		for _, spelling := range spellings(def.Term) {
			if seen[spelling] {
				continue
			}
			seen[spelling] = true
			first, _ := utf8.DecodeRuneInString(spelling)
			out[first] = append(out[first], form{spelling, def.Term})
		}
	})
	// A term as it is defined comes before a form of another that looks the same: "Services" is not the plural of "Service".
	defined := make(map[string]bool)
	for _, list := range out {
		for _, f := range list {
			defined[f.term] = true
		}
	}
	for first, list := range out {
		for i, f := range list {
			if defined[f.spelling] {
				list[i].term = f.spelling
			}
		}
		slices.SortStableFunc(list, func(a, b form) int { return len(b.spelling) - len(a.spelling) })
		out[first] = list
	}
	return out
}

// spellings returns the forms in which English uses a term: singular and plural, and the possessives of both.
func spellings(term string) []string {
	many := plural(term)
	out := []string{term, many}
	for _, mark := range []string{"’", "'"} {
		out = append(out, term+mark+"s", many+mark)
		if strings.HasSuffix(term, "s") {
			out = append(out, term+mark)
		}
	}
	return out
}

// plural returns the regular plural of the last word of a term.
func plural(term string) string {
	lower := strings.ToLower(term)
	ends := func(suffixes ...string) bool {
		return slices.ContainsFunc(suffixes, func(s string) bool { return strings.HasSuffix(lower, s) })
	}
	switch {
	case ends("s", "x", "z", "ch", "sh"):
		return term + "es"
	case ends("y") && !ends("ay", "ey", "iy", "oy", "uy"):
		return term[:len(term)-1] + "ies"
	default:
		return term + "s"
	}
}

// split divides s into words and uses of terms. before and after are the characters around s. A use is a whole word in
// the case of its definition; where several begin at one place the longest is meant.
func (f forms) split(s string, before, after rune) []Inline {
	var out []Inline
	plain := 0 // where the words not yet in out begin
	previous := before
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		if use, ok := f.at(s[at:], previous, after); ok {
			if plain < at {
				out = append(out, Text{S: s[plain:at]})
			}
			out = append(out, use)
			at += len(use.S)
			plain = at
			previous, _ = utf8.DecodeLastRuneInString(use.S)
			continue
		}
		previous = r
		at += size
	}
	if plain < len(s) {
		out = append(out, Text{S: s[plain:]})
	}
	return out
}

// at returns the use of a term that s begins with.
func (f forms) at(s string, previous, after rune) (Use, bool) {
	if inWord(previous) {
		return Use{}, false
	}
	first, _ := utf8.DecodeRuneInString(s)
	for _, form := range f[first] {
		if !strings.HasPrefix(s, form.spelling) {
			continue
		}
		next := after
		if rest := s[len(form.spelling):]; rest != "" {
			next, _ = utf8.DecodeRuneInString(rest)
		}
		if !inWord(next) {
			return Use{Term: form.term, S: form.spelling}, true
		}
	}
	return Use{}, false
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
