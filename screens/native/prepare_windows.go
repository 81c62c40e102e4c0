package native

import (
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"

	"sothidua/data"
)

// RunningName is the object that exists in the session while a window of the
// program is open. The installer looks for it.
const RunningName = `Local\vn.sothidua.running`

// Prepare gets the system ready for a window on the book at path. It returns
// false where there is nothing left to do: a window on that book is open
// already and stands in front now.
func Prepare(path string) bool {
	if showHolder(path) {
		return false
	}
	if starting(path) {
		for range 50 {
			time.Sleep(100 * time.Millisecond)
			if showHolder(path) {
				return false
			}
		}
	}
	if _, err := windows.CreateMutex(nil, false, utf16(RunningName)); err != nil && err != windows.ERROR_ALREADY_EXISTS {
		log.Print(err)
	}
	useDialogs()
	return true
}

// starting tells whether another program was started on the same book and has
// perhaps not opened it yet, as when the clerk clicks four times.
func starting(path string) bool {
	whole, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	// Names of such objects may hold no backslash.
	name := `Local\vn.sothidua.` + strings.NewReplacer(`\`, "/").Replace(strings.ToLower(whole))
	_, err = windows.CreateMutex(nil, false, utf16(name))
	return err == windows.ERROR_ALREADY_EXISTS
}

// showHolder brings the window of the program that holds the book at path to
// the front and tells whether there is one on this computer.
func showHolder(path string) bool {
	process, ok := data.HolderHere(path)
	if !ok || process == os.Getpid() || !isThisProgram(uint32(process)) {
		return false
	}
	window := windowOf(uint32(process))
	if window == 0 {
		return false
	}
	const restore = 9
	if small, _, _ := isIconic.Call(uintptr(window)); small != 0 {
		showWindow.Call(uintptr(window), restore)
	}
	setForegroundWindow.Call(uintptr(window))
	return true
}

// isThisProgram guards against a number that went to another program since.
func isThisProgram(process uint32) bool {
	handle, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, process)
	if err != nil {
		return false
	}
	defer windows.CloseHandle(handle)
	var name [windows.MAX_LONG_PATH]uint16
	size := uint32(len(name))
	if err := windows.QueryFullProcessImageName(handle, 0, &name[0], &size); err != nil {
		return false
	}
	own, err := os.Executable()
	return err == nil && strings.EqualFold(filepath.Base(own), filepath.Base(windows.UTF16ToString(name[:size])))
}

// windowOf finds the main window of a process, zero for none.
func windowOf(process uint32) windows.HWND {
	var found windows.HWND
	look := windows.NewCallback(func(window windows.HWND, _ uintptr) uintptr {
		const owner = 4 // GW_OWNER
		var of uint32
		windows.GetWindowThreadProcessId(window, &of)
		owned, _, _ := getWindow.Call(uintptr(window), owner)
		if of != process || owned != 0 || !windows.IsWindowVisible(window) {
			return 1
		}
		found = window
		return 0
	})
	windows.EnumWindows(look, unsafe.Pointer(nil)) // an error only says that the search stopped early
	return found
}
