package start

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// ways are what can be done about the fault that shows, each with its key.
func (s *Screen) ways() (ways []kit.Command) {
	f := s.refused
	if f == nil || f.Path == "" {
		return nil
	}
	restore := kit.Command{ID: "start.restore", Key: "Ctrl+R", Title: words.StartRestore, Run: s.restore}
	view := kit.Command{ID: "start.view", Key: "Ctrl+B", Title: words.ViewWay, Run: s.view}
	salvage := kit.Command{ID: "start.salvage", Key: "Ctrl+E", Title: words.SalvageWay, Run: func() { s.salvage(f.Path) }}
	two := (*data.TwoStates)(nil)
	switch {
	case f.Kind == fault.Busy: // nothing is wrong with the book, and nobody may touch it
		if c := s.around.Newest; c.Has() {
			view.Title = fmt.Sprintf(words.ViewNewest, c.When().Format(words.KeepingTime))
			ways = append(ways, view)
		}
		return ways
	case errors.As(f, &two):
		ways = append(ways, kit.Command{ID: "start.states", Key: "Ctrl+B", Title: words.StatesShow, Run: func() { s.showStates(two) }})
	}
	if s.around.Any && s.options.Restore != nil {
		ways = append(ways, restore)
	}
	switch {
	case f.Kind == fault.Kept && s.around.Newest.Has():
		ways = append(ways, view)
	case f.Kind == fault.Damaged, two != nil && !two.AsIs.Sound && !two.Recovered.Sound:
		ways = append(ways, salvage)
	}
	return ways
}

// lookAround looks for copies of the book that was refused, to offer them.
func (s *Screen) lookAround() {
	s.looker.Cancel()
	f := s.refused
	if f == nil || f.Path == "" {
		return
	}
	held := s.options.Window.Canvas().Focused()
	kit.Load(s.looker, func(ctx context.Context) (keeping.Around, error) {
		return keeping.LookAround(ctx, f.Path, s.options.Profile.Read()), ctx.Err()
	}, func(around keeping.Around, err error) {
		if err == nil && around.Any {
			s.around = around
			s.tell()
			if s.options.Window.Canvas().Focused() == held { // she did nothing yet
				s.lead()
			}
		}
	})
}

// restore leads to the copies, of the book that was refused where one was.
func (s *Screen) restore() {
	path := ""
	if s.refused != nil {
		path = s.refused.Path
	}
	s.options.Restore(path)
}

// view opens the newest copy for looking at.
func (s *Screen) view() {
	var book *data.Book
	kit.Busy(s.options.Window, s.options.Runner, words.ViewRunning, func(ctx context.Context, _ func(string, float64)) (err error) {
		book, err = keeping.View(ctx, s.around.Newest)
		return err
	}, func(err error) {
		switch {
		case err == nil:
			s.options.Opened(book)
		case !errors.Is(err, context.Canceled):
			s.Refuse(err)
		}
	})
}

// explain shows the fault and what can be done about it.
func (s *Screen) explain() {
	s.fault.RemoveAll()
	s.wayOut = nil
	if s.refused == nil {
		return
	}
	s.fault.Add(kit.Callout(kit.Bad, s.refused.What, s.refused.Next))
	ways := s.ways()
	if len(ways) == 0 {
		return
	}
	row := kit.Bar(8)
	for _, way := range ways {
		button := kit.Secondary(way.Title, way.Key, way.Run)
		s.wayOut = cmp.Or(s.wayOut, button)
		row.Add(button)
	}
	s.fault.Add(kit.Pad(8, 0, 0, 0, row))
}

// lead gives the focus to the first way out of what is refused, else to the way to all copies,
// and reports whether there is one: where work began before, Enter would begin another book.
func (s *Screen) lead() bool {
	canvas := s.options.Window.Canvas()
	way := cmp.Or(s.wayOut, s.toCopies)
	if s.refused == nil || way == nil || canvas.Overlays().Top() != nil {
		return false
	}
	canvas.Focus(way)
	return true
}

// showStates shows the two states of a book and takes the one she chooses.
func (s *Screen) showStates(two *data.TwoStates) {
	var closeIt func()
	take := func(act func() (string, error)) func() {
		return func() {
			closeIt()
			s.decide(two.Path, act)
		}
	}
	var keys []kit.Command
	card := func(title string, state data.State, way, key string, act func() (string, error)) fyne.CanvasObject {
		content := stateLines(state)
		if state.Readable {
			keys = append(keys, kit.Command{ID: "start.take" + key, Key: key, Title: way, Run: take(act)})
			content.Add(kit.Pad(10, 0, 0, 0, kit.Row(0, kit.Secondary(way, key, take(act)))))
		}
		return kit.Card(title, nil, kit.Pad(4, 10, 10, 10, content))
	}
	asIs := card(words.StateAsIs, two.AsIs, words.StateTakeAsIs, "Ctrl+1", two.KeepAsIs)
	recovered := card(words.StateRecovered, two.Recovered, words.StateTakeOther, "Ctrl+2", two.PlayBack)
	const each = 400
	content := kit.Under(kit.Pad(0, 0, 10, 0, kit.Note(words.StatesHelp)), kit.Scroll(container.NewGridWithColumns(2, asIs, recovered)))
	closeIt = kit.Show(s.options.Window, words.StatesTitle, content, fyne.NewSize(2*each+40, 420), nil, keys...)
}

func stateLines(state data.State) *fyne.Container {
	condition, tone := words.StateSound, kit.Good
	switch {
	case !state.Readable && state.Strange():
		condition, tone = words.StateStrange, kit.Bad
	case !state.Readable:
		condition, tone = words.StateUnreadable, kit.Bad
	case !state.Sound:
		condition, tone = words.StateUnsound, kit.Look
	}
	lines := kit.Stack(0, kit.Pad(2, 0, 6, 0, kit.Text(condition, tone)))
	if !state.Readable {
		return lines
	}
	label, when := words.StateNoStep, words.StateNoStep
	if at := state.At(); !at.IsZero() {
		label, when = cmp.Or(state.Step.Label, words.StateLabelHidden), at.Format(words.StateTime)
	}
	lines.Add(kit.Pad(0, 0, 2, 0, kit.Small(words.StateLastStep)))
	lines.Add(kit.Pad(0, 0, 6, 0, kit.Note(label)))
	lines.Add(kit.NameValue(words.StateWhen, when, kit.Plain))
	for _, line := range []struct {
		name  string
		count int64
	}{{words.StateSteps, state.Steps}, {words.StatePeople, state.People}, {words.StateRegistered, state.Registrations}} {
		lines.Add(kit.NameValue(line.name, number(line.count), kit.Plain))
	}
	return lines
}

// decide makes one state the book and opens it.
func (s *Screen) decide(path string, act func() (string, error)) {
	if s.busy {
		return
	}
	s.busy = true
	kit.Do(s.options.Runner, act, func(other string, err error) {
		s.busy = false
		if err != nil {
			s.Refuse(err)
			return
		}
		s.open(path)
		kit.Toast(s.options.Window, fmt.Sprintf(words.StateKept, filepath.Base(other)))
	})
}

// salvagePath is where the new book goes unless she chooses otherwise.
func salvagePath(path string) string {
	return office.FreePath(strings.TrimSuffix(path, filepath.Ext(path)) + words.SalvageName + office.Extension)
}
