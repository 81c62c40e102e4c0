package docx

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"

	"sothidua/app/page"
	"sothidua/app/page/picture"
)

// chartDots is the resolution of a chart's picture in dots per inch: sharp on
// paper, small in the file.
const chartDots = 200

// chartAbove is the space above a chart in points, as in the layout.
const chartAbove = 8

// chart writes a chart as a picture, or as one for each page it fills.
func (f *flow) chart(c page.Chart, properties string) error {
	figure, err := page.Figure(c, f.width)
	if err != nil {
		return err
	}
	panels := []*page.Page{figure}
	if figure.Height*point > f.height-lineRoom {
		if panels, err = f.panels(c); err != nil {
			return err
		}
	}
	if f.file.painter == nil {
		if f.file.painter, err = picture.NewPainter(); err != nil {
			return err
		}
	}
	above := 0.0
	if !f.fresh && len(panels) == 1 {
		above = chartAbove
	}
	for _, panel := range panels {
		drawn := inked(f.file.painter.Draw(panel, chartDots))
		var file bytes.Buffer
		if err := png.Encode(&file, drawn); err != nil {
			return err
		}
		const dot = 25.4 / chartDots // in mm
		width, height := float64(drawn.Rect.Dx())*dot, float64(drawn.Rect.Dy())*dot
		shrink := min(1, f.width/width) // of the last dot
		f.picture(placed{f.file.keep(file.Bytes()), width * shrink, height * shrink, above, c.Title}, properties)
		properties, above = "", 0
	}
	return nil
}

// panels are the pages of a chart that no page holds whole, cut to the text area.
func (f *flow) panels(c page.Chart) ([]*page.Page, error) {
	alone := page.Section{Landscape: f.landscape, NoNumbers: true, Blocks: []page.Block{c}}
	width, height := alone.Paper()
	alone.Right, alone.Bottom = width-f.width, height-f.height+lineRoom
	laid, err := page.Layout(&page.Doc{Sections: []page.Section{alone}})
	if err != nil {
		return nil, err
	}
	for _, p := range laid.Pages {
		p.Width = f.width / point
	}
	return laid.Pages, nil
}

// inked is a drawing in greys, without the white below it but for some space.
func inked(drawn *image.RGBA) *image.Gray {
	grey := image.NewGray(drawn.Bounds())
	draw.Draw(grey, grey.Rect, drawn, image.Point{}, draw.Src)
	const space = 3 * chartDots / 25 // about 3 mm
	for grey.Rect.Max.Y > space {
		last := grey.Pix[(grey.Rect.Max.Y-space)*grey.Stride:][:grey.Rect.Dx()]
		if len(bytes.Trim(last, "\xff")) > 0 {
			break
		}
		grey.Rect.Max.Y--
	}
	return grey
}
