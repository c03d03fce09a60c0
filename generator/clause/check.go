package clause

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"clausewright/internal/diag"
	"clausewright/schema"
)

// check holds every text against every agreement that lists it.
func (r *reader) check() diag.List {
	var merged merger
	used := map[*File]bool{}
	for _, v := range schema.Variants() {
		a := r.library.agreements[v]
		if a == nil || r.broken[a.Pos.File] {
			continue
		}
		c := agreementCheck{reader: r, agreement: a, base: ground{paths: pathsOf(v)}, terms: map[string][]occurrence{}, targets: map[string]bool{}, unknown: map[string]bool{}}
		c.contents()
		for _, f := range c.listed {
			used[f] = true
			if !r.broken[f.Pos.File] {
				c.file(f)
			}
		}
		c.references()
		c.definitions()
		merged.add(v, c.listed, c.found)
	}
	found := merged.list()
	for _, at := range r.places() {
		f := r.library.files[at]
		if used[f] || r.agreementsBroken() {
			continue
		}
		d := fault(f.Pos, RuleUnread, "no agreement uses this text", "list its id in an agreement, or remove the file")
		d.Severity = diag.Warning
		if shadowed := r.listedAnywhere(at); shadowed {
			d.Message, d.Hint = "every agreement that lists this id has a more specific text", "remove the file"
		}
		found.Add(d)
	}
	return found
}

func (r *reader) places() []place {
	return slices.SortedFunc(maps.Keys(r.library.files), func(a, b place) int {
		return strings.Compare(r.library.files[a].Path, r.library.files[b].Path)
	})
}

// agreementsBroken reports whether it is not known what the agreements list.
func (r *reader) agreementsBroken() bool {
	for _, v := range schema.Variants() {
		if a := r.library.agreements[v]; a == nil || r.broken[a.Pos.File] {
			return true
		}
	}
	return false
}

func (r *reader) listedAnywhere(at place) bool {
	for _, v := range schema.Variants() {
		if slices.Contains(foldersOf(v), at.folder) && r.library.agreements[v].lists(at.kind, at.id) {
			return true
		}
	}
	return false
}

// merger makes one finding of what several agreements have in common.
type merger struct {
	variants map[string][]schema.Variant // that list a file, by its name in findings
	order    []diag.Diagnostic
	at       map[string]int              // place of a finding in order
	in       map[string][]schema.Variant // that have a finding
}

func key(d diag.Diagnostic) string {
	return fmt.Sprintf("%s\x00%s\x00%s", d.Pos, d.Rule, d.Message)
}

func (m *merger) add(v schema.Variant, files []*File, found diag.List) {
	if m.in == nil {
		m.in, m.variants, m.at = map[string][]schema.Variant{}, map[string][]schema.Variant{}, map[string]int{}
	}
	for _, f := range files {
		m.variants[f.Pos.File] = append(m.variants[f.Pos.File], v)
	}
	for _, d := range found.Sorted() {
		k := key(d)
		if m.in[k] == nil {
			m.at[k] = len(m.order)
			m.order = append(m.order, d)
		}
		if first := &m.order[m.at[k]]; first.Hint == "" {
			first.Hint = d.Hint
		}
		if !slices.Contains(m.in[k], v) {
			m.in[k] = append(m.in[k], v)
		}
	}
}

// list returns the findings; one that not every agreement listing its text has says which ones do.
func (m *merger) list() diag.List {
	var found diag.List
	for _, d := range m.order {
		in, of := m.in[key(d)], m.variants[d.Pos.File]
		if len(in) < len(of) {
			names := make([]string, len(in))
			for i, v := range in {
				names[i] = string(v)
			}
			d.Message += " (in " + strings.Join(names, " and ") + ")"
		}
		found.Add(d)
	}
	return found
}

// agreementCheck holds the texts of one agreement against its fields and each other.
type agreementCheck struct {
	*reader
	agreement *Agreement
	base      ground
	listed    []*File
	found     diag.List

	terms   map[string][]occurrence
	targets map[string]bool // what references can lead to
	unknown map[string]bool // ids of texts with errors of their own, whose names are not known for sure
	refs    []Ref
	numbers map[string]*File
}

// occurrence is one definition of a term, with the conditions under which it stands.
type occurrence struct {
	pos   diag.Pos
	under []*Condition
}

