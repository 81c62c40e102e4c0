// Package yearbook opens emulation years (năm thi đua).
package yearbook

import (
	"context"
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

// Opening is a year to be opened.
type Opening struct {
	BlockID int64
	Number  int
	Kind    data.YearKind
	Theme   string
	From    data.Year // the year to copy; ID zero: none
}

// Open adds a year to a block, in one step, with what it takes over from another
// one. Its regime is the one in force on its first day, none where the book
// knows none. A year that is kept already is refused.
func Open(book *data.Book, o Opening) (data.Year, Report, error) {
	year := data.Year{BlockID: o.BlockID, Number: o.Number, Kind: o.Kind, Theme: o.Theme, Funding: o.From.Funding}
	if o.Number < First || o.Number > Last {
		return year, Report{}, fault.New(fault.Invalid, words.YearNumberBad, "").At("number")
	}
	regime, err := book.RegimeAt(context.Background(), year.FirstDay())
	if err != nil {
		return year, Report{}, err
	}
	year.RegimeCode = regime.Code
	years, err := book.Years(context.Background())
	if err != nil {
		return year, Report{}, err
	}
	for _, kept := range years {
		if kept.Number == o.Number && kept.BlockID == o.BlockID {
			return year, Report{}, fault.New(fault.Conflict, fmt.Sprintf(words.YearExistsWhat, kept.Text()), words.YearExistsNext)
		}
	}
	var report Report
	err = book.Do(fmt.Sprintf(words.YearOpenStep, year.Text()), func(tx *data.Tx) error {
		if err := tx.Save(&year); err != nil || o.From.ID == 0 {
			return err
		}
		report, err = carry(tx, o.From, year)
		return err
	})
	return year, report, err
}
