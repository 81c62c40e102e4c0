package desk

import (
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// AnyLines is a list of numbered lines with its form, whatever the lines are.
type AnyLines interface {
	Changed() bool
	Leave(then func())
	Save(then func())
	SaveAndAdd()
	Add()
	Move(by int)
	Escape()
	Show(id int64, key string)

	Unsaved() bool       // the form holds a new line, or something else than the book
	MayMove(by int) bool // the chosen line has a neighbour there
	InList() bool        // the list has the focus
}

// LineCommands are the keys that all lists of lines have in common; list is the one in
// view, nil for none.
func LineCommands(area Area, list func() AnyLines) []kit.Command {
	of := func(id, key, title string, run func(AnyLines), may func(AnyLines) bool) kit.Command {
		return kit.Command{
			ID: string(area) + "." + id, Key: key, Title: title,
			Run:     func() { run(list()) },
			Enabled: func() bool { l := list(); return l != nil && may(l) },
		}
	}
	move := func(id, key, title string, by int) kit.Command {
		return of(id, key, title, func(l AnyLines) { l.Move(by) }, func(l AnyLines) bool { return l.MayMove(by) })
	}
	return []kit.Command{
		of("save", "Ctrl+S", words.KitSave, func(l AnyLines) { l.Save(nil) }, AnyLines.Unsaved),
		of("again", words.KitAgainKey, words.KitAgain, AnyLines.SaveAndAdd, AnyLines.Unsaved),
		move("up", words.LinesUpKey, words.LinesUp, -1),
		move("down", words.LinesDownKey, words.LinesDown, 1),
		of("back", "Esc", words.LinesBack, AnyLines.Escape, func(l AnyLines) bool { return l.Changed() || !l.InList() }),
	}
}

// Unsaved reports whether there is something to save: a new line, or a changed one.
func (l *Lines[T]) Unsaved() bool { return l.adding || l.Changed() }

// InList reports whether the list has the focus, and not its form.
func (l *Lines[T]) InList() bool { return l.desk.Window.Canvas().Focused() == l.table }

// MayMove reports whether the chosen line has a neighbour of its group in that direction.
func (l *Lines[T]) MayMove(by int) bool {
	_, ok := l.neighbourAt(by)
	return ok
}

// neighbourAt is the place of the neighbour that the chosen line would change places with.
func (l *Lines[T]) neighbourAt(by int) (to int, ok bool) {
	at := l.index(l.id(l.record))
	to = at + by
	if at < 0 || l.adding || to < 0 || to >= len(l.rows) {
		return 0, false
	}
	return to, l.plan.Group == nil || l.plan.Group(l.rows[at]) == l.plan.Group(l.rows[to])
}
