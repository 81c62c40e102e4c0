package data_test

import (
	"slices"
	"testing"

	"sothidua/data"
)

// A room in a room belongs to the unit above both, in every list and count.
func TestRoomsInRoomsBelongToTheirUnit(t *testing.T) {
	book := newBook(t)
	unit := data.Unit{Name: "Sở", Position: 1}
	block, year := data.Block{Name: "Cụm"}, data.Year{Number: 2026, RegimeCode: "L2022-ND152"}
	save := func(records ...any) {
		t.Helper()
		err := book.Do("thử", func(tx *data.Tx) error {
			for _, record := range records {
				if err := tx.Save(record); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	save(&data.Unit{Name: "Nơi khác"}, &block, &unit)
	year.BlockID = block.ID
	save(&year, &data.Membership{BlockID: block.ID, UnitID: unit.ID})
	first := data.Unit{Name: "Chi cục", ParentID: &unit.ID, Position: 1}
	second := data.Unit{Name: "Văn phòng", ParentID: &unit.ID, Position: 2}
	save(&first, &second)
	inner := data.Unit{Name: "Hạt", ParentID: &first.ID, Position: 1}
	person := data.Person{FullName: "Lê An"}
	save(&inner, &person)
	save(&data.Post{PersonID: person.ID, UnitID: inner.ID, Title: "Hạt trưởng", FromDate: "2024-01-01"},
		&data.PersonYear{PersonID: person.ID, Year: 2026, Rating: "HTXSNV"})

	rooms, err := book.RoomsOf(t.Context(), unit.ID)
	if err != nil {
		t.Fatal(err)
	}
	names := func(rooms []data.Unit) (all string) {
		for _, room := range rooms {
			all += room.Name + ";"
		}
		return all
	}
	if got := names(rooms); got != "Chi cục;Hạt;Văn phòng;" {
		t.Errorf("rooms %s", got)
	}
	file, err := book.BlockFile(t.Context(), year)
	if err != nil {
		t.Fatal(err)
	}
	if got := names(file.Members[0].Rooms); got != "Chi cục;Hạt;Văn phòng;" {
		t.Errorf("rooms of the member %s", got)
	}
	collectives, err := book.Collectives(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(collectives) != 5 || collectives[2].Name != "Hạt" || collectives[2].Parent != "Chi cục" {
		t.Errorf("collectives %+v", collectives)
	}
	people, err := book.PeopleOf(t.Context(), unit.ID, "2026-06-01")
	if err != nil {
		t.Fatal(err)
	}
	if len(people) != 1 || people[0].Room != "Hạt" || people[0].Unit != "Sở" {
		t.Errorf("people of the unit %+v", people)
	}
	ever, err := book.PeopleEverIn(t.Context(), unit.ID)
	if err != nil || !ever[person.ID] {
		t.Errorf("people ever in the unit %v, %v", ever, err)
	}
	listed, err := book.ListPeople(t.Context(), unit.ID, 10)
	if err != nil {
		t.Fatal(err)
	}
	if len(listed.Rows) != 1 || listed.Rows[0].Post.Room != "Hạt" || listed.Rows[0].Post.Unit != "Sở" {
		t.Errorf("listed people %+v", listed)
	}
	basis, err := book.Basis(t.Context(), year.ID, data.CheckFor{})
	if err != nil {
		t.Fatal(err)
	}
	records, err := book.CheckRecords(t.Context(), basis, data.CheckScope{Units: []int64{unit.ID}, Everybody: true, For: data.CheckFor{Ratings: []string{"rating-cap"}}})
	if err != nil {
		t.Fatal(err)
	}
	if records.Rated[unit.ID][data.RatedPeople{Rating: "HTXSNV"}] != 1 {
		t.Errorf("rated people %v", records.Rated)
	}
}

// Rooms of one name in different rooms are told apart by what they lie in; the unit's own
// keeps its name, and everything below a unit knows how deep it stands.
func TestRoomsCalledAlikeAreToldApart(t *testing.T) {
	book := newBook(t)
	save := func(record any) {
		t.Helper()
		if err := book.Do("thử", func(tx *data.Tx) error { return tx.Save(record) }); err != nil {
			t.Fatal(err)
		}
	}
	room := func(name string, in *data.Unit, position int) *data.Unit {
		u := &data.Unit{Name: name, ParentID: &in.ID, Position: position}
		save(u)
		return u
	}
	block, unit := data.Block{Name: "Cụm"}, data.Unit{Name: "Sở", Position: 1}
	save(&block)
	save(&unit)
	year := data.Year{Number: 2026, RegimeCode: "L2022-ND152", BlockID: block.ID}
	save(&year)
	save(&data.Membership{BlockID: block.ID, UnitID: unit.ID})
	north, south := room("Chi cục Bắc", &unit, 1), room("Chi cục Nam", &unit, 2)
	room("Tổ 1", &unit, 3)
	for _, branch := range []*data.Unit{north, south} {
		station := room("Trạm", branch, 1)
		room("Tổ 1", station, 1)
		room("Tổ "+branch.Name, station, 2)
	}
	rooms, err := book.RoomsOf(t.Context(), unit.ID)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, room := range rooms {
		names = append(names, room.Name)
	}
	want := []string{
		"Chi cục Bắc", "Trạm, Chi cục Bắc", "Tổ 1, Trạm, Chi cục Bắc", "Tổ Chi cục Bắc",
		"Chi cục Nam", "Trạm, Chi cục Nam", "Tổ 1, Trạm, Chi cục Nam", "Tổ Chi cục Nam", "Tổ 1",
	}
	if !slices.Equal(names, want) {
		t.Errorf("rooms %q", names)
	}
	rated, err := book.CollectivesOfYear(t.Context(), year)
	if err != nil {
		t.Fatal(err)
	}
	var depths []int
	for _, c := range rated {
		depths = append(depths, c.Depth)
	}
	if !slices.Equal(depths, []int{0, 1, 2, 3, 3, 1, 2, 3, 3, 1}) || rated[3].Parent != "Trạm" {
		t.Errorf("depths %v, of %q", depths, rated[3].Parent)
	}
}
