package shell

import (
	"context"
	"fmt"
	"log"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// lookAround says why a book is only looked at, or once what endangers it where it
// lies.
func (s *Shell) lookAround() {
	d := s.desk
	if d.Book.ReadOnly {
		f := fault.Of(d.Book.Unwritable())
		s.view.showNotice(kit.Pad(8, 18, 0, 18, kit.Callout(kit.Look, f.What, f.Next)))
		return
	}
	kit.Do(s.runner, func() (office.Risky, error) {
		return office.RiskyPlace(d.Book.Path, s.getenv), nil
	}, func(found office.Risky, _ error) {
		if s.desk == d && found.Risk != office.RiskNone && !found.Told {
			s.view.showNotice(s.riskNotice(found))
		}
	})
}

// riskNotice is a quiet block above the screen, which holds nothing up.
func (s *Shell) riskNotice(found office.Risky) fyne.CanvasObject {
	buttons := kit.Row(8, kit.Secondary(words.MoveButton, "", s.askMove), kit.Link(words.MoveKeep, func() { s.knowRisk(found.Risk) }))
	text := kit.Callout(kit.Look, found.What, found.Next)
	return kit.Pad(8, 18, 0, 18, kit.Border(nil, nil, nil, kit.Pad(0, 0, 0, 12, middle(buttons)), text))
}

// knowRisk notes that she has read of it.
func (s *Shell) knowRisk(risk office.Risk) {
	s.view.showNotice(nil)
	path := s.desk.Book.Path
	kit.Do(s.runner, func() (struct{}, error) {
		return struct{}{}, s.profile.Change(func(state *profile.State) { state.Warn(path, string(risk)) })
	}, func(_ struct{}, err error) {
		if err != nil {
			log.Print(err) // it is said once more
		}
	})
}

// askMove offers to take the book to the program's own folder.
func (s *Shell) askMove() {
	s.leave(func() {
		to := office.SafePath(s.desk.Book.Path, s.getenv)
		kit.Confirm(s.win, words.MoveTitle, fmt.Sprintf(words.MoveText, to), words.MoveYes, func(yes bool) {
			if yes {
				s.part(func() { s.move(to) })
			}
		})
	})
}

// move copies and checks the book behind a dialog, and opens it where it is then.
func (s *Shell) move(to string) {
	book := s.desk.Book
	var moved *office.Moved
	kit.Busy(s.win, s.runner, words.MoveTitle, func(ctx context.Context, report func(string, float64)) (err error) {
		if err := office.MakeFolder(to); err != nil {
			return err
		}
		moved, err = office.Move(ctx, book, to, s.profile, func(share float64) { report(words.MoveDoing, share) })
		if moved == nil && ctx.Err() != nil {
			return nil // she stopped it
		}
		return err
	}, func(err error) {
		if err != nil {
			s.showErr(err)
		}
		if moved == nil { // the book stays open where it is
			s.reload()
			return
		}
		s.desk = nil // its book is closed
		s.openMoved(moved.Path)
	})
}

func (s *Shell) openMoved(path string) {
	kit.Do(s.runner, func() (*data.Book, error) { return office.Open(path, s.getenv) }, func(book *data.Book, err error) {
		if err != nil {
			s.showStart()
			s.start.Refuse(err)
			return
		}
		s.enter(book)
		kit.Toast(s.win, fmt.Sprintf(words.MoveDone, path))
	})
}
