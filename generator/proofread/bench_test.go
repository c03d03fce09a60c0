package proofread

import "testing"

// BenchmarkRun reads the largest of the sample agreements with every check.
func BenchmarkRun(b *testing.B) {
	l := loaded(b, nil)
	d, e := drafted(b, l, "../../schema/testdata/outstaffing-transferred.yaml")
	for b.Loop() {
		Run(All(), d, e, l.Language())
	}
}
