package search

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sothidua/app/search"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// hit is one line of the results, or the name of a group when it leads nowhere.
type hit struct {
	text, where string
	at          desk.Place
	name        string // of a command, without its key
	do          func() // of a command, or of the line that reads on
}

func (s *Screen) newResults() *kit.Table[hit] {
	t := kit.NewTable([]kit.Column[hit]{
		{Title: words.SearchWhat, Text: func(h hit) string { return h.text }},
		{Title: words.SearchWhere, Text: func(h hit) string { return h.where }, Tone: func(hit) kit.Tone { return kit.Muted }},
	})
	t.IsGroup = func(h hit) bool { return h.at.Area == "" && h.do == nil }
	t.Empty = words.SearchBegin
	t.OnOpen = s.visit
	return t
}

// find asks what the fields say; an answer that comes after another letter is dropped.
func (s *Screen) find() {
	if s.filling {
		return
	}
	if text, ok := strings.CutPrefix(strings.TrimSpace(s.text.Text()), deedMark); ok {
		s.finder.Cancel() // an answer to the letters before is no more wanted
		s.show(deeds(s.desk.Deeds(), text), words.SearchNothing)
		return
	}
	q, records, book := s.query(), s.records, s.desk.Book
	if s.counted = q.Counts(); s.counted {
		s.note.SetText(words.SearchCounted)
	} else {
		s.note.SetText("")
	}
	q.Counted = s.counted
	if q != s.asked {
		s.asked, s.reach = q, search.FirstReach
	}
	reach := s.reach
	if s.reading && !q.Empty() {
		s.show(nil, words.SearchReading)
	}
	kit.Load(s.finder, func(ctx context.Context) ([]hit, error) {
		if q.Empty() {
			return nil, nil
		}
		index, err := records.Index(ctx)
		if err != nil {
			return nil, err
		}
		answer := index.Quick(q, reach)
		people, err := search.PeopleOf(ctx, book, answer.People)
		if err != nil {
			return nil, err
		}
		registrations, err := search.Registrations(ctx, book, answer)
		if err != nil {
			return nil, err
		}
		return s.hits(answer, people, registrations), nil
	}, func(rows []hit, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		empty := words.SearchNothing
		if q.Empty() {
			empty = words.SearchBegin
		}
		s.show(rows, empty)
	})
}

func (s *Screen) show(rows []hit, empty string) {
	s.results.Empty = empty
	s.results.SetRows(rows)
	s.results.Select(-1)
	switch {
	case s.line > 0:
		s.results.Select(s.line)
		s.line = 0
	case s.commanded():
		s.results.Select(1) // below the name of the group; Enter does it
	}
}

// hits lists an answer: registrations first where they were asked for. A group that is
// not whole ends with a line that reads on.
func (s *Screen) hits(a search.Answer, people []data.PersonRow, registrations data.Part[data.FoundRegistration]) []hit {
	var rows []hit
	group := func(title string, list []hit, total int, further func(*search.Reach)) {
		if len(list) == 0 {
			return
		}
		rows = append(append(rows, hit{text: fmt.Sprintf(words.SearchCount, title, viet.Number(total))}), list...)
		if total > len(list) {
			at := len(rows)
			rows = append(rows, hit{
				text: words.SearchFurther, where: fmt.Sprintf(words.KitPart, viet.Number(len(list)), viet.Number(total)),
				do: func() { s.further(at, further) },
			})
		}
	}
	group(words.SearchRegistered, registered(registrations.Rows), registrations.Total, func(r *search.Reach) { r.Registrations *= 4 })
	group(words.SearchPeople, persons(people), a.Found.People, func(r *search.Reach) { r.People *= 4 })
	group(words.SearchUnits, units(a.Units), a.Found.Units, func(r *search.Reach) { r.Units *= 4 })
	group(words.SearchPassages, texts(a.Passages), a.Found.Passages, func(r *search.Reach) { r.Passages *= 4 })
	return rows
}

// further reads on in one group; the choice stands on the first line that is new.
func (s *Screen) further(line int, more func(*search.Reach)) {
	more(&s.reach)
	s.line = line
	s.find()
}

