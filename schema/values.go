package schema

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// TimeOfDay is a wall-clock time in minutes after midnight plus one, so that the zero TimeOfDay is none.
type TimeOfDay int

// Country is an ISO 3166-1 alpha-2 code.
type Country string

// Currency is an ISO 4217 code.
type Currency string

// Language is a BCP 47 tag.
type Language string

// Email is an e-mail address.
type Email string

// Phone is an ITU-T E.164 number.
type Phone string

// Trigger is what makes an instalment invoiceable: final_acceptance, signature, or milestone:ID.
type Trigger string

// The triggers that name no milestone, and what stands before the id of one.
const (
	FinalAcceptance  Trigger = "final_acceptance"
	OnSignature      Trigger = "signature"
	milestoneTrigger         = "milestone:"
)

// Known reports whether l is a tag of BCP 47 made of registered parts. Neither the spelling with underscores nor a
// private tag is one.
func (l Language) Known() bool {
	_, err := language.Parse(string(l))
	return err == nil && !strings.Contains(string(l), "_") && !strings.Contains(strings.ToLower(string(l)), "-x-")
}

// NewTimeOfDay returns the time of the given minutes after midnight, 0 to 1439.
func NewTimeOfDay(minutes int) TimeOfDay { return TimeOfDay(minutes + 1) }

// UnmarshalText reads a time as HH:MM, 00:00 to 23:59.
func (t *TimeOfDay) UnmarshalText(text []byte) error {
	s := string(text)
	if len(s) != 5 || s[2] != ':' || !isDigits(s[:2]) || !isDigits(s[3:]) || atoi(s[:2]) > 23 || atoi(s[3:]) > 59 {
		return &valueError{rule: ruleSchedule, message: shown(s) + " is not a time of day", hint: "write it as HH:MM, such as 09:00", source: "ISO 8601"}
	}
	*t = NewTimeOfDay(60*atoi(s[:2]) + atoi(s[3:]))
	return nil
}

// IsZero reports whether t is no time.
func (t TimeOfDay) IsZero() bool { return t == 0 }

// Minutes returns the minutes after midnight.
func (t TimeOfDay) Minutes() int { return int(t) - 1 }

// String returns the time as HH:MM; "" for none.
func (t TimeOfDay) String() string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", t.Minutes()/60, t.Minutes()%60)
}

// UnmarshalText reads a trigger. Whether the milestone exists is for Load to say.
func (t *Trigger) UnmarshalText(text []byte) error {
	read := Trigger(text)
	if _, named := read.Milestone(); read != FinalAcceptance && read != OnSignature && !named {
		hint := memberHint(string(text), []string{string(FinalAcceptance), string(OnSignature)})
		if hint == "" {
			hint = "write milestone:M1 for the milestone whose id is M1"
		}
		return &valueError{rule: ruleCode, message: shown(string(text)) + " is not one of final_acceptance, signature, milestone:ID", hint: hint}
	}
	*t = read
	return nil
}

// Milestone returns the id of the milestone that t names; ok is false if it names none.
func (t Trigger) Milestone() (id string, ok bool) {
	id, ok = strings.CutPrefix(string(t), milestoneTrigger)
	return id, ok && id != ""
}
