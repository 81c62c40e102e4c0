package registration

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// lineRow is one line of a list, the line being added, or the heading of a room.
type lineRow struct {
	line   *data.RegistrationLine
	fresh  *registration.Entry // not written yet
	number int
	room   string
}

// newRow is the ID of the line being added.
const newRow = "new"

func (r lineRow) id() string {
	switch {
	case r.fresh != nil:
		return newRow
	case r.line.PersonID != 0:
		return "p" + strconv.FormatInt(r.line.PersonID, 10)
	}
	return "c" + strconv.FormatInt(r.line.CollectiveID, 10)
}

// kindIDs is what the row registers.
func (r lineRow) kindIDs() []int64 {
	switch {
	case r.fresh != nil:
		return r.fresh.Kinds
	case r.line != nil:
		return r.line.KindIDs
	}
	return nil
}

// text makes a column's text from its line or from the line being added; headings
// have none.
func text(line func(*data.RegistrationLine) string, fresh func(*registration.Entry) string) func(lineRow) string {
	return func(r lineRow) string {
		switch {
		case r.line != nil:
			return line(r.line)
		case r.fresh != nil:
			return fresh(r.fresh)
		}
		return ""
	}
}

// cell says what a column of a list holds.
type cell int

const (
	numberCell cell = iota
	honorificCell
	nameCell
	postCell
	sizeCell
	kindCell
	otherCell
	initiativeCell
	noteCell
	markCell
)

// list is one part of the unit's form: its grid and what its columns hold.
type list struct {
	*kit.Grid[lineRow]
	screen  *Screen
	subject data.Subject
	cells   []cell
	kinds   []data.AwardKind // with a column of their own
	others  []data.AwardKind // in the column of the others
	fresh   *registration.Entry
	usual   []int64    // titles that the line being added begins with: those of the lines written before it
	last    []int64    // titles of the line written last
	writing bool       // the line being added is on its way into the book
	after   func()     // waits for that line to be in the book; nil for nothing
	keeper  kit.Keeper // of the line being added
}

func newList(s *Screen, subject data.Subject) *list {
	l := &list{screen: s, subject: subject, fresh: &registration.Entry{}}
	l.Grid = kit.NewGrid[lineRow](nil)
	l.SetColumns(l.columns())
	l.ID, l.IsGroup = lineRow.id, func(r lineRow) bool { return r.line == nil && r.fresh == nil }
	l.Name = text(func(r *data.RegistrationLine) string { return r.Name }, func(e *registration.Entry) string { return e.Name })
	l.Home = slices.Index(l.cells, nameCell)
	l.OnCursor = func(r lineRow, _ int) { s.side.show(r) }
	l.OnLeave, l.Onward = l.leave, l.onward
	l.OnOpen = func(r lineRow) {
		if r.line != nil {
			s.editLine(*r.line)
		}
	}
	l.OnToggle, l.OnText, l.OnDitto, l.OnFill = l.toggle, l.typed, l.ditto, l.fill
	l.OnAround = l.lookAround
	l.Fixed = func(r lineRow) bool { return r.fresh != nil }
	l.OnDelete = s.deleteRows
	l.OnPaste = s.paste
	l.OnChoose = func([]lineRow) { s.showSide() }
	l.OnTyping = func(r lineRow) {
		if r.fresh != nil {
			l.keeper.Typed()
		}
	}
	l.About = func() []string { return desk.Names(s.unitID, l.subject) }
	l.OnNotice = func(text string) { kit.Toast(s.desk.Window, text) }
	s.desk.Drafts.Watch(l.Grid, desk.Registrations, "cell")
	s.desk.Drafts.Watch(freshLine{l}, desk.Registrations, "line")
	return l
}

