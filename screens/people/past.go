package people

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"sothidua/app/people"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// past asks for one earlier year of the chosen person or collective.
func (s *Screen) past() {
	switch s.tabs.Current() {
	case tabPersons:
		if person := s.persons.file.Person; person.ID != 0 {
			s.askPast(people.Past{PersonID: person.ID, Name: person.FullName})
		}
	case tabCollectives:
		if c, ok := s.collectives.table.Selected(); ok {
			s.askPast(people.Past{CollectiveID: c.ID, Name: c.Name})
		}
	}
}

// askPast reads what may have been given, and asks.
func (s *Screen) askPast(of people.Past) {
	subject := data.SubjectIndividual
	if of.CollectiveID != 0 {
		subject = data.SubjectCollective
	}
	book, year := s.desk.Book, s.desk.Year
	kit.Load(s.desk.Runner, func(ctx context.Context) ([]data.AwardKind, error) {
		return people.PastKinds(ctx, book, year, subject)
	}, func(kinds []data.AwardKind, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.showPast(of, kinds)
	})
}

func (s *Screen) showPast(of people.Past, kinds []data.AwardKind) {
	var options []kit.Option
	for _, kind := range kinds {
		options = append(options, kit.Option{Value: strconv.FormatInt(kind.ID, 10), Text: kind.Label, Note: kind.Name})
	}
	year := kit.NewNumber("year", words.PastYear).Require()
	given := kit.NewChoice("kind", words.PastGiven, options...)
	number := kit.NewText("number", words.DecisionNumber)
	date := kit.NewDate("date", words.DecisionDate).OnPaper().Happened()
	authority := kit.NewText("authority", words.DecisionAuthority)
	basis := kit.NewChoice("basis", words.DecisionBasis, kit.Options(words.ResultBases...)...).Allow()
	rated := kit.NewChoice("rating", words.RatingRating, termOptions(data.RatingTerms)...)
	form := s.desk.Form(desk.People, "past", of.PersonID, of.CollectiveID).AddObject(kit.Note(words.PastTip)).
		AddTwo(year, rated).AddWide(given).AddTwo(number, date).AddTwo(authority, basis)
	form.Again(func() { s.showPast(of, kinds) }, "authority")
	form.MarkClean()
	kit.ShowForm(s.desk.Window, fmt.Sprintf(words.PastFormTitle, of.Name), form, func(done func(error)) {
		saved := of
		saved.Year, _ = year.Value()
		saved.KindID, _ = strconv.ParseInt(given.Value(), 10, 64)
		saved.Number, saved.Date, saved.Authority, saved.Basis = number.Text(), date.Date(), authority.Text(), basis.Text()
		saved.Rating = rated.Value()
		now, what := s.desk.Year, strings.Trim(given.Text()+", "+saved.Rating, ", ")
		label := fmt.Sprintf(words.PastSave, now.Of(saved.Year).Text(), of.Name, what)
		s.desk.Save(label, func(tx *data.Tx) error { return saved.Write(tx, now) }, done)
	}, nil)
}

// openPast opens the form of an earlier year again, of whom it was: what may have been given is
// read first.
func (s *Screen) openPast(about desk.About) desk.Found {
	personID, collectiveID := about.ID(0), about.ID(1)
	subject := data.SubjectIndividual
	if personID == 0 {
		subject = data.SubjectCollective
	}
	if s.given == nil || s.givenTo != subject {
		book, year := s.desk.Book, s.desk.Year
		kit.Do(s.desk.Runner, func() ([]data.AwardKind, error) { return people.PastKinds(context.Background(), book, year, subject) },
			func(kinds []data.AwardKind, err error) {
				s.given, s.givenTo = append([]data.AwardKind{}, kinds...), subject
				if err != nil {
					s.desk.ShowErr(err)
				}
				s.desk.Loaded(desk.People)
			})
		return desk.Later
	}
	if personID != 0 {
		s.tabs.Select(tabPersons)
		return s.persons.withPerson(personID, func() desk.Found {
			return s.openGiven(people.Past{PersonID: personID, Name: s.persons.file.Person.FullName})
		})
	}
	s.tabs.Select(tabCollectives)
	if !s.collectives.table.SelectWhere(func(c data.Collective) bool { return c.ID == collectiveID }) {
		return desk.Gone
	}
	c, _ := s.collectives.table.Selected()
	return s.openGiven(people.Past{CollectiveID: c.ID, Name: c.Name})
}

func (s *Screen) openGiven(of people.Past) desk.Found {
	kinds := s.given
	s.given = nil
	s.showPast(of, kinds)
	return desk.Opened
}
