package yamlfile

import (
	"errors"
	"strconv"
	"strings"
)

// yesNo reads true or false. What YAML 1.1 or a person would take for one of them gets it as a hint.
func yesNo(raw string) (value bool, hint string, ok bool) {
	switch raw {
	case "true":
		return true, "", true
	case "false":
		return false, "", true
	}
	switch strings.ToLower(strings.TrimSpace(raw)) {
	case "true", "yes", "y", "on", "1":
		return false, "write true", false
	case "false", "no", "n", "off", "0":
		return false, "write false", false
	default:
		return false, "write true or false", false
	}
}

// wholeNumber reads decimal digits with an optional minus, and nothing that another reader would take for another number:
// 010 is eight to YAML 1.1, ten to YAML 1.2.
func wholeNumber(raw string, bits int) (n int64, message, hint string) {
	digits := strings.TrimPrefix(raw, "-")
	bare := digits != "" && strings.Trim(digits, "0123456789") == ""
	switch {
	case bare && len(digits) > 1 && digits[0] == '0':
		hint = "write it without the leading zero"
		if trimmed := strings.TrimLeft(digits, "0"); trimmed != "" && len(trimmed) < 20 {
			hint = "write " + strings.TrimSuffix(raw, digits) + trimmed
		}
		return 0, quote(raw) + " is not a whole number in plain digits", hint
	case !bare:
		return 0, quote(raw) + " is not a whole number in plain digits", "write digits only, such as 30"
	}
	n, err := strconv.ParseInt(raw, 10, bits)
	if errors.Is(err, strconv.ErrRange) {
		return 0, quote(raw) + " is too large", ""
	}
	return n, "", ""
}
