package search

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"sothidua/app/search"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// hit is one line of the results, or the name of a group when area is empty.
type hit struct {
	text, where string
	area        desk.Area
	what        string // the place in the area
	yearID      int64  // to be in view there, zero for any
}

func (s *Screen) newResults() *kit.Table[hit] {
	t := kit.NewTable([]kit.Column[hit]{
		{Title: words.SearchWhat, Text: func(h hit) string { return h.text }},
		{Title: words.SearchWhere, Text: func(h hit) string { return h.where }, Tone: func(hit) kit.Tone { return kit.Muted }},
	})
	t.IsGroup = func(h hit) bool { return h.area == "" }
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
			area: desk.Registrations, what: strconv.FormatInt(r.UnitID, 10), yearID: r.YearID,
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
		list = append(list, hit{text: r.Person.FullName, where: where, area: desk.People, what: fmt.Sprintf("person/%d", r.Person.ID)})
	}
	return list
}

func units(rows []data.Collective) []hit {
	var list []hit
	for _, unit := range rows {
		h := hit{text: unit.Name, where: unit.Parent, area: desk.People, what: "collectives"}
		if unit.ParentID == nil {
			h.area, h.what = desk.Block, fmt.Sprintf("unit/%d", unit.ID)
		}
		list = append(list, h)
	}
	return list
}

// passagePlaces tells where the records of a table are shown.
var passagePlaces = map[string]struct {
	area desk.Area
	what string
}{
	"ceremonies": {desk.Ceremony, "general"}, "legal_texts": {desk.Year, "texts"}, "movements": {desk.Year, "movements"},
	"pledge_items": {desk.Pledge, "items"}, "targets": {desk.Pledge, "targets"}, "participants": {desk.Ceremony, "people"},
	"agenda_items": {desk.Ceremony, "agenda"}, "assignments": {desk.Ceremony, "assignments"}, "signatories": {desk.Ceremony, "signing"},
	"remarks": {desk.Ceremony, "remarks"}, "exemplars": {desk.Results, "exemplars"}, "initiatives": {desk.Registrations, ""},
	"awards": {desk.Results, "decisions"},
}

func texts(rows []data.PassageRow) []hit {
	var list []hit
	for _, row := range rows {
		place := passagePlaces[row.Record]
		list = append(list, hit{
			text: row.Text, where: words.SearchRecords[row.Record], area: place.area, what: place.what, yearID: row.YearID,
		})
	}
	return list
}

// visit goes to where the hit stands, in its own year.
func (s *Screen) visit(h hit) {
	if h.yearID != 0 && h.yearID != s.desk.Year.ID {
		at := slices.IndexFunc(s.years, func(y data.Year) bool { return y.ID == h.yearID })
		if at < 0 {
			return
		}
		s.desk.SetYear(s.years[at])
	}
	s.desk.Go(h.area, h.what)
}
