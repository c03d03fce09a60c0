package clause

import (
	"io"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"clausewright/schema"
)

// The agreements of a small library: what a test adds to it is listed by all of them, or by one.
const smallAgreement = `title: T
subtitle: S
roles:
  Client: Client
  Supplier: Supplier
  Personnel: Personnel
clauses:
  - base
`

func smallLibrary(t *testing.T) fstest.MapFS {
	small := fstest.MapFS{
		"en/language.yaml":          {Data: []byte(readShipped(t, "language.yaml"))},
		"en/clauses/common/base.md": {Data: []byte("---\ntitle: Base\n---\n1. Text. {#text}\n")},
	}
	for _, v := range schema.Variants() {
		small["en/agreements/"+string(v)+".yaml"] = &fstest.MapFile{Data: []byte(smallAgreement)}
	}
	return small
}

// wordsAt finds places in the words of the language, which move with every word that is added.
var wordsAt = regexp.MustCompile(`en/language.yaml:[0-9]+:[0-9]+:`)

// TestLoad lays the files of each test over a small library. A file "list" names ids that every agreement lists further,
// "forget" has lines that the words of the language then lack; files below "house/" are the firm's layer.
func TestLoad(t *testing.T) {
	eachArchive(t, "testdata/load/*.txtar", func(t *testing.T, a *txtar.Archive) string {
		small, house := smallLibrary(t), fstest.MapFS{}
		for _, f := range a.Files[:len(a.Files)-1] {
			switch name, isHouse := strings.CutPrefix(f.Name, "house/"); {
			case f.Name == "list":
				for _, v := range schema.Variants() {
					file := small["en/agreements/"+string(v)+".yaml"]
					file.Data = append(file.Data, f.Data...)
				}
			case f.Name == "forget":
				words := small["en/language.yaml"]
				for line := range strings.Lines(string(f.Data)) {
					words.Data = []byte(strings.Replace(string(words.Data), line, "", 1))
				}
			case isHouse:
				house[name] = &fstest.MapFile{Data: f.Data}
			default:
				small[f.Name] = &fstest.MapFile{Data: f.Data}
			}
		}
		layers := []Layer{{FS: small}}
		if len(house) > 0 {
			layers = append(layers, Layer{Name: "firm", FS: house, House: true})
		}
		_, found := Load(layers...)
		return wordsAt.ReplaceAllString(findings(found), "en/language.yaml:LINE:")
	})
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

// unreadable is a file system with a file that cannot be read.
type unreadable struct{ fstest.MapFS }

func (u unreadable) Open(name string) (fs.File, error) {
	if name == "en/clauses/common/base.md" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return u.MapFS.Open(name)
}

func (u unreadable) ReadFile(name string) ([]byte, error) {
	f, err := u.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

func TestLoadWithoutTexts(t *testing.T) {
	for name, layers := range map[string][]Layer{
		"no layer":         nil,
		"nothing in it":    {{Name: "firm", FS: fstest.MapFS{}}},
		"an unread folder": {{Name: "firm", FS: fstest.MapFS{"en": file("a file")}}},
		"an unread file":   {{Name: "firm", FS: unreadable{smallLibrary(t)}}},
	} {
		if l, found := Load(layers...); l == nil || !found.HasErrors() {
			t.Errorf("%s: library %v, findings\n%s", name, l != nil, findings(found))
		}
	}
}
