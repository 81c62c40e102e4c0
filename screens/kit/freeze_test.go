package kit

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Given a save that takes long, what is typed until its answer goes nowhere: with an error
// she types on where she was, after a success nothing typed is gone with the dialog.
func TestNothingIsTypedIntoAFormWhileItIsSaved(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(TextNormal))
	win := test.NewTempWindow(t, Gap(1))
	Attach(win, NewCommands())
	name, mark := NewText("name", "Tên"), NewCheck("mark", "Dấu")
	form := NewForm().AddWide(name).AddWide(mark)
	var answer func(error)
	ShowForm(win, "Biểu", form, func(done func(error)) { answer = done }, nil)
	write := func(text string) {
		for _, letter := range text {
			win.Canvas().Focused().TypedRune(letter)
		}
	}
	write("An")
	commandsOn(win.Canvas()).Fire("Ctrl+S")
	write("x")
	mark.SetOn(true)
	commandsOn(win.Canvas()).Fire("Esc")
	if name.Text() != "An" || mark.On() || !commandsOn(win.Canvas()).Suspended() {
		t.Fatalf("while it is saved the form holds %q, %v", name.Text(), mark.On())
	}
	answer(errors.New("đĩa đầy"))
	write("h")
	if win.Canvas().Focused() != fyne.Focusable(name.Input) || name.Text() != "Anh" {
		t.Errorf("after the error the focus is on %T and the form holds %q", win.Canvas().Focused(), name.Text())
	}
	commandsOn(win.Canvas()).Fire("Ctrl+S")
	answer(nil)
	if commandsOn(win.Canvas()).Suspended() || name.Text() != "Anh" {
		t.Errorf("saved, and the dialog is open: %v", commandsOn(win.Canvas()).Suspended())
	}
}

// A question over a form takes its place, and gives it back as it was.
func TestOneDialogIsShownAtATime(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(TextNormal))
	win := test.NewTempWindow(t, Gap(1))
	Attach(win, NewCommands())
	name := NewText("name", "Tên")
	ShowForm(win, "Biểu", NewForm().AddWide(name), func(func(error)) {}, nil)
	win.Canvas().Focused().TypedRune('A')
	commandsOn(win.Canvas()).Fire("Esc")
	if open := win.Canvas().Overlays().List(); len(open) != 1 || len(fronts[win.Canvas()]) != 2 {
		t.Fatalf("%d are shown of %d", len(open), len(fronts[win.Canvas()]))
	}
	commandsOn(win.Canvas()).Fire("Esc")
	win.Canvas().Focused().TypedRune('n')
	if open := win.Canvas().Overlays().List(); len(open) != 1 || name.Text() != "An" {
		t.Errorf("%d are shown, and the form holds %q", len(open), name.Text())
	}
}
