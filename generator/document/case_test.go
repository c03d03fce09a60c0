package document

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"clausewright/internal/diag"
)

var update = flag.Bool("update", false, "rewrite what the cases expect")

// readCase builds a document from lines. Two spaces of indentation nest a line under the one above.
//
//	part schedule deliverables Deliverables      a part: kind, id, title
//	clause fees C24 Fees                         a clause: id, catalogue number or -, title
//	1. #name words                               a provision; #name is optional
//	= Term: words                                a definition
//	## words   p words   - words   | cells |     heading, paragraph, bullet, row of a table
//	sign words   line words                      a signature block and its lines
//
// In words, "Term" in two stars defines, [[x]] refers, {path=value} is a value, {path?label} a blank, *words* are bold.
func readCase(t testing.TB, src string) *Document {
	t.Helper()
	d := &Document{
		Meta:  Meta{Title: "Agreement", Language: "en-GB"},
		Words: Words{Clause: "clause", Schedule: "Schedule", Paragraph: "paragraph", Of: "of", HasMeaning: "has the meaning given in", Recital: "recital"},
	}
	kinds := map[string]PartKind{}
	for k := Cover; k <= Schedule; k++ {
		kinds[k.String()] = k
	}
	var (
		part   *Part
		clause *Clause
		stack  []*Provision
		group  *Group
	)
	add := func(b Block) {
		if clause != nil {
			clause.Blocks = append(clause.Blocks, b)
			return
		}
		part.Blocks = append(part.Blocks, b)
	}
	last := func() Block {
		blocks := part.Blocks
		if clause != nil {
			blocks = clause.Blocks
		}
		if len(blocks) == 0 {
			return nil
		}
		return blocks[len(blocks)-1]
	}
	for i, line := range strings.Split(src, "\n") {
		pos := diag.Pos{File: "case", Line: i + 1, Col: 1}
		depth := (len(line) - len(strings.TrimLeft(line, " "))) / 2
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch word {
		case "":
		case "part":
			f := strings.SplitN(rest, " ", 3)
			part, clause, stack = &Part{Kind: kinds[f[0]], ID: f[1], Pos: pos}, nil, nil
			if len(f) > 2 {
				part.Title = f[2]
			}
			d.Parts = append(d.Parts, part)
		case "clause":
			f := strings.SplitN(rest, " ", 3)
			clause, stack = &Clause{ID: f[0], Catalogue: strings.Trim(f[1], "-"), Title: f[2], Pos: pos}, nil
			part.Blocks = append(part.Blocks, clause)
		case "1.":
			p := &Provision{Pos: pos}
			if name, words, ok := strings.Cut(rest, " "); ok && strings.HasPrefix(name, "#") {
				home := part.ID
				if clause != nil {
					home = clause.ID
				} else if part.Kind == Schedule {
					home = scheduleAnchor + part.ID
				}
				p.Anchor, rest = home+name, words
			}
			p.Text = readWords(rest, pos)
			stack = append(stack[:depth], p)
			if depth == 0 {
				add(p)
				break
			}
			stack[depth-1].Children = append(stack[depth-1].Children, p)
		case "=":
			term, words, _ := strings.Cut(rest, ":")
			add(&Definition{Term: term, Pos: pos, Text: append([]Inline{Define{term}}, readWords(" means"+words, pos)...)})
		case "##":
			add(&Heading{Text: readWords(rest, pos), Pos: pos})
		case "p":
			add(&Paragraph{Text: readWords(rest, pos), Pos: pos})
		case "-":
			list, ok := last().(*Bullets)
			if !ok {
				list = &Bullets{Pos: pos}
				add(list)
			}
			list.Items = append(list.Items, &Paragraph{Text: readWords(rest, pos), Pos: pos})
		case "|":
			var cells []Cell
			for _, c := range strings.Split(strings.Trim(rest, "| "), "|") {
				cells = append(cells, readWords(strings.TrimSpace(c), pos))
			}
			if table, ok := last().(*Table); ok {
				table.Rows = append(table.Rows, cells)
				break
			}
			add(&Table{Head: cells, Align: make([]Align, len(cells)), Pos: pos})
		case "sign":
			group = &Group{Title: readWords(rest, pos), Pos: pos}
			add(group)
		case "line":
			group.Lines = append(group.Lines, &Paragraph{Text: readWords(rest, pos), Pos: pos})
		default:
			t.Fatalf("%s: unknown line %q", pos, line)
		}
	}
	return d
}

var inlineForms = regexp.MustCompile(`\*\*"([^"]+)"\*\*|\[\[([^\]]+)\]\]|\{([^}=?]+)([=?])([^}]*)\}|\*([^*]+)\*`)

func readWords(s string, pos diag.Pos) []Inline {
	var out []Inline
	for {
		m := inlineForms.FindStringSubmatchIndex(s)
		if m == nil {
			break
		}
		if m[0] > 0 {
			out = append(out, Text{S: s[:m[0]]})
		}
		group := func(n int) string { return s[m[2*n]:m[2*n+1]] }
		switch {
		case m[2] >= 0:
			out = append(out, Define{group(1)})
		case m[4] >= 0:
			out = append(out, Ref{Target: group(2), Pos: pos})
		case m[6] >= 0 && group(4) == "=":
			out = append(out, Value{Path: group(3), S: group(5)})
		case m[6] >= 0:
			out = append(out, Blank{Path: group(3), Label: group(5)})
		default:
			out = append(out, Text{S: group(6), Bold: true})
		}
		s = s[m[1]:]
	}
	if s != "" {
		out = append(out, Text{S: s})
	}
	return out
}

// TestCases numbers and resolves each case of testdata and compares what comes out: the tree, the findings, the plain text.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var input string
			for _, f := range archive.Files {
				if f.Name == "input" {
					input = string(f.Data)
				}
			}
			d := readCase(t, input)
			Number(d)
			found := Resolve(d, func(target string) string {
				if target == "overtime" {
					return "clauses/overtime.md is left out because overtime.allowed is false"
				}
				return ""
			})
			var findings strings.Builder
			for _, f := range found {
				findings.WriteString(f.Pos.String() + ": " + f.Severity.String() + ": " + f.Message + " [" + f.Rule + "]\n")
			}
			for i, f := range archive.Files {
				got, is := map[string]string{"tree": Dump(d), "findings": findings.String(), "plain": PlainText(d)}[f.Name]
				if !is {
					continue
				}
				if *update {
					archive.Files[i].Data = []byte(got)
				} else if got != string(f.Data) {
					t.Errorf("%s:\n%s\nwant:\n%s", f.Name, got, f.Data)
				}
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
