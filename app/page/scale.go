package page

import (
	"math"
	"strings"

	"sothidua/data/viet"
)

// scale is a chart's axis: it runs from low to high, both multiples of step, and
// zero is on it.
type scale struct {
	low, high, step float64
}

// scaleSteps is into how many steps an axis falls, about.
const scaleSteps = 5

// newScale makes the axis for values between two bounds.
func newScale(low, high float64, whole bool) scale {
	low, high = min(low, 0), max(high, 0)
	rough := max((high-low)/scaleSteps, 0.01) // the least that a label shows
	if whole {
		rough = max(rough, 1)
	}
	power := math.Pow(10, math.Floor(math.Log10(rough)))
	step := 10 * power
	for _, n := range []float64{5, 2, 1} {
		if n*power >= rough*(1-1e-9) {
			step = n * power
		}
	}
	s := scale{low: math.Floor(low/step) * step, high: math.Ceil(high/step) * step, step: step}
	if s.high == s.low {
		s.high = s.low + step
	}
	return s
}

// marks are the values with a grid line, from the lowest.
func (s scale) marks() []float64 {
	var all []float64
	first, last := math.Round(s.low/s.step), math.Round(s.high/s.step)
	for n := first; n <= last; n++ {
		all = append(all, n*s.step)
	}
	return all
}

// share is where a value stands on the axis, 0 at its low end, 1 at its high.
func (s scale) share(v float64) float64 { return (v - s.low) / (s.high - s.low) }

// value is a bar's value. There is none where it is missing, no number, or
// beyond what anybody counts.
func (c *Chart) value(series, group int) (v float64, ok bool) {
	values := c.Series[series].Values
	if group >= len(values) {
		return 0, false
	}
	v = values[group]
	return v, math.Abs(v) < 1e15
}

// scale is the axis for all the chart's values.
func (c *Chart) scale() scale {
	low, high, whole := 0.0, 0.0, true
	c.each(func(v float64) {
		low, high = min(low, v), max(high, v)
		whole = whole && v == math.Trunc(v)
	})
	return newScale(low, high, whole)
}

// each gives every value there is.
func (c *Chart) each(give func(v float64)) {
	for s := range c.Series {
		for g := range c.Groups {
			if v, ok := c.value(s, g); ok {
				give(v)
			}
		}
	}
}

// figure is a value as papers write it, with at most two places.
func figure(v float64) string {
	whole, places, _ := strings.Cut(viet.Decimal(v, 2), ",")
	if places = strings.TrimRight(places, "0"); places == "" {
		return whole
	}
	return whole + "," + places
}
