package data

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/data/fault"
)

// registered is a book with registrations, closed, and its path.
func registered(t *testing.T, many int) string {
	t.Helper()
	book := olderBook(t)
	err := book.Do("Đăng ký", func(tx *Tx) error {
		var block Block
		if err := tx.db.First(&block).Error; err != nil {
			return err
		}
		year := Year{BlockID: block.ID, Number: 2024, RegimeCode: "L2022-ND98"}
		unit := Unit{Name: "Trường Một"}
		var kind AwardKind
		if err := tx.db.Where("regime_code = ?", year.RegimeCode).First(&kind).Error; err != nil {
			return err
		}
		for _, record := range []any{&year, &unit} {
			if err := tx.Save(record); err != nil {
				return err
			}
		}
		for range many {
			person := Person{FullName: "Nguyễn Văn A"}
			if err := tx.Save(&person); err != nil {
				return err
			}
			registration := Registration{YearID: year.ID, UnitID: unit.ID, AwardKindID: kind.ID, PersonID: &person.ID, SubjectName: person.FullName}
			if err := tx.Save(&registration); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	return book.Path
}

// spoil runs SQL on a closed book as no program of ours would.
func spoil(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

func TestACutIsKnownByTheHolderFileItLeaves(t *testing.T) {
	path := registered(t, 3)
	if book := opened(t, path); book.WasCutOff() {
		t.Error("a closed book counts as cut off")
	} else {
		holder := content(t, holderPath(path))
		book.Close()
		if err := os.WriteFile(holderPath(path), holder, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	book := opened(t, path)
	if !book.WasCutOff() {
		t.Error("the cut is not known")
	}
	if mended, err := book.CheckAfterCut(context.Background()); err != nil || mended != 0 {
		t.Errorf("checked: %d, %v", mended, err)
	}
}

func TestWrongKeptCountsAreMendedFromTheRecordsAndSaid(t *testing.T) {
	path := registered(t, 5)
	spoil(t, path, "UPDATE registration_counts SET n = n + 2")
	book := opened(t, path)
	mended, err := book.CheckAfterCut(context.Background())
	if err != nil || mended == 0 {
		t.Fatalf("mended %d, %v", mended, err)
	}
	var n int
	if book.db.Raw("SELECT sum(n) FROM registration_counts").Scan(&n); n != 5 {
		t.Errorf("counts %d registrations, want 5", n)
	}
	if steps, _ := book.Steps(t.Context(), 1); !strings.Contains(steps[0].Label, "Tính lại") {
		t.Errorf("the last step is %q", steps[0].Label)
	}
	if mended, err := book.CheckAfterCut(context.Background()); err != nil || mended != 0 {
		t.Errorf("a second check: %d, %v", mended, err)
	}
}

func TestDamageAfterACutIsFoundAndNothingMended(t *testing.T) {
	path := damagedCopy(t, registered(t, 600), "registrations")
	book := opened(t, path)
	_, err := book.CheckAfterCut(context.Background())
	if f := fault.Of(err); f == nil || f.Kind != fault.Damaged {
		t.Errorf("checked: %v", err)
	}
}

// damagedCopy is a copy of a book with one page in the middle of a table zeroed.
func damagedCopy(t *testing.T, path, name string) string {
	t.Helper()
	return overwritten(t, path, middlePage(t, path, name))
}

// middlePage is a page in the middle of the rows of a table.
func middlePage(t *testing.T, path, name string) int64 {
	t.Helper()
	pages := pagesOf(t, path, "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno", name)
	if len(pages) < 3 {
		t.Fatalf("pages %v", pages)
	}
	return pages[len(pages)/2]
}

// rootPage is the page from which all others of a table are found.
func rootPage(t *testing.T, path, name string) int64 {
	t.Helper()
	return pagesOf(t, path, "SELECT rootpage FROM sqlite_master WHERE name = ?", name)[0]
}

func pagesOf(t *testing.T, path, query, name string) (pages []int64) {
	t.Helper()
	book := opened(t, path)
	defer book.Close()
	if err := book.db.Raw(query, name).Scan(&pages).Error; err != nil || len(pages) == 0 {
		t.Fatalf("pages %v, %v", pages, err)
	}
	return pages
}

// overwritten is a copy of a book with pages zeroed.
func overwritten(t *testing.T, path string, pages ...int64) string {
	t.Helper()
	all := content(t, path)
	for _, page := range pages {
		at := (page - 1) * testPage
		clear(all[at : at+testPage])
	}
	damaged := filepath.Join(t.TempDir(), "hỏng.sothidua")
	if err := os.WriteFile(damaged, all, 0o600); err != nil {
		t.Fatal(err)
	}
	return damaged
}
