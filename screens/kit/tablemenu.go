package kit

import (
	"fyne.io/fyne/v2"

	"sothidua/assets/words"
)

// TappedSecondary chooses the row under the mouse and lists beside it all that can be done
// there now, each with its key: what the bottom line says.
func (b *tableBody) TappedSecondary(ev *fyne.PointEvent) {
	if !b.rows.point(b.rowAt(ev.Position.Y), ev.Position.X) {
		return
	}
	commands := CommandsOf(b)
	var lines []menuLine
	for _, hint := range commands.Hints() {
		lines = append(lines, menuLine{hint.Title, hint.Key, func() { commands.press(hint.Key) }})
	}
	if figures, ok := b.rows.(interface{ figures() []menuLine }); ok {
		lines = append(lines, figures.figures()...)
	}
	if clipped, ok := b.rows.(interface{ clips() []menuLine }); ok {
		lines = append(lines, clipped.clips()...)
	}
	if c := canvasOf(b); c != nil && len(lines) > 0 {
		showMenu(c, ev.AbsolutePosition, lines)
	}
}

// clips are what the clipboard can do here: who works by the mouse alone has no key for it.
func (g *Grid[T]) clips() []menuLine {
	lines := []menuLine{{words.KeyCopy, "Ctrl+C", func() { g.TypedShortcut(&fyne.ShortcutCopy{}) }}}
	if row, ok := g.Selected(); g.OnPaste != nil || ok && (g.editable(row, g.column) || g.columns[g.column].On != nil) {
		lines = append(lines, menuLine{words.KeyPaste, "Ctrl+V", func() { g.TypedShortcut(&fyne.ShortcutPaste{}) }})
	}
	return lines
}

// press does what a key does that a hint names: what holds the focus takes it, or the window.
func (c *Commands) press(key string) {
	name := longName(key)
	switch key {
	case words.KeySpace:
		name = fyne.KeySpace
	case words.LinesDeleteKey:
		name = fyne.KeyDelete
	}
	focused := c.focused()
	if hinting, ok := focused.(Hinting); ok && hinting.Takes(keyName(name)) {
		focused.TypedKey(&fyne.KeyEvent{Name: name})
		tellAll()
		return
	}
	c.Fire(key)
}
