// Package calendar keeps the dates of a year's work: the deadlines (hạn).
package calendar

import (
	"cmp"
	"strings"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
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
			err = cmp.Or(contest.Beside(tx, &d), tx.Save(&d))
		case d.ID != 0:
			err = tx.Delete(&d)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// NoteSent notes with the deadline of the council on which day the papers went there.
// An earlier such note is replaced, and taken back where no day is said; what else is noted
// stays. They cannot have gone on a day that is to come.
func NoteSent(tx *data.Tx, deadline data.Deadline, on viet.Date) error {
	basis := Unsent(deadline.Note)
	if err := viet.Happened(on, tx.Today()); err != nil {
		return fault.Of(err).At("sent")
	}
	switch {
	case on == "" && deadline.ID == 0:
		return nil
	case on == "":
		deadline.Note = basis
		return tx.Save(&deadline)
	}
	if basis != "" {
		basis += "; "
	}
	deadline.Note = basis + words.CouncilNote + on.Slash()
	if deadline.ID == 0 {
		if err := contest.Beside(tx, &deadline); err != nil {
			return err
		}
	}
	return tx.Save(&deadline)
}

// SentOn is the day on which the papers went to the council, as the note of its deadline
// says; empty for none.
func SentOn(note string) viet.Date {
	_, day, _ := strings.Cut(note, words.CouncilNote)
	on, _ := viet.ParseDate(strings.TrimSpace(day))
	return on
}

// Unsent is the note of a deadline without the day on which the papers went to the council.
func Unsent(note string) string {
	basis, _, _ := strings.Cut(note, words.CouncilNote)
	return strings.TrimSuffix(basis, "; ")
}
