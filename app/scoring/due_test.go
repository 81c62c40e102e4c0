package scoring_test

import (
	"slices"
	"testing"

	"sothidua/app/scoring"
	"sothidua/data"
	"sothidua/data/viet"
)

// A criterion is late from the day after its last day on, of the units without any points;
// what has criteria below it, or no day, is never late.
func TestACriterionIsLateFromTheDayAfterItsLast(t *testing.T) {
	head, points := int64(1), 5.0
	criteria := []data.Criterion{
		{ID: 1, Text: "Nhóm", Due: "2026-01-01"},
		{ID: 2, ParentID: &head, Text: "Báo cáo năm", Due: "2026-12-15"},
		{ID: 3, ParentID: &head, Text: "Báo cáo sơ kết", Due: "2026-06-30"},
		{ID: 4, ParentID: &head, Text: "Nền nếp"},
	}
	scores := []data.Score{{CriterionID: 3, UnitID: 7, Self: &points}, {CriterionID: 3, UnitID: 8, Reason: "chưa gửi"}}
	for day, want := range map[viet.Date][]int64{"2026-06-30": nil, "2026-07-01": {3}, "2026-12-15": {3}, "2026-12-16": {3, 2}} {
		var got []int64
		for _, o := range scoring.Overdues(criteria, scores, []int64{7, 8}, day) {
			got = append(got, o.ID)
			if o.ID == 3 && !slices.Equal(o.Units, []int64{8}) {
				t.Errorf("%s: late are %v", day, o.Units)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: late are %v, want %v", day, got, want)
		}
	}
}
