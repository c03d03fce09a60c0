package pdf

import (
	"fmt"
	"math"

	"clausewright/generator/font"
	"clausewright/generator/typeset"
)

// finish writes the file anew from what the engine painted: the same marks at the same places, proven one by one, in
// our own faces, with everything around them that the engine cannot write.
func finish(raw []byte, l *typeset.Layout, family *font.Family) ([]byte, error) {
	painted, err := readPainting(raw)
	if err != nil {
		return nil, fmt.Errorf("read the engine's file: %w", err)
	}
	if len(painted.pages) != len(l.Pages) {
		return nil, fmt.Errorf("%d pages were painted, want %d", len(painted.pages), len(l.Pages))
	}
	width, height := l.Pages[0].WidthMM/mmPerPt, l.Pages[0].HeightMM/mmPerPt
	if math.Abs(painted.width-width) > 0.0051 || math.Abs(painted.height-height) > 0.0051 {
		return nil, fmt.Errorf("pages of %g by %g points were painted, want %g by %g",
			painted.width, painted.height, width, height)
	}

	f := new(file)
	catalog, tree := f.reserve(), f.reserve()
	info, metadata := addInfo(f, l), addMetadata(f, l)
	fonts := f.reserve()
	pages := make([]int, len(l.Pages))
	for i := range pages {
		pages[i] = f.reserve()
	}
	outline := addOutline(f, l, pages)

	set := &setter{family: family}
	marked := &legends{family: family, drawn: make(map[string]int)}
	for i := range l.Pages {
		p := &l.Pages[i]
		strokes, err := readContent(painted.pages[i], painted.fonts, len(p.Marks))
		if err != nil {
			return nil, fmt.Errorf("read page %d of the engine's file: %w", i+1, err)
		}
		if err := check(strokes, p); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		behind, xobject, err := marked.add(f, p)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		content, err := f.stream("", set.page(behind, strokes))
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		f.set(pages[i], "<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s]/Resources<</Font %d 0 R%s>>/Contents %d 0 R%s>>",
			tree, plainPair(width, height), fonts, xobject, content, addLinks(f, l, p, pages))
	}

	listed, err := embed(f, set)
	if err != nil {
		return nil, err
	}
	f.set(fonts, "<<%s>>", listed)
	f.set(tree, "<</Type/Pages/Count %d/Kids%s>>", len(pages), listOf(pages))
	addCatalog(f, l, catalog, tree, metadata, outline)
	return f.bytes(catalog, info), nil
}

// addCatalog gives the catalog its content: where everything is, and that readers show the title, not the file name.
func addCatalog(f *file, l *typeset.Layout, n, tree, metadata, outline int) {
	language, bookmarks := "", ""
	if l.Lang != "" {
		language = "/Lang " + textString(l.Lang)
	}
	if outline != 0 {
		bookmarks = fmt.Sprintf("/Outlines %d 0 R/PageMode/UseOutlines", outline)
	}
	f.set(n, "<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R%s/ViewerPreferences<</DisplayDocTitle true>>%s>>",
		tree, metadata, language, bookmarks)
}

func listOf(numbers []int) []byte {
	b := []byte{'['}
	for i, n := range numbers {
		if i > 0 {
			b = append(b, ' ')
		}
		b = fmt.Appendf(b, "%d 0 R", n)
	}
	return append(b, ']')
}

func plainPair(x, y float64) []byte {
	return plain(append(plain(nil, x, 2), ' '), y, 2)
}
