package kit

import (
	"fmt"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// Input is the bare text box inside every field. Enter goes to the next field,
// function keys, Esc and commands go to the window, and nothing ever rewrites the
// text while it is typed: the Vietnamese input programs count on it.
type Input struct {
	widget.Entry
	Called  string                      // its name for who listens, where no label stands above it
	OnKey   func(key fyne.KeyName) bool // sees each key first; true keeps it from the box
	OnEnter func()                      // replaces going to the next field
	Enters  func() string               // what OnEnter does now, for the bottom line; "" or nil where that is not said
	OnLeave func()                      // the focus went elsewhere
	OnClick func()                      // a click brought the focus, or came where nothing is written

	byMouse  bool
	replaces bool // a click that brings the focus lets typing replace the text
	clicked  bool // such a click was the last thing that happened
	keepsTab bool // Tab comes to OnKey instead of leaving
	focused  bool
	hints    func() []Hint        // what its keys do, where that is not to type and to go on
	held     func() bool          // the list of choices is open and has the focus; nil for none
	later    func(keystroke) bool // keeps what is typed for later; nil for no such thing
	view     *inputView
}

// lastFocus is what held the focus before; coming back from another window to the
// same box must not select its text. The UI thread alone touches it.
var lastFocus fyne.Focusable

// NewInput returns a box for one line. It follows the cursor sideways as the toolkit's does,
// but without the bar that the toolkit lays over the text: scrolling in both directions is
// what it takes a box for that says nothing, and the cursor moves a box in either way.
func NewInput() *Input {
	i := &Input{}
	i.Scroll = fyne.ScrollVerticalOnly
	i.ExtendBaseWidget(i)
	return i
}

// Read returns the text in NFC.
func (i *Input) Read() string { return viet.NFC(i.Text) }

// SetText replaces the text and ends the selection that the text before had: the toolkit keeps
// it, and the second letter typed then would take the first one away. A caret that stood behind
// the text she types in stands behind the new one.
func (i *Input) SetText(text string) {
	selected := i.SelectedText() != ""
	behind := i.focused && !i.MultiLine && i.CursorColumn == utf8.RuneCountInString(i.Text)
	i.Entry.SetText(text)
	if selected {
		i.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	if end := utf8.RuneCountInString(i.Text); behind && i.CursorColumn != end {
		i.CursorColumn = end
		i.Refresh()
	}
}

// AcceptsTab is false in a form: Tab leaves, also from a box of many lines.
func (i *Input) AcceptsTab() bool { return i.keepsTab }

// MouseDown places the cursor without selecting all.
func (i *Input) MouseDown(ev *desktop.MouseEvent) {
	held := lastFocus == i && i.focused
	i.byMouse = true
	i.Entry.MouseDown(ev)
	i.byMouse = false
	i.clicked = i.replaces && !held
}

// Tapped tells whoever wants to know that a click brought the focus, or came where there is
// no text to put the cursor into.
func (i *Input) Tapped(ev *fyne.PointEvent) {
	i.Entry.Tapped(ev)
	if (i.clicked || i.replaces && i.Text == "") && i.OnClick != nil {
		i.OnClick()
	}
}

// TypedRune replaces the text after a click that brought the focus.
func (i *Input) TypedRune(r rune) {
	if i.later != nil && i.later(keystroke{letter: r}) {
		return
	}
	if i.clicked {
		i.clicked = false
		i.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	i.Entry.TypedRune(r)
}

// FocusGained selects the text when the keyboard brought the focus.
func (i *Input) FocusGained() {
	i.Entry.FocusGained()
	i.focused = true
	if !i.byMouse && lastFocus != i && !i.MultiLine {
		i.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	Gained(i)
}

// FocusLost keeps the look of a focused box while its list of choices is open.
func (i *Input) FocusLost() {
	if i.held != nil && i.held() {
		return
	}
	i.Entry.FocusLost()
	i.focused, i.clicked = false, false
	if i.OnLeave != nil {
		i.OnLeave()
	}
}

// KeyDown comes before what a key means.
func (i *Input) KeyDown(ev *fyne.KeyEvent) {
	settleAll()
	i.Entry.KeyDown(ev)
}

// TypedKey handles Enter and passes function keys on to the window.
func (i *Input) TypedKey(ev *fyne.KeyEvent) {
	if i.later != nil && i.later(keystroke{key: ev}) {
		return
	}
	i.clicked = false
	if i.OnKey != nil && i.OnKey(ev.Name) {
		return
	}
	switch {
	case (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter) && !i.MultiLine:
		if i.OnEnter != nil {
			i.OnEnter()
		} else {
			focusNext(i)
		}
	case windowKey(ev.Name):
		CommandsOf(i).Fire(keyName(ev.Name))
	default:
		i.Entry.TypedKey(ev)
	}
}

// TypedShortcut gives commands the first word, except for what belongs to the text.
func (i *Input) TypedShortcut(shortcut fyne.Shortcut) {
	if i.later != nil && i.later(keystroke{shortcut: shortcut}) {
		return
	}
	i.clicked = false
	custom, ok := shortcut.(*desktop.CustomShortcut)
	if ok && (i.jump(custom) || CommandsOf(i).Fire(keyOf(shortcut))) {
		return
	}
	if paste, ok := shortcut.(*fyne.ShortcutPaste); ok && i.tooLong(paste) {
		return
	}
	i.Entry.TypedShortcut(shortcut)
}

// pasteMost is how many letters are pasted into a field of one line: a table of a whole list would
// hold the window up for seconds, and is meant for something else.
const pasteMost = 4000

// tooLong tells whether a field of one line does not take what is pasted, and says so.
func (i *Input) tooLong(paste *fyne.ShortcutPaste) bool {
	if i.MultiLine || paste.Clipboard == nil {
		return false
	}
	n := utf8.RuneCountInString(paste.Clipboard.Content())
	if n <= pasteMost {
		return false
	}
	if c := canvasOf(i); c != nil {
		toastOn(c, fmt.Sprintf(words.KitPasteLong, viet.Number(n), viet.Number(pasteMost)))
	}
	return true
}

// jump goes to the beginning or the end of the whole text by Ctrl+Home and Ctrl+End.
func (i *Input) jump(shortcut *desktop.CustomShortcut) bool {
	if shortcut.Modifier != fyne.KeyModifierControl || shortcut.KeyName != fyne.KeyHome && shortcut.KeyName != fyne.KeyEnd {
		return false
	}
	key := fyne.KeyPageUp // the toolkit's own for it
	if shortcut.KeyName == fyne.KeyEnd {
		key = fyne.KeyPageDown
	}
	i.Entry.TypedKey(&fyne.KeyEvent{Name: key})
	return true
}

// windowKey reports whether key never belongs to the control that holds the focus.
func windowKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return true
	}
	return false
}

func focusNext(object fyne.CanvasObject) {
	if c := canvasOf(object); c != nil {
		c.FocusNext()
	}
}

// focusClicked gives the focus to what was clicked. Nothing around it scrolls for it: that she
// clicked there shows that it is in view, and a second click is to find it where it was.
func focusClicked(object focusedWidget) {
	clicking = true
	focusOn(object)
	clicking = false
}

// clicking tells that the focus goes to what was clicked. The UI thread alone touches it.
var clicking bool

func focusOn(object interface {
	fyne.CanvasObject
	fyne.Focusable
},
) {
	if c := canvasOf(object); c != nil {
		c.Focus(object)
	}
}
