package desk

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// Plan says what a list of numbered lines holds and how its form works.
type Plan[T any] struct {
	Thing   string                              // begins the labels of the journal: "Đại biểu"
	Name    func(T) string                      // names a line in the journal
	Empty   string                              // stands in the list while it has no line
	Columns []kit.Column[T]                     // beside the number, which comes first
	Group   func(T) string                      // title of the group of a line; nil for a list without groups
	Place   func(*T) (id *int64, position *int) // where a record keeps its key and its place
	New     func() T                            // a line not yet saved
	Form    *kit.Form                           // one field after the other
	Fill    func(T)                             // shows a record in the form
	Read    func(*T) bool                       // takes the form into the record; false after it said what is wrong
	Saving  func() func(*data.Tx, *T) error     // what else belongs to the step, as things stand now; nil for nothing
	Beside  func() fyne.CanvasObject            // stands below the form; nil for nothing
	Sum     func(rows []T) string               // says at the right how things stand; nil for nothing
	Usual   string                              // fills an empty list at once: the words on its button
	TakeIn  func()                              // what that button does
}

// line is a row of the table: a record, or the title of a group.
type line[T any] struct {
	title  string // of a group
	number int
	record T
}

// Number is the number the line carries in the list, zero for the title of a group.
func (l line[T]) Number() int { return l.number }

// Lines (danh sách có thứ tự) is the work on a list of numbered lines: the list
// at the left, beside it the form of the chosen line. A change is saved as one
// step; whoever leaves a changed form is asked.
type Lines[T any] struct {
	desk *Desk
	plan Plan[T]

	rows    []T
	record  T    // what the form was filled from
	shown   bool // the form holds a line
	adding  bool // that line is new
	asking  bool
	saving  bool
	quiet   bool // the program moves the choice, not the clerk
	table   *kit.Table[line[T]]
	title   *fyne.Container
	problem *fyne.Container
	fault   string // what problem shows
	side    *fyne.Container
	content fyne.CanvasObject
	buttons []*kit.Button
	sum     *canvas.Text
	unsaved *canvas.Text
	formBox fyne.CanvasObject
}

const formWidth = 430

// NewLines returns an empty list.
func NewLines[T any](d *Desk, plan Plan[T]) *Lines[T] {
	l := &Lines[T]{desk: d, plan: plan, title: kit.Stack(0), problem: kit.Stack(0)}
	l.table = kit.NewTable(l.columns())
	l.table.IsGroup = func(row line[T]) bool { return row.title != "" }
	l.table.Empty = plan.Empty
	l.table.Find = func(row line[T]) string { return plan.Name(row.record) }
	l.table.OnSelect = l.choose
	l.table.OnOpen = func(line[T]) { plan.Form.Focus(d.Window.Canvas()) }
	l.table.OnDelete = func(line[T]) { l.Remove() }
	plan.Form.OnChange(func() {
		l.explain(nil)
		l.tellUnsaved()
	})

	l.buttons = []*kit.Button{
		kit.Secondary(words.LinesAdd, words.LinesAddKey, l.Add),
		kit.Secondary(words.LinesDelete, words.LinesDeleteKey, l.Remove),
		kit.Secondary(words.LinesUp, words.LinesUpKey, func() { l.Move(-1) }),
		kit.Secondary(words.LinesDown, words.LinesDownKey, func() { l.Move(1) }),
	}
	buttons := kit.Row(8)
	for _, button := range l.buttons {
		buttons.Add(button)
	}
	l.sum = kit.Small("")
	bar := kit.Ends(buttons, kit.Pad(8, 0, 8, 0, l.sum))
	below := fyne.CanvasObject(plan.Form)
	if plan.Beside != nil {
		below = kit.Stack(10, plan.Form, plan.Beside())
	}
	l.formBox = container.NewBorder(kit.Pad(12, 14, 0, 14, kit.Stack(0, l.title, l.problem)), nil, nil, nil,
		kit.Scroll(kit.Pad(0, 14, 12, 14, below)))
	l.side = container.NewStack()
	left := container.NewBorder(kit.Pad(0, 0, 8, 0, bar), nil, nil, nil, kit.Panel(l.table))
	l.content = kit.Split(nil, 0, left, kit.Panel(l.side), formWidth)
	l.showSide()
	return l
}

