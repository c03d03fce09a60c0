package font

// Style is one of the four faces of the text family.
type Style int

// The styles.
const (
	Regular Style = iota
	Bold
	Italic
	BoldItalic
)

// StyleOf returns the face of a weight and a slope.
func StyleOf(bold, italic bool) Style {
	switch {
	case bold && italic:
		return BoldItalic
	case bold:
		return Bold
	case italic:
		return Italic
	default:
		return Regular
	}
}
