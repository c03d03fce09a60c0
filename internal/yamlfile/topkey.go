package yamlfile

import (
	"bytes"

	"clausewright/internal/diag"
)

// HasTopKey reports whether the text has one of keys at its top. It looks at the text itself, so that a file which
// cannot be parsed is still known by its keys and gets its findings instead of being passed over.
func HasTopKey(src []byte, keys ...string) bool {
	if len(src) > MaxBytes {
		src = src[:MaxBytes]
	}
	text := diag.UTF8(src)
	for _, line := range splitLines(text) {
		for _, key := range keys {
			if startsWithKey(line, key) {
				return true
			}
		}
	}
	// Of the forms that need no line for each key only braces are in use, by those who write JSON.
	if !bytes.HasPrefix(bytes.TrimSpace(text), []byte("{")) {
		return false
	}
	f, _ := Parse("", src, Options{})
	for _, key := range keys {
		if _, ok := f.root.index[key]; ok {
			return true
		}
	}
	return false
}

// startsWithKey reports whether a line begins with "key:", the key in quotes or not.
func startsWithKey(line []byte, key string) bool {
	quote := ""
	if len(line) > 0 && (line[0] == '"' || line[0] == '\'') {
		quote = string(line[:1])
	}
	rest, ok := bytes.CutPrefix(line, []byte(quote+key+quote))
	if !ok {
		return false
	}
	rest, ok = bytes.CutPrefix(bytes.TrimLeft(rest, " \t"), []byte(":"))
	return ok && (len(rest) == 0 || rest[0] == ' ' || rest[0] == '\t')
}
