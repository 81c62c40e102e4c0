// Package calendar keeps the dates of a year's work: the deadlines (hạn).
package calendar

import (
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Save writes deadlines of a year; one without a day is taken out. A note alone is no
// deadline and refused.
func Save(tx *data.Tx, deadlines []data.Deadline) error {
	for _, d := range deadlines {
		var err error
		switch {
		case d.Due == "" && d.Note != "":
			err = fault.New(fault.Invalid, words.DeadlineNoteNoDay, "").At(string(d.Kind))
		case d.Due != "":
			err = tx.Save(&d)
		case d.ID != 0:
			err = tx.Delete(&d)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
