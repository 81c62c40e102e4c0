package kit

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// want is how wide a column would be, and how wide it is at least; 0 takes a share of
// what the others leave. Where even these are too wide, it gives way as far as pressed.
type want struct{ width, least, pressed float32 }

const (
	openLeast  = 80   // of a column that takes a share of the rest: names give way before figures
	openWanted = 160  // before the others are made narrower than they want
	mostFitted = 600  // by double click
	rowsLooked = 1000 // for the longest text of a column
	iconRoom   = 17   // of a mark before a text
	barWidth   = 12   // of the scroll bar, which lies over the rows
)

// shareWidth shares width among the columns, those that want 0 get the rest; too wide
// ones shrink together, each as far as it can be read.
func shareWidth(width float32, wants []want) []float32 {
	result := make([]float32, len(wants))
	fixed, slack, open := float32(0), float32(0), 0
	for i, w := range wants {
		if w.width == 0 {
			open++
			result[i] = max(w.least, openLeast)
			width -= result[i]
			continue
		}
		result[i] = max(w.width, w.least)
		fixed += result[i]
		slack += result[i] - w.least
	}
	if over := fixed - width; over > 0 && slack > 0 {
		part := min(over/slack, 1)
		for i, w := range wants {
			if w.width != 0 {
				result[i] -= (result[i] - w.least) * part
			}
		}
		fixed -= slack * part
	}
	rest := width - fixed
	if rest < 0 {
		rest = pressed(result, wants, rest)
	}
	switch {
	case rest < 0: // nothing can be read whole any more
		whole := fixed
		for i, w := range wants {
			if w.width == 0 {
				whole += result[i]
			}
		}
		scale := max((whole+rest)/whole, 0.2)
		for i := range result {
			result[i] *= scale
		}
	case open > 0:
		for i, w := range wants {
			if w.width == 0 {
				result[i] += rest / float32(open)
			}
		}
	case len(result) > 0:
		result[len(result)-1] += rest
	}
	return result
}

// pressed makes names and texts narrower by what is missing, which rest is below zero, each as
// far as it may be, and returns what is missing then.
func pressed(widths []float32, wants []want, rest float32) float32 {
	slack := float32(0)
	for i, w := range wants {
		slack += max(widths[i]-w.pressed, 0)
	}
	if slack <= 0 {
		return rest
	}
	part := min(-rest/slack, 1)
	for i, w := range wants {
		widths[i] -= max(widths[i]-w.pressed, 0) * part
	}
	return min(rest+slack*part, 0)
}

// figure tells whether text is a number, a day or an hour, the number of a document, or a
// number of something: it is read whole or wrong.
func figure(text string) bool {
	const longest, counted = 20, 12
	digits, runes, first, last := 0, 0, false, false
	for _, r := range text {
		runes++
		if last = unicode.IsDigit(r); last {
			digits++
			first = first || runes == 1
		}
	}
	switch {
	case runes == 0 || runes > longest:
		return false
	case 2*digits >= runes, first && !strings.Contains(text, " "):
		return true
	case digits > 0 && strings.Contains(text, "/") && !strings.Contains(text, " "): // VD-02/QĐ-UBND
		return true
	}
	return (first || last) && runes <= counted
}

// code tells whether text is one short word, such as the label of a title or of a rating.
func code(text string) bool {
	const longest = 7
	return utf8.RuneCountInString(text) <= longest && !strings.Contains(text, " ")
}

// needs are the least widths of the columns of a table: the longest word of each head, and
// figures and codes whole. They are measured once for the rows of a table.
type needs struct {
	least, longest []float32
	heads          []float32 // of each title where it stands in one line
	names          []names   // of each column, where some begin alike
	size           float32   // of the text they were measured for
}

// measure looks at the titles and at the longest text of each column.
func (n *needs) measure(titles []headCell, rows int, text func(row, column int) string) {
	if n.size == textSize() && len(n.least) == len(titles) {
		return
	}
	n.size, n.least, n.longest = textSize(), make([]float32, len(titles)), make([]float32, len(titles))
	n.names, n.heads = make([]names, len(titles)), make([]float32, len(titles))
	for i, cell := range titles {
		left, right := cell.padding()
		for _, line := range strings.Split(cell.title, "\n") {
			n.heads[i] = max(n.heads[i], measure(line, noteSize(), fyne.TextStyle{Bold: true})+left+right+sortMark)
		}
		for _, word := range strings.Fields(cell.title) {
			n.least[i] = max(n.least[i], measure(word, noteSize(), fyne.TextStyle{Bold: true})+left+right)
		}
		n.longest[i] = n.least[i]
		texts := make([]string, 0, min(rows, rowsLooked))
		for row := range min(rows, rowsLooked) {
			texts = append(texts, text(row, i))
		}
		n.names[i] = namesOf(texts)
		if wide := widest(texts, fyne.TextStyle{}); wide > 0 {
			whole := wide + 2*cellPadding + 2
			if cell.icons {
				whole += iconRoom
			}
			n.longest[i] = max(n.longest[i], min(whole, mostFitted))
		}
		short := !slices.ContainsFunc(texts, func(text string) bool { return !figure(text) && !code(text) })
		texts = slices.DeleteFunc(texts, func(text string) bool { return !short && !figure(text) })
		if wide := widest(texts, fyne.TextStyle{Bold: true}); wide > 0 { // in a head or a total it is bold
			n.least[i] = max(n.least[i], wide+2*cellPadding+2)
			n.longest[i] = max(n.longest[i], wide+2*cellPadding+2)
		}
	}
}

