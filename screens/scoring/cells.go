package scoring

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// cell is what the text of a cell changes, in deed and in words; ok is false where
// points are asked for and the text is no number.
func cell(column int, text string) (change func(*data.Score), what string, ok bool) {
	switch column {
	case reasonCell:
		return func(score *data.Score) { score.Reason = text }, words.ScoreReasoned, true
	case evidenceCell:
		return func(score *data.Score) { score.Evidence = text }, strings.ToLower(words.ScoreEvidence), true
	}
	to := figures[column]
	name := strings.ToLower(to.name)
	var points *float64
	what = fmt.Sprintf(words.ScoreCleared, name)
	if text != "" {
		x, ok := viet.ParsePoints(text)
		if !ok {
			return nil, "", false
		}
		points, what = &x, fmt.Sprintf(words.ScoreGiven, name, viet.Points(x))
	}
	return func(score *data.Score) { *to.of(score) = points }, what, true
}

// figures are the columns of numbers.
var figures = map[int]struct {
	name string
	of   func(*data.Score) **float64
}{
	plannedCell: {words.ScorePlanned, func(s *data.Score) **float64 { return &s.Planned }},
	resultCell:  {words.ScoreResult, func(s *data.Score) **float64 { return &s.Result }},
	selfCell:    {words.ScoreSelf, func(s *data.Score) **float64 { return &s.Self }},
	crossedCell: {words.ScoreCrossed, func(s *data.Score) **float64 { return &s.Crossed }},
	finalCell:   {words.ScoreFinal, func(s *data.Score) **float64 { return &s.Final }},
	blockCell:   {words.ScoreBlock, func(s *data.Score) **float64 { return &s.Block }},
}

// paste writes cells copied from a table, from the cursor to the right and down, as
// one step. Heads take nothing; an empty cell changes nothing, and what is no number
// stays as it was and is said. A table that does not fit is refused whole.
func (c *scores) paste(text string) {
	c.complain("")
	from, ok := c.grid.Selected()
	first := c.grid.Column()
	if !ok || c.cells[first] < plannedCell {
		return
	}
	columns := len(c.cells) - first
	table, err := exchange.ReadText(text)
	if err != nil {
		c.s.desk.ShowErr(err)
		return
	}
	var leaves []scoring.Node
	for _, n := range c.s.tree {
		if n.Leaf() {
			leaves = append(leaves, n)
		}
	}
	at := slices.IndexFunc(leaves, func(n scoring.Node) bool { return n.ID == from.ID })
	var changes []scoring.Score
	var bad []string
	unitID := c.unitID
	for _, line := range table {
		row := at + line.Number - 1
		if row >= len(leaves) || len(line.Cells) > columns {
			c.complain(fmt.Sprintf(words.ScoreTooLarge, line.Number, len(leaves)-at, columns))
			return
		}
		for k, value := range line.Cells {
			if value == "" {
				continue
			}
			to := c.cells[first+k]
			change, _, ok := cell(to, exchange.Flat(value))
			if to < selfCell && !scoring.Measured(leaves[row].Criterion) {
				ok = false // it has no result
			}
			if !ok {
				bad = append(bad, fmt.Sprintf(words.ScoreBad, exchange.Flat(value)))
				continue
			}
			changes = append(changes, scoring.Score{CriterionID: leaves[row].ID, UnitID: unitID, Change: change})
		}
	}
	c.complain(strings.Join(bad, " "))
	if len(changes) == 0 {
		return
	}
	label := fmt.Sprintf(words.ScoreStep, c.s.unitName(unitID), short(from.Text), fmt.Sprintf(words.ScorePasted, viet.Number(len(changes))))
	c.s.desk.SaveMany(len(table), label, func(tx *data.Tx) error {
		return scoring.GiveAll(tx, changes)
	}, c.s.desk.Undoable(label, c.s.desk.Failed))
}
