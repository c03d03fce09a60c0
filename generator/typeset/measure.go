package typeset

import (
	"fmt"

	"clausewright/generator/document"
	"clausewright/generator/font"
)

// typesetter is what every step of setting one document shares.
type typesetter struct {
	doc   *document.Document
	sheet sheet
	faces [font.BoldItalic + 1]*font.Face
}

func newTypesetter(d *document.Document, family *font.Family) (*typesetter, error) {
	s, err := sheetOf(d.Meta.PageSize)
	if err != nil {
		return nil, err
	}
	t := &typesetter{doc: d, sheet: s}
	for style := range t.faces {
		t.faces[style] = family.Face(font.Style(style))
	}
	return t, nil
}

// width returns the width of s as one run.
func (t *typesetter) width(s string, style font.Style, st textStyle) float64 {
	return t.faces[style].Width(s, st.sizePt)
}

func (t *typesetter) wordWidth(w word, st textStyle) float64 {
	sum := 0.0
	for _, a := range w.atoms {
		sum += t.width(a.s, a.look.style, st)
	}
	return sum
}

// gapWidth returns the width of the space before w, where w does not begin a line.
func (t *typesetter) gapWidth(w word, st textStyle) float64 {
	if w.gap == tight {
		return 0
	}
	return t.width(" ", w.gapLook.style, st)
}

// baseline returns how far below the top of a line its baseline stands. All styles of one size share it.
func (t *typesetter) baseline(st textStyle) float64 {
	f := t.faces[font.Regular]
	up, down := f.AscentMM(st.sizePt), f.DescentMM(st.sizePt)
	return (st.leadMM-up-down)/2 + up
}

// settable returns an error that names the first character of ws that its face does not have.
func (t *typesetter) settable(ws []word) error {
	for _, w := range ws {
		for _, a := range w.atoms {
			if r, missing := t.faces[a.look.style].Missing(a.s); missing {
				return fmt.Errorf("%s has no character %q (%U) for %q", t.faces[a.look.style].Name(), r, r, a.s)
			}
		}
	}
	return nil
}
