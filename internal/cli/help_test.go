package cli

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryHelpTextEndsWithAnExampleThatRuns runs the example of each command in a folder that has only the samples.
func TestEveryHelpTextEndsWithAnExampleThatRuns(t *testing.T) {
	samples, err := filepath.Abs("../../samples")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.CopyFS("samples", os.DirFS(samples)); err != nil {
		t.Fatal(err)
	}
	env := Env{CPUs: 1, LookupEnv: func(string) (string, bool) { return "", false }}
	root := newRoot(env)
	commands := append(root.Commands(), root)
	for _, c := range commands {
		if c.Name() == "help" || c.Name() == "completion" {
			continue // cobra's own
		}
		t.Run(c.Name(), func(t *testing.T) {
			example := strings.TrimSpace(c.Example)
			if !strings.HasPrefix(example, "clausewright ") || strings.Contains(example, "\n") {
				t.Fatalf("the example is %q, want one command", example)
			}
			var stdout, stderr bytes.Buffer
			env := env
			env.Args, env.Stdout, env.Stderr = strings.Fields(example)[1:], &stdout, &stderr
			if code := Main(context.Background(), env); code != exitDone {
				t.Errorf("%s ends with %d:\n%s%s", example, code, stdout.String(), stderr.String())
			}
		})
	}
	if _, err := fs.Stat(os.DirFS("."), "drafts/outsourcing.pdf"); err != nil {
		t.Error(err)
	}
}
