package pledge

import (
	"strconv"

	work "sothidua/app/pledge"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// newItems is the tab of the numbered groups of the pledge.
func newItems(s *Screen) *desk.Lines[data.PledgeItem] {
	title := kit.NewText("title", words.PledgeTitle).Require()
	text := kit.NewArea("text", words.PledgeText).Rows(16)
	return desk.NewLines(s.desk, desk.Plan[data.PledgeItem]{
		Thing: words.PledgeItemThing, Empty: words.PledgeItemsEmpty,
		Name:  func(r data.PledgeItem) string { return r.Title },
		Place: func(r *data.PledgeItem) (*int64, *int) { return &r.ID, &r.Position },
		Save:  work.SaveItem, Remove: work.Remove[data.PledgeItem], Arrange: work.ArrangeItems,
		New:  func() data.PledgeItem { return data.PledgeItem{YearID: s.year.ID} },
		Form: s.desk.Form(desk.Pledge, "item").AddWide(title).AddWide(text),
		Fill: func(r data.PledgeItem) {
			title.SetText(r.Title)
			text.SetText(r.Text)
		},
		Read: func(r *data.PledgeItem) bool {
			r.Title, r.Text = title.Text(), text.Text()
			return true
		},
		Columns: []kit.Column[data.PledgeItem]{
			{Title: words.PledgeTitle, Width: 270, Text: func(r data.PledgeItem) string { return r.Title }},
			{Title: words.PledgeText, Text: func(r data.PledgeItem) string { return r.Text }},
		},
	})
}

// newTargets is the tab of the measurable targets, of the block and of each unit.
func newTargets(s *Screen) *desk.Lines[data.Target] {
	s.unit = kit.NewChoice("unit", words.PledgeFor).Require()
	text := kit.NewArea("text", words.PledgeTarget).Rows(3).Require()
	measure := kit.NewText("measure", words.PledgeMeasure)
	planned := kit.NewText("planned", words.PledgePlanned)
	midway := kit.NewText("midway", words.PledgeMidway)
	result := kit.NewText("result", words.PledgeResult)
	judged := kit.NewChoice("judgement", words.PledgeJudgement, kit.Options(words.PledgeJudgements...)...).Allow()
	return desk.NewLines(s.desk, desk.Plan[data.Target]{
		Thing: words.PledgeTargetThing, Empty: words.PledgeTargetsEmpty,
		Name:  func(r data.Target) string { return r.Text },
		Group: func(r data.Target) string { return s.ownerName(owner(r.UnitID)) },
		Place: func(r *data.Target) (*int64, *int) { return &r.ID, &r.Position },
		Save:  work.SaveTarget, Remove: work.Remove[data.Target], Arrange: work.ArrangeTargets,
		New: func() data.Target {
			return data.Target{YearID: s.year.ID, UnitID: ownerID(s.unit.Value())}
		},
		Form: s.desk.Form(desk.Pledge, "target").AddWide(text).AddWide(s.unit).Add(measure).Add(planned).Add(midway).Add(result).Add(judged),
		Fill: func(r data.Target) {
			s.unit.SetValue(owner(r.UnitID))
			text.SetText(r.Text)
			measure.SetText(r.Measure)
			planned.SetText(r.Planned)
			midway.SetText(r.Midway)
			result.SetText(r.Result)
			judged.SetText(r.Judgement)
		},
		Read: func(r *data.Target) bool {
			r.UnitID = ownerID(s.unit.Value())
			r.Text, r.Measure, r.Planned = text.Text(), measure.Text(), planned.Text()
			r.Midway, r.Result, r.Judgement = midway.Text(), result.Text(), judged.Text()
			return true
		},
		Columns: []kit.Column[data.Target]{
			{Title: words.PledgeTarget, Text: func(r data.Target) string { return r.Text }},
			{Title: words.PledgeMeasure, Width: 90, Text: func(r data.Target) string { return r.Measure }},
			{Title: words.PledgePlanned, Width: 80, Align: kit.Right, Text: func(r data.Target) string { return r.Planned }},
			{Title: words.PledgeMidwayShort, Width: 80, Align: kit.Right, Text: func(r data.Target) string { return r.Midway }},
			{Title: words.PledgeResultShort, Width: 80, Align: kit.Right, Text: func(r data.Target) string { return r.Result }},
		},
	})
}

// block stands for the whole block among the units.
const block = "block"

func owner(unitID *int64) string {
	if unitID == nil {
		return block
	}
	return strconv.FormatInt(*unitID, 10)
}

func ownerID(value string) *int64 {
	id, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return nil
	}
	return &id
}

// owners offers the whole block and its units.
func (s *Screen) owners() []kit.Option {
	options := []kit.Option{{Value: block, Text: words.PledgeWholeBlock}}
	for _, unit := range s.units {
		options = append(options, kit.Option{Value: owner(&unit.ID), Text: unit.Name, Note: unit.Symbol})
	}
	return options
}

// ownerName is the title of a group; a unit that left the block keeps a place.
func (s *Screen) ownerName(value string) string {
	for _, option := range s.owners() {
		if option.Value == value {
			return option.Text
		}
	}
	return words.PledgeFormerUnit
}
