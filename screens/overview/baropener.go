package overview

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// barOpeners lie over the bars of a chart: each leads to those whom its bar counts.
func (s *Screen) barOpeners(c *chart) fyne.CanvasObject {
	over, list := container.New(barRows{c.row()}), &openers{}
	for _, b := range c.bars {
		line := container.New(barHalves{})
		add := func(year data.Year, called string, n int) {
			at := counted(year, 0, b.kind.Subject, b.kind.Code)
			o := newOpener(container.NewStack(canvas.NewRectangle(color.Transparent)), func() { s.desk.Go(at) })
			o.name = fmt.Sprintf(words.HeardBars, b.name, fmt.Sprintf(words.HeardBar, called, viet.Number(n)))
			list.add(o)
			line.Add(o)
		}
		if c.before != "" {
			add(s.more.before.Year, c.before, b.before)
		}
		add(s.open.Summary.Year, c.now, b.now)
		over.Add(line)
	}
	return over
}

// barRows puts the openers where the rows of the chart are.
type barRows struct{ height float32 }

func (l barRows) MinSize(rows []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, float32(len(rows))*l.height)
}

func (l barRows) Layout(rows []fyne.CanvasObject, size fyne.Size) {
	for i, row := range rows {
		place(row, 0, float32(i)*l.height, size.Width, l.height)
	}
}

// barHalves puts the bar of the year before above that of the year.
type barHalves struct{}

func (barHalves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (barHalves) Layout(halves []fyne.CanvasObject, size fyne.Size) {
	height := size.Height / float32(max(len(halves), 1))
	for i, half := range halves {
		place(half, 0, float32(i)*height, size.Width, height)
	}
}
