package schema

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

const instalments = "fees.payment.instalments"

// instalmentSums: R-S17. The parts are the whole, to the cent: each amount is its per cent of the price, and the last takes the
// remainder of rounding.
func instalmentSums(in *inspection) {
	price, payment := in.Fees.ContractPrice, in.Fees.Payment
	if payment == nil || price == nil || !in.typed(instalments) {
		return
	}
	sum, shares := Money{Currency: price.Currency}, []Percent(nil)
	for i, p := range payment.Instalments {
		if p.Percent == nil || p.Amount == nil || in.unreadable(item(instalments, i)+".percent") || in.unreadable(item(instalments, i)+".amount") {
			return
		}
		sum, shares = sum.Add(*p.Amount), append(shares, *p.Percent)
	}
	whole := sumPercent(shares)
	typedShares := allTyped(in, instalments, len(shares), ".percent")
	switch {
	case typedShares && !whole.Equal(hundred):
		in.wrong(instalments, "make the percents add up to 100.00", "the instalments add up to %s %%, not 100", whole)
		return
	case !sum.Equal(*price):
		in.wrong(instalments, "make the amounts add up to the contract price", "payments total %s, contract price is %s", sum, *price).
			see("fees.contract_price", "the contract price")
		return
	case !typedShares:
		return // the percents come from the amounts
	}
	for i, expected := range price.Split(shares) {
		if given := *payment.Instalments[i].Amount; !given.Equal(expected) {
			in.wrong(item(instalments, i)+".amount", "write "+expected.Amount.StringFixed(int32(price.Currency.Digits())),
				"%s %% of %s is %s, not %s", shares[i], *price, expected, given).see(item(instalments, i)+".percent", "the per cent")
		}
	}
}

// allTyped reports whether the file gives the field in each of n elements of a list.
func allTyped(in *inspection, list string, n int, field string) bool {
	for i := range n {
		if !in.typed(item(list, i) + field) {
			return false
		}
	}
	return true
}

// milestoneWeights: R-S17. The weights value what is done when the agreement ends early.
func milestoneWeights(in *inspection) {
	var weights []Percent
	for i, m := range in.Milestones {
		if m.Weight == nil {
			if in.unreadable(item("milestones", i) + ".weight") {
				return
			}
			continue
		}
		weights = append(weights, *m.Weight)
	}
	if len(weights) == 0 {
		return
	}
	if len(weights) < len(in.Milestones) {
		in.wrong("milestones", "give every milestone a weight, or none", "%d of %d milestones have a weight", len(weights), len(in.Milestones))
		return
	}
	if sum := sumPercent(weights); !sum.Equal(hundred) {
		in.wrong("milestones", "make the weights add up to 100.00", "the weights of the milestones add up to %s %%, not 100", sum)
	}
}

// accountCurrency: R-S18.
func accountCurrency(in *inspection) {
	bank := in.Parties.Supplier.Bank
	if bank == nil || bank.Currency == "" || in.Fees.Currency == "" || bank.Currency == in.Fees.Currency {
		return
	}
	in.unusual("parties.supplier.bank.currency", "name an account in "+string(in.Fees.Currency)+", or agree who bears the exchange",
		"the account is in %s, the fees are in %s", bank.Currency, in.Fees.Currency).see("fees.currency", "the currency of the fees")
}

// distinctPeople: R-S19. A person counted twice is paid for twice.
func distinctPeople(in *inspection) {
	first := make(map[string]int)
	for i, p := range in.Staff {
		name := strings.Join(strings.Fields(p.Name), " ")
		if name == "" || name == ToBeNominated {
			continue
		}
		if before, twice := first[alike(name)]; twice {
			in.unusual(item("staff", i)+".name", "confirm that they are two people, or remove one entry", "%s is on the roster twice", shown(name)).
				see(item("staff", before)+".name", "first here")
			continue
		}
		first[alike(name)] = i
	}
}

// completeUncapped: R-S23. No law lets anyone limit these three.
func completeUncapped(in *inspection) {
	if !in.typed("liability.uncapped") {
		return
	}
	var missing []string
	for _, matter := range []UncappedMatter{"death_personal_injury", "fraud", "wilful_misconduct"} {
		if !slices.Contains(in.Liability.Uncapped, matter) {
			missing = append(missing, string(matter))
		}
	}
	for i := range in.Liability.Uncapped {
		if in.unreadable(item("liability.uncapped", i)) {
			return
		}
	}
	if missing != nil {
		in.wrong("liability.uncapped", "add "+strings.Join(missing, " and "), "uncapped leaves out %s, which no law lets anyone limit", strings.Join(missing, ", ")).
			by("e.g. UCTA 1977 s 2; BGB §276(3)")
	}
}

