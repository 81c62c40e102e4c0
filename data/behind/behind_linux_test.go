package behind

import (
	"testing"

	"golang.org/x/sys/unix"
)

// Given work behind the window, when its thread is asked, then it gives way and the
// thread of whoever asked for the work does not.
func TestWorkBehindGivesWayByItself(t *testing.T) {
	given := niceness(t, 0)
	behind := make(chan int)
	go func() {
		Lower()
		behind <- niceness(t, unix.Gettid())
	}()
	if got := <-behind; got != max(given, lowered) {
		t.Errorf("the work has niceness %d, want %d", got, lowered)
	}
	if got := niceness(t, 0); got != given {
		t.Errorf("the asking thread has niceness %d, it had %d", got, given)
	}
}

// niceness of a thread, 0 for the calling one. The kernel answers 20 less it.
func niceness(t *testing.T, thread int) int {
	raw, err := unix.Getpriority(unix.PRIO_PROCESS, thread)
	if err != nil {
		t.Error(err)
	}
	return 20 - raw
}
