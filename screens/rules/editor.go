package rules

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	checks "sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// editor is the form of one rule: each parameter a field with a name. Parameters
// that cannot be read stand as they are written.
type editor struct {
	list    *ruleList
	rule    data.Rule
	broken  string
	form    *kit.Form
	content fyne.CanvasObject
	problem *fyne.Container
	enabled *kit.CheckField
	checked *kit.CheckField
	article *kit.TextField
	raw     *kit.AreaField // nil where the parameters can be read
	fields  []checks.Field
	inputs  []input
}

// input is the field of one parameter.
type input struct {
	kit.Field
	value func() string
}

// shortText is how many letters of a text fit into half a line.
const shortText = 20

func newEditor(l *ruleList, r line) *editor {
	e := &editor{list: l, rule: r.Rule, broken: r.broken, problem: kit.Stack(0)}
	e.enabled, e.checked = kit.NewCheck("enabled", words.RulesEnabled), kit.NewCheck("verified", words.RulesChecked)
	e.article = kit.NewText("article", words.RulesArticle)
	e.enabled.SetOn(r.Enabled)
	e.checked.SetOn(r.Verified)
	e.article.SetText(r.Article)
	e.form = l.s.desk.Form(desk.Rules, "rule", r.ID).AddWide(e.enabled).Heading(words.RulesParameters)
	e.form.Title = fmt.Sprintf(words.RulesAsks, r.Code, r.Name)
	fields, err := checks.Fields(r.Rule)
	switch {
	case err != nil:
		e.raw = kit.NewArea("raw", words.RulesRaw).Rows(5)
		e.raw.SetText(r.Parameters)
		e.form.AddWide(e.raw)
	case len(fields) == 0:
		e.form.AddObject(kit.Note(words.RulesNone))
	}
	e.fields = fields
	way := 0
	for _, f := range fields {
		if f.Way != way && f.Way > 0 {
			e.form.Heading(fmt.Sprintf(words.RuleWay, f.Way))
		}
		if f.Way == 0 && way > 0 {
			e.form.Heading(words.RulesRest)
		}
		way = f.Way
		in := l.input(f)
		e.inputs = append(e.inputs, in)
		if f.Kind == checks.FieldYes || f.Kind == checks.FieldWords || len([]rune(f.Value)) > shortText {
			e.form.AddWide(in.Field)
		} else {
			e.form.Add(in.Field)
		}
	}
	e.form.Heading(words.RulesBasis).AddWide(e.article).AddWide(e.checked).MarkClean()
	e.form.OnChange(func() {
		e.explain(nil)
		l.tellUnsaved()
	})
	e.build()
	return e
}

func (e *editor) build() {
	l := e.list
	save := kit.Primary(words.KitSave, "Ctrl+S", func() { l.save(nil) })
	restore := kit.Secondary(words.RulesShipped, "F6", l.restore)
	state := words.RulesNotShipped
	shipped, known := l.s.file.ShippedRule(e.rule)
	if known && sameRule(shipped, e.rule) {
		state = words.RulesIsShipped
	}
	restore.SetEnabled(known)
	head := kit.Stack(6,
		kit.Border(nil, nil, nil, l.unsaved, kit.Note(l.groupName(e.rule.AwardCode, e.subject()))),
		kit.Paragraph(fmt.Sprintf(words.RulesAsks, e.rule.Code, e.rule.Name)),
		kit.Note(words.RuleConditions[e.rule.Condition]+". "+e.days()))
	if stated := l.s.file.Stated(e.rule); stated.Article != e.rule.Article {
		head.Add(kit.Note(fmt.Sprintf(words.RuleUnverified, stated.Article)))
	}
	if e.broken != "" {
		head.Add(kit.Callout(kit.Look, words.RulesBroken, fmt.Sprintf(words.RulesBrokenText, e.broken)))
	}
	foot := kit.Stack(6, kit.Note(state), kit.Bar(8, save, restore))
	e.content = kit.Border(kit.Pad(12, 14, 0, 14, e.problem), kit.Pad(8, 14, 12, 14, foot), nil, nil,
		kit.Scroll(kit.Pad(0, 14, 0, 14, kit.Stack(8, head, e.form))))
}

func (e *editor) subject() data.Subject {
	if e.rule.AwardCode == "" {
		return ""
	}
	return e.rule.Subject
}

// days says when the rule is in force.
func (e *editor) days() string {
	if e.rule.ValidTo == "" {
		return fmt.Sprintf(words.RulesValid, e.rule.ValidFrom.Slash())
	}
	return fmt.Sprintf(words.RulesValidTo, e.rule.ValidFrom.Slash(), e.rule.ValidTo.Slash())
}

