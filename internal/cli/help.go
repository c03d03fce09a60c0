package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"clausewright/generator"
)

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version of the program",
		Example: "  clausewright version",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "clausewright %s\n", generator.Version)
			return err
		},
	}
}

// newExitCodes is a help topic: a command without an action.
func newExitCodes() *cobra.Command {
	return &cobra.Command{
		Use:   "exit-codes",
		Short: "What the exit codes mean",
		Long: `clausewright ends with one of these codes.

  0  everything asked for was done
  1  some file has findings of severity error; the good files were drafted all the same
  2  wrong usage: a command, flag, setting or path; nothing was written
  3  the world failed: disk full, permission, interrupted; what is written is whole`,
		Example: "  clausewright help exit-codes",
	}
}
