// Package arch holds the plan of the house against the code. It has only tests.
package arch

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	module = "clausewright/"
	root   = "../.."
)

// rooms is the plan of the house: each package and what of ours it may import. Changing it needs an ADR.
var rooms = map[string][]string{
	"internal/diag":         {},
	"internal/yamlfile":     {"internal/diag"},
	"templates":             {},
	"schema":                {"internal/diag", "internal/yamlfile"},
	"generator/document":    {"internal/diag"},
	"generator/figures":     {"internal/diag", "schema"},
	"generator/clause":      {"internal/diag", "internal/yamlfile", "schema", "generator/figures", "generator/document"},
	"generator/assemble":    {"internal/diag", "schema", "generator/figures", "generator/clause", "generator/document"},
	"generator/font":        {},
	"generator/typeset":     {"generator/document", "generator/font"},
	"generator/proofread":   {"internal/diag", "schema", "generator/figures", "generator/clause", "generator/document", "generator/font"},
	"generator/pdf":         {"generator/document", "generator/typeset", "generator/font"},
	"generator/markdown":    {"generator/document"},
	"generator/printertest": {"generator/document", "internal/diag"},
	"generator": {
		"internal/diag", "schema", "templates", "generator/assemble", "generator/clause", "generator/document",
		"generator/figures", "generator/font", "generator/markdown", "generator/pdf", "generator/proofread", "generator/typeset",
	},
	"internal/cli":     {"internal/diag", "internal/yamlfile", "schema", "templates", "generator"},
	"cmd/clausewright": {"internal/cli"},
}

// homes says where a library lives. maroto has one file.
var homes = map[string]string{
	"github.com/johnfercher/maroto/":      "generator/pdf/paint.go",
	"github.com/phpdave11/gofpdf":         "generator/pdf/",
	"github.com/go-playground/validator/": "schema/",
	"github.com/spf13/":                   "internal/cli/",
	"go.yaml.in/yaml/":                    "internal/yamlfile/",
	"github.com/go-fonts/":                "generator/font/",
	"github.com/rickar/cal/":              "generator/figures/",
	"golang.org/x/text/collate":           "generator/document/",
	"github.com/rivo/uniseg":              "internal/diag/",
}

func TestImportsFollowThePlan(t *testing.T) {
	files := goFiles(t)
	if len(files) < 40 {
		t.Fatalf("found %d Go files; the walk is broken", len(files))
	}
	for _, file := range files {
		room := path.Dir(file)
		allowed, known := rooms[room]
		if !known {
			t.Errorf("%s: the room %s is not in the plan", file, room)
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, filepath.FromSlash(file)), nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if own, ok := strings.CutPrefix(imported, module); ok && !slices.Contains(allowed, own) {
				t.Errorf("%s imports %s; %s may import %v", file, own, room, allowed)
			}
			for library, home := range homes {
				if strings.HasPrefix(imported, library) && !strings.HasPrefix(file, home) {
					t.Errorf("%s imports %s, whose home is %s", file, imported, home)
				}
			}
		}
	}
}

func TestTopLevelHasOnlyWhatThePlanNames(t *testing.T) {
	allowed := []string{
		"cmd", "schema", "templates", "generator", "samples", "internal", "docs",
		"go.mod", "go.sum", "README.md", "LICENSE", "NOTICE", "CHANGELOG.md", "CONTRIBUTING.md",
	}
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") || name == "drafts" { // drafts is what the README's first command writes
			continue
		}
		if !slices.Contains(allowed, name) {
			t.Errorf("%s is not part of the plan", name)
		}
	}
}

// goFiles returns the program's own Go files, without tests, with slashes.
func goFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && p != root && (strings.HasPrefix(name, ".") || name == "testdata") {
			return fs.SkipDir
		}
		if !d.IsDir() && strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			below, err := filepath.Rel(root, p)
			if err != nil {
				return err
			}
			files = append(files, filepath.ToSlash(below))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
