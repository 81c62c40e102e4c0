package office

import (
	"cmp"
	"context"

	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
)

// Settings returns how the office wants things done in a book.
func Settings(ctx context.Context, book *data.Book, blockID int64) (*data.OfficeSettings, error) {
	return book.OfficeSettings(ctx, blockID)
}

// SaveSettings writes how the office wants things done, and what it calls the heads of
// its block. Ranks of posts that are those of the program stay the program's.
func SaveSettings(tx *data.Tx, s data.OfficeSettings) error {
	if err := tx.Save(&s.Block); err != nil {
		return err
	}
	for _, setting := range []data.Setting{
		{Key: data.SettingTextSize, Value: s.TextSize},
		{Key: data.SettingExactCounting, Value: yes(s.ExactCounting)},
		{Key: data.SettingSummaryShowAll, Value: yes(s.ShowAll)},
	} {
		if err := tx.Save(&setting); err != nil {
			return err
		}
	}
	if s.Ranks == words.PostRanks {
		s.Ranks = ""
	}
	return tx.OrderPeople(s.Order, s.Ranks)
}

func yes(on bool) string {
	if on {
		return data.Yes
	}
	return ""
}

// SaveLetterhead writes a letterhead (mẫu đầu văn bản).
func SaveLetterhead(tx *data.Tx, l data.Letterhead) error {
	err := cmp.Or(
		valid.Need("name", words.LetterheadName, l.Name),
		valid.Need("issuer", words.LetterheadIssuer, l.Issuer))
	if err != nil {
		return err
	}
	return tx.Save(&l)
}

// RemoveLetterhead takes a letterhead out of the book.
func RemoveLetterhead(tx *data.Tx, l data.Letterhead) error { return tx.Delete(&l) }
