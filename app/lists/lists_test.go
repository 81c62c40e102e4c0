package lists_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/exchange"
	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/app/rules"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// book is the practice book with its year.
type book struct {
	*testing.T
	*data.Book
	year data.Year
}

func open(t *testing.T) book {
	t.Helper()
	return openOf(t, sample.Block, 2023)
}

// openOf is the practice book of a kind, with its year of a number.
func openOf(t *testing.T, kind sample.Kind, number int) book {
	t.Helper()
	b, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), kind)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.Close() })
	year, err := b.YearNumbered(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	return book{t, b, year}
}

// around is what lists of the first unit are read against now.
func (b book) around() registration.Around {
	b.Helper()
	units, err := b.UnitsOf(b.Context(), b.year)
	if err != nil {
		b.Fatal(err)
	}
	around, err := registration.ReadAround(b.Context(), b.Book, b.year, units[0], data.SubjectIndividual, viet.DateOf(b.Now()))
	if err != nil {
		b.Fatal(err)
	}
	return around
}

// read reads pasted text as a kind of list with answers.
func (b book) read(kind lists.Kind, text string, answers map[string]string) (*lists.Sheet, *lists.Reading) {
	b.Helper()
	source, err := exchange.ReadPasted(text)
	if err != nil {
		b.Fatal(err)
	}
	sheet := lists.NewSheet(source, b.around(), kind)
	if answers != nil {
		sheet.Answers = answers
	}
	reading, err := sheet.Read(context.Background(), b.Book)
	if err != nil {
		b.Fatal(err)
	}
	return sheet, reading
}

func (b book) dump() string {
	b.Helper()
	var out bytes.Buffer
	if err := b.Dump(context.Background(), &out); err != nil {
		b.Fatal(err)
	}
	return out.String()
}

