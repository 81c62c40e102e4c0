package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"sothidua/assets/words"
	"sothidua/data"
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
	Form    *kit.Form                           // one field after the other, made by Desk.Form
	Fill    func(T)                             // shows a record in the form
	Read    func(*T) bool                       // takes the form into the record; false after it said what is wrong
	Save    func(tx *data.Tx, record *T) error  // checks and writes a record
	Remove  func(tx *data.Tx, record T) error   // deletes it
	Arrange func(tx *data.Tx, rows []T) error   // writes the order of the list
	Beside  func() fyne.CanvasObject            // stands below the form; nil for nothing
	Sum     func(rows []T) string               // says at the right how things stand; nil for nothing
	Keep    []string                            // keys of the fields that repeat from one new line to the next
	All     string                              // what is done to all lines at once: the words on its button; empty for nothing
	OnAll   func()                              // does it
	One     string                              // what is done to the chosen line by one key; empty for nothing
	Undone  func(T) bool                        // whether it is still to be done
	OnOne   func(tx *data.Tx, record T) error   // does it
	Usual   string                              // fills an empty list at once: the words on its button
	TakeIn  func()                              // what that button does
	Refill  bool                                // it fills what is open in a list with lines too
}

// Line (dòng) is a row of the table: a record, or the title of a group.
type Line[T any] struct {
	title  string // of a group
	number int
	record T
}

// Number is the number the line carries in the list, zero for the title of a group.
func (l Line[T]) Number() int { return l.number }

// Record is the record of the line, nil for the title of a group.
func (l Line[T]) Record() any {
	if l.title != "" {
		return nil
	}
	return l.record
}

// Lines (danh sách có thứ tự) is the work on a list of numbered lines: the list
// at the left, beside it the form of the chosen line. A change is saved as one
// step; whoever leaves a changed form is asked.
type Lines[T any] struct {
	desk *Desk
	plan Plan[T]

	rows    []T
	record  T     // what the form was filled from
	shown   bool  // the form holds a line
	adding  bool  // that line is new
	before  int64 // the line that was shown when adding began
	asking  bool
	saving  bool
	quiet   bool // the program moves the choice, not the clerk
	table   *kit.Table[Line[T]]
	title   *fyne.Container
	problem *fyne.Container
	fault   string // what problem shows
	side    *fyne.Container
	content fyne.CanvasObject
	buttons []*kit.Button
	sum     *kit.Wrapped
	left    *fyne.Container // the list with what stands above it: the sum may take more room
	unsaved *canvas.Text
	formBox fyne.CanvasObject
}

const formWidth = 430

// NewLines returns an empty list.
func NewLines[T any](d *Desk, plan Plan[T]) *Lines[T] {
	l := &Lines[T]{desk: d, plan: plan, title: kit.Stack(0), problem: kit.Stack(0)}
	l.table = kit.NewTable(l.columns())
	l.table.IsGroup = func(row Line[T]) bool { return row.title != "" }
	l.table.Empty = plan.Empty
	l.table.Find = func(row Line[T]) string { return plan.Name(row.record) }
	l.table.OnSelect = l.choose
	l.table.OnOpen = func(Line[T]) { plan.Form.Focus(d.Window.Canvas()) }
	l.table.OnDelete = func(Line[T]) { l.Remove() }
	l.table.Opening = words.KeyEdit
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
	if plan.All != "" {
		l.buttons = append(l.buttons, kit.Secondary(plan.All, words.LinesAllKey, l.DoAll))
	}
	if plan.Refill {
		l.buttons = append(l.buttons, kit.Secondary(plan.Usual, words.LinesUsualKey, l.TakeIn))
	}
	buttons := kit.Bar(8)
	for _, button := range l.buttons {
		buttons.Add(button)
	}
	l.sum = kit.Note("")
	bar := kit.Ends(buttons, l.sum)
	below := fyne.CanvasObject(plan.Form)
	if plan.Beside != nil {
		below = kit.Stack(10, plan.Form, plan.Beside())
	}
	l.formBox = kit.Border(kit.Pad(12, 14, 0, 14, kit.Stack(0, l.title, l.problem)), nil, nil, nil,
		kit.Scroll(kit.Pad(0, 14, 12, 14, below)))
	l.side = container.NewStack()
	l.left = kit.Under(kit.Pad(0, 0, 8, 0, bar), kit.Panel(l.table))
	l.content = kit.NewSplit(nil, 0, l.left, kit.Panel(l.side), formWidth)
	l.showSide()
	return l
}

// Content returns the list with its form.
func (l *Lines[T]) Content() fyne.CanvasObject { return l.content }

// Count returns the number of lines.
func (l *Lines[T]) Count() int { return len(l.rows) }

// Table returns the list itself, to give it the focus.
func (l *Lines[T]) Table() *kit.Table[Line[T]] { return l.table }

// SetRows shows rows, which stand in the order of the list, groups together. A
// form that holds something unsaved stays as it is.
func (l *Lines[T]) SetRows(rows []T) {
	l.rows = rows
	if l.plan.Sum != nil {
		l.sum.SetText(l.plan.Sum(rows))
		l.left.Refresh()
	}
	var lines []Line[T]
	title := ""
	for i, row := range rows {
		if l.plan.Group != nil {
			if group := l.plan.Group(row); group != title {
				title = group
				lines = append(lines, Line[T]{title: title})
			}
		}
		lines = append(lines, Line[T]{number: i + 1, record: row})
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

// choose follows the clerk's choice in the list.
func (l *Lines[T]) choose(row Line[T]) {
	if l.quiet || l.saving || l.shown && !l.adding && l.id(row.record) == l.id(l.record) {
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
	l.plan.Form.Title, l.plan.Form.About = l.plan.Thing, Names(l.id(l.record))
	l.plan.Fill(l.record)
	for _, field := range l.plan.Form.Fields() {
		field.SetError("")
	}
	l.plan.Form.MarkClean()
	l.explain(nil)
	l.showSide()
	l.enable()
	l.plan.Form.Present()
}

// Open brings the line whose id about holds into the form, or an empty form for a
// new line.
func (l *Lines[T]) Open(about About) Found {
	id := about.ID(0)
	row, found := l.find(id)
	switch {
	case id == 0:
		l.Add()
	case found:
		if l.adding || l.id(l.record) != id || !l.Changed() { // else its draft is in it already
			l.show(row)
		}
		l.plan.Form.Focus(l.desk.Window.Canvas())
	default:
		return Gone
	}
	return Opened
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
