package schema

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"clausewright/internal/diag"
)

// countryWords are words for countries that no standard lists.
var countryWords = map[string]Country{
	"england": "GB", "scotland": "GB", "wales": "GB", "great britain": "GB", "northern ireland": "GB", "usa": "US", "america": "US", "holland": "NL",
	"czech republic": "CZ", "ger": "DE", "sui": "CH", "el": "GR", "turkey": "TR", "türkiye": "TR",
}

// countryNames are the English names of countries, in small letters, with their codes.
var countryNames = sync.OnceValue(func() map[string]Country {
	names := maps.Clone(countryWords)
	regions := display.English.Regions()
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string(a) + string(b)
			region, err := language.ParseRegion(code)
			if err != nil || region.String() != code || !region.IsCountry() || region.Canonicalize() != region {
				continue
			}
			if name := regions.Name(region); name != "" {
				names[strings.ToLower(name)] = Country(code)
			}
		}
	}
	return names
})

// countryNamed returns the code of a country for its English name or its code of three letters.
func countryNamed(word string) (Country, bool) {
	word = strings.ToLower(strings.Join(strings.Fields(word), " "))
	if code, ok := countryNames()[word]; ok {
		return code, true
	}
	if region, err := language.ParseRegion(word); err == nil && !isDigits(word) {
		region = region.Canonicalize()
		return Country(region.String()), region.IsCountry()
	}
	return "", false
}

func countryHint(value string, valid func(string) bool) string {
	if code, ok := countryNamed(value); ok && valid(string(code)) {
		return "write " + string(code)
	}
	const shortest = 4
	if name, ok := diag.Guess(strings.ToLower(value), slices.Sorted(maps.Keys(countryNames()))); ok && len(value) >= shortest {
		return fmt.Sprintf("did you mean %q?", string(countryNames()[name]))
	}
	return "write two capitals, such as DE"
}

// clocks are places that keep the clocks which people call by these letters.
var clocks = map[string]Zone{
	"EST": "America/New_York", "EDT": "America/New_York", "ET": "America/New_York", "CST": "America/Chicago", "CDT": "America/Chicago",
	"MST": "America/Denver", "MDT": "America/Denver", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "PT": "America/Los_Angeles",
	"GMT": "Europe/London", "BST": "Europe/London", "CET": "Europe/Berlin", "CEST": "Europe/Berlin", "MEZ": "Europe/Berlin", "MET": "Europe/Berlin",
	"EET": "Europe/Kyiv", "EEST": "Europe/Kyiv", "WET": "Europe/Lisbon", "MSK": "Europe/Moscow", "IST": "Asia/Kolkata", "JST": "Asia/Tokyo",
}

func zoneHint(value string, _ func(string) bool) string {
	zone, ok := zoneMeant(value)
	switch {
	case !ok:
		return "write the city whose clocks count, like Europe/Berlin"
	case clocks[strings.ToUpper(value)] != "":
		return fmt.Sprintf("write the city whose clocks count, such as %s", zone)
	default:
		return diag.DidYouMean(string(zone))
	}
}

// zoneMeant guesses the zone from the letters of a clock, a misspelt name, a city, an old name, or a country that has one zone.
func zoneMeant(value string) (Zone, bool) {
	if zone, ok := clocks[strings.ToUpper(value)]; ok {
		return zone, true
	}
	word := strings.ReplaceAll(strings.TrimSpace(value), " ", "_")
	if strings.EqualFold(word, "Z") || strings.EqualFold(word, "Etc/UTC") {
		return "UTC", true
	}
	names := slices.Sorted(maps.Keys(zones()))
	cities := make(map[string]Zone)
	for _, name := range names {
		_, city, _ := strings.Cut(string(name), "/")
		if i := strings.LastIndexByte(city, '/'); i >= 0 {
			city = city[i+1:]
		}
		if _, known := cities[city]; !known {
			cities[city] = name
		}
		if strings.EqualFold(city, word) || strings.EqualFold(string(name), word) {
			return name, true
		}
	}
	if zone, ok := sameClocks(Zone(word), names); ok {
		return zone, true
	}
	if code, ok := countryNamed(value); ok && onlyZone[code] != "" {
		return onlyZone[code], true
	}
	texts := make([]string, len(names))
	for i, name := range names {
		texts[i] = string(name)
	}
	if guess, ok := diag.Guess(word, texts); ok {
		return Zone(guess), true
	}
	city, ok := diag.Guess(word, slices.Sorted(maps.Keys(cities)))
	return cities[city], ok
}

// sameClocks returns the place for an old name of the database, such as GB or US/Pacific: the one with the same data, best a
// country's only zone.
func sameClocks(old Zone, places []Zone) (Zone, bool) {
	file := zoneFiles()[old]
	if file == nil {
		return "", false
	}
	found := Zone("")
	for _, place := range places {
		if other := zones()[place]; other.CRC32 != file.CRC32 || other.UncompressedSize64 != file.UncompressedSize64 {
			continue
		}
		if onlyZone[countryOf(place)] == place {
			return place, true
		}
		if found == "" {
			found = place
		}
	}
	return found, found != ""
}

// countryOf returns the country whose only zone a place is.
func countryOf(place Zone) Country {
	for code, zone := range onlyZone {
		if zone == place {
			return code
		}
	}
	return ""
}
