package clause

import (
	"fmt"
	"regexp"
	"strings"
)

// format writes a file as an author could, every sign with a backslash. Reading it again gives the same tree.
func format(f *File) string {
	var b strings.Builder
	b.WriteString("---\n")
	h := f.Header
	fmt.Fprintf(&b, "title: %s\n", yamlText(h.Title))
	if h.Number != "" {
		fmt.Fprintf(&b, "number: %s\n", h.Number)
	}
	if h.Mandatory {
		b.WriteString("mandatory: true\n")
	}
	if h.When != nil {
		fmt.Fprintf(&b, "when: %s\n", yamlText(h.When.String()))
	}
	if h.Layout != "" {
		fmt.Fprintf(&b, "layout: %s\n", h.Layout)
	}
	if h.Note != "" {
		fmt.Fprintf(&b, "note: %s\n", yamlText(h.Note))
	}
	b.WriteString("---\n")
	for _, block := range f.Blocks {
		b.WriteString("\n")
		formatBlock(&b, block)
	}
	return b.String()
}

func yamlText(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch r {
		case '"', '\\':
			b.WriteString("\\" + string(r))
		case '\n':
			b.WriteString(`\n`)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func formatBlock(b *strings.Builder, block Block) {
	switch block := block.(type) {
	case *Provision:
		formatProvision(b, block, 0)
	case *Heading:
		fmt.Fprintf(b, "## %s\n", formatInlines(block.Text))
	case *Paragraph:
		fmt.Fprintf(b, "%s%s\n", formatGuard(block.Guard), formatInlines(block.Text))
	case *Bullets:
		for _, item := range block.Items {
			fmt.Fprintf(b, "- %s%s\n", formatGuard(item.Guard), formatInlines(item.Text))
		}
	case *Table:
		formatRow(b, "", block.Head)
		for _, right := range block.Right {
			b.WriteString(map[bool]string{true: "| ---: ", false: "| --- "}[right])
		}
		b.WriteString("|\n")
		for _, row := range block.Rows {
			formatRow(b, formatGuard(row.Guard), row.Cells)
		}
	case *Definition:
		fmt.Fprintf(b, "%s%s\n: %s\n", formatGuard(block.Guard), escape(block.Term), formatInlines(block.Text))
	default:
		panic(fmt.Sprintf("unknown block %T", block))
	}
}

func formatRow(b *strings.Builder, guard string, cells [][]Inline) {
	for i, cell := range cells {
		b.WriteString("| ")
		if i == 0 {
			b.WriteString(guard)
		}
		b.WriteString(formatInlines(cell) + " ")
	}
	b.WriteString("|\n")
}

func formatProvision(b *strings.Builder, p *Provision, level int) {
	fmt.Fprintf(b, "%s1. %s%s", strings.Repeat("   ", level), formatGuard(p.Guard), formatInlines(p.Text))
	if p.Name != "" {
		fmt.Fprintf(b, " {#%s}", p.Name)
	}
	b.WriteString("\n")
	for _, child := range p.Children {
		formatProvision(b, child, level+1)
	}
}

func formatGuard(g Guard) string {
	out := ""
	if g.Each != "" {
		out += fmt.Sprintf("{{each %s}} ", g.Each)
	}
	if g.If != nil {
		out += fmt.Sprintf("{{if %s}} ", g.If)
	}
	return out
}

func formatInlines(text []Inline) string {
	var b strings.Builder
	open := ""
	mark := func(m string) {
		if m != open {
			b.WriteString(open + m)
			open = m
		}
	}
	for _, in := range text {
		switch in := in.(type) {
		case Text:
			switch {
			case in.Bold:
				mark("**")
			case in.Italic:
				mark("*")
			default:
				mark("")
			}
			b.WriteString(escape(in.S))
		case Define:
			mark("")
			fmt.Fprintf(&b, `**"%s"**`, escape(in.Term))
		case Fill:
			mark(map[bool]string{true: "**"}[in.Bold])
			b.WriteString(fillText(in))
		case Role:
			mark(map[bool]string{true: "**"}[in.Bold])
			b.WriteString("{{" + in.Word + "}}")
		case Ref:
			mark("")
			b.WriteString("[[" + in.Target + "]]")
		default:
			panic(fmt.Sprintf("unknown inline %T", in))
		}
	}
	mark("")
	return b.String()
}

func fillText(f Fill) string {
	if f.Style == "" {
		return "{{" + f.Path + "}}"
	}
	return fmt.Sprintf("{{%s as %s}}", f.Path, f.Style)
}

func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x7F && isPunct(byte(r)) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

var places = regexp.MustCompile(` ?@?[0-9]+:[0-9]+`)

// shape is a dump without places.
func shape(f *File) string { return places.ReplaceAllString(dump(f), "") }
