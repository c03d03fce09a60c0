package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"sync"
	"unicode/utf16"
)

// file collects the objects of a PDF file. Object n is the n-th one asked for, so the same calls give the same bytes.
type file struct {
	objects [][]byte
}

// reserve returns the number of an object whose content comes later.
func (f *file) reserve() int {
	f.objects = append(f.objects, nil)
	return len(f.objects)
}

// set gives an object its content.
func (f *file) set(n int, format string, args ...any) {
	f.objects[n-1] = fmt.Appendf(nil, format, args...)
}

// add adds an object and returns its number.
func (f *file) add(format string, args ...any) int {
	n := f.reserve()
	f.set(n, format, args...)
	return n
}

// stream adds a compressed stream and returns its number. entries go into its dictionary.
func (f *file) stream(entries string, data []byte) (int, error) {
	n := f.reserve()
	var packed bytes.Buffer
	packed.Grow(len(data)/3 + 64)
	z := deflaters.Get().(*zlib.Writer)
	defer deflaters.Put(z)
	z.Reset(&packed)
	if _, err := z.Write(data); err != nil {
		return 0, fmt.Errorf("compress object %d: %w", n, err)
	}
	if err := z.Close(); err != nil {
		return 0, fmt.Errorf("compress object %d: %w", n, err)
	}
	f.setStream(n, entries+"/Filter /FlateDecode ", packed.Bytes())
	return n, nil
}

// setStream gives an object a stream as it is.
func (f *file) setStream(n int, entries string, data []byte) {
	b := fmt.Appendf(make([]byte, 0, len(data)+len(entries)+64), "<<%s/Length %d>>\nstream\n", entries, len(data))
	f.objects[n-1] = append(append(b, data...), "\nendstream"...)
}

// deflaters are compressors at rest: one holds some 800 kB of tables.
var deflaters = sync.Pool{New: func() any { return zlib.NewWriter(nil) }}

// bytes returns the file. Its identifier is the hash of what it holds.
func (f *file) bytes(catalog, info int) []byte {
	size := 2048
	for _, o := range f.objects {
		size += len(o) + 40
	}
	b := make([]byte, 0, size)
	b = append(b, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)
	offsets := make([]int, len(f.objects))
	for i, o := range f.objects {
		offsets[i] = len(b)
		b = fmt.Appendf(b, "%d 0 obj\n", i+1)
		b = append(append(b, o...), "\nendobj\n"...)
	}
	id := sha256.Sum256(b)
	table := len(b)
	b = fmt.Appendf(b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		b = fmt.Appendf(b, "%010d 00000 n \n", at)
	}
	return fmt.Appendf(b, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID [<%X><%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(offsets)+1, catalog, info, id[:16], id[:16], table)
}

// textString writes a text for people to read, as a string of UTF-16 where it is not plain ASCII.
func textString(s string) string {
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] >= ' ' && s[i] <= '~'
	}
	if ascii {
		b := []byte{'('}
		for i := range len(s) {
			if s[i] == '(' || s[i] == ')' || s[i] == '\\' {
				b = append(b, '\\')
			}
			b = append(b, s[i])
		}
		return string(append(b, ')'))
	}
	b := []byte("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		b = hex16(b, u)
	}
	return string(append(b, '>'))
}
