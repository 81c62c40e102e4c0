package scoring

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Step (bậc điểm) gives points from a percentage reached upward.
type Step struct{ From, Points float64 }

// ReadSteps reads a criterion's steps, a line each: "95: 40" gives 40 points from 95 %
// upward. The highest come first; below the lowest there are no points. A line that says
// no step, or more points than the criterion has, is refused.
func ReadSteps(c data.Criterion) (steps []Step, err error) {
	for line := range strings.Lines(c.Steps) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		from, points, _ := strings.Cut(line, ":")
		percent, ok := viet.ParsePoints(strings.TrimSuffix(strings.TrimSpace(from), "%"))
		given, is := viet.ParsePoints(points)
		switch {
		case !ok || !is || percent < 0 || given < 0:
			return nil, fault.New(fault.Invalid, fmt.Sprintf(words.CriterionStepBad, line), words.CriterionStepNext).At("steps")
		case rounded(given) > rounded(c.Maximum):
			return nil, fault.New(fault.Invalid, fmt.Sprintf(words.CriterionStepOver, line, viet.Points(c.Maximum)), "").At("steps")
		}
		steps = append(steps, Step{percent, given})
	}
	slices.SortStableFunc(steps, func(a, b Step) int {
		switch {
		case a.From > b.From:
			return -1
		case a.From < b.From:
			return 1
		}
		return 0
	})
	return steps, nil
}

// Measured tells whether a criterion's points follow from a result.
func Measured(c data.Criterion) bool { return c.Measure != "" }

// Reached is how many percent of its target a unit reached; ok is false while the target
// or the result is not known.
func Reached(s data.Score) (percent float64, ok bool) {
	if s.Planned == nil || s.Result == nil || *s.Planned <= 0 {
		return 0, false
	}
	return rounded(*s.Result / *s.Planned * 100), true
}

// ByResult are the points that a result gives: those of the highest step reached, or
// without steps the same part of the maximum, never more than all of it. ok is false
// where points do not follow from a result, or that is not known.
func ByResult(c data.Criterion, s data.Score) (points float64, ok bool) {
	percent, known := Reached(s)
	steps, err := ReadSteps(c)
	if !Measured(c) || !known || err != nil {
		return 0, false
	}
	if len(steps) == 0 {
		return rounded(c.Maximum * min(max(percent, 0), 100) / 100), true
	}
	for _, step := range steps {
		if percent >= step.From {
			return rounded(step.Points), true
		}
	}
	return 0, true
}

// Departs tells whether the points that the block gave are others than the result gives.
func Departs(c data.Criterion, s data.Score) bool {
	points, ok := ByResult(c, s)
	return ok && s.Block != nil && rounded(math.Abs(*s.Block)) != points
}

// GiveByResult are the changes that give a unit, for each criterion whose points follow
// from its result and that the block gave none yet, these points.
func GiveByResult(criteria []data.Criterion, given map[int64]data.Score, unitID int64) (changes []Score) {
	for _, c := range criteria {
		points, ok := ByResult(c, given[c.ID])
		if !ok || given[c.ID].Block != nil {
			continue
		}
		changes = append(changes, Score{c.ID, unitID, func(s *data.Score) { s.Block = &points }})
	}
	return changes
}
