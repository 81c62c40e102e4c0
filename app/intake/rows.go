package intake

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// readSubject reads a row that is about somebody.
func (r *reader) readSubject(t *table, s *standing, raw, row exchange.Row, open bool) {
	line := Row{Sheet: t.sheet.Name, Number: row.Number, Part: t.part*mostBeside + s.part, Raw: rawOf(raw), Open: open, Group: s.group}
	called := exchange.Flat(cellAt(row, nameOf(t.columns)))
	line.Subject = r.subjectOf(t, s, row, called)
	switch {
	case line.Subject == "":
		r.leave(t, raw, words.LeftHousehold)
		return
	case isHousehold(called):
		r.leave(t, raw, words.LeftHousehold)
		return
	}
	if line.Subject == data.SubjectIndividual {
		field := t.columns[nameOf(t.columns)].Field
		if why := unlike(called); why != "" && (field == NameField && !strings.ContainsAny(called, ",;") || why == words.LeftIsGroup) {
			r.leave(t, raw, why)
			return
		}
	}
	for i, trait := range row.Traits {
		if trait.Was != "" && i < len(t.columns) && t.columns[i].Field != NotRead {
			line.Changes = append(line.Changes, Change{exchange.Flat(trait.Was), exchange.Flat(cellAt(row, i)), words.ChangeLetters})
		}
	}
	r.readCells(t, s, &line, row)
	switch {
	case line.Name == "":
		r.leave(t, raw, words.LeftNoName)
		return
	case line.year > r.Year.Number:
		r.leave(t, raw, fmt.Sprintf(words.LeftYear, r.Year.Of(line.year).Text()))
		return
	}
	if row.Struck {
		switch r.asked.ask(question{
			key: "struck", text: words.AskStruck, row: row.Number,
			options: []Option{{answerSkip, words.AskStruckSkip}, {answerYes, words.AskStruckRead}},
		}) {
		case "":
			line.Open = true
		case answerSkip:
			r.leave(t, raw, words.LeftStruck)
			return
		}
	}
	if (line.Subject == data.SubjectIndividual || r.wide()) && line.Room == "" && s.room != "" {
		line.Room, line.Open = s.room, line.Open || s.roomOpen
		line.Changes = append(line.Changes, Change{"", s.room, words.ChangeGroup})
	}
	if s.title != "" && !line.declined && len(line.Kinds) == 0 && line.Unknown == "" && !line.Open {
		for _, kind := range s.kinds {
			if r.kindOf(kind).Subject == line.Subject {
				line.Kinds = union(line.Kinds, kind)
			}
		}
		line.Changes = append(line.Changes, Change{"", s.title, words.ChangeGroup})
	}
	if line.Subject == data.SubjectCollective && !r.wide() {
		r.settleGroup(&line)
	}
	if line.year != 0 && line.year != r.Year.Number { // what it tells is history
		for _, kind := range line.Kinds {
			line.Past = append(line.Past, Past{Year: line.year, Kind: kind, Text: r.kindOf(kind).Label})
		}
		line.Kinds = nil
	}
	for _, kind := range line.Kinds {
		s.sums[kind]++
	}
	if row.Hidden {
		s.hidden++
	}
	r.out.Rows = append(r.out.Rows, line)
	s.last, s.lastRow = &r.out.Rows[len(r.out.Rows)-1], row.Number
}

// subjectOf tells whom a row is about: as its own cell says, its group, its table, or
// what its name is. Empty for neither people nor collectives.
func (r *reader) subjectOf(t *table, s *standing, row exchange.Row, called string) data.Subject {
	for i, c := range t.columns {
		if c.Field != SubjectField {
			continue
		}
		switch key := keyOf(cellAt(row, i)); {
		case strings.Contains(key, "hogiadinh"):
			return ""
		case strings.Contains(key, "canhan"):
			return data.SubjectIndividual
		case strings.Contains(key, "tapthe"):
			return data.SubjectCollective
		}
	}
	switch {
	case s.subject != "":
		return s.subject
	case r.List == nil && t.subject == data.SubjectIndividual && isCollective(called) && (r.roomCalled(called) != "" || r.isUnit(called)):
		return data.SubjectCollective // "Tập thể Ban Thử" among people
	case t.subject != "":
		return t.subject
	case t.mixed:
		if roomy(called) || r.roomCalled(called) != "" || r.isUnit(called) {
			return data.SubjectCollective
		}
		return data.SubjectIndividual
	}
	return t.subjectOr()
}

