package registration

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// showStrip counts the titles of the unit in view, for the subject in view.
func (s *Screen) showStrip() {
	row := s.row()
	flow := container.New(layout.NewRowWrapLayoutWithCustomPadding(16, 4), kit.Bold(nameOf(row.Unit)))
	for _, kind := range s.summary.Kinds {
		count, base := row.Tallies[kind.ID].All, s.implied(kind)
		if kind.Subject != s.subject() || count == 0 && !base {
			continue
		}
		parts := []fyne.CanvasObject{kit.Text(kind.Label, kit.Plain), kit.Gap(5), kit.Bold(viet.Number(count))}
		if base && row.Headcount > 0 {
			parts = append(parts, kit.Text("/"+viet.Number(row.Headcount), kit.Plain))
		}
		flow.Add(kit.Row(0, parts...))
	}
	s.strip.Objects = []fyne.CanvasObject{kit.Panel(kit.Pad(7, 12, 7, 12, flow))}
	s.strip.Refresh()
	s.content.Refresh()
}

// implied tells the title everybody aims at: another one implies it. It is shown
// beside the unit's headcount.
func (s *Screen) implied(kind data.AwardKind) bool {
	for _, other := range s.summary.Kinds {
		if other.Subject == kind.Subject && other.Implies == kind.Code {
			return kind.Subject == data.SubjectIndividual
		}
	}
	return false
}