// escalationLadder: R-S23. With one step there is nowhere to go.
func escalationLadder(in *inspection) {
	if n := len(in.Governance.Escalation); n == 1 && in.typed("governance.escalation") {
		in.wrong("governance.escalation", "add a level", "the escalation ladder has 1 level and needs 2")
	}
}

// noMonthlyCap: R-M01. A project has no monthly fees to measure a cap by.
func noMonthlyCap(in *inspection) {
	if in.variant == Outsourcing {
		capBasis(in, "months_of_fees", "write percent_of_price or amount", "outsourcing has no monthly fees to measure a cap by")
	}
}

// noPriceCap: R-M02. People's time has no price as a whole.
func noPriceCap(in *inspection) {
	if in.variant.Outstaffing() {
		capBasis(in, "percent_of_price", "write months_of_fees or amount", "outstaffing has no contract price to measure a cap by")
	}
}

func capBasis(in *inspection, foreign CapBasis, hint, why string) {
	if in.Liability.Cap.Basis == foreign {
		in.wrong("liability.cap.basis", hint, "%s: %s", foreign, why)
	}
	if s := in.Liability.SuperCap; s != nil && s.Basis == foreign {
		in.wrong("liability.super_cap.basis", hint, "%s: %s", foreign, why)
	}
}

// capAmount returns a cap as an amount. ok is false where it cannot be known yet.
func (e *Engagement) capAmount(basis CapBasis, value Decimal) (cap Money, ok bool) {
	switch fees := e.Fees; {
	case basis == "amount":
		return Money{Amount: value.Decimal, Currency: fees.Currency}, true
	case basis == "percent_of_price" && fees.ContractPrice != nil:
		return fees.ContractPrice.Percent(Percent(value)), true
	case basis == "months_of_fees" && fees.MonthlyTotal != nil:
		return fees.MonthlyTotal.Times(value.Decimal), true
	default:
		return Money{}, false
	}
}

// capFitsInsurance: R-B01. A cap beyond what the supplier is insured for, or far beyond the price, is worth what the supplier owns.
func capFitsInsurance(in *inspection) {
	limit, ok := in.capAmount(in.Liability.Cap.Basis, in.Liability.Cap.Value)
	if !ok || !in.sourceHas("liability.cap") {
		return
	}
	if price := in.Fees.ContractPrice; price != nil && limit.Cmp(price.Times(decimal.NewFromInt(3))) > 0 {
		in.unusual("liability.cap", "lower the cap, or confirm that the supplier can pay it", "the cap of %s is more than three times the price of %s", limit, *price).
			see("fees.contract_price", "the price")
	}
	if fees := in.feesOfTerm(); !fees.IsZero() && fees.Currency == limit.Currency && limit.Cmp(fees.Times(decimal.NewFromInt(3))) > 0 {
		in.unusual("liability.cap", "lower the cap, or confirm that the supplier can pay it", "the cap of %s is more than three times the fees of %s for the term, or for a year if it is shorter", limit, fees)
	}
	for i, policy := range in.Insurance {
		at := item("insurance", i) + ".minimum"
		if policy.Type == "professional_indemnity" && policy.Minimum != nil && policy.Minimum.Currency == limit.Currency && policy.Minimum.Cmp(limit) < 0 {
			in.unusual(at, "raise the insurance, or lower the cap", "professional indemnity of %s is below the cap of %s", *policy.Minimum, limit).see("liability.cap", "the cap")
		}
	}
}

// feesOfTerm returns the monthly fees for the term of outstaffing, for a year where the term is shorter, and none where they are not
// known.
func (e *Engagement) feesOfTerm() Money {
	start, end := e.Term.CommencementDate, e.Term.EndDate
	if !e.variant.Outstaffing() || e.Fees.MonthlyTotal == nil || start.IsZero() || end.Before(start) {
		return Money{}
	}
	const aYear = 12
	p := start.PeriodTo(end)
	months := aYear*p.Years + p.Months
	if p.Days > 0 {
		months++
	}
	return e.Fees.MonthlyTotal.Times(decimal.NewFromInt(int64(max(aYear, months))))
}
