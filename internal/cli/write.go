package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// tempPrefix begins the name of every file in the making.
const tempPrefix = ".clausewright-"

// leftoverAge is how old a file in the making must be before it is taken for the leftover of a run that died.
const leftoverAge = time.Hour

// writeFile puts data at path so that a reader meets the old file or the whole new one, never a part. It reports false
// when the file held the same bytes already and was left alone.
func writeFile(path string, data []byte) (written bool, err error) {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
		return false, nil
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return false, err
	}
	temp, err := os.CreateTemp(dir, tempPrefix)
	if err != nil {
		return false, err
	}
	_, err = temp.Write(data)
	// CreateTemp makes private files; a draft has the permissions of any file its user makes, as far as they allow reading.
	err = errors.Join(err, temp.Sync(), temp.Chmod(0o644), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		return false, errors.Join(err, os.Remove(temp.Name()))
	}
	return true, nil
}

// sweep removes the files that earlier runs left in the making below dir. It is best effort: a leftover harms nobody.
func sweep(dir string, now time.Time) {
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasPrefix(d.Name(), tempPrefix) {
			return nil
		}
		if info, err := d.Info(); err == nil && now.Sub(info.ModTime()) > leftoverAge {
			_ = os.Remove(path)
		}
		return nil
	})
}
