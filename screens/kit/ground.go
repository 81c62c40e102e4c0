package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// ground lies below all that is in front. The toolkit takes the focus away with each click
// beside what holds it; one on nothing gives it back, as in every other program.
type ground struct {
	widget.BaseWidget
	canvas fyne.Canvas
}

func newGround(c fyne.Canvas) *ground {
	g := &ground{canvas: c}
	g.ExtendBaseWidget(g)
	return g
}

// Tapped gives the focus back; nothing scrolls for it.
func (g *ground) Tapped(*fyne.PointEvent) {
	clicking = true
	settle(g.canvas)
	clicking = false
	commandsOn(g.canvas).tell()
}

// TappedSecondary is Tapped: nothing here has a menu.
func (g *ground) TappedSecondary(ev *fyne.PointEvent) { g.Tapped(ev) }

// CreateRenderer draws nothing.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
