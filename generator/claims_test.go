package generator_test

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"clausewright/generator"
	"clausewright/generator/document"
	"clausewright/internal/diag"
	"clausewright/schema"
	"clausewright/templates"
)

// claim is one thing that is held of outsourcing, of outstaffing or of both, and where each kind of agreement carries it.
type claim struct {
	id, says                           string
	outsourcing, supplied, transferred []statement
}

// statement is one way in which one kind of agreement carries a claim. It is carried by provisions, by a rule about the
// engagement file or by something beside the contract, or it is not used in this kind of agreement; each says why.
type statement struct {
	says  string
	at    []place  // the provisions that carry it
	edits []edit   // of the sample: change the fields that the provisions print or are conditioned on; none for fixed words
	also  []string // parts that print the same fields elsewhere and so change with them
	only  []string // fragments of the carrying sentences that no sample of another model has

	rule   string // "error R-M05": what the edits are answered with, or the sample itself where there are none
	beside string // what carries the claim instead of the contract, and why
	unused string // why this kind of agreement does not say it
}

// place is a provision: the part it stands in, a fragment of it that occurs there once, and a fragment of what it says
// after the edits. Without now the edits make it appear, without then they make it disappear.
type place struct{ part, now, then string }

// add is the edit that gives the engagement a block it does not have.
func add(block string) edit {
	const first = `schema_version: "1.0"` + "\n"
	return edit{first, first + block + "\n"}
}

// claims are all that is held of the models, by the difference that they belong to.
var claims = slices.Concat(
	claimsOfTheChoice, claimsOfWork, claimsOfTerm, claimsOfPayment, claimsOfDealing, claimsOfCommunication, claimsOfTheConclusion,
)

// kinds are the columns of the table.
var kinds = []struct {
	variant schema.Variant
	sample  string
	of      func(claim) []statement
}{
	{schema.Outsourcing, "samples/outsourcing.yaml", func(c claim) []statement { return c.outsourcing }},
	{schema.Supplied, "samples/outstaffing-supplied.yaml", func(c claim) []statement { return c.supplied }},
	{schema.Transferred, "samples/outstaffing-transferred.yaml", func(c claim) []statement { return c.transferred }},
}

func TestClaimsAreAllInTheTable(t *testing.T) {
	if len(claims) != 34 {
		t.Errorf("the table has %d claims, want 34", len(claims))
	}
	for i, c := range claims {
		if want := fmt.Sprintf("Q%d", i+1); c.id != want {
			t.Errorf("claim %d is %s, want %s", i+1, c.id, want)
		}
		if c.says == "" {
			t.Errorf("%s says nothing", c.id)
		}
		for _, k := range kinds {
			statements := k.of(c)
			if len(statements) == 0 {
				t.Errorf("%s has no cell for %s", c.id, k.variant)
			}
			for _, s := range statements {
				if fault := s.fault(); fault != "" {
					t.Errorf("%s, %s, %q: %s", c.id, k.variant, s.says, fault)
				}
			}
		}
	}
}

// fault is what makes s no statement of the table, "" if nothing does.
func (s statement) fault() string {
	carriers := 0
	for _, carried := range []bool{len(s.at) > 0, s.rule != "" && len(s.at) == 0, s.beside != "", s.unused != ""} {
		if carried {
			carriers++
		}
	}
	switch {
	case carriers != 1:
		return fmt.Sprintf("it is carried in %d ways, want one", carriers)
	case s.unused == "" && s.says == "":
		return "it does not say what it says"
	case len(s.edits) == 0 && len(s.also) > 0:
		return "parts change although nothing is edited"
	case len(s.only) > 0 && len(s.at) == 0:
		return "it quotes a sentence and names no place"
	}
	if slices.ContainsFunc(s.only, func(fragment string) bool { return strings.Contains(fragment, " | ") }) {
		return "it quotes over the edge of a cell"
	}
	for _, p := range s.at {
		if p.now == "" && p.then == "" || len(s.edits) == 0 && p.then != "" {
			return fmt.Sprintf("its place in %s cannot be seen to change", p.part)
		}
	}
	return ""
}

