package people

import (
	"cmp"
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data/viet"
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
	desk := g.screen.desk
	book, year, day, unit := desk.Book, desk.Year, desk.Today(), g.unit()
	kit.Load(g.reader, func(ctx context.Context) (lists.Pasted, error) {
		return lists.ReadPasted(ctx, book, year, unit, day, g.list, text)
	}, func(p lists.Pasted, err error) {
		if err != nil {
			desk.ShowErr(err)
			return
		}
		g.showPasted(p)
	})
}

func (g *yearGrid[T]) showPasted(p lists.Pasted) {
	count, same := p.Count(), 0
	body := kit.Stack(6)
	for _, line := range p.Lines {
		if line.Standing == registration.Unchanged {
			same++
		}
		for _, change := range line.Changes {
			if change.From != "" {
				body.Add(kit.Note(line.Name + ": " + fmt.Sprintf(words.IntakeChanged, change.From, change.To, change.Why)))
			}
		}
	}
	body.Objects = append([]fyne.CanvasObject{kit.Paragraph(fmt.Sprintf(words.RatingPasteRows, viet.Number(count), viet.Number(same)))}, body.Objects...)
	if left := leftOf(p); len(left) > 0 {
		body.Add(kit.Bold(fmt.Sprintf(words.RatingPasteLeft, viet.Number(len(left)))))
		for _, text := range left {
			body.Add(kit.Paragraph(text))
		}
	}
	for _, question := range p.Questions {
		if question.Answer == "" {
			body.Add(kit.Note(question.Text))
		}
	}
	window := g.screen.desk.Window
	if count == 0 {
		body.Add(kit.Note(words.RatingPasteNothing))
		kit.Show(window, words.RatingPasteTitle, kit.Scroll(body), pasteSize, nil)
		return
	}
	var closeIt func()
	act := func() {
		closeIt()
		label := fmt.Sprintf(words.RatingPasteStep, g.yearText(), viet.Number(count))
		g.screen.desk.SaveMany(count, label, p.Write, g.screen.desk.Failed)
	}
	closeIt = kit.ShowWith(window, words.RatingPasteTitle, kit.Scroll(kit.Pad(0, 16, 0, 0, body)),
		kit.Primary(words.RatingPasteDo, "Ctrl+Enter", act), pasteSize, nil, kit.Command{ID: "rating.paste", Key: "Ctrl+Enter", Run: act})
}

var pasteSize = fyne.NewSize(620, 420)
