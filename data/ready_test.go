package data_test

import (
	"strings"
	"testing"

	"sothidua/data"
)

// Given an office that may be of a ministry or of a province, then its rules speak of an
// initiative in the one that it said to be of, and of both where it said none.
func TestAnInitiativeReachesAsFarAsTheOfficeSaysItIsOf(t *testing.T) {
	for _, c := range []struct{ set, key, place, says, never string }{
		{"DANG", "nơi", "tỉnh Sơn Giang", "trong tỉnh", "trong bộ, tỉnh"},
		{"DANG", "nơi", "Thành phố Huế", "trong tỉnh", "trong bộ, tỉnh"},
		{"DN", "nơi", "Bộ Công Thương", "trong bộ", "trong bộ, tỉnh"},
		{"TRUONG", "tỉnh", "tỉnh Sơn Giang", "trong tỉnh", "trong bộ, tỉnh"},
		{"MTTQ", "tổ chức", "Tổng Liên đoàn", "trong bộ, tỉnh", "trong {"},
		{"NGANHANG", "", "", "trong ngành", "trong tỉnh"},
	} {
		filled := map[string]string{c.key: c.place}
		for _, set := range data.ReadySets() {
			if set.Code != c.set {
				continue
			}
			for _, blank := range set.Blanks { // all of them: a kind without its name is left out
				if filled[blank.Key] == "" {
					filled[blank.Key] = "Tên Thử"
				}
			}
		}
		said := ""
		for _, rule := range (data.Catalogue{Set: c.set, Filled: filled}).Rules([]data.Regime{{Code: "L2022-ND152"}}) {
			if rule.Code == "B4" {
				said += rule.Name + "\n" + rule.Parameters + "\n"
			}
		}
		if !strings.Contains(said, c.says) || strings.Contains(said, c.never) {
			t.Errorf("%s of %q:\n%s", c.set, c.place, said)
		}
	}
}
