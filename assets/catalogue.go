package assets

import _ "embed"

// Regimes (chế độ pháp lý) is a CSV table, one row per span of law.
//
//go:embed catalogue/regimes.csv
var Regimes []byte

// Kinds (danh hiệu, hình thức khen thưởng) is a CSV table, one row per part of a ready
// set, code, subject and the regimes that know it so. A row is verified where its name,
// subject, level and authority were read in the law itself; what stands in braces is
// filled in by the office.
//
//go:embed catalogue/kinds.csv
var Kinds []byte

// ReadySets (bộ danh hiệu mẫu) is a CSV table of the sorts of office whose titles are
// ready, with the parts of Kinds that each of them has.
//
//go:embed catalogue/sets.csv
var ReadySets []byte

// Terms is a CSV table of the words of the rules that mean titles of the level above the
// units or how far it reaches, with what stands there for any sort of office.
//
//go:embed catalogue/terms.csv
var Terms []byte

// Blanks is a CSV table of the names that an office fills into a ready set. agency says
// what a name has of the office above the block: "=" all of it, "…tỉnh" from that word on,
// else what stands behind one of the words.
//
//go:embed catalogue/blanks.csv
var Blanks []byte

// YearTerms is a CSV table of the words a year's record of a person or collective is
// written in: ratings with their full names, forms of discipline, kinds of leave,
// results of study.
//
//go:embed catalogue/year_terms.csv
var YearTerms []byte
