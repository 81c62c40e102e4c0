package intake

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
)

// unitOf is whose a row about somebody is: as its own cell says, its group, what the
// collective is called, the post, what stands over the table; else it is asked.
func (d *divider) unitOf(t *table, s *standing, row exchange.Row, column int, merged map[[2]int]string, group, over, before int64) int64 {
	name := nameOf(t.columns)
	called := exchange.Flat(cellAt(row, name))
	cell := exchange.Flat(cellAt(row, column))
	if cell == "" && column >= 0 {
		cell = exchange.Flat(merged[[2]int{row.Number, column}])
	}
	if column >= 0 && isDitto(cell) {
		cell = s.above[column]
	}
	s.above[column] = cell
	if cell != "" {
		if unit := d.unitIn(cell); unit != 0 {
			return d.has(unit)
		}
		return d.askWhose(t, row, cell, called, before)
	}
	if t.subject == data.SubjectCollective || s.subject == data.SubjectCollective || t.mixed {
		if unit := d.unitIn(called); unit != 0 {
			return d.has(unit)
		}
	}
	switch {
	case d.unknown != "":
		return d.askWhose(t, row, d.unknown, called, 0)
	case group != 0:
		return d.has(group)
	}
	if unit := d.namedIn(cellAt(row, columnOf(t.columns, PostField))); unit != 0 {
		return d.has(unit)
	}
	if over != 0 && column < 0 {
		return d.has(over)
	}
	return d.askWhose(t, row, "", called, before)
}

func (d *divider) has(unit int64) int64 {
	d.out.Named = true
	return unit
}

// askWhose asks of which unit a row is; it waits until that is answered.
func (d *divider) askWhose(t *table, row exchange.Row, text, called string, before int64) int64 {
	q := question{key: "whose:" + keyOf(text), text: words.AskWhoseNone, row: row.Number}
	var likely, others []Option
	for _, unit := range d.Units {
		option := Option{Value: strconv.FormatInt(unit.ID, 10), Text: unit.Name}
		if text != "" && d.isLike(text, unit.Name) {
			likely = append(likely, option)
		} else {
			others = append(others, option)
		}
	}
	if text != "" {
		q.text = fmt.Sprintf(words.AskWhose, text)
	} else if before != 0 {
		likely = append(likely, Option{Value: answerYes, Text: words.AskWhoseAbove})
	}
	q.options = append(append(likely, others...), Option{Value: answerSkip, Text: words.AskWhoseSkip})
	switch answer := d.asked.ask(q); answer {
	case "":
		d.out.Waiting = append(d.out.Waiting, Row{Sheet: t.sheet.Name, Number: row.Number, Raw: rawOf(row), Name: called, Open: true})
		return ofNone
	case answerYes:
		return before
	case answerSkip:
		d.reader.out.LeftOut = append(d.reader.out.LeftOut, LeftOut{t.sheet.Name, row.Number, rawOf(row), words.LeftWhose})
		return ofNone
	default:
		unit, _ := strconv.ParseInt(answer, 10, 64)
		return d.has(unit)
	}
}

// unitIn is the unit of the block that a text names, alone or beside one of its rooms; 0
// for none.
func (d *divider) unitIn(text string) int64 {
	return d.named.of(text, func(text string) int64 {
		text = strings.TrimRight(text, ".,;: ")
		if id := d.idOf(d.otherUnit(text)); id != 0 || text == "" {
			return id
		}
		for _, sign := range besideSigns {
			if cut := strings.LastIndex(text, sign); cut > 0 {
				if id := d.idOf(d.otherUnit(strings.TrimSpace(text[cut+len(sign):]))); id != 0 {
					return id
				}
			}
			if before, _, ok := strings.Cut(text, sign); ok {
				if id := d.idOf(d.otherUnit(strings.TrimSpace(before))); id != 0 {
					return id
				}
			}
		}
		return 0
	})
}

// besideSigns stand between a unit and its room.
var besideSigns = []string{", ", " - ", " – ", " " + words.UnitOf + " "}

// idOf finds the unit of a name.
func (d *divider) idOf(name string) int64 {
	for _, unit := range d.Units {
		if name != "" && unit.Name == name {
			return unit.ID
		}
	}
	return 0
}

// namedIn is the one unit whose whole name stands within a text: "Giám đốc Sở Thử"; 0 for
// none, or several.
func (d *divider) namedIn(text string) int64 {
	if found := d.within.of(text, func(text string) []data.Unit { return d.names.within(text) }); len(found) == 1 {
		return found[0].ID
	}
	return 0
}

// besideUnit is the room that stands beside the unit in a cell; empty for none.
func (r *reader) besideUnit(text string) string {
	if r.isUnit(text) || r.isUnitShort(text) {
		return ""
	}
	for _, sign := range besideSigns {
		if cut := strings.LastIndex(text, sign); cut > 0 {
			before, after := strings.TrimSpace(text[:cut]), strings.TrimSpace(text[cut+len(sign):])
			switch {
			case r.isUnit(after) || r.isUnitShort(after):
				return before
			case r.isUnit(before) || r.isUnitShort(before):
				return after
			}
		}
	}
	if r.roomIn(text) == "" || slices.ContainsFunc(r.Units, func(u data.Unit) bool { return r.isLike(text, u.Name) }) {
		return "" // the unit in other words, as was answered
	}
	return text
}
