package typeset

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"clausewright/generator/document"
	"clausewright/generator/font"
)

// Set makes a document into pages. The document is numbered and resolved; Set only reads it. The error joins everything
// that could not be set, each with its place in the clause files: a character the faces lack, a table row or signature
// block that no page can hold. Set is safe for concurrent use and its result depends on its arguments alone.
func Set(d *document.Document, family *font.Family) (*Layout, error) {
	t, err := newTypesetter(d, family)
	if err != nil {
		return nil, err
	}

	if err := t.runningText(); err != nil {
		return nil, err
	}

	b := &book{}
	lead := leadingParts(d.Parts)
	front := &galley{typesetter: t, book: b}
	rest := &galley{typesetter: t, book: b}
	var after document.PartKind
	for i, p := range d.Parts {
		g := front
		if i >= lead {
			g = rest
		}
		g.part(p, after)
		after = p.Kind
	}

	height := t.sheet.textHeightMM()
	frontPages, frontErr := front.pages(height)
	restPages, restErr := rest.pages(height)
	if err := errors.Join(frontErr, restErr); err != nil {
		return nil, err
	}
	pages, err := t.bind(b, frontPages, restPages)
	if err != nil {
		return nil, err
	}
	return t.layout(b, pages), nil
}

// leadingParts returns how many parts stand before the contents page.
func leadingParts(parts []*document.Part) int {
	n := slices.IndexFunc(parts, func(p *document.Part) bool {
		return p.Kind != document.Cover && p.Kind != document.KeyTerms
	})
	if n < 0 {
		return len(parts)
	}
	return n
}

// pages divides what the galley holds among pages.
func (g *galley) pages(heightMM float64) ([][]placed, error) {
	if len(g.errs) > 0 {
		return nil, errors.Join(g.errs...)
	}
	g.settle()
	return makeUp(g.items, heightMM)
}

// bind puts the contents page between the front pages and the rest, where the contract is long enough for one.
func (t *typesetter) bind(b *book, front, rest [][]placed) ([][]placed, error) {
	if len(front)+len(rest) < contentsFrom || len(b.entries) == 0 {
		return append(front, rest...), nil
	}
	at := entryPages(append(slices.Clone(front), rest...))
	inserted := 1
	for {
		contents, err := t.contents(b, func(entry int) int {
			page := at[entry+1]
			if page >= len(front) {
				page += inserted
			}
			return page + 1
		}).pages(t.sheet.textHeightMM())
		if err != nil {
			return nil, err
		}
		// The height of the contents does not hang on the numbers in it, so a second turn is the last.
		if len(contents) == inserted {
			return slices.Concat(front, contents, rest), nil
		}
		inserted = len(contents)
	}
}

// entryPages returns the page, from 0, of each outline entry by 1 + its index.
func entryPages(pages [][]placed) map[int]int {
	at := make(map[int]int)
	for n, page := range pages {
		for _, p := range page {
			if p.entry != 0 {
				at[p.entry] = n
			}
		}
	}
	return at
}

// spot is a place that links lead to.
type spot struct {
	page int
	yMM  float64
}

// layout paints pages: head, text in reading order, foot; then it aims the links.
func (t *typesetter) layout(b *book, pages [][]placed) *Layout {
	m := t.doc.Meta
	l := &Layout{
		Title:   m.Title,
		Author:  strings.Join(slices.DeleteFunc([]string{m.Client, m.Supplier}, isEmpty), ", "),
		Subject: m.Subtitle,
		Lang:    m.Language,
		Pages:   make([]Page, len(pages)),
	}
	anchors, entries := t.spots(pages)
	for n, page := range pages {
		l.Pages[n] = t.page(page, n, len(pages), anchors, entries)
	}
	for i, e := range b.entries {
		at := entries[i+1]
		l.Outline = append(l.Outline, OutlineItem{
			Title: strings.TrimSpace(e.number + " " + e.title), Page: at.page, YMM: at.yMM,
		})
	}
	return l
}

func isEmpty(s string) bool { return s == "" }

// spots returns where each anchor and each outline entry stands. The first of two equal anchors counts.
func (t *typesetter) spots(pages [][]placed) (anchors map[string]spot, entries map[int]spot) {
	anchors, entries = make(map[string]spot), make(map[int]spot)
	for n, page := range pages {
		for _, p := range page {
			at := spot{n, round(t.sheet.topMM + p.yMM)}
			for _, a := range p.anchors {
				if _, taken := anchors[a]; !taken {
					anchors[a] = at
				}
			}
			if p.entry != 0 {
				entries[p.entry] = at
			}
		}
	}
	return anchors, entries
}

// page paints one page.
func (t *typesetter) page(items []placed, n, of int, anchors map[string]spot, entries map[int]spot) Page {
	pg := Page{WidthMM: t.sheet.widthMM, HeightMM: t.sheet.heightMM}
	if t.doc.Meta.Draft {
		pg.Legend = t.doc.Meta.DraftLegend
	}
	if !items[0].cover {
		pg.Marks = append(pg.Marks, t.header()...)
	}
	for _, p := range items {
		dy := t.sheet.topMM + p.yMM
		for _, m := range p.marks {
			m = moved(m, t.sheet.leftMM, dy)
			if glyphs, ok := m.(Glyphs); ok && p.aside {
				glyphs.Aside = true
				m = glyphs
			}
			pg.Marks = append(pg.Marks, m)
		}
		for _, k := range p.links {
			at, ok := anchors[k.target]
			if k.entry != 0 {
				at, ok = entries[k.entry]
			}
			if !ok {
				continue // what has no place in this document is reported where references are resolved
			}
			pg.Links = append(pg.Links, Link{
				XMM: round(t.sheet.leftMM + k.xMM), YMM: round(dy + k.yMM),
				WidthMM: round(k.widthMM), HeightMM: round(k.heightMM),
				Page: at.page, TargetYMM: at.yMM,
			})
		}
	}
	pg.Marks = append(pg.Marks, t.footer(n, of)...)
	return pg
}

// moved returns a mark at its place on the sheet, rounded so that the same contract gives the same bytes everywhere.
func moved(m Mark, dx, dy float64) Mark {
	switch m := m.(type) {
	case Glyphs:
		m.XMM, m.BaselineMM = round(m.XMM+dx), round(m.BaselineMM+dy)
		return m
	case Rule:
		m.X1MM, m.Y1MM, m.X2MM, m.Y2MM = round(m.X1MM+dx), round(m.Y1MM+dy), round(m.X2MM+dx), round(m.Y2MM+dy)
		return m
	case Fill:
		m.XMM, m.YMM = round(m.XMM+dx), round(m.YMM+dy)
		m.WidthMM, m.HeightMM = round(m.WidthMM), round(m.HeightMM)
		return m
	default:
		panic(fmt.Sprintf("typeset: unknown mark %T", m))
	}
}

// round rounds to a micrometre.
func round(mm float64) float64 { return math.Round(mm*1000) / 1000 }
