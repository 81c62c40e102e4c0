package yearbook

import (
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Report tells what a new year took over from the one before, and what it did not.
type Report struct {
	Carried []Line
	Left    []string
}

// Line is one kind of thing that was taken over.
type Line struct {
	What  string
	Count int
	Note  string // what to look at
}

// carrier copies the records of one year into another.
type carrier struct {
	tx       *data.Tx
	from, to data.Year
	report   Report
	err      error
}

// carry copies what stays from year to year: the units and people belong to the
// block and come along by themselves.
func carry(tx *data.Tx, from, to data.Year) (Report, error) {
	c := &carrier{tx: tx, from: from, to: to}
	for _, part := range []func(){
		c.members, c.offices, c.items, c.targets, c.deadlines, c.movements, c.texts, c.criteria, c.figures, c.wording,
	} {
		if part(); c.err != nil {
			return Report{}, c.err
		}
	}
	c.report.Left = slices.Clone(words.CarryLeft)
	return c.report, nil
}

func (c *carrier) find(rows any, query *gorm.DB) {
	if c.err == nil {
		c.err = query.Find(rows).Error
	}
}

func (c *carrier) save(record any) {
	if c.err == nil {
		c.err = c.tx.Save(record)
	}
}

// ofYear asks for the records of the year before, in their order.
func (c *carrier) ofYear(order string) *gorm.DB {
	return c.tx.DB.Where("year_id = ?", c.from.ID).Order(order)
}

func (c *carrier) add(what string, count int, note string) {
	if count > 0 {
		c.report.Carried = append(c.report.Carried, Line{what, count, note})
	}
}

// ordered are the units of the new year.
func (c *carrier) ordered() []data.Unit {
	var units []data.Unit
	c.find(&units, data.MembersOf(c.tx.DB, c.to))
	return units
}

func (c *carrier) members() {
	var people int64
	c.add(words.CarryUnits, len(c.ordered()), "")
	if c.err == nil {
		c.err = c.tx.DB.Model(&data.Person{}).Count(&people).Error
	}
	c.add(words.CarryPeople, int(people), words.CarryPeopleNote)
}

// offices go round: the deputy unit becomes the head, the next member after it the
// deputy.
func (c *carrier) offices() {
	var last []data.Office
	c.find(&last, c.ofYear("id"))
	units := c.ordered()
	at := -1
	for _, office := range last {
		if office.Role == data.OfficeDeputy {
			at = slices.IndexFunc(units, func(u data.Unit) bool { return u.ID == office.UnitID })
		}
	}
	if at < 0 {
		return
	}
	head, deputy := units[at], units[(at+1)%len(units)]
	c.save(&data.Office{YearID: c.to.ID, UnitID: head.ID, Role: data.OfficeHead})
	if deputy.ID != head.ID {
		c.save(&data.Office{YearID: c.to.ID, UnitID: deputy.ID, Role: data.OfficeDeputy})
	}
	c.add(words.CarryOffices, 2, fmt.Sprintf(words.CarryOfficesNote, head.Name, deputy.Name))
}

func (c *carrier) items() {
	var rows []data.PledgeItem
	c.find(&rows, c.ofYear("position, id"))
	old := 0
	for _, row := range rows {
		if strings.Contains(row.Title+row.Text, fmt.Sprint(c.from.Number)) {
			old++
		}
		row.ID, row.YearID = 0, c.to.ID
		c.save(&row)
	}
	note := ""
	if old > 0 {
		note = fmt.Sprintf(words.CarryItemsNote, old, c.from.Number)
	}
	c.add(words.CarryItems, len(rows), note)
}

func (c *carrier) targets() {
	var rows []data.Target
	c.find(&rows, c.ofYear("position, id"))
	for _, row := range rows {
		row.ID, row.YearID, row.Result = 0, c.to.ID, ""
		c.save(&row)
	}
	c.add(words.CarryTargets, len(rows), words.CarryTargetsNote)
}

// deadlines keep day and month. That of the units hangs on the new ceremony.
func (c *carrier) deadlines() {
	var rows []data.Deadline
	c.find(&rows, c.ofYear("due, id"))
	n := 0
	for _, row := range rows {
		due := moved(row.Due, c.to.Number-c.from.Number)
		if row.Kind == data.DeadlineSubmission || due == "" {
			continue
		}
		row.ID, row.YearID, row.Due = 0, c.to.ID, due
		c.save(&row)
		n++
	}
	c.add(words.CarryDeadlines, n, words.CarryDeadlinesNote)
}

// moved is the same day some years on; empty stays empty.
func moved(d viet.Date, years int) viet.Date {
	if len(d) < len("2006-01-02") {
		return ""
	}
	day := viet.Date(fmt.Sprintf("%04d%s", d.Year()+years, d[4:]))
	if strings.HasSuffix(string(day), "-02-29") {
		day = viet.Date(string(day)[:8] + "28")
	}
	return day
}

func (c *carrier) movements() {
	var rows []data.Movement
	c.find(&rows, c.ofYear("position, id"))
	n := 0
	for _, row := range rows {
		if row.EndsOn != "" && row.EndsOn < c.to.FirstDay() {
			continue
		}
		row.ID, row.YearID = 0, c.to.ID
		c.save(&row)
		n++
	}
	c.add(words.CarryMovements, n, "")
}

// texts leave out what was issued for the old year alone: plans of that year.
func (c *carrier) texts() {
	var rows []data.LegalText
	c.find(&rows, c.ofYear("position, id"))
	n := 0
	for _, row := range rows {
		if strings.Contains(row.Citation, fmt.Sprint(c.from.Number)) {
			continue
		}
		row.ID, row.YearID = 0, c.to.ID
		c.save(&row)
		n++
	}
	note := ""
	if c.from.RegimeCode != c.to.RegimeCode {
		note = words.CarryTextsNote
	}
	c.add(words.CarryTexts, n, note)
}

// criteria keep their tree.
func (c *carrier) criteria() {
	var rows []data.Criterion
	c.find(&rows, c.ofYear("parent_id IS NOT NULL, position, id"))
	copies := map[int64]int64{}
	for len(rows) > 0 && c.err == nil {
		var later []data.Criterion
		for _, row := range rows {
			id := row.ID
			if row.ParentID != nil {
				parent, known := copies[*row.ParentID]
				if !known {
					later = append(later, row)
					continue
				}
				row.ParentID = &parent
			}
			row.ID, row.YearID = 0, c.to.ID
			c.save(&row)
			copies[id] = row.ID
		}
		if len(later) == len(rows) {
			break // their parents are of another year
		}
		rows = later
	}
	c.add(words.CarryCriteria, len(copies), "")
}

// figures take the headcount over, and say where it comes from.
func (c *carrier) figures() {
	n := 0
	for _, unit := range c.ordered() {
		var last, kept data.UnitYear
		c.find(&last, c.tx.DB.Where("unit_id = ? AND year = ?", unit.ID, c.from.Number).Limit(1))
		c.find(&kept, c.tx.DB.Where("unit_id = ? AND year = ?", unit.ID, c.to.Number).Limit(1))
		if last.Headcount == 0 || kept.ID != 0 {
			continue
		}
		c.save(&data.UnitYear{
			UnitID: unit.ID, Year: c.to.Number, Headcount: last.Headcount,
			FiguresFrom: fmt.Sprintf(words.CarryFiguresFrom, c.from.Number), FiguresOn: last.FiguresOn,
		})
		n++
	}
	c.add(words.CarryFigures, n, words.CarryFiguresNote)
}

// wording belongs to the book and goes on by itself.
func (c *carrier) wording() {
	var n int64
	if c.err == nil {
		c.err = c.tx.DB.Model(&data.Wording{}).Where("text <> ''").Count(&n).Error
	}
	c.add(words.CarryWording, int(n), "")
}
