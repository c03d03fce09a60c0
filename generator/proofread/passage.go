package proofread

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

// Passage is one unbroken run of words: a title, or the text of one provision, paragraph, cell or line.
type Passage struct {
	Part      *document.Part
	Clause    *document.Clause    // nil outside clauses
	Provision *document.Provision // nil for words that have no number
	Place     Place
	Pos       diag.Pos // of the block that holds it
	Words     string   // what is printed; each value and each blank is one hole
	Text      []document.Inline
	starts    []int    // where each inline of Text begins in Words
	tokens    [][2]int // where each word begins and ends in Words
}

// Place is what holds a passage. The zero Place is invalid.
type Place int

// The places.
const (
	InTitle   Place = iota + 1 // of a clause or a part
	InHeading                  // inside a part, or above a signature block
	InText                     // a provision, paragraph, bullet or definition
	InCell
	InLine // to fill in by hand
)

// hole stands in Words for a value or a blank, whose words no check reads.
const hole = '\uFFFC'

// printed shows a hole in a message.
func printed(s string) string {
	return strings.ReplaceAll(strings.TrimSpace(s), string(hole), "{{...}}")
}

// passagesOf returns the passages of d in the order of reading.
func passagesOf(d *document.Document) []Passage {
	var c collector
	for _, p := range d.Parts {
		at := Passage{Part: p}
		if p.Kind != document.Cover { // whose title is the agreement's
			c.title(at, p.Title, p.Pos)
		}
		c.blocks(at, p.Blocks)
	}
	return c.passages
}

// collector gathers passages.
type collector struct{ passages []Passage }

func (c *collector) title(at Passage, title string, pos diag.Pos) {
	c.add(at, InTitle, pos, []document.Inline{document.Text{S: title}})
}

func (c *collector) add(at Passage, place Place, pos diag.Pos, text []document.Inline) {
	at.Place, at.Pos, at.Text = place, pos, text
	var words strings.Builder
	for _, in := range text {
		at.starts = append(at.starts, words.Len())
		switch in.(type) {
		case document.Value, document.Blank:
			words.WriteRune(hole)
		default:
			words.WriteString(document.String(in))
		}
	}
	at.Words = words.String()
	at.tokens = tokensOf(at.Words)
	c.passages = append(c.passages, at)
}

func (c *collector) blocks(at Passage, blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Clause:
			at := at
			at.Clause = b
			c.title(at, b.Title, b.Pos)
			c.blocks(at, b.Blocks)
		case *document.Provision:
			c.provision(at, b)
		case *document.Heading:
			c.add(at, InHeading, b.Pos, b.Text)
		case *document.Paragraph:
			c.add(at, InText, b.Pos, b.Text)
		case *document.Bullets:
			for _, item := range b.Items {
				c.add(at, InText, item.Pos, item.Text)
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{b.Head}, b.Rows...) {
				for _, cell := range row {
					c.add(at, InCell, b.Pos, cell)
				}
			}
		case *document.Definition:
			c.add(at, InText, b.Pos, b.Text)
		case *document.Group:
			c.add(at, InHeading, b.Pos, b.Title)
			c.blocks(at, b.Text)
			for _, line := range b.Lines {
				c.add(at, InLine, line.Pos, line.Text)
			}
		default:
			panic(fmt.Sprintf("proofread: unknown block %T", b))
		}
	}
}

func (c *collector) provision(at Passage, p *document.Provision) {
	at.Provision = p
	c.add(at, InText, p.Pos, p.Text)
	for _, child := range p.Children {
		c.provision(at, child)
	}
}

// at returns the inline that the byte i of Words belongs to. A passage without words has none.
func (r Passage) at(i int) document.Inline {
	n, found := slices.BinarySearch(r.starts, i)
	if !found {
		n--
	}
	for n+1 < len(r.starts) && r.starts[n+1] == i { // an empty inline holds no byte
		n++
	}
	return r.Text[n]
}

// between returns the inlines that hold the words from one byte to another.
func (r Passage) between(from, to int) []document.Inline {
	var out []document.Inline
	for n, start := range r.starts {
		end := len(r.Words)
		if n+1 < len(r.starts) {
			end = r.starts[n+1]
		}
		if start < to && from < end {
			out = append(out, r.Text[n])
		}
	}
	return out
}

// typed reports whether an author wrote the words from one byte to another: no reference, whose words are the program's.
func (r Passage) typed(from, to int) bool {
	return !slices.ContainsFunc(r.between(from, to), func(in document.Inline) bool { _, is := in.(document.Ref); return is })
}

// has reports whether any of the characters stands in words of the author's own, outside references.
func (r Passage) has(chars string) bool {
	return slices.ContainsFunc(r.Text, func(in document.Inline) bool {
		t, ok := in.(document.Text)
		return ok && strings.ContainsAny(t.S, chars)
	})
}

// word returns the i-th word.
func (r Passage) word(i int) string { return r.Words[r.tokens[i][0]:r.tokens[i][1]] }

// neighbours reports whether only a space stands between the i-th word and the next.
func (r Passage) neighbours(i int) bool { return r.Words[r.tokens[i][1]:r.tokens[i+1][0]] == " " }

// tokensOf returns where the words of s stand. A hyphen or an apostrophe between letters is inside a word.
func tokensOf(s string) [][2]int {
	var out [][2]int
	from, end := -1, 0 // of the word in the making
	for i, r := range s {
		switch {
		case inWord(r):
			if from < 0 {
				from = i
			}
			end = i + utf8.RuneLen(r)
		case from >= 0 && end == i && strings.ContainsRune("-’'", r) && inWord(firstRune(s[i+utf8.RuneLen(r):])):
			end = i + utf8.RuneLen(r)
		case from >= 0:
			out = append(out, [2]int{from, end})
			from = -1
		}
	}
	if from >= 0 {
		out = append(out, [2]int{from, end})
	}
	return out
}

// isPointer reports whether a passage is the entry that the program adds for a term that another place defines.
func (r Passage) isPointer(hasMeaning string) bool {
	if len(r.Text) < 3 {
		return false
	}
	_, defines := r.Text[0].(document.Define)
	words, _ := r.Text[1].(document.Text)
	_, refers := r.Text[2].(document.Ref)
	return defines && refers && strings.TrimSpace(words.S) == hasMeaning
}
