package registration

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"sothidua/app/exchange"
	"sothidua/data"
	"sothidua/data/viet"
)

// UnitsNamed are the units that a file speaks of by its own name or by what stands above
// its first list. A unit whose name is only part of another's there is not among them.
func UnitsNamed(file string, source exchange.Source, units []data.Unit) []data.Unit {
	texts := []string{plainWords(file)}
	for _, sheet := range source.Sheets {
		for _, text := range above(sheet) {
			texts = append(texts, plainWords(text))
		}
	}
	var found []data.Unit
	longest := slices.Clone(units)
	slices.SortStableFunc(longest, func(a, b data.Unit) int { return cmp.Compare(len(b.Name), len(a.Name)) })
	for _, unit := range longest {
		names := []string{plainWords(unit.Name)}
		if short := plainWords(unit.ShortName); len(strings.TrimSpace(short)) >= leastShort {
			names = append(names, short)
		}
		here := false
		for _, name := range names {
			for i, text := range texts {
				if strings.TrimSpace(name) != "" && strings.Contains(text, name) {
					here, texts[i] = true, strings.ReplaceAll(text, name, " | ")
				}
			}
		}
		if here {
			found = append(found, unit)
		}
	}
	return found
}

// A short name of few letters may mean anything; a row of a list has several cells, and
// what stands above one does not go on for long.
const (
	leastShort = 4
	rowCells   = 3
	mostAbove  = 12
)

// above is what stands in the rows above the first list of a sheet.
func above(sheet exchange.Sheet) (texts []string) {
	texts = append(texts, sheet.Name)
	for i, row := range sheet.Rows {
		var cells []string
		for _, cell := range row.Cells {
			if cell != "" {
				cells = append(cells, cell)
			}
		}
		if i == mostAbove || len(cells) >= rowCells {
			break
		}
		texts = append(texts, cells...)
	}
	return texts
}

// plainWords is text folded, its words between single blanks, a blank at both ends.
func plainWords(text string) string {
	words := strings.FieldsFunc(viet.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(words, " ") + " "
}
