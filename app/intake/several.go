package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// mostBeside is how many people one row can name at most.
const mostBeside = 100

var (
	sureSigns   = regexp.MustCompile(`[;\n]`) // part people, and no posts from names
	peopleSigns = regexp.MustCompile(`\s*[,;\n&+]\s*|\s+(?:/|` + words.PasteAnd + `)\s+`)
	nameBullet  = regexp.MustCompile(`^\s*(?:[-+*•–]\s*)+`)
)

// tidyName is the text of a name's cell without the number or the sign before it and the
// stops behind it.
func tidyName(cell string) string {
	if first, _ := utf8.DecodeRuneInString(cell); !unicode.IsLetter(first) {
		cell = nameCount.ReplaceAllString(nameBullet.ReplaceAllString(cell, ""), "")
	}
	return strings.TrimSpace(strings.TrimRight(cell, " .;,"))
}

// several are the people whom a cell names, where it names several: each part can be a
// whole name, and each further one begins with a family name, or has three words where
// semicolons alone part them. What stands in brackets behind a name is left there. Nil
// where the cell is anything else.
func several(cell string) (names []string) {
	if !peopleSigns.MatchString(cell) {
		return nil
	}
	sure := strings.Contains(cell, ";") && !peopleSigns.MatchString(sureSigns.ReplaceAllString(cell, " "))
	for _, part := range peopleSigns.Split(cell, -1) {
		if part = exchange.Flat(tidyName(part)); part == "" {
			continue
		}
		if !isWholeName(part) || len(names) > 0 && !ofFamily(part) && bare(part) == part && (!sure || len(strings.Fields(part)) < 3) { // "Bắc Ninh" behind a name is a place
			return nil
		}
		names = append(names, part)
	}
	if len(names) < 2 || len(names) > mostBeside {
		return nil
	}
	return names
}

// initiativesApart are as many rows as a cell of a list of initiatives names one below the
// other, each behind a sign or a number; nil where it names one, or several people do.
func (r *reader) initiativesApart(t *table, row exchange.Row) (all []exchange.Row) {
	at := slices.IndexFunc(t.columns, func(c Column) bool { return c.Field == FactField && int(c.Kind) == r.factAs(InitiativeField) })
	lines := strings.Split(cellAt(row, at), "\n")
	if at < 0 || len(lines) < 2 || several(viet.NFC(cellAt(row, nameOf(t.columns)))) != nil || r.alsoNamed(t, row) != nil {
		return nil
	}
	for _, line := range lines {
		line = strings.TrimSpace(line)
		sign := listItem.FindString(line)
		if sign == "" || len(sign) == len(line) {
			return nil
		}
		one := row
		one.Cells = slices.Clone(row.Cells)
		one.Cells[at] = strings.TrimRight(line[len(sign):], " ;,")
		all = append(all, one)
	}
	return all
}

// listedPeople are the people whom a cell names on a line each, with their posts: "1. Ông Vũ
// Văn Thử, Giám đốc". Nil where the cell is anything else.
func listedPeople(cell string) (all []string) {
	for line := range strings.SplitSeq(cell, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		tidy := exchange.Flat(tidyName(line))
		name := strings.TrimSpace(itemParts.Split(tidy, 2)[0])
		sir, _ := address(name, false)
		told := tidy != exchange.Flat(line) || sir != "" || bare(name) != name || ofFamily(name) // that it is somebody, and no post or place
		if !isWholeName(name) || !told && (len(all) > 0 || !hasMiddle(name)) {
			return nil
		}
		all = append(all, tidy)
	}
	if len(all) < 2 || len(all) > mostBeside {
		return nil
	}
	return all
}

// isWholeName tells whether a text can be the whole name of a person and nothing else but
// a remark in brackets.
func isWholeName(text string) bool {
	_, name := address(strings.TrimSpace(inBrackets.ReplaceAllString(text, "")), false)
	fields := strings.Fields(strings.ToLower(name))
	return len(fields) > 1 && len(fields) <= mostWords && allGreat(name) && !isPost(name) && !roomy(name) && unlike(name) == "" &&
		!slices.Contains(words.MiddleNames, fields[len(fields)-1])
}

// ofFamily tells whether a name begins with one of the family names that most bear.
func ofFamily(text string) bool {
	_, name := address(text, false)
	family, _, _ := strings.Cut(strings.ToLower(name), " ")
	return slices.Contains(words.FamilyNames, family)
}

// longestCalled is how much of one line may still be somebody's name with the posts, in
// bytes: to part more takes seconds.
const longestCalled = 1000

