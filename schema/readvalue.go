package schema

import (
	"fmt"
	"strings"
	"unicode"

	"clausewright/internal/diag"
)

// The rules that values break while they are read.
const (
	ruleModel    = "R-S04"
	ruleCode     = "R-S11"
	ruleMoney    = "R-S12"
	ruleDate     = "R-S13"
	ruleDuration = "R-S14"
	ruleSchedule = "R-S20"
)

// valueError is a text that its type refuses. Its methods fill the finding that the reader of the file makes of it.
type valueError struct {
	rule, message, hint, source string
}

func (e *valueError) Error() string  { return e.message }
func (e *valueError) Rule() string   { return e.rule }
func (e *valueError) Hint() string   { return e.hint }
func (e *valueError) Source() string { return e.source }

// shown is a text of the file as messages quote it, cut where it is too long to help.
func shown(text string) string {
	const longest = 60
	runes := []rune(text)
	if len(runes) > longest {
		return fmt.Sprintf("%q", string(runes[:longest-1])+"…")
	}
	return fmt.Sprintf("%q", text)
}

// closedSet is a string type with members.
type closedSet interface {
	~string
	Members() []string
}

// readMember reads a member of a closed set. Letters count as the documentation writes them.
func readMember[T closedSet](into *T, text []byte) error {
	var set T
	members := set.Members()
	for _, member := range members {
		if string(text) == member {
			*into = T(member)
			return nil
		}
	}
	rule := ruleCode
	switch any(set).(type) {
	case Model, Mode:
		rule = ruleModel
	}
	err := &valueError{rule: rule, message: fmt.Sprintf("%s is not one of %s", shown(string(text)), strings.Join(members, ", "))}
	err.hint = memberHint(string(text), members)
	if _, days := any(set).(Weekday); days {
		err.hint = weekdayHint(string(text), members)
	}
	return err
}

// memberHint guesses at the member of a closed set that a word means. The message lists them all.
func memberHint(word string, members []string) string {
	if guess, ok := diag.Guess(word, members); ok {
		return diag.DidYouMean(guess)
	}
	if kin := diag.Kin(word, members); len(kin) > 0 {
		return diag.DidYouMean(kin...)
	}
	return ""
}

// weekdayHint knows that days are written whole and as ranges.
func weekdayHint(word string, members []string) string {
	lower := strings.ToLower(word)
	parts := strings.FieldsFunc(lower, func(r rune) bool { return !unicode.IsLetter(r) })
	var days []string
	for _, part := range parts {
		for _, member := range members {
			if strings.HasPrefix(part, member) {
				days = append(days, member)
			}
		}
	}
	switch {
	case len(days) == 1 && len(parts) == 1:
		return diag.DidYouMean(days[0])
	case len(days) > 1:
		return "write each day, such as [mon, tue, wed, thu, fri]"
	default:
		return memberHint(word, members)
	}
}
