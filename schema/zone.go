package schema

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"
)

// Zone is a time zone by its IANA name, from the embedded zone data.
type Zone string

// The IANA time zone database as Go distributes it. It is embedded whole and read here, since the time package prefers the data
// of the machine, and one file must print the same everywhere.
//
//go:embed zoneinfo.zip
var zoneData []byte

// zoneFiles opens the database once a process: every name in it, also the old ones.
var zoneFiles = sync.OnceValue(func() map[Zone]*zip.File {
	archive, err := zip.NewReader(bytes.NewReader(zoneData), int64(len(zoneData)))
	if err != nil {
		panic(fmt.Sprintf("schema: embedded zone data: %v", err))
	}
	files := make(map[Zone]*zip.File, len(archive.File))
	for _, f := range archive.File {
		if !f.FileInfo().IsDir() {
			files[Zone(f.Name)] = f
		}
	}
	return files
})

// areas are the first parts of the names of places. Others in the database are countries and abbreviations of former times, some
// with other clocks than people expect: EST keeps no summer time.
var areas = []string{"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}

// zones are the zones that an engagement can name: those of places, and UTC.
var zones = sync.OnceValue(func() map[Zone]*zip.File {
	files := make(map[Zone]*zip.File)
	for name, f := range zoneFiles() {
		if area, _, place := strings.Cut(string(name), "/"); name == "UTC" || place && slices.Contains(areas, area) {
			files[name] = f
		}
	}
	return files
})

// Known reports whether z is the zone of a place, such as Europe/Kyiv, or UTC.
func (z Zone) Known() bool { return zones()[z] != nil }

// Location returns the zone for arithmetic with times. ok is false if z is not Known.
func (z Zone) Location() (l *time.Location, ok bool) {
	file := zones()[z]
	if file == nil {
		return nil, false
	}
	r, err := file.Open()
	if err != nil {
		panic(fmt.Sprintf("schema: zone %s: %v", z, err))
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		panic(fmt.Sprintf("schema: zone %s: %v", z, err))
	}
	l, err = time.LoadLocationFromTZData(string(z), data)
	if err != nil {
		panic(fmt.Sprintf("schema: zone %s: %v", z, err))
	}
	return l, true
}
