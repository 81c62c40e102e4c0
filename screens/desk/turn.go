package desk

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/app/journal"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

const (
	rowsShown    = 30 // of what a step will change
	rowsUnlooked = 20 // a step with more rows is shown before it is turned
)

// Undo takes back the latest step that stands. A step that is not of the area and year
// in view, or large, is shown first, and so is any when look is set.
func (d *Desk) Undo(area Area, look bool) {
	d.find(journal.ToUndo, journal.NothingToUndo, area, look)
}

// Redo brings back the step that was taken back last, as Undo does.
func (d *Desk) Redo(area Area, look bool) {
	d.find(journal.ToRedo, journal.NothingToRedo, area, look)
}

// Turn shows one step and takes it back, or brings it again if it is taken back.
func (d *Desk) Turn(step data.Step) {
	d.find(func(context.Context, *data.Book) (data.Step, error) { return step, nil }, nil, "", true)
}

func (d *Desk) find(find func(context.Context, *data.Book) (data.Step, error), nothing func(context.Context, *data.Book) error, area Area, look bool) {
	book, year := d.Book, d.Year.ID
	kit.Do(d.Runner, func() (journal.Turning, error) {
		ctx := context.Background() // what she asked to turn is shown, whatever she does meanwhile
		step, err := find(ctx, book)
		if err != nil {
			return journal.Turning{}, err
		}
		if step.ID == 0 {
			return journal.Turning{}, nothing(ctx, book)
		}
		return journal.Turns(ctx, book, step, rowsShown)
	}, func(t journal.Turning, err error) {
		switch {
		case err != nil:
			d.ShowErr(err)
		case look || t.Step.Changes > rowsUnlooked || !within(area, year, t.Touched):
			d.showTurning(t)
		default:
			d.turn(t.Step)
		}
	})
}

func (d *Desk) turn(step data.Step) {
	release := kit.Hold()
	kit.Do(d.Runner, func() (struct{}, error) { return struct{}{}, journal.Turn(d.Book, step) }, func(_ struct{}, err error) {
		if err != nil {
			release(err)
		}
		switch {
		case err != nil && fault.Of(err).Kind == fault.Conflict && step.UndoneBy == nil:
			d.offerPast(step, err)
		case err != nil:
			d.ShowErr(err)
		default:
			said := words.TurnUndone
			if step.UndoneBy != nil {
				said = words.TurnRedone
			}
			kit.Toast(d.Window, fmt.Sprintf(said, step.Label))
			d.Saved(step.Label)
			kit.Following(d.Reload, func() { release(nil) })
		}
	})
}

// showTurning shows a step with the rows it will change, and turns it when she says so.
func (d *Desk) showTurning(t journal.Turning) {
	title, do := words.TurnUndoTitle, words.TurnUndo
	if t.Step.UndoneBy != nil {
		title, do = words.TurnRedoTitle, words.TurnRedo
	}
	body := kit.Stack(4, kit.Bold(t.Step.Label),
		kit.Small(time.UnixMilli(t.Step.At).Format(words.JournalTime)+"  "+t.Step.Who),
		kit.Rule(), kit.Note(fmt.Sprintf(words.TurnRows, viet.Number(t.Step.Changes))))
	body.Add(Telling(t.Told, nil))
	if more := t.Step.Changes - len(t.Told); more > 0 {
		body.Add(kit.Note(fmt.Sprintf(words.TurnMore, viet.Number(more))))
	}
	var closeIt func()
	act := func() {
		closeIt()
		d.turn(t.Step)
	}
	button := kit.Primary(do, "Ctrl+Enter", act)
	closeIt = kit.ShowWith(d.Window, title, kit.Scroll(kit.Pad(0, 16, 0, 0, body)), button, fyne.NewSize(620, 480), nil,
		kit.Command{ID: "turn.do", Key: "Ctrl+Enter", Title: do, Run: act})
}

// offerPast names what stands in the way of a step and offers the one before it that
// nothing stands in the way of.
func (d *Desk) offerPast(step data.Step, blocked error) {
	kit.Do(d.Runner, func() (data.Step, error) { return journal.ToUndoPast(context.Background(), d.Book, step) }, func(past data.Step, err error) {
		switch {
		case err != nil:
			d.ShowErr(err)
		case past.ID == 0:
			kit.ShowMessage(d.Window, fault.Of(blocked).What, words.TurnNowhere)
		default:
			f := fault.Of(blocked)
			kit.Ask(d.Window, words.TurnUndoTitle, f.What+" "+f.Next, fmt.Sprintf(words.TurnPast, shorten(past.Label)), func(yes bool) {
				if yes {
					d.Turn(past)
				}
			})
		}
	})
}

// Telling shows what became of records, one below the other; history, which may be nil,
// is called with the place of one whose whole history is asked for.
func Telling(told []journal.Told, history func(i int)) fyne.CanvasObject {
	body := kit.Stack(4)
	for i, record := range told {
		body.Add(kit.Rule())
		body.Add(kit.Paragraph(record.Title))
		if history != nil {
			body.Add(kit.Row(0, kit.Secondary(words.HistoryShow, "", func() { history(i) })))
		}
		for _, f := range record.Fields {
			if !f.Changed {
				body.Add(kit.Note(fmt.Sprintf(words.JournalField, f.Name, f.After)))
				continue
			}
			body.Add(kit.Stack(0, kit.Small(f.Name),
				kit.Paragraph(fmt.Sprintf(words.JournalBefore, f.Before)), kit.Paragraph(fmt.Sprintf(words.JournalAfter, f.After))))
		}
	}
	return body
}

// labelShown is how much of a label a button has room for.
const labelShown = 40

func shorten(label string) string {
	if runes := []rune(label); len(runes) > labelShown {
		return string(runes[:labelShown]) + "…"
	}
	return label
}
