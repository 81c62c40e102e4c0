package kit

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

type headCell struct {
	title            string
	key              rune // stands above the title; 0 for none
	align            Align
	sortable, sorted bool
	down             bool
	icons            bool // marks stand before the texts of its column
}

// padding is the space at the sides of a title: it stands over the texts of its column, and
// comes near to the next one where there is little room.
func (c headCell) padding() (left, right float32) {
	const near = 3
	switch c.align {
	case Centre:
		return 2, 2
	case Right:
		return near, cellPadding
	}
	return cellPadding, near
}

// fitted is a title as it is written into a width: its lines, its letters and the space at its sides.
type fitted struct {
	lines       []string
	size        float32
	left, right float32
}

// fit breaks the key and the title between words. Where a word has no room, which a table of many
// columns has for none, it first comes nearer to its neighbours, and then is written smaller, for a
// word that is broken is not read.
func (c headCell) fit(width float32) (f fitted) {
	const nearest, smallest = 1, 9
	f.size = noteSize()
	f.left, f.right = c.padding()
	mark := float32(0)
	if c.sorted {
		mark = sortMark
	}
	over := func() bool { // a word has no room
		return slices.ContainsFunc(strings.Fields(c.title), func(word string) bool {
			return measure(word, f.size, fyne.TextStyle{Bold: true}) > width-f.left-f.right-mark
		})
	}
	if over() {
		f.left, f.right = min(f.left, nearest), min(f.right, nearest)
	}
	for f.size > smallest && over() {
		f.size = max(f.size-0.5, smallest)
	}
	if c.key != 0 {
		f.lines = append(f.lines, string(c.key))
	}
	for _, part := range strings.Split(c.title, "\n") {
		f.lines = append(f.lines, wrap(part, width-f.left-f.right-mark, f.size, fyne.TextStyle{Bold: true})...)
	}
	return f
}

const sortMark = 14

// tableColumns is what the head needs to know of a table.
type tableColumns interface {
	titles() []headCell
	widths(width float32) []float32
	needed() *needs
	Refresh()
}

// tableHead shows the titles; a tap on one sorts, a border is dragged, and a double click
// on it fits the column.
type tableHead struct {
	widget.BaseWidget
	table   tableColumns
	sort    func(column int)
	border  int // under the mouse, -1 for none
	dragged int // being dragged, -1 for none
	clicks  clickCounter
	filled  float32 // below the titles of one that lies over rows
}

func newTableHead(table tableColumns, sort func(int)) *tableHead {
	h := &tableHead{table: table, sort: sort, border: -1, dragged: -1}
	h.ExtendBaseWidget(h)
	return h
}

// grip is how near to a border the mouse has to be.
const grip = 5

// borderAt is the column whose right border lies at x, -1 for none.
func (h *tableHead) borderAt(x float32) int {
	at := float32(0)
	widths := h.table.widths(h.Size().Width)
	for i, width := range widths {
		at += width
		if i < len(widths)-1 && x >= at-grip && x <= at+grip {
			return i
		}
	}
	return -1
}

// Tapped sorts by a title; the second click on a border fits the column before it.
func (h *tableHead) Tapped(ev *fyne.PointEvent) {
	if column := h.borderAt(ev.Position.X); column >= 0 {
		if h.clicks.second(column) {
			give(h.table.titles(), column, h.table.needed().longest[column])
			h.table.Refresh()
		}
		return
	}
	x := float32(0)
	for i, width := range h.table.widths(h.Size().Width) {
		x += width
		if ev.Position.X < x {
			h.sort(i)
			return
		}
	}
}

// Dragged makes the column before the border wider or narrower.
func (h *tableHead) Dragged(ev *fyne.DragEvent) {
	if h.dragged < 0 {
		if h.dragged = h.borderAt(ev.Position.X - ev.Dragged.DX); h.dragged < 0 {
			return
		}
	}
	left := float32(0)
	for _, width := range h.table.widths(h.Size().Width)[:h.dragged] {
		left += width
	}
	give(h.table.titles(), h.dragged, ev.Position.X-left)
	h.table.Refresh()
}

