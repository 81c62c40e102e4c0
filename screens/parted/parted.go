// Package parted asks which of two copies of one book is gone on with, where each
// may have steps that the other lacks.
package parted

import (
	"context"
	"errors"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/journal"
	"sothidua/app/keeping"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// Options is what the screen works with.
type Options struct {
	Window fyne.Window
	Runner *kit.Runner
	Apart  *keeping.Apart
	Book   *data.Book              // the one just opened
	Go     func(book *data.Book)   // goes on with it
	Open   func(path, list string) // goes on with the other one
	Leave  func()                  // with neither; the book is closed by then
}

// Screen shows what each of the two has alone.
type Screen struct {
	options Options
	fault   *fyne.Container
	lists   []*kit.Table[data.Step]
	rows    *fyne.Container // what the chosen step did
	content fyne.CanvasObject
	busy    bool
}

// New returns the screen.
func New(options Options) *Screen {
	s := &Screen{options: options, fault: kit.Stack(0), rows: container.NewStack(kit.Note(words.ApartNoRows))}
	a := options.Apart
	buttons := []fyne.CanvasObject{kit.Secondary(words.ApartLeave, "Esc", s.leave), kit.Secondary(words.ApartList, "Ctrl+P", s.save)}
	if a.Other.Path != "" {
		buttons = append(buttons, kit.Secondary(words.ApartTake, "Ctrl+O", s.take))
	}
	buttons = append(buttons, kit.Primary(words.ApartKeep, "Ctrl+S", s.keep))
	explain := a.Origin()
	if a.Other.Path != "" && len(a.Ours) == 0 {
		explain = words.ApartOlder + " " + explain
	}
	top := kit.Stack(10, s.fault, kit.Callout(kit.Look, explain, words.ApartText))
	lists := container.NewGridWithColumns(2,
		kit.Card(fmt.Sprintf(words.ApartOurs, len(a.Ours)), nil, s.steps(a.Ours, a.OurRows, fmt.Sprintf(words.ApartOpened, options.Book.Path))),
		kit.Card(fmt.Sprintf(words.ApartTheirs, len(a.Theirs)), nil, s.steps(a.Theirs, a.TheirRows, fmt.Sprintf(words.ApartKnown, a.Known.Path))))
	body := container.NewGridWithRows(2, lists, kit.Card(words.ApartRows, nil, s.rows))
	s.content = kit.Page(kit.PageHead(words.ApartTitle, "", buttons...), kit.Under(kit.Pad(0, 0, 12, 0, top), body))
	return s
}

// Focus goes to the first list that holds a step; the screen is in view by then.
func (s *Screen) Focus() {
	for _, list := range s.lists {
		if len(list.Rows()) > 0 {
			s.options.Window.Canvas().Focus(list)
			return
		}
	}
}

// steps lists the latest steps first under the file they stand in.
func (s *Screen) steps(list []data.Step, told map[int64][]journal.Told, file string) fyne.CanvasObject {
	table := kit.NewTable([]kit.Column[data.Step]{
		{Title: words.JournalWhen, Width: 130, Text: func(s data.Step) string { return time.UnixMilli(s.At).Format(words.KeepingTime) }},
		{Title: words.JournalLabel, Text: func(s data.Step) string { return s.Label }},
		{Title: words.JournalRows, Width: 60, Align: kit.Right, Text: func(s data.Step) string { return fmt.Sprint(s.Changes) }},
	})
	table.Empty = words.ApartNone
	table.OnSelect = func(step data.Step) { s.showRows(step, told[step.ID]) }
	s.lists = append(s.lists, table)
	rows := make([]data.Step, len(list))
	for i, step := range list {
		rows[len(list)-1-i] = step
	}
	table.SetRows(rows)
	return kit.Under(kit.Pad(0, 0, 8, 0, kit.Note(file)), table)
}

// showRows tells what a step did.
func (s *Screen) showRows(step data.Step, told []journal.Told) {
	body := kit.Stack(4, kit.Bold(step.Label))
	switch more := step.Changes - len(told); {
	case len(told) == 0:
		body.Add(kit.Note(words.ApartBulk))
	default:
		body.Add(desk.Telling(told, nil))
		if more > 0 {
			body.Add(kit.Note(fmt.Sprintf(words.ApartMore, viet.Number(more))))
		}
	}
	s.rows.Objects = []fyne.CanvasObject{kit.Scroll(kit.Pad(0, 14, 0, 0, body))}
	s.rows.Refresh()
}

// Content returns what to show.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Commands returns the keys that work here.
func (s *Screen) Commands() []kit.Command {
	commands := []kit.Command{
		{ID: "parted.keep", Key: "Ctrl+S", Title: words.ApartKeep, Run: s.keep},
		{ID: "parted.list", Key: "Ctrl+P", Title: words.ApartList, Run: s.save},
		{ID: "parted.leave", Key: "Esc", Title: words.ApartLeave, Run: s.leave},
	}
	if s.options.Apart.Other.Path != "" {
		commands = append(commands, kit.Command{ID: "parted.take", Key: "Ctrl+O", Title: words.ApartTake, Run: s.take})
	}
	return commands
}

// work does one of the ways once; an error leaves her here.
func (s *Screen) work(title string, act func(ctx context.Context) error, done func()) {
	if s.busy {
		return
	}
	s.busy = true
	kit.Busy(s.options.Window, s.options.Runner, title, func(ctx context.Context, _ func(string, float64)) error { return act(ctx) },
		func(err error) {
			s.busy = false
			s.fault.RemoveAll()
			switch {
			case err == nil:
				done()
			case !errors.Is(err, context.Canceled):
				f := fault.Of(err)
				s.fault.Add(kit.Callout(kit.Bad, f.What, f.Next))
			}
			s.content.Refresh()
		})
}

func (s *Screen) keep() {
	var list string
	s.work(words.ApartKeep, func(ctx context.Context) (err error) {
		list, err = s.options.Apart.KeepOpened(ctx, s.options.Book, kit.Now())
		return err
	}, func() {
		s.options.Go(s.options.Book)
		kit.ShowMessage(s.options.Window, words.ApartKeep, fmt.Sprintf(words.ApartListed, list))
	})
}

func (s *Screen) take() {
	var path, list string
	var failed error
	opened := s.options.Book.Path
	s.work(words.ApartTake, func(ctx context.Context) error {
		if err := s.options.Book.Close(); err != nil {
			return err
		}
		path, list, failed = s.options.Apart.TakeOther(ctx, opened, kit.Now())
		return nil
	}, func() {
		if failed != nil { // nothing was moved, and the book is closed
			s.options.Leave()
			kit.ShowFault(s.options.Window, failed)
			return
		}
		s.options.Open(path, list)
	})
}

func (s *Screen) leave() {
	s.work(words.ApartLeave, func(context.Context) error { return s.options.Book.Close() }, s.options.Leave)
}

// save writes the list where she wants it.
func (s *Screen) save() {
	kit.SaveFile(s.options.Window, words.ApartListTitle, ".pdf", func(path string) {
		s.work(words.ApartList, func(context.Context) error {
			return s.options.Apart.Save(path, kit.Now())
		}, func() { kit.ShowMessage(s.options.Window, words.ApartList, fmt.Sprintf(words.ApartSaved, path)) })
	})
}
