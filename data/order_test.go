package data_test

import (
	"path/filepath"
	"slices"
	"testing"

	"sothidua/data"
	"sothidua/data/viet"
)

// listed is a small book of one unit: its people were entered, and registered, in an order
// that is neither of names nor of posts.
type listed struct {
	*testing.T
	book *data.Book
	year data.Year
	unit data.Unit
	room data.Unit
	kind data.AwardKind
}

func (l *listed) do(act func(tx *data.Tx) error) {
	l.Helper()
	if err := l.book.Do("Thử", act); err != nil {
		l.Fatal(err)
	}
}

// add enters a person with a post, registers and awards them.
func (l *listed) add(name, post string, room int64) (person data.Person) {
	l.Helper()
	l.do(func(tx *data.Tx) error {
		person = data.Person{FullName: name}
		if err := tx.Save(&person); err != nil {
			return err
		}
		held := []data.Post{{PersonID: person.ID, UnitID: room, Title: post, FromDate: "2020-01-01"}}
		if err := data.AddAll(tx, held); err != nil {
			return err
		}
		if err := tx.Save(&data.Registration{
			YearID: l.year.ID, UnitID: l.unit.ID, AwardKindID: l.kind.ID, PersonID: &person.ID, SubjectName: name, SubjectPost: post, SubjectUnit: l.room.Name,
		}); err != nil {
			return err
		}
		return tx.Save(&data.Award{AwardKindID: l.kind.ID, PersonID: &person.ID, SubjectName: name, Year: l.year.Number, DecisionNumber: "1"})
	})
	return person
}

func listing(t *testing.T) *listed {
	t.Helper()
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	l := &listed{T: t, book: book}
	l.do(func(tx *data.Tx) error {
		block := data.Block{Name: "Khối 1"}
		l.unit = data.Unit{Name: "Sở A"}
		l.kind = data.AwardKind{RegimeCode: "L2022", Code: "X", Label: "X", Subject: data.SubjectIndividual, Kind: data.KindTitle}
		for _, record := range []any{&block, &data.Regime{Code: "L2022"}, &l.unit, &l.kind} {
			if err := tx.Save(record); err != nil {
				return err
			}
		}
		l.room = data.Unit{Name: "Phòng B", ParentID: &l.unit.ID}
		l.year = data.Year{BlockID: block.ID, Number: 2025, RegimeCode: "L2022"}
		for _, record := range []any{&l.room, &l.year} {
			if err := tx.Save(record); err != nil {
				return err
			}
		}
		return nil
	})
	return l
}

// expect holds every list of people against one order.
func (l *listed) expect(when string, want ...string) {
	l.Helper()
	ctx := l.Context()
	must := func(err error) {
		if err != nil {
			l.Fatal(err)
		}
	}
	same := func(list string, got []string) {
		if !slices.Equal(got, want) {
			l.Errorf("%s, %s: %v, want %v", when, list, got, want)
		}
	}
	var names []string
	lines, err := l.book.RegistrationLines(ctx, l.year.ID, l.unit.ID)
	must(err)
	for _, line := range lines {
		names = append(names, line.Name)
	}
	same("registered", names)
	for _, unit := range []int64{0, l.unit.ID} {
		part, err := l.book.ListPeople(ctx, unit, 100)
		must(err)
		names = nil
		for _, row := range part.Rows {
			names = append(names, row.Person.FullName)
		}
		same("people", names)
	}
	decisions, err := l.book.Decisions(ctx, l.year.Number)
	must(err)
	given, err := l.book.AwardsOf(ctx, decisions[0])
	must(err)
	names = nil
	for _, row := range given {
		names = append(names, row.SubjectName)
	}
	same("awarded", names)
	rated, err := l.book.PeopleOfYear(ctx, l.year, l.unit.ID)
	must(err)
	names = nil
	for _, row := range rated {
		names = append(names, row.FullName)
	}
	same("rated", names)
	outcomes, err := l.book.Outcomes(ctx, l.year, nil)
	must(err)
	names = nil
	for _, row := range outcomes {
		names = append(names, row.Name)
	}
	same("results", names)
}

