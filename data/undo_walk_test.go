package data

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"sothidua/data/fault"
)

// world is a small book on which a test walks at random.
type world struct {
	*testing.T
	book      *Book
	chance    *rand.Rand
	prints    int
	withdrawn int
}

// act is one thing the clerk does.
func (w *world) act() error {
	one := func(table string) int64 {
		var ids []int64
		w.book.db.Table(table).Order("id").Pluck("id", &ids)
		if len(ids) == 0 {
			return 0
		}
		return ids[w.chance.IntN(len(ids))]
	}
	n := w.chance.IntN(1000)
	year, unit, person, print := one("years"), one("units"), one("people"), one("prints")
	switch w.chance.IntN(12) {
	case 0:
		return w.book.Do("Thêm người", save(&Person{FullName: fmt.Sprintf("Người %d", n)}))
	case 1:
		return w.book.Do("Sửa người", func(tx *Tx) error {
			return tx.db.Exec("UPDATE people SET note = ?, full_name = full_name || '!', folded = folded || '!' WHERE id % 3 = ?", n, n%3).Error
		})
	case 2:
		return w.book.Do("Xoá người", func(tx *Tx) error { return tx.db.Exec("DELETE FROM people WHERE id = ?", person).Error })
	case 3:
		return w.book.Do("Thêm năm", save(&Year{BlockID: 1, Number: 2000 + n, Theme: "Chủ đề"}))
	case 4:
		return w.book.Do("Sửa năm, thêm lễ", func(tx *Tx) error {
			if err := tx.db.Exec("UPDATE years SET theme = ? WHERE id = ?", fmt.Sprint(n), year).Error; err != nil {
				return err
			}
			ceremony := Ceremony{YearID: year, Name: "Lễ"}
			chair := Participant{FullName: "Chủ trì"}
			if err := tx.Save(&ceremony); err != nil {
				return err
			}
			chair.CeremonyID = ceremony.ID
			if err := tx.Save(&chair); err != nil {
				return err
			}
			ceremony.ChairID = &chair.ID
			return tx.Save(&ceremony)
		})
	case 5:
		return w.book.Do("Xoá lễ", func(tx *Tx) error {
			return tx.db.Exec("DELETE FROM ceremonies WHERE id = (SELECT max(id) FROM ceremonies)").Error
		})
	case 6:
		return w.book.Do("Đăng ký", func(tx *Tx) error {
			line := Registration{YearID: year, UnitID: unit, AwardKindID: 1, PersonID: &person, SubjectName: "A"}
			return save(&line, &Post{PersonID: person, UnitID: unit, Title: fmt.Sprint(n)})(tx)
		})
	case 7:
		return w.book.Do("Đổi chỗ xếp loại", func(tx *Tx) error { // the same keys, given round
			if err := tx.db.Exec("DELETE FROM person_years WHERE person_id = ?", person).Error; err != nil {
				return err
			}
			return save(&PersonYear{PersonID: person, Year: 2020, Rating: fmt.Sprint(n)}, &PersonYear{PersonID: person, Year: 2021})(tx)
		})
	case 8:
		record := Print{YearID: year, Title: "Bản in", Hash: fmt.Sprint(n)}
		err := w.book.Do("In chính thức", save(&record))
		if err == nil {
			w.prints++
		}
		return err
	case 9:
		return w.book.Do("Thu hồi", func(tx *Tx) error {
			done := tx.db.Exec("UPDATE prints SET withdrawn_at = 1, withdrawn_reason = 'sai' WHERE id = ? AND withdrawn_at = 0", print)
			w.withdrawn += int(done.RowsAffected)
			return done.Error
		})
	case 10:
		_, err := w.book.Undo()
		return err
	default:
		_, err := w.book.Redo()
		return err
	}
}

var ofPrints = regexp.MustCompile(`(?m)^(prints|contents)\t.*\n`)

func (w *world) state() string { return ofPrints.ReplaceAllString(dumped(w.T, w.book), "") }

