package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadmeShowsWhatTheProgramPrints runs the README's example of a mistake and compares it with what the page shows.
func TestReadmeShowsWhatTheProgramPrints(t *testing.T) {
	readme := read(t, "../../README.md")
	_, rest, _ := strings.Cut(readme, "A wrong value never prints:\n\n```\n")
	want, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("README.md has no example of a mistake")
	}
	deal := read(t, "../../samples/outstaffing-supplied.yaml")
	mistaken := strings.Replace(deal, "  model: outstaffing\n", "  model: outstafing\n", 1)
	t.Chdir(t.TempDir())
	if err := os.WriteFile("my-deal.yaml", []byte(mistaken), 0o600); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	code := Main(context.Background(), Env{
		Args: []string{"check", "my-deal.yaml"}, Stdout: &stdout, Stderr: &stderr, CPUs: 1,
		LookupEnv: func(string) (string, bool) { return "", false },
	})
	if code != exitFindings {
		t.Errorf("exit code %d, want %d", code, exitFindings)
	}
	if stdout.String() != want {
		t.Errorf("check prints\n%s\nthe README shows\n%s", stdout.String(), want)
	}
}

// TestChecksRunWhatTheReadmeTells keeps the build's checks and the README's two commands together.
func TestChecksRunWhatTheReadmeTells(t *testing.T) {
	readme, checks := read(t, "../../README.md"), read(t, "../../.ci/run")
	_, block, _ := strings.Cut(readme, "```\n")
	block, _, _ = strings.Cut(block, "```")
	lines := strings.Split(strings.TrimSpace(block), "\n")
	if len(lines) != 2 {
		t.Fatalf("the README opens with %d commands, want two", len(lines))
	}
	for _, line := range lines {
		command, _, _ := strings.Cut(line, "#")
		if command = strings.TrimSpace(command); !strings.Contains(checks, "\n"+command+"\n") {
			t.Errorf(".ci/run does not run %q", command)
		}
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.FromSlash(path))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
