//go:build linux

package torture

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

// state is what a book holds.
type state struct {
	step   int64
	rows   string   // digest of all records but official prints and contents
	prints []string // hashes of official prints
}

func look(book *data.Book) (s state, err error) {
	var text bytes.Buffer
	if err := book.Dump(context.Background(), &text); err != nil {
		return s, err
	}
	sum := sha256.New()
	for line := range strings.Lines(text.String()) {
		record, _, _ := strings.Cut(line, "\t")
		if record != "prints" && record != "contents" {
			sum.Write([]byte(line))
		}
	}
	s.rows = hex.EncodeToString(sum.Sum(nil)[:8])
	if err := datatest.DB(book).Raw("SELECT hash FROM prints ORDER BY id").Scan(&s.prints).Error; err != nil {
		return s, err
	}
	return s, datatest.DB(book).Raw("SELECT coalesce(max(id), 0) FROM steps").Scan(&s.step).Error
}

// fileDigest is a short hash of a file, or how long it is where nothing of ours
// can be.
func fileDigest(path string) (string, error) {
	if info, err := os.Stat(path); err == nil && info.Size() > 1<<28 {
		return fmt.Sprintf("%d bytes", info.Size()), nil
	}
	content, err := os.ReadFile(path)
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:8]), err
}

// examine opens the book of a job as the window would, after whatever happened
// to it, and compares it with what was acknowledged. first is the state when the
// book was made.
func examine(j job, acks []ack, first string) error {
	book, err := openAnswering(j.book())
	if err != nil {
		return fmt.Errorf("does not open: %w", full(err))
	}
	defer book.Close()
	if err := sound(book); err != nil {
		return err
	}
	now, err := look(book)
	if err != nil {
		return err
	}
	if len(acks) > 0 {
		if err := compare(j, book, now, acks); err != nil {
			return err
		}
	}
	return undoAll(book, now, first)
}

// openAnswering opens a book as the window does and answers as she would where a
// journal was torn past telling whose it is: with the state that is sound, and of two
// that are with the later one.
func openAnswering(path string) (*data.Book, error) {
	book, err := openBook(path)
	two := (*data.TwoStates)(nil)
	if !errors.As(err, &two) {
		return book, err
	}
	choose := two.KeepAsIs
	if two.Recovered.Sound && (!two.AsIs.Sound || two.Recovered.Step.ID > two.AsIs.Step.ID) {
		choose = two.PlayBack
	}
	if _, err := choose(); err != nil {
		return nil, err
	}
	table.count("of these, asked which of two states", false)
	return openBook(path)
}

// full is an error with the cause that the clerk does not see.
func full(err error) error {
	if f := fault.Of(err); f != nil {
		return fmt.Errorf("%w [%s: %v]", err, f.Kind, f.Cause)
	}
	return err
}

// recount compares the kept counts with the registrations, both ways.
const recount = `SELECT count(*) FROM (
	SELECT * FROM (SELECT year_id, unit_id, award_kind_id, n, whole FROM registration_counts WHERE n <> 0 OR whole <> 0
		EXCEPT SELECT year_id, unit_id, award_kind_id, count(*), sum(collective_id IS unit_id) FROM registrations GROUP BY 1, 2, 3)
	UNION ALL
	SELECT * FROM (SELECT year_id, unit_id, award_kind_id, count(*), sum(collective_id IS unit_id) FROM registrations GROUP BY 1, 2, 3
		EXCEPT SELECT year_id, unit_id, award_kind_id, n, whole FROM registration_counts))`

