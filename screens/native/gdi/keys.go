package gdi

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// press is a key that goes down or up.
type press struct {
	name  fyne.KeyName
	scan  int
	held  fyne.KeyModifier
	down  bool
	again bool // it was down already
}

// typed is a letter, from the keyboard or from a program that types for her.
func (w *window) typed(r rune) {
	if focused := w.canvas.Focused(); focused != nil {
		focused.TypedRune(r)
	} else if typed := w.canvas.OnTypedRune(); typed != nil {
		typed(r)
	}
}

// key hands a key to the widget in focus, or else to the window.
func (w *window) key(k press) {
	e := &fyne.KeyEvent{Name: k.name, Physical: fyne.HardwareKey{ScanCode: k.scan}}
	w.tellKeyable(k, e)
	if !k.down {
		return
	}
	if k.name == fyne.KeyTab && k.held&^fyne.KeyModifierShift == 0 && w.tabbed(k.held) || w.shortcut(k) {
		return
	}
	if focused := w.canvas.Focused(); focused != nil {
		focused.TypedKey(e)
	} else if typed := w.canvas.OnTypedKey(); typed != nil {
		typed(e)
	}
}

func (w *window) tellKeyable(k press, e *fyne.KeyEvent) {
	if k.down && k.again {
		return
	}
	down, up := w.canvas.keyDown, w.canvas.keyUp
	if focused := w.canvas.Focused(); focused != nil {
		down, up = nil, nil
		if keyable, ok := focused.(desktop.Keyable); ok {
			down, up = keyable.KeyDown, keyable.KeyUp
		}
	}
	if !k.down {
		down = up
	}
	if down != nil {
		down(e)
	}
}

// tabbed moves the focus on, unless the widget in focus takes tabs itself.
func (w *window) tabbed(held fyne.KeyModifier) bool {
	if t, ok := w.canvas.Focused().(fyne.Tabbable); ok && t.AcceptsTab() {
		return false
	}
	if held == fyne.KeyModifierShift {
		w.canvas.FocusPrevious()
	} else {
		w.canvas.FocusNext()
	}
	return true
}

// shortcut hands a combination of keys to the widget in focus, or else to the window; it
// tells whether the keys were one.
func (w *window) shortcut(k press) bool {
	s := shortcutOf(k)
	if s == nil {
		return false
	}
	focused, ok := w.canvas.Focused().(fyne.Shortcutable)
	if !ok {
		if own, ok := w.canvas.WindowlessCanvas.(fyne.Shortcutable); ok {
			own.TypedShortcut(s)
		}
		return true
	}
	selectable, ok := focused.(interface {
		fyne.Disableable
		SelectedText() string
	})
	if ok && selectable.Disabled() && s.ShortcutName() != "Copy" { // its text may only be read
		return false
	}
	focused.TypedShortcut(s)
	return true
}

func shortcutOf(k press) fyne.Shortcut {
	board := clipboard{}
	switch k.held {
	case fyne.KeyModifierControl:
		switch k.name {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{Clipboard: board}
		case fyne.KeyX:
			return &fyne.ShortcutCut{Clipboard: board}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{Clipboard: board}
		case fyne.KeyInsert:
			return &fyne.ShortcutCopy{Clipboard: board, Secondary: true}
		}
	case fyne.KeyModifierShift:
		switch k.name {
		case fyne.KeyInsert:
			return &fyne.ShortcutPaste{Clipboard: board, Secondary: true}
		case fyne.KeyDelete:
			return &fyne.ShortcutCut{Clipboard: board, Secondary: true}
		}
		return nil
	case 0:
		return nil
	}
	switch k.name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeyAltLeft, desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight:
		return nil
	}
	return &desktop.CustomShortcut{KeyName: k.name, Modifier: k.held}
}

// active is the window coming to the front or leaving it.
func (w *window) active(now bool) {
	focused := w.canvas.Focused()
	if now {
		if focused != nil {
			focused.FocusGained()
		}
		tell(lifecycle.OnEnteredForeground)
		return
	}
	w.letGo()
	if focused != nil {
		focused.FocusLost()
	}
	tell(lifecycle.OnExitedForeground)
}
