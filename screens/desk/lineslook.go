package desk

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

func (l *Lines[T]) columns() []kit.Column[Line[T]] {
	columns := []kit.Column[Line[T]]{{Title: words.LinesNumber, Width: 40, Align: kit.Right, Text: func(row Line[T]) string {
		if row.title != "" {
			return row.title
		}
		return strconv.Itoa(row.number)
	}}}
	for _, c := range l.plan.Columns {
		column := kit.Column[Line[T]]{Title: c.Title, Width: c.Width, Align: c.Align, Text: func(row Line[T]) string {
			if row.title != "" {
				return ""
			}
			return c.Text(row.record)
		}}
		if c.Tone != nil {
			column.Tone = func(row Line[T]) kit.Tone { return c.Tone(row.record) }
		}
		columns = append(columns, column)
	}
	return columns
}

// mark makes the list show the line of the form as chosen.
func (l *Lines[T]) mark() {
	id := l.id(l.record)
	l.quietly(func() {
		if l.adding || !l.table.SelectWhere(func(row Line[T]) bool { return row.title == "" && l.id(row.record) == id }) {
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

func (l *Lines[T]) enable() {
	at := l.index(l.id(l.record))
	chosen := l.shown && !l.adding && at >= 0
	l.buttons[1].SetEnabled(chosen)
	l.buttons[2].SetEnabled(chosen && l.MayMove(-1))
	l.buttons[3].SetEnabled(chosen && l.MayMove(1))
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
