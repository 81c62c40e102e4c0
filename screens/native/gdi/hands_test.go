package gdi_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// touched is a widget that writes down what is done to it.
type touched struct {
	widget.BaseWidget
	said []string
}

func newTouched() *touched {
	t := &touched{}
	t.ExtendBaseWidget(t)
	return t
}

func (t *touched) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel("bấm vào đây"))
}
func (t *touched) say(what string)                  { t.said = append(t.said, what) }
func (t *touched) Tapped(*fyne.PointEvent)          { t.say("tap") }
func (t *touched) TappedSecondary(*fyne.PointEvent) { t.say("menu") }
func (t *touched) MouseIn(*desktop.MouseEvent)      { t.say("in") }
func (t *touched) MouseMoved(*desktop.MouseEvent)   {}
func (t *touched) MouseOut()                        { t.say("out") }
func (t *touched) MouseDown(*desktop.MouseEvent)    { t.say("down") }
func (t *touched) MouseUp(*desktop.MouseEvent)      { t.say("up") }
func (t *touched) Cursor() desktop.Cursor           { return desktop.PointerCursor }
func (t *touched) Dragged(*fyne.DragEvent)          { t.say("drag") }
func (t *touched) DragEnd()                         { t.say("drop") }
func (t *touched) want(test *testing.T, want ...string) {
	test.Helper()
	if !slices.Equal(t.said, want) {
		test.Errorf("%q was done to it, want %q", t.said, want)
	}
	t.said = nil
}

func TestTheMouseIsFeltAsWithOpenGL(t *testing.T) {
	box, field := newTouched(), widget.NewEntry()
	w := shown(t, container.NewVBox(box, field))
	w.Frame()
	w.Move(20, 10)
	box.want(t, "in")
	if w.Cursor() != desktop.PointerCursor {
		t.Error("the cursor is not the one of what lies below it")
	}
	w.Click(desktop.MouseButtonPrimary)
	box.want(t, "down", "up", "tap")
	w.Click(desktop.MouseButtonSecondary)
	box.want(t, "down", "up", "menu")

	w.Button(desktop.MouseButtonPrimary, true)
	w.Move(26, 10)
	w.Move(30, 10)
	w.Button(desktop.MouseButtonPrimary, false)
	box.want(t, "down", "drag", "drag", "up", "drop")

	w.Button(desktop.MouseButtonPrimary, true)
	w.Move(40, 10)
	w.Active(false) // another window comes to the front
	box.want(t, "down", "drag", "drop", "out")

	w.Move(20, 60)
	w.Click(desktop.MouseButtonPrimary)
	if w.Canvas().Focused() != fyne.Focusable(field) {
		t.Error("a field that was clicked has no focus")
	}
	w.Move(20, 10)
	w.Click(desktop.MouseButtonPrimary)
	if w.Canvas().Focused() != nil {
		t.Error("a click elsewhere leaves the focus in the field")
	}
}

// As UniKey types: letters, Backspaces, letters, with the keys that work in a field between.
func TestTheKeyboardIsFeltAsWithOpenGL(t *testing.T) {
	first, second := widget.NewEntry(), widget.NewEntry()
	w := shown(t, container.NewVBox(first, second))
	var typed []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { typed = append(typed, e.Name) })
	var shortcuts int
	w.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}, func(fyne.Shortcut) { shortcuts++ })
	w.Press(fyne.KeyF1, 0)
	w.Press(fyne.KeyS, fyne.KeyModifierControl)
	if !slices.Equal(typed, []fyne.KeyName{fyne.KeyF1}) || shortcuts != 1 {
		t.Errorf("the window felt %v and %d shortcuts", typed, shortcuts)
	}
	w.Press(fyne.KeyTab, 0)
	for _, r := range "thuo" {
		w.Type(r)
	}
	w.Press(fyne.KeyBackspace, 0)
	w.Press(fyne.KeyBackspace, 0)
	for _, r := range "ươ" {
		w.Type(r)
	}
	if first.Text != "thươ" {
		t.Errorf("the field reads %q", first.Text)
	}
	w.Press(fyne.KeyA, fyne.KeyModifierControl)
	if first.SelectedText() != "thươ" {
		t.Errorf("Ctrl+A selects %q", first.SelectedText())
	}
	w.Press(fyne.KeyTab, 0)
	if w.Canvas().Focused() != fyne.Focusable(second) {
		t.Error("Tab does not lead on")
	}
	w.Press(fyne.KeyTab, fyne.KeyModifierShift)
	if w.Canvas().Focused() != fyne.Focusable(first) {
		t.Error("Shift+Tab does not lead back")
	}
}

func TestClosingIsAskedForAndWorkIsDoneInTurn(t *testing.T) {
	w := shown(t, widget.NewLabel("Sổ"))
	asked, closed := 0, 0
	w.SetCloseIntercept(func() { asked++ })
	w.SetOnClosed(func() { closed++ })
	w.CloseAsked()
	if asked != 1 || closed != 0 {
		t.Errorf("asked %d times, closed %d times", asked, closed)
	}
	w.SetCloseIntercept(nil)
	w.CloseAsked()
	if closed != 1 {
		t.Errorf("closed %d times", closed)
	}
}
