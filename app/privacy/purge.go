package privacy

import (
	"context"
	"fmt"
	"time"

	"sothidua/app/keeping"
	"sothidua/app/opened"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Purge (dọn nhật ký) is what a purge before a day removes, and where what it removes still
// stands.
type Purge struct {
	Before  viet.Date
	Found   data.Purged
	Prints  []data.Print     // official prints of before that day: evidence, which stays
	Remains []keeping.Remain // files beside the book
	Away    []string         // second places that are not there
	Opened  []opened.Lying   // folders of files that were opened in other programs
	Logs    []string         // files in which the program notes errors
	now     time.Time
}

// Beside is what lies beside a book and may hold what it held.
type Beside struct {
	Keeper *keeping.Keeper // of its copies; nil: none are looked for
	Opened *opened.Folder  // of files for other programs; nil: none
	Logs   []string        // of the program
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
	if p.Logs = beside.Logs; beside.Opened != nil {
		p.Opened = beside.Opened.Lying()
	}
	if beside.Keeper != nil {
		p.Remains, p.Away, err = beside.Keeper.Remains(ctx)
	}
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
	for _, r := range p.Remains {
		switch {
		case r.Kind == keeping.RemainParcel:
			lines = append(lines, fmt.Sprintf(words.PurgeParcel, r.Path))
		case r.Kind == keeping.RemainAlone:
			lines = append(lines, fmt.Sprintf(words.PurgeAlone, r.Path))
		case r.Goes.IsZero():
			lines = append(lines, fmt.Sprintf(words.PurgeCopyStays, r.Path))
		case r.Kind == keeping.RemainMonth:
			lines = append(lines, fmt.Sprintf(words.PurgeMonth, r.Path, viet.DateOf(r.Goes).Slash()))
		default:
			lines = append(lines, fmt.Sprintf(words.PurgeCopy, r.Path, viet.DateOf(r.Goes).Slash()))
		}
	}
	for _, lying := range p.Opened {
		if lying.Unread {
			lines = append(lines, fmt.Sprintf(words.PurgeOpenedUnread, lying.Folder))
			continue
		}
		lines = append(lines, fmt.Sprintf(words.PurgeOpened, lying.Folder, viet.Number(lying.Files)))
	}
	for _, log := range p.Logs {
		lines = append(lines, fmt.Sprintf(words.PurgeLog, log))
	}
	for _, folder := range p.Away {
		lines = append(lines, fmt.Sprintf(words.PurgeAway, folder))
	}
	return lines
}
