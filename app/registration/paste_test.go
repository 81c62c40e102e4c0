package registration_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/data"
	"sothidua/data/datatest"
)

// paste reads text as it is pasted for the unit.
func (b book) paste(a registration.Around, text string) (*registration.Sheet, *registration.Reading) {
	b.Helper()
	sheet, err := registration.Open(text, a)
	if err != nil {
		b.Fatal(err)
	}
	return sheet, b.read(sheet)
}

func (b book) read(sheet *registration.Sheet) *registration.Reading {
	b.Helper()
	reading, err := sheet.Read(context.Background(), b.Book)
	if err != nil {
		b.Fatal(err)
	}
	return reading
}

// said is what the lines say: name, labels and standing.
func said(sheet *registration.Sheet, r *registration.Reading) []string {
	var all []string
	for _, line := range r.Lines {
		all = append(all, fmt.Sprintf("%s %s %d", line.Entry.Name, registration.Labels(sheet.Kinds, line.Entry.Kinds), line.Standing))
	}
	return all
}

// whyOf is the reason why the row with a text was left out.
func whyOf(r *registration.Reading, text string) string {
	for _, out := range r.LeftOut {
		if strings.Contains(out.Text, text) {
			return out.Why
		}
	}
	return ""
}

func equal(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " / "), strings.Join(want, " / "))
	}
}

func TestPastedLinesAreMatched(t *testing.T) {
	// Given two people of the unit whose names differ in their tones alone.
	b := practice(t)
	for _, name := range []string{"Lê Thị Thử", "Lê Thị Thu"} {
		if err := b.add(b.newcomer(name)); err != nil {
			t.Fatal(err)
		}
	}
	// When lines come in with a heading, with marks, labels and codes.
	_, r := b.paste(b.around(), "TT\tHọ và tên\tChức vụ\tLĐTT\tDanh hiệu\r\n"+
		"1\tLê Thị Thử\tChuyên viên\tx\tgk; bằng khen lạ\r\n"+
		"2\tLE THI THU\t\tx\t\r\n"+
		"3\tVũ Văn Mới\tKỹ sư, Phòng Mới\t\tcstđcs\r\n"+
		"4\tVũ Văn Mới\tKỹ sư\tx\t\r\n"+
		"5\t\tKế toán\tx\t\r\n")
	// Then the first is known, waits for what its unknown title means, and leaves
	// out what it has;
	if l := r.Lines[0]; l.Standing != registration.Waiting || l.Entry.PersonID == 0 || l.Already != "GK" || l.Unknown != "bằng khen lạ" {
		t.Errorf("%+v", l)
	}
	// the second could be either; the third is new with a post and a room,
	if l := r.Lines[1]; l.Standing != registration.Ambiguous || len(l.Candidates) != 2 {
		t.Errorf("%+v", l)
	}
	if l := r.Lines[2]; l.Standing != registration.Newcomer || l.Entry.Post != "Kỹ sư" || l.Entry.Room != "Phòng Mới" {
		t.Errorf("%+v", l)
	}
	// the fourth is the third again, and the fifth names nobody, which is said.
	if l := r.Lines[3]; l.Standing != registration.Again || l.Of != 2 || whyOf(r, "Kế toán") == "" || len(r.Lines) != 4 {
		t.Errorf("%+v, %q", l, whyOf(r, "Kế toán"))
	}
}

func TestTwoOfTheUnitWithOneNameAreChosenBetween(t *testing.T) {
	// Given two people of the unit with one name.
	b := practice(t)
	first := b.newcomer("Lê Thị Thử")
	second := first
	second.Post, second.Room = "Kế toán", "Phòng Khác"
	for _, e := range []registration.Entry{first, second} {
		if err := b.add(e); err != nil {
			t.Fatal(err)
		}
	}
	// When the name is pasted, then nobody is taken; Enter goes through both, somebody
	// new and nobody, and around.
	sheet, r := b.paste(b.around(), "Họ và tên\tLĐTT\nLê Thị Thử\tx\n")
	var been, offered []int64
	for _, person := range r.Lines[0].Candidates {
		offered = append(offered, person.ID)
	}
	for range 5 {
		l := r.Lines[0]
		if len(been) == 0 && (l.Standing != registration.Ambiguous || l.Entry.PersonID != 0) {
			t.Fatalf("%+v", l)
		}
		been = append(been, l.Entry.PersonID)
		sheet.Next(l)
		r = b.read(sheet)
	}
	if len(offered) != 2 || !slices.Equal(been, []int64{0, offered[0], offered[1], 0, 0}) || r.Lines[0].Entry.PersonID != offered[0] {
		t.Errorf("%v of %v, then %d", been, offered, r.Lines[0].Entry.PersonID)
	}
}

