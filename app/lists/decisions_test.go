package lists_test

import "testing"

// Given decisions whose list has no heading, or that name people below their articles, when the
// columns are answered where they are asked, then number, day and titles of the words above are
// those of each row, all of it is written once, and one undo takes it back.
func TestDecisionsWithoutHeadingsAreWrittenOnceTheColumnsAreAnswered(t *testing.T) {
	b := open(t)
	for name, c := range map[string]struct {
		text    string
		written int
	}{
		"groups": {"THANH TRA CHÍNH PHỦ\nDANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA TỔNG THANH TRA CHÍNH PHỦ\n" +
			"(Ban hành kèm theo Quyết định số VD-77/QĐ-TTCP ngày 18/01/2024 của Tổng Thanh tra Chính phủ)\nI. TẬP THỂ\n1\tBan Bạn đọc, Báo Thanh tra\n2\tPhòng Đào tạo, Trường Cán bộ Thanh tra\n" +
			"II. CÁ NHÂN\n1\tÔng Quách Thử Việt, Trưởng ban, Báo Thanh tra\n2\tBà Quách Thử Mới, Chuyên viên, Trung tâm Thông tin\n", 4},
		"articles": {"QUYẾT ĐỊNH\nVề việc tặng danh hiệu thi đua năm 2023\nSố: 77/QĐ-TTCP; ngày 18/01/2024\n" +
			"Điều 1. Tặng Bằng khen của Tổng Thanh tra Chính phủ cho 02 cá nhân có tên sau:\n1. Ông Quách Thử Một, Phóng viên, Báo Thanh tra;\n2. Bà Quách Thử Hai, Chuyên viên, Trung tâm Thông tin.\n" +
			"Điều 2. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.\n", 2},
	} {
		before := b.dump()
		_, r := b.read(kind(t, "decisions"), c.text, map[string]string{"columns": "yes"})
		if r.Count() != c.written || len(keys(r)) > 0 {
			t.Errorf("%s: %d to write, asks %q: %q, left %+v", name, r.Count(), keys(r), told(r), r.LeftOut)
			continue
		}
		if err := b.Do("Dán", r.Write); err != nil {
			t.Fatal(err)
		}
		if _, again := b.read(kind(t, "decisions"), c.text, map[string]string{"columns": "yes"}); again.Count() != 0 {
			t.Errorf("%s: a second time %d: %q", name, again.Count(), told(again))
		}
		if _, err := b.Undo(); err != nil || b.dump() != before {
			t.Errorf("%s: undo leaves something: %v", name, err)
		}
	}
}
