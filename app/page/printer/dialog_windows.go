package printer

import (
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"

	"sothidua/app/page"
)

// mostRanges is how many ranges of pages the dialog takes.
const mostRanges = 16

// pageRange is PRINTPAGERANGE.
type pageRange struct{ from, to uint32 }

// dialogEx is PRINTDLGEXW.
type dialogEx struct {
	size                                       uint32
	owner, mode, names, dc                     uintptr
	flags, flags2, exclusion, ranges, mostOnes uint32
	first                                      *pageRange
	least, most, copies                        uint32
	instance                                   uintptr
	template                                   *uint16
	callback                                   uintptr
	pages                                      uint32
	page                                       uintptr
	start, result                              uint32
}

// dialogOld is PRINTDLGW.
type dialogOld struct {
	size                            uint32
	owner, mode, names, dc          uintptr
	flags                           uint32
	from, to, least, most, copies   uint16
	instance, data, hook, setupHook uintptr
	template, setupTemplate         uintptr
	printHandle, setupHandle        uintptr
}

// The flags of both dialogs. The driver makes the copies (PD_USEDEVMODECOPIES...).
const (
	pageNumbers    = 0x2
	noSelection    = 0x4
	collate        = 0x10
	returnDC       = 0x100
	driverCopies   = 0x40000
	noCurrentPage  = 0x800000
	startGeneral   = 0xFFFFFFFF
	resultPrint    = 1
	dialogHandleOK = 0
)

// Print shows the system's print dialog over a window, given by its handle, and
// prints what the clerk chose. printed is false when the dialog was closed
// without printing. It returns when the whole document is handed over, so it is
// never called on the window's own thread.
func Print(owner uintptr, doc *page.Doc, title string) (printed bool, err error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE); err == nil {
		defer windows.CoUninitialize()
	}
	sheets, err := Count(doc)
	if err != nil {
		return false, err
	}
	if owner == 0 {
		owner, _, _ = getDesktopWindow.Call()
	}
	t, err := choose(owner, sheets)
	if t == nil || err != nil {
		return false, err
	}
	defer t.close()
	if err := t.print(doc, title, 1); err != nil {
		return false, err
	}
	return true, nil
}

// choose shows the dialog; nil means that the clerk turned back.
func choose(owner uintptr, sheets int) (*target, error) {
	ranges := make([]pageRange, mostRanges)
	ranges[0] = pageRange{1, uint32(sheets)}
	d := dialogEx{
		owner: owner, flags: returnDC | noSelection | noCurrentPage | driverCopies | collate,
		mostOnes: mostRanges, ranges: 1, first: &ranges[0],
		least: 1, most: uint32(sheets), copies: 1, start: startGeneral,
	}
	d.size = uint32(unsafe.Sizeof(d))
	answer, _, _ := printDlgEx.Call(uintptr(unsafe.Pointer(&d)))
	if answer != dialogHandleOK {
		return chooseOld(owner, sheets)
	}
	defer free(d.mode, d.names)
	t := &target{dc: d.dc, mode: modeOf(d.mode)}
	if d.result != resultPrint {
		t.close()
		return nil, nil
	}
	if d.flags&pageNumbers != 0 {
		for _, r := range ranges[:min(d.ranges, mostRanges)] {
			t.ranges = append(t.ranges, r)
		}
	}
	return t, nil
}

// chooseOld shows the plain dialog, where the newer one is not to be had.
func chooseOld(owner uintptr, sheets int) (*target, error) {
	last := uint16(min(sheets, 0xFFFF))
	d := dialogOld{
		owner: owner, flags: returnDC | noSelection | driverCopies | collate,
		from: 1, to: last, least: 1, most: last, copies: 1,
	}
	d.size = uint32(unsafe.Sizeof(d))
	ok, _, _ := printDlg.Call(uintptr(unsafe.Pointer(&d)))
	defer free(d.mode, d.names)
	if ok == 0 {
		if code, _, _ := commDlgExtendedError.Call(); code != 0 {
			return nil, noPrinter(fmt.Errorf("PrintDlg: %#x", code))
		}
		return nil, nil
	}
	t := &target{dc: d.dc, mode: modeOf(d.mode)}
	if d.flags&pageNumbers != 0 {
		t.ranges = []pageRange{{uint32(d.from), uint32(d.to)}}
	}
	return t, nil
}
