package pdf

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

func TestMain(m *testing.M) {
	api.DisableConfigDir()
	os.Exit(m.Run())
}

// readers is one pool for the package: the first instance takes seconds.
var readers = sync.OnceValues(func() (pdfium.Pool, error) {
	return webassembly.Init(webassembly.Config{MinIdle: 1, MaxIdle: 1, MaxTotal: 2})
})

// opened opens the file with PDFium, the reader in Chrome.
func opened(t testing.TB, file []byte) (pdfium.Pdfium, references.FPDF_DOCUMENT) {
	t.Helper()
	pool, err := readers()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := pool.GetInstance(time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { reader.Close() })
	doc, err := reader.OpenDocument(&requests.OpenDocument{File: &file})
	if err != nil {
		t.Fatal(err)
	}
	return reader, doc.Document
}

func pageAt(doc references.FPDF_DOCUMENT, index int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: index}}
}

// pagesOf reads the text of every page.
func pagesOf(t testing.TB, file []byte) []string {
	t.Helper()
	reader, doc := opened(t, file)
	count, err := reader.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
	if err != nil {
		t.Fatal(err)
	}
	var pages []string
	for i := range count.PageCount {
		text, err := reader.GetPageText(&requests.GetPageText{Page: pageAt(doc, i)})
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, text.Text)
	}
	return pages
}

// valid fails the test when pdfcpu finds the file wrong.
func valid(t testing.TB, file []byte) {
	t.Helper()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationRelaxed
	if err := api.Validate(bytes.NewReader(file), conf); err != nil {
		t.Fatalf("pdfcpu: %v", err)
	}
}

func wordsOf(s string) string { return strings.Join(strings.Fields(s), " ") }
