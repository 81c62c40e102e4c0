package data_test

import (
	"testing"

	"sothidua/data"
)

// Given a school on whose titles the head of the department above decides, then a certificate
// that bears the rector's name stays the rector's, and one that bears the department head's is
// his; titles follow the unit.
func TestACertificateIsOfWhomItBearsTheName(t *testing.T) {
	school := data.Unit{Name: "Trường THPT Thử", HeadPost: "Hiệu trưởng", Decider: "Giám đốc Sở Giáo dục và Đào tạo tỉnh Mẫu"}
	kind := func(name, authority string) data.AwardKind {
		return data.AwardKind{Name: name, Kind: data.KindCommendation, Level: data.LevelBase, Authority: authority}
	}
	title := kind("Lao động tiên tiến", "Hiệu trưởng")
	title.Kind = data.KindTitle
	for _, c := range []struct {
		kind data.AwardKind
		by   string
		own  bool
	}{
		{kind("Giấy khen của Hiệu trưởng", "Hiệu trưởng"), "Hiệu trưởng", true},
		{kind("Giấy khen của Giám đốc Sở Giáo dục và Đào tạo", "Giám đốc Sở Giáo dục và Đào tạo"), school.Decider, false},
		{kind("Giấy khen của Thủ trưởng đơn vị", "Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân"), school.Decider, false},
		{title, school.Decider, false},
	} {
		if by, own := c.kind.DecidedBy(school), c.kind.HeadDecides(school); by != c.by || own != c.own {
			t.Errorf("%s: decided by %q, the unit's own head %v; want %q, %v", c.kind.Name, by, own, c.by, c.own)
		}
	}
	school.HeadPost, school.Decider = "", "Hiệu trưởng Trường THPT Thử"
	if by := kind("Giấy khen của Giám đốc Sở Giáo dục và Đào tạo", "Giám đốc Sở Giáo dục và Đào tạo").DecidedBy(school); by != "Giám đốc Sở Giáo dục và Đào tạo" {
		t.Errorf("the department's certificate is given by %q", by)
	}
}
