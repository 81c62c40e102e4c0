package kit

import (
	"cmp"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// ShowForm opens form as a dialog. Ctrl+S and the button check and save it; save works off
// the UI thread and reports to done on it, and its error is shown inside. Esc closes, and
// asks only if something changed. closed, which may be nil, runs at the end either way.
func ShowForm(win fyne.Window, title string, form *Form, save func(done func(error)), closed func()) {
	form.Title = title
	s := &formDialog{win: win, form: form, save: save, closed: closed, fault: Stack(2)}
	scroll := Scroll(Pad(0, 10, 0, 2, form))
	form.OnChange(func() { s.explain(nil) })
	// Save comes first in the tree: Enter in the last field goes on to it.
	do := cmp.Or(form.Do, words.KitSave)
	saveButton := fyne.CanvasObject(Primary(do, "Ctrl+S", s.trySave))
	commands := []Command{
		{ID: "dialog.save", Key: "Ctrl+S", Title: do, Run: s.trySave},
		{ID: "dialog.close", Key: "Esc", Title: words.KitClose, Run: s.leave},
	}
	if form.again != nil {
		commands = append(commands, Command{ID: "dialog.again", Key: words.KitAgainKey, Title: words.KitAgain, Run: s.tryAgain})
		saveButton = Row(8, saveButton, Secondary(words.KitAgain, words.KitAgainKey, s.tryAgain))
	}
	if secret, ok := onlyField(form).(*SecretField); ok {
		secret.Input.OnEnter = s.trySave // a password is all that is asked: Enter gives it
		secret.Input.hints = func() []Hint { return []Hint{{words.KeyEnter, cmp.Or(form.Do, words.KitSave)}} }
	}
	lastForms[win.Canvas()] = form
	turnBack := Pad(0, 4, 0, 0, Secondary(words.KitClose, "Esc", s.leave))
	buttons := Border(nil, nil, nil, Border(nil, nil, turnBack, nil, saveButton))
	head, foot := Pad(0, 0, 12, 0, Title(title, "")), Pad(12, 0, 0, 0, Stack(8, s.fault, buttons))
	content := Border(head, foot, nil, nil, scroll)
	size := func() fyne.Size {
		room := win.Canvas().Size()
		width := min(Scaled(formWidth), room.Width-2*dialogMargin-28)
		height := head.MinSize().Height + form.place(width-formMargin, false) + foot.MinSize().Height + 12
		return fyne.NewSize(width, height)
	}
	s.dialog = openDialog(win, content, size, nil, commands...)
	form.Focus(win.Canvas())
	form.Present()
	s.popup.Resize(s.popup.MinSize()) // a draft brings its notice
}

// onlyField is the one field of a form that has no other; nil where it has more.
func onlyField(form *Form) Field {
	if len(form.fields) != 1 {
		return nil
	}
	return form.fields[0]
}

type formDialog struct {
	*dialog
	win    fyne.Window
	form   *Form
	save   func(done func(error))
	saving bool
	closed func()
	fault  *fyne.Container
}

// trySave keeps the dialog open with a reason when the form cannot be saved.
func (s *formDialog) trySave() { s.saveAnd(func() {}) }

// tryAgain saves as trySave does and goes on with the next form.
func (s *formDialog) tryAgain() {
	c := s.win.Canvas()
	kept := s.form.Kept(s.form.again.keep...)
	s.saveAnd(func() {
		s.form.again.open()
		if next := lastForms[c]; next != s.form {
			next.Carry(kept)
		}
	})
}

func (s *formDialog) saveAnd(then func()) {
	if s.saving || !s.form.Check(s.win.Canvas()) {
		return
	}
	s.saving = true
	s.save(s.form.Saving(func(err error) {
		s.saving = false
		if err != nil {
			s.explain(err)
			s.form.Blame(s.win.Canvas(), err)
			return
		}
		s.form.MarkClean()
		s.end()
		then()
	}))
}

func (s *formDialog) explain(err error) {
	if err == nil && len(s.fault.Objects) == 0 {
		return
	}
	s.fault.RemoveAll()
	if err != nil {
		f := fault.Of(err)
		s.fault.Add(Callout(Bad, f.What, f.Next))
	}
	s.popup.Refresh()
	s.popup.Resize(s.popup.MinSize())
}

func (s *formDialog) leave() {
	if s.saving {
		return
	}
	if !s.form.Changed() {
		s.end()
		return
	}
	AskSave(s.win, func(answer Answer) {
		switch answer {
		case Save:
			s.trySave()
		case Discard:
			s.form.MarkClean()
			s.end()
		case Stay:
		}
	})
}

func (s *formDialog) end() {
	s.close()
	if s.closed != nil {
		s.closed()
	}
}
