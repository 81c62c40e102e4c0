package shell

import (
	"log"
	"time"

	"sothidua/screens/kit"
)

// tellUsable writes into the log, once, the moment from which the window can be used: the
// figures of the first area are drawn, and its thread answers what came meanwhile.
func (s *Shell) tellUsable() {
	if s.usable {
		return
	}
	s.usable = true
	kit.Painted(s.view.body, func() { log.Print("usable: ", time.Now().Format(usableStamp)) })
}

// usableStamp is to the millisecond: the log's own time is to the second.
const usableStamp = "2006-01-02T15:04:05.000Z07:00"
