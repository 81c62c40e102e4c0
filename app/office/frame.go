package office

import (
	"context"

	"sothidua/app/profile"
	"sothidua/data"
)

// Frame returns what stands around the screens of a book.
func Frame(ctx context.Context, book *data.Book) (*data.Frame, error) { return book.Frame(ctx) }

// KeepYear remembers in the book which year was looked at last.
func KeepYear(book *data.Book, yearID int64) error { return book.KeepLastYear(yearID) }

// CheckAfterCut checks a book that was cut off in mid-save, and returns how many kept
// counts it mended.
func CheckAfterCut(ctx context.Context, book *data.Book) (mended int, err error) {
	return book.CheckAfterCut(ctx)
}

// WithMark adds to what is known of a book what tells its state from a copy that went
// apart.
func WithMark(ctx context.Context, book *data.Book, known profile.Book) (profile.Book, error) {
	known.Identity = book.Identity()
	step, err := book.LastStep(ctx)
	known.Step, known.Mark = step.ID, step.Mark
	return known, err
}
