package assets

import _ "embed"

//go:embed language/bound.txt
var boundWords string

// BoundWords returns what a line of a paper does not part: lines of "kind = words", and
// comments that begin with #.
func BoundWords() string { return boundWords }
