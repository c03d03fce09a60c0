// Package yamlfile reads YAML strictly and remembers where everything stood: a path such as "staff[1].monthly_fee" has
// a line and a column, and every problem of a file is found in one pass.
//
// It refuses whatever makes a file mean something else than it shows: keys given twice, merge keys, tags, several
// documents, characters that cannot be seen. The text of a scalar decides, never YAML's idea of its type: 01234 is a
// postcode, no is a word, and 1.50 keeps its last digit.
package yamlfile

import (
	"fmt"

	"clausewright/internal/diag"
)

// The rules under which this package reports.
const (
	RuleUnreadable = "R-S00" // not a readable file: syntax, encoding, keys given twice, kinds of value
	RuleUnknownKey = "R-S01" // a key that no field has
)

// MaxBytes is the largest text that Parse reads.
const MaxBytes = 1 << 20

// Options says how a text stands in its file. The zero Options is a file of its own.
type Options struct {
	FirstLine int // the line of the file at which the text begins, from 1; 0 means 1
}

// File is one YAML document with the places of its values. It is read-only and safe for concurrent use.
type File struct {
	name     string
	start    diag.Pos
	root     *node
	readable bool
}

// Parse reads one YAML document. The File is never nil. Where Readable says no, the findings say why and the File is
// empty; otherwise it holds all that could be read, and of a key given twice the first.
//
// Time and memory are linear in len(src), and no input makes Parse panic.
func Parse(name string, src []byte, opts Options) (*File, diag.List) {
	first := max(opts.FirstLine, 1)
	f := &File{name: name, start: diag.Pos{File: name, Line: first, Col: 1}}
	f.root = &node{kind: mappingKind, pos: f.start}

	var found diag.List
	if len(src) > MaxBytes {
		found.Add(unreadable(f.start, fmt.Sprintf("the file has %d bytes, more than the %d that are read", len(src), MaxBytes),
			"split the file, or remove what does not belong in it"))
		return f, found
	}
	text, spoilt := plainText(f.start, src)
	found.Add(spoilt...)
	if text == nil && len(spoilt) > 0 {
		return f, found
	}

	tree, more := compose(f.start, text)
	found.Add(more...)
	if tree == nil {
		return f, found
	}
	b := builder{first: f.start, lines: splitLines(text)}
	b.cuts = commentCuts(b.lines)
	root := b.build(tree)
	found.Add(b.found...)
	switch root.kind {
	case mappingKind:
		f.root, f.readable = root, true
	case nullKind:
		if !found.HasErrors() { // of two documents the first may be empty
			found.Add(unreadable(f.start, "the file is empty", ""))
		}
	default:
		found.Add(unreadable(root.pos, fmt.Sprintf("the file holds %s where %s is expected", root.kind, mappingKind), `begin with a field: "name: value"`))
	}
	return f, found
}

// Name returns the name that Parse was given.
func (f *File) Name() string { return f.name }

// Readable reports whether the text had a structure to decode. If not, asking which fields are missing is idle.
func (f *File) Readable() bool { return f.readable }

// Pos returns the place of the value at path. Where there is none it returns the place of the nearest field around it,
// at its key, so that "bank.iban" missing points at bank.
func (f *File) Pos(path string) diag.Pos {
	e, rest := f.find(path)
	if rest == "" && e.value.kind != nullKind {
		return e.pos
	}
	return e.keyPos
}

// KeyPos returns the place of the key at path (of the value, in a list), or of the nearest field around it.
func (f *File) KeyPos(path string) diag.Pos {
	e, _ := f.find(path)
	return e.keyPos
}

// Has reports whether the file gives a value at path. An empty value, ~ and null are none.
func (f *File) Has(path string) bool {
	e, rest := f.find(path)
	return rest == "" && e.value.kind != nullKind
}

// Scalar returns the text of the single value at path as the file means it: without quotes, otherwise unchanged.
func (f *File) Scalar(path string) (raw string, ok bool) {
	e, rest := f.find(path)
	if rest != "" || e.value.kind != scalarKind {
		return "", false
	}
	return e.value.raw, true
}

// Keys returns the keys of the group at path in the order of the file, and nil if there is no group.
func (f *File) Keys(path string) []string {
	e, rest := f.find(path)
	if rest != "" || e.value.kind != mappingKind {
		return nil
	}
	keys := make([]string, len(e.value.entries))
	for i, child := range e.value.entries {
		keys[i] = child.key
	}
	return keys
}

// Len returns the number of values in the list at path, and 0 if there is no list.
func (f *File) Len(path string) int {
	e, rest := f.find(path)
	if rest != "" || e.value.kind != listKind {
		return 0
	}
	return len(e.value.entries)
}

// find walks to path. It returns the last entry on the way that exists and the steps that do not.
func (f *File) find(path string) (entry, string) {
	at := entry{keyPos: f.root.pos, pos: f.root.pos, value: f.root}
	for path != "" {
		step, rest := cutPath(path)
		next, ok := at.value.child(step)
		if !ok {
			return at, path
		}
		at, path = next, rest
	}
	return at, ""
}

func unreadable(at diag.Pos, message, hint string) diag.Diagnostic {
	return diag.Diagnostic{Pos: at, Severity: diag.Error, Rule: RuleUnreadable, Message: message, Hint: hint}
}
