// Package ceremony is what happens around a signing ceremony beyond saving a
// record: how a new one begins, the usual programme, the signatories of the
// units, the pictures.
package ceremony

import (
	"fmt"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// names are what the meetings of a year are called at first.
var names = map[data.Purpose]string{
	data.PurposeSigning: words.CeremonyName,
	data.PurposeMidyear: words.CeremonyMidyearName,
	data.PurposeClosing: words.CeremonyClosingName,
}

// Begin returns a new ceremony or meeting of a year, not yet saved.
func Begin(file *data.CeremonyFile, purpose data.Purpose) data.Ceremony {
	c := data.Ceremony{YearID: file.Year.ID, Name: fmt.Sprintf(names[purpose], file.Year.Text()), Purposes: string(purpose)}
	if len(file.Letterheads) > 0 {
		c.LetterheadID = &file.Letterheads[0].ID
	}
	if purpose != data.PurposeSigning {
		return c
	}
	c.Date = file.Year.SignedOn
	if n := len(file.Units); n > 0 {
		c.Copies = n + 1 // each unit keeps one, one goes to the council
	}
	return c
}

// ReadNumber reads the number of a paper with its symbol: "02/GM-KTĐ", or the number
// alone, which gets the usual symbol. An empty text is number zero.
func ReadNumber(file *data.CeremonyFile, paperType, text string) (number int, symbol string, err error) {
	if strings.TrimSpace(text) == "" {
		return 0, "", nil
	}
	text = strings.TrimSpace(text)
	digits := text
	if at := strings.IndexAny(text, "/-"); at >= 0 { // a Party organisation writes 04-BB/KTĐ
		digits, symbol = text[:at], text[at+1:]
	}
	number, err = strconv.Atoi(strings.TrimSpace(digits))
	if err != nil || number <= 0 {
		return 0, "", fault.New(fault.Invalid, words.CeremonyBadNumber, "")
	}
	if symbol = strings.TrimSpace(symbol); symbol == "" {
		symbol = Symbol(file, paperType)
	}
	return number, symbol, nil
}

// Symbol returns the usual symbol of a numbered paper: "GM-KTĐ".
func Symbol(file *data.CeremonyFile, paperType string) string {
	var head data.Letterhead // of the ceremony, else the first
	for i, l := range file.Letterheads {
		if id := file.Ceremony.LetterheadID; id == nil && i == 0 || id != nil && *id == l.ID {
			head = l
		}
	}
	return contest.Symbol(head, file.Block, paperType, "")
}
