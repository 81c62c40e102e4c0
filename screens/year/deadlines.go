package year

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/calendar"
	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// deadlines is the tab with the dates of the year's calendar.
type deadlines struct {
	s      *Screen
	fields *kit.Form
	rows   []deadlineRow
	fault  *fyne.Container
	object fyne.CanvasObject
}

type deadlineRow struct {
	kind data.DeadlineKind
	due  *kit.DateField
	note *kit.TextField
}

func newDeadlines(s *Screen) *deadlines {
	p := &deadlines{s: s, fields: s.desk.Form(desk.Year, "deadlines"), fault: kit.Stack(0)}
	p.fields.Title = words.YearTabDeadlines
	for _, k := range contest.DeadlineKinds {
		row := deadlineRow{k.Kind, kit.NewDate(string(k.Kind), words.DeadlineDue), kit.NewText(string(k.Kind)+"-note", words.DeadlineNote)}
		row.due.WithNote(func(string) string {
			date, ok := row.due.Value()
			if !ok {
				return ""
			}
			return fmt.Sprintf(words.DeadlineInWeek, date.Weekday(), date.Long())
		})
		p.fields.Heading(k.Name).Add(row.due).Add(row.note)
		p.rows = append(p.rows, row)
	}
	p.fields.OnChange(p.fields.Refresh) // lines under fields come and go
	side := kit.Stack(12, kit.Card(words.DeadlineHelpTitle, nil, kit.Note(words.DeadlineHelp)))
	p.object = formPage(p.fields, p.fault, side)
	return p
}

func (p *deadlines) title() string              { return words.YearTabDeadlines }
func (p *deadlines) content() fyne.CanvasObject { return p.object }
func (p *deadlines) form() *kit.Form            { return p.fields }
func (p *deadlines) count() func() int          { return func() int { return len(p.s.file.Deadlines) } }

func (p *deadlines) main() *kit.Button {
	return kit.Primary(words.KitSave, "Ctrl+S", func() { p.save(nil) })
}

func (p *deadlines) key(id string) func() {
	if id == cmdSave && p.fields.Changed() {
		return func() { p.save(nil) }
	}
	return nil
}

func (p *deadlines) kept(kind data.DeadlineKind) data.Deadline {
	for _, deadline := range p.s.file.Deadlines {
		if deadline.Kind == kind {
			return deadline
		}
	}
	return data.Deadline{YearID: p.s.file.Year.ID, Kind: kind}
}

func (p *deadlines) show(*data.YearFile) {
	for _, row := range p.rows {
		deadline := p.kept(row.kind)
		row.due.SetDate(deadline.Due)
		row.note.SetText(deadline.Note)
	}
	p.fields.MarkClean()
	explain(p.fault, p.object, nil)
}

func (p *deadlines) save(done func(ok bool)) {
	window := p.s.desk.Window.Canvas()
	if !p.fields.Check(window) {
		finish(done, false)
		return
	}
	var changed []data.Deadline
	for _, row := range p.rows {
		deadline := p.kept(row.kind)
		was := deadline
		if deadline.Due, deadline.Note = row.due.Date(), row.note.Text(); deadline != was {
			changed = append(changed, deadline)
		}
	}
	label := fmt.Sprintf(words.DeadlineStep, p.s.file.Year.Text())
	p.s.desk.Save(label, func(tx *data.Tx) error {
		return calendar.Save(tx, changed)
	}, p.fields.Saving(func(err error) {
		p.fields.Blame(window, err)
		explain(p.fault, p.object, err)
		if err == nil {
			p.fields.MarkClean()
		}
		finish(done, err == nil)
	}))
}
