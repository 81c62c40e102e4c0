// Package yearbook opens emulation years (năm thi đua).
package yearbook

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// The years that can be kept; anything else is a slip of the hand.
const (
	First = 2000
	Last  = 2099
)

// Open adds a year to a block, in one step. Its regime is the one in force on the
// first of January, none where the book knows none. A year that is kept already is
// refused.
func Open(book *data.Book, blockID int64, number int, theme string) (data.Year, error) {
	year := data.Year{BlockID: blockID, Number: number, Theme: theme}
	regime, err := book.RegimeAt(year.FirstDay())
	if err != nil {
		return year, err
	}
	year.RegimeCode = regime.Code
	years, err := book.Years()
	if err != nil {
		return year, err
	}
	for _, kept := range years {
		if kept.Number == number && kept.BlockID == blockID {
			return year, fault.New(fault.Conflict, fmt.Sprintf(words.YearExistsWhat, number), words.YearExistsNext)
		}
	}
	label := fmt.Sprintf(words.YearOpenStep, number)
	err = book.Do(label, func(tx *data.Tx) error { return tx.Save(&year) })
	return year, err
}
