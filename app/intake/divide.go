package intake

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
)

// Division is a list of several units, parted by the units that its rows name. Its reading
// holds how the columns were understood, and what is asked of the list as a whole.
type Division struct {
	*Reading
	Parts   []Part
	Waiting []Row // whose unit is not known yet
	Named   bool  // some row, or what stands over rows, names a unit
}

// Part is what a list of several units says of one of them, read as a list of that unit.
type Part struct {
	Unit    data.Unit
	Source  exchange.Source
	settled map[string]settled
}

// Within is what the part is read against, where a is what lists of its unit are.
func (p Part) Within(a Around) Around {
	a.Several, a.settled = true, p.settled
	return a
}

// settled is how the columns of a table were understood, all units together.
type settled struct {
	columns []Column
	open    bool
	oneSir  bool // of all its names
}

// tableKey finds a table again in a part of its list.
func (t *table) tableKey() string {
	return fmt.Sprint(t.sheet.Name, "\x00", t.headRow, "\x00", t.part, "\x00", len(t.columns))
}

// Whose rows are, besides a unit's.
const (
	ofAll  = 0 // what speaks for the rows of each unit, as a heading does
	ofNone = -1
)

// divider finds out whose each row is.
type divider struct {
	*reader
	whose   map[place]int64
	some    map[int64]bool // units that have rows about somebody
	settled map[string]settled
	out     *Division
	named   memory[int64]
	within  memory[[]data.Unit]
	names   unitNames
	before  *table // the one that was parted last, and the unit over it
	wasOver int64
	unknown string // a group that stands beside those of units, and names none that is known
}

// Divide parts a list by the units that its rows name: in a column, by the row of a group,
// by what the collective or the post is called, by the name of the sheet or what stands
// above the table. Rows whose unit nobody knows wait, and are asked about once for all
// that are alike.
func Divide(src exchange.Source, a Around, answers map[string]string) *Division {
	a.Unit, a.Rooms, a.People, a.Several = data.Unit{}, nil, nil, true
	r := newReader(a)
	r.src, r.out = src, &Reading{Headed: true}
	r.asked = &questions{answers: answers, at: map[string]int{}}
	r.aboutLetters()
	r.readCodes()
	r.readLegends()
	r.hearMeanings()
	d := &divider{
		reader: r, whose: map[place]int64{}, some: map[int64]bool{}, settled: map[string]settled{}, out: &Division{},
		named: memory[int64]{}, within: memory[[]data.Unit]{}, names: namesOfUnits(a.Units),
	}
	tables := r.tables()
	r.out.LeftOut, r.out.Said = nil, nil // each part tells it
	for _, t := range tables {
		d.divide(t)
	}
	r.out.Questions, r.out.asked = r.asked.list, r.asked
	d.out.Reading = r.out
	for _, unit := range a.Units {
		if d.some[unit.ID] {
			d.out.Parts = append(d.out.Parts, Part{unit, d.sourceOf(unit.ID), d.settled})
		}
	}
	return d.out
}

// sourceOf is the list without the rows of other units.
func (d *divider) sourceOf(unit int64) exchange.Source {
	src := d.src
	src.Sheets = slices.Clone(src.Sheets)
	for i := range src.Sheets {
		sheet := &src.Sheets[i]
		rows := make([]exchange.Row, 0, len(sheet.Rows))
		for _, row := range sheet.Rows {
			if of := d.whose[place{sheet.Name, row.Number}]; of == ofAll || of == unit {
				rows = append(rows, row)
			}
		}
		sheet.Rows = rows
	}
	return src
}

