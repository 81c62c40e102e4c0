package privacy_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"sothidua/app/privacy"
	"sothidua/app/traces"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

// bytesOf are those of the closed book, without the official prints and the attached files:
// those stay as they are.
func (s somebody) bytesOf(t *testing.T) []byte {
	t.Helper()
	content, err := os.ReadFile(s.book.Path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func plan(t *testing.T, s somebody) *privacy.Plan {
	t.Helper()
	p, err := privacy.Nameless(t.Context(), s.book, s.person.ID)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Given a person in every kind of record, when they are made nameless, then decision and
// registration stand under another name, what is about the person alone is gone, also from
// the journal, and what stays is what was said to stay.
func TestAPersonIsMadeNamelessAndDecisionsStay(t *testing.T) {
	s := known(t)
	// They were called otherwise once.
	err := s.book.Do("Cá nhân: ghi "+theName, func(tx *data.Tx) error {
		person := s.person
		person.FullName = "Đỗ Thị Ưóc"
		if err := tx.Save(&person); err != nil {
			return err
		}
		person.FullName = theName
		return tx.Save(&person)
	})
	if err != nil {
		t.Fatal(err)
	}
	p := plan(t, s)
	if p.Delete || p.As != "Ông/Bà ẩn danh số 1" || len(p.Stays) != 2 { // the print, and the attached file
		t.Fatalf("delete %v, as %q, stays %+v", p.Delete, p.As, p.Stays)
	}
	if lines := p.Lines(); len(lines) != 2 || strings.Count(strings.Join(lines, "\n"), "thu hồi và ghi lý do ở Văn bản") != 1 {
		t.Errorf("what stays is told as %q", lines)
	}
	for _, reason := range []string{"", " ", "theo đơn của bà " + theName} {
		if f := fault.Of(p.Do(s.book, reason)); f == nil || f.Field == "" {
			t.Errorf("reason %q: %v", reason, f)
		}
	}
	if f := fault.Of(p.Remove(s.book, "đơn số 5")); f == nil || f.Kind != fault.Refused {
		t.Errorf("it was taken away: %v", f)
	}
	if err := p.Do(s.book, "đơn số 5 ngày 02/11/2026"); err != nil {
		t.Fatal(err)
	}
	db := datatest.DB(s.book)
	var person data.Person
	var award data.Award
	var registration data.Registration
	for _, err := range []error{db.First(&person, s.person.ID).Error, db.First(&award, "person_id = ?", s.person.ID).Error, db.First(&registration, "person_id = ?", s.person.ID).Error} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if person.FullName != p.As || person.BornOn != "" || person.Sex != "" || person.Note != "" || person.Folded != "ong/ba an danh so 1" {
		t.Errorf("%+v", person)
	}
	if award.SubjectName != p.As || award.DecisionNumber != "12/QĐ-TTCP" || registration.SubjectName != p.As || registration.SubjectPost != "Chuyên viên" {
		t.Errorf("%+v, %+v", award, registration)
	}
	// What is asked anew finds the name where it was said to stay, and nowhere else.
	again, err := s.book.NamedRows(t.Context(), 0, traces.Spellings(theName))
	if err != nil || len(again) != 1 || again[0].Record != "prints" {
		t.Errorf("%+v, %v", again, err)
	}
	steps, err := s.book.NamedSteps(t.Context(), 0, traces.OfAll([]string{theName, "Đỗ Thị Ưóc"}).Spellings())
	if err != nil || len(steps) != 0 {
		t.Errorf("the journal: %+v, %v", steps, err)
	}
	// The next one gets the next number, and undo goes on: it brings back no name.
	if _, err := s.book.Undo(); err != nil {
		t.Error(err)
	}
	if err := db.First(&person, s.person.ID).Error; err != nil || person.FullName != p.As {
		t.Errorf("after undo: %+v, %v", person, err)
	}
	if next := plan(t, s); next.As != "Ông/Bà ẩn danh số 2" {
		t.Errorf("the next is %q", next.As)
	}
}

// Given another person whose name has this one in it, then only what is of the person
// becomes nameless, and the rest is named as what stays.
func TestWhatMayBeANamesakesStaysAndIsSaid(t *testing.T) {
	s := known(t)
	err := s.book.Do("thêm", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Trần " + theName}) })
	if err != nil {
		t.Fatal(err)
	}
	p := plan(t, s)
	if err := p.Do(s.book, "đơn số 5"); err != nil {
		t.Fatal(err)
	}
	var other data.Person
	var signatory data.Signatory
	db := datatest.DB(s.book)
	if err := db.Last(&other).Error; err != nil || other.FullName != "Trần "+theName {
		t.Errorf("%+v, %v", other, err)
	}
	if err := db.Last(&signatory).Error; err != nil || signatory.FullName != theName {
		t.Errorf("%+v, %v", signatory, err)
	}
	told := false
	for _, entry := range p.Stays {
		told = told || entry.Record == "signatories"
	}
	if !told {
		t.Errorf("it is not said: %+v", p.Stays)
	}
}

// Given somebody with a post and a rating alone, when they are taken away, then the book
// file has the name in no form, where it was found in it before.
func TestAPersonOfWhomNothingMustStayIsTakenAway(t *testing.T) {
	s := known(t)
	const name = "Phạm Đình Xuyến"
	var person data.Person
	err := s.book.Do("Cá nhân: ghi "+name, func(tx *data.Tx) error {
		person = data.Person{FullName: name, Note: norm.NFC.String("ông " + name)}
		if err := tx.Save(&person); err != nil {
			return err
		}
		var unit data.Unit
		if err := datatest.DB(tx).First(&unit).Error; err != nil {
			return err
		}
		return tx.Save(&data.Post{PersonID: person.ID, UnitID: unit.ID, Title: "Lái xe"})
	})
	if err != nil {
		t.Fatal(err)
	}
	s.person = person
	path := s.book.Path
	p := plan(t, s)
	if !p.Delete || len(p.Stays) != 0 {
		t.Fatalf("%+v", p)
	}
	if how := traces.Of(name).In(s.bytesOf(t)); len(how) != 3 { // as it is spelt, folded, and as a key of order
		t.Fatalf("before: found %v", how)
	}
	if err := p.Remove(s.book, "đơn số 6"); err != nil {
		t.Fatal(err)
	}
	if err := s.book.Close(); err != nil {
		t.Fatal(err)
	}
	if how := traces.Of(name).In(s.bytesOf(t)); len(how) != 0 {
		t.Errorf("after: found %v", how)
	}
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if n := datatest.DB(book).Where("full_name <> ''").Find(&[]data.Person{}, person.ID).RowsAffected; n != 0 {
		t.Errorf("%d left", n)
	}
	if bytes.Contains(s.bytesOf(t), []byte("Lái xe")) {
		t.Error("the post is still in the file")
	}
}
