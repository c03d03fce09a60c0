package assemble

import "strings"

var ones = []string{
	"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
	"fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
}

var tens = []string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

var scales = []struct {
	value int
	name  string
}{
	{1_000_000_000_000_000, "quadrillion"}, {1_000_000_000_000, "trillion"}, {1_000_000_000, "billion"}, {1_000_000, "million"}, {1_000, "thousand"},
}

// spell returns n in British English words: "one thousand two hundred and thirty-four".
func spell(n int) string {
	switch {
	case n == 0:
		return "zero"
	case n < 0:
		return "minus " + spell(-n)
	}
	var words []string
	above := false
	for _, s := range scales {
		if n >= s.value {
			words = append(words, spell(n/s.value), s.name)
			n %= s.value
			above = true
		}
	}
	if above && n > 0 && n < 100 {
		words = append(words, "and")
	}
	if n > 0 {
		words = append(words, spellHundreds(n))
	}
	return strings.Join(words, " ")
}

// spellHundreds spells 1 to 999.
func spellHundreds(n int) string {
	if n < 100 {
		return spellTens(n)
	}
	s := ones[n/100] + " hundred"
	if n%100 > 0 {
		s += " and " + spellTens(n%100)
	}
	return s
}

// spellTens spells 1 to 99.
func spellTens(n int) string {
	switch {
	case n < 20:
		return ones[n]
	case n%10 == 0:
		return tens[n/10]
	default:
		return tens[n/10] + "-" + ones[n%10]
	}
}
