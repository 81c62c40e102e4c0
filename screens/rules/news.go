package rules

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	checks "sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// takeNews takes over the rules that came otherwise with this program, in one step, once
// what they are was shown. Those that the office changed stay.
func (l *ruleList) takeNews() {
	l.guard(func() {
		if l.s.file.RuleBook == nil {
			return
		}
		news := checks.NewsOf(l.s.file.RuleBook)
		text := newsText(news, l.s.file.RuleBook)
		switch {
		case text == "":
			l.s.desk.Tell(words.RulesNewsNone)
		case news.Count() == 0:
			l.s.desk.Tell(text)
		default:
			l.ask(news, words.RulesNewsAsk, fmt.Sprintf(words.RulesNewsStep, viet.Number(news.Count())))
		}
	}, nil)
}

// pickFile lets her choose a file of rules, and takes over what it brings once that was
// shown, in one step.
func (l *ruleList) pickFile() {
	l.guard(func() {
		if l.s.file.RuleBook == nil {
			return
		}
		kit.OpenFile(l.s.desk.Window, []string{".csv"}, l.takeFile)
	}, nil)
}

func (l *ruleList) takeFile(path string) {
	book, name := l.s.file.RuleBook, filepath.Base(path)
	kit.Do(l.s.desk.Runner, func() (checks.News, error) { return checks.ReadFile(path, book) }, func(news checks.News, err error) {
		switch text := newsText(news, book); {
		case err != nil:
			l.s.desk.ShowErr(err)
		case text == "":
			l.s.desk.Tell(fmt.Sprintf(words.RulesFileSame, name))
		case news.Count() == 0:
			l.s.desk.Tell(text)
		default:
			l.ask(news, fmt.Sprintf(words.RulesFileAsk, name), fmt.Sprintf(words.RulesFileStep, viet.Number(news.Count()), name))
		}
	})
}

// ask shows what is new and writes it as one step.
func (l *ruleList) ask(news checks.News, title, label string) {
	l.s.desk.Ask(desk.Asked{
		Title: title, Text: newsText(news, l.s.file.RuleBook), Yes: words.RulesNewsYes, Label: label, Act: news.Take,
		Write: func(label string, act func(*data.Tx) error, done func(error)) {
			l.s.desk.SaveMany(news.Count(), label, act, done)
		},
	})
}

// listed are differences in one line.
func listed(differences []checks.Difference) string {
	parts := make([]string, len(differences))
	for i, d := range differences {
		parts[i] = d.String()
	}
	return strings.Join(parts, " | ")
}

// newsText lists what is new, a kind of difference a line. Rules that come otherwise, and
// those of the office that do, are set beside what the book has, part by part.
func newsText(n checks.News, book *data.RuleBook) string {
	own := make(map[int64]data.Rule, len(book.All))
	for _, rule := range book.All {
		own[rule.ID] = rule
	}
	beside := func(rule data.Rule) string {
		mine, came := own[rule.ID], rule
		if mine == rule { // the office's: what came is the program's
			came, _ = book.ShippedRule(rule)
		}
		if mine.ID == 0 || came.Key == "" {
			return ""
		}
		return listed(checks.Differences(mine, came))
	}
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
		for _, rule := range part.rules {
			if differs := beside(rule); differs != "" {
				lines = append(lines, fmt.Sprintf(words.RulesNewsBeside, rule.Code, rule.Name, differs))
			}
		}
	}
	return strings.Join(lines, "\n")
}
