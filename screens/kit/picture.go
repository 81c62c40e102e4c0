package kit

import (
	"bytes"
	"image/png"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// picture is a picture that came with the program, a dot for each unit of the toolkit where
// there is room, else as large as fits.
type picture struct {
	widget.BaseWidget
	image *canvas.Image
	edge  *canvas.Rectangle
	whole fyne.Size
	said  string
}

// Picture shows a PNG that came with the program; said is what it shows, for who does not see
// it. One that cannot be read takes no room.
func Picture(name string, content []byte, said string) fyne.CanvasObject {
	p := &picture{image: canvas.NewImageFromResource(fyne.NewStaticResource(name, content)), edge: canvas.NewRectangle(nil), said: said}
	p.image.FillMode, p.image.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	p.edge.StrokeColor, p.edge.StrokeWidth = Line, 1
	if size, err := png.DecodeConfig(bytes.NewReader(content)); err == nil {
		p.whole = fyne.NewSize(float32(size.Width), float32(size.Height))
	}
	p.ExtendBaseWidget(p)
	return p
}

// Hear is what the picture shows.
func (p *picture) Hear() *Heard { return &Heard{Role: RolePicture, Name: p.said} }

func (p *picture) heightAt(width float32) float32 {
	if p.whole.Width <= width || p.whole.Width == 0 {
		return p.whole.Height
	}
	return p.whole.Height * width / p.whole.Width
}

func (p *picture) CreateRenderer() fyne.WidgetRenderer { return &pictureView{p} }

type pictureView struct{ p *picture }

func (v *pictureView) MinSize() fyne.Size {
	width := v.p.Size().Width
	if width == 0 {
		width = v.p.whole.Width
	}
	return fyne.NewSize(fieldWidth, v.p.heightAt(width))
}

func (v *pictureView) Layout(size fyne.Size) {
	shown := fyne.NewSize(min(size.Width, v.p.whole.Width), v.p.heightAt(size.Width))
	v.p.image.Resize(shown)
	v.p.edge.Resize(shown)
}

func (v *pictureView) Refresh() { canvas.Refresh(v.p) }

func (v *pictureView) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{v.p.image, v.p.edge} }

func (v *pictureView) Destroy() {}
