package clause

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/go-playground/validator/v10"

	"clausewright/generator/figures"
	"clausewright/internal/diag"
	"clausewright/schema"
)

const supplied = `schema_version: "1.0"
engagement: {model: outstaffing, mode: supplied_workforce, purpose: Help for a time}
parties:
  client: {legal_name: Reed Ltd, country: GB}
  supplier: {legal_name: Ash LLC, country: UA, contacts: [{role: HR, name: Olha}, {role: Lead, name: Ivan}]}
services: {specified_works: Migration of the tracking system, categories: [personnel]}
staff:
  - {id: S1, name: Oksana, role: Engineer, skills: [Go, SQL], assignment_start: 2027-02-01, assignment_end: 2027-12-31, monthly_fee: 6400.00}
  - {id: S2, name: Taras, role: Tester, assignment_start: 2027-02-01, assignment_end: 2027-12-31, monthly_fee: 4800.00}
work_schedule: {timezone: Europe/London, days: [mon, tue, wed, thu, fri], start: "09:00", end: "17:30", break_minutes: 30}
fees: {currency: GBP}
liability: {cap: {basis: months_of_fees, value: 6.5}}
exit: {assistance_period: P1M}
term: {commencement_date: 2027-02-01, end_date: 2027-12-31}
governing_law: {country: GB, subdivision: GB-ENG}
`

func scopeOf(t *testing.T, src string) Scope {
	t.Helper()
	e, found := schema.Load("e.yaml", []byte(src))
	if found.HasErrors() {
		t.Fatal(findings(found))
	}
	f, _ := figures.Compute(e)
	return NewScope(e, f)
}

func mustParse(t *testing.T, src string) *Condition {
	t.Helper()
	c, found := ParseCondition("c", src)
	if found.HasErrors() {
		t.Fatal(findings(found))
	}
	return c
}

func TestHolds(t *testing.T) {
	s := scopeOf(t, supplied)
	for src, want := range map[string]bool{
		`engagement.model == "outstaffing"`:                            true,
		`engagement.model != "outstaffing"`:                            false,
		`engagement.model in ["outsourcing", "outstaffing"]`:           true,
		`fees.due.days == 30`:                                          true,
		`fees.due.days < 30`:                                           false,
		`fees.due.days <= 30 and fees.due.days >= 30`:                  true,
		`fees.due.days > 29`:                                           true,
		`liability.cap.value == 6.50`:                                  true,
		`liability.cap.value > 6.4`:                                    true,
		`term.end_date == 2027-12-31`:                                  true,
		`term.end_date > 2027-12-31`:                                   false,
		`term.end_date >= 2027-02-28`:                                  true,
		`work_schedule.start == 09:00`:                                 true,
		`work_schedule.end > 17:00`:                                    true,
		`fees.withholding.rate == 5`:                                   false,
		`fees.withholding.rate != 5`:                                   true,
		`fees.withholding.rate is given`:                               false,
		`fees.withholding.rate is not given`:                           true,
		`fees.withholding.rate in [5]`:                                 false,
		`fees.withholding.rate is given and fees.withholding.rate > 5`: false,
		`fees.withholding.applies`:                                     false,
		`not fees.withholding.applies`:                                 true,
		`fees.withholding.applies == false`:                            true,
		`non_solicitation.enabled`:                                     true,
		`services.categories has "personnel"`:                          true,
		`services.categories has "maintenance"`:                        false,
		`not services.categories has "maintenance"`:                    true,
		`special_terms has "x"`:                                        false,
		`special_terms is given`:                                       false,
		`parties.supplier.contacts is given`:                           true,
		`data_protection.personal_data != false`:                       true,
		`place_of_work.type == "remote"`:                               false,
		`place_of_work.type is not given`:                              true,
		`liability.super_cap is not given`:                             true,
		`liability.super_cap.basis == "amount"`:                        false,
		`figures.staff_count == 2`:                                     true,
		`figures.super_cap is given`:                                   false,
		`fees.monthly_total == 11200`:                                  true,
		`fees.currency == "GBP" and (fees.due.days == 1 or governing_law.country == "GB")`: true,
		`fees.currency == "GBP" and (fees.due.days == 1 or governing_law.country == "DE")`: false,
		`not (fees.currency == "GBP" and fees.due.days == 30)`:                             false,
		// The agreement begins on 1 February 2027: its first month has 28 days.
		`exit.assistance_period == P28D`: true,
		`exit.assistance_period == P4W`:  true,
		`exit.assistance_period < P30D`:  true,
		`exit.assistance_period > P27D`:  true,
		`exit.assistance_period == P1M`:  true,
		`confidentiality.period == P60M`: true,
	} {
		if got := mustParse(t, src).Holds(s); got != want {
			t.Errorf("%s is %v, want %v", src, got, want)
		}
	}
	var none *Condition
	if !none.Holds(s) || none.Because(s) != nil {
		t.Error("no condition does not always hold")
	}
}

