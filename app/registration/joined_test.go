package registration

import (
	"slices"
	"testing"

	"sothidua/app/intake"
	"sothidua/data"
)

// Given two notes, then both are kept, and what stands in the other one is not repeated.
func TestNotesAreJoinedOnce(t *testing.T) {
	for _, of := range [][3]string{
		{"", "", ""},
		{"Chuyển đến từ 01/3", "", "Chuyển đến từ 01/3"},
		{"", "Nghỉ thai sản", "Nghỉ thai sản"},
		{"Nghỉ thai sản", "Biệt phái", "Nghỉ thai sản; Biệt phái"},
		{"Đã nghỉ hưu 2024", "nghỉ hưu", "Đã nghỉ hưu 2024"},
		{"nghỉ hưu", "Đã nghỉ hưu 2024", "Đã nghỉ hưu 2024"},
	} {
		if got := both(of[0], of[1]); got != of[2] {
			t.Errorf("%q and %q are joined as %q, want %q", of[0], of[1], got, of[2])
		}
	}
}

// Given two rows for one person, then titles, initiatives and notes of both are kept, and
// what one of them leaves empty is the other's.
func TestTwoRowsOfOnePersonAreOneEntry(t *testing.T) {
	e := Entry{Kinds: []int64{1}, Note: "Biệt phái", Room: "Phòng Một"}
	e.Initiative.Title = "Sổ tay nghiệp vụ"
	more := Entry{Kinds: []int64{2, 1}, Note: "Biệt phái", Post: "Trưởng phòng", Room: "Phòng Hai", Honorific: "Bà"}
	more.Initiative.Title = "Bảng kê tự động"
	merge(&e, more)
	slices.Sort(e.Kinds)
	if !slices.Equal(e.Kinds, []int64{1, 2}) {
		t.Errorf("titles: %v", e.Kinds)
	}
	for _, of := range [][3]string{
		{"initiative", e.Initiative.Title, "Sổ tay nghiệp vụ; Bảng kê tự động"},
		{"note", e.Note, "Biệt phái"},
		{"post", e.Post, "Trưởng phòng"},
		{"room", e.Room, "Phòng Một"},
		{"honorific", e.Honorific, "Bà"},
	} {
		if of[1] != of[2] {
			t.Errorf("%s: %q, want %q", of[0], of[1], of[2])
		}
	}
}

// Given the code of a row, then it means that person or collective of that book and nothing
// else.
func TestTheCodeOfARowMeansOneOfItsBook(t *testing.T) {
	const book, other = "0123456789abcdef", "fedcba9876543210"
	for _, of := range []struct {
		code          string
		person, group int64
	}{
		{RowCode(book, 12, 0), 12, 0},
		{RowCode(book, 0, 7), 0, 7},
		{RowCode(other, 12, 0), 0, 0},
		{RowCode(book, 0, 0), 0, 0},
		{RowCode(book, 12, 0)[:len(RowCode(book, 12, 0))-3] + "X12", 0, 0},
		{"STD", 0, 0},
		{"", 0, 0},
	} {
		if person, group := rowOfCode(book, of.code); person != of.person || group != of.group {
			t.Errorf("%q means person %d and collective %d, want %d and %d", of.code, person, group, of.person, of.group)
		}
	}
}

// Given a name in a row that came back, then it is the same person's spelled right where at
// most two letters were left out, added or taken for others, wherever they stand.
func TestANameIsTheSameWithinTwoLetters(t *testing.T) {
	for _, of := range []struct {
		known, typed string
		alike        bool
	}{
		{"Hứa Văn Bảy", "Hứa Văn Bảy", true},
		{"Hứa Văn Bảy", "HUA VAN BAY", true},
		{"Hứa Văn Bảy", "ứa Văn Bả", true},
		{"Hứa Văn Bảy", "ứa Văn Bai", true},
		{"Hứa Văn Bảy", "Thứa Văn Bảyy", true},
		{"Hứa Văn Bảy", "Hứa Văn Cường", false},
		{"Hứa Văn Bảy", "Hứa Bảy", false},
		{"Hứa Bảy", "Hứa Văn Bảy", false},
		{"Hứa Văn Bảy", "Bảy", false},
		{"Hứa Văn Bảy", "", false},
	} {
		if got := spelledAlike(of.known, of.typed); got != of.alike {
			t.Errorf("%q for %q: %v", of.typed, of.known, got)
		}
	}
}

// Given that two people were said to be two, then they are, in whichever order they are
// asked about, and nobody else with either of them.
func TestTwoAreApartWhateverTheirOrder(t *testing.T) {
	said := []data.NotSame{{PersonID: 1, OtherPersonID: 2}}
	for _, of := range []struct {
		a, b  int64
		apart bool
	}{{1, 2, true}, {2, 1, true}, {1, 3, false}, {3, 1, false}, {2, 3, false}, {3, 2, false}, {1, 1, false}} {
		if got := saidApart(said, of.a, of.b); got != of.apart {
			t.Errorf("%d and %d: %v", of.a, of.b, got)
		}
	}
}

// Given more rows of one name than anybody chooses between, then a row is offered those of
// the bound and no more.
func TestARowIsOneWithOneOfABoundedNumber(t *testing.T) {
	lines := make([]Pasted, intake.Namesakes+2)
	same := namesakes{}
	for i := range lines {
		lines[i].Subject, lines[i].Name = data.SubjectIndividual, "Vũ Văn Thử"
		same.place(lines, i, nameKey(&lines[i]), false)
		lines[i].Standing = Newcomer
		same.keep(lines, i, nameKey(&lines[i]))
	}
	if n := len(lines[len(lines)-1].Lines); n != intake.Namesakes {
		t.Errorf("%d rows are offered, want %d", n, intake.Namesakes)
	}
}
