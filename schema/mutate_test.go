package schema

import (
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"clausewright/internal/diag"
)

func clone(n *tree) *tree {
	c := *n
	c.list, c.fields = nil, nil
	for _, e := range n.list {
		c.list = append(c.list, clone(e))
	}
	if n.fields != nil {
		c.fields = make(map[string]*tree, len(n.fields))
		for key, e := range n.fields {
			c.fields[key] = clone(e)
		}
	}
	c.keys = append([]string(nil), n.keys...)
	return &c
}

// given are the concrete paths that an example gives, by kind.
func given(e *Engagement, kinds ...Kind) []string {
	var out []string
	for _, f := range Fields(e.Variant()).All() {
		for _, path := range concrete(e, f.Path) {
			for _, kind := range kinds {
				if f.Kind == kind && e.source.Has(path) {
					out = append(out, path)
				}
			}
		}
	}
	return out
}

// Whatever is not essential can be left out, alone, without an error.
func TestOnlyEssentialsAreNeeded(t *testing.T) {
	needed := map[string]string{
		"governing_law.subdivision": "R-S30", // the country has several legal systems
		"milestones[].weight":       "R-S17", // all or none
	}
	for _, name := range []string{"outsourcing", "outstaffing-supplied", "outstaffing-transferred"} {
		src := read(t, "testdata/"+name+".yaml")
		file, e := parseTree(t, src), mustLoad(t, name, src)
		for _, path := range given(e, Derived, Defaulted, Open, Optional) {
			changed := clone(file)
			changed.set(t, path, nil)
			_, found := Load(name, changed.text(plain))
			for _, d := range found {
				if d.Severity == diag.Error && d.Rule != needed[Pattern(path)] {
					t.Errorf("%s without %s: %s %s: %s", name, path, d.Rule, d.Path, d.Message)
				}
			}
		}
		for _, path := range given(e, Essential) {
			changed := clone(file)
			changed.set(t, path, nil)
			if _, found := Load(name, changed.text(plain)); !found.HasErrors() {
				t.Errorf("%s without the essential %s has no error", name, path)
			}
		}
	}
}

// However a file is spoilt, Load tells it and does not fall over; and what it returns can be asked everything.
func TestSpoiltFiles(t *testing.T) {
	var files []*tree
	var paths [][]string
	for _, name := range examples(t) {
		src := read(t, name)
		files = append(files, parseTree(t, src))
		e := mustLoad(t, filepath.Base(name), src)
		paths = append(paths, given(e, Essential, Derived, Defaulted, Open, Optional))
	}
	values := rapid.SampledFrom([]*tree{
		nil, {isList: true}, {fields: map[string]*tree{}}, {scalar: "x"}, {scalar: "-1"}, {scalar: "0"}, {scalar: "2027-03-15"}, {scalar: "1900-01-01"}, {scalar: "P1D"},
		{scalar: "P99Y"}, {scalar: "00:00"}, {scalar: "true"}, {scalar: "999999999999999"}, {scalar: "null"}, {isList: true, list: []*tree{{scalar: "x"}}},
		{isList: true, list: []*tree{{fields: map[string]*tree{}}}}, {scalar: "JPY"}, {scalar: "outsourcing"}, {scalar: "execution_copy"},
	})
	rapid.Check(t, func(rt *rapid.T) {
		i := rapid.IntRange(0, len(files)-1).Draw(rt, "file")
		file := clone(files[i])
		for range rapid.IntRange(1, 3).Draw(rt, "edits") {
			path := rapid.SampledFrom(paths[i]).Draw(rt, "path")
			value := values.Draw(rt, "value")
			if _, ok := file.at(path); ok {
				file.set(t, path, value)
			}
		}
		src := file.text(plain)
		e, found := Load("f", src)
		for _, d := range found {
			if d.Line == 0 || d.Message == "" {
				rt.Fatalf("finding %+v in\n%s", d, src)
			}
		}
		if e == nil {
			return
		}
		for _, f := range Fields(e.Variant()).All() {
			for _, path := range concrete(e, f.Path) {
				e.Lookup(path)
			}
		}
	})
}

// at returns the node at path if the tree still has it.
func (n *tree) at(path string) (*tree, bool) {
	for _, step := range stepsOf(path) {
		switch {
		case step.key != "":
			next, ok := n.fields[step.key]
			if !ok {
				return nil, false
			}
			n = next
		case step.index >= len(n.list):
			return nil, false
		default:
			n = n.list[step.index]
		}
	}
	return n, true
}

type pathStep struct {
	key   string
	index int
}

func stepsOf(path string) []pathStep {
	var out []pathStep
	for path != "" {
		if path[0] == '[' {
			end := 1
			for path[end] != ']' {
				end++
			}
			out = append(out, pathStep{index: atoi(path[1:end])})
			path = path[end+1:]
			continue
		}
		if path[0] == '.' {
			path = path[1:]
		}
		end := 0
		for end < len(path) && path[end] != '.' && path[end] != '[' {
			end++
		}
		out = append(out, pathStep{key: path[:end]})
		path = path[end:]
	}
	return out
}
