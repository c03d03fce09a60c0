package pdf

import (
	"fmt"

	"github.com/johnfercher/go-tree/node"
	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/linestyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"

	"clausewright/generator/font"
	"clausewright/generator/typeset"
)

// paint has maroto paint the pages and returns the file it writes, uncompressed. This is the only file that knows
// maroto.
//
// Every page is one row a hair lower than the page, holding one component that draws marks where the layout puts them.
// Text is drawn in the core family Times, the one family whose bytes maroto and gofpdf hand through as they are: what
// they write is the UTF-8 of the text, and the finish step sets it in our faces.
func paint(l *typeset.Layout) (raw []byte, err error) {
	// gofpdf panics on what it cannot do; a document must not take a batch down with it.
	defer func() {
		if r := recover(); r != nil {
			raw, err = nil, fmt.Errorf("maroto: %v", r)
		}
	}()

	width, height := l.Pages[0].WidthMM, l.Pages[0].HeightMM
	cfg := config.NewBuilder().
		WithDimensions(width, height).
		WithLeftMargin(0).WithTopMargin(0).WithRightMargin(0).WithBottomMargin(0).
		WithDefaultFont(&props.Font{Family: engineFamily, Style: fontstyle.Normal, Size: 10}).
		WithSequentialMode().
		WithCompression(false).
		Build()

	m := maroto.New(cfg)
	for i := range l.Pages {
		m.AddRows(row.New(height - 0.01).Add(col.New(cfg.MaxGridSize).Add(&sheet{page: &l.Pages[i]})))
	}
	doc, err := m.Generate()
	if err != nil {
		return nil, fmt.Errorf("maroto: %w", err)
	}
	return doc.GetBytes(), nil
}

// sheet is the component that draws one page.
type sheet struct{ page *typeset.Page }

// Render draws the marks of the page in their order.
func (s *sheet) Render(p core.Provider, _ *entity.Cell) {
	for _, m := range s.page.Marks {
		switch m := m.(type) {
		case typeset.Glyphs:
			paintGlyphs(p, m)
		case typeset.Rule:
			paintRule(p, m)
		case typeset.Fill:
			// The engine fills cells only where its cursor stands; a rectangle is also a line as thick as it is high.
			y := m.YMM + m.HeightMM/2
			paintRule(p, typeset.Rule{
				X1MM: m.XMM, Y1MM: y, X2MM: m.XMM + m.WidthMM, Y2MM: y, WidthMM: m.HeightMM, Gray: m.Gray,
			})
		default:
			panic(fmt.Sprintf("pdf: unknown mark %T", m))
		}
	}
}

func paintGlyphs(p core.Provider, g typeset.Glyphs) {
	// maroto puts the baseline one font size below the top of the cell. In a boundless cell it never breaks a line.
	cell := &entity.Cell{X: g.XMM, Y: g.BaselineMM - g.SizePt*mmPerPt, Width: 1e6, Height: 1e6}
	p.AddText(g.S, cell, &props.Text{
		Family: engineFamily,
		Style:  engineStyles[g.Face],
		Size:   g.SizePt,
		Align:  align.Left,
		Color:  gray(g.Gray),
	})
}

func paintRule(p core.Provider, r typeset.Rule) {
	cell := &entity.Cell{
		X: min(r.X1MM, r.X2MM), Y: min(r.Y1MM, r.Y2MM),
		Width: max(r.X1MM, r.X2MM) - min(r.X1MM, r.X2MM), Height: max(r.Y1MM, r.Y2MM) - min(r.Y1MM, r.Y2MM),
	}
	line := &props.Line{Color: gray(r.Gray), Thickness: r.WidthMM, Style: linestyle.Solid, SizePercent: 100}
	if cell.Height > cell.Width {
		line.Orientation = orientation.Vertical
	}
	p.AddLine(cell, line)
}

// GetHeight returns 0: the row has a height of its own.
func (s *sheet) GetHeight(core.Provider, *entity.Cell) float64 { return 0 }

// SetConfig does nothing: everything a sheet needs is on its page.
func (s *sheet) SetConfig(*entity.Config) {}

// GetStructure names the sheet in maroto's own dumps.
func (s *sheet) GetStructure() *node.Node[core.Structure] {
	return node.New(core.Structure{Type: "sheet"})
}

// gray returns the engine's color of a gray; nil for black, which it paints in unless told otherwise.
func gray(level float64) *props.Color {
	v := grayByte(level)
	if v == 0 {
		return nil
	}
	return &props.Color{Red: v, Green: v, Blue: v}
}

// engineFamily is the engine's family that stands for ours.
const engineFamily = "times"

var engineStyles = [...]fontstyle.Type{
	font.Regular:    fontstyle.Normal,
	font.Bold:       fontstyle.Bold,
	font.Italic:     fontstyle.Italic,
	font.BoldItalic: fontstyle.BoldItalic,
}

// engineFonts are the names under which the engine's file lists those styles.
var engineFonts = map[string]font.Style{
	"Times-Roman":      font.Regular,
	"Times-Bold":       font.Bold,
	"Times-Italic":     font.Italic,
	"Times-BoldItalic": font.BoldItalic,
}
