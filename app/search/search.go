// Package search finds anything in the book by what the clerk remembers of it:
// words in any order, with or without diacritics, first letters of a name, a
// title with its year and unit.
package search
