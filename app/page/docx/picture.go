package docx

import (
	"bytes"
	"fmt"
	"image/png"

	"sothidua/app/page"
)

// media is one PNG file within the document.
type media struct {
	number int
	png    []byte
}

func (p media) id() string     { return fmt.Sprintf("rIdPicture%d", p.number) }
func (p media) target() string { return fmt.Sprintf("media/image%d.png", p.number) }

// keep takes in a picture; the document holds equal ones once.
func (f *file) keep(data []byte) media {
	for _, p := range f.media {
		if bytes.Equal(p.png, data) {
			return p
		}
	}
	p := media{number: len(f.media) + 1, png: data}
	f.media = append(f.media, p)
	return p
}

// lineRoom is what lines above and below a picture or a row as high as the page may
// take, in mm.
const lineRoom = 1

// image writes an image in a paragraph of its own, shrunk as in the layout, and
// kept with what follows.
func (f *flow) image(im page.Image, properties string) error {
	if _, err := png.DecodeConfig(bytes.NewReader(im.PNG)); err != nil {
		return fmt.Errorf("image: %w", err)
	}
	if im.Width <= 0 || im.Height <= 0 {
		return fmt.Errorf("image of %g × %g mm", im.Width, im.Height)
	}
	shrink := min(1, f.width/im.Width, (f.height-lineRoom)/im.Height)
	f.picture(placed{media: f.file.keep(im.PNG), width: im.Width * shrink, height: im.Height * shrink}, `<w:keepNext/>`+properties)
	return nil
}

// placed is a picture in the text.
type placed struct {
	media
	width, height float64 // mm
	above         float64 // points
	words         string  // read out to who cannot see it
}

// picture writes a picture, centred. The line is no higher than the picture.
func (f *flow) picture(p placed, properties string) {
	f.file.drawn++
	const unit = 36000 // of the drawing, in a mm
	x, y := int(p.width*unit), int(p.height*unit)
	f.write(`<w:p><w:pPr>`, properties)
	f.format(`<w:spacing w:before="%d" w:after="0"/>`, points(p.above))
	f.write(`<w:jc w:val="center"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr>`)
	f.format(`<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/>`, x, y)
	f.format(`<wp:docPr id="%d" name="image%[1]d" descr="%s"/>`, f.file.drawn, escaped(p.words))
	f.write(`<a:graphic><a:graphicData uri="`, drawing, `picture"><pic:pic>`)
	f.format(`<pic:nvPicPr><pic:cNvPr id="%d" name="image%[1]d"/><pic:cNvPicPr/></pic:nvPicPr>`, f.file.drawn)
	f.format(`<pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`, p.id())
	f.format(`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`, x, y)
	f.write(`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
}
