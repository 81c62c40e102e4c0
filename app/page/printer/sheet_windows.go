package printer

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"math"
	"unsafe"

	"golang.org/x/sys/windows"

	"sothidua/app/page"
)

const family = "Tinos"

// sheet is one page being drawn on a printer.
type sheet struct {
	dc     uintptr
	ruler  *page.Ruler
	dx, dy float64 // dots in a point
	ox, oy float64 // dots at the edges where the printer cannot print
	fonts  map[fontKey]uintptr
	first  uintptr
}

type fontKey struct {
	face page.Face
	size float64
	turn bool
}

func newSheet(dc uintptr, ruler *page.Ruler) *sheet {
	const dotsX, dotsY, offsetX, offsetY = 88, 90, 112, 113 // LOGPIXELSX, ..., PHYSICALOFFSETX, ...
	measure := func(index uintptr) float64 {
		value, _, _ := getDeviceCaps.Call(dc, index)
		return float64(int32(value))
	}
	const baseline, transparent = 24, 1
	setTextAlign.Call(dc, baseline)
	setBkMode.Call(dc, transparent)
	return &sheet{
		dc: dc, ruler: ruler, fonts: map[fontKey]uintptr{},
		dx: measure(dotsX) / 72, dy: measure(dotsY) / 72, ox: measure(offsetX), oy: measure(offsetY),
	}
}

// close gives the fonts back.
func (s *sheet) close() {
	if s.first != 0 {
		selectObject.Call(s.dc, s.first)
	}
	for _, font := range s.fonts {
		deleteObject.Call(font)
	}
}

func (s *sheet) x(points float64) int32 { return int32(math.Round(points*s.dx) - s.ox) }
func (s *sheet) y(points float64) int32 { return int32(math.Round(points*s.dy) - s.oy) }

func (s *sheet) draw(p *page.Page) error {
	for _, o := range p.Ops {
		var err error
		switch o := o.(type) {
		case page.Text:
			err = s.text(o)
		case page.Line:
			s.line(o)
		case page.Fill:
			s.fill(s.x(o.X), s.y(o.Y), s.x(o.X+o.Width), s.y(o.Y+o.Height), o.Grey)
		case page.Picture:
			s.picture(o)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// text sets every letter where the layout has it.
func (s *sheet) text(t page.Text) error {
	letters, err := windows.UTF16FromString(t.Text)
	if err != nil || len(letters) < 2 {
		return err
	}
	letters = letters[:len(letters)-1]
	s.choose(fontKey{t.Face, t.Size, t.Turn})
	steps := s.ruler.Steps(t, s.dx)
	ok, _, err := extTextOut.Call(s.dc, uintptr(s.x(t.X)), uintptr(s.y(t.Y)), 0, 0,
		uintptr(unsafe.Pointer(&letters[0])), uintptr(len(letters)), uintptr(unsafe.Pointer(&steps[0])))
	if ok == 0 {
		return failed(reason("ExtTextOut", err))
	}
	return nil
}

func (s *sheet) choose(key fontKey) {
	font, ok := s.fonts[key]
	if !ok {
		weight, italic, turn := uintptr(400), uintptr(0), uintptr(0)
		if key.face == page.BoldFace || key.face == page.BoldItalicFace {
			weight = 700
		}
		if key.face == page.ItalicFace || key.face == page.BoldItalicFace {
			italic = 1
		}
		if key.turn {
			turn = 1800 // tenths of a degree
		}
		const anyCharset, outlinesOnly = 1, 7
		name, _ := windows.UTF16PtrFromString(family)
		height := int32(-math.Round(key.size * s.dy)) // negative: of the letters, without the pitch
		font, _, _ = createFont.Call(uintptr(height), 0, turn, turn, weight, italic, 0, 0,
			anyCharset, outlinesOnly, 0, 0, 0, uintptr(unsafe.Pointer(name)))
		s.fonts[key] = font
	}
	before, _, _ := selectObject.Call(s.dc, font)
	if s.first == 0 {
		s.first = before
	}
}

// line draws a rule as a filled rectangle; rules run along the edges of the sheet.
func (s *sheet) line(l page.Line) {
	half := l.Thickness / 2 // its ends are square, so that the corners of boxes close
	s.fill(s.x(l.X1-half), s.y(l.Y1-half), s.x(l.X2+half), s.y(l.Y2+half), l.Grey)
}

// fill paints a rectangle, at least a dot wide and high.
func (s *sheet) fill(left, top, right, bottom int32, grey uint8) {
	brush, _, _ := createSolidBrush.Call(uintptr(grey) * 0x010101)
	place := windows.Rect{Left: left, Top: top, Right: max(right, left+1), Bottom: max(bottom, top+1)}
	fillRect.Call(s.dc, uintptr(unsafe.Pointer(&place)), brush)
	deleteObject.Call(brush)
}

// bitmapInfo is BITMAPINFOHEADER.
type bitmapInfo struct {
	size                  uint32
	width, height         int32
	planes, bits          uint16
	compression, bytes    uint32
	perMetreX, perMetreY  int32
	coloursUsed, coloursI uint32
}

// picture sends an image in one call: bands show seams on some printers. A
// damaged one leaves its place empty, as in the preview.
func (s *sheet) picture(p page.Picture) {
	decoded, err := png.Decode(bytes.NewReader(p.PNG))
	if err != nil || decoded.Bounds().Empty() {
		return
	}
	size := decoded.Bounds().Size()
	flat := image.NewRGBA(image.Rectangle{Max: size})
	draw.Draw(flat, flat.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), decoded, decoded.Bounds().Min, draw.Over)
	stride := (size.X*3 + 3) &^ 3
	dots := make([]byte, stride*size.Y)
	for y := range size.Y {
		from, to := flat.Pix[y*flat.Stride:], dots[(size.Y-1-y)*stride:] // rows run from the bottom
		for x := range size.X {
			to[3*x], to[3*x+1], to[3*x+2] = from[4*x+2], from[4*x+1], from[4*x]
		}
	}
	info := bitmapInfo{size: 40, width: int32(size.X), height: int32(size.Y), planes: 1, bits: 24}
	left, top := s.x(p.X), s.y(p.Y)
	const copyDots = 0x00CC0020 // SRCCOPY
	stretchDIBits.Call(s.dc, uintptr(left), uintptr(top), uintptr(s.x(p.X+p.Width)-left), uintptr(s.y(p.Y+p.Height)-top),
		0, 0, uintptr(size.X), uintptr(size.Y), uintptr(unsafe.Pointer(&dots[0])), uintptr(unsafe.Pointer(&info)), 0, copyDots)
}
