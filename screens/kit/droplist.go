package kit

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

const (
	dropRows   = 8 // at most
	dropLeast  = 2
	dropHeight = 28
)

// dropList is the list under a ChoiceField. It holds the focus while it is open and
// hands everything typed to the box, so the clerk goes on typing.
type dropList struct {
	widget.BaseWidget
	owner  *ChoiceField
	found  []int
	cursor int
	top    int
	rows   int // seen at a time
	width  float32
	moved  bool  // the clerk walked through the list
	takes  bool  // Enter takes a line
	names  names // those that are offered, where some begin alike
}

func newDropList(owner *ChoiceField) *dropList {
	l := &dropList{owner: owner, rows: dropRows}
	l.ExtendBaseWidget(l)
	return l
}

// show lists found; first points at the first line, for Enter to take.
func (l *dropList) show(found []int, width float32, first bool) {
	l.found, l.top, l.moved, l.width = found, 0, false, width
	texts := make([]string, 0, min(len(found), rowsLooked))
	for _, i := range found[:cap(texts)] {
		texts = append(texts, l.owner.options[i].Text)
	}
	l.names = namesOf(texts)
	line := 0
	if l.owner.Free && l.owner.fresh == "" && (len(found) == 0 || !l.owner.seeks(found[0])) || !first {
		line = -1
	}
	l.pointAt(line)
	l.Refresh()
}

// fit leaves as many rows as have room in a height, all of them where there is none at all.
func (l *dropList) fit(height float32) {
	for l.rows = dropRows; l.rows > dropLeast && l.MinSize().Height > height; {
		l.rows--
	}
	if l.MinSize().Height > height {
		l.rows = dropRows
	}
	l.reveal()
}

// point walks to the line with value, or to the first.
func (l *dropList) point(value string) {
	at := 0
	for line, i := range l.found {
		if value != "" && l.owner.options[i].Value == value {
			at = line
		}
	}
	l.pointAt(at)
	l.moved = true
	l.reveal()
}

// pointAt moves the cursor; the bottom line says anew what Enter does where that changed.
func (l *dropList) pointAt(line int) {
	l.cursor = line
	takes := line >= 0 && len(l.found) > 0
	if c := l.owner.canvas(); c != nil && l.owner.isOpen() && takes != l.takes {
		commandsOn(c).tell()
	}
	l.takes = takes
}

// pointed is the value of the line pointed at.
func (l *dropList) pointed() string {
	if l.cursor < 0 || l.cursor >= len(l.found) || l.found[l.cursor] >= len(l.owner.options) {
		return ""
	}
	return l.owner.options[l.found[l.cursor]].Value
}

func (l *dropList) move(by int) {
	if len(l.found) == 0 {
		return
	}
	l.moved = true
	l.pointAt(min(max(l.cursor+by, 0), len(l.found)-1))
	l.reveal()
}

func (l *dropList) reveal() {
	l.top = min(max(l.top, l.cursor-l.rows+1), max(l.cursor, 0))
	l.Refresh()
}

// AcceptsTab is true: Tab takes the line and goes on.
func (l *dropList) AcceptsTab() bool { return true }

func (l *dropList) FocusGained() {}

func (l *dropList) FocusLost() {}

func (l *dropList) TypedRune(r rune) { l.owner.Input.TypedRune(r) }

func (l *dropList) TypedKey(ev *fyne.KeyEvent) { l.owner.Input.TypedKey(ev) }

func (l *dropList) TypedShortcut(s fyne.Shortcut) { l.owner.Input.TypedShortcut(s) }

// closeList closes the list that is open in a window: it would lie over what a command or
// a dialog shows, such as the error under the box.
func closeList(c fyne.Canvas) {
	if field := opened[c]; field != nil {
		field.close()
	}
}

// opened are the fields whose list is open, or was last, in each window. The UI thread
// alone touches it.
var opened = map[fyne.Canvas]*ChoiceField{}

// Tapped chooses the line under the pointer.
func (l *dropList) Tapped(ev *fyne.PointEvent) {
	row := int(ev.Position.Y / dropHeight)
	if line := l.top + row; row < l.rows && line < len(l.found) {
		l.moved = true
		l.owner.point(line)
	}
}

// Scrolled walks through the list.
func (l *dropList) Scrolled(ev *fyne.ScrollEvent) {
	step := 1
	if ev.Scrolled.DY > 0 {
		step = -1
	}
	l.top = min(max(l.top+step, 0), max(len(l.found)-l.rows, 0))
	l.Refresh()
}