// isCollective tells whether a text says that it names a collective.
func isCollective(text string) bool {
	_, is := cutWord(text, words.GroupWords[0])
	return is
}

func isHousehold(name string) bool {
	key := keyOf(name)
	return slices.ContainsFunc(words.HouseBegins, func(begin string) bool { return strings.HasPrefix(key, begin) }) &&
		(strings.HasPrefix(strings.ToLower(name), "hộ ") || strings.HasPrefix(key, "hogiadinh") || strings.HasPrefix(strings.ToLower(name), "gia đình"))
}

// readCells takes the cells of a row; what it cannot know it asks.
func (r *reader) readCells(t *table, s *standing, line *Row, row exchange.Row) {
	given, beside := "", "" // the other half of the name; the room named with the post
	decision, sex := "", int64(0)
	honorific := columnOf(t.columns, HonorificField) >= 0
	line.giver = exchange.Flat(cellAt(row, columnOf(t.columns, GiverField)))
	for i, c := range t.columns {
		cell := cellAt(row, i)
		if merged := s.merged[[2]int{row.Number, i}]; cell == "" && merged != "" && c.Field != NameField && c.Field != NumberField && c.Field != NamePostField && c.Field != GivenField {
			cell = merged
			line.Changes = append(line.Changes, Change{"", exchange.Flat(cell), words.ChangeMerged})
		}
		if isDitto(cell) && c.Field != NameField && c.Field != NumberField {
			if above := s.above[i]; above != "" {
				line.Changes = append(line.Changes, Change{cell, exchange.Flat(above), words.ChangeDitto})
				cell = above
			}
		} else if cell == "" && s.blank[i] && s.above[i] != "" {
			cell = s.above[i]
			line.Changes = append(line.Changes, Change{"", exchange.Flat(cell), words.ChangeDitto})
			line.Open = line.Open || r.asked.answers["blank:"+c.Key] == ""
		}
		s.above[i] = cell
		text := exchange.Flat(cell)
		if text == "" || saysNothing(c.Field, text) {
			continue
		}
		if c.Asked && !c.Chosen && (c.Marks == 0 || r.mark(text) != viet.NotMarked) {
			line.Open = true
		}
		switch c.Field {
		case HonorificField:
			line.sir = text
			if line.Honorific = joinedOnce(sirOf(text+" x"), sexOf(text)); line.Honorific == "" {
				line.Ignored = joined(line.Ignored, text)
			}
		case NameField:
			line.Name = text
			if line.Subject == data.SubjectIndividual && (strings.ContainsAny(cell, ",;\n") || strings.Contains(text, " - ") || strings.Contains(text, " – ") || strings.Contains(text, "(")) {
				r.partName(line, cell, &beside)
				line.Changes = append(line.Changes, Change{text, line.Name, words.ChangeParted})
			} else if line.Subject == data.SubjectIndividual {
				r.askParting(line)
			}
		case GivenField:
			given = text
		case NamePostField:
			r.partName(line, cell, &beside)
		case PostField:
			post, room := r.splitPost(line, strings.ReplaceAll(strings.TrimRight(cell, " .;,"), "\n", ", "))
			line.Post, beside = joinedBy(", ", line.Post, post), joinedOnce(beside, room)
		case RoomField:
			r.setRoom(line, r.roomOf(line, text))
		case BirthField:
			line.Birth = text
		case SexField:
			sex = cmp.Or(r.readSex(line, c, text), sex)
		case TitlesField:
			if c.ticks && s.title != "" { // a mark for the title of the group
				line.declined = r.mark(text) == viet.NotMarked
			} else {
				r.readTitles(line, cell)
			}
		case MarkField:
			r.readMark(line, text, c.Kind)
		case PastField:
			r.readPast(line, text, int(c.Kind), c.past)
		case InitiativeField:
			switch r.mark(text) {
			case viet.Marked: // that there is one, and not which
				line.Ignored = joined(line.Ignored, text)
			case viet.UnclearMark:
				line.Initiative = joinedBy("; ", line.Initiative, text)
			}
		case NoteField:
			line.Note = joined(line.Note, text)
		case CountField:
			line.Headcount, _ = strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.ToLower(text), words.PasteHeads)))
		case DecisionField:
			decision = text
		case YearField:
			if years := r.yearsOf(text); len(years) == 1 {
				line.year = years[0]
			} else {
				line.Ignored = joined(line.Ignored, text)
			}
		case CodeField:
			line.Code = text
		case FactField:
			r.readFact(line, c, text)
		case RankField:
			line.Ignored = joined(line.Ignored, text)
		case NotRead, NumberField, SubjectField, GiverField:
		}
	}
	switch {
	case line.Room == "":
		line.Room = beside
	case beside != "" && keyOf(beside) != keyOf(line.Room):
		line.Ignored = joined(line.Ignored, beside)
	}
	if line.giver != "" && !line.gave {
		line.Ignored = joined(line.Ignored, line.giver)
	}
	for i := range line.Past {
		line.Past[i].Decision = decision
	}
	if len(line.Past) == 0 && decision != "" {
		line.Ignored = joined(line.Ignored, decision)
	}
	for _, past := range line.Past {
		if line.Subject == data.SubjectCollective || past.Kind == 0 || past.Year == 0 { // the book could not say what it is
			line.Ignored = joined(line.Ignored, past.Text)
		}
	}
	if given != "" {
		line.Name = strings.TrimSpace(line.Name + " " + given)
	}
	if line.Subject == data.SubjectIndividual {
		r.settleName(line, honorific, sex)
	}
}

