package yamlfile

import (
	"fmt"
	"slices"

	"go.yaml.in/yaml/v4"

	"clausewright/internal/diag"
)

// kind is what a value is, whatever its text.
type kind int

const (
	nullKind  kind = iota + 1
	faultKind      // something that Parse reported and could not keep
	scalarKind
	listKind
	mappingKind
)

// String names the kind in the words of a message.
func (k kind) String() string {
	switch k {
	case nullKind:
		return "nothing"
	case faultKind:
		return "a value that cannot be read"
	case scalarKind:
		return "a single value"
	case listKind:
		return "a list"
	case mappingKind:
		return "a group of fields"
	default:
		panic(fmt.Sprintf("yamlfile: unknown kind %d", int(k)))
	}
}

// node is one value of the document. An aliased value is shared, so the nodes form a graph without cycles.
type node struct {
	kind    kind
	pos     diag.Pos
	raw     string // of a scalar
	entries []entry
	index   map[string]int // of a mapping: key to place in entries
	braces  bool           // of a mapping: written as {a: 1, b: 2}
	size    int            // number of values below and at the node, aliases written out; at most sizeLimit
}

// entry is a value in its place in a list or group. Its places differ from those of the value when it is an alias.
type entry struct {
	key    string
	keyPos diag.Pos
	pos    diag.Pos
	value  *node
}

func (n *node) child(s step) (entry, bool) {
	switch n.kind {
	case mappingKind:
		i, ok := n.index[s.key]
		if !ok {
			return entry{}, false
		}
		return n.entries[i], true
	case listKind:
		if s.index < 0 || s.index >= len(n.entries) {
			return entry{}, false
		}
		return n.entries[s.index], true
	default:
		return entry{}, false
	}
}

const (
	// maxAliased bounds how many values aliases may add: each is decoded where it is used, and a few lines can ask for millions.
	maxAliased = 10_000
	sizeLimit  = 1 << 30
	// maxEach bounds the findings of one kind, so that a file of another format does not report each of its lines.
	maxEach = 20
	// longestPath keeps the paths of many findings below one endless key from adding up.
	longestPath = 400
)

// builder turns the library's nodes into ours and reports what they should not hold. Its walk is linear: an alias is
// followed once, by reference.
type builder struct {
	first   diag.Pos // of the text
	lines   [][]byte
	cuts    map[[2]int]string    // see commentCuts
	built   map[*yaml.Node]*node // anchored nodes; nil while one is being built
	aliased int
	burst   bool // maxAliased was passed and reported
	unseen  int  // values with a character that cannot be seen
	lost    int  // values cut short by a comment
	ends    int  // values with a quotation mark or space at an end that prints
	path    []segment
	found   diag.List
}

// segment is a key or, if index is not negative, a place in a list. A path is written out only for a finding.
type segment struct {
	key   string
	index int
}

func (b *builder) at(n *yaml.Node) diag.Pos {
	return within(b.first, b.lines, yaml.Mark{Line: n.Line, Column: n.Column})
}

func (b *builder) report(at diag.Pos, message, hint string) *diag.Diagnostic {
	d := unreadable(at, message, hint)
	for _, s := range b.path {
		if len(d.Path)+len(s.key) > longestPath {
			break
		}
		if s.index >= 0 {
			d.Path = item(d.Path, s.index)
		} else {
			d.Path = field(d.Path, s.key)
		}
	}
	b.found.Add(d)
	return &b.found[len(b.found)-1]
}

func (b *builder) build(n *yaml.Node) *node {
	if n.Anchor != "" {
		b.anchor(n, nil)
	}
	out := &node{pos: b.at(n), size: 1}
	b.checkTag(n)
	switch n.Kind {
	case yaml.ScalarNode:
		out.kind, out.raw = scalarKind, n.Value
		if n.Tag == "!!null" && n.Style&^yaml.TaggedStyle == 0 {
			out.kind, out.raw = nullKind, ""
		}
		b.checkText(n)
		b.checkComment(n)
	case yaml.SequenceNode:
		out.kind = listKind
		out.entries = make([]entry, 0, len(n.Content))
		for i, c := range n.Content {
			b.path = append(b.path, segment{index: i})
			e := b.entry(c)
			b.path = b.path[:len(b.path)-1]
			e.keyPos = e.pos
			out.entries = append(out.entries, e)
			out.size = min(out.size+e.value.size, sizeLimit)
		}
	case yaml.MappingNode:
		out.kind, out.braces = mappingKind, n.Style&yaml.FlowStyle != 0
		b.mapping(n, out)
	default:
		panic(fmt.Sprintf("yamlfile: unexpected node kind %d", n.Kind))
	}
	if n.Anchor != "" {
		b.anchor(n, out)
	}
	return out
}

