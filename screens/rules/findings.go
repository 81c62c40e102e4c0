package rules

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sothidua/app/contest"
	"sothidua/app/journal"
	checks "sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// findings is the tab of what the rules say of the whole year.
type findings struct {
	s                 *Screen
	runner            *kit.Runner
	found             []checks.Finding
	withGood          bool            // found has what is in order too
	tell              bool            // that the check is over: it was asked for by key
	known             bool            // found is of the book as it stands
	left              *checks.Finding // chosen when the check began, and not found again yet; nil for none
	filling           bool            // the list is filled: the choice is not hers
	state, unit, kind *kit.ChoiceField
	table             *kit.Table[checks.Finding]
	count             *kit.Wrapped
	working           *fyne.Container
	bar               *widget.ProgressBarInfinite
	fold              *kit.Split // the filters above the list
	side              *fyne.Container
	content           *fyne.Container
}

func newFindings(s *Screen) *findings {
	f := &findings{s: s, runner: s.desk.Runner.Fork(), count: kit.Note(""), side: kit.Stack(8), bar: widget.NewProgressBarInfinite()}
	f.state = kit.NewChoice("state", words.FindingsState, stateOption(checks.Warn), stateOption(checks.Missing),
		stateOption(checks.Human), stateOption(checks.OK)).Placeholder(words.FindingsAll)
	f.unit = kit.NewChoice("unit", words.FindingsUnit).Placeholder(words.FindingsAny)
	f.kind = kit.NewChoice("kind", words.FindingsAward).Placeholder(words.FindingsAny)
	f.state.OnChange(func() {
		if f.state.Value() == string(checks.OK) && f.known && !f.withGood {
			f.check()
			return
		}
		f.fill()
	})
	f.unit.OnChange(f.fill)
	f.kind.OnChange(f.fill)
	f.table = f.newTable()
	f.bar.Stop()
	f.working = kit.Border(nil, nil, kit.Pad(6, 0, 0, 0, kit.Small(words.FindingsWorking)), kit.Secondary(words.FindingsStop, "Esc", f.stop), kit.Pad(8, 12, 0, 12, f.bar))
	f.working.Hide()
	again := kit.Secondary(words.FindingsAgain, "F5", f.again)
	top := kit.Stack(8, container.NewGridWithColumns(3, f.state, f.unit, f.kind), kit.Border(nil, nil, nil, again, f.count), kit.Gap(0))
	f.fold = kit.Above("", top, kit.Under(f.working, kit.Panel(f.table)))
	f.content = container.NewStack(kit.NewSplit(nil, 0, f.fold, kit.Panel(kit.Scroll(kit.Pad(12, 14, 12, 14, f.side))), 330))
	f.look()
	return f
}

func stateOption(state checks.State) kit.Option {
	return kit.Option{Value: string(state), Text: words.RuleStates[string(state)]}
}

var stateTones = map[checks.State]kit.Tone{
	checks.Warn: kit.Look, checks.Missing: kit.Look, checks.Human: kit.Blue, checks.OK: kit.Good,
}

var stateIcons = map[checks.State]string{checks.Warn: "warning", checks.Missing: "ring", checks.Human: "dot", checks.OK: "check"}

func (f *findings) newTable() *kit.Table[checks.Finding] {
	tone := func(r checks.Finding) kit.Tone {
		if r.Kept != "" {
			return kit.Good
		}
		return stateTones[r.State]
	}
	t := kit.NewTable([]kit.Column[checks.Finding]{
		{Title: words.FindingsState, Width: 148, Tone: tone, Text: func(r checks.Finding) string {
			if r.Kept != "" {
				return words.FindingsKept
			}
			return words.RuleStates[string(r.State)]
		}, Icon: func(r checks.Finding) string {
			if r.Kept != "" {
				return "check"
			}
			return stateIcons[r.State]
		}},
		{Title: words.FindingsUnit, Width: 128, Text: func(r checks.Finding) string { return f.unitName(r.UnitID) }},
		{Title: words.FindingsSubject, Width: 154, Text: func(r checks.Finding) string { return r.Subject }},
		{Title: words.FindingsAward, Width: 96, Text: func(r checks.Finding) string { return r.Award.Label }},
		{Title: words.FindingsText, Text: what},
	})
	t.Find = func(r checks.Finding) string { return r.Subject }
	t.OnSelect = func(checks.Finding) {
		if !f.filling {
			f.left = nil
		}
		f.look()
	}
	t.OnOpen = func(r checks.Finding) { f.visit(r) }
	return t
}

// what is the sentence of a finding without subject and state, which have their own
// columns.
func what(r checks.Finding) string {
	text := r.Text
	if _, rest, ok := strings.Cut(text, ": "); ok {
		text = rest
	}
	return strings.TrimPrefix(text, words.RuleStates[string(r.State)]+": ")
}

