package document

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkResolve numbers and resolves a contract of the usual size: 40 clauses of 10 provisions, 60 terms.
func BenchmarkResolve(b *testing.B) {
	var src strings.Builder
	src.WriteString("part body body\nclause definitions C03 Definitions\n1. Meanings:\n")
	for i := range 60 {
		fmt.Fprintf(&src, "= Term %c%c: what Term %c%c and the Client say.\n", 'A'+i%26, 'a'+i/26, 'A'+(i+1)%26, 'a'+i/26)
	}
	for c := range 40 {
		fmt.Fprintf(&src, "clause c%d - Clause\n", c)
		for range 10 {
			src.WriteString("1. #x The Client shall pay what Term Aa and the Term Bb of this Agreement require within thirty days after [[c3#x]] says so, and not before.\n")
		}
	}
	for b.Loop() {
		b.StopTimer()
		d := readCase(b, src.String())
		b.StartTimer()
		Number(d)
		Resolve(d, nil)
	}
}
