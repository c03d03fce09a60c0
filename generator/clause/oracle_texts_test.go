package clause

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"
)

var fronts = map[FileKind]string{
	Clause:   "---\ntitle: T\nnumber: C03\n---\n",
	Schedule: "---\ntitle: T\n---\n",
	Front:    "---\ntitle: T\nlayout: parties\n---\n",
}

var words = []string{
	"word", "Two words", "é", "“typed”", "—", "1", "2027", "\"quoted\"", "it's", "--", "...", "-", ".", ",", ":", ";", "(a)", ")", "(", "!", "?", "/", "+", "=", "#", "%", "&", "@", "$", "^",
	"\\*", "\\_", "\\[", "\\]", "\\{", "\\}", "\\<", "\\|", "\\`", "\\\\", "\\#", "\\&amp;", "\\~", "\\.", "\\-", "\\\"",
	"**bold**", "**Bold.**", "*italic*", "**{{a.b}}**", "**\"Term\"**", "**\"The Client's Term\"**", "**", "*", "{{a.b}}", "{{a.b as words}}", "{{Client}}", "[[id]]", "[[schedule:id#x]]",
	"http://x.example/a_b", "www.example.org", "a@b.example", "<", "_", "[", "]", "&amp;", "&copy", "`", "~~", "|", "\\", "{#n}", "{{if a.b}}", "<!-- x -->",
}

var starts = []string{
	"1. ", "1. ", "   1. ", "      1. ", "         1. ", "- ", "- ", "## ", "", "", "   ", "      ", "  ", ": ", "| ", "1.  ", "2. ", "1) ", "+ ", "* ", "> ", "# ", "---", "===", "    ", "<!-- x -->", "<!--", "-->",
	"1. {{if a.b is given}} ", "- {{each a.b}} {{if c == \"d\"}} ", "   1. {{each a}} ", "{{if a}} ", "| a | b |", "| --- | ---: |", "| {{each a}} c | \\| |", "| c |",
}

// soup is lines of anything.
func soup(t *rapid.T, _ FileKind) string {
	var b strings.Builder
	for range rapid.IntRange(1, 5).Draw(t, "lines") {
		b.WriteString(rapid.SampledFrom(starts).Draw(t, "start"))
		for i := range rapid.IntRange(0, 4).Draw(t, "words") {
			if i > 0 && rapid.Bool().Draw(t, "space") {
				b.WriteByte(' ')
			}
			b.WriteString(rapid.SampledFrom(words).Draw(t, "word"))
		}
		b.WriteString(rapid.SampledFrom([]string{"\n", "\n", "\n\n"}).Draw(t, "end"))
	}
	return b.String()
}

// builtText is blocks in their places, with words that are mostly right.
func builtText(t *rapid.T, kind FileKind) string {
	right := words[:46]
	var b strings.Builder
	line := func() {
		b.WriteString("Word")
		for range rapid.IntRange(0, 4).Draw(t, "words") {
			if rapid.IntRange(0, 3).Draw(t, "space") > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(rapid.SampledFrom(right).Draw(t, "word"))
		}
	}
	further := func(indent int) {
		for range rapid.IntRange(0, 2).Draw(t, "further") {
			b.WriteString("\n" + strings.Repeat(" ", indent))
			line()
		}
		b.WriteByte('\n')
	}
	level := 0
	kinds := []string{"provision", "provision", "provision", "paragraph", "bullet", "heading", "table", "comment"}
	if kind == Clause {
		kinds = []string{"provision", "provision", "definition", "comment"}
	}
	for range rapid.IntRange(1, 6).Draw(t, "blocks") {
		block := rapid.SampledFrom(kinds).Draw(t, "block")
		if block != "provision" {
			level = 0
			b.WriteByte('\n')
		}
		switch block {
		case "provision":
			level = rapid.IntRange(0, min(level, 2)).Draw(t, "level")
			fmt.Fprintf(&b, "%s1. ", strings.Repeat("   ", level))
			line()
			further(3*level + 3)
			level++
		case "paragraph":
			line()
			further(0)
		case "bullet":
			b.WriteString("- ")
			line()
			further(2)
		case "heading":
			b.WriteString("## ")
			line()
			b.WriteByte('\n')
		case "definition":
			b.WriteString("Term\n: ")
			line()
			further(2)
		case "comment":
			b.WriteString("<!-- A remark -- with `signs` * --->\n")
		case "table":
			b.WriteString("| a | b |\n| --- | ---: |\n")
			for range rapid.IntRange(1, 3).Draw(t, "rows") {
				b.WriteString("| ")
				line()
				b.WriteString(" | ")
				line()
				b.WriteString(" |\n")
			}
			b.WriteByte('\n')
		}
		if block != "provision" {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