func TestClaimsAreCarriedByTheProvisionsNamed(t *testing.T) {
	for _, k := range kinds {
		src := sample(t, k.sample)
		before := wordings(drafted(t, k.sample, []byte(src)))
		for _, c := range claims {
			for _, s := range k.of(c) {
				if s.rule == "" && len(s.at) == 0 {
					continue
				}
				t.Run(fmt.Sprintf("%s/%s/%s", c.id, k.variant, s.says), func(t *testing.T) {
					s.standsIn(t, before)
					if len(s.edits) == 0 && s.rule == "" {
						return
					}
					d, found := built(t).Draft(k.sample, edited(t, src, s.edits...))
					if s.rule != "" && !slices.ContainsFunc(found, s.answers) {
						t.Errorf("no %s among the findings:\n%v", s.rule, findings(found))
					}
					if len(s.at) == 0 || len(s.edits) == 0 {
						return
					}
					if d == nil {
						t.Fatalf("the edited engagement does not draft:\n%v", findings(found))
					}
					s.changes(t, before, wordings(d))
				})
			}
		}
	}
}

func (s statement) answers(f diag.Diagnostic) bool {
	return s.rule == f.Severity.String()+" "+f.Rule
}

// standsIn checks that the sample says what s quotes.
func (s statement) standsIn(t *testing.T, before map[string][]string) {
	t.Helper()
	var carrying []string
	for _, p := range s.at {
		if before[p.part] == nil {
			t.Errorf("the agreement has no %s", p.part)
		}
		if p.now == "" {
			continue
		}
		lines := having(before[p.part], p.now)
		if len(lines) != 1 {
			t.Errorf("%d provisions of %s have %q, want one", len(lines), p.part, p.now)
		}
		carrying = append(carrying, lines...)
	}
	for _, fragment := range s.only {
		if len(having(carrying, fragment)) == 0 {
			t.Errorf("no provision named has %q", fragment)
		}
	}
}

// changes checks that the provisions named change as s says, and that nothing else does except in the parts that s names.
func (s statement) changes(t *testing.T, before, after map[string][]string) {
	t.Helper()
	for part := range joined(before, after) {
		gone, come := without(before[part], after[part]), without(after[part], before[part])
		if slices.Contains(s.also, part) {
			if len(gone)+len(come) == 0 {
				t.Errorf("%s does not change", part)
			}
		} else {
			for _, line := range gone {
				if !slices.ContainsFunc(s.at, func(p place) bool { return p.part == part && p.now != "" && strings.Contains(line, p.now) }) {
					t.Errorf("%s: gone without being named: %s", part, line)
				}
			}
			for _, line := range come {
				if !slices.ContainsFunc(s.at, func(p place) bool { return p.part == part && p.then != "" && strings.Contains(line, p.then) }) {
					t.Errorf("%s: come without being named: %s", part, line)
				}
			}
		}
		for _, p := range s.at {
			if p.part != part {
				continue
			}
			if p.now != "" && len(having(gone, p.now)) != 1 {
				t.Errorf("%s: the provision with %q stays as it was", part, p.now)
			}
			if p.then != "" && len(having(come, p.then)) != 1 {
				t.Errorf("%s: no provision comes to say %q; new are %q", part, p.then, come)
			}
		}
	}
	for _, part := range s.also {
		if before[part] == nil && after[part] == nil {
			t.Errorf("there is no %s", part)
		}
	}
}

func TestClaimsOfOneModelStandInNoOther(t *testing.T) {
	words := make(map[schema.Variant]string)
	for _, k := range kinds {
		words[k.variant] = whole(drafted(t, k.sample, []byte(sample(t, k.sample))))
	}
	quotes := 0
	for _, c := range claims {
		for _, k := range kinds {
			for _, fragment := range fragments(k.of(c)) {
				quotes++
				for _, other := range kinds {
					// A fragment that both columns quote is what the two models have in common.
					if other.variant == k.variant || slices.Contains(fragments(other.of(c)), fragment) {
						continue
					}
					if strings.Contains(words[other.variant], fragment) {
						t.Errorf("%s: %s says %q, which is %s", c.id, other.variant, fragment, k.variant)
					}
				}
			}
		}
	}
	if quotes < 60 {
		t.Errorf("the table quotes %d fragments; something is not read", quotes)
	}
}

func fragments(statements []statement) (all []string) {
	for _, s := range statements {
		all = append(all, s.only...)
	}
	return all
}

