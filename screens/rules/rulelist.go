package rules

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	checks "sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// ruleList is the tab of the rules, and beside them the chosen one to change.
type ruleList struct {
	s       *Screen
	table   *kit.Table[line]
	side    *fyne.Container
	edit    *editor
	unsaved *canvas.Text
	asking  bool
	want    int64 // the rule to be chosen when the list comes
	content *fyne.Container
}

// line is a rule, or the title of a group.
type line struct {
	data.Rule
	group  string
	broken string    // what is wrong with its parameters
	stated data.Rule // as it stands in the year
}

// checked says whether the rule was compared with its text, as findings of the year do.
func (r line) checked() string {
	switch {
	case r.Article == "": // order in the list, no law
		return ""
	case r.stated.Verified:
		return words.RulesIsVerified
	}
	return words.RulesUnverified
}

func newRuleList(s *Screen) *ruleList {
	l := &ruleList{s: s, side: container.NewStack(), unsaved: kit.Text("", kit.Look)}
	text := func(of func(line) string) func(line) string {
		return func(r line) string {
			if r.group != "" {
				return ""
			}
			return of(r)
		}
	}
	l.table = kit.NewTable([]kit.Column[line]{
		{Title: words.RulesCode, Width: 52, Text: func(r line) string {
			if r.group != "" {
				return r.group
			}
			return r.Code
		}},
		{Title: words.RulesName, Text: text(func(r line) string { return r.Name }), Icon: func(r line) string {
			if r.broken != "" {
				return "warning"
			}
			return ""
		}, Tone: func(r line) kit.Tone {
			switch {
			case r.broken != "":
				return kit.Look
			case !r.Enabled:
				return kit.Muted
			}
			return kit.Plain
		}},
		{Title: words.RulesArticle, Width: 168, Text: text(func(r line) string { return r.stated.Article })},
		{Title: words.RulesVerified, Width: 122, Text: text(line.checked), Tone: func(r line) kit.Tone {
			if r.stated.Verified {
				return kit.Good
			}
			return kit.Look
		}},
		{Title: words.RulesUse, Width: 96, Text: text(func(r line) string {
			if r.Enabled {
				return words.RulesOn
			}
			return words.RulesOff
		}), Tone: func(r line) kit.Tone {
			if r.Enabled {
				return kit.Plain
			}
			return kit.Muted
		}},
	})
	l.table.IsGroup = func(r line) bool { return r.group != "" }
	l.table.Find = func(r line) string { return r.Code + " " + r.Name }
	l.table.OnSelect = l.choose
	l.table.Stays = func(r line) bool { return !checks.IsOwn(r.Rule) }
	l.table.OnDelete = func(r line) { l.guard(func() { l.remove(r.Rule) }, nil) }
	l.table.OnOpen = func(line) {
		if l.edit != nil {
			l.edit.form.Focus(s.desk.Window.Canvas())
		}
	}
	left := kit.Border(kit.Pad(0, 0, 8, 0, kit.Bar(8, kit.Primary(words.OwnAdd, "Ctrl+N", l.addOwn))), nil, nil, nil, kit.Panel(l.table))
	l.content = container.NewStack(kit.NewSplit(nil, 0, left, kit.Panel(l.side), 400))
	return l
}

