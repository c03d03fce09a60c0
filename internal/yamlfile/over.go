package yamlfile

import "maps"

// Over returns f laid over below: a firm's profile below an engagement, a base file below the row of a table. Groups merge key by
// key; a list or a single value of f replaces what lies below it, and what f leaves empty shows it. Each value keeps
// its place, so Pos says from which file it comes. Neither file is changed.
func (f *File) Over(below *File) *File {
	out := *f
	out.root = over(f.root, below.root)
	out.readable = f.readable && below.readable
	return &out
}

// over merges two groups. Parts that only one of them has are shared with it.
func over(top, below *node) *node {
	out := &node{kind: mappingKind, pos: top.pos, entries: make([]entry, 0, len(top.entries)+len(below.entries))}
	out.entries = append(out.entries, top.entries...)
	out.index = maps.Clone(top.index)
	if out.index == nil { // of a file that cannot be read
		out.index = make(map[string]int, len(below.entries))
	}
	for _, under := range below.entries {
		i, both := out.index[under.key]
		if !both {
			out.index[under.key] = len(out.entries)
			out.entries = append(out.entries, under)
			continue
		}
		switch at := &out.entries[i]; {
		case at.value.kind == nullKind:
			*at = under
		case at.value.kind == mappingKind && under.value.kind == mappingKind:
			at.value = over(at.value, under.value)
		}
	}
	return out
}
