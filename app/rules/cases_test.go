package rules_test

import (
	"slices"
	"strings"
	"testing"

	"sothidua/app/rules"
	"sothidua/data"
	"sothidua/data/datatest"
)

// The cases of the domain: invented people, the law of the year named.
func TestCasesOfTheDomain(t *testing.T) {
	type want struct {
		code, subject string
		state         rules.State
		text          string // part of the sentence
	}
	for _, c := range []struct {
		name string
		year int
		set  func(*office)
		want []want
	}{
		{"T1 four CSTĐCS of nineteen LĐTT", 2023, func(o *office) {
			o.crowd(o.unit("Trung tâm Thông tin", 20), 19, 4)
		}, []want{{"A3", "Trung tâm Thông tin", rules.Warn, "đăng ký 4, quá mức tối đa 2: 15% của 19 LĐTT = 2,85, làm tròn xuống (NĐ 91/2017 Điều 9 khoản 3)."}}},
		{"T1 rounded to the nearest, where the office says so", 2023, func(o *office) {
			o.crowd(o.unit("Trung tâm Thông tin", 20), 19, 3)
			o.rule("A3", "cap", func(r *data.Rule) { r.Parameters = strings.Replace(r.Parameters, "floor", "nearest", 1) })
		}, []want{{"A3", "Trung tâm Thông tin", rules.OK, "trong mức tối đa 3"}}},
		{"A3 a share of few is none", 2023, func(o *office) {
			o.crowd(o.unit("Trung tâm Thông tin", 6), 6, 1)
		}, []want{{"A3", "Trung tâm Thông tin", rules.Warn, "đăng ký 1, quá mức tối đa 0: 15% của 6 LĐTT = 0,9"}}},
		{"T2 hired in April", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 20)
			person := o.person(unit, "Nguyễn Văn A")
			person.HiredOn = "2023-04-01"
			o.save(person)
			o.registers(unit, person, "LĐTT")
		}, []want{{"A1", "Nguyễn Văn A", rules.Warn, "làm việc 9 tháng trong năm, cần ít nhất 10 tháng; làm việc từ ngày 01/04/2023"}}},
		{"T3 khiển trách in the year", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 20)
			person := o.person(unit, "Trần Văn B")
			o.save(&data.PersonYear{PersonID: person.ID, Year: 2023, Discipline: "Khiển trách", DisciplineOn: "2023-02-10", DisciplineEnds: "2023-05-10"})
			o.registers(unit, person, "LĐTT")
		}, []want{
			{"A1", "Trần Văn B", rules.Warn, "bị kỷ luật Khiển trách ngày 10/02/2023"},
			{"G5", "Trần Văn B", rules.Warn, "thành tích chỉ tính sau ngày đó"},
		}},
		{"T4 two years and the present one", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 20)
			person := o.person(unit, "Lê Thị C")
			o.awarded(person, nil, "CSTĐCS", 2021, 2022)
			o.initiative(person, "bộ")
			o.registers(unit, person, "CSTĐCS", "CSTĐB")
		}, []want{{"A4", "Lê Thị C", rules.OK, ""}}},
		{"T5 a gap", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 20)
			person := o.person(unit, "Lê Thị C")
			o.awarded(person, nil, "CSTĐCS", 2021)
			o.initiative(person, "bộ")
			o.registers(unit, person, "CSTĐCS", "CSTĐB")
		}, []want{{"A4", "Lê Thị C", rules.Warn, "chưa đủ điều kiện: CSTĐCS mới 1/3 năm liên tục, không có năm 2022"}}},
		{"T6 no initiative under the old law", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 20)
			o.registers(unit, o.person(unit, "Nguyễn Văn A"), "CSTĐCS")
		}, []want{{"A2", "Nguyễn Văn A", rules.Warn, "chưa đăng ký sáng kiến, đề tài"}}},
		{"T6 no initiative under the new law", 2026, func(o *office) {
			unit := o.unit("Đơn vị", 20)
			o.registers(unit, o.person(unit, "Nguyễn Văn A"), "CSTĐCS")
		}, []want{{"B2", "Nguyễn Văn A", rules.Missing, "được xét nếu xếp loại HTXSNV; chưa ghi xếp loại năm 2026"}}},
		{"T7 half under the old law", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			o.crowd(unit, 5, 0)
			o.registersUnit(unit, "TTLĐTT")
		}, []want{{"A6", "Đơn vị", rules.Warn, "5 LĐTT trên 10 người = 50%, cần trên 50%"}}},
		{"T7 half under the new law", 2024, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			o.crowd(unit, 5, 0)
			o.registersUnit(unit, "TTLĐTT")
		}, []want{{"B6", "Đơn vị", rules.Warn, "5 LĐTT trên 10 người = 50%, cần từ 70%"}}},
		{"T7 seventy in a hundred under the new law", 2024, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			o.crowd(unit, 7, 0)
			o.figures(unit, "HTTNV")
			o.registersUnit(unit, "TTLĐTT")
		}, []want{{"B6", "Đơn vị", rules.Human, ""}}}, // only what a person must judge is left
		{"T8 seventy in a hundred", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			o.crowd(unit, 7, 1)
			o.figures(unit, "HTXSNV")
			o.registersUnit(unit, "TTLĐXS")
		}, []want{{"A7", "Đơn vị", rules.Human, ""}}},
		{"T8 less than seventy, and nobody for CSTĐCS", 2024, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			o.crowd(unit, 6, 0)
			o.registersUnit(unit, "TTLĐXS")
		}, []want{{"B7", "Đơn vị", rules.Warn, ""}}},
		{"T9 excellent two years before", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			o.awarded(nil, unit, "TTLĐXS", 2021, 2022)
			o.registersUnit(unit, "BK-TTCP")
		}, []want{{"A11", "Đơn vị", rules.Human, "tổ chức đảng"}}},
		{"T10 registered under one law, decided under another", 2026, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			o.crowd(unit, 3, 0)
		}, []want{{"C2", "Đơn vị", rules.Human, "quyết định dự kiến ngày 15/02/2027"}}},
		{"T11 one name in two spellings", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			for _, name := range []string{"Nguyễn Thị Hoà", "Nguyễn Thị Hòa"} {
				o.registers(unit, o.person(unit, name), "LĐTT")
			}
		}, []want{{"K2", "Nguyễn Thị Hòa", rules.Human, "trùng hoặc gần trùng tên với Nguyễn Thị Hoà"}}},
		{"T12 a unit that left in the year", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			o.crowd(unit, 3, 0)
			var member data.Membership
			datatest.DB(o.Book).First(&member, "unit_id = ?", unit.ID)
			member.ToDate = "2023-06-30"
			o.save(&member)
		}, []want{{"G6", "Đơn vị", rules.Warn, "là thành viên đến hết ngày 30/06/2023"}}},
		{"T13 the limit of a large unit", 2023, func(o *office) {
			o.crowd(o.unit("Đơn vị", 500), 472, 71)
		}, []want{{"A3", "Đơn vị", rules.Warn, "quá mức tối đa 70: 15% của 472 LĐTT = 70,8"}}},
		{"T13 as one agency rounded", 2023, func(o *office) {
			o.crowd(o.unit("Đơn vị", 500), 472, 71)
			o.rule("A3", "cap", func(r *data.Rule) { r.Parameters = strings.Replace(r.Parameters, "floor", "nearest", 1) })
		}, []want{{"A3", "Đơn vị", rules.OK, "trong mức tối đa 71"}}},
		{"G1 two commendations for one year", 2024, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			o.registers(unit, o.person(unit, "Nguyễn Văn A"), "GK", "BK-TTCP")
		}, []want{{"G1", "Nguyễn Văn A", rules.Warn, "GK cùng đăng ký"}}},
		{"G3 a commendation on another basis does not count", 2024, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			person := o.person(unit, "Nguyễn Văn A")
			award := o.awarded(person, nil, "BK-TTCP", 2022)[0]
			award.Basis = "Chuyên đề"
			o.save(award)
			o.registers(unit, person, "BKTTg")
		}, []want{{"B13", "Nguyễn Văn A", rules.Human, "không tính BK Tổng TTCP năm 2022: khen Chuyên đề"}}},
		{"G4 somebody who is looked into", 2024, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			person := o.person(unit, "Nguyễn Văn A")
			o.save(&data.PersonYear{PersonID: person.ID, Year: 2024, UnderReview: true})
			o.registers(unit, person, "LĐTT")
		}, []want{{"G4", "Nguyễn Văn A", rules.Warn, "đang được xem xét"}}},
		{"G5 the years before a discipline ended", 2024, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			person := o.person(unit, "Nguyễn Văn A")
			o.awarded(person, nil, "CSTĐCS", 2022, 2023)
			o.save(&data.PersonYear{PersonID: person.ID, Year: 2022, Discipline: "khiển trách", DisciplineEnds: "2023-02-01"})
			o.initiative(person, "bộ")
			o.registers(unit, person, "CSTĐCS", "CSTĐB")
		}, []want{{"B4", "Nguyễn Văn A", rules.Warn, "chỉ tính từ năm 2023, sau khi hết kỷ luật"}}},
		{"G7 awarded without registering", 2023, func(o *office) {
			o.awarded(o.person(o.unit("Đơn vị", 10), "Nguyễn Văn A"), nil, "LĐTT", 2023)
		}, []want{{"G7", "Nguyễn Văn A", rules.Warn, "được tặng LĐTT năm 2023 nhưng không đăng ký"}}},
		{"G11 a cancelled award breaks the row", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			person := o.person(unit, "Nguyễn Văn A")
			award := o.awarded(person, nil, "CSTĐCS", 2021, 2022)[1]
			award.Revoked = true
			o.save(award)
			o.initiative(person, "bộ")
			o.registers(unit, person, "CSTĐCS", "CSTĐB")
		}, []want{{"A4", "Nguyễn Văn A", rules.Warn, "không tính CSTĐCS năm 2022: quyết định đã thu hồi"}}},
		{"A4 nothing known of the years before", 2023, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			person := o.person(unit, "Nguyễn Văn A")
			o.initiative(person, "bộ")
			o.registers(unit, person, "CSTĐCS", "CSTĐB")
		}, []want{{"A4", "Nguyễn Văn A", rules.Missing, "chưa có kết quả CSTĐCS năm 2021, 2022"}}},
		{"B13 five rated years and three CSTĐCS", 2025, func(o *office) {
			unit := o.unit("Đơn vị", 10)
			person := o.person(unit, "Nguyễn Văn A")
			o.awarded(person, nil, "BK-TTCP", 2020)
			o.awarded(person, nil, "CSTĐCS", 2021, 2023)
			for year := 2021; year <= 2024; year++ {
				o.save(&data.PersonYear{PersonID: person.ID, Year: year, Rating: "HTTNV"})
			}
			o.registers(unit, person, "CSTĐCS", "BKTTg")
		}, []want{{"B13", "Nguyễn Văn A", rules.OK, "đủ điều kiện: đã có BK Tổng TTCP năm 2020"}}},
		{"B3x too many rated excellent", 2026, func(o *office) {
			unit := o.unit("Đơn vị", 8)
			for i := range 8 {
				rating := "HTTNV"
				if i < 2 {
					rating = "HTXSNV"
				}
				person := o.somebody(unit)
				person.Personnel = "viên chức"
				o.save(person)
				o.save(&data.PersonYear{PersonID: person.ID, Year: 2026, Rating: rating})
			}
			o.figures(unit, "HTTNV")
		}, []want{{"B3x", "Đơn vị", rules.Warn, "2 người xếp loại HTXSNV trên 8 người xếp loại HTTNV trở lên = 25%"}}},
		{"a rule that is off finds nothing", 2024, func(o *office) {
			o.crowd(o.unit("Đơn vị", 10), 5, 5)
		}, []want{{"B3", "Đơn vị", "", ""}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t, c.year)
			c.set(o)
			found := o.check()
			for _, want := range c.want {
				state, text := worst(found, want.code, want.subject)
				said := slices.ContainsFunc(of(found, want.code, want.subject), func(f rules.Finding) bool { return strings.Contains(f.Text, want.text) })
				if state != want.state || (want.text != "" && !said) {
					t.Errorf("%s %s: %s %q; want %s %q", want.code, want.subject, state, text, want.state, want.text)
				}
			}
		})
	}
}

