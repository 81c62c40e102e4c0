package privacy

import (
	"context"
	"fmt"
	"time"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Purge (dọn nhật ký) is what a purge before a day removes, and where what it removes still
// stands.
type Purge struct {
	Before viet.Date
	Found  data.Purged
	Prints []data.Print // official prints of before that day: evidence, which stays
	Standing
	now time.Time
}

// ToPurge tells what a purge of the journal before a day would remove, which is today at the
// latest, and where it still stands afterwards. It waits for the disk.
func ToPurge(ctx context.Context, book *data.Book, beside Beside, before viet.Date) (p Purge, err error) {
	p = Purge{Before: before, now: book.Now()}
	if p.Found, err = book.ToPurge(ctx, p.moment()); err != nil {
		return p, err
	}
	if p.Prints, err = book.PrintsBefore(ctx, p.moment()); err != nil {
		return p, err
	}
	p.Standing, err = beside.Standing(ctx)
	return p, err
}

// moment is when the day begins.
func (p Purge) moment() time.Time {
	y, m, d := p.Before.Time().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, p.now.Location())
}

// Do removes it for good, and makes the file anew without the room that was left. The journal
// notes how many official prints are kept.
func (p Purge) Do(book *data.Book) (data.Purged, error) {
	label := fmt.Sprintf(words.PurgeStep, p.Before.Slash())
	if n := len(p.Prints); n > 0 {
		label += fmt.Sprintf(words.PurgeStepPrints, viet.Number(n))
	}
	return book.Purge(label, p.moment())
}

// Said is what is removed, in a sentence.
func Said(found data.Purged) string {
	return fmt.Sprintf(words.PurgeFound, viet.Number(found.Steps), viet.Number(found.Contents), viet.Number((found.Size+1023)>>10))
}

// Lines tell where what was removed still stands, one place a line.
func (p Purge) Lines() (lines []string) {
	for _, print := range p.Prints {
		at := time.UnixMilli(print.PrintedAt).Format(words.JournalTime)
		if print.WithdrawnAt != 0 {
			lines = append(lines, fmt.Sprintf(words.PurgePrintWithdrawn, print.Title, at, print.WithdrawnReason))
			continue
		}
		lines = append(lines, fmt.Sprintf(words.PurgePrint, print.Title, at))
	}
	return append(lines, p.Standing.Lines()...)
}
