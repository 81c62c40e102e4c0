// Package prints keeps official prints (bản in chính thức): the very bytes that
// were printed, and the figures and lines they showed, so that a paper can be
// printed again as it was and compared with what it would be now.
package prints

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"gorm.io/gorm/clause"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// shown is what a print showed, as JSON in data.Print.Figures. Papers read the
// figures of their siblings' prints from it.
type shown struct {
	papers.Figures
	Lines []string // the text, see lines
}

// Freeze stores a paper as an official print in one format, in one step.
func Freeze(book *data.Book, built *papers.Built, format string) (data.Print, error) {
	var file bytes.Buffer
	if _, err := built.Write(&file, format); err != nil {
		return data.Print{}, err
	}
	figures, err := json.Marshal(shown{built.Figures, lines(built.Doc)})
	if err != nil {
		return data.Print{}, err
	}
	print := data.Print{
		YearID: built.Request.Year.ID, CeremonyID: id(built.Request.CeremonyID), Paper: built.Paper.Code, Format: format,
		Figures: string(figures), Hash: hashOf(file.Bytes()),
	}
	if built.Paper.OfUnit {
		print.UnitID = id(built.Request.UnitID)
	}
	if print.Title, err = title(book, built, print); err != nil {
		return data.Print{}, err
	}
	err = book.Do(fmt.Sprintf(words.PrintsLabel, print.Title), func(tx *data.Tx) error {
		content := data.Content{Hash: print.Hash, Bytes: file.Bytes()}
		if err := tx.DB.Clauses(clause.OnConflict{DoNothing: true}).Create(&content).Error; err != nil {
			return err
		}
		print.PrintedAt = tx.Now().UnixMilli()
		return tx.Save(&print)
	})
	return print, err
}

// title says what the print is, also when its year or unit is gone.
func title(book *data.Book, built *papers.Built, print data.Print) (string, error) {
	paper, year := built.Paper.Title, built.Request.Year.Number
	if print.UnitID == nil {
		return fmt.Sprintf(words.PrintsNamed, paper, year), nil
	}
	var unit data.Unit
	err := book.DB.First(&unit, *print.UnitID).Error
	return fmt.Sprintf(words.PrintsNamedUnit, paper, year, unit.Name), err
}

// Withdraw marks an official print as no longer in force, with the reason, in one step.
// The print stays as it is, and so does the withdrawal: neither is ever undone.
func Withdraw(book *data.Book, print data.Print, reason string) error {
	if reason = strings.TrimSpace(viet.NFC(reason)); reason == "" {
		return fault.New(fault.Invalid, words.WithdrawReasonWhat, words.WithdrawReasonNext)
	}
	return book.Do(fmt.Sprintf(words.WithdrawLabel, print.Title, reason), func(tx *data.Tx) error {
		var now data.Print
		if err := tx.DB.First(&now, print.ID).Error; err != nil {
			return err
		}
		if now.WithdrawnAt != 0 {
			return fault.New(fault.Refused, words.WithdrawTwiceWhat, "")
		}
		return tx.DB.Model(&now).Updates(map[string]any{
			"withdrawn_at": tx.Now().UnixMilli(), "withdrawn_reason": reason, "withdrawn_by": book.Person(),
		}).Error
	})
}

// List returns the official prints of a year, the latest first, also withdrawn ones,
// and those whose year was taken back.
func List(book *data.Book, yearID int64) ([]data.Print, error) {
	var all []data.Print
	err := book.DB.Where("year_id = ? OR year_id IS NULL", yearID).Order("printed_at DESC, id DESC").Find(&all).Error
	return all, err
}

// FiguresOf are the figures a print shows; those of a damaged record are empty.
func FiguresOf(print data.Print) papers.Figures {
	var then shown
	if json.Unmarshal([]byte(print.Figures), &then) != nil {
		return papers.Figures{}
	}
	return then.Figures
}

// Bytes returns the file as it was printed. Bytes that are gone or do not fit
// the hash any more are a fault.
func Bytes(book *data.Book, print data.Print) ([]byte, error) {
	var content data.Content
	if err := book.DB.Where("hash = ?", print.Hash).Limit(1).Find(&content).Error; err != nil {
		return nil, err
	}
	if content.Hash == "" || hashOf(content.Bytes) != print.Hash {
		return nil, fault.New(fault.Invalid, words.PrintsLostWhat, words.PrintsLostNext)
	}
	return content.Bytes, nil
}

// Request names the paper of a print, to build it as it is now.
func Request(year data.Year, print data.Print) papers.Request {
	request := papers.Request{Paper: print.Paper, Year: year}
	if print.CeremonyID != nil {
		request.CeremonyID = *print.CeremonyID
	}
	if print.UnitID != nil {
		request.UnitID = *print.UnitID
	}
	return request
}

func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// id is a reference to a record, nil for none.
func id(of int64) *int64 {
	if of == 0 {
		return nil
	}
	return &of
}
