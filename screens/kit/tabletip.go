package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

const tipWidth = 420

// tableTip shows the full text of a cut cell while the mouse rests on it.
type tableTip struct {
	row, column int
	back        *canvas.Rectangle
	lines       []*canvas.Text
}

// MouseIn looks which cell the mouse is on.
func (b *tableBody) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved shows the full text of the cell under the mouse, if it is cut.
func (b *tableBody) MouseMoved(ev *desktop.MouseEvent) {
	row, column := b.rowAt(ev.Position.Y), -1
	x := float32(0)
	for i, width := range b.rows.widths(b.Size().Width) {
		if x += width; ev.Position.X < x {
			column = i
			break
		}
	}
	if b.tip != nil && b.tip.row == row && b.tip.column == column {
		return
	}
	had := b.tip != nil && len(b.tip.lines) > 0
	b.tip = b.newTip(row, column)
	if had || len(b.tip.lines) > 0 {
		b.Refresh()
	}
}

// MouseOut takes the full text away.
func (b *tableBody) MouseOut() {
	had := b.tip != nil && len(b.tip.lines) > 0
	b.tip = nil
	if had {
		b.Refresh()
	}
}

// newTip has no lines where nothing is cut.
func (b *tableBody) newTip(row, column int) *tableTip {
	tip := &tableTip{row: row, column: column}
	if row < 0 || row >= b.rows.count() || column < 0 || b.rows.rowLook(row).group {
		return tip
	}
	widths := b.rows.widths(b.Size().Width)
	tip.add(b.cut(row, column, widths[column]))
	left := float32(0)
	for _, width := range widths[:column] {
		left += width
	}
	tip.place(b, left)
	return tip
}

// cut is the whole text of a cell that is cut, "" for one that is not.
func (b *tableBody) cut(row, column int, width float32) string {
	look, style := b.rows.cell(row, column), fyne.TextStyle{Bold: b.rows.rowLook(row).total}
	room := width - 2*cellPadding
	if look.icon != "" {
		room -= 17
	}
	if look.text == "" || ellipsize(look.text, room, textSize(), style) == look.text {
		return ""
	}
	return look.text
}

func (t *tableTip) add(text string) {
	if text == "" {
		return
	}
	for _, line := range wrap(text, tipWidth, textSize(), fyne.TextStyle{}) {
		t.lines = append(t.lines, newText(line, textSize(), Plain))
	}
}

// wholeRow is the column of a tip that tells all that is cut in a row.
const wholeRow = -2

// turnTip tells all that is cut in a row, or no more.
func (b *tableBody) turnTip(row int) {
	if b.tip != nil && b.tip.column == wholeRow {
		b.tip = nil
	} else if tip := (&tableTip{row: row, column: wholeRow}); row >= 0 && row < b.rows.count() {
		for column, width := range b.rows.widths(b.Size().Width) {
			tip.add(b.cut(row, column, width))
		}
		if len(tip.lines) > 0 {
			tip.place(b, cellPadding)
		}
		b.tip = tip
	}
	b.Refresh()
}

// place lays the text below its row, or above it where no room is left in view.
func (t *tableTip) place(b *tableBody, left float32) {
	width, line := float32(0), lineHeight(textSize())
	for _, text := range t.lines {
		width = max(width, text.MinSize().Width)
	}
	size := fyne.NewSize(width+2*cellPadding, float32(len(t.lines))*line+8)
	top, height := b.rows.view()
	_, shift := b.first()
	y := float32(t.row+1)*rowHeight() + shift
	if y+size.Height > top+height {
		y = max(float32(t.row)*rowHeight()+shift-size.Height, top)
	}
	left = max(min(left, b.Size().Width-size.Width), 0)
	t.back = canvas.NewRectangle(Surface)
	t.back.StrokeColor, t.back.StrokeWidth, t.back.CornerRadius = Quiet, 1, 4
	t.back.Move(fyne.NewPos(left, y))
	t.back.Resize(size)
	for i, text := range t.lines {
		text.Move(fyne.NewPos(left+cellPadding, y+4+float32(i)*line))
		text.Resize(text.MinSize())
	}
}

// objects are drawn over the rows.
func (t *tableTip) objects() []fyne.CanvasObject {
	if t == nil || len(t.lines) == 0 {
		return nil
	}
	objects := []fyne.CanvasObject{t.back}
	for _, text := range t.lines {
		objects = append(objects, text)
	}
	return objects
}
