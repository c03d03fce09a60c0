package pdf

import (
	"errors"
	"fmt"
	"math"

	"clausewright/generator/font"
	"clausewright/generator/typeset"
)

// stroke is one thing the engine painted: a run of text when S is not "", a straight line otherwise. Lengths are points
// from the lower left corner of the page.
type stroke struct {
	S      string
	Style  font.Style
	SizePt float64

	X, Y   float64 // of the baseline, or where the line begins
	X2, Y2 float64 // where the line ends
	Width  float64 // of the line

	Gray float64
}

// reader runs the operators of a page. It knows those that the engine uses for text and lines.
type reader struct {
	fonts map[string]font.Style

	args         []token
	fill, saved  float64 // gray of text
	draw         float64 // gray of lines
	lineWidth    float64
	style        font.Style
	hasFont      bool
	size         float64
	inText, q    bool
	x, y         float64
	toX, toY     float64
	moved, lined bool

	out []stroke
}

// readContent returns what a page's operators paint, in their order. expected is about how many strokes there are.
func readContent(content []byte, fonts map[string]font.Style, expected int) ([]stroke, error) {
	r := reader{fonts: fonts, out: make([]stroke, 0, expected)}
	l := lexer{src: content}
	for {
		t, err := l.next()
		if err != nil {
			return nil, err
		}
		switch t.kind {
		case end:
			if len(r.args) > 0 || r.inText || r.q || r.moved {
				return nil, errors.New("content ends too early")
			}
			return r.out, nil
		case number, name, text:
			r.args = append(r.args, t)
		default:
			if err := r.run(string(t.bytes)); err != nil {
				return nil, fmt.Errorf("operator %.20q at byte %d: %w", t.bytes, l.at-len(t.bytes), err)
			}
			r.args = r.args[:0]
		}
	}
}

var errOperands = errors.New("unexpected operands or place")

// run does one operator. The engine nests nothing: q holds one text object, a path is one line.
func (r *reader) run(op string) error {
	switch {
	case op == "J" && r.numbers(1) && r.args[0].value == 0, op == "j" && r.numbers(1):
	case op == "w" && r.numbers(1):
		r.lineWidth = r.args[0].value
	case op == "G" && r.numbers(1):
		r.draw = r.args[0].value
	case op == "g" && r.numbers(1):
		r.fill = r.args[0].value
	case op == "q" && r.numbers(0) && !r.q && !r.inText:
		r.q, r.saved = true, r.fill
	case op == "Q" && r.numbers(0) && r.q && !r.inText:
		r.q, r.fill = false, r.saved
	case op == "BT" && r.numbers(0) && !r.inText:
		r.inText, r.x, r.y = true, 0, 0
	case op == "ET" && r.numbers(0) && r.inText:
		r.inText = false
	case op == "Tf" && len(r.args) == 2 && r.args[0].kind == name && r.args[1].kind == number && r.inText && !r.q:
		style, ok := r.fonts[string(r.args[0].bytes)]
		if !ok {
			return fmt.Errorf("unknown font %s", r.args[0].bytes)
		}
		r.style, r.size, r.hasFont = style, r.args[1].value, true
	case op == "Td" && r.numbers(2) && r.inText:
		r.x, r.y = r.x+r.args[0].value, r.y+r.args[1].value
	case op == "Tj" && len(r.args) == 1 && r.args[0].kind == text && r.inText && r.hasFont:
		r.out = append(r.out, stroke{
			S: string(r.args[0].bytes), Style: r.style, SizePt: r.size, X: r.x, Y: r.y, Gray: r.fill,
		})
	case op == "m" && r.numbers(2) && !r.inText && !r.moved:
		r.moved, r.x, r.y = true, r.args[0].value, r.args[1].value
	case op == "l" && r.numbers(2) && r.moved && !r.lined:
		r.lined, r.toX, r.toY = true, r.args[0].value, r.args[1].value
	case op == "S" && r.numbers(0) && r.lined:
		r.moved, r.lined = false, false
		r.out = append(r.out, stroke{
			X: r.x, Y: r.y, X2: r.toX, Y2: r.toY, Width: r.lineWidth, Gray: r.draw,
		})
	default:
		return errOperands
	}
	return nil
}

// numbers reports whether the operands are exactly n numbers.
func (r *reader) numbers(n int) bool {
	for _, a := range r.args {
		if a.kind != number {
			return false
		}
	}
	return len(r.args) == n
}

// check compares what the engine painted with the marks of the page: nothing lost, nothing added, nothing moved.
func check(strokes []stroke, page *typeset.Page) error {
	if len(strokes) != len(page.Marks) {
		return fmt.Errorf("%d marks were painted, want %d", len(strokes), len(page.Marks))
	}
	for i, m := range page.Marks {
		want := strokeOf(m, page.HeightMM)
		if got := strokes[i]; !same(got, want) {
			return fmt.Errorf("mark %d was painted as %+v, want %+v", i+1, got, want)
		}
	}
	return nil
}

// strokeOf returns what painting a mark should come to.
func strokeOf(m typeset.Mark, heightMM float64) stroke {
	x := func(mm float64) float64 { return mm / mmPerPt }
	y := func(mm float64) float64 { return (heightMM - mm) / mmPerPt }
	switch m := m.(type) {
	case typeset.Glyphs:
		return stroke{
			S: m.S, Style: m.Face, SizePt: m.SizePt, X: x(m.XMM), Y: y(m.BaselineMM),
			Gray: float64(grayByte(m.Gray)) / 255,
		}
	case typeset.Rule:
		// Horizontal lines are drawn rightwards, vertical ones downwards.
		return stroke{
			X: x(min(m.X1MM, m.X2MM)), Y: y(min(m.Y1MM, m.Y2MM)), X2: x(max(m.X1MM, m.X2MM)), Y2: y(max(m.Y1MM, m.Y2MM)),
			Width: x(m.WidthMM), Gray: float64(grayByte(m.Gray)) / 255,
		}
	case typeset.Fill:
		mid := y(m.YMM + m.HeightMM/2)
		return stroke{
			X: x(m.XMM), Y: mid, X2: x(m.XMM + m.WidthMM), Y2: mid, Width: x(m.HeightMM),
			Gray: float64(grayByte(m.Gray)) / 255,
		}
	default:
		panic(fmt.Sprintf("pdf: unknown mark %T", m))
	}
}

// same compares two strokes to within the engine's rounding: hundredths of a point, thousandths of gray.
func same(a, b stroke) bool {
	near := func(a, b float64) bool { return math.Abs(a-b) < 0.0051 }
	return a.S == b.S && a.Style == b.Style && near(a.SizePt, b.SizePt) && near(a.X, b.X) && near(a.Y, b.Y) &&
		near(a.X2, b.X2) && near(a.Y2, b.Y2) && near(a.Width, b.Width) && math.Abs(a.Gray-b.Gray) < 0.00051
}
