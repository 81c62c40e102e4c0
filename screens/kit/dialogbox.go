package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
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
	if content, ok := objects[0].(*fyne.Container); ok && wanted.Height > room.Height {
		if _, scrolls := content.Layout.(boxLayout); scrolls {
			wanted.Width += barWidth
		}
	}
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
	scroll := container.NewScroll(nil)
	scroll.Content = container.New(barLayout{scroll}, body)
	return container.New(boxLayout{}, head, scroll, foot)
}

// barLayout keeps content out from under the bar of what it scrolls in.
type barLayout struct{ scroll *container.Scroll }

func (l barLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (l barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if size.Height > l.scroll.Size().Height+0.5 {
		size.Width -= barWidth
	}
	objects[0].Resize(size)
}

func openDialog(win fyne.Window, content fyne.CanvasObject, size func() fyne.Size, focus fyne.Focusable, commands ...Command) *dialog {
	c := win.Canvas()
	closeList(c)
	body := container.NewStack(newGround(c), Pad(12, 14, 12, 14, container.New(sized{size, c}, content)))
	d := &dialog{popup: widget.NewModalPopUp(body, c)}
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
