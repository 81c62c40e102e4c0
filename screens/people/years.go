package people

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/rating"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// peopleYears is the tab with the year of a unit's people.
type peopleYears struct {
	s      *Screen
	grid   *yearGrid[data.PersonYear]
	runner *kit.Runner
	unit   *kit.ChoiceField
	said   string // how many there are, and how many without a rating
	unitID int64
	shown  int64 // the unit whose people are in the grid
	want   int64 // a person to be under the cursor once there
	object fyne.CanvasObject
}

func newPeopleYears(s *Screen) *peopleYears {
	p := &peopleYears{s: s, runner: s.desk.Runner.Fork(), unit: kit.NewChoice("rating-unit", "").Placeholder(words.RatingUnit)}
	p.grid = newYearGrid(s, cellOfPerson, func() []string { return desk.Names(p.unitID) }, rating.People, []kit.GridColumn[yearRow[data.PersonYear]]{
		{Column: kit.Column[yearRow[data.PersonYear]]{Title: words.RatingName, Text: func(r yearRow[data.PersonYear]) string { return r.name }}},
		{Column: kit.Column[yearRow[data.PersonYear]]{Title: words.RatingPost, Width: 180, Text: func(r yearRow[data.PersonYear]) string { return r.also }}},
	})
	p.grid.list, p.grid.unit = "ratings", func() int64 { return p.unitID }
	p.grid.many, p.grid.change, p.grid.Empty = words.RatingStepMany, rating.ChangePeople, words.RatingEmpty
	toGrid := func() { s.desk.Window.Canvas().Focus(p.grid.Grid) }
	p.unit.OnChange(p.choose).Onward(toGrid)
	p.unit.Input.OnEnter = toGrid
	p.object = p.grid.page(kit.NewForm().AddWide(p.unit)) // the name of a unit may be long
	return p
}

// offer puts the units of the block into the choice and loads the people of the one in
// view: the first, where it is none of them.
func (p *peopleYears) offer(rows []data.CollectiveOfYear) {
	var units []kit.Option
	chosen := ""
	for _, row := range rows {
		if row.ParentID == nil {
			id := strconv.FormatInt(row.ID, 10)
			units = append(units, kit.Option{Value: id, Text: row.Name, Note: row.Symbol})
			if row.ID == p.unitID || chosen == "" {
				chosen = id
			}
		}
	}
	p.unit.SetOptions(units)
	p.unitID, _ = strconv.ParseInt(chosen, 10, 64)
	p.unit.SetValue(chosen)
	p.load()
}

func (p *peopleYears) choose() {
	if id, err := strconv.ParseInt(p.unit.Value(), 10, 64); err == nil && id != p.unitID {
		p.unitID = id
		p.grid.Select(-1, 0)
		p.load()
	}
}

func (p *peopleYears) load() {
	year, unit := p.s.desk.Year, p.unitID
	kit.Load(p.runner, func(ctx context.Context) ([]data.PersonOfYear, error) {
		return rating.OfPeople(ctx, p.s.desk.Book, year, unit)
	},
		func(found []data.PersonOfYear, err error) {
			if err != nil {
				p.s.desk.ShowErr(err)
				return
			}
			rows := make([]yearRow[data.PersonYear], len(found))
			for i, f := range found {
				rows[i] = yearRow[data.PersonYear]{id: f.PersonID, name: f.FullName, also: strings.Trim(f.Post+", "+f.Room, ", "), known: f.Known}
			}
			p.grid.SetRows(rows)
			p.shown = unit
			p.find()
			p.said = fmt.Sprintf(words.RatingCount, viet.Number(len(rows)), viet.Number(len(p.grid.unrated())))
			p.s.drawHead()
			p.s.desk.Loaded(desk.People)
		})
}

// seek brings a unit's people into view, and one of them under the cursor, as soon as
// they are there.
func (p *peopleYears) seek(unit, person int64) {
	p.want = person
	switch {
	case unit == 0 || unit == p.unitID:
		p.find()
	case !p.s.units.ready: // the choice has no units yet
		p.unitID = unit
	default:
		p.unit.SetValue(strconv.FormatInt(unit, 10))
		p.choose()
	}
}

