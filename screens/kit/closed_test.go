package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Given two windows of which one is closed, with a dialog open in it, when an answer comes and a
// key is pressed in the other, then the closed one is told nothing, and nothing of it is kept.
func TestAWindowThatIsClosedIsForgotten(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(TextNormal))
	told := map[string]int{}
	open := func(name string) fyne.Window {
		win, c := fyne.CurrentApp().NewWindow(name), NewCommands()
		Attach(win, c)
		SetContent(win, NewForm().AddWide(NewText("name", "Tên")))
		win.Resize(fyne.NewSize(600, 400))
		c.OnChange = func() { told[name]++ }
		return win
	}
	stays, goes := open("stays"), open("goes")
	t.Cleanup(stays.Close)
	ShowForm(goes, "Biểu", NewForm().AddWide(NewText("name", "Tên")), func(func(error)) {}, nil)
	gone := goes.Canvas()
	goes.Close()
	told = map[string]int{}
	tellAll()
	FocusStart(stays.Canvas(), stays.Content())
	if told["stays"] == 0 || told["goes"] != 0 {
		t.Errorf("told: %v", told)
	}
	if tables[gone] != nil || homes[gone] != nil || len(fronts[gone])+len(opens[gone]) > 0 || toasts[goes] != nil {
		t.Error("the closed window is kept")
	}
}