func TestMarksInAPasteAreYesOrNoOrAsked(t *testing.T) {
	b := practice(t)
	text := "Họ và tên\tLĐTT\tCSTĐCS\tGK\nVũ Văn Một\tx\t-\tKhông\nVũ Văn Hai\tX\tKo\t0\nVũ Văn Ba\t1\tb\tv\nVũ Văn Bốn\tb\t✓\t–\n"
	sheet, r := b.paste(b.around(), text)
	equal(t, said(sheet, r), []string{"Vũ Văn Một LĐTT 1", "Vũ Văn Hai LĐTT 1", "Vũ Văn Ba LĐTT, GK 4", "Vũ Văn Bốn CSTĐCS 4"})
	// What is neither is asked once for all alike, and nothing of its lines is written.
	if len(r.Questions) != 1 || !strings.Contains(r.Questions[0].Text, "“b”") || r.Questions[0].Rows != "Dòng 4, 5" || len(registration.Entries(r.Lines)) != 2 {
		t.Fatalf("%+v", r.Questions)
	}
	sheet.Answers[r.Questions[0].Key] = "yes"
	equal(t, said(sheet, b.read(sheet))[2:], []string{"Vũ Văn Ba LĐTT, CSTĐCS, GK 1", "Vũ Văn Bốn LĐTT, CSTĐCS 1"})
	sheet.Answers[r.Questions[0].Key] = "no"
	equal(t, said(sheet, b.read(sheet))[2:], []string{"Vũ Văn Ba LĐTT, GK 1", "Vũ Văn Bốn CSTĐCS 1"})
}

func TestWithoutAHeadingTheColumnsAreAsked(t *testing.T) {
	// Given columns of marks that no heading names.
	b := practice(t)
	sheet, r := b.paste(b.around(), "1\tÔng\tVũ Văn Một\tKỹ sư\tx\t\tx\n2\tBà\tLê Thị Hai\tKế toán, Phòng Thử\t\t\tx\n")
	// Then nothing is registered by their place, and nothing is written.
	if r.Headed || len(registration.Entries(r.Lines)) != 0 || len(r.Questions) != 3 {
		t.Fatalf("headed %v, %d entries, %+v", r.Headed, len(registration.Entries(r.Lines)), r.Questions)
	}
	equal(t, said(sheet, r), []string{"Vũ Văn Một  4", "Lê Thị Hai  4"})
	if e := r.Lines[1].Entry; e.Honorific != "Bà" || e.Post != "Kế toán" || e.Room != "Phòng Thử" {
		t.Errorf("%+v", e)
	}
	// What she says is done: the last column is GK, the one before no title of ours.
	gk := b.kind("GK", data.SubjectIndividual)
	sheet.Answers["columns"] = "yes"
	sheet.Answers[intake.ColumnKey(6)] = intake.Meaning{Field: intake.MarkField, Kind: gk}.String()
	sheet.Answers[intake.ColumnKey(4)] = intake.Meaning{}.String()
	r = b.read(sheet)
	equal(t, said(sheet, r), []string{"Vũ Văn Một GK 1", "Lê Thị Hai GK 1"})
	if why := whyOf(r, "Cột E"); !strings.Contains(why, "1 ô") {
		t.Errorf("%q", why)
	}
}

func TestColumnsWithoutAFieldAreShownNotLost(t *testing.T) {
	b := practice(t)
	sheet, r := b.paste(b.around(), "Họ và tên\tMôn\tLĐTT\tDanh hiệu năm 2022\tBK lạ\tTrống\nVũ Văn Một\tLuật\tx\tCSTĐCS\tx\t\n")
	for text, want := range map[string]string{"Môn": "1 ô", "BK lạ": "1 ô", "Trống": ""} {
		if why := whyOf(r, "“"+text+"”"); (why == "") != (want == "") || !strings.Contains(why, want) {
			t.Errorf("%s: %q", text, why)
		}
	}
	// Titles of another year are history.
	if past := r.Lines[0].Past; len(past) != 1 || past[0].Year != 2022 || past[0].Kind != b.kind("CSTĐCS", data.SubjectIndividual) {
		t.Errorf("%+v", past)
	}
	// Only what has marks is asked, and the line waits for it.
	equal(t, said(sheet, r), []string{"Vũ Văn Một LĐTT 4"})
	if len(r.Questions) != 1 || !strings.Contains(r.Questions[0].Text, "BK lạ") {
		t.Errorf("%+v", r.Questions)
	}
}

