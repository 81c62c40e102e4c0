package office_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"sothidua/app/office"
	"sothidua/app/sample"
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
	year, err := book.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	units, err := book.UnitsOf(t.Context(), year)
	if err != nil || len(units) != 2 || units[0].Name != "Trường Một" || units[1].Name != "Trường Hai" {
		t.Errorf("units = %v, %v", units, err)
	}
	if year.RegimeCode != "L2022-ND98" {
		t.Errorf("regime = %q, want the one in force when the year begins", year.RegimeCode)
	}
	chosen, err := book.OfficeSettings(t.Context(), year.BlockID)
	if err != nil {
		t.Fatal(err)
	}
	if chosen.Block.ShortName != "Khối Các trường" || len(chosen.Letterheads) != 1 {
		t.Errorf("short name = %q, letterheads = %v", chosen.Block.ShortName, chosen.Letterheads)
	}
	if practice, _ := book.Practice(t.Context()); practice {
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

func TestABookOfAClusterCallsItSo(t *testing.T) {
	for block, want := range map[string]string{"Cụm thi đua số 7": "Cụm trưởng", "Khối thi đua Các trường": "Khối trưởng", "Các trường": "Khối trưởng"} {
		book, err := office.Begin(filepath.Join(t.TempDir(), "so"), office.Beginning{Block: block, Year: 2026})
		if err != nil {
			t.Fatal(err)
		}
		defer book.Close()
		year, err := book.YearNumbered(t.Context(), 2026)
		if err != nil {
			t.Fatal(err)
		}
		chosen, err := book.OfficeSettings(t.Context(), year.BlockID)
		if err != nil {
			t.Fatal(err)
		}
		if chosen.Block.HeadLabel != want {
			t.Errorf("the head of %s is called %q", block, chosen.Block.HeadLabel)
		}
	}
}

func TestThePracticeBookIsNeverTheOfficesOwn(t *testing.T) {
	folder := t.TempDir()
	for _, kind := range []sample.Kind{sample.Block, sample.Block, sample.Cluster, sample.Cluster} { // made at first, opened the second time
		path := office.PracticePath(func(string) string { return folder }, kind)
		book, err := office.Open(path, func(string) string { return folder })
		if err != nil {
			t.Fatal(err)
		}
		if practice, err := book.Practice(t.Context()); err != nil || !practice {
			t.Errorf("practice = %v, %v", practice, err)
		}
		if _, err := book.Undo(); fault.Of(err).Kind != fault.Refused { // its making is no step
			t.Fatal(err)
		}
		book.Close()
	}
	own := filepath.Join(folder, "của-tôi.sothidua")
	book, err := office.Begin(own, office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	if _, err := office.OpenPractice(own, sample.Block); err == nil || fault.Of(err).Kind != fault.Refused {
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
