package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// survey counts what stands in the columns below the heading, settles those that
// their cells explain, and marks those that somebody must be asked about.
func (r *reader) survey(t *table) {
	const most = 3 // texts shown of a column
	r.settleAmong(t)
	r.settleWhose(t)
	r.settleShifted(t)
	for i := range t.columns {
		c := &t.columns[i]
		var texts []string
		titles, single, figure, ticks, rooms, posts, dittos := 0, 0, 0, 0, 0, 0, 0
		for _, row := range t.body {
			cell := exchange.Flat(cellAt(row, i))
			if cell == "" || row.Traits[i].Kind == exchange.Wrong || !t.isRecord(row) {
				continue
			}
			c.Filled++
			dittos += count(isDitto(cell))
			if c.Field == TitlesField && r.mark(cell) != viet.UnclearMark && r.codes[cell] == "" {
				ticks++
			}
			switch {
			case c.Field != NotRead:
			case r.mark(cell) == viet.Marked:
				c.Marks++
			case figures.MatchString(cell) && r.mark(cell) == viet.UnclearMark:
				figure++
			case len(cell) < 200 && (r.allKinds(cell, t.subjectOr()) || t.mixed && r.allKinds(cell, otherSubject(t.subjectOr()))):
				titles++
			}
			if c.Field == NotRead && t.subjectOr() == data.SubjectIndividual && len(cell) < 200 {
				rooms, posts = rooms+count(r.roomIn(cell) != ""), posts+count(isPost(cell))
			}
			if c.Field == NotRead && hasLetter(cell) && !strings.Contains(cell, " ") {
				single++
			}
			if len(texts) < most && !slices.Contains(texts, cell) {
				texts = append(texts, cell)
			}
		}
		c.Sample = strings.Join(texts, " | ")
		c.ticks = c.Filled > 0 && ticks == c.Filled
		c.Asked = c.Asked && c.Filled > 0
		if c.taken {
			continue
		}
		if c.Field == NoteField && untitled(t) && 2*titlesIn(r, t, i) > c.Filled && r.tells(TitlesField) { // titles stand nowhere else
			c.Field, c.Guess = TitlesField, true
		}
		if c.Filled == 0 || c.Field != NotRead {
			continue
		}
		after := i > 0 && (t.columns[i-1].Field == NameField || t.columns[i-1].Field == NamePostField)
		switch {
		case c.Title == "" && i > 0 && t.columns[i-1].Field == NameField && t.subject != data.SubjectCollective && r.isGiven(t, i, single == c.Filled):
			c.Field, c.Guess = GivenField, true
		case r.ofOtherYear(c.Title), begins(c.own(), words.HeadMerits):
			if r.tells(PastField) && r.pastsStand(t, i) {
				c.Field, c.Kind, c.Guess = PastField, 0, true
			}
		case titles > 0 && 2*titles > c.Filled-c.Marks-dittos && c.Marks == 0 && !c.Asked && r.tells(TitlesField):
			c.Field, c.Guess = TitlesField, true
		case 2*rooms > c.Filled && !slices.Contains(words.HeadAddress, c.own()) && columnOf(t.columns, RoomField) < 0 && r.tells(RoomField):
			c.Field, c.Guess = RoomField, true
		case 2*posts > c.Filled && columnOf(t.columns, PostField) < 0 && r.tells(PostField):
			c.Field, c.Guess = PostField, true
		default:
			marked := c.Marks > 0 && figure == 0 && !c.tellsElse() // where 2 stands, 1 is no mark
			c.Asked = c.Asked || marked || c.Title == "" && after
		}
	}
	r.settleYesNo(t)
}

// settleYesNo leaves a column of titles unread in which only marks stand, where titles stand
// in another: it says whether somebody registers, not what.
func (r *reader) settleYesNo(t *table) {
	told := slices.ContainsFunc(t.columns, func(c Column) bool { return c.Field == TitlesField && !c.ticks && c.Filled > 0 || c.Field == MarkField })
	for i := range t.columns {
		c := &t.columns[i]
		if !told || c.Field != TitlesField || !c.ticks {
			continue
		}
		if slices.ContainsFunc(t.body, func(row exchange.Row) bool { return r.mark(cellAt(row, i)) == viet.Marked }) {
			c.Meaning = Meaning{}
		}
	}
}

// own is the key of a column's heading without what stands over it.
func (c Column) own() string { return keyOf(strings.TrimPrefix(c.Title, c.upper)) }

// tellsElse tells whether the marks of a column are of something else than titles.
func (c Column) tellsElse() bool {
	return slices.Contains(words.HeadNone, c.own()) || slices.Contains(words.HeadOther, c.own()) || slices.Contains(words.HeadDegrees, keyOf(c.upper)) || strings.HasPrefix(c.own(), words.HeadResult)
}

// ofOtherYear tells whether a heading names another year than the list's.
func (r *reader) ofOtherYear(title string) bool {
	other, is := r.yearIn(title)
	return is && other
}

