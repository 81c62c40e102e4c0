package kit

import (
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"sothidua/data/viet"
)

const cellPadding = 8

// rowHeight is the height of a row under the theme in use.
func rowHeight() float32 { return textSize() + 15.5 }

// tableRows is what the drawing needs to know of a Table.
type tableRows interface {
	count() int
	widths(width float32) []float32
	cell(row, column int) cellLook
	rowLook(row int) rowLook
	groupText(row int) string
	emptyText() string
	click(row int, x float32)
	point(row int, x float32) bool // chooses a row as a click does; false where there is none to choose
	view() (top, height float32)
}

type rowLook struct{ group, total, head, selected, focused, marked bool }

type cellLook struct {
	text, icon string
	shared     int // letters with which another text of the column begins too: what is cut shows where they part
	align      Align
	tone       Tone
}

// tableBody draws the rows in view and no others.
type tableBody struct {
	widget.BaseWidget
	rows tableRows
	tip  *tableTip // the full text of the cell under the mouse; nil for none
}

func newTableBody(rows tableRows) *tableBody {
	b := &tableBody{rows: rows}
	b.ExtendBaseWidget(b)
	return b
}

// changed makes the scroller learn the new height.
func (b *tableBody) changed() {
	b.tip = nil
	if t, ok := b.rows.(interface{ rescroll() }); ok {
		t.rescroll()
	}
}

// MinSize is as high as the rows, and as much more as lets the last of them stand at the
// foot with a whole one under the head.
func (b *tableBody) MinSize() fyne.Size {
	all, slack := float32(b.rows.count())*rowHeight(), float32(0)
	if _, height := b.rows.view(); height > rowHeight() && all > height {
		slack = height - float32(int(height/rowHeight()))*rowHeight()
	}
	return fyne.NewSize(40, all+slack)
}

// first is the first row in view and how far all rows are shifted, so that it stands whole
// under the head wherever the bar was dragged to.
func (b *tableBody) first() (row int, shift float32) {
	top, _ := b.rows.view()
	row = max(int(top/rowHeight()+0.5), 0)
	return row, top - float32(row)*rowHeight()
}

func (b *tableBody) rowAt(y float32) int {
	_, shift := b.first()
	return int((y - shift) / rowHeight())
}

// wholeRows is the least offset of whole rows that is no less than y.
func wholeRows(y float32) float32 {
	rows := int(y / rowHeight())
	if y-float32(rows)*rowHeight() > 0.5 {
		rows++
	}
	return float32(rows) * rowHeight()
}

func (b *tableBody) Tapped(ev *fyne.PointEvent) {
	b.rows.click(b.rowAt(ev.Position.Y), ev.Position.X)
}

func (b *tableBody) CreateRenderer() fyne.WidgetRenderer {
	v := &bodyView{body: b, empty: newWrapped("", Muted, false)}
	v.Refresh()
	return v
}

type bodyView struct {
	size  fyne.Size // drawn for
	body  *tableBody
	lines []*rowView
	shown int
	empty *Wrapped
}

type rowView struct {
	back, bar, rule *canvas.Rectangle
	texts           []*canvas.Text
	icons           []*canvas.Image
}

// Layout draws anew only for another size: drawing asks for a frame, and each
// frame lays out what is new in it.
func (v *bodyView) Layout(size fyne.Size) {
	if v.size != size {
		v.size = size
		v.Refresh()
	}
}

func (v *bodyView) MinSize() fyne.Size { return v.body.MinSize() }

func (v *bodyView) Destroy() {}

func (v *bodyView) Refresh() {
	rows := v.body.rows
	width := v.body.Size().Width
	_, height := rows.view()
	first, shift := v.body.first()
	last := min(first+int(height/rowHeight())+1, rows.count())
	v.shown = max(last-first, 0)
	widths := rows.widths(width)
	for len(v.lines) < v.shown {
		v.lines = append(v.lines, &rowView{
			back: canvas.NewRectangle(Surface), bar: canvas.NewRectangle(Accent), rule: canvas.NewRectangle(Line),
		})
	}
	for i := range v.shown {
		v.lines[i].draw(rows, first+i, shift, width, widths)
	}
	v.empty.Hidden = rows.count() > 0
	if !v.empty.Hidden {
		v.empty.text = rows.emptyText()
		v.empty.Move(fyne.NewPos(12, 12))
		v.empty.Resize(fyne.NewSize(width-24, v.empty.heightAt(width-24)))
		v.empty.Refresh()
	}
	canvas.Refresh(v.body)
}

