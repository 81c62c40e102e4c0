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
	p.grid.many, p.grid.change, p.grid.Empty = words.RatingStepMany, rating.ChangePeople, words.RatingEmpty
	p.unit.OnChange(p.choose)
	p.object = p.grid.page(kit.NewForm().Add(p.unit))
	return p
}

// offer puts the units of the block into the choice; the first is chosen where none is.
func (p *peopleYears) offer(rows []data.CollectiveOfYear) {
	var units []kit.Option
	there := false
	for _, row := range rows {
		if row.Unit.ParentID == nil {
			units = append(units, kit.Option{Value: strconv.FormatInt(row.Unit.ID, 10), Text: row.Unit.Name, Note: row.Unit.Symbol})
			there = there || row.Unit.ID == p.unitID
		}
	}
	p.unit.SetOptions(units)
	if !there && len(units) > 0 {
		p.unit.SetValue(units[0].Value) // tells choose
		p.choose()
		return
	}
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

// seek brings a unit's people into view, and one of them under the cursor.
func (p *peopleYears) seek(unit, person int64) {
	p.want = person
	if unit != 0 && unit != p.unitID {
		p.unit.SetValue(strconv.FormatInt(unit, 10))
		p.choose()
		return
	}
	p.find()
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
	if !p.s.units.ready {
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
	if !p.ready {
		return desk.Later
	}
	return openedCell(p.grid.OpenCell(about.At(0), int(about.ID(1))))
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
	ready  bool // the units are loaded
	object fyne.CanvasObject
}

func newCollectiveYears(s *Screen) *collectiveYears {
	p := &collectiveYears{s: s, runner: s.desk.Runner.Fork()}
	p.grid = newYearGrid(s, cellOfCollective, nil, rating.Collectives, []kit.GridColumn[yearRow[data.UnitYear]]{
		{Column: kit.Column[yearRow[data.UnitYear]]{Title: words.RatingCollective, Text: func(r yearRow[data.UnitYear]) string {
			if r.also != "" {
				return indent + r.name
			}
			return r.name
		}}},
	})
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
			names := map[int64]string{}
			rows := make([]yearRow[data.UnitYear], len(found))
			for i, f := range found {
				names[f.Unit.ID] = f.Unit.Name
				rows[i] = yearRow[data.UnitYear]{id: f.Unit.ID, name: f.Unit.Name, known: f.Known}
				if f.Unit.ParentID != nil {
					rows[i].also = names[*f.Unit.ParentID]
				}
			}
			p.grid.SetRows(rows)
			p.said = fmt.Sprintf(words.RatingCountUnits, viet.Number(len(rows)), viet.Number(len(p.grid.unrated())))
			p.s.drawHead()
			p.ready = true
			then(found)
			p.s.desk.Loaded(desk.People)
		})
}