func (l *Lines[T]) columns() []kit.Column[line[T]] {
	columns := []kit.Column[line[T]]{{Title: words.LinesNumber, Width: 40, Align: kit.Right, Text: func(row line[T]) string {
		if row.title != "" {
			return row.title
		}
		return strconv.Itoa(row.number)
	}}}
	for _, c := range l.plan.Columns {
		column := kit.Column[line[T]]{Title: c.Title, Width: c.Width, Align: c.Align, Text: func(row line[T]) string {
			if row.title != "" {
				return ""
			}
			return c.Text(row.record)
		}}
		if c.Tone != nil {
			column.Tone = func(row line[T]) kit.Tone { return c.Tone(row.record) }
		}
		columns = append(columns, column)
	}
	return columns
}

// Content returns the list with its form.
func (l *Lines[T]) Content() fyne.CanvasObject { return l.content }

// Count returns the number of lines.
func (l *Lines[T]) Count() int { return len(l.rows) }

// Table returns the list itself, to give it the focus.
func (l *Lines[T]) Table() *kit.Table[line[T]] { return l.table }

// SetRows shows rows, which stand in the order of the list, groups together. A
// form that holds something unsaved stays as it is.
func (l *Lines[T]) SetRows(rows []T) {
	l.rows = rows
	if l.plan.Sum != nil {
		l.sum.Text = l.plan.Sum(rows)
		l.sum.Refresh()
	}
	var lines []line[T]
	title := ""
	for i, row := range rows {
		if l.plan.Group != nil {
			if group := l.plan.Group(row); group != title {
				title = group
				lines = append(lines, line[T]{title: title})
			}
		}
		lines = append(lines, line[T]{number: i + 1, record: row})
	}
	l.quietly(func() { l.table.SetRows(lines) })
	switch fresh, found := l.find(l.id(l.record)); {
	case l.adding:
	case l.shown && found && l.Changed():
		l.record = fresh
		l.mark()
	case l.shown && l.Changed():
	case found:
		l.show(fresh)
	case len(rows) > 0:
		l.show(rows[0])
	default:
		l.clear()
	}
	l.enable()
}

// Clear forgets the line in the form, as when another year comes into view.
func (l *Lines[T]) Clear() {
	l.clear()
	l.SetRows(nil)
}

// Changed reports whether the form holds something unsaved.
func (l *Lines[T]) Changed() bool { return l.shown && l.plan.Form.Changed() }

// Show brings the line with an id into the form and the cursor into the field
// with a key; without an id the list gets the focus.
func (l *Lines[T]) Show(id int64, key string) {
	l.Leave(func() {
		c := l.desk.Window.Canvas()
		row, found := l.find(id)
		if !found {
			c.Focus(l.table)
			return
		}
		l.show(row)
		if field := l.plan.Form.Field(key); field != nil {
			field.Focus(c)
			return
		}
		c.Focus(l.table)
	})
}

// Add opens an empty form for a new line.
func (l *Lines[T]) Add() {
	l.Leave(func() {
		l.adding, l.shown, l.record = true, true, l.plan.New()
		l.fill()
		l.quietly(func() { l.table.Select(-1) })
		l.plan.Form.Focus(l.desk.Window.Canvas())
	})
}

// Escape turns back from the form to the list; unsaved changes are asked about.
func (l *Lines[T]) Escape() {
	l.Leave(func() { l.desk.Window.Canvas().Focus(l.table) })
}

// Leave calls then at once, or after the clerk answered what to do with an
// unsaved form.
func (l *Lines[T]) Leave(then func()) { l.guard(then, nil) }

func (l *Lines[T]) guard(then, stay func()) {
	if !l.Changed() {
		l.back()
		then()
		return
	}
	if l.asking {
		return
	}
	l.asking = true
	kit.AskSave(l.desk.Window, func(answer kit.Answer) {
		l.asking = false
		switch answer {
		case kit.Save:
			l.Save(then)
		case kit.Discard:
			l.plan.Form.MarkClean()
			l.back()
			then()
		case kit.Stay:
			if stay != nil {
				stay()
			}
		}
	})
}

// back shows the chosen line as it is in the book, and ends adding.
func (l *Lines[T]) back() {
	l.adding = false
	row, found := l.find(l.id(l.record))
	switch {
	case found:
		l.show(row)
	case len(l.rows) > 0:
		l.show(l.rows[len(l.rows)-1])
	default:
		l.clear()
	}
}