// settleShifted lets a column without a heading of its own stand for the one before it
// where nothing stands in that: one heading goes over both, and the texts stand in the
// further one.
func (r *reader) settleShifted(t *table) {
	empty := func(at int) bool {
		return !slices.ContainsFunc(t.body, func(row exchange.Row) bool { return cellAt(row, at) != "" })
	}
	for i := len(t.columns) - 1; i > 0; i-- {
		c, before := &t.columns[i], &t.columns[i-1]
		switch before.Field {
		case NameField, NamePostField, PostField, RoomField, TitlesField, HonorificField:
		default:
			continue
		}
		if c.Title != "" && c.Field != GivenField || before.Title == "" || !empty(i-1) || empty(i) {
			continue
		}
		c.Meaning, c.whose, before.Meaning, before.whose = before.Meaning, before.whose, Meaning{}, ""
		if c.Title == "" {
			c.Title = before.Title
		}
	}
}

// settleWhose settles a table that has a column of people and one of collectives: the
// one beside those who lead collectives is theirs, where each row fills both the people
// are of the collectives; else each row is about one of them.
func (r *reader) settleWhose(t *table) {
	of := func(subject data.Subject) int {
		return slices.IndexFunc(t.columns, func(c Column) bool { return c.whose == subject })
	}
	person, group := of(data.SubjectIndividual), of(data.SubjectCollective)
	if person < 0 || group < 0 {
		return
	}
	if holds(keyOf(t.columns[person].Title), words.HeadLeads) {
		t.columns[person].Meaning, t.columns[group].Field = Meaning{}, NameField
		t.subject, t.mixed = data.SubjectCollective, false
		return
	}
	both, one := 0, 0
	for _, row := range t.body {
		switch is := cellAt(row, person) != ""; {
		case is && cellAt(row, group) != "":
			both++
		case is:
			one++
		}
	}
	if both > one {
		t.columns[person].Field = joinedField(t.columns[person])
		t.columns[group].Field = RoomField
		t.subject, t.mixed = data.SubjectIndividual, false
	}
}

// settleAmong takes a list of people for one of both where collectives stand among them, in the
// same column ("Đơn vị, họ và tên"), with titles of theirs.
func (r *reader) settleAmong(t *table) {
	at, titles := nameOf(t.columns), columnOf(t.columns, TitlesField)
	if at < 0 || titles < 0 || t.mixed || t.columns[at].Field != NamePostField || holds(t.columns[at].own(), words.HeadPosts) {
		return
	}
	if slices.ContainsFunc(t.body, func(row exchange.Row) bool {
		cell := cellAt(row, titles)
		return cell != "" && roomy(exchange.Flat(cellAt(row, at))) && r.allKinds(cell, data.SubjectCollective) && !r.allKinds(cell, data.SubjectIndividual)
	}) {
		t.columns[at].Field, t.columns[at].whose, t.subject, t.mixed = NameField, "", "", true
	}
}

// joinedField is the field of a column of people's names.
func joinedField(c Column) Field {
	if c.Field == NamePostField {
		return NamePostField
	}
	return NameField
}

// untitled tells whether no column says titles.
func untitled(t *table) bool {
	return !slices.ContainsFunc(t.columns, func(c Column) bool { return c.Field == TitlesField && !c.ticks || c.Field == MarkField || c.Asked })
}

