package verbs

import (
	"context"
	"fmt"
	"path/filepath"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/app/privacy"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// purgeVerb removes the journal before a day, and what nothing names any more, for good. On
// standard output it says where what it removed still stands.
type purgeVerb struct {
	Before string `required:""`
}

func (v purgeVerb) Run(s *session) error {
	day, err := viet.ParseDate(v.Before)
	if err != nil {
		return err
	}
	return s.withNamed(func(book *data.Book) error {
		ctx := context.Background()
		if day == "" || day > viet.DateOf(book.Now()) {
			return fault.New(fault.Invalid, words.PurgeFutureWhat, "")
		}
		purge, err := privacy.ToPurge(ctx, book, privacy.Beside{
			Keeper: keeping.New(book, filepath.Dir(office.DefaultPath(s.Getenv))), Opened: office.Opened(book, s.Getenv), Logs: office.Logs(s.Getenv),
		}, day)
		if err != nil {
			return err
		}
		if purge.Found.Steps == 0 && purge.Found.Contents == 0 {
			s.tell(words.PurgeNothing, day.Slash())
		} else {
			done, err := purge.Do(book)
			if err != nil {
				return err
			}
			s.tell(words.PurgeDone, privacy.Said(done))
		}
		for _, line := range purge.Lines() {
			fmt.Fprintln(s.Stdout, line)
		}
		return nil
	})
}
