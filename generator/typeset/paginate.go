package typeset

// placed is an item at its height on a page, from the top margin.
type placed struct {
	*item
	yMM   float64
	aside bool // a repeated head, or an item that is aside itself
}

// A last page with less than runtMM of text looks like a mistake. tighter are the shares of the space between paragraphs
// that are tried to be rid of it.
const runtMM = 45.0

var tighter = []float64{0.85, 0.7}

// makeUp divides items among pages of a height: each run of items up to the next one that begins a page by itself.
func makeUp(items []item, heightMM float64) ([][]placed, error) {
	if err := misfits(items, heightMM); err != nil {
		return nil, err
	}
	var pages [][]placed
	for start := 0; start < len(items); {
		end := start + 1
		for end < len(items) && !items[end].newPage {
			end++
		}
		run, err := makeUpRun(items[start:end], heightMM)
		if err != nil {
			return nil, err
		}
		pages = append(pages, run...)
		start = end
	}
	return pages, nil
}

// makeUpRun divides a run among pages, closer than usual where that saves a last page of a few lines.
func makeUpRun(items []item, heightMM float64) ([][]placed, error) {
	pages, err := divide(items, heightMM, 1)
	if err != nil || len(pages) < 2 || depth(pages[len(pages)-1]) > runtMM {
		return pages, err
	}
	for _, share := range tighter {
		if fewer, err := divide(items, heightMM, share); err == nil && len(fewer) < len(pages) {
			return fewer, nil
		}
	}
	return pages, nil
}

// depth returns how far down a page its last item reaches.
func depth(page []placed) float64 {
	last := page[len(page)-1]
	return last.yMM + last.heightMM
}

// divide ends a page where it is full, at the weakest place that it has. Items have share of the space above them.
func divide(items []item, heightMM, share float64) ([][]placed, error) {
	var pages [][]placed
	for start := 0; start < len(items); {
		end := fill(items, start, heightMM, share)
		if end < len(items) {
			cut, err := breakPoint(items, start, end)
			if err != nil {
				return nil, err
			}
			end = cut
		}
		pages = append(pages, stack(items[start:end], heightMM, share))
		start = end
	}
	return pages, nil
}

// fill returns the index after the last item that fits a page beginning at start.
func fill(items []item, start int, heightMM, share float64) int {
	y := headMM(items[start])
	for i := start; i < len(items); i++ {
		if i > start {
			y += items[i].aboveMM * share
		}
		if y += items[i].heightMM; y > heightMM+slackMM {
			return i
		}
	}
	return len(items)
}

// breakPoint returns where to end a page that begins at start, end being the first item that does not fit.
func breakPoint(items []item, start, end int) (int, error) {
	for kind := loose; kind < hard; kind++ {
		for i := end; i > start; i-- {
			if items[i-1].keep <= kind {
				return i, nil
			}
		}
	}
	if items[end].name == "" {
		return 0, items[start].misfit()
	}
	return 0, items[end].misfit()
}

// headMM returns the height of the table head that is repeated above an item at the top of a page.
func headMM(it item) float64 {
	if it.head == nil {
		return 0
	}
	return it.head.heightMM
}

// stack gives the items of one page their heights.
func stack(items []item, heightMM, share float64) []placed {
	var page []placed
	y, sink := 0.0, -1
	if head := items[0].head; head != nil {
		page = append(page, placed{head, 0, true})
		y = head.heightMM
	}
	for i := range items {
		it := &items[i]
		if i > 0 {
			y += it.aboveMM * share
		}
		if it.sink {
			sink = len(page)
		}
		page = append(page, placed{it, y, it.aside})
		y += it.heightMM
	}
	if sink >= 0 {
		for i := sink; i < len(page); i++ {
			page[i].yMM += heightMM - y
		}
	}
	return page
}
