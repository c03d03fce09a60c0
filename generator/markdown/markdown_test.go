package markdown

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"pgregory.net/rapid"

	"clausewright/generator/document"
	"clausewright/generator/printertest"
)

var update = flag.Bool("update", false, "rewrite the golden text")

func printed(t interface{ Fatal(...any) }, d *document.Document) string {
	var b bytes.Buffer
	if err := Print(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	const name = "testdata/every-node.md"
	got := printed(t, printertest.Document())
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is out of date; read the difference and run with -update:\n%s", name, got)
	}
}

// TestEveryWordShows reads what is printed as a viewer of Markdown does and finds every word of the document, and no other.
func TestEveryWordShows(t *testing.T) {
	d := printertest.Document()
	if difference := printertest.Difference(d, shown(t, printed(t, d))); difference != "" {
		t.Error(difference)
	}
}

// TestNothingElseShows finds signs of Markdown that a viewer would show, and structure that a value made.
func TestNothingElseShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.RuneFrom([]rune("ab1 *_`[]()<>|~#-+=.!:/\\&;$\"'“é w")), 1, 24, -1).Draw(t, "value")
		bold := rapid.Bool().Draw(t, "bold")
		if strings.TrimSpace(s) == "" {
			t.Skip()
		}
		value := []document.Inline{document.Value{S: s, Bold: bold}}
		d := &document.Document{Parts: []*document.Part{{Kind: document.Schedule, Blocks: []document.Block{
			&document.Paragraph{Text: value},
			&document.Paragraph{Text: append([]document.Inline{document.Text{S: "x "}}, value...)},
			&document.Paragraph{Text: append(value, document.Text{S: "x"})},
			&document.Bullets{Items: []*document.Paragraph{{Text: value}}},
			&document.Provision{Number: "(a)", Text: value},
			&document.Heading{Text: value},
			&document.Table{Align: []document.Align{document.Left, document.Right}, Rows: [][]document.Cell{{value, value}}},
		}}}}
		got, want := strings.Fields(shown(t, printed(t, d))), document.WordsOf(d)
		if strings.Join(got, "") != strings.Join(want, "") {
			t.Fatalf("shows\n%q\nwant\n%q\nof\n%s", got, want, printed(t, d))
		}
	})
}

// shown returns the text that a viewer shows of a Markdown source.
func shown(t interface{ Fatal(...any) }, source string) string {
	src := []byte(source)
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify))
	root := md.Parser().Parse(text.NewReader(src))
	var b strings.Builder
	err := ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				b.Write(unescaped(n.Segment.Value(src)))
				if n.SoftLineBreak() || n.HardLineBreak() {
					b.WriteByte('\n')
				}
			}
		case *ast.String:
			if entering {
				b.Write(n.Value)
			}
		case *ast.AutoLink:
			if entering {
				b.Write(n.Label(src))
			}
		case *ast.CodeSpan, *ast.RawHTML, *ast.HTMLBlock, *ast.CodeBlock, *ast.FencedCodeBlock, *ast.Link, *ast.Image, *ast.Blockquote, *east.Strikethrough:
			return ast.WalkStop, errors.New("a value became markup in\n" + source)
		default:
			if !entering && n.Type() == ast.TypeBlock {
				b.WriteByte('\n')
			}
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// unescaped takes away the backslashes of escapes, as viewers do when they show a text.
func unescaped(s []byte) []byte {
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		out = append(out, s[i])
	}
	return out
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestErrorOfTheWriter(t *testing.T) {
	if err := Print(full{}, printertest.Document()); err == nil || err.Error() != "disk full" {
		t.Errorf("got %v", err)
	}
}
