package page

import (
	"strings"
	"testing"
)

func TestWhatBelongsTogetherIsHeld(t *testing.T) {
	for _, c := range []struct{ text, held, named string }{
		{"", "", ""},
		{"một", "một", "một"},
		{"Cụm thi đua số 7", "Cụm thi đua số~7", "Cụm thi~đua số~7"},
		{"năm 2023, Hội nghị", "năm~2023, Hội~nghị", "năm~2023, Hội~nghị"},
		{"HỘI NGHỊ NĂM 2025", "HỘI~NGHỊ NĂM~2025", "HỘI~NGHỊ NĂM~2025"},
		{"lúc 14 giờ 00 ngày 5 tháng 1 năm 2025", "lúc 14~giờ~00 ngày~5 tháng~1 năm~2025", "lúc 14~giờ~00 ngày~5 tháng~1 năm~2025"},
		{"đạt 95 % kế hoạch", "đạt 95~% kế hoạch", "đạt 95~% kế~hoạch"},
		{"là năm, 2023 người", "là năm, 2023 người", "là năm, 2023 người"}, // a pause is no tie
		{"năm  2023", "năm  2023", "năm  2023"},                            // nor are two spaces
		{"ỦY BAN NHÂN DÂN XÃ PHƯỚC THƯỢNG", "ỦY BAN NHÂN DÂN XÃ PHƯỚC THƯỢNG", "ỦY~BAN~NHÂN~DÂN XÃ~PHƯỚC THƯỢNG"},
		{"Trung học cơ sở và Trung học", "Trung học cơ sở và Trung học", "Trung~học~cơ~sở và~Trung~học"},
		{"tỉnh Sơn Giang", "tỉnh Sơn Giang", "tỉnh~Sơn~Giang"},
		{"Thi đua - Khen thưởng", "Thi đua~- Khen thưởng", "Thi~đua~- Khen~thưởng"},
		{"năm học 2026 - 2027", "năm học 2026~-~2027", "năm học 2026~-~2027"},
		{"Văn phòng Tỉnh ủy", "Văn phòng Tỉnh~ủy", "Văn~phòng Tỉnh~ủy"},
		{"Ủy viên, Ban Thường trực", "Ủy viên, Ban Thường trực", "Ủy~viên, Ban~Thường~trực"},
	} {
		for _, way := range []struct {
			named bool
			want  string
		}{{false, c.held}, {true, c.named}} {
			got := bindingsOf().hold(c.text, way.named)
			if want := strings.ReplaceAll(way.want, "~", hard); got != want {
				t.Errorf("%q, named %v: %q", c.text, way.named, strings.ReplaceAll(got, hard, "~"))
			}
			if strings.ReplaceAll(got, hard, " ") != c.text {
				t.Errorf("%q became another text: %q", c.text, got)
			}
		}
	}
}

// Every line of the list is of a known kind, and no entry is dead.
func TestTheListOfBindingsIsReadWhole(t *testing.T) {
	b := bindingsOf()
	if len(b.before) < 10 || len(b.after) < 3 || len(b.pairs) < 1 || len(b.names) < 100 {
		t.Errorf("%d, %d, %d, %d", len(b.before), len(b.after), len(b.pairs), len(b.names))
	}
	for name := range b.names {
		if strings.Join(strings.Fields(name), " ") != name || !strings.Contains(name, " ") || strings.ToLower(name) != name {
			t.Errorf("%q", name)
		}
	}
}
