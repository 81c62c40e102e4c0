package registration

import (
	"context"
	"slices"
	"strconv"

	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// nameOptions are the unit's people and whoever was found besides; for collectives
// the unit and its rooms.
func (l *list) nameOptions(more []data.PersonAt) []kit.Option {
	s := l.screen
	if l.subject == data.SubjectCollective {
		return groupOptions(s.row().Unit, s.rooms)
	}
	people := slices.Clone(s.own)
	for _, person := range more {
		if !slices.ContainsFunc(s.own, func(p data.PersonAt) bool { return p.ID == person.ID }) {
			people = append(people, person)
		}
	}
	s.offered = people
	return personOptions(people, s.row().Unit.Name)
}

// found returns the person of that ID among those last offered.
func (s *Screen) found(id int64) (data.PersonAt, bool) {
	at := slices.IndexFunc(s.offered, func(p data.PersonAt) bool { return p.ID == id })
	if at < 0 || id == 0 {
		return data.PersonAt{}, false
	}
	return s.offered[at], true
}

// postOptions are the posts and rooms the unit knows, for somebody new.
func (l *list) postOptions(r lineRow) []kit.Option {
	var texts []string
	for _, person := range l.screen.own {
		text := person.Post
		if r.fresh != nil {
			text = join(", ", person.Post, otherThan(person.Room, l.screen.row().Unit.Name))
		}
		if text != "" && !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return kit.Options(texts...)
}

func (l *list) otherOptions(lineRow) []kit.Option {
	options := make([]kit.Option, len(l.others))
	for i, kind := range l.others {
		options[i] = kit.Option{Value: strconv.FormatInt(kind.ID, 10), Text: kind.Label, Note: kind.Name}
	}
	return options
}

// lookAround looks in the whole book for a name that is being typed. While one
// search runs, only the latest text waits.
func (l *list) lookAround(_ lineRow, column int, text string) {
	s := l.screen
	if l.cells[column] != nameCell || l.subject != data.SubjectIndividual || len([]rune(text)) < enough {
		return
	}
	s.wanted = text
	if s.seeking {
		return
	}
	s.seek(l)
}

func (s *Screen) seek(l *list) {
	text, people, today := s.wanted, s.desk.People, s.today()
	s.seeking = true
	kit.Load(s.seeker, func(ctx context.Context) (data.Part[data.PersonAt], error) {
		return people.Find(ctx, text, today)
	}, func(people data.Part[data.PersonAt], err error) {
		s.seeking = false
		switch {
		case err != nil:
			s.desk.ShowErr(err)
		case s.wanted != text:
			s.seek(l)
		case l.Typing():
			l.Offer(l.nameOptions(people.Rows), people.Total-len(people.Rows))
		}
	})
}

func (s *Screen) today() viet.Date { return s.desk.Today() }
