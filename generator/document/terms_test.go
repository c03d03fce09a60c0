package document

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSpellings(t *testing.T) {
	for term, want := range map[string]string{
		"Party": "Party Parties Party’s Parties’ Party's Parties'", "Business Day": "Business Day Business Days Business Day’s Business Days’ Business Day's Business Days'",
		"Loss": "Loss Losses Loss’s Losses’ Loss’ Loss's Losses' Loss'", "Tax": "Tax Taxes Tax’s Taxes’ Tax's Taxes'",
	} {
		if got := strings.Join(spellings(term), " "); got != want {
			t.Errorf("%s: got %s", term, got)
		}
	}
}

// TestUsesAgainstRegexp marks random sentences a second time, with one regular expression of all forms, and finds that marking
// changes no word.
func TestUsesAgainstRegexp(t *testing.T) {
	terms := []string{"Service", "Services", "Service Level", "Client", "Client Data", "Party", "Term", "Él"}
	d := &Document{Parts: []*Part{{Kind: Body, ID: "body"}}}
	for _, term := range terms {
		d.Parts[0].Blocks = append(d.Parts[0].Blocks, &Paragraph{Text: []Inline{Define{term}}})
	}
	index := termsOf(d)
	owner := map[string]string{}
	for _, term := range terms {
		for _, s := range spellings(term) {
			if _, taken := owner[s]; !taken || s == term {
				owner[s] = term
			}
		}
	}
	var all []string
	for s := range owner {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b string) int { return len(b) - len(a) })
	for i := range all {
		all[i] = regexp.QuoteMeta(all[i])
	}
	// Go's \b knows only ASCII letters, so the ends of words are told apart by what is not a letter or digit.
	pattern := regexp.MustCompile(`^(` + strings.Join(all, "|") + `)(?:[^\p{L}\p{N}\p{M}]|$)`)
	outside := regexp.MustCompile(`[\p{L}\p{N}\p{M}]$`)

	pieces := []string{"Service", "Services", "Level", "Levels", "Client", "client", "Data", "Party", "Parties", "Term", "Terms", "Terminal", "Él", "Éls", "x", " ", " ", " ", "’s", "'s", "-", ".", "s", "ß"}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 14).Draw(t, "pieces"), "")
		var want []Inline
		plain := ""
		for at := 0; at < len(s); {
			m := pattern.FindStringSubmatch(s[at:])
			if m != nil && !outside.MatchString(s[:at]) {
				if plain != "" {
					want = append(want, Text{S: plain})
				}
				plain = ""
				want = append(want, Use{Term: owner[m[1]], S: m[1]})
				at += len(m[1])
				continue
			}
			r := []rune(s[at:])[0]
			plain += string(r)
			at += len(string(r))
		}
		if plain != "" {
			want = append(want, Text{S: plain})
		}
		got := index.split(s, ' ', ' ')
		if !slices.Equal(got, want) {
			t.Fatalf("%q:\n got %s\nwant %s", s, dumpText(got), dumpText(want))
		}
		if Plain(got) != s {
			t.Fatalf("%q became %q", s, Plain(got))
		}
	})
}

func TestUseAtTheEdgeOfAnotherInline(t *testing.T) {
	d := readCase(t, "part body body\nclause a - A\n1. The **\"Fee\"** is {x=a}Fee and Fee{x=b}, but {x=} Fee.\n")
	Number(d)
	Resolve(d, nil)
	if got := strings.Count(Dump(d), "use(Fee)"); got != 1 {
		t.Errorf("%d uses, want the last one only:\n%s", got, Dump(d))
	}
}
