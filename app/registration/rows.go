package registration

import (
	"regexp"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// LeftOut is a row, or a column, that is not read, with the reason.
type LeftOut struct {
	Number int    // of the row; 0 for a column
	Text   string // what stands in it
	Why    string
}

func left(row exchange.Row, why string) LeftOut {
	return LeftOut{row.Number, rawOf(row), why}
}

// rawOf is a row as it was pasted, on one line.
func rawOf(row exchange.Row) string {
	var cells []string
	for _, cell := range row.Cells {
		if cell != "" {
			cells = append(cells, exchange.Flat(cell))
		}
	}
	return strings.Join(cells, " | ")
}

// placed is a row that is read, and the room whose name stands above it.
type placed struct {
	exchange.Row
	room string
}

// sift parts the rows below the heading into those that are read and those that
// are none: numbers of columns, names of groups, sums, and all from the signatures
// on, until rows are numbered again.
func (a Around) sift(rows []exchange.Row, columns []Column) (read []placed, out []LeftOut) {
	number, name := columnOf(columns, NumberField), nameOf(columns)
	signed, other, room := false, false, ""
	for i, row := range rows {
		count, called := cellAt(row, number), exchange.Flat(cellAt(row, name))
		counted := number >= 0 && isCount(count)
		switch {
		case a.headAt(rows[i:i+1], 0) == 0:
			other = !sameHead(a, row, columns)
			why := words.LeftHead
			if other {
				why = words.LeftHeadOther
			}
			out = append(out, left(row, why))
		case other:
			out = append(out, left(row, words.LeftOther))
		case isNumbering(row):
			out = append(out, left(row, words.LeftNumbering))
		case !counted && (called == "" || begins(called, words.PasteSignatures)) && slices.ContainsFunc(row.Cells, func(cell string) bool { return begins(cell, words.PasteSignatures) }):
			signed = true
			out = append(out, left(row, words.LeftSigned))
		case !counted && isSum(row):
			out = append(out, left(row, words.LeftSum))
		case signed && !counted:
			out = append(out, left(row, words.LeftSigned))
		case isGroup(row, columns, number, name):
			why := words.LeftGroup
			if of := a.roomIn(row); of != "" && a.Subject == data.SubjectIndividual {
				room, why = of, words.LeftGroupRoom
			} else {
				room = ""
			}
			out = append(out, left(row, why))
		case called == "":
			out = append(out, left(row, words.LeftNoName))
		case !hasLetter(called):
			out = append(out, left(row, words.LeftNoLetters))
		default:
			if why := a.unlike(called); why != "" && (columns[name].Field == NameField || why == words.LeftIsGroup) {
				out = append(out, left(row, why))
				continue
			}
			signed = false
			read = append(read, placed{row, room})
		}
	}
	return read, out
}

// columnOf finds the column of a field, -1 for none.
func columnOf(columns []Column, field Field) int {
	return slices.IndexFunc(columns, func(c Column) bool { return c.Field == field })
}

// nameOf finds the column of the names, -1 for none.
func nameOf(columns []Column) int {
	return slices.IndexFunc(columns, func(c Column) bool { return c.Field == NameField || c.Field == NamePostField })
}

var (
	counts  = regexp.MustCompile(`^\d{1,6}[.)]?$`)
	ordinal = regexp.MustCompile(`^(?:[IVXLC]{1,6}|[A-Z])(?:[.)]|$)`)
	column1 = regexp.MustCompile(`^\(?(?:\d{1,3}|[A-Za-z])\)?$`)
	figures = regexp.MustCompile(`^[\d.,\s%()–-]*$`)
)

func isCount(text string) bool { return counts.MatchString(text) }

// sameHead tells whether a row titles the columns as the heading did.
func sameHead(a Around, row exchange.Row, columns []Column) bool {
	for i := range max(len(row.Cells), len(columns)) {
		title := exchange.Flat(cellAt(row, i))
		if i >= len(columns) || !strings.HasPrefix(viet.Fold(columns[i].Title), viet.Fold(title)) && a.titled(title) != columns[i].Meaning {
			return false
		}
	}
	return true
}

// isNumbering tells whether a row only numbers the columns: (1) (2) (3), or 1 2 3.
func isNumbering(row exchange.Row) bool {
	n, brackets, last := 0, 0, -1
	for i, cell := range row.Cells {
		if cell == "" {
			continue
		}
		if !column1.MatchString(cell) || last >= 0 && i != last+1 {
			return false
		}
		if strings.HasPrefix(cell, "(") {
			brackets++
		}
		n, last = n+1, i
	}
	if n < 2 {
		return false
	}
	at := last - n + 1
	first, second := strings.Trim(row.Cells[at], "()"), strings.Trim(row.Cells[at+1], "()")
	return brackets == n || first == "1" && second == "2" || first == "A" && (second == "B" || second == "1")
}

// begins tells whether a text begins with one of the words, behind a dash or not.
func begins(text string, list []string) bool {
	folded := viet.Fold(text)
	bullet := strings.TrimLeft(folded, "-–+* ")
	return slices.ContainsFunc(list, func(word string) bool { return strings.HasPrefix(folded, word) || strings.HasPrefix(bullet, word) })
}

// isSum tells whether a row adds up: "Tổng cộng: 05 người", "Cộng". The marks
// count: "Tổng công ty" is none.
func isSum(row exchange.Row) bool {
	for _, cell := range row.Cells {
		if cell == "" {
			continue
		}
		text := strings.ToLower(exchange.Flat(cell))
		for _, word := range words.PasteSums {
			if rest, ok := strings.CutPrefix(text, word); ok && (strings.Contains(word, " ") || !hasLetter(strings.ReplaceAll(rest, words.PasteHeads, ""))) {
				return true
			}
		}
		return false
	}
	return false
}

// isGroup tells whether a row names a group: its number is a Roman figure or a
// letter, or its only text begins so, and where marks stand in other rows it has
// figures at most.
func isGroup(row exchange.Row, columns []Column, number, name int) bool {
	first, filled := "", 0
	for i, cell := range row.Cells {
		if cell == "" {
			continue
		}
		if first == "" {
			first = cell
		}
		filled++
		if i != number && i != name && first != cell && !figures.MatchString(cell) {
			return false
		}
	}
	if number >= 0 {
		if count := cellAt(row, number); count != "" && !isCount(count) && ordinal.MatchString(count) {
			return true
		}
		return filled == 1 && cellAt(row, number) == "" && ordinal.MatchString(first) && strings.ContainsAny(first[:min(5, len(first))], ".)")
	}
	return filled == 1 && len(columns) > 1 && ordinal.MatchString(first) && strings.ContainsAny(first[:min(5, len(first))], ".)")
}

// roomIn is the room that a group's row names: one the unit has, or what begins as
// rooms do. Empty for none.
func (a Around) roomIn(row exchange.Row) string {
	for _, cell := range row.Cells {
		text := strings.TrimSpace(ordinal.ReplaceAllString(exchange.Flat(cell), ""))
		if text == "" {
			continue
		}
		for _, known := range a.Rooms {
			if viet.Fold(known.Name) == viet.Fold(text) {
				return known.Name
			}
		}
		if roomy(text) {
			return text
		}
	}
	return ""
}

// roomy tells whether a text begins as the names of rooms do; the marks count, or
// everybody called Vũ were a Vụ.
func roomy(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(words.RoomWords, func(word string) bool { return strings.HasPrefix(text, word+" ") })
}

// unlike says why a text is no name of a person; empty where it may be one. What a
// collective may be called is not judged.
func (a Around) unlike(name string) string {
	const most = 60 // letters of a name
	if a.Subject == data.SubjectCollective {
		return ""
	}
	if roomy(name) {
		return words.LeftIsGroup
	}
	if name = bare(name); len([]rune(name)) > most || strings.ContainsAny(name, "0123456789:;/\\#@%=§®«»¦¨©ª¬µ¶·¸¹º¼½¾¢£¤¥") || strings.HasPrefix(name, "-") || !hasLetter(name) {
		return words.LeftNotAName
	}
	return ""
}

// address parts Ông or Bà from a name, and what else stands before it. Ông is a
// family name too: where a column holds the form of address, it is parted only from
// a whole name.
func address(text string, apart bool) (sir, name string) {
	name = bare(text)
	sir = sirOf(name)
	if sir == "" {
		return "", name
	}
	least := 2
	if apart {
		least = 3
	}
	if rest, _ := cutWord(name, sir); len(strings.Fields(rest)) >= least {
		return sir, bare(rest)
	}
	return "", name
}

// bare is a name without what stands before it: Đồng chí, a degree.
func bare(name string) string {
	for {
		rest := name
		for _, word := range slices.Concat(words.PasteAddress, words.PasteDegree) {
			if cut, ok := cutWord(rest, word); ok {
				rest = cut
			}
		}
		if rest == name {
			return name
		}
		name = rest
	}
}

// cutWord takes a word away from the beginning of a name; one without a full stop
// must stand apart.
func cutWord(name, word string) (rest string, ok bool) {
	if len(name) < len(word) || !strings.EqualFold(name[:len(word)], word) {
		return name, false
	}
	rest = name[len(word):]
	if trimmed := strings.TrimLeft(rest, " .:"); trimmed != "" && (trimmed != rest || strings.HasSuffix(word, ".")) {
		return trimmed, true
	}
	return name, false
}

// sirOf is Ông or Bà where a name begins so.
func sirOf(name string) string {
	for _, word := range words.Honorifics {
		if _, ok := cutWord(name, word); ok {
			return word
		}
	}
	return ""
}
