package registration

import (
	"fmt"
	"strconv"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// lineRow is one line of a list, or the heading of a room when line is nil.
type lineRow struct {
	line   *data.RegistrationLine
	number int
	room   string
}

// text makes a column's text from its line; headings have none.
func text(of func(*data.RegistrationLine) string) func(lineRow) string {
	return func(r lineRow) string {
		if r.line == nil {
			return ""
		}
		return of(r.line)
	}
}

var numberColumn = kit.Column[lineRow]{Title: words.RegistrationNumber, Width: 38, Align: kit.Right, Text: func(r lineRow) string {
	if r.line == nil {
		return r.room
	}
	return strconv.Itoa(r.number)
}}

func (s *Screen) newPeople() *kit.Table[lineRow] {
	t := s.newLines(
		kit.Column[lineRow]{Title: words.RegistrationName, Width: 136, Text: text(func(l *data.RegistrationLine) string { return l.Name })},
		kit.Column[lineRow]{Title: words.RegistrationPost, Width: 104, Text: text(func(l *data.RegistrationLine) string { return l.Post })},
		kit.Column[lineRow]{Title: words.RegistrationTitles, Width: 124, Text: text(func(l *data.RegistrationLine) string { return l.Titles })},
		kit.Column[lineRow]{Title: words.RegistrationForms, Width: 99, Text: text(func(l *data.RegistrationLine) string { return l.Commendations })},
		kit.Column[lineRow]{Title: words.RegistrationBoth, Text: text(func(l *data.RegistrationLine) string { return join("; ", l.Initiative.Title, l.Note) })},
	)
	t.Empty = words.RegistrationNoPeople
	return t
}

func (s *Screen) newCollectives() *kit.Table[lineRow] {
	t := s.newLines(
		kit.Column[lineRow]{Title: words.RegistrationCollective, Text: text(func(l *data.RegistrationLine) string { return l.Name })},
		kit.Column[lineRow]{Title: words.RegistrationSize, Width: 88, Text: text(sizeOf)},
		kit.Column[lineRow]{Title: words.RegistrationTitles, Width: 124, Text: text(func(l *data.RegistrationLine) string { return l.Titles })},
		kit.Column[lineRow]{Title: words.RegistrationForms, Width: 99, Text: text(func(l *data.RegistrationLine) string { return l.Commendations })},
		kit.Column[lineRow]{Title: words.RegistrationNote, Width: 66, Text: text(func(l *data.RegistrationLine) string { return l.Note })},
	)
	t.Empty = words.RegistrationNoGroups
	return t
}

func sizeOf(l *data.RegistrationLine) string {
	if l.Whole {
		return words.RegistrationLarge
	}
	return words.RegistrationSmall
}

func (s *Screen) newLines(columns ...kit.Column[lineRow]) *kit.Table[lineRow] {
	t := kit.NewTable(append([]kit.Column[lineRow]{numberColumn}, columns...))
	t.IsGroup = func(r lineRow) bool { return r.line == nil }
	t.Find = text(func(l *data.RegistrationLine) string { return l.Name })
	t.OnSelect = func(r lineRow) { s.side.show(r.line) }
	t.OnOpen = func(r lineRow) { s.editLine(*r.line) }
	t.OnDelete = func(r lineRow) { s.deleteLine(*r.line) }
	return t
}

// lines counts the rows of a list without its headings.
func lines(t *kit.Table[lineRow]) int {
	n := 0
	for _, row := range t.Rows() {
		if row.line != nil {
			n++
		}
	}
	return n
}

// showLines fills both lists with the lines of the unit in view.
func (s *Screen) showLines(all []data.RegistrationLine) {
	var people, collectives []*data.RegistrationLine
	for i := range all {
		if all[i].Subject == data.SubjectCollective {
			collectives = append(collectives, &all[i])
		} else {
			people = append(people, &all[i])
		}
	}
	s.collectives.SetRows(numbered(collectives))
	s.people.SetRows(byRoom(people))
	inUnit := s.unitID != wholeBlock
	s.add.SetEnabled(inUnit)
	s.submission.SetEnabled(inUnit)
	if inUnit {
		s.countsView.Hide()
		s.unitView.Show()
	} else {
		s.unitView.Hide()
		s.countsView.Show()
		s.counts.SetRows(s.countRows())
	}
	if s.want != "" {
		s.table().SelectWhere(func(r lineRow) bool { return r.line != nil && r.line.Name == s.want })
		s.want = ""
	}
	s.tabs.Refresh()
	s.showTab()
}

// showTab fits strip and side panel to the list in view.
func (s *Screen) showTab() {
	if s.summary == nil {
		return
	}
	s.showStrip()
	row, ok := s.table().Selected()
	if !ok || s.unitID == wholeBlock {
		s.side.show(nil)
		return
	}
	s.side.show(row.line)
}

func numbered(lines []*data.RegistrationLine) []lineRow {
	rows := make([]lineRow, len(lines))
	for i, line := range lines {
		rows[i] = lineRow{line: line, number: i + 1}
	}
	return rows
}

// byRoom puts the name of the room with its number of people above them.
func byRoom(lines []*data.RegistrationLine) []lineRow {
	var rows []lineRow
	for start, end := 0, 0; start < len(lines); start = end {
		for end < len(lines) && lines[end].Unit == lines[start].Unit {
			end++
		}
		rows = append(rows, lineRow{room: fmt.Sprintf(words.RegistrationRoom, lines[start].Unit, end-start)})
		for i := start; i < end; i++ {
			rows = append(rows, lineRow{line: lines[i], number: i + 1})
		}
	}
	return rows
}

// countRow is one title of the whole block.
type countRow struct {
	kind  data.AwardKind
	count int
}

func newCounts() *kit.Table[countRow] {
	t := kit.NewTable([]kit.Column[countRow]{
		{Title: words.RegistrationKind, Text: func(r countRow) string { return r.kind.Name }},
		{Title: words.RegistrationSubject, Width: 90, Text: func(r countRow) string { return subjectName(r.kind.Subject) }},
		{Title: words.RegistrationCount, Width: 100, Align: kit.Right, Text: func(r countRow) string { return viet.Number(r.count) }},
	})
	t.Empty = words.RegistrationNoCounts
	return t
}

func subjectName(subject data.Subject) string {
	if subject == data.SubjectCollective {
		return words.RegistrationCollectives
	}
	return words.RegistrationPeople
}

func (s *Screen) countRows() []countRow {
	var rows []countRow
	for _, kind := range s.summary.Kinds {
		if n := s.summary.Total.Tallies[kind.ID].All; n > 0 {
			rows = append(rows, countRow{kind, n})
		}
	}
	return rows
}
