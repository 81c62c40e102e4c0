package scoring

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Step (bậc điểm) gives points from a percentage reached upward; where less is better, up
// to a percentage or up to a result itself.
type Step struct {
	Edge, Points float64
	Kind         StepKind
}

// StepKind says what the edge of a step is.
type StepKind int

// The kinds of steps. A criterion has steps of one kind.
const (
	FromPercent StepKind = iota // "95: 40": at least so many percent of the target
	UpToPercent                 // "≤ 100%: 40": at most so many
	UpToResult                  // "≤ 2: 40": a result of at most 2, whatever the target
)

// ReadSteps reads a criterion's steps, a line each, in the order in which they are tried;
// beyond the last there are no points. A line that says no step, is of another kind than the
// first or gives more points than the criterion has is refused.
func ReadSteps(c data.Criterion) (steps []Step, err error) {
	for line := range strings.Lines(c.Steps) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		step, ok := readStep(line)
		switch {
		case !ok:
			return nil, fault.New(fault.Invalid, fmt.Sprintf(words.CriterionStepBad, line), words.CriterionStepNext).At("steps")
		case rounded(step.Points) > rounded(c.Maximum):
			return nil, fault.New(fault.Invalid, fmt.Sprintf(words.CriterionStepOver, line, viet.Points(c.Maximum)), "").At("steps")
		case len(steps) > 0 && steps[0].Kind != step.Kind:
			return nil, fault.New(fault.Invalid, fmt.Sprintf(words.CriterionStepMixed, line), words.CriterionStepNext).At("steps")
		}
		steps = append(steps, step)
	}
	slices.SortStableFunc(steps, func(a, b Step) int {
		if a.Kind == FromPercent {
			return cmp.Compare(b.Edge, a.Edge)
		}
		return cmp.Compare(a.Edge, b.Edge)
	})
	return steps, nil
}

func readStep(line string) (step Step, ok bool) {
	edge, points, _ := strings.Cut(line, ":")
	edge = strings.TrimSpace(strings.Replace(edge, "<=", "≤", 1))
	less := strings.HasPrefix(edge, "≤")
	edge = strings.TrimSpace(strings.TrimPrefix(edge, "≤"))
	number := strings.TrimSpace(strings.TrimSuffix(edge, "%"))
	switch {
	case less && number != edge:
		step.Kind = UpToPercent
	case less:
		step.Kind = UpToResult
	}
	at, ok := viet.ParsePoints(number)
	given, is := viet.ParsePoints(points)
	step.Edge, step.Points = at, given
	return step, ok && is && at >= 0 && given >= 0
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

// ByResult are the points that a result gives: those of the best step reached, or
// without steps the same part of the maximum, never more than all of it. ok is false
// where points do not follow from a result, or that is not known.
func ByResult(c data.Criterion, s data.Score) (points float64, ok bool) {
	steps, err := ReadSteps(c)
	if !Measured(c) || err != nil {
		return 0, false
	}
	percent, known := Reached(s)
	if len(steps) > 0 && steps[0].Kind == UpToResult {
		known = s.Result != nil
	}
	switch {
	case !known:
		return 0, false
	case len(steps) == 0:
		return rounded(c.Maximum * min(max(percent, 0), 100) / 100), true
	}
	for _, step := range steps {
		if step.reached(percent, s) {
			return rounded(step.Points), true
		}
	}
	return 0, true
}

func (step Step) reached(percent float64, s data.Score) bool {
	switch step.Kind {
	case UpToPercent:
		return percent <= step.Edge
	case UpToResult:
		return *s.Result <= step.Edge
	default:
		return percent >= step.Edge
	}
}

// Departs tells whether the points that count are others than the result gives.
func Departs(c data.Criterion, s data.Score) bool {
	points, ok := ByResult(c, s)
	counted := Counted(s)
	return ok && counted != nil && rounded(math.Abs(*counted)) != points
}

// GiveByResult are the changes that give a unit, for each criterion whose points follow
// from its result and that the block gave none yet, these points.
func GiveByResult(criteria []data.Criterion, given map[int64]data.Score, unitID int64) (changes []Score) {
	for _, c := range criteria {
		points, ok := ByResult(c, given[c.ID])
		if !ok || Counted(given[c.ID]) != nil {
			continue
		}
		changes = append(changes, Score{c.ID, unitID, func(s *data.Score) { s.Block = &points }})
	}
	return changes
}
