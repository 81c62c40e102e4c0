package intake

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// table is one table of a sheet.
type table struct {
	sheet   exchange.Sheet
	index   int // of the source
	above   []exchange.Row
	head    []exchange.Row // rows of the heading
	headRow int            // number of the first
	body    []exchange.Row
	columns []Column
	headed  bool
	below   bool         // another table of the sheet
	kind    int64        // that its only heading names, where names stand under titles
	open    bool         // whether it is to be read waits for an answer
	away    bool         // it is left out by an answer
	onward  bool         // it goes on with the one before it, on a further sheet
	again   bool         // what stands above it was told with the table beside it
	part    int          // of tables side by side, from 0
	letter  int          // of letters one below the other in a sheet, from 0
	subject data.Subject // whose list it is; empty: mixed
	mixed   bool
	days    []int        // the columns of the parts of a birth
	year    int          // of what a list of earlier years tells, where the words above say one
	word    data.Subject // where the table does not say
	wrapped map[int]int  // how many rows were joined to a row, by its number
	byRooms bool         // its names stand where rooms do, for want of another column
}

// subjectOr is whose list it is, people where nobody says.
func (t *table) subjectOr() data.Subject {
	switch {
	case t.subject != "":
		return t.subject
	case t.word != "":
		return t.word
	}
	return data.SubjectIndividual
}

// tables finds the tables of the source that are to be read; the others are left out
// with their reason.
func (r *reader) tables() []*table {
	var found []*table
	for _, sheet := range r.src.Sheets {
		if len(sheet.Rows) == 0 {
			continue
		}
		for i, letter := range r.lettersOf(sheet) {
			for _, t := range r.tablesOf(letter) {
				t.letter = i
				found = append(found, t)
			}
		}
	}
	for i, t := range found[min(1, len(found)):] {
		t.goOn(found[i])
	}
	var headed []*table
	for _, t := range found {
		if t.headed {
			headed = append(headed, t)
		}
	}
	if len(headed) == 0 && len(found) > 1 {
		found = slices.DeleteFunc(found, func(t *table) bool { return t != found[0] && r.leaveSheet(t, words.LeftSheetNone) })
	}
	kept := found[:0:0]
	for _, t := range found {
		why := ""
		other := func(is func(*table) bool) bool {
			return slices.ContainsFunc(headed, func(o *table) bool { return o.sheet.Name != t.sheet.Name && !is(o) })
		}
		isGuide := func(o *table) bool { return slices.Contains(words.SheetGuides, keyOf(o.sheet.Name)) }
		isDraft := func(o *table) bool {
			fields := strings.FieldsFunc(viet.Fold(o.sheet.Name), func(r rune) bool { return !(r >= 'a' && r <= 'z') })
			return slices.ContainsFunc(words.SheetDrafts, func(draft string) bool { return slices.Contains(fields, draft) || keyOf(o.sheet.Name) == draft })
		}
		switch {
		case !t.headed && len(headed) > 0:
			why = words.LeftSheetNone
			if isGuide(t) {
				why = words.LeftSheetGuide
			}
		case isGuide(t) && other(isGuide):
			why = words.LeftSheetGuide
		case isDraft(t) && other(isDraft):
			why = words.LeftSheetDraft
		case t.sheet.Hidden && other(func(o *table) bool { return o.sheet.Hidden }):
			why = words.LeftSheetHidden
		}
		if why != "" {
			r.leaveSheet(t, why)
			continue
		}
		if r.ofNoProposal(t) {
			continue
		}
		kept = append(kept, t)
	}
	return r.states(r.ofTheYear(kept))
}

// leaveSheet says that a table of a sheet is not read.
func (r *reader) leaveSheet(t *table, why string) bool {
	text := t.sheet.Name
	if len(t.above) > 0 {
		text = joinedBy(": ", text, rawOf(t.above[len(t.above)-1]))
	} else if text == "" && len(t.body) > 0 {
		text = rawOf(t.body[0])
	}
	r.out.LeftOut = append(r.out.LeftOut, LeftOut{t.sheet.Name, t.headRow, text, why})
	return true
}

