package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"clausewright/internal/yamlfile"
)

// input is one engagement file of a run.
type input struct {
	path string // as given or found, for messages
	stem string // path below its PATH argument without extension: where its outputs go below the output folder
}

// skipped is a YAML file of a folder that is no engagement file.
type skipped struct{ path, why string }

// findInputs returns the engagement files of the arguments, in sorted order within each folder. out is the folder of
// outputs, never an input.
func findInputs(args []string, out string) (found []input, left []skipped, err error) {
	seen := make(map[string]bool)
	add := func(in input) {
		if key := filepath.Clean(in.path); !seen[key] { // a file that is named twice is drafted once
			seen[key] = true
			found = append(found, in)
		}
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil, usageError("%s does not exist", shown(arg))
		}
		if err != nil {
			return nil, nil, worldError(err)
		}
		if !info.IsDir() {
			name := stem(filepath.Base(arg))
			if name == "" {
				return nil, nil, usageError("%s has no name before its extension to call the draft by; rename it", shown(arg))
			}
			add(input{path: arg, stem: name})
			continue
		}
		in, not, err := walkFolder(arg, out)
		if err != nil {
			return nil, nil, err
		}
		for _, i := range in {
			add(i)
		}
		left = append(left, not...)
	}
	return found, left, nil
}

func walkFolder(root, out string) (found []input, left []skipped, err error) {
	outInfo, outErr := os.Stat(out)
	walk := func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return worldError(err)
		}
		if d.IsDir() {
			if info, err := d.Info(); err == nil && outErr == nil && filepath.Clean(path) != filepath.Clean(root) && os.SameFile(info, outInfo) {
				left = append(left, skipped{path, "it is the output folder"})
				return fs.SkipDir
			}
			return nil
		}
		ext := strings.ToLower(filepath.Ext(path))
		if ext != ".yaml" && ext != ".yml" {
			return nil
		}
		below, err := filepath.Rel(root, path)
		if err != nil {
			return worldError(err)
		}
		if filepath.Base(stem(below)) == "." || stem(filepath.Base(below)) == "" {
			left = append(left, skipped{path, "it has no name before its extension to call the draft by"})
			return nil
		}
		if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
			left = append(left, skipped{path, "it is no regular file"})
			return nil
		}
		src, err := readInput(path)
		if err == nil && !yamlfile.HasTopKey(src, "schema_version", "engagement", "parties") {
			left = append(left, skipped{path, "it has none of schema_version, engagement and parties at its top"})
			return nil
		}
		// One that cannot be read may be an engagement file; it fails in its turn, and alone.
		found = append(found, input{path: path, stem: stem(below)})
		return nil
	}
	// With a separator at its end a link to a folder is the folder.
	if err := filepath.WalkDir(root+string(filepath.Separator), walk); err != nil {
		return nil, nil, err
	}
	return found, left, nil
}

func stem(path string) string { return strings.TrimSuffix(path, filepath.Ext(path)) }

// shown returns a path as messages show it: what would move the cursor or colour the terminal is written as an escape.
func shown(path string) string {
	if strings.ContainsFunc(path, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(path)
	}
	return path
}

// collisions returns an error when two inputs would write the same file. Names are compared without regard to case,
// since some file systems know no other.
func collisions(in []input) error {
	first := make(map[string]string, len(in))
	var clashes []string
	for _, i := range in {
		key := strings.ToLower(filepath.Clean(i.stem))
		if other, taken := first[key]; taken {
			clashes = append(clashes, fmt.Sprintf("%s and %s would both be drafted to %s", shown(other), shown(i.path), shown(i.stem)))
			continue
		}
		first[key] = i.path
	}
	if len(clashes) == 0 {
		return nil
	}
	slices.Sort(clashes)
	return usageError("%s; rename one, or draft them to different folders", strings.Join(clashes, "; "))
}
