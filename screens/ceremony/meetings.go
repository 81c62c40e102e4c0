package ceremony

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	work "sothidua/app/ceremony"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// newMeeting is the choice among the ceremonies and meetings of the year.
func (s *Screen) newMeeting() *kit.ChoiceField {
	field := kit.NewChoice("meeting", words.CeremonyMeeting)
	field.OnChange(func() {
		if id, err := strconv.ParseInt(field.Value(), 10, 64); err == nil && id != s.file.Ceremony.ID {
			s.view(id)
		}
	})
	return field
}

// headOf says which ceremony is in view. Where the year has several, one is chosen there.
func (s *Screen) headOf(file *data.CeremonyFile) fyne.CanvasObject {
	var offered []kit.Option
	for _, c := range file.All {
		offered = append(offered, kit.Option{Value: fmt.Sprint(c.ID), Text: c.Name, Note: c.Date.Slash()})
	}
	s.meeting.SetOptions(offered)
	s.meeting.SetValue(fmt.Sprint(file.Ceremony.ID))
	add, save := kit.Secondary(words.CeremonyMeetingAdd, words.CeremonyMeetingKey, s.addMeeting), kit.Primary(words.KitSave, "Ctrl+S", s.save)
	if len(offered) < 2 {
		return kit.PageHead(file.Ceremony.Name, heldOn(file.Ceremony.Date), add, save)
	}
	meeting := container.NewGridWrap(fyne.NewSize(kit.Scaled(meetingWidth), s.meeting.MinSize().Height), s.meeting)
	return kit.PageHead(words.CeremonyArea, heldOn(file.Ceremony.Date), meeting, add, save)
}

// meetingWidth is the room of the choice among the meetings of a year, which says which one
// is in view.
const meetingWidth = 300

// view brings another ceremony of the year into view, once what is unsaved is settled.
func (s *Screen) view(id int64) {
	s.Leave(func() {
		s.chosen = id
		s.Load()
	})
	s.meeting.SetValue(fmt.Sprint(s.file.Ceremony.ID)) // until it is there
}

// addMeeting asks which meeting to add, and goes there.
func (s *Screen) addMeeting() {
	if !s.ready() {
		return
	}
	add := func(purpose data.Purpose) func() {
		return func() {
			c := work.Begin(s.file, purpose)
			s.desk.Save(fmt.Sprintf(words.CeremonyMeetingLabel, c.Name), func(tx *data.Tx) error { return work.Start(tx, &c) }, func(err error) {
				if err != nil {
					s.desk.ShowErr(err)
					return
				}
				s.chosen = c.ID
				s.Show(desk.Place{Part: string(s.places[0].name), Field: "date", Event: c.ID})
			})
		}
	}
	s.Leave(func() {
		s.desk.Choose(fmt.Sprintf(words.CeremonyMeetingAsk, s.file.Year.Text()), "",
			desk.Way{Text: words.CeremonyMidyear, Run: add(data.PurposeMidyear)}, desk.Way{Text: words.CeremonyClosing, Run: add(data.PurposeClosing)})
	})
}

// dropMeeting takes the ceremony in view out of the book, once she said so.
func (s *Screen) dropMeeting() {
	if !s.ready() {
		return
	}
	c := s.file.Ceremony
	s.desk.Ask(desk.Asked{
		Title: fmt.Sprintf(words.CeremonyDropTitle, c.Name), Text: words.CeremonyDropText, Yes: words.CeremonyMeetingDrop,
		Label: fmt.Sprintf(words.CeremonyDropLabel, c.Name), Act: func(tx *data.Tx) error { return work.Drop(tx, c) },
	})
}
