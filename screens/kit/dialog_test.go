package kit

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sothidua/assets/words"
)

// shown are the texts of an object in the order of the tree.
func shown(object fyne.CanvasObject) (texts []*canvas.Text) {
	for _, part := range test.LaidOutObjects(object) {
		if text, ok := part.(*canvas.Text); ok && text.Text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// Given a question, then Enter answers what is safe: no where something is taken away,
// yes where nothing is. Esc always answers no.
func TestEnterAnswersWhatIsSafe(t *testing.T) {
	for name, c := range map[string]struct {
		ask   func(win fyne.Window, answer func(bool))
		enter bool
	}{
		"takes away": {func(win fyne.Window, answer func(bool)) {
			Ask(win, "Hỏi", "Có hay không", words.KitYes, answer)
		}, false},
		"takes nothing away": {func(win fyne.Window, answer func(bool)) {
			Confirm(win, "Hỏi", "Có hay không", words.KitYes, answer)
		}, true},
	} {
		t.Run(name, func(t *testing.T) {
			win := show(t, Gap(1))
			for key, want := range map[fyne.KeyName]bool{fyne.KeyReturn: c.enter, fyne.KeyEscape: false} {
				answered, got := false, false
				c.ask(win, func(yes bool) { answered, got = true, yes })
				press(win, key)
				if !answered || got != want {
					t.Errorf("%s: answered %v, %v", key, answered, got)
				}
			}
		})
	}
}

// Given what is seen once, then Enter keeps it, and does not close it.
func TestEnterKeepsWhatIsSeenOnce(t *testing.T) {
	win := show(t, Gap(1))
	kept, asked := 0, 0
	closeIt := ShowHeld(win, "Mã", Note("X"), Primary("In", "", func() { kept++ }), fyne.NewSize(400, 0), func(func()) { asked++ })
	defer closeIt()
	press(win, fyne.KeyReturn)
	if kept != 1 || asked != 0 {
		t.Errorf("kept %d times, asked to close %d times", kept, asked)
	}
}

// Given a dialog with more than it has room for, then its text is reached by the keys of
// pages, from the button that holds the focus; one with room for all offers no key.
func TestALongDialogIsReadByKeys(t *testing.T) {
	win := show(t, Gap(1))
	long, short := Stack(0), Stack(0, Paragraph("Một dòng"))
	for range 80 {
		long.Add(Paragraph("Một dòng"))
	}
	scroll := Scroll(long)
	closeIt := Show(win, "Dài", Under(Note("Đầu"), scroll), fyne.NewSize(400, 300), nil)
	press(win, fyne.KeyPageDown, fyne.KeyPageDown)
	down := scroll.Offset.Y
	press(win, fyne.KeyPageUp)
	if up := scroll.Offset.Y; down <= scroll.Size().Height || up <= 0 || up >= down {
		t.Errorf("two pages down at %v, one up at %v, of %v", down, up, scroll.Size().Height)
	}
	for range 80 {
		press(win, fyne.KeyPageDown)
	}
	if end := scroll.Content.MinSize().Height - scroll.Size().Height; scroll.Offset.Y != end {
		t.Errorf("the end is at %v, want %v", scroll.Offset.Y, end)
	}
	closeIt()
	closeIt = Show(win, "Ngắn", Scroll(short), fyne.NewSize(400, 300), nil)
	defer closeIt()
	for _, cmd := range commandsOn(win.Canvas()).Near() {
		if cmd.Title == words.KitFurther && cmd.Enabled() {
			t.Error("pages are offered where there are none")
		}
	}
}

// Given a path without a space that is wider than the window, then toast and paragraph
// break it, lose no letter of it, and stay inside.
func TestALongPathIsBroken(t *testing.T) {
	defer func(wait func(time.Duration, func())) { Wait = wait }(Wait)
	Wait = func(time.Duration, func()) {}
	path := `C:\Users\` + strings.Repeat("Phòng_Tổ_chức-Hành_chính_và_Thi_đua_khen_thưởng\\", 12) + "so.sothidua"
	win := show(t, Gap(1))
	Toast(win, path)
	win.Resize(fyne.NewSize(900, 600))
	paragraph := Paragraph(path)
	paragraph.Resize(fyne.NewSize(400, 300))
	for name, object := range map[string]fyne.CanvasObject{"toast": win.Content(), "paragraph": paragraph} {
		whole := ""
		for _, text := range shown(object) {
			whole += text.Text
			if width := text.MinSize().Width; width > 900 || name == "paragraph" && width > 400 {
				t.Errorf("%s: a line is %v wide: %s", name, width, text.Text)
			}
		}
		if whole != path {
			t.Errorf("%s shows %q", name, whole)
		}
	}
	if lines := wrap("Ế", 1, textSize(), fyne.TextStyle{}); len(lines) != 1 {
		t.Errorf("one letter is broken: %q", lines)
	}
}

// Given a window full to its foot, when something is said that is short or takes many lines,
// then it stands over nothing of the content but the line that is given to it, and the content
// has its room again after its time.
func TestWhatIsSaidCoversNothing(t *testing.T) {
	var end func()
	defer func(wait func(time.Duration, func())) { Wait = wait }(Wait)
	Wait = func(_ time.Duration, then func()) { end = then }
	const line = 26
	for name, foot := range map[string]float32{"a line for it": line, "no line for it": 0} {
		for _, text := range []string{"Đã ghi.", strings.Repeat("Đã ghi một câu dài. ", 40)} {
			body, last := canvas.NewRectangle(Ink), canvas.NewRectangle(Ink)
			last.SetMinSize(fyne.NewSize(10, foot))
			win := show(t, Gap(1))
			SetContent(win, Border(nil, last, nil, nil, body))
			if foot > 0 {
				SetFoot(win, Foot{Height: func() float32 { return foot }})
			}
			win.Resize(fyne.NewSize(900, 500))
			high := body.Size().Height
			Toast(win, text)
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(body)
			toast := toasts[win].place
			if toast.Position().Y < at.Y+body.Size().Height-0.5 || toast.Position().Y+toast.Size().Height > 500.5 {
				t.Errorf("%s: said at %v + %v, over a body at %v + %v", name, toast.Position().Y, toast.Size().Height, at.Y, body.Size().Height)
			}
			if foot > 0 && toast.Size().Height <= foot && body.Size().Height != high {
				t.Errorf("%s: the body is %v high, was %v", name, body.Size().Height, high)
			}
			if end(); body.Size().Height != high {
				t.Errorf("%s: after its time the body is %v high, was %v", name, body.Size().Height, high)
			}
		}
	}
}

// Given a value that is long, as the path of a folder, then it asks for no more width
// than any other, and all of it can be read.
func TestALongValueAsksForNoWidth(t *testing.T) {
	show(t, Gap(1))
	path := "/tmp/" + strings.Repeat("Phòng Tổ chức/", 20)
	long := NameValue("Nơi thứ hai", path, Plain)
	long.Resize(fyne.NewSize(400, 400))
	said := ""
	for _, text := range shown(long) {
		said += text.Text
	}
	if least := long.MinSize().Width; least > 340 || !strings.Contains(strings.ReplaceAll(said, " ", ""), strings.ReplaceAll(path, " ", "")) {
		t.Errorf("%v wide; shown %q", least, said)
	}
}

// Given the largest text, then a column is as much wider as its text.
func TestColumnsGrowWithTheText(t *testing.T) {
	win := show(t, Gap(1))
	table := NewTable([]Column[string]{{Title: "Lúc", Width: 130, Text: func(s string) string { return s }}, {Title: "Việc", Text: func(s string) string { return s }}})
	win.SetContent(table)
	normal := table.widths(900)[0]
	fyne.CurrentApp().Settings().SetTheme(NewTheme(TextLarge))
	if large := table.widths(900)[0]; normal != 130 || large != 130*TextLarge/TextNormal {
		t.Errorf("%v wide, with large text %v", normal, large)
	}
}

// Given something said for a few seconds, then it is still said when the content of the
// window is replaced, and gone after its time.
func TestWhatIsSaidOutlastsTheContent(t *testing.T) {
	var end func()
	defer func(wait func(time.Duration, func())) { Wait = wait }(Wait)
	Wait = func(_ time.Duration, then func()) { end = then }
	win := show(t, Gap(1))
	SetContent(win, Gap(1))
	Toast(win, "Sổ nay nằm ở nơi khác.")
	SetContent(win, Paragraph("Mới"))
	win.Resize(fyne.NewSize(900, 600))
	said := func() (all string) {
		for _, text := range shown(win.Content()) {
			all += text.Text + "|"
		}
		return all
	}
	if got := said(); got != "Mới|Sổ nay nằm ở nơi khác.|" {
		t.Errorf("shown %q", got)
	}
	end()
	if got := said(); got != "Mới|" {
		t.Errorf("after its time %q", got)
	}
}
