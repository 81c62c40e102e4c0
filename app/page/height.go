package page

import "math"

// Height is how high blocks are in a place of a width in mm, in mm; more than a sheet
// holds is infinite.
func (r *Ruler) Height(width float64, blocks ...Block) (float64, error) {
	s := Section{Blocks: blocks, NoNumbers: true}
	if w, _ := s.Paper(); width > w {
		s.Landscape = true
	}
	if w, _ := s.Paper(); width > w {
		s.A3 = true
	}
	s.Right = s.Width() - width
	pages := 0
	e := &engine{metrics: r.metrics, doc: &Doc{}, seen: map[rune]bool{}, out: func(*Page) error {
		pages++
		return nil
	}}
	if err := e.run(&s); err != nil {
		return 0, err
	}
	if pages > 1 {
		return math.Inf(1), nil
	}
	return (e.y - e.top) / mm, nil
}
