package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"clausewright/generator"
	"clausewright/internal/diag"
)

const toStdout = "-"

func newDraft(env Env) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "draft PATH...",
		Short: "Write the draft agreement of each engagement file",
		Long: `draft checks each engagement file and writes its agreement. A PATH is a file, or a folder: then every .yaml and
.yml file below it that has schema_version, engagement or parties at its top is an engagement file.

A file with findings of severity error gets no agreement; the others are drafted all the same. Findings go to
standard error, or with --json, one object for each input, to standard output.`,
		Example: "  clausewright draft samples",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError("name an engagement file or a folder to draft")
			}
			s, err := readSettings(env, cmd.Flags())
			if err != nil {
				return err
			}
			return runDraft(cmd.Context(), env, s, args, asJSON)
		},
	}
	addSettings(cmd.Flags(), "out", "format", "jobs", "templates")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the result of each input as one JSON object a line")
	return cmd
}

func runDraft(ctx context.Context, env Env, s settings, args []string, asJSON bool) error {
	formats, err := chooseFormats(s.Format)
	if err != nil {
		return err
	}
	inputs, left, err := findInputs(args, s.Out)
	if err != nil {
		return err
	}
	if !asJSON {
		for _, l := range left {
			fmt.Fprintf(env.Stderr, "skipped %s: %s\n", shown(l.path), l.why)
		}
	}
	if len(inputs) == 0 {
		return usageError("no engagement file in %s", strings.Join(args, " "))
	}
	if err := collisions(inputs); err != nil {
		return err
	}
	if s.Out == toStdout {
		if err := checkStdout(env, inputs, formats, asJSON); err != nil {
			return err
		}
	}

	g, err := newGenerator(env, s)
	if err != nil {
		return err
	}
	d := drafter{env: env, settings: s, formats: formats, generator: g}
	d.sweep(inputs)
	return report(ctx, env, d.all(ctx, inputs), asJSON)
}

// checkStdout refuses what cannot go to one standard output.
func checkStdout(env Env, inputs []input, formats []generator.Format, asJSON bool) error {
	switch {
	case asJSON:
		return usageError("--json and -o - both want standard output; choose one")
	case len(inputs) != 1:
		return usageError("-o - takes one document, and there are %d inputs", len(inputs))
	case len(formats) != 1:
		return usageError("-o - takes one format, and there are %d", len(formats))
	case formats[0].Binary && env.Terminal:
		return usageError("a %s is not for a terminal; send it to a file or a pipe", formats[0].Name)
	default:
		return nil
	}
}

func chooseFormats(names []string) ([]generator.Format, error) {
	all := generator.Formats()
	known := make([]string, len(all))
	for i, f := range all {
		known[i] = f.Name
	}
	var chosen []generator.Format
	for _, name := range names {
		i := slices.Index(known, name)
		if i < 0 {
			hint := ""
			if guess, ok := diag.Guess(name, known); ok {
				hint = fmt.Sprintf("; did you mean %q?", guess)
			}
			return nil, usageError("unknown format %q; the formats are %s%s", name, strings.Join(known, ", "), hint)
		}
		if !slices.ContainsFunc(chosen, func(f generator.Format) bool { return f.Name == name }) {
			chosen = append(chosen, all[i])
		}
	}
	if len(chosen) == 0 {
		return nil, usageError("no format; the formats are %s", strings.Join(known, ", "))
	}
	return chosen, nil
}

// drafter drafts the inputs of one run.
type drafter struct {
	env       Env
	settings  settings
	formats   []generator.Format
	generator *generator.Generator
}

// all drafts every input and returns what became of each, in input order.
func (d drafter) all(ctx context.Context, inputs []input) []outcome {
	out := make([]outcome, len(inputs))
	var workers errgroup.Group // not WithContext: one file's failure is that file's alone
	workers.SetLimit(d.settings.Jobs)
	for i, in := range inputs {
		workers.Go(func() error {
			out[i] = d.one(ctx, in)
			return nil
		})
	}
	_ = workers.Wait() // the workers return no errors; each outcome carries its own
	return out
}

