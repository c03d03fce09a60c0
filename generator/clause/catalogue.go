package clause

import "clausewright/schema"

// Listing is one text of the catalogue and the agreements that print it.
type Listing struct {
	File     *File
	Kind     string // "front page", "clause" or "schedule"
	Variants []schema.Variant
}

// Catalogue returns every text that an agreement lists, each file once: front pages, clauses, schedules, in the order of the
// first agreement that lists its id, and files of one id side by side.
func (l *Library) Catalogue() []Listing {
	var out []Listing
	for _, kind := range []FileKind{Front, Clause, Schedule} {
		var ids []string
		byID := make(map[string][]*Listing)
		for _, v := range schema.Variants() {
			for _, entry := range l.Agreement(v).entries(kind) {
				f := l.File(kind, v, entry.ID)
				if byID[entry.ID] == nil {
					ids = append(ids, entry.ID)
				}
				byID[entry.ID] = listed(byID[entry.ID], f, kindNames[kind], v)
			}
		}
		for _, id := range ids {
			for _, listing := range byID[id] {
				out = append(out, *listing)
			}
		}
	}
	return out
}

// listed adds an agreement to the listing of a file, or a listing for it.
func listed(all []*Listing, f *File, kind string, v schema.Variant) []*Listing {
	for _, listing := range all {
		if listing.File == f {
			listing.Variants = append(listing.Variants, v)
			return all
		}
	}
	return append(all, &Listing{File: f, Kind: kind, Variants: []schema.Variant{v}})
}
