// Package restore is the way back from a copy of the book: which copies there are,
// what each holds, and what would be lost with it.
package restore

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/keeping"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// leastCopies is the width that the list of copies needs for its figures and states.
const leastCopies = 600

// Options is what the screen works with.
type Options struct {
	Window  fyne.Window
	Runner  *kit.Runner
	Folders []string         // where to look for copies besides the sticks of this computer
	Profile *profile.Profile // of this computer
	Path    string           // of the book that is open, cannot be opened, or would be begun
	Book    *data.Book       // that book where it is open; nil else
	Keeper  *keeping.Keeper  // keeps the open book; nil where there is none
	Close   func() error     // closes the open book
	Opened  func(book Opened)
	View    func(book *data.Book) // takes over a copy that is only looked at
	Chosen  string                // path of the copy to begin with, empty for the latest
	Back    func()
}

// Opened is a book that a restore put in place, or left there.
type Opened struct {
	Path     string
	Identity string   // of the copy it was; empty for the book that was open before
	Title    string   // what was done, and below it what beside; empty for nothing
	Lines    []string //
}

// Screen lists the copies and what the chosen one means.
type Screen struct {
	options Options
	runner  *kit.Runner
	looker  *kit.Runner
	table   *kit.Table[keeping.Copy]
	side    *fyne.Container
	fault   *fyne.Container
	content fyne.CanvasObject
	extra   []string      // folders she chose
	known   profile.State // what this computer remembers of the books
}

// New returns the screen. Load looks for the copies.
func New(options Options) *Screen {
	s := &Screen{options: options, runner: options.Runner.Fork(), looker: options.Runner.Fork(), side: container.NewStack(), fault: kit.Stack(0)}
	s.table = kit.NewTable([]kit.Column[keeping.Copy]{
		{Title: words.RestoreWhen, Width: 130, Text: func(c keeping.Copy) string { return c.When().Format(words.KeepingTime) }},
		{Title: words.RestoreBlock, Text: block},
		{Title: words.RestoreSteps, Width: 64, Align: kit.Right, Text: count(func(c keeping.Copy) int { return int(c.Step) })},
		{Title: words.RestorePeople, Width: 64, Align: kit.Right, Text: count(func(c keeping.Copy) int { return c.People })},
		{Title: words.RestoreLines, Width: 80, Align: kit.Right, Text: count(func(c keeping.Copy) int { return c.Registrations })},
		{Title: words.RestoreState, Width: 150, Text: stateText, Tone: stateTone},
	})
	s.table.Empty = words.RestoreEmpty
	s.table.OnSelect = s.look
	s.table.OnOpen = func(keeping.Copy) { s.ask() }
	s.table.Opening = words.KeyBringBack
	head := kit.PageHead(words.RestoreTitle, "",
		kit.Secondary(words.RestoreBack, "Esc", options.Back),
		kit.Secondary(words.RestoreOther, "Ctrl+O", s.pick),
		kit.Secondary(words.ViewWay, "Ctrl+B", s.view),
		kit.Primary(words.RestoreDo, "Ctrl+R", s.ask))
	body := kit.Border(s.fault, nil, nil, nil, kit.NewSplit(nil, 0, kit.Panel(s.table), s.side, 400).Centre(leastCopies))
	s.content = kit.Page(head, body)
	return s
}

// Content returns what to show.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Commands returns the keys that work here.
func (s *Screen) Commands() []kit.Command {
	return []kit.Command{
		{ID: "restore.do", Key: "Ctrl+R", Title: words.RestoreDo, Run: s.ask},
		{ID: "restore.view", Key: "Ctrl+B", Title: words.ViewWay, Run: s.view},
		{ID: "restore.other", Key: "Ctrl+O", Title: words.RestoreOther, Run: s.pick},
		{ID: "restore.back", Key: "Esc", Title: words.RestoreBack, Run: s.options.Back},
	}
}

func block(c keeping.Copy) string {
	switch {
	case c.Block == "" && c.IsParcel():
		return words.ParcelSealed
	case c.Block == "" && c.Sealed():
		return words.RestoreSealed
	}
	return c.Block
}

// count leaves out what a sealed file does not say.
func count(of func(keeping.Copy) int) func(keeping.Copy) string {
	return func(c keeping.Copy) string {
		if c.Identity == "" && c.Sealed() {
			return ""
		}
		return viet.Number(of(c))
	}
}

