package clause

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"pgregory.net/rapid"
)

// A text that the parser accepts must look in every Markdown preview the way the program understands it: the same blocks,
// nested the same way, with the same words, bold and italic in the same places. goldmark stands for the previews.

// outline is what ours and goldmark's trees are compared by: one line a block.
type outline struct{ strings.Builder }

func (o *outline) add(level int, kind string, words string) {
	fmt.Fprintf(o, "%s%s %s\n", strings.Repeat("   ", level), kind, words)
}

// styled collects characters with their style and writes a mark wherever it changes.
type styledText struct {
	strings.Builder
	now string
}

func (s *styledText) write(style, words string) {
	if words == "" {
		return
	}
	if style != s.now {
		fmt.Fprintf(s, "<%s>", style)
		s.now = style
	}
	s.WriteString(words)
}

// straight undoes typography, so that words compare.
var straight = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "–", "--", "…", "...")

func ours(f *File) string {
	var o outline
	for _, b := range f.Blocks {
		switch b := b.(type) {
		case *Provision:
			ourProvision(&o, b, 0)
		case *Heading:
			o.add(0, "##", ourWords("", b.Text, ""))
		case *Paragraph:
			o.add(0, "p", ourWords("", b.Text, ""))
		case *Bullets:
			for _, item := range b.Items {
				o.add(0, "-", ourWords("", item.Text, ""))
			}
		case *Table:
			o.add(0, "table", fmt.Sprint(b.Right))
			ourRow(&o, b.Head)
			for _, row := range b.Rows {
				ourRow(&o, row.Cells)
			}
		case *Definition:
			o.add(0, "term", straight.Replace(b.Term))
			o.add(0, ":", ourWords("", b.Text, ""))
		}
	}
	return o.String()
}

func ourRow(o *outline, cells [][]Inline) {
	for _, cell := range cells {
		o.add(1, "|", ourWords("", cell, ""))
	}
}

func ourProvision(o *outline, p *Provision, level int) {
	name := ""
	if p.Name != "" {
		name = " {#" + p.Name + "}"
	}
	o.add(level, "1.", ourWords("", p.Text, name))
	for _, child := range p.Children {
		ourProvision(o, child, level+1)
	}
}

func ourWords(before string, inlines []Inline, after string) string {
	var s styledText
	s.write("", before)
	for _, in := range inlines {
		switch in := in.(type) {
		case Text:
			style := ""
			if in.Bold {
				style = "b"
			} else if in.Italic {
				style = "i"
			}
			s.write(style, straight.Replace(in.S))
		case Define:
			s.write("b", `"`+straight.Replace(in.Term)+`"`)
		case Fill:
			s.write(map[bool]string{true: "b"}[in.Bold], fillText(in))
		case Role:
			s.write(map[bool]string{true: "b"}[in.Bold], "{{"+in.Word+"}}")
		case Ref:
			s.write("", "[["+in.Target+"]]")
		}
	}
	s.write("", after)
	return s.String()
}

var markdownParser = goldmark.New(goldmark.WithExtensions(extension.Table, extension.DefinitionList)).Parser()

// theirs reads the text below the front matter with goldmark.
func theirs(src []byte) string {
	var o outline
	root := markdownParser.Parse(gtext.NewReader(src))
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		theirBlock(&o, src, n, 0)
	}
	return o.String()
}

func theirBlock(o *outline, src []byte, n ast.Node, level int) {
	switch n := n.(type) {
	case *ast.HTMLBlock: // a drafting remark
	case *ast.Heading:
		o.add(level, strings.Repeat("#", n.Level), theirWords(src, n))
	case *ast.Paragraph, *ast.TextBlock:
		o.add(level, "p", theirWords(src, n))
	case *ast.List:
		kind := "-"
		if n.IsOrdered() {
			kind = "1."
		}
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			first := item.FirstChild()
			if first == nil || first.Kind() != ast.KindParagraph && first.Kind() != ast.KindTextBlock {
				o.add(level, kind, "<no text>")
				continue
			}
			o.add(level, kind, theirWords(src, first))
			for child := first.NextSibling(); child != nil; child = child.NextSibling() {
				theirBlock(o, src, child, level+1)
			}
		}
	case *east.Table:
		right := make([]bool, len(n.Alignments))
		for i, a := range n.Alignments {
			right[i] = a == east.AlignRight
			if a != east.AlignRight && a != east.AlignNone {
				o.add(level, "alignment", a.String())
			}
		}
		o.add(level, "table", fmt.Sprint(right))
		for row := n.FirstChild(); row != nil; row = row.NextSibling() {
			for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
				o.add(level+1, "|", theirWords(src, cell))
			}
		}
	case *east.DefinitionList:
		for child := n.FirstChild(); child != nil; child = child.NextSibling() {
			if child.Kind() == east.KindDefinitionTerm {
				o.add(level, "term", theirWords(src, child))
				continue
			}
			for p := child.FirstChild(); p != nil; p = p.NextSibling() {
				o.add(level, ":", theirWords(src, p))
			}
		}
	default:
		o.add(level, n.Kind().String(), "")
	}
}

