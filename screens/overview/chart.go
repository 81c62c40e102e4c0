package overview

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// bar is one title of the chart: a pale bar of the year before, a dark one of this year.
type bar struct {
	name        string
	before, now int
	kind        data.AwardKind
}

// chart draws bars from the left, each with its value at its end; those of the year
// before only where there is one.
type chart struct {
	widget.BaseWidget
	bars        []bar
	before, now string // what the bars stand for; before is empty where there is none
}

const (
	chartNames = 130 // room for the names
	chartEnd   = 60  // room for the value after the longest bar
	chartRow   = 34  // of two bars, at most
	chartOne   = 24  // of one
	barHeight  = 9
	barGap     = 2
)

func newChart(bars []bar, before, now string) *chart {
	c := &chart{bars: bars, before: before, now: now}
	c.ExtendBaseWidget(c)
	return c
}

// step is the distance of the grid lines: 1, 2 or 5 times a power of ten, four
// or five of them.
func step(most int) int {
	for unit := 1; ; unit *= 10 {
		for _, times := range []int{1, 2, 5} {
			if unit*times*5 >= most {
				return unit * times
			}
		}
	}
}

func (c *chart) most() int {
	most := 1
	for _, b := range c.bars {
		most = max(most, b.before, b.now)
	}
	return most
}

func (c *chart) row() float32 {
	if c.before == "" {
		return chartOne
	}
	return chartRow
}

func (c *chart) MinSize() fyne.Size {
	return fyne.NewSize(chartNames+chartEnd+120, float32(len(c.bars))*c.row())
}

func (c *chart) CreateRenderer() fyne.WidgetRenderer { return &chartView{chart: c} }

// Hear is the figure of each bar.
func (c *chart) Hear() *kit.Heard {
	var all []string
	for _, b := range c.bars {
		now := fmt.Sprintf(words.HeardBar, c.now, viet.Number(b.now))
		if c.before != "" {
			now = fmt.Sprintf(words.HeardBar, c.before, viet.Number(b.before)) + ", " + now
		}
		all = append(all, fmt.Sprintf(words.HeardBars, b.name, now))
	}
	return &kit.Heard{Name: strings.Join(all, "; ")}
}

type chartView struct {
	size    fyne.Size // drawn for
	chart   *chart
	objects []fyne.CanvasObject
}

func (v *chartView) MinSize() fyne.Size { return v.chart.MinSize() }

func (v *chartView) Destroy() {}

func (v *chartView) Objects() []fyne.CanvasObject { return v.objects }

// Layout draws anew only for another size: drawing asks for a frame, and each
// frame lays out what is new in it.
func (v *chartView) Layout(size fyne.Size) {
	if v.size != size {
		v.size = size
		v.Refresh()
	}
}

func (v *chartView) Refresh() {
	v.objects = nil
	c := v.chart
	row := c.row()
	bottom := row * float32(len(c.bars))
	width := v.size.Width - chartNames - chartEnd
	distance := step(c.most())
	lines := (c.most() + distance - 1) / distance
	scale := width / float32(lines*distance)
	for i := range lines + 1 {
		v.box(chartNames+float32(i*distance)*scale, 0, 1, bottom, kit.GridLine)
	}
	names := make([]string, len(c.bars))
	for i, b := range c.bars {
		names[i] = b.name
	}
	names = kit.Shortened(names, chartNames-2*theme.InnerPadding(), kit.Text("", kit.Plain))
	for i, b := range c.bars {
		v.row(b, names[i], float32(i)*row, row, scale)
	}
	canvas.Refresh(c)
}

// legend says which bar is of which year.
func (c *chart) legend() fyne.CanvasObject {
	line := kit.Row(6)
	for _, entry := range []struct {
		label string
		fill  color.Color
	}{{c.before, kit.AccentPale}, {c.now, kit.Accent}} {
		if entry.label != "" {
			line.Add(container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(10), canvas.NewRectangle(entry.fill))))
			line.Add(container.NewCenter(kit.Pad(0, 14, 0, 0, kit.Small(entry.label))))
		}
	}
	return kit.Pad(0, 0, 6, chartNames, line)
}

func (v *chartView) row(b bar, short string, y, height, scale float32) {
	middle := y + height/2
	// Its edges hold the padding of the theme.
	name := widget.NewLabel(short)
	name.Alignment, name.Truncation = fyne.TextAlignTrailing, fyne.TextTruncateEllipsis
	name.Resize(fyne.NewSize(chartNames, name.MinSize().Height))
	name.Move(fyne.NewPos(-theme.InnerPadding(), middle-name.MinSize().Height/2))
	v.objects = append(v.objects, name)
	if v.chart.before == "" {
		v.value(b.now, middle-barHeight/2, scale, kit.Accent)
		return
	}
	v.value(b.before, middle-barHeight-barGap/2, scale, kit.AccentPale)
	v.value(b.now, middle+barGap/2, scale, kit.Accent)
}

func (v *chartView) value(n int, y, scale float32, fill color.Color) {
	length := float32(n) * scale
	v.box(chartNames, y, length, barHeight, fill)
	label := kit.Small(viet.Number(n))
	label.Color = kit.Ink
	label.TextSize--
	v.text(label, chartNames+length+6, y+barHeight/2-label.MinSize().Height/2)
}

func (v *chartView) box(x, y, width, height float32, fill color.Color) {
	box := canvas.NewRectangle(fill)
	box.Move(fyne.NewPos(x, y))
	box.Resize(fyne.NewSize(width, height))
	v.objects = append(v.objects, box)
}

func (v *chartView) text(t *canvas.Text, x, y float32) {
	t.Resize(t.MinSize())
	t.Move(fyne.NewPos(x, y))
	v.objects = append(v.objects, t)
}
