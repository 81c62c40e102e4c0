package gdi

import (
	"log"
	"strings"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// clipboard is Windows' clipboard, for text.
type clipboard struct{}

const unicodeText = 13 // CF_UNICODETEXT

// reach opens the clipboard, which another program may hold for a moment: Remote Desktop
// and those that keep what was copied do.
func (clipboard) reach() bool {
	const tries, pause = 10, 10 * time.Millisecond
	for range tries {
		if call(openClipboard, 0) != 0 {
			return true
		}
		time.Sleep(pause)
	}
	log.Print("gdi: another program holds the clipboard")
	return false
}

// Content is the text on the clipboard, empty for none.
func (c clipboard) Content() string {
	if !c.reach() {
		return ""
	}
	defer call(closeClipboard)
	handle := call(clipboardData, unicodeText)
	if handle == 0 {
		return ""
	}
	text := call(globalLock, handle)
	if text == 0 {
		return ""
	}
	defer call(globalUnlock, handle)
	return windows.UTF16PtrToString(*(**uint16)(unsafe.Pointer(&text)))
}

// SetContent puts text on the clipboard.
func (c clipboard) SetContent(content string) {
	text, err := windows.UTF16FromString(strings.ReplaceAll(content, "\x00", ""))
	if err != nil || !c.reach() {
		return
	}
	defer call(closeClipboard)
	const movable = 2
	handle := call(globalAlloc, movable, uintptr(2*len(text)))
	to := call(globalLock, handle)
	if to == 0 {
		return
	}
	copy(unsafe.Slice(*(**uint16)(unsafe.Pointer(&to)), len(text)), text)
	call(globalUnlock, handle)
	call(emptyClipboard)
	if call(setClipboard, unicodeText, handle) == 0 { // else it is Windows' from now on
		call(globalFree, handle)
	}
}
