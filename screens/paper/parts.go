package paper

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sothidua/screens/kit"
)

// iconButton is pressed by mouse; what it does has a key of its own.
type iconButton struct {
	widget.BaseWidget
	icon, name string
	tap        func()
}

func newIconButton(icon, name string, tap func()) *iconButton {
	b := &iconButton{icon: icon, name: name, tap: tap}
	b.ExtendBaseWidget(b)
	return b
}

// Tapped runs what the button is for.
func (b *iconButton) Tapped(*fyne.PointEvent) { b.tap() }

// Hear is the button by its name.
func (b *iconButton) Hear() *kit.Heard {
	return &kit.Heard{Role: kit.RoleButton, Name: b.name, Do: b.tap}
}

// CreateRenderer draws the icon.
func (b *iconButton) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewCenter(kit.Icon(b.icon, kit.Muted, 16)))
}

func centred(object fyne.CanvasObject) fyne.CanvasObject { return container.NewCenter(object) }

// upright is a thin line between the parts of the bar.
func upright() fyne.CanvasObject {
	line := canvas.NewRectangle(kit.Line)
	line.SetMinSize(fyne.NewSize(1, 16))
	return container.NewCenter(line)
}