func registered(rows []data.FoundRegistration) []hit {
	var list []hit
	for _, r := range rows {
		text := r.SubjectName + " – " + r.Label
		if r.SubjectPost != "" {
			text = r.SubjectName + ", " + r.SubjectPost + " – " + r.Label
		}
		list = append(list, hit{
			text: text, where: fmt.Sprintf(words.SearchIn, r.Unit, data.Year{Number: r.Year, Kind: r.YearKind}.Text()),
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
	"year_tasks": {Area: desk.Year, Part: "tasks"}, "handover_items": {Area: desk.Year, Part: "handover"}, "year_reviews": {Area: desk.Year, Part: "review"},
	"pledge_items": {Area: desk.Pledge, Part: "items"}, "targets": {Area: desk.Pledge, Part: "targets"}, "participants": {Area: desk.Ceremony, Part: "people"},
	"agenda_items": {Area: desk.Ceremony, Part: "agenda"}, "assignments": {Area: desk.Ceremony, Part: "assignments"}, "signatories": {Area: desk.Ceremony, Part: "signing"},
	"remarks": {Area: desk.Ceremony, Part: "remarks"}, "motions": {Area: desk.Ceremony, Part: "motions"}, "exemplars": {Area: desk.Results, Part: "exemplars"}, "initiatives": {Area: desk.Registrations},
	"awards": {Area: desk.Results, Part: "decisions"},
}

func texts(rows []data.PassageRow) []hit {
	var list []hit
	for _, row := range rows {
		where := words.SearchRecords[row.Record]
		if row.YearID != 0 {
			where = fmt.Sprintf(words.SearchIn, where, data.Year{Number: row.Year, Kind: row.YearKind}.Text())
		}
		list = append(list, hit{text: row.Text, where: where, at: placeOf(row)})
	}
	return list
}

// placeOf is the very record that a text is of. An initiative stands in its registration,
// and where it has none, or a decision is of a year that the book has not, in what the book
// knows of whom it is about.
func placeOf(row data.PassageRow) desk.Place {
	at := passagePlaces[row.Record]
	at.ID, at.Year, at.Event = row.ID, row.YearID, row.EventID
	astray := row.Record == "initiatives" || row.Record == "awards" && row.YearID == 0
	switch {
	case row.RegistrationID != 0:
		at.Unit, at.ID = row.UnitID, row.RegistrationID
	case astray && row.PersonID != 0:
		at = desk.Place{Area: desk.People, Part: desk.PersonPart, ID: row.PersonID}
	case astray && row.CollectiveID != 0:
		at = desk.Place{Area: desk.People, Part: desk.CollectivePart, ID: row.CollectiveID}
	}
	return at
}

// visit goes to where the hit stands, in its own year.
func (s *Screen) visit(h hit) {
	if h.do != nil {
		h.do()
		return
	}
	s.desk.Go(h.at)
}

// deedMark begins the name of a command instead of something in the book.
const deedMark = ">"

// holds tells whether each word of a text begins a word of a name.
func holds(name, text string) bool {
	name = " " + viet.Fold(name)
	for _, word := range strings.Fields(viet.Fold(text)) {
		if !strings.Contains(name, " "+word) {
			return false
		}
	}
	return true
}

// deeds lists the commands whose names hold all words of a text, with or without
// diacritics; those that begin with it come first.
func deeds(all []desk.Deed, text string) []hit {
	var found []hit
	for _, deed := range all {
		if holds(deed.Title+" "+deed.Where, text) {
			name := deed.Title
			if deed.Key != "" {
				name = fmt.Sprintf(words.KeyAndTitle, kit.KeyText(deed.Key), deed.Title)
			}
			found = append(found, hit{text: name, name: deed.Title, where: deed.Where, do: deed.Do})
		}
	}
	begins := func(h hit) bool { return strings.HasPrefix(viet.Fold(h.name), viet.Fold(strings.TrimSpace(text))) }
	slices.SortStableFunc(found, func(a, b hit) int {
		switch {
		case begins(a) == begins(b):
			return 0
		case begins(a):
			return -1
		}
		return 1
	})
	if len(found) == 0 {
		return nil
	}
	return append([]hit{{text: fmt.Sprintf(words.SearchCount, words.SearchDeeds, viet.Number(len(found)))}}, found...)
}
