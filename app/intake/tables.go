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
	subject data.Subject // whose list it is; empty: mixed
	mixed   bool
	word    data.Subject // where the table does not say
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

// deepestHead is how many rows a heading can have.
const deepestHead = 3

// headAt looks for the next row that titles columns: with the name's title, not alone
// in it unless the sheet has no other column. -1 for none.
func (r *reader) headAt(rows []exchange.Row, from, width int) int {
	for i := from; i < len(rows); i++ {
		if r.isHead(rows[i], width) {
			return i
		}
	}
	return -1
}

func (r *reader) isHead(row exchange.Row, width int) bool {
	named, known, filled, weak := false, 0, 0, false
	for _, cell := range row.Cells {
		if cell == "" {
			continue
		}
		filled++
		if isCount(cell) && !aYear.MatchString(cell) { // a row of somebody
			return false
		}
		switch m, _ := r.titled(cell); m.Field {
		case NotRead:
		case NameField, NamePostField:
			named = named || cell != "CANHAN" // a code beside somebody
			known++
		case RoomField: // a list of collectives may call them so
			weak = true
			known++
		default:
			known++
		}
	}
	return named && (known > 1 || filled == 1 && width == 1) || !named && weak && known > 2
}

// tables finds the tables of the source that are to be read; the others are left out
// with their reason.
func (r *reader) tables() []*table {
	var found []*table
	for _, sheet := range r.src.Sheets {
		if len(sheet.Rows) == 0 {
			continue
		}
		found = append(found, r.tablesOf(sheet)...)
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
		kept = append(kept, t)
	}
	return r.ofTheYear(kept)
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
			r.leaveSheet(t, fmt.Sprintf(words.LeftYear, year))
			continue
		}
		place := fmt.Sprintf(words.PlaceRow, max(t.headRow, 1))
		if t.sheet.Name != "" {
			place = fmt.Sprintf(words.PlaceSheet, t.sheet.Name) + ", " + place
		}
		now := r.Year.Number
		switch r.asked.ask(question{
			key: "year:" + strconv.Itoa(year), text: fmt.Sprintf(words.AskYear, place, year, now, now), row: t.headRow,
			options: []Option{{answerYes, fmt.Sprintf(words.AskYearYes, now)}, {answerNo, words.AskYearNo}},
		}) {
		case answerYes:
			kept = append(kept, t)
		default:
			r.leaveSheet(t, fmt.Sprintf(words.LeftYear, year))
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
			other = lastYear(text)
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
	if years := aYear.FindAllString(t.sheet.Name, -1); len(years) > 0 {
		if slices.Contains(years, strconv.Itoa(r.Year.Number)) {
			return 0
		}
		if other == 0 {
			other = lastYear(t.sheet.Name)
		}
	}
	return other
}

