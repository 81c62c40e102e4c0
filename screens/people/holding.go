package people

import (
	"context"
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/privacy"
	"sothidua/assets/words"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// holding is the dialog with all that the book holds of one person.
type holding struct {
	p     *persons
	file  *privacy.File
	close func()
}

// showHolding looks for the chosen person in the whole book, and shows what there is.
func (p *persons) showHolding() {
	d := p.s.desk
	person := p.file.Person
	if person.ID == 0 {
		d.Tell(words.PersonAllNone)
		return
	}
	var file *privacy.File
	kit.Busy(d.Window, d.Runner, fmt.Sprintf(words.PersonAllTitle, person.FullName), func(ctx context.Context, report func(string, float64)) (err error) {
		report(words.PersonAllReading, 0)
		file, err = privacy.Of(ctx, d.Book, person.ID)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			d.ShowErr(err)
		default:
			(&holding{p: p, file: file}).show()
		}
	})
}

func (h *holding) show() {
	f := h.file
	table := kit.NewTable([]kit.Column[privacy.Entry]{
		{Title: words.PersonAllKind, Width: 150, Text: func(e privacy.Entry) string { return privacy.Parts[e.Part] }},
		{Title: words.PersonAllWhat, Width: 260, Text: func(e privacy.Entry) string { return e.Title }},
		{Title: words.PersonAllText, Text: func(e privacy.Entry) string { return e.Text }},
	})
	table.SetRows(f.Entries)
	said := kit.Stack(4, kit.Small(fmt.Sprintf(words.PersonAllCount, viet.Number(f.Count(privacy.Own)), viet.Number(f.Count(privacy.Named)),
		viet.Number(f.Count(privacy.Step)), viet.Number(f.Count(privacy.Bytes)))))
	if n := len(f.Namesakes); n > 0 {
		said.Add(kit.Note(fmt.Sprintf(words.PersonAllSame, viet.Number(n))))
	}
	said.Add(kit.Bar(8, kit.Secondary(words.PersonAllEdit, words.PersonAllEditKey, h.edit),
		kit.Secondary(words.NamelessDo, words.NamelessKey, h.nameless), kit.Secondary(words.RemoveWholeDo, words.RemoveWholeKey, h.removeWhole)))
	content := kit.Border(kit.Pad(0, 0, 8, 0, said), nil, nil, nil, kit.Panel(table))
	d := h.p.s.desk
	h.close = kit.ShowWith(d.Window, f.Title(), content, kit.Primary(words.PersonAllOut, words.PersonAllOutKey, h.out), fyne.NewSize(940, 500), nil,
		kit.Command{ID: "people.holding.out", Key: words.PersonAllOutKey, Title: words.PersonAllOut, Run: h.out},
		kit.Command{ID: "people.holding.edit", Key: words.PersonAllEditKey, Title: words.PersonAllEdit, Run: h.edit},
		kit.Command{ID: "people.holding.nameless", Key: words.NamelessKey, Title: words.NamelessDo, Run: h.nameless},
		kit.Command{ID: "people.holding.remove", Key: words.RemoveWholeKey, Title: words.RemoveWholeDo, Run: h.removeWhole})
	d.Window.Canvas().Focus(table)
}

// edit leads to where the person is corrected.
func (h *holding) edit() {
	h.close()
	h.p.edit(h.file.Person)
}

// out writes the file of the person into a folder of the clerk's choice.
func (h *holding) out() {
	h.close()
	d := h.p.s.desk
	kit.PickFolder(d.Window, func(parent string) {
		kit.Do(d.Runner, func() (string, error) { return privacy.Export(context.Background(), d.Book, h.file, parent) }, func(folder string, err error) {
			if err != nil {
				d.ShowErr(err)
				return
			}
			text := fmt.Sprintf(words.PersonAllDone, h.file.Person.FullName, folder)
			d.Saved(text)
			kit.ShowMessage(d.Window, h.file.Title(), text)
		})
	})
}