func TestNamesakesInOnePaste(t *testing.T) {
	b := practice(t)
	head := "Họ và tên\tChức vụ\tBộ phận\tNăm sinh\tDanh hiệu\n"
	for _, c := range []struct {
		name, first, second string
		standing            registration.Standing
		entries             int
	}{
		{"all agrees", "Kỹ sư\tPhòng A\t1980\tLĐTT", "kỹ sư\tphòng A\t1980\tGK", registration.Again, 1},
		{"what is told agrees", "Kỹ sư\t\t\tLĐTT", "Kỹ sư\tPhòng A\t\tGK", registration.Again, 1},
		{"the room differs", "Kỹ sư\tPhòng A\t\tLĐTT", "Kỹ sư\tPhòng B\t\tLĐTT", registration.Newcomer, 2},
		{"the birth differs", "Kỹ sư\tPhòng A\t1980\tLĐTT", "Kỹ sư\tPhòng A\t1981\tLĐTT", registration.Newcomer, 2},
		{"nothing is told", "\t\t\tLĐTT", "\t\t\tGK", registration.Ambiguous, 1},
		{"each tells another thing", "Kỹ sư\t\t\tLĐTT", "\tPhòng B\t\tGK", registration.Ambiguous, 1},
	} {
		sheet, r := b.paste(b.around(), head+"Vũ Văn Thử\t"+c.first+"\nVũ Văn Thử\t"+c.second+"\n")
		l := r.Lines[1]
		if entries := registration.Entries(r.Lines); l.Standing != c.standing || len(entries) != c.entries || len(l.Lines) != 1 {
			t.Errorf("%s: %+v, %d entries", c.name, l, len(entries))
		}
		// One is said for two, or two for one: both are written as she says.
		for range 4 {
			sheet.Next(r.Lines[1])
			r = b.read(sheet)
			entries := registration.Entries(r.Lines)
			want := map[registration.Standing]int{registration.Again: 1, registration.Newcomer: 2, registration.Skipped: 1}[r.Lines[1].Standing]
			if len(entries) != want {
				t.Errorf("%s, standing %d: %+v", c.name, r.Lines[1].Standing, entries)
			}
			if r.Lines[1].Standing == registration.Again && len(entries[0].Kinds) != len(union(r.Lines[0].Entry.Kinds, r.Lines[1].Entry.Kinds)) {
				t.Errorf("%s: %v", c.name, entries[0].Kinds)
			}
		}
	}
}

func union(a, b []int64) []int64 {
	all := append(slices.Clone(a), b...)
	slices.Sort(all)
	return slices.Compact(all)
}

func TestALineOneWithARegisteredOneIsWritten(t *testing.T) {
	// Given somebody whose only title of the first line is registered already.
	b := practice(t)
	if err := b.add(b.newcomer("Lê Thị Thử")); err != nil {
		t.Fatal(err)
	}
	_, r := b.paste(b.around(), "Họ và tên\tChức vụ\tDanh hiệu\nLê Thị Thử\tChuyên viên\tGK\nLê Thị Thử\tChuyên viên\tLĐTT\n")
	line, _ := b.line("Lê Thị Thử")
	// Then the second line is written for the same person, the first is not.
	entries := registration.Entries(r.Lines)
	if len(entries) != 1 || entries[0].PersonID != line.PersonID || len(entries[0].Kinds) != 1 || entries[0].Kinds[0] != b.kind("LĐTT", data.SubjectIndividual) {
		t.Errorf("%+v", entries)
	}
	// A title in both lines is written once.
	_, r = b.paste(b.around(), "Họ và tên\tChức vụ\tDanh hiệu\nVũ Văn Thử\tKỹ sư\tLĐTT, GK\nVũ Văn Thử\tKỹ sư\tLĐTT\n")
	if entries := registration.Entries(r.Lines); len(entries) != 1 || len(entries[0].Kinds) != 2 {
		t.Errorf("%+v", entries)
	}
}

