// Package journal is the screen of the journal (nhật ký): every step, what it
// changed, and the way back.
package journal

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

const (
	stepsShown   = 500 // the latest ones: nobody undoes further by hand
	changesShown = 40
)

// Screen shows the steps of the book.
type Screen struct {
	desk    *desk.Desk
	runner  *kit.Runner
	looker  *kit.Runner
	table   *kit.Table[entry]
	head    *fyne.Container
	side    *fyne.Container
	content *fyne.Container
}

// entry is a step as the list shows it.
type entry struct {
	data.Step
	taken bool // taken back by a later step
}

// New returns the screen of the journal.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, runner: d.Runner.Fork(), looker: d.Runner.Fork(), side: container.NewStack(), head: container.NewStack()}
	s.table = kit.NewTable([]kit.Column[entry]{
		{Title: words.JournalWhen, Width: 130, Text: func(e entry) string { return time.UnixMilli(e.At).Format(words.JournalTime) }},
		{Title: words.JournalLabel, Text: func(e entry) string { return e.Label }, Tone: tone},
		{Title: words.JournalKind, Width: 104, Text: kind, Tone: tone},
		{Title: words.JournalRows, Width: 60, Align: kit.Right, Text: rows},
		{Title: words.JournalWho, Width: 100, Text: func(e entry) string { return e.Who }},
	})
	s.table.Empty = words.JournalEmpty
	s.table.OnSelect = s.look
	s.table.Find = func(e entry) string { return e.Label }
	s.drawHead(0)
	s.content = kit.Page(s.head, kit.Split(nil, 0, kit.Panel(s.table), s.side, 430))
	return s
}

func (s *Screen) drawHead(count int) {
	sub := ""
	if count > 0 {
		sub = fmt.Sprintf(words.JournalLimit, viet.Number(count))
	}
	s.head.Objects = []fyne.CanvasObject{kit.PageHead(words.JournalTitle, sub,
		kit.Secondary(words.JournalRedo, "Ctrl+Y", s.redo), kit.Primary(words.JournalUndo, "Ctrl+Z", s.undo))}
	s.head.Refresh()
}

func rows(e entry) string {
	if e.Kind == data.StepBulk {
		return ""
	}
	return viet.Number(e.Changes)
}

func kind(e entry) string {
	switch {
	case e.Kind == data.StepUndo:
		return words.JournalUndoKind
	case e.Kind == data.StepRedo:
		return words.JournalRedoKind
	case e.Kind == data.StepBulk:
		return words.JournalBulk
	case e.taken:
		return words.JournalTaken
	}
	return words.JournalDo
}

func tone(e entry) kit.Tone {
	if e.taken || e.Kind == data.StepUndo {
		return kit.Muted
	}
	return kit.Plain
}

// Content returns what the screen shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Load reads the steps anew and chooses the latest.
func (s *Screen) Load() {
	kit.Load(s.runner, func(context.Context) ([]data.Step, error) { return s.desk.Book.Steps(stepsShown) }, s.show)
}

func (s *Screen) show(steps []data.Step, err error) {
	if err != nil {
		s.desk.ShowErr(err)
		return
	}
	entries := make([]entry, len(steps))
	settled := map[int64]data.StepKind{} // the latest word on a step; steps come latest first
	for i, step := range steps {
		entries[i] = entry{step, settled[step.ID] == data.StepUndo}
		if step.OfStep != nil && settled[*step.OfStep] == "" {
			settled[*step.OfStep] = step.Kind
		}
	}
	s.drawHead(len(steps))
	s.table.Select(-1)
	s.table.SetRows(entries)
	if len(entries) == 0 {
		s.side.Objects = nil
		s.side.Refresh()
		return
	}
	s.table.Select(0)
}

// Commands returns the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	return []kit.Command{
		{ID: "journal.undo", Key: "Ctrl+Z", Title: words.JournalUndo, Run: s.undo},
		{ID: "journal.redo", Key: "Ctrl+Y", Title: words.JournalRedo, Run: s.redo},
	}
}

// Leave goes at once: nothing is edited here.
func (s *Screen) Leave(then func()) { then() }

func (s *Screen) undo() { s.turn(s.desk.Book.Undo, words.JournalUndone) }

func (s *Screen) redo() { s.turn(s.desk.Book.Redo, words.JournalRedone) }

func (s *Screen) turn(act func() (string, error), said string) {
	kit.Do(s.runner, act, func(label string, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		text := fmt.Sprintf(said, label)
		s.desk.Saved(text)
		kit.Toast(s.desk.Window, text)
		s.desk.Reload()
	})
}

// look shows what a step changed.
func (s *Screen) look(e entry) {
	kit.Load(s.looker, func(ctx context.Context) ([]block, error) {
		if ctx.Err() != nil { // already passed by
			return nil, ctx.Err()
		}
		changes, err := s.desk.Book.ChangesOf(e.ID, changesShown)
		if err != nil {
			return nil, err
		}
		return describe(s.desk.Book, changes)
	}, func(blocks []block, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.draw(e, blocks)
	})
}

func (s *Screen) draw(e entry, blocks []block) {
	body := kit.Stack(4, kit.Paragraph(e.Label), kit.Small(time.UnixMilli(e.At).Format(words.JournalTime)+"  "+e.Who))
	if e.Kind == data.StepBulk {
		body.Add(kit.Note(words.JournalBulkText))
	}
	for _, b := range blocks {
		body.Add(kit.Rule())
		body.Add(kit.Paragraph(b.title))
		for _, f := range b.fields {
			body.Add(f.object())
		}
	}
	if more := e.Changes - len(blocks); more > 0 && e.Kind != data.StepBulk {
		body.Add(kit.Rule())
		body.Add(kit.Note(fmt.Sprintf(words.JournalMore, viet.Number(more))))
	}
	help := kit.Pad(8, 14, 12, 14, kit.Note(words.JournalHelp))
	s.side.Objects = []fyne.CanvasObject{kit.Panel(container.NewBorder(
		kit.Pad(12, 14, 6, 14, kit.Bold(words.JournalChanges)), container.NewBorder(kit.Rule(), nil, nil, nil, help), nil, nil,
		kit.Scroll(kit.Pad(0, 14, 12, 14, body))))}
	s.side.Refresh()
}

func (f field) object() fyne.CanvasObject {
	if !f.changed {
		return kit.Note(fmt.Sprintf(words.JournalField, f.name, f.after))
	}
	return kit.Stack(0, kit.Small(f.name),
		kit.Paragraph(fmt.Sprintf(words.JournalBefore, f.before)), kit.Paragraph(fmt.Sprintf(words.JournalAfter, f.after)))
}
