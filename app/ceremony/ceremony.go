// Package ceremony is what happens around a signing ceremony beyond saving a
// record: how a new one begins, the usual programme, the signatories of the
// units, the pictures.
package ceremony

import (
	"fmt"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
)

// Begin returns a new ceremony of a year, not yet saved.
func Begin(file *data.CeremonyFile) data.Ceremony {
	c := data.Ceremony{
		YearID:   file.Year.ID,
		Name:     fmt.Sprintf(words.CeremonyName, file.Year.Number),
		Purposes: string(data.PurposeSigning),
		Date:     file.Year.SignedOn,
	}
	if len(file.Letterheads) > 0 {
		c.LetterheadID = &file.Letterheads[0].ID
	}
	if n := len(file.Units); n > 0 {
		c.Copies = n + 1 // each unit keeps one, one goes to the council
	}
	return c
}

// Symbol returns the usual symbol of a numbered paper: "GM-KTĐ".
func Symbol(file *data.CeremonyFile, paperType string) string {
	symbol := file.Block.Symbol
	for _, l := range file.Letterheads {
		if id := file.Ceremony.LetterheadID; id != nil && *id == l.ID && l.Symbol != "" {
			symbol = l.Symbol
		}
	}
	if symbol == "" {
		return paperType
	}
	return strings.TrimPrefix(paperType+"-"+symbol, "-") // a letter has no type
}