func stateText(c keeping.Copy) string {
	switch {
	case c.Failed != "":
		return words.RestoreFailed
	case c.Tested != 0:
		return words.RestoreTested
	case c.Checked != 0:
		return words.RestoreChecked
	}
	return words.RestoreUnchecked
}

func stateTone(c keeping.Copy) kit.Tone {
	switch {
	case c.Failed != "":
		return kit.Bad
	case c.Tested != 0:
		return kit.Good
	}
	return kit.Plain
}

// Load looks for copies; what was found before stays until the answer comes.
func (s *Screen) Load() {
	type found struct {
		known  profile.State
		copies []keeping.Copy
		newest keeping.Copy // the newest proven one of the book
		silent []string
	}
	folders := append(append([]string{}, s.options.Folders...), s.extra...)
	known := s.identity()
	s.table.Empty = words.RestoreLooking
	s.table.Refresh()
	kit.Load(s.runner, func(ctx context.Context) (found, error) {
		copies, silent := keeping.Find(ctx, folders)
		// The book itself is no way back to it.
		copies = slices.DeleteFunc(copies, func(c keeping.Copy) bool { return profile.Same(c.Path, s.options.Path) })
		return found{s.options.Profile.Read(), copies, keeping.Newest(copies, s.options.Path, known), silent}, ctx.Err()
	}, func(f found, err error) {
		s.table.Empty, s.known = words.RestoreEmpty, f.known
		s.refuse(err)
		s.table.SetRows(f.copies)
		s.side.Hidden = len(f.copies) == 0 // nothing is told beside an empty list: it has the room
		s.content.Refresh()
		if len(f.silent) > 0 {
			s.fault.Add(kit.Pad(0, 0, 10, 0, kit.Callout(kit.Look, fmt.Sprintf(words.RestoreSilent, f.silent[0]), words.KeepingAwayNext)))
		}
		if len(f.copies) > 0 {
			chosen := s.options.Chosen
			if chosen == "" { // what stands above it may be no copy of this book, or not whole
				chosen = f.newest.Path
			}
			s.table.Select(max(0, slices.IndexFunc(f.copies, func(c keeping.Copy) bool { return profile.Same(c.Path, chosen) })))
			if canvas := s.options.Window.Canvas(); canvas.Overlays().Top() == nil {
				canvas.Focus(s.table)
			}
		}
	})
}

// refuse says what went wrong above the list; nil takes the words away.
func (s *Screen) refuse(err error) {
	s.fault.RemoveAll()
	if err != nil {
		f := fault.Of(err)
		s.fault.Add(kit.Pad(0, 0, 10, 0, kit.Callout(kit.Bad, f.What, f.Next)))
	}
	s.content.Refresh()
}

// pick looks in a folder that she names.
func (s *Screen) pick() {
	kit.PickFolder(s.options.Window, func(folder string) {
		s.extra = append(s.extra, folder)
		s.Load()
	})
}

// ask asks once, and names what happens to the book of today.
func (s *Screen) ask() {
	c, ok := s.table.Selected()
	if !ok {
		return
	}
	if c.IsLocked() {
		s.askPassword(c, s.ask)
		return
	}
	path, replaces := s.target(c)
	text := fmt.Sprintf(words.RestoreNewAsk, path)
	if replaces {
		text = fmt.Sprintf(words.RestoreReplaceAsk, filepath.Base(path))
	}
	kit.Confirm(s.options.Window, fmt.Sprintf(words.RestoreAskTitle, c.When().Format(words.KeepingTime)), text, words.RestoreDo,
		func(yes bool) {
			if yes {
				s.run(keeping.Order{Copy: c, Path: path, Now: kit.Now(), Profile: s.options.Profile})
			}
		})
}

// target is where the copy becomes a book: in the place of its own book, else at a
// free name beside it.
func (s *Screen) target(c keeping.Copy) (path string, replaces bool) {
	return keeping.TargetOf(c, s.options.Path, s.identity())
}

// identity is that of the open book, empty where none is open.
func (s *Screen) identity() string {
	if s.options.Book == nil {
		return ""
	}
	return s.options.Book.Identity()
}