// DragEnd lets go of the border.
func (h *tableHead) DragEnd() { h.dragged = -1 }

// MouseIn looks whether a border lies under the mouse.
func (h *tableHead) MouseIn(ev *desktop.MouseEvent) { h.MouseMoved(ev) }

// MouseMoved looks whether a border lies under the mouse.
func (h *tableHead) MouseMoved(ev *desktop.MouseEvent) { h.border = h.borderAt(ev.Position.X) }

// MouseOut forgets the border.
func (h *tableHead) MouseOut() { h.border = -1 }

// Cursor shows that a border can be dragged.
func (h *tableHead) Cursor() desktop.Cursor {
	if h.border >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// heightAt is the height of the head at a width, where titles break into lines.
func (h *tableHead) heightAt(width float32) float32 {
	lines, titled := 1, false
	widths := h.table.widths(width)
	for i, cell := range h.table.titles() {
		titled = titled || cell.title != ""
		lines = max(lines, len(cell.fit(widths[i]).lines))
	}
	if !titled {
		return 0
	}
	return rowHeight() + float32(lines-1)*headLine()
}

func (h *tableHead) MinSize() fyne.Size {
	width := h.Size().Width
	if width == 0 {
		width = 800
	}
	return fyne.NewSize(40, h.heightAt(width))
}

// headLine is the height of a further line in a head.
func headLine() float32 { return noteSize() + 3 }

func (h *tableHead) CreateRenderer() fyne.WidgetRenderer {
	v := &headView{head: h, back: canvas.NewRectangle(groupTint), rule: canvas.NewRectangle(Line)}
	v.Refresh()
	return v
}

type headView struct {
	size       fyne.Size // drawn for
	head       *tableHead
	back, rule *canvas.Rectangle
	objects    []fyne.CanvasObject
}

// Layout draws anew only for another size: drawing asks for a frame, and each
// frame lays out what is new in it.
func (v *headView) Layout(size fyne.Size) {
	if v.size != size {
		v.size = size
		v.Refresh()
	}
}

func (v *headView) MinSize() fyne.Size { return v.head.MinSize() }

func (v *headView) Destroy() {}

func (v *headView) Objects() []fyne.CanvasObject { return v.objects }

func (v *headView) Refresh() {
	size := v.head.Size()
	v.objects = []fyne.CanvasObject{v.back, v.rule}
	v.back.Resize(size)
	v.back.FillColor = color.Color(groupTint)
	v.rule.Move(fyne.NewPos(0, size.Height-1))
	v.rule.Resize(fyne.NewSize(size.Width, 1))
	x, widths := float32(0), v.head.table.widths(size.Width)
	for i, cell := range v.head.table.titles() {
		v.draw(cell, x, widths[i], size.Height-v.head.filled)
		x += widths[i]
	}
	canvas.Refresh(v.head)
}

func (v *headView) draw(cell headCell, x, width, height float32) {
	fit := cell.fit(width)
	padding, lines := fit.left, fit.lines
	room := width - padding - fit.right
	if cell.sorted {
		room -= sortMark
	}
	top := (height - float32(len(lines)-1)*headLine()) / 2
	end := x + padding
	for n, line := range lines {
		text := newText("", fit.size, Muted)
		text.TextStyle.Bold = true
		if n == 0 && cell.key != 0 {
			text.Color = Accent
		}
		text.Text = ellipsize(line, room, text.TextSize, text.TextStyle)
		left := x + padding
		switch cell.align {
		case Right:
			left += room - text.MinSize().Width
		case Centre:
			left += (room - text.MinSize().Width) / 2
		}
		text.Move(fyne.NewPos(left, top+float32(n)*headLine()-text.MinSize().Height/2))
		text.Resize(text.MinSize())
		end = max(end, left+text.MinSize().Width)
		v.objects = append(v.objects, text)
	}
	if cell.sorted {
		name := "up"
		if cell.down {
			name = "down"
		}
		icon := Icon(name, Muted, 12)
		icon.Move(fyne.NewPos(end+2, (height-12)/2))
		icon.Resize(fyne.NewSquareSize(12))
		v.objects = append(v.objects, icon)
	}
}
