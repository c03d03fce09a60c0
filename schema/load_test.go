package schema

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"clausewright/internal/diag"
)

func examples(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(files) != 6 {
		t.Fatalf("examples %v, %v; want six", files, err)
	}
	return files
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func mustLoad(t testing.TB, name string, src []byte) *Engagement {
	t.Helper()
	e, found := Load(name, src)
	for _, d := range found {
		if d.Severity == diag.Error {
			t.Errorf("%s: %s: %s: %s", d.Pos, d.Rule, d.Path, d.Message)
		}
	}
	if e == nil {
		t.Fatalf("%s: no engagement", name)
	}
	return e
}

func TestExamplesLoadWithoutError(t *testing.T) {
	for _, name := range examples(t) {
		t.Run(filepath.Base(name), func(t *testing.T) { mustLoad(t, name, read(t, name)) })
	}
}

// The raw text of a scalar decides, so quotes change nothing: neither 01 in a number nor a bare no.
func TestQuotesChangeNothing(t *testing.T) {
	for _, name := range examples(t) {
		src := read(t, name)
		want := values(mustLoad(t, name, src))
		for style, scalar := range map[string]func(string) string{"quoted": quoted, "unquoted": plain} {
			t.Run(filepath.Base(name)+"/"+style, func(t *testing.T) {
				text := parseTree(t, src).text(scalar)
				if got := values(mustLoad(t, name, text)); !reflect.DeepEqual(got, want) {
					for path, v := range want {
						if !reflect.DeepEqual(got[path], v) {
							t.Errorf("%s: got %v, want %v", path, got[path], v)
						}
					}
				}
			})
		}
	}
}

// values are all values of an engagement by concrete path.
func values(e *Engagement) map[string]any {
	out := make(map[string]any)
	for _, f := range Fields(e.Variant()).All() {
		for _, path := range concrete(e, f.Path) {
			v := e.Lookup(path)
			out[path] = v.V
		}
	}
	return out
}

// After loading, derived and defaulted fields have a value, and an essential one has too unless there was an error.
func TestKindsHoldAfterLoad(t *testing.T) {
	for _, name := range examples(t) {
		e := mustLoad(t, name, read(t, name))
		for _, f := range Fields(e.Variant()).All() {
			for _, path := range concrete(e, f.Path) {
				v := e.Lookup(path)
				switch f.Kind {
				case Absent:
					if v.Given || v.Origin != Nowhere {
						t.Errorf("%s: absent %s has %v from %s", name, path, v.V, v.Origin)
					}
				case Essential, Derived:
					if !v.Given {
						t.Errorf("%s: %s %s has no value", name, f.Kind, path)
					}
				case Defaulted:
					if !v.Given && f.Type.Kind() != reflect.Slice {
						t.Errorf("%s: defaulted %s has no value", name, path)
					}
				}
				if v.Given && f.Kind != Absent && v.Origin == Nowhere {
					t.Errorf("%s: %s is given from nowhere", name, path)
				}
				if v.Pos.Line == 0 {
					t.Errorf("%s: %s has no place", name, path)
				}
			}
		}
	}
}

func TestMinimalDefaults(t *testing.T) {
	tests := []struct {
		file, path, want string
		origin           Origin
	}{
		{"outsourcing", "term.initial_period", "P1Y", FromDefault},
		{"outsourcing", "term.end_date", "2028-01-10", FromDerived},
		{"outsourcing", "project.completion_date", "2027-11-30", FromDerived},
		{"outsourcing", "fees.payment.instalments[0].amount", "240,000.00 EUR", FromDerived},
		{"outsourcing", "fees.payment.instalments[0].trigger", "final_acceptance", FromDerived},
		{"outsourcing", "place_of_work.country", "PL", FromDefault},
		{"outsourcing", "ip.mechanism", "exclusive_licence", FromDefault},
		{"outsourcing", "communication.reports[0].interval", "P1M", FromDefault},
		{"outsourcing", "disputes.courts.country", "DE", FromDefault},
		{"outsourcing", "work_schedule.type", "flexible", FromDefault},
		{"outsourcing", "document.page_size", "A4", FromDefault},
		{"outsourcing", "liability.cap.value", "100", FromDefault},
		{"outstaffing-supplied", "fees.monthly_total", "11,200.00 GBP", FromDerived},
		{"outstaffing-supplied", "term.initial_period", "P10M", FromDerived},
		{"outstaffing-supplied", "term.basis", "specified_works", FromDerived},
		{"outstaffing-supplied", "work_schedule.hours_per_day", "8", FromDerived},
		{"outstaffing-supplied", "work_schedule.hours_per_week", "40", FromDerived},
		{"outstaffing-supplied", "work_schedule.holiday_calendar", "GB-ENG", FromDerived},
		{"outstaffing-supplied", "disputes.courts.subdivision", "GB-ENG", FromDerived},
		{"outstaffing-supplied", "communication.meetings[1].participants", "staff", FromDefault},
		{"outstaffing-supplied", "staff[1].engaged_by", "supplier", FromDefault},
		{"outstaffing-supplied", "staff[1].monthly_fee", "4,800.00 GBP", FromFile},
		{"outstaffing-supplied", "liability.cap.value", "12", FromDefault},
		{"outstaffing-transferred", "transfer.return_date", "2028-04-01", FromDerived},
		{"outstaffing-transferred", "term.commencement_date", "2027-04-01", FromDerived},
		{"outstaffing-transferred", "term.end_date", "2028-03-31", FromDerived},
		{"outstaffing-transferred", "term.initial_period", "P1Y", FromDerived},
		{"outstaffing-transferred", "staff[0].monthly_fee", "5,850.00 GBP", FromDerived},
		{"outstaffing-transferred", "staff[1].assignment_end", "2028-03-31", FromDerived},
		{"outstaffing-transferred", "staff[1].return_position", "Support analyst", FromDefault},
		{"outstaffing-transferred", "fees.monthly_total", "9,900.00 GBP", FromDerived},
		{"outstaffing-transferred", "fees.billing.timing", "advance", FromDefault},
		{"outstaffing-transferred", "fees.billing.deposit_months", "1", FromDefault},
	}
	loaded := map[string]*Engagement{}
	for _, test := range tests {
		name := "testdata/minimal-" + test.file + ".yaml"
		if loaded[name] == nil {
			loaded[name] = mustLoad(t, name, read(t, name))
		}
		v := loaded[name].Lookup(test.path)
		if got := textOf(v.V); got != test.want || v.Origin != test.origin {
			t.Errorf("%s: %s is %s from %s, want %s from %s", test.file, test.path, got, v.Origin, test.want, test.origin)
		}
	}
}

func textOf(v any) string {
	switch x := v.(type) {
	case interface{ String() string }:
		return x.String()
	case nil:
		return ""
	default:
		return reflect.ValueOf(v).String()
	}
}

func TestOpenFields(t *testing.T) {
	e := mustLoad(t, "x", read(t, "testdata/minimal-outstaffing-supplied.yaml"))
	var paths []string
	for _, v := range e.OpenFields() {
		if v.Given || v.Pos.Line == 0 {
			t.Errorf("%s: given %v at %s", v.Path, v.Given, v.Pos)
		}
		paths = append(paths, v.Path)
	}
	all := strings.Join(paths, "\n")
	for _, want := range []string{"document.date", "parties.supplier.bank.iban", "place_of_work.type", "staff[1].country", "communication.channels", "term.extension.max_total"} {
		if !strings.Contains(all, want) {
			t.Errorf("%s is not among the open fields:\n%s", want, all)
		}
	}
	for _, not := range []string{"disputes.arbitration", "signatories[0]", "fees.payment", "transfer"} {
		if strings.Contains(all, not) {
			t.Errorf("%s is among the open fields:\n%s", not, all)
		}
	}
}

// An answer that is empty is no answer.
func TestEmptyIsOpen(t *testing.T) {
	file := parseTree(t, read(t, "testdata/outsourcing.yaml"))
	file.set(t, "services.in_scope", &tree{isList: true})
	file.set(t, "services.summary", &tree{scalar: ""})
	e := mustLoad(t, "f", file.text(plain))
	var paths []string
	for _, v := range e.OpenFields() {
		paths = append(paths, v.Path)
	}
	if got := strings.Join(paths, " "); got != "services.summary services.in_scope" {
		t.Errorf("open are %s", got)
	}
}

func TestUnreadableIsNil(t *testing.T) {
	for name, src := range map[string]string{
		"empty": "", "list": "- a\n", "broken": "a: [", "no-model": "fees: {currency: EUR}\n", "bad-model": "engagement: {model: outsorcing}\n",
		"no-mode": "engagement: {model: outstaffing}\n",
	} {
		if e, found := Load(name, []byte(src)); e != nil || !found.HasErrors() {
			t.Errorf("%s: engagement %v, findings %v", name, e != nil, found)
		}
	}
}

// The per cent of amounts add up to 100, and a small share is not 0.
func TestPercentOfAmounts(t *testing.T) {
	for _, c := range []struct {
		name, price string
		amounts     []string
		want        string
	}{
		{"remainder", "1000.00", []string{"166.67", "166.67", "166.67", "499.99"}, "16.67 16.67 16.67 49.99"},
		{"cents", "100.01", []string{"33.34", "33.34", "33.33"}, "33.34 33.34 33.32"},
		{"small-share", "1000000.00", []string{"49.00", "999951.00"}, "0.005 99.995"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := parseTree(t, read(t, "testdata/minimal-outsourcing.yaml"))
			file.set(t, "fees.contract_price", &tree{scalar: c.price})
			for i, amount := range c.amounts {
				at := item("fees.payment.instalments", i)
				file.set(t, at+".id", &tree{scalar: "P" + string(rune('1'+i))})
				file.set(t, at+".trigger", &tree{scalar: "signature"})
				file.set(t, at+".amount", &tree{scalar: amount})
			}
			file.set(t, item("fees.payment.instalments", len(c.amounts)-1)+".trigger", &tree{scalar: "final_acceptance"})
			e := mustLoad(t, "f", file.text(plain))
			var got []string
			for _, in := range e.Fees.Payment.Instalments {
				got = append(got, in.Percent.String())
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
		})
	}
}

// Two lines are not enough for any country.
func TestLawNotCheckedWithoutCountries(t *testing.T) {
	_, found := Load("f", []byte("engagement:\n  model: outsourcing\n"))
	for _, d := range found {
		if d.Rule == "R-L00" && d.Message != "late payment, intellectual property, data protection and tax were not checked by this program" {
			t.Error(d.Message)
		}
	}
}

// Everything wrong is told in one run, each at its own place.
func TestFindingsHavePlaces(t *testing.T) {
	src := `schema_version: 1.0
engagement:
  model: outsourcing
  purpose: x
  purpos: y
parties:
  client: {legal_name: A, country: uk}
  supplier: {legal_name: B, country: PL}
business_process: {name: P}
deliverables:
  - id: D1
    due_date: 2027-02-30
    acceptance_criteria: [ok]
fees:
  currency: EUR
  contract_price: 1,000.00
term:
  commencement_date: 01.02.2027
governing_law: {country: GB}
`
	want := map[string]string{ // place: rule
		"f:5:3": "R-S01", "f:7:36": "R-S11", "f:11:5": "R-S03", "f:12:15": "R-S13", "f:16:19": "R-S12", "f:18:22": "R-S13", "f:19:26": "R-S30",
	}
	_, found := Load("f", []byte(src))
	for _, d := range found {
		if d.Severity != diag.Error {
			continue
		}
		if want[d.Pos.String()] != d.Rule {
			t.Errorf("unexpected %s %s: %s (%s)", d.Pos, d.Rule, d.Message, d.Hint)
		}
		delete(want, d.Pos.String())
	}
	for place, rule := range want {
		t.Errorf("no %s at %s", rule, place)
	}
}

func BenchmarkLoad(b *testing.B) {
	for _, name := range []string{"outsourcing", "outstaffing-supplied"} {
		src := read(b, "testdata/"+name+".yaml")
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if e, _ := Load(name, src); e == nil {
					b.Fatal("no engagement")
				}
			}
		})
	}
}

func FuzzLoad(f *testing.F) {
	for _, name := range examples(f) {
		f.Add(read(f, name))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		lines := strings.Count(string(diag.UTF8(src)), "\n") + strings.Count(string(diag.UTF8(src)), "\r") + 1
		e, found := Load("f", src)
		for _, d := range found {
			if d.Line < 1 || d.Line > lines || d.Message == "" || d.Rule == "" {
				t.Errorf("finding %+v in a file of %d lines", d, lines)
			}
		}
		if e != nil {
			e.OpenFields()
		}
	})
}

// A default that follows from a missing field has nothing to follow from.
func TestDefaultWithoutItsSource(t *testing.T) {
	file := parseTree(t, read(t, "testdata/minimal-outstaffing-transferred.yaml"))
	file.set(t, "staff[0].role", nil)
	file.set(t, "parties.supplier.country", nil)
	_, found := Load("f", file.text(plain))
	if found.Count(diag.Error) != 2 {
		t.Errorf("findings %v, want two missing fields", found)
	}
}
