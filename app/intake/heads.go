package intake

import (
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
)

// deepestHead is how many rows a heading can have.
const deepestHead = 3

// headAt looks for the next row that titles columns: with the name's title, not alone
// in it unless the sheet has no other column. -1 for none.
func (r *reader) headAt(rows []exchange.Row, from, width int) int {
	for i := from; i < len(rows); i++ {
		over := i+1 < len(rows) && r.saysWhose(rows[i]) && r.isHead(rows[i+1], width) // "CÁ NHÂN | TẬP THỂ" over two lists
		if !over && r.isHead(rows[i], width) {
			return i
		}
	}
	return -1
}

// saysWhose tells whether a row says whose lists stand below it, and nothing else.
func (r *reader) saysWhose(row exchange.Row) bool {
	return !slices.ContainsFunc(row.Cells, func(cell string) bool { return cell != "" && (!hasLetter(cell) || r.subjectIn(cell) == "") })
}

func (r *reader) isHead(row exchange.Row, width int) bool {
	named, known, filled, weak, post, counts, both, unknown, titles := false, 0, 0, false, false, false, false, false, false
	named = sirsOver(row.Cells) && !r.headsNames(row)
	for i, cell := range row.Cells {
		if cell == "" || row.Traits[i].Kind == exchange.Wrong {
			continue
		}
		filled++
		if strings.HasPrefix(cell, "(") && begins(cell, words.PasteSignatures) { // "(Ký, họ tên)"
			return false
		}
		if (isCount(cell) || isFigure(cell)) && !aYear.MatchString(cell) { // a row of somebody
			return false
		}
		switch m, _ := r.titled(cell); m.Field {
		case NotRead:
			unknown = unknown || isNameTitle(cell)
		case NameField, NamePostField:
			named = named || cell != "CANHAN" && !isPost(cell) // a code beside somebody
			post = post || isPost(cell)                        // of somebody, or over the names: "Giáo viên"
			known++
		case RoomField: // a list of collectives may call them so
			weak = true
			known++
		case SubjectField: // "Cá nhân, tập thể" may stand over the names of both
			both = both || ofBoth(cell)
			known++
		case NumberField:
			counts = true
			known++
		case TitlesField:
			titles = true
			known++
		default:
			known++
		}
	}
	if post && (counts || titles || known == filled) || both && known > 2 {
		named = true
	}
	if unknown && known > 2 && !named && !weak { // "Tên cơ sở Hội"
		return true
	}
	return named && (known > 1 || filled == 1 && width == 1) || !named && weak && known > 2
}

// sirsOver tells whether a heading has a column for men and one for women by how they are
// addressed: "Ông" beside "Bà".
func sirsOver(titles []string) bool {
	return !slices.ContainsFunc(words.Honorifics[:2], func(sir string) bool {
		return !slices.ContainsFunc(titles, func(title string) bool { return strings.EqualFold(exchange.Flat(title), sir) })
	})
}

// isNameTitle tells whether a heading is of names, whosever they are.
func isNameTitle(title string) bool { return strings.HasPrefix(strings.ToLower(title), "tên ") }

