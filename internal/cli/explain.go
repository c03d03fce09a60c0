package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"clausewright/generator"
	"clausewright/internal/diag"
)

func newExplain(env Env) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "explain FILE",
		Short: "Say which clauses an engagement file gets, and which of its values decided",
		Long: `explain lists every clause, schedule and front page of the catalogue, and every conditional piece of the texts of
this agreement: in (+) or out (-), the condition, and the values that decided, each with its line in the file, or with
the default or figure that stands for it.`,
		Example: "  clausewright explain samples/outsourcing.yaml",
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := readSettings(env, cmd.Flags())
			if err != nil {
				return err
			}
			if len(args) != 1 {
				return usageError("name one engagement file to explain")
			}
			return runExplain(env, s, args[0], asJSON)
		},
	}
	addSettings(cmd.Flags(), "templates")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print each clause, schedule or conditional piece as one JSON object a line")
	return cmd
}

func runExplain(env Env, s settings, path string, asJSON bool) error {
	inputs, _, err := findInputs([]string{path}, s.Out)
	if err != nil {
		return err
	}
	if len(inputs) != 1 {
		return usageError("%s is a folder; name one engagement file", shown(path))
	}
	g, err := newGenerator(env, s)
	if err != nil {
		return err
	}
	src, err := readInput(inputs[0].path)
	if err != nil {
		return worldError(err)
	}
	explained, found := g.Explain(inputs[0].path, src)
	if explained == nil {
		if err := diag.Text(env.Stderr, found, func(string) []byte { return src }); err != nil {
			return worldError(err)
		}
		return exitError{exitFindings, fmt.Errorf("%s not explained: %s", shown(path), tally(found))}
	}
	for _, e := range explained {
		show := writeExplanation
		if asJSON {
			show = writeExplanationJSON
		}
		if err := show(env.Stdout, e); err != nil {
			return worldError(err)
		}
	}
	return nil
}

// writeExplanation prints one line on what stands or not, and indented lines on why.
func writeExplanation(w io.Writer, e generator.Explanation) error {
	sign := "-"
	if e.Included {
		sign = "+"
	}
	indent := "  "
	if e.Kind == "clause" || e.Kind == "schedule" || e.Kind == "front page" {
		indent = ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s%s %s %s", indent, sign, e.Kind, e.ID)
	for _, note := range []string{e.Number, e.Printed} {
		if note != "" {
			b.WriteString(" " + note)
		}
	}
	if indent == "" {
		b.WriteString(" (" + e.Title + ")")
	}
	b.WriteByte('\n')
	if e.When != "" {
		fmt.Fprintf(&b, "%s    if %s\n", indent, e.When)
	}
	for _, g := range e.Because {
		fmt.Fprintf(&b, "%s    %s\n", indent, groundLine(g))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// groundLine spells a value that decided: "deal.yaml:14:3: fees.payment.structure is staged".
func groundLine(g generator.Ground) string {
	what := g.Path + " is " + g.Value
	if g.Value == "" {
		what = g.Path + " is not given"
	}
	if !g.Pos.IsZero() {
		return shown(g.Pos.String()) + ": " + what
	}
	return what + " (" + g.Origin + ")"
}

func writeExplanationJSON(w io.Writer, e generator.Explanation) error {
	type ground struct {
		Path   string `json:"path"`
		Value  string `json:"value"`
		Origin string `json:"origin"`
		File   string `json:"file,omitempty"`
		Line   int    `json:"line,omitempty"`
		Col    int    `json:"col,omitempty"`
	}
	because := []ground{}
	for _, g := range e.Because {
		because = append(because, ground{g.Path, g.Value, g.Origin, g.Pos.File, g.Pos.Line, g.Pos.Col})
	}
	return writeJSONLine(w, struct {
		ID       string   `json:"id"`
		Kind     string   `json:"kind"`
		Number   string   `json:"number"`
		Printed  string   `json:"printed"`
		Title    string   `json:"title"`
		Included bool     `json:"included"`
		When     string   `json:"when"`
		Because  []ground `json:"because"`
	}{e.ID, e.Kind, e.Number, e.Printed, e.Title, e.Included, e.When, because})
}

// writeJSONLine writes v as one line, with the characters of conditions as they are.
func writeJSONLine(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}
