package yamlfile

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkEngagement reads and decodes a file of 3,000 lines.
func BenchmarkEngagement(b *testing.B) {
	var src strings.Builder
	src.WriteString("engagement: {model: outstaffing}\nstaff:\n")
	for i := range 1500 {
		fmt.Fprintf(&src, "  - id: S%d\n    monthly_fee: %d.50\n", i, 4000+i)
	}
	b.SetBytes(int64(src.Len()))
	for b.Loop() {
		f, found := Parse("f", []byte(src.String()), Options{})
		var into testFile
		if found.Add(f.Decode(&into)...); len(found) > 0 {
			b.Fatal(found)
		}
	}
}

// BenchmarkKeys shows that time grows with the number of keys in one group, not with its square.
func BenchmarkKeys(b *testing.B) {
	for _, n := range []int{7_500, 15_000, 30_000, 60_000} {
		var src strings.Builder
		for i := range n {
			fmt.Fprintf(&src, "key%d: x\n", i)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, found := Parse("f", []byte(src.String()), Options{}); len(found) > 0 {
					b.Fatal(found)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/key")
		})
	}
}

// BenchmarkHostile reads a megabyte of what is slow in readers that look back.
func BenchmarkHostile(b *testing.B) {
	fill := func(head, part, tail string) string {
		return head + strings.Repeat(part, (MaxBytes-len(head)-len(tail))/len(part)) + tail
	}
	for _, c := range []struct{ name, src string }{
		{"one-line-list", fill("a: [", "x,", "]")},
		{"one-line-list-with-a-comment", fill("a: [", "b, ", "] #c")},
		{"one-line-of-equal-keys", fill("{", "a,", "}")},
		{"comments", fill("a: 1\n", "# c\n", "b: 1\n")},
		{"aliases", fill("a: &a x\nb:\n", "- *a\n", "")},
		{"open-brackets", fill("", "[", "")},
		{"control-characters", fill("", "a\x01", "")},
		{"one-endless-key-over-many", fill(strings.Repeat("k", MaxBytes/2)+":\n", "  a: 1\n", "")},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.src)))
			for b.Loop() {
				Parse("f", []byte(c.src), Options{})
			}
		})
	}
}
