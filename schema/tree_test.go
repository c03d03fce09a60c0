package schema

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"clausewright/internal/yamlfile"
)

// tree is an engagement file that a test can change: a scalar, a list or a group.
type tree struct {
	scalar string
	list   []*tree
	keys   []string
	fields map[string]*tree
	isList bool
}

func parseTree(t testing.TB, src []byte) *tree {
	t.Helper()
	file, found := yamlfile.Parse("test", src, yamlfile.Options{})
	if len(found) > 0 {
		t.Fatalf("%v\n%s", found, src)
	}
	return treeAt(file, "")
}

func treeAt(file *yamlfile.File, path string) *tree {
	if text, ok := file.Scalar(path); ok && path != "" {
		return &tree{scalar: text}
	}
	if keys := file.Keys(path); keys != nil {
		n := &tree{fields: map[string]*tree{}}
		for _, key := range keys {
			n.put(key, treeAt(file, strings.TrimPrefix(path+"."+key, ".")))
		}
		return n
	}
	n := &tree{isList: true}
	for i := range file.Len(path) {
		n.list = append(n.list, treeAt(file, item(path, i)))
	}
	return n
}

func (n *tree) put(key string, value *tree) {
	if _, known := n.fields[key]; !known {
		n.keys = append(n.keys, key)
	}
	n.fields[key] = value
}

// set puts a value at path, creating the groups on the way; an index one beyond the end appends. A nil value removes.
func (n *tree) set(t testing.TB, path string, value *tree) {
	t.Helper()
	if path[0] == '[' {
		var i int
		if _, err := fmt.Sscanf(path, "[%d]", &i); err != nil || i > len(n.list) {
			t.Fatalf("bad index in %s", path)
		}
		rest := strings.TrimPrefix(path[strings.IndexByte(path, ']')+1:], ".")
		n.isList = true
		if i == len(n.list) {
			n.list = append(n.list, &tree{fields: map[string]*tree{}})
		}
		switch {
		case rest != "":
			n.list[i].set(t, rest, value)
		case value == nil:
			n.list = append(n.list[:i], n.list[i+1:]...)
		default:
			n.list[i] = value
		}
		return
	}
	end := strings.IndexAny(path, ".[")
	if end < 0 {
		end = len(path)
	}
	key, rest := path[:end], strings.TrimPrefix(path[end:], ".")
	switch {
	case rest == "" && value == nil:
		if _, there := n.fields[key]; !there {
			t.Fatalf("nothing to remove at %s", path)
		}
		delete(n.fields, key)
		for i, k := range n.keys {
			if k == key {
				n.keys = append(n.keys[:i], n.keys[i+1:]...)
				break
			}
		}
	case rest == "":
		n.put(key, value)
	default:
		if n.fields[key] == nil {
			n.put(key, &tree{fields: map[string]*tree{}})
		}
		n.fields[key].set(t, rest, value)
	}
}

// write prints the tree in block style, its scalars as scalar makes them.
func (n *tree) write(b *bytes.Buffer, indent string, scalar func(string) string) {
	switch {
	case n.isList && len(n.list) == 0:
		b.WriteString(" []\n")
	case n.isList:
		b.WriteByte('\n')
		for _, e := range n.list {
			b.WriteString(indent + "-")
			e.write(b, indent+"  ", scalar)
		}
	case n.fields != nil && len(n.keys) == 0:
		b.WriteString(" {}\n")
	case n.fields != nil:
		b.WriteByte('\n')
		for _, key := range n.keys {
			b.WriteString(indent + key + ":")
			n.fields[key].write(b, indent+"  ", scalar)
		}
	default:
		b.WriteString(" " + scalar(n.scalar) + "\n")
	}
}

func (n *tree) text(scalar func(string) string) []byte {
	var b bytes.Buffer
	n.write(&b, "", scalar)
	return bytes.TrimPrefix(b.Bytes(), []byte("\n"))
}

// quoted writes every scalar in quotes.
func quoted(s string) string { return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"` }

// plain writes a scalar without quotes wherever YAML lets it stand so.
func plain(s string) string {
	if s == "" || strings.ContainsAny(s[:1], "!&*?|>@`\"'#%,[]{}- ~") || strings.Contains(s, ": ") || strings.Contains(s, " #") ||
		strings.HasSuffix(s, ":") || strings.HasSuffix(s, " ") || s == "null" {
		return quoted(s)
	}
	return s
}
