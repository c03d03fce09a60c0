package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"clausewright/internal/diag"
)

func newCheck(env Env) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "Print every finding about engagement files, and write nothing",
		Long: `check prints everything the program finds about each engagement file on standard output, and writes no agreement.
With --templates and without a PATH it checks the firm's own wording alone.`,
		Example: "  clausewright check samples",
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := readSettings(env, cmd.Flags())
			if err != nil {
				return err
			}
			if len(args) == 0 && s.Templates == "" {
				return usageError("name an engagement file or a folder to check, or --templates to check texts alone")
			}
			return runCheck(cmd.Context(), env, s, args, asJSON)
		},
	}
	addSettings(cmd.Flags(), "templates")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print each finding as one JSON object a line")
	return cmd
}

func runCheck(ctx context.Context, env Env, s settings, args []string, asJSON bool) error {
	inputs, left, err := findInputs(args, s.Out)
	if err != nil {
		return err
	}
	for _, l := range left {
		fmt.Fprintf(env.Stderr, "skipped %s: %s\n", shown(l.path), l.why)
	}
	if len(inputs) == 0 && len(args) > 0 {
		return usageError("no engagement file in %v", args)
	}
	g, err := newGenerator(env, s)
	if err != nil {
		return err
	}

	var all diag.List
	sources := make(map[string][]byte, len(inputs))
	for _, in := range inputs {
		if err := ctx.Err(); err != nil {
			return worldError(fmt.Errorf("interrupted at %s", in.path))
		}
		src, err := readInput(in.path)
		if err != nil {
			return worldError(err)
		}
		sources[in.path] = src
		_, found := g.Draft(in.path, src)
		all.Add(found...)
	}
	show := func() error {
		if asJSON {
			return diag.JSON(env.Stdout, all)
		}
		return diag.Text(env.Stdout, all, func(file string) []byte { return sources[file] })
	}
	if err := show(); err != nil {
		return worldError(err)
	}
	if ctx.Err() != nil {
		return worldError(errors.New("interrupted"))
	}
	fmt.Fprintf(env.Stderr, "checked %s: %s\n", plural(len(inputs), "file"), tally(all))
	if all.HasErrors() {
		return exitError{code: exitFindings}
	}
	return nil
}