var guards = regexp.MustCompile(`^(\{\{each [^}]*\}\} ?)?(\{\{if(?: [^}]*)?\}\} ?)?`)

// theirWords returns the words of a block without its guards, which ours keeps apart.
func theirWords(src []byte, n ast.Node) string {
	var s styledText
	theirInlines(&s, src, n, "")
	words := guards.ReplaceAllString(s.String(), "")
	return straight.Replace(words)
}

func theirInlines(s *styledText, src []byte, n ast.Node, style string) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			s.write(style, unescape(string(c.Segment.Value(src))))
			if c.HardLineBreak() {
				s.write(style, "<hard break>")
			} else if c.SoftLineBreak() {
				s.write(style, " ")
			}
		case *ast.String:
			s.write(style, string(c.Value))
		case *ast.Emphasis:
			inner := map[int]string{1: "i", 2: "b"}[c.Level]
			if style != "" {
				inner = style + inner
			}
			theirInlines(s, src, c, inner)
		default:
			s.write(style, "<"+c.Kind().String()+">")
			theirInlines(s, src, c, style)
		}
	}
}

// unescape does what a renderer does to the text of the source.
func unescape(s string) string {
	var b, plain strings.Builder
	flush := func() {
		b.Write(util.ResolveEntityNames(util.ResolveNumericReferences([]byte(plain.String()))))
		plain.Reset()
	}
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]) {
			flush()
			i++
			b.WriteByte(s[i])
			continue
		}
		plain.WriteByte(s[i])
	}
	flush()
	return b.String()
}

// compareOracle fails when a text that Parse accepts reads differently in goldmark. It reports whether Parse accepts it.
func compareOracle(t interface {
	Helper()
	Fatalf(string, ...any)
}, kind FileKind, front, body string) bool {
	t.Helper()
	f, found := Parse(kind, "x.md", []byte(front+body))
	if found.HasErrors() {
		return false
	}
	if got, want := spaced(ours(f)), spaced(theirs([]byte(body))); got != want {
		t.Fatalf("the text\n%s\nreads\n%s\nbut in goldmark\n%s", body, got, want)
	}
	if again, found := Parse(kind, "x.md", []byte(format(f))); found.HasErrors() || shape(again) != shape(f) {
		t.Fatalf("the text\n%s\nis\n%s\nbut written as\n%s\nit is\n%s%s", body, shape(f), format(f), shape(again), findings(found))
	}
	return true
}

var runs = regexp.MustCompile(` +`)

// spaced forgets how wide a space is, as paper does.
func spaced(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		words := strings.TrimLeft(line, " ")
		lines[i] = line[:len(line)-len(words)] + strings.TrimRight(runs.ReplaceAllString(words, " "), " ")
	}
	return strings.Join(lines, "\n")
}

// TestOracle compares random texts. The first half is built to be mostly right, the second is soup.
func TestOracle(t *testing.T) {
	for kind, front := range fronts {
		for how, texts := range map[string]func(*rapid.T, FileKind) string{"built": builtText, "soup": soup} {
			accepted, all := 0, 0
			t.Run(fmt.Sprintf("%s-%s", kind, how), rapid.MakeCheck(func(t *rapid.T) {
				body := texts(t, kind)
				all++
				if compareOracle(t, kind, front, body) {
					accepted++
				}
			}))
			if how == "built" && accepted*3 < all {
				t.Errorf("%s: only %d of %d texts were accepted, too few to learn from", kind, accepted, all)
			}
		}
	}
}

// TestOracleOnTheLibrary compares the texts that come with the program.
func TestOracleOnTheLibrary(t *testing.T) {
	l, found := Load(shipped())
	if found.HasErrors() {
		t.Skip("the texts have errors; TestLibrary lists them")
	}
	for at, f := range l.files {
		src := readShipped(t, f.Path)
		_, body, _ := strings.Cut(strings.TrimPrefix(src, "---\n"), "\n---\n")
		if !compareOracle(t, at.kind, strings.TrimSuffix(src, body), body) {
			t.Errorf("%s is not accepted", f.Path)
		}
	}
}
