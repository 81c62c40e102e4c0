package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sothidua/app/rules"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

// try is one rule on one subject in a year of its own.
type try struct {
	name  string
	year  int
	set   func(*office, *data.Unit)
	code  string
	by    string // the condition of the rule
	on    string // subject; "A" is Nguyễn Văn A
	state rules.State
	text  string
}

func (c try) run(t *testing.T) {
	o := newOffice(t, c.year)
	c.set(o, o.unit("Đơn vị", 10))
	subject := strings.Replace(c.on, "A", "Nguyễn Văn A", 1)
	var state rules.State
	var text string
	for _, f := range of(o.check(), c.code, subject) {
		if f.Rule.Condition == c.by && state != rules.Warn {
			state, text = f.State, f.Text
		}
		if f.Rule.Condition == "history" && !slices.Equal(f.Years, slices.Compact(slices.Sorted(slices.Values(f.Years)))) {
			t.Errorf("%s: the years %v are not each once and in order", c.name, f.Years)
		}
	}
	if state != c.state || !strings.Contains(text, c.text) {
		t.Errorf("%s: %s %q; want %s %q", c.name, state, text, c.state, c.text)
	}
}

func TestConditionsOfOnePerson(t *testing.T) {
	months := 9
	with := func(known data.PersonYear, codes ...string) func(*office, *data.Unit) {
		return func(o *office, unit *data.Unit) {
			person := o.person(unit, "Nguyễn Văn A")
			known.PersonID, known.Year = person.ID, o.year.Number
			o.save(&known)
			o.registers(unit, person, codes...)
		}
	}
	hired := func(day viet.Date) func(*office, *data.Unit) {
		return func(o *office, unit *data.Unit) {
			person := o.person(unit, "Nguyễn Văn A")
			person.HiredOn = day
			o.save(person)
			o.registers(unit, person, "LĐTT")
		}
	}
	for _, c := range []try{
		{"months as recorded", 2023, with(data.PersonYear{MonthsWorked: &months}, "LĐTT"), "A1", "months", "A", rules.Human, "làm việc 9 tháng trong năm do nghỉ"},
		{"leave is for a person to weigh", 2023, with(data.PersonYear{Leave: "không lương", LeaveMonths: 3}, "LĐTT"), "A1", "months", "A", rules.Human, "làm việc 9 tháng"},
		{"leave is no work where the office says so", 2024, with(data.PersonYear{Leave: "không lương", LeaveMonths: 3}, "LĐTT"), "B1x", "months", "A", rules.Warn, "làm việc 9 tháng"},
		{"months as recorded, of the office's rule", 2024, with(data.PersonYear{MonthsWorked: &months}, "LĐTT"), "B1x", "months", "A", rules.Warn, "làm việc 9 tháng"},
		{"hired on the first of March", 2023, hired("2023-03-01"), "A1", "months", "A", rules.OK, "làm việc 10 tháng"},
		{"hired on the second of March", 2023, hired("2023-03-02"), "A1", "months", "A", rules.Warn, "làm việc 9 tháng"},
		{"hired on the last of March", 2023, hired("2023-03-31"), "A1", "months", "A", rules.Warn, "làm việc 9 tháng"},
		{"a post of this year and no day of hiring", 2023, func(o *office, unit *data.Unit) {
			person := &data.Person{FullName: "Nguyễn Văn A"}
			o.save(person)
			o.save(&data.Post{PersonID: person.ID, UnitID: unit.ID, FromDate: "2023-06-01"})
			o.registers(unit, person, "LĐTT")
		}, "A1", "months", "A", rules.Missing, "chưa có ngày vào cơ quan"},
		{"maternity leave counts", 2023, with(data.PersonYear{Leave: "Nghỉ thai sản", LeaveMonths: 6}, "LĐTT"), "A1", "months", "A", rules.OK, "làm việc 12 tháng"},
		{"a rating too low", 2024, with(data.PersonYear{Rating: "HTNV"}, "LĐTT"), "B1", "rating", "A", rules.Warn, "xếp loại HTNV, cần HTXSNV, HTTNV"},
		{"a long course without result", 2024, with(data.PersonYear{TrainingMonths: 12}, "LĐTT"), "B1", "training", "A", rules.Missing, "chưa có kết quả học"},
		{"a long course with a poor result", 2024, with(data.PersonYear{TrainingMonths: 12, TrainingResult: "Trung bình"}, "LĐTT"), "B1", "training", "A", rules.Warn, "chưa đạt mức khá"},
		{"a long course with a good result", 2024, with(data.PersonYear{TrainingMonths: 12, TrainingResult: "Khá"}, "LĐTT"), "B1", "training", "A", rules.OK, ""},
		{"a discipline after July 2026", 2026, with(data.PersonYear{Discipline: "khiển trách"}, "LĐTT"), "B3x", "discipline", "A", rules.Missing, "chưa biết có phải viên chức hay không"},
		{"an unknown form of discipline counts", 2023, with(data.PersonYear{Discipline: "kỷ luật khác"}, "LĐTT"), "A1", "discipline", "A", rules.Warn, "kỷ luật khác"},
		{"excellent without an initiative", 2024, with(data.PersonYear{Rating: "HTXSNV"}, "CSTĐCS"), "B2", "initiative", "A", rules.OK, ""},
		{"CSTĐCS counts for LĐTT", 2023, with(data.PersonYear{Rating: "HTTNV"}, "CSTĐCS"), "A2", "requires", "A", rules.OK, ""},
		{"CSTĐCS without LĐTT where each needs its line", 2023, func(o *office, unit *data.Unit) {
			o.rule("A2", "requires", func(r *data.Rule) { r.Parameters = `{"code": "LĐTT", "implied_counts": false}` })
			o.registers(unit, o.person(unit, "Nguyễn Văn A"), "CSTĐCS")
		}, "A2", "requires", "A", rules.Warn, "đăng ký CSTĐCS mà không đăng ký LĐTT"},
		{"one title twice", 2023, with(data.PersonYear{}, "LĐTT", "LĐTT"), "K1", "twice", "A", rules.Warn, "đăng ký LĐTT hai lần"},
		{"a title of another law", 2024, func(o *office, unit *data.Unit) {
			row := o.registers(unit, o.person(unit, "Nguyễn Văn A"), "LĐTT")[0]
			row.AwardKindID = o.kind("L2003-ND91", "LĐTT", data.SubjectIndividual).ID
			o.save(&row)
		}, "K4", "catalogue", "A", rules.Warn, "không vào bảng tổng hợp"},
		{"two people said to be two", 2023, func(o *office, unit *data.Unit) {
			first, second := o.person(unit, "Nguyễn Văn A"), o.person(unit, "Nguyễn Văn A")
			o.registers(unit, first, "LĐTT")
			o.registers(unit, second, "LĐTT")
			o.save(&data.NotSame{PersonID: first.ID, OtherPersonID: second.ID})
		}, "K2", "alike", "A", "", ""},
		{"a year under a law nobody read", 2027, with(data.PersonYear{}, "LĐTT"), "C1", "human", "Đơn vị", rules.Human, "các tiêu chuẩn khác xét theo Luật 2022, cần đối chiếu với văn bản"},
	} {
		t.Run(c.name, c.run)
	}
}

