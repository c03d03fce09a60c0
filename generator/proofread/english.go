package proofread

import "regexp"

// What the checks know of English beyond the words of the library. Everything that can be derived from the document or from
// the words of the language is; what is left stands here, with its reason.

// englishNames are capitalised although no agreement defines them: what a reader of contracts knows by name.
var englishNames = []string{"European Union", "EU", "GDPR", "General Data Protection Regulation"}

// determiners open a sentence with a capital and are no part of the phrase that follows.
var determiners = []string{
	"a", "an", "the", "this", "that", "these", "those", "each", "every", "any", "all", "no", "neither", "either", "both", "its",
	"their", "his", "her", "such", "other", "another", "if", "where", "when", "until", "unless", "after", "before", "during", "within",
	"in", "on", "at", "by", "for", "from", "of", "to", "under", "with", "without", "as", "and", "or", "but", "nor",
}

// lawNames are the ways in which laws are cited: by number, by year, or by a name of three words or more.
var lawNames = []*regexp.Regexp{
	regexp.MustCompile(`(?:Implementing )?(?:Regulation|Directive|Decision)s?(?: \((?:EU|EC|EEC)\))?(?: No\.?)? \d+/\d+(?:/(?:EU|EC|EEC))?`),
	regexp.MustCompile(`\p{Lu}\p{L}+(?: \(?\p{Lu}\p{L}+\)?| of| and| on| the| for| to| in)* (?:Act|Regulations|Order|Rules|Code|Convention|Law) \d{4}`),
	regexp.MustCompile(`\p{Lu}\p{L}+(?: \p{Lu}\p{L}+| of| and| on| the| for)+ (?:Regulation|Directive|Code|Convention|Treaty)` +
		`(?: on(?: \p{Lu}\p{L}+| of| and| the| for| to| in)+)?`),
}

// expressions contain the words of a term in small letters and are terms of the law of their own.
var expressions = []string{"personal data breach", "special categories of personal data"}

// repeatable are words that English says twice in a row: "had had", "the fact that that party".
var repeatable = []string{"had", "that"}

// linking are the words that stand between one word said twice: "from day to day to the end".
var linking = []string{"to", "by", "for", "and", "after"}

// numberWords are the words of numbers below a hundred, and the scales.
var numberWords = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var scaleWords = map[string]int{"hundred": 100, "thousand": 1000, "million": 1_000_000}

// unitWords are what currencies are called beside their codes.
var unitWords = map[string]string{
	"€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "pound": "GBP", "pounds": "GBP", "$": "USD", "dollar": "USD", "dollars": "USD",
	"zł": "PLN", "zloty": "PLN", "₴": "UAH", "hryvnia": "UAH",
}