// ofTheYear keeps the tables of the year. Where no other is there, one that names
// another year is asked about.
func (r *reader) ofTheYear(found []*table) []*table {
	other := map[*table]int{}
	if r.List != nil && slices.Contains(r.List.Fields, PastField) { // what was given in other years
		for _, t := range found {
			t.year = r.onlyYear(t)
		}
		return found
	}
	for _, t := range found {
		if year := r.yearOf(t); year != 0 {
			other[t] = year
		}
	}
	var kept []*table
	for _, t := range found {
		year := other[t]
		if year == 0 {
			kept = append(kept, t)
			continue
		}
		if len(other) < len(found) {
			r.leaveSheet(t, fmt.Sprintf(words.LeftYear, r.Year.Of(year).Text()))
			continue
		}
		place := fmt.Sprintf(words.PlaceRow, max(t.headRow, 1))
		if t.sheet.Name != "" {
			place = fmt.Sprintf(words.PlaceSheet, t.sheet.Name) + ", " + place
		}
		now := r.Year.Text()
		switch r.asked.ask(question{
			key: "year:" + strconv.Itoa(year), text: fmt.Sprintf(words.AskYear, place, r.Year.Of(year).Text(), now, now), row: t.headRow,
			options: []Option{{Value: answerYes, Text: fmt.Sprintf(words.AskYearYes, now)}, {Value: answerNo, Text: words.AskYearNo}},
		}) {
		case answerYes:
			kept = append(kept, t)
		default:
			r.leaveSheet(t, fmt.Sprintf(words.LeftYear, r.Year.Of(year).Text()))
		}
	}
	return kept
}

// yearOf is the year that the words above a table, or the name of its sheet, name
// beside no mention of the list's own; 0 for none.
func (r *reader) yearOf(t *table) int {
	var other int
	look := func(text string) (own bool) {
		folded := viet.Fold(text)
		if strings.Contains(folded, "ngay") && strings.Contains(folded, "thang") || strings.Contains(folded, "/") && strings.Contains(folded, "cong van") || strings.Contains(folded, "so:") {
			return false
		}
		switch past, is := r.yearIn(text); {
		case is && !past:
			return true
		case is && strings.Contains(folded, "nam"):
			other = last(r.yearsOf(text))
		}
		return false
	}
	for _, row := range t.above {
		for _, cell := range row.Cells {
			if look(cell) {
				return 0
			}
		}
	}
	switch past, is := r.yearIn(t.sheet.Name); {
	case is && !past:
		return 0
	case is && other == 0:
		other = last(r.yearsOf(t.sheet.Name))
	}
	return other
}

// onlyYear is the one year that the words above a table name; 0 where they name several or
// none. Days are no such words.
func (r *reader) onlyYear(t *table) (year int) {
	for _, row := range t.above {
		text := viet.Fold(rawOf(row))
		if strings.Contains(text, "thang") || strings.Contains(text, "/") {
			continue
		}
		for _, one := range r.yearsOf(text) {
			if year != 0 && year != one {
				return 0
			}
			year = one
		}
	}
	return year
}

// tablesOf finds the tables of a sheet, one below the other.
func (r *reader) tablesOf(sheet exchange.Sheet) (found []*table) {
	rows, width := sheet.Rows, 0
	for _, row := range rows {
		width = max(width, len(row.Cells))
	}
	if lined, is := r.linedOf(sheet); width == 1 && is {
		return r.tablesOf(lined)
	}
	at := r.headAt(rows, 0, width)
	if cards := r.cardsOf(sheet, width); cards != nil {
		return cards
	}
	if at < 0 && width > 2 {
		if turned := r.turnedOf(sheet); turned != nil {
			return turned
		}
	}
	if at < 0 || width == 1 { // else what is written in one column has a heading
		if forms := r.formsOf(sheet); forms != nil {
			return forms
		}
	}
	if width == 1 && (at < 0 || keyOf(cellAt(rows[at], 0)) == words.ListWord) {
		if list := r.paragraphsOf(sheet); list != nil {
			return list
		}
	}
	if at < 0 {
		if under := r.underTitles(sheet, width); under != nil {
			return under
		}
		lead := r.leading(rows)
		t := &table{sheet: sheet, above: rows[:lead], body: rows[lead:], word: r.Subject, mixed: r.groupsBoth(rows)}
		t.columns = r.newColumns(t, width, 0)
		return []*table{t}
	}
	if !r.headsNames(rows[at]) {
		if under := r.underTitles(sheet, width); under != nil && slices.ContainsFunc(under, func(t *table) bool { return t.namesBelow() }) {
			return under
		}
	}
	if cut := r.twinAt(rows[at:], width); cut > 0 {
		left, right, upper := sheet, sheet, at
		if at > 0 && r.isUpper(rows[at-1], rows[at]) {
			upper-- // a title over each of the two
		}
		left.Rows = slices.Concat(rows[:upper], clipped(rows[upper:], 0, cut))
		right.Rows = clipped(rows[upper:], cut, width)
		first, beside := r.tablesOf(left), r.tablesOf(right)
		for _, t := range beside {
			t.part++
		}
		if len(beside) > 0 && len(beside[0].above) == 0 { // what stands above is above both
			beside[0].above, beside[0].again = first[0].above, true
		}
		return append(first, beside...)
	}
	from := 0
	for at >= 0 {
		t := &table{sheet: sheet, headed: true, word: r.Subject, above: rows[from:at], headRow: rows[at].Number}
		body := r.readHead(t, rows, at, width)
		next := r.headAt(rows, body, width)
		end := len(rows)
		if next >= 0 {
			end = next
			if upper := next - 1; upper >= body && r.isUpper(rows[upper], rows[next]) {
				end = upper
			}
		}
		t.body, t.head = rows[body:end], rows[at:body]
		t.settleNames()
		if len(found) > 0 { // what stands between tables belongs to the first until it says otherwise
			t.above, t.below = r.caption(found[len(found)-1]), true
		}
		found = append(append(found, t), r.membersOf(t)...)
		from, at = end, next
	}
	return found
}