// show lists the rules under the titles they are for, in the order of the
// catalogue, what concerns every title first.
func (l *ruleList) show() {
	type key struct {
		code    string
		subject data.Subject
	}
	f := l.s.file
	groups := map[key][]data.Rule{}
	var order []key
	for _, rule := range f.Rules {
		k := key{rule.AwardCode, rule.Subject}
		if k.code == "" {
			k.subject = ""
		}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], rule)
	}
	place := func(k key) int {
		if k.code == "" {
			return -1
		}
		at := slices.IndexFunc(f.Kinds, func(kind data.AwardKind) bool {
			return kind.Judged() == k.code && (k.subject == "" || kind.Subject == k.subject)
		})
		if at < 0 {
			return len(f.Kinds)
		}
		return at
	}
	slices.SortStableFunc(order, func(a, b key) int { return place(a) - place(b) })
	var rows []line
	for _, k := range order {
		rows = append(rows, line{group: l.groupName(k.code, k.subject)})
		for _, rule := range groups[k] {
			r := line{Rule: rule, stated: f.Stated(rule)}
			if err := checks.CheckParameters(rule); err != nil {
				r.broken = err.Error()
			}
			rows = append(rows, r)
		}
	}
	l.table.Empty = words.RulesEmpty
	if f.Regime.Code == "" {
		l.table.Empty = words.RulesEmptyNone
	}
	var chosen int64
	if l.edit != nil {
		chosen = l.edit.rule.ID
	}
	if l.want != 0 {
		chosen, l.want = l.want, 0
	}
	changed := l.changed()
	l.table.SetRows(rows)
	if !l.mark(chosen) && len(rows) > 1 {
		l.table.Select(1)
	}
	if changed && l.edit.stillThere(f.Rules) {
		return
	}
	r, ok := l.table.Selected()
	l.present(r, ok)
}

// groupName is the title that rules are for.
func (l *ruleList) groupName(code string, subject data.Subject) string {
	if code == "" {
		return words.RulesGeneral
	}
	label, form := code, words.RulesForPerson
	for _, kind := range l.s.file.Kinds {
		if kind.Judged() == code && (subject == "" || kind.Subject == subject) {
			label = kind.Name
			break
		}
	}
	switch subject {
	case data.SubjectCollective:
		form = words.RulesForGroup
	case "":
		return label
	}
	return fmt.Sprintf(form, label)
}

func (l *ruleList) mark(id int64) bool {
	l.asking = true // the program moves the choice, not the clerk
	defer func() { l.asking = false }()
	return id != 0 && l.table.SelectWhere(func(r line) bool { return r.ID == id })
}

// choose follows the clerk's choice in the list.
func (l *ruleList) choose(r line) {
	if l.asking || l.edit != nil && l.edit.rule.ID == r.ID {
		return
	}
	l.guard(func() {
		l.mark(r.ID)
		l.present(r, true)
	}, func() { l.mark(l.edit.rule.ID) })
}

// present shows a rule beside the list.
func (l *ruleList) present(r line, ok bool) {
	l.edit = nil
	if !ok {
		l.side.Objects = []fyne.CanvasObject{kit.Pad(12, 14, 12, 14, kit.Paragraph(words.RulesChoose))}
		l.side.Refresh()
		return
	}
	l.edit = newEditor(l, r)
	l.tellUnsaved()
	l.side.Objects = []fyne.CanvasObject{l.edit.content}
	l.side.Refresh()
}

// open brings the rule whose id about holds into the form.
func (l *ruleList) open(about desk.About) desk.Found {
	if !l.mark(about.ID(0)) {
		return desk.Gone
	}
	r, _ := l.table.Selected()
	l.present(r, true)
	l.edit.form.Focus(l.s.desk.Window.Canvas())
	l.edit.form.Present()
	return desk.Opened
}

func (l *ruleList) tellUnsaved() {
	text := ""
	if l.changed() {
		text = words.RulesUnsaved
	}
	if l.unsaved.Text != text {
		l.unsaved.Text = text
		l.side.Refresh()
	}
}

func (l *ruleList) changed() bool { return l.edit != nil && l.edit.form.Changed() }

// escape turns back from the form to the list.
func (l *ruleList) escape() {
	l.guard(func() { l.s.desk.Window.Canvas().Focus(l.table) }, nil)
}

// guard calls then at once, or after the clerk answered what to do with a changed
// rule; stay, which may be nil, runs where it stays in the form.
func (l *ruleList) guard(then, stay func()) {
	if !l.changed() {
		then()
		return
	}
	if l.asking {
		return
	}
	l.asking = true
	kit.AskSave(l.s.desk.Window, func(answer kit.Answer) {
		l.asking = false
		switch answer {
		case kit.Save:
			l.save(then)
		case kit.Discard:
			l.edit.form.MarkClean()
			l.present(line{Rule: l.edit.rule, broken: l.edit.broken, stated: l.s.file.Stated(l.edit.rule)}, true)
			then()
		case kit.Stay:
			if stay != nil {
				stay()
			}
		}
	})
}

