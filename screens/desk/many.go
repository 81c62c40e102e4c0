package desk

import "sothidua/data"

// many is from how many rows on a step is worth a copy of the book before it.
const many = 20

// SaveMany is Save for a step that brings rows from outside. More of them than a
// clerk looks through one by one are written only once the book was copied, where
// somebody does that.
func (d *Desk) SaveMany(rows int, label string, act func(*data.Tx) error, done func(error)) {
	write := func() { d.Save(label, act, done) }
	if rows <= many || d.Before == nil {
		write()
		return
	}
	d.Before(label, write)
}
