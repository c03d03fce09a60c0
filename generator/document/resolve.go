package document

import (
	"fmt"
	"strings"

	"clausewright/internal/diag"
)

// RuleDangling is the rule of a reference to what is not in the agreement.
const RuleDangling = "R-S15"

// Resolve links a numbered document: it marks the uses of defined terms, keeps of the definitions those that the text uses,
// points to the terms that other clauses define, and words every reference. It is called once, after Number.
//
// why says why a target is not in the document, such as "clauses/common/overtime.md is left out because ..."; "" and a nil
// why leave the reason out. A reference to such a target is an error at the reference, and its words are the target's name.
func Resolve(d *Document, why func(target string) string) diag.List {
	markUses(d)
	settleDefinitions(d)
	return wordReferences(d, why)
}

// spot is where a node stands: in a clause of the body, or in another part.
type spot struct {
	part      *Part
	clause    *Clause    // nil outside clauses
	provision *Provision // nil for blocks that have no number
}

// visitSpots calls visit for each block that holds text, with where it stands, in the order of reading.
func visitSpots(d *Document, visit func(at spot, b Block)) {
	for _, p := range d.Parts {
		for _, b := range p.Blocks {
			c, ok := b.(*Clause)
			if !ok {
				visitBlock(spot{part: p}, b, visit)
				continue
			}
			for _, b := range c.Blocks {
				visitBlock(spot{part: p, clause: c}, b, visit)
			}
		}
	}
}

func visitBlock(at spot, b Block, visit func(at spot, b Block)) {
	p, ok := b.(*Provision)
	if !ok {
		visit(at, b)
		return
	}
	at.provision = p
	visit(at, p)
	for _, child := range p.Children {
		visitBlock(at, child, visit)
	}
}

// textsOf returns the runs of text that b itself holds, without those of provisions nested under it.
func textsOf(b Block) []*[]Inline {
	switch b := b.(type) {
	case *Provision:
		return []*[]Inline{&b.Text}
	case *Heading:
		return []*[]Inline{&b.Text}
	case *Paragraph:
		return []*[]Inline{&b.Text}
	case *Bullets:
		return paragraphTexts(b.Items)
	case *Table:
		var out []*[]Inline
		for i := range b.Head {
			out = append(out, (*[]Inline)(&b.Head[i]))
		}
		for _, row := range b.Rows {
			for i := range row {
				out = append(out, (*[]Inline)(&row[i]))
			}
		}
		return out
	case *Definition:
		return []*[]Inline{&b.Text}
	case *Group:
		out := []*[]Inline{&b.Title}
		for _, inner := range b.Text {
			out = append(out, textsOf(inner)...)
		}
		return append(out, paragraphTexts(b.Lines)...)
	default:
		panic(fmt.Sprintf("document: unknown block %T", b))
	}
}

func paragraphTexts(list []*Paragraph) []*[]Inline {
	out := make([]*[]Inline, len(list))
	for i, p := range list {
		out[i] = &p.Text
	}
	return out
}

// scheduleAnchor stands before the id of a schedule in the targets of references.
const scheduleAnchor = "schedule:"

// targets returns where each target of references stands.
func targets(d *Document) map[string]spot {
	out := make(map[string]spot)
	for _, p := range d.Parts {
		switch p.Kind {
		case Schedule:
			out[scheduleAnchor+p.ID] = spot{part: p}
		case Body:
		default:
			out[p.ID] = spot{part: p}
		}
		for _, b := range p.Blocks {
			if c, ok := b.(*Clause); ok {
				out[c.ID] = spot{part: p, clause: c}
			}
		}
	}
	visitSpots(d, func(at spot, b Block) {
		if p, ok := b.(*Provision); ok && p.Anchor != "" {
			out[p.Anchor] = at
		}
	})
	return out
}

// wordReferences gives every reference its words.
func wordReferences(d *Document, why func(target string) string) diag.List {
	var found diag.List
	index := targets(d)
	visitSpots(d, func(at spot, b Block) {
		for _, text := range textsOf(b) {
			for i, in := range *text {
				ref, ok := in.(Ref)
				if !ok {
					continue
				}
				if to, ok := index[ref.Target]; ok {
					ref.S = d.Words.reference(at, to)
				} else {
					ref.S = ref.Target
					found.Add(dangling(ref, why))
				}
				(*text)[i] = ref
			}
		}
	})
	return found
}

func dangling(ref Ref, why func(target string) string) diag.Diagnostic {
	message := fmt.Sprintf("[[%s]] refers to what this agreement does not contain", ref.Target)
	if why != nil {
		if reason := why(ref.Target); reason != "" {
			message += ": " + reason
		}
	}
	return diag.Diagnostic{
		Pos: ref.Pos, Severity: diag.Error, Rule: RuleDangling, Message: message,
		Hint: "give the reference the condition of its target",
	}
}

// reference returns the words of a reference that stands at from and leads to to. Within one clause or schedule it is short.
func (w Words) reference(from, to spot) string {
	switch {
	case to.clause != nil:
		words := w.Clause + " " + to.clause.Number
		if to.provision != nil {
			words = w.Clause + " " + to.provision.Full
		}
		if from.clause == to.clause {
			return words
		}
		return captioned(words, to.clause.Title)
	case to.part.Kind == Schedule && to.provision == nil:
		if from.part == to.part {
			return to.part.Number
		}
		return captioned(to.part.Number, to.part.Title)
	case to.part.Kind == Schedule:
		words := w.Paragraph + " " + to.provision.Full
		if from.part == to.part {
			return words
		}
		return words + " " + w.Of + " " + to.part.Number
	case to.part.Kind == Recitals && to.provision != nil:
		return w.Recital + " " + to.provision.Full
	case to.provision != nil:
		return strings.TrimSpace(to.part.Title + " " + to.provision.Full)
	default:
		return to.part.Title
	}
}

func captioned(words, title string) string {
	if title == "" {
		return words
	}
	return words + " (" + title + ")"
}
