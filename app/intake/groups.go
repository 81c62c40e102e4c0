package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// isGroup tells whether a row names a group: its number is a Roman figure or a
// letter, or its only text is a room, a title or begins as groups do; where marks
// stand in other rows it has figures at most.
func (r *reader) isGroup(t *table, s *standing, row exchange.Row, number, name int) bool {
	first, at, filled, others := "", -1, 0, 0
	for i, cell := range row.Cells {
		if cell == "" {
			continue
		}
		if first == "" {
			first, at = cell, i
		}
		filled++
		if i != number && i != name && i != at && !figures.MatchString(cell) {
			others++
		}
	}
	if others > 0 || filled == 0 {
		return false
	}
	count := cellAt(row, number)
	people := s.subject == data.SubjectIndividual || s.subject == "" && !t.mixed && t.subjectOr() == data.SubjectIndividual
	switch {
	case number < 0 || count == "":
	case isCount(count): // numbered as people are, but called as no one is
		called := bareGroup(cellAt(row, name))
		return filled <= 2 && (r.mayBeTitle(called) || people && r.roomIn(called) != "")
	case ordinal.MatchString(count) || filled > 1:
		return ordinal.MatchString(count) && hasLetter(rawOf(row))
	}
	text := exchange.Flat(first)
	if filled > 1 && name >= 0 && exchange.Flat(cellAt(row, name)) != text {
		return false
	}
	bare := bareGroup(text)
	marked := ordinal.MatchString(text) && bare != text && strings.ContainsAny(text[:min(5, len(text))], ".)/-–")
	switch {
	case len(t.columns) < 2 || bare == "" || at != name && at != number && at != 0: // groups are named where rows begin
		return false
	case r.givesByArticle(text):
		return true
	case marked, r.subjectIn(text) != "", r.yearGroup(text) != 0, r.tellsFact(bare):
		return true
	case r.mayBeTitle(bare):
		return true
	case (s.subject == data.SubjectCollective || s.subject == "" && t.subjectOr() == data.SubjectCollective) && at == name:
		return false
	}
	return r.roomIn(bare) != "" || r.otherUnit(bare) != "" || isRooms(bare) || r.Several && (r.isUnit(bare) || r.isUnitShort(bare))
}

// yearGroup is the year that a row names for the rows below it, and nothing else: "NĂM 2021".
func (r *reader) yearGroup(text string) int {
	years := r.yearsOf(text)
	if bare := keyOf(ordinal.ReplaceAllString(aYear.ReplaceAllString(spanYears.ReplaceAllString(text, ""), ""), "")); len(years) != 1 || !slices.Contains(words.HeadYear, bare) {
		return 0
	}
	return years[0]
}

// isRooms tells whether a text names rooms together.
func isRooms(text string) bool {
	return slices.ContainsFunc(words.GroupBegins, func(word string) bool { return strings.HasPrefix(strings.ToLower(text), word+" ") })
}

// bareGroup is what a group is called: without its number and its count of people.
func bareGroup(text string) string {
	text = ordinal.ReplaceAllString(article.ReplaceAllString(nameBullet.ReplaceAllString(exchange.Flat(text), ""), ""), "")
	if rest := senderIn(text); roomy(rest) && !strings.Contains(rest, ":") { // "Còn Phòng Thử:"
		text = rest
	}
	text = countsBehind.ReplaceAllString(goesOnBehind.ReplaceAllString(text, ""), "")
	if at := leaderBehind.FindStringSubmatchIndex(text); at != nil && roomy(text[:at[0]]) && (isPost(text[at[2]:at[3]]) || holds(keyOf(text[at[2]:at[3]]), words.HeadLeads)) && isWholeName(text[at[4]:at[5]]) { // "Phòng Thử - Trưởng phòng: Vũ Văn Mẫu"
		text = text[:at[0]]
	}
	if label, rest, ok := strings.Cut(text, ":"); ok && hasLetter(rest) { // "Phòng/Ban: Phòng Thử"
		key := keyOf(label)
		if rest = strings.TrimSpace(rest); !slices.ContainsFunc(strings.Split(label, "/"), func(part string) bool { return !roomy(strings.TrimSpace(part) + " x") }) && strings.Contains(label, "/") && roomy(rest) { // "Khoa/Viện: Khoa Thử"
			text = rest
		} else if roomy(label+" x") && (!roomy(rest) || phrase(strings.Fields(strings.ToLower(viet.NFC(rest))), words.RoomNot) > 0) { // "Phòng: Thử"
			text = label + " " + rest
		} else if slices.Contains(words.HeadRoom, key) || slices.Contains(words.HeadGroup, key) || slices.Contains(words.HeadTitles, key) {
			text = rest
		}
	}
	if inside := inBrackets.FindAllString(text, -1); len(inside) > 0 && isPost(strings.Trim(inside[len(inside)-1], "()[] ")) { // who leads it
		text = strings.TrimSuffix(text, inside[len(inside)-1])
	}
	return strings.TrimRight(headword.ReplaceAllString(strings.TrimRight(text, "*_ "), ""), ": .*_")
}

