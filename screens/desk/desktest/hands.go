package desktest

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sothidua/screens/kit"
)

func init() { kit.Wait = func(time.Duration, func()) {} }

// Hands type and press keys in a window, as the clerk does.
type Hands struct {
	Window   fyne.Window
	Commands *kit.Commands
	t        *testing.T
}

// NewHands opens an empty window of a program in the kit's look, for one test.
func NewHands(t *testing.T) *Hands {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.TextNormal))
	h := &Hands{Window: test.NewTempWindow(t, kit.Gap(1)), Commands: kit.NewCommands(), t: t}
	kit.Attach(h.Window, h.Commands)
	return h
}

// Fire gives the window a command's key, such as "Ctrl+N", and fails the test
// when nothing answers it.
func (h *Hands) Fire(key string) {
	h.t.Helper()
	if !h.Commands.Fire(key) {
		h.t.Fatalf("nothing answers %s", key)
	}
}

// Type types letters into what holds the focus.
func (h *Hands) Type(text string) {
	h.t.Helper()
	for _, r := range text {
		h.focused(text).TypedRune(r)
	}
}

// Key presses keys in what holds the focus.
func (h *Hands) Key(names ...fyne.KeyName) {
	h.t.Helper()
	for _, name := range names {
		h.focused(string(name)).TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// Yes answers an open question with yes, the button beside the one that holds the
// focus; it fails the test when nothing is asked.
func (h *Hands) Yes() {
	h.t.Helper()
	if !h.Commands.Suspended() {
		h.t.Fatal("nothing is asked")
	}
	h.Window.Canvas().FocusNext()
	h.Key(fyne.KeyReturn)
}

// SelectAll marks the whole text of the field that holds the focus, so that
// typing replaces it.
func (h *Hands) SelectAll() {
	h.t.Helper()
	h.focused("Ctrl+A").(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (h *Hands) focused(wanted string) fyne.Focusable {
	h.t.Helper()
	focused := h.Window.Canvas().Focused()
	if focused == nil {
		h.t.Fatalf("nothing holds the focus for %q", wanted)
	}
	return focused
}

// long has the driver's names of keys that commands call by short ones.
var long = map[string]fyne.KeyName{"PgDn": fyne.KeyPageDown, "PgUp": fyne.KeyPageUp, "Esc": fyne.KeyEscape}

// texted are the keys that the driver hands on as what they mean in a text.
var texted = map[string]fyne.Shortcut{
	"Ctrl+A": &fyne.ShortcutSelectAll{}, "Ctrl+Z": &fyne.ShortcutUndo{}, "Ctrl+Y": &fyne.ShortcutRedo{},
}

// Press sends keys, such as "Ctrl+S", "Esc", "Return", the way the driver does:
// to what holds the focus, which hears before that a key goes down, else to the window. A key nobody wants does nothing.
func (h *Hands) Press(keys ...string) {
	for _, key := range keys {
		if keyed, ok := h.Window.Canvas().Focused().(desktop.Keyable); ok {
			keyed.KeyDown(&fyne.KeyEvent{})
		}
		focused := h.Window.Canvas().Focused()
		name, modifier := key, fyne.KeyModifier(0)
		for held, bit := range map[string]fyne.KeyModifier{"Ctrl+": fyne.KeyModifierControl, "Alt+": fyne.KeyModifierAlt, "Shift+": fyne.KeyModifierShift} {
			if strings.Contains(name, held) {
				name, modifier = strings.Replace(name, held, "", 1), modifier|bit
			}
		}
		pressed, ok := long[name]
		if !ok {
			pressed = fyne.KeyName(name)
		}
		shortcut, hears := focused.(fyne.Shortcutable)
		switch {
		case key == "Tab" && !acceptsTab(focused):
			h.Window.Canvas().FocusNext()
		case modifier != 0 && hears && texted[key] != nil:
			shortcut.TypedShortcut(texted[key])
		case key == "Ctrl+V" && hears:
			shortcut.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
		case modifier != 0 && hears:
			shortcut.TypedShortcut(&desktop.CustomShortcut{KeyName: pressed, Modifier: modifier})
		case modifier != 0 || focused == nil:
			h.Commands.Fire(key)
		default:
			focused.TypedKey(&fyne.KeyEvent{Name: pressed})
		}
	}
}

func acceptsTab(focused fyne.Focusable) bool {
	tabbed, ok := focused.(fyne.Tabbable)
	return ok && tabbed.AcceptsTab()
}

// Texts gathers every text shown in the objects, one a line.
func Texts(objects ...fyne.CanvasObject) string {
	var all []string
	for _, object := range objects {
		for _, laid := range test.LaidOutObjects(object) {
			switch o := laid.(type) {
			case *widget.RichText:
				all = append(all, o.String())
			case *canvas.Text:
				all = append(all, o.Text)
			case *kit.Wrapped:
				all = append(all, o.Text())
			}
		}
	}
	return strings.Join(all, "\n")
}
