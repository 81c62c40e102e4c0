package yearbook

import (
	"cmp"

	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Close closes a year (khoá sổ năm) from a day on: what is changed after wants a reason.
func Close(tx *data.Tx, year data.Year, on viet.Date) error {
	if err := valid.Need("closed-on", words.ClosingOn, string(on)); err != nil {
		return err
	}
	year.ClosedOn = on
	return tx.Save(&year)
}

// Reopen opens a closed year again, for a reason that the journal keeps.
func Reopen(tx *data.Tx, year data.Year, reason string) error {
	year.ClosedOn = ""
	return cmp.Or(valid.Need("reason", words.ClosingWhy, reason), tx.Because(reason), tx.Save(&year))
}