// article is the number of an article of a decision, which names those who get a title.
var article = regexp.MustCompile(`(?i)^điều\s+\d{1,2}\s*[.:]\s*`)

// givesByArticle tells whether a text is an article of a decision that gives a title to those who
// follow: "Điều 1. Tặng danh hiệu … cho 02 cá nhân có tên sau:".
func (r *reader) givesByArticle(text string) bool {
	if !article.MatchString(exchange.Flat(text)) {
		return false
	}
	bare := bareGroup(text)
	_, people := r.groupTitles(bare, data.SubjectIndividual)
	_, groups := r.groupTitles(bare, data.SubjectCollective)
	return people || groups
}

// groupIn is what a group's row says: how high it stands, what the group is called, and how
// it is numbered.
func groupIn(row exchange.Row) (level int, text, shape string) {
	level = 9
	for _, cell := range row.Cells {
		if cell == "" || figures.MatchString(cell) {
			continue
		}
		if at := levelOf(cell); at < level {
			level, shape = at, shapeOf(cell)
		}
		if bare := bareGroup(cell); hasLetter(bare) && utf8.RuneCountInString(bare) > 1 { // of "II.1" a number is left
			return level, bare, shape
		}
	}
	return level, "", shape
}

// countsBehind are counts in brackets behind what a group is called: "(2 LĐTT, 1 CSTĐCS)".
var countsBehind = regexp.MustCompile(`\s*:\s*\d{1,4}\s+\p{L}.*$|\s*[(\[](?:\s*\d{1,4}\s+[^\d(),;]+[,;]?)+[)\]]\s*$`)

// leaderBehind is who leads a group, behind what it is called.
var leaderBehind = regexp.MustCompile(`\s*(?:\s[-–]|[,;(])\s*([^:(),;]{4,40}):\s*([^:(),;]{4,60})\)?\s*$`)

// goesOnBehind says behind what a group is called that it began on the page before.
var goesOnBehind = regexp.MustCompile(`(?i)\s*(?:[(\[]\s*tiếp(?:\s+theo)?\s*[)\]]|[-–,]?\s+tiếp\s+theo)[\s.:]*$`)

// roomAbove is how high a room stands that is named above the table: not among its groups.
const roomAbove = 99

// readGroup lets a group's row speak for the rows below it.
func (r *reader) readGroup(t *table, s *standing, raw, row exchange.Row) {
	level, text, shape := groupIn(row)
	within := s.nest(r.mayBeTitle(text), level)
	above := s.roomLevel == roomAbove && (r.subjectIn(text) != "" || r.mayBeTitle(text)) // speaks for all groups of people, of titles
	if s.roomLevel >= level && within != roomStays && !above {
		s.room = ""
	}
	if s.kindLevel >= level && within != titleStays {
		s.kinds, s.title, s.wish = nil, "", ""
	}
	if s.subjectLevel >= level {
		s.subject = ""
	}
	if s.unitLevel >= level {
		s.unit = ""
	}
	clear(s.above)
	s.begin()
	s.group, s.declines = text, false
	subject := t.subjectOr()
	if s.subject != "" {
		subject = s.subject
	}
	if of := whoseTail(text); of != "" {
		subject, s.subject, s.subjectLevel = of, of, level
	}
	titles, known := r.groupTitles(text, subject)
	if other := otherSubject(subject); !known && t.mixed { // a title of collectives says who follows
		if titles, known = r.groupTitles(text, other); known {
			subject, s.subject, s.subjectLevel = other, other, level
		}
	}
	switch of := r.subjectIn(text); {
	case r.tellsFact(text): // "Tổ giúp việc" of delegates is no room
		r.leave(t, raw, words.LeftGroup)
	case r.yearGroup(text) != 0:
		s.year = r.yearGroup(text)
		r.leave(t, raw, words.LeftGroup)
	case of != "":
		s.subject, s.subjectLevel = of, level
		who := words.RegistrationPeople
		if of == data.SubjectCollective {
			who = words.RegistrationCollectives
		}
		r.leave(t, raw, fmt.Sprintf(words.LeftGroupWho, strings.ToLower(who)))
	case known:
		s.kinds, s.title, s.wish, s.kindLevel = nil, text, "", level
		for _, title := range titles {
			s.kinds = union(s.kinds, r.called(title, subject)[0].ID)
			if also := r.called(title, otherSubject(subject)); t.mixed && len(also) == 1 {
				s.kinds = union(s.kinds, also[0].ID)
			}
		}
		r.leave(t, raw, fmt.Sprintf(words.LeftGroupTitle, labels(r.Kinds, s.kinds)))
	case len(titles) > 0 && r.allKinds(strings.Join(titles, "\n"), subject):
		s.kinds, s.title, s.wish, s.kindLevel = nil, text, strings.Join(titles, "\n"), level
		r.leave(t, raw, words.LeftGroup)
	case r.otherUnit(text) != "" && r.wide():
		s.room, s.roomLevel = r.otherUnit(text), level
		r.leave(t, raw, words.LeftGroupUnit)
	case r.otherUnit(text) != "":
		s.unit, s.unitLevel = r.otherUnit(text), level
		r.leave(t, raw, fmt.Sprintf(words.LeftOtherUnit, s.unit))
	case r.isUnit(text), r.Several && r.isUnitShort(text):
		r.leave(t, raw, words.LeftGroup)
	case r.roomIn(text) != "" && subject == data.SubjectIndividual:
		named := Row{Number: raw.Number}
		if s.room, s.roomLevel = r.roomCalled(text), level; s.room == "" {
			s.room = r.near(&named, r.roomIn(text))
		}
		s.roomOpen, s.rooms[shape] = named.Open, true
		r.leave(t, raw, words.LeftGroupRoom)
	case s.rooms[shape] && level < 9 && subject == data.SubjectIndividual && r.mayBeRoom(text): // as those beside it
		named := Row{Number: raw.Number}
		s.room, s.roomLevel = r.near(&named, text), level
		s.roomOpen = named.Open
		r.leave(t, raw, words.LeftGroupRoom)
	case r.tells(TitlesField) && isAwardText(text) && !slices.ContainsFunc(t.columns, func(c Column) bool { return (c.Field == TitlesField || c.Field == MarkField) && c.Filled > 0 }): // one that nobody knows: each row asks which
		s.kinds, s.title, s.wish, s.kindLevel = nil, text, text, level
		r.leave(t, raw, words.LeftGroup)
	default:
		r.leave(t, raw, words.LeftGroup)
	}
}

