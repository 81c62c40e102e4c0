package keeping

import (
	"log"
	"path/filepath"

	"sothidua/app/profile"
)

// carry puts on a card what this computer remembers and another one wants after a
// restore: where the second place is and who works here.
func (c *Card) carry(state profile.State, identity string) {
	c.Person, c.Second = state.Person, nil
	if second, ok := state.Second[identity]; ok {
		second.Last = 0
		c.Second = &second
	}
}

// bringAlong gives this computer what the copy carries and it does not know itself. A
// copy that lies elsewhere than beside the restored book lies in the second place,
// under whatever letter the stick has here. What cannot be remembered is chosen again;
// what is taken over is told in done.
func (o Order) bringAlong(done *Restored) {
	if o.Profile == nil {
		return
	}
	c := o.Copy
	var brought Restored
	err := o.Profile.Change(func(state *profile.State) {
		brought = Restored{}
		if state.Person == "" {
			state.Person, brought.Person = c.Person, c.Person
		}
		if _, ok := state.Second[c.Identity]; ok || c.Second == nil || c.Identity == "" {
			return
		}
		second := *c.Second
		if c.Place != nil && !c.besides(o.Path) {
			second.Folder = filepath.Dir(c.Place.Folder)
		}
		if profile.Same(second.Folder, filepath.Dir(o.Path)) {
			return // the book lies there itself now
		}
		if state.Second == nil {
			state.Second = map[string]profile.Second{}
		}
		state.Second[c.Identity], brought.Second = second, &second
	})
	if err != nil {
		log.Printf("keeping: %v", err)
		return
	}
	done.Second, done.Person = brought.Second, brought.Person
}
