package people

import (
	"cmp"
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/intake"
	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// leftOf are the lines and rows that are not written, each with its reason.
func leftOf(p lists.Pasted) (all []string) {
	say := func(number int, about, why string) {
		all = append(all, fmt.Sprintf(words.RatingLeft, number, about, why))
	}
	for _, line := range p.Strangers {
		say(line.Number, line.Name, words.RatingNobody)
	}
	for _, line := range p.Lines {
		switch line.Standing {
		case registration.Ambiguous:
			say(line.Number, line.Name, words.RatingSeveral)
		case registration.Waiting:
			say(line.Number, line.Name, words.RatingWaits)
		case registration.Unusable:
			say(line.Number, line.Name, cmp.Or(line.Lacks, words.RatingSaysNothing))
		}
	}
	for _, row := range p.LeftOut {
		if row.Why != words.LeftHead && row.Why != words.LeftAbove && row.Why != words.LeftNumbering {
			say(row.Number, row.Text, row.Why)
		}
	}
	return all
}

// paste shows what a pasted list says, what of it changes the book, and what is left out
// and why, and writes it as one step once she says so.
func (g *yearGrid[T]) paste(text string) {
	d := g.screen.desk
	book, year, day, unit := d.Book, d.Year, d.Today(), g.unit()
	kit.Load(g.reader, func(ctx context.Context) (lists.Pasted, error) {
		return lists.ReadPasted(ctx, book, year, unit, day, g.list, text)
	}, func(p lists.Pasted, err error) {
		if err != nil {
			d.ShowErr(err)
			return
		}
		g.showPasted(p)
	})
}

// pastedYear shows what a pasted list says of a year before it is written: what is asked,
// once for all alike, what it changes, and what is left out.
type pastedYear[T any] struct {
	g         *yearGrid[T]
	list      lists.Pasted
	questions *kit.Grid[intake.Question]
	text      *fyne.Container
	tabs      *kit.Tabs
	closeIt   func()
}

func (g *yearGrid[T]) showPasted(p lists.Pasted) {
	f := &pastedYear[T]{g: g, list: p, text: kit.Stack(6)}
	f.questions = desk.NewQuestions(f.answer)
	f.tabs = kit.NewTabs(
		kit.Tab{Title: words.PasteTabLines, Content: kit.Scroll(kit.Pad(0, 16, 0, 0, f.text))},
		kit.Tab{Title: words.PasteTabAsk, Count: f.open, Content: kit.Border(nil, kit.Pad(6, 0, 0, 0, kit.Note(words.PasteAskHelp)), nil, nil, kit.Panel(f.questions))},
	)
	f.show()
	window := g.screen.desk.Window
	f.closeIt = kit.ShowWith(window, words.RatingPasteTitle, f.tabs, kit.Primary(words.RatingPasteDo, "Ctrl+S", f.write), pasteSize, g.reader.Cancel,
		append(f.tabs.Commands(), kit.Command{ID: "rating.paste", Key: "Ctrl+S", Title: words.RatingPasteDo, Run: f.write})...)
	if f.open() > 0 {
		f.tabs.Select(1)
		window.Canvas().Focus(f.questions)
	}
}

// open counts what waits for an answer.
func (f *pastedYear[T]) open() (n int) {
	for _, q := range f.list.Asked() {
		if q.Answer == "" {
			n++
		}
	}
	return n
}

// answer reads the list anew with an answer.
func (f *pastedYear[T]) answer(key, value string) {
	if value == "" {
		return
	}
	list := f.list
	kit.Load(f.g.reader, func(ctx context.Context) (lists.Pasted, error) { return list.Answer(ctx, key, value) }, func(p lists.Pasted, err error) {
		if err != nil {
			f.g.screen.desk.ShowErr(err)
			return
		}
		f.list = p
		f.show()
	})
}

// show says what the list writes and leaves out by the answers given so far.
func (f *pastedYear[T]) show() {
	count, same := f.list.Count(), 0
	f.text.RemoveAll()
	for _, line := range f.list.Lines {
		if line.Standing == registration.Unchanged {
			same++
		}
	}
	f.text.Add(kit.Paragraph(fmt.Sprintf(words.RatingPasteRows, viet.Number(count), viet.Number(same))))
	if count == 0 {
		f.text.Add(kit.Note(words.RatingPasteNothing))
	}
	for _, line := range f.list.Lines {
		for _, change := range line.Changes {
			if change.From != "" {
				f.text.Add(kit.Note(line.Name + ": " + fmt.Sprintf(words.IntakeChanged, change.From, change.To, change.Why)))
			}
		}
	}
	if left := leftOf(f.list); len(left) > 0 {
		f.text.Add(kit.Bold(fmt.Sprintf(words.RatingPasteLeft, viet.Number(len(left)))))
		for _, text := range left {
			f.text.Add(kit.Paragraph(text))
		}
	}
	f.questions.SetRows(f.list.Asked())
	f.tabs.Refresh()
}

// write writes what is clear as one step.
func (f *pastedYear[T]) write() {
	count := f.list.Count()
	if count == 0 {
		return
	}
	f.closeIt()
	label := fmt.Sprintf(words.RatingPasteStep, f.g.yearText(), viet.Number(count))
	f.g.screen.desk.SaveMany(count, label, f.list.Write, f.g.screen.desk.Undoable(label, f.g.screen.desk.Failed))
}

var pasteSize = fyne.NewSize(1000, 460)
