package clause

import (
	"fmt"
	"slices"

	"clausewright/internal/diag"
	"clausewright/internal/yamlfile"
	"clausewright/schema"
)

// Agreement is the table of contents of one agreement: which front pages, clauses and schedules, in which order.
type Agreement struct {
	Variant   schema.Variant
	Title     string
	Subtitle  string
	Roles     map[string]string // "Supplier": "Outstaffer"
	Front     []Entry
	Clauses   []Entry
	Schedules []Entry
	Pos       diag.Pos // first line of its file
}

// Entry is one id in a table of contents.
type Entry struct {
	ID  string
	Pos diag.Pos
}

// entries returns the list for a kind of file.
func (a *Agreement) entries(kind FileKind) []Entry {
	switch kind {
	case Front:
		return a.Front
	case Clause:
		return a.Clauses
	case Schedule:
		return a.Schedules
	default:
		panic(fmt.Sprintf("clause: unknown kind of file %d", kind))
	}
}

// lists reports whether the table of contents has an id.
func (a *Agreement) lists(kind FileKind, id string) bool {
	return slices.ContainsFunc(a.entries(kind), func(e Entry) bool { return e.ID == id })
}

// agreementFile is an agreement as YAML spells it.
type agreementFile struct {
	Title     string            `yaml:"title"`
	Subtitle  string            `yaml:"subtitle"`
	Roles     map[string]string `yaml:"roles"`
	Front     []string          `yaml:"front"`
	Clauses   []string          `yaml:"clauses"`
	Schedules []string          `yaml:"schedules"`
}

// parseAgreement reads agreements/<variant>.yaml.
func parseAgreement(v schema.Variant, name string, src []byte) (*Agreement, diag.List) {
	y, found := yamlfile.Parse(name, src, yamlfile.Options{})
	a := &Agreement{Variant: v, Pos: diag.Pos{File: name, Line: 1, Col: 1}}
	if !y.Readable() {
		return a, found
	}
	var f agreementFile
	found.Add(y.Decode(&f)...)
	complain := func(at diag.Pos, path, message, hint string) {
		d := fault(at, RuleAgreement, message, hint)
		d.Path = path
		found.Add(d)
	}
	for _, part := range []struct{ key, value string }{{"title", f.Title}, {"subtitle", f.Subtitle}} {
		if part.value == "" {
			complain(y.KeyPos(part.key), part.key, fmt.Sprintf("the %s is missing", part.key), "add it")
		}
	}
	for _, word := range roleWords {
		if f.Roles[word] == "" {
			complain(y.KeyPos("roles"), "roles", fmt.Sprintf("the role word %s is missing", word), fmt.Sprintf("add %q to roles", word+": ..."))
		}
	}
	for _, word := range y.Keys("roles") {
		if !slices.Contains(roleWords, word) {
			complain(y.KeyPos("roles."+word), "roles."+word, fmt.Sprintf("unknown role word %q", word), diag.Meant(word, roleWords))
		}
	}
	list := func(key string, ids []string) []Entry {
		var entries []Entry
		for i, id := range ids {
			at := y.Pos(fmt.Sprintf("%s[%d]", key, i))
			if n := slices.IndexFunc(entries, func(e Entry) bool { return e.ID == id }); n >= 0 {
				d := fault(at, RuleAgreement, fmt.Sprintf("%s lists %q twice", key, id), "remove one of the lines")
				d.Related = []diag.Related{{Pos: entries[n].Pos, Message: "first listed here"}}
				found.Add(d)
				continue
			}
			entries = append(entries, Entry{ID: id, Pos: at})
		}
		return entries
	}
	a.Title, a.Subtitle, a.Roles = f.Title, f.Subtitle, f.Roles
	a.Front, a.Clauses, a.Schedules = list("front", f.Front), list("clauses", f.Clauses), list("schedules", f.Schedules)
	if len(a.Clauses) == 0 {
		complain(y.KeyPos("clauses"), "clauses", "the agreement has no clause", "list the ids of its clauses")
	}
	return a, found
}
