package results

import (
	"context"
	"fmt"
	"strconv"

	"sothidua/app/results"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// deed notes what is proposed of the chosen registrations: the deed and the class.
func (c *comparison) deed() { c.deedOf(c.picked()) }

func (c *comparison) deedOf(ids []int64) {
	if c.none(ids) {
		return
	}
	text := kit.NewArea("deed", words.ResultsDeed).Rows(4)
	class := kit.NewChoice("class", words.ResultsClass, kit.Options(c.classes(ids)...)...).Allow()
	form := c.s.desk.Form(desk.Results, "deed", all(ids)...).AddObject(kit.Note(words.ResultsDeedTip)).AddWide(text).AddWide(class)
	whole := len(ids) == 1 // what is left empty is empty
	if whole {
		row := c.lineOf(ids[0])
		text.SetText(row.Deed)
		class.SetText(row.Class)
	} else {
		form.AddObject(kit.Note(fmt.Sprintf(words.ResultsDeedMany, viet.Number(len(ids)))))
	}
	form.MarkClean()
	kit.ShowForm(c.s.desk.Window, words.ResultsDeedDo, form, func(done func(error)) {
		label := fmt.Sprintf(words.DeedStep, len(ids))
		c.s.desk.Save(label, func(tx *data.Tx) error {
			return results.Note(tx, ids, text.Text(), class.Text(), whole)
		}, c.s.desk.Undoable(label, c.after(done)))
	}, nil)
}

// classes are those of the people or of the collectives, by whom the first of the rows is.
func (c *comparison) classes(ids []int64) []string {
	if c.lineOf(ids[0]).Subject == data.SubjectCollective {
		return words.CollectiveClasses
	}
	return words.PersonClasses
}

// lineOf is the line of a registration.
func (c *comparison) lineOf(id int64) data.OutcomeLine {
	for _, row := range c.s.file.Outcomes.Lines {
		if row.RegistrationID == id {
			return row
		}
	}
	return data.NoOutcome()
}

// known is a number that is written down, empty for none.
func known(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// hand enters the chosen award into the golden book, and when it was handed over.
func (d *decisions) hand() {
	row, ok := d.given.Selected()
	if !ok {
		d.s.desk.Tell(words.KitChooseLine)
		return
	}
	d.askHanded(row)
}

// openHanded opens the form of an award of any decision of the year.
func (d *decisions) openHanded(about desk.About) desk.Found {
	book, id := d.s.desk.Book, about.ID(0)
	kit.Load(d.looker, func(ctx context.Context) (data.GivenRow, error) { return results.GivenAward(ctx, book, id) }, func(row data.GivenRow, err error) {
		if err != nil {
			d.s.desk.ShowErr(err)
			return
		}
		d.askHanded(row)
	})
	return desk.Opened
}

func (d *decisions) askHanded(row data.GivenRow) {
	book, on, money := kit.NewNumber("book", words.HandedBook), kit.NewDate("on", words.HandedOn).Happened(), kit.NewNumber("money", words.HandedMoney)
	taker := kit.NewText("receivedby", words.HandedBy)
	taker.SetText(row.ReceivedBy)
	all := kit.NewCheck("all", words.HandedAll)
	reissue := kit.NewChoice("reissue", words.HandedReissue, kit.Options(words.Reissues...)...).Allow()
	anew, by := kit.NewDate("anew", words.HandedAnew).Happened(), kit.NewText("anewby", words.HandedAnewBy)
	reissue.SetText(row.Reissue)
	anew.SetDate(row.ReissuedOn)
	by.SetText(row.ReissuedBy)
	book.SetText(known(row.GoldenBook))
	on.SetDate(row.HandedOn)
	money.SetText(known(row.Money))
	form := d.s.desk.Form(desk.Results, "handed", row.ID).AddObject(kit.Note(row.Label + ", " + row.SubjectName)).
		Add(book).Add(on).Add(money).Add(taker).AddWide(all).Add(reissue).Add(anew).AddWide(by)
	form.MarkClean()
	kit.ShowForm(d.s.desk.Window, words.HandedDo, form, func(done func(error)) {
		h := results.Handed{On: on.Date(), Following: all.On(), By: taker.Text(), Reissue: reissue.Text(), Anew: anew.Date(), AnewBy: by.Text()}
		h.Book, _ = book.Value()
		h.Money, _ = money.Value()
		d.s.desk.Save(fmt.Sprintf(words.HandedStep, row.Label, row.SubjectName), func(tx *data.Tx) error { return h.Enter(tx, row.ID) }, done)
	}, nil)
}
