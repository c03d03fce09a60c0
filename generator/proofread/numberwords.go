package proofread

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"clausewright/internal/diag"
)

var wordsAndFigures = Check{
	Rule: "R-P08", Severity: diag.Error,
	Doc: Doc{
		Title: "number that differs in words and in figures",
		What:  "\"ten (15) days\" or \"15 (ten) days\". Equal pairs pass, and so do brackets that count something else.",
		Why:   "The contract sets two numbers, and the law that decides between them differs from country to country.",
		Mend:  "Write one number; a field can print both with {{path as figures_and_words}}.",
	},
	Run: findNumbers,
}

var (
	wordsThenFigures = regexp.MustCompile(`((?:\p{L}+[ -])*\p{L}+) \((\d[\d,. ]*?) ?(%|\p{L}+(?: \p{L}+){0,2})?\)`)
	figuresThenWords = regexp.MustCompile(`(\d[\d,. ]*?) ?(%|\p{L}+(?: \p{L}+){0,2})? \(((?:\p{L}+[ -])*\p{L}+)\)`)
)

func findNumbers(p *Pass) {
	for _, r := range p.Passages {
		if !r.has("(") || !r.has(digits) {
			continue
		}
		for _, m := range wordsThenFigures.FindAllStringSubmatchIndex(r.Words, -1) {
			words := r.Words[m[2]:m[3]]
			if m[6] >= 0 { // "thirty days (60 days)"
				words = strings.TrimSuffix(words, " "+unit(r.Words[m[6]:m[7]]))
			}
			p.compareNumbers(r, trailingNumber(words), r.Words[m[4]:m[5]], m)
		}
		for _, m := range figuresThenWords.FindAllStringSubmatchIndex(r.Words, -1) {
			p.compareNumbers(r, leadingNumber(r.Words[m[6]:m[7]]), r.Words[m[2]:m[3]], m)
		}
	}
}

// unit returns how words call what a sign stands for.
func unit(s string) string {
	if s == "%" {
		return "per cent"
	}
	return s
}

func (p *Pass) compareNumbers(r Passage, words, figures string, m []int) {
	inWords, ok := numberOf(words)
	inFigures, isNumber := figuresOf(figures)
	if !ok || !isNumber || inWords == inFigures || !r.typed(m[0], m[1]) {
		return
	}
	p.Report(r.Pos, fmt.Sprintf("%q is %d in words and %s in figures", printed(words), inWords, strings.TrimSpace(figures)),
		"write the number that is meant, once or alike")
}

func figuresOf(s string) (int, bool) {
	whole, fraction, _ := strings.Cut(strings.NewReplacer(",", "", " ", "").Replace(s), ".")
	n, err := strconv.Atoi(whole)
	return n, err == nil && strings.Trim(fraction, "0") == ""
}

// trailingNumber returns the words at the end of s that spell a number.
func trailingNumber(s string) string {
	fields := strings.Fields(s)
	from := len(fields)
	for from > 0 && spellsNumber(fields[from-1]) {
		from--
	}
	return strings.TrimPrefix(strings.Join(fields[from:], " "), "and ")
}

// leadingNumber returns the words at the beginning of s that spell a number.
func leadingNumber(s string) string {
	fields := strings.Fields(s)
	to := 0
	for to < len(fields) && spellsNumber(fields[to]) {
		to++
	}
	return strings.TrimSuffix(strings.Join(fields[:to], " "), " and")
}

func spellsNumber(word string) bool {
	for _, w := range strings.Split(strings.ToLower(word), "-") {
		_, small := numberWords[w]
		_, scale := scaleWords[w]
		if !small && !scale && w != "and" {
			return false
		}
	}
	return true
}

// numberOf returns the number that English words spell: "one hundred and twenty-five".
func numberOf(s string) (int, bool) {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == '-' })
	total, part, any := 0, 0, false
	for _, w := range words {
		if n, ok := numberWords[w]; ok {
			part += n
			any = true
			continue
		}
		scale, ok := scaleWords[w]
		switch {
		case ok && scale == 100:
			part = max(part, 1) * scale
			any = true
		case ok:
			total += max(part, 1) * scale
			part, any = 0, true
		case w != "and":
			return 0, false
		}
	}
	return total + part, any
}
