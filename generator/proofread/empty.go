package proofread

import (
	"fmt"
	"strings"

	"clausewright/generator/document"
	"clausewright/internal/diag"
)

var emptyPlace = Check{
	Rule: "R-P14", Severity: diag.Warning,
	Doc: Doc{
		Title: "nothing where something should stand",
		What: "A heading, clause or part without a word under it, a provision without words, a title that is empty, and a provision " +
			"that ends with a colon although nothing follows.",
		Why:  "The reader takes it that something fell out, and may be right.",
		Mend: "Give it the condition of what it introduces, or take it out.",
	},
	Run: findEmpty,
}

func findEmpty(p *Pass) {
	const hint = "give it the condition of what stands under it, or take it out"
	for _, part := range p.Document.Parts {
		if strings.TrimSpace(part.Title) == "" && part.Kind != document.Cover && part.Kind != document.Body {
			p.Report(part.Pos, fmt.Sprintf("%s has no title", part.ID), "give it a title")
		}
		if len(part.Blocks) == 0 {
			p.Report(part.Pos, fmt.Sprintf("%q has nothing under it", part.Title), hint)
		}
		p.emptyBlocks(part.Blocks)
	}
}

func (p *Pass) emptyBlocks(blocks []document.Block) {
	const hint = "give it the condition of what stands under it, or take it out"
	for i, b := range blocks {
		var next document.Block
		if i+1 < len(blocks) {
			next = blocks[i+1]
		}
		if _, heads := next.(*document.Heading); heads {
			next = nil // a heading belongs to what follows it
		}
		switch b := b.(type) {
		case *document.Clause:
			if strings.TrimSpace(b.Title) == "" {
				p.Report(b.Pos, fmt.Sprintf("the clause %s has no title", b.ID), "give it a title")
			}
			if len(b.Blocks) == 0 {
				p.Report(b.Pos, fmt.Sprintf("the clause %q has no provision", b.Title), hint)
			}
			p.emptyBlocks(b.Blocks)
		case *document.Provision:
			p.emptyProvision(b, next)
		case *document.Heading:
			switch {
			case strings.TrimSpace(document.Plain(b.Text)) == "":
				p.Report(b.Pos, "a heading has no words", "take it out")
			case next == nil:
				p.Report(b.Pos, fmt.Sprintf("the heading %q has nothing under it", document.Plain(b.Text)), hint)
			}
		case *document.Paragraph:
			p.emptyText(b.Text, b.Pos, next)
		case *document.Bullets:
			for _, item := range b.Items {
				p.emptyText(item.Text, item.Pos, nil)
			}
		case *document.Definition:
			if len(b.Text) > 1 && strings.TrimSpace(strings.TrimLeft(document.Plain(b.Text[1:]), ":")) == "" {
				p.Report(b.Pos, fmt.Sprintf("the definition of %q says nothing", b.Term), "say what it means, or take it out")
			}
		case *document.Group:
			if len(b.Text)+len(b.Lines) == 0 {
				p.Report(b.Pos, fmt.Sprintf("the heading %q has nothing under it", document.Plain(b.Title)), hint)
			}
			p.emptyBlocks(b.Text)
		case *document.Table: // an empty cell is a place to fill in
		default:
			panic(fmt.Sprintf("proofread: unknown block %T", b))
		}
	}
}

func (p *Pass) emptyProvision(b *document.Provision, next document.Block) {
	if len(b.Children) == 0 {
		if _, ok := next.(*document.Provision); ok {
			next = nil // a provision of its own is not what another introduces
		}
		p.emptyText(b.Text, b.Pos, next)
	}
	for _, child := range b.Children {
		p.emptyProvision(child, nil)
	}
}

// emptyText reports text without words, and a colon behind which nothing comes.
func (p *Pass) emptyText(text []document.Inline, pos diag.Pos, next document.Block) {
	words := strings.TrimSpace(document.Plain(text))
	if words == "" {
		p.Report(pos, "a provision or paragraph has no words", "take it out, or give it the condition of what it prints")
		return
	}
	last, ok := text[len(text)-1].(document.Text)
	if ok && next == nil && strings.HasSuffix(strings.TrimSpace(last.S), ":") {
		p.Report(pos, fmt.Sprintf("nothing comes behind %q", tail(words)), "give it the condition of what it introduces")
	}
}

// tail returns the last words of a text.
func tail(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[max(0, len(words)-6):], " ")
}
