package yamlfile

import (
	"strconv"
	"strings"
)

// step is one part of a path: a key, or what stands in square brackets, which is the place in a list from 0 or, over a
// group, a key.
type step struct {
	key   string
	index int // -1 if key is not a number in brackets
}

// field returns the path of key within path. A key that would read as more than one step is quoted: `words["e.g."]`.
func field(path, key string) string {
	if key == "" || strings.ContainsAny(key, ".[]\"\\") || strings.ContainsFunc(key, isUnseen) {
		return path + "[" + strconv.Quote(key) + "]"
	}
	if path == "" {
		return key
	}
	return path + "." + key
}

// item returns the path of the i-th value, from 0, of the list at path.
func item(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// cutPath takes the first step off a path that is not empty. What makes no sense as a path becomes a key that no file
// has, so a lookup finds nothing.
func cutPath(path string) (step, string) {
	if path[0] != '[' {
		end := strings.IndexAny(path, ".[")
		if end < 0 {
			return step{key: path, index: -1}, ""
		}
		return step{key: path[:end], index: -1}, strings.TrimPrefix(path[end:], ".")
	}
	if quoted, err := strconv.QuotedPrefix(path[1:]); err == nil {
		if key, err := strconv.Unquote(quoted); err == nil && strings.HasPrefix(path[1+len(quoted):], "]") {
			return step{key: key, index: -1}, strings.TrimPrefix(path[2+len(quoted):], ".")
		}
	}
	end := strings.IndexByte(path, ']')
	if end < 0 {
		return step{key: path, index: -1}, ""
	}
	key, rest := path[1:end], strings.TrimPrefix(path[end+1:], ".")
	if i, err := strconv.Atoi(key); err == nil && i >= 0 {
		return step{key: key, index: i}, rest
	}
	return step{key: key, index: -1}, rest
}
