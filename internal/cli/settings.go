package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"

	"clausewright/internal/diag"
)

// settingsFile is looked for in the working directory, then in the user's configuration directory.
const settingsFile = "clausewright.yaml"

// settings are how the program runs. They never reach a contract: engagement files are not read by viper.
type settings struct {
	Out       string   `mapstructure:"out"`       // folder of the drafts
	Format    []string `mapstructure:"format"`    // names of formats
	Jobs      int      `mapstructure:"jobs"`      // documents drafted at once, 0 for one a processor
	Templates string   `mapstructure:"templates"` // the firm's own wording, "" for none
}

// addSettings declares the flags that settings can also give. names are the settings that the command takes.
func addSettings(flags *pflag.FlagSet, names ...string) {
	for _, name := range names {
		switch name {
		case "out":
			flags.StringP("out", "o", "drafts", "folder to write to, or - for one document on standard output")
		case "format":
			flags.StringSliceP("format", "f", []string{"pdf"}, "formats to write, separated by commas")
		case "jobs":
			flags.IntP("jobs", "j", 0, "documents to draft at once (0: one for each processor)")
		case "templates":
			flags.String("templates", "", "folder of the firm's own wording, laid over the built-in texts")
		default:
			panic("cli: unknown setting " + name)
		}
	}
}

// readSettings merges flag, environment, settings file and default, in this order.
func readSettings(env Env, flags *pflag.FlagSet) (settings, error) {
	v := viper.New()
	all := pflag.NewFlagSet("defaults", pflag.ContinueOnError)
	addSettings(all, "out", "format", "jobs", "templates")
	var err error
	all.VisitAll(func(f *pflag.Flag) {
		if own := flags.Lookup(f.Name); own != nil {
			f = own
		}
		err = errors.Join(err, v.BindPFlag(f.Name, f))
		// The environment comes from Env, so that a test can give one of its own.
		if value, ok := env.LookupEnv("CLAUSEWRIGHT_" + strings.ToUpper(f.Name)); ok && !f.Changed {
			v.Set(f.Name, value)
		}
	})
	if err != nil {
		return settings{}, err
	}

	path, err := findSettings(env)
	if err != nil {
		return settings{}, worldError(err)
	}
	if path != "" {
		v.SetConfigFile(path)
		if err := v.ReadInConfig(); err != nil {
			return settings{}, usageError("settings file %s: %v", path, err)
		}
	}
	if unknown := unknownSetting(v, all); unknown != "" {
		return settings{}, usageError("settings file %s: %s", path, unknown)
	}
	var s settings
	if err := v.UnmarshalExact(&s); err != nil {
		return settings{}, usageError("settings%s: %s", fileNote(path), firstLine(err))
	}
	for i, name := range s.Format {
		s.Format[i] = strings.TrimSpace(name)
	}
	if s.Jobs < 0 {
		return settings{}, usageError("jobs is %d; give 0 or more", s.Jobs)
	}
	if s.Jobs == 0 {
		s.Jobs = env.CPUs
	}
	if s.Out == "" {
		return settings{}, usageError("out is empty; name a folder, or - for standard output")
	}
	if strings.HasPrefix(s.Out, "~") {
		return settings{}, usageError("out is %s, and no shell has put your home folder for ~; write the whole path", s.Out)
	}
	return s, nil
}

// unknownSetting returns what is wrong with the first setting that the program does not have, "" when it has all.
func unknownSetting(v *viper.Viper, all *pflag.FlagSet) string {
	var known []string
	all.VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
	for _, key := range slices.Sorted(slices.Values(v.AllKeys())) {
		if slices.Contains(known, key) {
			continue
		}
		if guess, ok := diag.Guess(key, known); ok {
			return fmt.Sprintf("unknown setting %q; did you mean %q?", key, guess)
		}
		return fmt.Sprintf("unknown setting %q; the settings are %s", key, strings.Join(known, ", "))
	}
	return ""
}

// findSettings returns the settings file in force, "" when there is none.
func findSettings(env Env) (string, error) {
	paths := []string{settingsFile}
	if env.ConfigDir != "" {
		paths = append(paths, filepath.Join(env.ConfigDir, "clausewright", settingsFile))
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("read settings: %w", err)
		}
		if !info.IsDir() {
			return path, nil
		}
	}
	return "", nil
}

func fileNote(path string) string {
	if path == "" {
		return ""
	}
	return " (file " + path + ")"
}

// firstLine keeps mapstructure's list of faults on one line.
func firstLine(err error) string {
	return strings.Join(strings.Fields(err.Error()), " ")
}
