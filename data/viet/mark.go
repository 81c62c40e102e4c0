package viet

import (
	"slices"
	"strings"

	"sothidua/assets/words"
)

// Mark is what a cell says where a mark or none is expected.
type Mark int

// The marks.
const (
	UnclearMark Mark = iota // in neither list: somebody must be asked
	Marked
	NotMarked
)

// dashes are the lines that stand for nothing, alone or in a row.
const dashes = "-–—−_.…"

// ReadMark reads a cell by two closed lists, whatever the case and the diacritics:
// what stands for yes and what stands for no. An empty cell is no.
func ReadMark(cell string) Mark {
	folded := Fold(NFC(cell))
	switch {
	case folded == "" || strings.Trim(folded, dashes+" ") == "" || slices.Contains(words.MarkNo, folded):
		return NotMarked
	case slices.Contains(words.MarkYes, folded):
		return Marked
	}
	return UnclearMark
}
