package gdi

import (
	"strconv"
	"unsafe"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// The keys that are not named by their letter or number (VK_…).
var keys = map[uintptr]fyne.KeyName{
	0x08: fyne.KeyBackspace, 0x09: fyne.KeyTab, 0x0D: fyne.KeyReturn, 0x14: desktop.KeyCapsLock,
	0x1B: fyne.KeyEscape, 0x20: fyne.KeySpace, 0x21: fyne.KeyPageUp, 0x22: fyne.KeyPageDown,
	0x23: fyne.KeyEnd, 0x24: fyne.KeyHome, 0x25: fyne.KeyLeft, 0x26: fyne.KeyUp, 0x27: fyne.KeyRight,
	0x28: fyne.KeyDown, 0x2C: desktop.KeyPrintScreen, 0x2D: fyne.KeyInsert, 0x2E: fyne.KeyDelete,
	0x5B: desktop.KeySuperLeft, 0x5C: desktop.KeySuperRight, 0x5D: desktop.KeyMenu,
	0x6A: fyne.KeyAsterisk, 0x6B: fyne.KeyPlus, 0x6D: fyne.KeyMinus, 0x6E: fyne.KeyPeriod, 0x6F: fyne.KeySlash,
}

const (
	keyEnter   = 0x0D
	keyShift   = 0x10
	keyControl = 0x11
	keyAlt     = 0x12
	keySuper   = 0x5B
	keyPad0    = 0x60
	keyF1      = 0x70
	keyF12     = 0x7B
	keyInput   = 0xE5 // VK_PROCESSKEY: an input method took it
	keyPacket  = 0xE7 // a letter follows that no key stands for
)

// keyName names a key, by nothing where it only stands for letters to come.
func keyName(key, lp uintptr) fyne.KeyName {
	right := lp>>24&1 == 1
	either := func(left, rightOne fyne.KeyName) fyne.KeyName {
		if right {
			return rightOne
		}
		return left
	}
	switch {
	case key == keyInput || key == keyPacket:
		return ""
	case key == keyEnter:
		return either(fyne.KeyReturn, fyne.KeyEnter)
	case key == keyShift:
		const rightShift = 0x36 // told from the left one by its place alone
		if lp>>16&0xFF == rightShift {
			return desktop.KeyShiftRight
		}
		return desktop.KeyShiftLeft
	case key == keyControl:
		return either(desktop.KeyControlLeft, desktop.KeyControlRight)
	case key == keyAlt:
		return either(desktop.KeyAltLeft, desktop.KeyAltRight)
	case key >= '0' && key <= '9' || key >= 'A' && key <= 'Z':
		return fyne.KeyName(rune(key))
	case key >= keyPad0 && key <= keyPad0+9:
		return fyne.KeyName(rune('0' + key - keyPad0))
	case key >= keyF1 && key <= keyF12:
		return fyne.KeyName("F" + strconv.Itoa(int(key-keyF1)+1))
	}
	if name, ok := keys[key]; ok {
		return name
	}
	const toLetter = 2
	if r := call(mapKey, key, toLetter); r > ' ' && r < 127 {
		return fyne.KeyName(rune(r))
	}
	return fyne.KeyUnknown
}

// modifiers are the keys held down now.
func modifiers() (held fyne.KeyModifier) {
	for _, key := range []struct {
		code uintptr
		is   fyne.KeyModifier
	}{
		{keyShift, fyne.KeyModifierShift},
		{keyControl, fyne.KeyModifierControl},
		{keyAlt, fyne.KeyModifierAlt},
		{keySuper, fyne.KeyModifierSuper},
		{keySuper + 1, fyne.KeyModifierSuper},
	} {
		if call(keyState, key.code)&0x8000 != 0 {
			held |= key.is
		}
	}
	return held
}

// cursors are Windows' own (IDC_…) for those of the toolkit.
var cursors = [...]uintptr{
	desktop.DefaultCursor: 32512, desktop.TextCursor: 32513, desktop.CrosshairCursor: 32515,
	desktop.PointerCursor: 32649, desktop.HResizeCursor: 32644, desktop.VResizeCursor: 32645,
	desktop.NESWResizeCursor: 32643, desktop.NWSEResizeCursor: 32642, desktop.HiddenCursor: 0,
}

func (n *native) showCursor() {
	standard, ok := n.w.cursor.(desktop.StandardCursor)
	if !ok || int(standard) >= len(cursors) {
		standard = desktop.DefaultCursor
	}
	id := cursors[standard]
	if id != 0 && n.cursors[id] == 0 {
		n.cursors[id] = call(loadCursor, 0, id)
	}
	call(setCursor, n.cursors[id])
}

// placeComposition has an input method show what is being composed where it will stand, and
// its candidates beside that line: as composing begins, and again as the cursor goes on.
func (n *native) placeComposition() {
	focused, ok := n.w.canvas.Focused().(fyne.CanvasObject)
	if !ok {
		return
	}
	where := n.w.d.AbsolutePositionForObject(focused)
	if entry, ok := focused.(interface{ CursorPosition() fyne.Position }); ok {
		where = where.Add(entry.CursorPosition())
	}
	const point = 2 // CFS_POINT
	scale := n.w.canvas.Scale()
	form := struct {
		style uint32
		x, y  int32
		area  [4]int32
	}{style: point, x: int32(where.X * scale), y: int32(where.Y * scale)}
	const aside = 0x80 // CFS_EXCLUDE
	line := int32(theme.TextSize() * 1.6 * scale)
	candidates := struct {
		index, style uint32
		x, y         int32
		area         [4]int32
	}{style: aside, x: form.x, y: form.y, area: [4]int32{form.x, form.y, form.x + 1, form.y + line}}
	context := call(imeContext, n.handle)
	if context == 0 {
		return
	}
	call(imePlace, context, uintptr(unsafe.Pointer(&form)))
	call(imeCandidates, context, uintptr(unsafe.Pointer(&candidates)))
	call(imeRelease, n.handle, context)
}