func TestRowsThatAreNobodyAreLeftOutWithTheirReason(t *testing.T) {
	b := practice(t)
	sheet, r := b.paste(b.around(), "KHỐI THI ĐUA SỐ 1\n\nTT\tHọ và tên\tChức vụ\tDanh hiệu\n(1)\t(2)\t(3)\t(4)\n"+
		"I. CHIẾN SĨ THI ĐUA CƠ SỞ (02 người)\n1\tVũ Văn Một\tKỹ sư\tLĐTT\n"+
		"II\tPhòng Hai\n2\tTống Công Tổng\tKế toán\tLĐTT\n3\tVũ Cộng\tKỹ sư\tLĐTT\n4\t1\tx\tLĐTT\n"+
		"5\tPhòng Kế toán\t\tLĐTT\n\tTổng cộng: 05 người\t\t5\nCộng\t\t\t5\n\tNgười lập biểu\t\tThủ trưởng\n\t(Ký, ghi rõ họ tên)\n\tTrần Thị Ký\n")
	equal(t, said(sheet, r), []string{"Vũ Văn Một LĐTT 1", "Tống Công Tổng LĐTT 1", "Vũ Cộng LĐTT 1"})
	if r.Lines[0].Entry.Room != "" || r.Lines[1].Entry.Room != "Phòng Hai" {
		t.Errorf("%+v", r.Lines)
	}
	for text, want := range map[string]string{
		"KHỐI": "trên dòng tiêu đề", "(1)": "đánh số", "CHIẾN SĨ": "tên nhóm", "II |": "bộ phận", "4 | 1": "không có chữ", "5 | Phòng": "tập thể",
		"05 người": "cộng", "Cộng |": "cộng", "Người lập": "ký", "ghi rõ": "ký", "Trần Thị Ký": "ký",
	} {
		if why := whyOf(r, text); !strings.Contains(why, want) {
			t.Errorf("%s: %q", text, why)
		}
	}
}

func TestASecondTableIsReadByItsOwnColumns(t *testing.T) {
	b := practice(t)
	sheet, r := b.paste(b.around(), "TT\tHọ và tên\tLĐTT\n1\tVũ Văn Một\tx\nTT\tHọ và tên\tLĐTT\n2\tVũ Văn Hai\tx\nTT\tHọ và tên\tGK\n3\tVũ Văn Ba\tx\n")
	equal(t, said(sheet, r), []string{"Vũ Văn Một LĐTT 1", "Vũ Văn Hai LĐTT 1", "Vũ Văn Ba GK 1"})
}

func TestNamesAreReadAsTheyStandInLists(t *testing.T) {
	b := practice(t)
	sheet, r := b.paste(b.around(), "Họ và tên, chức vụ, đơn vị công tác\tDanh hiệu đăng ký\n"+
		"\"Ông Trịnh Văn Thử\nViện trưởng\"\tCSTĐ bộ; BK Tổng TTCP\nTS. Hạ Văn Nháp - Nghiên cứu viên, Phòng Nghiên cứu\tLĐTT và GK\nĐ/c Sử Thị Giả, Kế toán viên\tLĐTT\n")
	equal(t, said(sheet, r), []string{"Trịnh Văn Thử CSTĐ bộ, BK Tổng TTCP 1", "Hạ Văn Nháp LĐTT, GK 1", "Sử Thị Giả LĐTT 1"})
	if a, c := r.Lines[0].Entry, r.Lines[1].Entry; a.Honorific != "Ông" || a.Post != "Viện trưởng" || c.Post != "Nghiên cứu viên" || c.Room != "Phòng Nghiên cứu" {
		t.Errorf("%+v %+v", a, c)
	}
	// A name in two columns: the heading says so, or what stands below, or it is asked.
	_, r = b.paste(b.around(), "Họ và tên đệm\tTên\tLĐTT\nNguyễn Thị\tHoa\tx\n")
	if r.Lines[0].Entry.Name != "Nguyễn Thị Hoa" {
		t.Errorf("%+v", r.Lines[0].Entry)
	}
	_, r = b.paste(b.around(), "Họ và tên\t\tLĐTT\nNguyễn Thị\tHoa\tx\n")
	if r.Lines[0].Entry.Name != "Nguyễn Thị Hoa" || len(r.Questions) != 0 {
		t.Errorf("%+v", r.Lines[0].Entry)
	}
	sheet, r = b.paste(b.around(), "Họ và tên\t\tLĐTT\nNguyễn Thị\tDiệu Hoa\tx\n")
	if r.Lines[0].Standing != registration.Waiting || len(r.Questions) != 1 {
		t.Fatalf("%+v", r)
	}
	sheet.Answers[r.Questions[0].Key] = intake.Meaning{Field: intake.GivenField}.String()
	equal(t, said(sheet, b.read(sheet)), []string{"Nguyễn Thị Diệu Hoa LĐTT 1"})
	// A rank is no form of address; letters of an old font are read as they were meant.
	_, r = b.paste(b.around(), "Ông (bà)\tHọ và tên\tLĐTT\nThượng tá\tVũ Văn Một\tx\nBà\t§Æng ThÞ MÉu\tx\n")
	if l := r.Lines[0]; l.Entry.Honorific != "" || l.Ignored != "Thượng tá" || len(r.Lines) != 2 || r.Lines[1].Entry.Name != "Đặng Thị Mẫu" {
		t.Errorf("%+v", r.Lines)
	}
}

