package docx

import (
	"bytes"
	"fmt"
	"image/png"

	"sothidua/app/page"
)

// picture is one PNG file within the document.
type picture struct {
	number int
	png    []byte
}

func (p picture) id() string     { return fmt.Sprintf("rIdPicture%d", p.number) }
func (p picture) target() string { return fmt.Sprintf("media/image%d.png", p.number) }

// keep takes in a picture; the document holds equal ones once.
func (f *file) keep(data []byte) picture {
	for _, p := range f.pictures {
		if bytes.Equal(p.png, data) {
			return p
		}
	}
	p := picture{number: len(f.pictures) + 1, png: data}
	f.pictures = append(f.pictures, p)
	return p
}

// image writes a picture in a paragraph of its own, shrunk as in the layout.
func (f *flow) image(im page.Image, properties string) error {
	if _, err := png.DecodeConfig(bytes.NewReader(im.PNG)); err != nil {
		return fmt.Errorf("image: %w", err)
	}
	if im.Width <= 0 || im.Height <= 0 {
		return fmt.Errorf("image of %g × %g mm", im.Width, im.Height)
	}
	shrink := min(1, f.width/im.Width, f.height/im.Height)
	f.picture(f.file.keep(im.PNG), im.Width*shrink, im.Height*shrink, "", properties)
	return nil
}

// picture writes a picture of a size in mm, centred. Its words are read out to
// who cannot see it. The line is no higher than the picture.
func (f *flow) picture(p picture, width, height float64, words, properties string) {
	f.file.drawn++
	const unit = 36000 // of the drawing, in a mm
	x, y := int(width*unit), int(height*unit)
	f.write(`<w:p><w:pPr>`, properties, `<w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr>`)
	f.format(`<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/>`, x, y)
	f.format(`<wp:docPr id="%d" name="image%[1]d" descr="%s"/>`, f.file.drawn, escaped(words))
	f.write(`<a:graphic><a:graphicData uri="`, drawing, `picture"><pic:pic>`)
	f.format(`<pic:nvPicPr><pic:cNvPr id="%d" name="image%[1]d"/><pic:cNvPicPr/></pic:nvPicPr>`, f.file.drawn)
	f.format(`<pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`, p.id())
	f.format(`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`, x, y)
	f.write(`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
}