// columns are those of the unit's paper form; titles in use have one each.
func (l *list) columns() []kit.GridColumn[lineRow] {
	l.cells = nil
	var columns []kit.GridColumn[lineRow]
	add := func(c cell, column kit.GridColumn[lineRow]) {
		l.cells, columns = append(l.cells, c), append(columns, column)
	}
	any := func(r lineRow) bool { return r.line != nil || r.fresh != nil }
	isFresh := func(r lineRow) bool { return r.fresh != nil }
	person := l.subject == data.SubjectIndividual
	add(numberCell, kit.GridColumn[lineRow]{Column: kit.Column[lineRow]{
		Title: words.RegistrationNumber, Width: 34, Align: kit.Right, Text: numberText, Icon: plusOf, Tone: toneOfNumber,
	}})
	if person {
		add(honorificCell, kit.GridColumn[lineRow]{Column: kit.Column[lineRow]{
			Title: words.RegistrationSirMadam, Width: 48,
			Text: text(func(r *data.RegistrationLine) string { return r.Honorific }, func(e *registration.Entry) string { return e.Honorific }),
		}, Editable: any, Offer: func(lineRow) []kit.Option { return kit.Options(words.Sir, words.Madam) }, Least: 80})
	}
	title := words.RegistrationCollective
	if person {
		title = words.RegistrationName
	}
	add(nameCell, kit.GridColumn[lineRow]{
		Column:   kit.Column[lineRow]{Title: title, Text: l.nameText()},
		Editable: isFresh, Offer: func(lineRow) []kit.Option { return l.nameOptions(nil) }, Fresh: words.GridNewName, Least: 200,
	})
	if person {
		add(postCell, kit.GridColumn[lineRow]{Column: kit.Column[lineRow]{
			Title: words.RegistrationPostPlace, Width: 116,
			Text: text(func(r *data.RegistrationLine) string { return r.Post }, func(e *registration.Entry) string { return join(", ", e.Post, e.Room) }),
		}, Editable: any, Offer: l.postOptions, Least: 240})
	} else {
		add(sizeCell, kit.GridColumn[lineRow]{Column: kit.Column[lineRow]{
			Title: words.RegistrationSize, Width: 96,
			Text: text(sizeOf, func(*registration.Entry) string { return "" }),
		}})
	}
	for i, kind := range l.kinds {
		column := kit.GridColumn[lineRow]{On: func(r lineRow) bool { return slices.Contains(r.kindIDs(), kind.ID) }}
		column.Title, column.Width = kit.Narrow(kind.Label, 36)
		column.Align = kit.Centre
		column.Tone = func(r lineRow) kit.Tone {
			if r.fresh != nil && slices.Contains(l.usual, kind.ID) {
				return kit.Muted // from the line before, not marked by her
			}
			return kit.Blue
		}
		if i < 9 {
			column.Key = rune('1' + i)
		}
		add(kindCell, column)
	}
	add(otherCell, kit.GridColumn[lineRow]{
		Column:   kit.Column[lineRow]{Title: words.RegistrationOther, Width: 46, Text: l.otherText},
		Editable: any, Offer: l.otherOptions, Least: 200,
	})
	if person {
		add(initiativeCell, kit.GridColumn[lineRow]{Column: kit.Column[lineRow]{
			Title: words.RegistrationInitShort, Width: 46,
			Text: text(func(r *data.RegistrationLine) string { return r.Initiative.Title }, func(e *registration.Entry) string { return e.Initiative.Title }),
		}, Editable: any, Least: 260})
	}
	note := kit.GridColumn[lineRow]{Column: kit.Column[lineRow]{
		Title: words.RegistrationNoteShort, Width: 40,
		Text: text(func(r *data.RegistrationLine) string { return r.Note }, func(e *registration.Entry) string { return e.Note }),
	}, Editable: any, Least: 220}
	if !person {
		note.Title, note.Width = words.RegistrationNote, 130
	}
	add(noteCell, note)
	add(markCell, kit.GridColumn[lineRow]{Column: kit.Column[lineRow]{
		Width: 28, Text: func(lineRow) string { return "" }, Icon: l.screen.markOf, Tone: l.screen.toneOfMark,
	}})
	return columns
}

func numberText(r lineRow) string {
	switch {
	case r.line != nil:
		return strconv.Itoa(r.number)
	case r.fresh != nil:
		return ""
	}
	return r.room
}

func plusOf(r lineRow) string {
	if r.fresh != nil {
		return "plus"
	}
	return ""
}

func toneOfNumber(r lineRow) kit.Tone {
	if r.fresh != nil {
		return kit.Blue
	}
	return kit.Plain
}

func (l *list) nameText() func(lineRow) string {
	return text(func(r *data.RegistrationLine) string { return r.Name }, func(e *registration.Entry) string { return e.Name })
}

func sizeOf(l *data.RegistrationLine) string {
	if l.Whole {
		return words.RegistrationLarge
	}
	return words.RegistrationSmall
}

// otherText names what has no column of its own.
func (l *list) otherText(r lineRow) string { return registration.Labels(l.others, r.kindIDs()) }

// How many titles get a column of their own.
const (
	columnsAtLeast = 3
	columnsAtMost  = 4 // of people: names want the room
	groupsAtMost   = 5 // of collectives
)

// setKinds gives the titles most in use columns of their own, in the order of the
// catalogue; columns stay as they are while nothing changes.
func (l *list) setKinds(summary *data.Summary) {
	var offered []data.AwardKind
	for _, kind := range summary.Kinds {
		if kind.Subject == l.subject && (kind.OfferedIn(l.screen.desk.Year) || summary.Total.Tallies[kind.ID].All > 0) {
			offered = append(offered, kind)
		}
	}
	weight := func(k data.AwardKind) int { return summary.Total.Tallies[k.ID].All }
	first := slices.Clone(offered)
	slices.SortStableFunc(first, func(a, b data.AwardKind) int { return cmp.Compare(weight(b), weight(a)) })
	used := 0
	for _, kind := range first {
		if weight(kind) > 0 {
			used++
		}
	}
	// As long as little is registered, the first of the catalogue have columns.
	most := columnsAtMost
	if l.subject == data.SubjectCollective {
		most = groupsAtMost
	}
	first = first[:min(max(used, columnsAtLeast), most, len(first))]
	var kinds, others []data.AwardKind
	for _, kind := range offered {
		if slices.ContainsFunc(first, func(k data.AwardKind) bool { return k.ID == kind.ID }) {
			kinds = append(kinds, kind)
		} else {
			others = append(others, kind)
		}
	}
	same := func(a, b data.AwardKind) bool { return a.ID == b.ID && a.Label == b.Label }
	if slices.EqualFunc(kinds, l.kinds, same) && slices.EqualFunc(others, l.others, same) {
		return
	}
	l.kinds, l.others = kinds, others
	l.SetColumns(l.columns())
}

// show fills the list; the line being added stands last.
func (l *list) show(lines []*data.RegistrationLine, adding bool) {
	rows := byRoom(lines)
	if l.subject == data.SubjectCollective {
		rows = numbered(lines)
	}
	if adding {
		rows = append(rows, lineRow{fresh: l.fresh})
	}
	l.SetRows(rows)
}

// count is the number of lines, without headings and the line being added; under
// "Cả khối" that of the whole block.
func (l *list) count() int {
	if s := l.screen; s.summary != nil && s.unitID == wholeBlock {
		if l.subject == data.SubjectCollective {
			return s.summary.Total.Collectives
		}
		return s.summary.Total.Persons
	}
	n := 0
	for _, row := range l.Rows() {
		if row.line != nil {
			n++
		}
	}
	return n
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
