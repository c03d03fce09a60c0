package clause

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"

	"clausewright/internal/diag"
	"clausewright/internal/yamlfile"
	"clausewright/schema"
)

// Language is the words of a language that are not prose: what values and numbers print as. It is read-only.
type Language struct {
	Words        WordList                     `yaml:"words"`
	Months       []string                     `yaml:"months"`       // January first
	Weekdays     map[string]string            `yaml:"weekdays"`     // "mon": "Monday"
	Units        map[string][]string          `yaml:"units"`        // "day": one and many, "day", "days"
	Triggers     Triggers                     `yaml:"triggers"`     // of instalments
	Members      map[string]map[string]string `yaml:"members"`      // of closed sets, by the pattern of their field: "fees.due.from"
	Countries    map[string]string            `yaml:"countries"`    // by ISO 3166-1 code
	Subdivisions map[string]string            `yaml:"subdivisions"` // by ISO 3166-2 code
	Languages    map[string]string            `yaml:"languages"`    // by BCP 47 tag
	Labels       map[string]string            `yaml:"labels"`       // of blanks, by the pattern of the open field
	Defaults     map[string]string            `yaml:"defaults"`     // a sentence for the review sheet, by the pattern of the defaulted field
}

// WordList is the words that numbering, references and running lines put into the text.
type WordList struct {
	Clause      string `yaml:"clause"`
	Clauses     string `yaml:"clauses"`
	Schedule    string `yaml:"schedule"`
	Paragraph   string `yaml:"paragraph"`
	Paragraphs  string `yaml:"paragraphs"`
	Recital     string `yaml:"recital"`
	Of          string `yaml:"of"`
	And         string `yaml:"and"`
	Or          string `yaml:"or"`
	HasMeaning  string `yaml:"has_meaning"`  // behind a term that another clause defines
	DraftLegend string `yaml:"draft_legend"` // across the pages of a draft
	PageOf      string `yaml:"page_of"`      // with two %d
	Version     string `yaml:"version"`
	Contents    string `yaml:"contents"` // heading of the contents page
}

// Triggers is what makes an instalment invoiceable. The milestone's id follows its words.
type Triggers struct {
	FinalAcceptance string `yaml:"final_acceptance"`
	Signature       string `yaml:"signature"`
	Milestone       string `yaml:"milestone"`
}

// Label returns what the blank of an open field says, "" when the language has no words for it. Path is concrete or a
// pattern.
func (l *Language) Label(path string) string { return l.Labels[schema.Pattern(path)] }

// Member returns the words for a member of the closed set at path, "" when the language has none. Path is concrete or a
// pattern; an element of a list ends in an index.
func (l *Language) Member(path, member string) string {
	return l.Members[schema.Pattern(path)][member]
}

var unitNames = []string{"year", "month", "week", "day", "business_day", "hour", "minute"}

// loadLanguage reads language.yaml and checks what can be checked without texts.
func loadLanguage(name string, src []byte) (*Language, diag.List) {
	y, found := yamlfile.Parse(name, src, yamlfile.Options{})
	l := &Language{}
	if !y.Readable() {
		return l, found
	}
	found.Add(y.Decode(l)...)
	if found.HasErrors() {
		return l, found
	}
	c := wordCheck{file: y}
	c.strings("words", reflect.ValueOf(l.Words))
	c.strings("triggers", reflect.ValueOf(l.Triggers))
	if len(l.Months) != 12 {
		c.missing("months", fmt.Sprintf("%d months", len(l.Months)), "write twelve, January first")
	}
	c.keys("weekdays", slices.Collect(maps.Keys(l.Weekdays)), schema.Weekday("").Members())
	c.keys("units", slices.Collect(maps.Keys(l.Units)), unitNames)
	for _, unit := range slices.Sorted(maps.Keys(l.Units)) {
		if len(l.Units[unit]) != 2 {
			c.missing("units."+unit, fmt.Sprintf("%s has %s", unit, count(len(l.Units[unit]), "word", "words")), "write the word for one and the word for many")
		}
	}
	for _, code := range slices.Sorted(maps.Keys(l.Countries)) {
		if len(code) != 2 || !isUpper(code[0]) || !isUpper(code[1]) {
			c.missing(c.key("countries", code), fmt.Sprintf("%q is no code of a country", code), "write two capital letters of ISO 3166-1")
		}
	}
	c.fields(l)
	return l, append(found, c.found...)
}