// Five differences, in the same order in each agreement: so the three can be laid side by side and compared.
func TestTheFiveDifferencesStandInOneOrderBeforeTheClauses(t *testing.T) {
	want := []string{"Way of working", "Agreement and term", "Payment", "Dealing with the Client", "Communication"}
	for _, k := range kinds {
		d := drafted(t, k.sample, []byte(sample(t, k.sample)))
		var got []string
		for _, line := range strings.Split(half(d, 'B'), "\n") {
			if label, _, ok := strings.Cut(line, " | "); ok {
				got = append(got, label)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the rows of the Model Statement are %q, want %q", k.variant, got, want)
		}
		order := make(map[document.PartKind]int)
		for i, p := range d.Parts {
			order[p.Kind] = i
		}
		if order[document.KeyTerms] == 0 || order[document.KeyTerms] > order[document.Parties] || order[document.KeyTerms] > order[document.Body] {
			t.Errorf("%s: the Key Terms do not stand between the cover and the parties", k.variant)
		}
	}
}

// What is paid for and how the parties speak cannot be left out, whoever writes the list of clauses.
func TestPaymentAndCommunicationCannotBeLeftOut(t *testing.T) {
	mandatory := map[schema.Variant][]string{
		schema.Outsourcing: {"fees", "payment-on-completion", "invoicing", "late-payment", "taxes", "communication", "charges", "communication-plan"},
		schema.Supplied:    {"fees", "monthly-billing", "invoicing", "late-payment", "taxes", "communication", "charges", "communication-plan"},
		schema.Transferred: {"fees", "monthly-billing", "invoicing", "late-payment", "taxes", "communication", "charges", "communication-plan"},
	}
	for _, k := range kinds {
		path := fmt.Sprintf("agreements/%s.yaml", k.variant)
		list, err := fs.ReadFile(templates.FS(), "en/"+path)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range mandatory[k.variant] {
			t.Run(fmt.Sprintf("%s/%s", k.variant, id), func(t *testing.T) {
				house := fstest.MapFS{"en/" + path: {Data: edited(t, string(list), edit{"  - " + id + "\n", ""})}}
				_, found, err := generator.New(generator.Options{House: house, HouseName: "house"})
				if err != nil {
					t.Fatal(err)
				}
				isLeftOut := func(f diag.Diagnostic) bool {
					return f.Severity == diag.Error && f.Rule == "R-M15" && strings.Contains(f.Message, "/"+id+",")
				}
				if !slices.ContainsFunc(found, isLeftOut) {
					t.Errorf("no R-M15 among the findings:\n%v", findings(found))
				}
			})
		}
	}
}

// number is what a reference prints; numbers move when a provision elsewhere comes or goes, and say nothing new by that.
var number = regexp.MustCompile(`\b([Cc]lause|[Pp]aragraph|Schedule) \d[\d.]*(\([a-z]+\))*`)

// wordings returns the lines of each part of d, without the numbers of references.
func wordings(d *document.Document) map[string][]string {
	all := make(map[string][]string)
	put := func(id string) {
		for _, line := range provisions(d, id) {
			all[id] = append(all[id], number.ReplaceAllString(line, "$1"))
		}
	}
	for _, p := range d.Parts {
		switch p.Kind {
		case document.Body:
			for _, b := range p.Blocks {
				put(b.(*document.Clause).ID)
			}
		case document.Schedule:
			put("schedule:" + p.ID)
		default:
			put(p.ID)
		}
	}
	return all
}

// joined is the set of keys of both.
func joined(a, b map[string][]string) map[string]bool {
	keys := make(map[string]bool)
	for _, m := range []map[string][]string{a, b} {
		for key := range m {
			keys[key] = true
		}
	}
	return keys
}

// having returns the lines that contain fragment.
func having(lines []string, fragment string) (those []string) {
	for _, line := range lines {
		if strings.Contains(line, fragment) {
			those = append(those, line)
		}
	}
	return those
}

// without returns the lines that are not in others, each as often as others lacks it.
func without(lines, others []string) (rest []string) {
	others = slices.Clone(others)
	for _, line := range lines {
		if i := slices.Index(others, line); i >= 0 {
			others = slices.Delete(others, i, i+1)
			continue
		}
		rest = append(rest, line)
	}
	return rest
}
