package clause

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"

	"clausewright/internal/diag"
	"clausewright/schema"
)

// fileCheck holds one text against the fields of one agreement.
type fileCheck struct {
	*agreementCheck
	file    *File
	open    []openTest
	neutral map[string]bool // open choices for which a text stands as long as they are not made
}

// openTest is a test of an open choice.
type openTest struct {
	*test
	pattern string
}

// spot is a place in a text: what is known there, and the conditions it stands under.
type spot struct {
	ground
	under []*Condition
	row   bool // a row that {{each}} repeats, where a cell may be empty
	each  bool // inside an {{each}}
}

func (c *agreementCheck) file(f *File) {
	fc := fileCheck{agreementCheck: c, file: f, neutral: map[string]bool{}}
	at := fc.condition(spot{ground: c.base}, f.Header.When)
	for _, b := range f.Blocks {
		fc.block(b, at)
	}
	for _, t := range fc.open {
		if !fc.neutral[t.pattern] {
			c.found.Add(fault(t.pos, RuleNeutral, fmt.Sprintf("this text stands only when the parties have chosen %s, and no text stands before", t.path), fmt.Sprintf("write a neutral one beside it under %s is not given", t.path)))
		}
	}
}

// condition checks c at a spot and returns the spot under it.
func (c *fileCheck) condition(at spot, cond *Condition) spot {
	if cond == nil {
		return at
	}
	check := conditionCheck{paths: map[*test]string{}}
	check.check(cond.root, at.ground)
	c.found.Add(check.found...)
	for _, t := range check.open {
		c.open = append(c.open, openTest{t, check.paths[t]})
	}
	walkTests(cond.root, func(t *test) {
		if t.op == opNotGiven {
			c.neutral[check.paths[t]] = true
		}
	})
	at.ground = at.know(check.given(cond.root)...)
	at.under = append(at.under[:len(at.under):len(at.under)], cond)
	return at
}

// guard checks what stands first in a block and returns the spot behind it.
func (c *fileCheck) guard(at spot, g Guard) spot {
	if g.Each != "" {
		at.ground, at.each = c.repeat(at.ground, g.Each, g.EachPos), true
	}
	return c.condition(at, g.If)
}

// repeat returns the ground inside an {{each}}.
func (c *fileCheck) repeat(g ground, path string, pos diag.Pos) ground {
	f, unknown, ok := g.resolve(path, pos)
	if unknown != nil {
		c.found.Add(*unknown)
	}
	if !ok {
		g.paths = g.in(unsure)
		return g
	}
	if f.Type.Kind() != reflect.Slice {
		d := fault(pos, RuleEach, fmt.Sprintf("%s is no list", path), "write the path of a list")
		d.Path = path
		c.found.Add(d)
		g.paths = g.in(unsure)
		return g
	}
	g = g.forget(f.Path)
	g.paths = g.in(f.Path + "[]")
	return g
}

func (c *fileCheck) block(b Block, at spot) {
	switch b := b.(type) {
	case *Provision:
		c.provision(b, at)
	case *Heading:
		c.inlines(b.Text, at)
	case *Paragraph:
		c.inlines(b.Text, c.guard(at, b.Guard))
	case *Bullets:
		for _, item := range b.Items {
			c.inlines(item.Text, c.guard(at, item.Guard))
		}
	case *Table:
		for _, cell := range b.Head {
			c.inlines(cell, at)
		}
		for _, row := range b.Rows {
			in := c.guard(at, row.Guard)
			in.row = row.Guard.Each != ""
			for _, cell := range row.Cells {
				c.inlines(cell, in)
			}
		}
	case *Definition:
		in := c.guard(at, b.Guard)
		c.term(b.Term, b.Pos, in)
		c.inlines(b.Text, in)
	default:
		panic(fmt.Sprintf("clause: unknown block %T", b))
	}
}

func (c *fileCheck) provision(p *Provision, at spot) {
	in := c.guard(at, p.Guard)
	c.inlines(p.Text, in)
	for _, child := range p.Children {
		c.provision(child, in)
	}
}

func (c *fileCheck) term(term string, pos diag.Pos, at spot) {
	if at.each {
		c.found.Add(fault(pos, RuleTwice, fmt.Sprintf("%q is defined inside an {{each}}, once for each element", term), "define it in a provision that is not repeated"))
		return
	}
	c.terms[term] = append(c.terms[term], occurrence{pos, at.under})
}

