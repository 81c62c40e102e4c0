package kit

import (
	"fmt"
	"image/color"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// Given a line longer than its box, then no bar of the toolkit lies over its text, and the
// box follows the cursor.
func TestALongLineIsScrolledWithoutABar(t *testing.T) {
	field := NewText("note", "Căn cứ, ghi chú")
	win := show(t, field)
	win.Resize(fyne.NewSize(220, 120))
	win.Canvas().Focus(field.Input)
	test.Type(field.Input, "Theo công văn của Hội đồng Thi đua về việc đăng ký thi đua đầu năm của khối")
	var box *container.Scroll
	for _, object := range test.LaidOutObjects(win.Content()) {
		if scroll, ok := object.(*container.Scroll); ok {
			box = scroll
		}
	}
	box.Refresh() // as each frame does
	test.Type(field.Input, ".")
	if box.Offset.X == 0 {
		t.Error("the box does not follow the cursor")
	}
	for _, part := range test.WidgetRenderer(box).Objects() {
		if part != box.Content && part.Visible() && strings.Contains(fmt.Sprintf("%T", part), "Bar") {
			t.Errorf("a %T of %v lies over the text", part, part.Size())
		}
	}
}

// A key that bears a sign alone is named in words wherever it is shown.
func TestKeysAreShownAsTheyAreCalled(t *testing.T) {
	for key, want := range map[string]string{"Alt+Up": "Alt+Mũi tên lên", "Alt+Left": "Alt+Mũi tên trái", "Ctrl++": "Ctrl++", "Del": "Del", "Ctrl+S": "Ctrl+S", "": ""} {
		if got := KeyText(key); got != want {
			t.Errorf("%s is called %q, want %q", key, got, want)
		}
	}
	button := ""
	for _, object := range test.LaidOutObjects(show(t, Secondary("Chuyển lên", "Alt+Up", func() {})).Content()) {
		if text, ok := object.(*canvas.Text); ok {
			button += text.Text + " "
		}
	}
	if button != "Chuyển lên Alt+Mũi tên lên " {
		t.Errorf("the button says %q", button)
	}
	if hint := (Hint{"Alt+Down", "Chuyển xuống"}).String(); hint != "Alt+Mũi tên xuống: chuyển xuống" {
		t.Errorf("the bottom line says %q", hint)
	}
}

// Given a choice that nobody typed into, when what it offers changes, then it holds no change
// of hers; one that she typed into goes on doing so.
func TestOtherOptionsAreNoChangeOfHers(t *testing.T) {
	field := NewChoice("unit", "Đơn vị", Option{Value: "1", Text: "Báo Thanh tra"}).Allow()
	field.SetText("Báo Thanh tra")
	field.MarkClean()
	field.SetOptions([]Option{{Value: "1", Text: "Báo Thanh tra Chính phủ"}})
	if field.Changed() {
		t.Error("changed by other options")
	}
	field.SetText("Tạp chí")
	field.SetOptions(Options("Báo Thanh tra"))
	if !field.Changed() {
		t.Error("what she typed is taken for saved")
	}
}

// Given a whole list on the clipboard, when it is pasted into a field of one line, then the field
// stays as it was and says why; what may be a line is taken, and an area takes all.
func TestAListIsNotPastedIntoAFieldOfOneLine(t *testing.T) {
	defer func(wait func(time.Duration, func())) { Wait = wait }(Wait)
	Wait = func(time.Duration, func()) {}
	field, area := NewText("note", "Ghi chú"), NewArea("text", "Nội dung")
	win := show(t, container.NewStack())
	SetContent(win, container.NewVBox(field, area))
	paste := func(into *Input, text string) string {
		clipboard := fyne.CurrentApp().Clipboard()
		clipboard.SetContent(text)
		win.Canvas().Focus(into)
		into.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
		return into.Text
	}
	list := strings.Repeat("1\tNguyễn Văn A\tChuyên viên\n", 5000)
	if got := paste(field.Input, list); got != "" {
		t.Errorf("%d letters of the list are in the field", len(got))
	}
	var said []string
	for _, text := range shown(win.Content()) {
		said = append(said, text.Text)
	}
	if !strings.Contains(strings.Join(said, " "), "ô một dòng nhận nhiều nhất 4.000") {
		t.Errorf("nothing says why: %s", said)
	}
	if got := paste(field.Input, "Một dòng"); got != "Một dòng" {
		t.Errorf("the field holds %q", got)
	}
	if got := paste(area.Input, list[:20_000]); len(got) != 20_000 {
		t.Errorf("the area holds %d letters", len(got))
	}
}

// Given more lines than a list under a field shows, then it says which of how many are seen, also
// once it was walked through; a click on that is none on a line, and fewer lines say nothing.
func TestAListUnderAFieldSaysThatThereIsMore(t *testing.T) {
	var options []Option
	for i := range 24 {
		options = append(options, Option{Value: fmt.Sprint(i), Text: fmt.Sprintf("Đơn vị %d", i+1)})
	}
	field := NewChoice("unit", "Đơn vị", options...)
	win := show(t, field)
	win.Canvas().Focus(field.Input)
	press(win, fyne.KeyDown)
	if got := field.list.foot(); got != "1–8 của 24 dòng – cuộn để xem tiếp" {
		t.Errorf("it says %q", got)
	}
	for range 10 {
		press(win, fyne.KeyDown)
	}
	if got := field.list.foot(); !strings.HasPrefix(got, "4–11 của 24") {
		t.Errorf("further down it says %q", got)
	}
	field.list.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, dropHeight*dropRows+5)})
	if field.Value() != "" {
		t.Errorf("a click on it takes %q", field.Value())
	}
	field.SetOptions(options[:8])
	if got := field.list.foot(); got != "" {
		t.Errorf("of eight it says %q", got)
	}
}

