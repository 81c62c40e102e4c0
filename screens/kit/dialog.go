package kit

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Answer is what the clerk chose about unsaved changes.
type Answer int

// The answers.
const (
	Stay Answer = iota
	Save
	Discard
)

// dialog is an open dialog: it hides the commands below it and holds the focus. One is
// shown at a time: what was asked before gives way to a question, and comes back with the
// answer.
type dialog struct {
	popup  *widget.PopUp
	pop    func()
	before fyne.Focusable
}

// opens are the open dialogs of each window, of which the last is shown. The UI thread
// alone touches it.
var opens = map[fyne.Canvas][]*dialog{}

// sized is a layout that asks for a size of its own, or for what the content needs, and
// for no more than the window has room for.
type sized struct {
	size   func() fyne.Size
	canvas fyne.Canvas
}

const dialogMargin = 24 // of a dialog to each edge of the window

func (l sized) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

func (l sized) MinSize(objects []fyne.CanvasObject) fyne.Size {
	wanted := objects[0].MinSize()
	if l.size != nil {
		wanted = wanted.Max(l.size())
	}
	room := l.canvas.Size().SubtractWidthHeight(2*dialogMargin+28, 2*dialogMargin+24)
	return wanted.Min(room)
}

// boxLayout gives head and foot of a dialog their height and the body between them the
// rest: where the window is small the body scrolls, the buttons stay in view.
type boxLayout struct{}

func (boxLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, body, foot := objects[0], objects[1], objects[2]
	above, below := heightIn(head, size.Width), heightIn(foot, size.Width)
	head.Resize(fyne.NewSize(size.Width, above))
	body.Move(fyne.NewPos(0, above))
	body.Resize(fyne.NewSize(size.Width, max(size.Height-above-below, 0)))
	foot.Move(fyne.NewPos(0, size.Height-below))
	foot.Resize(fyne.NewSize(size.Width, below))
}

func (boxLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, object := range objects {
		least := object.MinSize()
		if scroll, ok := object.(*container.Scroll); ok {
			least = scroll.Content.MinSize()
		}
		size = fyne.NewSize(max(size.Width, least.Width), size.Height+least.Height)
	}
	return size
}

// box puts a body that scrolls between the head and the foot of a dialog.
func box(head, body, foot fyne.CanvasObject) *fyne.Container {
	return container.New(boxLayout{}, head, container.NewScroll(body), foot)
}

func openDialog(win fyne.Window, content fyne.CanvasObject, size func() fyne.Size, focus fyne.Focusable, commands ...Command) *dialog {
	c := win.Canvas()
	closeList(c)
	d := &dialog{popup: widget.NewModalPopUp(Pad(12, 14, 12, 14, container.New(sized{size, c}, content)), c)}
	d.before = lastFocus
	if below := opens[c]; len(below) > 0 {
		below[len(below)-1].popup.Hide()
	}
	opens[c] = append(opens[c], d)
	fronts[c] = append(fronts[c], d.popup.Content)
	d.pop = commandsOn(c).Push(append(append(commands, ListCommands(win)...), SideCommand(c, words.KitSide))...)
	d.popup.Show()
	if focus != nil {
		c.Focus(focus)
	}
	commandsOn(c).tell() // which keys have something to do is known once it is laid out
	return d
}

// close gives the focus back to what had it; a box goes on where the clerk stopped.
func (d *dialog) close() {
	d.pop()
	c := d.popup.Canvas
	shown := len(opens[c]) > 0 && opens[c][len(opens[c])-1] == d
	opens[c] = slices.DeleteFunc(opens[c], func(open *dialog) bool { return open == d })
	fronts[c] = slices.DeleteFunc(fronts[c], func(open fyne.CanvasObject) bool { return open == d.popup.Content })
	if shown {
		c.Unfocus()
		lastFocus = d.before
	}
	d.popup.Hide()
	delete(heldIn, d.popup.Content)
	if below := opens[c]; shown && len(below) > 0 {
		back := below[len(below)-1].popup
		back.Resize(back.MinSize()) // the window may have another size by now
		back.Show()
	}
	settle(c)
}

