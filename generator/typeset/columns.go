package typeset

import "math"

// columnNeed is what a column's cells ask for, padding not counted.
type columnNeed struct {
	minMM float64 // its widest word
	maxMM float64 // its widest line, were no line broken
}

// shareColumns divides widthMM among columns so that words stay whole where they can and few lines are broken: short
// columns get what they ask for, and long ones share what is left. The widths add up to at most widthMM; what no
// column asks for is left over.
func shareColumns(needs []columnNeed, widthMM float64) []float64 {
	mins, maxs := make([]float64, len(needs)), make([]float64, len(needs))
	for i, n := range needs {
		mins[i], maxs[i] = n.minMM, max(n.minMM, n.maxMM)
	}
	if sum(maxs) <= widthMM {
		return maxs
	}
	if sum(mins) > widthMM {
		return capped(mins, level(mins, make([]float64, len(needs)), widthMM), nil)
	}
	return soften(maxs, capped(maxs, level(maxs, mins, widthMM), mins), mins, widthMM)
}

// level returns the height at which columns must be cut for them to add up to total, none falling below its floor.
func level(wants, floors []float64, total float64) float64 {
	low, high := 0.0, total
	for range 60 { // far below a thousandth of a millimetre
		mid := (low + high) / 2
		if sum(capped(wants, mid, floors)) > total {
			high = mid
		} else {
			low = mid
		}
	}
	return low
}

func capped(wants []float64, level float64, floors []float64) []float64 {
	out := make([]float64, len(wants))
	for i, w := range wants {
		out[i] = min(w, level)
		if floors != nil {
			out[i] = max(out[i], floors[i])
		}
	}
	return out
}

// soften shares the width of the columns that were cut again, by the root of what they want: a column of long texts
// gets more than one of middling ones, but not ten times as much.
func soften(wants, widths, floors []float64, total float64) []float64 {
	var pool, roots float64
	for i := range wants {
		if widths[i] < wants[i] {
			pool += widths[i]
			roots += math.Sqrt(wants[i])
		}
	}
	if roots == 0 {
		return widths
	}
	out := append([]float64(nil), widths...)
	for i := range wants {
		if widths[i] < wants[i] {
			out[i] = max(floors[i], min(wants[i], pool*math.Sqrt(wants[i])/roots))
		}
	}
	if sum(out) > total { // a floor took more than the root gave
		return widths
	}
	return out
}

func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}