// Save writes the form as one step and calls then, which may be nil, when it is written.
func (l *Lines[T]) Save(then func()) {
	if !l.shown || l.saving || !l.plan.Form.Check(l.desk.Window.Canvas()) {
		return
	}
	record := l.record
	if !l.plan.Read(&record) {
		return
	}
	label := words.LinesEditLabel
	if l.adding {
		label = words.LinesAddLabel
		_, position := l.plan.Place(&record)
		*position = l.last() + 1
	}
	saving := func(*data.Tx, *T) error { return nil }
	if l.plan.Saving != nil {
		saving = l.plan.Saving()
	}
	l.saving = true
	l.desk.Save(fmt.Sprintf(label, l.plan.Thing, l.plan.Name(record)), func(tx *data.Tx) error {
		if err := saving(tx, &record); err != nil {
			return err
		}
		return tx.Save(&record)
	}, func(err error) {
		l.saving = false
		if err != nil {
			l.explain(err)
			return
		}
		l.adding, l.record = false, record
		l.plan.Form.MarkClean()
		l.focusList()
		if then != nil {
			then()
		}
	})
}

// Remove deletes the chosen line after asking.
func (l *Lines[T]) Remove() {
	if !l.shown || l.adding {
		return
	}
	record := l.record
	name := l.plan.Name(record)
	kit.Ask(l.desk.Window, words.LinesDeleteAsk, name, words.LinesDelete, words.KitCancel, func(yes bool) {
		if !yes {
			return
		}
		l.desk.Save(fmt.Sprintf(words.LinesDeleteLabel, l.plan.Thing, name), func(tx *data.Tx) error {
			return tx.Delete(&record)
		}, func(err error) {
			if err != nil {
				l.desk.ShowErr(err)
				return
			}
			l.plan.Form.MarkClean()
			l.record = l.neighbour(record)
			l.focusList()
		})
	})
}

// Move exchanges the chosen line with the one before or after it in its group.
func (l *Lines[T]) Move(by int) {
	at := l.index(l.id(l.record))
	to := at + by
	if at < 0 || l.adding || to < 0 || to >= len(l.rows) {
		return
	}
	if l.plan.Group != nil && l.plan.Group(l.rows[at]) != l.plan.Group(l.rows[to]) {
		return
	}
	rows := append([]T(nil), l.rows...)
	rows[at], rows[to] = rows[to], rows[at]
	l.desk.Save(fmt.Sprintf(words.LinesMoveLabel, l.plan.Thing, l.plan.Name(l.record)), func(tx *data.Tx) error {
		for i := range rows {
			_, position := l.plan.Place(&rows[i])
			if *position == i+1 {
				continue
			}
			*position = i + 1
			if err := tx.Save(&rows[i]); err != nil {
				return err
			}
		}
		return nil
	}, func(err error) {
		if err != nil {
			l.desk.ShowErr(err)
		}
	})
}

// choose follows the clerk's choice in the list.
func (l *Lines[T]) choose(row line[T]) {
	if l.quiet || l.shown && !l.adding && l.id(row.record) == l.id(l.record) {
		return
	}
	l.guard(func() { l.show(row.record) }, l.mark)
}

func (l *Lines[T]) show(row T) {
	l.record, l.shown, l.adding = row, true, false
	l.fill()
	l.mark()
}

func (l *Lines[T]) clear() {
	var none T
	l.record, l.shown, l.adding = none, false, false
	l.plan.Form.MarkClean()
	l.showSide()
}

func (l *Lines[T]) fill() {
	l.plan.Fill(l.record)
	for _, field := range l.plan.Form.Fields() {
		field.SetError("")
	}
	l.plan.Form.MarkClean()
	l.explain(nil)
	l.showSide()
	l.enable()
}

// mark makes the list show the line of the form as chosen.
func (l *Lines[T]) mark() {
	id := l.id(l.record)
	l.quietly(func() {
		if l.adding || !l.table.SelectWhere(func(row line[T]) bool { return row.title == "" && l.id(row.record) == id }) {
			l.table.Select(-1)
		}
	})
}

