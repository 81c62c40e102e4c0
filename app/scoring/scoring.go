// Package scoring adds up the points (điểm thi đua) that the units gave
// themselves and got from the block, and ranks the units by them. It breaks no
// tie: that is the block's to do.
package scoring

import (
	"math"
	"slices"

	"sothidua/data"
)

// Points are what a unit gave itself and got, stage by stage (tự chấm, chấm chéo, khối
// chấm), and what counts in the end (điểm thống nhất).
type Points struct {
	Self, Crossed, Block, Counted float64
}

// Counted are the points that count: those of the last look (thẩm định), else the block's.
func Counted(score data.Score) *float64 {
	if score.Final != nil {
		return score.Final
	}
	return score.Block
}

// Crossed and Finals tell whether any unit was scored by another one, or looked at again in
// the end.
func Crossed(scores []data.Score) bool {
	return slices.ContainsFunc(scores, func(s data.Score) bool { return s.Crossed != nil })
}

func Finals(scores []data.Score) bool {
	return slices.ContainsFunc(scores, func(s data.Score) bool { return s.Final != nil })
}

// Part is the sum of one head of the criteria tree.
type Part struct {
	Criterion data.Criterion
	Points
	Scored int // criteria of it with a score that counts: where there are none its points are not 0 but not known
}

// Sum is what one unit reached.
type Sum struct {
	UnitID   int64
	Parts    []Part // one for each head, in their order; penalties are positive
	Total    Points // bonuses added, penalties taken off
	Criteria int    // that points are given for
	Scored   int    // of these, with a score that counts
}

// Complete tells whether every criterion has a score that counts.
func (s Sum) Complete() bool { return s.Criteria > 0 && s.Scored == s.Criteria }

// Sums adds up the scores of each unit. Points count at the criteria without
// others below them; the heads are their sums.
func Sums(criteria []data.Criterion, scores []data.Score, units []int64) []Sum {
	byID := map[int64]data.Criterion{}
	isHead := map[int64]bool{}
	for _, c := range criteria {
		byID[c.ID] = c
		if c.ParentID != nil {
			isHead[*c.ParentID] = true
		}
	}
	given := map[[2]int64]data.Score{}
	for _, score := range scores {
		given[[2]int64{score.CriterionID, score.UnitID}] = score
	}
	sums := make([]Sum, len(units))
	for i, unit := range units {
		sum := Sum{UnitID: unit}
		part := map[int64]int{}
		for _, c := range criteria {
			if c.ParentID == nil {
				part[c.ID] = len(sum.Parts)
				sum.Parts = append(sum.Parts, Part{Criterion: c})
			}
		}
		for _, c := range criteria {
			at, ok := part[top(byID, c)]
			if isHead[c.ID] || !ok {
				continue
			}
			score := given[[2]int64{c.ID, unit}]
			sum.Criteria++
			if Counted(score) != nil {
				sum.Scored++
				sum.Parts[at].Scored++
			}
			sum.Parts[at].add(score)
		}
		for _, p := range sum.Parts {
			sum.Total.take(p)
		}
		sums[i] = sum
	}
	return sums
}

// top is the head a criterion belongs to. A circle in the tree ends somewhere.
func top(byID map[int64]data.Criterion, c data.Criterion) int64 {
	for range len(byID) {
		if c.ParentID == nil {
			break
		}
		c = byID[*c.ParentID]
	}
	return c.ID
}

func (p *Part) add(score data.Score) {
	for _, of := range []struct {
		sum    *float64
		points *float64
	}{{&p.Self, score.Self}, {&p.Crossed, score.Crossed}, {&p.Block, score.Block}, {&p.Counted, Counted(score)}} {
		if of.points != nil {
			*of.sum = rounded(*of.sum + math.Abs(*of.points))
		}
	}
}

func (t *Points) take(p Part) {
	sign := 1.0
	if p.Criterion.Kind == data.CriterionPenalty {
		sign = -1
	}
	t.Self, t.Crossed = rounded(t.Self+sign*p.Self), rounded(t.Crossed+sign*p.Crossed)
	t.Block, t.Counted = rounded(t.Block+sign*p.Block), rounded(t.Counted+sign*p.Counted)
}

// rounded keeps two places, so that equal sums are equal.
func rounded(x float64) float64 { return math.Round(x*100) / 100 }

// Ranks are the places of the totals: the same for the same total, and the next
// place is as many further as are tied (1, 2, 2, 4).
func Ranks(totals []float64) []int {
	ranks := make([]int, len(totals))
	for i, own := range totals {
		ranks[i] = 1
		for _, other := range totals {
			if rounded(other) > rounded(own) {
				ranks[i]++
			}
		}
	}
	return ranks
}
