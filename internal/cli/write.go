package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// tempPrefix begins the name of every file in the making; digits follow.
const tempPrefix = ".clausewright-"

// leftoverAge is how old a file in the making must be before it is taken for the leftover of a run that died.
const leftoverAge = time.Hour

// staged is a file in the making beside its target.
type staged struct {
	target string
	temp   string // "" when the target holds the same bytes already
}

// stage writes data beside path, so that a reader meets the old file or the whole new one, never a part.
func stage(path string, data []byte) (s staged, err error) {
	s.target = path
	mode := fs.FileMode(0)
	switch info, err := os.Stat(path); {
	case err == nil && info.IsDir():
		return s, fmt.Errorf("%s is a folder", shown(path))
	case err == nil:
		mode = info.Mode().Perm() // who may read an earlier draft may read this one, and nobody else
		if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
			return s, nil
		}
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return s, err
	}
	temp, err := createTemp(dir)
	if err != nil {
		return s, err
	}
	s.temp = temp.Name()
	_, err = temp.Write(data)
	if mode != 0 {
		err = errors.Join(err, temp.Chmod(mode))
	}
	err = errors.Join(err, temp.Sync(), temp.Close())
	if err != nil {
		return s, errors.Join(err, s.drop())
	}
	return s, nil
}

// createTemp makes a file as the user makes any file: the umask says who may read it. os.CreateTemp makes private ones.
func createTemp(dir string) (*os.File, error) {
	for {
		name := filepath.Join(dir, tempPrefix+strconv.FormatUint(rand.Uint64(), 10))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// commit puts the file in its place.
func (s staged) commit() error {
	if s.temp == "" {
		return nil
	}
	if err := os.Rename(s.temp, s.target); err != nil {
		return errors.Join(err, s.drop())
	}
	return nil
}

// drop removes the file in the making.
func (s staged) drop() error {
	if s.temp == "" {
		return nil
	}
	return os.Remove(s.temp)
}

// sweep removes the files that earlier runs left in the making in one folder. It is best effort: a leftover harms nobody.
func sweep(dir string, now time.Time) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		digits, ours := strings.CutPrefix(e.Name(), tempPrefix)
		if _, err := strconv.ParseUint(digits, 10, 64); !ours || err != nil || !e.Type().IsRegular() {
			continue
		}
		if info, err := e.Info(); err == nil && now.Sub(info.ModTime()) > leftoverAge {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
