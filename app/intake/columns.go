package intake

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"sothidua/assets/words"
	"sothidua/data"
)

// Field says what a column holds.
type Field int

// The fields. A MarkField has the kind's ID, a ChoiceField the places of the fact and of
// its option (choiceAt), a SexField with an ID marks men (1) or
// women (2), a PastField has the year, 0 where each cell tells its own.
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
	SexField
	RankField
	SubjectField
	CountField
	PastField
	DecisionField // on the titles of earlier years
	CodeField     // whom a row of a form of ours is about
	YearField     // of what the row tells
	FactField     // a fact of another kind of list, by its place there
	GiverField    // who gives what the column of titles names
	PastYearField // of the titles of earlier years beside it
	ChoiceField   // marks of one option of a fact
	UnitField     // whose row it is in a list of several units
	AlsoField     // whom a row is about besides the one who is named first
)

// Meaning is what a column is taken for.
type Meaning struct {
	Field Field
	Kind  int64 // of a MarkField, a SexField and a FactField; the year of a PastField
}

// String is a meaning as an answer keeps it.
func (m Meaning) String() string { return fmt.Sprintf("%d/%d", m.Field, m.Kind) }

// Column is one column of a table.
type Column struct {
	Meaning
	Key    string // under what the answers keep its meaning
	Sheet  string
	Table  int    // of the source, from 0
	Letter string // as in a spreadsheet
	Title  string // from the heading
	Sample string // the first different texts in it
	Filled int    // cells with text
	Marks  int    // cells with a mark
	Asked  bool   // the heading does not say what it holds, and what stands in it asks for an answer
	Chosen bool   // its meaning was chosen, not read
	Guess  bool   // its meaning was found by what stands in it
	Hidden bool
	whose  data.Subject // the heading names, where the column names somebody
	ticks  bool         // titles are to stand here, and only marks do
	upper  string       // the title of the columns it stands under
	level  string       // what its heading says of who gives the titles in it
	stem   string       // a title of several meanings, where its cells say which: "CSTĐ" over "CS"
	past   int64        // the kind that marks of an earlier year stand for
	sex    int64        // of those whose names stand in it, as a SexField has it; 0 for any
	taken  bool         // what stands in it is read as a table of its own
	at     int
}

// corrects tells whether the titles of a column stand for those wished before: "Đăng ký điều
// chỉnh".
func (c Column) corrects() bool { return holds(c.own(), words.HeadCorrected) && !c.was() }

// was tells whether they are those wished before, where another column corrects them.
func (c Column) was() bool { return holds(c.own(), words.HeadWas) }

// namesUnit tells whether the heading of a post says that a unit stands behind it.
func (c Column) namesUnit() bool { return holds(c.own(), words.HeadUnitBehind) }

// At is the column's place in its sheet, from 0.
func (c Column) At() int { return c.at }

// Shown are the columns in which something stands, or whose heading does.
func (r *Reading) Shown() []Column {
	return slices.DeleteFunc(slices.Clone(r.Columns), func(c Column) bool { return c.Title == "" && c.Filled == 0 && !c.Chosen })
}

var fieldNames = map[Field]string{
	NotRead: words.FieldNotRead, NumberField: words.FieldNumber, HonorificField: words.FieldHonorific, NameField: words.FieldName,
	GivenField: words.FieldGiven, NamePostField: words.FieldNamePost, PostField: words.FieldPost, RoomField: words.FieldRoom,
	BirthField: words.FieldBirth, TitlesField: words.FieldTitles, InitiativeField: words.FieldInitiative, NoteField: words.FieldNote,
	SexField: words.FieldSex, RankField: words.FieldRank, SubjectField: words.FieldSubject, CountField: words.FieldCount,
	DecisionField: words.FieldDecision, YearField: words.FieldRowYear, CodeField: words.FormCode, GiverField: words.FieldGiver, PastYearField: words.FieldPastYear, UnitField: words.FieldUnit, AlsoField: words.FieldAlso,
}

// NameOf says what a column is taken for.
func (a Around) NameOf(m Meaning) string {
	switch {
	case m.Field == FactField:
		return a.List.Facts[m.Kind].Name
	case m.Field == MarkField:
		return fmt.Sprintf(words.FieldMark, a.kindOf(m.Kind).Label)
	case m.Field == ChoiceField:
		at, option := m.choice()
		return fmt.Sprintf(words.FieldMark, a.List.Facts[at].Options[option].Text)
	case m.Field == PastField && m.Kind == 0:
		return words.FieldPastAny
	case m.Field == PastField:
		return fmt.Sprintf(words.FieldPast, a.Year.Of(int(m.Kind)).Text())
	case m.Field == RoomField && a.List != nil && a.List.Wide:
		return words.FieldUnit
	case m.Field == NameField && a.Subject == data.SubjectCollective:
		return words.FieldGroup
	}
	return fieldNames[m.Field]
}

// Meanings are all that a column can be taken for, marks first.
func (a Around) Meanings() []Meaning {
	var all []Meaning
	if a.Several {
		all = append(all, Meaning{Field: UnitField})
	}
	if a.List != nil {
		for at, fact := range a.List.Facts {
			all = append(all, Meaning{FactField, int64(at)})
			for option := range fact.Options {
				all = append(all, choiceAt(at, option))
			}
		}
		for _, field := range append([]Field{NameField, GivenField, NamePostField, RoomField, HonorificField, SubjectField, NumberField, NotRead}, a.List.Fields...) {
			if field != MarkField && field != PastField {
				all = append(all, Meaning{Field: field})
			}
		}
		return all
	}
	for _, kind := range a.Kinds {
		all = append(all, Meaning{MarkField, kind.ID})
	}
	for _, field := range []Field{
		TitlesField, NameField, GivenField, NamePostField, PostField, RoomField, HonorificField, SexField, BirthField, InitiativeField, NoteField,
		CountField, SubjectField, DecisionField, PastYearField, GiverField, YearField, NumberField, NotRead,
	} {
		all = append(all, Meaning{Field: field})
	}
	return append(all, Meaning{PastField, int64(a.Year.Number - 1)}, Meaning{Field: PastField})
}

// columnOfFact finds the column of a fact of the kind of list; -1 for none.
func columnOfFact(columns []Column, fact int) int {
	return slices.IndexFunc(columns, func(c Column) bool { return c.Field == FactField && int(c.Kind) == fact })
}

// letterOf names a column as a spreadsheet does.
func letterOf(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letterOf(i/26-1) + letterOf(i%26)
}

func hasLetter(text string) bool { return strings.IndexFunc(text, unicode.IsLetter) >= 0 }
