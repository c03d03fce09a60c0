package clause

import (
	"fmt"
	"os"
	"reflect"
	"testing"

	"github.com/shopspring/decimal"

	"clausewright/generator/figures"
	"clausewright/schema"
)

// TestEveryValueThatAConditionReadsCanDecide goes through every condition of the shipped texts, in each agreement that lists
// them, and looks for two sets of values that differ in one field only and lead to different answers. A field for which there
// are none is read for nothing: its condition says less than it seems to.
func TestEveryValueThatAConditionReadsCanDecide(t *testing.T) {
	l, found := Load(shipped())
	if found.HasErrors() {
		report(t, found)
		t.FailNow()
	}
	conditions := 0
	for _, v := range schema.Variants() {
		e, found := schema.Load("deal.yaml", sampleOf(t, v))
		if found.HasErrors() {
			t.Fatal(found)
		}
		f, _ := figures.Compute(e)
		for _, kind := range []FileKind{Front, Clause, Schedule} {
			for _, entry := range l.Agreement(v).entries(kind) {
				file := l.File(kind, v, entry.ID)
				eachCondition(file, pathsOf(v), func(c *Condition, at paths) {
					conditions++
					for _, path := range idle(c, at, NewScope(e, f)) {
						t.Errorf("%s: %s never decides in %s: %s", c.Pos(), path, v, c)
					}
				})
			}
		}
	}
	if conditions < 500 {
		t.Errorf("%d conditions; the walk is broken", conditions)
	}
	t.Logf("%d conditions", conditions)
}

// idle returns the paths of a condition that change its answer with no values of the others.
func idle(c *Condition, at paths, s Scope) []string {
	names := c.Paths()
	choices := make([][]schema.Value, len(names))
	for i, name := range names {
		full, _ := at.full(name)
		field, _ := at.field(schema.Pattern(full))
		choices[i] = candidates(c, name, field)
	}
	decides := make([]bool, len(names))
	pick := make([]int, len(names))
	var try func(i int)
	try = func(i int) {
		if i < len(names) {
			for pick[i] = range choices[i] {
				try(i + 1)
			}
			return
		}
		values := make(map[string]schema.Value, len(names))
		for j, name := range names {
			values[name] = choices[j][pick[j]]
		}
		answer := answers(c.root, values, s)
		for j, name := range names {
			for _, other := range choices[j] {
				if decides[j] {
					break
				}
				mine := values[name]
				values[name] = other
				decides[j] = answers(c.root, values, s) != answer
				values[name] = mine
			}
		}
	}
	try(0)
	var never []string
	for i, name := range names {
		if !decides[i] {
			never = append(never, name)
		}
	}
	return never
}

// answers is holds over given values.
func answers(e expr, values map[string]schema.Value, s Scope) bool {
	switch e := e.(type) {
	case *allOf:
		for _, t := range e.terms {
			if !answers(t, values, s) {
				return false
			}
		}
		return true
	case *anyOf:
		for _, t := range e.terms {
			if answers(t, values, s) {
				return true
			}
		}
		return false
	case *negation:
		return !answers(e.of, values, s)
	case *test:
		return e.passes(values[e.path], s)
	default:
		panic(fmt.Sprintf("clause: unknown expression %T", e))
	}
}

// candidates returns values of a field that the tests of a condition can tell apart.
func candidates(c *Condition, path string, f schema.Field) []schema.Value {
	given := func(v any) schema.Value { return schema.Value{Path: path, V: v, Given: true, Origin: schema.FromFile} }
	var out []schema.Value
	if f.Kind == schema.Open || f.Kind == schema.Optional || f.Conditional || f.Type.Kind() == reflect.Slice {
		out = append(out, schema.Value{Path: path, Origin: schema.Nowhere})
	}
	if f.Type.Kind() == reflect.Bool || f.Type.Kind() == reflect.Pointer && f.Type.Elem().Kind() == reflect.Bool {
		return append(out, given(true), given(false))
	}
	if f.Type.Kind() == reflect.Slice {
		out = append(out, given([]string{"something else"}))
	} else {
		out = append(out, given("something else"))
	}
	for _, m := range f.Members {
		if f.Type.Kind() != reflect.Slice {
			out = append(out, given(m))
		}
	}
	var all []string
	walkTests(c.root, func(t *test) {
		if t.path != path {
			return
		}
		for _, literal := range t.against {
			switch {
			case f.Type.Kind() == reflect.Slice:
				all = append(all, literal.text)
				out = append(out, given([]string{literal.text}))
			case literal.number != nil:
				for _, step := range []int64{-1, 0, 1} {
					out = append(out, given(schema.Decimal{Decimal: literal.number.Add(decimal.NewFromInt(step))}))
				}
			case literal.duration != nil:
				out = append(out, given(schema.Duration{Days: 1}), given(*literal.duration), given(schema.Duration{Years: 99}))
			case literal.date != nil:
				out = append(out, given(literal.date.AddDays(-1)), given(*literal.date), given(literal.date.AddDays(1)))
			case f.Members == nil:
				out = append(out, given(literal.text))
			}
		}
	})
	if len(all) > 1 {
		out = append(out, given(all))
	}
	return out
}

// eachCondition calls f for each condition of a text with what paths mean there.
func eachCondition(file *File, at paths, f func(*Condition, paths)) {
	if file.Header.When != nil {
		f(file.Header.When, at)
	}
	behind := func(g Guard, at paths) paths {
		if g.Each != "" {
			full, _ := at.full(g.Each)
			at = at.in(schema.Pattern(full) + "[]")
		}
		if g.If != nil {
			f(g.If, at)
		}
		return at
	}
	var block func(b Block, at paths)
	block = func(b Block, at paths) {
		switch b := b.(type) {
		case *Provision:
			in := behind(b.Guard, at)
			for _, child := range b.Children {
				block(child, in)
			}
		case *Paragraph:
			behind(b.Guard, at)
		case *Bullets:
			for _, item := range b.Items {
				block(item, at)
			}
		case *Table:
			for _, row := range b.Rows {
				behind(row.Guard, at)
			}
		case *Definition:
			behind(b.Guard, at)
		}
	}
	for _, b := range file.Blocks {
		block(b, at)
	}
}

// sampleOf returns a short engagement of an agreement, from which periods are measured.
func sampleOf(t *testing.T, v schema.Variant) []byte {
	t.Helper()
	src, err := os.ReadFile("../../schema/testdata/" + string(v) + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	return src
}
