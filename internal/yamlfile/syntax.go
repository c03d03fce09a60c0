package yamlfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"clausewright/internal/diag"
)

// maxDepth is far below what could exhaust a stack and far above what a person can follow.
const maxDepth = 50

// compose reads the one document of text as the library's nodes. It returns nil if there is none to go on with.
func compose(start diag.Pos, text []byte) (*yaml.Node, diag.List) {
	var found diag.List
	loader, err := yaml.NewLoader(bytes.NewReader(text),
		// Its own search for keys given twice compares each with each.
		yaml.WithUniqueKeys(false),
		// An alias stays a reference here; the builder counts what aliases add up to.
		yaml.WithPlugin(loaderlimits.New(loaderlimits.DepthValue(maxDepth), loaderlimits.AliasNone())))
	if err != nil {
		panic(fmt.Sprintf("yamlfile: options of the loader: %v", err))
	}
	var doc yaml.Node
	switch err := load(loader, &doc); {
	case errors.Is(err, io.EOF):
		found.Add(unreadable(start, "the file is empty", ""))
		return nil, found
	case err != nil:
		found.Add(syntax(start, text, err))
		return nil, found
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) != 1 {
		panic(fmt.Sprintf("yamlfile: the loader returned kind %d with %d values", doc.Kind, len(doc.Content)))
	}

	var second yaml.Node
	switch err := load(loader, &second); {
	case errors.Is(err, io.EOF):
	case err != nil:
		found.Add(syntax(start, text, err))
	default:
		at := within(start, splitLines(text), yaml.Mark{Line: second.Line, Column: second.Column})
		found.Add(unreadable(at, "a second document begins here; one file holds one", "put it in a file of its own, or remove the line ---"))
	}
	return doc.Content[0], found
}

// load reads the next document. The library reports bad input by panics of its own, which it recovers; one that slips
// through is about the input too, and must not end a batch.
func load(loader *yaml.Loader, into *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	return loader.Load(into)
}

// phrases turn what the library says into what a person can mend. The first whose text occurs in the message is taken.
var phrases = []struct{ says, message, hint string }{
	{"mapping values are not allowed", `a second ": " stands in the value, or the line is indented too far`, "put the value in quotes, or align the line with its neighbours"},
	{"tab character", "a tab stands where spaces indent", "indent with spaces"},
	{"exceeded max depth", fmt.Sprintf("values are nested more than %d deep", maxDepth), "check the brackets and the indentation"},
	{"could not find expected ':'", `a line has no ": " after its key`, `write "key: value"; indent the further lines of a long value`},
	{"did not find expected key", "the line does not fit what stands above it", "align it with its neighbours; put a value that holds quotes, brackets or # in quotes"},
	{"did not find expected '-' indicator", "the line does not fit the list above it", `begin each value of the list with "- ", aligned`},
	{"did not find expected ',' or ']'", "a list in brackets is not closed, or lacks a comma", "close it with ], or put a value that begins with [ in quotes"},
	{"did not find expected ',' or '}'", "a group in braces is not closed, or lacks a comma", "close it with }, or put a value that begins with { in quotes"},
	{"block sequence entries are not allowed", `a list cannot begin here`, `begin the list on a line of its own`},
	{"found unexpected end of stream", "a quotation mark is not closed", "close it; within single quotes write '' for an apostrophe"},
	{"found unexpected document indicator", "a quotation mark is not closed before ---", "close it; within single quotes write '' for an apostrophe"},
	{"found unknown escape character", `the text after \ is no escape`, `write \\ for a backslash, or use single quotes`},
	{"did not find expected hexadecimal number", `the text after \ is no escape`, `write \\ for a backslash, or use single quotes`},
	{"found undefined tag handle", "tags are not read", "put a value that begins with ! in quotes"},
	{"while scanning a block scalar", "the line after | or > cannot be read", "put the text on the next line, indented"},
	{"did not find expected comment or line break", "the line after | or > cannot be read", "put the text on the next line, indented"},
	{"did not find expected <document start>", "the line stands outside the document", "align it with the first line"},
	{"scanning a directive", "a line cannot begin with %", "put the value in quotes"},
	{"directive", "a line cannot begin with %", "put the value in quotes"},
	{"while scanning an alias", "a value cannot begin with *", "put the value in quotes"},
	{"while scanning an anchor", "a value cannot begin with &", "put the value in quotes"},
}

