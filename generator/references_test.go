package generator_test

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"clausewright/generator/document"
	"clausewright/generator/markdown"
	"clausewright/schema"
)

// TestEveryPrintedReferenceIsRight drafts each kind of agreement under combinations of the options that switch its texts, until
// every pair of options that can stand together has, and judges the printed text alone: each "clause 7.2(a) (Caption)",
// "Schedule 2 (Title)" and "paragraph 3 of Schedule 2" that it says exists, and its caption is that of what it leads to.
func TestEveryPrintedReferenceIsRight(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of drafts, one after the other")
	}
	for _, v := range schema.Variants() {
		t.Run(string(v), func(t *testing.T) {
			t.Parallel()
			base, err := os.ReadFile("../schema/testdata/" + string(v) + ".yaml")
			if err != nil {
				t.Fatal(err)
			}
			options := workable(t, v, base)
			if len(options) < 40 {
				t.Fatalf("%d options; the search is broken", len(options))
			}
			proof := pairProof{t: t, base: base, options: options, covered: make(map[[2]int]bool)}
			proof.run()
			t.Logf("%d options, %d of %d pairs drafted in %d contracts, %d references judged", len(options), len(proof.covered), proof.possible(), proof.drafts, proof.references)
			if proof.references < 10_000 {
				t.Errorf("%d references; the reader is broken", proof.references)
			}
		})
	}
}

// option sets one field of an engagement, or takes it away.
type option struct {
	path  string
	value string // "" takes the field away
}

// workable returns the options that switch texts of an agreement and with which, each alone, the base still drafts.
func workable(t *testing.T, v schema.Variant, base []byte) []option {
	t.Helper()
	explained, found := built(t).Explain("deal.yaml", base)
	if explained == nil {
		t.Fatal(findings(found))
	}
	paths := make(map[string]bool)
	for _, e := range explained {
		for _, g := range e.Because {
			if !strings.Contains(g.Path, "[") && g.Origin != "figure" && g.Path != "engagement.model" && g.Path != "engagement.mode" {
				paths[g.Path] = true
			}
		}
	}
	var out []option
	for _, path := range slices.Sorted(maps.Keys(paths)) {
		f, ok := schema.Fields(v).Field(path)
		if !ok {
			continue
		}
		for _, value := range valuesOf(f) {
			o := option{path, value}
			if d, _ := built(t).Draft("deal.yaml", with(t, base, o)); d != nil {
				out = append(out, o)
			}
		}
	}
	return out
}

// valuesOf returns values of a field that conditions can tell apart.
func valuesOf(f schema.Field) []string {
	kind := f.Type
	if kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	var out []string
	switch {
	case kind.Kind() == reflect.Bool:
		out = []string{"true", "false"}
	case kind.Kind() == reflect.Slice:
	case f.Members != nil:
		out = slices.Clone(f.Members)
	case kind == reflect.TypeFor[schema.Duration]():
		out = []string{"P2Y", "P5D"}
	case kind.Kind() == reflect.Int, kind == reflect.TypeFor[schema.Percent](), kind == reflect.TypeFor[schema.Decimal]():
		out = []string{"0", "2"}
	}
	if f.Kind == schema.Open || f.Kind == schema.Optional {
		out = append(out, "")
	}
	return out
}

