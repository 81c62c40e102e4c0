package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sothidua/app/listing"
)

// Command (lệnh) is one thing the clerk can do by key or by button.
type Command struct {
	ID      string
	Key     string // such as "Ctrl+S", "F1", "Ctrl+PgDn", "Esc", "Delete"; empty for none
	Title   string
	Run     func()
	Enabled func() bool // nil means always
	Show    func()      // brings the tab into view that it belongs to; nil for none
	Leaves  bool        // leads elsewhere: it does not wait for what is still read here
}

// Commands is the command table of one window: the shell's commands, above them
// those of the page, above them those of open dialogs. A dialog hides the layers below.
type Commands struct {
	OnChange func()                  // other commands may answer now; nil for nobody who listens
	SendList func(list listing.List) // takes a list out of the program; nil where it goes nowhere

	always      []Command // answer whatever dialog is open
	shell, page []Command
	dialogs     []*layer
	canvas      fyne.Canvas
	wired       map[string]bool
}

type layer struct{ commands []Command }

// tables finds the table of a canvas; the UI thread alone touches it.
var tables = map[fyne.Canvas]*Commands{}

// NewCommands returns a table with the shell's commands.
func NewCommands(shell ...Command) *Commands {
	return &Commands{shell: shell, wired: map[string]bool{}}
}

// Attach makes the table answer the keys of win, whatever holds the focus.
func Attach(win fyne.Window, c *Commands) {
	c.attach(win.Canvas())
	win.SetOnClosed(func() { forget(win) })
}

func (c *Commands) attach(canvas fyne.Canvas) {
	c.canvas = canvas
	tables[canvas] = c
	canvas.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if focused := found(canvas); focused != nil {
			focused.TypedKey(ev)
			return
		}
		c.Fire(keyName(ev.Name))
	})
	canvas.SetOnTypedRune(func(r rune) {
		if focused := found(canvas); focused != nil {
			focused.TypedRune(r)
			return
		}
		TypeAnywhere(canvas, r)
	})
	if keyed, ok := canvas.(desktop.Canvas); ok {
		keyed.SetOnKeyDown(func(*fyne.KeyEvent) { settleAll() })
	}
	c.wire(c.shell)
	c.wire(c.page)
}

// CommandsOf returns the table of the window that shows object; it is never nil.
func CommandsOf(object fyne.CanvasObject) *Commands {
	return commandsOn(canvasOf(object))
}

func commandsOn(canvas fyne.Canvas) *Commands {
	if canvas == nil {
		return NewCommands()
	}
	if c := tables[canvas]; c != nil {
		return c
	}
	c := NewCommands()
	c.attach(canvas)
	return c
}

func canvasOf(object fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(object)
}

// SetShell replaces the commands that hold everywhere in the window.
func (c *Commands) SetShell(commands ...Command) {
	c.shell = commands
	c.wire(commands)
}

// SetAlways replaces the commands that hold everywhere, in every dialog too.
func (c *Commands) SetAlways(commands ...Command) {
	c.always = commands
	c.wire(commands)
}

// SetPage replaces the commands of the page; they win over the shell's.
func (c *Commands) SetPage(commands ...Command) {
	c.page = commands
	c.wire(commands)
}

// Push opens a layer that hides all below it, as a dialog does, until pop is called.
func (c *Commands) Push(commands ...Command) (pop func()) {
	l := &layer{commands}
	c.dialogs = append(c.dialogs, l)
	c.wire(commands)
	c.tell()
	return func() {
		for i, open := range c.dialogs {
			if open == l {
				c.dialogs = append(c.dialogs[:i:i], c.dialogs[i+1:]...)
				c.tell()
				return
			}
		}
	}
}

func (c *Commands) tell() {
	if c.OnChange != nil {
		c.OnChange()
	}
	heardAnew(c.canvas)
}

// tellAll lets every window give the focus a place and say anew which keys answer.
func tellAll() {
	for canvas, c := range tables {
		settle(canvas)
		c.tell()
		layOut(canvas)
	}
}

// Suspended reports whether a dialog hides the commands of page and shell.
func (c *Commands) Suspended() bool { return len(c.dialogs) > 0 }

// Active returns the commands that answer now, the nearest first.
func (c *Commands) Active() []Command {
	if n := len(c.dialogs); n > 0 {
		return slices.Concat(c.dialogs[n-1].commands, c.always)
	}
	return slices.Concat(c.page, c.always, c.shell)
}

// Near returns the commands of what is in front: the dialog, else the page.
func (c *Commands) Near() []Command {
	if n := len(c.dialogs); n > 0 {
		return c.dialogs[n-1].commands
	}
	return c.page
}

