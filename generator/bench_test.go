package generator_test

import (
	"path/filepath"
	"testing"

	"clausewright/generator"
	"clausewright/schema"
)

// BenchmarkNew is the cost of starting: texts parsed and checked for each agreement, fonts built.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := generator.New(generator.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoad reads and checks one engagement file.
func BenchmarkLoad(b *testing.B) {
	for _, name := range samples(b) {
		src := []byte(sample(b, "samples/"+filepath.Base(name)))
		b.Run(filepath.Base(name), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, found := schema.Load(name, src); found.HasErrors() {
					b.Fatal(findings(found))
				}
			}
		})
	}
}

// BenchmarkDraft takes a file to a finished document.
func BenchmarkDraft(b *testing.B) {
	g := built(b)
	for _, name := range samples(b) {
		src := []byte(sample(b, "samples/"+filepath.Base(name)))
		b.Run(filepath.Base(name), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, found := g.Draft(name, src); found.HasErrors() {
					b.Fatal(findings(found))
				}
			}
		})
	}
}

// BenchmarkPrint prints a finished document in each format.
func BenchmarkPrint(b *testing.B) {
	g := built(b)
	for _, f := range generator.Formats() {
		for _, name := range samples(b) {
			doc := draftedFile(b, name)
			b.Run(f.Name+"/"+filepath.Base(name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, _, err := g.Print(f, doc); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
