package schema

import (
	"fmt"
	"strings"

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
	if guess, ok := diag.Guess(string(text), members); ok {
		err.hint = fmt.Sprintf("did you mean %q?", guess)
	}
	return err
}
