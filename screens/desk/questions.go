package desk

import (
	"slices"

	"sothidua/app/intake"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// NewQuestions lists what is asked of a list from outside; answer gets the key of a
// question and what she chose.
func NewQuestions(answer func(key, value string)) *kit.Grid[intake.Question] {
	g := kit.NewGrid([]kit.GridColumn[intake.Question]{
		{Column: kit.Column[intake.Question]{Title: words.PasteQuestion, Text: func(q intake.Question) string { return q.Text }}},
		{Column: kit.Column[intake.Question]{Title: words.PasteWhere, Width: 230, Text: func(q intake.Question) string { return q.Rows }}},
		{Column: kit.Column[intake.Question]{Title: words.PasteAnswer, Width: 300, Text: optionOf, Icon: func(q intake.Question) string {
			if q.Answer == "" {
				return "warning"
			}
			return "check"
		}, Tone: func(q intake.Question) kit.Tone {
			if q.Answer == "" {
				return kit.Look
			}
			return kit.Good
		}}, Editable: func(intake.Question) bool { return true }, Only: true, Least: 300, Offer: func(q intake.Question) []kit.Option {
			options := make([]kit.Option, len(q.Options))
			for i, o := range q.Options {
				options[i] = kit.Option{Value: o.Value, Text: o.Text, Note: o.Note}
			}
			return options
		}},
	})
	g.ID = func(q intake.Question) string { return q.Key }
	g.Name = func(q intake.Question) string { return q.Text }
	g.Home = 2
	g.Empty = words.PasteAskNone
	g.OnText = func(q intake.Question, _ int, _, value string) { answer(q.Key, value) }
	return g
}

// optionOf finds the text of an answer.
func optionOf(q intake.Question) string {
	at := slices.IndexFunc(q.Options, func(o intake.Option) bool { return o.Value == q.Answer })
	if at < 0 {
		return ""
	}
	return q.Options[at].Text
}
