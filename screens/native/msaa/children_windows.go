package msaa

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// children lists the parts of a thing (IEnumVARIANT). It is a part of the thing's object and
// is held with it: COM asks an object for it once and keeps it, so it tells of the parts that
// are there when it is asked.
type children struct {
	table *[childFunctions]uintptr
	of    *object
	at    int
}

const childFunctions = 7

// listing are the functions of IEnumVARIANT, in the order of its table.
var listing *[childFunctions]uintptr

func makeListing() {
	listing = &[childFunctions]uintptr{
		windows.NewCallback(func(c *children, wanted *windows.GUID, out *uintptr) uintptr { return c.of.queryInterface(wanted, out) }),
		windows.NewCallback(func(c *children) uintptr { return c.of.addRef() }),
		windows.NewCallback(func(c *children) uintptr { return c.of.release() }),
		windows.NewCallback((*children).next),
		windows.NewCallback((*children).skip),
		windows.NewCallback(func(c *children) uintptr { c.at = 0; return ok }),
		windows.NewCallback(func(*children, uintptr) uintptr { return notDone }), // nobody wants two
	}
}

func (c *children) next(wanted uint32, out *variant, got *uint32) uintptr {
	if got != nil {
		*got = 0
	}
	one, answer := c.of.self()
	if one == nil {
		return answer
	}
	given := 0
	for ; given < int(wanted) && c.at < len(one.parts); given++ {
		place := (*variant)(unsafe.Add(unsafe.Pointer(out), uintptr(given)*unsafe.Sizeof(*out)))
		*place = variant{kind: kindObject, value: c.of.of.object(one.parts[c.at].number).address()}
		c.at++
	}
	if got != nil {
		*got = uint32(given)
	}
	if given < int(wanted) {
		return nothing
	}
	return ok
}

func (c *children) skip(count uint32) uintptr {
	one, answer := c.of.self()
	if one == nil {
		return answer
	}
	if c.at += int(count); c.at > len(one.parts) {
		c.at = len(one.parts)
		return nothing
	}
	return ok
}
