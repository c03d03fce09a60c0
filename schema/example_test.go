package schema_test

import (
	"fmt"

	"clausewright/schema"
)

func ExampleLoad() {
	src := []byte(`schema_version: 1.0
engagement: {model: outsourcing, purpose: A returns portal}
parties:
  client: {legal_name: Lindenwerk Automation GmbH, country: DE}
  supplier: {legal_name: Vistula Codeworks sp. z o.o., country: PL}
business_process: {name: Spare-parts returns}
deliverables: [{id: D1, name: Portal, due_date: 2027-11-30, acceptance_criteria: [all tests pass]}]
fees: {currency: EUR, contract_price: "240,000"}
term: {commencement_date: 2027-01-11}
governing_law: {country: DE}
`)
	engagement, found := schema.Load("returns.yaml", src)
	for _, d := range found {
		if d.Rule == "R-S12" {
			fmt.Printf("%s: %s; %s\n", d.Pos, d.Message, d.Hint)
		}
	}
	end := engagement.Lookup("term.end_date")
	fmt.Println(end.V, end.Origin)
	// Output:
	// returns.yaml:8:39: "240,000" is not a plain amount; write 240000 or 240
	// 2028-01-10 derived
}
