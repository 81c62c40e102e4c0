package msaa

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// children is the COM object that lists the parts of a thing (IEnumVARIANT).
type children struct {
	table   *[7]uintptr
	of      *Window
	numbers []int32
	at      int
	holds   int32
}

var childFunctions *[7]uintptr

func makeChildFunctions() {
	childFunctions = &[7]uintptr{
		windows.NewCallback(func(c *children, wanted *windows.GUID, out *uintptr) uintptr {
			*out = 0
			if *wanted != unknownID && *wanted != enumID {
				return noInterface
			}
			c.holds++
			*out = uintptr(unsafe.Pointer(c))
			return ok
		}),
		windows.NewCallback(func(c *children) uintptr { c.holds++; return uintptr(c.holds) }),
		windows.NewCallback(func(c *children) uintptr {
			if c.holds--; c.holds <= 0 {
				delete(c.of.lists, c)
			}
			return uintptr(max(c.holds, 0))
		}),
		windows.NewCallback((*children).next),
		windows.NewCallback(func(c *children, count uint32) uintptr {
			c.at = min(c.at+int(count), len(c.numbers))
			if c.at == len(c.numbers) {
				return nothing
			}
			return ok
		}),
		windows.NewCallback(func(c *children) uintptr { c.at = 0; return ok }),
		windows.NewCallback(func(c *children, out *uintptr) uintptr {
			again := *c
			again.holds = 1
			c.of.lists[&again] = true
			*out = uintptr(unsafe.Pointer(&again))
			return ok
		}),
	}
}

// children lists the parts of a thing.
func (w *Window) children(one *thing) *children {
	list := &children{table: childFunctions, of: w, holds: 1}
	for _, part := range one.parts {
		list.numbers = append(list.numbers, part.number)
	}
	w.lists[list] = true
	return list
}

func (c *children) next(wanted uint32, out *variant, got *uint32) uintptr {
	given := 0
	for ; given < int(wanted) && c.at < len(c.numbers); given++ {
		place := (*variant)(unsafe.Add(unsafe.Pointer(out), uintptr(given)*unsafe.Sizeof(*out)))
		*place = variant{kind: kindObject, value: c.of.object(c.numbers[c.at]).address()}
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
