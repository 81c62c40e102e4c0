package scoring

import (
	"cmp"
	"slices"

	"sothidua/data"
	"sothidua/data/viet"
)

// Overdue is a criterion whose last day passed before some units had points for it.
type Overdue struct {
	data.Criterion
	Units []int64 // in the order asked
}

// Pointed tells whether points were given at any stage.
func Pointed(s data.Score) bool {
	return s.Self != nil || s.Crossed != nil || s.Block != nil || s.Final != nil
}

// Late tells whether the last day of a criterion has passed on a day.
func Late(c data.Criterion, today viet.Date) bool { return c.Due != "" && c.Due < today }

// Overdues are the criteria that are late today with units that have no points for them, the
// earliest day first.
func Overdues(criteria []data.Criterion, scores []data.Score, units []int64, today viet.Date) (all []Overdue) {
	given := map[[2]int64]bool{}
	for _, s := range scores {
		given[[2]int64{s.CriterionID, s.UnitID}] = Pointed(s)
	}
	for _, n := range Tree(criteria) {
		if !n.Leaf() || !Late(n.Criterion, today) {
			continue
		}
		o := Overdue{Criterion: n.Criterion}
		for _, unit := range units {
			if !given[[2]int64{n.ID, unit}] {
				o.Units = append(o.Units, unit)
			}
		}
		if len(o.Units) > 0 {
			all = append(all, o)
		}
	}
	slices.SortStableFunc(all, func(a, b Overdue) int { return cmp.Compare(a.Due, b.Due) })
	return all
}
