package schema

import "testing"

func TestZoneHints(t *testing.T) {
	for value, want := range map[string]string{
		"EST": "write the city whose clocks count, such as America/New_York", "CET": "write the city whose clocks count, such as Europe/Berlin",
		"gmt": "write the city whose clocks count, such as Europe/London",
		"GB":  `did you mean "Europe/London"?`, "US/Pacific": `did you mean "America/Los_Angeles"?`, "EST5EDT": `did you mean "America/New_York"?`,
		"Poland": `did you mean "Europe/Warsaw"?`, "Turkey": `did you mean "Europe/Istanbul"?`, "Singapore": `did you mean "Asia/Singapore"?`, "Etc/UTC": `did you mean "UTC"?`,
		"Paris": `did you mean "Europe/Paris"?`, "new york": `did you mean "America/New_York"?`, "Europe/Londn": `did you mean "Europe/London"?`, "europe/paris": `did you mean "Europe/Paris"?`,
		"Parris": `did you mean "Europe/Paris"?`, "Germany": `did you mean "Europe/Berlin"?`, "Louisville": `did you mean "America/Kentucky/Louisville"?`,
		"UTC+2": "write the city whose clocks count, like Europe/Berlin", "here": "write the city whose clocks count, like Europe/Berlin",
	} {
		if Zone(value).Known() {
			t.Errorf("%q is a zone", value)
		}
		if got := zoneHint(value, nil); got != want {
			t.Errorf("hint for %q is %q, want %q", value, got, want)
		}
	}
	for value, zone := range clocks {
		if !zone.Known() || Zone(value).Known() {
			t.Errorf("%s and %s", value, zone)
		}
	}
}

func TestCountryHints(t *testing.T) {
	for value, want := range map[string]string{
		"Netherlands": "write NL", "holland": "write NL", "united  kingdom": "write GB", "UK": "write GB", "Germny": `did you mean "DE"?`, "UKR": "write UA", "de": "write DE",
		"United States": "write US", "USA": "write US", "EL": "write GR", "GER": "write DE", "Côte d’Ivoire": "write CI", "Türkiye": "write TR", "Atlantis": "write two capitals, such as DE",
		"276": "write two capitals, such as DE", "Europe": "write two capitals, such as DE", "": "write two capitals, such as DE", "XX": "write two capitals, such as DE",
	} {
		if got := countryHint(value, func(code string) bool { return fieldValidator().Var(code, "iso3166_1_alpha2") == nil }); got != want {
			t.Errorf("hint for %q is %q, want %q", value, got, want)
		}
	}
}
