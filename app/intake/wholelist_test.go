package intake_test

import (
	"strconv"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/intake"
)

func TestASentenceThatSaysTheTitleOfAllIsAsked(t *testing.T) {
	// Given a list without a column of titles, below which a sentence says them
	a := aroundOf(t, book(t), "Báo Thanh tra")
	src, err := exchange.ReadPasted("TT\tHọ và tên\tChức vụ\n1\tHạ Thị Thử\tPhóng viên\n2\tLò Văn Mẫu\tKế toán\nCác đồng chí trên đăng ký LĐTT, riêng đồng chí số 1 đăng ký CSTĐCS.")
	if err != nil {
		t.Fatal(err)
	}
	// When it is read without an answer, then everybody waits
	got := intake.Read(src, a, nil)
	if len(got.Questions) != 1 || got.Questions[0].Key != "sentence:0" || len(got.Rows) != 2 || !got.Rows[0].Open || !got.Rows[1].Open {
		t.Fatalf("%+v, rows %+v", got.Questions, got.Rows)
	}
	options := got.Questions[0].Options
	if len(options) != 3 {
		t.Fatalf("options %+v", options)
	}
	// When she says which, then all have it, and the sentence is told.
	got = intake.Read(src, a, map[string]string{"sentence:0": options[0].Value})
	for _, row := range got.Rows {
		if row.Open || len(row.Kinds) != 1 || strconv.FormatInt(row.Kinds[0], 10) != options[0].Value {
			t.Errorf("%+v", row)
		}
	}
	if left := got.LeftOut[len(got.LeftOut)-1]; left.Number != 4 {
		t.Errorf("left out %+v", got.LeftOut)
	}
	// When she says none, then nobody has a title, and nobody waits.
	got = intake.Read(src, a, map[string]string{"sentence:0": options[2].Value})
	for _, row := range got.Rows {
		if row.Open || len(row.Kinds) > 0 {
			t.Errorf("%+v", row)
		}
	}
}