// wordCheck collects what is missing in the words of a language and what they name that does not exist.
type wordCheck struct {
	file  *yamlfile.File
	found diag.List
}

func (c *wordCheck) missing(path, message, hint string) {
	d := fault(c.file.KeyPos(path), RuleWords, message, hint)
	d.Path = path
	c.found.Add(d)
}

// strings demands words for each field of a group.
func (c *wordCheck) strings(path string, v reflect.Value) {
	for i := range v.NumField() {
		name := v.Type().Field(i).Tag.Get("yaml")
		if v.Field(i).String() == "" {
			c.missing(path, fmt.Sprintf("%s.%s is missing", path, name), "add it")
		}
	}
}

// keys demands exactly the keys of want.
func (c *wordCheck) keys(path string, have, want []string) {
	slices.Sort(have)
	for _, key := range want {
		if _, ok := slices.BinarySearch(have, key); !ok {
			c.missing(path, fmt.Sprintf("%s has no words for %s", path, key), "add them")
		}
	}
	for _, key := range have {
		if !slices.Contains(want, key) {
			c.missing(c.key(path, key), fmt.Sprintf("%s names %q, which does not exist", path, key), diag.Meant(key, want))
		}
	}
}

// fields demands that members, labels and defaults name fields of some agreement, and that no field lacks them.
func (c *wordCheck) fields(l *Language) {
	known := map[string]schema.Field{}
	var open, defaulted []string
	for _, v := range schema.Variants() {
		p := pathsOf(v)
		for _, f := range append(p.fields.All(), p.figures.All()...) {
			if f.Kind == schema.Open && !slices.Contains(open, f.Path) {
				open = append(open, f.Path)
			}
			if f.Kind == schema.Defaulted && !slices.Contains(defaulted, f.Path) {
				defaulted = append(defaulted, f.Path)
			}
			for _, at := range withParents(f.Path) {
				if g, ok := p.field(at); ok && g.Kind != schema.Absent {
					known[at] = g
				}
			}
		}
	}
	every := slices.Sorted(maps.Keys(known))
	for _, path := range slices.Sorted(maps.Keys(l.Members)) {
		f, ok := known[path]
		if !ok || len(f.Members) == 0 || f.Type.Kind() == reflect.Slice {
			c.missing(c.key("members", path), fmt.Sprintf("%q is no field of a closed set", path), near(path, every))
			continue
		}
		c.keys(c.key("members", path), slices.Collect(maps.Keys(l.Members[path])), f.Members)
	}
	c.named("labels", l.Labels, known, every, open)
	c.named("defaults", l.Defaults, known, every, defaulted)
}

// named checks words that belong to fields.
func (c *wordCheck) named(path string, words map[string]string, known map[string]schema.Field, every, want []string) {
	for _, key := range slices.Sorted(maps.Keys(words)) {
		if _, ok := known[key]; !ok {
			c.missing(c.key(path, key), fmt.Sprintf("%s names %q, which is no field", path, key), near(key, every))
		}
	}
	for _, key := range want {
		if words[key] == "" {
			c.missing(path, fmt.Sprintf("%s has no words for %s", path, key), "add them")
		}
	}
}

func (c *wordCheck) key(path, key string) string { return path + "[" + strconv.Quote(key) + "]" }

func near(path string, among []string) string {
	if guess, ok := diag.Guess(path, among); ok {
		return fmt.Sprintf("did you mean %q?", guess)
	}
	return "remove it"
}

// withParents returns a pattern, its element if it is a list, and every pattern around it.
func withParents(pattern string) []string {
	out := []string{pattern, pattern + "[]"}
	for i := len(pattern) - 1; i > 0; i-- {
		if pattern[i] == '.' || pattern[i] == '[' {
			out = append(out, pattern[:i])
		}
	}
	return out
}
