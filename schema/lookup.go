package schema

import (
	"strconv"
	"strings"

	"clausewright/internal/diag"
)

// Origin is where a value came from. The zero Origin is invalid.
type Origin int

// The origins of values.
const (
	FromFile    Origin = iota + 1 // the engagement file gives it
	FromProfile                   // the profile of a party gives it
	FromDefault                   // the default of the variant
	FromDerived                   // it follows from other fields
	Nowhere                       // there is none
)

// String returns the origin as explanations and JSON spell it.
func (o Origin) String() string {
	switch o {
	case FromFile:
		return "file"
	case FromProfile:
		return "profile"
	case FromDefault:
		return "default"
	case FromDerived:
		return "derived"
	case Nowhere:
		return "nowhere"
	default:
		panic("schema: unknown origin " + strconv.Itoa(int(o)))
	}
}

// Value is what an engagement says at one path.
type Value struct {
	Path   string   // concrete: "staff[1].monthly_fee"
	V      any      // the typed Go value, never a pointer; nil when not given
	Given  bool     // by the file, a default or derivation
	Origin Origin   // Nowhere when not given
	Pos    diag.Pos // of the value, or of the nearest field around it that the file has
}

// Variant returns the agreement that the file asks for.
func (e *Engagement) Variant() Variant { return e.variant }

// File returns the name of the file that the engagement was loaded from.
func (e *Engagement) File() string { return e.source.Name() }

// Lookup returns the value at a concrete path: "staff[1].monthly_fee", "parties.client.address" (the group), "staff" (the list).
// A path that no field has is not given, and so is a field that does not belong to the variant.
func (e *Engagement) Lookup(path string) Value {
	at := Value{Path: path, Origin: Nowhere, Pos: e.source.Pos(path)}
	if f, ok := Fields(e.variant).Field(Pattern(path)); !ok || f.Kind == Absent {
		return at
	}
	if v, ok := Walk(e, path); ok {
		at.V, at.Given, at.Origin = v, true, e.originOf(path)
	}
	return at
}

// originOf returns where the value at path, which is given, came from.
func (e *Engagement) originOf(path string) Origin {
	if e.typed(path) {
		return FromFile
	}
	for at := path; at != ""; at = outer(at) {
		if origin, ok := e.origins[at]; ok {
			return origin
		}
	}
	return FromDefault
}

// OpenFields returns the open fields that are not given, in declaration order. An open list that is not given is one field; so is
// each open field of each element of a list. Fields that another answer made idle are left out: no IBAN is wanted beside
// an account number.
func (e *Engagement) OpenFields() []Value {
	var out []Value
	for _, f := range Fields(e.variant).All() {
		if f.Kind != Open {
			continue
		}
		for _, path := range concrete(e, f.Path) {
			if v := e.Lookup(path); !v.Given && !e.unreadable(path) && !e.idle(f.Path) {
				out = append(out, v)
			}
		}
	}
	return out
}

// idle reports whether what the file says elsewhere makes an open field pointless.
func (e *Engagement) idle(pattern string) bool {
	group, _, _ := strings.Cut(pattern, ".")
	data, courts := e.DataProtection, e.Disputes.Forum == "courts"
	switch {
	case pattern == "parties.supplier.bank.iban":
		return e.Parties.Supplier.Bank != nil && e.Parties.Supplier.Bank.AccountNumber != ""
	case pattern == "data_protection.personal_data":
		return false
	case group == "data_protection" && data.PersonalData != nil && !*data.PersonalData:
		return true
	case group == "data_protection" && pattern != "data_protection.supplier_role":
		return data.SupplierRole == "none" || data.SupplierRole == "independent_controller"
	case strings.HasPrefix(pattern, "disputes.arbitration."):
		return courts
	case strings.HasPrefix(pattern, "disputes.courts."):
		return !courts
	case strings.HasPrefix(pattern, "term.extension."):
		return !e.Term.Extension.Permitted
	default:
		return false
	}
}

// typed reports whether the file gives a value at path that could be read.
func (e *Engagement) typed(path string) bool { return e.source.Has(path) && !e.broken[path] }

// item returns the path of the i-th element of the list at path.
func item(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// parent returns the path of the group that the field at path stands in.
func parent(path string) string { return path[:max(strings.LastIndexByte(path, '.'), 0)] }

// outer returns the path of what is around path: its list for an element, its group for a field, "" for a field of the file.
func outer(path string) string { return path[:max(strings.LastIndexAny(path, ".["), 0)] }

// last returns the last step of path as a person would call it: "monthly_fee" for "staff[1].monthly_fee".
func last(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }
