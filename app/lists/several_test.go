package lists_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

// whole reads pasted text as a list of registrations of the whole block.
func (b book) whole(text string, answers map[string]string) (*lists.Reading, error) {
	b.Helper()
	return b.wholeOf(lists.Registrations(), text, answers)
}

func (b book) wholeOf(kind lists.Kind, text string, answers map[string]string) (*lists.Reading, error) {
	b.Helper()
	source, err := exchange.ReadPasted(text)
	if err != nil {
		b.Fatal(err)
	}
	around, err := registration.ReadAround(b.Context(), b.Book, b.year, data.Unit{}, data.SubjectIndividual, viet.DateOf(b.Now()))
	if err != nil {
		b.Fatal(err)
	}
	sheet := lists.NewSheet(source, around, kind)
	sheet.Answers = answers
	if answers == nil {
		sheet.Answers = map[string]string{}
	}
	return sheet.Read(b.Context(), b.Book)
}

// lines are the lines of a reading: whose each is, and how it stands.
func lines(r *lists.Reading) (all []string) {
	for _, line := range r.Lines {
		room := line.Entry.Room
		if room != "" {
			room = " / " + room
		}
		all = append(all, fmt.Sprintf("%d %s: %s%s %d", line.Number, line.Name, line.Entry.Unit.Name, room, line.Standing))
	}
	slices.Sort(all)
	return all
}

