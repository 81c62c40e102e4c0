package search

import (
	"context"
	"fmt"

	"sothidua/app/search"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// hit is one line of the results, or the name of a group when it leads nowhere.
type hit struct {
	text, where string
	at          desk.Place
}

func (s *Screen) newResults() *kit.Table[hit] {
	t := kit.NewTable([]kit.Column[hit]{
		{Title: words.SearchWhat, Text: func(h hit) string { return h.text }},
		{Title: words.SearchWhere, Text: func(h hit) string { return h.where }, Tone: func(hit) kit.Tone { return kit.Muted }},
	})
	t.IsGroup = func(h hit) bool { return h.at.Area == "" }
	t.Empty = words.SearchBegin
	t.OnOpen = s.visit
	return t
}

// find asks what the fields say; an answer that comes after another letter is dropped.
func (s *Screen) find() {
	if s.filling || s.index == nil {
		return
	}
	q, index, book := s.query(), s.index, s.desk.Book
	kit.Load(s.finder, func(ctx context.Context) ([]hit, error) {
		if q.Empty() {
			return nil, nil
		}
		answer := index.Quick(q)
		people, err := search.PeopleOf(ctx, book, answer.People)
		if err != nil {
			return nil, err
		}
		registrations, err := search.Registrations(ctx, book, answer)
		if err != nil {
			return nil, err
		}
		return hits(answer, people, registrations), nil
	}, func(rows []hit, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.results.Empty = words.SearchNothing
		if q.Empty() {
			s.results.Empty = words.SearchBegin
		}
		s.results.SetRows(rows)
		s.results.Select(-1)
	})
}

// hits lists an answer: registrations first where they were asked for.
func hits(a search.Answer, people []data.PersonRow, registrations []data.FoundRegistration) []hit {
	var rows []hit
	group := func(title string, list []hit, most int) {
		if len(list) == 0 {
			return
		}
		pattern := words.SearchCount
		if len(list) >= most {
			pattern = words.SearchMore
		}
		rows = append(append(rows, hit{text: fmt.Sprintf(pattern, title, len(list))}), list...)
	}
	group(words.SearchRegistered, registered(registrations), search.MostRegistrations)
	group(words.SearchPeople, persons(people), search.MostPeople)
	group(words.SearchUnits, units(a.Units), search.MostUnits)
	group(words.SearchPassages, texts(a.Passages), search.MostPassages)
	return rows
}

func registered(rows []data.FoundRegistration) []hit {
	var list []hit
	for _, r := range rows {
		text := r.SubjectName + " – " + r.Label
		if r.SubjectPost != "" {
			text = r.SubjectName + ", " + r.SubjectPost + " – " + r.Label
		}
		list = append(list, hit{
			text: text, where: fmt.Sprintf(words.SearchIn, r.Unit, r.Year),
			at: desk.Place{Area: desk.Registrations, Unit: r.UnitID, ID: r.ID, Year: r.YearID},
		})
	}
	return list
}

func persons(rows []data.PersonRow) []hit {
	var list []hit
	for _, r := range rows {
		where := r.Post.Place()
		if r.Post.Title != "" {
			where = r.Post.Title + ", " + where
		}
		list = append(list, hit{text: r.Person.FullName, where: where, at: desk.Place{Area: desk.People, Part: desk.PersonPart, ID: r.Person.ID}})
	}
	return list
}

func units(rows []data.Collective) []hit {
	var list []hit
	for _, unit := range rows {
		h := hit{text: unit.Name, where: unit.Parent, at: desk.Place{Area: desk.People, Part: desk.CollectivePart, ID: unit.ID}}
		if unit.ParentID == nil {
			h.at = desk.Place{Area: desk.Block, Part: desk.UnitPart, ID: unit.ID}
		}
		list = append(list, h)
	}
	return list
}

// passagePlaces tells where the records of a table are shown.
var passagePlaces = map[string]desk.Place{
	"ceremonies": {Area: desk.Ceremony, Part: "general"}, "legal_texts": {Area: desk.Year, Part: "texts"}, "movements": {Area: desk.Year, Part: "movements"},
	"pledge_items": {Area: desk.Pledge, Part: "items"}, "targets": {Area: desk.Pledge, Part: "targets"}, "participants": {Area: desk.Ceremony, Part: "people"},
	"agenda_items": {Area: desk.Ceremony, Part: "agenda"}, "assignments": {Area: desk.Ceremony, Part: "assignments"}, "signatories": {Area: desk.Ceremony, Part: "signing"},
	"remarks": {Area: desk.Ceremony, Part: "remarks"}, "exemplars": {Area: desk.Results, Part: "exemplars"}, "initiatives": {Area: desk.Registrations},
	"awards": {Area: desk.Results, Part: "decisions"},
}

func texts(rows []data.PassageRow) []hit {
	var list []hit
	for _, row := range rows {
		place := passagePlaces[row.Record]
		place.ID, place.Year = row.ID, row.YearID
		list = append(list, hit{
			text: row.Text, where: words.SearchRecords[row.Record], at: place,
		})
	}
	return list
}

// visit goes to where the hit stands, in its own year.
func (s *Screen) visit(h hit) { s.desk.Go(h.at) }