// with returns the base with options set.
func with(t *testing.T, base []byte, options ...option) []byte {
	t.Helper()
	var root yaml.Node
	if err := yaml.Unmarshal(base, &root); err != nil {
		t.Fatal(err)
	}
	for _, o := range options {
		set(root.Content[0], strings.Split(o.path, "."), o.value)
	}
	out, err := yaml.Marshal(&root)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func set(group *yaml.Node, steps []string, value string) {
	for i := 0; i < len(group.Content); i += 2 {
		if group.Content[i].Value != steps[0] {
			continue
		}
		if len(steps) > 1 {
			if inner := group.Content[i+1]; inner.Kind == yaml.MappingNode {
				set(inner, steps[1:], value)
			}
			return
		}
		if value == "" {
			group.Content = slices.Delete(group.Content, i, i+2)
			return
		}
		group.Content[i+1] = &yaml.Node{Kind: yaml.ScalarNode, Value: value, Style: yaml.DoubleQuotedStyle}
		return
	}
	if value == "" {
		return
	}
	key := &yaml.Node{Kind: yaml.ScalarNode, Value: steps[0]}
	if len(steps) == 1 {
		group.Content = append(group.Content, key, &yaml.Node{Kind: yaml.ScalarNode, Value: value, Style: yaml.DoubleQuotedStyle})
		return
	}
	inner := &yaml.Node{Kind: yaml.MappingNode}
	group.Content = append(group.Content, key, inner)
	set(inner, steps[1:], value)
}

// pairProof drafts combinations until every pair of options of different fields has been tried.
type pairProof struct {
	t          *testing.T
	base       []byte
	options    []option
	covered    map[[2]int]bool // pairs that a drafted contract had
	drafts     int
	references int
}

func (p *pairProof) possible() int {
	n := 0
	for i := range p.options {
		for j := i + 1; j < len(p.options); j++ {
			if p.options[i].path != p.options[j].path {
				n++
			}
		}
	}
	return n
}

// run first sets many options at once, which covers most pairs, and then each remaining pair alone: two that do not draft
// together even alone contradict each other.
func (p *pairProof) run() {
	random := rand.New(rand.NewPCG(1, 2)) // the same combinations every time
	for range 120 {
		var chosen []int
		taken := make(map[string]bool)
		for _, i := range random.Perm(len(p.options)) {
			if o := p.options[i]; !taken[o.path] && random.IntN(3) == 0 {
				taken[o.path] = true
				chosen = append(chosen, i)
			}
		}
		p.try(chosen)
	}
	for i := range p.options {
		for j := i + 1; j < len(p.options); j++ {
			if p.options[i].path != p.options[j].path && !p.covered[[2]int{i, j}] {
				p.try([]int{i, j})
			}
		}
	}
}

// try drafts a combination; one with contradictions is halved until its parts draft.
func (p *pairProof) try(chosen []int) {
	if len(chosen) < 2 {
		return
	}
	var options []option
	for _, i := range chosen {
		options = append(options, p.options[i])
	}
	d, _ := built(p.t).Draft("deal.yaml", with(p.t, p.base, options...))
	if d == nil {
		if half := len(chosen) / 2; half > 1 {
			p.try(chosen[:half])
			p.try(chosen[half:])
		}
		return
	}
	p.drafts++
	n, faults := judge(p.t, d)
	p.references += n
	for _, fault := range faults {
		p.t.Errorf("%v: %s", options, fault)
	}
	for a := range chosen {
		for b := a + 1; b < len(chosen); b++ {
			i, j := min(chosen[a], chosen[b]), max(chosen[a], chosen[b])
			p.covered[[2]int{i, j}] = true
		}
	}
}

var (
	clauseHeading   = regexp.MustCompile(`^### (\d+) (.+)$`)
	scheduleHeading = regexp.MustCompile(`^## Schedule (\d+) (.+)$`)
	marginNumber    = regexp.MustCompile(`^(\d+(?:\.\d+)?|\([a-z]+\)) `)
	reference       = regexp.MustCompile(`\b(?:clause (\d+(?:\.\d+)?(?:\([a-z]+\)){0,2})|paragraph (\d+(?:\.\d+)?(?:\([a-z]+\)){0,2})(?: of Schedule (\d+))?|Schedule (\d+))(?: \(((?:[^()]|\([^()]*\))*)\))?`)
)

// judge reads a printed contract and returns how many references it has and what is wrong with them.
func judge(t *testing.T, d *document.Document) (references int, faults []string) {
	t.Helper()
	var b bytes.Buffer
	if err := markdown.Print(&b, d); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.ReplaceAll(b.String(), "\u00a0", " "), "\n")

	captions := make(map[string]string) // "7" or "S2": the caption
	exists := make(map[string]bool)     // "7.2(a)", "S2:3"
	home := make([]string, len(lines))  // of each line: "7" or "S2"
	current := ""
	var levels []string
	for i, line := range lines {
		switch m := scheduleHeading.FindStringSubmatch(line); {
		case m != nil:
			current, levels = "S"+m[1], nil
			captions[current], exists[current] = m[2], true
		case strings.HasPrefix(line, "## "):
			current = ""
		case clauseHeading.MatchString(line) && !strings.HasPrefix(current, "S"):
			m := clauseHeading.FindStringSubmatch(line)
			current, levels = m[1], nil
			captions[current], exists[current] = m[2], true
		}
		home[i] = current
		text := strings.TrimLeft(line, " ")
		m := marginNumber.FindStringSubmatch(text)
		if m == nil || current == "" {
			continue
		}
		depth := (len(line) - len(text)) / 4
		levels = append(levels[:min(depth, len(levels))], m[1])
		full := m[1]
		if strings.HasPrefix(full, "(") {
			full = ""
			for _, l := range levels {
				if strings.HasPrefix(l, "(") {
					full += l
				} else {
					full = l
				}
			}
		}
		if strings.HasPrefix(current, "S") {
			full = current + ":" + full
		}
		exists[full] = true
	}

	for i, line := range lines {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, m := range reference.FindAllStringSubmatch(line, -1) {
			references++
			if fault := misled(m, home[i], captions, exists); fault != "" {
				faults = append(faults, fmt.Sprintf("%q in %q", m[0], line)+": "+fault)
			}
		}
	}
	return references, faults
}

// misled returns what is wrong with one reference.
func misled(m []string, home string, captions map[string]string, exists map[string]bool) string {
	clause, paragraph, of, schedule, caption := m[1], m[2], m[3], m[4], m[5]
	switch {
	case clause != "":
		number, _, _ := strings.Cut(clause, ".")
		number, _, _ = strings.Cut(number, "(")
		if !exists[clause] {
			return "there is no such clause"
		}
		if number != home && captions[number] != caption {
			return "its caption is " + captions[number]
		}
	case paragraph != "":
		where := home
		if of != "" {
			where = "S" + of
		}
		if !strings.HasPrefix(where, "S") || !exists[where+":"+paragraph] {
			return "there is no such paragraph"
		}
	default:
		if !exists["S"+schedule] {
			return "there is no such schedule"
		}
		if "S"+schedule != home && captions["S"+schedule] != caption {
			return "its title is " + captions["S"+schedule]
		}
	}
	return ""
}
