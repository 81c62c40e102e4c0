package paper

import (
	"fmt"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// paperRow is a paper of the list, or the name of a group when code is empty.
type paperRow struct{ code, text string }

func (s *Screen) newList() *kit.Table[paperRow] {
	t := kit.NewTable([]kit.Column[paperRow]{
		{Text: func(r paperRow) string { return r.text }},
		{Width: 62, Text: s.state, Tone: s.stateTone}, // at the left of its column, clear of the scroll bar
	})
	t.IsGroup = func(r paperRow) bool { return r.code == "" }
	t.OnSelect = func(r paperRow) { s.pick(r.code) }
	t.OnOpen = func(paperRow) { s.desk.Window.Canvas().Focus(s.view) }
	return t
}

func (s *Screen) state(r paperRow) string {
	n, known := s.lacks[r.code]
	switch {
	case !known:
		return ""
	case n == 0:
		return words.PaperComplete
	}
	return fmt.Sprintf(words.PaperLacks, n)
}

func (s *Screen) stateTone(r paperRow) kit.Tone {
	if s.lacks[r.code] > 0 {
		return kit.Look
	}
	return kit.Good
}

func (s *Screen) fillList() {
	var rows []paperRow
	for _, group := range papers.Groups {
		rows = append(rows, paperRow{text: string(group)})
		for _, paper := range papers.All {
			if paper.Group == group {
				rows = append(rows, paperRow{paper.Code, paper.Title})
			}
		}
	}
	s.list.SetRows(rows)
	s.list.SelectWhere(func(r paperRow) bool { return r.code == s.code })
}
