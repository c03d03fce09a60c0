package schema

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// Each scalar, list and optional group of the Go types has one row, and no row speaks of anything else.
func TestTableIsComplete(t *testing.T) {
	rows := make(map[string]bool)
	for _, r := range table {
		if rows[r.path] {
			t.Errorf("%s has two rows", r.path)
		}
		rows[r.path] = true
	}
	var leaves []string
	var walk func(typ reflect.Type, path string)
	walk = func(typ reflect.Type, path string) {
		for typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		switch {
		case isGroup(typ):
			if path != "" && !strings.HasSuffix(path, "[]") && rows[path] {
				leaves = append(leaves, path) // an optional group
			}
			for i := range typ.NumField() {
				if name, ok := yamlName(typ.Field(i)); ok {
					walk(typ.Field(i).Type, strings.TrimPrefix(path+"."+name, "."))
				}
			}
		case typ.Kind() == reflect.Slice:
			leaves = append(leaves, path)
			if isGroup(typ.Elem()) {
				walk(typ.Elem(), path+"[]")
			}
		default:
			leaves = append(leaves, path)
		}
	}
	walk(reflect.TypeFor[Engagement](), "")
	for _, leaf := range leaves {
		if !rows[leaf] {
			t.Errorf("%s has no row", leaf)
		}
		delete(rows, leaf)
	}
	for path := range rows {
		t.Errorf("the row %s speaks of no field", path)
	}
}

// A field that may have no value has a type that can say so; and each default is one that its type reads.
func TestTableFitsTypes(t *testing.T) {
	for _, v := range Variants() {
		for _, f := range Fields(v).All() {
			c := rowOf()[f.Path].in(v)
			switch f.Kind {
			case Absent:
			case Defaulted:
				if (c.text == nil) == (c.compute == nil) {
					t.Errorf("%s: %s has %v and a function: %v", v, f.Path, c.text, c.compute != nil)
				}
				if c.text != nil {
					c.value(nil, f, "") // panics at a default that cannot be read
				}
			case Open, Optional:
				if !canBeNothing(t, f.Path) {
					t.Errorf("%s: %s is %s, but a %s cannot say that it is not given", v, f.Path, f.Kind, f.Type)
				}
			}
		}
	}
}

// canBeNothing reports whether the zero value of the Go field at a pattern counts as not given.
func canBeNothing(t *testing.T, pattern string) bool {
	t.Helper()
	typ := reflect.TypeFor[Engagement]()
	for _, step := range strings.Split(pattern, ".") {
		name, list := strings.CutSuffix(step, "[]")
		for typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		i, ok := fieldIndex(typ, name)
		if !ok {
			t.Fatalf("no field %s", pattern)
		}
		typ = typ.Field(i).Type
		if list {
			typ = typ.Elem()
		}
	}
	return isNothing(reflect.New(typ).Elem())
}

func TestKinds(t *testing.T) {
	tests := []struct {
		path    string
		o, s, t Kind
	}{
		{"engagement.mode", Absent, Essential, Essential},
		{"parties.client.legal_name", Essential, Essential, Essential},
		{"parties.client.registration.number", Open, Open, Open},
		{"parties.client.bank.iban", Absent, Absent, Absent},
		{"parties.supplier.bank.iban", Open, Open, Open},
		{"deliverables", Essential, Absent, Absent},
		{"deliverables[].acceptance_criteria", Essential, Absent, Absent},
		{"fees.contract_price", Essential, Absent, Absent},
		{"fees.monthly_total", Absent, Derived, Derived},
		{"staff", Absent, Essential, Essential},
		{"staff[].monthly_fee", Absent, Essential, Derived},
		{"staff[].employment_cost", Absent, Absent, Essential},
		{"staff[].assignment_end", Absent, Essential, Derived},
		{"place_of_work.type", Defaulted, Open, Defaulted},
		{"term.initial_period", Defaulted, Derived, Derived},
		{"term.end_date", Derived, Essential, Derived},
		{"transfer", Absent, Absent, Essential},
		{"parties.client.address", Open, Open, Open},
		{"liability.super_cap", Optional, Optional, Optional},
		{"vat", 0, 0, 0},
	}
	for _, test := range tests {
		for i, v := range Variants() {
			f, _ := Fields(v).Field(test.path)
			if want := []Kind{test.o, test.s, test.t}[i]; f.Kind != want {
				t.Errorf("%s in %s is %v, want %v", test.path, v, int(f.Kind), int(want))
			}
		}
	}
}

