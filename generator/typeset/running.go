package typeset

import (
	"fmt"
	"slices"
	"strings"

	"clausewright/generator/font"
)

// runningGapMM is the least space between what stands left and right in a running line.
const runningGapMM = 8.0

// header returns the running head: the title left, the confidentiality label right.
func (t *typesetter) header() []Mark {
	return t.runningLine(t.doc.Meta.Title, t.doc.Meta.Label, t.sheet.headerBaselineMM, t.sheet.headerBaselineMM+2.4)
}

// footer returns the foot of page n, from 0: what identifies the copy left, the page right.
func (t *typesetter) footer(n, of int) []Mark {
	m := t.doc.Meta
	version := m.Version
	if version != "" {
		version = strings.TrimSpace(m.VersionLabel + " " + version)
	}
	copyOf := slices.DeleteFunc([]string{m.Reference, version, m.Status}, isEmpty)
	page := ""
	if m.PageOf != "" {
		page = fmt.Sprintf(m.PageOf, n+1, of)
	}
	return t.runningLine(strings.Join(copyOf, " · "), page, t.sheet.footerBaselineMM, t.sheet.footerBaselineMM-4.4)
}

// runningLine sets two texts at the margins, with a hair rule. What is too long for the line is shortened: it stands in
// full in the contract.
func (t *typesetter) runningLine(left, right string, baselineMM, ruleMM float64) []Mark {
	if left == "" && right == "" {
		return nil
	}
	st, width := runningStyle, t.sheet.textWidthMM()
	right = t.shorten(right, width/2)
	rightMM := t.width(right, font.Regular, st)
	left = t.shorten(left, width-rightMM-runningGapMM)

	var marks []Mark
	if left != "" {
		marks = append(marks, Glyphs{t.sheet.leftMM, baselineMM, font.Regular, st.sizePt, left, st.gray, true})
	}
	if right != "" {
		marks = append(marks, Glyphs{t.sheet.leftMM + width - rightMM, baselineMM, font.Regular, st.sizePt, right, st.gray, true})
	}
	marks = append(marks, Rule{t.sheet.leftMM, ruleMM, t.sheet.leftMM + width, ruleMM, 0.1, 0.6})
	for i := range marks {
		marks[i] = moved(marks[i], 0, 0)
	}
	return marks
}

// shorten cuts a running text to a width, with an ellipsis.
func (t *typesetter) shorten(s string, widthMM float64) string {
	s = strings.Join(strings.Fields(s), " ")
	if t.width(s, font.Regular, runningStyle) <= widthMM {
		return s
	}
	for letters := []rune(s); len(letters) > 0; {
		letters = letters[:len(letters)-1]
		if cut := strings.TrimRight(string(letters), " ") + "…"; t.width(cut, font.Regular, runningStyle) <= widthMM {
			return cut
		}
	}
	return ""
}

// runningText returns an error when a running line has a character that the face lacks.
func (t *typesetter) runningText() error {
	m := t.doc.Meta
	for _, s := range []string{m.Title, m.Label, m.Reference, m.VersionLabel, m.Version, m.Status, m.PageOf} {
		for _, field := range strings.Fields(s) {
			if err := t.settable([]word{{atoms: []atom{{s: field}}}}); err != nil {
				return fmt.Errorf("running head: %w", err)
			}
		}
	}
	return nil
}
