package proofread

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

var numberingGap = Check{
	Rule: "R-P15", Severity: diag.Error,
	Doc: Doc{
		Title: "gap in a numbering",
		What: "Clauses, provisions or schedules whose numbers do not follow each other, headings whose own letters or numbers do " +
			"not (\"Part A\", \"Part C\"), items of one list (\"Severity 1\", \"Severity 3\"), and letters in brackets inside a sentence that skip one.",
		Why:  "A missing number reads as a provision that was taken out, and references by number go astray.",
		Mend: "Let the program number provisions; close the gap in headings and sentences by hand.",
	},
	Run: findGaps,
}

func findGaps(p *Pass) {
	schedules, clauses := 0, 0
	for _, part := range p.Document.Parts {
		if part.Kind == document.Schedule {
			schedules++
			p.follows(part.Pos, part.Number, fmt.Sprintf("%s %d", p.Document.Words.Schedule, schedules))
		}
		p.provisions(provisionsOf(part.Blocks), "")
		for _, b := range part.Blocks {
			if c, ok := b.(*document.Clause); ok {
				clauses++
				p.follows(c.Pos, c.Number, strconv.Itoa(clauses))
				p.provisions(provisionsOf(c.Blocks), c.Number)
			}
		}
	}
	p.headingGaps()
	p.letterGaps()
	p.labelGaps()
}

func (p *Pass) follows(pos diag.Pos, got, want string) {
	if got != want {
		p.Report(pos, fmt.Sprintf("%q stands where %q is next", got, want), "number the document again after the last change of its blocks")
	}
}

func provisionsOf(blocks []document.Block) []*document.Provision {
	var out []*document.Provision
	for _, b := range blocks {
		if p, ok := b.(*document.Provision); ok {
			out = append(out, p)
		}
	}
	return out
}

// provisions holds the numbers of siblings against each other and against the number above.
func (p *Pass) provisions(list []*document.Provision, above string) {
	for i, b := range list {
		switch n, ok := ordinal(b.Number, i+1); {
		case !ok || n != i+1:
			p.Report(b.Pos, fmt.Sprintf("%q is provision %d under %q", b.Number, i+1, above), "number the document again after the last change of its blocks")
		case !strings.HasPrefix(b.Full, above) || !strings.HasSuffix(b.Full, b.Number):
			p.Report(b.Pos, fmt.Sprintf("references call provision %q under %q %q", b.Number, above, b.Full), "number the document again after the last change of its blocks")
		}
		p.provisions(b.Children, b.Full)
	}
}

var lastNumber = regexp.MustCompile(`^(?:.*\.)?(\d+)$|^\(([0-9]+|[a-z]+|[A-Z]+)\)$`)

// ordinal returns the place that a margin number names. Where letters and Roman numerals look alike ("(i)", "(c)"), it is the
// one that is expected, if either is.
func ordinal(number string, expected int) (int, bool) {
	m := lastNumber.FindStringSubmatch(number)
	if m == nil {
		return 0, false
	}
	if n, err := strconv.Atoi(m[1] + m[2]); err == nil {
		return n, true
	}
	mark := strings.ToLower(m[2])
	if roman(mark) == expected {
		return expected, true
	}
	n := 0
	for _, r := range mark {
		n = n*26 + int(r-'a') + 1
	}
	return n, true
}

// roman returns the value of a Roman numeral, 0 where it is none.
func roman(s string) int {
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	total := 0
	for i := range len(s) {
		v := values[s[i]]
		if v == 0 {
			return 0
		}
		if i+1 < len(s) && values[s[i+1]] > v {
			v = -v
		}
		total += v
	}
	return total
}

// headingGaps holds headings that begin with the same word in one part against each other.
func (p *Pass) headingGaps() {
	last := map[string]int{}
	for _, h := range headings(p.Passages) {
		n, err := strconv.Atoi(h.mark)
		if err != nil {
			n = int(h.mark[0]-'A') + 1
		}
		key := h.passage.Part.ID + " " + h.word
		if n != last[key]+1 {
			p.Report(h.passage.Pos, fmt.Sprintf("the heading %q is number %d of its kind here", h.label, last[key]+1), "close the gap in the headings")
			n = last[key] + 1
		}
		last[key] = n
	}
}

var markInSentence = regexp.MustCompile(`(?:^|[ \x{FFFC}])\(([a-z]+)\)`)

// letterGaps follows letters and Roman numerals that an author typed: "(a) one, (c) two".
func (p *Pass) letterGaps() {
	for _, r := range p.Passages {
		if !strings.Contains(r.Words, "(a)") && !strings.Contains(r.Words, "(i)") {
			continue
		}
		count := 0 // of the list in the making
		for _, m := range markInSentence.FindAllStringSubmatchIndex(r.Words, -1) {
			mark := r.Words[m[2]:m[3]]
			n, _ := ordinal("("+mark+")", count+1)
			switch {
			case !r.typed(m[2], m[3]), count == 0 && n != 1, len(mark) > 1 && roman(mark) == 0:
				continue // "party(ies)", or a letter that names something else
			case n != count+1 && mark != "a" && mark != "i":
				p.Report(r.Pos, fmt.Sprintf("(%s) stands where number %d of its list is next", mark, count+1), "close the gap, or make each a provision of its own")
				n = count + 1
			}
			count = n
			if mark == "a" || mark == "i" && count != 9 {
				count = 1
			}
		}
	}
}

var typedLabel = regexp.MustCompile(`^(\p{Lu}\p{L}+) (\d+)(?:[:.)]| [–-])`)

// labelGaps follows what the items of one list begin with: "Severity 1: ...", "Severity 3: ...".
func (p *Pass) labelGaps() {
	type label struct {
		word string
		n    int
	}
	last := map[*document.Part]label{}
	for _, r := range p.Passages {
		if r.Place != InText {
			continue
		}
		m := typedLabel.FindStringSubmatch(r.Words)
		if m == nil {
			last[r.Part] = label{}
			continue
		}
		n, _ := strconv.Atoi(m[2])
		if before := last[r.Part]; before.word == m[1] && n != before.n+1 {
			p.Report(r.Pos, fmt.Sprintf("%q stands where %d is next", m[1]+" "+m[2], before.n+1), "close the gap")
			n = before.n + 1
		}
		last[r.Part] = label{m[1], n}
	}
}
