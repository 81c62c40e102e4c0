package papers

import (
	"strings"

	"sothidua/app/scoring"
	"sothidua/data"
)

// stage is a look at a unit's points, a column of the score sheet.
type stage struct {
	name   data.ScoreStage
	column string // key of its title
	of     func(data.Score) *float64
	sum    func(scoring.Points) float64
}

// stages are the looks that the year's scores went through; where the office scores in four
// stages all are there, to be filled in by hand.
func (b *builder) stages() []stage {
	list := []stage{{data.StageSelf, "column self", func(s data.Score) *float64 { return s.Self }, func(p scoring.Points) float64 { return p.Self }}}
	if b.fourStages || scoring.Crossed(b.Scores) {
		list = append(list, stage{data.StageCrossed, "column crossed", func(s data.Score) *float64 { return s.Crossed }, func(p scoring.Points) float64 { return p.Crossed }})
	}
	list = append(list, stage{data.StageBlock, "column block", func(s data.Score) *float64 { return s.Block }, func(p scoring.Points) float64 { return p.Block }})
	if b.fourStages || scoring.Finals(b.Scores) {
		list = append(list, stage{data.StageFinal, "column final", func(s data.Score) *float64 { return s.Final }, func(p scoring.Points) float64 { return p.Counted }})
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

// scoredBy says who gave the points of a unit at each stage and when, as far as it was
// written down; empty where nothing was.
func (b *builder) scoredBy(unitID int64) string {
	var parts []string
	for _, at := range b.stages() {
		look := scoring.LookAt(b.Looks, unitID, at.name)
		key := "look"
		switch {
		case look.Scorer == "" && look.LookedOn == "":
			continue
		case look.LookedOn == "":
			key = "look by"
		case look.Scorer == "":
			key = "look on"
		}
		parts = append(parts, b.say(key, "lần chấm", b.say(at.column), "ai", look.Scorer, "ngày", look.LookedOn.Long()))
	}
	if len(parts) == 0 {
		return ""
	}
	return b.say("looks", "danh sách", strings.Join(parts, "; "))
}
