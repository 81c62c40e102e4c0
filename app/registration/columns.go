package registration

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Field says what a pasted column holds.
type Field int

// The fields. The mark of a kind is MarkField with the kind's ID.
const (
	NotRead Field = iota // nothing of ours, or nobody knows
	NumberField
	HonorificField
	NameField
	GivenField    // the given name, beside the family name
	NamePostField // name, post and room in one cell
	PostField
	RoomField
	BirthField // tells people of one name apart; it is not written
	TitlesField
	MarkField
	InitiativeField
	NoteField
)

// Meaning is what a column is taken for.
type Meaning struct {
	Field Field
	Kind  int64 // of a MarkField
}

// Column is one column of a pasted table.
type Column struct {
	Meaning
	Letter string // as in a spreadsheet
	Title  string // from the heading
	Sample string // the first different texts in it
	Filled int    // cells with text
	Marks  int    // cells with a mark
	Asked  bool   // the heading does not say what it holds, and what stands in it asks for an answer
	Chosen bool   // its meaning was chosen, not read
}

var fieldNames = map[Field]string{
	NotRead: words.FieldNotRead, NumberField: words.FieldNumber, HonorificField: words.FieldHonorific, NameField: words.FieldName,
	GivenField: words.FieldGiven, NamePostField: words.FieldNamePost, PostField: words.FieldPost, RoomField: words.FieldRoom,
	BirthField: words.FieldBirth, TitlesField: words.FieldTitles, InitiativeField: words.FieldInitiative, NoteField: words.FieldNote,
}

// NameOf says what a column is taken for.
func (a Around) NameOf(m Meaning) string {
	switch {
	case m.Field == MarkField:
		return fmt.Sprintf(words.FieldMark, Labels(a.Kinds, []int64{m.Kind}))
	case m.Field == NameField && a.Subject == data.SubjectCollective:
		return words.FieldGroup
	}
	return fieldNames[m.Field]
}

// Meanings are all that a column can be taken for, marks first.
func (a Around) Meanings() []Meaning {
	var all []Meaning
	for _, kind := range a.Kinds {
		all = append(all, Meaning{MarkField, kind.ID})
	}
	fields := []Field{TitlesField, NameField, GivenField, NamePostField, PostField, RoomField, HonorificField, BirthField, InitiativeField, NoteField, NumberField, NotRead}
	if a.Subject == data.SubjectCollective {
		fields = []Field{TitlesField, NameField, NoteField, NumberField, NotRead}
	}
	for _, field := range fields {
		all = append(all, Meaning{Field: field})
	}
	return all
}

// String is a meaning as an answer keeps it.
func (m Meaning) String() string { return fmt.Sprintf("%d/%d", m.Field, m.Kind) }

// heads are the titles that name a column of people or of collectives, folded.
var heads = map[data.Subject]map[string]Field{data.SubjectIndividual: {}, data.SubjectCollective: {}}

func init() {
	both := map[Field][]string{NumberField: words.PasteNumber, TitlesField: words.PasteTitles, NoteField: words.PasteNote}
	people := map[Field][]string{
		HonorificField: words.PasteHonorific, NameField: words.PasteName, NamePostField: words.PasteNamePost, PostField: words.PastePost,
		RoomField: words.PasteRoom, BirthField: words.PasteBirth, InitiativeField: words.PasteInitiative,
	}
	groups := map[Field][]string{NameField: words.PasteGroup}
	for subject, all := range map[data.Subject][]map[Field][]string{data.SubjectIndividual: {both, people}, data.SubjectCollective: {both, groups}} {
		for _, fields := range all {
			for field, titles := range fields {
				for _, title := range titles {
					heads[subject][viet.Fold(title)] = field
				}
			}
		}
	}
}

// titled says what a column with this title holds. Titles of another year are
// history, not what is registered.
func (a Around) titled(title string) Meaning {
	folded := strings.Trim(viet.Fold(title), " :.*")
	folded = strings.TrimSuffix(folded, " nam "+strconv.Itoa(a.Year.Number))
	if field, ok := heads[a.Subject][folded]; ok {
		return Meaning{Field: field}
	}
	if at := a.kindAt(folded); at >= 0 {
		return Meaning{MarkField, a.Kinds[at].ID}
	}
	return Meaning{}
}

// kindAt finds the kind called so; -1 for none.
func (a Around) kindAt(text string) int {
	key := data.SpellingKey(text)
	return slices.IndexFunc(a.Kinds, func(k data.AwardKind) bool { return k.IsCalled(key) })
}

// headAt looks for the row that titles the columns: the first one with the name's
// title, not alone in it unless the table has no other column. -1 for none.
func (a Around) headAt(rows []exchange.Row, from int) int {
	for i := from; i < len(rows); i++ {
		named, known, filled := false, 0, 0
		for _, cell := range rows[i].Cells {
			if cell == "" {
				continue
			}
			filled++
			switch m := a.titled(cell); m.Field {
			case NotRead:
			case NameField, NamePostField:
				named = true
				known++
			default:
				known++
			}
		}
		if named && (known > 1 || filled == 1 && width(rows) == 1) {
			return i
		}
	}
	return -1
}