const (
	dialogWidth = 440
	formWidth   = 700
	formMargin  = 12
)

// message is the title and text of a short dialog above its buttons.
func message(title, text string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	head := newText(title, textSize()+1, Plain)
	head.TextStyle.Bold = true
	wide := Gap(0).(*canvas.Rectangle)
	wide.SetMinSize(fyne.NewSize(dialogWidth, 0))
	body := Stack(0)
	for _, line := range wrap(text, dialogWidth, textSize(), fyne.TextStyle{}) {
		body.Add(Text(line, Plain))
	}
	return box(Stack(10, wide, head, Gap(0)), body, Pad(12, 0, 0, 0, Ends(Gap(0), buttons...)))
}

// Ask asks before something is taken away, overwritten or given up; Esc and the second
// button answer no. The safe answer, no, holds the focus.
func Ask(win fyne.Window, title, text, yes, no string, answer func(bool)) {
	ask(win, title, text, yes, no, false, answer)
}

// Confirm asks before something that takes nothing away; Esc answers no, and Enter what
// the dialog is there for, yes.
func Confirm(win fyne.Window, title, text, yes, no string, answer func(bool)) {
	ask(win, title, text, yes, no, true, answer)
}

func ask(win fyne.Window, title, text, yes, no string, ready bool, answer func(bool)) {
	var d *dialog
	give := func(value bool) func() {
		return func() {
			d.close()
			answer(value)
		}
	}
	noButton := Secondary(no, "Esc", give(false))
	yesButton := Primary(yes, "", give(true))
	focus := noButton
	if ready {
		focus = yesButton
	}
	d = openDialog(win, message(title, text, noButton, yesButton), nil, focus,
		Command{ID: "dialog.no", Key: "Esc", Title: no, Run: give(false)})
}

// AskSave asks what to do about unsaved changes; Esc stays.
func AskSave(win fyne.Window, answer func(Answer)) {
	var d *dialog
	give := func(value Answer) func() {
		return func() {
			d.close()
			answer(value)
		}
	}
	save := Primary(words.KitSave, "Ctrl+S", give(Save))
	content := message(words.KitUnsaved, words.KitKeepAsk,
		Secondary(words.KitStay, "Esc", give(Stay)), Secondary(words.KitDiscard, "", give(Discard)), save)
	d = openDialog(win, content, nil, save,
		Command{ID: "dialog.stay", Key: "Esc", Title: words.KitStay, Run: give(Stay)},
		Command{ID: "dialog.save", Key: "Ctrl+S", Title: words.KitSave, Run: give(Save)})
}

// ShowFault tells what went wrong and what to do next.
func ShowFault(win fyne.Window, err error) {
	if err == nil {
		return
	}
	f := fault.Of(err)
	ShowMessage(win, f.What, f.Next)
}

// ShowMessage shows text under a title until it is closed.
func ShowMessage(win fyne.Window, title, text string) {
	var d *dialog
	closeIt := func() { d.close() }
	button := Primary(words.KitClose, "Esc", closeIt)
	d = openDialog(win, message(title, text, button), nil, button,
		Command{ID: "dialog.close", Key: "Esc", Title: words.KitClose, Run: closeIt})
}

// Show opens content as a dialog with a title; Esc and the button close it, then closed
// runs, which may be nil. The returned function closes it too.
func Show(win fyne.Window, title string, content fyne.CanvasObject, size fyne.Size, closed func(), commands ...Command) (closeIt func()) {
	return ShowWith(win, title, content, nil, size, closed, commands...)
}

// ShowWith is Show with a main button beside the one that closes; it may be nil.
func ShowWith(win fyne.Window, title string, content fyne.CanvasObject, action *Button, size fyne.Size, closed func(), commands ...Command) (closeIt func()) {
	return openBox(win, title, content, action, size, func(end func()) { end() }, closed, commands)
}

