package template_test

import (
	"testing"

	"sothidua/app/contest"
	"sothidua/app/template"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
)

// What was written down of a year, of its signers and of the block stands in the office's own
// template too; a day that nobody set is left to the pen.
func TestATemplateHasWhatTheFormsHave(t *testing.T) {
	book, year := newBook(t)
	ceremony, err := book.CeremonyOf(t.Context(), year.ID)
	if err != nil {
		t.Fatal(err)
	}
	year.Slogan, year.Funding = "Kỷ cương, hiệu quả", "Quỹ thi đua"
	err = book.Do("thử", func(tx *data.Tx) error {
		if err := tx.Save(&year); err != nil {
			return err
		}
		if err := tx.Save(&data.Deadline{YearID: year.ID, Kind: data.DeadlineYearEnd, Due: "2023-12-10"}); err != nil {
			return err
		}
		for _, statement := range []string{
			"UPDATE registrations SET deed = 'Chủ trì đề tài', class = 'Người trực tiếp công tác'",
			"UPDATE targets SET midway = '50'",
			"INSERT INTO offices (year_id, unit_id, role) SELECT year_id, unit_id, 'next-head' FROM offices WHERE role = 'deputy'",
		} {
			if err := datatest.DB(tx).Exec(statement).Error; err != nil {
				return err
			}
		}
		return datatest.DB(tx).Exec("UPDATE signatories SET second_name = 'Lê Thị Thử' WHERE ceremony_id = ?", ceremony.ID).Error
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := template.ValuesOf(t.Context(), contest.New(book), year, 0)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"khẩu hiệu": "Kỷ cương, hiệu quả", "kinh phí": "Quỹ thi đua", "hạn tổng kết": "10/12/2023", "đơn vị khối trưởng năm sau": "Trường Cán bộ Thanh tra", "khối trưởng năm sau": words.TemplateBlank, "hạn sơ kết": words.TemplateBlank,
	} {
		if got.Fields[name] != want {
			t.Errorf("%s: %q, want %q", name, got.Fields[name], want)
		}
	}
	for list, want := range map[string][2]string{
		"đơn vị": {"người ký thứ hai", "Lê Thị Thử"}, "việc trong năm": {"quý", "I"}, "bàn giao": {"dạng", "Bản chính"},
		"cá nhân đăng ký": {"tóm tắt thành tích", "Chủ trì đề tài"}, "tập thể đăng ký": {"phân loại", "Người trực tiếp công tác"},
		"chỉ tiêu":   {"kết quả giữa năm", "50"},
		"phong trào": {"tên phong trào", "Cả nước chung sức xây dựng nông thôn mới"},
	} {
		if items := got.Lists[list]; len(items) == 0 || items[0][want[0]] != want[1] {
			t.Errorf("%s: %v", list, items)
		}
	}
}
