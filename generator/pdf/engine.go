package pdf

import (
	"bytes"
	"errors"
	"fmt"

	"clausewright/generator/font"
)

// painting is what the engine's file says: the operators of each page, and the style that each of its fonts stands for.
type painting struct {
	pages         [][]byte
	fonts         map[string]font.Style
	width, height float64 // points
}

// Values of the engine's objects are numbers as float64, texts as []byte, and these.
type (
	nameOf    string
	reference int
	array     []any
	dict      map[string]any
)

// readPainting reads the engine's file by its cross-reference table. Anything but the plain file the engine is known to
// write is an error: a new version of it must not change contracts silently.
func readPainting(raw []byte) (*painting, error) {
	e := engineFile{raw: raw}
	if err := e.readTable(); err != nil {
		return nil, err
	}
	catalog, err := e.dict(e.trailer["Root"])
	if err != nil {
		return nil, fmt.Errorf("catalog: %w", err)
	}
	tree, err := e.dict(catalog["Pages"])
	if err != nil {
		return nil, fmt.Errorf("page tree: %w", err)
	}
	p := &painting{fonts: make(map[string]font.Style)}
	box, _ := tree["MediaBox"].(array)
	if len(box) != 4 || box[0] != 0.0 || box[1] != 0.0 {
		return nil, fmt.Errorf("page tree: media box is %v", box)
	}
	p.width, _ = box[2].(float64)
	p.height, _ = box[3].(float64)

	kids, _ := tree["Kids"].(array)
	var resources any
	for i, kid := range kids {
		page, err := e.dict(kid)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		if page["MediaBox"] != nil || page["Annots"] != nil {
			return nil, fmt.Errorf("page %d: unexpected media box or annotations", i+1)
		}
		if i > 0 && page["Resources"] != resources {
			return nil, fmt.Errorf("page %d: resources of its own", i+1)
		}
		resources = page["Resources"]
		content, err := e.stream(page["Contents"])
		if err != nil {
			return nil, fmt.Errorf("content of page %d: %w", i+1, err)
		}
		p.pages = append(p.pages, content)
	}
	if resources == nil {
		return nil, errors.New("no pages")
	}
	return p, e.readFonts(resources, p.fonts)
}

// engineFile is the engine's file with its objects still unread.
type engineFile struct {
	raw     []byte
	offsets []int // by object number
	trailer dict
}

// readTable reads the one cross-reference table and the trailer.
func (e *engineFile) readTable() error {
	at := bytes.LastIndex(e.raw, []byte("startxref\n"))
	if at < 0 {
		return errors.New("no startxref")
	}
	start, err := (&lexer{src: e.raw, at: at + len("startxref\n")}).next()
	if err != nil || start.kind != number || start.value < 0 || int(start.value) >= len(e.raw) {
		return fmt.Errorf("startxref is %v", start)
	}
	l := lexer{src: e.raw, at: int(start.value)}
	if err := l.expect("xref", "0"); err != nil {
		return err
	}
	count, err := l.next()
	if err != nil || count.kind != number || count.value < 0 || int(count.value) > len(e.raw)/20 {
		return fmt.Errorf("the size of the cross-reference table is %v", count)
	}
	for range int(count.value) {
		offset, err := l.next()
		if err != nil || offset.kind != number || offset.value < 0 {
			return fmt.Errorf("cross-reference entry %v", offset)
		}
		for range 2 { // generation and kind
			if _, err := l.next(); err != nil {
				return err
			}
		}
		e.offsets = append(e.offsets, int(offset.value))
	}
	if err := l.expect("trailer"); err != nil {
		return err
	}
	v, err := l.value()
	if err != nil {
		return fmt.Errorf("trailer: %w", err)
	}
	trailer, ok := v.(dict)
	if !ok {
		return fmt.Errorf("trailer is %v", v)
	}
	e.trailer = trailer
	return nil
}

