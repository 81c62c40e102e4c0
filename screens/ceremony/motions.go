package ceremony

import (
	work "sothidua/app/ceremony"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// newMotions is the tab of what the meeting voted on by a show of hands.
func newMotions(s *Screen) *desk.Lines[data.Motion] {
	matter := kit.NewArea("matter", words.MotionMatter).Rows(4).Require()
	proposer := kit.NewText("proposer", words.MotionProposer)
	figures := []*kit.NumberField{kit.NewNumber("agree", words.MotionAgree), kit.NewNumber("disagree", words.MotionDisagree), kit.NewNumber("other", words.MotionOther)}
	at := func(m *data.Motion) []*int { return []*int{&m.Agree, &m.Disagree, &m.Other} }
	form := s.desk.Form(desk.Ceremony, "motion").AddWide(matter).AddWide(proposer)
	for _, field := range figures {
		form.Add(field)
	}
	figure := func(title string, of func(data.Motion) int) kit.Column[data.Motion] {
		return kit.Column[data.Motion]{Title: title, Width: 116, Align: kit.Right, Text: func(m data.Motion) string {
			if m.Voters() == 0 {
				return ""
			}
			return viet.Number(of(m))
		}}
	}
	return desk.NewLines(s.desk, desk.Plan[data.Motion]{
		Thing: words.MotionThing, Empty: words.MotionsEmpty,
		Name:  func(m data.Motion) string { return m.Matter },
		Place: func(m *data.Motion) (*int64, *int) { return &m.ID, &m.Position },
		Save:  work.SaveMotion, Remove: work.Remove[data.Motion],
		Arrange: func(tx *data.Tx, rows []data.Motion) error {
			return work.Arrange(tx, rows, func(m *data.Motion) *int { return &m.Position })
		},
		New:  func() data.Motion { return data.Motion{CeremonyID: s.file.Ceremony.ID} },
		Keep: []string{"proposer"},
		Form: form,
		Fill: func(m data.Motion) {
			matter.SetText(m.Matter)
			proposer.SetText(m.Proposer)
			for i, n := range at(&m) {
				figures[i].SetText("")
				if m.Voters() > 0 {
					figures[i].SetValue(*n)
				}
			}
		},
		Read: func(m *data.Motion) bool {
			m.Matter, m.Proposer = matter.Text(), proposer.Text()
			for i, n := range at(m) {
				*n, _ = figures[i].Value()
			}
			return true
		},
		Columns: []kit.Column[data.Motion]{
			{Title: words.MotionMatter, Text: func(m data.Motion) string { return m.Matter }},
			figure(words.MotionAgree, func(m data.Motion) int { return m.Agree }),
			figure(words.MotionDisagree, func(m data.Motion) int { return m.Disagree }),
			figure(words.MotionOther, func(m data.Motion) int { return m.Other }),
		},
	})
}
