package ceremony

import (
	"context"
	"strings"

	work "sothidua/app/ceremony"
	directory "sothidua/app/people"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// attendee is the field of somebody with a part in the meeting, who chairs it, writes it down
// or concludes it: a participant, else anybody of the book or typed, who becomes a participant
// when the form is saved. Nobody has to be written down twice.
type attendee struct {
	*kit.ChoiceField
	screen       *Screen
	runner       *kit.Runner
	participants []kit.Option
	found        []kit.Option
	known        map[string]data.PersonRow // by the value of the option
}

// personMark begins the value of somebody of the book; that of a participant is the bare key.
const personMark = "person "

func newAttendee(s *Screen, name, label string) *attendee {
	a := &attendee{
		ChoiceField: kit.NewChoice(name, label).AllowName(), screen: s, runner: s.runner.Fork(),
		known: map[string]data.PersonRow{},
	}
	a.OnChange(func() {
		if text := a.Text(); text != "" && a.Value() == "" {
			a.find(text)
		}
	})
	a.WithNote(func(string) string {
		if a.joining() != nil {
			return words.CeremonyJoins
		}
		return ""
	})
	return a
}

// offer sets who comes.
func (a *attendee) offer(participants []kit.Option) {
	a.participants = participants
	a.SetOptions(append(participants[:len(participants):len(participants)], a.found...))
}

// find offers the people of the book whose name holds text, behind who comes.
func (a *attendee) find(text string) {
	all := a.screen.desk.People
	kit.Load(a.runner, func(ctx context.Context) (data.Part[data.PersonRow], error) {
		return all.List(ctx, text, 0, offered)
	}, func(found data.Part[data.PersonRow], err error) {
		if err != nil {
			a.screen.desk.ShowErr(err)
			return
		}
		comes := map[int64]bool{}
		for _, p := range a.screen.file.Participants {
			if p.PersonID != nil {
				comes[*p.PersonID] = true
			}
		}
		for _, row := range found.Rows {
			value := personMark + key(&row.Person.ID)
			if _, ok := a.known[value]; ok || comes[row.Person.ID] {
				continue
			}
			a.known[value] = row
			a.found = append(a.found, kit.Option{Value: value, Text: row.Person.FullName, Note: join(", ", row.Post.Title, row.Post.Unit)})
		}
		a.Offer(text, append(a.participants[:len(a.participants):len(a.participants)], a.found...), found.Total-len(found.Rows))
	})
}

// joining is who the field names where nobody of that name comes yet, nil for none.
func (a *attendee) joining() *data.Participant {
	name := strings.TrimSpace(a.Text())
	if name == "" || id(a.ChoiceField) != nil {
		return nil
	}
	p := data.Participant{Role: data.RoleMember, Invited: true}
	row, ok := a.known[a.Value()]
	if !ok {
		p.Honorific, p.FullName = directory.Addressed(name)
		return &p
	}
	p.Honorific, p.FullName, p.Post, p.UnitName = row.Person.Honorific, row.Person.FullName, row.Post.Title, row.Post.Unit
	p.PersonID = &row.Person.ID
	if row.Post.UnitID != 0 {
		p.UnitID = &row.Post.UnitID
	}
	return &p
}

// part is what the field says of the meeting: who has the part is written to as.
func (a *attendee) part(as **int64) work.Part {
	*as = id(a.ChoiceField)
	return work.Part{As: as, Joining: a.joining()}
}
