package year

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// list is a tab with ordered records of the year and, beside them, what the chosen one says.
type list[T any] struct {
	s      *Screen
	name   string // of the tab
	one    string // of a record
	table  *kit.Table[T]
	side   *fyne.Container
	object fyne.CanvasObject
	fresh  bool
	want   int64 // a record that a link leads to, to be chosen once it is there

	pick     func(file *data.YearFile) []T
	id       func(T) int64
	arrange  func(tx *data.Tx, rows []T) error // writes the order of the list
	describe func(T) fyne.CanvasObject
	edit     func(T) // opens its form; the zero value is a new one
	remove   func(T)
}

func (p *list[T]) build(columns []kit.Column[T], empty string) {
	number := kit.Column[T]{
		Title: words.ListOrder, Width: 44, Align: kit.Right,
		Text: func(row T) string { return fmt.Sprint(p.at(row) + 1) },
	}
	p.table = kit.NewTable(append([]kit.Column[T]{number}, columns...))
	p.table.Empty = empty
	p.table.OnSelect = func(row T) { p.draw() }
	p.table.OnOpen = func(row T) { p.edit(row) }
	p.table.OnDelete = func(row T) { p.remove(row) }
	p.side = container.NewStack()
	p.object = kit.NewSplit(nil, 0, kit.Panel(p.table), p.side, 380)
}

func (p *list[T]) title() string              { return p.name }
func (p *list[T]) content() fyne.CanvasObject { return p.object }
func (p *list[T]) form() *kit.Form            { return nil }
func (p *list[T]) save(func(bool))            {}
func (p *list[T]) count() func() int          { return func() int { return len(p.pick(p.s.file)) } }
func (p *list[T]) main() *kit.Button          { return kit.Primary(words.YearAdd, "Ctrl+N", p.add) }

func (p *list[T]) add() {
	var fresh T
	p.fresh = true
	p.edit(fresh)
}

// open opens the form of the record whose id about holds, or of a new one.
func (p *list[T]) open(about desk.About) desk.Found {
	id := about.ID(0)
	if id == 0 {
		p.add()
		return desk.Opened
	}
	if !p.table.SelectWhere(func(row T) bool { return p.id(row) == id }) {
		return desk.Gone
	}
	row, _ := p.table.Selected()
	p.edit(row)
	return desk.Opened
}

func (p *list[T]) key(id string) func() {
	switch id {
	case cmdAdd:
		return p.add
	case cmdUp:
		return p.moving(-1)
	case cmdDown:
		return p.moving(1)
	}
	return nil
}

// moving moves the chosen record, nil where it has no neighbour there.
func (p *list[T]) moving(by int) func() {
	row, ok := p.table.Selected()
	if to := p.at(row) + by; !ok || to < 0 || to >= len(p.table.Rows()) {
		return nil
	}
	return func() { p.move(by) }
}

func (p *list[T]) at(row T) int {
	for i, other := range p.table.Rows() {
		if p.id(other) == p.id(row) {
			return i
		}
	}
	return -1
}

func (p *list[T]) show(file *data.YearFile) {
	grown := p.fresh && len(p.pick(file)) > len(p.table.Rows())
	p.fresh = false
	p.table.SetRows(p.pick(file))
	switch {
	case p.sought():
	case grown: // what was added stands last
		p.table.Select(len(p.table.Rows()) - 1)
	case len(p.table.Rows()) > 0:
		if _, ok := p.table.Selected(); !ok {
			p.table.Select(0)
		}
	}
	p.draw()
}

// seek brings a record under the cursor, as soon as it is there.
func (p *list[T]) seek(id int64) {
	p.want = id
	if !p.sought() {
		p.want = id // with the rows to come
	}
}

// sought chooses the wanted record once.
func (p *list[T]) sought() bool {
	id := p.want
	if p.want = 0; id == 0 || !p.table.SelectWhere(func(row T) bool { return p.id(row) == id }) {
		return false
	}
	p.s.desk.Window.Canvas().Focus(p.table)
	return true
}

func (p *list[T]) draw() {
	row, ok := p.table.Selected()
	if !ok {
		p.side.Hide()
		p.object.Refresh()
		return
	}
	buttons := kit.Stack(8,
		kit.Bar(8,
			kit.Secondary(words.ListOpen, "Enter", func() { p.edit(row) }),
			kit.Secondary(words.ListDelete, "Del", func() { p.remove(row) })),
		kit.Bar(8,
			kit.Secondary(words.ListUp, "Alt+Up", func() { p.move(-1) }),
			kit.Secondary(words.ListDown, "Alt+Down", func() { p.move(1) })))
	p.side.Objects = []fyne.CanvasObject{kit.Panel(kit.Border(
		kit.Pad(12, 14, 8, 14, kit.Bold(p.one)), kit.Pad(8, 14, 12, 14, buttons), nil, nil,
		kit.Scroll(kit.Pad(0, 14, 0, 14, p.describe(row)))))}
	p.side.Show()
	p.side.Refresh()
	p.object.Refresh()
}

// move changes places with the neighbour.
func (p *list[T]) move(by int) {
	if p.moving(by) == nil {
		return
	}
	row, _ := p.table.Selected()
	from := p.at(row)
	to := from + by
	rows := append([]T{}, p.table.Rows()...)
	rows[from], rows[to] = rows[to], rows[from]
	p.s.desk.Save(fmt.Sprintf(words.ListMove, p.name), func(tx *data.Tx) error {
		return p.arrange(tx, rows)
	}, p.s.shown)
	p.table.SelectWhere(func(other T) bool { return p.id(other) == p.id(row) })
}

// shown is what follows an action without a form.
func (s *Screen) shown(err error) {
	if err != nil {
		s.desk.ShowErr(err)
	}
}

// delete asks and takes away what act does.
func (s *Screen) delete(question, name, label string, act func(*data.Tx) error) {
	s.desk.Ask(desk.Asked{
		Title: question, Text: fmt.Sprintf(words.AskUndo, name), Yes: words.ListDelete, Label: label,
		Act: act,
	})
}

// line is one named fact of a side panel.
func line(name, value string) fyne.CanvasObject {
	if value == "" {
		value = words.NoneYet
	}
	return kit.Stack(0, kit.Small(name), kit.Paragraph(value))
}