// input makes the field of a parameter.
func (l *ruleList) input(f checks.Field) input {
	switch f.Kind {
	case checks.FieldYes:
		check := kit.NewCheck(f.Key, f.Name)
		check.SetOn(f.Value != "")
		return input{check, func() string {
			if check.On() {
				return "x"
			}
			return ""
		}}
	case checks.FieldRound, checks.FieldAward, checks.FieldState, checks.FieldBody:
		choice := kit.NewChoice(f.Key, f.Name, l.options(f)...)
		choice.SetValue(f.Value)
		return input{choice, choice.Value}
	case checks.FieldNumber:
		number := kit.NewNumber(f.Key, f.Name).Require()
		number.SetText(f.Value)
		return input{number, number.Text}
	case checks.FieldWords, checks.FieldShare:
		text := kit.NewText(f.Key, f.Name)
		note := words.RulesWordsNote
		if f.Kind == checks.FieldShare {
			note = words.RulesShareNote
			text.Require()
		}
		text.WithNote(func(string) string { return note })
		text.SetText(f.Value)
		return input{text, text.Text}
	}
	if len([]rune(f.Value)) > shortText {
		area := kit.NewArea(f.Key, f.Name).Rows(3)
		area.SetText(f.Value)
		return input{area, area.Text}
	}
	text := kit.NewText(f.Key, f.Name)
	text.SetText(f.Value)
	return input{text, text.Text}
}

// options are what a parameter can be; what it is now is among them.
func (l *ruleList) options(f checks.Field) []kit.Option {
	var options []kit.Option
	add := func(value, text, note string) {
		if !slices.ContainsFunc(options, func(o kit.Option) bool { return o.Value == value }) {
			options = append(options, kit.Option{Value: value, Text: text, Note: note})
		}
	}
	switch f.Kind {
	case checks.FieldRound:
		for _, way := range []string{"nearest", "floor", "ceil"} {
			add(way, words.RuleRoundings[way], "")
		}
	case checks.FieldBody:
		for _, body := range []string{string(data.BodyBlock), string(data.BodyCouncil)} {
			add(body, words.RuleBodies[body], "")
		}
	case checks.FieldState:
		add(string(checks.Warn), words.RuleStates[string(checks.Warn)], "")
		add(string(checks.Human), words.RuleStates[string(checks.Human)], "")
	default:
		for _, kind := range l.s.file.Kinds {
			add(kind.Judged(), kind.Label, kind.Name)
		}
		add(checks.BaseUnits, words.RulesBaseUnits, "")
		add(checks.BaseHeadcount, words.RulesBasePeople, "")
	}
	if f.Value != "" {
		add(f.Value, f.Value, "")
	}
	return options
}

// read takes the form into the rule; false after it said what is wrong.
func (e *editor) read() (data.Rule, bool) {
	rule := e.rule
	rule.Enabled, rule.Verified, rule.Article = e.enabled.On(), e.checked.On(), e.article.Text()
	if !e.form.Check(e.list.s.desk.Window.Canvas()) {
		return rule, false
	}
	if e.raw != nil {
		rule.Parameters = e.raw.Text()
		if err := checks.CheckParameters(rule); err != nil && rule.Parameters != e.rule.Parameters {
			e.explain(fault.New(fault.Invalid, words.RulesBroken, err.Error()))
			return rule, false
		}
		return rule, true
	}
	if !e.parametersChanged() { // what was broken before can still be switched off
		return rule, true
	}
	for i := range e.fields {
		e.fields[i].Value = e.inputs[i].value()
		if err := e.fields[i].Check(); err != nil {
			e.inputs[i].SetError(err.Error())
			e.inputs[i].Focus(e.list.s.desk.Window.Canvas())
			return rule, false
		}
	}
	rule, err := checks.SetFields(rule, e.fields)
	if err != nil {
		e.explain(fault.New(fault.Invalid, words.RulesBroken, err.Error()))
		return rule, false
	}
	return rule, true
}

func (e *editor) parametersChanged() bool {
	return slices.ContainsFunc(e.inputs, func(in input) bool { return in.Changed() })
}

func (e *editor) stillThere(rules []data.Rule) bool {
	return slices.ContainsFunc(rules, func(r data.Rule) bool { return r.ID == e.rule.ID })
}

// explain shows what kept the rule from being saved.
func (e *editor) explain(err error) {
	if err == nil && len(e.problem.Objects) == 0 {
		return
	}
	e.problem.RemoveAll()
	if err != nil {
		f := fault.Of(err)
		e.problem.Add(kit.Callout(kit.Bad, f.What, f.Next))
	}
	e.list.side.Refresh()
}
