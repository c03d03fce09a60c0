package generator_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"clausewright/generator/document"
	"clausewright/generator/font"
	"clausewright/generator/markdown"
	"clausewright/generator/pdf"
	"clausewright/generator/typeset"
)

// readers is one pool for the package: the first instance takes seconds.
var readers = sync.OnceValues(func() (pdfium.Pool, error) {
	return webassembly.Init(webassembly.Config{MinIdle: 1, MaxIdle: 1, MaxTotal: 2})
})

// pdfText returns the text of each page as a reader of PDF extracts it.
func pdfText(t *testing.T, file []byte) []string {
	t.Helper()
	pool, err := readers()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := pool.GetInstance(time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	doc, err := reader.OpenDocument(&requests.OpenDocument{File: &file})
	if err != nil {
		t.Fatal(err)
	}
	count, err := reader.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	if err != nil {
		t.Fatal(err)
	}
	var pages []string
	for i := range count.PageCount {
		page, err := reader.GetPageText(&requests.GetPageText{Page: requests.Page{
			ByIndex: &requests.PageByIndex{Document: doc.Document, Index: i},
		}})
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, page.Text)
	}
	return pages
}

// contractWords returns the words of a PDF without running heads, contents and repeated table heads. Which characters
// those are is what the layout says; that the characters themselves are the layout's, in order, is checked here.
func contractWords(t *testing.T, file []byte, layout *typeset.Layout) []string {
	t.Helper()
	pages := pdfText(t, file)
	if len(pages) != len(layout.Pages) {
		t.Fatalf("the PDF has %d pages, the layout %d", len(pages), len(layout.Pages))
	}
	var words []string
	for n, page := range pages {
		var chars []rune
		var aside []bool
		for _, m := range layout.Pages[n].Marks {
			glyphs, ok := m.(typeset.Glyphs)
			if !ok {
				continue
			}
			for _, r := range glyphs.S {
				if !unicode.IsSpace(r) {
					chars, aside = append(chars, r), append(aside, glyphs.Aside)
				}
			}
		}
		at := 0
		for _, word := range strings.Fields(page) {
			start := at
			for _, r := range word {
				if at >= len(chars) || chars[at] != r {
					t.Fatalf("page %d: the PDF reads %q where the layout has %q", n+1, word, string(chars[start:min(start+len(word), len(chars))]))
				}
				at++
			}
			if !aside[start] {
				words = append(words, word)
			}
		}
		if at != len(chars) {
			t.Fatalf("page %d: the PDF lacks %q", n+1, string(chars[at:]))
		}
	}
	return words
}

func TestEveryWordOfTheDocumentIsInThePDF(t *testing.T) {
	family, err := font.Serif()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range samples(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			doc := draftedFile(t, name)
			layout, err := typeset.Set(doc, family)
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := pdf.Print(&b, layout); err != nil {
				t.Fatal(err)
			}
			want, got := document.WordsOf(doc), contractWords(t, b.Bytes(), layout)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("words (-document +PDF):\n%s", diff)
			}
			if len(want) < 4000 {
				t.Errorf("the contract has %d words; the walk is broken", len(want))
			}
		})
	}
}

func TestEveryWordOfTheDocumentIsInTheMarkdown(t *testing.T) {
	for _, name := range samples(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			doc := draftedFile(t, name)
			var b bytes.Buffer
			if err := markdown.Print(&b, doc); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(document.WordsOf(doc), markdownWords(b.Bytes())); diff != "" {
				t.Errorf("words (-document +Markdown):\n%s", diff)
			}
		})
	}
}

// markdownWords returns the words that a reader of the Markdown sees.
func markdownWords(src []byte) []string {
	var b strings.Builder
	root := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader(src))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			if n.Type() == ast.TypeBlock {
				b.WriteByte('\n')
			}
			return ast.WalkContinue, nil
		}
		if leaf, ok := n.(*ast.Text); ok {
			b.Write(leaf.Segment.Value(src))
			if leaf.SoftLineBreak() || leaf.HardLineBreak() {
				b.WriteByte('\n')
			}
		}
		return ast.WalkContinue, nil
	})
	return strings.Fields(b.String())
}

// samples returns the paths of the sample engagements.
func samples(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("../samples/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) != 3 {
		t.Fatalf("found %d samples, want one a kind of agreement", len(names))
	}
	return names
}

// draftedFile drafts a file and fails the test on an error among the findings.
func draftedFile(t testing.TB, name string) *document.Document {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return drafted(t, name, src)
}