// Fire runs the command of key and reports whether there was one.
func (c *Commands) Fire(key string) bool {
	return key != "" && c.run(func(cmd Command) bool { return cmd.Key == key })
}

// leave runs the command of key where it leads elsewhere, and reports whether it did.
func (c *Commands) leave(key string) bool {
	for _, cmd := range c.Active() {
		if key != "" && cmd.Key == key {
			return cmd.Leaves && c.Fire(key)
		}
	}
	return false
}

// Run runs the command with the given id and reports whether there was one.
func (c *Commands) Run(id string) bool {
	return c.run(func(cmd Command) bool { return cmd.ID == id })
}

// run runs the first that matches and is enabled; a key of disabled ones alone
// is still taken.
func (c *Commands) run(match func(Command) bool) (found bool) {
	for _, cmd := range c.Active() {
		if !match(cmd) || cmd.Run == nil {
			continue
		}
		if cmd.Enabled == nil || cmd.Enabled() {
			closeList(c.canvas)
			cmd.Run()
			settle(c.canvas)
			c.tell()
			layOut(c.canvas)
			return true
		}
		found = true
	}
	return found
}

// wire asks the canvas once for each key with a modifier; the rest come as typed keys.
func (c *Commands) wire(commands []Command) {
	if c.canvas == nil {
		return
	}
	for _, cmd := range commands {
		key := cmd.Key
		shortcut := shortcutOf(key)
		if shortcut == nil || c.wired[key] {
			continue
		}
		c.wired[key] = true
		c.canvas.AddShortcut(shortcut, func(fyne.Shortcut) { c.Fire(key) })
	}
}

var shortNames = map[fyne.KeyName]string{
	fyne.KeyEscape: "Esc", fyne.KeyReturn: "Enter", fyne.KeyEnter: "Enter",
	fyne.KeyPageUp: "PgUp", fyne.KeyPageDown: "PgDn",
}

// keyName gives the name of a key as it stands in Command.Key.
func keyName(key fyne.KeyName) string {
	if short, ok := shortNames[key]; ok {
		return short
	}
	return string(key)
}

// shortcutOf turns "Ctrl+S" into a shortcut; a key without modifier gives nil.
func shortcutOf(key string) fyne.Shortcut {
	parts := strings.Split(key, "+")
	custom := &desktop.CustomShortcut{}
	for _, part := range parts[:len(parts)-1] {
		switch part {
		case "Ctrl":
			custom.Modifier |= fyne.KeyModifierControl
		case "Shift":
			custom.Modifier |= fyne.KeyModifierShift
		case "Alt":
			custom.Modifier |= fyne.KeyModifierAlt
		}
	}
	if custom.Modifier == 0 {
		return nil
	}
	switch key {
	case "Ctrl+Z":
		return &fyne.ShortcutUndo{}
	case "Ctrl+Y":
		return &fyne.ShortcutRedo{}
	case "Ctrl+C":
		return &fyne.ShortcutCopy{}
	case "Ctrl+V":
		return &fyne.ShortcutPaste{}
	case "Ctrl+X":
		return &fyne.ShortcutCut{}
	case "Ctrl+A":
		return &fyne.ShortcutSelectAll{}
	}
	name := parts[len(parts)-1]
	custom.KeyName = fyne.KeyName(name)
	for long, short := range shortNames {
		if short == name && long != fyne.KeyEnter {
			custom.KeyName = long
		}
	}
	return custom
}

// keyOf names a shortcut as it stands in Command.Key.
func keyOf(shortcut fyne.Shortcut) string {
	switch s := shortcut.(type) {
	case *fyne.ShortcutUndo:
		return "Ctrl+Z"
	case *fyne.ShortcutRedo:
		return "Ctrl+Y"
	case *fyne.ShortcutCopy:
		return "Ctrl+C"
	case *fyne.ShortcutPaste:
		return "Ctrl+V"
	case *fyne.ShortcutCut:
		return "Ctrl+X"
	case *fyne.ShortcutSelectAll:
		return "Ctrl+A"
	case *desktop.CustomShortcut:
		key := ""
		if s.Modifier&fyne.KeyModifierControl != 0 {
			key += "Ctrl+"
		}
		if s.Modifier&fyne.KeyModifierAlt != 0 {
			key += "Alt+"
		}
		if s.Modifier&fyne.KeyModifierShift != 0 {
			key += "Shift+"
		}
		return key + keyName(s.KeyName)
	}
	return ""
}