func (p *peopleYears) find() {
	if p.grid.SelectWhere(func(r yearRow[data.PersonYear]) bool { return r.id == p.want }) {
		p.want = 0
	}
}

// The drafts of a cell, by the names of their kinds.
const (
	cellOfPerson     = "rating"
	cellOfCollective = "unit-rating"
)

// openCell opens the box over a cell that was being typed in: the unit is loaded first.
func (p *peopleYears) openCell(about desk.About) desk.Found {
	if p.s.waits(tabYears) {
		return desk.Later
	}
	if unit := about.ID(0); unit != p.shown {
		if p.seek(unit, 0); p.unitID != unit {
			return desk.Gone
		}
		return desk.Later
	}
	return openedCell(p.grid.OpenCell(about.At(1), int(about.ID(2))))
}

// openCell is that of the grid of collectives.
func (p *collectiveYears) openCell(about desk.About) desk.Found {
	if p.s.waits(tabUnitYears) {
		return desk.Later
	}
	return openedCell(p.grid.OpenCell(about.At(0), int(about.ID(1))))
}

// waits shows a tab of the year and tells whether what it shows is still to come;
// Desk.Loaded tells when it is there.
func (s *Screen) waits(tab int) bool {
	if s.tabs.Current() != tab {
		s.tabs.Select(tab) // and loads it
		return true
	}
	return !s.units.ready
}

func openedCell(there bool) desk.Found {
	if !there {
		return desk.Gone
	}
	return desk.Opened
}

// collectiveYears is the tab with the year of all units and their rooms.
type collectiveYears struct {
	s      *Screen
	grid   *yearGrid[data.UnitYear]
	runner *kit.Runner
	said   string
	ready  bool  // the units are loaded
	want   int64 // a unit or room to be under the cursor once there
	object fyne.CanvasObject
}

func newCollectiveYears(s *Screen) *collectiveYears {
	p := &collectiveYears{s: s, runner: s.desk.Runner.Fork()}
	p.grid = newYearGrid(s, cellOfCollective, nil, rating.Collectives, []kit.GridColumn[yearRow[data.UnitYear]]{
		{Column: kit.Column[yearRow[data.UnitYear]]{Title: words.RatingCollective, Text: func(r yearRow[data.UnitYear]) string {
			return kit.Indented(r.name, r.depth)
		}}},
	})
	p.grid.list, p.grid.unit = "unit-ratings", func() int64 { return 0 }
	p.grid.many, p.grid.change, p.grid.Empty = words.RatingStepUnits, rating.ChangeCollectives, words.RatingNoUnits
	p.object = kit.Panel(p.grid.Grid)
	return p
}

// load reads the units anew and hands them to whoever else needs them.
func (p *collectiveYears) load(then func([]data.CollectiveOfYear)) {
	year := p.s.desk.Year
	kit.Load(p.runner, func(ctx context.Context) ([]data.CollectiveOfYear, error) {
		return rating.OfCollectives(ctx, p.s.desk.Book, year)
	},
		func(found []data.CollectiveOfYear, err error) {
			if err != nil {
				p.s.desk.ShowErr(err)
				return
			}
			rows := make([]yearRow[data.UnitYear], len(found))
			for i, f := range found {
				rows[i] = yearRow[data.UnitYear]{id: f.ID, name: f.Name, also: f.Parent, depth: f.Depth, known: f.Known}
			}
			p.grid.SetRows(rows)
			p.find()
			p.said = fmt.Sprintf(words.RatingCountUnits, viet.Number(len(rows)), viet.Number(len(p.grid.unrated())))
			p.s.drawHead()
			p.ready = true
			then(found)
			p.s.desk.Loaded(desk.People)
		})
}

// seek brings a unit or room under the cursor, as soon as it is there.
func (p *collectiveYears) seek(id int64) {
	p.want = id
	p.find()
}

func (p *collectiveYears) find() {
	if p.grid.SelectWhere(func(r yearRow[data.UnitYear]) bool { return r.id == p.want }) {
		p.want = 0
	}
}