// Given options with a note beside them, when the box is too narrow for both, then the text that can
// stand whole does, for it is what tells them apart.
func TestANoteBesideAnOptionCutsNoTextThatHasRoom(t *testing.T) {
	field := NewChoice("year", "Năm", Option{Value: "1", Text: "Năm 2025", Note: "đã khoá sổ năm 2025"}, Option{Value: "2", Text: strings.Repeat("Đơn vị ", 30), Note: "SNV"})
	win := show(t, container.NewGridWrap(fyne.NewSize(120, 60), field))
	win.Canvas().Focus(field.Input)
	press(win, fyne.KeyDown)
	v := test.WidgetRenderer(field.list).(*dropView)
	v.Refresh()
	if got := v.text[0].Text; got != "Năm 2025" {
		t.Errorf("it says %q", got)
	}
	if v.note[1].Text != "SNV" || v.text[1].Text == field.options[1].Text {
		t.Errorf("a long one says %q beside %q", v.text[1].Text, v.note[1].Text)
	}
	field.close()
	field.ListWidth(260)
	press(win, fyne.KeyDown)
	v.Refresh()
	if got := v.note[0].Text; got != field.options[0].Note {
		t.Errorf("in a wider list stands %q", got)
	}
}

// Given a form that is longer than its place, when the wheel is turned over a field of one line,
// then the form scrolls; an area keeps the wheel for its own text.
func TestTheWheelOverAFieldTurnsTheForm(t *testing.T) {
	form := NewForm()
	field, area := NewText("one", "Một"), NewArea("two", "Hai").Rows(2)
	form.AddWide(field).AddWide(area)
	for i := range 12 {
		form.AddWide(NewText(fmt.Sprint(i), "Ô"))
	}
	around := Scroll(form)
	win := show(t, around)
	win.Resize(fyne.NewSize(400, 200))
	laid := false
	for _, object := range test.LaidOutObjects(win.Content()) {
		if over, is := object.(*wheel); is && over.of == focusedWidget(field.Input) {
			laid = over.Size() == field.Input.Size()
			over.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -20)})
		}
	}
	if !laid || around.Offset.Y == 0 || area.view.over != nil {
		t.Errorf("over the field: %v, the form is at %v", laid, around.Offset.Y)
	}
}