// view opens the copy for looking at.
func (s *Screen) view() {
	c, ok := s.table.Selected()
	if !ok {
		return
	}
	if c.IsLocked() {
		s.askPassword(c, s.view)
		return
	}
	var book *data.Book
	kit.Busy(s.options.Window, s.options.Runner, words.ViewRunning, func(ctx context.Context, _ func(string, float64)) (err error) {
		book, err = keeping.View(ctx, c)
		return err
	}, func(err error) {
		switch {
		case err == nil:
			s.options.View(book)
		case !errors.Is(err, context.Canceled):
			s.refuse(err)
		}
	})
}

// askPassword opens a copy with its password, then goes on.
func (s *Screen) askPassword(c keeping.Copy, then func()) {
	password := kit.NewSecret("password", words.RestorePassword).Require()
	form := kit.NewForm().AddWide(password)
	form.Do = words.RestoreUnlock
	title := words.RestoreLocked
	if c.IsParcel() {
		title = words.ParcelLocked
	}
	kit.ShowForm(s.options.Window, title, form, func(done func(error)) {
		word := password.Text()
		// A password is made slow to try: it takes seconds on an old computer.
		kit.Busy(s.options.Window, s.options.Runner, words.RestoreUnlocking, func(ctx context.Context, _ func(string, float64)) error {
			return errors.Join(c.Unlock(word), ctx.Err())
		}, func(err error) {
			if errors.Is(err, context.Canceled) {
				done(nil)
				return
			}
			done(err)
			if err != nil {
				return
			}
			rows := s.table.Rows()
			for i := range rows {
				if rows[i].Path == c.Path {
					rows[i] = c
				}
			}
			then()
		})
	}, nil)
}

// left says where a book that could not be opened still lies, when the copy became another
// file.
func (s *Screen) left(path string) []string {
	if s.options.Book != nil || s.options.Path == "" || profile.Same(path, s.options.Path) {
		return nil
	}
	if _, err := os.Lstat(s.options.Path); err != nil {
		return nil
	}
	return []string{fmt.Sprintf(words.RestoreLeft, s.options.Path)}
}

// run keeps the open book, closes it, and puts the copy in its place. Whatever comes
// of it, there is a book on the desk afterwards if there was one before.
func (s *Screen) run(order keeping.Order) {
	closed := false
	var done keeping.Restored
	var left []string
	kit.Busy(s.options.Window, s.options.Runner, words.RestoreRunning, func(ctx context.Context, report func(string, float64)) error {
		if s.options.Book != nil {
			report(words.KeptCopying, 0.1)
			s.keep(ctx)
			if err := ctx.Err(); err != nil {
				return err
			}
			closed = true
			if err := s.options.Close(); err != nil {
				return err
			}
		}
		report(words.RestoreChecking, 0.4)
		var err error
		done, err = keeping.Restore(ctx, order)
		left = s.left(order.Path)
		return err
	}, func(err error) {
		if closed {
			s.options.Book = nil
		}
		switch {
		case err == nil:
			s.options.Opened(Opened{
				order.Path, order.Copy.Identity,
				fmt.Sprintf(words.RestoreDoneTitle, order.Copy.When().Format(words.KeepingTime)), append(done.Lines(), left...),
			})
			return
		case keeping.LacksContent(err) && !order.Without:
			s.askWithout(order, closed, err)
			return
		case !errors.Is(err, context.Canceled):
			s.refuse(err)
		}
		if closed {
			s.back(err)
		}
	})
}

// keep makes a last copy of today's state. A book that is too damaged for one goes
// aside as it is, with all that can be had of it.
func (s *Screen) keep(ctx context.Context) {
	if s.options.Keeper == nil {
		return
	}
	if _, err := s.options.Keeper.Keep(ctx, keeping.Restoring, nil); err != nil {
		log.Printf("keeping: %v: %v", err, errors.Unwrap(fault.Of(err)))
	}
}

// back opens the book that was open before, and says why nothing came of it.
func (s *Screen) back(err error) {
	s.options.Opened(Opened{Path: s.options.Path})
	if !errors.Is(err, context.Canceled) {
		kit.ShowFault(s.options.Window, err)
	}
}

// askWithout offers the records of a copy whose attachments are not all there.
func (s *Screen) askWithout(order keeping.Order, closed bool, err error) {
	kit.Ask(s.options.Window, fault.Of(err).What, words.RestoreWithoutAsk, words.RestoreWithout, func(yes bool) {
		switch {
		case yes:
			order.Without = true
			s.run(order)
		case closed:
			s.options.Opened(Opened{Path: s.options.Path})
		}
	})
}