// save writes the rule in the form as one step and calls then, which may be nil.
func (l *ruleList) save(then func()) {
	if l.edit == nil {
		return
	}
	rule, ok := l.edit.read()
	if !ok {
		return
	}
	l.write(fmt.Sprintf(words.RulesEditStep, rule.Code, rule.Name), rule, then)
}

// turn switches the chosen rule on, or off after asking.
func (l *ruleList) turn() {
	l.guard(func() {
		if l.edit == nil {
			l.s.desk.Tell(words.RulesChoose)
			return
		}
		rule := l.edit.rule
		rule.Enabled = !rule.Enabled
		if rule.Enabled {
			l.write(fmt.Sprintf(words.RulesOnStep, rule.Code, rule.Name), rule, nil)
			return
		}
		l.s.desk.Ask(desk.Asked{
			Title: words.RulesOffAsk, Text: fmt.Sprintf(words.RulesOffText, rule.Code, rule.Name), Yes: words.RulesOffYes,
			Label: fmt.Sprintf(words.RulesOffStep, rule.Code, rule.Name), Act: func(tx *data.Tx) error { return checks.Save(tx, l.s.desk.Year, rule) },
		})
	}, nil)
}

// remove asks and takes a limit of the office's own away; what came with the program is
// only switched off.
func (l *ruleList) remove(rule data.Rule) {
	if !checks.IsOwn(rule) {
		l.s.desk.Tell(fmt.Sprintf(words.RuleShippedStays, rule.Code) + " " + words.RuleShippedStaysNext)
		return
	}
	l.s.desk.Ask(desk.Asked{
		Title: words.OwnDeleteAsk, Text: fmt.Sprintf(words.AskUndo, rule.Code+" "+rule.Name), Yes: words.ListDelete,
		Label: fmt.Sprintf(words.OwnDeleteStep, rule.Code, rule.Name), Act: func(tx *data.Tx) error { return checks.Remove(tx, l.s.desk.Year, rule) },
	})
}

// restore gives the chosen rule the values it came with, after asking.
func (l *ruleList) restore() {
	if !l.otherwise() {
		return
	}
	edit := l.edit
	shipped, _ := l.s.file.ShippedRule(edit.rule)
	l.s.desk.Ask(desk.Asked{
		Title: words.RulesShippedAsk, Text: fmt.Sprintf(words.RulesShippedText, shipped.Code, shipped.Name) + "\n" + listed(checks.Differences(edit.rule, shipped)), Yes: words.RulesShippedYes,
		Label: fmt.Sprintf(words.RulesShippedStep, shipped.Code, shipped.Name), Act: func(tx *data.Tx) error { return checks.Save(tx, l.s.desk.Year, shipped) },
		Done: l.written(edit, nil),
	})
}

// otherwise tells whether the chosen rule came with the program and has other values now.
func (l *ruleList) otherwise() bool {
	if l.edit == nil {
		return false
	}
	shipped, ok := l.s.file.ShippedRule(l.edit.rule)
	return ok && (!sameRule(shipped, l.edit.rule) || l.changed())
}

// sameRule tells whether two rules are the same in what can be changed here.
func sameRule(a, b data.Rule) bool {
	return a.Enabled == b.Enabled && a.Verified == b.Verified && a.Article == b.Article && checks.SameParameters(a, b)
}

func (l *ruleList) write(label string, rule data.Rule, then func()) {
	l.s.desk.Save(label, func(tx *data.Tx) error { return checks.Save(tx, l.s.desk.Year, rule) }, l.edit.form.Saving(l.written(l.edit, then)))
}

// written shows what kept the rule in the form from being written, or calls then,
// which may be nil.
func (l *ruleList) written(edit *editor, then func()) func(error) {
	return func(err error) {
		if err != nil {
			edit.explain(err)
			return
		}
		edit.form.MarkClean()
		l.tellUnsaved()
		if then != nil {
			then()
		}
	}
}