// Given a list of all units, when it is read with the whole block in view, then each row is
// of the unit that its column, its group, its collective's name, its post or its sheet
// names; what names none waits and is asked once.
func TestAListOfAllUnitsGoesToEach(t *testing.T) {
	b := open(t)
	const fresh, waits = registration.Newcomer, registration.Waiting
	for name, c := range map[string]struct {
		text  string
		want  []string
		asked []string
	}{
		"a column": {
			"TT\tHọ và tên\tChức vụ\tĐơn vị\tLĐTT\n" +
				"1\tQuách Thử Một\tPhóng viên\tBáo Thanh tra\tx\n2\tQuách Thử Hai\tGiảng viên\tTrường CBTT\tx\n" +
				"3\tQuách Thử Ba\tChuyên viên\tPhòng Thử Mới, Trung tâm Thông tin\tx\n4\tQuách Thử Tư\tChuyên viên\tTT Thử Lạ\tx\n5\tQuách Thử Năm\tChuyên viên\tTT Thử Lạ\tx\n6\tQuách Thử Sáu\tChuyên viên\t\tx\n\tCộng\t\t\t6\n",
			[]string{
				fmt.Sprint("2 Quách Thử Một: Báo Thanh tra ", fresh), fmt.Sprint("3 Quách Thử Hai: Trường Cán bộ Thanh tra ", fresh),
				fmt.Sprint("4 Quách Thử Ba: Trung tâm Thông tin / Phòng Thử Mới ", fresh),
				fmt.Sprint("5 Quách Thử Tư:  ", waits), fmt.Sprint("6 Quách Thử Năm:  ", waits), fmt.Sprint("7 Quách Thử Sáu:  ", waits),
			},
			[]string{"whose:ttthula", "whose:"},
		},
		"groups": {
			"TT\tHọ và tên\tChức vụ\tDanh hiệu\nI\tBáo Thanh tra\t\t\n1\tQuách Thử Một\tPhóng viên\tLĐTT\n\tBan Thử Mới\t\t\n2\tQuách Thử Ba\tPhóng viên\tLĐTT\nII\tTrung tâm Thông tin\t\t\n1\tQuách Thử Hai\tChuyên viên\tCSTĐCS\n\tTHƯ KÝ KHỐI\t\t\n",
			[]string{fmt.Sprint("3 Quách Thử Một: Báo Thanh tra ", fresh), fmt.Sprint("5 Quách Thử Ba: Báo Thanh tra / Ban Thử Mới ", fresh), fmt.Sprint("7 Quách Thử Hai: Trung tâm Thông tin ", fresh)},
			nil,
		},
		"a group that names no unit that is known": {
			"TT\tHọ và tên\tChức vụ\tDanh hiệu\nI\tBáo Thanh tra\t\t\n1\tQuách Thử Một\tPhóng viên\tLĐTT\nII\tVỤ THỬ LẠ\t\t\n1\tQuách Thử Hai\tChuyên viên\tLĐTT\nIII\tTrung tâm Thông tin\t\t\n1\tQuách Thử Ba\tChuyên viên\tCSTĐCS\n",
			[]string{fmt.Sprint("3 Quách Thử Một: Báo Thanh tra ", fresh), fmt.Sprint("5 Quách Thử Hai:  ", waits), fmt.Sprint("7 Quách Thử Ba: Trung tâm Thông tin ", fresh)},
			[]string{"whose:vuthula"},
		},
		"a unit without the end that all of them bear": {
			"TT\tHọ và tên\tChức vụ\tĐơn vị\tDanh hiệu\n1\tQuách Thử Một\tGiảng viên\tTrường Cán bộ\tLĐTT\n",
			[]string{fmt.Sprint("2 Quách Thử Một: Trường Cán bộ Thanh tra ", fresh)},
			nil,
		},
		"collectives": {
			"TT\tTập thể\tDanh hiệu\n1\tTrung tâm Thông tin\tTTLĐXS\n2\tPhòng Thử Mới, Báo Thanh tra\tTTLĐTT\n",
			[]string{fmt.Sprint("2 Trung tâm Thông tin: Trung tâm Thông tin ", registration.Matched), fmt.Sprint("3 Phòng Thử Mới: Báo Thanh tra ", fresh)},
			nil,
		},
		"posts": {
			"TT\tHọ và tên\tChức vụ\tDanh hiệu\n1\tQuách Thử Một\tTổng Biên tập Báo Thanh tra\tCSTĐCS\n2\tQuách Thử Hai\tGiám đốc Trung tâm Thông tin\tLĐTT\n",
			[]string{fmt.Sprint("2 Quách Thử Một: Báo Thanh tra ", fresh), fmt.Sprint("3 Quách Thử Hai: Trung tâm Thông tin ", fresh)},
			nil,
		},
		"words above": {
			"ĐĂNG KÝ CỦA TRUNG TÂM\nTrung tâm Thông tin\t\nHọ và tên\tLĐTT\nQuách Thử Một\tx\n",
			[]string{fmt.Sprint("4 Quách Thử Một: Trung tâm Thông tin ", fresh)},
			nil,
		},
	} {
		r, err := b.whole(c.text, nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := lines(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s\nwant\n%s\nleft %+v", name, strings.Join(got, "\n"), strings.Join(c.want, "\n"), r.LeftOut)
		}
		if got := keys(r); !slices.Equal(got, c.asked) {
			t.Errorf("%s asks %q, want %q", name, got, c.asked)
		}
	}
	if _, err := b.whole("Họ và tên\tLĐTT\nQuách Thử Một\tx\n", nil); !errors.Is(err, lists.ErrNoUnit) {
		t.Errorf("a list that names no unit: %v", err)
	}
}

// Given rows whose unit is not known, when that is answered once, then all alike go there;
// all is written in one step and taken back by one.
func TestAListOfAllUnitsIsOneStep(t *testing.T) {
	b := open(t)
	units, err := b.UnitsOf(b.Context(), b.year)
	if err != nil {
		t.Fatal(err)
	}
	text := "TT\tHọ và tên\tĐơn vị\tDanh hiệu\n1\tQuách Thử Một\tBáo Thanh tra\tLĐTT\n2\tQuách Thử Hai\tTT Thử Lạ\tLĐTT\n3\tQuách Thử Ba\tTT Thử Lạ\tLĐTT\n4\tQuách Thử Tư\tCục Thử\tLĐTT\n" +
		"5\tQuách Thử Một\tBáo Thanh tra\tCSTĐCS\n"
	before := b.dump()
	r, err := b.whole(text, map[string]string{"whose:ttthula": fmt.Sprint(units[4].ID), "whose:cucthu": "skip"})
	if err != nil {
		t.Fatal(err)
	}
	if r.Open() > 0 || r.Count() != 3 || len(r.ByUnit()) != 2 {
		t.Fatalf("%d to write of %d units, open %q\n%s", r.Count(), len(r.ByUnit()), keys(r), strings.Join(lines(r), "\n"))
	}
	if !slices.ContainsFunc(told(r), func(text string) bool { return strings.HasPrefix(text, "Quách Thử Một") }) {
		t.Errorf("%q", told(r))
	}
	if err := b.Do("Dán", r.Write); err != nil {
		t.Fatal(err)
	}
	for unit, want := range map[int64]int{units[0].ID: 1, units[4].ID: 2} {
		lines, err := b.RegistrationLines(b.Context(), b.year.ID, unit)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, line := range lines {
			if strings.HasPrefix(line.Name, "Quách Thử") {
				n++
			}
		}
		if n != want {
			t.Errorf("unit %d has %d of them, want %d", unit, n, want)
		}
	}
	if again, err := b.whole(text, nil); err != nil || again.Count() != 0 {
		t.Errorf("what is registered is to be written once more: %v", err)
	}
	if _, err := b.Undo(); err != nil || b.dump() != before {
		t.Errorf("one undo does not take all of it back: %v", err)
	}
}

// Given a list of all units of another kind, when it is read with the whole block in view,
// then each row is of its unit, and what it says is written there: posts, ratings, earlier
// titles. A list that names the unit in view and two others is told to be one of several.
func TestListsOfAllUnitsOfEveryKindGoToEach(t *testing.T) {
	b := open(t)
	written := func(code, text string) {
		t.Helper()
		k := kind(t, code)
		source, err := exchange.ReadPasted(text)
		if err != nil {
			t.Fatal(err)
		}
		if !lists.OfSeveral(source, b.around(), k) {
			t.Errorf("%s: not told to be of several units", code)
		}
		r, err := b.wholeOf(k, text, nil)
		if err != nil {
			t.Fatalf("%s: %v", code, err)
		}
		if r.Open() > 0 || r.Count() != 3 {
			t.Fatalf("%s: %v, %d to write, asks %q\n%s", code, err, r.Count(), keys(r), strings.Join(lines(r), "\n"))
		}
		if err := b.Do("Dán", r.Write); err != nil {
			t.Fatal(err)
		}
		if again, err := b.wholeOf(k, text, nil); err != nil || again.Count() != 0 {
			t.Errorf("%s: written once more: %v", code, err)
		}
	}
	written("people", "TT\tHọ và tên\tChức vụ\tĐơn vị công tác\n1\tQuách Thử Một\tPhóng viên\tBáo Thanh tra\n2\tQuách Thử Hai\tChuyên viên\tTrung tâm Thông tin\n3\tQuách Thử Ba\tBiên tập viên\tTạp chí Thanh tra\n")
	written("ratings", "TT\tHọ và tên\tXếp loại\tSố tháng làm việc\nI\tBáo Thanh tra\t\t\n1\tQuách Thử Một\tHTXSNV\t12\nII\tTrung tâm Thông tin\t\t\n2\tQuách Thử Hai\tHTTNV\t11\nIII\tTạp chí Thanh tra\t\t\n3\tQuách Thử Ba\tHTNV\t12\n")
	written("past", "TT\tHọ và tên\tĐơn vị\tDanh hiệu\tNăm\tSố quyết định\n1\tQuách Thử Một\tBáo Thanh tra\tCSTĐCS\t2022\t12/QĐ-BTTr\n2\tQuách Thử Hai\tTrung tâm Thông tin\tLĐTT\t2022\t13/QĐ-TTTT\n3\tQuách Thử Ba\tTạp chí Thanh tra\tLĐTT\t2022\t14/QĐ-TCTTr\n")
	units, err := b.UnitsOf(b.Context(), b.year)
	if err != nil {
		t.Fatal(err)
	}
	var rows []struct {
		Name, Post, Unit, Rating, Decision string
	}
	err = datatest.DB(b.Book).Raw(`SELECT p.full_name AS name, o.title AS post, u.name AS unit, y.rating, a.decision_number AS decision
		FROM people p JOIN posts o ON o.person_id = p.id JOIN units u ON u.id = o.unit_id
		JOIN person_years y ON y.person_id = p.id AND y.year = 2023 JOIN awards a ON a.person_id = p.id AND a.year = 2022
		WHERE p.full_name LIKE 'Quách Thử %' ORDER BY a.decision_number`).Scan(&rows).Error
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(rows), "[{Quách Thử Một Phóng viên Báo Thanh tra HTXSNV 12/QĐ-BTTr} {Quách Thử Hai Chuyên viên Trung tâm Thông tin HTTNV 13/QĐ-TTTT} {Quách Thử Ba Biên tập viên Tạp chí Thanh tra HTNV 14/QĐ-TCTTr}]"; got != want {
		t.Errorf("%s\nwant %s, of %d units", got, want, len(units))
	}
	// Of one unit beside that in view it is not.
	source, err := exchange.ReadPasted("Họ và tên\tĐơn vị\tLĐTT\nQuách Thử Một\tBáo Thanh tra\tx\nQuách Thử Hai\tTrung tâm Thông tin\tx\n")
	if err != nil {
		t.Fatal(err)
	}
	if lists.OfSeveral(source, b.around(), lists.Registrations()) {
		t.Error("one other unit makes it a list of all")
	}
}

// Given a year with several meetings, when a list of delegates is read, then it is asked of
// which of them it is, and goes there alone.
func TestDelegatesGoToTheMeetingThatIsAnswered(t *testing.T) {
	b := open(t)
	text := "TT\tHọ và tên\tChức vụ\tĐơn vị\tThành phần\n1\tQuách Thử Một\tPhóng viên\tBáo Thanh tra\tĐại diện đơn vị thành viên\n"
	_, r := b.read(kind(t, "delegates"), text, nil)
	for _, key := range keys(r) {
		if key == "meeting" {
			t.Error("asked though the year has one meeting")
		}
	}
	closing := data.Ceremony{YearID: b.year.ID, Name: "Hội nghị thử", Date: "2023-12-20", Purposes: "closing"}
	if err := b.Do("Thử", func(tx *data.Tx) error { return tx.Save(&closing) }); err != nil {
		t.Fatal(err)
	}
	if _, r = b.read(kind(t, "delegates"), text, nil); !slices.Contains(keys(r), "meeting") || r.Count() != 0 {
		t.Fatalf("%d to write, asks %q", r.Count(), keys(r))
	}
	_, r = b.read(kind(t, "delegates"), text, map[string]string{"meeting": fmt.Sprint(closing.ID)})
	if err := b.Do("Dán", r.Write); err != nil {
		t.Fatal(err)
	}
	var of []int64
	if err := datatest.DB(b.Book).Raw("SELECT ceremony_id FROM participants WHERE full_name = 'Quách Thử Một'").Scan(&of).Error; err != nil || !slices.Equal(of, []int64{closing.ID}) {
		t.Errorf("in meetings %v, want %d (%v); asks %q", of, closing.ID, err, keys(r))
	}
}

// Given somebody of the book, known as Bà, in a list of delegates that says only the name, when
// it is written, then she comes to the meeting as Bà, as one who is typed there does.
func TestADelegateOfTheBookIsAddressedAsTheBookDoes(t *testing.T) {
	b := open(t)
	db := datatest.DB(b.Book)
	if err := db.Exec("DELETE FROM participants").Error; err != nil {
		t.Fatal(err)
	}
	var person data.Person
	if err := db.Raw("SELECT * FROM people WHERE honorific = 'Bà' LIMIT 1").Scan(&person).Error; err != nil || person.ID == 0 {
		t.Fatal(person, err)
	}
	_, r := b.read(kind(t, "delegates"), "TT\tHọ và tên\tThành phần\n1\t"+person.FullName+"\tĐại diện đơn vị thành viên\n", nil)
	if err := b.Do("Dán", r.Write); err != nil {
		t.Fatal(err)
	}
	var of []string
	if err := db.Raw("SELECT honorific FROM participants").Scan(&of).Error; err != nil || !slices.Equal(of, []string{"Bà"}) {
		t.Errorf("addressed as %q (%v); asks %q", of, err, keys(r))
	}
}