func kind(t *testing.T, code string) lists.Kind {
	t.Helper()
	k, err := lists.Called(code)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// told is what a reading says of its lines: standing, what is lacking and ignored.
func told(r *lists.Reading) (all []string) {
	for _, line := range r.Lines {
		all = append(all, strings.Trim(fmt.Sprintf("%s %d %s %s %s", line.Name, line.Standing, line.Lacks, line.Ignored, line.Unknown), " "))
	}
	return all
}

func keys(r *lists.Reading) (open []string) {
	for _, q := range r.Questions {
		if q.Answer == "" {
			open = append(open, q.Key)
		}
	}
	return open
}

// example is a list of a kind, with what is asked of it and how many lines it writes.
type example struct {
	kind, text string
	asked      []string
	answers    map[string]string
	written    int
}

var examples = []example{
	{kind: "people", written: 3, text: `DANH SÁCH CÁN BỘ, VIÊN CHỨC
STT	Họ và tên	Ngày sinh	Giới tính	Chức vụ	Phòng	Ngày tuyển dụng	Đối tượng
1	Vũ Văn Thử	02/9/1985	Nam	Chuyên viên	Phòng Thử	01/8/2010	viên chức
2	Bà Lê Thị Thử	1/1/1990	Nữ	Phó Trưởng phòng	"	-	viên chức
3	Trần Thử	5.6.1991	nam	Lái xe	Phòng Khác	2020-01-02	hợp đồng
`},
	{kind: "people", written: 2, text: `DANH SÁCH CÁN BỘ, VIÊN CHỨC
STT	Họ và tên	Năm sinh		Chức vụ	Phòng
		Nam	Nữ
1	Vũ Văn Thử Bảy	02/9/1985		Chuyên viên	Phòng Thử
2	Lê Thị Thử Tám		1990	Chuyên viên	Phòng Thử
`},
	{kind: "units", written: 3, asked: []string{"parent:phongthumot"}, answers: map[string]string{"parent:phongthumot": "Báo Thanh tra"}, text: `DANH SÁCH CÁC ĐƠN VỊ THÀNH VIÊN
TT	Tên đơn vị	Tên viết tắt	Loại hình	Đơn vị trực thuộc	Người liên hệ	Điện thoại	Email
1	Trung tâm Thử	TTT	Đơn vị sự nghiệp		Nguyễn Thử	0912 345 678	thu@thu.vn
2	Phòng Thử Hai			Trung tâm Thử
3	Phòng Thử Một
`},
	{kind: "units", written: 2, text: `DANH SÁCH CÁC ĐƠN VỊ THÀNH VIÊN
TT	Tên đơn vị	Tên viết tắt	Tổng số cán bộ, viên chức
1	Báo Thanh tra		4.321 người
2	Trung tâm Thử Ba	TTT3	98765
`},
	{kind: "delegates", written: 3, text: `DANH SÁCH ĐẠI BIỂU THAM DỰ
TT	Họ và tên	Chức vụ	Đơn vị	Ghi chú
I	Đại biểu cấp trên
1	Ông Ngô Thử	Phó Tổng Thanh tra	Thanh tra Chính phủ
II	Khách mời
1	Bà Đỗ Thử	Phó Vụ trưởng	Vụ Thử
2	Lý Thử	Trưởng ban	Ban Thử
`},
	{kind: "past", written: 2, text: `Họ và tên	Chức vụ	Danh hiệu	Năm đạt	Số quyết định
Vũ Văn Thử Cũ	Chuyên viên	CSTĐCS	2021	12/QĐ-TTr
Vũ Văn Thử Cũ	Chuyên viên	LĐTT	2022	15/QĐ-TTr
`},
	{kind: "initiatives", written: 2, text: `STT	Tên sáng kiến	Tác giả	Phạm vi	Số quyết định công nhận	Ngày công nhận
1	Số hoá hồ sơ, tài liệu thử	Vũ Văn Thử Mới	cơ sở	20/QĐ-BTTr	05/12/2023
2	Quy trình thử	Lê Thị Thử Mới	cấp bộ	21/QĐ	6/12/2023
`},
	{kind: "ratings", written: 2, text: `TT	Họ và tên	Chức vụ	Xếp loại	Tháng làm việc
1	Vũ Văn Thử Ba	Chuyên viên	Hoàn thành tốt nhiệm vụ	12
2	Lê Thị Thử Tư	Chuyên viên	HTXSNV	10
`},
	{kind: "unit-ratings", written: 1, text: `TT	Tên tập thể	Xếp loại	Tổng số người	Số hoàn thành
1	Báo Thanh tra	HTTNV	48	47
`},
	{kind: "decisions", written: 2, text: `DANH SÁCH ĐƯỢC TẶNG THƯỞNG
(Kèm theo Quyết định số 99/QĐ-TTCP ngày 05 tháng 01 năm 2024)
TT	Họ và tên	Chức vụ	Đơn vị	Danh hiệu
1	Ông Vũ Văn Thử Năm	Chuyên viên	Báo Thanh tra	LĐTT
2	Bà Lê Thị Thử Sáu	Chuyên viên	Báo Thanh tra	CSTĐCS
`},
}

func TestEachKindOfListIsToldAskedWrittenOnceAndTakenBack(t *testing.T) {
	b := open(t)
	for _, e := range examples {
		t.Run(e.kind, func(t *testing.T) {
			// Given a list of the kind
			b := book{t, b.Book, b.year}
			before := b.dump()
			source, err := exchange.ReadPasted(e.text)
			if err != nil {
				t.Fatal(err)
			}
			// Then its headings say the kind, and what is asked is what it does not say.
			if got, _ := lists.Proposed(source, b.around()); got.Code != e.kind {
				t.Errorf("proposed as %s", got.Code)
			}
			_, r := b.read(kind(t, e.kind), e.text, nil)
			if open := keys(r); !slices.Equal(open, e.asked) {
				t.Fatalf("asked %v: %v", open, r.Questions)
			}
			// When the answers are given and it is written
			sheet, r := b.read(kind(t, e.kind), e.text, e.answers)
			if r.Count() != e.written {
				t.Fatalf("%d lines to write: %v, left out %v", r.Count(), told(r), r.LeftOut)
			}
			if err := b.Do(sheet.Label("tệp", r.Count()), r.Write); err != nil {
				t.Fatal(err)
			}
			if b.dump() == before {
				t.Fatal("nothing was written")
			}
			// Then a second reading changes nothing, and asks nothing more
			_, again := b.read(kind(t, e.kind), e.text, e.answers)
			if again.Count() != 0 {
				t.Errorf("a second time %d lines: %v", again.Count(), told(again))
			}
			if rest := slices.DeleteFunc(again.Lines, func(l registration.Pasted) bool { return l.Standing == registration.Unchanged }); len(rest) > 0 {
				t.Errorf("a second time: %v", told(again))
			}
			// And one step back is the book as it was.
			if _, err := b.Undo(); err != nil {
				t.Fatal(err)
			}
			if b.dump() != before {
				t.Error("undo leaves something")
			}
		})
	}
}

func TestMenAndWomenInColumnsOfTheirOwnAreToldWithTheirDays(t *testing.T) {
	// Given people whose days of birth stand in a column of men and one of women, when they
	// are read, then each has the sex and the day; a year alone is no day, and told.
	b := open(t)
	at := slices.IndexFunc(examples, func(e example) bool { return strings.Contains(e.text, "\tNam\tNữ") })
	sheet, r := b.read(kind(t, "people"), examples[at].text, examples[at].answers)
	var got []string
	for _, line := range r.Lines {
		one := line.Honorific
		for _, fact := range sheet.Facts(line) {
			one += ", " + fact.Name + " " + fact.Value
		}
		got = append(got, one+", "+line.Ignored)
	}
	want := []string{"Ông, Ngày sinh 02/09/1985, Giới tính Nam, ", "Bà, Giới tính Nữ, 1990"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestWhatOneCellTellsOfADecisionIsKeptInItsParts(t *testing.T) {
	// Given titles of earlier years whose decisions stand in one cell, one of them not clear
	b := open(t)
	text := `Họ và tên	Danh hiệu	Năm đạt	Quyết định (số, ngày; cơ quan ban hành)
Vũ Văn Thử Cũ	CSTĐCS	2021	QĐ số 7712/QĐ-TTr ngày 09/01/2022 của Giám đốc Sở Thử
Lê Thị Thử Cũ	LĐTT	2022	hai quyết định 15 và 16
`
	// When they are written
	sheet, r := b.read(kind(t, "past"), text, nil)
	if err := b.Do(sheet.Label("tệp", r.Count()), r.Write); err != nil {
		t.Fatal(err)
	}
	// Then number, day and authority are kept apart, and what is not clear is told and left out.
	dump := b.dump()
	for _, part := range []string{"7712/QĐ-TTr", "2022-01-09", "Giám đốc Sở Thử"} {
		if !strings.Contains(dump, part) {
			t.Errorf("%s is not kept", part)
		}
	}
	if r.Count() != 2 || r.Lines[1].Ignored != "hai quyết định 15 và 16" || strings.Contains(dump, "hai quyết định 15") {
		t.Errorf("%v", told(r))
	}
	// And the people of a unit are those of its year.
	_, r = b.read(kind(t, "units"), "TT\tTên đơn vị\tTổng số người\n1\tBáo Thanh tra\t4321\n", nil)
	if err := b.Do("đơn vị", r.Write); err != nil {
		t.Fatal(err)
	}
	if file, err := b.BlockFile(b.Context(), b.year); err != nil || file.Members[0].Figures.Headcount != 4321 {
		t.Errorf("%v %+v", err, file.Members[0].Figures)
	}
}

func TestFindingsBeforeWritingAreThoseAfter(t *testing.T) {
	// Given a list that registers a title for somebody new, and one more for somebody who registers already
	b := open(t)
	around := b.around()
	name := ""
	for _, line := range around.Lines {
		if line.PersonID != 0 && len(line.KindIDs) == 1 {
			name = line.Name
		}
	}
	text := "Họ và tên\tDanh hiệu\nVũ Văn Thử Luật\tCSTĐTQ\n" + name + "\tCSTĐTQ; BK bộ\n"
	_, r := b.read(lists.Registrations(), text, nil)
	if r.Count() != 2 || len(keys(r)) != 0 {
		t.Fatal(told(r), r.Questions)
	}
	before := b.dump()
	found, err := r.Findings(t.Context(), contest.New(b.Book))
	if err != nil || len(found) == 0 {
		t.Fatal(found, err)
	}
	if b.dump() != before {
		t.Error("looking writes")
	}
	said := func(findings []rules.Finding, who string) (all []string) {
		for _, f := range findings {
			if f.State != rules.OK && !f.General && f.Subject == who {
				all = append(all, f.Award.Label+": "+f.What)
			}
		}
		slices.Sort(all)
		return all
	}
	// When it is written, then the rules warn of the same.
	if err := b.Do("ghi", r.Write); err != nil {
		t.Fatal(err)
	}
	after, err := rules.Check(t.Context(), contest.New(b.Book), b.year)
	if err != nil {
		t.Fatal(err)
	}
	for _, who := range []string{"Vũ Văn Thử Luật", name} {
		was, is := said(found, who), said(after, who)
		for _, w := range is {
			if !slices.Contains(was, w) {
				t.Errorf("not said before: %s; but %q", w, was)
			}
		}
		if len(was) == 0 {
			t.Errorf("nothing was said of %s", who)
		}
	}
}

func TestTheCapacityThatAGroupTellsIsShown(t *testing.T) {
	// Given delegates under the names of their groups, when they are read, then each says its capacity.
	b := open(t)
	at := slices.IndexFunc(examples, func(e example) bool { return e.kind == "delegates" })
	_, r := b.read(kind(t, "delegates"), examples[at].text, nil)
	for i, want := range []string{words.CeremonyRoleSuperior, words.CeremonyRoleGuest, words.CeremonyRoleGuest} {
		if changes := r.Lines[i].Changes; len(changes) != 1 || changes[0].To != want {
			t.Errorf("%s: %+v", r.Lines[i].Name, changes)
		}
	}
}
