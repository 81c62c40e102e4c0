package photo

import (
	"image"

	"golang.org/x/image/draw"
)

// scaled puts a picture on white, made small enough for a box of width and height.
func scaled(full image.Image, width, height int) *image.RGBA {
	size := full.Bounds().Size()
	share := min(float64(width)/float64(size.X), float64(height)/float64(size.Y), 1)
	small := image.NewRGBA(image.Rect(0, 0, max(int(float64(size.X)*share+0.5), 1), max(int(float64(size.Y)*share+0.5), 1)))
	if share < 0.5 {
		average(small, full)
		return small
	}
	draw.Draw(small, small.Rect, image.White, image.Point{}, draw.Src)
	draw.ApproxBiLinear.Scale(small, small.Rect, full, full.Bounds(), draw.Over, nil)
	return small
}

// average gives each dot of small the mean of those it stands for. It works row
// by row: the scalers of package draw would need several times the picture.
func average(small *image.RGBA, full image.Image) {
	from, to := full.Bounds(), small.Rect.Size()
	strip := image.NewRGBA(image.Rect(0, 0, from.Dx(), from.Dy()/to.Y+1))
	for y := range to.Y {
		top, end := y*from.Dy()/to.Y, (y+1)*from.Dy()/to.Y
		rows := image.Rect(0, 0, from.Dx(), end-top)
		draw.Draw(strip, rows, image.White, image.Point{}, draw.Src)
		draw.Draw(strip, rows, full, from.Min.Add(image.Pt(0, top)), draw.Over)
		for x := range to.X {
			left, right := x*from.Dx()/to.X, (x+1)*from.Dx()/to.X
			var sum [3]int
			for v := range end - top {
				row := strip.Pix[strip.PixOffset(left, v):strip.PixOffset(right, v)]
				for i := 0; i < len(row); i += 4 {
					sum[0] += int(row[i])
					sum[1] += int(row[i+1])
					sum[2] += int(row[i+2])
				}
			}
			dots := (right - left) * (end - top)
			at := small.PixOffset(x, y)
			for i := range sum {
				small.Pix[at+i] = uint8((sum[i] + dots/2) / dots)
			}
			small.Pix[at+3] = 255
		}
	}
}