func TestCollectivesArePasted(t *testing.T) {
	b := practice(t)
	a := b.around()
	a.Subject, a.Kinds = data.SubjectCollective, nil
	for _, label := range []string{"TTLĐTT", "TTLĐXS"} {
		var kind data.AwardKind
		if err := datatest.DB(b.Book).First(&kind, b.kind(label, data.SubjectCollective)).Error; err != nil {
			t.Fatal(err)
		}
		a.Kinds = append(a.Kinds, kind)
	}
	a.Lines = nil
	sheet, r := b.paste(a, "TT\tTên tập thể\tTTLĐTT\tTTLĐXS\nA\tTập thể lớn\n1\t"+b.unit.Name+"\t\tx\nB\tTập thể nhỏ\n1\tTổ Thử\tx\t\n2\ttổ thử\t\tx\nCộng\t\t1\t2\n")
	equal(t, said(sheet, r), []string{b.unit.Name + " TTLĐXS 0", "Tổ Thử TTLĐTT 1", "tổ thử TTLĐXS 2"})
	if entries := registration.Entries(r.Lines); len(entries) != 2 || len(entries[1].Kinds) != 2 {
		t.Errorf("%+v", entries)
	}
}

func TestTitlesOfEarlierYearsComeAlong(t *testing.T) {
	// Given a list that tells what people got the year before.
	b := practice(t)
	_, r := b.paste(b.around(), "Họ và tên\tChức vụ\tLĐTT\tDanh hiệu năm 2022\tSố quyết định\nVũ Văn Thử\tKỹ sư\tx\tCSTĐCS; LĐTT\t12/QĐ-TTr\nLê Thị Thử\tKỹ sư\tx\tBK lạ\t\n")
	entries := registration.Entries(r.Lines)
	write := func() {
		t.Helper()
		err := b.Do("Đọc", func(tx *data.Tx) error { return registration.AddMany(tx, entries, day) })
		if err != nil {
			t.Fatal(err)
		}
	}
	// When it is written, then they stand in the book with their year and decision, once;
	write()
	line, _ := b.line("Vũ Văn Thử")
	var awards []data.Award
	datatest.DB(b.Book).Where("person_id = ?", line.PersonID).Order("award_kind_id").Find(&awards)
	if len(awards) != 2 || awards[1].Year != 2022 || awards[1].DecisionNumber != "12/QĐ-TTr" || awards[1].AwardKindID != b.kind("CSTĐCS", data.SubjectIndividual) {
		t.Errorf("%+v", awards)
	}
	// what nobody knows is said, and nothing is made of it.
	if r.Lines[1].Ignored != "BK lạ" {
		t.Errorf("%+v", r.Lines[1].Row)
	}
	if _, err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	var left int64
	datatest.DB(b.Book).Model(&data.Award{}).Where("person_id = ?", line.PersonID).Count(&left)
	if left != 0 {
		t.Errorf("%d left", left)
	}
}

func TestEarlierTitlesAloneAreWritten(t *testing.T) {
	// Given a list of what somebody got in earlier years, who registers nothing this year.
	b := practice(t)
	_, r := b.paste(b.around(), "Họ và tên\tChức vụ\tLĐTT\tDanh hiệu đã đạt các năm trước\nVũ Văn Thử\tKỹ sư\t\tLĐTT năm 2020, 2021; CSTĐCS 2022\nLê Thị Thử\tKỹ sư\t\t\n")
	if r.Lines[0].Standing != registration.Newcomer || r.Lines[1].Standing != registration.Unusable {
		t.Fatalf("%+v", r.Lines)
	}
	// When it is written, then the person has the titles and no registration.
	if err := b.Do("Đọc", func(tx *data.Tx) error { return registration.AddMany(tx, registration.Entries(r.Lines), day) }); err != nil {
		t.Fatal(err)
	}
	var person data.Person
	var awards []data.Award
	var registered int64
	datatest.DB(b.Book).Where("full_name = ?", "Vũ Văn Thử").First(&person)
	datatest.DB(b.Book).Where("person_id = ?", person.ID).Order("year").Find(&awards)
	datatest.DB(b.Book).Model(&data.Registration{}).Where("person_id = ?", person.ID).Count(&registered)
	if len(awards) != 3 || awards[0].Year != 2020 || awards[2].Year != 2022 || registered != 0 {
		t.Errorf("%+v, %d registered", awards, registered)
	}
}