func TestSharesAtTheirEdges(t *testing.T) {
	for _, c := range []struct {
		year     int
		code     string
		title    string
		advanced int
		base     int
		want     rules.State
	}{
		{2023, "A6", "TTLĐTT", 5, 0, rules.Warn},
		{2023, "A6", "TTLĐTT", 6, 0, rules.OK},
		{2024, "B6", "TTLĐTT", 7, 0, rules.OK},
		{2024, "B6", "TTLĐTT", 6, 0, rules.Warn},
		{2027, "B6", "TTLĐTT", 7, 0, rules.OK},
		{2023, "A7", "TTLĐXS", 7, 1, rules.OK},
		{2024, "B7", "TTLĐXS", 7, 1, rules.OK},
		{2024, "B7", "TTLĐXS", 6, 1, rules.Warn},
	} {
		o := newOffice(t, c.year)
		unit := o.unit("Đơn vị", 10)
		o.crowd(unit, c.advanced, c.base)
		o.registersUnit(unit, c.title)
		for _, f := range of(o.check(), c.code, "Đơn vị") {
			if f.Rule.Condition == "share" && f.State != c.want {
				t.Errorf("%s with %d of 10: %s, want %s: %s", c.code, c.advanced, f.State, c.want, f.Text)
			}
		}
	}
}

