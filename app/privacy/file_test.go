package privacy_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/app/privacy"
	"sothidua/app/sample"
	"sothidua/app/traces"
	"sothidua/data"
	"sothidua/data/datatest"
)

// somebody is a person of whom the practice book holds something of every kind.
type somebody struct {
	book   *data.Book
	person data.Person
}

const theName = "Đỗ Thị Ước"

// known puts a person into every kind of record that can be of, or name, one.
func known(t *testing.T) somebody {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	s := somebody{book: book}
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	db := datatest.DB(book)
	var ceremony data.Ceremony
	var like data.Registration
	var kind data.AwardKind
	for _, err := range []error{
		db.First(&ceremony, "year_id = ?", year.ID).Error,
		db.First(&like, "year_id = ? AND person_id IS NOT NULL", year.ID).Error,
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := db.First(&kind, like.AwardKindID).Error; err != nil {
		t.Fatal(err)
	}
	err = book.Do("Cá nhân: ghi "+theName, func(tx *data.Tx) error {
		s.person = data.Person{FullName: theName, Honorific: "Bà", BornOn: "1980-02-03", Sex: "Nữ", Note: "số điện thoại 0912"}
		if err := tx.Save(&s.person); err != nil {
			return err
		}
		id := &s.person.ID
		hash, err := tx.AddContent([]byte("biên bản có bà " + theName))
		if err != nil {
			return err
		}
		award := data.Award{AwardKindID: kind.ID, PersonID: id, SubjectName: theName, Year: 2022, DecisionNumber: "12/QĐ-TTCP"}
		registration := data.Registration{YearID: year.ID, UnitID: like.UnitID, AwardKindID: kind.ID, PersonID: id, SubjectName: theName, SubjectPost: "Chuyên viên"}
		months := 12
		for _, record := range []any{
			&data.Post{PersonID: s.person.ID, UnitID: like.UnitID, Title: "Chuyên viên"},
			&data.PersonYear{PersonID: s.person.ID, Year: 2023, Rating: "HTTNV", MonthsWorked: &months, Discipline: "khiển trách"},
			&award, &registration,
			&data.Initiative{YearID: year.ID, PersonID: id, Title: "Sáng kiến của bà Ước"},
			&data.Participant{CeremonyID: ceremony.ID, FullName: theName, PersonID: id, Role: data.RoleGuest},
			&data.Signatory{CeremonyID: ceremony.ID, FullName: theName, UnitName: "Báo Thanh tra"},
			&data.Remark{CeremonyID: ceremony.ID, Kind: data.RemarkDiscussion, Speaker: theName, Text: "Tôi đồng ý."},
			&data.Exemplar{YearID: year.ID, PersonID: id, Name: theName, Merit: "Tận tụy"},
			&data.Attachment{CeremonyID: ceremony.ID, Caption: "Ảnh lễ ký", Author: theName, FileName: "bien-ban.txt", Hash: hash},
		} {
			if err := tx.Save(record); err != nil {
				return err
			}
		}
		return tx.Save(&data.Refusal{RegistrationID: registration.ID, Reason: "chưa đủ điều kiện"})
	})
	if err != nil {
		t.Fatal(err)
	}
	built, err := papers.Build(t.Context(), book, papers.Request{Year: year, Paper: "individual-list"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := prints.Freeze(book, built, papers.PDF); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s somebody) file(t *testing.T) *privacy.File {
	t.Helper()
	f, err := privacy.Of(t.Context(), s.book, s.person.ID)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// Given a person in every kind of record, then all of them are in the file, once each, and
// nothing of anybody else.
func TestAllThatTheBookHoldsOfAPersonIsFound(t *testing.T) {
	s := known(t)
	f := s.file(t)
	held := map[privacy.Part]map[string]int{}
	for _, entry := range f.Entries {
		if held[entry.Part] == nil {
			held[entry.Part] = map[string]int{}
		}
		held[entry.Part][entry.Record]++
	}
	for part, want := range map[privacy.Part][]string{
		privacy.Own:   {"people", "posts", "person_years", "awards", "registrations", "initiatives", "participants", "exemplars", "refusals"},
		privacy.Named: {"signatories", "remarks", "attachments", "prints"},
		privacy.Bytes: {"attachments", "prints"},
	} {
		for _, record := range want {
			if held[part][record] != 1 {
				t.Errorf("part %d: %d of %s", part, held[part][record], record)
			}
			delete(held[part], record)
		}
		if len(held[part]) > 0 {
			t.Errorf("part %d holds also %v", part, held[part])
		}
	}
	if n := f.Count(privacy.Step); n != 2 || len(f.Steps) != n { // what added them, and the print
		t.Errorf("%d steps", n)
	}
	// Given another of the name, then it is said that what names them may be theirs.
	if err := s.book.Do("thêm", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Đỗ thị Ước"}) }); err != nil {
		t.Fatal(err)
	}
	if again := s.file(t); len(f.Namesakes) != 0 || len(again.Namesakes) != 1 || again.Count(privacy.Own) != f.Count(privacy.Own) {
		t.Errorf("%d namesakes", len(again.Namesakes))
	}
}

// Given that the file is written, then each of its forms has the person, the open one every
// row letter by letter, and the journal says who did it; into a book that is only looked at
// nothing can be noted, and nothing is written.
func TestTheFileOfAPersonIsWrittenAndTheJournalSaysSo(t *testing.T) {
	s := known(t)
	f := s.file(t)
	parent := t.TempDir()
	folder, err := privacy.Export(t.Context(), s.book, f, parent)
	if err != nil {
		t.Fatal(err)
	}
	for _, ending := range []string{"pdf", "xlsx", "json"} {
		content, err := os.ReadFile(filepath.Join(folder, "du-lieu-ca-nhan."+ending))
		if err != nil {
			t.Fatal(err)
		}
		if !traces.Of(theName).Names(content) {
			t.Errorf("%s does not name the person", ending)
		}
		if ending != "json" {
			continue
		}
		var out struct {
			Records []struct {
				Table string
				Row   map[string]any
			}
		}
		if err := json.NewDecoder(bytes.NewReader(content)).Decode(&out); err != nil || len(out.Records) != len(f.Entries)-len(f.Steps) {
			t.Fatalf("%d records, %v", len(out.Records), err)
		}
		if out.Records[0].Table != "people" || out.Records[0].Row["born_on"] != "1980-02-03" {
			t.Errorf("%+v", out.Records[0])
		}
	}
	steps, err := s.book.Steps(t.Context(), 1)
	if err != nil || steps[0].Kind != data.StepTold || steps[0].Who != s.book.Person() || !strings.Contains(steps[0].Label, theName) {
		t.Errorf("%+v, %v", steps, err)
	}
	// Twice on a day gives two folders; what was told is no obstacle to undo and redo.
	if again, err := privacy.Export(t.Context(), s.book, f, parent); err != nil || again == folder {
		t.Errorf("%s, %v", again, err)
	}
	if _, err := s.book.Undo(); err != nil {
		t.Error(err)
	}
	if err := s.book.Tell("lại"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.book.Redo(); err != nil {
		t.Error(err)
	}
	path := s.book.Path
	s.book.Close()
	looked, err := data.OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer looked.Close()
	if _, err := privacy.Export(t.Context(), looked, f, t.TempDir()); err == nil {
		t.Error("it was written without a line in the journal")
	}
}