// readSubjects reads a row that is about somebody, or about several whom its cell names:
// of the other cells those with as many lines tell each his own.
func (r *reader) readSubjects(t *table, s *standing, raw, row exchange.Row, open bool) {
	name := nameOf(t.columns)
	if slices.ContainsFunc(strings.Split(cellAt(row, name), "\n"), func(line string) bool { return len(line) > longestCalled }) {
		r.leave(t, raw, words.LeftNotAName)
		return
	}
	if parts := r.initiativesApart(t, row); parts != nil {
		for i, one := range parts {
			s.part = s.parts + i
			r.readSubject(t, s, raw, one, open)
		}
		s.part = s.parts
		return
	}
	names := several(viet.NFC(cellAt(row, name)))
	if names == nil && name >= 0 && t.columns[name].Field == NamePostField {
		names = listedPeople(viet.NFC(cellAt(row, name)))
	}
	first := max(len(names), 1) // of those in the column of further ones
	if also := r.alsoNamed(t, row); also != nil {
		if names == nil {
			names = []string{cellAt(row, name)}
		}
		names = append(names, also...)
	}
	if names == nil || t.subjectOr() != data.SubjectIndividual || s.subject == data.SubjectCollective || r.List != nil && r.List.Subject == data.SubjectCollective {
		r.readSubject(t, s, raw, row, open)
		return
	}
	for i, called := range names {
		one := row
		one.Cells = slices.Clone(row.Cells)
		for at, cell := range one.Cells {
			if lines := strings.Split(cell, "\n"); at != name && len(lines) == len(names) {
				one.Cells[at] = strings.TrimSpace(lines[i])
			} else if i >= first && ofFirst(t.columns[at].Field) {
				one.Cells[at] = ""
			}
		}
		one.Cells[name] = called
		before := len(r.out.Rows)
		s.part = s.parts + i
		r.readSubject(t, s, raw, one, open)
		if len(r.out.Rows) > before {
			s.last.Changes = append([]Change{{exchange.Flat(cellAt(row, name)), s.last.Name, words.ChangeSeveral}}, s.last.Changes...)
		}
	}
	s.part = s.parts
}

// alsoNamed are the people in the column of further ones. What is no name there is told.
func (r *reader) alsoNamed(t *table, row exchange.Row) []string {
	at := columnOf(t.columns, AlsoField)
	cell := viet.NFC(cellAt(row, at))
	switch names := several(cell); {
	case names != nil:
		return names
	case isWholeName(exchange.Flat(tidyName(cell))):
		return []string{exchange.Flat(tidyName(cell))}
	}
	return nil
}

// ofFirst tells whether a column tells of the one who is named first and of no other.
func ofFirst(field Field) bool {
	return slices.Contains([]Field{PostField, RoomField, HonorificField, SexField, BirthField, RankField, GivenField}, field)
}

// isPostBelow tells whether the only text of a row is the post of the person in the row
// right above, who has none yet. In capitals it is that of who signs.
func (r *reader) isPostBelow(s *standing, row exchange.Row, called string) bool {
	text := strings.Trim(called, "() ")
	return s.last != nil && row.Number == s.lastRow+1 && s.last.Subject == data.SubjectIndividual && s.last.Post == "" &&
		isPost(text) && text != viet.Upper(text)
}

// isInitiativeBelow tells whether the only text of a row is an initiative, named as one,
// of the person in the row right above.
func (r *reader) isInitiativeBelow(s *standing, row exchange.Row, called string) bool {
	label, rest, ok := strings.Cut(called, ":")
	if !ok || strings.TrimSpace(rest) == "" || s.last == nil || row.Number != s.lastRow+1 || s.last.Subject != data.SubjectIndividual || r.List != nil {
		return false
	}
	m, _ := r.titledKey(keyOf(label))
	return m.Field == InitiativeField
}

// addInitiative gives a person the initiative that stands in the row below.
func (r *reader) addInitiative(line *Row, row exchange.Row, called string) {
	_, title, _ := strings.Cut(called, ":")
	line.Initiative = joinedBy("; ", line.Initiative, strings.TrimSpace(title))
	line.Raw += " | " + rawOf(row)
	line.Changes = append(line.Changes, Change{"", called, words.ChangeMore})
}

// addPost gives a person the post, and the room, that stand in the row below.
func (r *reader) addPost(line *Row, row exchange.Row, called string) {
	post, room := r.splitPost(line, strings.Trim(called, "() "))
	line.Post, line.Room = post, joinedOnce(line.Room, room)
	line.Raw += " | " + rawOf(row)
	line.Changes = append(line.Changes, Change{"", called, words.ChangeMore})
}
