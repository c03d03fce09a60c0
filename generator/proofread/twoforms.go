package proofread

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

var twoForms = Check{
	Rule: "R-P17", Severity: diag.Warning,
	Doc: Doc{
		Title: "one amount or date in two forms",
		What:  "A date, an amount of money or a percentage that texts write in two ways, and a date or an amount in another way than a value of the file prints: \"1 March 2027\" and \"2027-03-01\", \"EUR 500\" and \"€500.00\".",
		Why:   "The reader looks for a difference, and one form may be changed without the other.",
		Mend:  "Write it one way, or better once, as a field.",
	},
	Run: findTwoForms,
}

func findTwoForms(p *Pass) {
	type form struct {
		written string
		pos     diag.Pos
	}
	first := map[string]form{}
	forms := p.read
	for _, r := range p.Passages { // a value is never at fault; it shows how the agreement writes what a text repeats
		for _, in := range r.Text {
			if v, ok := in.(document.Value); ok && strings.ContainsAny(v.S, digits) {
				written := strings.ReplaceAll(v.S, "\u00A0", " ") // values hold their parts together
				if key := forms.meaning(written); key != "" && !strings.HasSuffix(key, "%") && first[key].written == "" {
					first[key] = form{written, r.Pos}
				}
			}
		}
	}
	for _, r := range p.Passages {
		if !r.has(digits) {
			continue
		}
		covered := 0
		for _, m := range forms.pattern.FindAllStringSubmatchIndex(r.Words, -1) {
			if m[0] < covered || !r.typed(m[0], m[1]) {
				continue
			}
			covered = m[1]
			written := strings.TrimRight(r.Words[m[0]:m[1]], ".,")
			key := forms.meaning(written)
			if key == "" {
				continue
			}
			earlier, again := first[key]
			if !again {
				first[key] = form{written, r.Pos}
				continue
			}
			if earlier.written != written {
				p.Report(r.Pos, fmt.Sprintf("%q is %q in another form", written, earlier.written), "write it one way",
					diag.Related{Pos: earlier.pos, Message: fmt.Sprintf("first written %q here", earlier.written)})
			}
		}
	}
}

// formReader reads the dates, amounts and percentages of a language.
type formReader struct {
	pattern *regexp.Regexp
	months  map[string]int
	dayName *regexp.Regexp // 1 March 2027
	nameDay *regexp.Regexp // March 1, 2027
	money   *regexp.Regexp
	behind  *regexp.Regexp // 500 euros
}

var (
	isoDate   = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})$`)
	shortDate = regexp.MustCompile(`^(\d{1,2})[./](\d{1,2})[./](\d{4})$`)
	percent   = regexp.MustCompile(`^(\d+(?:\.\d+)?) ?(?:%|per cent|percent)$`)
)

func (p *Pass) forms() formReader {
	f := formReader{months: map[string]int{}}
	var months, units []string
	if p.Language != nil {
		for i, m := range p.Language.Months {
			f.months[m], f.months[shortened(m)] = i+1, i+1
			months = append(months, regexp.QuoteMeta(m), regexp.QuoteMeta(shortened(m)))
		}
	}
	for word := range unitWords {
		units = append(units, word)
	}
	month, unit := `(`+strings.Join(longestFirst(months), "|")+`)`, strings.Join(quoted(longestFirst(units)), "|")
	const figure = `(\d(?:[\d.,]*\d)?)`
	dayName := `(\d{1,2})(?:st|nd|rd|th)?(?: of)? ` + month + `,? (\d{4})`
	nameDay := month + ` (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`
	money := `(?:([A-Z]{3}) ?|([€£$₴]) ?)` + figure
	behind := figure + ` ?([A-Z]{3}\b|` + unit + `)`
	whole := func(s string) *regexp.Regexp { return regexp.MustCompile(`^` + s + `$`) }
	f.dayName, f.nameDay, f.money, f.behind = whole(dayName), whole(nameDay), whole(money), whole(behind)
	alternatives := []string{`\d{4}-\d{2}-\d{2}`, `\d{1,2}[./]\d{1,2}[./]\d{4}`}
	if len(months) > 0 {
		alternatives = append(alternatives, dayName, nameDay)
	}
	alternatives = append(alternatives, money, behind, `\d+(?:\.\d+)? ?(?:%|per cent|percent)`)
	f.pattern = regexp.MustCompile(strings.Join(alternatives, "|"))
	return f
}

// shortened returns the usual short name of a month.
func shortened(month string) string { return month[:min(3, len(month))] }

func quoted(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = regexp.QuoteMeta(w)
	}
	return out
}

// meaning returns one spelling for everything that means the same, "" where the words mean none of it.
func (f formReader) meaning(s string) string {
	date := func(year, month, day string) string {
		m := f.months[month]
		if m == 0 {
			m, _ = strconv.Atoi(month)
		}
		d, _ := strconv.Atoi(day)
		return fmt.Sprintf("%s-%02d-%02d", year, m, d)
	}
	switch {
	case isoDate.MatchString(s):
		return s
	case shortDate.MatchString(s):
		m := shortDate.FindStringSubmatch(s)
		return date(m[3], m[2], m[1])
	case percent.MatchString(s):
		return strings.TrimSuffix(strings.TrimRight(decimals(percent.FindStringSubmatch(s)[1]), "0"), ".") + "%"
	}
	if m := f.dayName.FindStringSubmatch(s); m != nil {
		return date(m[3], m[2], m[1])
	}
	if m := f.nameDay.FindStringSubmatch(s); m != nil {
		return date(m[3], m[1], m[2])
	}
	if m := f.money.FindStringSubmatch(s); m != nil {
		return currencyOf(m[1]+m[2]) + " " + plainFigure(m[3])
	}
	if m := f.behind.FindStringSubmatch(s); m != nil {
		return currencyOf(m[2]) + " " + plainFigure(m[1])
	}
	return ""
}

func currencyOf(word string) string {
	if code := unitWords[word]; code != "" {
		return code
	}
	return word
}

// decimals returns a figure with a point.
func decimals(s string) string {
	if strings.Contains(s, ".") {
		return s
	}
	return s + "."
}

// plainFigure returns a figure without separators and without zeros behind the point. The last separator is the point where
// one or two digits follow it, whichever sign it is: "5,000.00", "5.000,00".
func plainFigure(s string) string {
	whole, fraction := s, ""
	if i := strings.LastIndexAny(s, ".,"); i >= 0 && len(s)-i <= 3 {
		whole, fraction = s[:i], strings.TrimRight(s[i+1:], "0")
	}
	whole = strings.NewReplacer(".", "", ",", "").Replace(whole)
	if fraction == "" {
		return whole
	}
	return whole + "." + fraction
}
