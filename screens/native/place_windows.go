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

// restorePlace puts the window where it was last, within a screen that is there
// now. The first time it fills the screen.
func restorePlace(window uintptr) {
	place, kept := keptPlace()
	room := roomFor(place.normal)
	if !kept {
		margin := (room.Bottom - room.Top) / 12
		place.normal = windows.Rect{Left: room.Left + margin, Top: room.Top + margin, Right: room.Right - margin, Bottom: room.Bottom - margin}
		place.show = maximised
	}
	place.size = uint32(unsafe.Sizeof(place))
	place.normal = within(place.normal, room)
	setWindowPlacement.Call(window, uintptr(unsafe.Pointer(&place)))
}

// roomFor returns what programs may use of the screen nearest to a place.
func roomFor(place windows.Rect) windows.Rect {
	const nearest = 2 // MONITOR_DEFAULTTONEAREST
	var screen struct {
		size       uint32
		whole, use windows.Rect
		flags      uint32
	}
	screen.size = uint32(unsafe.Sizeof(screen))
	monitor, _, _ := monitorFromRect.Call(uintptr(unsafe.Pointer(&place)), nearest)
	getMonitorInfo.Call(monitor, uintptr(unsafe.Pointer(&screen)))
	return screen.use
}

// within moves a place into the room and cuts what is too large.
func within(place, room windows.Rect) windows.Rect {
	width := min(place.Right-place.Left, room.Right-room.Left)
	height := min(place.Bottom-place.Top, room.Bottom-room.Top)
	left := min(max(place.Left, room.Left), room.Right-width)
	top := min(max(place.Top, room.Top), room.Bottom-height)
	return windows.Rect{Left: left, Top: top, Right: left + width, Bottom: top + height}
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