// ShowWork is ShowWith for content around a form: whoever closes it with something
// unsaved is asked, save is what the main button does. The returned function closes it
// without asking, once all is saved.
func ShowWork(win fyne.Window, title string, content fyne.CanvasObject, form *Form, action *Button, save func(), size fyne.Size, commands ...Command) (closeIt func()) {
	leave := func(end func()) {
		if !form.Changed() {
			end()
			return
		}
		AskSave(win, func(answer Answer) {
			switch answer {
			case Save:
				save()
			case Discard:
				end()
			case Stay:
			}
		})
	}
	form.Title = title
	closeIt = openBox(win, title, content, action, size, leave, form.MarkClean, commands)
	form.Focus(win.Canvas())
	form.Present()
	return closeIt
}

// openBox opens a dialog; leave decides whether Esc and the button may end it.
func openBox(win fyne.Window, title string, content fyne.CanvasObject, action *Button, size fyne.Size, leave func(end func()), closed func(), commands []Command) (closeIt func()) {
	var d *dialog
	done := false
	closeIt = func() {
		if done {
			return
		}
		done = true
		d.close()
		if closed != nil {
			closed()
		}
	}
	mayClose := func() { leave(closeIt) }
	button := Secondary(words.KitClose, "Esc", mayClose)
	buttons := Ends(Gap(0), button)
	if action != nil {
		buttons.Add(action)
	}
	body := box(Pad(0, 0, 10, 0, Title(title, "")), content, Pad(10, 0, 0, 0, buttons))
	commands = append(commands, Command{ID: "dialog.close", Key: "Esc", Title: words.KitClose, Run: mayClose})
	scaled := func() fyne.Size { return fyne.NewSize(Scaled(size.Width), Scaled(size.Height)) }
	d = openDialog(win, body, scaled, button, append(commands, turnPages(content)...)...)
	return closeIt
}

// turnPages are the keys that scroll what a dialog shows, where it is higher than the
// dialog and no list of its own answers them.
func turnPages(content fyne.CanvasObject) []Command {
	scroll, ok := seek(content, func(object fyne.CanvasObject) bool {
		_, ok := object.(*container.Scroll)
		return ok
	}).(*container.Scroll)
	if !ok {
		return nil
	}
	return TurnPages(scroll)
}

// TurnPages are the keys that scroll what is higher than its place.
func TurnPages(scroll *container.Scroll) []Command {
	by := func(direction float32) func() {
		const overlap = 24 // what was last comes first
		return func() {
			scroll.ScrollToOffset(scroll.Offset.AddXY(0, direction*(scroll.Size().Height-overlap)))
		}
	}
	higher := func() bool { return scroll.Content.MinSize().Height > scroll.Size().Height }
	return []Command{
		{ID: "dialog.further", Key: "PgDn", Title: words.KitFurther, Run: by(1), Enabled: higher},
		{ID: "dialog.backward", Key: "PgUp", Run: by(-1), Enabled: higher},
	}
}

// ShowForm opens form as a dialog. Ctrl+S and the button check and save it; save works off
// the UI thread and reports to done on it, and its error is shown inside. Esc closes, and
// asks only if something changed. closed, which may be nil, runs at the end either way.
func ShowForm(win fyne.Window, title string, form *Form, save func(done func(error)), closed func()) {
	form.Title = title
	s := &formDialog{win: win, form: form, save: save, closed: closed, fault: Stack(2)}
	scroll := container.NewVScroll(Pad(0, 10, 0, 2, form))
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
	lastForms[win.Canvas()] = form
	turnBack := Pad(0, 4, 0, 0, Secondary(words.KitClose, "Esc", s.leave))
	buttons := container.NewBorder(nil, nil, nil, container.NewBorder(nil, nil, turnBack, nil, saveButton))
	head, foot := Pad(0, 0, 12, 0, Title(title, "")), Pad(12, 0, 0, 0, Stack(8, s.fault, buttons))
	content := container.NewBorder(head, foot, nil, nil, scroll)
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
