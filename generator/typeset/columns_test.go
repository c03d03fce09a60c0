package typeset

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestShareColumns(t *testing.T) {
	for name, c := range map[string]struct {
		needs []columnNeed
		width float64
		want  []float64
	}{
		"all-fit":           {[]columnNeed{{5, 20}, {5, 30}}, 100, []float64{20, 30}},
		"short-ones-keep":   {[]columnNeed{{5, 10}, {5, 500}}, 100, []float64{10, 90}},
		"long-ones-by-root": {[]columnNeed{{5, 400}, {5, 100}}, 90, []float64{60, 30}},
		"words-stay-whole":  {[]columnNeed{{60, 70}, {5, 500}}, 100, []float64{60, 40}},
		"words-must-break":  {[]columnNeed{{10, 10}, {300, 300}, {400, 400}}, 100, []float64{10, 45, 45}},
	} {
		t.Run(name, func(t *testing.T) {
			got := shareColumns(c.needs, c.width)
			for i := range got {
				if math.Abs(got[i]-c.want[i]) > 0.01 {
					t.Fatalf("got %.2f, want %.2f", got, c.want)
				}
			}
		})
	}
}

func TestShareColumns_Property(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.Float64Range(10, 200).Draw(t, "width")
		needs := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) columnNeed {
			least := rapid.Float64Range(0, 80).Draw(t, "min")
			return columnNeed{least, least + rapid.Float64Range(0, 400).Draw(t, "more")}
		}), 1, 8).Draw(t, "needs")

		mins := 0.0
		for _, n := range needs {
			mins += n.minMM
		}
		got := shareColumns(needs, width)
		if s := sum(got); s > width+1e-6 {
			t.Fatalf("columns %v add up to %g, more than %g", got, s, width)
		}
		for i, w := range got {
			if mins <= width && w < needs[i].minMM-1e-6 {
				t.Fatalf("column %d has %g and its words need %g: %v", i, w, needs[i].minMM, got)
			}
			if w > needs[i].maxMM+1e-6 {
				t.Fatalf("column %d has %g and asks for %g", i, w, needs[i].maxMM)
			}
		}
	})
}