// widest is the width of the widest text. Those are measured that have about as many letters as
// the longest.
func widest(texts []string, style fyne.TextStyle) (width float32) {
	const measured = 40 // of a column at most: names are alike in width
	most := 0
	for _, text := range texts {
		most = max(most, utf8.RuneCountInString(text))
	}
	seen := map[string]bool{}
	for _, text := range texts {
		if 5*utf8.RuneCountInString(text) < 4*most || seen[text] || len(seen) == measured {
			continue
		}
		seen[text] = true
		width = max(width, measure(text, textSize(), style))
	}
	return width
}

// shared is with how many letters of a text another of its column begins.
func (n *needs) shared(column int, text string) int {
	if column >= len(n.names) {
		return 0
	}
	return n.names[column].shared(text)
}

// forget makes the next look measure again, as for other rows.
func (n *needs) forget() { n.size = 0 }

// setWidths are the widths that the clerk gave to columns, for the text size of everyday:
// by the titles of the table, then by that of the column. The UI thread alone touches it.
var setWidths = map[string]map[string]float32{}

// Widths returns the widths that were given to columns, for the next start.
func Widths() map[string]map[string]float32 {
	kept := maps.Clone(setWidths)
	for table, widths := range kept {
		kept[table] = maps.Clone(widths)
	}
	return kept
}

// SetWidths takes up the widths of an earlier start.
func SetWidths(widths map[string]map[string]float32) {
	setWidths = map[string]map[string]float32{}
	for table, columns := range widths {
		setWidths[table] = maps.Clone(columns)
	}
}

func tableKey(titles []headCell) string {
	var all []string
	for _, cell := range titles {
		all = append(all, strings.Join(strings.Fields(cell.title), " "))
	}
	return strings.Join(all, "|")
}

// given is the width that the clerk gave to a column, 0 for none.
func given(titles []headCell, column int) float32 {
	return Scaled(setWidths[tableKey(titles)][titles[column].title])
}

// give sets the width of a column from now on.
func give(titles []headCell, column int, width float32) {
	key := tableKey(titles)
	if setWidths[key] == nil {
		setWidths[key] = map[string]float32{}
	}
	const least = 24
	setWidths[key][titles[column].title] = max(width, least) / Scaled(1)
}

// spread gives each of the columns its width: what the clerk gave it, else what it wants
// under the text size in use, in what a scroll bar leaves.
func spread(width float32, titles []headCell, wanted []float32, n *needs, scrolls bool) []float32 {
	if scrolls {
		width -= barWidth
	}
	wants := make([]want, len(wanted))
	for i, w := range wanted {
		wants[i] = want{Scaled(w), n.least[i], n.least[i]}
		if w >= openWanted { // a text that tells rows apart keeps some of its letters as long as names do
			wants[i].least = max(n.least[i], min(n.longest[i], Scaled(openLeast)))
		}
		if w == 0 { // names and texts: the others give way first
			wants[i].least = max(n.least[i], min(n.longest[i], Scaled(openWanted)))
			wants[i].pressed = max(n.least[i], min(n.longest[i], openLeast))
		}
		if own := given(titles, i); own > 0 {
			wants[i] = want{own, own, own}
		}
	}
	widths := shareWidth(width, wants)
	lend(widths, titles, n)
	return widths
}

// lend gives columns whose texts are cut what the others do not need for their own texts, with
// their heads in as many lines as before; a column that she made as wide as it is stays so.
func lend(widths []float32, titles []headCell, n *needs) {
	spare, lacks := float32(0), float32(0)
	over, lack := make([]float32, len(widths)), make([]float32, len(widths))
	for i, width := range widths {
		if given(titles, i) == 0 {
			over[i] = max(width-max(n.longest[i], min(width, n.heads[i])), 0)
			lack[i] = max(n.longest[i]-width, 0)
			spare, lacks = spare+over[i], lacks+lack[i]
		}
	}
	if spare <= 0 || lacks <= 0 {
		return
	}
	lent := min(spare, lacks)
	for i := range widths {
		widths[i] += lack[i]*lent/lacks - over[i]*lent/spare
	}
}
