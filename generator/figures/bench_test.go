package figures

import (
	"os"
	"testing"

	"clausewright/schema"
)

func BenchmarkCompute(b *testing.B) {
	for _, name := range []string{"outsourcing", "outstaffing-supplied", "outstaffing-transferred"} {
		src, err := os.ReadFile("../../samples/" + name + ".yaml")
		if err != nil {
			b.Fatal(err)
		}
		e, _ := schema.Load(name+".yaml", src)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Compute(e)
			}
		})
	}
}