func (f *findings) unitName(id int64) string {
	for _, unit := range f.s.file.Units {
		if unit.ID == id {
			if unit.ShortName != "" {
				return unit.ShortName
			}
			return unit.Name
		}
	}
	if id == 0 {
		return words.FindingsYear
	}
	return ""
}

// forget makes the next look at the tab check again.
func (f *findings) forget() { f.known = false }

// open checks the year if that was not done since the last change.
func (f *findings) open() {
	if !f.known {
		f.check()
	}
}

// say tells how many findings there are, also in the line that is left of the folded filters.
func (f *findings) say(count string) {
	f.count.SetText(count)
	f.fold.Say(kit.Filtered(f.state, f.unit, f.kind) + "  ·  " + count)
}

// check judges the whole year; what is in order only where it is asked for.
func (f *findings) check() {
	facts, year, all := f.s.desk.Contest, f.s.desk.Year, f.state.Value() == string(checks.OK)
	if year.ID == 0 { // a book without a year
		f.found = nil
		f.fill()
		return
	}
	f.working.Show()
	f.bar.Start()
	f.content.Refresh()
	first := true
	if chosen, ok := f.table.Selected(); ok {
		f.left = &chosen
	}
	kit.Flow(f.runner, func(ctx context.Context, hand func([]checks.Finding)) error {
		for part, err := range checks.Parts(ctx, facts, year, all) {
			if err != nil {
				return err
			}
			hand(part)
		}
		return nil
	}, func(part []checks.Finding) {
		if first { // what stood here before stays until there is something else
			f.found, first = nil, false
		}
		f.found = append(f.found, part...)
		f.fill()
	}, func(err error) {
		f.bar.Stop()
		f.working.Hide()
		if err != nil {
			f.s.desk.ShowErr(err)
			return
		}
		f.withGood, f.known = all, true
		f.offer()
		f.fill()
		f.left = nil
		if f.tell {
			f.tell = false
			f.s.desk.Tell(words.FindingsChecked)
		}
	})
}

// again checks anew and says so: what comes of it may look as before.
func (f *findings) again() {
	f.tell = true
	f.check()
}

// stop drops the answer of a check under way.
func (f *findings) stop() {
	if !f.working.Visible() {
		return
	}
	f.runner.Cancel()
	f.bar.Stop()
	f.working.Hide()
	f.say(words.FindingsStopped)
	f.content.Refresh()
}

// offer lets the clerk choose among the units and titles there are findings for.
func (f *findings) offer() {
	var units, kinds []kit.Option
	for _, unit := range f.s.file.Units {
		units = append(units, kit.Option{Value: strconv.FormatInt(unit.ID, 10), Text: unit.Name, Note: unit.Symbol})
	}
	seen := map[int64]bool{}
	for _, r := range f.found {
		if r.Award.ID != 0 && !seen[r.Award.ID] {
			seen[r.Award.ID] = true
			kinds = append(kinds, kit.Option{Value: strconv.FormatInt(r.Award.ID, 10), Text: r.Award.Label, Note: r.Award.Name})
		}
	}
	f.unit.SetOptions(units)
	f.kind.SetOptions(kinds)
}

// fill lists what the filters leave.
func (f *findings) fill() {
	state, unit, kind := f.state.Value(), f.unit.Value(), f.kind.Value()
	var rows []checks.Finding
	counts := map[checks.State]int{}
	for _, r := range f.found {
		if unit != "" && unit != strconv.FormatInt(r.UnitID, 10) || kind != "" && kind != strconv.FormatInt(r.Award.ID, 10) {
			continue
		}
		counts[r.State]++
		if state == string(r.State) || state == "" && r.State != checks.OK {
			rows = append(rows, r)
		}
	}
	if state == "" {
		rows = checks.Gather(rows)
	}
	f.say(fmt.Sprintf(words.FindingsCount, viet.Number(counts[checks.Warn]), viet.Number(counts[checks.Missing]), viet.Number(counts[checks.Human])))
	chosen, had := f.table.Selected()
	f.table.Empty = words.FindingsEmpty
	if left := f.left; left != nil && slices.ContainsFunc(rows, func(r checks.Finding) bool { return sameFinding(r, *left) }) {
		chosen, had, f.left = *left, true, nil
	}
	f.filling = true
	f.table.Renew(rows, len(rows), func(r checks.Finding) bool { return had && sameFinding(r, chosen) })
	f.filling = false
	f.look()
	f.content.Refresh()
}

func sameFinding(a, b checks.Finding) bool {
	return a.Key == b.Key && a.UnitID == b.UnitID && a.Gathered == b.Gathered && a.Rule.ID == b.Rule.ID && a.RegistrationID == b.RegistrationID && a.Subject == b.Subject
}

