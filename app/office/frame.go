package office

import (
	"context"
	"time"

	"sothidua/app/contest"
	"sothidua/app/profile"
	"sothidua/data"
)

// Frame is what stands around the screens of a book, and when its data changed last.
type Frame struct {
	*data.Frame
	Changed  time.Time // zero for a book without steps
	LastYear int64     // ID of the year shown last, zero for none; only where the book is just opened
}

// ReadFrame returns what stands around the screens of a book.
func ReadFrame(ctx context.Context, facts *contest.Contest, opened bool) (*Frame, error) {
	common, err := facts.Frame(ctx)
	if err != nil {
		return nil, err
	}
	frame := &Frame{Frame: common}
	if frame.Changed, err = facts.Book.LastChange(ctx); err == nil && opened {
		frame.LastYear, err = facts.Book.LastYear(ctx)
	}
	return frame, err
}

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
