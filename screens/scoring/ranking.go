package scoring

import (
	"fmt"
	"strconv"
	"strings"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// standing is one unit in the ranking.
type standing struct {
	scoring.Sum
	name  string
	place int // 0 while it is not scored in full
}

func (c *scores) newRanking() *kit.Table[standing] {
	t := kit.NewTable(c.rankColumns())
	t.Empty = words.RankEmpty
	t.Find = func(r standing) string { return r.name }
	t.OnSelect = func(r standing) { c.choose(r.UnitID) }
	t.OnOpen = func(standing) { c.s.desk.Window.Canvas().Focus(c.grid) }
	return t
}

// rankColumns has a column for each head: the plain ones by their number, then
// bonus and penalty.
func (c *scores) rankColumns() []kit.Column[standing] {
	columns := []kit.Column[standing]{{Title: words.RankUnit, Text: func(r standing) string { return r.name }}}
	plain := 0
	at := 0
	for _, n := range c.s.tree {
		if n.Depth > 0 {
			continue
		}
		title, width, i := words.RankBonus, float32(64), at
		switch n.Kind {
		case data.CriterionPlain:
			plain++
			title, width = viet.Roman(plain), 50
		case data.CriterionPenalty:
			title, width = words.RankPenalty, 42
		}
		at++
		columns = append(columns, kit.Column[standing]{Title: title, Width: width, Align: kit.Right, Text: func(r standing) string {
			if i >= len(r.Parts) || r.Parts[i].Scored == 0 {
				return "" // nobody gave it a 0
			}
			return viet.Points(r.Parts[i].Counted)
		}})
	}
	return append(columns,
		kit.Column[standing]{Title: words.RankTotal, Width: 58, Align: kit.Right, Text: func(r standing) string {
			if r.Scored == 0 {
				return words.RankNone
			}
			return viet.Points(r.Total.Counted)
		}},
		kit.Column[standing]{Title: words.RankPlace, Width: 42, Align: kit.Right, Text: func(r standing) string {
			if r.place == 0 {
				return words.RankNone
			}
			return strconv.Itoa(r.place)
		}})
}

// showRanking lists the units in the order of the block, and names who shares a
// place and who is not scored in full.
func (c *scores) showRanking(sums []scoring.Sum) {
	places := scoring.Places(sums)
	rows := make([]standing, len(sums))
	var partly []string
	tied := map[int][]string{}
	for i, sum := range sums {
		rows[i] = standing{sum, c.s.file.Units[i].Name, places[i]}
		if short := c.s.file.Units[i].ShortName; short != "" {
			rows[i].name = short
		}
		if sum.Scored > 0 && !sum.Complete() {
			partly = append(partly, rows[i].name)
		}
		if places[i] > 0 {
			tied[places[i]] = append(tied[places[i]], rows[i].name)
		}
	}
	c.ranking.SetColumns(c.rankColumns())
	c.ranking.SetRows(rows)
	c.ranking.SelectWhere(func(r standing) bool { return r.UnitID == c.unitID })
	c.ties.RemoveAll()
	for place := 1; place <= len(rows); place++ {
		if names := tied[place]; len(names) > 1 {
			c.ties.Add(warning(fmt.Sprintf(words.RankTie, place, strings.Join(names, ", "))))
		}
	}
	if len(partly) > 0 {
		c.ties.Add(kit.Note(fmt.Sprintf(words.RankPartly, strings.Join(partly, ", "))))
	}
	plain := 0
	for _, n := range c.s.tree {
		if n.Depth == 0 && n.Kind == data.CriterionPlain {
			plain++
			c.ties.Add(kit.Note(fmt.Sprintf(words.RankParts, viet.Roman(plain), n.Text)))
		}
	}
	c.beside.Refresh()
}
