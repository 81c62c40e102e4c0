// Package pdf writes documents as PDF files.
//
// The fonts are embedded as subsets, and the only time in the file is the
// document's own: the same document gives the same bytes.
package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"io"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"sothidua/app/page"
	"sothidua/assets"
)

const family = "Tinos"

// styles are the writer's names of the faces.
var styles = [4]string{"", "B", "I", "BI"}

// Write lays doc out and writes its pages to w, each as soon as it is full, so
// that a long list never stands in memory as pages. It returns the replaced
// runes, see page.Result. Errors are those of page.Stream, of a damaged image
// and of w; after one, nothing or a part may have been written.
func Write(w io.Writer, doc *page.Doc) (replaced []rune, err error) {
	f := newFile(doc)
	replaced, err = page.Stream(doc, func(p *page.Page) error {
		f.draw(p)
		return f.Error()
	})
	if err != nil {
		return nil, err
	}
	if err := f.Output(w); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return replaced, nil
}

// file is a PDF being written, with the settings it last wrote.
type file struct {
	*fpdf.Fpdf
	face      page.Face
	size      float64
	thickness float64
	grey      uint8             // of lines
	holds     [len(styles)]bool // faces
}

func newFile(doc *page.Doc) *file {
	f := &file{Fpdf: fpdf.New("P", "pt", "A4", "")}
	created := time.Unix(doc.Created, 0).UTC()
	f.SetCreationDate(created)
	f.SetModificationDate(created)
	f.SetCatalogSort(true)
	f.SetProducer("SoThiDua", false)
	f.SetTitle(doc.Title, true)
	f.SetAuthor(doc.Author, true)
	f.SetLang("vi-VN")
	f.SetMargins(0, 0, 0)
	f.SetCellMargin(0)
	f.SetAutoPageBreak(false, 0)
	f.SetLineCapStyle("square") // closes the corners of boxes
	return f
}

// font takes a face for what is written next. The file holds only those that are used.
func (f *file) font(face page.Face, size float64) {
	if !f.holds[face] {
		f.AddUTF8FontFromBytes(family, styles[face], assets.Fonts()[face])
		f.holds[face] = true
	}
	f.SetFont(family, styles[face], size)
}

func (f *file) draw(p *page.Page) {
	f.AddPageFormat("P", fpdf.SizeType{Wd: p.Width, Ht: p.Height})
	f.size, f.thickness = 0, 0 // a page starts with the writer's own settings
	if p.Bookmark != "" {
		f.font(page.Regular, 12) // the writer takes the letters of the entry as those of the font
		f.Fpdf.Bookmark(p.Bookmark, 0, 0)
	}
	for _, o := range p.Ops {
		switch o := o.(type) {
		case page.Text:
			f.text(o)
		case page.Line:
			f.line(o)
		case page.Fill:
			f.SetFillColor(int(o.Grey), int(o.Grey), int(o.Grey))
			f.Rect(o.X, o.Y, o.Width, o.Height, "F")
		case page.Picture:
			f.picture(o)
		}
	}
}

func (f *file) text(t page.Text) {
	if t.Text == "" {
		return
	}
	if f.face != t.Face || f.size != t.Size {
		f.font(t.Face, t.Size)
		f.face, f.size = t.Face, t.Size
	}
	if t.Turn {
		f.TransformBegin()
		f.TransformRotate(180, t.X, t.Y)
		defer f.TransformEnd()
	}
	spaces := strings.Count(t.Text, " ")
	if t.Space == 0 || spaces == 0 {
		f.Text(t.X, t.Y, t.Text)
		return
	}
	// A justified cell is one line of text in the file, spaces and all, so that
	// it is found and copied as it reads. Its baseline lies 0.3 of the size below
	// a cell of no height.
	f.SetXY(t.X, t.Y-0.3*t.Size)
	f.CellFormat(f.GetStringWidth(t.Text)+t.Space*float64(spaces), 0, t.Text, "", 0, "J", false, 0, "")
}

func (f *file) line(l page.Line) {
	if f.thickness != l.Thickness {
		f.SetLineWidth(l.Thickness)
		f.thickness = l.Thickness
	}
	if f.grey != l.Grey {
		f.SetDrawColor(int(l.Grey), int(l.Grey), int(l.Grey))
		f.grey = l.Grey
	}
	f.Line(l.X1, l.Y1, l.X2, l.Y2)
}

// picture places an image; the file holds equal ones once.
func (f *file) picture(p page.Picture) {
	sum := sha256.Sum256(p.PNG)
	name := hex.EncodeToString(sum[:])
	options := fpdf.ImageOptions{ImageType: "PNG"}
	if f.GetImageInfo(name) == nil {
		common, err := commonPNG(p.PNG)
		if err != nil {
			f.SetError(err)
			return
		}
		f.RegisterImageOptionsReader(name, options, common)
	}
	f.ImageOptions(name, p.X, p.Y, p.Width, p.Height, false, options, 0, "")
}

// commonPNG rewrites an image in the plainest form of PNG: the writer refuses
// interlaced ones and those of 16 bits.
func commonPNG(data []byte) (io.Reader, error) {
	im, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("image: %w", err)
	}
	plain := image.NewNRGBA(im.Bounds())
	draw.Draw(plain, plain.Bounds(), im, im.Bounds().Min, draw.Src)
	var b bytes.Buffer
	err = png.Encode(&b, plain)
	return &b, err
}
