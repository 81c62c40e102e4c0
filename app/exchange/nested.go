package exchange

// nesting finds out which tables of a text only lay out others: a table with one in it
// that is as wide as itself. What they hold is read as if they were not there; a smaller
// table in a cell is text of that cell.
type nesting struct {
	open []*nested
	lays []bool // of each table, in the order they begin
}

// nested is a table while it is looked at.
type nested struct {
	at, rows, width, row int
	inside               int // width of the widest table in it
}

func (n *nesting) table() {
	n.open = append(n.open, &nested{at: len(n.lays)})
	n.lays = append(n.lays, false)
}

func (n *nesting) tr() {
	if t := n.last(); t != nil {
		t.rows, t.row = t.rows+1, 0
	}
}

func (n *nesting) cell(columns int) {
	if t := n.last(); t != nil {
		t.row += columns
		t.width = max(t.width, t.row)
	}
}

func (n *nesting) end() {
	t := n.last()
	if t == nil {
		return
	}
	n.open = n.open[:len(n.open)-1]
	if t.inside > 1 && t.inside >= t.width {
		n.lays[t.at] = true
	}
	if outer := n.last(); outer != nil {
		if inside := max(t.inside, t.width); t.rows > 1 || n.lays[t.at] {
			outer.inside = max(outer.inside, inside)
		}
	}
}

func (n *nesting) last() *nested {
	if len(n.open) == 0 {
		return nil
	}
	return n.open[len(n.open)-1]
}

// opened are the tables that are open while a text is read, with what is known of them.
type opened struct {
	lays  []bool // of each table, in the order they begin
	begun int
	stack []bool // whether the open ones only lay out
}

// begin opens a table and tells whether it only lays out others.
func (o *opened) begin() (lays bool) {
	lays = o.begun < len(o.lays) && o.lays[o.begun]
	o.begun++
	o.stack = append(o.stack, lays)
	return lays
}

// within tells whether the innermost table only lays out others.
func (o *opened) within() bool { return len(o.stack) > 0 && o.stack[len(o.stack)-1] }

// end closes the innermost table and tells whether it only laid out others.
func (o *opened) end() (lays bool) {
	lays = o.within()
	o.stack = o.stack[:max(len(o.stack)-1, 0)]
	return lays
}
