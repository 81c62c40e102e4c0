package intake_test

import (
	"fmt"
	"slices"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/intake"
)

// Given earlier titles in one cell, each with its decision, when the list is read, then each
// title has its own year and its own decision.
func TestEachEarlierTitleHasItsOwnDecision(t *testing.T) {
	a := aroundOf(t, book(t), "Báo Thanh tra")
	src, err := exchange.ReadPasted("TT\tHọ và tên\tĐã được khen thưởng (số QĐ)\tDanh hiệu năm 2023\n" +
		"1\tVũ Văn Một\tNăm 2021: LĐTT (QĐ 12/QĐ-BTT ngày 10/01/2022), năm 2022: CSTĐCS (QĐ 09/QĐ-BTT ngày 08/01/2023)\tLĐTT\n" +
		"2\tLê Thị Hai\tLĐTT năm 2022, QĐ số 7/QĐ-BTT\tLĐTT\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range intake.Read(src, a, nil).Rows {
		for _, p := range row.Past {
			got = append(got, fmt.Sprint(row.Name, p.Year, labelsInOrder(a, []int64{p.Kind}), p.Decision))
		}
	}
	want := []string{"Vũ Văn Một2021 [LĐTT]12/QĐ-BTT", "Vũ Văn Một2022 [CSTĐCS]09/QĐ-BTT", "Lê Thị Hai2022 [LĐTT]7/QĐ-BTT"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