// sound checks what must hold of any book.
func sound(book *data.Book) error {
	var complaints []string
	if err := datatest.DB(book).Raw("PRAGMA integrity_check").Scan(&complaints).Error; err != nil {
		return full(err)
	}
	if !slices.Equal(complaints, []string{"ok"}) {
		return fmt.Errorf("integrity: %v", complaints)
	}
	for what, query := range map[string]string{
		"broken references":          "SELECT count(*) FROM pragma_foreign_key_check",
		"wrong counts":               recount,
		"changes without a step":     "SELECT count(*) FROM changes WHERE step_id IS NULL OR step_id NOT IN (SELECT id FROM steps)",
		"steps with other changes":   "SELECT count(*) FROM steps WHERE kind <> 'bulk' AND changes <> (SELECT count(*) FROM changes WHERE step_id = steps.id)",
		"prints without their bytes": "SELECT count(*) FROM prints WHERE hash NOT IN (SELECT hash FROM contents)",
	} {
		var n int
		if err := datatest.DB(book).Raw(query).Scan(&n).Error; err != nil {
			return full(err)
		}
		if n != 0 {
			return fmt.Errorf("%d %s", n, what)
		}
	}
	return nil
}

// compare looks for everything acknowledged. The one action that was under way
// may be there as well, whole: then taking it back gives what was acknowledged.
func compare(j job, book *data.Book, now state, acks []ack) error {
	last := acks[len(acks)-1]
	for n := len(acks) - 1; last.Action == "close" && n > 0; n-- { // twice where it was refused
		last = acks[n-1]
	}
	for name, want := range last.Files {
		path := filepath.Join(j.Folder, name)
		if got, err := fileDigest(path); err != nil || got != want {
			// A newer paper may have been put there; a copy stays as it is.
			if whole := wholePaper(path); whole != nil || filepath.Ext(name) != ".docx" {
				return fmt.Errorf("%s is lost: %v", name, errors.Join(err, whole))
			}
		}
	}
	for n, hash := range last.Prints {
		if n >= len(now.prints) || now.prints[n] != hash {
			return fmt.Errorf("an official print is lost: %d of %d", n+1, len(last.Prints))
		}
	}
	switch {
	case now.step < last.Step:
		return fmt.Errorf("step %d was acknowledged (%s), the last one is %d", last.Step, last.Action, now.step)
	case now.step == last.Step && now.rows != last.Rows:
		return fmt.Errorf("after step %d (%s) the records are others", last.Step, last.Action)
	case now.step == last.Step:
		return nil
	case now.step > last.Step+1:
		return fmt.Errorf("steps %d to %d were never acknowledged", last.Step+1, now.step)
	}
	return underWay(book, now, last)
}

// underWay takes back the step that was not acknowledged and looks for what was
// before it, then does it again.
func underWay(book *data.Book, now state, last ack) error {
	var step data.Step
	if err := datatest.DB(book).First(&step, now.step).Error; err != nil {
		return err
	}
	if len(now.prints) > len(last.Prints) { // evidence stays
		if now.rows != last.Rows {
			return errors.New("the print under way changed records")
		}
		return nil
	}
	back, again := book.Undo, book.Redo
	if step.Kind == data.StepUndo {
		back, again = again, back
	}
	for _, move := range []struct {
		name string
		act  func() (string, error)
		want string
	}{{"taking back", back, last.Rows}, {"doing again", again, now.rows}} {
		if _, err := move.act(); err != nil {
			return fmt.Errorf("%s the step under way: %w", move.name, full(err))
		}
		got, err := look(book)
		if err != nil {
			return err
		}
		if got.rows != move.want {
			return fmt.Errorf("%s the step under way (%s, %q) gives other records", move.name, step.Kind, step.Label)
		}
	}
	return nil
}

// undoAll takes back every step and looks for the state after the book was made;
// official prints and what they hold must all still stand.
func undoAll(book *data.Book, now state, first string) error {
	for {
		_, err := book.Undo()
		if err == nil {
			continue
		}
		if f := fault.Of(err); f.Kind != fault.Refused {
			return fmt.Errorf("undo of everything: %w", full(err))
		}
		break
	}
	end, err := look(book)
	switch {
	case err != nil:
		return err
	case end.rows != first:
		return errors.New("undo of everything does not give the book as it was made")
	case !slices.Equal(end.prints, now.prints):
		return fmt.Errorf("undo of everything took back official prints: %d of %d are left", len(end.prints), len(now.prints))
	}
	return sound(book)
}
