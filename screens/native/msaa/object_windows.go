package msaa

import (
	"unsafe"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"

	"sothidua/screens/kit"
)

// object is the COM object of one thing (IAccessible). Windows holds it by its address, and
// it stays in memory while it is in the window's objects.
type object struct {
	table  *[accessibleFunctions]uintptr
	of     *Window
	number int32
	holds  int32
	list   children
}

// variant is VARIANT. On 64-bit Windows one that is given by value comes as its address.
type variant struct {
	kind  uint16
	_     [3]uint16
	value uintptr
	_     uintptr
}

// The kinds of a variant.
const (
	kindEmpty  = 0
	kindNumber = 3 // VT_I4
	kindObject = 9 // VT_DISPATCH
)

// The answers of COM.
const (
	ok           = 0
	nothing      = 1          // S_FALSE
	notDone      = 0x80004001 // E_NOTIMPL
	noInterface  = 0x80004002
	gone         = 0x800401FD // CO_E_OBJNOTCONNECTED
	wrongThread  = 0x8001010E // RPC_E_WRONG_THREAD
	wrongArgs    = 0x80070057 // E_INVALIDARG
	selfNumber   = 0
	takeFocus    = 1
	takeSelected = 2
)

var (
	unknownID    = id("{00000000-0000-0000-C000-000000000046}")
	dispatchID   = id("{00020400-0000-0000-C000-000000000046}")
	enumID       = id("{00020404-0000-0000-C000-000000000046}") // IEnumVARIANT
	accessibleID = id("{618736E0-3C3D-11CF-810C-00AA00389B71}")
)

func id(text string) windows.GUID {
	guid, err := windows.GUIDFromString(text)
	if err != nil {
		panic(err) // a constant above is mistyped
	}
	return guid
}

const accessibleFunctions = 28

// functions are those of IAccessible, in the order of its table. They are made when somebody
// asks first.
var functions *[accessibleFunctions]uintptr

func makeFunctions() {
	refused := windows.NewCallback(func(*object, uintptr, uintptr, uintptr) uintptr { return notDone })
	functions = &[accessibleFunctions]uintptr{
		windows.NewCallback((*object).queryInterface), windows.NewCallback((*object).addRef), windows.NewCallback((*object).release),
		windows.NewCallback(func(_ *object, count *uint32) uintptr { *count = 0; return ok }), // no type library
		refused,
		refused,
		refused,
		windows.NewCallback((*object).parent), windows.NewCallback((*object).count), windows.NewCallback((*object).child),
		textOf(func(one *thing) (string, bool) { return one.Name, false }),
		textOf(func(one *thing) (string, bool) {
			return one.Value, one.Role == kit.RoleEdit || one.Role == kit.RoleChoice
		}),
		textOf(func(one *thing) (string, bool) { return one.More, false }),
		windows.NewCallback((*object).role), windows.NewCallback((*object).state),
		textOf(func(*thing) (string, bool) { return "", false }), // help
		refused, // help topic
		textOf(func(one *thing) (string, bool) { return kit.KeyText(one.Key), false }),
		windows.NewCallback((*object).focus), windows.NewCallback((*object).selection),
		textOf(func(one *thing) (string, bool) { return one.action(), false }),
		windows.NewCallback((*object).choose), windows.NewCallback((*object).location), windows.NewCallback((*object).navigate),
		windows.NewCallback((*object).hitTest), windows.NewCallback((*object).do),
		refused, refused, // name and value are set by nobody
	}
}

// object returns the one of a thing, held once more.
func (w *Window) object(number int32) *object {
	o := w.objects[number]
	if o == nil {
		o = &object{table: functions, of: w, number: number}
		o.list = children{table: listing, of: o}
		w.objects[number] = o
	}
	o.holds++
	return o
}

// address is what Windows knows the object by. It goes out as a number: what lies where an
// answer is put is none of Go's pointers.
func (o *object) address() uintptr { return uintptr(unsafe.Pointer(o)) }

func (o *object) queryInterface(wanted *windows.GUID, out *uintptr) uintptr {
	*out = 0
	switch *wanted {
	case unknownID, dispatchID, accessibleID:
		o.holds++
		*out = o.address()
		return ok
	case enumID:
		o.holds++
		*out = uintptr(unsafe.Pointer(&o.list))
		return ok
	}
	return noInterface
}

func (o *object) addRef() uintptr {
	o.holds++
	return uintptr(o.holds)
}

func (o *object) release() uintptr {
	if o.holds--; o.holds <= 0 {
		delete(o.of.objects, o.number)
	}
	return uintptr(max(o.holds, 0))
}

// self is the thing of the object, nil with the answer for whoever asked where it is gone or
// the thread is not the window's: COM calls on that one alone.
func (o *object) self() (*thing, uintptr) { return o.of.thing(o.number) }