// contents checks that every id has a text and that nothing mandatory is left out.
func (c *agreementCheck) contents() {
	c.numbers = map[string]*File{}
	for _, kind := range kinds {
		for _, entry := range c.agreement.entries(kind) {
			f := c.library.File(kind, c.agreement.Variant, entry.ID)
			if f == nil {
				c.found.Add(fault(entry.Pos, RuleAgreement, fmt.Sprintf("there is no text %s/%s", kind, entry.ID), c.meantID(kind, entry.ID)))
				continue
			}
			c.listed = append(c.listed, f)
			c.number(f)
			c.target(f)
		}
	}
	for _, at := range slices.SortedFunc(maps.Keys(c.mandatory), func(a, b place) int {
		return strings.Compare(fmt.Sprint(a.kind, a.id, a.folder), fmt.Sprint(b.kind, b.id, b.folder))
	}) {
		if slices.Contains(foldersOf(c.agreement.Variant), at.folder) && !c.agreement.lists(at.kind, at.id) {
			c.found.Add(fault(c.agreement.Pos, RuleMandatory, fmt.Sprintf("the agreement leaves out %s/%s, which is mandatory", at.kind, at.id), fmt.Sprintf("list %s under %s", at.id, at.kind)))
		}
	}
}

// meantID guesses the id of a text that the agreement could list.
func (c *agreementCheck) meantID(kind FileKind, id string) string {
	var ids []string
	elsewhere := ""
	for at := range c.library.files {
		switch {
		case at.kind == kind && slices.Contains(foldersOf(c.agreement.Variant), at.folder):
			ids = append(ids, at.id)
		case at.kind == kind && at.id == id && (elsewhere == "" || at.folder < elsewhere):
			elsewhere = at.folder
		}
	}
	if guess, ok := diag.Guess(id, ids); ok {
		return fmt.Sprintf("did you mean %q?", guess)
	}
	where := fmt.Sprintf("write %s/%s/%s.md, or remove the line", kind, foldersOf(c.agreement.Variant)[0], id)
	if elsewhere != "" {
		where += fmt.Sprintf("; there is one in %s/%s, which this agreement does not draw on", kind, elsewhere)
	}
	return where
}

// number demands that catalogue numbers are unique.
func (c *agreementCheck) number(f *File) {
	n := f.Header.Number
	if n == "" {
		return
	}
	if first := c.numbers[n]; first != nil {
		d := fault(f.Pos, RuleTwice, fmt.Sprintf("%s is also the number of %s", n, first.Path), "give each text its own number of the catalogue")
		d.Related = []diag.Related{{Pos: first.Pos, Message: "first given here"}}
		c.found.Add(d)
		return
	}
	c.numbers[n] = f
}

// target enters what references to a file can name. Of front pages, those whose provisions are numbered.
func (c *agreementCheck) target(f *File) {
	if f.Kind == Front && f.Header.Layout != LayoutParties && f.Header.Layout != LayoutRecitals {
		return
	}
	id := f.ID
	if f.Kind == Schedule {
		id = "schedule:" + id
	}
	if c.targets[id] {
		c.found.Add(fault(f.Pos, RuleTwice, fmt.Sprintf("[[%s]] is also the id of a front page or clause of this agreement", id), "rename one of them; a reference would not know which one it means"))
	}
	c.targets[id] = true
	c.unknown[id] = c.broken[f.Pos.File]
	for _, b := range f.Blocks {
		if p, ok := b.(*Provision); ok {
			c.named(id, p)
		}
	}
}

func (c *agreementCheck) named(id string, p *Provision) {
	if p.Name != "" {
		c.targets[id+"#"+p.Name] = true
	}
	for _, child := range p.Children {
		c.named(id, child)
	}
}

// references reports those that lead nowhere.
func (c *agreementCheck) references() {
	all := slices.Sorted(maps.Keys(c.targets))
	for _, ref := range c.refs {
		hint := ""
		id, name, named := strings.Cut(ref.Target, "#")
		if c.targets[ref.Target] || c.unknown[id] {
			continue
		}
		switch guess, ok := diag.Guess(ref.Target, all); {
		case ok:
			hint = fmt.Sprintf("did you mean [[%s]]?", guess)
		case c.targets["schedule:"+ref.Target]:
			hint = fmt.Sprintf("write [[schedule:%s]]", ref.Target)
		case named && c.targets[id]:
			hint = fmt.Sprintf("put {#%s} at the end of the provision", name)
		default:
			hint = "refer to what the agreement lists, or say it in words"
		}
		c.found.Add(fault(ref.Pos, RuleTarget, fmt.Sprintf("[[%s]] leads to nothing in this agreement", ref.Target), hint))
	}
}

// definitions reports terms that are defined twice. Two definitions whose conditions shut each other out are one choice.
func (c *agreementCheck) definitions() {
	for _, term := range slices.Sorted(maps.Keys(c.terms)) {
		at := c.terms[term]
		for i, second := range at {
			for _, first := range at[:i] {
				if excludes(first.under, second.under) {
					continue
				}
				d := fault(second.pos, RuleTwice, fmt.Sprintf("%q is defined twice", term), "keep one definition, or give both opposite conditions")
				d.Related = []diag.Related{{Pos: first.pos, Message: "first defined here"}}
				c.found.Add(d)
				break
			}
		}
	}
}