// setRoom gives a line the room of a column. Of two the one that the unit has stands, or
// both together where that is what it is called; what is not taken over is told.
func (r *reader) setRoom(line *Row, room string) {
	before := line.Room
	switch {
	case room == "" || keyOf(room) == keyOf(before):
	case before == "":
		line.Room = room
	case r.roomCalled(before+", "+room) != "":
		line.Room = r.roomCalled(before + ", " + room)
	case r.roomCalled(room+", "+before) != "":
		line.Room = r.roomCalled(room + ", " + before)
	case r.roomCalled(before) == "" && r.roomCalled(room) != "":
		line.Room, line.Ignored = room, joined(line.Ignored, before)
	default:
		line.Ignored = joined(line.Ignored, room)
	}
}

// saysNothing tells whether a cell of words holds a sign for none.
func saysNothing(field Field, text string) bool {
	switch field {
	case PostField, BirthField, HonorificField, RankField, DecisionField:
		return strings.Trim(text, "-–—_.… ") == ""
	case NoteField:
		return strings.Trim(text, "-–—_.…0 ") == ""
	}
	return false
}

// readSex reads whether somebody is a man (1) or a woman (2); 0 where it is not told. In
// a column of one of them a mark stands, or when its people were born.
func (r *reader) readSex(line *Row, c Column, text string) (sex int64) {
	mark := r.mark(text)
	switch of := sexOf(text); {
	case c.Kind == 0 && of == "", c.Kind != 0 && mark == viet.NotMarked:
		return 0
	case c.Kind == 0:
		sex = int64(slices.Index(words.Honorifics, of) + 1)
	default:
		if sex = c.Kind; mark == viet.UnclearMark && of == "" && !strings.EqualFold(text, words.Honorifics[sex-1]) {
			r.readBorn(line, c, text)
		}
	}
	if at := r.factAs(SexField); at >= 0 {
		value, _ := r.List.Facts[at].Read([]string{words.SexMale[0], words.SexFemale[0]}[sex-1])
		r.setFact(line, int64(at), value)
	}
	return sex
}

