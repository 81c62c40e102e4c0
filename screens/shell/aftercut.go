package shell

import (
	"context"
	"fmt"
	"log"
	"path/filepath"
	"strings"
	"time"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// checkAfterCut checks a book that was not closed the last time, while she works,
// and says what came of it.
func (s *Shell) checkAfterCut() {
	d := s.desk
	if !d.Book.WasCutOff() {
		return
	}
	kit.Behind(s.runner.Fork(), func() (int, error) {
		return office.CheckAfterCut(context.Background(), d.Book) // the book's closing ends it
	}, func(mended int, err error) {
		switch {
		case s.desk != d:
			if err != nil {
				log.Print(err)
			}
		case err != nil:
			s.showErr(err)
		case mended > 0:
			kit.ShowMessage(s.win, fmt.Sprintf(words.CutMendedWhat, viet.Number(mended)), words.CutMendedNext)
			s.reload()
		default:
			kit.Toast(s.win, words.CutChecked)
		}
	})
}

// clockSlack is how far two clocks of one office may be apart.
const clockSlack = 10 * time.Minute

// checkClock says when the clock stands before the last step: what is done now
// would come before it.
func (s *Shell) checkClock(last time.Time) {
	if now := s.desk.Book.Now(); last.Sub(now) > clockSlack {
		kit.ShowMessage(s.win, fmt.Sprintf(words.ClockBehindWhat, now.Format(words.Moment), last.Format(words.Moment)), words.ClockBehindNext)
	}
}

// showDamaged leads from a book that turned out to be damaged to its copies, or to a new
// book with what can be read of it.
func (s *Shell) showDamaged(f *fault.Fault) {
	kit.ShowWay(s.win, f.What, f.Next, words.StartRestore, func() {
		if s.desk != nil {
			s.restoreOpen()
		}
	}, kit.Command{ID: "damaged.salvage", Key: "Ctrl+E", Title: words.SalvageWay, Run: func() {
		if s.desk != nil {
			s.leave(func() {
				s.closeToStart()
				s.start.Salvage(f)
			})
		}
	}})
}

// showGone offers to save the open book as a new file when its own is gone, and
// goes on there.
func (s *Shell) showGone(f *fault.Fault) {
	kit.ShowWay(s.win, f.What, f.Next, words.GoneWay, func() {
		if s.desk == nil {
			return
		}
		ending := filepath.Ext(s.desk.Book.Path)
		usual := office.FreePath(strings.TrimSuffix(s.desk.Book.Path, ending) + words.GoneName + office.Extension)
		kit.SaveFile(s.win, filepath.Base(usual), office.Extension, s.saveGone)
	})
}

func (s *Shell) saveGone(path string) {
	book := s.desk.Book
	kit.Busy(s.win, s.runner, words.GoneSaving, func(ctx context.Context, _ func(string, float64)) error {
		_, err := keeping.Backup(ctx, book, path, "")
		return err
	}, func(err error) {
		if err != nil {
			s.showErr(err)
			return
		}
		kit.Do(s.runner, func() (*data.Book, error) { return office.Open(path, s.getenv) }, func(saved *data.Book, err error) {
			if err != nil {
				s.showErr(err)
				return
			}
			s.enter(saved)
			kit.ShowMessage(s.win, fmt.Sprintf(words.GoneSaved, path), "")
		})
	})
}
