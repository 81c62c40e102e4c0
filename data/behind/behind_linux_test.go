package behind

import (
	"runtime"
	"testing"

	"golang.org/x/sys/unix"
)

// Given work behind the window, when its thread is asked, then it gives way and the
// thread of whoever asked for the work does not.
func TestWorkBehindGivesWayByItself(t *testing.T) {
	given := niceness(t, 0)
	Do(func() {
		if got := niceness(t, unix.Gettid()); got != max(given, lowered) {
			t.Errorf("the work has niceness %d, want %d", got, lowered)
		}
	})
	if got := niceness(t, 0); got != given {
		t.Errorf("the asking thread has niceness %d, it had %d", got, given)
	}
}

// Given two works behind the window at once, when both run, then each has a place beside
// those of the window, and none is left of it afterwards.
func TestWorkBehindTakesNoPlaceOfTheWindow(t *testing.T) {
	given := runtime.GOMAXPROCS(0)
	Do(func() {
		Do(func() {
			if got := runtime.GOMAXPROCS(0); got != given+2 {
				t.Errorf("%d run at once beside two works, want %d", got, given+2)
			}
		})
	})
	if got := runtime.GOMAXPROCS(0); got != given {
		t.Errorf("%d run at once afterwards, want %d", got, given)
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
