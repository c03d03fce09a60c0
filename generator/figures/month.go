package figures

import (
	"fmt"
	"time"

	"clausewright/schema"
)

// Month is one calendar month of one year. The zero Month is none.
type Month int

// MonthOf returns the month that d lies in.
func MonthOf(d schema.Date) Month { return Month(12*d.Year + int(d.Month)) }

// Year returns the year of m.
func (m Month) Year() int { return int(m-1) / 12 }

// Month returns the month of the year.
func (m Month) Month() time.Month { return time.Month(int(m-1)%12 + 1) }

// IsZero reports whether m is no month.
func (m Month) IsZero() bool { return m == 0 }

// First returns the first day of m.
func (m Month) First() schema.Date { return schema.Date{Year: m.Year(), Month: m.Month(), Day: 1} }

// Last returns the last day of m.
func (m Month) Last() schema.Date { return (m + 1).First().AddDays(-1) }

// String returns the month as ISO 8601 writes it: "2027-03".
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year(), int(m.Month())) }
