package data

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"sothidua/data/fault"
)

func dumped(t *testing.T, book *Book) string {
	t.Helper()
	var text bytes.Buffer
	if err := book.Dump(t.Context(), &text); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

func done(t *testing.T, book *Book, label string, act func(*Tx) error) Step {
	t.Helper()
	if err := book.Do(label, act); err != nil {
		t.Fatalf("%s: %v", label, err)
	}
	step, err := book.LastStep(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return step
}

func save(records ...any) func(*Tx) error {
	return func(tx *Tx) error {
		for _, record := range records {
			if err := tx.Save(record); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestStepsOfOlderBooksAreUndoneAndRedone(t *testing.T) {
	for version := 1; version <= len(migrations); version++ {
		t.Run(fixture(version), func(t *testing.T) {
			// Given a book that an older program made, with two ordinary steps since
			book := opened(t, unpack(t, fixture(version)))
			states := []string{dumped(t, book)}
			// When every step is taken back, after one of today
			person := Person{FullName: "Lê Thị Hoà"}
			done(t, book, "Thêm người", save(&person))
			states = append(states, dumped(t, book))
			var labels []string
			for {
				label, err := book.Undo()
				if fault.Of(err) != nil && fault.Of(err).Kind == fault.Refused {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
				labels = append(labels, label)
			}
			// Then the making of the book is none of them, and the rows are as it left them
			if got := strings.Join(labels, "; "); got != "Thêm người; Sửa một dòng, xoá phần còn lại; Đăng ký: thêm 2 dòng" {
				t.Errorf("undone: %s", got)
			}
			made := dumped(t, book)
			if !strings.Contains(made, "agenda_items\t") || strings.Contains(made, "registrations\t") || strings.Contains(made, "exemplars\t") {
				t.Errorf("after undoing everything:\n%s", made)
			}
			// And redo leads back through the same states
			for range labels[1:] {
				if _, err := book.Redo(); err != nil {
					t.Fatal(err)
				}
			}
			if got := dumped(t, book); got != states[0] {
				t.Errorf("after redo\n%s\nwant\n%s", got, states[0])
			}
			if _, err := book.Redo(); err != nil || dumped(t, book) != states[1] {
				t.Errorf("the last redo: %v", err)
			}
		})
	}
}

func TestWhatTheJournalDidNotKnowStaysAsItIs(t *testing.T) {
	// Given a line of an older program, and what only today's program knows of it
	book := opened(t, unpack(t, "schema-1"))
	var line Registration
	if err := book.db.First(&line).Error; err != nil {
		t.Fatal(err)
	}
	if err := book.Bulk("", func(tx *Tx) error { return tx.db.Model(&line).Update("self_review", "tốt").Error }); err != nil {
		t.Fatal(err)
	}
	// When the older step that changed it is taken back
	if _, err := book.Undo(); err != nil {
		t.Fatal(err)
	}
	// Then that is still there, and the step before takes the line with it and brings it whole again
	var now Registration
	if book.db.First(&now, line.ID); now.Note != "" || now.SelfReview != "tốt" {
		t.Errorf("note %q, self review %q", now.Note, now.SelfReview)
	}
	for _, act := range []func() (string, error){book.Undo, book.Redo} {
		if _, err := act(); err != nil {
			t.Fatal(err)
		}
	}
	if book.db.First(&now, line.ID); now.SelfReview != "tốt" {
		t.Errorf("self review %q after redo", now.SelfReview)
	}
}

func TestConflictNamesWhatStandsInTheWay(t *testing.T) {
	// Given two steps, and a change of the row of the second that the journal does not hold
	book := olderBook(t)
	one, two := Person{FullName: "Nguyễn Văn A"}, Person{FullName: "Trần Thị B"}
	first := done(t, book, "Thêm A", save(&one))
	second := done(t, book, "Thêm B", save(&two))
	if err := book.Bulk("", func(tx *Tx) error { return tx.db.Model(&two).Update("note", "khác").Error }); err != nil {
		t.Fatal(err)
	}
	before := dumped(t, book)
	// When she undoes
	_, err := book.Undo()
	// Then the fault names step and record, nothing is changed
	if f := fault.Of(err); f == nil || f.Kind != fault.Conflict || !strings.Contains(f.What, "Thêm B") || !strings.Contains(f.What, "Trần Thị B") {
		t.Fatalf("%v", err)
	}
	if dumped(t, book) != before {
		t.Error("a refused undo changed rows")
	}
	// And the one before is offered, and taken back past it
	past, err := book.ToUndoPast(t.Context(), second)
	if err != nil || past.ID != first.ID {
		t.Fatalf("offered %+v, %v", past, err)
	}
	if err := book.Turn(past); err != nil {
		t.Fatal(err)
	}
	if got := dumped(t, book); strings.Contains(got, "Nguyễn Văn A") || !strings.Contains(got, "Trần Thị B") {
		t.Errorf("after going past:\n%s", got)
	}
	// And a step turned twice is refused
	if err := book.Turn(past); fault.Of(err).Kind != fault.Refused {
		t.Errorf("turned twice: %v", err)
	}
}

func TestEveryKindOfObstacleIsFound(t *testing.T) {
	person := Person{FullName: "Nguyễn Văn A"}
	cases := map[ObstacleKind]struct {
		step  func(*Tx) error // what is to be undone
		later func(*Tx) error // what stands in its way
		names string
	}{
		ObstacleChanged: {save(&Person{ID: 1, FullName: "Nguyễn Văn A", Note: "mới"}), save(&Person{ID: 1, FullName: "Nguyễn Văn A", Note: "mới hơn"}), "Nguyễn Văn A"},
		ObstacleGone:    {save(&Person{ID: 1, FullName: "Nguyễn Văn A", Note: "mới"}), func(tx *Tx) error { return tx.Delete(&Person{ID: 1}) }, "Nguyễn Văn A"},
		ObstacleThere: {func(tx *Tx) error { return tx.Delete(&Person{ID: 1}) }, func(tx *Tx) error {
			return tx.db.Create(&Person{ID: 1, FullName: "Người khác"}).Error
		}, "Nguyễn Văn A"},
		ObstacleRefers: {func(tx *Tx) error { return tx.db.Create(&Unit{ID: 7, Name: "Phòng Bảy"}).Error }, save(&Post{PersonID: 1, UnitID: 7, Title: "Trưởng phòng"}), "chức vụ Trưởng phòng"},
		ObstacleNeeds: {func(tx *Tx) error { return tx.db.Exec("DELETE FROM posts").Error }, func(tx *Tx) error {
			return tx.db.Exec("DELETE FROM units WHERE id = 3").Error
		}, "chức vụ Chuyên viên"},
		ObstacleTwice: {func(tx *Tx) error { return tx.db.Exec("DELETE FROM person_years").Error }, save(&PersonYear{PersonID: 1, Year: 2023}), "xếp loại năm"},
	}
	for kind, c := range cases {
		t.Run(string(kind), func(t *testing.T) {
			book := olderBook(t)
			person.ID = 0
			done(t, book, "Có sẵn", func(tx *Tx) error {
				if err := save(&person, &Unit{Name: "Phòng Một"}, &Unit{Name: "Phòng Hai"}, &Unit{Name: "Phòng Ba"})(tx); err != nil {
					return err
				}
				return save(&Post{PersonID: person.ID, UnitID: 3, Title: "Chuyên viên"}, &PersonYear{PersonID: person.ID, Year: 2023})(tx)
			})
			step := done(t, book, "Bước cần hoàn tác", c.step)
			if kind == ObstacleTwice { // with another id, so that only the key is the same
				if err := book.db.Exec("INSERT INTO person_years (id, person_id, year) VALUES (9, 1, 2023)").Error; err != nil {
					t.Fatal(err)
				}
			} else {
				done(t, book, "Bước sau", c.later)
			}
			before := dumped(t, book)
			err := book.Turn(step)
			if f := fault.Of(err); f == nil || f.Kind != fault.Conflict || !strings.Contains(f.What, c.names) {
				t.Fatalf("%v, want a conflict naming %q", err, c.names)
			}
			if dumped(t, book) != before {
				t.Error("a refused undo changed rows")
			}
			if kind == ObstacleTwice {
				return
			}
			found, err := book.Obstacles(t.Context(), step, 5)
			if err != nil || len(found) != 1 || found[0].Kind != kind {
				t.Fatalf("obstacles %+v, %v", found, err)
			}
			if kind != ObstacleNeeds && found[0].By.Label != "Bước sau" {
				t.Errorf("touched by %q", found[0].By.Label)
			}
		})
	}
}

// print is an official print of a year, as it is kept.
func printOf(year *Year) *Print {
	return &Print{YearID: year.ID, Title: fmt.Sprintf("Bản giao ước năm %d", year.Number), Paper: "pledge", Format: "pdf", Hash: "h"}
}

func TestOfficialPrintsOutliveUndo(t *testing.T) {
	// Given a step, an official print, and a saved filter
	book := olderBook(t)
	year := Year{BlockID: 1, Number: 2023}
	done(t, book, "Thêm năm", save(&year))
	year.Theme = "Mới"
	done(t, book, "Đổi chủ đề", save(&year))
	theme, err := book.ToUndo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.Undo(); err != nil {
		t.Fatal(err)
	}
	print := printOf(&year)
	kept := done(t, book, "In chính thức: Bản giao ước", save(print))
	aside := done(t, book, "Lưu bộ lọc", save(&SavedFilter{Name: "Của tôi"}))
	if kept.Kind != StepKept || aside.Kind != StepAside {
		t.Errorf("kinds %s and %s", kept.Kind, aside.Kind)
	}
	// Then they are not what redo and undo meet
	if again, err := book.ToRedo(t.Context()); err != nil || again.ID != theme.ID {
		t.Errorf("to redo: %+v, %v", again, err)
	}
	if label, err := book.Redo(); err != nil || label != "Đổi chủ đề" {
		t.Errorf("redo: %q, %v", label, err)
	}
	// And with the year taken back as well the print still stands and says what it is
	for _, want := range []string{"Đổi chủ đề", "Thêm năm"} {
		if label, err := book.Undo(); err != nil || label != want {
			t.Fatalf("undo: %q, %v, want %q", label, err, want)
		}
	}
	var stands Print
	if err := book.db.First(&stands).Error; err != nil || stands.YearID != 0 || stands.Title != "Bản giao ước năm 2023" {
		t.Errorf("the print is %+v, %v", stands, err)
	}
	// And it belongs to its year again when that comes back
	if _, err := book.Redo(); err != nil {
		t.Fatal(err)
	}
	if book.db.First(&stands, print.ID); stands.YearID != year.ID {
		t.Errorf("after redo the print is of year %d", stands.YearID)
	}
}

// A step that takes away what an official print made since belongs to is not brought back: the
// print would belong to nothing.
func TestARedoThatAPrintBelongsToIsRefused(t *testing.T) {
	book := olderBook(t)
	year := Year{BlockID: 1, Number: 2023}
	done(t, book, "Thêm năm", save(&year))
	done(t, book, "Xoá năm", func(tx *Tx) error { return tx.Delete(&year) })
	if _, err := book.Undo(); err != nil {
		t.Fatal(err)
	}
	done(t, book, "In chính thức: Bản giao ước", save(printOf(&year)))
	before := dumped(t, book)
	_, err := book.Redo()
	if f := fault.Of(err); f == nil || f.Kind != fault.Conflict || !strings.Contains(f.What, "Bản giao ước năm 2023") {
		t.Fatalf("%v", err)
	}
	if dumped(t, book) != before {
		t.Error("a refused redo changed rows")
	}
}

// What was taken back is not brought over what came after it, however that was written.
func TestNothingIsBroughtBackOverANewStep(t *testing.T) {
	for name, write := range map[string]func(*Book) error{
		"step": func(b *Book) error { return b.Do("Mới", save(&Person{FullName: "C"})) },
		"bulk": func(b *Book) error { return b.Bulk("Mới", save(&Person{FullName: "C"})) },
	} {
		t.Run(name, func(t *testing.T) {
			book := olderBook(t)
			done(t, book, "Thêm", save(&Person{FullName: "A"}))
			if _, err := book.Undo(); err != nil {
				t.Fatal(err)
			}
			if err := write(book); err != nil {
				t.Fatal(err)
			}
			if _, err := book.Redo(); fault.Of(err) == nil || fault.Of(err).Kind != fault.Refused {
				t.Errorf("redo says %v", err)
			}
		})
	}
}

func TestNothingRemovesOrChangesAPrint(t *testing.T) {
	book := olderBook(t)
	year := Year{BlockID: 1, Number: 2023}
	done(t, book, "Thêm năm", save(&year))
	print := printOf(&year)
	// Given a print that came with other rows in one step
	mixed := done(t, book, "Ghi từ ngoài", save(print, &Person{FullName: "Nguyễn Văn A"}))
	for name, act := range map[string]func(*Tx) error{
		"delete": func(tx *Tx) error { return tx.Delete(print) },
		"change": func(tx *Tx) error { return tx.db.Exec("UPDATE prints SET figures = 'khác'").Error },
	} {
		if err := book.Do(name, act); err == nil {
			t.Errorf("%s of an official print went through", name)
		}
	}
	// Then undo names it
	err := book.Turn(mixed)
	if f := fault.Of(err); f == nil || f.Kind != fault.Conflict || !strings.Contains(f.What, "bản in chính thức") {
		t.Errorf("undo of the step with a print: %v", err)
	}
}

func TestUndoFindsItsStepByIndex(t *testing.T) {
	// The cost of one undo does not grow with the steps before: no query may scan.
	book := olderBook(t)
	for _, act := range []func(context.Context) (Step, error){book.ToUndo, book.ToRedo} {
		if _, err := act(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	scan := regexp.MustCompile(`SCAN (steps|changes|c|own|later)\b`)
	queries := []string{
		"SELECT * FROM steps INDEXED BY steps_standing WHERE kind = 'do' AND undone_by IS NULL AND id < 5 ORDER BY id DESC LIMIT 1",
		"SELECT 1 FROM steps later WHERE later.id > 5 AND later.kind IN ('do', 'bulk')",
		"DELETE FROM steps WHERE id = 5",
		evidence,
	}
	references, err := referencesOf(book.db)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range references {
		queries = append(queries, needs(r), refers(r))
	}
	for _, table := range tables() {
		queries = append(queries, notAsLeft(table))
	}
	for _, query := range queries {
		var plan []struct{ Detail string }
		query = strings.NewReplacer("@step", "1", "@limit", "1").Replace(query)
		if err := book.db.Raw("EXPLAIN QUERY PLAN " + query).Scan(&plan).Error; err != nil {
			t.Fatal(err)
		}
		for _, line := range plan {
			if scan.MatchString(line.Detail) {
				t.Errorf("%s\nin %s", line.Detail, query)
			}
		}
	}
}
