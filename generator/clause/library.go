// Package clause is the library of contract texts: what lawyers write in Markdown, parsed, checked against the fields of the
// engagement file, and selected for one engagement.
//
// It refuses texts that are not wholly understood. A file of the library is read before any value of an engagement exists, so
// that a value can never become markup; and whatever a text names (a field, a term, another clause) is known to exist in
// every agreement that lists the text.
package clause

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"clausewright/internal/diag"
	"clausewright/schema"
)

// Library is every text of a language with the agreements made of them. It is read-only and safe for concurrent use.
type Library struct {
	language   *Language
	agreements map[schema.Variant]*Agreement
	files      map[place]*File
}

// place is where a file stands: its kind, folder and id.
type place struct {
	kind   FileKind
	folder string
	id     string
}

// Layer is one folder with texts. Its FS holds a folder for each language.
type Layer struct {
	Name  string // of the folder, for findings; "" for none
	FS    fs.FS
	House bool // a firm's own folder
}

// languageFolder is the folder of the one language there is.
const languageFolder = "en"

// Load reads the layers, the first below the others, and checks everything for each agreement. A file of a later layer
// replaces the file at the same path of an earlier one. The Library is never nil, and is not to be used when there are
// errors.
func Load(layers ...Layer) (*Library, diag.List) {
	l := &Library{language: &Language{}, agreements: map[schema.Variant]*Agreement{}, files: map[place]*File{}}
	r := reader{library: l, texts: map[string]text{}, mandatory: map[place]bool{}, broken: map[string]bool{}}
	for _, layer := range layers {
		r.layer(layer)
	}
	r.parse()
	r.found.Add(r.check()...)
	return l, r.found.Sorted()
}

// Language returns the words of the library's language.
func (l *Library) Language() *Language { return l.language }

// Agreement returns the table of contents for v.
func (l *Library) Agreement(v schema.Variant) *Agreement { return l.agreements[v] }

// File returns the text that an agreement's id stands for: that of the most specific folder. It is nil when there is none.
func (l *Library) File(kind FileKind, v schema.Variant, id string) *File {
	for _, folder := range foldersOf(v) {
		if f := l.files[place{kind, folder, id}]; f != nil {
			return f
		}
	}
	return nil
}

// foldersOf returns the folders that an agreement draws on, the most specific first.
func foldersOf(v schema.Variant) []string {
	if v == schema.Outsourcing {
		return []string{"outsourcing", "common"}
	}
	return []string{string(v), "outstaffing", "common"}
}

var folders = []string{"common", "outsourcing", "outstaffing", string(schema.Supplied), string(schema.Transferred)}

var kindFolders = map[string]FileKind{"front": Front, "clauses": Clause, "schedules": Schedule}

// kinds in the order of an agreement file.
var kinds = []FileKind{Front, Clause, Schedule}

// String returns the name of the kind's folder.
func (k FileKind) String() string {
	for folder, kind := range kindFolders {
		if k == kind {
			return folder
		}
	}
	return fmt.Sprintf("kind %d", int(k))
}

// text is one file of a layer.
type text struct {
	name  string // in findings
	src   []byte
	house bool
}

// reader builds a library.
type reader struct {
	library      *Library
	texts        map[string]text // by path below the language's folder, the latest layer's
	mandatory    map[place]bool  // in any layer: a firm's folder cannot make a clause optional by replacing it
	languageName string
	broken       map[string]bool // names of files with errors of their own; what else is wrong with them is not asked
	found        diag.List
}

// layer reads the files of one layer.
func (r *reader) layer(layer Layer) {
	at := func(name string) diag.Pos { return diag.Pos{File: path.Join(layer.Name, name)} }
	if info, err := fs.Stat(layer.FS, languageFolder); err != nil || !info.IsDir() {
		r.found.Add(fault(at(""), RuleUnread, fmt.Sprintf("there is no folder %s with texts", languageFolder), fmt.Sprintf("put the folders clauses, front, schedules and agreements below %s", path.Join(layer.Name, languageFolder))))
		return
	}
	err := fs.WalkDir(layer.FS, languageFolder, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if strings.HasPrefix(d.Name(), ".") {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() {
			return nil
		}
		src, err := fs.ReadFile(layer.FS, name)
		if err != nil {
			return err
		}
		below := strings.TrimPrefix(name, languageFolder+"/")
		if message, hint := misplaced(below); message != "" {
			r.found.Add(fault(at(name), RuleUnread, message, hint))
			return nil
		}
		if old, ok := r.texts[below]; ok {
			r.replaced(below, old)
		}
		r.texts[below] = text{name: path.Join(layer.Name, name), src: src, house: layer.House}
		return nil
	})
	if err != nil {
		r.found.Add(fault(at(languageFolder), RuleUnread, "the folder cannot be read: "+err.Error(), ""))
	}
}

