package data

import (
	"sync"

	"sothidua/assets"
)

// Term is a word in which the record of a year is written, with its full name where
// it has one.
type Term struct{ Text, Name string }

// The lists of terms.
const (
	RatingTerms     = "ratings"     // xếp loại
	DisciplineTerms = "disciplines" // hình thức kỷ luật
	LeaveTerms      = "leaves"      // lý do nghỉ
	StudyTerms      = "studies"     // kết quả học
	PersonnelTerms  = "personnel"   // đối tượng
)

// YearTerms returns the terms of a list in their order.
func YearTerms(list string) []Term { return yearTerms()[list] }

var yearTerms = sync.OnceValue(func() map[string][]Term {
	rows, err := readTable(assets.YearTerms)
	if err != nil {
		panic(err) // shipped with the program
	}
	lists := map[string][]Term{}
	for _, row := range rows {
		lists[row["list"]] = append(lists[row["list"]], Term{row["term"], row["name"]})
	}
	return lists
})
