package office_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/data"
	"sothidua/data/fault"
)

func dump(t *testing.T, book *data.Book) string {
	t.Helper()
	var text bytes.Buffer
	must(t, book.Dump(t.Context(), &text))
	return text.String()
}

func TestABookMovesWholeAndTheOldFileSaysSo(t *testing.T) {
	// Given the last book, in a folder that a cloud fills
	getenv := home(t)
	p := office.Profile(getenv)
	cloud := filepath.Join(t.TempDir(), "Dropbox")
	must(t, os.Mkdir(cloud, 0o700))
	from := filepath.Join(cloud, "so.sothidua")
	book, err := office.Begin(from, office.Beginning{Block: "Khối thi đua Các trường", Units: []string{"Trường Một"}, Year: 2026})
	must(t, err)
	must(t, p.Change(func(s *profile.State) { s.Opened(profile.Book{Path: from, Year: 2026}) }))
	if risky := office.RiskyPlace(from, getenv); risky.Risk != office.RiskCloud || risky.What == "" || risky.Told {
		t.Fatalf("the place is judged %+v", risky)
	}
	must(t, p.Change(func(s *profile.State) { s.Warn(from, string(office.RiskCloud)) }))
	if !office.RiskyPlace(from, getenv).Told {
		t.Error("what she has read is said again")
	}
	before, identity := dump(t, book), book.Identity()
	// When it moves to the program's own folder
	to := office.SafePath(from, getenv)
	must(t, office.MakeFolder(to))
	went, err := office.Move(t.Context(), book, to, p, nil)
	must(t, err)
	aside := went.Aside
	// Then it is there with every row, and is the last book
	moved, err := data.Open(to)
	must(t, err)
	defer moved.Close()
	if dump(t, moved) != before || moved.Identity() != identity {
		t.Error("the moved book holds other rows")
	}
	if office.LastPath(getenv) != to {
		t.Errorf("the next start opens %s", office.LastPath(getenv))
	}
	// And the old file is kept under a name that says so
	if _, err := os.Stat(from); err == nil || filepath.Base(aside) != "so.da-chuyen.sothidua" {
		t.Errorf("the old file is at %s", aside)
	}
	if _, err := os.Stat(aside); err != nil {
		t.Error(err)
	}
}

func TestAMoveOntoAFileIsRefusedAndTheBookStaysOpen(t *testing.T) {
	getenv := home(t)
	folder := t.TempDir()
	book, err := office.Begin(filepath.Join(folder, "so.sothidua"), office.Beginning{Block: "Khối", Year: 2026})
	must(t, err)
	defer book.Close()
	taken := filepath.Join(folder, "khác.sothidua")
	must(t, os.WriteFile(taken, []byte("của người khác"), 0o600))
	for _, to := range []string{taken, filepath.Join(folder, "không có", "so.sothidua")} {
		went, err := office.Move(t.Context(), book, to, office.Profile(getenv), nil)
		if kind := fault.Of(err).Kind; went != nil || kind != fault.Refused && kind != fault.Missing {
			t.Errorf("moving to %s: %v", to, err)
		}
	}
	if text, _ := os.ReadFile(taken); string(text) != "của người khác" {
		t.Error("the other file was overwritten")
	}
	if err := book.Do("Vẫn ghi", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "A"}) }); err != nil {
		t.Errorf("the book does not go on: %v", err)
	}
}
