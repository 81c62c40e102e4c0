package gdi

import "image"

// mostParts is in how many rectangles a window is painted anew at most.
const mostParts = 16

// difference returns where two lists of items differ: where something is gone, new, or
// lies before or behind something else than it did.
func difference(a, b []item) []image.Rectangle {
	for len(a) > 0 && len(b) > 0 && a[0].mark == b[0].mark {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1].mark == b[len(b)-1].mark {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	var parts []image.Rectangle
	mark := func(it item) {
		if part := it.at.Intersect(it.clip); !part.Empty() {
			parts = join(parts, part)
		}
	}
	stayedA, stayedB := stayed(a, b, mark), stayed(b, a, mark)
	for i, it := range stayedA { // both hold the same marks
		if it.mark != stayedB[i].mark {
			mark(it)
			mark(stayedB[i])
		}
	}
	return parts
}

// stayed returns the items of a list that the other has too, in their order, and hands
// those that it lacks to gone.
func stayed(list, other []item, gone func(item)) []item {
	count := make(map[mark]int, len(other))
	for _, it := range other {
		count[it.mark]++
	}
	var both []item
	for _, it := range list {
		if count[it.mark] > 0 {
			count[it.mark]--
			both = append(both, it)
		} else {
			gone(it)
		}
	}
	return both
}

// join adds a part to parts that do not overlap.
func join(parts []image.Rectangle, part image.Rectangle) []image.Rectangle {
	for i, other := range parts {
		if other.Overlaps(part) || len(parts) >= mostParts {
			parts[i] = parts[len(parts)-1]
			return join(parts[:len(parts)-1], part.Union(other))
		}
	}
	return append(parts, part)
}
