package desk

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// Changed reports whether the form holds something unsaved.
func (l *Lines[T]) Changed() bool { return l.shown && l.plan.Form.Changed() }

// Add opens an empty form for a new line.
func (l *Lines[T]) Add() {
	l.Leave(func() {
		l.before = l.id(l.record)
		l.adding, l.shown, l.record = true, true, l.plan.New()
		l.fill()
		l.quietly(func() { l.table.Select(-1) })
		l.plan.Form.Focus(l.desk.Window.Canvas())
	})
}

// SaveAndAdd saves the form and opens an empty one for another line, which keeps what
// repeats.
func (l *Lines[T]) SaveAndAdd() {
	kept := l.plan.Form.Kept(l.plan.Keep...)
	l.Save(func() {
		l.Add()
		l.plan.Form.Carry(kept)
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

// back shows the chosen line as it is in the book, and ends adding: the line is then the
// one from before it.
func (l *Lines[T]) back() {
	id := l.id(l.record)
	if l.adding {
		id = l.before
	}
	l.adding = false
	row, found := l.find(id)
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
	l.saving = true
	l.desk.Save(fmt.Sprintf(label, l.plan.Thing, l.plan.Name(record)), func(tx *data.Tx) error {
		return l.plan.Save(tx, &record)
	}, l.plan.Form.Saving(func(err error) {
		l.saving = false
		if err != nil {
			l.explain(err)
			l.plan.Form.Blame(l.desk.Window.Canvas(), err)
			return
		}
		l.adding, l.record = false, record
		l.plan.Form.MarkClean()
		l.focusList()
		if then != nil {
			then()
		}
	}))
}

// Remove deletes the chosen line after asking.
func (l *Lines[T]) Remove() {
	if !l.shown || l.adding {
		return
	}
	record := l.record
	name := l.plan.Name(record)
	l.desk.Ask(Asked{
		Title: words.LinesDeleteAsk, Text: name, Yes: words.LinesDelete, Label: fmt.Sprintf(words.LinesDeleteLabel, l.plan.Thing, name),
		Act: func(tx *data.Tx) error { return l.plan.Remove(tx, record) },
		Done: func(err error) {
			if err != nil {
				l.desk.ShowErr(err)
				return
			}
			l.plan.Form.MarkClean()
			l.record = l.neighbour(record)
			l.focusList()
		},
	})
}

// Move exchanges the chosen line with the one before or after it in its group.
func (l *Lines[T]) Move(by int) {
	to, ok := l.neighbourAt(by)
	if !ok {
		return
	}
	at := l.index(l.id(l.record))
	rows := append([]T(nil), l.rows...)
	rows[at], rows[to] = rows[to], rows[at]
	l.desk.Save(fmt.Sprintf(words.LinesMoveLabel, l.plan.Thing, l.plan.Name(l.record)), func(tx *data.Tx) error {
		return l.plan.Arrange(tx, rows)
	}, func(err error) {
		if err != nil {
			l.desk.ShowErr(err)
		}
	})
}

// DoAll does to all lines at once what the plan says, once the form lets go.
func (l *Lines[T]) DoAll() {
	if l.plan.OnAll != nil {
		l.Leave(l.plan.OnAll)
	}
}

// One is what DoOne is called, empty where there is nothing of the kind.
func (l *Lines[T]) One() string { return l.plan.One }

// MayDoOne reports whether it is still to be done to the chosen line.
func (l *Lines[T]) MayDoOne() bool {
	return l.plan.OnOne != nil && l.shown && !l.adding && !l.Changed() && l.InList() && l.plan.Undone(l.record)
}

// DoOne does to the chosen line what the plan says, and goes on to the next one where it
// is still to be done.
func (l *Lines[T]) DoOne() {
	if !l.MayDoOne() {
		return
	}
	record, next := l.record, l.record
	for _, row := range l.rows[l.index(l.id(record))+1:] {
		if l.plan.Undone(row) {
			next = row
			break
		}
	}
	l.desk.Save(fmt.Sprintf(words.LinesOneLabel, l.plan.Thing, l.plan.One, l.plan.Name(record)), func(tx *data.Tx) error {
		return l.plan.OnOne(tx, record)
	}, func(err error) {
		if err != nil {
			l.desk.ShowErr(err)
			return
		}
		l.record = next
	})
}

// Usual is what TakeIn is called, empty where nothing is usual.
func (l *Lines[T]) Usual() string { return l.plan.Usual }

// MayTakeIn reports whether there is something usual for the list, which is empty or may
// be filled up.
func (l *Lines[T]) MayTakeIn() bool {
	return (len(l.rows) == 0 || l.plan.Refill) && !l.adding && l.plan.TakeIn != nil
}

// TakeIn fills the list with what is usual, once the form lets go.
func (l *Lines[T]) TakeIn() {
	if l.MayTakeIn() {
		l.Leave(l.plan.TakeIn)
	}
}

// focusList gives the list the focus; the line to choose comes with the rows.
func (l *Lines[T]) focusList() {
	l.quietly(func() { l.desk.Window.Canvas().Focus(l.table) })
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
