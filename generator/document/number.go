package document

import (
	"fmt"
	"strings"
)

// Number gives every clause, provision and schedule its number. Clauses count 1, 2, 3 through the body, provisions 1.1, (a),
// (i); each schedule starts again with paragraphs 1, 1.1, (a), (i); parties count (1), recitals (A). Number may be called
// again after blocks were added or taken away.
func Number(d *Document) {
	clauses, schedules := 0, 0
	for _, p := range d.Parts {
		switch p.Kind {
		case Schedule:
			schedules++
			p.Number = fmt.Sprintf("%s %d", d.Words.Schedule, schedules)
			numberProvisions(provisions(p.Blocks), scheme{arabic, decimal, letters, romans}, "", 1)
		case Parties:
			numberProvisions(provisions(p.Blocks), scheme{parenthesised, letters, romans}, "", 1)
		case Recitals:
			numberProvisions(provisions(p.Blocks), scheme{capitals, letters, romans}, "", 1)
		case Cover, KeyTerms, Body, Signatures:
			for _, b := range p.Blocks {
				if c, ok := b.(*Clause); ok {
					clauses++
					c.Number = fmt.Sprint(clauses)
					numberProvisions(provisions(c.Blocks), scheme{decimal, letters, romans}, c.Number, 1)
				}
			}
			numberProvisions(provisions(p.Blocks), scheme{arabic, decimal, letters, romans}, "", 1)
		default:
			panic(fmt.Sprintf("document: unknown kind of part %d", p.Kind))
		}
	}
}

// provisions returns the provisions among blocks.
func provisions(blocks []Block) []*Provision {
	var out []*Provision
	for _, b := range blocks {
		if p, ok := b.(*Provision); ok {
			out = append(out, p)
		}
	}
	return out
}

// style makes the number of the n-th provision under the one whose full number is above. margin is what stands beside the
// provision, full what references print.
type style func(above string, n int) (margin, full string)

// scheme is the style of each level.
type scheme []style

func arabic(_ string, n int) (margin, full string) { return fmt.Sprint(n), fmt.Sprint(n) }

func decimal(above string, n int) (margin, full string) {
	number := fmt.Sprintf("%s.%d", above, n)
	return number, number
}

func letters(above string, n int) (margin, full string) { return bracketed(above, letter(n)) }
func romans(above string, n int) (margin, full string)  { return bracketed(above, roman(n)) }
func capitals(above string, n int) (margin, full string) {
	return bracketed(above, strings.ToUpper(letter(n)))
}
func parenthesised(above string, n int) (margin, full string) {
	return bracketed(above, fmt.Sprint(n))
}

func bracketed(above, s string) (margin, full string) { return "(" + s + ")", above + "(" + s + ")" }

func numberProvisions(list []*Provision, styles scheme, above string, level int) {
	for i, p := range list {
		if level > len(styles) {
			panic(fmt.Sprintf("document: %s: provision nested %d deep", p.Pos, level))
		}
		p.Level = level
		p.Number, p.Full = styles[level-1](above, i+1)
		numberProvisions(p.Children, styles, p.Full, level+1)
	}
}

// letter returns a, b, ... z, aa, ab, ... for 1, 2, ...
func letter(n int) string {
	var s string
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}

// roman returns n in small Roman numerals.
func roman(n int) string {
	var b strings.Builder
	for _, step := range romanSteps {
		for n >= step.value {
			b.WriteString(step.digits)
			n -= step.value
		}
	}
	return b.String()
}

var romanSteps = []struct {
	value  int
	digits string
}{
	{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"},
}
