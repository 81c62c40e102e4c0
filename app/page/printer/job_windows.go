package printer

import (
	"errors"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"

	"sothidua/app/page"
	"sothidua/assets"
)

// Send prints a document without asking. A printer that is gone and a job that
// is refused are faults; after one, nothing stays in the queue.
func Send(doc *page.Doc, job Job) error {
	if err := job.check(); err != nil {
		return err
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	t, err := open(job.Printer)
	if err != nil {
		return err
	}
	defer t.close()
	if job.From > 0 || job.To > 0 {
		last := uint32(job.To)
		if job.To == 0 {
			last = 1<<32 - 1
		}
		t.ranges = []pageRange{{uint32(job.From), last}}
	}
	return t.print(doc, job.Title, max(job.Copies, 1))
}

// List returns the printers, the default one first.
func List() ([]Printer, error) {
	const local, network, names = 2, 4, 4 // PRINTER_ENUM_LOCAL, _CONNECTIONS, PRINTER_INFO_4
	type info struct {
		name, server *uint16
		attributes   uint32
	}
	var need, count uint32
	enumPrinters.Call(local|network, 0, names, 0, 0, uintptr(unsafe.Pointer(&need)), uintptr(unsafe.Pointer(&count)))
	if need == 0 {
		return nil, noPrinter(nil)
	}
	buffer := make([]uint64, need/8+1) // aligned for pointers
	ok, _, err := enumPrinters.Call(local|network, 0, names, uintptr(unsafe.Pointer(&buffer[0])), uintptr(need),
		uintptr(unsafe.Pointer(&need)), uintptr(unsafe.Pointer(&count)))
	if ok == 0 || count == 0 {
		return nil, noPrinter(reason("EnumPrinters", err))
	}
	standard, _ := defaultPrinter()
	var first, others []Printer
	for _, entry := range unsafe.Slice((*info)(unsafe.Pointer(&buffer[0])), count) {
		p := Printer{Name: windows.UTF16PtrToString(entry.name)}
		if p.Name == standard {
			p.Default = true
			first = append(first, p)
			continue
		}
		others = append(others, p)
	}
	return append(first, others...), nil
}

func defaultPrinter() (string, error) {
	buffer := make([]uint16, 1024)
	length := uint32(len(buffer))
	ok, _, err := getDefaultPrinter.Call(uintptr(unsafe.Pointer(&buffer[0])), uintptr(unsafe.Pointer(&length)))
	if ok == 0 {
		return "", noPrinter(reason("GetDefaultPrinter", err))
	}
	return windows.UTF16ToString(buffer), nil
}

// target is a printer ready to be drawn on.
type target struct {
	dc     uintptr
	mode   devMode
	ranges []pageRange // sheets; empty: all
}

// open opens a printer by name, the default one without a name, for A4.
func open(name string) (*target, error) {
	if name == "" {
		var err error
		if name, err = defaultPrinter(); err != nil {
			return nil, err
		}
	}
	wide, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return nil, gone(name, err)
	}
	mode, err := settings(wide)
	if err != nil {
		return nil, gone(name, err)
	}
	mode.set(modePaperSize, fieldPaperSize, paperA4)
	dc, _, err := createDC.Call(0, uintptr(unsafe.Pointer(wide)), 0, mode.pointer())
	if dc == 0 {
		return nil, gone(name, reason("CreateDC", err))
	}
	return &target{dc: dc, mode: mode}, nil
}

// settings are those the printer begins with.
func settings(name *uint16) (devMode, error) {
	var handle uintptr
	if ok, _, err := openPrinter.Call(uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(&handle)), 0); ok == 0 {
		return nil, reason("OpenPrinter", err)
	}
	defer closePrinter.Call(handle)
	size, _, err := documentProperties.Call(0, handle, uintptr(unsafe.Pointer(name)), 0, 0, 0)
	if int32(size) < leastMode {
		return nil, reason("DocumentProperties", err)
	}
	mode := make(devMode, size)
	const out = 2 // DM_OUT_BUFFER
	if ok, _, err := documentProperties.Call(0, handle, uintptr(unsafe.Pointer(name)), mode.pointer(), 0, out); int32(ok) < 0 {
		return nil, reason("DocumentProperties", err)
	}
	return mode, nil
}