func TestDurationsByTheCalendar(t *testing.T) {
	day := func(y, m, d int) schema.Date { return *read[schema.Date](fmt.Sprintf("%04d-%02d-%02d", y, m, d)) }
	for _, c := range []struct {
		from schema.Date
		a, b string
		want int
	}{
		{day(2027, 2, 1), "P1M", "P28D", 0},
		{day(2028, 2, 1), "P1M", "P28D", 1},
		{day(2027, 3, 1), "P1M", "P30D", 1},
		{day(2027, 1, 31), "P1M", "P29D", 0}, // to the end of 28 February: both are over when March begins
		{day(2027, 1, 31), "P2M", "P59D", 0}, // to the end of 30 March, which is the day before the 31st
		{day(2027, 1, 1), "P1Y", "P12M", 0},
		{day(2027, 1, 1), "P1Y", "P365D", 0},
		{day(2028, 1, 1), "P1Y", "P365D", 1},
		{day(2027, 1, 1), "P2W", "P14D", 0},
		{day(2027, 1, 1), "PT24H", "P1D", 0},
		{day(2027, 1, 1), "PT90M", "PT2H", -1},
	} {
		a, b := read[schema.Duration](c.a), read[schema.Duration](c.b)
		if a == nil || b == nil {
			t.Fatalf("%s or %s is no duration", c.a, c.b)
		}
		if got := minutesAfter(c.from, *a).Compare(minutesAfter(c.from, *b)); got != c.want {
			t.Errorf("from %v %s against %s is %d, want %d", c.from, c.a, c.b, got, c.want)
		}
	}
}

func TestBecause(t *testing.T) {
	s := scopeOf(t, supplied)
	c := mustParse(t, `fees.due.days > 10 and (special_terms is given or fees.due.days == 30)`)
	if got, want := c.Paths(), []string{"fees.due.days", "special_terms"}; !reflect.DeepEqual(got, want) {
		t.Errorf("paths %v, want %v", got, want)
	}
	got := c.Because(s)
	if len(got) != 2 || got[0].V != 30 || got[0].Origin != schema.FromDefault || got[1].Given {
		t.Errorf("values %+v", got)
	}
}

