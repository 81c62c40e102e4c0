// Package block keeps the block (khối thi đua): its own data, its units and their
// rooms, and the units that lead it in a year.
package block

import (
	"cmp"
	"context"
	"math/big"
	"regexp"
	"strings"

	"sothidua/app/people"
	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Read returns the block of a year with its units, rooms and offices.
func Read(ctx context.Context, book *data.Book, year data.Year) (*data.BlockFile, error) {
	return book.BlockFile(ctx, year)
}

// Save writes the block's own data. Without a short name the name stands for it.
func Save(tx *data.Tx, b data.Block) error {
	err := cmp.Or(
		valid.Need("name", words.BlockName, b.Name),
		valid.Need("head-label", words.BlockHeadLabel, b.HeadLabel),
		valid.Need("deputy-label", words.BlockDeputyLabel, b.DeputyLabel),
		valid.Email("contact-email", b.ContactEmail),
		part("quorum", b.Quorum), part("majority", b.Majority), part("vote-share", b.VoteShare))
	if err != nil {
		return err
	}
	b.ShortName = cmp.Or(b.ShortName, b.Name)
	return tx.Save(&b)
}

// parts is how a part of the units is written: 2/3, 75%, 66,7%.
var parts = regexp.MustCompile(`^([1-9]\d*/[1-9]\d*|\d+(,\d+)?%)$`)

// part refuses what is no part of the units, or more than all of them; no text is none.
func part(field, text string) error {
	text = strings.ReplaceAll(text, " ", "")
	if text == "" {
		return nil
	}
	number, percent := strings.CutSuffix(text, "%")
	all := big.NewRat(1, 1)
	if percent {
		all.SetInt64(100)
	}
	share, ok := new(big.Rat).SetString(strings.Replace(number, ",", ".", 1))
	if ok && parts.MatchString(text) && share.Sign() > 0 && share.Cmp(all) <= 0 {
		return nil
	}
	return fault.New(fault.Invalid, words.BlockPartBad, "").At(field)
}

// SaveOffice writes which unit leads the block in a year, or is chosen in it for the next,
// and by whom: one as its head. Only who is chosen has votes, of a number of voters.
func SaveOffice(tx *data.Tx, o data.Office) error {
	people.Address(&o.Honorific, &o.PersonName)
	voted := o.Method != "" || o.Agree != 0 || o.Voters != 0
	switch {
	case o.UnitID == 0:
		return fault.New(fault.Invalid, words.NeedUnit, words.NeedNext).At("unit")
	case voted && !o.Role.InNext():
		return fault.New(fault.Invalid, words.OfficeNotNext, "").At("role")
	case o.Agree > 0 && o.Voters == 0:
		return fault.New(fault.Invalid, words.OfficeNoTotal, "").At("voters")
	case o.Agree > o.Voters:
		return fault.New(fault.Invalid, words.OfficeVotesBad, "").At("agree")
	}
	there := map[data.OfficeRole]string{data.OfficeHead: words.OfficeHeadThere, data.OfficeNextHead: words.OfficeNextThere}
	if what, alone := there[o.Role]; alone {
		others, err := data.OfYear[data.Office](tx, o.YearID)
		if err != nil {
			return err
		}
		for _, other := range others {
			if other.Role == o.Role && other.ID != o.ID {
				return fault.New(fault.Invalid, what, words.OfficeHeadThereNext).At("role")
			}
		}
	}
	return tx.Save(&o)
}

// RemoveOffice takes that back.
func RemoveOffice(tx *data.Tx, o data.Office) error { return tx.Delete(&o) }
