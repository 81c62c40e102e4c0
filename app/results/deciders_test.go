package results_test

import (
	"slices"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/results"
	"sothidua/data"
)

// Given a department and a commune of one province, when their registrations are decided,
// then a title of the lowest level is each unit's own head's, and a higher one the chairman's.
func TestWhoDecidesFollowsTheUnit(t *testing.T) {
	base := data.AwardKind{ID: 1, Level: data.LevelBase, Authority: "Thủ trưởng đơn vị"}
	either := data.AwardKind{ID: 3, Level: data.LevelBase, Authority: "Giám đốc Sở; Chủ tịch UBND xã"}
	high := data.AwardKind{ID: 2, Level: "bộ/ngành/tỉnh", Authority: "Chủ tịch UBND tỉnh"}
	line := func(id, unit, kind int64) data.OutcomeLine {
		l := data.NoOutcome()
		l.RegistrationID, l.UnitID, l.KindID = id, unit, kind
		return l
	}
	f := results.File{
		Kinds: []data.AwardKind{base, high, either},
		Units: []data.Unit{{ID: 1, Decider: "Giám đốc Sở Tài chính"}, {ID: 2, Decider: "Chủ tịch UBND xã An Phú"}, {ID: 3}},
		Outcomes: &contest.Outcomes{Lines: []data.OutcomeLine{
			line(10, 1, 1),
			line(20, 2, 1),
			line(30, 3, 1),
			line(11, 1, 2),
			line(21, 2, 2),
			line(12, 1, 3),
			line(32, 3, 3),
		}},
	}
	for _, c := range []struct {
		ids  []int64
		want string
	}{
		{[]int64{10}, "Giám đốc Sở Tài chính"},
		{[]int64{20}, "Chủ tịch UBND xã An Phú"},
		{[]int64{30}, "Thủ trưởng đơn vị"},
		{[]int64{11, 21}, "Chủ tịch UBND tỉnh"},
		{[]int64{10, 20}, ""},
		{[]int64{12, 10}, "Giám đốc Sở Tài chính"},
		{[]int64{32}, ""}, // either of two
		{[]int64{30, 32}, ""},
		{[]int64{99}, ""},
	} {
		if got := f.DeciderOf(c.ids); got != c.want {
			t.Errorf("%v are decided by %q, want %q", c.ids, got, c.want)
		}
	}
	want := []string{"Thủ trưởng đơn vị", "Giám đốc Sở Tài chính", "Chủ tịch UBND xã An Phú", "Chủ tịch UBND tỉnh", "Giám đốc Sở", "Chủ tịch UBND xã"}
	if got := f.Deciders(); !slices.Equal(got, want) {
		t.Errorf("offered are %q", got)
	}
}
