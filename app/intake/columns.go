package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
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
	past   int64        // the kind that marks of an earlier year stand for
	sex    int64        // of those whose names stand in it, as a SexField has it; 0 for any
	at     int
}

// corrects tells whether the titles of a column stand for those wished before: "Đăng ký điều
// chỉnh".
func (c Column) corrects() bool { return holds(c.own(), words.HeadCorrected) }

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

var (
	inBrackets = regexp.MustCompile(`[(\[][^)\]]*[)\]]`)
	aYear      = regexp.MustCompile(`(?:19|20)\d\d`)
	sirs       = regexp.MustCompile(`\bong ?[/,(–-] ?ba\b`)
	spanYears  = regexp.MustCompile(`((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)\d\d)`)
)

// titled says what a column with a heading holds, by itself; subject says whose list
// the heading is where it tells.
func (r *reader) titled(title string) (m Meaning, subject data.Subject) {
	known := r.heads.of(title, func(title string) heading {
		title = exchange.Flat(title)
		switch {
		case title == "" || len(title) > 300:
			return heading{}
		case r.List != nil:
			m, subject := r.titledIn(title)
			return heading{m, subject}
		}
		m, subject := r.titledAny(title)
		return heading{m, subject}
	})
	return known.Meaning, known.subject
}

// heading is what a column holds by what stands over it.
type heading struct {
	Meaning
	subject data.Subject // whose list it is, where the heading tells
}

// titledAny says so by the headings of registrations.
func (r *reader) titledAny(title string) (m Meaning, subject data.Subject) {
	title = r.withoutFilling(title)
	lower := strings.ToLower(title)
	if lower == "sở" { // who gives, and no number: only the marks tell them apart
		return Meaning{}, ""
	}
	if title == "#" {
		return Meaning{Field: NumberField}, ""
	}
	if slices.Contains(words.SexFemale, lower) || strings.EqualFold(title, words.Honorifics[1]) {
		return Meaning{SexField, 2}, data.SubjectIndividual
	}
	if lower == words.SexMale[0] || strings.EqualFold(title, words.Honorifics[0]) {
		return Meaning{SexField, 1}, data.SubjectIndividual
	}
	if past, is := r.yearIn(title); is {
		bare := keyOf(aYear.ReplaceAllString(spanYears.ReplaceAllString(title, ""), ""))
		switch of := strings.TrimSuffix(strings.TrimSuffix(bare, "namhoc"), "nam"); {
		case past && r.isLater(title):
			return Meaning{}, ""
		case past && (r.isTitlesKey(of) || bare == "nam" || bare == "" || slices.Contains(words.HeadGot, bare) || holds(bare, words.HeadPastHolds) || slices.Contains(words.HeadPast, of)):
			return Meaning{PastField, r.pastIn(title)}, ""
		case past:
			return Meaning{}, ""
		case bare == "" || bare == "nam" || bare == "namhoc":
			return Meaning{Field: TitlesField}, ""
		}
		title = strings.TrimSpace(trailing.ReplaceAllString(title, ""))
	}
	whole, bare := keyOf(title), keyOf(trailing.ReplaceAllString(strings.TrimSpace(inBrackets.ReplaceAllString(title, "")), ""))
	before, _, _ := strings.Cut(title, "/")
	if left, right, is := strings.Cut(title, "/"); is { // "Tên cán bộ / Tên tập thể"
		one, of := r.titledKey(keyOf(left))
		other, also := r.titledKey(keyOf(right))
		if one.Field == NameField && other.Field == NameField && of != "" && also == otherSubject(of) {
			return Meaning{Field: NameField}, ""
		}
	}
	keys := []string{whole, bare, keyOf(before)}
	if bare != "" && holds(whole, words.HeadDecisions) && !holds(bare, words.HeadDecisions) { // "Đã được khen (số QĐ)" says more than numbers
		keys = []string{bare, whole}
	}
	for i, key := range keys {
		if key == "" || i == 2 && (key == whole || (holds(whole, words.HeadPosts) || holds(whole, words.HeadPeople))) { // "Đơn vị/Chức vụ" is no room alone
			continue
		}
		if m, subject := r.titledKey(key); m.Field != NotRead {
			return m, subject
		}
	}
	if m, subject := r.roomsTitle(title); m.Field != NotRead {
		return m, subject
	}
	if m, subject := titledTogether(title); m.Field != NotRead {
		return m, subject
	}
	if sirs.MatchString(viet.Fold(title)) {
		return Meaning{Field: HonorificField}, data.SubjectIndividual
	}
	if holds(whole, words.HeadPosts) && !holds(whole, words.HeadPostNot) { // "Cấp bậc, chức vụ"
		return Meaning{Field: PostField}, data.SubjectIndividual
	}
	order := []data.Subject{data.SubjectIndividual, data.SubjectCollective}
	if r.Subject == data.SubjectCollective {
		slices.Reverse(order)
	}
	for _, subject := range order {
		if found := r.called(title, subject); len(found) == 1 {
			return Meaning{MarkField, found[0].ID}, ""
		}
	}
	if r.pastOf(title) != 0 {
		return Meaning{Field: PastField}, ""
	}
	if bare := unasked(title); bare != title {
		return r.titledAny(bare)
	}
	if bare := strings.TrimRight(headword.ReplaceAllString(title, ""), " :-–"); bare != title && keyOf(bare) != "" { // "LĐTT: 03 người"
		return r.titledAny(bare)
	}
	return Meaning{}, ""
}

