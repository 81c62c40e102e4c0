package registration

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/people"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// askUncalled asks, where she meets them, by which name those people of the unit are called
// whose names do not say so, whichever way they came into the list; nil where there is none.
func (s *Screen) askUncalled() fyne.CanvasObject {
	if len(s.uncalled) == 0 || s.subject() != data.SubjectIndividual {
		return nil
	}
	key := "F6"
	if s.list() == nil { // the key is another's where no list is in view
		key = ""
	}
	ask := kit.Secondary(words.PersonCalledAsk, key, s.callFirst)
	return kit.Border(nil, nil, nil, ask, warned(fmt.Sprintf(words.PersonCalledOthers, viet.Number(len(s.uncalled)))))
}

func (s *Screen) callFirst() {
	if len(s.uncalled) == 0 {
		s.desk.Tell(words.PersonCalledNone)
		return
	}
	s.call(s.uncalled[0].ID, s.uncalled[0].FullName)
}

// call asks by which of the words of a name the person is called.
func (s *Screen) call(personID int64, fullName string) {
	name := kit.NewChoice("sort-name", words.PersonSortName, kit.Options(strings.Fields(fullName)...)...).
		Allow().Require().WithNote(func(string) string { return words.PersonCalledTip })
	form := s.desk.Form(desk.Registrations, "called", s.unitID, personID).Add(name)
	form.MarkClean()
	kit.ShowForm(s.desk.Window, fmt.Sprintf(words.PersonCalledTitle, fullName), form, func(done func(error)) {
		s.desk.Save(fmt.Sprintf(words.PersonCalledSave, fullName, name.Text()), func(tx *data.Tx) error {
			return people.Call(tx, personID, name.Text())
		}, done)
	}, nil)
}

// openCalled opens the form of a person of the unit in view.
func (s *Screen) openCalled(about desk.About) desk.Found {
	for _, line := range s.lines {
		if line.PersonID == about.ID(1) {
			s.call(line.PersonID, line.Name)
			return desk.Opened
		}
	}
	return desk.Gone
}
