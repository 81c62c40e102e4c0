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

// totalAt is a unit's total at a stage; nothing where nobody looked there yet.
func (b *builder) totalAt(at stage, sum scoring.Sum) figure {
	for _, score := range b.Scores {
		if score.UnitID == sum.UnitID && at.of(score) != nil {
			return points(at.sum(sum.Total))
		}
	}
	return said("")
}
