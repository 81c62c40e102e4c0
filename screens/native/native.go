// Package native is what the program asks of the system it runs on and the
// toolkit does not offer: where words go without a window, how windows are drawn, the
// window of a first start, the system's own dialogs. On other systems than
// Windows most of it does nothing.
package native

import "io"

// Speech is where the program speaks without its window. What people read goes
// to Stderr, data to Stdout.
type Speech struct {
	Stdout, Stderr io.Writer
	end            func(code int)
}

// Close ends the speech with the exit code. On Windows it shows in a message box
// what no console could.
func (s *Speech) Close(code int) {
	if s.end != nil {
		s.end(code)
	}
}
