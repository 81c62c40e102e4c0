package data

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

func salvageTo(t *testing.T, path string) (*Book, map[string]Salvaged) {
	t.Helper()
	before := content(t, path)
	target := filepath.Join(t.TempDir(), "cứu.sothidua")
	all, err := Salvage(context.Background(), path, target, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(content(t, path), before) {
		t.Error("the damaged file was touched")
	}
	if err := FullCheck(context.Background(), target); err != nil {
		t.Errorf("the new book: %v", err)
	}
	tables := map[string]Salvaged{}
	for _, one := range all {
		tables[one.Table] = one
	}
	return opened(t, target), tables
}

func TestASoundBookIsSalvagedWhole(t *testing.T) {
	path := registered(t, 50)
	book := opened(t, path)
	want, id := dumpOf(t, book), book.Identity()
	book.Close()
	saved, tables := salvageTo(t, path)
	if got := dumpOf(t, saved); got != want || saved.Identity() != id {
		t.Error("the salvaged book differs")
	}
	for name, one := range tables {
		if one.Lost != 0 || one.Stood != 0 {
			t.Errorf("%s: %+v", name, one)
		}
	}
}

func TestADamagedTableGivesWhatCanBeRead(t *testing.T) {
	const many = 600
	for _, name := range []string{"registrations", "people", "changes"} {
		t.Run(name, func(t *testing.T) {
			path := registered(t, many)
			if name != "changes" {
				forgetRows(t, path, name)
			}
			book, tables := salvageTo(t, damagedCopy(t, path, name))
			one := tables[name]
			var rows int64
			book.db.Table(name).Count(&rows)
			if name != "changes" && rows != one.Saved || one.Lost == 0 || one.Saved < many/2 {
				t.Errorf("%d rows, %+v", rows, one)
			}
			var people, registrations, lost int64
			book.db.Model(&Person{}).Count(&people)
			book.db.Model(&Registration{}).Count(&registrations)
			book.db.Model(&Person{}).Where("full_name LIKE '(mất%'").Count(&lost)
			switch name {
			case "registrations":
				if people != many || one.Saved+one.Lost != many || registrations != one.Saved {
					t.Errorf("%d people, %d registrations, %+v", people, registrations, one)
				}
			case "people": // the registrations of the lost stay, at bare cards
				if registrations != many || lost == 0 || lost != one.Stood {
					t.Errorf("%d registrations, %d lost people, %+v", registrations, lost, one)
				}
			}
		})
	}
}

// forgetRows takes the rows of a table out of the journal, as a book has them that were
// made without one.
func forgetRows(t *testing.T, path, name string) {
	t.Helper()
	book := opened(t, path)
	defer book.Close()
	if err := book.db.Exec("DELETE FROM changes WHERE record = ?", name).Error; err != nil {
		t.Fatal(err)
	}
}

// Given a table with a page, or with all its pages, out of reach, then the journal gives
// its rows back as they last were: changed ones changed, removed ones not at all.
func TestTheJournalGivesBackWhatADamagedTableLost(t *testing.T) {
	const many = 600
	for _, name := range []string{"registrations", "people"} {
		for kind, page := range map[string]func(*testing.T, string, string) int64{"page": middlePage, "root": rootPage} {
			t.Run(name+" "+kind, func(t *testing.T) {
				path := registered(t, many)
				book := opened(t, path)
				err := book.Do("Sửa", func(tx *Tx) error {
					if err := tx.db.Exec("UPDATE people SET full_name = 'Trần Thị Đổi' WHERE id % 7 = 3").Error; err != nil {
						return err
					}
					return tx.db.Exec("DELETE FROM registrations WHERE id % 11 = 5").Error
				})
				if err != nil {
					t.Fatal(err)
				}
				rows := func(book *Book) (all []string) {
					err := book.db.Raw(`SELECT r.id || ' ' || p.id || ' ' || p.full_name || ' ' || r.subject_name || ' ' || r.award_kind_id
						FROM registrations r JOIN people p ON p.id = r.person_id ORDER BY r.id`).Scan(&all).Error
					if err != nil {
						t.Fatal(err)
					}
					return all
				}
				want := rows(book)
				book.Close()
				saved, tables := salvageTo(t, overwritten(t, path, page(t, path, name)))
				if got := rows(saved); !slices.Equal(got, want) {
					t.Errorf("%d rows come back of %d", len(got), len(want))
				}
				one := tables[name]
				if one.Returned == 0 || one.Stood != 0 || one.Older || kind == "page" && one.Lost != 0 {
					t.Errorf("%+v", one)
				}
			})
		}
	}
}

// Given a table and the journal damaged, then what the journal still has comes back and
// is said to be perhaps an older state.
func TestADamagedJournalIsSaidToGiveOlderStates(t *testing.T) {
	path := registered(t, 600)
	registrations, journal := middlePage(t, path, "registrations"), middlePage(t, path, "changes")
	_, tables := salvageTo(t, overwritten(t, path, registrations))
	if one := tables["registrations"]; one.Returned == 0 || one.Older {
		t.Errorf("with a sound journal: %+v", one)
	}
	_, tables = salvageTo(t, overwritten(t, path, registrations, journal))
	if one := tables["registrations"]; one.Returned == 0 || !one.Older {
		t.Errorf("with a damaged one: %+v", one)
	}
}

// Given a book of any older schema, also one with results beside its registrations,
// then salvage brings what opening it would: by the same migrations.
func TestABookOfAnOlderSchemaIsSalvagedAsItIsMigrated(t *testing.T) {
	for version := 1; version <= len(migrations); version++ {
		t.Run(fixture(version), func(t *testing.T) {
			lay := func() string {
				path := unpack(t, fixture(version))
				if version == 2 || version == 3 {
					storeResults(t, path)
				}
				return path
			}
			book := opened(t, lay())
			want, id := dumpOf(t, book), book.Identity()
			saved, tables := salvageTo(t, lay())
			if got := dumpOf(t, saved); got != want || saved.Identity() != id {
				t.Errorf("salvaged\n%s\nwant\n%s", got, want)
			}
			for name, one := range tables {
				if one.Lost != 0 || one.Stood != 0 {
					t.Errorf("%s: %+v", name, one)
				}
			}
			steps, err := saved.Steps(t.Context(), 1)
			if err != nil || strings.Contains(steps[0].Label, "mất") {
				t.Errorf("steps %v, %v", steps, err)
			}
		})
	}
}

// Given rows that a migration does not bear, then they are saved without it, and what
// has no place any more is said to be lost, also in the journal of the new book.
func TestRowsThatNoMigrationBearsAreSavedAlone(t *testing.T) {
	path := unpack(t, "schema-2")
	storeResults(t, path)
	whole := migrations
	t.Cleanup(func() { migrations = whole })
	migrations = slices.Clone(whole)
	migrations[3] += ";INSERT INTO refusals (registration_id) SELECT NULL FROM registrations;"
	saved, tables := salvageTo(t, path)
	var count int64
	saved.db.Model(&Registration{}).Count(&count)
	if one := tables["registrations"]; count < 4 || one.Saved != count || one.Lost != -1 {
		t.Errorf("%d registrations, %+v", count, one)
	}
	steps, err := saved.Steps(t.Context(), 1)
	if err != nil || !strings.Contains(steps[0].Label, "đăng ký, không rõ bao nhiêu") {
		t.Errorf("steps %v, %v", steps, err)
	}
}

// Every table that is read has a name for the clerk, in every schema.
func TestWhatIsSalvagedIsCalledByName(t *testing.T) {
	for version := 1; version <= len(migrations); version++ {
		_, tables := salvageTo(t, unpack(t, fixture(version)))
		for name := range tables {
			if words.JournalRecords[name] == "" {
				t.Errorf("schema %d: %s has no name", version, name)
			}
		}
	}
}

// Given what a salvage lost, then the step that makes the new book says of which table how
// much, and where nobody knows how much that some is lost.
func TestTheStepOfASalvageSaysWhatIsLost(t *testing.T) {
	label := salvageLabel("/sổ.sothidua", []Salvaged{{Table: "units", Saved: 4}, {Table: "people", Saved: 1200, Lost: 1234}, {Table: "registrations", Lost: -1}})
	for _, want := range []string{"/sổ.sothidua", "1.234", words.JournalRecords["people"], fmt.Sprintf(words.SalvageStepSome, words.JournalRecords["registrations"])} {
		if !strings.Contains(label, want) {
			t.Errorf("%q does not say %q", label, want)
		}
	}
	if strings.Contains(label, words.JournalRecords["units"]) {
		t.Errorf("%q names what was saved whole", label)
	}
	if whole := salvageLabel("/sổ.sothidua", []Salvaged{{Table: "units", Saved: 4}}); whole != fmt.Sprintf(words.SalvageStep, "/sổ.sothidua") {
		t.Errorf("of a whole book: %q", whole)
	}
}

// The tables are read in the order of the records, what belongs to a record after it, and
// those that no record of today is in at the end.
func TestTablesAreSalvagedInTheOrderOfTheRecords(t *testing.T) {
	names, err := tablesToSalvage(olderBook(t).db)
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, table := range tables() {
		if slices.Contains(names, table.name) {
			want = append(want, table.name)
		}
	}
	if len(want) < 20 || !slices.Equal(names[:min(len(want), len(names))], want) {
		t.Errorf("%q\nwant %q", names, want)
	}
}

// Given a file whose list of tables is gone, then nothing can be salvaged, that is said, and
// no empty book is made.
func TestWhereNothingIsSavedItIsSaid(t *testing.T) {
	path := registered(t, 3)
	bytes := content(t, path)
	clear(bytes[100:testPage]) // the rest of the first page holds the list of tables
	if err := os.WriteFile(path, bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	target := filepath.Join(t.TempDir(), "cứu.sothidua")
	saved, err := Salvage(context.Background(), path, target, nil)
	if present(target) {
		t.Error("an empty book was made")
	}
	if len(saved) != 0 || fault.Of(err) == nil || fault.Of(err).Kind != fault.Damaged {
		t.Errorf("%+v, %v", saved, err)
	}
}