func TestUndoingEverythingLeavesWhatWasMade(t *testing.T) {
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			// Given a book, and a walk of steps, undo, redo, prints and withdrawals
			book := olderBook(t)
			err := book.Bulk("Tạo", save(&Year{BlockID: 1, Number: 1999}, &Unit{Name: "Văn phòng"}, &Person{FullName: "Người"}))
			if err == nil {
				_, err = book.Undo() // the block of olderBook came in an ordinary step
			}
			if err == nil || fault.Of(err).Kind != fault.Conflict {
				t.Fatalf("the block of the year was taken back: %v", err)
			}
			book.db.Exec("UPDATE steps SET kind = 'bulk'")
			w := &world{T: t, book: book, chance: rand.New(rand.NewPCG(seed, 7))}
			made := w.state()
			done := 0
			for range 60 {
				err := w.act()
				if err == nil {
					done++
					continue
				}
				if f := (*fault.Fault)(nil); !errors.As(err, &f) || f.Kind == fault.Internal {
					t.Fatalf("%v", err)
				}
			}
			if done < 20 {
				t.Fatalf("only %d of 60 acts went through", done)
			}
			// When everything is taken back
			before := w.state()
			turned := 0
			for {
				step, err := book.ToUndo(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				if step.ID == 0 {
					break
				}
				if err := book.Turn(step); err != nil {
					t.Fatalf("%q: %v", step.Label, err)
				}
				turned++
			}
			// Then the book is as it was made, and every print and withdrawal stands
			if got := w.state(); got != made {
				t.Errorf("after undoing everything\n%s\nwant\n%s", got, made)
			}
			var prints, withdrawn int64
			book.db.Model(&Print{}).Count(&prints)
			book.db.Model(&Print{}).Where("withdrawn_at <> 0").Count(&withdrawn)
			if int(prints) != w.prints || int(withdrawn) != w.withdrawn {
				t.Errorf("%d prints, %d withdrawn, want %d and %d", prints, withdrawn, w.prints, w.withdrawn)
			}
			// And redo leads to where the walk ended
			for range turned {
				if _, err := book.Redo(); err != nil {
					t.Fatal(err)
				}
			}
			if got := w.state(); got != before {
				t.Errorf("after redo\n%s\nwant\n%s", got, before)
			}
			var broken []map[string]any
			if book.db.Raw("PRAGMA foreign_key_check").Scan(&broken); len(broken) > 0 {
				t.Errorf("broken references: %v", broken)
			}
		})
	}
}

func TestAStepThatIsGonePastIsNotHarmed(t *testing.T) {
	// Given random steps of which an earlier one is taken back by itself
	refused, turned := 0, 0
	for seed := range uint64(12) {
		book := olderBook(t)
		if err := book.Bulk("", save(&Year{BlockID: 1, Number: 1999}, &Unit{Name: "Văn phòng"}, &Person{FullName: "Người"})); err != nil {
			t.Fatal(err)
		}
		w := &world{T: t, book: book, chance: rand.New(rand.NewPCG(seed, 11))}
		for range 25 {
			_ = w.act() // refusals are part of the walk
		}
		var steps []Step
		book.db.Where("kind = 'do' AND undone_by IS NULL").Order("id").Find(&steps)
		for _, step := range steps[:len(steps)/2] {
			later := w.touchedAfter(step)
			before := rowsOf(dumped(t, book))
			err := book.Turn(step)
			if err != nil {
				if fault.Of(err).Kind != fault.Conflict {
					t.Fatal(err)
				}
				refused++
				continue
			}
			turned++
			// Then no row that a later step wrote and left in the book has changed
			after := rowsOf(dumped(t, book))
			for row := range later {
				if before[row] != "" && before[row] != after[row] {
					t.Errorf("undo of %q changed %s:\n%s\n%s", step.Label, row, before[row], after[row])
				}
			}
		}
	}
	if refused == 0 || turned == 0 {
		t.Errorf("%d refused, %d taken back: the walk shows nothing", refused, turned)
	}
}

// touchedAfter are the rows that standing later steps wrote.
func (w *world) touchedAfter(step Step) map[string]bool {
	var changes []Change
	w.book.db.Where("step_id IN (SELECT id FROM steps WHERE id > ? AND kind = 'do' AND undone_by IS NULL) AND record <> 'prints'", step.ID).Find(&changes)
	rows := map[string]bool{}
	for _, change := range changes {
		rows[change.Record+"/"+change.RowKey] = true
	}
	return rows
}

// rowsOf takes a dump apart by table and key.
func rowsOf(dump string) map[string]string {
	rows := map[string]string{}
	for line := range strings.Lines(dump) {
		parts := strings.Split(line, "\t")
		_, key, _ := strings.Cut(parts[1], "=")
		rows[parts[0]+"/"+strings.Trim(key, "\"\n")] = line
	}
	return rows
}
