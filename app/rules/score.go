package rules

import (
	"fmt"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

// score asks for the points of the unit that count (điểm khối chấm, sau thẩm định).
type score struct {
	Points float64 `json:"points"`
}

// mostPoints is more than any scale has.
const mostPoints = 100_000

func (k *score) valid() error {
	if k.Points <= 0 || k.Points > mostPoints {
		return badValue("points")
	}
	return nil
}

func (k *score) row(c *checker, r *row) (verdict, bool) {
	least := viet.Points(k.Points)
	if r.person() || collectiveOf(r) != r.UnitID { // the book scores units alone
		return verdict{State: Human, What: fmt.Sprintf(words.RuleScoreOther, least), Remedy: words.RuleHumanRemedy, Alike: r.person()}, true
	}
	sum := scoring.Sums(c.Criteria, c.Scores, []int64{r.UnitID})[0]
	if !sum.Complete() {
		return verdict{
			State: Missing, Figures: fmt.Sprintf("%d/%d", sum.Scored, sum.Criteria), Remedy: words.RuleScoreRemedy,
			What: fmt.Sprintf(words.RuleScoreOpen, viet.Number(sum.Scored), viet.Number(sum.Criteria), least),
		}, true
	}
	got := viet.Points(sum.Total.Counted)
	if sum.Total.Counted < k.Points {
		return verdict{State: Warn, Figures: got, What: fmt.Sprintf(words.RuleScoreShort, got, least), Remedy: words.RuleKeepRemedy}, true
	}
	return verdict{State: OK, Figures: got, What: fmt.Sprintf(words.RuleScoreReached, got, least)}, true
}
