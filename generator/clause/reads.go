package clause

import "clausewright/schema"

// Reads is what texts read of an engagement: true for the pattern of a field or group that a text prints or asks for, false
// for a group of which only parts are read.
type Reads map[string]bool

// Whole reports whether a text reads the field of a pattern: by itself, or with the group that it is part of.
func (r Reads) Whole(pattern string) bool {
	for at := pattern; at != ""; at = around(at) {
		if r[at] {
			return true
		}
	}
	return false
}

// Any reports whether a text reads the field or group of a pattern, or a part of it.
func (r Reads) Any(pattern string) bool {
	_, part := r[pattern]
	return part || r.Whole(pattern)
}

// Reads returns what the selected texts read. What the engagement says elsewhere changes no word of the agreement.
func (sel *Selection) Reads() Reads {
	reads := make(Reads)
	for _, files := range [][]*File{sel.Front, sel.Clauses, sel.Schedules} {
		for _, f := range files {
			f.reads(sel.Agreement.Variant, reads)
		}
	}
	for _, r := range sel.Reasons {
		walkPaths(r.When, pathsOf(sel.Agreement.Variant), reads)
	}
	return reads
}

// reads adds what one text reads.
func (f *File) reads(v schema.Variant, into Reads) {
	at := pathsOf(v)
	walkPaths(f.Header.When, at, into)
	for _, b := range f.Blocks {
		blockReads(b, at, into)
	}
}

func blockReads(b Block, at paths, into Reads) {
	switch b := b.(type) {
	case *Provision:
		in := b.Guard.reads(at, into)
		inlineReads(b.Text, in, into)
		for _, child := range b.Children {
			blockReads(child, in, into)
		}
	case *Heading:
		inlineReads(b.Text, at, into)
	case *Paragraph:
		inlineReads(b.Text, b.Guard.reads(at, into), into)
	case *Bullets:
		for _, item := range b.Items {
			blockReads(item, at, into)
		}
	case *Table:
		for _, row := range b.Rows {
			in := row.Guard.reads(at, into)
			for _, cell := range row.Cells {
				inlineReads(cell, in, into)
			}
		}
	case *Definition:
		inlineReads(b.Text, b.Guard.reads(at, into), into)
	default:
		panic("clause: unknown block")
	}
}

// reads adds what a guard reads and returns what paths mean behind it.
func (g Guard) reads(at paths, into Reads) paths {
	if g.Each != "" {
		full, _ := at.full(g.Each)
		markRead(full, into)
		at = at.in(schema.Pattern(full) + "[]")
	}
	walkPaths(g.If, at, into)
	return at
}

func inlineReads(text []Inline, at paths, into Reads) {
	for _, in := range text {
		if fill, ok := in.(Fill); ok {
			full, _ := at.full(fill.Path)
			markRead(full, into)
		}
	}
}

func walkPaths(c *Condition, at paths, into Reads) {
	if c == nil {
		return
	}
	for _, path := range c.Paths() {
		full, _ := at.full(path)
		markRead(full, into)
	}
}

// markRead marks a path and the groups around it.
func markRead(path string, into Reads) {
	pattern := schema.Pattern(path)
	into[pattern] = true
	for at := around(pattern); at != ""; at = around(at) {
		if _, known := into[at]; !known {
			into[at] = false
		}
	}
}

func around(path string) string {
	for i := len(path) - 1; i > 0; i-- {
		if path[i] == '.' || path[i] == '[' {
			return path[:i]
		}
	}
	return ""
}
