package yearbook

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"sothidua/app/calendar"
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
		c.members, c.offices, c.items, c.targets, c.deadlines, c.tasks, c.funding, c.movements, c.texts, c.criteria, c.figures, c.wording,
	} {
		if part(); c.err != nil {
			return Report{}, c.err
		}
	}
	c.report.Left = append(slices.Clone(words.CarryLeft), c.report.Left...)
	return c.report, nil
}

func (c *carrier) save(record any) {
	if c.err == nil {
		c.err = c.tx.Save(record)
	}
}

// lastYear returns the records of a kind of the year before, in their order.
func lastYear[T data.OfAYear](c *carrier) (rows []T) {
	if c.err == nil {
		rows, c.err = data.OfYear[T](c.tx, c.from.ID)
	}
	return rows
}

func (c *carrier) add(what string, count int, note string) {
	if count > 0 {
		c.report.Carried = append(c.report.Carried, Line{what, count, note})
	}
}

// ordered are the units of the new year.
func (c *carrier) ordered() (units []data.Unit) {
	if c.err == nil {
		units, c.err = c.tx.UnitsOf(c.to)
	}
	return units
}

func (c *carrier) members() {
	people := 0
	c.add(words.CarryUnits, len(c.ordered()), "")
	if c.err == nil {
		people, c.err = data.CountAll[data.Person](c.tx)
	}
	c.add(words.CarryPeople, people, words.CarryPeopleNote)
}

// offices are those that the block chose in the last year for this one; where it chose none
// they go round: the deputy unit becomes the head, the next member after it the deputy.
func (c *carrier) offices() {
	last := lastYear[data.Office](c)
	units := c.ordered()
	if c.chosen(last, units) {
		return
	}
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

// chosen takes over those chosen for this year, who are still in the block, and tells whether
// there is a head among them.
func (c *carrier) chosen(last []data.Office, units []data.Unit) bool {
	var names []string
	head := false
	for _, role := range []struct{ next, now data.OfficeRole }{{data.OfficeNextHead, data.OfficeHead}, {data.OfficeNextDeputy, data.OfficeDeputy}} {
		for _, o := range last {
			at := slices.IndexFunc(units, func(u data.Unit) bool { return u.ID == o.UnitID })
			if o.Role != role.next || at < 0 || role.now == data.OfficeDeputy && !head {
				continue
			}
			head = true
			names = append(names, units[at].Name)
			c.save(&data.Office{YearID: c.to.ID, UnitID: o.UnitID, Role: role.now, Honorific: o.Honorific, PersonName: o.PersonName, Post: o.Post})
		}
	}
	if head {
		c.add(words.CarryOffices, len(names), fmt.Sprintf(words.CarryChosenNote, strings.Join(names, "; ")))
	}
	return head
}

func (c *carrier) items() {
	rows := lastYear[data.PledgeItem](c)
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
		note = fmt.Sprintf(words.CarryItemsNote, old, c.from.Text())
	}
	c.add(words.CarryItems, len(rows), note)
}

func (c *carrier) targets() {
	rows := lastYear[data.Target](c)
	for _, row := range rows {
		row.ID, row.YearID, row.Midway, row.Result, row.Judgement = 0, c.to.ID, "", "", ""
		c.save(&row)
	}
	c.add(words.CarryTargets, len(rows), words.CarryTargetsNote)
}

// deadlines keep day and month, and what is noted with them but that the papers went off.
// That of the units hangs on the new ceremony. The days of a year of another kind, which
// begins elsewhere, say nothing of this one.
func (c *carrier) deadlines() {
	rows := lastYear[data.Deadline](c)
	n := 0
	var off []string
	for _, row := range rows {
		if row.Due == "" {
			continue
		}
		if row.Kind == data.DeadlineSubmission {
			c.report.Left = append(c.report.Left, words.CarryHandIn)
			continue
		}
		if c.from.Kind != c.to.Kind {
			c.report.Left = []string{words.CarryDeadlinesKind}
			return
		}
		row.ID, row.YearID, row.Due, row.Note = 0, c.to.ID, moved(row.Due, c.to.Number-c.from.Number), calendar.Unsent(row.Note)
		if day := row.Due.Time().Weekday(); day == time.Saturday || day == time.Sunday {
			off = append(off, row.Due.Weekday()+" "+row.Due.Slash())
		}
		c.save(&row)
		n++
	}
	note := words.CarryDeadlinesNote
	if len(off) > 0 {
		note += fmt.Sprintf(words.CarryDeadlinesOff, strings.Join(off, ", "))
	}
	c.add(words.CarryDeadlines, n, note)
}

// moved is the same day some years on; the 29th of February is the last of that month.
func moved(d viet.Date, years int) viet.Date {
	day := d.Time().AddDate(years, 0, 0)
	if day.Month() != d.Time().Month() {
		day = day.AddDate(0, 0, -1)
	}
	return viet.DateOf(day)
}

// tasks come along with their days moved on; those of a year that begins elsewhere without.
func (c *carrier) tasks() {
	rows := lastYear[data.YearTask](c)
	for _, row := range rows {
		row.ID, row.YearID, row.State, row.CameOf = 0, c.to.ID, data.TaskOpen, ""
		switch {
		case c.from.Kind != c.to.Kind:
			row.Due, row.Quarter = "", 0
		case row.Due != "":
			row.Due = moved(row.Due, c.to.Number-c.from.Number)
		}
		c.save(&row)
	}
	c.add(words.CarryTasks, len(rows), "")
}

// funding is what the money rests on; it came along with the year itself.
func (c *carrier) funding() {
	if strings.TrimSpace(c.from.Funding) == "" {
		return
	}
	c.add(words.CarryFunding, 1, words.CarryFundingNote)
}

func (c *carrier) movements() {
	rows := lastYear[data.Movement](c)
	n := 0
	for _, row := range rows {
		if row.EndsOn != "" && row.EndsOn < c.to.FirstDay() || row.UnitID != nil && row.EndsOn == "" {
			continue // a unit registers anew what has no end
		}
		row.ID, row.YearID = 0, c.to.ID
		c.save(&row)
		n++
	}
	c.add(words.CarryMovements, n, "")
}

// texts leave out what was issued for the old year alone: plans of that year.
func (c *carrier) texts() {
	rows := lastYear[data.LegalText](c)
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

// criteria keep their tree; their last days move on with the year.
func (c *carrier) criteria() {
	rows := lastYear[data.Criterion](c)
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
			if row.Due != "" {
				row.Due = moved(row.Due, c.to.Number-c.from.Number)
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
		last, kept := c.figuresOf(unit, c.from), c.figuresOf(unit, c.to)
		if last.Headcount == 0 || kept.ID != 0 {
			continue
		}
		c.save(&data.UnitYear{
			UnitID: unit.ID, Year: c.to.Number, Headcount: last.Headcount,
			FiguresFrom: fmt.Sprintf(words.CarryFiguresFrom, c.from.Text()), FiguresOn: last.FiguresOn,
		})
		n++
	}
	c.add(words.CarryFigures, n, words.CarryFiguresNote)
}

func (c *carrier) figuresOf(unit data.Unit, year data.Year) (figures data.UnitYear) {
	if c.err == nil {
		figures, c.err = c.tx.UnitYear(unit.ID, year.Number)
	}
	return figures
}

// wording belongs to the book and goes on by itself.
func (c *carrier) wording() {
	var own []data.Wording
	if c.err == nil {
		own, c.err = c.tx.Wordings()
	}
	c.add(words.CarryWording, len(own), "")
}
