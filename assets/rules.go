package assets

import _ "embed"

// Rules (quy tắc) is a CSV table, one row per regime and condition: its code in the
// law's own order, the award and subject it is for (empty: every one), the
// condition's name with its parameters as JSON, the article, the days it holds,
// whether the article was read (verified) and whether a new book uses it (enabled).
//
//go:embed rules/rules.csv
var Rules []byte

// CitedTexts (văn bản) is a CSV table of the texts that rules cite by their number, each with
// the day from which it holds: what comes before was judged by others.
//
//go:embed rules/texts.csv
var CitedTexts []byte
