package schema

import (
	"reflect"
	"strconv"
	"strings"
	"sync"
)

// Walk returns the value at a concrete path such as "staff[1].monthly_fee" within root, a struct with `yaml:"name"` tags or a
// pointer to one. Pointers are followed, so v is the value itself. ok is false where there is nothing: no such field or
// element, a nil pointer on the way, an empty text or list, a zero date or duration, a group that is empty throughout. A
// number or yes/no that is there is something, also when it is 0 or false.
func Walk(root any, path string) (v any, ok bool) {
	at, ok := find(reflect.ValueOf(root), path)
	if !ok || isNothing(at) {
		return nil, false
	}
	return deref(at).Interface(), true
}

// Pattern returns the pattern of a concrete path: "staff[1].name" is an instance of "staff[].name".
func Pattern(path string) string {
	if !strings.Contains(path, "[") {
		return path
	}
	var b strings.Builder
	for path != "" {
		before, rest, found := strings.Cut(path, "[")
		b.WriteString(before)
		if !found {
			break
		}
		b.WriteString("[]")
		_, path, _ = strings.Cut(rest, "]")
	}
	return b.String()
}

// find returns the field at path, itself possibly a nil pointer. ok is false where the way to it does not exist.
func find(v reflect.Value, path string) (reflect.Value, bool) {
	for path != "" {
		v = deref(v)
		if !v.IsValid() {
			return v, false
		}
		if path[0] == '[' {
			index, rest, closed := strings.Cut(path[1:], "]")
			i, err := strconv.Atoi(index)
			if !closed || err != nil || v.Kind() != reflect.Slice || i < 0 || i >= v.Len() {
				return v, false
			}
			v, path = v.Index(i), strings.TrimPrefix(rest, ".")
			continue
		}
		end := strings.IndexAny(path, ".[")
		if end < 0 {
			end = len(path)
		}
		name := path[:end]
		path = strings.TrimPrefix(path[end:], ".")
		if v.Kind() != reflect.Struct {
			return v, false
		}
		i, ok := fieldIndex(v.Type(), name)
		if !ok {
			return v, false
		}
		v = v.Field(i)
	}
	return v, v.IsValid()
}

// fieldIndex returns the index of the field that files call name.
func fieldIndex(t reflect.Type, name string) (int, bool) {
	known, ok := fieldIndexes.Load(t)
	if !ok {
		index := make(map[string]int, t.NumField())
		for i := range t.NumField() {
			if n, ok := yamlName(t.Field(i)); ok {
				index[n] = i
			}
		}
		known, _ = fieldIndexes.LoadOrStore(t, index)
	}
	i, ok := known.(map[string]int)[name]
	return i, ok
}

// fieldIndexes remembers what a type's tags say, which never changes: reading them anew is most of the time that Load takes.
var fieldIndexes sync.Map

// deref follows pointers. The result is invalid where one is nil.
func deref(v reflect.Value) reflect.Value {
	for v.IsValid() && v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	return v
}

// isNothing reports whether a field holds no value.
func isNothing(v reflect.Value) bool {
	if v.Kind() == reflect.Pointer {
		return v.IsNil()
	}
	switch x := v.Interface().(type) {
	case Decimal, Percent, bool, int:
		return false
	case interface{ IsZero() bool }:
		return x.IsZero()
	}
	switch v.Kind() {
	case reflect.String, reflect.Slice:
		return v.Len() == 0
	case reflect.Struct:
		return v.IsZero()
	default:
		return false
	}
}
