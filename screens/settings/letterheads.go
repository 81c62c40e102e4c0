package settings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// letterheads is the list of the heads papers can carry.
func (s *Screen) letterheads() fyne.CanvasObject {
	s.table = kit.NewTable([]kit.Column[data.Letterhead]{
		{Title: words.LetterheadName, Text: func(l data.Letterhead) string { return l.Name }},
		{Title: words.LetterheadSuperior, Width: 150, Text: func(l data.Letterhead) string { return l.Superior }},
		{Title: words.LetterheadIssuer, Text: func(l data.Letterhead) string { return l.Issuer }},
		{Title: words.LetterheadSymbol, Width: 70, Text: func(l data.Letterhead) string { return l.Symbol }},
		{Title: words.LetterheadSeal, Width: 60, Text: func(l data.Letterhead) string {
			if l.HasSeal {
				return words.LetterheadSealed
			}
			return ""
		}},
	})
	s.table.Empty = words.LetterheadEmpty
	s.table.OnOpen = s.editLetterhead
	s.table.OnDelete = s.deleteLetterhead
	actions := kit.Bar(8,
		kit.Link(words.LetterheadEdit, func() { s.withChosen(s.editLetterhead) }),
		kit.Link(words.LetterheadDelete, func() { s.withChosen(s.deleteLetterhead) }),
		kit.Secondary(words.LetterheadAdd, "Ctrl+N", s.addLetterhead))
	return kit.Card(words.LetterheadTitle, actions, s.table)
}

func (s *Screen) withChosen(do func(data.Letterhead)) {
	if letterhead, ok := s.table.Selected(); ok {
		do(letterhead)
	}
}

// addLetterhead opens an empty form; the block's own names stand in it already.
func (s *Screen) addLetterhead() {
	block, rows := s.chosen.Block, s.table.Rows()
	s.editLetterhead(data.Letterhead{
		Superior: block.ParentAgency, Issuer: block.Name, Symbol: block.Symbol, Locality: block.Locality,
		Party: len(rows) > 0 && rows[0].Party, Position: len(rows) + 1,
	})
}

func (s *Screen) editLetterhead(letterhead data.Letterhead) {
	name := kit.NewText("name", words.LetterheadName).Require()
	superior := kit.NewArea("superior", words.LetterheadSuperior).Rows(2)
	issuer := kit.NewArea("issuer", words.LetterheadIssuer).Require().Rows(2)
	symbol, locality := kit.NewText("symbol", words.LetterheadSymbol), kit.NewText("locality", words.LetterheadLocality)
	seal := kit.NewCheck("seal", words.LetterheadHasSeal)
	party := kit.NewCheck("party", words.LetterheadParty)
	party.SetOn(letterhead.Party)
	name.SetText(letterhead.Name)
	superior.SetText(letterhead.Superior)
	issuer.SetText(letterhead.Issuer)
	symbol.SetText(letterhead.Symbol)
	locality.SetText(letterhead.Locality)
	seal.SetOn(letterhead.HasSeal)
	form := s.desk.Form(desk.Settings, "letterhead", letterhead.ID).AddWide(name).Add(superior).Add(issuer).AddObject(kit.Note(words.LetterheadBreaks)).Add(symbol).Add(locality).AddWide(seal).AddWide(party)
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.LetterheadForm, form, func(done func(error)) {
		typed := letterhead
		typed.Name, typed.Superior, typed.Issuer = name.Text(), superior.Text(), issuer.Text()
		typed.Symbol, typed.Locality, typed.HasSeal = symbol.Text(), locality.Text(), seal.On()
		typed.Party = party.On()
		s.desk.Save(fmt.Sprintf(words.LetterheadSaved, typed.Name), func(tx *data.Tx) error { return office.SaveLetterhead(tx, typed) }, done)
	}, nil)
}

func (s *Screen) deleteLetterhead(letterhead data.Letterhead) {
	s.desk.Ask(desk.Asked{
		Title: words.LetterheadAsk, Text: letterhead.Name, Yes: words.LetterheadDelete, Label: fmt.Sprintf(words.LetterheadDeleted, letterhead.Name),
		Act: func(tx *data.Tx) error { return office.RemoveLetterhead(tx, letterhead) },
	})
}
