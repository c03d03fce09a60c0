package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"clausewright/generator/typeset"
)

// addOutline adds the bookmarks as a tree, opened at its first level, and returns the number of its root; 0 when there
// are none. pages are the numbers of the page objects.
func addOutline(f *file, l *typeset.Layout, pages []int) int {
	if len(l.Outline) == 0 {
		return 0
	}
	root := f.reserve()
	first := len(f.objects) + 1 // items are numbered in reading order
	for range l.Outline {
		f.reserve()
	}

	type links struct{ parent, prev, next, first, last, count int }
	items := make([]links, len(l.Outline)+1) // the root is the last one
	top := len(l.Outline)
	number := func(i int) int {
		if i == top {
			return root
		}
		return first + i
	}
	latest := []int{top} // at each level, one deeper than the outline's
	for i, item := range l.Outline {
		parent := latest[item.Level]
		items[i].parent = number(parent)
		if prev := items[parent].last; prev != 0 {
			items[i].prev = prev
			items[prev-first].next = number(i)
		} else {
			items[parent].first = number(i)
		}
		items[parent].last = number(i)
		items[parent].count++
		latest = append(latest[:item.Level+1], i)
	}

	for i, item := range l.Outline {
		var b strings.Builder
		fmt.Fprintf(&b, "<</Title %s/Parent %d 0 R", textString(item.Title), items[i].parent)
		if n := items[i].prev; n != 0 {
			fmt.Fprintf(&b, "/Prev %d 0 R", n)
		}
		if n := items[i].next; n != 0 {
			fmt.Fprintf(&b, "/Next %d 0 R", n)
		}
		if n := items[i].first; n != 0 {
			fmt.Fprintf(&b, "/First %d 0 R/Last %d 0 R/Count -%d", n, items[i].last, items[i].count)
		}
		f.set(first+i, "%s/Dest %s>>", b.String(), destination(pages[item.Page], l.Pages[item.Page].HeightMM, item.YMM))
	}
	f.set(root, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", items[top].first, items[top].last, items[top].count)
	return root
}

// addLinks adds the links of a page and returns the entry that lists them in its dictionary.
func addLinks(f *file, l *typeset.Layout, page *typeset.Page, pages []int) string {
	if len(page.Links) == 0 {
		return ""
	}
	var listed strings.Builder
	for _, k := range page.Links {
		box := points(nil, 2, k.XMM/mmPerPt, (page.HeightMM-k.YMM-k.HeightMM)/mmPerPt,
			(k.XMM+k.WidthMM)/mmPerPt, (page.HeightMM-k.YMM)/mmPerPt)
		// Flag 4 prints the annotation with the page, as archives ask for; it has no appearance.
		n := f.add("<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F 4/Contents %s/Dest %s>>",
			strings.TrimSpace(string(box)), textString(under(page, k)),
			destination(pages[k.Page], l.Pages[k.Page].HeightMM, k.TargetYMM))
		fmt.Fprintf(&listed, " %d 0 R", n)
	}
	return "/Annots[" + listed.String()[1:] + "]"
}

// destination is a place that a reader scrolls to, keeping its magnification.
func destination(page int, heightMM, yMM float64) string {
	return fmt.Sprintf("[%d 0 R/XYZ 0 %s null]", page, plain(nil, (heightMM-yMM)/mmPerPt, 2))
}

// under returns the words that begin inside a link, for readers that speak; the number of its page where there are none.
func under(page *typeset.Page, k typeset.Link) string {
	const slack = 0.01 // mm, for sums of floating point
	var words []string
	for _, m := range page.Marks {
		g, ok := m.(typeset.Glyphs)
		if ok && g.XMM >= k.XMM-slack && g.XMM < k.XMM+k.WidthMM-slack &&
			g.BaselineMM >= k.YMM-slack && g.BaselineMM <= k.YMM+k.HeightMM+slack {
			words = append(words, strings.TrimSpace(g.S))
		}
	}
	if len(words) == 0 {
		return strconv.Itoa(k.Page + 1)
	}
	return strings.Join(words, " ")
}
