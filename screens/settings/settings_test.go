package settings_test

import (
	"strings"
	"testing"

	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
	"sothidua/screens/settings"
)

// bench is the screen on a new book.
type bench struct {
	*desktest.Bench
	screen *settings.Screen
	labels []string // of what was saved
}

func show(t *testing.T) *bench {
	t.Helper()
	book := desktest.Begun(t, office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	b := &bench{Bench: desktest.New(t, book, 2025)}
	b.Desk.Saved = func(label string) { b.labels = append(b.labels, label) }
	b.screen = settings.New(b.Desk, nil, func() {})
	b.Put(b.screen)
	return b
}

func (b *bench) retype(text string) {
	b.SelectAll()
	b.Type(text)
}

func (b *bench) chosen(t *testing.T) *data.OfficeSettings {
	t.Helper()
	chosen, err := b.Desk.Book.OfficeSettings(t.Context(), b.Desk.Year.BlockID)
	if err != nil {
		t.Fatal(err)
	}
	return chosen
}

func TestALabelIsTypedAndSaved(t *testing.T) {
	b := show(t)
	c := b.Window.Canvas()
	c.FocusNext()
	for c.Focused() != nil {
		if input, ok := c.Focused().(*kit.Input); ok && input.Text == "Khối trưởng" {
			break
		}
		c.FocusNext()
	}
	b.retype("Cụm trưởng")
	b.Commands.Fire("Esc") // closes the list of proposals
	b.Commands.Fire("Ctrl+S")
	if got := b.chosen(t).Block.HeadLabel; got != "Cụm trưởng" {
		t.Errorf("head label = %q", got)
	}
	if len(b.labels) != 1 || b.labels[0] != "Cài đặt: người đứng đầu" {
		t.Errorf("the step is called %q", b.labels)
	}
	left := false
	b.screen.Leave(func() { left = true })
	if !left {
		t.Error("the screen asks about changes that are saved")
	}
}

func TestAScreenJustOpenedLetsGo(t *testing.T) {
	left := false
	show(t).screen.Leave(func() { left = true })
	if !left {
		t.Error("the screen asks about changes nobody made")
	}
}

func TestALetterheadIsAdded(t *testing.T) {
	b := show(t)
	b.Commands.Fire("Ctrl+N")
	b.retype("Đơn vị đứng đầu")
	b.Commands.Fire("Ctrl+S")
	list := b.chosen(t).Letterheads
	if len(list) != 2 || list[1].Name != "Đơn vị đứng đầu" || list[1].Issuer != "Khối thi đua Các trường" || list[1].Position != 2 {
		t.Errorf("letterheads = %+v", list)
	}
}

// Given a computer whose last window by OpenGL never came into view, then the settings say so,
// and choosing a way to draw has it tried again.
func TestTheSettingsSayThatOpenGLFailed(t *testing.T) {
	book := desktest.Begun(t, office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	b := &bench{Bench: desktest.New(t, book, 2025)}
	computer := profile.Open(t.TempDir())
	computer.OpenGLBegun()
	b.screen = settings.New(b.Desk, computer, func() {})
	b.Put(b.screen)
	if !strings.Contains(desktest.Texts(b.Window.Content()), words.SettingsOpenGLFailed) {
		t.Error("nothing is said")
	}
	b.chooseDrawing("không dùng opengl")
	if computer.OpenGLFailed() || computer.Read().Drawing != profile.DrawnByProgram {
		t.Errorf("it is not tried again: %+v", computer.Read())
	}
}

// chooseDrawing goes by keys to the list of ways to draw and takes one.
func (b *bench) chooseDrawing(typed string) {
	c := b.Window.Canvas()
	for range 100 {
		if c.FocusNext(); c.Focused() == nil {
			continue
		}
		if input, ok := c.Focused().(*kit.Input); ok && input.Text == words.SettingsDrawnByChoice {
			break
		}
	}
	b.retype(typed)
	b.Press("Enter")
}

// Given a computer whose windows can be drawn in two ways, when she chooses one in the list,
// then the computer remembers it at once and the book has no step.
func TestHowWindowsAreDrawnIsKeptForTheComputer(t *testing.T) {
	book := desktest.Begun(t, office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	b := &bench{Bench: desktest.New(t, book, 2025)}
	computer := profile.Open(t.TempDir())
	b.screen = settings.New(b.Desk, computer, func() {})
	b.Put(b.screen)
	b.chooseDrawing("không dùng opengl")
	if got := computer.Read().Drawing; got != profile.DrawnByProgram {
		t.Errorf("the computer remembers %q", got)
	}
	if len(b.Told) != 1 || b.Told[0] != words.SettingsDrawingKept {
		t.Errorf("she is told %q", b.Told)
	}
	left := false
	b.screen.Leave(func() { left = true })
	if !left {
		t.Error("the screen asks about a change of the book")
	}
}