// shapeOf is how a group is numbered: those numbered alike stand beside one another.
func shapeOf(text string) string {
	number := strings.TrimRight(strings.TrimSpace(ordinal.FindString(text)), ".)/-– ")
	if full := strings.TrimRight(groupNumber.FindString(strings.TrimSpace(text)), ".)"); len(full) > len(number) {
		number = full
	}
	return fmt.Sprint(levelOf(text), strings.Count(number, "."))
}

var groupNumber = regexp.MustCompile(`^[IVXLCA-Z\d]{1,6}(?:\.\d{1,2})*[.)]?`)

// mayBeRoom tells whether what a group is called may be a room's name though it begins as
// none: no post, no sort of staff, no sentence.
func (r *reader) mayBeRoom(text string) bool {
	const most = 80
	key := keyOf(text)
	begins := func(begin string) bool { return strings.HasPrefix(key, begin) }
	return !slices.ContainsFunc(words.HeadOther, begins) && !slices.ContainsFunc(words.HeadLeads, begins) && !isPost(text) && !isSentence(text) && !isRooms(text) && len(text) < most && !tellsOfList(text) &&
		!slices.ContainsFunc(words.GroupStaff, func(staff string) bool { return strings.HasPrefix(strings.ToLower(text), strings.ToLower(staff)) })
}

// What of two groups without numbers stays where one is within the other.
const (
	nothingStays = iota
	roomStays
	titleStays
)

// nest tells what a group without a number stands within: where the first of them is a
// title, the rooms below stand within it, and the other way about.
func (s *standing) nest(title bool, level int) int {
	if level < 9 {
		return nothingStays
	}
	if s.outer == nothingStays {
		s.outer = roomStays
		if title {
			s.outer = titleStays
		}
	}
	if title == (s.outer == titleStays) { // one of the outer groups: what was within it ends
		return nothingStays
	}
	return s.outer
}

// forWhom is what a group says behind its title of who follows.
var forWhom = regexp.MustCompile(`(?i)\s+(?:cho|đối với|gồm|như sau|sau đây)(?:\s.*)?$`)

// whoseTail tells of whom a group says that they follow, where it is a sentence.
func whoseTail(text string) data.Subject {
	switch tail := viet.Fold(forWhom.FindString(text)); {
	case strings.Contains(tail, "tap the") && !strings.Contains(tail, "ca nhan"):
		return data.SubjectCollective
	case strings.Contains(tail, "ca nhan") && !strings.Contains(tail, "tap the"):
		return data.SubjectIndividual
	}
	return ""
}

// groupTitles are the titles that a group's name is, all of one meaning; of a sentence
// what stands before those whom it is for.
func (r *reader) groupTitles(text string, subject data.Subject) (titles []string, known bool) {
	if bare := forWhom.ReplaceAllString(text, ""); bare != text {
		text = wishes.ReplaceAllString(r.bareOfYear(strings.TrimSpace(bare)), "")
	}
	titles = r.titlesOf(text, subject)
	return titles, len(titles) > 0 && !slices.ContainsFunc(titles, func(title string) bool { return len(r.called(title, subject)) != 1 })
}

func otherSubject(subject data.Subject) data.Subject {
	if subject == data.SubjectCollective {
		return data.SubjectIndividual
	}
	return data.SubjectCollective
}
