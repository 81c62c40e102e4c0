package titles_test

import (
	"strings"
	"testing"

	"sothidua/app/titles"
	"sothidua/data"
	"sothidua/data/datatest"
)

// Given a book that took the flag of the Government by an older program, and a title that
// the office renamed, when the shipped rows are taken over, then the flag is as it ships,
// the office's own stays, and one undo takes it back.
func TestShippedTitlesReachABookWithoutTouchingTheOfficesOwn(t *testing.T) {
	b := begin(t)
	flag := b.kind("CTĐ-CP", data.SubjectCollective)
	for _, statement := range []string{ // as the older program made it
		"UPDATE award_kinds SET shipped = '', authority = 'Thủ tướng Chính phủ' WHERE code = 'CTĐ-CP'",
		"DELETE FROM changes WHERE record = 'award_kinds'",
	} {
		if err := datatest.DB(b.book).Exec(statement).Error; err != nil {
			t.Fatal(err)
		}
	}
	book := b.book

	own := b.kind("BKT", data.SubjectIndividual)
	own.Label, own.Spellings = "BK UBND", own.Spellings+"\nBK của tỉnh nhà"
	if err := b.save(&own); err != nil {
		t.Fatal(err)
	}
	file, err := titles.Read(t.Context(), book, b.year)
	if err != nil {
		t.Fatal(err)
	}
	untouched, touched := titles.News(file)
	if len(untouched) != 1 || untouched[0].ID != flag.ID || len(touched) != 1 || touched[0].ID != own.ID {
		t.Fatalf("untouched %v, touched %v", untouched, touched)
	}
	shipped, _ := file.ShippedKind(untouched[0])
	if d := titles.Differences(untouched[0], shipped); len(d) != 1 || !strings.Contains(d[0].String(), "Thủ tướng Chính phủ; bản có sẵn: Chính phủ") {
		t.Errorf("differences: %v", d)
	}
	if err := book.Do("Nhận", func(tx *data.Tx) error { return titles.Take(tx, file, untouched) }); err != nil {
		t.Fatal(err)
	}
	if now := b.kind("CTĐ-CP", data.SubjectCollective); now.Authority != "Chính phủ" || !now.InUse {
		t.Errorf("the flag is %+v", now)
	}
	if now := b.kind("BKT", data.SubjectIndividual); now != own {
		t.Errorf("the office's own is %+v", now)
	}
	if _, err := book.Undo(); err != nil {
		t.Fatal(err)
	}
	if now := b.kind("CTĐ-CP", data.SubjectCollective); now.Authority != "Thủ tướng Chính phủ" {
		t.Errorf("after the undo %+v", now)
	}
	// Taken by itself, the office's spelling and label stay what lists are read by.
	if err := book.Do("Nhận", func(tx *data.Tx) error { return titles.Take(tx, file, touched) }); err != nil {
		t.Fatal(err)
	}
	if now := b.kind("BKT", data.SubjectIndividual); now.Label != "BK tỉnh" || !now.IsCalled(data.SpellingKey("BK UBND")) || !now.IsCalled(data.SpellingKey("BK của tỉnh nhà")) {
		t.Errorf("taken, the title is %+v", now)
	}
}
