package assets

import _ "embed"

// Regimes (chế độ pháp lý) is a CSV table, one row per span of law.
//
//go:embed catalogue/regimes.csv
var Regimes []byte

// Catalogue (danh hiệu, hình thức khen thưởng) is a CSV table, one row per
// regime, code and subject. A row is verified where its name, subject, level and
// authority were read in the law itself.
//
//go:embed catalogue/catalogue.csv
var Catalogue []byte

// Spellings is a CSV table of what units write instead of a kind's name, by the code
// that the kind has under every regime.
//
//go:embed catalogue/spellings.csv
var Spellings []byte

// YearTerms is a CSV table of the words a year's record of a person or collective is
// written in: ratings with their full names, forms of discipline, kinds of leave,
// results of study.
//
//go:embed catalogue/year_terms.csv
var YearTerms []byte