func TestShape(t *testing.T) {
	s := Fields(Supplied)
	staff, _ := s.Field("staff")
	person, _ := s.Field("staff[]")
	days, _ := s.Field("work_schedule.days")
	covers, _ := s.Field("liability.super_cap.covers")
	fee, _ := s.Field("staff[].monthly_fee")
	switch {
	case staff.Type != reflect.TypeFor[[]Person]() || staff.Group:
		t.Errorf("staff is %+v", staff)
	case person.Type != reflect.TypeFor[Person]() || !person.Group:
		t.Errorf("staff[] is %+v", person)
	case !slices.Equal(days.Members, Weekday("").Members()):
		t.Errorf("days have members %v", days.Members)
	case !covers.Conditional || staff.Conditional:
		t.Errorf("covers conditional %v, staff %v", covers.Conditional, staff.Conditional)
	case fee.Type != reflect.TypeFor[Money]():
		t.Errorf("monthly_fee is a %s", fee.Type)
	}
	for wrong, right := range map[string]string{
		"staf": "staff", "staff[].monthly_fees": "staff[].monthly_fee", "partys.client.legal_name": "parties.client.legal_name",
		"staf[].name": "staff[].name", "fees.curency": "fees.currency",
	} {
		if near, ok := s.Near(wrong); !ok || near != right {
			t.Errorf("Near(%s) = %s, %v, want %s", wrong, near, ok, right)
		}
	}
	if near, ok := s.Near("xyzzy.plugh"); ok {
		t.Errorf("Near guesses %s", near)
	}
}

func TestWalk(t *testing.T) {
	e := mustLoad(t, "x", read(t, "testdata/outstaffing-supplied.yaml"))
	for path, given := range map[string]bool{
		"staff[1].monthly_fee": true, "staff[3].monthly_fee": false, "staff[1]": true, "staff": true, "staff[x]": false, "staff[-1]": false,
		"parties.client.address": true, "parties.client.notices.address": false, "parties.client.notices.address.city": false,
		"special_terms": false, "overtime.allowed": true, "overtime.allowed.x": false, "": true, "nothing": false,
		"data_protection.personal_data": true, "fees.vat.rate": true, "fees.withholding.rate": false, "work_schedule.days[4]": true,
	} {
		if v, ok := Walk(e, path); ok != given || (v != nil) != given {
			t.Errorf("Walk(%q) = %v, %v", path, v, ok)
		}
	}
	if got := Pattern("staff[12].skills[0]"); got != "staff[].skills[]" {
		t.Errorf("Pattern = %s", got)
	}
}

// A tag that validator does not know panics at first use; every type of the model is used here.
func TestTagsAreKnown(t *testing.T) {
	e := mustLoad(t, "x", read(t, "testdata/outsourcing.yaml"))
	l := loader{e: e, shape: Fields(e.variant)}
	if l.checkFields(); len(l.found) != 0 {
		t.Error(l.found)
	}
	var check func(typ reflect.Type)
	check = func(typ reflect.Type) {
		for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if !isGroup(typ) {
			return
		}
		_ = fieldValidator().Struct(reflect.New(typ).Interface())
		for i := range typ.NumField() {
			if _, ok := yamlName(typ.Field(i)); ok {
				check(typ.Field(i).Type)
			}
		}
	}
	check(reflect.TypeFor[Engagement]())
}
