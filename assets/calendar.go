package assets

import _ "embed"

// Deadlines are the days that hold where the year's calendar sets none, as JSON:
// a day of the year, the last that still counts, or working days before the
// ceremony. One that a document of one sort of office sets names its ready set, and holds for
// no other.
//
//go:embed calendar/deadlines.json
var Deadlines []byte