func TestStandardsOnEarlierYears(t *testing.T) {
	rated := func(o *office, person *data.Person, rating string, from, to int) {
		for year := from; year <= to; year++ {
			o.save(&data.PersonYear{PersonID: person.ID, Year: year, Rating: rating})
		}
	}
	recognised := func(o *office, person *data.Person, year, times int, decision string) {
		y := o.newYear(year)
		for i := range times {
			o.save(&data.Initiative{YearID: y.ID, PersonID: &person.ID, Title: fmt.Sprintf("Sáng kiến %d năm %d", i, year), Scope: "cơ sở", DecisionNumber: decision})
		}
	}
	// a unit with an award of 2018, excellent in each year after it, with a title a year
	medal := func(before, award string, titles ...string) func(*office, *data.Unit) {
		return func(o *office, unit *data.Unit) {
			o.awarded(nil, unit, before, 2018)
			for year := 2019; year <= 2022; year++ {
				o.save(&data.UnitYear{UnitID: unit.ID, Year: year, Headcount: 10, Rating: "HTXSNV"})
			}
			for i, title := range titles {
				o.awarded(nil, unit, title, 2019+i)
			}
			o.registersUnit(unit, award)
		}
	}
	for _, c := range []try{
		{"A13 five excellent years after BK bộ with five initiatives", 2023, func(o *office, unit *data.Unit) {
			person := o.person(unit, "Nguyễn Văn A")
			o.awarded(person, nil, "BK-TTCP", 2018)
			rated(o, person, "HTXSNV", 2019, 2022)
			recognised(o, person, 2020, 4, "01/QĐ")
			o.initiative(person, "cơ sở")
			o.registers(unit, person, "BKTTg")
		}, "A13", "history", "A", rules.OK, "2019, 2020, 2021, 2022, 2023 (dự kiến); 5 sáng kiến"},
		{"A13 the years before BK bộ do not count", 2023, func(o *office, unit *data.Unit) {
			person := o.person(unit, "Nguyễn Văn A")
			o.awarded(person, nil, "BK-TTCP", 2020)
			rated(o, person, "HTXSNV", 2019, 2022)
			recognised(o, person, 2021, 5, "01/QĐ")
			o.registers(unit, person, "BKTTg")
		}, "A13", "history", "A", rules.Warn, "xếp loại HTXSNV mới 3/5 năm liên tục"},
		{"A13 an initiative nobody recognised", 2023, func(o *office, unit *data.Unit) {
			person := o.person(unit, "Nguyễn Văn A")
			o.awarded(person, nil, "BK-TTCP", 2018)
			rated(o, person, "HTXSNV", 2019, 2022)
			recognised(o, person, 2020, 5, "")
			o.registers(unit, person, "BKTTg")
		}, "A13", "history", "A", rules.Missing, "chưa ghi quyết định công nhận"},
		{"A12 ratings that nobody entered", 2023, func(o *office, unit *data.Unit) {
			person := o.person(unit, "Nguyễn Văn A")
			recognised(o, person, 2022, 2, "01/QĐ")
			o.registers(unit, person, "BK-TTCP")
		}, "A12", "history", "A", rules.Missing, "chưa có xếp loại năm 2022"},
		{"A14 two BK bộ are no flag", 2023, func(o *office, unit *data.Unit) {
			o.awarded(nil, unit, "BK-TTCP", 2018, 2020, 2022)
			for year := 2019; year <= 2022; year++ {
				o.save(&data.UnitYear{UnitID: unit.ID, Year: year, Headcount: 10, Rating: "HTXSNV"})
			}
			o.registersUnit(unit, "BKTTg")
		}, "A14", "history", "Đơn vị", rules.Warn, "Cờ TTCP mới 0/1 lần"},
		{"A15 two flags after BKTTg", 2023, medal("BKTTg", "HCLĐ3", "CTĐ-TTCP", "CTĐ-TTCP"), "A15", "history", "Đơn vị", rules.OK, ""},
		{"A15 one flag and two BK bộ", 2023, medal("BKTTg", "HCLĐ3", "CTĐ-TTCP", "BK-TTCP", "BK-TTCP"), "A15", "history", "Đơn vị", rules.OK, ""},
		{"A15 one flag and one BK bộ", 2023, medal("BKTTg", "HCLĐ3", "CTĐ-TTCP", "BK-TTCP"), "A15", "history", "Đơn vị", rules.Warn, "; hoặc "},
		{"A16 a flag of the Government and one of the ministry", 2023, medal("HCLĐ3", "HCLĐ2", "CTĐ-CP", "CTĐ-TTCP"), "A16", "history", "Đơn vị", rules.OK, ""},
		{"A16 two flags of the ministry", 2023, medal("HCLĐ3", "HCLĐ2", "CTĐ-TTCP", "CTĐ-TTCP"), "A16", "history", "Đơn vị", rules.Warn, "Cờ TTCP mới 2/3 lần"},
		{"A16 four flags of the ministry", 2023, medal("HCLĐ2", "HCLĐ1", "CTĐ-TTCP", "CTĐ-TTCP", "CTĐ-TTCP", "CTĐ-TTCP"), "A16", "history", "Đơn vị", rules.OK, ""},
		{"A14 one flag after BK bộ", 2023, func(o *office, unit *data.Unit) {
			o.awarded(nil, unit, "BK-TTCP", 2018)
			o.awarded(nil, unit, "CTĐ-TTCP", 2021)
			for year := 2019; year <= 2022; year++ {
				o.save(&data.UnitYear{UnitID: unit.ID, Year: year, Headcount: 10, Rating: "HTXSNV"})
			}
			o.registersUnit(unit, "BKTTg")
		}, "A14", "history", "Đơn vị", rules.OK, "Cờ TTCP 1 lần: 2021"},
		{"B11 two initiatives and two excellent years instead of titles", 2024, func(o *office, unit *data.Unit) {
			person := o.person(unit, "Nguyễn Văn A")
			rated(o, person, "HTXSNV", 2023, 2023)
			recognised(o, person, 2023, 1, "01/QĐ")
			o.initiative(person, "cơ sở")
			o.registers(unit, person, "BK-TTCP")
		}, "B11", "history", "A", rules.OK, "xếp loại HTXSNV 2 năm liên tục"},
		{"B15 no excellent year, and this one rated otherwise", 2025, func(o *office, unit *data.Unit) {
			person := o.person(unit, "Nguyễn Văn A")
			o.awarded(person, nil, "BKTTg", 2019)
			o.awarded(person, nil, "CSTĐCS", 2021, 2022, 2023)
			rated(o, person, "HTTNV", 2021, 2025)
			o.registers(unit, person, "HCLĐ3")
		}, "B15", "history", "A", rules.Warn, "xếp loại HTXSNV mới 0/1 lần"},
		{"B16 one year bộ, two excellent", 2025, func(o *office, unit *data.Unit) {
			person := o.person(unit, "Nguyễn Văn A")
			o.awarded(person, nil, "HCLĐ3", 2019)
			o.awarded(person, nil, "CSTĐB", 2022)
			rated(o, person, "HTXSNV", 2021, 2022)
			rated(o, person, "HTTNV", 2023, 2024)
			o.registers(unit, person, "HCLĐ2")
		}, "B16", "history", "A", rules.OK, "xếp loại HTXSNV 2 lần: 2021, 2022"},
		{"B16 one excellent year, and this one may become the second", 2025, func(o *office, unit *data.Unit) {
			person := o.person(unit, "Nguyễn Văn A")
			o.awarded(person, nil, "HCLĐ3", 2019)
			o.awarded(person, nil, "CSTĐB", 2022)
			rated(o, person, "HTXSNV", 2021, 2021)
			rated(o, person, "HTTNV", 2022, 2024)
			o.registers(unit, person, "HCLĐ2")
		}, "B16", "history", "A", rules.OK, "xếp loại HTXSNV 2 lần: 2021, 2025 (dự kiến)"},
		{"the row may end the year before", 2024, func(o *office, unit *data.Unit) {
			person := o.person(unit, "Nguyễn Văn A")
			o.awarded(person, nil, "CSTĐB", 2022, 2023)
			o.registers(unit, person, "CSTĐTQ")
		}, "B5", "history", "A", rules.OK, "CSTĐ bộ 2 năm liên tục: 2022, 2023"},
	} {
		t.Run(c.name, c.run)
	}
}

