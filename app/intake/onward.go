package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
)

// goOn lets a table go on with the one before it where it counts on, below the same heading
// or, on a further sheet, below none: its columns hold what those do, and it stands below the
// same groups.
func (t *table) goOn(before *table) {
	number := columnOf(before.columns, NumberField)
	if !before.headed || number < 0 || t.headed && !t.headedAs(before) || !t.headed && (t.sheet.Name == before.sheet.Name || len(t.columns) > len(before.columns)) {
		return
	}
	last, first := 0, 0
	for _, row := range before.body {
		last = cmp.Or(countIn(row, number), last)
	}
	for _, row := range t.body {
		first = cmp.Or(first, countIn(row, number))
	}
	if last == 0 || first != last+1 {
		return
	}
	t.onward = true
	if t.headed {
		return
	}
	t.columns = slices.Clone(before.columns)
	for i := range t.columns {
		t.columns[i].Sheet, t.columns[i].Guess = t.sheet.Name, true
	}
	t.headed, t.subject, t.mixed, t.days = true, before.subject, before.mixed, before.days
}

// headedAs tells whether a table has the heading of the one before it, and nothing but the
// number of a page above it.
func (t *table) headedAs(before *table) bool {
	titled := func(a, b Column) bool { return keyOf(a.Title) == keyOf(b.Title) }
	return t.part == before.part && slices.EqualFunc(t.columns, before.columns, titled) && !slices.ContainsFunc(t.above, func(row exchange.Row) bool {
		return !strings.HasPrefix(keyOf(rawOf(row)), keyOf(words.PageWord))
	})
}

// countIn is the number that a row has in a column; 0 for none.
func countIn(row exchange.Row, column int) int {
	n, _ := strconv.Atoi(strings.TrimRight(cellAt(row, column), ".)"))
	return n
}