func TestScope(t *testing.T) {
	s := scopeOf(t, supplied)
	show := func(v schema.Value) string {
		if !v.Given {
			return v.Path + " not given"
		}
		return fmt.Sprintf("%s = %v", v.Path, v.V)
	}
	var got []string
	for _, person := range s.Elements("staff") {
		got = append(got, show(person.Lookup("name")), show(person.Lookup("fees.currency")), show(person.Lookup("figures.staff_count")), show(person.Lookup("seniority")))
		for _, skill := range person.Elements("skills") {
			got = append(got, show(skill.Lookup("it")), show(skill.Lookup("role")))
		}
	}
	for _, contact := range s.Elements("parties.supplier.contacts") {
		got = append(got, show(contact.Lookup("name")))
	}
	got = append(got, fmt.Sprint("an optional list: ", len(s.Elements("special_terms"))))
	for _, blank := range s.Elements("parties.client.signatories") {
		got = append(got, show(blank.Lookup("name")), show(blank.Lookup("fees.currency")))
	}
	for _, blank := range s.Elements("services.in_scope") {
		got = append(got, show(blank.Lookup("it")))
	}
	for _, month := range s.Elements("figures.months")[:1] {
		got = append(got, month.Lookup("month").Path)
	}
	got = append(got, show(s.Lookup("no.such.field")))
	want := `staff[0].name = Oksana
fees.currency = GBP
figures.staff_count = 2
staff[0].seniority not given
staff[0].skills[0] = Go
staff[0].role = Engineer
staff[0].skills[1] = SQL
staff[0].role = Engineer
staff[1].name = Taras
fees.currency = GBP
figures.staff_count = 2
staff[1].seniority not given
parties.supplier.contacts[0].name = Olha
parties.supplier.contacts[1].name = Ivan
an optional list: 0
parties.client.signatories[0].name not given
fees.currency = GBP
services.in_scope[0] not given
figures.months[0].month
no.such.field not given`
	if text := strings.Join(got, "\n"); text != want {
		t.Errorf("got:\n%s\nwant:\n%s", text, want)
	}
}

func TestSelect(t *testing.T) {
	small := smallLibrary(t)
	add := func(path, text string) { small["en/"+path] = file(text) }
	add("clauses/common/in.md", "---\ntitle: In\nwhen: fees.due.days == 30\n---\n1. Text.\n")
	add("clauses/common/out.md", "---\ntitle: Out\nwhen: special_terms is given\n---\n1. Text.\n")
	add("clauses/outstaffing/which.md", "---\ntitle: Model\n---\n1. Text.\n")
	add("clauses/outstaffing-supplied/which.md", "---\ntitle: Mode\n---\n1. Text.\n")
	add("schedules/common/in.md", "---\ntitle: Schedule\n---\n1. Text.\n")
	add("front/common/cover.md", "---\ntitle: Cover\nlayout: cover\n---\nWords.\n")
	add("agreements/outstaffing-supplied.yaml", smallAgreement+"  - out\n  - which\n  - in\nschedules: [in]\nfront: [cover]\n")
	l, found := Load(Layer{FS: small})
	if found.HasErrors() {
		t.Fatal(findings(found))
	}

	sel := l.Select(scopeOf(t, supplied))
	var got []string
	for _, files := range [][]*File{sel.Front, sel.Clauses, sel.Schedules} {
		for _, f := range files {
			got = append(got, f.Path)
		}
		got = append(got, "")
	}
	want := "front/common/cover.md  clauses/common/base.md clauses/outstaffing-supplied/which.md clauses/common/in.md  schedules/common/in.md "
	if text := strings.Join(got, " "); text != want {
		t.Errorf("selected %q, want %q", text, want)
	}
	if len(sel.Reasons) != 6 {
		t.Fatalf("%d reasons, want 6", len(sel.Reasons))
	}
	out := sel.Reasons[2]
	if out.File.ID != "out" || out.Included || out.When.String() != "special_terms is given" || len(out.Because) != 1 || out.Because[0].Path != "special_terms" {
		t.Errorf("the reason for leaving out is %+v", out)
	}
	if l.File(Clause, schema.Transferred, "which").Header.Title != "Model" || l.File(Clause, schema.Outsourcing, "which") != nil {
		t.Error("the most specific folder does not win")
	}
}

// TestLibraryIsSafeForConcurrentUse is for the race detector.
func TestLibraryIsSafeForConcurrentUse(t *testing.T) {
	l, found := Load(shipped())
	if found.HasErrors() {
		t.Skip("the texts have errors; TestLibrary lists them")
	}
	s := scopeOf(t, supplied)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() { l.Select(s) })
	}
	all.Wait()
}