// tablesOf finds the tables of a sheet, one below the other.
func (r *reader) tablesOf(sheet exchange.Sheet) (found []*table) {
	rows, width := sheet.Rows, 0
	for _, row := range rows {
		width = max(width, len(row.Cells))
	}
	at := r.headAt(rows, 0, width)
	if at < 0 {
		t := &table{sheet: sheet, body: rows, word: r.Subject}
		t.columns = r.newColumns(t, width, 0)
		return []*table{t}
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
		if len(found) > 0 { // what stands between tables belongs to the first until it says otherwise
			t.above = r.caption(found[len(found)-1])
		}
		found = append(found, t)
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

// isUpper tells whether a row stands over a heading as its upper half.
func (r *reader) isUpper(row, head exchange.Row) bool {
	if head.Number != row.Number+1 {
		return false
	}
	filled, ours := 0, 0
	for _, cell := range row.Cells {
		if cell == "" {
			continue
		}
		filled++
		m, _ := r.titled(cell)
		_, dated := r.yearIn(cell)
		if m.Field != NotRead || dated || slices.Contains(words.GroupPeople, keyOf(cell)) || slices.Contains(words.GroupGroups, keyOf(cell)) {
			ours++
		}
	}
	return filled > 1 && ours > 0
}

func (r *reader) newColumns(t *table, width, index int) []Column {
	columns := make([]Column, width)
	for i := range columns {
		columns[i] = Column{Sheet: t.sheet.Name, Letter: letterOf(i), Hidden: t.sheet.Away[i], at: i}
	}
	return columns
}

// readHead reads a heading that begins in a row, and tells where the rows below it
// begin. A further row belongs to it when it titles columns and names nobody.
func (r *reader) readHead(t *table, rows []exchange.Row, at, width int) (body int) {
	t.columns = r.newColumns(t, width, t.index)
	if at > 0 && len(t.above) > 0 && r.isUpper(rows[at-1], rows[at]) {
		t.above = t.above[:len(t.above)-1]
		t.headRow = rows[at-1].Number
		r.spread(t, rows[at-1], rows[at])
	}
	titles := make([][]string, width)
	for i := range t.columns {
		titles[i] = []string{exchange.Flat(cellAt(rows[at], i))}
	}
	name := -1
	for i := range t.columns {
		m, _ := r.titled(titles[i][0])
		t.columns[i].Meaning = m
		if name < 0 && (m.Field == NameField || m.Field == NamePostField) {
			name = i
		}
	}
	body = at + 1
	for body < len(rows) && body < at+deepestHead && r.goesOn(rows[body], t, name) {
		r.spread(t, rows[body-1], rows[body])
		for i := range t.columns {
			if title := exchange.Flat(cellAt(rows[body], i)); title != "" {
				titles[i] = append(titles[i], title)
			}
		}
		body++
	}
	r.settleHead(t, titles)
	return body
}

// spread notes for each column the title that stands over it: as far as the sheet
// joins cells, or where it does not say, up to the next title.
func (r *reader) spread(t *table, upper, lower exchange.Row) {
	spans := map[int]int{}
	joined := false
	for _, span := range t.sheet.Spans {
		if span.Row == upper.Number && span.Rows == 1 {
			spans[span.Column], joined = span.Columns, true
		}
	}
	over, left := "", 0
	for i := range t.columns {
		if title := exchange.Flat(cellAt(upper, i)); title != "" {
			over, left = title, len(t.columns)
			if joined {
				left = max(spans[i], 1)
			}
		}
		if left > 0 && over != "" && cellAt(lower, i) != "" {
			t.columns[i].upper = over
		}
		left--
	}
}

// settleHead says what the columns hold, by their own titles and those above them.
func (r *reader) settleHead(t *table, titles [][]string) {
	people, groups, both := false, false, false
	seen := map[Meaning]bool{}
	for i := range t.columns {
		c := &t.columns[i]
		own := titles[i][len(titles[i])-1]
		parts := titles[i]
		if c.upper != "" && (len(parts) == 1 || parts[0] == "") {
			parts = append([]string{c.upper}, parts...)
		}
		c.Title = exchange.Flat(strings.Join(parts, " "))
		m, subject := r.titled(own)
		over := c.upper
		if over != "" && over != own {
			m, subject = r.under(over, own, m, subject)
		}
		c.Meaning = m
		if m.Field == NameField || m.Field == NamePostField || m.Field == CountField {
			switch {
			case m.Field == CountField:
			case subject == data.SubjectIndividual:
				people = true
			case subject == data.SubjectCollective:
				groups = true
			default:
				both = both || keyOf(own) != "ten" && keyOf(own) != "ho"
			}
		}
		switch {
		case m.Field == NameField && seen[Meaning{Field: NameField}] && !groups:
			c.Field = GivenField // "Họ" beside "Tên"
		case m.Field == NameField && (seen[Meaning{Field: NameField}] || seen[Meaning{Field: NamePostField}]):
			c.Field = RoomField // the person's unit beside the name
		case seen[m] && m.Field == MarkField:
			c.Meaning, c.Asked = Meaning{}, true
		}
		seen[m] = true
	}
	if !people && !groups && !both && !slices.ContainsFunc(t.columns, func(c Column) bool { return c.Field == NameField || c.Field == NamePostField }) {
		if at := columnOf(t.columns, RoomField); at >= 0 { // a list of units by the word for units
			t.columns[at].Field, groups = NameField, true
		}
	}
	switch {
	case people && groups, both:
		t.mixed = true
	case people:
		t.subject = data.SubjectIndividual
	case groups:
		t.subject = data.SubjectCollective
	}
}

// under says what a column holds by its title and the one above.
func (r *reader) under(over, own string, m Meaning, subject data.Subject) (Meaning, data.Subject) {
	above, _ := r.titled(over)
	past, dated := r.yearIn(over)
	switch {
	case m.Field == DecisionField:
		return m, ""
	case dated && past && m.Field != NameField:
		return Meaning{PastField, int64(lastYear(over))}, ""
	case above.Field == PastField && (m.Field == TitlesField || m.Field == MarkField || m.Field == NotRead):
		return above, ""
	case above.Field == BirthField && m.Field == SexField: // "Năm sinh" over "Nam", "Nữ"
		return Meaning{BirthField, m.Kind}, subject
	case above.Field == NameField && m.Field == NotRead:
		return Meaning{Field: GivenField}, subject
	}
	return m, subject
}

// goesOn tells whether a row continues the heading above it.
func (r *reader) goesOn(row exchange.Row, t *table, name int) bool {
	known := false
	for i, cell := range row.Cells {
		if cell == "" {
			continue
		}
		m, _ := r.titled(cell)
		under := i < len(t.columns) && t.columns[i].Field == NameField && m.Field == NameField
		switch {
		case under: // "Họ và tên" over "Họ đệm", "Tên"
			known = true
		case i == name || i < len(t.columns) && t.columns[i].Field == NumberField:
			return false
		case m.Field != NotRead:
			known = true
		}
	}
	return known
}