// asked is the thing of the object or the part that is asked for.
func (o *object) asked(child *variant) (*thing, uintptr) {
	if child.kind != kindNumber {
		return nil, wrongArgs
	}
	if number := int32(child.value); number != selfNumber {
		return o.of.thing(number)
	}
	return o.self()
}

// textOf is a function that answers with a text. Empty says whether none is an answer too.
func textOf(read func(*thing) (text string, empty bool)) uintptr {
	return windows.NewCallback(func(o *object, child *variant, out *uintptr) uintptr {
		*out = 0
		one, answer := o.asked(child)
		if one == nil {
			return answer
		}
		text, empty := read(one)
		if text == "" && !empty {
			return nothing
		}
		*out = systemText(text)
		return ok
	})
}

func (o *object) parent(out *uintptr) uintptr {
	*out = 0
	one, answer := o.self()
	switch {
	case one == nil:
		return answer
	case one.parent == nil:
		return o.of.frame(out)
	}
	*out = o.of.object(one.parent.number).address()
	return ok
}

func (o *object) count(out *int32) uintptr {
	*out = 0
	one, answer := o.self()
	if one == nil {
		return answer
	}
	*out = int32(len(one.parts))
	return ok
}

func (o *object) child(child *variant, out *uintptr) uintptr {
	*out = 0
	one, answer := o.asked(child)
	if one == nil {
		return answer
	}
	*out = o.of.object(one.number).address()
	return ok
}

func (o *object) role(child, out *variant) uintptr {
	one, answer := o.asked(child)
	*out = variant{}
	if one == nil {
		return answer
	}
	*out = variant{kind: kindNumber, value: roles[one.Role]}
	return ok
}

func (o *object) state(child, out *variant) uintptr {
	one, answer := o.asked(child)
	*out = variant{}
	if one == nil {
		return answer
	}
	*out = variant{kind: kindNumber, value: one.state(o.of.tree.things[0])}
	return ok
}

// give answers with a thing: itself by number, another by its object, nil by nothing.
func (o *object) give(one *thing, out *variant) uintptr {
	switch {
	case one == nil:
		*out = variant{}
		return nothing
	case one.number == o.number:
		*out = variant{kind: kindNumber}
	default:
		*out = variant{kind: kindObject, value: o.of.object(one.number).address()}
	}
	return ok
}

func (o *object) focus(out *variant) uintptr {
	*out = variant{}
	one, answer := o.self()
	if one == nil {
		return answer
	}
	focused := o.of.tree.focused()
	for within := focused; within != nil; within = within.parent {
		if within == one {
			return o.give(focused, out)
		}
	}
	return nothing
}

func (o *object) selection(out *variant) uintptr {
	*out = variant{}
	one, answer := o.self()
	if one == nil {
		return answer
	}
	for _, part := range one.parts {
		if part.Is(kit.Selected) {
			return o.give(part, out)
		}
	}
	return nothing
}

// choose gives a thing the focus once whoever asked has the answer.
func (o *object) choose(flags int32, child *variant) uintptr {
	one, answer := o.asked(child)
	if one == nil {
		return answer
	}
	if one.Choose == nil || flags&(takeFocus|takeSelected) == 0 {
		return notDone
	}
	fyne.Do(one.Choose)
	return ok
}

// do does what a click does, once whoever asked has the answer: it may open a dialog.
func (o *object) do(child *variant) uintptr {
	one, answer := o.asked(child)
	if one == nil {
		return answer
	}
	if one.Do == nil || one.Is(kit.Off) {
		return notDone
	}
	fyne.Do(one.Do)
	return ok
}

func (o *object) location(left, top, width, height *int32, child *variant) uintptr {
	*left, *top, *width, *height = 0, 0, 0, 0
	one, answer := o.asked(child)
	if one == nil {
		return answer
	}
	*left, *top, *width, *height = o.of.onScreen(one.At, one.Size)
	return ok
}

func (o *object) hitTest(x, y int32, out *variant) uintptr {
	*out = variant{}
	if _, answer := o.self(); answer != ok {
		return answer
	}
	return o.give(o.of.tree.under(o.of.inWindow(x, y)), out)
}

// navigate goes to a neighbour of a thing, or to its first or last part.
func (o *object) navigate(way int32, from, out *variant) uintptr {
	const next, previous, first, last = 5, 6, 7, 8
	*out = variant{}
	one, answer := o.asked(from)
	if one == nil {
		return answer
	}
	row, at := one.parts, 0
	switch way {
	case first:
	case last:
		at = len(row) - 1
	case next, previous:
		if one.parent == nil {
			return nothing
		}
		row = one.parent.parts
		for i, part := range row {
			if part == one {
				at = i + 1
				if way == previous {
					at = i - 1
				}
			}
		}
	default:
		return nothing
	}
	if at < 0 || at >= len(row) {
		return nothing
	}
	return o.give(row[at], out)
}