func TestYearsCountedAreSaidAsExpected(t *testing.T) {
	// Given the third year in a row, which is this year's
	o := newOffice(t, 2023)
	unit := o.unit("Đơn vị", 20)
	person := o.person(unit, "Lê Thị C")
	o.awarded(person, nil, "CSTĐCS", 2021, 2022)
	o.registers(unit, person, "CSTĐCS", "CSTĐB")
	// Then the finding names the years, this one as expected
	for _, f := range of(o.check(), "A4", "Lê Thị C") {
		if f.Rule.Condition != "history" {
			continue
		}
		if f.State != rules.OK || !slices.Equal(f.Years, []int{2021, 2022, 2023}) || !strings.Contains(f.Text, "2023 (dự kiến)") {
			t.Errorf("%+v", f)
		}
		if f.Figures == "" || !strings.Contains(f.Text, f.Figures) { // beside the sentence, in the list of findings
			t.Errorf("figures %q of %s", f.Figures, f.Text)
		}
	}
	// When the present year shall not count, then two are not enough
	o.rule("A4", "history", func(r *data.Rule) {
		r.Parameters = strings.Replace(r.Parameters, `"include_current": true`, `"include_current": false`, 1)
	})
	if state, text := worst(o.check(), "A4", "Lê Thị C"); state != rules.Warn && state != rules.Missing {
		t.Errorf("%s: %s", state, text)
	}
}

