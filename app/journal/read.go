package journal

import (
	"context"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Steps returns the journal, latest first, at most limit steps, and how many it has.
func Steps(ctx context.Context, book *data.Book, limit int) (part data.Part[data.Step], err error) {
	count, err := book.CountSteps(ctx)
	if err != nil {
		return part, err
	}
	part.Total = int(count)
	part.Rows, err = book.Steps(ctx, limit)
	return part, err
}

// Row is one row that a step changed, also in words.
type Row struct {
	data.Change
	Told Told
}

// StepRows returns what a step changed, at most limit rows.
func StepRows(ctx context.Context, book *data.Book, step data.Step, limit int) ([]Row, error) {
	changes, err := book.ChangesOf(ctx, step.ID, limit)
	if err != nil {
		return nil, err
	}
	told, err := Describe(ctx, book, changes)
	if err != nil {
		return nil, err
	}
	rows := make([]Row, len(changes))
	for i, change := range changes {
		rows[i] = Row{change, told[i]}
	}
	return rows, nil
}

// Past is one change of a record in words, with the step that made it.
type Past struct {
	Step  data.Step
	Told  Told
	First bool // the record was added by it
}

// PastsOf returns what became of one record, the latest first, at most limit changes.
func PastsOf(ctx context.Context, book *data.Book, record, key string, limit int) ([]Past, error) {
	changes, err := book.PastOf(ctx, record, key, limit)
	if err != nil {
		return nil, err
	}
	var pasts []Past
	for _, change := range changes {
		told, err := Describe(ctx, book, []data.Change{change.Change})
		if err != nil {
			return nil, err
		}
		pasts = append(pasts, Past{change.Step, told[0], change.Op == "insert"})
	}
	return pasts, nil
}

// Turning is a step that is to be taken back or brought again, with what that writes.
type Turning struct {
	Step    data.Step // ID zero where there is none
	Touched []data.Touched
	Told    []Told
}

// ToUndo is the latest step that stands and can be taken back.
func ToUndo(ctx context.Context, book *data.Book) (data.Step, error) { return book.ToUndo(ctx) }

// NothingToUndo says why no step can be taken back.
func NothingToUndo(ctx context.Context, book *data.Book) error { return book.NothingToUndo(ctx) }

// NothingToRedo says that no step can be brought back.
func NothingToRedo(context.Context, *data.Book) error {
	return fault.New(fault.Refused, words.NothingToRedoWhat, "")
}

// ToRedo is the step that was taken back last, as long as nothing new was done since.
func ToRedo(ctx context.Context, book *data.Book) (data.Step, error) { return book.ToRedo(ctx) }

// ToUndoPast is the latest step before another that nothing stands in the way of.
func ToUndoPast(ctx context.Context, book *data.Book, step data.Step) (data.Step, error) {
	return book.ToUndoPast(ctx, step)
}

// Turns tells what turning a step writes, in words for at most limit rows.
func Turns(ctx context.Context, book *data.Book, step data.Step, limit int) (t Turning, err error) {
	t.Step = step
	if t.Touched, err = book.TouchedBy(ctx, step); err != nil {
		return t, err
	}
	changes, err := book.WillChange(ctx, step, limit)
	if err != nil {
		return t, err
	}
	t.Told, err = Describe(ctx, book, changes)
	return t, err
}

// Turn takes back a step that stands, or brings back one that was taken back.
func Turn(book *data.Book, step data.Step) error { return book.Turn(step) }

// Deleted returns the records that were deleted and can be brought back, the latest
// first, at most limit, and how many there are.
func Deleted(ctx context.Context, book *data.Book, limit int) (data.Part[data.Past], error) {
	return book.Deleted(ctx, limit)
}

// Belonging returns a deleted record with what was deleted along with it.
func Belonging(ctx context.Context, book *data.Book, change data.Change) ([]data.Change, error) {
	return book.Belonging(ctx, change)
}

// Restore brings a deleted record back with what belonged to it.
func Restore(book *data.Book, change data.Change) error { return book.Restore(change) }
