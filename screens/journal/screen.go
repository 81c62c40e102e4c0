// Package journal is the screen of the journal (nhật ký): every step, what it
// changed, and the way back.
package journal

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	telling "sothidua/app/journal"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// changesShown is how many rows of a step are told beside it.
const changesShown = 40

// Screen shows the steps of the book.
type Screen struct {
	desk    *desk.Desk
	runner  *kit.Runner
	looker  *kit.Runner
	table   *kit.Table[data.Step]
	head    *fyne.Container
	side    *fyne.Container
	content *fyne.Container
	shown   data.Step // beside the list
}

// New returns the screen of the journal.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, runner: d.Runner.Fork(), looker: d.Runner.Fork(), side: container.NewStack(), head: container.NewStack()}
	s.table = kit.NewTable([]kit.Column[data.Step]{
		{Title: words.JournalWhen, Width: 130, Text: func(e data.Step) string { return time.UnixMilli(e.At).Format(words.JournalTime) }},
		{Title: words.JournalLabel, Text: func(e data.Step) string { return e.Label }, Tone: tone},
		{Title: words.JournalKind, Width: 104, Text: kind, Tone: tone},
		{Title: words.JournalRows, Width: 60, Align: kit.Right, Text: rows},
		{Title: words.JournalWho, Width: 100, Text: func(e data.Step) string { return e.Who }},
	})
	s.table.Empty = words.JournalEmpty
	s.table.OnMore = func() { s.read(s.showSteps) }
	s.table.OnSelect = s.look
	s.table.Find = func(e data.Step) string { return e.Label }
	s.drawHead(0)
	s.content = kit.Page(s.head, kit.NewSplit(nil, 0, kit.Panel(s.table), s.side, 430))
	return s
}

func (s *Screen) drawHead(count int) {
	sub := ""
	if count > 0 {
		sub = fmt.Sprintf(words.JournalCount, viet.Number(count))
	}
	s.head.Objects = []fyne.CanvasObject{kit.PageHead(words.JournalTitle, sub,
		kit.Secondary(words.PurgeTitle, words.PurgeKey, s.askPurge), kit.Secondary(words.WorkerTitle, words.WorkerKey, s.namePerson), kit.Secondary(words.BinTitle, words.BinKey, s.showBin),
		kit.Secondary(words.JournalRedo, "Ctrl+Y", s.redo), kit.Primary(words.JournalUndo, "Ctrl+Z", s.undo))}
	s.head.Refresh()
}

func rows(e data.Step) string {
	if e.Kind == data.StepBulk || e.Kind == data.StepTold {
		return ""
	}
	return viet.Number(e.Changes)
}

func kind(e data.Step) string {
	switch {
	case e.Kind == data.StepUndo:
		return words.JournalUndoKind
	case e.Kind == data.StepRedo:
		return words.JournalRedoKind
	case e.Kind == data.StepBulk:
		return words.JournalBulk
	case e.UndoneBy != nil:
		return words.JournalTaken
	case e.Kind == data.StepKept:
		return words.JournalKept
	case e.Kind == data.StepAside:
		return words.JournalAside
	case e.Kind == data.StepTold:
		return words.JournalTold
	}
	return words.JournalDo
}

func tone(e data.Step) kit.Tone {
	if e.UndoneBy != nil || e.Kind == data.StepUndo {
		return kit.Muted
	}
	return kit.Plain
}

// Content returns what the screen shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Load reads the steps anew and chooses the latest.
func (s *Screen) Load() {
	s.read(s.show)
}

func (s *Screen) read(show func(steps data.Part[data.Step])) {
	limit := s.table.Limit()
	kit.Load(s.runner, func(ctx context.Context) (data.Part[data.Step], error) { return telling.Steps(ctx, s.desk.Book, limit) }, func(steps data.Part[data.Step], err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		show(steps)
		s.desk.Loaded(desk.Journal)
	})
}

func (s *Screen) showSteps(steps data.Part[data.Step]) {
	s.drawHead(steps.Total)
	s.table.SetPart(steps.Rows, steps.Total)
}

func (s *Screen) show(steps data.Part[data.Step]) {
	s.table.Select(-1)
	s.showSteps(steps)
	if steps.Total == 0 {
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
		{ID: "journal.bin", Key: words.BinKey, Title: words.BinTitle, Run: s.showBin},
		{ID: "journal.purge", Key: words.PurgeKey, Title: words.PurgeTitle, Run: s.askPurge},
		{ID: "journal.person", Key: words.WorkerKey, Title: words.WorkerTitle, Run: s.namePerson},
		{ID: "journal.this", Key: words.JournalThisKey, Title: words.JournalUndoThis, Run: s.turnThis, Enabled: func() bool { return turns(s.shown) }},
	}
}

// Leave goes at once: nothing is edited here.
func (s *Screen) Leave(then func()) { then() }

func (s *Screen) undo() { s.desk.Undo(desk.Journal, true) }

func (s *Screen) redo() { s.desk.Redo(desk.Journal, true) }

// turnThis takes back the chosen step alone, or brings it again.
func (s *Screen) turnThis() {
	if turns(s.shown) {
		s.desk.Turn(s.shown)
	}
}

// turns tells whether a step can be taken back or brought again.
func turns(e data.Step) bool { return e.Kind == data.StepDo || e.UndoneBy != nil }

// look shows what a step changed.
func (s *Screen) look(e data.Step) {
	kit.Load(s.looker, func(ctx context.Context) ([]telling.Row, error) {
		return telling.StepRows(ctx, s.desk.Book, e, changesShown)
	}, func(rows []telling.Row, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.draw(e, rows)
	})
}

func (s *Screen) draw(e data.Step, rows []telling.Row) {
	s.shown = e
	body := kit.Stack(4, kit.Paragraph(e.Label), kit.Small(time.UnixMilli(e.At).Format(words.JournalTime)+"  "+e.Who))
	if e.Reason != "" {
		body.Add(kit.Paragraph(fmt.Sprintf(words.JournalWhy, e.Reason)))
	}
	if e.Kind == data.StepBulk {
		body.Add(kit.Note(words.JournalBulkText))
	}
	if turns(e) {
		name := words.JournalUndoThis
		if e.UndoneBy != nil {
			name = words.JournalRedoThis
		}
		body.Add(kit.Row(0, kit.Secondary(name, words.JournalThisKey, s.turnThis)))
	}
	told := make([]telling.Told, len(rows))
	for i, row := range rows {
		told[i] = row.Told
	}
	body.Add(desk.Telling(told, func(i int) { s.desk.ShowHistory(rows[i].Record, rows[i].RowKey) }))
	if more := e.Changes - len(rows); more > 0 && e.Kind != data.StepBulk {
		body.Add(kit.Rule())
		body.Add(kit.Note(fmt.Sprintf(words.JournalMore, viet.Number(more))))
	}
	help := kit.Pad(8, 14, 12, 14, kit.Note(words.JournalHelp))
	s.side.Objects = []fyne.CanvasObject{kit.Panel(kit.Border(
		kit.Pad(12, 14, 6, 14, kit.Bold(words.JournalChanges)), kit.Border(kit.Rule(), nil, nil, nil, help), nil, nil,
		kit.Scroll(kit.Pad(0, 14, 12, 14, body))))}
	s.side.Refresh()
}
