package settings

import (
	"context"
	"os"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// fileCard says where the book lies and what endangers it there.
func (s *Screen) fileCard(openOther func()) fyne.CanvasObject {
	s.risk = kit.Stack(0)
	actions := kit.Bar(8, kit.Secondary(words.SettingsOther, "Ctrl+O", openOther))
	return kit.Card(words.SettingsFile, nil, kit.Stack(8, kit.Paragraph(s.desk.Book.Path), s.risk, kit.Note(words.SettingsFileNote), actions))
}

// loadRisk asks for the place of the book, which may answer slowly.
func (s *Screen) loadRisk() {
	path := s.desk.Book.Path
	kit.Load(s.places, func(context.Context) (office.Risky, error) {
		return office.RiskyPlace(path, os.Getenv), nil
	}, func(found office.Risky, _ error) {
		s.risk.RemoveAll()
		if found.Risk != office.RiskNone {
			s.risk.Add(kit.Callout(kit.Look, found.What, found.Next))
			if s.desk.Move != nil {
				s.risk.Add(kit.Pad(8, 0, 0, 0, kit.Row(0, kit.Secondary(words.MoveButton, "", s.desk.Move))))
			}
		}
		s.content.Refresh()
	})
}
