package viet_test

import (
	"testing"
	"time"

	"sothidua/data/fault"
	"sothidua/data/viet"
)

func TestParseDate(t *testing.T) {
	for in, want := range map[string]viet.Date{
		"17/3/2023":    "2023-03-17",
		" 1/2/25 ":     "2025-02-01",
		"01022025":     "2025-02-01",
		"010285":       "1985-02-01",
		"1-2-49":       "2049-02-01",
		"1.2.50":       "1950-02-01",
		"1 / 2 / 1999": "1999-02-01",
		"2023-03-17":   "2023-03-17",
		"29/2/2024":    "2024-02-29",
		"31/12/1900":   "1900-12-31",
		"":             "",
		"  ":           "",
	} {
		got, err := viet.ParseDate(in)
		if err != nil || got != want {
			t.Errorf("ParseDate(%q) = %q, %v; want %q", in, got, err, want)
		}
	}
}

func TestParseDateRefusesAndSaysWhy(t *testing.T) {
	const form = "Hãy ghi đủ ngày, tháng, năm, ví dụ 17/3/2023."
	for in, want := range map[string]string{
		"31/02/2023": "Không có ngày 31/2/2023. Tháng 2 năm 2023 có 28 ngày; hãy xem lại.",
		"29/2/2023":  "Không có ngày 29/2/2023. Tháng 2 năm 2023 có 28 ngày; hãy xem lại.",
		"29/2/1900":  "Không có ngày 29/2/1900. Tháng 2 năm 1900 có 28 ngày; hãy xem lại.",
		"0/1/2023":   "Không có ngày 0/1/2023. Tháng 1 năm 2023 có 31 ngày; hãy xem lại.",
		"31042023":   "Không có ngày 31/4/2023. Tháng 4 năm 2023 có 30 ngày; hãy xem lại.",
		"3/17/2023":  "Không có tháng 17. Hãy ghi ngày trước, rồi đến tháng (từ 1 đến 12), rồi đến năm.",
		"1/2/203":    "Năm 203 không dùng được. Hãy ghi năm từ 1900 đến 2099, đủ bốn chữ số.",
		"1/2/2203":   "Năm 2203 không dùng được. Hãy ghi năm từ 1900 đến 2099, đủ bốn chữ số.",
		"00/1":       "Chưa đọc được ngày “00/1”. " + form,
		"mai":        "Chưa đọc được ngày “mai”. " + form,
		"1/2/x5":     "Chưa đọc được ngày “1/2/x5”. " + form,
		"1/-2/+25":   "Chưa đọc được ngày “1/-2/+25”. " + form,
		"001/2/2023": "Chưa đọc được ngày “001/2/2023”. " + form,
		"1022025":    "Chưa đọc được ngày “1022025”. " + form,
	} {
		got, err := viet.ParseDate(in)
		if err == nil {
			t.Errorf("ParseDate(%q) = %q, want a fault", in, got)
			continue
		}
		if f := fault.Of(err); got != "" || f.Kind != fault.Invalid || f.Error() != want {
			t.Errorf("ParseDate(%q): %s fault %q, want %q", in, f.Kind, f, want)
		}
	}
}

func TestLongDate(t *testing.T) {
	for in, want := range map[viet.Date]string{
		"2023-03-17": "ngày 17 tháng 3 năm 2023",
		"2023-02-05": "ngày 05 tháng 02 năm 2023",
		"2023-01-31": "ngày 31 tháng 01 năm 2023",
		"2023-09-09": "ngày 09 tháng 9 năm 2023",
		"2023-10-10": "ngày 10 tháng 10 năm 2023",
		"":           "ngày … tháng … năm …",
	} {
		if got := in.Long(); got != want {
			t.Errorf("%q.Long() = %q, want %q", in, got, want)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	d := viet.Date("2024-02-28")
	if got := d.AddDays(2); got != "2024-03-01" {
		t.Errorf("two days later: %q", got)
	}
	if got := d.AddDays(-59); got != "2023-12-31" {
		t.Errorf("59 days earlier: %q", got)
	}
	if d.Slash() != "28/02/2024" || d.Year() != 2024 {
		t.Errorf("Slash, Year = %q, %d", d.Slash(), d.Year())
	}
	hanoi := time.FixedZone("", 7*60*60)
	if got := viet.DateOf(time.Date(2024, 2, 28, 0, 30, 0, 0, hanoi)); got != d {
		t.Errorf("just after midnight in Hà Nội: %q", got)
	}

	none := viet.Date("")
	if none.Slash() != "" || none.Year() != 0 || none.AddDays(1) != "" || none.Weekday() != "" || !none.Time().IsZero() {
		t.Error("the empty date is not empty throughout")
	}
}

func TestWeekday(t *testing.T) {
	monday := viet.Date("2023-03-13")
	for i, want := range []string{"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"} {
		if d := monday.AddDays(i); d.Weekday() != want {
			t.Errorf("%s is %q, want %q", d, d.Weekday(), want)
		}
	}
}

func TestWhatHappenedIsOnNoDayToCome(t *testing.T) {
	for day, fine := range map[viet.Date]bool{"": true, "2026-11-27": true, "2026-11-28": true, "2026-11-29": false, "2062-11-28": false} {
		if err := viet.Happened(day, "2026-11-28"); (err == nil) != fine {
			t.Errorf("%s: %v", day, err)
		}
	}
}
