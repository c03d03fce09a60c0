package typeset

import (
	"testing"

	"pgregory.net/rapid"
)

// TestMakeUp_Property makes pages of random items and reads them back.
func TestMakeUp_Property(t *testing.T) {
	const height = 100.0
	rapid.Check(t, func(t *rapid.T) {
		items := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) item {
			return item{
				aboveMM:  rapid.Float64Range(0, 10).Draw(t, "above"),
				heightMM: rapid.Float64Range(0, 30).Draw(t, "height"),
				keep:     rapid.SampledFrom([]keep{loose, loose, prefer, strong, hard}).Draw(t, "keep"),
				newPage:  rapid.IntRange(0, 15).Draw(t, "new") == 0,
				sink:     rapid.IntRange(0, 30).Draw(t, "sink") == 0,
				name:     "row 1",
			}
		}), 0, 60).Draw(t, "items")
		head := &item{heightMM: 7}
		for i := range items {
			if rapid.IntRange(0, 3).Draw(t, "row") == 0 {
				items[i].head = head
			}
		}

		pages, err := makeUp(items, height)
		if err != nil {
			if !tooHigh(items, height) {
				t.Fatalf("%v, but no group of items is that high", err)
			}
			return
		}
		n := 0
		for _, page := range pages {
			if page[0].item == head {
				if page[1].head != head {
					t.Fatal("a head stands above what is no row of its table")
				}
				page = page[1:]
			} else if page[0].head != nil {
				t.Fatal("a row begins a page without its head")
			}
			bottom := 0.0
			for i, p := range page {
				if p.item != &items[n] {
					t.Fatalf("item %d is not where it belongs", n)
				}
				if i > 0 && p.newPage {
					t.Fatalf("item %d does not begin a page", n)
				}
				if p.yMM < bottom-1e-9 {
					t.Fatalf("item %d stands on the one before it", n)
				}
				bottom = p.yMM + p.heightMM
				n++
			}
			if bottom > height+slackMM {
				t.Fatalf("a page is filled to %g", bottom)
			}
			if n < len(items) && items[n-1].keep == hard && !items[n].newPage {
				t.Fatalf("item %d is parted from item %d", n-1, n)
			}
		}
		if n != len(items) {
			t.Fatalf("%d of %d items are on pages", n, len(items))
		}
	})
}

// tooHigh reports whether a run of items that must stay together is higher than a page.
func tooHigh(items []item, height float64) bool {
	for i := range items {
		y := headMM(items[i])
		for j := i; j < len(items); j++ {
			if j > i {
				if items[j].newPage || items[j-1].keep != hard {
					break
				}
				y += items[j].aboveMM
			}
			if y += items[j].heightMM; y > height {
				return true
			}
		}
	}
	return false
}

func TestMakeUp_BreaksAtTheWeakestPlace(t *testing.T) {
	line := func(k keep) item { return item{heightMM: 30, keep: k} }
	for name, c := range map[string]struct {
		keeps []keep
		want  int // items on the first page of three lines
	}{
		"last-loose":    {[]keep{loose, loose, loose, loose}, 3},
		"loose-earlier": {[]keep{loose, strong, strong, loose}, 1},
		"prefer-yields": {[]keep{strong, prefer, strong, loose}, 2},
		"strong-yields": {[]keep{hard, strong, hard, loose}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			var items []item
			for _, k := range c.keeps {
				items = append(items, line(k))
			}
			pages, err := makeUp(items, 100)
			if err != nil {
				t.Fatal(err)
			}
			if len(pages[0]) != c.want {
				t.Errorf("first page has %d items, want %d", len(pages[0]), c.want)
			}
		})
	}
}
