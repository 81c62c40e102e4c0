package papers

import (
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/sample"
)

// Given movements that a unit registers as its own, then its registration lists them with aims and
// days in the table of form 1a, part I, the papers of the block do not, and a unit without one beside others
// has room for the pen and a gap that leads to where it is written.
func TestAUnitRegistersItsOwnMovements(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	form := build(t, book, UnitRegistration, 2025)
	expect(t, form, "TT Phong trào thi đua của đơn vị Mục tiêu Phát động Tổng kết 1 Ngày thứ Bảy vì dân mỗi tháng một buổi nhận và trả hồ sơ tại tổ dân phố 18/08/2025 15/12/2025")
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
	if n := strings.Count(content(form), "Phát động Tổng kết"); n != 12 {
		t.Errorf("%d of 12 units have a table", n)
	}

	change(t, book, "DELETE FROM movements WHERE unit_id IS NOT NULL")
	form = build(t, book, UnitRegistration, 2025)
	if len(form.Missing) > 0 || strings.Contains(content(form), "Phong trào thi đua của đơn vị") {
		t.Errorf("where no unit has any the form asks for them: %v", form.Missing)
	}
	change(t, book, "UPDATE movements SET unit_id = (SELECT id FROM units WHERE symbol = 'SNNMT'), goal = '', starts_on = '', ends_on = '' WHERE name LIKE 'Chính quyền thân thiện%'")
	expect(t, build(t, book, UnitRegistration, 2025), "Tổng kết 1 Chính quyền thân thiện, hồ sơ đúng hẹn")
	if got := build(t, book, MovementPlan, 2025).Missing; len(got) == 0 {
		t.Error("a unit's own movement is planned by the block")
	}
	year, err := book.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	pen, err := Build(t.Context(), book, Request{Paper: UnitRegistration, Year: year, Blank: true})
	if err != nil || !slices.ContainsFunc(pen.Doc.Sections[0].Blocks, func(block page.Block) bool {
		table, ok := block.(page.Table)
		return ok && table.Borders && table.Header[0].Cells[1].Paragraphs[0].Runs[0].Text == "Phong trào thi đua của đơn vị"
	}) {
		t.Errorf("the form for the pen has no room for movements, %v", err)
	}
}
