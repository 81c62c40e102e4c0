package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestTypingAfterAClickIntoAChoiceReplacesItsText(t *testing.T) {
	// given a choice that holds an option, and the focus elsewhere
	other := NewText("a", "A")
	choice := NewChoice("b", "B", Option{Value: "1", Text: "Báo Thanh tra"}, Option{Value: "2", Text: "Viện Chiến lược"})
	win := show(t, NewForm().Add(other).Add(choice))
	choice.SetValue("1")
	other.Focus(win.Canvas())
	// when she clicks into it and types, as the input program sends it
	choice.Input.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 10)}, Button: desktop.MouseButtonPrimary})
	choice.Input.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	write(win, "vie<ê<ệ")
	// then
	if choice.Input.Text != "việ" {
		t.Errorf("the field holds %q", choice.Input.Text)
	}
	press(win, fyne.KeyReturn)
	if choice.Value() != "2" {
		t.Errorf("chosen: %q", choice.Value())
	}
}

// A text that is set while the one before is selected keeps all that is typed after it.
func TestNoLetterIsLostBehindATextThatWasSelected(t *testing.T) {
	field := NewText("a", "A")
	win := show(t, NewForm().Add(field))
	for _, set := range []string{"", "Lê "} {
		win.Canvas().Unfocus()
		lastFocus = nil
		field.SetText("Trần Văn B")
		field.Focus(win.Canvas()) // by the keyboard: all of it is selected
		field.SetText(set)
		write(win, "cstd")
		if field.Text() != set+"cstd" {
			t.Errorf("after %q the field holds %q", set, field.Text())
		}
	}
}

// A click anywhere in a choice opens its list on what is chosen; letters typed then replace it.
func TestAClickIntoAChoiceOpensItsList(t *testing.T) {
	choice := NewChoice("a", "A", Option{Value: "1", Text: "Báo"}, Option{Value: "2", Text: "Viện"})
	win := show(t, NewForm().Add(choice))
	choice.SetValue("2")
	choice.Input.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 10)}, Button: desktop.MouseButtonPrimary})
	choice.Input.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)})
	if !choice.isOpen() || choice.list.pointed() != "2" {
		t.Fatalf("open: %v, on %q", choice.isOpen(), choice.list.pointed())
	}
	write(win, "bao")
	press(win, fyne.KeyReturn)
	if choice.Value() != "1" {
		t.Errorf("chosen: %q, text %q", choice.Value(), choice.Text())
	}
}

// What was chosen by mouse is replaced by what is typed next, wherever the click stood that
// opened the list.
func TestTypingAfterAChoiceByMouseReplacesIt(t *testing.T) {
	choice := NewChoice("a", "A", Option{Value: "1", Text: "Báo Thanh tra"}, Option{Value: "2", Text: "Viện Chiến lược"})
	win := show(t, NewForm().Add(choice))
	choice.SetValue("1")
	choice.Input.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(40, 10)}, Button: desktop.MouseButtonPrimary})
	choice.Input.Tapped(&fyne.PointEvent{Position: fyne.NewPos(40, 10)})
	choice.list.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, dropHeight*3/2)})
	if choice.Value() != "2" || choice.Input.SelectedText() != "Viện Chiến lược" {
		t.Fatalf("chosen %q, selected %q", choice.Value(), choice.Input.SelectedText())
	}
	write(win, "bao")
	if choice.Input.Text != "bao" {
		t.Errorf("the field holds %q", choice.Input.Text)
	}
}

// A click into an empty choice opens its list also where the focus is there already, as in a
// form that was just opened.
func TestAClickIntoAnEmptyChoiceThatHasTheFocusOpensItsList(t *testing.T) {
	choice := NewChoice("a", "A", Option{Value: "1", Text: "Báo"}, Option{Value: "2", Text: "Viện"})
	win := show(t, NewForm().Add(choice))
	choice.Focus(win.Canvas())
	choice.Input.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 10)}, Button: desktop.MouseButtonPrimary})
	choice.Input.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)})
	if !choice.isOpen() {
		t.Error("nothing is offered")
	}
}

func TestAClickIntoATextKeepsIt(t *testing.T) {
	field := NewText("a", "A")
	win := show(t, NewForm().Add(field))
	field.SetText("Lê")
	field.Input.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(80, 10)}, Button: desktop.MouseButtonPrimary})
	write(win, " A")
	if field.Text() != "Lê A" {
		t.Errorf("the field holds %q", field.Text())
	}
}

func TestAChoiceWithAWrongWordSaysSoOnLeavingIt(t *testing.T) {
	choice, other := NewChoice("a", "A", Option{Value: "1", Text: "Báo"}), NewText("b", "B")
	form := NewForm().AddWide(choice).AddWide(other)
	win := show(t, form)
	choice.Focus(win.Canvas())
	write(win, "xyz")
	before := other.Position().Y
	press(win, fyne.KeyEscape)
	other.Focus(win.Canvas())
	if choice.Error() == "" {
		t.Fatal("nothing is said")
	}
	if other.Position().Y <= before {
		t.Error("the form has no room for what is said")
	}
}

