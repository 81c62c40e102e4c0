package block_test

import (
	"path/filepath"
	"testing"

	"sothidua/app/block"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/fault"
)

// open is the practice book with its block of 2023.
func open(t *testing.T) (*data.Book, *data.BlockFile) {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book, read(t, book)
}

func read(t *testing.T, book *data.Book) *data.BlockFile {
	t.Helper()
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	file, err := block.Read(t.Context(), book, year)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// refused does a step that must be refused for a field and leave the book as it was.
func refused(t *testing.T, book *data.Book, field string, act func(*data.Tx) error) {
	t.Helper()
	err := book.Do("Thử", act)
	if f := fault.Of(err); f == nil || f.Kind != fault.Invalid || f.Field != field {
		t.Errorf("refused with %+v, want for %q", err, field)
	}
}

func TestAUnitNeedsANameAndLeavesAfterItCame(t *testing.T) {
	// Given a unit that begins in June
	book, file := open(t)
	m := data.Member{Membership: data.Membership{BlockID: file.Block.ID, Position: 99, FromDate: "2023-06-01"}}
	// Then without a name, and with a last day before the first, it is refused
	refused(t, book, "name", func(tx *data.Tx) error { return block.SaveUnit(tx, &m, false) })
	m.Unit.Name, m.Membership.ToDate = "Ban Thử", "2023-05-31"
	refused(t, book, "to", func(tx *data.Tx) error { return block.SaveUnit(tx, &m, false) })
	// And else its name stands for a short one
	m.Membership.ToDate = "2023-06-01"
	if err := book.Do("Thử", func(tx *data.Tx) error { return block.SaveUnit(tx, &m, false) }); err != nil {
		t.Fatal(err)
	}
	after := read(t, book).Members
	if got := after[len(after)-1]; len(after) != len(file.Members)+1 || got.Unit.ShortName != "Ban Thử" || got.Figures.ID != 0 {
		t.Errorf("the book holds %+v", got)
	}
}

func TestARoomStandsLastInItsUnitAlsoWhenItMoves(t *testing.T) {
	book, file := open(t)
	from, to := file.Members[0], file.Members[1]
	room := data.Unit{Name: "Tổ Thử", ParentID: &from.Unit.ID}
	refused(t, book, "unit", func(tx *data.Tx) error { return block.SaveRoom(tx, &data.Unit{Name: "Tổ Thử"}) })
	last := func(of int) data.Unit {
		rooms := read(t, book).Members[of].Rooms
		return rooms[len(rooms)-1]
	}
	for i, unit := range []data.Member{from, to} {
		room.ParentID, room.Position = &unit.Unit.ID, 0
		if err := book.Do("Thử", func(tx *data.Tx) error { return block.SaveRoom(tx, &room) }); err != nil {
			t.Fatal(err)
		}
		if got := last(i); got.ID != room.ID || got.ShortName != room.Name {
			t.Errorf("last in unit %d is %+v", i, got)
		}
	}
}

func TestTheBlockKeepsWhatItCallsItsHeads(t *testing.T) {
	book, file := open(t)
	b := file.Block
	b.HeadLabel = ""
	refused(t, book, "head-label", func(tx *data.Tx) error { return block.Save(tx, b) })
	b.HeadLabel, b.ShortName = "Cụm trưởng", ""
	if err := book.Do("Thử", func(tx *data.Tx) error { return block.Save(tx, b) }); err != nil {
		t.Fatal(err)
	}
	if got := read(t, book).Block; got.HeadLabel != "Cụm trưởng" || got.ShortName != got.Name {
		t.Errorf("%+v", got)
	}
	refused(t, book, "unit", func(tx *data.Tx) error { return block.SaveOffice(tx, data.Office{Role: data.OfficeHead}) })
}

// Only who is chosen for the next year has votes, no more than there are voters; one is chosen
// as the head.
func TestVotesAreOfThoseChosenForTheNextYear(t *testing.T) {
	book, file := open(t)
	o := data.Office{YearID: file.Year.ID, UnitID: file.Members[0].Unit.ID, Role: data.OfficeNextHead, Agree: 4, Voters: 5}
	save := func(o data.Office) func(tx *data.Tx) error {
		return func(tx *data.Tx) error { return block.SaveOffice(tx, o) }
	}
	for field, change := range map[string]func(*data.Office){
		"role": func(o *data.Office) { o.Role = data.OfficeDeputy }, "voters": func(o *data.Office) { o.Voters = 0 }, "agree": func(o *data.Office) { o.Agree = 6 },
	} {
		wrong := o
		change(&wrong)
		refused(t, book, field, save(wrong))
	}
	if err := book.Do("Thử", save(o)); err != nil {
		t.Fatal(err)
	}
	refused(t, book, "role", save(o))
	for _, m := range read(t, book).Members {
		if m.Role.InNext() {
			t.Errorf("leads this year: %+v", m.Role)
		}
	}
}

func TestWhomToAskIsKeptAndAnAddressIsOne(t *testing.T) {
	// Given the practice book
	book, file := open(t)
	b, m := file.Block, file.Members[0]
	// Then what is no address is refused, at the block and at a unit
	for _, bad := range []string{"thu ky", "@noi.vn", "thuky@noi", "a@noi.vn, b@noi.vn"} {
		b.ContactEmail, m.Unit.ContactEmail = bad, bad
		refused(t, book, "contact-email", func(tx *data.Tx) error { return block.Save(tx, b) })
		refused(t, book, "contact-email", func(tx *data.Tx) error { return block.SaveUnit(tx, &m, false) })
	}
	// And else it is kept
	b.ContactEmail, b.Council = "thuky@noi.vn", "Hội đồng Thử"
	m.Unit.ContactPhone, m.Unit.ContactEmail = "024 000 000", ""
	err := book.Do("Thử", func(tx *data.Tx) error {
		if err := block.Save(tx, b); err != nil {
			return err
		}
		return block.SaveUnit(tx, &m, false)
	})
	if after := read(t, book); err != nil || after.Block != b || after.Members[0].Unit.ContactPhone != "024 000 000" {
		t.Errorf("%v, kept %+v, %+v", err, after.Block, after.Members[0].Unit)
	}
}

// The part of the units that a conference or a decision needs is written as one.
func TestAPartOfTheUnitsIsOne(t *testing.T) {
	book, file := open(t)
	for _, bad := range []string{"2/3 số đơn vị", "hai phần ba", "0/3", "75", "3/2", "150%", "0%"} {
		b := file.Block
		b.Quorum = bad
		refused(t, book, "quorum", func(tx *data.Tx) error { return block.Save(tx, b) })
		b.Quorum, b.Majority = "", bad
		refused(t, book, "majority", func(tx *data.Tx) error { return block.Save(tx, b) })
	}
	b := file.Block
	b.Quorum, b.Majority, b.TieRule = "2/3", "66,7%", "Ưu tiên điểm chuyên môn."
	if err := book.Do("Thử", func(tx *data.Tx) error { return block.Save(tx, b) }); err != nil || read(t, book).Block != b {
		t.Errorf("%v, kept %+v", err, read(t, book).Block)
	}
}

// A room may lie in another, not in itself nor in what lies in it, and changes places with
// those that lie in the same.
func TestARoomLiesInNothingOfItsOwn(t *testing.T) {
	book, file := open(t)
	unit := file.Members[0]
	outer, inner, other := data.Unit{Name: "Phòng Ngoài", ParentID: &unit.Unit.ID}, data.Unit{Name: "Tổ Trong"}, data.Unit{Name: "Tổ Kia"}
	do := func(act func(*data.Tx) error) {
		t.Helper()
		if err := book.Do("Thử", act); err != nil {
			t.Fatal(err)
		}
	}
	do(func(tx *data.Tx) error { return block.SaveRoom(tx, &outer) })
	inner.ParentID, other.ParentID = &outer.ID, &outer.ID
	do(func(tx *data.Tx) error { return block.SaveRoom(tx, &inner) })
	do(func(tx *data.Tx) error { return block.SaveRoom(tx, &other) })
	bad := outer
	bad.ParentID = &inner.ID
	refused(t, book, "unit", func(tx *data.Tx) error { return block.SaveRoom(tx, &bad) })

	do(func(tx *data.Tx) error { return block.ArrangeRooms(tx, []data.Unit{other, inner}) })
	tree := read(t, book).Members[0].Tree()
	last := tree[len(tree)-3:]
	if last[0].ID != outer.ID || last[1].ID != other.ID || last[2].ID != inner.ID || last[2].Depth != 2 || last[2].Parent != outer.Name {
		t.Errorf("the tree ends with %+v", last)
	}
}