// ofBoth tells whether a heading speaks of people and of collectives.
func ofBoth(title string) bool {
	key := keyOf(title)
	return holds(key, words.HeadPeople) && holds(key, words.HeadGroups)
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
		if isPageLine(cell) {
			return false
		}
		filled++
		m, _ := r.titled(cell)
		_, dated := r.yearIn(cell)
		if m.Field != NotRead && m.Field != ChoiceField || dated || slices.Contains(words.GroupPeople, keyOf(cell)) || slices.Contains(words.GroupGroups, keyOf(cell)) {
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
	if name < 0 { // a list of collectives calls them by the word for rooms
		name = columnOf(t.columns, RoomField)
	}
	body = at + 1
	for body < len(rows) && body < at+deepestHead && (rows[body].Number < r.below(t, rows[at]) || r.goesOn(rows[body], rows[body-1], t, name)) {
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

// below is the number of the first row that no cell of a heading's first row goes down to.
func (r *reader) below(t *table, head exchange.Row) int {
	number := head.Number + 1
	for _, span := range t.sheet.Spans {
		if span.Row == head.Number && span.Rows <= deepestHead {
			number = max(number, span.Row+span.Rows)
		}
	}
	return number
}

// spread notes for each column the title that stands over it.
func (r *reader) spread(t *table, upper, lower exchange.Row) {
	for i, title := range standsOver(t, upper) {
		if title != "" && cellAt(lower, i) != "" {
			t.columns[i].upper = title
		}
	}
}

// standsOver gives for each column the title that stands over it: as far as the sheet
// joins cells, or where it does not say, up to the next title.
func standsOver(t *table, upper exchange.Row) []string {
	spans := map[int]int{}
	joined := false
	for _, span := range t.sheet.Spans {
		if span.Row == upper.Number && span.Rows == 1 {
			spans[span.Column], joined = span.Columns, true
		}
	}
	titles := make([]string, len(t.columns))
	over, left := "", 0
	for i := range titles {
		if title := exchange.Flat(cellAt(upper, i)); title != "" {
			over, left = title, len(titles)
			if joined {
				left = max(spans[i], 1)
			}
		}
		if left > 0 {
			titles[i] = over
		}
		left--
	}
	return titles
}

// settleHead says what the columns hold, by their own titles and those above them.
func (r *reader) settleHead(t *table, titles [][]string) {
	people, groups, both := false, false, false
	seen := map[Meaning]bool{}
	var owns []string
	for i := range titles {
		owns = append(owns, ownTitle(titles[i]))
	}
	names := sirsOver(owns) && !slices.ContainsFunc(owns, func(own string) bool { m, _ := r.titled(own); return m.Field == NameField || m.Field == NamePostField })
	for i := range t.columns {
		c := &t.columns[i]
		own := ownTitle(titles[i])
		parts := titles[i]
		if c.upper != "" && (len(parts) == 1 || parts[0] == "") {
			parts = append([]string{c.upper}, parts...)
		}
		c.Title, c.level = exchange.Flat(strings.Join(parts, " ")), levelIn(own)
		m, subject := r.titled(own)
		over := c.upper
		if over != "" && over != own {
			own := m
			if m, subject = r.under(over, ownTitle(titles[i]), m, subject); m.Field == PastField {
				above, _ := r.titled(over)
				for _, of := range []Meaning{above, own} {
					if of.Field == MarkField {
						c.past = of.Kind
					}
				}
			}
		}
		if m.Field == PastField && c.past == 0 {
			c.past = r.pastOf(own)
		}
		c.sex = 0
		if above, _ := r.titled(over); m.Field == SexField && m.Kind != 0 && (above.Field == NameField || names) { // names of men beside those of women
			c.sex, m, subject = m.Kind, Meaning{Field: NameField}, data.SubjectIndividual
		}
		c.Meaning, c.whose = m, ""
		if m.Field == NameField || m.Field == NamePostField {
			c.whose = subject
		}
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
		case m.Field == NameField && slices.Contains(words.HeadOther, keyOf(own)) && named(t, titles, i): // marks of who is in the party
			c.Meaning, c.whose = Meaning{}, ""
			continue
		case m.Field == NameField && seen[Meaning{Field: NameField}] && !groups && c.sex == 0 && !slices.Contains(words.HeadNameParts, keyOf(own)) && named(t, titles, i): // of a wife or a husband, or what somebody registers: "Cá nhân đăng ký"
			c.Meaning, c.whose = Meaning{}, ""
			continue
		case m.Field == NameField && seen[Meaning{Field: NameField}] && !groups:
			c.Field = GivenField // "Họ" beside "Tên"
		case m.Field == NameField && (seen[Meaning{Field: NameField}] || seen[Meaning{Field: NamePostField}]):
			c.Field = RoomField // the person's unit beside the name
		case seen[m] && m.Field == MarkField:
			c.Meaning, c.Asked = Meaning{}, true
		}
		seen[m] = true
	}
	if name, given := columnOf(t.columns, NameField), columnOf(t.columns, GivenField); name >= 0 && given > name && slices.Contains(words.HeadGiven, t.columns[name].own()) { // "Tên" before "Họ đệm"
		t.columns[name].Meaning, t.columns[given].Meaning = t.columns[given].Meaning, t.columns[name].Meaning
	}
	if at := columnOf(t.columns, SubjectField); at >= 0 && nameOf(t.columns) < 0 && ofBoth(t.columns[at].Title) { // over the names of both
		t.columns[at].Field, both = NameField, true
	}
	if !people && !groups && !both && !slices.ContainsFunc(t.columns, func(c Column) bool { return c.Field == NameField || c.Field == NamePostField }) {
		if at := columnOf(t.columns, RoomField); at >= 0 { // a list of units by the word for units
			t.columns[at].Field, groups, t.byRooms = NameField, true, true
		} else if at := slices.IndexFunc(t.columns, func(c Column) bool { return c.Field == NotRead && isNameTitle(c.Title) }); at >= 0 {
			t.columns[at].Field, groups = NameField, columnOf(t.columns, CountField) >= 0
		}
	}
	r.settleBefore(t)
	t.settleDays(r)
	r.settleStaffTitles(t)
	switch {
	case people && groups, both:
		t.mixed = true
	case people:
		t.subject = data.SubjectIndividual
	case groups:
		t.subject = data.SubjectCollective
	}
}

// ownTitle is the last of a column's titles that is no remark in brackets: "LĐTT" above
// "(đánh dấu X)".
func ownTitle(titles []string) string {
	at := len(titles) - 1
	for at > 0 && strings.HasPrefix(titles[at], "(") && strings.HasSuffix(titles[at], ")") {
		at--
	}
	return titles[at]
}

// named tells whether another column's heading names people wholly.
func named(t *table, titles [][]string, at int) bool {
	for i := range t.columns {
		for _, title := range titles[i] {
			if key := keyOf(title); i != at && (strings.Contains(key, "hovaten") || strings.Contains(key, "hoten")) {
				return true
			}
		}
	}
	return false
}

// under says what a column holds by its title and the one above.
func (r *reader) under(over, own string, m Meaning, subject data.Subject) (Meaning, data.Subject) {
	above, _ := r.titled(over)
	past, dated := r.yearIn(over)
	whole, of := r.joint(over, own)
	switch {
	case r.isBirth(above) && slices.Contains(words.HeadDayParts, strings.ToLower(own)):
		return above, data.SubjectIndividual
	case above.Field == FactField && (slices.Contains(words.HeadWholeYear, keyOf(own)) || m.Field == NotRead && strings.Contains(keyOf(own), words.HeadAuthority) || m.Field == NameField && r.List.Subject == data.SubjectCollective): // "Đầu mối" over "Họ tên"
		return above, subject
	case whole.Field == MarkField && (m.Field == NotRead || m.Field == RoomField || m.Field == MarkField && slices.Contains(words.GroupGroups, keyOf(over))):
		return whole, of
	case r.isDecision(above) && m.Field == NumberField: // "Quyết định" over "Số"
		return above, subject
	case r.isDecision(m) && !(dated && past):
		return m, ""
	case above.Field == TitlesField && (slices.Contains(words.GroupPeople, keyOf(own)) || slices.Contains(words.GroupGroups, keyOf(own))):
		return above, ""
	case dated && past && r.isLater(over) && m.Field != NameField:
		return Meaning{}, ""
	case dated && past && m.Field != NameField && !holds(keyOf(over), words.HeadNow):
		return Meaning{PastField, r.pastIn(over)}, ""
	case m.Field == ChoiceField && holds(keyOf(over), words.HeadSelf): // as people rate themselves
		return Meaning{}, ""
	case above.Field == MarkField && m.Field == TitlesField: // "LĐTT" over "Đăng ký"
		return above, ""
	case above.Field == PastField && (m.Field == TitlesField || m.Field == MarkField || m.Field == NotRead):
		return above, ""
	case above.Field == PostField && m.Field == NotRead && own != "": // "Chính quyền" beside "Đảng"
		return above, subject
	case above.Field == NameField && m.Field == NotRead:
		return Meaning{Field: GivenField}, subject
	}
	return m, subject
}

// joint is the kind that a title says together with the one above: "CSTĐ" over "Cơ sở",
// "Tập thể" over "LĐTT".
func (r *reader) joint(over, own string) (Meaning, data.Subject) {
	if above, _ := r.titled(over); over == "" || above.Field != NotRead && above.Field != TitlesField && above.Field != MarkField && above.Field != CountField && !slices.Contains(words.GroupGroups, keyOf(over)) {
		return Meaning{}, ""
	}
	m, subject := r.titled(over + " " + own)
	if m.Field != MarkField {
		return Meaning{}, ""
	}
	return m, subject
}

// goesOn tells whether a row continues the heading above it.
func (r *reader) goesOn(row, upper exchange.Row, t *table, name int) bool {
	known := false
	over := standsOver(t, upper)
	for i, cell := range row.Cells {
		if cell == "" {
			continue
		}
		m, _ := r.titled(cell)
		if m.Field == NotRead && i < len(over) {
			m, _ = r.joint(over[i], cell)
		}
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