func (c *fileCheck) inlines(text []Inline, at spot) {
	for _, in := range text {
		switch in := in.(type) {
		case Text, Role:
		case Define:
			c.term(in.Term, in.Pos, at)
		case Ref:
			c.refs = append(c.refs, in)
		case Fill:
			c.fill(in, at)
		default:
			panic(fmt.Sprintf("clause: unknown inline %T", in))
		}
	}
}

// fill checks that a field can be printed where it stands.
func (c *fileCheck) fill(fill Fill, at spot) {
	f, unknown, ok := at.resolve(fill.Path, fill.Pos)
	if unknown != nil {
		c.found.Add(*unknown)
	}
	if !ok {
		return
	}
	report := func(rule, message, hint string) {
		d := fault(fill.Pos, rule, message, hint)
		d.Path = fill.Path
		c.found.Add(d)
	}
	if what, hint := unprintable(f); what != "" {
		report(RulePrint, fmt.Sprintf("%s is %s, which is never printed", fill.Path, what), hint)
		return
	}
	if fill.Style != "" && !styled(f.Type, fill.Style) {
		report(RulePrint, fmt.Sprintf("%s cannot be printed as %s", fill.Path, fill.Style), styleHints[fill.Style])
	}
	if at.optional(f) && !at.row {
		report(RulePrint, fmt.Sprintf("%s may be absent", fill.Path), fmt.Sprintf("put the text under {{if %s is given}}", fill.Path))
	}
	c.words(f, at, report)
}

// words demands what the language must have to print a field.
func (c *fileCheck) words(f schema.Field, at spot, report func(rule, message, hint string)) {
	l := c.library.language
	if c.broken[c.languageName] {
		return
	}
	if at.blank(f) && l.Label(f.Path) == "" {
		report(RuleWords, fmt.Sprintf("%s may be a blank, and language.yaml has no label for it", f.Path), "add it to labels")
	}
	element, path := f.Type, f.Path
	if element.Kind() == reflect.Slice {
		element, path = element.Elem(), path+"[]"
	}
	if len(f.Members) == 0 || element == reflect.TypeFor[schema.Weekday]() {
		return
	}
	for _, member := range f.Members {
		if l.Member(path, member) == "" {
			report(RuleWords, fmt.Sprintf("language.yaml has no words for %q of %s", member, path), "add them to members")
			return
		}
	}
}

var styleHints = map[Style]string{
	Words:           "words print whole numbers, amounts and durations",
	FiguresAndWords: "figures_and_words prints whole numbers, amounts and durations",
	BusinessDays:    "business_days prints whole numbers and durations",
}

// styled reports whether values of t can be printed in a style.
func styled(t reflect.Type, style Style) bool {
	whole := t.Kind() == reflect.Int && t != reflect.TypeFor[schema.TimeOfDay]()
	duration := t == reflect.TypeFor[schema.Duration]()
	switch style {
	case Words, FiguresAndWords:
		return whole || duration || t == reflect.TypeFor[schema.Money]()
	case BusinessDays:
		return whole || duration
	default:
		panic(fmt.Sprintf("clause: unknown style %q", style))
	}
}

// printedGroups are the groups of fields that print as one: an address, a person.
var printedGroups = []reflect.Type{
	reflect.TypeFor[schema.Address](), reflect.TypeFor[schema.Signatory](), reflect.TypeFor[schema.Contact](), reflect.TypeFor[schema.Manager](),
	reflect.TypeFor[schema.KeyPerson](), reflect.TypeFor[schema.Person](),
}

// unprintable says what a field is that has no printed form, or nothing.
func unprintable(f schema.Field) (what, hint string) {
	t := f.Type
	isList := t.Kind() == reflect.Slice
	if isList {
		t = t.Elem()
		for t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
	}
	switch {
	case t.Kind() == reflect.Bool:
		return "a yes/no", "write two texts with opposite conditions"
	case slices.Contains(printedGroups, t):
		return "", ""
	case f.Group:
		return "a group of fields", "write the path of one of them"
	case isList && isPlainStruct(t):
		return "a list of groups", "repeat with {{each}} and print the fields of its elements"
	default:
		return "", ""
	}
}

func isPlainStruct(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && !reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}