func TestConditionsOfCollectives(t *testing.T) {
	ballot := func(agree, other, members int) func(*office, *data.Unit) {
		return func(o *office, unit *data.Unit) {
			row := o.registersUnit(unit, "CTĐ-TTCP")[0]
			rival := o.unit("Đơn vị kia", 10)
			b := data.Ballot{YearID: o.year.ID, AwardKindID: row.AwardKindID, Issued: 10, Returned: 10, Valid: 10, Members: members, Denominator: "members"}
			o.save(&b)
			o.saveAll(&data.Count{BallotID: b.ID, UnitID: unit.ID, Agree: agree}, &data.Count{BallotID: b.ID, UnitID: rival.ID, Agree: other})
		}
	}
	voted := func(agree, returned int) func(*office, *data.Unit) {
		return func(o *office, unit *data.Unit) {
			row := o.registersUnit(unit, "BK-TTCP")[0]
			b := data.Ballot{YearID: o.year.ID, AwardKindID: row.AwardKindID, Returned: returned, Valid: returned, Members: 12, Denominator: "valid"}
			o.save(&b)
			o.save(&data.Count{BallotID: b.ID, UnitID: unit.ID, Agree: agree})
		}
	}
	// two units register TTLĐXS in a block of so many units rated HTXSNV and HTTNV
	rated := func(excellent, good int) func(*office, *data.Unit) {
		return func(o *office, unit *data.Unit) {
			units := []*data.Unit{unit}
			for i := 1; i < excellent+good; i++ {
				units = append(units, o.unit(fmt.Sprintf("Đơn vị %02d", i), 10))
			}
			for i, unit := range units {
				rating := "HTXSNV"
				if i >= excellent {
					rating = "HTTNV"
				}
				datatest.DB(o.Book).Model(&data.UnitYear{}).Where("unit_id = ?", unit.ID).Update("rating", rating)
			}
			o.registersUnit(units[0], "TTLĐXS")
			o.registersUnit(units[1], "TTLĐXS")
		}
	}
	for _, c := range []try{
		{"somebody with cảnh cáo", 2023, func(o *office, unit *data.Unit) {
			o.save(&data.PersonYear{PersonID: o.person(unit, "Nguyễn Văn A").ID, Year: 2023, Discipline: "cảnh cáo"})
			o.registersUnit(unit, "TTLĐXS")
		}, "A7", "unit-discipline", "Đơn vị", rules.Warn, "Nguyễn Văn A: cảnh cáo"},
		{"khiển trách is less than cảnh cáo", 2023, func(o *office, unit *data.Unit) {
			o.save(&data.PersonYear{PersonID: o.person(unit, "Nguyễn Văn A").ID, Year: 2023, Discipline: "khiển trách"})
			o.figures(unit, "HTXSNV")
			o.registersUnit(unit, "TTLĐXS")
		}, "A7", "unit-discipline", "Đơn vị", rules.OK, ""},
		{"a discipline in a room reaches the unit", 2023, func(o *office, unit *data.Unit) {
			room := &data.Unit{ParentID: &unit.ID, Name: "Phòng Một"}
			o.save(room)
			o.save(&data.PersonYear{PersonID: o.person(room, "Nguyễn Văn A").ID, Year: 2023, Discipline: "cảnh cáo"})
			o.registersUnit(unit, "TTLĐXS")
		}, "A7", "unit-discipline", "Đơn vị", rules.Warn, "Nguyễn Văn A"},
		{"a discipline in another unit does not", 2023, func(o *office, unit *data.Unit) {
			o.save(&data.PersonYear{PersonID: o.person(o.unit("Đơn vị kia", 10), "Nguyễn Văn A").ID, Year: 2023, Discipline: "cảnh cáo"})
			o.figures(unit, "HTXSNV")
			o.registersUnit(unit, "TTLĐXS")
		}, "A7", "unit-discipline", "Đơn vị", rules.OK, ""},
		{"not everybody completed", 2024, func(o *office, unit *data.Unit) {
			datatest.DB(o.Book).Model(&data.UnitYear{}).Where("unit_id = ?", unit.ID).Update("completed", 9)
			o.registersUnit(unit, "TTLĐXS")
		}, "B7", "completed", "Đơn vị", rules.Warn, "9/10 người hoàn thành nhiệm vụ, cần 100%"},
		{"a room counts its own people", 2024, func(o *office, unit *data.Unit) {
			room := &data.Unit{ParentID: &unit.ID, Name: "Phòng Một"}
			o.save(room)
			o.save(&data.UnitYear{UnitID: room.ID, Year: 2024, Headcount: 2})
			o.crowd(unit, 5, 0) // in the unit itself, not in the room
			row := o.registers(unit, o.somebody(unit), "LĐTT")[0]
			row.SubjectUnit, row.RoomID = room.Name, &room.ID
			o.save(&row)
			rows := o.registersUnit(unit, "TTLĐXS")
			rows[0].CollectiveID, rows[0].SubjectName = &room.ID, room.Name
			o.save(&rows[0])
		}, "B7", "share", "Phòng Một", rules.Warn, "Phòng Một (Đơn vị) – TTLĐXS: 1 LĐTT trên 2 người = 50%"},
		{"a room counts the people of its own rooms", 2025, func(o *office, unit *data.Unit) {
			room := &data.Unit{ParentID: &unit.ID, Name: "Chi cục"}
			o.save(room)
			inner := &data.Unit{ParentID: &room.ID, Name: "Hạt"}
			o.saveAll(inner, &data.UnitYear{UnitID: room.ID, Year: 2025, Headcount: 2})
			for _, at := range []*data.Unit{room, inner} {
				row := o.registers(unit, o.somebody(unit), "LĐTT")[0]
				row.SubjectUnit, row.RoomID = at.Name, &at.ID
				o.save(&row)
			}
			rows := o.registersUnit(unit, "TTLĐXS")
			rows[0].CollectiveID, rows[0].SubjectName = &room.ID, room.Name
			o.save(&rows[0])
		}, "B7", "share", "Chi cục", rules.OK, "2 LĐTT trên 2 người = 100%"},
		{"somebody with cảnh cáo in a room of a room", 2023, func(o *office, unit *data.Unit) {
			room := &data.Unit{ParentID: &unit.ID, Name: "Chi cục"}
			o.save(room)
			inner := &data.Unit{ParentID: &room.ID, Name: "Hạt"}
			o.save(inner)
			o.save(&data.PersonYear{PersonID: o.person(inner, "Nguyễn Văn A").ID, Year: 2023, Discipline: "cảnh cáo"})
			o.registersUnit(unit, "TTLĐXS")
		}, "A7", "unit-discipline", "Đơn vị", rules.Warn, "Nguyễn Văn A: cảnh cáo"},
		{"the flag with the most votes", 2024, ballot(7, 3, 10), "B8", "vote", "Đơn vị", rules.OK, "7/10"},
		{"the flag with fewer votes", 2024, ballot(3, 7, 10), "B8", "vote", "Đơn vị", rules.Warn, "sau Đơn vị kia (7 phiếu)"},
		{"a tie is the block's to decide", 2024, ballot(5, 5, 10), "B8", "vote", "Đơn vị", rules.Human, "bằng Đơn vị kia"},
		{"a share over nobody", 2024, ballot(5, 5, 0), "B8", "vote", "Đơn vị", rules.Missing, "chưa có số phiếu"},
		{"enough votes", 2023, voted(8, 10), "G9", "vote", "Đơn vị", rules.OK, "8/10 phiếu đồng ý = 80%"},
		{"too few votes", 2023, voted(7, 10), "G9", "vote", "Đơn vị", rules.Warn, "cần từ 80%"},
		{"just the quorum", 2023, voted(8, 8), "G9", "vote", "Đơn vị", rules.OK, ""},
		{"no quorum", 2023, voted(7, 7), "G9", "vote", "Đơn vị", rules.Warn, "có 7/12 người bỏ phiếu"},
		{"the council asks four fifths of all its members", 2024, func(o *office, unit *data.Unit) {
			o.registersUnit(unit, "CTĐ-TTCP")
		}, "G9", "vote", "Đơn vị", rules.Missing, "chưa có kết quả bỏ phiếu của Hội đồng"},
		{"flags of the Government beyond a fifth", 2023, func(o *office, unit *data.Unit) {
			o.registersUnit(unit, "CTĐ-TTCP", "CTĐ-CP")
			o.registersUnit(o.unit("Đơn vị kia", 10), "CTĐ-TTCP", "CTĐ-CP")
		}, "A9", "cap", "Tất cả đơn vị", rules.Human, "mức tối đa 20% tính trên số Cờ TTCP của cả bộ, ngành, tỉnh, sổ chỉ có 2"},
		{"more than one excellent unit among few", 2026, func(o *office, unit *data.Unit) {
			o.registersUnit(unit, "TTLĐXS")
			o.registersUnit(o.unit("Đơn vị kia", 10), "TTLĐXS")
		}, "B3x", "cap", "Tất cả đơn vị", rules.Warn, "quá mức tối đa 1: dưới 05 đơn vị thì tối đa 1"},
		{"one excellent unit too many among the rated", 2026, rated(4, 5), "B3x", "cap", "Tất cả đơn vị", rules.Warn, "đăng ký 2, quá mức tối đa 1: 20% của 9 đơn vị xếp loại HTXSNV, HTTNV = 1,8, làm tròn xuống"},
		{"two excellent units of ten rated", 2026, rated(5, 5), "B3x", "cap", "Tất cả đơn vị", rules.OK, "trong mức tối đa 2"},
		{"five units are counted by the share", 2026, rated(3, 2), "B3x", "cap", "Tất cả đơn vị", rules.Warn, "quá mức tối đa 1: 20% của 5 đơn vị xếp loại HTXSNV, HTTNV = 1, làm tròn xuống"},
		{"four units are few", 2026, rated(2, 2), "B3x", "cap", "Tất cả đơn vị", rules.Warn, "quá mức tối đa 1: dưới 05 đơn vị thì tối đa 1"},
		{"units without a rating", 2026, func(o *office, unit *data.Unit) {
			rated(5, 5)(o, unit)
			o.unit("Đơn vị chưa xếp loại", 10)
		}, "B3x", "cap", "Tất cả đơn vị", rules.Missing, "1 trong 11 đơn vị chưa ghi xếp loại năm"},
		{"a dissolved unit", 2026, func(o *office, unit *data.Unit) {
			unit.Closed = true
			o.save(unit)
			o.registersUnit(unit, "TTLĐTT")
		}, "G6", "membership", "Đơn vị", rules.Warn, "đơn vị đã giải thể"},
		{"a limit on the headcount", 2023, func(o *office, unit *data.Unit) {
			o.rule("A3", "cap", func(r *data.Rule) { r.Parameters = `{"share": 0.1, "of": "headcount", "round": "ceil"}` })
			o.crowd(unit, 5, 2)
		}, "A3", "cap", "Đơn vị", rules.Warn, "quá mức tối đa 1: 10% của 10 người = 1, làm tròn lên"},
	} {
		t.Run(c.name, c.run)
	}
}

