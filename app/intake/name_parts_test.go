package intake_test

import (
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/intake"
)

// Given a post behind a name that is also what columns of names are called, when the list is
// read, then it is the person's post, and only a word with a colon says what follows.
func TestAPostThatHeadsColumnsTooIsKept(t *testing.T) {
	a := aroundOf(t, book(t), "Trường Cán bộ Thanh tra")
	for cell, want := range map[string]string{
		"Vũ Văn Một, Giảng viên":                  "Vũ Văn Một/Giảng viên",
		"Vũ Văn Một - Giáo viên":                  "Vũ Văn Một/Giáo viên",
		"Vũ Văn Một, Hội viên":                    "Vũ Văn Một/Hội viên",
		"Họ và tên: Vũ Văn Một, Chức vụ: Kế toán": "Vũ Văn Một/Kế toán",
	} {
		src, err := exchange.ReadPasted("TT\tHọ và tên, chức vụ\tDanh hiệu\n1\t" + cell + "\tLĐTT\n2\tLê Thị Hai, Kế toán\tLĐTT\n")
		if err != nil {
			t.Fatal(err)
		}
		if row := intake.Read(src, a, nil).Rows[0]; row.Name+"/"+row.Post != want {
			t.Errorf("%q: %s/%s, want %s", cell, row.Name, row.Post, want)
		}
	}
}