// Given fields of every kind that is typed into or marked, when one is only read, then nothing of
// its box is darker than before, and what stands in it is read as well as before.
func TestWhatIsOnlyReadIsPalerThanWhatIsTypedInto(t *testing.T) {
	choice, mark := NewChoice("c", "Mức"), NewCheck("m", "Có mặt")
	text, long := NewText("t", "Tên"), NewArea("l", "Ghi chú")
	text.SetText("Báo Thanh tra")
	win := show(t, Stack(8, text, long, choice, mark))
	win.Resize(fyne.NewSize(400, 400))
	edges := func(field fyne.CanvasObject) (most float64) {
		for _, part := range test.LaidOutObjects(field) {
			if box, ok := part.(*canvas.Rectangle); ok && box.Visible() {
				for _, c := range []any{box.FillColor, box.StrokeColor} {
					if c, ok := c.(color.NRGBA); ok && c.A == 0xFF {
						most = max(most, contrast(c, Surface))
					}
				}
			}
		}
		return most
	}
	for name, field := range map[string]fyne.CanvasObject{"text": text, "area": long, "choice": choice, "mark": mark} {
		before := edges(field)
		box := field.(interface{ typedInto() fyne.Focusable }).typedInto().(fyne.Disableable)
		box.Disable()
		if off := edges(field); off > before || off < 1.05 {
			t.Errorf("%s: the box has a contrast of %.2f, before of %.2f", name, off, before)
		}
		box.Enable()
		if again := edges(field); again != before {
			t.Errorf("%s: turned on again its box has a contrast of %.2f, before of %.2f", name, again, before)
		}
	}
}

// Given a box of a few lines, when a list is pasted into it or lines are typed one after the other,
// then the caret is in view after each.
func TestTheCaretIsInViewAfterAListWasPasted(t *testing.T) {
	field := NewArea("units", "Đơn vị")
	win := show(t, field)
	win.Resize(fyne.NewSize(400, 200))
	win.Canvas().Focus(field.Input)
	inView := func(after string) {
		t.Helper()
		for _, part := range test.WidgetRenderer(field.Input).Objects() {
			scroll, ok := part.(*container.Scroll)
			if !ok {
				continue
			}
			caret := field.Input.CursorPosition().Y
			if top := scroll.Offset.Y; caret < top-1 || caret > top+scroll.Size().Height-textSize() {
				t.Errorf("after %s the caret is at %.0f, in view is %.0f to %.0f", after, caret, top, top+scroll.Size().Height)
			}
			return
		}
		t.Error("nothing scrolls")
	}
	fyne.CurrentApp().Clipboard().SetContent(strings.Repeat("Trường Một\n", 30))
	field.Input.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	inView("a list")
	field.Input.TypedShortcut(&fyne.ShortcutUndo{})
	inView("undo")
	for i := range 12 {
		for _, letter := range "Trường" {
			field.Input.TypedRune(letter)
		}
		inView(fmt.Sprintf("line %d", i+1))
		field.Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		inView(fmt.Sprintf("the end of line %d", i+1))
	}
}

// Given a box higher than the form around it has room for, when lines are typed or the caret goes
// up again, then its line is in view; a click scrolls nothing.
func TestTheCaretOfAHighBoxIsInView(t *testing.T) {
	field := NewArea("text", "Nội dung").Rows(16)
	scroll := Scroll(NewForm().AddWide(field))
	win := show(t, scroll)
	win.Resize(fyne.NewSize(400, 160))
	win.Canvas().Focus(field.Input)
	inView := func(after string) {
		t.Helper()
		at, size, _ := field.Input.pointedAt()
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(field.Input).Y + at.Y
		if y < -1 || y+size.Height > win.Canvas().Size().Height+1 {
			t.Errorf("after %s the caret is at %.0f", after, y)
		}
	}
	for i := range 15 {
		field.Input.TypedRune('a')
		inView(fmt.Sprintf("letter %d", i+1))
		field.Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		inView(fmt.Sprintf("line %d", i+1))
	}
	for range 15 {
		field.Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
		inView("up")
	}
}
