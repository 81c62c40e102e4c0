package block_test

import (
	"testing"

	"sothidua/app/block"
	"sothidua/data"
)

// Given units of two kinds of which one names who decides, when who decides is written for
// many at once, then it is for those of the kind that name nobody; each unit's own head is
// called by post and unit, and a unit without a head's post is left and counted.
func TestWhoDecidesIsWrittenForManyUnitsAtOnce(t *testing.T) {
	book, file := open(t)
	school := "Trường học"
	err := book.Do("Loại hình", func(tx *data.Tx) error {
		for i, m := range file.Members {
			m.Unit.Decider = "" // as a book just begun
			if i < 3 {
				m.Unit.Kind = school
			}
			if i == 0 {
				m.Unit.Decider = "Giám đốc Sở Thử"
			}
			if i == 4 {
				m.Unit.HeadPost = ""
			}
			if err := tx.Save(&m.Unit); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	file = read(t, book)
	write := func(d block.Deciding) {
		t.Helper()
		if err := book.Do("Ghi", func(tx *data.Tx) error { return d.Write(tx, file) }); err != nil {
			t.Fatal(err)
		}
		file = read(t, book)
	}
	said := func(want ...string) {
		t.Helper()
		for i, m := range file.Members {
			if m.Unit.Decider != want[i] {
				t.Errorf("%s: %q, want %q", m.Unit.Name, m.Unit.Decider, want[i])
			}
		}
	}
	if kinds, of := block.KindsOf(file); len(kinds) != 1 || of[school] != 3 {
		t.Errorf("%v %v", kinds, of)
	}
	write(block.Deciding{Kind: school, Open: true, By: "Giám đốc Sở Giáo dục và Đào tạo "})
	edu := "Giám đốc Sở Giáo dục và Đào tạo"
	said("Giám đốc Sở Thử", edu, edu, "", "")
	own := block.Deciding{Open: true, Own: true}
	if units, left := own.Units(file); len(units) != 1 || left != 1 {
		t.Errorf("%d units, %d left", len(units), left)
	}
	write(own)
	said("Giám đốc Sở Thử", edu, edu, "Viện trưởng Viện Chiến lược và Khoa học thanh tra", "")
	if unit := file.Members[3].Unit; !(data.AwardKind{Level: data.LevelBase, Authority: "Giám đốc Sở; Chủ tịch UBND xã"}).HeadDecides(unit) {
		t.Errorf("%s is not told as its own decider", unit.Decider)
	}
	write(block.Deciding{By: edu})
	said(edu, edu, edu, edu, edu)
	// And where there is nobody to write it for, that is said
	refused(t, book, "by", func(tx *data.Tx) error { return block.Deciding{Open: true, By: "Ai đó"}.Write(tx, file) })
}
