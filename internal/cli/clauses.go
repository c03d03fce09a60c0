package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"
)

func newClauses(env Env) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "clauses",
		Short: "Print the catalogue of clauses, schedules and front pages",
		Long: `clauses prints every text that an agreement lists: its id, its number in the catalogue, its title, the agreements
that print it, the condition under which it stands, and whether it is built in or the firm's own. Texts of one id that
differ between agreements stand side by side.`,
		Example: "  clausewright clauses",
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := readSettings(env, cmd.Flags())
			if err != nil {
				return err
			}
			if len(args) > 0 {
				return usageError("clauses takes no %q; give --templates for the firm's own texts", args[0])
			}
			return runClauses(env, s, asJSON)
		},
	}
	addSettings(cmd.Flags(), "templates")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print each text as one JSON object a line")
	return cmd
}

// listing is one text as scripts read it.
type listing struct {
	ID     string   `json:"id"`
	Kind   string   `json:"kind"`
	Number string   `json:"number"`
	Title  string   `json:"title"`
	Modes  []string `json:"modes"`
	When   string   `json:"when"`
	Source string   `json:"source"` // built-in or house
	File   string   `json:"file"`
}

func runClauses(env Env, s settings, asJSON bool) error {
	g, err := newGenerator(env, s)
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(env.Stdout, 0, 0, 2, ' ', 0)
	if !asJSON {
		fmt.Fprintln(table, "NO.\tKIND\tID\tTITLE\tAGREEMENTS\tSOURCE\tIF")
	}
	for _, l := range g.Catalogue() {
		row := listing{ID: l.File.ID, Kind: l.Kind, Number: l.File.Header.Number, Title: l.File.Header.Title, Source: "built-in", File: l.File.Path}
		if l.File.House {
			row.Source = "house"
		}
		if l.File.Header.When != nil {
			row.When = l.File.Header.When.String()
		}
		for _, v := range l.Variants {
			row.Modes = append(row.Modes, string(v))
		}
		if asJSON {
			if err := writeJSONLine(env.Stdout, row); err != nil {
				return worldError(err)
			}
			continue
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", row.Number, row.Kind, row.ID, row.Title, abbreviated(row.Modes), row.Source, row.When)
	}
	if err := table.Flush(); err != nil {
		return worldError(err)
	}
	return nil
}

// abbreviated names the agreements of a row in little room.
func abbreviated(modes []string) string {
	if len(modes) == 3 {
		return "all"
	}
	return strings.Join(modes, ", ")
}
