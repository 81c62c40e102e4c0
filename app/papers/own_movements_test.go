package papers

import (
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/sample"
)

// Given movements that a unit registers as its own, then its registration lists them with aims and
// days (form 1a, part I), the papers of the block do not, and a unit without one beside others
// has room for the pen and a gap that leads to where it is written.
func TestAUnitRegistersItsOwnMovements(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	form := build(t, book, UnitRegistration, 2025)
	expect(t, form, "Phong trào thi đua của đơn vị: Ngày thứ Bảy vì dân; mục tiêu: mỗi tháng một buổi nhận và trả hồ sơ tại tổ dân phố; phát động ngày 18/08/2025; tổng kết ngày 15/12/2025.")
	if len(form.Missing) > 0 {
		t.Errorf("the sample lacks %v", form.Missing)
	}
	for _, code := range []string{YearPlan, YearEnd, MovementPlan} {
		if text := content(build(t, book, code, 2025)); strings.Contains(text, "Vườn thuốc nam") {
			t.Errorf("%s of the block lists a unit's own movement", code)
		}
	}
	expect(t, build(t, book, Statistics, 2025), "Vườn thuốc nam ở trạm y tế")

	change(t, book, "DELETE FROM movements WHERE name = 'Ngày thứ Bảy vì dân'")
	form = build(t, book, UnitRegistration, 2025)
	if len(form.Missing) != 1 || form.Missing[0].Place != contest.InMovements || form.Missing[0].Unit == 0 || !strings.HasPrefix(form.Missing[0].Text, "Ủy ban nhân dân phường Nam Sơn Giang") {
		t.Errorf("without those of one unit the form lacks %v", form.Missing)
	}
	expect(t, form, "Phong trào thi đua của đơn vị: …")

	change(t, book, "DELETE FROM movements WHERE unit_id IS NOT NULL")
	form = build(t, book, UnitRegistration, 2025)
	if len(form.Missing) > 0 || strings.Contains(content(form), "Phong trào thi đua của đơn vị") {
		t.Errorf("where no unit has any the form asks for them: %v", form.Missing)
	}
	change(t, book, "UPDATE movements SET unit_id = (SELECT id FROM units WHERE symbol = 'SNNMT'), goal = '', starts_on = '', ends_on = '' WHERE name LIKE 'Chính quyền thân thiện%'")
	expect(t, build(t, book, UnitRegistration, 2025), "Phong trào thi đua của đơn vị: Chính quyền thân thiện, hồ sơ đúng hẹn.")
	if got := build(t, book, MovementPlan, 2025).Missing; len(got) == 0 {
		t.Error("a unit's own movement is planned by the block")
	}
}
