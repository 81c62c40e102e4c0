package overview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// bar is one unit of the chart: a long pale bar and a short dark one below it.
type bar struct {
	name        string
	long, short int
}

// chart draws pairs of bars from the left, each with its value at its end.
type chart struct {
	widget.BaseWidget
	bars        []bar
	long, short string // what the bars stand for
}

var grid = color.NRGBA{R: 0xEC, G: 0xEE, B: 0xF1, A: 0xFF}

var pale = color.NRGBA{R: 0x8F, G: 0xB4, B: 0xDF, A: 0xFF}

const (
	chartMost   = 10  // units that fit the smallest screen
	chartNames  = 170 // room for the names
	chartEnd    = 60  // room for the value after the longest bar
	chartRow    = 42
	chartLegend = 46
	longBar     = 11
	shortBar    = 8
	barGap      = 3
)

func newChart(bars []bar, long, short string) *chart {
	c := &chart{bars: bars, long: long, short: short}
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
		most = max(most, b.long, b.short)
	}
	return most
}

func (c *chart) MinSize() fyne.Size { return fyne.NewSize(chartNames+chartEnd+200, 160) }

func (c *chart) CreateRenderer() fyne.WidgetRenderer { return &chartView{chart: c} }

type chartView struct {
	chart   *chart
	objects []fyne.CanvasObject
}

func (v *chartView) MinSize() fyne.Size { return v.chart.MinSize() }

func (v *chartView) Destroy() {}

func (v *chartView) Objects() []fyne.CanvasObject { return v.objects }

func (v *chartView) Refresh() {
	v.Layout(v.chart.Size())
	canvas.Refresh(v.chart)
}

func (v *chartView) Layout(size fyne.Size) {
	v.objects = nil
	c := v.chart
	row := min(chartRow, (size.Height-chartLegend)/float32(len(c.bars)))
	bottom := row * float32(len(c.bars))
	width := size.Width - chartNames - chartEnd
	distance := step(c.most())
	lines := (c.most() + distance - 1) / distance
	scale := width / float32(lines*distance)
	for i := range lines + 1 {
		x := chartNames + float32(i*distance)*scale
		v.box(x, 0, 1, bottom+4, grid)
		label := kit.Small(viet.Number(i * distance))
		v.text(label, x-label.MinSize().Width/2, bottom+6)
	}
	names := make([]string, len(c.bars))
	for i, b := range c.bars {
		names[i] = b.name
	}
	names = kit.Shortened(names, chartNames-2*theme.InnerPadding(), kit.Text("", kit.Plain))
	for i, b := range c.bars {
		v.row(b, names[i], float32(i)*row, row, scale)
	}
	x := float32(chartNames)
	for _, entry := range []struct {
		label string
		fill  color.Color
	}{{c.long, pale}, {c.short, kit.Accent}} {
		v.box(x, bottom+31, 10, 10, entry.fill)
		label := kit.Small(entry.label)
		v.text(label, x+16, bottom+36-label.MinSize().Height/2)
		x += 16 + label.MinSize().Width + 24
	}
}

func (v *chartView) row(b bar, short string, y, height, scale float32) {
	middle := y + height/2
	// Its edges hold the padding of the theme.
	name := widget.NewLabel(short)
	name.Alignment, name.Truncation = fyne.TextAlignTrailing, fyne.TextTruncateEllipsis
	name.Resize(fyne.NewSize(chartNames, name.MinSize().Height))
	name.Move(fyne.NewPos(-theme.InnerPadding(), middle-name.MinSize().Height/2))
	v.objects = append(v.objects, name)
	top := middle - (longBar+shortBar+barGap)/2
	v.value(b.long, top, longBar, scale, pale)
	v.value(b.short, top+longBar+barGap, shortBar, scale, kit.Accent)
}

func (v *chartView) value(n int, y, height, scale float32, fill color.Color) {
	length := float32(n) * scale
	v.box(chartNames, y, length, height, fill)
	label := kit.Small(viet.Number(n))
	label.Color = kit.Ink
	if height == shortBar {
		label.TextSize--
	}
	v.text(label, chartNames+length+6, y+height/2-label.MinSize().Height/2)
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
