package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

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
	for _, arg := range args {
		info, err := os.Stat(arg)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil, usageError("%s does not exist", arg)
		}
		if err != nil {
			return nil, nil, worldError(err)
		}
		if !info.IsDir() {
			found = append(found, input{path: arg, stem: stem(filepath.Base(arg))})
			continue
		}
		in, not, err := walkFolder(arg, out)
		if err != nil {
			return nil, nil, err
		}
		found, left = append(found, in...), append(left, not...)
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
			if info, err := d.Info(); err == nil && outErr == nil && path != root && os.SameFile(info, outInfo) {
				left = append(left, skipped{path, "it is the output folder"})
				return fs.SkipDir
			}
			return nil
		}
		ext := strings.ToLower(filepath.Ext(path))
		if ext != ".yaml" && ext != ".yml" {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return worldError(err)
		}
		if !yamlfile.HasTopKey(src, "schema_version", "engagement", "parties") {
			left = append(left, skipped{path, "it has none of schema_version, engagement and parties at its top"})
			return nil
		}
		below, err := filepath.Rel(root, path)
		if err != nil {
			return worldError(err)
		}
		found = append(found, input{path: path, stem: stem(below)})
		return nil
	}
	if err := filepath.WalkDir(root, walk); err != nil {
		return nil, nil, err
	}
	return found, left, nil
}

func stem(path string) string { return strings.TrimSuffix(path, filepath.Ext(path)) }

// collisions returns an error when two inputs would write the same file. Names are compared without regard to case,
// since some file systems know no other.
func collisions(in []input) error {
	first := make(map[string]string, len(in))
	var clashes []string
	for _, i := range in {
		key := strings.ToLower(filepath.Clean(i.stem))
		if other, taken := first[key]; taken {
			clashes = append(clashes, fmt.Sprintf("%s and %s would both be drafted to %s", other, i.path, i.stem))
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
