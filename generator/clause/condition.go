package clause

import (
	"fmt"
	"slices"
	"strings"

	"clausewright/internal/diag"
	"clausewright/schema"
)

// Condition is what stands behind {{if}} and when. It is read-only and safe for concurrent use.
type Condition struct {
	root expr
	pos  diag.Pos
}

// expr is one of [*allOf], [*anyOf], [*negation], [*test].
type expr interface{ expr() }

type allOf struct{ terms []expr }

type anyOf struct{ terms []expr }

// negation negates one test or what stands in parentheses.
type negation struct{ of expr }

// test asks one thing of one field.
type test struct {
	path    string
	op      operator
	against []literal // none for a yes/no and presence, one for a comparison, any number for in
	pos     diag.Pos  // of the path
	opPos   diag.Pos
}

// operator is what a test asks. The zero operator is invalid.
type operator int

const (
	opYes operator = iota + 1
	opGiven
	opNotGiven
	opEqual
	opUnequal
	opLess
	opLessEqual
	opMore
	opMoreEqual
	opIn
	opHas
)

var operatorWords = map[operator]string{
	opGiven: "is given", opNotGiven: "is not given", opEqual: "==", opUnequal: "!=", opLess: "<", opLessEqual: "<=", opMore: ">", opMoreEqual: ">=", opIn: "in", opHas: "has",
}

// orders reports whether o needs an order among values.
func (o operator) orders() bool { return o >= opLess && o <= opMoreEqual }

func (*allOf) expr()    {}
func (*anyOf) expr()    {}
func (*negation) expr() {}
func (*test) expr()     {}

// Pos returns where the condition begins in its file.
func (c *Condition) Pos() diag.Pos { return c.pos }

// String returns the condition as an author would type it, on one line. Reading it again gives the same condition.
func (c *Condition) String() string {
	var b strings.Builder
	write(&b, c.root)
	return b.String()
}

func write(b *strings.Builder, e expr) {
	switch e := e.(type) {
	case *allOf:
		writeTerms(b, e.terms, " and ")
	case *anyOf:
		writeTerms(b, e.terms, " or ")
	case *negation:
		b.WriteString("not ")
		writeTerm(b, e.of)
	case *test:
		b.WriteString(e.path)
		if e.op == opYes {
			return
		}
		b.WriteString(" " + operatorWords[e.op])
		if len(e.against) == 0 {
			return
		}
		words := make([]string, len(e.against))
		for i, l := range e.against {
			words[i] = l.String()
		}
		if e.op == opIn {
			b.WriteString(" [" + strings.Join(words, ", ") + "]")
			return
		}
		b.WriteString(" " + words[0])
	default:
		panic(fmt.Sprintf("clause: unknown expression %T", e))
	}
}

func writeTerms(b *strings.Builder, terms []expr, joiner string) {
	for i, t := range terms {
		if i > 0 {
			b.WriteString(joiner)
		}
		writeTerm(b, t)
	}
}

func writeTerm(b *strings.Builder, e expr) {
	switch e.(type) {
	case *allOf, *anyOf:
		b.WriteByte('(')
		write(b, e)
		b.WriteByte(')')
	default:
		write(b, e)
	}
}

// Paths returns the paths that the condition reads, as written, each once, in the order of their first mention.
func (c *Condition) Paths() []string {
	var paths []string
	walkTests(c.root, func(t *test) {
		if !slices.Contains(paths, t.path) {
			paths = append(paths, t.path)
		}
	})
	return paths
}

// Because returns the values that the condition reads in s, each once, in the order of their first mention. A nil
// condition reads nothing.
func (c *Condition) Because(s Scope) []schema.Value {
	if c == nil {
		return nil
	}
	var values []schema.Value
	for _, path := range c.Paths() {
		values = append(values, s.Lookup(path))
	}
	return values
}

// Holds reports whether the condition is true in s. A nil condition always holds.
func (c *Condition) Holds(s Scope) bool {
	return c == nil || holds(c.root, s)
}

func holds(e expr, s Scope) bool {
	switch e := e.(type) {
	case *allOf:
		for _, t := range e.terms {
			if !holds(t, s) {
				return false
			}
		}
		return true
	case *anyOf:
		for _, t := range e.terms {
			if holds(t, s) {
				return true
			}
		}
		return false
	case *negation:
		return !holds(e.of, s)
	case *test:
		return e.holds(s)
	default:
		panic(fmt.Sprintf("clause: unknown expression %T", e))
	}
}

func (t *test) holds(s Scope) bool { return t.passes(s.Lookup(t.path), s) }

// passes reports whether a value is what the test asks for. s says from when periods are measured.
func (t *test) passes(v schema.Value, s Scope) bool {
	switch t.op {
	case opGiven:
		return v.Given
	case opNotGiven:
		return !v.Given
	}
	if !v.Given {
		return t.op == opUnequal
	}
	switch t.op {
	case opYes:
		b, _ := v.V.(bool)
		return b
	case opEqual:
		return equal(v.V, t.against[0], s)
	case opUnequal:
		return !equal(v.V, t.against[0], s)
	case opIn:
		return slices.ContainsFunc(t.against, func(l literal) bool { return equal(v.V, l, s) })
	case opHas:
		return contains(v.V, t.against[0], s)
	}
	order, ok := compare(v.V, t.against[0], s)
	if !ok {
		return false
	}
	switch t.op {
	case opLess:
		return order < 0
	case opLessEqual:
		return order <= 0
	case opMore:
		return order > 0
	case opMoreEqual:
		return order >= 0
	default:
		panic(fmt.Sprintf("clause: unknown operator %d", t.op))
	}
}

// walkTests calls f for each test of e, from left to right.
func walkTests(e expr, f func(*test)) {
	switch e := e.(type) {
	case *allOf:
		for _, t := range e.terms {
			walkTests(t, f)
		}
	case *anyOf:
		for _, t := range e.terms {
			walkTests(t, f)
		}
	case *negation:
		walkTests(e.of, f)
	case *test:
		f(e)
	default:
		panic(fmt.Sprintf("clause: unknown expression %T", e))
	}
}