func (d drafter) one(ctx context.Context, in input) outcome {
	o := outcome{Input: in.path, Action: "failed"}
	if d.settings.Out != toStdout {
		for _, f := range d.formats {
			o.wants = append(o.wants, d.target(in, f))
		}
	}
	if o.err = ctx.Err(); o.err != nil {
		return o
	}
	if o.src, o.err = readInput(in.path); o.err != nil {
		return o
	}
	doc, found := d.generator.Draft(in.path, o.src)
	o.found = found
	if doc == nil {
		return o
	}

	// Print every format before the first is written: either all outputs of an input change or none.
	prints := make([][]byte, len(d.formats))
	for i, f := range d.formats {
		data, pages, err := d.generator.Print(f, doc)
		if err != nil {
			o.err = err
			return o
		}
		prints[i] = data
		sum := sha256.Sum256(data)
		o.Outputs = append(o.Outputs, output{Path: d.target(in, f), SHA256: hex.EncodeToString(sum[:]), pages: pages})
	}
	if o.Action, o.err = d.put(o.Outputs, prints); o.err != nil {
		o.Action, o.Outputs = "failed", nil
	}
	return o
}

// put writes the outputs of one input: all of them, or none. It reports "drafted", or "unchanged" when every file held the
// same bytes already.
func (d drafter) put(outputs []output, prints [][]byte) (action string, err error) {
	if d.settings.Out == toStdout {
		_, err := d.env.Stdout.Write(prints[0])
		return "drafted", err
	}
	var files []staged
	for i, out := range outputs {
		file, err := stage(out.Path, prints[i])
		if err != nil {
			for _, f := range files {
				err = errors.Join(err, f.drop())
			}
			return "", err
		}
		files = append(files, file)
	}
	action = "unchanged"
	for _, f := range files {
		if f.temp != "" {
			action = "drafted"
		}
		err = errors.Join(err, f.commit())
	}
	return action, err
}

// sweep removes what earlier runs left in the making in the folders that this run writes to.
func (d drafter) sweep(inputs []input) {
	if d.settings.Out == toStdout {
		return
	}
	swept := make(map[string]bool)
	for _, in := range inputs {
		dir := filepath.Dir(filepath.Join(d.settings.Out, in.stem))
		if !swept[dir] {
			swept[dir] = true
			sweep(dir, time.Now())
		}
	}
}

// target is where a format of an input goes.
func (d drafter) target(in input, f generator.Format) string {
	if d.settings.Out == toStdout {
		return toStdout
	}
	return filepath.Join(d.settings.Out, in.stem) + f.Extension
}

// report tells what became of each input and returns the error that decides the exit code: the world's failure before
// findings.
func report(ctx context.Context, env Env, outcomes []outcome, asJSON bool) error {
	var failed int
	var world error
	for _, o := range outcomes {
		if o.Action == "failed" {
			failed++
		}
		if o.err != nil && world == nil {
			world = fmt.Errorf("%s: %w", shown(o.Input), o.err)
		}
		var err error
		if asJSON {
			err = o.printJSON(env.Stdout)
		} else {
			err = o.printText(env.Stderr)
		}
		if err != nil && world == nil {
			world = err
		}
	}
	if ctx.Err() != nil {
		return worldError(fmt.Errorf("interrupted: %s not drafted", plural(failed, "file")))
	}
	if world != nil {
		return worldError(world)
	}
	if failed > 0 {
		return exitError{exitFindings, fmt.Errorf("%d of %s not drafted", failed, plural(len(outcomes), "file"))}
	}
	return nil
}

// printText writes the findings and then a line on the outcome.
func (o outcome) printText(w io.Writer) error {
	source := func(file string) []byte {
		if file == o.Input {
			return o.src
		}
		return readSource(file)
	}
	if err := diag.Text(w, o.found, source); err != nil {
		return err
	}
	switch {
	case o.err != nil:
		_, err := fmt.Fprintf(w, "failed %s: %v%s\n", shown(o.Input), o.err, o.earlier())
		return err
	case o.Action == "failed":
		_, err := fmt.Fprintf(w, "failed %s: %s%s\n", shown(o.Input), tally(o.found), o.earlier())
		return err
	}
	for _, out := range o.Outputs {
		pages := ""
		if out.pages > 0 {
			pages = plural(out.pages, "page") + ", "
		}
		if _, err := fmt.Fprintf(w, "%s %s: %s%s\n", o.Action, shown(out.Path), pages, tally(o.found)); err != nil {
			return err
		}
	}
	return nil
}
