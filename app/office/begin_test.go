package office_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"sothidua/app/office"
	"sothidua/data/fault"
)

func TestBeginMakesABookReadyForItsFirstYear(t *testing.T) {
	path := filepath.Join(t.TempDir(), "khoi")
	book, err := office.Begin(path, office.Beginning{
		Agency: "Thanh tra Chính phủ", Locality: "Hà Nội", Block: "Khối thi đua Các trường", Symbol: "KTĐ",
		Units: []string{"Trường Một", "Trường Hai"}, Year: 2025,
	})
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if want := path + office.Extension; book.Path != want {
		t.Errorf("path = %s, want %s", book.Path, want)
	}
	year, err := book.YearNumbered(2025)
	if err != nil {
		t.Fatal(err)
	}
	units, err := book.UnitsOf(year)
	if err != nil || len(units) != 2 || units[0].Name != "Trường Một" || units[1].Name != "Trường Hai" {
		t.Errorf("units = %v, %v", units, err)
	}
	if year.RegimeCode != "L2022-ND98" {
		t.Errorf("regime = %q, want the one in force when the year begins", year.RegimeCode)
	}
	chosen, err := book.OfficeSettings(year.BlockID)
	if err != nil {
		t.Fatal(err)
	}
	if chosen.Block.ShortName != "Khối Các trường" || len(chosen.Letterheads) != 1 {
		t.Errorf("short name = %q, letterheads = %v", chosen.Block.ShortName, chosen.Letterheads)
	}
	if practice, _ := book.Practice(); practice {
		t.Error("the office's book is marked as practice")
	}
	// Taking back the beginning would leave a book without a year.
	if label, err := book.Undo(); err == nil {
		t.Errorf("undo took back %q", label)
	}
}

func TestBeginRefusesAUnitWrittenTwiceAndLeavesNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "khoi.sothidua")
	_, err := office.Begin(path, office.Beginning{Block: "Khối", Units: []string{"Trường Một", "trường  một"}, Year: 2025})
	if f := fault.Of(err); f == nil || f.Kind != fault.Invalid {
		t.Errorf("err = %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a file was left behind")
	}
}

func TestThePracticeBookIsNeverTheOfficesOwn(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "new", "thuc-hanh.sothidua")
	for range 2 { // made at first, opened the second time
		book, err := office.OpenPractice(path)
		if err != nil {
			t.Fatal(err)
		}
		if practice, err := book.Practice(); err != nil || !practice {
			t.Errorf("practice = %v, %v", practice, err)
		}
		if _, err := book.Undo(); fault.Of(err).Kind != fault.Refused { // its making is no step
			t.Fatal(err)
		}
		book.Close()
	}
	own := filepath.Join(folder, "so.sothidua")
	book, err := office.Begin(own, office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	if _, err := office.OpenPractice(own); err == nil || fault.Of(err).Kind != fault.Refused {
		t.Errorf("a real book was opened as practice: %v", err)
	}
}

func TestFreePathLeavesTakenNamesAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.sothidua")
	if got := office.FreePath(path); got != path {
		t.Errorf("free name changed to %s", got)
	}
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if got, want := office.FreePath(path), filepath.Join(filepath.Dir(path), "so-2.sothidua"); got != want {
		t.Errorf("free path = %s, want %s", got, want)
	}
}
