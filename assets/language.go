package assets

import _ "embed"

//go:embed language/bound.txt
var boundWords string

// BoundWords returns what a line of a paper does not part: lines of "kind = words", and
// comments that begin with #.
func BoundWords() string { return boundWords }

//go:embed language/places.txt
var placeNames string

// PlaceNames returns names of places that names of rooms end with: several a line, parted by
// commas, and comments that begin with #.
func PlaceNames() string { return placeNames }