// caption takes the rows at the end of a table that are the words above the next one.
func (r *reader) caption(before *table) []exchange.Row {
	at := len(before.body)
	for at > 0 && len(before.body)-at < 6 {
		filled := 0
		for _, cell := range before.body[at-1].Cells {
			if cell != "" {
				filled++
			}
		}
		first := exchange.Flat(strings.Join(before.body[at-1].Cells, " "))
		if filled != 1 || begins(first, words.PasteSignatures) || isSum(before.body[at-1]) {
			break
		}
		at--
	}
	above := before.body[at:]
	before.body = before.body[:at]
	return above
}

// settleNames takes the column behind the numbers for the names of people and collectives,
// whatever its heading says ("Nội dung"), where rooms alone stood for names in a list that
// tells posts, and more rows fill it than the rooms.
func (t *table) settleNames() {
	t.settleSirs()
	at, name := columnOf(t.columns, NumberField)+1, nameOf(t.columns)
	if !t.byRooms || at == 0 || at >= len(t.columns) || t.columns[at].Field != NotRead || columnOf(t.columns, PostField) < 0 {
		return
	}
	more := 0
	for _, row := range t.body {
		more += count(cellAt(row, at) != "") - count(cellAt(row, name) != "")
	}
	if more > 0 {
		t.columns[at].Field, t.columns[name].Field = NameField, RoomField
		t.subject, t.mixed = "", true
	}
}

// settleSirs takes the column below "Ông, bà" for that of the names where whole names stand in
// it and the rooms alone stood for names.
func (t *table) settleSirs() {
	at, name := columnOf(t.columns, HonorificField), nameOf(t.columns)
	if !t.byRooms || at < 0 || name < 0 {
		return
	}
	whole, filled := 0, 0
	for _, row := range t.body {
		if cell := exchange.Flat(cellAt(row, at)); cell != "" {
			filled, whole = filled+1, whole+count(isWholeName(itemParts.Split(cell, 2)[0]))
		}
	}
	if 2*whole > filled {
		t.columns[at].Field, t.columns[at].whose, t.columns[name].Field = NameField, data.SubjectIndividual, RoomField
		t.subject, t.mixed, t.byRooms = data.SubjectIndividual, false, false
	}
}

// groupsBoth tells whether rows name groups of people and of collectives.
func (r *reader) groupsBoth(rows []exchange.Row) bool {
	found := map[data.Subject]bool{}
	for _, row := range rows {
		if cells := filledCells(row); len(cells) == 1 {
			found[r.subjectIn(cells[0])] = true
		}
	}
	return found[data.SubjectIndividual] && found[data.SubjectCollective]
}

// leading is how many rows at the beginning of a list without a heading stand above it: those of
// one text before the first of several, but for what names a group of it.
func (r *reader) leading(rows []exchange.Row) int {
	first := -1 // that names a group
	for i, row := range rows {
		switch cells := filledCells(row); {
		case len(cells) > 1 && isCount(cells[0]) && first < 0:
			return i
		case len(cells) > 1 && isCount(cells[0]):
			return first
		case len(cells) != 1, i == mostAbove:
			return 0
		case first < 0 && (ordinal.MatchString(cells[0]) || r.subjectIn(cells[0]) != ""):
			first = i
		}
	}
	return 0
}
