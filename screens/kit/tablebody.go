package kit

import (
	"image/color"
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
	view() (top, height float32)
}

type rowLook struct{ group, total, head, selected, focused, marked bool }

type cellLook struct {
	text, icon string
	align      Align
	tone       Tone
}

func (t *Table[T]) view() (top, height float32) {
	return t.scroll.Offset.Y, t.scroll.Size().Height
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

func (t *Table[T]) rescroll() { t.scroll.Refresh() }

func (b *tableBody) MinSize() fyne.Size {
	return fyne.NewSize(40, float32(b.rows.count())*rowHeight())
}

func (b *tableBody) Tapped(ev *fyne.PointEvent) {
	b.rows.click(int(ev.Position.Y/rowHeight()), ev.Position.X)
}

func (b *tableBody) CreateRenderer() fyne.WidgetRenderer {
	v := &bodyView{body: b, empty: newText("", textSize(), Muted)}
	v.Refresh()
	return v
}

type bodyView struct {
	size  fyne.Size // drawn for
	body  *tableBody
	lines []*rowView
	shown int
	empty *canvas.Text
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
	top, height := rows.view()
	first := max(int(top/rowHeight()), 0)
	last := min(int((top+height)/rowHeight())+1, rows.count())
	v.shown = max(last-first, 0)
	widths := rows.widths(width)
	for len(v.lines) < v.shown {
		v.lines = append(v.lines, &rowView{
			back: canvas.NewRectangle(Surface), bar: canvas.NewRectangle(Accent), rule: canvas.NewRectangle(Line),
		})
	}
	for i := range v.shown {
		v.lines[i].draw(rows, first+i, width, widths)
	}
	v.empty.Text = ""
	if rows.count() == 0 {
		v.empty.Text = ellipsize(rows.emptyText(), width-24, textSize(), fyne.TextStyle{})
	}
	v.empty.TextSize = textSize()
	v.empty.Move(fyne.NewPos(12, 12))
	v.empty.Resize(v.empty.MinSize())
	canvas.Refresh(v.body)
}

func (r *rowView) draw(rows tableRows, row int, width float32, widths []float32) {
	state := rows.rowLook(row)
	y, h := float32(row)*rowHeight(), rowHeight()
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
		left += 17
		room -= 17
	}
	text.TextSize, text.TextStyle.Bold = textSize(), bold
	text.Color = look.tone.Color()
	text.Text = ellipsize(look.text, room, text.TextSize, text.TextStyle)
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

// headLayout puts the head above the rows.
type headLayout struct{}

func (headLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, rest := objects[0], objects[1]
	height := heightIn(head, size.Width)
	head.Move(fyne.NewPos(0, 0))
	head.Resize(fyne.NewSize(size.Width, height))
	rest.Move(fyne.NewPos(0, height))
	rest.Resize(fyne.NewSize(size.Width, max(size.Height-height, 0)))
}

func (headLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Add(fyne.NewSize(0, rowHeight()))
}

type headCell struct {
	title            string
	key              rune // stands above the title; 0 for none
	align            Align
	sortable, sorted bool
	down             bool
}

// tableHead shows the titles; a tap on one sorts.
type tableHead struct {
	widget.BaseWidget
	titles func() []headCell
	widths func(width float32) []float32
	sort   func(column int)
}

func newTableHead(titles func() []headCell, widths func(float32) []float32, sort func(int)) *tableHead {
	h := &tableHead{titles: titles, widths: widths, sort: sort}
	h.ExtendBaseWidget(h)
	return h
}

func (h *tableHead) Tapped(ev *fyne.PointEvent) {
	x := float32(0)
	for i, width := range h.widths(h.Size().Width) {
		x += width
		if ev.Position.X < x {
			h.sort(i)
			return
		}
	}
}

func (h *tableHead) MinSize() fyne.Size {
	lines, titled := 1, false
	for _, cell := range h.titles() {
		titled = titled || cell.title != ""
		lines = max(lines, len(cell.lines()))
	}
	if !titled {
		return fyne.NewSize(40, 0)
	}
	return fyne.NewSize(40, rowHeight()+float32(lines-1)*headLine())
}

// headLine is the height of a further line in a head.
func headLine() float32 { return noteSize() + 3 }

// lines are the key and the lines of the title.
func (c headCell) lines() []string {
	lines := strings.Split(c.title, "\n")
	if c.key != 0 {
		return append([]string{string(c.key)}, lines...)
	}
	return lines
}

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
	x, widths := float32(0), v.head.widths(size.Width)
	for i, cell := range v.head.titles() {
		padding := float32(cellPadding)
		if cell.align == Centre {
			padding = 2
		}
		room := widths[i] - 2*padding
		if cell.sorted {
			room -= 14
		}
		lines := cell.lines()
		top := (size.Height - float32(len(lines)-1)*headLine()) / 2
		var text *canvas.Text
		var left float32
		for n, line := range lines {
			text = newText("", noteSize(), Muted)
			text.TextStyle.Bold = true
			if n == 0 && cell.key != 0 {
				text.Color = Accent
			}
			text.Text = ellipsize(line, room, text.TextSize, text.TextStyle)
			left = x + padding
			switch cell.align {
			case Right:
				left += room - text.MinSize().Width
			case Centre:
				left += (room - text.MinSize().Width) / 2
			}
			text.Move(fyne.NewPos(left, top+float32(n)*headLine()-text.MinSize().Height/2))
			text.Resize(text.MinSize())
			v.objects = append(v.objects, text)
		}
		if cell.sorted {
			name := "up"
			if cell.down {
				name = "down"
			}
			icon := Icon(name, Muted, 12)
			icon.Move(fyne.NewPos(left+text.MinSize().Width+2, (size.Height-12)/2))
			icon.Resize(fyne.NewSquareSize(12))
			v.objects = append(v.objects, icon)
		}
		x += widths[i]
	}
	canvas.Refresh(v.head)
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
