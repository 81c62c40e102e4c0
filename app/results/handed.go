package results

import (
	"context"
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Note writes what is proposed of registrations: the deed (tóm tắt thành tích) and the class of
// who is proposed. What is empty stays as it was, unless whole says that this is all there is.
func Note(tx *data.Tx, registrations []int64, deed, class string, whole bool) error {
	return each(tx, registrations, func(r *data.Registration) error {
		if whole || deed != "" {
			r.Deed = deed
		}
		if whole || class != "" {
			r.Class = class
		}
		return tx.Save(r)
	})
}

// Handed is what is written down of an award once it is decided: its number in the golden book
// (sổ vàng), the day on which it was handed over, and its money in đồng. Zero is not known.
type Handed struct {
	Book      int
	On        viet.Date
	Money     int
	By        string // who took the certificate and signed for it; of this award alone
	Reissue   string // the certificate was given anew: cấp đổi, cấp lại; of this award alone
	Anew      viet.Date
	AnewBy    string // the paper, and why
	Following bool   // also of those that follow it in its decision, numbered on from it
}

// Enter writes it of an award. Two awards of a year have no number in common, and a certificate
// that was not given anew has no day of it.
func (h Handed) Enter(tx *data.Tx, awardID int64) error {
	if h.Reissue == "" && (h.Anew != "" || h.AnewBy != "") {
		return fault.New(fault.Invalid, words.HandedNotAnew, "").At("reissue")
	}
	award, err := data.Get[data.Award](tx, awardID)
	if err != nil {
		return err
	}
	awards := []data.Award{award}
	if h.Following {
		if awards, err = tx.FollowingAwards(award); err != nil {
			return err
		}
	}
	for i, a := range awards {
		if i == 0 || h.On != "" { // what is left empty takes nothing from those that follow
			a.HandedOn = h.On
		}
		if i == 0 || h.Money != 0 {
			a.Money = h.Money
		}
		if i == 0 {
			a.Reissue, a.ReissuedOn, a.ReissuedBy, a.ReceivedBy = h.Reissue, h.Anew, h.AnewBy, h.By
		}
		switch {
		case h.Book != 0:
			a.GoldenBook = h.Book + i
		case !h.Following:
			a.GoldenBook = 0
		}
		if err := tx.Save(&a); err != nil {
			return err
		}
	}
	return onceInBook(tx, award.Year)
}

// Complete brings an award that the book has to what is known of it by now.
func Complete(tx *data.Tx, awardID int64, bring func(*data.Award)) error {
	award, err := data.Get[data.Award](tx, awardID)
	if err != nil {
		return err
	}
	bring(&award)
	return saveAward(tx, &award)
}

// saveAward writes an award, new or not, whose number of the golden book is its own.
func saveAward(tx *data.Tx, award *data.Award) error {
	if err := tx.Save(award); err != nil || award.GoldenBook == 0 {
		return err
	}
	return onceInBook(tx, award.Year)
}

// onceInBook refuses a number of the golden book that two awards of a year would have.
func onceInBook(tx *data.Tx, year int) error {
	number, name, err := tx.TwiceInGoldenBook(year)
	if err != nil || number == 0 {
		return err
	}
	return fault.New(fault.Invalid, fmt.Sprintf(words.HandedTwiceWhat, number, name), words.HandedTwiceNext).At("book")
}

// GivenAward is one award as the list of its decision has it; an unknown one is a Missing fault.
func GivenAward(ctx context.Context, book *data.Book, id int64) (data.GivenRow, error) {
	return book.AwardGiven(ctx, id)
}
