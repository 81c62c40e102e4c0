package intake

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"sothidua/app/exchange"
	"sothidua/data"
	"sothidua/data/viet"
)

// unitNames are the names of units, the longest first: a name that is only part of another's
// names no unit where that stands.
type unitNames []unitName

type unitName struct {
	unit data.Unit
	all  []string // as plainWords writes them
}

// leastName is how many letters a name of one word, or a short name, has that means nothing else.
const leastName = 4

func namesOfUnits(units []data.Unit) unitNames {
	var names unitNames
	for _, unit := range units {
		n := unitName{unit: unit}
		for _, name := range []string{unit.Name, unit.ShortName} {
			if words := plainWords(name); len(strings.TrimSpace(words)) >= leastName {
				n.all = append(n.all, words)
			}
		}
		if short := endless(unit, units); short != "" {
			n.all = append(n.all, plainWords(short))
		}
		names = append(names, n)
	}
	slices.SortStableFunc(names, func(a, b unitName) int { return cmp.Compare(len(b.unit.Name), len(a.unit.Name)) })
	return names
}

// within are the units whose whole names stand in texts.
func (n unitNames) within(texts ...string) (found []data.Unit) {
	plain := make([]string, len(texts))
	for i, text := range texts {
		plain[i] = plainWords(text)
	}
	for _, unit := range n {
		here := false
		for _, name := range unit.all {
			for i, text := range plain {
				if strings.Contains(text, name) {
					here, plain[i] = true, strings.ReplaceAll(text, name, " | ")
				}
			}
		}
		if here {
			found = append(found, unit.unit)
		}
	}
	return found
}

// UnitsNamed are the units that a file speaks of by its own name or by what stands above
// its first list.
func UnitsNamed(file string, source exchange.Source, units []data.Unit) []data.Unit {
	texts := []string{file}
	for _, sheet := range source.Sheets {
		texts = append(texts, above(sheet)...)
	}
	return namesOfUnits(units).within(texts...)
}

// A row of a list has several cells, and what stands above one does not go on for long.
const (
	rowCells  = 3
	mostAbove = 12
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

// endless is the name of a unit without the end that others of the block bear too, where that
// still names it alone: "Ban Nội chính" of "Ban Nội chính Tỉnh ủy". Empty where nothing does.
func endless(unit data.Unit, units []data.Unit) string {
	fields := strings.Fields(unit.Name)
	for n := 1; n < len(fields); n++ { // the longest end first
		if short := strings.Join(fields[:n], " "); tailless(unit, units, short) {
			return short
		}
	}
	return ""
}