func TestRoundingIsExact(t *testing.T) {
	// Given shares that binary numbers cannot hold, then the limits are those on paper
	for _, c := range []struct {
		people int
		round  string
		limit  int
		exact  string
	}{
		{57, "nearest", 9, "8,55"},
		{57, "floor", 8, "8,55"},
		{23, "nearest", 3, "3,45"},
		{23, "ceil", 4, "3,45"},
		{20, "ceil", 3, "3"},
		{10, "nearest", 2, "1,5"},
		{3, "nearest", 1, "0,45"}, // at least one
	} {
		o := newOffice(t, 2023)
		unit := o.unit("Đơn vị", c.people)
		o.crowd(unit, c.people, 1)
		o.rule("A3", "cap", func(r *data.Rule) {
			r.Parameters = fmt.Sprintf(`{"share": 0.15, "of": "LĐTT", "round": %q, "min1": true}`, c.round)
		})
		quotas, err := quotasOf(t.Context(), o.Book, o.year, unit.ID, rules.Proposal{})
		if err != nil || len(quotas) != 1 {
			t.Fatal(quotas, err)
		}
		if q := quotas[0]; q.Limit != c.limit || q.Exact != c.exact || q.Share != viet.Percent(0.15) {
			t.Errorf("%d %s: %+v", c.people, c.round, q)
		}
	}
}
