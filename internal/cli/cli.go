// Package cli is the command line: it alone knows paths, the environment, settings and the terminal.
//
// Standard output is the product, standard error is talk. It refuses to decide anything about a contract.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"clausewright/internal/diag"
)

// Exit codes, as "clausewright help exit-codes" explains them.
const (
	exitDone     = 0 // everything asked for was done
	exitFindings = 1 // some file has findings of severity error
	exitUsage    = 2 // the command, a flag, a setting or a path is wrong
	exitWorld    = 3 // the world failed: disk, permission, interruption
)

// Env is what the process gives a command.
type Env struct {
	Args      []string // without the program's name
	Stdout    io.Writer
	Stderr    io.Writer
	Terminal  bool // whether Stdout is a terminal
	LookupEnv func(string) (string, bool)
	ConfigDir string // the user's configuration directory, "" when there is none
	CPUs      int
}

// Process returns the environment of this process.
func Process() Env {
	config, err := os.UserConfigDir()
	if err != nil {
		config = "" // no home: only the working directory's settings are read
	}
	return Env{
		Args:      os.Args[1:],
		Stdout:    os.Stdout,
		Stderr:    os.Stderr,
		Terminal:  term.IsTerminal(int(os.Stdout.Fd())),
		LookupEnv: os.LookupEnv,
		ConfigDir: config,
		CPUs:      runtime.GOMAXPROCS(0),
	}
}

// exitError ends a command with a code. An empty message has been told already.
type exitError struct {
	code int
	err  error
}

func (e exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e exitError) Unwrap() error { return e.err }

func usageError(format string, args ...any) error {
	return exitError{exitUsage, fmt.Errorf(format, args...)}
}

func worldError(err error) error { return exitError{exitWorld, err} }

// Main runs one command and returns the exit code of the process.
func Main(ctx context.Context, env Env) int {
	out := &product{w: env.Stdout}
	env.Stdout = out
	root := newRoot(env)
	root.SetArgs(env.Args)
	root.SetOut(out)
	root.SetErr(env.Stderr)
	err := root.ExecuteContext(ctx)
	if err == nil && out.err != nil {
		err = worldError(fmt.Errorf("write to standard output: %w", out.err))
	}
	if err == nil {
		return exitDone
	}
	var exit exitError
	if !errors.As(err, &exit) {
		exit = exitError{exitUsage, err} // cobra's own: unknown command or flag, wrong number of arguments
	}
	if exit.err != nil {
		fmt.Fprintf(env.Stderr, "clausewright: %v\n", exit.err)
	}
	if exit.code == exitUsage {
		fmt.Fprintln(env.Stderr, `run "clausewright help" for the commands`)
	}
	return exit.code
}

// product is standard output. It remembers that something was lost, which help and other texts of cobra do not tell.
type product struct {
	w   io.Writer
	err error
}

func (p *product) Write(b []byte) (int, error) {
	n, err := p.w.Write(b)
	if err != nil && p.err == nil {
		p.err = err
	}
	return n, err
}

func newRoot(env Env) *cobra.Command {
	root := &cobra.Command{
		Use:   "clausewright",
		Short: "Draft IT outsourcing and outstaffing agreements from engagement files",
		Long: `clausewright reads a YAML description of an IT engagement, checks it, and writes the draft agreement.

Outsourcing hands over a whole project and is paid on completion. Outstaffing supplies named people who work
under the client's direction and is paid every month, with the supplier's own workforce or with the client's own
staff, who move to the supplier for a period and return.`,
		Example:       "  clausewright draft samples",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return cmd.Help()
		},
	}
	root.AddCommand(newDraft(env), newCheck(env), newExplain(env), newClauses(env), newVersion(), newExitCodes())
	return root
}

// unknownCommand says that there is no such command, with the one most likely meant.
func unknownCommand(root *cobra.Command, name string) error {
	var known []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			known = append(known, c.Name())
		}
	}
	if guess, ok := diag.Guess(name, known); ok {
		return usageError("unknown command %q; did you mean %q?", name, guess)
	}
	return usageError("unknown command %q", name)
}
