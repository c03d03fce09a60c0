package figures

import (
	"reflect"
	"testing"

	"clausewright/schema"
)

// TestEveryFigureNamesItsSources holds that each figure names fields, and only fields that some agreement has.
func TestEveryFigureNamesItsSources(t *testing.T) {
	figure := reflect.TypeFor[Figures]()
	for i := range figure.NumField() {
		name := figure.Field(i).Tag.Get("yaml")
		if len(sources[name]) == 0 {
			t.Errorf("figures.%s names no source", name)
		}
		for _, path := range sources[name] {
			known := false
			for _, v := range schema.Variants() {
				f, ok := schema.Fields(v).Field(path)
				known = known || ok && f.Kind != schema.Absent
			}
			if !known {
				t.Errorf("figures.%s names %s, which is no field", name, path)
			}
		}
	}
	if len(sources) != figure.NumField() {
		t.Errorf("%d figures have sources, and there are %d", len(sources), figure.NumField())
	}
}
