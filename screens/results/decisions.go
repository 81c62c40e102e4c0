package results

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/results"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// decisions is the tab of the year's decisions, and beside it whom one awarded.
type decisions struct {
	s       *Screen
	looker  *kit.Runner
	list    *kit.Table[data.DecisionRow]
	given   *kit.Table[data.GivenRow]
	note    *kit.Wrapped
	content *fyne.Container
}

func newDecisions(s *Screen) *decisions {
	d := &decisions{s: s, looker: s.desk.Runner.Fork(), note: kit.Note("")}
	d.list = kit.NewTable([]kit.Column[data.DecisionRow]{
		{Title: words.DecisionNumber, Width: 150, Text: func(r data.DecisionRow) string { return r.DecisionNumber }},
		{Title: words.ResultsDate, Width: 92, Text: func(r data.DecisionRow) string { return r.DecisionDate.Slash() }},
		{Title: words.DecisionAuthority, Text: func(r data.DecisionRow) string { return r.Authority }},
		{Title: words.DecisionBasis, Width: 110, Text: func(r data.DecisionRow) string { return r.Basis }},
		{Title: words.DecisionCount, Width: 70, Align: kit.Right, Text: func(r data.DecisionRow) string { return strconv.Itoa(r.Awards) }},
	})
	d.list.Empty = words.DecisionEmpty
	d.list.OnSelect = d.look
	d.given = kit.NewTable([]kit.Column[data.GivenRow]{
		{Title: words.ResultsSubject, Text: func(r data.GivenRow) string { return r.SubjectName }},
		{Title: words.ResultsGivenShort, Width: 104, Text: func(r data.GivenRow) string { return r.Label }},
		{Title: words.HandedBookShort, Width: 64, Align: kit.Right, Text: func(r data.GivenRow) string { return known(r.GoldenBook) }},
		{Width: 88, Text: func(r data.GivenRow) string {
			if r.Revoked {
				return words.ResultsRevoked
			}
			return ""
		}, Tone: func(data.GivenRow) kit.Tone { return kit.Bad }},
	})
	d.given.Empty = words.DecisionNobody
	d.given.OnSelect = func(r data.GivenRow) { d.note.SetText(r.RevokedReason) }
	d.given.OnOpen = func(data.GivenRow) { d.revoke() }
	right := kit.Border(nil, kit.Pad(8, 8, 8, 8, kit.Stack(6, d.note, kit.Row(8, kit.Secondary(words.HandedDo, "F6", d.hand), kit.Secondary(words.RevokeDo, "F4", d.revoke)))), nil, nil, kit.Panel(d.given))
	d.content = container.NewStack(kit.NewSplit(nil, 0, kit.Panel(d.list), right, 430))
	return d
}

// show lists the decisions and keeps the chosen one.
func (d *decisions) show() {
	chosen, _ := d.list.Selected()
	d.list.Renew(d.s.file.Decisions, len(d.s.file.Decisions), func(r data.DecisionRow) bool {
		return r.DecisionNumber == chosen.DecisionNumber && r.DecisionDate == chosen.DecisionDate && r.Authority == chosen.Authority
	})
	if len(d.s.file.Decisions) == 0 {
		d.given.SetRows(nil)
	}
}

// choose brings the decision that begins with an award under the cursor.
func (d *decisions) choose(award int64) {
	if d.list.SelectWhere(func(r data.DecisionRow) bool { return r.ID == award }) {
		d.s.desk.Window.Canvas().Focus(d.list)
	}
}

// look reads whom a decision awarded.
func (d *decisions) look(row data.DecisionRow) {
	book := d.s.desk.Book
	kit.Load(d.looker, func(ctx context.Context) ([]data.GivenRow, error) { return results.GivenBy(ctx, book, row) }, func(rows []data.GivenRow, err error) {
		if err != nil {
			d.s.desk.ShowErr(err)
			return
		}
		d.given.SetRows(rows)
		d.note.SetText("")
	})
}

// revoke cancels the chosen award, or takes a revocation back.
func (d *decisions) revoke() {
	row, ok := d.given.Selected()
	if !ok {
		d.s.desk.Tell(words.KitChooseLine)
		return
	}
	if row.Revoked {
		d.s.desk.Ask(desk.Asked{
			Title: words.RestoreAsk, Text: fmt.Sprintf(words.RestoreText, row.Label, row.SubjectName), Yes: words.RestoreYes,
			Label: fmt.Sprintf(words.RestoreStep, row.Label, row.SubjectName), Act: func(tx *data.Tx) error { return results.Restore(tx, row.ID) },
		})
		return
	}
	d.askRevoke(row.ID, row.Label, row.SubjectName)
}

// openRevoke opens the question why an award is cancelled.
func (d *decisions) openRevoke(about desk.About) desk.Found {
	d.askRevoke(about.ID(0), about.At(1), about.At(2))
	return desk.Opened
}

func (d *decisions) askRevoke(id int64, label, subject string) {
	reason := kit.NewText("reason", words.RevokeReason).Require()
	form := d.s.desk.Form(desk.Results, "revoke", id, label, subject).AddObject(kit.Note(label + ", " + subject)).AddWide(reason)
	kit.ShowForm(d.s.desk.Window, words.RevokeDo, form, func(done func(error)) {
		d.s.desk.Save(fmt.Sprintf(words.RevokeStep, label, subject),
			func(tx *data.Tx) error { return results.Revoke(tx, id, reason.Text()) }, done)
	}, nil)
}