func TestTheRegimeAtTheDecisionIsKeptApart(t *testing.T) {
	o := newOffice(t, 2026)
	unit := o.unit("Đơn vị", 10)
	rows := o.registers(unit, o.person(unit, "Nguyễn Văn A"), "LĐTT")
	// Registered under the law of March, judged by it
	if o.year.RegimeCode != "L2022-ND152" || len(of(o.check(), "B1", "Đơn vị")) == 0 {
		t.Fatalf("registration under %s", o.year.RegimeCode)
	}
	// decided early by choice of the office: nothing of the later law
	rows[0].DecisionRegime = "L2022-ND152"
	o.save(&rows[0])
	if list := of(o.check(), "C2", "Đơn vị"); len(list) > 0 {
		t.Errorf("%+v", list)
	}
	// decided by an award of the next year
	award := o.awarded(nil, unit, "TTLĐTT", 2026)[0]
	award.DecisionDate = "2027-02-15"
	o.save(award)
	rows[0].DecisionRegime, rows[0].AwardID = "", &award.ID
	o.save(&rows[0])
	found, err := savedOf(t.Context(), o.Book, o.year, unit.ID, rows[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if state, text := worst(found, "C2", "Nguyễn Văn A"); state != rules.Human || !strings.Contains(text, "quyết định ngày 15/02/2027") {
		t.Errorf("%s: %s", state, text)
	}
}
