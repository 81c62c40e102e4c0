package kit

import (
	"math"
	"runtime/debug"
	"sync/atomic"
	"time"
)

// rest gives back, once nothing was worked on for a while, what the work before it took:
// an office computer has little, and other programs.
var rest = time.AfterFunc(math.MaxInt64, func() {
	if giveBack := atRest.Load(); giveBack != nil {
		(*giveBack)()
	}
	debug.FreeOSMemory()
})

var atRest atomic.Pointer[func()]

// AtRest says what else gives back memory then, beside the window's thread.
func AtRest(giveBack func()) { atRest.Store(&giveBack) }

const restAfter = 5 * time.Second