func (r *rowView) draw(rows tableRows, row int, shift, width float32, widths []float32) {
	state := rows.rowLook(row)
	y, h := float32(row)*rowHeight()+shift, rowHeight()
	r.back.FillColor = Surface
	switch {
	case state.group || state.total:
		r.back.FillColor = groupTint
	case state.marked:
		r.back.FillColor = markTint
	case state.selected:
		r.back.FillColor = AccentTint
	case state.head:
		r.back.FillColor = groupTint
	case row%2 == 1:
		r.back.FillColor = stripe
	}
	r.back.Move(fyne.NewPos(0, y))
	r.back.Resize(fyne.NewSize(width, h))
	r.bar.Hidden = !state.selected || !state.focused
	r.bar.Move(fyne.NewPos(0, y))
	r.bar.Resize(fyne.NewSize(3, h-1))
	r.rule.Move(fyne.NewPos(0, y+h-1))
	r.rule.Resize(fyne.NewSize(width, 1))
	for len(r.texts) < len(widths) {
		r.texts = append(r.texts, newText("", textSize(), Plain))
		r.icons = append(r.icons, &canvas.Image{FillMode: canvas.ImageFillContain})
	}
	x := float32(0)
	for i := range r.texts {
		r.texts[i].Text = ""
		r.icons[i].Hidden = true
		if i >= len(widths) || (state.group && i > 0) {
			continue
		}
		look, cell := cellLook{}, widths[i]
		if state.group {
			look.text, cell = rows.groupText(row), width
		} else {
			look = rows.cell(row, i)
		}
		r.drawCell(i, look, x, y, cell, state.group || state.total || state.head)
		x += widths[i]
	}
}

func (r *rowView) drawCell(i int, look cellLook, x, y, width float32, bold bool) {
	text, h := r.texts[i], rowHeight()
	left := x + cellPadding
	room := max(width-2*cellPadding, 0)
	if look.icon != "" {
		icon := r.icons[i]
		icon.Hidden = false
		icon.Resource = IconResource(look.icon, look.tone)
		if look.text == "" && look.align != Left {
			left = x + (width-12)/2
		}
		icon.Move(fyne.NewPos(left, y+(h-12)/2))
		icon.Resize(fyne.NewSquareSize(12))
		icon.Refresh()
		left += iconRoom
		room -= iconRoom
	}
	text.TextSize, text.TextStyle.Bold = textSize(), bold
	text.Color = look.tone.Color()
	text.Text = look.cut(room, text.TextSize, text.TextStyle)
	size := text.MinSize()
	switch look.align {
	case Right:
		left += room - size.Width
	case Centre:
		left += (room - size.Width) / 2
	}
	text.Move(fyne.NewPos(left, y+(h-size.Height)/2))
	text.Resize(size)
}

func (v *bodyView) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{v.empty}
	for _, line := range v.lines[:v.shown] {
		objects = append(objects, line.back, line.rule, line.bar)
		for i, text := range line.texts {
			if text.Text != "" {
				objects = append(objects, text)
			}
			if !line.icons[i].Hidden {
				objects = append(objects, line.icons[i])
			}
		}
	}
	return append(objects, v.body.tip.objects()...)
}

// headLayout puts the head above the rows and a foot, which may be hidden, below them.
type headLayout struct{}

func (headLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, rest := objects[0], objects[1]
	height := heightIn(head, size.Width)
	head.Move(fyne.NewPos(0, 0))
	head.Resize(fyne.NewSize(size.Width, height))
	below := float32(0)
	if len(objects) > 2 && objects[2].Visible() {
		below = objects[2].MinSize().Height
		objects[2].Move(fyne.NewPos(0, size.Height-below))
		objects[2].Resize(fyne.NewSize(size.Width, below))
	}
	rest.Move(fyne.NewPos(0, height))
	rest.Resize(fyne.NewSize(size.Width, max(size.Height-height-below, 0)))
}

func (headLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Add(fyne.NewSize(0, rowHeight()))
}

// titledLayout is a headLayout whose head are the titles of columns: they stand over these
// once it is known whether a scroll bar takes some of the rows' room.
type titledLayout struct{ headLayout }

func (l titledLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	before := objects[1].Size()
	l.headLayout.Layout(objects, size)
	if objects[1].Size() != before {
		objects[0].Refresh()
	}
}

const (
	jumpPause  = time.Second
	clickPause = 500 * time.Millisecond
)

// jumper gathers the letters typed in quick succession.
type jumper struct {
	text string
	last time.Time
}

func (j *jumper) add(r rune) string {
	if time.Since(j.last) > jumpPause {
		j.text = ""
	}
	if unicode.IsPrint(r) && (j.text != "" || r != ' ') {
		j.text += string(r)
	}
	j.last = time.Now()
	return j.prefix()
}

// answered begins the pause anew once the row that was found is shown: what it shows may take
// longer than the pause, and the letters behind it wait.
func (j *jumper) answered() { j.last = time.Now() }

func (j *jumper) prefix() string { return strings.TrimSpace(viet.Fold(j.text)) }

// under tells whether a word is being typed.
func (j *jumper) under() bool { return j.text != "" && time.Since(j.last) <= jumpPause }

func (j *jumper) fresh() bool { return len([]rune(j.text)) == 1 }

// back takes a letter away: the input programs correct a syllable that way.
func (j *jumper) back() string {
	if runes := []rune(j.text); len(runes) > 0 {
		j.text = string(runes[:len(runes)-1])
	}
	return j.prefix()
}

// clickCounter tells a second click on the same row; the toolkit's own double tap would
// delay every single one.
type clickCounter struct {
	row  int
	last time.Time
}

func (c *clickCounter) second(row int) bool {
	double := c.row == row && time.Since(c.last) < clickPause
	c.row, c.last = row, time.Now()
	if double {
		c.last = time.Time{}
	}
	return double
}