func (b *builder) anchor(n *yaml.Node, to *node) {
	if b.built == nil {
		b.built = make(map[*yaml.Node]*node)
	}
	b.built[n] = to
}

func (b *builder) mapping(n *yaml.Node, out *node) {
	out.entries = make([]entry, 0, len(n.Content)/2)
	out.index = make(map[string]int, len(n.Content)/2)
	for pair := range slices.Chunk(n.Content, 2) {
		k := pair[0]
		usable := b.checkKey(k)
		b.path = append(b.path, segment{key: k.Value, index: -1})
		if usable {
			b.checkTag(k)
			b.checkText(k)
		}
		i, twice := out.index[k.Value]
		if twice && usable {
			d := b.report(b.at(k), quote(k.Value)+" is given twice", "keep one of the two")
			d.Related = []diag.Related{{Pos: out.entries[i].keyPos, Message: "first defined here"}}
		}
		e := b.entry(pair[1])
		e.key, e.keyPos = k.Value, b.at(k)
		b.path = b.path[:len(b.path)-1]
		if twice || !usable {
			continue
		}
		out.index[e.key] = len(out.entries)
		out.entries = append(out.entries, e)
		out.size = min(out.size+e.value.size, sizeLimit)
	}
}

// entry builds a value in its place, following an alias.
func (b *builder) entry(n *yaml.Node) entry {
	if n.Kind != yaml.AliasNode {
		v := b.build(n)
		return entry{pos: v.pos, value: v}
	}
	at := b.at(n)
	fault := entry{pos: at, value: &node{kind: faultKind, pos: at, size: 1}}
	target, anchored := b.built[n.Alias]
	switch {
	case !anchored: // inside a key, which is reported
		return fault
	case target == nil:
		b.report(at, "*"+short(n.Value)+" stands inside the value that it repeats", "write the value out")
		return fault
	}
	if b.aliased += target.size; b.aliased > maxAliased {
		if !b.burst {
			b.report(at, fmt.Sprintf("aliases repeat more than %d values", maxAliased), "write the values out")
		}
		b.burst = true
		b.aliased = maxAliased + 1
		return fault
	}
	return entry{pos: at, value: target}
}

// checkKey reports a key that cannot name a field, and says whether its value is to be kept.
func (b *builder) checkKey(k *yaml.Node) bool {
	at := b.at(k)
	switch {
	case k.Kind != yaml.ScalarNode:
		b.report(at, "a key that is not plain text", `write "key: value"; put a value that begins with [, {, * or ? in quotes`)
		return false
	case k.Tag == "!!merge" || k.Value == "<<" && plain(k):
		b.report(at, "merge keys (<<) are not read", "write the fields out, or repeat a whole value with an alias")
		return false
	case k.Tag == "!!null" && plain(k):
		b.report(at, "a key is empty", "")
		return false
	}
	if i, r := oddSpace(k.Value); i >= 0 && plain(k) {
		b.report(at, "the name of the field holds "+name(r), "type the line again; do not paste it")
		return false
	}
	if k.Anchor != "" {
		b.anchor(k, &node{kind: scalarKind, pos: at, raw: k.Value, size: 1})
	}
	return true
}

// plain reports whether a scalar was written without quotes.
func plain(n *yaml.Node) bool {
	return n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
}

// checkTag reports a tag that would change what a value means. Those that say what is so anyway may stand.
func (b *builder) checkTag(n *yaml.Node) {
	if n.Style&yaml.TaggedStyle == 0 && n.Tag != "!" {
		return
	}
	switch {
	case n.Tag == "!!str" && n.Kind == yaml.ScalarNode,
		n.Tag == "!!seq" && n.Kind == yaml.SequenceNode,
		n.Tag == "!!map" && n.Kind == yaml.MappingNode:
	default:
		b.report(b.at(n), fmt.Sprintf("the tag %s is not read", short(n.Tag)), "remove the tag, or put a value that begins with ! in quotes")
	}
}
