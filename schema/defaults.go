package schema

// The defaults that depend on other fields. Each gets the concrete path of the field that it is for.

// pageSize is Letter where the client's country prints on it.
func pageSize(e *Engagement, _ string) any {
	switch e.Parties.Client.Country {
	case "US", "CA":
		return PageSize("Letter")
	default:
		return PageSize("A4")
	}
}

// placeCountry is where an outsourcing supplier works: at home, unless the client's premises were chosen.
func placeCountry(e *Engagement, _ string) any {
	if e.PlaceOfWork.Type == "client_premises" {
		return e.Parties.Client.Country
	}
	return e.Parties.Supplier.Country
}

// sameRole lets a person return to the position held during the transfer.
func sameRole(e *Engagement, at string) any {
	role, _ := Walk(e, parent(at)+".role")
	return role
}

// staffMeetings close the gap between client and people in outstaffing.
func staffMeetings(*Engagement, string) any {
	return []Meeting{
		{Name: "Stand-up", Interval: Duration{Days: 1}, Participants: "staff"},
		{Name: "Review", Interval: Duration{Days: 7}, Participants: "staff"},
	}
}

// progressReport closes the gap between the parties in outsourcing.
func progressReport(*Engagement, string) any {
	return []Report{{Name: "Written progress report", Interval: Duration{Months: 1}, Owner: "supplier"}}
}

// rightsMechanism is a licence where copyright cannot be assigned: UrhG §29 in Germany, UrhG §23 in Austria.
func rightsMechanism(e *Engagement, _ string) any {
	switch e.GoverningLaw.Country {
	case "DE", "AT":
		return IPMechanism("exclusive_licence")
	default:
		return IPMechanism("assignment")
	}
}

// lawCountry lets the courts of the governing law decide.
func lawCountry(e *Engagement, _ string) any { return e.GoverningLaw.Country }
