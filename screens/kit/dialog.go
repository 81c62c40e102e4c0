package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

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
// button answer no, in the one word that all questions have for it. The safe answer, no,
// holds the focus.
func Ask(win fyne.Window, title, text, yes string, answer func(bool)) {
	ask(win, title, text, yes, words.KitCancel, false, answer, nil)
}

// Confirm asks before something that takes nothing away; Esc answers no, and Enter what
// the dialog is there for, yes.
func Confirm(win fyne.Window, title, text, yes string, answer func(bool)) {
	ask(win, title, text, yes, words.KitCancel, true, answer, nil)
}

// ShowWay tells what happened and leads on from there: Enter takes the way, Esc closes. Others
// are what else the text advises, each by its key.
func ShowWay(win fyne.Window, title, text, way string, take func(), others ...Command) {
	ask(win, title, text, way, words.KitClose, true, func(yes bool) {
		if yes {
			take()
		}
	}, others)
}

func ask(win fyne.Window, title, text, yes, no string, ready bool, answer func(bool), others []Command) {
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
	buttons, commands := []fyne.CanvasObject{noButton}, []Command{{ID: "dialog.no", Key: "Esc", Title: no, Run: give(false)}}
	for _, other := range others {
		run := other.Run
		other.Run = func() {
			d.close()
			run()
		}
		buttons, commands = append(buttons, Secondary(other.Title, other.Key, other.Run)), append(commands, other)
	}
	d = openDialog(win, message(title, text, append(buttons, yesButton)...), nil, focus, commands...)
}

// AskSave asks what to do about unsaved changes; with Esc she stays.
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
		Secondary(words.KitCancel, "Esc", give(Stay)), Secondary(words.KitDiscard, "", give(Discard)), save)
	d = openDialog(win, content, nil, save,
		Command{ID: "dialog.stay", Key: "Esc", Title: words.KitCancel, Run: give(Stay)},
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

// ShowHeld is ShowWith for what is seen once: leave decides whether Esc and the button that
// closes may end it. The main button, which keeps what is seen, holds the focus. The returned
// function closes it without asking.
func ShowHeld(win fyne.Window, title string, content fyne.CanvasObject, action *Button, size fyne.Size, leave func(end func()), commands ...Command) (closeIt func()) {
	closeIt = openBox(win, title, content, action, size, leave, nil, commands)
	if action != nil {
		win.Canvas().Focus(action)
	}
	return closeIt
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