// pastOf is the kind whose years a column tells by its heading: "LĐTT các năm"; 0 for none.
func (r *reader) pastOf(title string) int64 {
	for _, behind := range words.HeadYearsBehind {
		if bare, is := strings.CutSuffix(strings.ToLower(title), " "+behind); is {
			if found := r.called(bare, data.SubjectIndividual); len(found) == 1 {
				return found[0].ID
			}
		}
	}
	return 0
}

func (r *reader) isTitlesKey(key string) bool { return slices.Contains(words.HeadTitles, key) }

func holds(key string, parts []string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(key, part) })
}

// titledKey says what a heading with a key holds.
func (r *reader) titledKey(key string) (Meaning, data.Subject) {
	people, groups := holds(key, words.HeadPeople), holds(key, words.HeadGroups)
	begins := func(list []string) bool {
		return slices.ContainsFunc(list, func(begin string) bool { return strings.HasPrefix(key, begin) })
	}
	is := func(list []string) bool { return slices.Contains(list, key) }
	field := func(f Field) Meaning { return Meaning{Field: f} }
	for _, now := range words.HeadNow { // "Chức vụ mới"
		if bare, is := strings.CutSuffix(key, now); is && bare != "" {
			if m, subject := r.titledKey(bare); m.Field == PostField || m.Field == RoomField {
				return m, subject
			}
		}
	}
	switch {
	case is(words.HeadNumber):
		return field(NumberField), ""
	case is(words.HeadNote):
		return field(NoteField), ""
	case key == keyOf(words.FormCode):
		return field(CodeField), ""
	case is(words.HeadPast) || holds(key, words.HeadPastHolds) && (r.isTitlesKey(key) || begins(words.HeadTitles) || holds(key, words.HeadPastGot)):
		year := int64(0)
		if (strings.Contains(key, "namtruoc") || strings.Contains(key, "lienke")) && !strings.Contains(key, "cacnam") {
			year = int64(r.Year.Number - 1)
		}
		return Meaning{PastField, year}, ""
	case strings.HasPrefix(key, "ten") && holds(key, words.HeadInitiative) && holds(key, words.HeadDecisions): // an initiative with the decision on it
		return field(InitiativeField), data.SubjectIndividual
	case holds(key, words.HeadDecisions):
		return field(DecisionField), ""
	case is(words.HeadYear):
		return field(YearField), ""
	case is(words.HeadPastYear):
		return field(PastYearField), ""
	case is(words.HeadGiver):
		return field(GiverField), ""
	case is(words.HeadTitles):
		return field(TitlesField), ""
	case holds(key, words.HeadTitlesWith) && r.isTitlesKey(without(key, words.HeadTitlesWith)):
		return field(TitlesField), ""
	case holds(key, words.HeadTitlesCore) && !begins(words.HeadTitlesNot) && madeOf(key, words.HeadTitlesMade) > 0:
		return field(TitlesField), ""
	case r.isTitlesKey(strings.SplitN(key, "cap", 2)[0]) && strings.Contains(key, "cap"): // "Danh hiệu thi đua cấp bộ"
		return field(TitlesField), ""
	case is(words.HeadCount), slices.ContainsFunc(words.HeadCounted, func(begin string) bool {
		return strings.HasPrefix(key, begin) && isStaff(key[len(begin):])
	}):
		return field(CountField), data.SubjectCollective
	case is(words.HeadHonorific):
		return field(HonorificField), data.SubjectIndividual
	case is(words.HeadSex):
		return field(SexField), data.SubjectIndividual
	case is(words.HeadBirth):
		return field(BirthField), data.SubjectIndividual
	case is(words.HeadRank):
		return field(RankField), data.SubjectIndividual
	case is(words.HeadSubject):
		return field(SubjectField), ""
	case strings.Contains(key, "hovaten") || strings.Contains(key, "hoten") || strings.HasPrefix(key, "hochudem") || strings.HasPrefix(key, "hochulot") || is(words.HeadName) && key != "ten" && key != "ho" || ofStaff(key):
		switch {
		case holds(key, words.HeadPosts) || strings.Contains(key, "donvi") || strings.Contains(key, "bophan"):
			return field(NamePostField), data.SubjectIndividual
		case groups:
			return field(NameField), ""
		}
		return field(NameField), data.SubjectIndividual
	case key == "ten" || key == "ho":
		return field(NameField), ""
	case groups && people && !begins(words.HeadPosts):
		return field(NameField), ""
	case is(words.HeadPost) || begins(words.HeadPosts) || holds(key, words.HeadPostCore) && madeOf(key, words.HeadPostMade) > 0:
		return field(PostField), data.SubjectIndividual
	case strings.HasPrefix(key, "ma") && strings.Contains(key, "phanloai"):
		return Meaning{}, ""
	case strings.HasPrefix(key, "danhhieu") && strings.HasSuffix(key, "sangkien"): // both in one cell
		return field(TitlesField), ""
	case slices.ContainsFunc(words.HeadRated, func(begin string) bool { return strings.HasPrefix(key, begin+"sangkien") }): // how it was rated, and not which
		return Meaning{}, ""
	case strings.Contains(key, "sangkien") && !strings.Contains(key, "qd") && !strings.Contains(key, "congnhan") || strings.HasPrefix(key, "tendetai") || is(words.HeadInitiative) || slices.Contains(words.HeadInitiative, strings.TrimPrefix(key, "ten")) || holds(key, words.HeadInitiativeCore) && madeOf(key, words.HeadInitiativeMade) > 0:
		return field(InitiativeField), data.SubjectIndividual
	case strings.HasPrefix(key, "ghichu"), strings.HasSuffix(key, "ghichu"), begins(words.HeadReasons):
		return field(NoteField), ""
	case is(words.HeadRoom) || strings.HasPrefix(key, "tenphongban") || strings.HasPrefix(key, "tendonvitapthecongtac") || strings.Contains(key, "congtac") && groups:
		return field(RoomField), ""
	case is(words.HeadGroup) || groups && strings.HasPrefix(key, "ten"):
		return field(NameField), data.SubjectCollective
	}
	return Meaning{}, ""
}

// ofStaff tells whether a heading calls those whose names stand below it by what they are:
// "Tên viên chức", "Cán bộ, giáo viên".
func ofStaff(key string) bool {
	of, named := strings.CutPrefix(key, "ten")
	parts := madeOf(of, words.HeadStaff)
	return parts > 1 || named && parts > 0
}

// letterOf names a column as a spreadsheet does.
func letterOf(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letterOf(i/26-1) + letterOf(i%26)
}

func hasLetter(text string) bool { return strings.IndexFunc(text, unicode.IsLetter) >= 0 }
