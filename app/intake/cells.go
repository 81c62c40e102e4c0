package intake

import (
	"cmp"
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

// readCells takes the cells of a row; what it cannot know it asks.
func (r *reader) readCells(t *table, s *standing, line *Row, row exchange.Row) {
	given, beside := "", "" // the other half of the name; the room named with the post
	decision, pastYear, sex := "", "", s.sex
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
			} else if c.Field == NoteField { // of nothing
				cell = ""
			}
		} else if cell == "" && s.blank[i] && s.above[i] != "" {
			cell = s.above[i]
			line.Changes = append(line.Changes, Change{"", exchange.Flat(cell), words.ChangeDitto})
			line.Open = line.Open || !(s.numberedTitles && c.Field == TitlesField) && r.asked.answers["blank:"+c.Key] == ""
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
			if line.Honorific = joinedOnce(joinedOnce(sirOf(text+" x"), sirOf(text+". x")), sexOf(text)); line.Honorific == "" {
				line.Ignored = joined(line.Ignored, text)
			}
		case NameField:
			line.Name = text
			if line.Subject == data.SubjectIndividual && hasSign(cell) {
				r.partName(line, cell, &beside)
				line.Changes = append(line.Changes, Change{text, line.Name, words.ChangeParted})
				if line.Post != "" && !isPost(line.Post) && cellAt(row, columnOf(t.columns, PostField)) != "" { // the post stands in its own column
					line.Post, line.Ignored = "", joined(line.Ignored, line.Post)
				}
			} else if line.Subject == data.SubjectIndividual {
				r.askParting(line)
			}
		case GivenField:
			given = joinedBy(" ", given, text)
		case NamePostField:
			if line.Subject == data.SubjectCollective {
				line.Name = text
			} else {
				r.partName(line, cell, &beside)
			}
		case PostField:
			cell = r.partDays(line, cell)
			post, room := r.splitPost(line, strings.ReplaceAll(strings.TrimRight(cell, " .;,"), "\n", ", "))
			if at := strings.LastIndex(post, ", "); room == "" && at > 0 && c.namesUnit() && isPost(post[:at]) && !isPost(post[at+2:]) && beginsGreat(post[at+2:]) {
				post, room = post[:at], r.roomOf(line, post[at+2:])
			}
			line.Post, beside = joinedBy(", ", line.Post, post), joinedOnce(beside, room)
		case RoomField:
			r.setRoom(line, r.roomOf(line, text))
		case UnitField:
			r.setRoom(line, r.roomOf(line, r.besideUnit(text)))
		case BirthField:
			line.Birth = text
		case SexField:
			sex = cmp.Or(r.readSex(line, c, text), sex)
		case TitlesField:
			if r.tells(PastField) && r.List != nil && columnOfFact(t.columns, r.factAs(YearField)) < 0 && len(r.yearsOf(aDecision.ReplaceAllString(cell, ""))) > 0 { // each title with its years
				r.readPast(line, cell, 0, 0)
			} else if c.ticks && s.title != "" { // a mark for the title of the group
				line.declined = r.mark(text) == viet.NotMarked
			} else {
				r.readWished(t, s, line, row, c, cell)
			}
		case MarkField:
			r.readMark(line, text, c.Kind)
		case PastField:
			r.readPast(line, text, int(c.Kind), c.past)
		case InitiativeField:
			switch mark := r.mark(text); {
			case mark == viet.Marked, mark == viet.UnclearMark && !hasLetter(text): // that there is one, or how many, and not which
				line.Ignored = joined(line.Ignored, text)
			case mark == viet.UnclearMark:
				line.Initiative = joinedBy("; ", line.Initiative, text)
			}
		case NoteField:
			line.Note = joined(line.Note, text)
		case CountField:
			r.readCount(line, text)
		case DecisionField:
			decision = text
		case PastYearField:
			pastYear = text
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
		case ChoiceField:
			r.readChoice(line, c, text)
		case AlsoField:
			if s.part == s.parts && r.mark(text) != viet.NotMarked && r.alsoNamed(t, row) == nil {
				line.Ignored = joined(line.Ignored, text)
			}
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
	if told, clear := decisionIn(decision); clear {
		line.decided(told)
		decision = ""
	}
	if pastYear != "" {
		line.datePast(r.yearsOf(pastYear), pastYear)
	}
	for i := range line.Past {
		line.Past[i].Decision = cmp.Or(decision, line.Past[i].Decision)
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
		r.settleName(line, honorific, s.oneSir, sex)
	}
}

// datePast gives the titles of earlier years that tell none the year in the column beside
// them; what is not one year is told.
func (line *Row) datePast(years []int, text string) {
	told := false
	for i := range line.Past {
		if line.Past[i].Year == 0 && len(years) == 1 {
			line.Past[i].Year, told = years[0], true
		}
	}
	if !told {
		line.Ignored = joined(line.Ignored, text)
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

// readCount takes the number of people, whatever word for people stands behind it; what
// is no number is told.
func (r *reader) readCount(line *Row, text string) {
	if n, is := PeopleIn(text); is {
		line.Headcount = n
		return
	}
	line.Ignored = joined(line.Ignored, text)
}

// PeopleIn is the number of people that a text tells: "1.250", "45 người".
func PeopleIn(text string) (n int, is bool) {
	found := peopleCounted.FindStringSubmatch(text)
	if found == nil {
		return 0, false
	}
	n, err := strconv.Atoi(strings.ReplaceAll(found[1], ".", ""))
	return n, err == nil
}

// peopleCounted also has a part of them counted behind: "15 người, trong đó nữ 7".
var peopleCounted = regexp.MustCompile(`(?i)^(\d{1,6}|\d{1,3}(?:\.\d{3})+)(?:\s*\p{L}[\p{L}/. ]*)?(?:\s*[,;(]\s*(?:trong đó|nữ|nam|có|gồm|\d{1,6}\s*(?:nữ|nam))[\p{L}\d :,.]*\)?)?$`)

// saysNothing tells whether a cell of words holds a sign for none.
func saysNothing(field Field, text string) bool {
	switch field {
	case PostField, BirthField, HonorificField, RankField, DecisionField:
		return strings.Trim(text, "-–—_.… ") == ""
	case CountField:
		return strings.Trim(text, "-–—_.… ") == ""
	case NoteField:
		return strings.Trim(text, "-–—_.…0 ") == ""
	}
	return false
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
		return strings.ContainsAny(cell, "\"”“″〃„'’") || strings.Contains(cell, "//") || strings.Contains(cell, ",,")
	}
	return len(bare) < 12 && strings.ContainsAny(bare[:1], "nN") && slices.Contains(words.DittoSigns, keyOf(bare))
}
