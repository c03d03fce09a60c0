package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"clausewright/internal/diag"
)

// outcome is what became of one input; draft --json prints it.
type outcome struct {
	Input    string            `json:"input"`
	Outputs  []output          `json:"outputs"`
	Action   string            `json:"action"` // drafted, unchanged or failed
	Findings []json.RawMessage `json:"findings"`
	Error    string            `json:"error,omitempty"` // what of the world failed

	found diag.List
	src   []byte
	err   error    // the world failed
	wants []string // where its outputs go, whether or not they could be made
}

// output is one file written.
type output struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
	pages  int
}

// printJSON writes o as one line.
func (o outcome) printJSON(w io.Writer) error {
	o.Findings = []json.RawMessage{}
	for _, d := range o.found {
		line, err := json.Marshal(d)
		if err != nil {
			return err
		}
		o.Findings = append(o.Findings, line)
	}
	if o.Outputs == nil {
		o.Outputs = []output{}
	}
	if o.err != nil {
		o.Error = o.err.Error()
	}
	line, err := json.Marshal(o)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", line)
	return err
}

// earlier says that drafts of an earlier state of the file still stand where new ones were wanted.
func (o outcome) earlier() string {
	for _, path := range o.wants {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return "; the earlier " + shown(path) + " is left as it was"
		}
	}
	return ""
}

// tally says how many findings of each severity there are: "1 error, 2 warnings, 3 notes".
func tally(l diag.List) string {
	var parts []string
	for _, s := range []diag.Severity{diag.Error, diag.Warning, diag.Note} {
		if n := l.Count(s); n > 0 {
			parts = append(parts, plural(n, s.String()))
		}
	}
	if len(parts) == 0 {
		return "no findings"
	}
	return strings.Join(parts, ", ")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
