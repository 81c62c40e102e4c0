package data

import (
	"database/sql"
	"path/filepath"
	"reflect"
	"testing"

	"sothidua/data/viet"
)

// Given a book of each older schema, whose keys an earlier program made, and a step that
// wrote them, when it is opened, then the keys are today's, and the step is taken back and
// done again with them.
func TestOlderBooksGetTodaysKeysAndStillUndo(t *testing.T) {
	for version := 1; version < keysSince; version++ {
		path := unpack(t, fixture(version))
		raw, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		for _, statement := range []string{
			"INSERT INTO steps (id, at, who, label, kind, changes) VALUES (91, 1700000000000, 'Lan', 'Thêm', 'do', 2), (92, 1700000001000, 'Lan', 'Xoá', 'do', 1)",
			"UPDATE journal_state SET step_id = 91",
			"INSERT INTO units (id, name, sort_key, folded) VALUES (910, 'Phòng 10', 'phong 10', 'phong 10')",
			"INSERT INTO people (id, full_name, sort_key, folded) VALUES (910, 'H’Hen Niê', 'nie h hen', 'h’hen nie')",
			"UPDATE journal_state SET step_id = 92",
			"DELETE FROM people WHERE id = 910",
			"UPDATE journal_state SET step_id = NULL",
		} {
			if _, err := raw.Exec(statement); err != nil {
				t.Fatal(version, statement, err)
			}
		}
		raw.Close()
		book := opened(t, path)
		var unit Unit
		if book.db.First(&unit, 910); unit.SortKey != viet.TextKey("Phòng 10") {
			t.Errorf("schema %d: the unit has the key %q", version, unit.SortKey)
		}
		if _, err := book.Undo(); err != nil {
			t.Fatal(version, err)
		}
		var person Person
		if book.db.First(&person, 910); person.Folded != "h'hen nie" || person.SortKey != viet.NameKey("H'Hen Niê") {
			t.Errorf("schema %d: who came back has the keys %q, %q", version, person.SortKey, person.Folded)
		}
		for _, act := range []func() (string, error){book.Redo, book.Undo, book.Undo, book.Redo} {
			if _, err := act(); err != nil {
				t.Fatal(version, err)
			}
		}
	}
}

// Given two years that name a person, one of them closed, when it is said by which name
// the person is called, then the open year sorts by it and the closed one stays; one
// undo takes both back, and what is entered later sorts by it too.
func TestTheNameSomebodyIsCalledBySorts(t *testing.T) {
	book, err := Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	const name = "Y Bih Alêô"
	person := Person{FullName: name}
	var rows []Registration
	var years []Year
	must(book.Do("Thêm", func(tx *Tx) error {
		block := Block{Name: "Khối 1"}
		unit, kind := Unit{Name: "Sở A"}, AwardKind{RegimeCode: "L2022", Code: "X", Label: "X", Subject: SubjectIndividual, Kind: KindTitle}
		for _, record := range []any{&block, &Regime{Code: "L2022"}, &unit, &kind, &person} {
			if err := tx.Save(record); err != nil {
				return err
			}
		}
		for i := range 2 {
			year := Year{BlockID: block.ID, Number: 2024 - i, RegimeCode: "L2022"}
			if err := tx.Save(&year); err != nil {
				return err
			}
			row := Registration{YearID: year.ID, UnitID: unit.ID, AwardKindID: kind.ID, PersonID: &person.ID, SubjectName: name}
			if err := tx.Save(&row); err != nil {
				return err
			}
			rows, years = append(rows, row), append(years, year)
		}
		return nil
	}))
	years[1].ClosedOn = "2024-01-31"
	must(book.Do("Khoá sổ", func(tx *Tx) error { return tx.Save(&years[1]) }))
	expect := func(when, open string) {
		t.Helper()
		for i, want := range []string{open, viet.NameKey(name)} {
			var row Registration
			if book.db.First(&row, rows[i].ID); row.SortKey != want {
				t.Errorf("%s, year %d: %q, want %q", when, i, row.SortKey, want)
			}
		}
	}
	expect("before", viet.NameKey(name))
	person.SortName = "Bih"
	must(book.Do("Ghi tên gọi", func(tx *Tx) error { return tx.Save(&person) }))
	called := viet.NameKey("Y Alêô Bih")
	expect("called Bih", called)
	_, err = book.Undo()
	must(err)
	expect("undone", viet.NameKey(name))
	_, err = book.Redo()
	must(err)
	expect("again", called)
	must(book.Do("Nhiều", func(tx *Tx) error {
		award := Award{AwardKindID: rows[0].AwardKindID, PersonID: &person.ID, SubjectName: name, Year: 2024}
		Prepare(&award)
		list := []Award{award}
		err := AddAll(tx, list)
		if list[0].SortKey != called {
			t.Errorf("an award of many: %q", list[0].SortKey)
		}
		return err
	}))
}

// Every text of every record goes through one door, where what cannot be seen is dropped.
func TestNoRecordStoresWhatCannotBeSeen(t *testing.T) {
	for _, record := range records {
		pointer := reflect.New(reflect.TypeOf(record))
		for i := range pointer.Elem().NumField() {
			if field := pointer.Elem().Field(i); field.Kind() == reflect.String {
				field.SetString("\u200eA\u00a0B\u200b")
			}
		}
		Prepare(pointer.Interface())
		for i := range pointer.Elem().NumField() {
			name := pointer.Elem().Type().Field(i).Name
			field := pointer.Elem().Field(i)
			if field.Kind() == reflect.String && !isKeyColumn(map[string]string{"SortKey": "sort_key", "Folded": "folded"}[name]) && field.String() != "A B" {
				t.Errorf("%T.%s is stored as %q", record, name, field.String())
			}
		}
	}
}

// Given an award of a person and one of a collective, then each stands where its name does in
// the lists of its kind: people by the given name, collectives by their words.
func TestAwardsStandWhereTheirSubjectsDo(t *testing.T) {
	book := olderBook(t)
	unit, person := Unit{Name: "Phòng Ấn chỉ"}, Person{FullName: "Lê Văn Ấn"}
	done(t, book, "Thêm", save(&unit, &person))
	kind := AwardKind{RegimeCode: "L2022-ND98", Code: "X", Label: "X", Subject: SubjectIndividual, Kind: KindTitle}
	done(t, book, "Loại", save(&kind))
	group, single := Award{AwardKindID: kind.ID, CollectiveID: &unit.ID, SubjectName: unit.Name, Year: 2024}, Award{AwardKindID: kind.ID, PersonID: &person.ID, SubjectName: person.FullName, Year: 2024}
	done(t, book, "Kết quả", save(&group, &single))
	for _, of := range []struct {
		id   int64
		want string
	}{{group.ID, viet.TextKey(unit.Name)}, {single.ID, viet.NameKey(person.FullName)}} {
		var got Award
		if book.db.First(&got, of.id); got.SortKey != of.want {
			t.Errorf("%s has the key %q, want %q", got.SubjectName, got.SortKey, of.want)
		}
	}
}
