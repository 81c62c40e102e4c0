// Package prints keeps official prints (bản in chính thức): the very bytes that
// were printed, and the figures and lines they showed, so that a paper can be
// printed again as it was and compared with what it would be now.
package prints

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"

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

// Freeze stores a paper as an official print in one format, in one step. A form for the pen
// is no paper yet: it is a Refused fault.
func Freeze(book *data.Book, built *papers.Built, format string) (data.Print, error) {
	if built.Request.Blank {
		return data.Print{}, fault.New(fault.Refused, words.PrintsBlankWhat, words.PrintsBlankNext)
	}
	var file bytes.Buffer
	if _, err := built.Write(&file, format); err != nil {
		return data.Print{}, err
	}
	figures, err := json.Marshal(shown{built.Figures, lines(built.Doc)})
	if err != nil {
		return data.Print{}, err
	}
	print := data.Print{
		YearID: built.Request.Year.ID, CeremonyID: id(built.Ceremony), Paper: built.Paper.Code, Format: format,
		Figures: string(figures),
	}
	if built.Paper.OfUnit {
		print.UnitID = id(built.Request.UnitID)
	}
	if len(built.Offers) > 0 {
		print.Subject = built.Request.Of
	}
	if print.Title, err = title(book, built, print); err != nil {
		return data.Print{}, err
	}
	err = book.Do(fmt.Sprintf(words.PrintsLabel, print.Title), func(tx *data.Tx) error {
		if print.Hash, err = tx.AddContent(file.Bytes()); err != nil {
			return err
		}
		print.PrintedAt = tx.Now().UnixMilli()
		return tx.Save(&print)
	})
	return print, err
}

// title says what the print is, also when its year, unit or subject is gone.
func title(book *data.Book, built *papers.Built, print data.Print) (string, error) {
	name := fmt.Sprintf(words.PrintsNamed, built.Paper.Title, built.Request.Year.Text())
	if print.UnitID != nil {
		unit, err := data.Read[data.Unit](context.Background(), book, *print.UnitID) // part of a save, which nothing stops
		if err != nil {
			return "", err
		}
		name = fmt.Sprintf(words.PrintsNarrowed, name, unit.Name)
	}
	if print.Subject != "" {
		name = fmt.Sprintf(words.PrintsNarrowed, name, print.Subject)
	}
	return name, nil
}

// Withdraw marks an official print as no longer in force, with the reason, in one step.
// The print stays as it is, and so does the withdrawal: neither is ever undone.
func Withdraw(book *data.Book, print data.Print, reason string) error {
	if reason = strings.TrimSpace(viet.NFC(reason)); reason == "" {
		return fault.New(fault.Invalid, words.WithdrawReasonWhat, words.WithdrawReasonNext)
	}
	return book.Do(fmt.Sprintf(words.WithdrawLabel, print.Title, reason), func(tx *data.Tx) error {
		now, err := data.Get[data.Print](tx, print.ID)
		if err != nil {
			return err
		}
		if now.WithdrawnAt != 0 {
			return fault.New(fault.Refused, words.WithdrawTwiceWhat, "")
		}
		return tx.Withdraw(&now, reason, book.Person())
	})
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
func Bytes(ctx context.Context, book *data.Book, print data.Print) ([]byte, error) {
	content, err := book.Content(ctx, print.Hash)
	if f := fault.Of(err); err != nil && f.Kind != fault.Missing {
		return nil, err
	}
	if err != nil || data.HashOf(content) != print.Hash {
		return nil, fault.New(fault.Invalid, words.PrintsLostWhat, words.PrintsLostNext)
	}
	return content, nil
}

// Request names the paper of a print, to build it as it is now.
func Request(year data.Year, print data.Print) papers.Request {
	request := papers.Request{Paper: print.Paper, Year: year, Of: print.Subject}
	if print.CeremonyID != nil {
		request.CeremonyID = *print.CeremonyID
	}
	if print.UnitID != nil {
		request.UnitID = *print.UnitID
	}
	return request
}

// id is a reference to a record, nil for none.
func id(of int64) *int64 {
	if of == 0 {
		return nil
	}
	return &of
}
