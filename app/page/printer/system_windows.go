package printer

import (
	"errors"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	comdlg = windows.NewLazySystemDLL("comdlg32.dll")
	gdi    = windows.NewLazySystemDLL("gdi32.dll")
	user   = windows.NewLazySystemDLL("user32.dll")
	kernel = windows.NewLazySystemDLL("kernel32.dll")
	spool  = windows.NewLazySystemDLL("winspool.drv")

	printDlgEx           = comdlg.NewProc("PrintDlgExW")
	printDlg             = comdlg.NewProc("PrintDlgW")
	commDlgExtendedError = comdlg.NewProc("CommDlgExtendedError")

	createDC            = gdi.NewProc("CreateDCW")
	deleteDC            = gdi.NewProc("DeleteDC")
	resetDC             = gdi.NewProc("ResetDCW")
	getDeviceCaps       = gdi.NewProc("GetDeviceCaps")
	startDoc            = gdi.NewProc("StartDocW")
	endDoc              = gdi.NewProc("EndDoc")
	abortDoc            = gdi.NewProc("AbortDoc")
	startPage           = gdi.NewProc("StartPage")
	endPage             = gdi.NewProc("EndPage")
	stretchDIBits       = gdi.NewProc("StretchDIBits")
	extTextOut          = gdi.NewProc("ExtTextOutW")
	setTextAlign        = gdi.NewProc("SetTextAlign")
	setBkMode           = gdi.NewProc("SetBkMode")
	createFont          = gdi.NewProc("CreateFontW")
	createSolidBrush    = gdi.NewProc("CreateSolidBrush")
	selectObject        = gdi.NewProc("SelectObject")
	deleteObject        = gdi.NewProc("DeleteObject")
	addFontMemResource  = gdi.NewProc("AddFontMemResourceEx")
	removeFontMemoryRes = gdi.NewProc("RemoveFontMemResourceEx")

	fillRect         = user.NewProc("FillRect")
	getDesktopWindow = user.NewProc("GetDesktopWindow")

	globalLock   = kernel.NewProc("GlobalLock")
	globalUnlock = kernel.NewProc("GlobalUnlock")
	globalFree   = kernel.NewProc("GlobalFree")
	globalSize   = kernel.NewProc("GlobalSize")

	openPrinter        = spool.NewProc("OpenPrinterW")
	closePrinter       = spool.NewProc("ClosePrinter")
	documentProperties = spool.NewProc("DocumentPropertiesW")
	getDefaultPrinter  = spool.NewProc("GetDefaultPrinterW")
	enumPrinters       = spool.NewProc("EnumPrintersW")
)

// reason is the cause of a call that failed: the system's, if it gave one.
func reason(call string, err error) error {
	if errors.Is(err, syscall.Errno(0)) {
		return errors.New(call)
	}
	return errors.Join(errors.New(call), err)
}

// devMode are a printer's settings (DEVMODEW), with what the driver adds behind.
type devMode []byte

// The places of the fields used, and their marks in dmFields.
const (
	modeSize, modeExtra      = 68, 70
	modeFields               = 72
	modeOrientation          = 76
	modePaperSize            = 78
	fieldOrientation    byte = 1
	fieldPaperSize      byte = 2
	leastMode                = 80
	paperA3, paperA4    byte = 8, 9
	upright, lyingPaper byte = 1, 2
)

// set changes a small setting and marks it as set.
func (m devMode) set(place int, field, value byte) {
	if len(m) >= leastMode {
		m[modeFields] |= field
		m[place], m[place+1] = value, 0
	}
}

func (m devMode) pointer() uintptr { return uintptr(unsafe.Pointer(&m[0])) }

// modeOf copies the settings a dialog left in a global handle.
func modeOf(handle uintptr) devMode {
	if handle == 0 {
		return nil
	}
	size, _, _ := globalSize.Call(handle)
	start, _, _ := globalLock.Call(handle)
	if start == 0 || size < leastMode {
		return nil
	}
	defer globalUnlock.Call(handle)
	all := unsafe.Slice((*byte)(unsafe.Add(nil, start)), size)
	used := int(all[modeSize]) | int(all[modeSize+1])<<8
	used += int(all[modeExtra]) | int(all[modeExtra+1])<<8
	return append(devMode(nil), all[:min(used, int(size))]...)
}

func free(handles ...uintptr) {
	for _, handle := range handles {
		if handle != 0 {
			globalFree.Call(handle)
		}
	}
}
