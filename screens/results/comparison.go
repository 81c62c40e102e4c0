package results

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/titles"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// comparison is the tab of registrations and what came of them.
type comparison struct {
	s          *Screen
	unit, kind *kit.ChoiceField
	outcome    *kit.ChoiceField
	grid       *kit.Grid[line]
	shares     *fyne.Container
	chosen     *kit.Wrapped
	fold       *kit.Split // the filters above the list
	content    *fyne.Container
	want       func(*data.OutcomeLine) bool // the row to be chosen once it is there; nil for none
}

// line is a row of the grid, or the name of a group when it has neither
// registration nor award.
type line struct {
	*data.OutcomeLine
	group string
}

// noOutcome stands in a row that names a group.
var noOutcome = new(data.NoOutcome())

func newComparison(s *Screen) *comparison {
	c := &comparison{s: s, shares: kit.Stack(0), chosen: kit.Note(words.ResultsChooseHelp)}
	c.unit = kit.NewChoice("unit", words.ResultsUnit).Placeholder(words.ResultsAll)
	c.kind = kit.NewChoice("kind", words.ResultsKind).Placeholder(words.ResultsAll)
	c.outcome = kit.NewChoice("outcome", words.ResultsOutcome,
		kit.Option{Value: wantOpen, Text: words.SearchOpen}, kit.Option{Value: string(data.OutcomeAchieved), Text: words.SearchAchieved},
		kit.Option{Value: string(data.OutcomeExceeded), Text: words.SearchExceeded}, kit.Option{Value: string(data.OutcomeOther), Text: words.SearchOther},
		kit.Option{Value: string(data.OutcomeNotAchieved), Text: words.SearchNotAchieved}).Placeholder(words.ResultsAll)
	for _, choice := range []*kit.ChoiceField{c.unit, c.kind, c.outcome} {
		choice.OnChange(c.fill).Onward(func() { c.s.desk.Window.Canvas().Focus(c.grid) })
	}
	c.grid = c.newGrid()
	filters := container.NewGridWithColumns(3, c.unit, c.kind, c.outcome)
	actions := kit.Bar(8,
		kit.Primary(words.ResultsGrant, "F4", c.grant), kit.Secondary(words.ResultsMiss, "F6", c.miss),
		kit.Secondary(words.ResultsReopen, "F7", c.reopen), kit.Secondary(words.ResultsReviewDo, "F8", c.review),
		kit.Secondary(words.ResultsDeedDo, "F9", c.deed))
	c.fold = kit.Above("", kit.Stack(8, filters, c.chosen, kit.Gap(0)), kit.Under(kit.Pad(0, 0, 8, 0, actions), kit.Panel(c.grid)))
	c.say(0)
	side := kit.Panel(kit.Pad(12, 14, 12, 14, kit.Border(
		kit.Stack(8, kit.Bold(words.ResultsShares)), kit.Row(0, kit.Secondary(words.ResultsAdd, "Ctrl+N", c.add)), nil, nil, kit.BesideBar(c.shares))))
	c.content = container.NewStack(kit.NewSplit(nil, 0, c.fold, side, 262).Centre(640))
	return c
}

// say tells in the line that is left of the folded filters what they are, and how many rows
// are chosen.
func (c *comparison) say(chosen int) {
	text := kit.Filtered(c.unit, c.kind, c.outcome)
	if chosen > 0 {
		text += "  ·  " + fmt.Sprintf(words.ResultsChosen, chosen)
	}
	c.fold.Say(text)
}

// wantOpen stands for registrations without a result among the choices.
const wantOpen = "open"

func (c *comparison) newGrid() *kit.Grid[line] {
	column := func(title string, width float32, text func(line) string, tone func(line) kit.Tone) kit.GridColumn[line] {
		return kit.GridColumn[line]{Column: kit.Column[line]{Title: title, Width: width, Text: text, Tone: tone}}
	}
	g := kit.NewGrid([]kit.GridColumn[line]{
		column(words.ResultsSubject, 0, func(l line) string {
			if l.group != "" {
				return l.group
			}
			return l.Name
		}, nil),
		column(words.ResultsRegistered, 112, func(l line) string { return l.Label }, nil),
		column(words.ResultsReview, 104, func(l line) string { return l.SelfReview }, func(line) kit.Tone { return kit.Muted }),
		column(words.ResultsOutcome, 138, outcomeText, outcomeTone),
		column(words.ResultsDecision, 132, func(l line) string { return l.DecisionNumber }, nil),
		column(words.ResultsDate, 96, func(l line) string { return l.DecisionDate.Slash() }, nil),
	})
	g.ID = func(l line) string { return fmt.Sprintf("%d/%d/%s", l.RegistrationID, l.AwardID, l.group) }
	g.Name = func(l line) string { return l.Name }
	g.IsGroup = func(l line) bool { return l.group != "" }
	g.OnOpen = c.edit
	g.OnChoose = func(rows []line) {
		c.chosen.SetText(words.ResultsChooseHelp)
		if len(rows) > 0 {
			c.chosen.SetText(fmt.Sprintf(words.ResultsChosen, len(rows)))
		}
		c.say(len(rows))
	}
	return g
}

