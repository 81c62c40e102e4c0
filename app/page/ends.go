package page

import "math"

// Ruler knows where the letters of a laid out text end, for devices that set the
// letters themselves. One serves one goroutine.
type Ruler struct{ metrics *metrics }

// NewRuler reads the fonts.
func NewRuler() (*Ruler, error) {
	m, err := newMetrics()
	return &Ruler{m}, err
}

// Steps are the distances from the left end of each UTF-16 unit of a text to the
// next one, in dots of a device, so that every letter stands on the dot nearest
// to its place in the layout; dots is the number of dots in a point.
func (r *Ruler) Steps(t Text, dots float64) []int32 {
	start := t.X
	if t.Turn {
		start = 0
	}
	var steps []int32
	place, at := start, math.Round(start*dots)
	for _, letter := range t.Text {
		width, _ := r.metrics.advance(t.Face, letter)
		place += width * t.Size
		if letter == ' ' {
			place += t.Space
		}
		end := math.Round(place * dots)
		steps = append(steps, int32(end-at))
		if letter > 0xFFFF {
			steps = append(steps, 0)
		}
		at = end
	}
	return steps
}

// Width is the width in mm of a text set in one line of a size in points.
func (r *Ruler) Width(text string, bold bool, size float64) float64 {
	s := style{size: size}
	if bold {
		s.face = BoldFace
	}
	return r.metrics.width(text, s) / mm
}
