package scoring_test

import (
	"slices"
	"strings"
	"testing"

	"sothidua/app/scoring"
	"sothidua/data"
)

func TestPenaltiesComeOffAndHeadsAreNotCountedTwice(t *testing.T) {
	// Given a head of two criteria, a bonus and a penalty without others below.
	head, other := int64(1), int64(9)
	criteria := []data.Criterion{
		{ID: 1, Maximum: 100},
		{ID: 2, ParentID: &head, Maximum: 60},
		{ID: 3, ParentID: &head, Maximum: 40},
		{ID: 4, Kind: data.CriterionBonus},
		{ID: 5, Kind: data.CriterionPenalty},
		{ID: 6, ParentID: &other},
	}
	points := func(x float64) *float64 { return &x }
	scores := []data.Score{
		{CriterionID: 1, UnitID: 7, Block: points(99)}, // of the head itself: a sum, not points
		{CriterionID: 2, UnitID: 7, Self: points(55.1), Block: points(50.1)},
		{CriterionID: 3, UnitID: 7, Self: points(40), Block: points(30.2)},
		{CriterionID: 4, UnitID: 7, Block: points(5)},
		{CriterionID: 5, UnitID: 7, Block: points(-2)},
		{CriterionID: 2, UnitID: 8, Block: points(1)},
	}
	sums := scoring.Sums(criteria, scores, []int64{7, 8})
	if got := sums[0].Total; got != (scoring.Points{Self: 95.1, Block: 83.3, Counted: 83.3}) {
		t.Errorf("total %+v", got)
	}
	if len(sums[0].Parts) != 3 || sums[0].Parts[0].Block != 80.3 || sums[0].Parts[2].Block != 2 {
		t.Errorf("parts %+v", sums[0].Parts)
	}
	if part := sums[1].Parts; part[0].Scored != 1 || part[1].Scored != 0 || sums[0].Parts[0].Scored != 2 {
		t.Errorf("scored in each part: %+v", sums)
	}
	if !sums[0].Complete() || sums[1].Complete() || sums[1].Total.Block != 1 {
		t.Errorf("%+v", sums)
	}
}

func TestTiesShareTheirPlace(t *testing.T) {
	if got := scoring.Ranks([]float64{938, 975, 938, 915, 0.1 + 0.2, 0.3}); !slices.Equal(got, []int{2, 1, 2, 4, 5, 5}) {
		t.Errorf("%v", got)
	}
}

// Given points of several stages, then those of the last look count where it looked, else
// the block's, in totals and ranks; what another unit gave counts nowhere else. A unit that is
// not scored in full has no place.
func TestTheLastLookCounts(t *testing.T) {
	of := func(x float64) *float64 { return &x }
	criteria := []data.Criterion{{ID: 1, Maximum: 100}, {ID: 2, Maximum: 50}, {ID: 3, Kind: data.CriterionPenalty}}
	sums := scoring.Sums(criteria, []data.Score{
		{CriterionID: 1, UnitID: 7, Self: of(99), Crossed: of(95), Block: of(90), Final: of(80)},
		{CriterionID: 2, UnitID: 7, Self: of(50), Crossed: of(45), Block: of(40)},
		{CriterionID: 3, UnitID: 7, Final: of(2)},
		{CriterionID: 1, UnitID: 8, Crossed: of(100), Block: of(85)},
	}, []int64{7, 8})
	if got := sums[0].Total; got != (scoring.Points{Self: 149, Crossed: 140, Block: 130, Counted: 118}) || !sums[0].Complete() {
		t.Errorf("%+v", sums[0])
	}
	if sums[1].Total.Counted != 85 || sums[1].Scored != 1 || !slices.Equal(scoring.Places(sums), []int{1, 0}) {
		t.Errorf("%+v, places %v", sums[1], scoring.Places(sums))
	}
}

// Given a vote with four valid sheets, then a unit whose votes add up to fewer is said as well
// as one with more; nobody is asked about a unit without votes.
func TestVotesThatDoNotAddUpAreSaid(t *testing.T) {
	b := data.Ballot{Members: 4, Issued: 4, Returned: 4, Valid: 4, Denominator: data.DenominatorMembers}
	name := func(data.Count) string { return "Ban Thử" }
	for counted, want := range map[data.Count]string{
		{Agree: 3}:              "ít hơn 4 phiếu hợp lệ",
		{Agree: 3, Disagree: 1}: "",
		{Agree: 3, Disagree: 2}: "nhiều hơn 4 phiếu hợp lệ",
		{}:                      "",
	} {
		doubts := strings.Join(scoring.Doubts(b, []data.Count{counted}, name), "\n")
		if want == "" && doubts != "" || !strings.Contains(doubts, want) {
			t.Errorf("%d and %d: %q", counted.Agree, counted.Disagree, doubts)
		}
	}
}

// Given an absent member who voted in writing, then that opinion beside the valid sheets is
// allowed where shares are of all members, one more is not; of shares of valid sheets it is asked.
// It is none besides where it was put among the sheets. Where only the absent are written down,
// nobody says that too many sheets came back.
func TestAWrittenOpinionStandsBesideTheValidSheets(t *testing.T) {
	council := data.Ballot{
		Members: 10, Issued: 9, Returned: 9, Valid: 9, Denominator: data.DenominatorMembers, Body: data.BodyCouncil,
		Written: "Bà Lê Thị Vắng, Giám đốc: đồng ý",
	}
	name := func(data.Count) string { return "Ban Thử" }
	for _, c := range []struct {
		change func(*data.Ballot)
		agree  int
		want   string
	}{
		{func(*data.Ballot) {}, 10, ""},
		{func(*data.Ballot) {}, 9, ""},
		{func(*data.Ballot) {}, 11, "nhiều hơn 10 phiếu hợp lệ và ý kiến bằng văn bản"},
		{func(b *data.Ballot) { b.Body = data.BodyBlock }, 10, ""},
		{func(b *data.Ballot) { b.Denominator = data.DenominatorValid }, 10, "chọn tỷ lệ trên tổng số thành viên"},
		{func(b *data.Ballot) { b.Issued, b.Returned = 10, 10 }, 10, "nhiều hơn 9 phiếu hợp lệ."}, // one of ten sheets is not valid
		{func(b *data.Ballot) { b.Present = "A\nB\nC" }, 9, "Thu về 9 phiếu, nhiều hơn 4 thành viên"},
		{func(b *data.Ballot) { b.Written = "" }, 10, "nhiều hơn 9 phiếu hợp lệ."},
	} {
		b := council
		c.change(&b)
		doubts := strings.Join(scoring.Doubts(b, []data.Count{{Agree: c.agree}}, name), "\n")
		if c.want == "" && doubts != "" || !strings.Contains(doubts, c.want) {
			t.Errorf("%d of %+v: %q, want %q", c.agree, b, doubts, c.want)
		}
	}
}
