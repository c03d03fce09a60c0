package typeset

import (
	"errors"
	"fmt"
)

// placed is an item at its height on a page, from the top margin.
type placed struct {
	*item
	yMM   float64
	aside bool // a repeated head, or an item that is aside itself
}

// makeUp divides items among pages of a height.
func makeUp(items []item, heightMM float64) ([][]placed, error) {
	var pages [][]placed
	for start := 0; start < len(items); {
		end := fill(items, start, heightMM)
		if end < len(items) && !items[end].newPage {
			cut, err := breakPoint(items, start, end)
			if err != nil {
				return nil, err
			}
			end = cut
		}
		pages = append(pages, stack(items[start:end], heightMM))
		start = end
	}
	return pages, nil
}

// fill returns the index after the last item that fits a page beginning at start.
func fill(items []item, start int, heightMM float64) int {
	y := headMM(items[start])
	for i := start; i < len(items); i++ {
		if i > start {
			if items[i].newPage {
				return i
			}
			y += items[i].aboveMM
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
	name := items[end].name
	if name == "" {
		name = items[start].name
	}
	if name == "" {
		return 0, errors.New("a line is higher than a page")
	}
	return 0, fmt.Errorf("%s is higher than a page and must not be split", name)
}

// headMM returns the height of the table head that is repeated above an item at the top of a page.
func headMM(it item) float64 {
	if it.head == nil {
		return 0
	}
	return it.head.heightMM
}

// stack gives the items of one page their heights.
func stack(items []item, heightMM float64) []placed {
	var page []placed
	y, sink := 0.0, -1
	if head := items[0].head; head != nil {
		page = append(page, placed{head, 0, true})
		y = head.heightMM
	}
	for i := range items {
		it := &items[i]
		if i > 0 {
			y += it.aboveMM
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