func (l *dropList) MinSize() fyne.Size {
	rows := min(max(len(l.found), 1), l.rows)
	if l.foot() != "" {
		rows++
	}
	return fyne.NewSize(max(l.width, fieldWidth), float32(rows)*dropHeight)
}

// foot says that there is more than is seen: of what was found, or of the lines of the list.
func (l *dropList) foot() string {
	switch {
	case l.owner.unseen > 0:
		return fmt.Sprintf(words.KitUnseen, viet.Number(l.owner.unseen))
	case len(l.found) > l.rows:
		return fmt.Sprintf(words.KitDropPart, viet.Number(l.top+1), viet.Number(l.top+l.rows), viet.Number(len(l.found)))
	}
	return ""
}

func (l *dropList) CreateRenderer() fyne.WidgetRenderer {
	v := &dropView{list: l, unseen: newText("", noteSize(), Muted)}
	for range dropRows {
		v.back = append(v.back, canvas.NewRectangle(color.Transparent))
		v.text = append(v.text, newText("", textSize(), Plain))
		v.note = append(v.note, newText("", noteSize(), Muted))
	}
	v.Refresh()
	return v
}

type dropView struct {
	size       fyne.Size // drawn for
	list       *dropList
	back       []*canvas.Rectangle
	text, note []*canvas.Text
	unseen     *canvas.Text
}

// Layout draws anew only for another size: drawing asks for a frame, and each
// frame lays out what is new in it.
func (v *dropView) Layout(size fyne.Size) {
	if v.size != size {
		v.size = size
		v.Refresh()
	}
}

func (v *dropView) MinSize() fyne.Size { return v.list.MinSize() }

func (v *dropView) Destroy() {}

func (v *dropView) Refresh() {
	l := v.list
	width := max(l.Size().Width, l.MinSize().Width)
	for i := range dropRows {
		line := l.top + i
		text, note := v.text[i], v.note[i]
		text.Text, note.Text = "", ""
		text.TextSize, note.TextSize = textSize(), noteSize()
		text.Color = Ink
		v.back[i].FillColor = color.Transparent
		switch {
		case line < len(l.found):
			option := l.owner.options[l.found[line]]
			note.Text = ellipsize(option.Note, noteRoom(width, measure(option.Text, text.TextSize, text.TextStyle)), note.TextSize, note.TextStyle)
			text.Text = cellLook{text: option.Text, shared: l.names.shared(option.Text)}.cut(width-24-note.MinSize().Width, text.TextSize, text.TextStyle)
			if line == l.cursor {
				v.back[i].FillColor = AccentTint
			}
		case len(l.found) == 0 && i == 0:
			text.Text, text.Color = words.KitNoMatch, Quiet
		}
		y := float32(i) * dropHeight
		v.back[i].Move(fyne.NewPos(0, y))
		v.back[i].Resize(fyne.NewSize(width, dropHeight))
		text.Move(fyne.NewPos(8, y+(dropHeight-text.MinSize().Height)/2))
		text.Resize(text.MinSize())
		note.Move(fyne.NewPos(width-8-note.MinSize().Width, y+(dropHeight-note.MinSize().Height)/2))
		note.Resize(note.MinSize())
		v.back[i].Refresh()
		text.Refresh()
		note.Refresh()
	}
	v.unseen.Text = ellipsize(l.foot(), width-16, noteSize(), fyne.TextStyle{})
	v.unseen.TextSize = noteSize()
	v.unseen.Move(fyne.NewPos(8, l.MinSize().Height-dropHeight+(dropHeight-v.unseen.MinSize().Height)/2))
	v.unseen.Resize(v.unseen.MinSize())
	v.unseen.Refresh()
}

// noteRoom is how wide the note beside an option may be: half of the line, but what can stand
// whole is not cut for it.
func noteRoom(width, text float32) float32 {
	if left := width - 32 - text; left >= 0 {
		return min(width/2, left)
	}
	return width / 2
}

func (v *dropView) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	if v.list.foot() != "" {
		objects = append(objects, v.unseen)
	}
	for i := range min(max(len(v.list.found), 1), v.list.rows) {
		objects = append(objects, v.back[i], v.text[i], v.note[i])
	}
	return objects
}

// chevron opens the list by mouse; the keyboard has Down for it.
type chevron struct {
	widget.BaseWidget
	tap func()
}

func newChevron(tap func()) *chevron {
	c := &chevron{tap: tap}
	c.ExtendBaseWidget(c)
	return c
}

func (c *chevron) Tapped(*fyne.PointEvent) { c.tap() }

func (c *chevron) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Icon("chevron-down", Muted, 16))
}