func BenchmarkHolds(b *testing.B) {
	e, _ := schema.Load("e.yaml", []byte(supplied))
	s := NewScope(e, nil)
	c, _ := ParseCondition("c", `fees.due.days > 10 and fees.currency in ["EUR", "GBP"]`)
	for b.Loop() {
		if !c.Holds(s) {
			b.Fatal("does not hold")
		}
	}
}

func TestHouseLayer(t *testing.T) {
	small, firm := smallLibrary(t), map[string]string{
		"en/clauses/common/base.md":      "---\ntitle: Firm\n---\n1. Text.\n",
		"en/clauses/outsourcing/base.md": "---\ntitle: Firm, outsourcing\n---\n1. Text.\n",
	}
	house := smallLibrary(t)
	clear(house)
	for path, text := range firm {
		house[path] = file(text)
	}
	l, found := Load(Layer{FS: small}, Layer{Name: "firm", FS: house, House: true})
	if len(found) > 0 {
		t.Fatal(findings(found))
	}
	for v, want := range map[schema.Variant]string{schema.Outsourcing: "Firm, outsourcing", schema.Supplied: "Firm"} {
		f := l.File(Clause, v, "base")
		if f.Header.Title != want || !f.House || !strings.HasPrefix(f.Pos.File, "firm/en/clauses/") {
			t.Errorf("%s reads %q of %s", v, f.Header.Title, f.Pos)
		}
	}
}

// TestLanguage changes one thing in the words of the language and wants the finding that follows.
func TestLanguage(t *testing.T) {
	good := readShipped(t, "language.yaml")
	for _, c := range []struct{ name, old, new, want string }{
		{"word missing", "\n  schedule: Schedule", "", "words.schedule is missing"},
		{"word unknown", "\n  schedule: Schedule", "\n  schedule: Schedule\n  shedule: Schedule", "unknown field"},
		{"eleven months", "[January, ", "[", "11 months"},
		{"no Monday", "\n  mon: Monday\n", "\n", "weekdays has no words for mon"},
		{"a day too many", "\n  mon: Monday\n", "\n  mon: Monday\n  moon: Monday\n", `weekdays names "moon", which does not exist`},
		{"one word for a unit", "year: [year, years]", "year: [year]", "year has 1 word"},
		{"no trigger", "\n  signature: signature of this Agreement by both parties", "", "triggers.signature is missing"},
		{"country", "\n  DE: Germany", "\n  Deu: Germany", `"Deu" is no code of a country`},
		{"member missing", "\n    qa: quality assurance and testing", "", `members["engagement.field"] has no words for qa`},
		{"set unknown", "\n  engagement.field:", "\n  engagement.feld:", `"engagement.feld" is no field of a closed set`},
		{"label missing", "\n  document.reference: document reference", "", "labels has no words for document.reference"},
		{"label unknown", "\n  document.reference: document reference", "\n  document.referense: document reference", `labels names "document.referense", which is no field`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if strings.Count(good, c.old) == 0 {
				t.Fatalf("the words have no %q", c.old)
			}
			_, found := loadLanguage("language.yaml", []byte(strings.Replace(good, c.old, c.new, 1)))
			for _, d := range found {
				if d.Message == c.want && d.Severity == diag.Error && d.Line > 0 {
					return
				}
			}
			t.Errorf("got\n%s\nwant %q", findings(found), c.want)
		})
	}
}

// TestCountries demands a name for each country that an engagement may give.
func TestCountries(t *testing.T) {
	l, _ := loadLanguage("language.yaml", []byte(readShipped(t, "language.yaml")))
	valid := validator.New()
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string(a) + string(b)
			known := valid.Var(code, "iso3166_1_alpha2") == nil
			if _, named := l.Countries[code]; known != named {
				t.Errorf("%s: a country %v, named %v", code, known, named)
			}
		}
	}
}
