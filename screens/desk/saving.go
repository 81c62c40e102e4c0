package desk

import "time"

// slowSave is how long a save takes before it is said that it is on its way: no longer
// than she waits without wondering.
const slowSave = 500 * time.Millisecond

// saving counts the saves on their way, such as those that wait for a slow disk.
func (d *Desk) saving() (ended func()) {
	d.underWay++
	over := false
	d.Runner.After(slowSave, func() {
		if !over {
			d.Saving(true)
		}
	})
	return func() {
		over = true
		if d.underWay--; d.underWay == 0 {
			d.Saving(false)
		}
	}
}