func (t *target) close() {
	if t.dc != 0 {
		deleteDC.Call(t.dc)
	}
}

func (t *target) wants(sheet int) bool {
	for _, r := range t.ranges {
		if uint32(sheet) >= r.from && uint32(sheet) <= r.to {
			return true
		}
	}
	return len(t.ranges) == 0
}

// docInfo is DOCINFOW.
type docInfo struct {
	size              int32
	name, out, format *uint16
	kind              uint32
}

// print draws the document so many times as one job. A failure aborts the job.
func (t *target) print(doc *page.Doc, title string, copies int) error {
	ruler, err := page.NewRuler()
	if err != nil {
		return err
	}
	defer addFonts()()
	name, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return err
	}
	info := docInfo{name: name}
	info.size = int32(unsafe.Sizeof(info))
	if id, _, err := startDoc.Call(t.dc, uintptr(unsafe.Pointer(&info))); int32(id) <= 0 {
		if errors.Is(err, windows.ERROR_CANCELLED) || errors.Is(err, windows.ERROR_PRINT_CANCELLED) {
			return nil // the clerk closed the driver's own dialog, as that for a file's name
		}
		return failed(reason("StartDoc", err))
	}
	for range copies {
		if err := t.sheets(doc, ruler); err != nil {
			abortDoc.Call(t.dc)
			return err
		}
	}
	if ok, _, err := endDoc.Call(t.dc); int32(ok) <= 0 {
		return failed(reason("EndDoc", err))
	}
	return nil
}

func (t *target) sheets(doc *page.Doc, ruler *page.Ruler) error {
	number, set := 0, [2]byte{} // the way and the paper that the printer is set to
	_, err := page.Stream(doc, func(p *page.Page) error {
		if number++; !t.wants(number) {
			return nil
		}
		wanted := upright
		if p.Width > p.Height {
			wanted = lyingPaper
		}
		paper := paperA4
		if p.A3() {
			paper = paperA3
		}
		if wanted := [2]byte{wanted, paper}; wanted != set && len(t.mode) >= leastMode {
			set = wanted
			t.mode.set(modeOrientation, fieldOrientation, wanted[0])
			t.mode.set(modePaperSize, fieldPaperSize, wanted[1]) // whatever the dialog was left at
			if dc, _, err := resetDC.Call(t.dc, t.mode.pointer()); dc == 0 {
				return failed(reason("ResetDC", err))
			}
		}
		if err := t.holds(p); err != nil {
			return err
		}
		return t.sheet(p, ruler)
	})
	return err
}

// holds refuses a page that is larger than the printer's paper: its columns would be cut.
func (t *target) holds(p *page.Page) error {
	const dotsX, dotsY, paperWidth, paperHeight = 88, 90, 110, 111 // LOGPIXELSX, ..., PHYSICALWIDTH, ...
	side := func(length, dots uintptr) float64 {
		long, _, _ := getDeviceCaps.Call(t.dc, length)
		inch, _, _ := getDeviceCaps.Call(t.dc, dots)
		return float64(int32(long)) / max(float64(int32(inch)), 1) * 72
	}
	return fitting(p, side(paperWidth, dotsX), side(paperHeight, dotsY))
}

func (t *target) sheet(p *page.Page, ruler *page.Ruler) error {
	if ok, _, err := startPage.Call(t.dc); int32(ok) <= 0 {
		return failed(reason("StartPage", err))
	}
	s := newSheet(t.dc, ruler)
	err := s.draw(p)
	s.close()
	if err != nil {
		return err
	}
	if ok, _, err := endPage.Call(t.dc); int32(ok) <= 0 {
		return failed(reason("EndPage", err))
	}
	return nil
}

// addFonts lends the faces to the system until the returned function is called.
func addFonts() (remove func()) {
	var handles []uintptr
	for _, face := range assets.Fonts() {
		var count uint32
		handle, _, _ := addFontMemResource.Call(uintptr(unsafe.Pointer(&face[0])), uintptr(len(face)), 0, uintptr(unsafe.Pointer(&count)))
		handles = append(handles, handle)
	}
	return func() {
		for _, handle := range handles {
			if handle != 0 {
				removeFontMemoryRes.Call(handle)
			}
		}
	}
}
