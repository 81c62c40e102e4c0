package intake_test

import (
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/intake"
)

func TestWhoWithdrawsIsAskedAndLeftOut(t *testing.T) {
	// Given a list that says of one row in a column of its own that the wish is taken back
	a := aroundOf(t, book(t), "Báo Thanh tra")
	src, err := exchange.ReadPasted("TT\tHọ và tên\tDanh hiệu\tTình trạng\n1\tHạ Thị Thử\tLĐTT\tGiữ nguyên\n2\tLò Văn Mẫu\tLĐTT\tRút đăng ký")
	if err != nil {
		t.Fatal(err)
	}
	const key = "withdrawn:rutdangki"
	for _, c := range []struct {
		answer     string
		rows, open int
	}{{"", 2, 1}, {"skip", 1, 0}, {"yes", 2, 0}} {
		// When it is answered, or not yet
		got := intake.Read(src, a, map[string]string{key: c.answer})
		// Then that row alone waits, is left out with a reason, or is read.
		open := 0
		for _, row := range got.Rows {
			if row.Open {
				open++
			}
		}
		if len(got.Questions) != 1 || got.Questions[0].Key != key || len(got.Rows) != c.rows || open != c.open {
			t.Errorf("answered %q: %d rows, %d open, %+v", c.answer, len(got.Rows), open, got.Questions)
		}
		left := false
		for _, l := range got.LeftOut {
			left = left || l.Number == 3
		}
		if left != (c.rows == 1) {
			t.Errorf("answered %q: left out %+v", c.answer, got.LeftOut)
		}
	}
}
