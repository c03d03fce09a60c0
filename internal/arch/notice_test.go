package arch

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestNoticeNamesEveryModuleInTheBinary keeps NOTICE in step with what the program links.
func TestNoticeNamesEveryModuleInTheBinary(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "./cmd/clausewright")
	list.Dir = root
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	notice, err := os.ReadFile(filepath.Join(root, "NOTICE"))
	if err != nil {
		t.Fatal(err)
	}
	modules := strings.Fields(string(out))
	if len(modules) < 20 {
		t.Fatalf("the program links %d modules; the list is broken", len(modules))
	}
	for _, m := range modules {
		if !strings.Contains(string(notice), "\n  "+m+" (") {
			t.Errorf("NOTICE does not name %s, which travels in the binary", m)
		}
	}
}
