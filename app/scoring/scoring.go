// Package scoring adds up the points (điểm thi đua) that the units gave
// themselves and got from the block, and ranks the units by them. It breaks no
// tie: that is the block's to do.
package scoring

import (
	"math"

	"sothidua/data"
)

// Points are the two scores of a unit: its own and the block's.
type Points struct {
	Self, Block float64
}

// Part is the sum of one head of the criteria tree.
type Part struct {
	Criterion data.Criterion
	Points
}

// Sum is what one unit reached.
type Sum struct {
	UnitID   int64
	Parts    []Part // one for each head, in their order; penalties are positive
	Total    Points // bonuses added, penalties taken off
	Criteria int    // that points are given for
	Scored   int    // of these, with a score of the block
}

// Complete tells whether the block scored every criterion.
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
			if score.Block != nil {
				sum.Scored++
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
	if score.Self != nil {
		p.Self = rounded(p.Self + math.Abs(*score.Self))
	}
	if score.Block != nil {
		p.Block = rounded(p.Block + math.Abs(*score.Block))
	}
}

func (t *Points) take(p Part) {
	sign := 1.0
	if p.Criterion.Kind == data.CriterionPenalty {
		sign = -1
	}
	t.Self, t.Block = rounded(t.Self+sign*p.Self), rounded(t.Block+sign*p.Block)
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
