package diag

import (
	"bytes"
	"encoding/json"
	"io"
)

// JSON prints one finding a line, in the order of l, with the keys of [Diagnostic.MarshalJSON]. The error is that of w.
func JSON(w io.Writer, l List) error {
	var out bytes.Buffer
	for _, d := range l {
		if err := encode(&out, d.wire()); err != nil {
			return err
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

// MarshalJSON writes file, line, col, severity, rule, path, message, hint, source, law_as_of, confidence and related
// ([{file,line,col,message}]), in this order, leaving out what is empty.
func (d Diagnostic) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	if err := encode(&out, d.wire()); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

type wirePos struct {
	File string `json:"file,omitempty"`
	Line int    `json:"line,omitempty"`
	Col  int    `json:"col,omitempty"`
}

type wireRelated struct {
	wirePos
	Message string `json:"message"`
}

type wireDiagnostic struct {
	wirePos
	Severity   string        `json:"severity"`
	Rule       string        `json:"rule,omitempty"`
	Path       string        `json:"path,omitempty"`
	Message    string        `json:"message"`
	Hint       string        `json:"hint,omitempty"`
	Source     string        `json:"source,omitempty"`
	LawAsOf    string        `json:"law_as_of,omitempty"`
	Confidence string        `json:"confidence,omitempty"`
	Related    []wireRelated `json:"related,omitempty"`
}

func (d Diagnostic) wire() wireDiagnostic {
	out := wireDiagnostic{
		wirePos: wirePos(d.Pos), Severity: d.Severity.String(), Rule: d.Rule, Path: d.Path, Message: d.Message, Hint: d.Hint,
		Source: d.Source, LawAsOf: d.LawAsOf, Confidence: d.Confidence,
	}
	for _, r := range d.Related {
		out.Related = append(out.Related, wireRelated{wirePos: wirePos(r.Pos), Message: r.Message})
	}
	return out
}

// encode leaves <, > and & as they are: the output is read by people too, and never by a browser.
func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
