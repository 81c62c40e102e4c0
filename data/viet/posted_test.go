package viet

import "testing"

func TestPostsAndUnitsAreJoinedAsOfficesSayThem(t *testing.T) {
	for _, c := range []struct{ post, unit, want string }{
		{"Trưởng ban", "Ban Tổ chức Tỉnh ủy", "Trưởng ban Tổ chức Tỉnh ủy"},
		{"Phó Trưởng Ban", "Ban Tuyên giáo và Dân vận", "Phó Trưởng Ban Tuyên giáo và Dân vận"},
		{"Chánh Văn phòng", "Văn phòng Tỉnh ủy", "Chánh Văn phòng Tỉnh ủy"},
		{"Chánh Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy", "Chánh Văn phòng Tỉnh ủy"},
		{"Trưởng phòng", "Phòng Nội vụ", "Trưởng phòng Nội vụ"},
		{"Chủ tịch Hội", "Hội Nông dân tỉnh", "Chủ tịch Hội Nông dân tỉnh"},
		{"Bí thư Đảng ủy", "Đảng ủy các cơ quan", "Bí thư Đảng ủy các cơ quan"},
		{"Giám đốc", "Sở Nội vụ", "Giám đốc, Sở Nội vụ"},
		{"Hiệu trưởng", "Trường Trung học phổ thông", "Hiệu trưởng, Trường Trung học phổ thông"},
		{"Viện trưởng", "Viện Khoa học thanh tra", "Viện trưởng, Viện Khoa học thanh tra"},
		{"Giám đốc Sở Nội vụ", "Sở Nội vụ", "Giám đốc Sở Nội vụ"},
		{"Chuyên viên", "", "Chuyên viên"},
		{"", "Ban Dân vận", "Ban Dân vận"},
		{"Trưởng ban", "Ban", "Trưởng ban"},
		{"Phó Chủ tịch Ủy ban nhân dân tỉnh, Phó Chủ tịch Hội đồng tỉnh", "Ủy ban nhân dân tỉnh Sơn Giang", "Phó Chủ tịch Ủy ban nhân dân tỉnh Sơn Giang, Phó Chủ tịch Hội đồng tỉnh"},
		{"Chủ tịch Ủy ban nhân dân huyện, Trưởng ban", "Ủy ban nhân dân xã Phước Thượng", "Chủ tịch Ủy ban nhân dân huyện, Trưởng ban, Ủy ban nhân dân xã Phước Thượng"},
		{"Phó Giám đốc Sở, Bí thư Đảng ủy", "Sở Nội vụ", "Phó Giám đốc Sở, Bí thư Đảng ủy, Sở Nội vụ"},
	} {
		if got := Posted(c.post, c.unit, ", "); got != c.want {
			t.Errorf("%q and %q: %q, want %q", c.post, c.unit, got, c.want)
		}
	}
}