// divide finds out whose the rows of a table are.
func (d *divider) divide(t *table) {
	d.settle(t)
	d.findUnits(t)
	open := d.askColumns(t)
	d.reader.out.Columns = append(d.reader.out.Columns, t.columns...)
	d.settled[t.tableKey()] = settled{slices.Clone(t.columns), open, oneSir(t)}
	if d.isSummary(t) {
		return
	}
	number, name, column := columnOf(t.columns, NumberField), nameOf(t.columns), columnOf(t.columns, UnitField)
	s := &standing{above: map[int]string{}, sorts: sortsOf(t)}
	merged := mergedDown(t)
	over := d.over(t)
	if over == 0 && sameLetter(d.before, t) && d.onlyCaption(t) {
		over = d.wasOver
	}
	d.before, d.wasOver = t, over
	group, level, last, before := int64(0), 0, int64(ofAll), int64(0)
	d.unknown = ""
	for _, row := range t.body {
		text := exchange.Flat(cellAt(row, name))
		of := group
		switch {
		case d.isGroup(t, s, row, number, name), d.nothingElse(t, row) && d.unitIn(bareGroup(text)) != 0:
			at, label, _ := groupIn(row)
			if subject := d.subjectIn(label); subject != "" {
				s.subject = subject
			}
			was := d.unknown
			d.unknown = ""
			switch unit := d.unitIn(label); {
			case unit != 0:
				group, level = unit, at
			case group != 0 && at < level:
				group = 0
			case (group != 0 || was != "") && at == level && d.mayBeUnit(label, at):
				group, d.unknown = 0, label
			case at > level: // within one that nobody knows
				d.unknown = was
			}
			if of = group; d.unknown != "" {
				of = ofNone
				d.reader.out.LeftOut = append(d.reader.out.LeftOut, LeftOut{t.sheet.Name, row.Number, rawOf(row), words.LeftGroup})
			}
		case isSum(row) && group == 0:
			d.reader.out.LeftOut = append(d.reader.out.LeftOut, LeftOut{t.sheet.Name, row.Number, rawOf(row), words.LeftSum})
			of = ofNone
		case text == "" && last != ofAll: // goes on with the row above
			of = last
		case t.isRecord(row) && !d.nothingElse(t, row) && !isNumbering(row) && !isDitto(text):
			of = d.unitOf(t, s, row, column, merged, group, over, before)
			if of > 0 {
				d.some[of], before = true, of
			}
			last = of
		case isDitto(text):
			of = last
		}
		d.give(t, row, of)
	}
}

// mayBeUnit tells whether a group that stands beside those of units may be one more, called
// as the book does not call it. Without a number it must be like one: rooms of the unit
// above stand so too.
func (d *divider) mayBeUnit(label string, level int) bool {
	if d.subjectIn(label) != "" || d.mayBeTitle(label) {
		return false
	}
	return level < 9 || slices.ContainsFunc(d.Units, func(unit data.Unit) bool { return d.isLike(label, unit.Name) })
}

// give says whose a row is. A row of two tables side by side that is of two units is
// nobody's.
func (d *divider) give(t *table, row exchange.Row, of int64) {
	at := place{t.sheet.Name, row.Number}
	switch was, known := d.whose[at]; {
	case !known || was == ofAll:
		d.whose[at] = of
	case of > 0 && was > 0 && was != of:
		d.whose[at] = ofNone
		d.reader.out.LeftOut = append(d.reader.out.LeftOut, LeftOut{t.sheet.Name, row.Number, rawOf(row), words.LeftTwoUnits})
	}
}

// nothingElse tells whether one cell alone of a row is filled, where rows have several.
func (d *divider) nothingElse(t *table, row exchange.Row) bool {
	filled := 0
	for _, cell := range row.Cells {
		filled += count(cell != "")
	}
	return filled == 1 && len(t.columns) > 1
}

// findUnits finds the column that says the units: most of what stands there is one, or its
// heading is of rooms and some of it is.
func (d *divider) findUnits(t *table) {
	best, most := -1, 0
	for i, c := range t.columns {
		if c.Field != RoomField && c.Field != NotRead {
			continue
		}
		units, filled := 0, 0
		for _, row := range t.body {
			if cell := exchange.Flat(cellAt(row, i)); cell != "" && t.isRecord(row) {
				filled++
				units += count(d.unitIn(cell) != 0)
			}
		}
		if units > most && (c.Field == RoomField || 2*units > filled) {
			best, most = i, units
		}
	}
	if best >= 0 {
		c := &t.columns[best]
		c.Meaning, c.Asked, c.Guess = Meaning{Field: UnitField}, false, c.Guess || c.Field == NotRead
	}
}

// over is the unit that the name of a sheet names, or alone what stands above its table.
func (d *divider) over(t *table) int64 {
	if unit := d.unitIn(bareGroup(t.sheet.Name)); unit != 0 {
		return unit
	}
	found := int64(0)
	for _, row := range t.above {
		for _, cell := range row.Cells {
			for line := range strings.Lines(cell) { // of a letterhead
				unit := d.unitIn(bareGroup(line))
				if unit != 0 && found != 0 && unit != found {
					return 0
				}
				found = max(found, unit)
			}
		}
	}
	return found
}