func (l *Lines[T]) showSide() {
	l.title.RemoveAll()
	name := words.LinesNew
	if at := l.index(l.id(l.record)); at >= 0 && !l.adding {
		name = fmt.Sprintf(words.LinesTitle, l.plan.Thing, at+1)
	}
	l.unsaved = kit.Text("", kit.Look)
	l.title.Add(kit.Pad(0, 0, 10, 0, kit.Ends(kit.Bold(name), l.unsaved)))
	l.tellUnsaved()
	var object fyne.CanvasObject = l.formBox
	if !l.shown {
		object = l.invitation()
	}
	if len(l.side.Objects) != 1 || l.side.Objects[0] != object {
		l.side.Objects = []fyne.CanvasObject{object}
	}
	l.side.Refresh()
}

// tellUnsaved says beside the title whether the form holds something unsaved.
func (l *Lines[T]) tellUnsaved() {
	text := ""
	if l.Changed() {
		text = words.LinesUnsaved
	}
	if l.unsaved != nil && l.unsaved.Text != text {
		l.unsaved.Text = text
		l.title.Refresh()
	}
}

// invitation stands in place of the form while there is no line.
func (l *Lines[T]) invitation() fyne.CanvasObject {
	box := kit.Stack(12, kit.Paragraph(words.LinesFirst))
	if l.plan.TakeIn != nil {
		box.Add(kit.Row(0, kit.Secondary(l.plan.Usual, words.LinesUsualKey, l.TakeIn)))
	}
	return kit.Pad(12, 14, 12, 14, box)
}

// TakeIn fills an empty list with what is usual.
func (l *Lines[T]) TakeIn() {
	if len(l.rows) == 0 && !l.adding && l.plan.TakeIn != nil {
		l.plan.TakeIn()
	}
}

func (l *Lines[T]) enable() {
	at := l.index(l.id(l.record))
	chosen := l.shown && !l.adding && at >= 0
	l.buttons[1].SetEnabled(chosen)
	l.buttons[2].SetEnabled(chosen && at > 0 && l.together(at, at-1))
	l.buttons[3].SetEnabled(chosen && at < len(l.rows)-1 && l.together(at, at+1))
}

func (l *Lines[T]) together(a, b int) bool {
	return l.plan.Group == nil || l.plan.Group(l.rows[a]) == l.plan.Group(l.rows[b])
}

// explain shows what kept the form from being saved.
func (l *Lines[T]) explain(err error) {
	if err == nil && len(l.problem.Objects) == 0 {
		return
	}
	l.problem.RemoveAll()
	l.fault = ""
	if err != nil {
		f := fault.Of(err)
		l.fault = f.Error()
		l.problem.Add(kit.Pad(0, 0, 10, 0, kit.Callout(kit.Bad, f.What, f.Next)))
	}
	l.side.Refresh()
}

// Explain shows a fault above the form until the next edit.
func (l *Lines[T]) Explain(err error) { l.explain(err) }

// Problem returns what Explain shows, empty for nothing.
func (l *Lines[T]) Problem() string { return l.fault }

// focusList gives the list the focus; the line to choose comes with the rows.
func (l *Lines[T]) focusList() {
	l.quietly(func() { l.desk.Window.Canvas().Focus(l.table) })
}

func (l *Lines[T]) quietly(act func()) {
	l.quiet = true
	act()
	l.quiet = false
}

func (l *Lines[T]) id(record T) int64 {
	id, _ := l.plan.Place(&record)
	return *id
}

func (l *Lines[T]) index(id int64) int {
	for i, row := range l.rows {
		if l.id(row) == id {
			return i
		}
	}
	return -1
}

func (l *Lines[T]) find(id int64) (row T, found bool) {
	if i := l.index(id); i >= 0 && id != 0 {
		return l.rows[i], true
	}
	return row, false
}

func (l *Lines[T]) last() int {
	last := 0
	for _, row := range l.rows {
		_, position := l.plan.Place(&row)
		last = max(last, *position)
	}
	return last
}

// neighbour is the line that stands where a deleted one stood.
func (l *Lines[T]) neighbour(record T) T {
	at := l.index(l.id(record))
	switch {
	case at >= 0 && at+1 < len(l.rows):
		return l.rows[at+1]
	case at > 0:
		return l.rows[at-1]
	}
	var none T
	return none
}
