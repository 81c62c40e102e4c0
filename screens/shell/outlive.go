package shell

import (
	"log"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// told watches for the system's word that the program has to end. The toolkit hears it too,
// and closes the window.
func (s *Shell) told() {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM)
	select {
	case <-asked:
		s.outlive(time.After(mostEnding), os.Exit)
	case <-s.ended:
	}
}

// outlive ends the program where the toolkit, told to close the window, is not through with
// it in time. Now and then it waits for ever for an event that it dropped while it stopped
// (Fyne 2.8.1, internal/driver/glfw/loop.go): a program that nobody sees would hold the book,
// and her next start would be refused.
func (s *Shell) outlive(late <-chan time.Time, exit func(code int)) {
	if s.ended == nil {
		return
	}
	select {
	case <-s.ended:
	case <-late:
		log.Print("the window was told to close and did not come to its end")
		s.end()
		exit(0)
	}
}

// mostEnding is how long the window may take to go.
const mostEnding = 10 * time.Second
