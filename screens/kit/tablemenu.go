package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
)

// TappedSecondary chooses the row under the mouse and lists beside it all that can be done
// there now, each with its key: what the bottom line says.
func (b *tableBody) TappedSecondary(ev *fyne.PointEvent) {
	if !b.rows.point(b.rowAt(ev.Position.Y), ev.Position.X) {
		return
	}
	commands := CommandsOf(b)
	var lines []*fyne.MenuItem
	for _, hint := range commands.Hints() {
		lines = append(lines, fyne.NewMenuItem(fmt.Sprintf(words.MenuLine, hint.Title, KeyText(hint.Key)), func() { commands.press(hint.Key) }))
	}
	if c := canvasOf(b); c != nil && len(lines) > 0 {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", lines...), c, ev.AbsolutePosition)
	}
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
