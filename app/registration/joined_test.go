package registration

import (
	"slices"
	"testing"
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