// structural are the messages of the library about lines that do not fit together.
var structural = []string{"mapping values are not allowed", "could not find expected ':'", "did not find expected key", "did not find expected '-' indicator",
	"did not find expected <document start>"}

// syntax turns the library's error into a finding. It stops at its first, so there is one.
func syntax(start diag.Pos, text []byte, err error) diag.Diagnostic {
	var load *yaml.LoadError
	if !errors.As(err, &load) {
		return unreadable(start, "the file cannot be read as YAML: "+short(strings.TrimPrefix(err.Error(), "yaml: ")), "")
	}
	lines := splitLines(text)
	at := within(start, lines, load.Mark)
	if load.Mark.Line == 0 {
		at = within(start, lines, load.ContextMark)
	}
	if _, after, ok := strings.Cut(load.Message, "unknown anchor '"); ok {
		anchor := strings.TrimSuffix(after, "' referenced")
		return unreadable(at, "*"+short(anchor)+" repeats a value that has no &"+short(anchor), "put a value that begins with * in quotes")
	}
	d := unreadable(at, "the file cannot be read as YAML: "+short(load.Message), "check the quotes, brackets and indentation here")
	if strings.Contains(load.Message, "cannot start any token") {
		d.Message, d.Hint = wrongStart(lines, at.Line-start.Line, at.Col-1)
		return d
	}
	switch {
	case strings.Contains(load.Message, "did not find expected key") && !blankBefore(lines, at.Line-start.Line, at.Col-1):
		if found, ok := blame(start, lines, at.Line-start.Line); ok {
			return found
		}
		d.Message, d.Hint = "text stands behind a closing quotation mark or bracket", "put the whole value in quotes; within single quotes write '' for an apostrophe"
		return d
	case strings.Contains(load.Message, "could not find expected ':'") && load.ContextMark.Line > 0:
		d.Pos = within(start, lines, load.ContextMark)
		load.ContextMark = yaml.Mark{}
	}
	said := load.Message + "; " + load.ContextMsg
	if slices.ContainsFunc(structural, func(what string) bool { return strings.Contains(load.Message, what) }) {
		i := d.Line - start.Line
		if found, ok := blame(start, lines, i); ok {
			return found
		}
		if load.ContextMark.Line > 0 && i < len(lines) {
			// The library names the outermost group, however far up it began.
			load.ContextMark = yaml.Mark{}
			if group := groupAbove(lines, i); group >= 0 {
				load.ContextMark = yaml.Mark{Line: group + 1, Column: indentOf(lines[group]) + 1}
			}
		}
	}
	for _, p := range phrases {
		if strings.Contains(said, p.says) {
			d.Message, d.Hint = p.message, p.hint
			break
		}
	}
	if load.ContextMark.Line > 0 && load.ContextMark.Line < load.Mark.Line {
		d.Related = []diag.Related{{Pos: within(start, lines, load.ContextMark), Message: "begins here"}}
	}
	return d
}

// blankBefore reports whether only blanks stand before a place; line and col count from 0.
func blankBefore(lines [][]byte, line, col int) bool {
	if line >= len(lines) {
		return true
	}
	chars := []rune(string(lines[line]))
	return strings.TrimSpace(string(chars[:min(col, len(chars))])) == ""
}

// wrongStart says which character no value can begin with; line and col count from 0.
func wrongStart(lines [][]byte, line, col int) (message, hint string) {
	if line >= len(lines) {
		return "a value is missing", ""
	}
	switch chars := []rune(string(lines[line])); {
	case col >= len(chars):
		return "a value is missing", ""
	case chars[col] == '\t':
		return "a tab stands where spaces indent", "indent with spaces"
	default:
		return "a value cannot begin with " + short(string(chars[col])), "put the value in quotes"
	}
}

// within returns the mark as a place that exists: at the end of the text the library stands behind the last line.
func within(start diag.Pos, lines [][]byte, m yaml.Mark) diag.Pos {
	line, col := max(m.Line, 1), max(m.Column, 1)
	if line > len(lines) {
		line, col = 1, 1
		if n := len(lines); n > 0 {
			line, col = n, utf8.RuneCount(lines[n-1])+1
		}
	}
	return diag.Pos{File: start.File, Line: start.Line + line - 1, Col: col}
}
