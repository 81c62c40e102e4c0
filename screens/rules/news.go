package rules

import (
	"fmt"
	"slices"
	"strings"

	checks "sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
)

// takeNews takes over the rules that came otherwise with this program, in one step, once
// what they are was shown. Those that the office changed stay.
func (l *ruleList) takeNews() {
	l.guard(func() {
		if l.s.file.RuleBook == nil {
			return
		}
		news := checks.NewsOf(l.s.file.RuleBook)
		text := newsText(news)
		switch {
		case text == "":
			l.s.desk.Tell(words.RulesNewsNone)
		case news.Count() == 0:
			l.s.desk.Tell(text)
		default:
			l.s.desk.Ask(desk.Asked{
				Title: words.RulesNewsAsk, Text: text, Yes: words.RulesNewsYes, No: words.KitStay,
				Label: fmt.Sprintf(words.RulesNewsStep, viet.Number(news.Count())), Act: news.Take,
				Write: func(label string, act func(*data.Tx) error, done func(error)) {
					l.s.desk.SaveMany(news.Count(), label, act, done)
				},
			})
		}
	}, nil)
}

// newsText lists what is new, a kind of difference a line.
func newsText(n checks.News) string {
	var lines []string
	for _, part := range []struct {
		pattern string
		rules   []data.Rule
	}{{words.RulesNewsNew, n.New}, {words.RulesNewsChanged, n.Changed}, {words.RulesNewsGone, n.Gone}, {words.RulesNewsKept, n.Kept}} {
		if len(part.rules) == 0 {
			continue
		}
		var names []string
		for _, rule := range part.rules {
			if name := rule.Code + " " + rule.Name; !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		lines = append(lines, fmt.Sprintf(part.pattern, viet.Number(len(part.rules)), strings.Join(names, "; ")))
	}
	return strings.Join(lines, "\n")
}
