package native

import (
	"log"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// placeKey is where the place of the window is kept; the uninstaller removes it.
const (
	placeKey  = `Software\SoThiDua`
	placeName = "Window"
)

// placement is WINDOWPLACEMENT: where a window is, and was before it was maximised.
type placement struct {
	size, flags, show uint32
	least, most       struct{ x, y int32 }
	normal            windows.Rect
}

// How a window is shown.
const (
	shown     = 1 // SW_SHOWNORMAL
	minimised = 2 // SW_SHOWMINIMIZED
	maximised = 3 // SW_SHOWMAXIMIZED
)

// restorePlace puts the window where it was last, if a screen is still there.
// The first time it fills the screen.
func restorePlace(window uintptr) {
	place, ok := keptPlace()
	const none = 0 // MONITOR_DEFAULTTONULL
	if ok {
		screen, _, _ := monitorFromRect.Call(uintptr(unsafe.Pointer(&place.normal)), none)
		ok = screen != 0
	}
	if !ok {
		showWindow.Call(window, maximised)
		return
	}
	setWindowPlacement.Call(window, uintptr(unsafe.Pointer(&place)))
}

func keptPlace() (placement, bool) {
	var place placement
	key, err := registry.OpenKey(registry.CURRENT_USER, placeKey, registry.QUERY_VALUE)
	if err != nil {
		return place, false
	}
	defer key.Close()
	kept, _, err := key.GetBinaryValue(placeName)
	raw := unsafe.Slice((*byte)(unsafe.Pointer(&place)), unsafe.Sizeof(place))
	if err != nil || len(kept) != len(raw) {
		return place, false
	}
	copy(raw, kept)
	place.size = uint32(len(raw))
	if place.show != maximised {
		place.show = shown
	}
	return place, true
}

func keepPlace(window uintptr) {
	place := placement{}
	place.size = uint32(unsafe.Sizeof(place))
	if got, _, _ := getWindowPlacement.Call(window, uintptr(unsafe.Pointer(&place))); got == 0 || place.show == minimised {
		return
	}
	key, _, err := registry.CreateKey(registry.CURRENT_USER, placeKey, registry.SET_VALUE)
	if err == nil {
		defer key.Close()
		err = key.SetBinaryValue(placeName, unsafe.Slice((*byte)(unsafe.Pointer(&place)), unsafe.Sizeof(place)))
	}
	if err != nil {
		log.Print(err)
	}
}