// titlesIn counts the cells of a column that say titles and nothing else.
func titlesIn(r *reader, t *table, at int) (n int) {
	for _, row := range t.body {
		if cell := cellAt(row, at); cell != "" && len(cell) < 200 && t.isRecord(row) && r.allKinds(cell, t.subjectOr()) {
			n++
		}
	}
	return n
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// tells tells whether lists of the kind have such a column.
func (a Around) tells(field Field) bool {
	return a.List == nil || slices.Contains(a.List.Fields, field)
}

// isRecord tells whether a row may be about somebody, for what its columns are judged by.
func (t *table) isRecord(row exchange.Row) bool {
	if !t.headed {
		return true
	}
	count := cellAt(row, columnOf(t.columns, NumberField))
	return cellAt(row, nameOf(t.columns)) != "" && !isNumbering(row) && !isSum(row) && (count == "" || isCount(count))
}

// isGiven tells whether a column without a heading of its own beside the name holds
// given names: one heading stands over both, or each cell is one word that is no mark.
func (r *reader) isGiven(t *table, at int, single bool) bool {
	for _, span := range t.sheet.Spans {
		if span.Row == t.headRow && span.Column == at-1 && span.Columns == 2 {
			return true
		}
	}
	if !single {
		return false
	}
	for _, row := range t.body {
		cell, before := cellAt(row, at), exchange.Flat(cellAt(row, at-1))
		if cell == "" {
			continue
		}
		if r.mark(cell) != viet.UnclearMark || sexOf(cell) != "" || sirOf(cell+" x") != "" || !strings.Contains(before, " ") && len(before) > 6 {
			return false
		}
	}
	return true
}

// guess finds out what the columns hold from what stands in them, where there is
// no heading. What marks stand for is never guessed, by their place least of all.
func (r *reader) guess(t *table) {
	named, posted := false, false
	for i := range t.columns {
		filled, numbers, sirs, marks, titles, rooms, names := 0, 0, 0, 0, 0, 0, 0
		for _, row := range t.body {
			cell := cellAt(row, i)
			if cell == "" {
				continue
			}
			filled++
			switch folded := viet.Fold(cell); {
			case r.mark(cell) == viet.Marked && folded != "1" || r.mark(cell) == viet.NotMarked && folded != "0":
				marks++
			case !hasLetter(folded):
				numbers++
			case folded == "ong" || folded == "ba":
				sirs++
			case len(cell) < 200 && (r.allKinds(cell, data.SubjectIndividual) || r.allKinds(cell, data.SubjectCollective)), r.subjectIn(cell) != "":
				titles++
			case t.subjectOr() == data.SubjectIndividual && r.roomIn(exchange.Flat(cell)) != "":
				rooms++
			case strings.Contains(folded, " ") || t.subjectOr() == data.SubjectCollective:
				names++
			}
		}
		most := func(n int) bool { return filled > 0 && 2*n > filled }
		c := &t.columns[i]
		c.Guess = true
		switch {
		case most(numbers) && !named:
			c.Field = NumberField
		case most(sirs):
			c.Field = HonorificField
		case most(titles) && r.tells(TitlesField):
			c.Field = TitlesField
		case names > 0 && most(names+rooms) && !most(rooms) && !named: // of people and of rooms
			c.Field, named = NameField, true
		case most(rooms) && columnOf(t.columns, RoomField) < 0:
			c.Field = RoomField
		case most(marks), most(numbers):
		case most(names) && !named:
			c.Field, named = NameField, true
		case filled > 0 && named && !posted && t.subjectOr() == data.SubjectIndividual && r.tells(PostField):
			c.Field, posted = PostField, true
		}
	}
}

// readAs says what the columns without a heading are taken for.
func (r *reader) readAs(columns []Column) string {
	var said []string
	for _, c := range columns {
		if c.Filled > 0 {
			said = append(said, fmt.Sprintf(words.AskColumn, c.Letter, r.NameOf(c.Meaning)))
		}
	}
	return strings.Join(said, ", ")
}

// likely are the meanings in the order in which an answer for a column is looked for: titles
// that are called by its heading, those of whom the list is about, and all others.
func (r *reader) likely(heading string) []Meaning {
	subject, said := cmp.Or(r.Subject, data.SubjectIndividual), viet.Fold(heading)
	rank := func(m Meaning) int {
		at := slices.IndexFunc(r.Kinds, func(k data.AwardKind) bool { return m.Field == MarkField && k.ID == m.Kind })
		switch {
		case at < 0:
			return 2
		case r.Kinds[at].Subject == subject && said != "" && strings.Contains(viet.Fold(r.Kinds[at].Name+"\n"+r.Kinds[at].Label), said):
			return 0
		case r.Kinds[at].Subject == subject:
			return 1
		}
		return 2
	}
	all := r.Meanings()
	slices.SortStableFunc(all, func(a, b Meaning) int { return cmp.Compare(rank(a), rank(b)) })
	return all
}

// ask asks whether guessed columns are right, and what columns hold whose heading
// does not say it; then takes over what was chosen.
func (r *reader) askColumns(t *table) (open bool) {
	if known, is := r.settled[t.tableKey()]; is { // all units of the list together
		t.columns = slices.Clone(known.columns)
		r.out.Headed = r.out.Headed && t.headed
		return known.open
	}
	if !t.headed && slices.ContainsFunc(t.columns, func(c Column) bool { return c.Filled > 0 }) {
		r.out.Headed = false
	}
	if !r.out.Headed && !t.headed && nameOf(t.columns) >= 0 { // where nobody is named there is nothing to read
		key := "columns"
		if t.index > 0 {
			key += ":" + strconv.Itoa(t.index)
		}
		open = r.asked.ask(question{key: key, text: fmt.Sprintf(words.AskColumns, r.readAs(t.columns)), options: []Option{{Value: answerYes, Text: words.AskColumnsYes}}}) == ""
	}
	for i := range t.columns {
		c := &t.columns[i]
		given := r.asked.answers[c.Key]
		for _, m := range r.Meanings() {
			if given == m.String() {
				c.Meaning, c.Chosen = m, true
			}
		}
		if !c.Asked {
			continue
		}
		var options []Option
		for _, m := range r.likely(c.Title) {
			options = append(options, Option{Value: m.String(), Text: r.NameOf(m)})
		}
		name := c.Letter
		if c.Title != "" {
			name = fmt.Sprintf(words.AskColumnTitle, c.Letter, c.Title)
		}
		text := fmt.Sprintf(words.AskColumnMarks, name, c.Marks)
		if c.Marks == 0 {
			text = fmt.Sprintf(words.AskColumnName, c.Letter)
		}
		r.asked.ask(question{key: c.Key, text: text, options: options})
	}
	return open
}
