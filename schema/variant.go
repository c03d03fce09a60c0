package schema

// Variant is one of the agreements that an engagement file can ask for: a model, and in outstaffing its mode.
type Variant string

// The variants, by the names of their agreement files.
const (
	Outsourcing Variant = "outsourcing"
	Supplied    Variant = "outstaffing-supplied"
	Transferred Variant = "outstaffing-transferred"
)

// Variants returns the variants in the order of the documentation.
func Variants() []Variant { return []Variant{Outsourcing, Supplied, Transferred} }

// Model returns the model of engagement that v belongs to.
func (v Variant) Model() Model {
	if v == Outsourcing {
		return "outsourcing"
	}
	return "outstaffing"
}

// Outstaffing reports whether v is a mode of outstaffing.
func (v Variant) Outstaffing() bool { return v == Supplied || v == Transferred }

// words returns v as messages call it.
func (v Variant) words() string {
	switch v {
	case Outsourcing:
		return "outsourcing"
	case Supplied:
		return "outstaffing with a supplied workforce"
	case Transferred:
		return "outstaffing with transferred staff"
	default:
		panic("schema: unknown variant " + string(v))
	}
}
