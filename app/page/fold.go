package page

// fold adds to the page each of its operations again, turned by 180° about the
// middle of the sheet. Pictures keep their top up.
func (p *Page) fold() {
	for _, o := range p.Ops {
		switch o := o.(type) {
		case Text:
			o.X, o.Y, o.Turn = p.Width-o.X, p.Height-o.Y, !o.Turn
			p.Ops = append(p.Ops, o)
		case Line:
			o.X1, o.X2 = p.Width-o.X2, p.Width-o.X1
			o.Y1, o.Y2 = p.Height-o.Y2, p.Height-o.Y1
			p.Ops = append(p.Ops, o)
		case Fill:
			o.X, o.Y = p.Width-o.X-o.Width, p.Height-o.Y-o.Height
			p.Ops = append(p.Ops, o)
		case Picture:
			o.X, o.Y = p.Width-o.X-o.Width, p.Height-o.Y-o.Height
			p.Ops = append(p.Ops, o)
		}
	}
}
