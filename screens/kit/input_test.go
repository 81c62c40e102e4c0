package kit

import (
	"fmt"
	"strings"
	"testing"

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
