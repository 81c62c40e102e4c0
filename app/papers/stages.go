package papers

import (
	"sothidua/app/scoring"
	"sothidua/data"
)

// stage is a look at a unit's points, a column of the score sheet.
type stage struct {
	column string // key of its title
	of     func(data.Score) *float64
	sum    func(scoring.Points) float64
}

// stages are the looks that the year's scores went through; where the office scores in four
// stages all are there, to be filled in by hand.
func (b *builder) stages() []stage {
	list := []stage{{"column self", func(s data.Score) *float64 { return s.Self }, func(p scoring.Points) float64 { return p.Self }}}
	if b.fourStages || scoring.Crossed(b.Scores) {
		list = append(list, stage{"column crossed", func(s data.Score) *float64 { return s.Crossed }, func(p scoring.Points) float64 { return p.Crossed }})
	}
	list = append(list, stage{"column block", func(s data.Score) *float64 { return s.Block }, func(p scoring.Points) float64 { return p.Block }})
	if b.fourStages || scoring.Finals(b.Scores) {
		list = append(list, stage{"column final", func(s data.Score) *float64 { return s.Final }, func(p scoring.Points) float64 { return p.Counted }})
	}
	return list
}

// sumAt is a sum of a unit at a stage; nothing where nobody looked at the unit there yet.
func (b *builder) sumAt(at stage, unitID int64, sum scoring.Points) figure {
	for _, score := range b.Scores {
		if score.UnitID == unitID && at.of(score) != nil {
			return points(at.sum(sum))
		}
	}
	return said("")
}
