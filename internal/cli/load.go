package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"clausewright/generator"
	"clausewright/internal/diag"
)

// maxInput is the largest engagement file read, in bytes; the loader refuses larger ones with a finding of its own, so
// one byte more is enough.
const maxInput = 1<<20 + 1

// newGenerator loads the texts, with the firm's own over them when settings name a folder. Findings about texts are told
// on standard error; errors among them end the command with exit code 1.
func newGenerator(env Env, s settings) (*generator.Generator, error) {
	var o generator.Options
	if s.Templates != "" {
		info, err := os.Stat(s.Templates)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil, usageError("templates folder %s does not exist", s.Templates)
		case err != nil:
			return nil, worldError(err)
		case !info.IsDir():
			return nil, usageError("templates %s is a file; name the folder that has en/", s.Templates)
		}
		o = generator.Options{House: os.DirFS(s.Templates), HouseName: s.Templates}
	}
	g, found, err := generator.New(o)
	if err != nil {
		return nil, worldError(err)
	}
	if len(found) > 0 {
		if err := diag.Text(env.Stderr, found.Sorted(), readSource); err != nil {
			return nil, worldError(err)
		}
	}
	if g == nil {
		return nil, exitError{exitFindings, fmt.Errorf("the clause texts have %s; nothing was drafted", tally(found))}
	}
	return g, nil
}

// readSource returns the text of a file that a finding points into, nil when it cannot be read.
func readSource(file string) []byte {
	src, err := readInput(file)
	if err != nil {
		return nil
	}
	return src
}

// readInput reads one engagement file, at most maxInput bytes of it.
func readInput(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxInput))
}
