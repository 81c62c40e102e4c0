package papers

import (
	"strings"
	"testing"

	"sothidua/app/sample"
	"sothidua/app/yearbook"
	"sothidua/data"
)

// Given an exemplar with all that the book can hold of it, then the reports of the year tell
// who proposed it, where it was shared and what came of it, the one at the year's end also what
// the next year is to see to; that year's report tells what became of it.
func TestTheReportsFollowAnExemplarIntoTheNextYear(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	change(t, book, "DELETE FROM exemplars")
	change(t, book, `INSERT INTO exemplars (year_id, position, name, merit, proposed_by, proposed_on, proposed_in, shared_at, came_of, follow_up)
		SELECT id, 1, 'Trạm y tế Ea Rớt', 'khám tại buôn.', 'Công đoàn Sở', '2025-05-12', 'Công văn số 9/CV-CĐ',
			'Hội nghị sơ kết, 15/7/2025.' || char(10) || 'Bản tin số 3;', '4 trạm làm theo.', 'hỏi lại 4 trạm' FROM years WHERE number = 2025`)
	shared := "- Trạm y tế Ea Rớt: khám tại buôn (đã giới thiệu tại: Hội nghị sơ kết, 15/7/2025; Bản tin số 3). " +
		"Công đoàn Sở đề nghị tại Công văn số 9/CV-CĐ ngày 12 tháng 5 năm 2025. Kết quả nhân rộng: 4 trạm làm theo."
	half := build(t, book, MidYear, 2025)
	if expect(t, half, shared); strings.Contains(content(half), "hỏi lại") {
		t.Error("the half of a year tells of the next one")
	}
	expect(t, build(t, book, YearEnd, 2025), shared+" Tiếp tục trong năm sau: hỏi lại 4 trạm.")

	for _, c := range []struct{ set, want string }{
		{"proposed_in = ''", "Công đoàn Sở đề nghị ngày 12 tháng 5 năm 2025."},
		{"proposed_on = ''", "Công đoàn Sở đề nghị."},
		{"proposed_by = '', proposed_in = 'Tờ trình số 2/TTr'", "Đề nghị tại Tờ trình số 2/TTr."},
		{"proposed_in = '', merit = '', shared_at = '', came_of = '', name = 'X'", "- X: …………………. Tiếp tục"},
	} {
		change(t, book, "UPDATE exemplars SET "+c.set)
		expect(t, build(t, book, YearEnd, 2025), c.want)
	}

	next, _, err := yearbook.Open(book, yearbook.Opening{BlockID: 1, Number: 2026})
	if err != nil {
		t.Fatal(err)
	}
	for state, want := range map[data.FollowState]string{
		data.FollowAwaited: "chưa thực hiện", data.FollowGoing: "đang theo dõi", data.FollowDone: "đã thực hiện", data.FollowDropped: "không tiếp tục theo dõi",
	} {
		change(t, book, "UPDATE exemplars SET follow_state = ?", state)
		for _, code := range []string{MidYear, YearEnd} {
			expect(t, build(t, book, code, next.Number), "- X (điển hình năm 2025): hỏi lại 4 trạm; kết quả: "+want+".")
		}
	}
	change(t, book, "UPDATE exemplars SET follow_note = '3 trạm giữ được.'")
	expect(t, build(t, book, YearEnd, next.Number), "kết quả: 3 trạm giữ được.")
}
