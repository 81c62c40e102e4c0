package intake_test

import (
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/data"
)

func TestAFileTellsItsUnit(t *testing.T) {
	units := []data.Unit{
		{ID: 1, Name: "Sở Tài chính", ShortName: "Sở TC"},
		{ID: 2, Name: "Văn phòng"},
		{ID: 3, Name: "Văn phòng Uỷ ban nhân dân tỉnh"},
		{ID: 4, Name: "Trường Cao đẳng Y tế", ShortName: "CĐYT"},
		{ID: 5, Name: "Báo", ShortName: "B"},
		{ID: 6, Name: "Agribank"},
	}
	for name, test := range map[string]struct {
		file, above string
		want        []int64
	}{
		"above the list":                 {"x.csv", "UBND TỈNH A\nSỞ TÀI CHÍNH\nDANH SÁCH", []int64{1}},
		"in the file's name":             {"Dang ky_So-Tai-chinh (1).csv", "", []int64{1}},
		"by the short name":              {"CĐYT 2026.csv", "", []int64{4}},
		"the longer of two":              {"x.csv", "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", []int64{3}},
		"two of them":                    {"Sở TC.csv", "Trường cao đẳng y tế", []int64{4, 1}},
		"one word":                       {"agribank_2026.csv", "", []int64{6}},
		"none":                           {"Danh sách B.csv", "UBND TỈNH A", nil},
		"a part of a word is no name":    {"x.csv", "Báocáo", nil},
		"what stands in a row is no one": {"x.csv", "1;Nguyễn Văn A;Sở Tài chính\nSở Tài chính", nil},
	} {
		t.Run(name, func(t *testing.T) {
			source := exchange.Source{}
			if test.above != "" {
				var err error
				if source, err = exchange.Read([]byte(test.above + "\n\nTT;Họ và tên;Chức vụ\n1;Nguyễn Văn A;Văn phòng\n")); err != nil {
					t.Fatal(err)
				}
			}
			var got []int64
			for _, unit := range intake.UnitsNamed(test.file, source, units) {
				got = append(got, unit.ID)
			}
			if len(got) != len(test.want) {
				t.Fatalf("%v", got)
			}
			for i := range got {
				if got[i] != test.want[i] {
					t.Errorf("%v", got)
				}
			}
		})
	}
}