// look says beside the list what the chosen finding rests on.
func (f *findings) look() {
	f.side.RemoveAll()
	defer f.side.Refresh()
	r, ok := f.table.Selected()
	if !ok {
		f.side.Add(kit.Note(words.FindingsChoose))
		return
	}
	f.side.Add(kit.Callout(stateTones[r.State], words.RuleStates[string(r.State)], r.Text))
	years := make([]string, len(r.Years))
	for i, year := range r.Years {
		years[i] = f.s.desk.Year.Of(year).Span()
	}
	article := r.Article
	if article != "" && !r.Verified {
		article = fmt.Sprintf(words.RuleUnverified, article)
	}
	for _, part := range [][2]string{
		{words.FindingsRemedy, r.Remedy},
		{desk.KeptTitle(r), r.Kept},
		{words.FindingsArticle, article},
		{words.FindingsFigures, r.Figures},
		{fmt.Sprintf(words.FindingsYears, f.s.desk.Year.Terms().Called), strings.Join(years, ", ")},
		{words.RulesTabRules, asks(r)},
	} {
		if part[1] != "" {
			f.side.Add(kit.Stack(0, kit.Small(part[0]), kit.Paragraph(part[1])))
		}
	}
	at, title, ok := desk.RecordOf(r)
	if ok && r.Gathered == 0 {
		f.side.Add(kit.Row(0, kit.Link(title, func() { f.s.desk.Go(at) })))
	}
	if r.Gathered > 0 {
		f.side.Add(kit.Row(0, kit.Secondary(title, words.FindingsGoKey, func() { f.visit(r) })))
	} else if r.UnitID != 0 {
		f.side.Add(kit.Row(0, kit.Secondary(words.FindingsGo, words.FindingsGoKey, func() { f.visit(r) })))
	} else if r.Rule.ID != 0 {
		f.side.Add(kit.Row(0, kit.Secondary(words.FindingsGoRule, words.FindingsGoKey, func() { f.visit(r) })))
	}
	if desk.CanKeep(r) {
		f.side.Add(kit.Row(0, kit.Secondary(desk.KeepTitle(r), "F4", f.keep)))
		if r.Kept != "" {
			f.side.Add(kit.Row(0, kit.Secondary(words.FindingDropYes, "F7", f.takeBack)))
		}
	}
}

// asks is the rule behind a finding, empty where several are.
func asks(r checks.Finding) string {
	if r.Gathered > 0 {
		return ""
	}
	return fmt.Sprintf(words.RulesAsks, r.Rule.Code, r.Rule.Name)
}

// visit goes to the registrations of a finding's unit, from what is lacking of many to where
// it is written; from what concerns no unit, such as a broken parameter, to the rule.
func (f *findings) visit(r checks.Finding) {
	at, _, ok := desk.RecordOf(r)
	switch {
	case r.Gathered > 0 && ok:
		f.s.desk.Go(at)
	case r.UnitID != 0:
		f.s.desk.Go(desk.Place{Area: desk.Registrations, Part: partOf(r), Unit: r.UnitID, ID: r.RegistrationID})
	case r.Rule.ID != 0:
		f.s.tabs.Select(tabRules)
		f.s.rules.table.SelectWhere(func(l line) bool { return l.ID == r.Rule.ID })
	}
}

// partOf is the part of the registrations that a finding is about, "" for the one in view.
func partOf(r checks.Finding) string {
	switch r.Award.Subject {
	case data.SubjectIndividual:
		return desk.PersonPart
	case data.SubjectCollective:
		return desk.CollectivePart
	}
	return ""
}

// keep asks why the chosen finding stands.
func (f *findings) keep() {
	if r, _ := f.table.Selected(); f.keepable() {
		f.keeper().Ask(r)
	}
}

// keepable tells whether the chosen finding can be given a reason.
func (f *findings) keepable() bool {
	r, ok := f.table.Selected()
	return ok && desk.CanKeep(r)
}

// takeBack asks whether the chosen finding is to stand without its reason again.
func (f *findings) takeBack() {
	if r, _ := f.table.Selected(); r.Kept != "" && f.keepable() {
		f.keeper().TakeBack(r)
	}
}

// keeper keeps reasons; after the signing the same reason stands in the journal.
func (f *findings) keeper() desk.Keep {
	return desk.Keep{Desk: f.s.desk, Area: desk.Rules, Write: func(reason, label string, act func(*data.Tx) error, done func(error)) {
		signed := contest.Signed(f.s.file.SignedOn, f.s.desk.Today())
		if !signed {
			reason = ""
		}
		f.s.desk.Save(label, journal.Because(reason, act), done)
	}}
}
