package settings

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"

	"sothidua/app/lock"
	"sothidua/app/page/pdf"
	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
	"sothidua/screens/kit"
)

// lockCard says whether the program asks for a password before it shows the book.
func (s *Screen) lockCard() fyne.CanvasObject {
	s.locked = kit.Stack(0)
	return kit.Card(words.LockTitle, nil, kit.Stack(8, s.locked, kit.Note(words.LockNote)))
}

// loadLock reads whether a password is set.
func (s *Screen) loadLock() {
	kit.Load(s.locks, func(ctx context.Context) (lock.Lock, error) { return lock.Of(ctx, s.desk.Book) }, func(l lock.Lock, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		said, do := words.LockIsNone, words.LockSet
		if l.Set() {
			said, do = words.LockIsSet, words.LockChange
		}
		s.locked.RemoveAll()
		s.locked.Add(kit.Ends(kit.Paragraph(said), kit.Secondary(do, words.LockKey, s.changeLock)))
		s.content.Refresh()
	})
}

// changeLock asks for another password, or none.
func (s *Screen) changeLock() {
	d := s.desk
	kit.Load(s.locks, func(ctx context.Context) (lock.Lock, error) { return lock.Of(ctx, d.Book) }, func(l lock.Lock, err error) {
		if err != nil {
			d.ShowErr(err)
			return
		}
		s.askLock(l.Set())
	})
}

func (s *Screen) askLock(set bool) {
	d := s.desk
	before, again := kit.NewSecret("before", words.LockBefore), kit.NewSecret("again", words.LockAgain)
	password, form := kit.NewSecret("password", words.LockPassword).Require(), kit.NewForm()
	if set {
		password = kit.NewSecret("password", words.LockPasswordGone)
		form.AddWide(before.Require())
	}
	form.AddWide(password).AddWide(again).AddObject(kit.Note(words.LockNote))
	var code string
	written := false
	kit.ShowForm(d.Window, words.LockTitle, form, func(done func(error)) {
		if password.Text() != again.Text() {
			done(fault.New(fault.Invalid, words.LockDiffers, "").At("again"))
			return
		}
		was, now := before.Text(), password.Text()
		kit.Do(d.Runner, func() (string, error) { return lock.Change(d.Book, was, now) }, func(made string, err error) {
			code, written = made, err == nil
			done(err)
		})
	}, func() {
		if !written {
			return
		}
		d.Reload()
		if code == "" {
			kit.ShowMessage(d.Window, words.LockTitle, words.LockRemovedDone)
			return
		}
		s.showCode(code)
	})
}

// showCode shows the code for a forgotten password, once, and writes the sheet with it. It is
// not left by a key pressed too soon, and stays while the sheet is not written.
func (s *Screen) showCode(code string) {
	d := s.desk
	var closeIt func()
	sheet := func() {
		kit.SaveFile(d.Window, words.LockSheetName, "."+papers.PDF, func(path string) {
			now := d.Book.Now()
			doc := lock.Sheet(filepath.Base(d.Book.Path), code, now.Format(words.JournalTime), now.Unix())
			kit.Do(d.Runner, func() (struct{}, error) {
				return struct{}{}, files.Write(path, func(w io.Writer) error {
					_, err := pdf.Write(w, doc)
					return err
				})
			}, func(_ struct{}, err error) {
				if err != nil {
					d.ShowErr(err)
					return
				}
				closeIt()
				kit.ShowMessage(d.Window, words.LockTitle, fmt.Sprintf(words.LockSheetDone, path))
			})
		})
	}
	content := kit.Stack(10, kit.Paragraph(words.LockCode), kit.Title(code, ""), kit.Note(words.LockCodeNote))
	leave := func(end func()) {
		kit.Ask(d.Window, words.LockLeaveAsk, words.LockLeaveText, words.LockLeave, func(yes bool) {
			if yes {
				end()
			}
		})
	}
	closeIt = kit.ShowHeld(d.Window, words.LockTitle, content, kit.Primary(words.LockSheet, words.LockSheetKey, sheet), fyne.NewSize(560, 0), leave,
		kit.Command{ID: "settings.lock.sheet", Key: words.LockSheetKey, Title: words.LockSheet, Run: sheet})
}