func TestCtrlHomeAndEndGoThroughAWholeText(t *testing.T) {
	area := NewArea("a", "A")
	win := show(t, NewForm().AddWide(area))
	area.SetText("một\nhai\nba")
	area.Focus(win.Canvas())
	ctrl(win, fyne.KeyEnd)
	write(win, "X")
	ctrl(win, fyne.KeyHome)
	write(win, "Y")
	if area.Text() != "Ymột\nhai\nbaX" {
		t.Errorf("%q", area.Text())
	}
}

func TestWhatTakesTheFocusIsScrolledIntoView(t *testing.T) {
	// given a form that is higher than its place, in a page that is too
	form := NewForm()
	for _, key := range []string{"a", "b", "c", "d", "e", "f", "g", "h"} {
		form.AddWide(NewArea(key, key).Rows(4))
	}
	win := show(t, Gap(1))
	SetContent(win, Under(Gap(120), Scroll(form)))
	win.Resize(fyne.NewSize(500, 300))
	// when the keyboard goes through it, then each field is in view
	driver := fyne.CurrentApp().Driver()
	for _, field := range form.Fields() {
		field.Focus(win.Canvas())
		input := win.Canvas().Focused().(fyne.CanvasObject)
		at := driver.AbsolutePositionForObject(input)
		if at.Y < 0 || at.Y+input.Size().Height > win.Canvas().Size().Height {
			t.Errorf("%s stands at %v in a window of %v", field.Key(), at, win.Canvas().Size())
		}
	}
}

func TestASidePanelFoldsAndTheFocusBringsItBack(t *testing.T) {
	field := NewText("a", "A")
	list := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	list.SetRows([]string{"Một", "Hai"})
	split := NewSplit(nil, 0, list, Pad(0, 0, 0, 0, NewForm().Add(field)), 300)
	win := show(t, Gap(1))
	SetContent(win, split)
	seen := func() bool {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(field.Input)
		return at.X >= 0 && at.X+field.Input.Size().Width <= win.Canvas().Size().Width
	}
	// given room for both
	if split.Folded() || !seen() {
		t.Fatalf("folded in a wide window: %v, the field in view: %v", split.Folded(), seen())
	}
	// when the window is narrow
	win.Resize(fyne.NewSize(600, 400))
	if !split.Folded() || seen() {
		t.Fatalf("folded in a narrow window: %v, the field in view: %v", split.Folded(), seen())
	}
	// then the focus brings it back, and folds it again
	field.Focus(win.Canvas())
	if !seen() {
		t.Error("the field has the focus and is not seen")
	}
	win.Canvas().Focus(list)
	if seen() {
		t.Error("the panel lies over the list that has the focus")
	}
	// and so does its key
	commandsOn(win.Canvas()).SetPage(SideCommand(win.Canvas(), "Khung bên"))
	commandsOn(win.Canvas()).Fire(SideKey)
	if !seen() || win.Canvas().Focused() != field.Input {
		t.Errorf("in view %v, focus on %T", seen(), win.Canvas().Focused())
	}
	commandsOn(win.Canvas()).Fire(SideKey)
	if seen() || win.Canvas().Focused() != fyne.Focusable(list) {
		t.Errorf("in view %v, focus on %T", seen(), win.Canvas().Focused())
	}
}

// Given a page whose form is still read, so that a button alone can hold the focus, when the
// form comes, then the focus is where work begins; but not once she did something with the
// button.
func TestAButtonHoldsTheFocusOnlyUntilTheFormIsThere(t *testing.T) {
	name := NewText("name", "Tên")
	form, button := NewForm().AddWide(name), Secondary("Năm mới", "", func() {})
	win := show(t, Gap(1))
	Attach(win, NewCommands())
	SetContent(win, Stack(8, button, form))
	c := win.Canvas()
	for did, act := range map[string]func(){
		"nothing": func() {}, "a key": func() { button.KeyDown(&fyne.KeyEvent{Name: fyne.KeyUp}) }, "a click": func() { button.Tapped(nil) },
	} {
		form.Hide()
		LeaveFocus(c)
		tellAll() // another answer comes first
		if c.Focused() != fyne.Focusable(button) {
			t.Fatalf("while it is read the focus is on a %T", c.Focused())
		}
		act()
		form.Show()
		tellAll()
		if moved := c.Focused() == fyne.Focusable(name.Input); moved != (did == "nothing") {
			t.Errorf("she did %s: the focus is on a %T", did, c.Focused())
		}
	}
}

// Given a list whose rows take longer to show than the pause between two words, then the letters
// of one word still find by all of it.
func TestLettersBehindASlowRowFindByAllOfThem(t *testing.T) {
	list := NewTable([]Column[string]{{Text: func(s string) string { return s }}})
	list.Find = func(s string) string { return s }
	list.SetRows([]string{"An", "Bản đăng ký", "Biên bản", "Bàn giao"})
	list.OnSelect = func(string) { list.jump.last = list.jump.last.Add(-2 * jumpPause) } // so long it took
	win := show(t, list)
	win.Canvas().Focus(list)
	for _, letter := range "ban g" {
		list.TypedRune(letter)
	}
	if chosen, _ := list.Selected(); chosen != "Bàn giao" {
		t.Errorf("chosen is %q", chosen)
	}
}
