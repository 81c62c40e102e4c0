package assets

import _ "embed"

// SampleArticle is the news item behind the sample year, letter by letter with
// its slips of the pen.
//
//go:embed sample/article.txt
var SampleArticle string

// SampleYear is the sample year 2023 as JSON. The keys are the fields of the
// records, and "Unit" is the symbol of a unit of the list. What the news item
// does not say is invented.
//
//go:embed sample/year2023.json
var SampleYear []byte

// SampleCluster is the invented practice year 2025 of a provincial cluster (cụm) as
// JSON, in the form of SampleYear.
//
//go:embed sample/year2025.json
var SampleCluster []byte

// SampleNames holds the parts of generated names as JSON, words between spaces.
//
//go:embed sample/names.json
var SampleNames []byte

// GenerateParts holds the words and shares of generated books as JSON. Beside
// names the title that whoever aims at the code aims at too.
//
//go:embed sample/generate.json
var GenerateParts []byte

// SampleHall is the drawing of a hall, a PNG that stands where an office has its
// picture of the ceremony.
//
//go:embed sample/hall.png
var SampleHall []byte