func width(rows []exchange.Row) int {
	most := 0
	for _, row := range rows {
		most = max(most, len(row.Cells))
	}
	return most
}

func cellAt(row exchange.Row, i int) string {
	if i >= 0 && i < len(row.Cells) {
		return row.Cells[i]
	}
	return ""
}

// deepestHead is how many rows a heading can have.
const deepestHead = 3

// headed reads a heading that begins in a row, and tells where the rows below it
// begin. A second row belongs to it when it titles columns and names nobody.
func (a Around) headed(rows []exchange.Row, at, count int) (columns []Column, body int) {
	columns = make([]Column, count)
	name := -1
	for i := range columns {
		title := exchange.Flat(cellAt(rows[at], i))
		columns[i].Title, columns[i].Meaning = title, a.titled(title)
		if f := columns[i].Field; name < 0 && (f == NameField || f == NamePostField) {
			name = i
		}
	}
	body = at + 1
	for body < len(rows) && body < at+deepestHead && a.goesOn(rows[body], columns, name) {
		for i := range columns {
			title := exchange.Flat(cellAt(rows[body], i))
			if title == "" {
				continue
			}
			columns[i].Meaning = a.titled(title)
			columns[i].Title = strings.TrimSpace(columns[i].Title + " " + title)
		}
		body++
	}
	// "Họ" beside "Tên" make one name; a title twice says nothing the second time.
	seen := map[Meaning]bool{}
	for i := range columns {
		m := columns[i].Meaning
		if m.Field == NameField && seen[m] && a.Subject == data.SubjectIndividual {
			columns[i].Field = GivenField
		} else if seen[m] && m.Field != NotRead && m.Field != TitlesField && m.Field != NoteField {
			columns[i].Meaning, columns[i].Asked = Meaning{}, true
		}
		seen[m] = true
	}
	return columns, body
}

// goesOn tells whether a row continues the heading above it.
func (a Around) goesOn(row exchange.Row, columns []Column, name int) bool {
	known := false
	for i, cell := range row.Cells {
		switch {
		case cell == "":
		case i == name || i < len(columns) && columns[i].Field == NumberField:
			return false
		case a.titled(cell).Field != NotRead:
			known = true
		}
	}
	return known
}

// guess finds out what the columns hold from what stands in them, where there is
// no heading. What marks stand for is never guessed, by their place least of all.
func (a Around) guess(rows []exchange.Row, count int) []Column {
	columns := make([]Column, count)
	named, posted := false, false
	for i := range columns {
		filled, numbers, sirs, marks, titles, names := 0, 0, 0, 0, 0, 0
		for _, row := range rows {
			cell := cellAt(row, i)
			if cell == "" {
				continue
			}
			filled++
			switch folded := viet.Fold(cell); {
			case viet.ReadMark(cell) == viet.Marked && folded != "1" || viet.ReadMark(cell) == viet.NotMarked && folded != "0":
				marks++
			case !hasLetter(folded):
				numbers++
			case folded == "ong" || folded == "ba":
				sirs++
			case a.allKinds(cell):
				titles++
			case strings.Contains(folded, " ") || a.Subject == data.SubjectCollective:
				names++
			}
		}
		most := func(n int) bool { return filled > 0 && 2*n > filled }
		switch c := &columns[i]; {
		case most(numbers) && !named:
			c.Field = NumberField
		case most(sirs):
			c.Field = HonorificField
		case most(titles):
			c.Field = TitlesField
		case most(marks), most(numbers):
		case most(names) && !named:
			c.Field, named = NameField, true
		case filled > 0 && named && !posted && a.Subject == data.SubjectIndividual:
			c.Field, posted = PostField, true
		}
	}
	return columns
}

func hasLetter(text string) bool { return strings.IndexFunc(text, unicode.IsLetter) >= 0 }

// survey counts what stands in the columns below the heading, and marks those that
// somebody must be asked about.
func (a Around) survey(columns []Column, rows []exchange.Row) {
	const most = 3 // texts shown of a column
	for i := range columns {
		c := &columns[i]
		c.Letter = letterOf(i)
		var texts []string
		for _, row := range rows {
			cell := exchange.Flat(cellAt(row, i))
			if cell == "" {
				continue
			}
			c.Filled++
			if viet.ReadMark(cell) == viet.Marked {
				c.Marks++
			}
			if len(texts) < most && !slices.Contains(texts, cell) {
				texts = append(texts, cell)
			}
		}
		c.Sample = strings.Join(texts, " | ")
		after := i > 0 && (columns[i-1].Field == NameField || columns[i-1].Field == NamePostField)
		c.Asked = c.Filled > 0 && c.Field == NotRead && (c.Asked || c.Marks > 0 || c.Title == "" && after)
	}
}

// letterOf names a column as a spreadsheet does.
func letterOf(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letterOf(i/26-1) + letterOf(i%26)
}