// Given people entered in no order, when the book is ordered by rank or as typed, then
// every list follows, what is entered later too; one undo brings all lists back, and two
// people of one name are still known as such.
func TestPeopleStandInTheOrderTheBookChose(t *testing.T) {
	l := listing(t)
	an := l.add("Lê An", "Chuyên viên", l.room.ID)
	l.add("Trần Vinh", "Phó Giám đốc phụ trách", l.unit.ID)
	l.add("Hồ Bình", "Trưởng phòng", l.room.ID)
	l.add("Đỗ Yên", "Quyền Giám đốc", l.unit.ID)
	l.add("Ngô Bình", "Chuyên viên", l.unit.ID)
	order := func(order data.PeopleOrder, ranks string) {
		t.Helper()
		l.do(func(tx *data.Tx) error { return tx.OrderPeople(order, ranks) })
	}
	order(data.OrderByRank, "")
	byRank := []string{"Đỗ Yên", "Trần Vinh", "Hồ Bình", "Lê An", "Ngô Bình"}
	l.expect("by rank", byRank...)
	order(data.OrderAsTyped, "")
	typed := []string{"Lê An", "Trần Vinh", "Hồ Bình", "Đỗ Yên", "Ngô Bình"}
	l.expect("as typed", typed...)
	l.add("Bùi Ái", "Giám đốc", l.unit.ID)
	l.expect("typed later", append(slices.Clone(typed), "Bùi Ái")...)
	if _, err := l.book.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, err := l.book.Undo(); err != nil {
		t.Fatal(err)
	}
	l.expect("undone", byRank...)
	if _, err := l.book.Redo(); err != nil {
		t.Fatal(err)
	}
	l.expect("again", typed...)
	order(data.OrderByRank, "Chuyên viên\nTrưởng phòng, Giám đốc")
	l.expect("by ranks of the office", "Lê An", "Ngô Bình", "Hồ Bình", "Đỗ Yên", "Trần Vinh")
	// One more of a name stands apart in rank, and is one of two that are called alike.
	l.add("Lê Án", "Lái xe", l.room.ID)
	l.add("Lê An", "Lái xe", l.room.ID)
	alike, _, err := l.book.LinesOfOneName(t.Context(), l.year.ID)
	if err != nil || len(alike) != 2 {
		t.Errorf("of one name: %v, %v", alike, err)
	}
	// A post moves its person in the directory, the registration keeps the post it had.
	l.do(func(tx *data.Tx) error {
		return tx.Save(&data.Post{PersonID: an.ID, UnitID: l.unit.ID, Title: "Cố vấn", FromDate: "2025-06-01"})
	})
	first := func() string {
		part, err := l.book.ListPeople(t.Context(), 0, 1)
		if err != nil {
			t.Fatal(err)
		}
		return part.Rows[0].Person.FullName
	}
	if got := first(); got != "Ngô Bình" {
		t.Errorf("first in the directory is %s", got)
	}
	if _, err := l.book.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := first(); got != "Lê An" {
		t.Errorf("the post undone, first is %s", got)
	}
}

// By name people stand by room, within it by the name that they are called by.
func TestByNameTheRecordedGivenNameCounts(t *testing.T) {
	l := listing(t)
	l.add("Lê Cúc", "Chuyên viên", l.room.ID)
	bih := l.add("Y Bih Alêô", "Chuyên viên", l.room.ID)
	l.expect("before", "Y Bih Alêô", "Lê Cúc")
	bih.SortName = "Y"
	l.do(func(tx *data.Tx) error { return tx.Save(&bih) })
	l.expect("called Y", "Lê Cúc", "Y Bih Alêô")
}

func TestPostsHaveTheRankOfWhatTheyBeginWith(t *testing.T) {
	ranks := viet.ReadRanks("Giám đốc, Hiệu trưởng\n\nPhó Giám đốc\nTrưởng phòng, Trưởng khoa\nPhó Trưởng phòng")
	for post, want := range map[string]int{
		"Giám đốc": 0, "GIÁM ĐỐC": 0, "Giám đốc Sở Tài chính": 0, "Quyền Giám đốc": 0, "Q. Giám đốc": 0, "Hiệu trưởng": 0,
		"Phó Giám đốc": 1, "Phó Giám đốc thường trực": 1, "Trưởng phòng Tổng hợp": 2, "Bí thư Chi bộ, Trưởng khoa": 2,
		"Kế toán kiêm Phó Trưởng phòng": 3, "Chuyên viên": 4, "Giám": 4, "": 4,
	} {
		if got := ranks.Of(post); got != want {
			t.Errorf("%q has the rank %d, want %d", post, got, want)
		}
	}
}