// outcomeText says what came of a registration.
func outcomeText(l line) string {
	text := words.ResultsOpen
	switch {
	case l.group != "":
		return ""
	case l.Included:
		text = fmt.Sprintf(words.ResultsIncluded, l.Awarded)
	case l.RegistrationID == 0:
		text = fmt.Sprintf(words.ResultsExtra, l.Awarded)
	case l.Outcome == data.OutcomeAchieved:
		text = words.ResultsAchieved
	case l.Outcome == data.OutcomeExceeded:
		text = fmt.Sprintf(words.ResultsExceeded, l.Awarded)
	case l.Outcome == data.OutcomeOther:
		text = fmt.Sprintf(words.ResultsOther, l.Awarded)
	case l.Outcome == data.OutcomeNotAchieved:
		text = words.ResultsNotAchieved
	}
	if l.Revoked {
		text += "; " + words.ResultsRevoked
	}
	return text
}

func outcomeTone(l line) kit.Tone {
	switch {
	case l.Revoked:
		return kit.Bad
	case l.Outcome == data.OutcomeAchieved || l.Outcome == data.OutcomeExceeded:
		return kit.Good
	case l.Outcome == data.OutcomeNotAchieved, l.Outcome == data.OutcomeOther:
		return kit.Look
	}
	return kit.Muted
}

// show offers the year's units and titles, then lists the results.
func (c *comparison) show() {
	var units, kinds []kit.Option
	for _, unit := range c.s.file.Units {
		units = append(units, kit.Option{Value: strconv.FormatInt(unit.ID, 10), Text: unit.Name, Note: unit.Symbol})
	}
	for _, kind := range c.s.file.Kinds {
		kinds = append(kinds, kit.Option{Value: strconv.FormatInt(kind.ID, 10), Text: titles.LabelAmong(kind, c.s.file.Kinds), Note: kind.Name})
	}
	c.unit.SetOptions(units)
	c.kind.SetOptions(kinds)
	c.fill()
	c.shares.RemoveAll()
	if c.s.file.Part {
		c.shares.Add(kit.Note(words.ResultsReading))
		c.shares.Refresh()
		return
	}
	for _, share := range c.s.file.Shares {
		value := words.ResultsShareNone
		if part, ok := share.Part(); ok && share.Open < share.Registered {
			value = fmt.Sprintf(words.ResultsShare, share.Achieved+share.Exceeded, share.Registered, viet.Percent(part))
		} else if !ok {
			value = fmt.Sprintf("%d", share.Unregistered)
		}
		name := titles.LabelAmong(share.Kind, c.s.file.Kinds)
		if share.Registered == 0 {
			name += ", " + words.ResultsExtraCount
		}
		c.shares.Add(kit.NameValue(name, value, kit.Plain))
	}
	if len(c.s.file.Shares) == 0 {
		c.shares.Add(kit.Note(words.ResultsNoShares))
	}
	c.shares.Refresh()
}

// fill lists the rows the filters leave, under the names of their units.
func (c *comparison) fill() {
	group, wanted := "", c.wanted()
	lines := c.s.file.Outcomes.Lines
	rows := make([]line, 0, len(lines)+len(c.s.file.Units)+1) // at once: they are a hundred thousand in a ministry's book
	for i := range lines {
		row := &lines[i]
		if !wanted(row) {
			continue
		}
		name := row.Unit
		if row.RegistrationID == 0 {
			name = words.ResultsExtraGroup
		}
		if name != group {
			group = name
			rows = append(rows, line{noOutcome, name})
		}
		rows = append(rows, line{OutcomeLine: row})
	}
	c.grid.Empty = words.ResultsEmpty
	if len(lines) > 0 {
		c.grid.Empty = words.ResultsNoMatch
	}
	c.grid.SetRows(rows)
	c.say(len(c.grid.Chosen()))
	if c.want != nil && c.grid.SelectWhere(func(l line) bool { return c.want(l.OutcomeLine) }) {
		c.want = nil
	}
}

// bring shows the list of all, with a row chosen that is on its way.
func (c *comparison) bring(want func(*data.OutcomeLine) bool) {
	c.want = want
	for _, choice := range []*kit.ChoiceField{c.unit, c.kind, c.outcome} {
		choice.SetText("")
	}
}

// wanted tells whether the filters, as they stand, leave a row.
func (c *comparison) wanted() func(*data.OutcomeLine) bool {
	unit, _ := strconv.ParseInt(c.unit.Value(), 10, 64)
	kind, _ := strconv.ParseInt(c.kind.Value(), 10, 64)
	outcome := c.outcome.Value()
	return func(row *data.OutcomeLine) bool {
		switch {
		case unit != 0 && unit != row.UnitID, kind != 0 && kind != row.KindID && kind != row.AwardKindID:
			return false
		case outcome == wantOpen:
			return row.RegistrationID != 0 && row.Outcome == data.OutcomeOpen
		}
		return outcome == "" || outcome == string(row.Outcome)
	}
}

// picked are the registrations to act on: the chosen rows, else the one under the
// cursor.
func (c *comparison) picked() []int64 {
	rows := c.grid.Chosen()
	if row, ok := c.grid.Selected(); len(rows) == 0 && ok {
		rows = []line{row}
	}
	var ids []int64
	for _, row := range rows {
		if row.RegistrationID != 0 {
			ids = append(ids, row.RegistrationID)
		}
	}
	return ids
}