var aBirth = regexp.MustCompile(`^(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d\d|\d{4})|(?:\d{1,2}[-/. ])?(?:19|20)\d\d)$`)

// readBorn takes a day or a year of birth that stands in the column of men or of women;
// of anything else it says that it is not taken over.
func (r *reader) readBorn(line *Row, c Column, text string) {
	switch at := r.factAs(BirthField); {
	case !aBirth.MatchString(text):
		line.Ignored = joined(line.Ignored, text)
	case at >= 0:
		c.Kind, c.Key = int64(at), "born" // one question for men and women
		r.readFact(line, c, text)
	default:
		line.Birth = text
	}
}

func joinedOnce(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// isDitto tells whether a cell says that it is as the one above: by signs, or by a short
// word between them.
func isDitto(cell string) bool {
	first, _ := utf8.DecodeRuneInString(cell)
	if cell == "" || len(cell) > 24 || !strings.ContainsRune("nN\"”“″'’‘`,〃„/\\-–. ", first) {
		return false
	}
	bare := strings.Trim(cell, "\"”“″'’‘`,〃„/\\- .–")
	if bare == "" {
		return strings.ContainsAny(cell, "\"”“″〃„'’") || strings.Contains(cell, "//")
	}
	return len(bare) < 12 && strings.ContainsAny(bare[:1], "nN") && slices.Contains(words.DittoSigns, keyOf(bare))
}

// honorifics asks where rows of one person differ in the form of address.
func (r *reader) honorifics() {
	rows := map[string][]int{}
	for i, row := range r.out.Rows {
		if row.Subject != data.SubjectIndividual || row.Name == "" {
			continue
		}
		key := strings.ToLower(row.Name)
		for _, at := range rows[key] {
			if Likeness(r.out.Rows[at], row) != Sure {
				continue
			}
			first := &r.out.Rows[at]
			if first.sir != "" && row.sir != "" && keyOf(first.sir) != keyOf(row.sir) {
				r.askSir(first, &r.out.Rows[i])
			}
			break
		}
		if len(rows[key]) < Namesakes {
			rows[key] = append(rows[key], i)
		}
	}
}

// Namesakes is with how many rows of its name a row is compared at most.
const Namesakes = 100

func (r *reader) askSir(first, second *Row) {
	options := []Option{{words.Honorifics[0], words.Honorifics[0]}, {words.Honorifics[1], words.Honorifics[1]}, {answerNo, words.AskSirNone}}
	question := question{
		key: "sir:" + keyOf(first.Name), text: fmt.Sprintf(words.AskSir, first.Name, first.sir+"”, “"+second.sir), row: second.Number, options: options,
	}
	answer := r.asked.ask(question)
	best := joinedOnce(first.Honorific, second.Honorific)
	switch answer {
	case "":
		first.Open, second.Open = true, true
	case answerNo:
		best = ""
	default:
		best = answer
	}
	first.Honorific, second.Honorific = best, best
}

// Alike says whether two rows of one name are about one.
type Alike int

// The answers.
const (
	Unsure Alike = iota
	Sure
	Apart
)

// Likeness compares what two rows of one name tell of whom they are about.
func Likeness(a, b Row) Alike {
	if a.Subject == data.SubjectCollective {
		return Sure
	}
	is := Unsure
	for _, pair := range [][2]string{{a.Post, b.Post}, {a.Room, b.Room}, {a.Birth, b.Birth}} {
		one, other := viet.Fold(pair[0]), viet.Fold(pair[1])
		switch {
		case one == "" || other == "":
		case one != other:
			return Apart
		default:
			is = Sure
		}
	}
	return is
}
