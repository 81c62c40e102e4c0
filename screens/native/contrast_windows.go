package native

import (
	"image/color"
	"unsafe"
)

// highContrast is HIGHCONTRASTW.
type highContrast struct {
	size, flags uint32
	scheme      *uint16
}

// Contrast returns the colours of a system that is set to high contrast, and false where
// it is not.
func Contrast(getenv func(string) string) (Colours, bool) {
	if colours, on := wished(getenv); on {
		return colours, true
	}
	const (
		getHighContrast = 0x0042 // SPI_GETHIGHCONTRAST
		isOn            = 0x0001 // HCF_HIGHCONTRASTON
	)
	var set highContrast
	set.size = uint32(unsafe.Sizeof(set))
	if ok, _, _ := systemParametersInfo.Call(getHighContrast, uintptr(set.size), uintptr(unsafe.Pointer(&set)), 0); ok == 0 || set.flags&isOn == 0 {
		return Colours{}, false
	}
	const (
		window    = 5  // COLOR_WINDOW
		text      = 8  // COLOR_WINDOWTEXT
		highlight = 13 // COLOR_HIGHLIGHT
		hotlight  = 26 // COLOR_HOTLIGHT
	)
	return Colours{Ground: sysColour(window), Ink: sysColour(text), Link: sysColour(hotlight), Chosen: sysColour(highlight)}, true
}

// sysColour is one of the system's colours, which Windows gives as blue, green, red.
func sysColour(index uintptr) color.NRGBA {
	bgr, _, _ := getSysColor.Call(index)
	return color.NRGBA{R: uint8(bgr), G: uint8(bgr >> 8), B: uint8(bgr >> 16), A: 0xFF}
}