// readFonts takes down the name of each font of the resources with the style it stands for.
func (e *engineFile) readFonts(resources any, fonts map[string]font.Style) error {
	res, err := e.dict(resources)
	if err != nil {
		return fmt.Errorf("resources: %w", err)
	}
	listed, ok := res["Font"].(dict)
	if !ok {
		return errors.New("resources list no fonts")
	}
	for key, v := range listed {
		f, err := e.dict(v)
		if err != nil {
			return fmt.Errorf("font %s: %w", key, err)
		}
		base, _ := f["BaseFont"].(nameOf)
		style, ok := engineFonts[string(base)]
		if !ok {
			return fmt.Errorf("unexpected font %q", base)
		}
		fonts[key] = style
	}
	return nil
}

// at returns the lexer at an object's value.
func (e *engineFile) at(v any) (*lexer, error) {
	ref, ok := v.(reference)
	if !ok || ref <= 0 || int(ref) >= len(e.offsets) || e.offsets[ref] >= len(e.raw) {
		return nil, fmt.Errorf("%v refers to no object", v)
	}
	l := &lexer{src: e.raw, at: e.offsets[ref]}
	return l, l.expect(fmt.Sprint(int(ref)), "0", "obj")
}

// dict returns the dictionary that v refers to.
func (e *engineFile) dict(v any) (dict, error) {
	l, err := e.at(v)
	if err != nil {
		return nil, err
	}
	v, err = l.value()
	if err != nil {
		return nil, err
	}
	d, ok := v.(dict)
	if !ok {
		return nil, fmt.Errorf("want a dictionary, have %T", v)
	}
	return d, nil
}

// stream returns the bytes of the stream that v refers to.
func (e *engineFile) stream(v any) ([]byte, error) {
	l, err := e.at(v)
	if err != nil {
		return nil, err
	}
	v, err = l.value()
	if err != nil {
		return nil, err
	}
	d, _ := v.(dict)
	size, ok := d["Length"].(float64)
	if !ok || d["Filter"] != nil {
		return nil, fmt.Errorf("want a plain stream, have %v", v)
	}
	if err := l.expect("stream"); err != nil {
		return nil, err
	}
	from := l.at + 1 // the line break
	if size < 0 || from+int(size) > len(e.raw) {
		return nil, fmt.Errorf("stream of %.0f bytes leaves the file", size)
	}
	l.at = from + int(size)
	return e.raw[from:l.at:l.at], l.expect("endstream")
}

// expect takes the given words or numbers.
func (l *lexer) expect(words ...string) error {
	for _, w := range words {
		t, err := l.next()
		if err != nil {
			return err
		}
		if string(t.bytes) != w {
			return fmt.Errorf("want %s, have %v", w, t)
		}
	}
	return nil
}

// value takes one value of an object.
func (l *lexer) value() (any, error) {
	t, err := l.next()
	if err != nil {
		return nil, err
	}
	switch {
	case t.kind == number:
		return l.numberOrReference(t), nil
	case t.kind == name:
		return nameOf(t.bytes), nil
	case t.kind == text:
		return t.bytes, nil
	case t.is("["):
		return l.array()
	case t.is("<<"):
		return l.dictionary()
	default:
		return nil, fmt.Errorf("unexpected %v", t)
	}
}

// numberOrReference looks whether "0 R" follows.
func (l *lexer) numberOrReference(t token) any {
	ahead := *l
	if ahead.expect("0", "R") != nil {
		return t.value
	}
	*l = ahead
	return reference(t.value)
}

func (l *lexer) array() (any, error) {
	a := array{}
	for {
		ahead := *l
		t, err := ahead.next()
		if err != nil {
			return nil, err
		}
		if t.is("]") {
			*l = ahead
			return a, nil
		}
		v, err := l.value()
		if err != nil {
			return nil, err
		}
		a = append(a, v)
	}
}

func (l *lexer) dictionary() (any, error) {
	d := dict{}
	for {
		t, err := l.next()
		if err != nil {
			return nil, err
		}
		if t.is(">>") {
			return d, nil
		}
		if t.kind != name {
			return nil, fmt.Errorf("want a key, have %v", t)
		}
		v, err := l.value()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", t.bytes, err)
		}
		d[string(t.bytes)] = v
	}
}
