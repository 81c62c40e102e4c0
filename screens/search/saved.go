package search

import (
	"encoding/json"
	"fmt"

	"sothidua/app/search"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

func (s *Screen) newSaved() *kit.Table[data.SavedFilter] {
	t := kit.NewTable([]kit.Column[data.SavedFilter]{{Text: func(f data.SavedFilter) string { return f.Name }}})
	t.Empty = words.SearchNoSaved
	t.OnSelect = func(f data.SavedFilter) {
		var q search.Query
		if json.Unmarshal([]byte(f.Query), &q) == nil {
			s.fill(q)
		}
	}
	t.OnOpen = func(data.SavedFilter) { s.intoResults() }
	t.OnDelete = s.remove
	return t
}

// keep asks for a name and keeps what the fields ask; the same name is replaced.
func (s *Screen) keep() {
	q := s.query()
	if q.Empty() {
		s.Show(desk.Place{})
		return
	}
	asked, err := json.Marshal(q)
	if err != nil {
		s.desk.ShowErr(err)
		return
	}
	name := kit.NewText("name", words.SearchName).Require()
	name.SetText(q.Text)
	form := s.desk.Form(desk.Search, "filter", string(asked)).AddWide(name)
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.SearchSave, form, func(done func(error)) {
		filter := data.SavedFilter{Area: string(desk.Search), Name: name.Text(), Query: string(asked)}
		s.desk.Save(fmt.Sprintf(words.SearchKeep, filter.Name), func(tx *data.Tx) error {
			return search.KeepFilter(tx, filter)
		}, done)
	}, nil)
}

// open asks again for the name of a filter.
func (s *Screen) open(about desk.About) desk.Found {
	var q search.Query
	if err := json.Unmarshal([]byte(about.At(0)), &q); err != nil || q.Empty() {
		return desk.Gone
	}
	s.fill(q)
	s.keep()
	return desk.Opened
}

func (s *Screen) remove(f data.SavedFilter) {
	s.desk.Ask(desk.Asked{
		Title: words.SearchSaved, Text: fmt.Sprintf(words.SearchRemoveAsk, f.Name), Yes: words.SearchDelete,
		Label: fmt.Sprintf(words.SearchRemove, f.Name), Act: func(tx *data.Tx) error { return search.DropFilter(tx, f) },
	})
}
