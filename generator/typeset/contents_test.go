package typeset

import (
	"strconv"
	"strings"
	"testing"

	"clausewright/generator/document"
)

func TestContents(t *testing.T) {
	for name, c := range map[string]struct{ more, pages int }{
		"none-below-ten-pages": {3, 0},
		"one-page":             {10, 1},
		"two-pages":            {62, 2},
	} {
		t.Run(name, func(t *testing.T) {
			d := contract(c.more)
			l := set(t, d)
			checkWords(t, d, l)
			checkMargins(t, l)

			var at []int
			for n, pg := range l.Pages {
				if r := bodyGlyphs(pg); r[0].S == "Contents" {
					at = append(at, n)
				}
			}
			if c.pages == 0 {
				if len(at) > 0 || len(l.Pages) >= contentsFrom {
					t.Fatalf("%d pages with contents on %v, want fewer than %d and none", len(l.Pages), at, contentsFrom)
				}
				return
			}
			if len(at) != 1 || at[0] != 2 {
				t.Fatalf("contents begin on pages %v, want on the one after the Key Terms", at)
			}

			var lines []string
			var links []Link
			for _, pg := range l.Pages[2 : 2+c.pages] {
				y := 0.0
				for _, r := range bodyGlyphs(pg) {
					if r.BaselineMM != y {
						lines, y = append(lines, ""), r.BaselineMM
					}
					lines[len(lines)-1] += " " + r.S
				}
				links = append(links, pg.Links...)
			}
			lines = lines[1:] // the heading
			if len(lines) != len(l.Outline) || len(links) != len(l.Outline) {
				t.Fatalf("%d lines and %d links for %d headings", len(lines), len(links), len(l.Outline))
			}
			for i, o := range l.Outline {
				fields := strings.Fields(strings.ReplaceAll(lines[i], ". ", ""))
				number := fields[len(fields)-1]
				if number != strconv.Itoa(o.Page+1) || !strings.Contains(strings.Join(fields, " "), o.Title) {
					t.Errorf("line %q for %q on page %d", lines[i], o.Title, o.Page+1)
				}
				if links[i].Page != o.Page || links[i].TargetYMM != o.YMM {
					t.Errorf("%q leads to page %d at %g, but stands on page %d at %g", o.Title, links[i].Page+1, links[i].TargetYMM, o.Page+1, o.YMM)
				}
				if !headingAt(l.Pages[o.Page], o) {
					t.Errorf("%q does not stand on page %d at %g", o.Title, o.Page+1, o.YMM)
				}
			}
		})
	}
}

// headingAt reports whether the words of an outline item begin right below its place.
func headingAt(pg Page, o OutlineItem) bool {
	for _, r := range bodyGlyphs(pg) {
		if r.BaselineMM > o.YMM && r.BaselineMM < o.YMM+8 && strings.HasPrefix(o.Title, r.S) {
			return true
		}
	}
	return false
}

func TestContents_Page(t *testing.T) {
	l := set(t, contract(10))
	l.Pages, l.Outline = l.Pages[2:3], nil
	golden(t, "contents", "The contents of a contract of ten pages: number, title, leader, page; each line a link.", dump(l))
}

func TestOutline(t *testing.T) {
	d := doc(
		part(document.Cover, "cover", "", h("IT Outsourcing Agreement")),
		part(document.KeyTerms, "key-terms", "Key Terms", p("Nothing.")),
		part(document.Parties, "parties", "Parties", prov("{Lindenwerk}.")),
		part(document.Body, "body", "Agreed terms", clause("scope", "Scope", prov("All of it."))),
		part(document.Signatures, "signatures", "", p("Signed.")),
		part(document.Schedule, "charges", "Charges", p("None.")))
	var got []string
	for _, o := range set(t, d).Outline {
		got = append(got, o.Title+" "+strconv.Itoa(o.Page+1))
	}
	if want := "Key Terms 2, Parties 3, 1 Scope 3, Schedule 1 Charges 4"; strings.Join(got, ", ") != want {
		t.Errorf("outline is %q, want %q", strings.Join(got, ", "), want)
	}
}