// replaced remembers what a replaced file demands.
func (r *reader) replaced(name string, old text) {
	if at, ok := placeOf(name); ok {
		if f, _ := Parse(at.kind, old.name, old.src); f.Header.Mandatory {
			r.mandatory[at] = true
		}
	}
}

// placeOf returns the place of a text by its path below the language's folder.
func placeOf(name string) (place, bool) {
	parts := strings.Split(name, "/")
	if len(parts) != 3 {
		return place{}, false
	}
	id, markdown := strings.CutSuffix(parts[2], ".md")
	kind, ok := kindFolders[parts[0]]
	return place{kind, parts[1], id}, ok && markdown && isName(id) && slices.Contains(folders, parts[1])
}

// misplaced says why a file is not where a file of the library can be, or nothing.
func misplaced(name string) (message, hint string) {
	if _, ok := placeOf(name); ok || name == "language.yaml" {
		return "", ""
	}
	top, rest, deeper := strings.Cut(name, "/")
	if top == "agreements" {
		v, yaml := strings.CutSuffix(rest, ".yaml")
		if yaml && slices.Contains(schema.Variants(), schema.Variant(v)) {
			return "", ""
		}
		return "there is no agreement of this name", meantVariant(v)
	}
	folder, id, _ := strings.Cut(rest, "/")
	switch {
	case kindFolders[top] == 0 && !deeper:
		return "the program reads no file of this name here", "move it elsewhere"
	case kindFolders[top] == 0:
		return fmt.Sprintf("no text is read from a folder %s", top), diag.Meant(top, slices.Collect(maps.Keys(kindFolders)))
	case id == "":
		return fmt.Sprintf("no text is read from %s itself", top), "move it to one of its folders: " + strings.Join(folders, ", ")
	case !slices.Contains(folders, folder):
		return fmt.Sprintf("no text is read from a folder %s/%s", top, folder), diag.Meant(folder, folders)
	default:
		return fmt.Sprintf("%q is no name of a text", id), "write lower-case letters, digits and hyphens, and .md"
	}
}

func meantVariant(v string) string {
	var names []string
	for _, variant := range schema.Variants() {
		names = append(names, string(variant))
	}
	return diag.Meant(v, names)
}

// parse reads every text.
func (r *reader) parse() {
	for _, name := range slices.Sorted(maps.Keys(r.texts)) {
		t := r.texts[name]
		at, ok := placeOf(name)
		if !ok {
			continue
		}
		f, found := Parse(at.kind, t.name, t.src)
		f.Path, f.House = name, t.house
		r.library.files[at] = f
		r.found.Add(found...)
		if f.Header.Mandatory {
			r.mandatory[at] = true
		}
	}
	for _, v := range schema.Variants() {
		t, ok := r.texts["agreements/"+string(v)+".yaml"]
		if !ok {
			r.found.Add(fault(diag.Pos{File: "agreements/" + string(v) + ".yaml"}, RuleAgreement, "the agreement is missing", ""))
			continue
		}
		a, found := parseAgreement(v, t.name, t.src)
		r.library.agreements[v] = a
		r.found.Add(found...)
	}
	t, ok := r.texts["language.yaml"]
	if !ok {
		t.name = "language.yaml"
		r.found.Add(fault(diag.Pos{File: t.name}, RuleWords, "the words of the language are missing", ""))
	} else {
		l, found := loadLanguage(t.name, t.src)
		r.library.language, r.languageName = l, t.name
		r.found.Add(found...)
	}
	for _, d := range r.found {
		// A table of contents that could be read is worth checking, whatever else it lacks.
		if d.Severity == diag.Error && d.Rule != RuleAgreement {
			r.broken[d.Pos.File] = true
		}
	}
}
