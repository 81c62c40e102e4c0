package kit

// chain counts loads that began in one act, and in showing the answers of such loads.
type chain struct {
	loads int
	over  func()
}

func (c *chain) end() {
	if c == nil {
		return
	}
	if c.loads--; c.loads == 0 {
		c.over()
	}
}

// following is the chain that a load belongs to which begins now. The UI thread alone
// touches it.
var following *chain

// within has what do loads belong to c.
func within(c *chain, do func()) {
	before := following
	following = c
	do()
	following = before
}

// Following does act and calls over once all is shown that act loads, and that is loaded
// in showing it.
func Following(act, over func()) {
	c := &chain{loads: 1, over: over}
	within(c, act)
	c.end()
}

// follow has the load that begins on r belong to the chain of whoever begins it, or of the
// load that it replaces.
func (r *Runner) follow() *chain {
	if following != nil {
		r.chain = following
	}
	if r.chain != nil {
		r.chain.loads++
	}
	return r.chain
}
