package schema

import (
	"strings"

	"clausewright/internal/diag"
)

// entryWords are the lists whose entries the parties know by an id, and what one entry is called.
var entryWords = []struct{ list, word string }{
	{"deliverables", "deliverable"}, {"milestones", "milestone"}, {"staff", "person"}, {"fees.payment.instalments", "instalment"},
}

// nameEntries adds to findings within such a list the id of their entry, unless the message has it: the path counts from 0, and
// a person looks for P3.
func nameEntries(e *Engagement, found diag.List) {
	for i := range found {
		d := &found[i]
		for _, entry := range entryWords {
			index, rest, ok := strings.Cut(strings.TrimPrefix(d.Path, entry.list+"["), "]")
			if !strings.HasPrefix(d.Path, entry.list+"[") || !ok {
				continue
			}
			id, given := e.source.Scalar(entry.list + "[" + index + "].id")
			if given && !isBlank(id) && rest != ".id" && !mentions(d.Message, id) {
				d.Message += " (" + entry.word + " " + short(id) + ")"
			}
		}
	}
}

// mentions reports whether a message has the id as a word.
func mentions(message, id string) bool {
	for _, word := range strings.Fields(message) {
		if strings.Trim(word, `",;:()`) == id {
			return true
		}
	}
	return false
}

// short is an id as messages show it.
func short(id string) string {
	const longest = 20
	if runes := []rune(id); len(runes) > longest {
		return string(runes[:longest-1]) + "…"
	}
	return id
}
