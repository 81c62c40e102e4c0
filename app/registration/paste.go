package registration

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Standing says how a pasted line was matched.
type Standing int

// The standings.
const (
	Matched   Standing = iota // one person or collective of that name, or one chosen
	Newcomer                  // none of that name: will be made
	Again                     // one with an earlier line of the table
	Ambiguous                 // several of that name, or one spelt differently: somebody must choose
	Waiting                   // a question about what it says is open
	Unusable                  // nothing to register
	Skipped                   // left out by choice
)

// Pasted is one line as it was pasted, matched but not written.
type Pasted struct {
	Number     int    // of its row
	Raw        string // the row as it was pasted, on one line
	Standing   Standing
	Entry      Entry
	Birth      string          // tells people of one name apart
	Candidates []data.PersonAt // of that name; the unit's own come first
	Lines      []int           // earlier lines of that name it could be one with, by their place
	Of         int             // the one of them it is, with Again
	Already    string          // labels that the subject has already and that are left out
	Unknown    string          // texts that no title is known by, or that are asked
	Ignored    string          // texts in fields of ours that are not taken over
	who        Standing        // whom it is about, whatever else keeps it from being written
	open       bool            // a question about it is open
}

// Around is what pasted lines are matched against.
type Around struct {
	Year    data.Year
	Unit    data.Unit
	Subject data.Subject
	Kinds   []data.AwardKind // offered
	Rooms   []data.Unit
	People  []data.PersonAt // of the unit
	Lines   []data.RegistrationLine
	Day     viet.Date
}

// Sheet is a pasted table with the answers given about it so far.
type Sheet struct {
	Around
	Headed  bool // it has a heading
	Columns []Column
	Answers map[string]string // by the key of the question
	rows    []exchange.Row    // below the heading
	above   []LeftOut
}

// Open reads text with tabs between cells, as Excel copies it, and finds out what
// the columns hold: by their heading, never by their place. Text too large is
// refused.
func Open(text string, a Around) (*Sheet, error) {
	rows, err := exchange.ReadText(text)
	if err != nil {
		return nil, err
	}
	s := &Sheet{Around: a, Answers: map[string]string{}, rows: rows}
	count := width(rows)
	at := a.headAt(rows, 0)
	if at < 0 {
		s.Columns = a.guess(rows, count)
		a.survey(s.Columns, rows)
		return s, nil
	}
	s.Headed = true
	var body int
	s.Columns, body = a.headed(rows, at, count)
	for _, row := range rows[:at] {
		s.above = append(s.above, left(row, words.LeftAbove))
	}
	for _, row := range rows[at:body] {
		s.above = append(s.above, left(row, words.LeftHead))
	}
	s.rows = rows[body:]
	a.survey(s.Columns, s.rows)
	return s, nil
}

// Reading is what a sheet says by the answers given so far. Nothing is written.
type Reading struct {
	Columns   []Column
	Lines     []Pasted
	LeftOut   []LeftOut
	Questions []Question
}

// Read understands the sheet and finds out whom each line is about.
func (s *Sheet) Read(ctx context.Context, book *data.Book) (*Reading, error) {
	r := &Reading{Columns: s.chosen()}
	asked := &questions{sheet: s, at: map[string]int{}}
	asked.aboutColumns(r.Columns)
	rows, out := s.sift(s.rows, r.Columns)
	r.LeftOut = append(slices.Clone(s.above), out...)
	for i, c := range r.Columns {
		if c.Field != NotRead || c.Filled == 0 {
			continue
		}
		why := words.LeftColumnWhy
		if c.Chosen {
			why = words.LeftColumnFor
		}
		r.LeftOut = append(r.LeftOut, LeftOut{0, fmt.Sprintf(words.LeftColumn, letterOf(i), c.Title), fmt.Sprintf(why, c.Filled)})
	}
	var folded []string
	for _, row := range rows {
		line := s.read(row, r.Columns, asked)
		r.Lines = append(r.Lines, line)
		if name := viet.Fold(line.Entry.Name); name != "" && s.Subject == data.SubjectIndividual {
			folded = append(folded, name)
		}
	}
	r.Questions = asked.list
	slices.Sort(folded)
	known, err := book.PeopleSpelt(ctx, slices.Compact(folded), s.Day)
	if err != nil {
		return nil, err
	}
	s.matchAll(r.Lines, known)
	return r, nil
}

// chosen are the columns with the meanings that were chosen for them.
func (s *Sheet) chosen() []Column {
	columns := slices.Clone(s.Columns)
	for i := range columns {
		for _, m := range s.Meanings() {
			if s.Answers[ColumnKey(i)] == m.String() {
				columns[i].Meaning, columns[i].Chosen = m, true
			}
		}
	}
	return columns
}

// ColumnKey is under what the answers keep the meaning of a column.
func ColumnKey(i int) string { return "column:" + strconv.Itoa(i) }

// titlesOf splits a cell that lists titles. A comma inside the name of one, such as
// "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh", parts nothing.
func (a Around) titlesOf(text string) []string {
	var titles []string
	for _, listed := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '+' || r == '\n' }) {
		var parts []string
		for _, part := range strings.Split(listed, ",") {
			parts = append(parts, strings.Split(exchange.Flat(part), " "+words.PasteAnd+" ")...)
		}
		for i := 0; i < len(parts); {
			end := i + 1
			for n := len(parts); n > end; n-- {
				if a.kindAt(exchange.Flat(strings.Join(parts[i:n], ", "))) >= 0 {
					end = n
				}
			}
			if title := exchange.Flat(strings.Join(parts[i:end], ", ")); title != "" {
				titles = append(titles, title)
			}
			i = end
		}
	}
	return titles
}

// ReadKinds reads a list of titles: the kinds that are known, and the rest as text.
func ReadKinds(kinds []data.AwardKind, text string) (ids []int64, unknown string) {
	a := Around{Kinds: kinds}
	for _, title := range a.titlesOf(text) {
		if at := a.kindAt(title); at >= 0 {
			ids = union(ids, []int64{kinds[at].ID})
		} else {
			unknown = joined(unknown, title)
		}
	}
	return ids, unknown
}

func (a Around) allKinds(text string) bool {
	titles := a.titlesOf(text)
	return len(titles) > 0 && !slices.ContainsFunc(titles, func(title string) bool { return a.kindAt(title) < 0 })
}

// read takes the cells of a row into an entry; what it cannot know it asks.
func (s *Sheet) read(row placed, columns []Column, asked *questions) Pasted {
	line := Pasted{Number: row.Number, Raw: rawOf(row.Row), Of: -1, Entry: Entry{Year: s.Year, Unit: s.Unit, Subject: s.Subject}}
	e := &line.Entry
	given, beside := "", "" // the other half of the name; the room named with the post
	for i, c := range columns {
		cell := cellAt(row.Row, i)
		text := exchange.Flat(cell)
		if c.Asked && !c.Chosen && (c.Marks == 0 || viet.ReadMark(text) != viet.NotMarked) && text != "" {
			line.open = true
		}
		if text == "" {
			continue
		}
		switch c.Field {
		case HonorificField:
			if e.Honorific = sirOf(text + " x"); e.Honorific == "" {
				line.Ignored = joined(line.Ignored, text)
			}
		case NameField:
			e.Name = text
		case GivenField:
			given = text
		case NamePostField:
			e.Name, e.Post, beside = s.partName(cell)
		case PostField:
			e.Post, beside = SplitPost(strings.ReplaceAll(cell, "\n", ", "), s.Unit, s.Rooms)
		case RoomField:
			e.Room = s.roomCalled(text)
		case BirthField:
			line.Birth = text
		case TitlesField:
			s.readTitles(&line, cell, asked)
		case MarkField:
			s.readMark(&line, text, c.Kind, asked)
		case InitiativeField:
			e.Initiative.Title = text
		case NoteField:
			e.Note = joined(e.Note, text)
		case NotRead, NumberField:
		}
	}
	switch {
	case e.Room == "":
		e.Room = beside
	case beside != "" && viet.Fold(beside) != viet.Fold(e.Room):
		line.Ignored = joined(line.Ignored, beside)
	}
	if given != "" {
		e.Name = strings.TrimSpace(e.Name + " " + given)
	}
	if s.Subject == data.SubjectIndividual {
		sir, name := address(e.Name, columnOf(columns, HonorificField) >= 0)
		if sir != "" && columnOf(columns, HonorificField) >= 0 {
			sir, name = asked.aboutAddress(&line, sir, name)
		}
		e.Name = name
		if e.Honorific == "" {
			e.Honorific = sir
		}
		if e.Room == "" {
			e.Room = row.room
		}
	}
	line.open = line.open || asked.sheetOpen
	return line
}

// readMark takes over a mark: by the lists of yes and no, else by the answer about
// all that say the same.
func (s *Sheet) readMark(line *Pasted, text string, kind int64, asked *questions) {
	mark := viet.ReadMark(text)
	if at := s.kindAt(text); at >= 0 && s.Kinds[at].ID == kind {
		mark = viet.Marked // the title itself stands for its mark
	}
	if mark == viet.UnclearMark {
		mark = asked.aboutMark(line, text)
	}
	if mark == viet.Marked {
		line.Entry.Kinds = union(line.Entry.Kinds, []int64{kind})
	}
}

// readTitles takes over titles by their names, else by the answer about all that
// say the same. What stands for no is none.
func (s *Sheet) readTitles(line *Pasted, cell string, asked *questions) {
	for _, title := range s.titlesOf(cell) {
		if at := s.kindAt(title); at >= 0 {
			line.Entry.Kinds = union(line.Entry.Kinds, []int64{s.Kinds[at].ID})
		} else if viet.ReadMark(title) != viet.NotMarked {
			asked.aboutTitle(line, title)
		}
	}
}

// partName parts "Ông Trịnh Văn Thử, Viện trưởng, Phòng Thử" into name, post and room.
func (s *Sheet) partName(cell string) (name, post, room string) {
	cell = strings.ReplaceAll(strings.ReplaceAll(cell, "\n", ", "), " - ", ", ")
	name, rest, _ := strings.Cut(strings.ReplaceAll(cell, " – ", ", "), ",")
	post, room = SplitPost(strings.TrimSpace(rest), s.Unit, s.Rooms)
	return exchange.Flat(name), post, room
}

// roomCalled is the unit's room of that name as the unit writes it, else the text.
func (s *Sheet) roomCalled(text string) string {
	for _, known := range s.Rooms {
		if viet.Fold(known.Name) == viet.Fold(text) {
			return known.Name
		}
	}
	return text
}

func joined(list, more string) string {
	if list == "" || more == "" {
		return list + more
	}
	return list + ", " + more
}

// SplitPost parts "Chuyên viên, Phòng Thử" into post and room: what follows a comma
// is a room when the unit has it, or when it begins as rooms do; so is a text that is
// nothing else. The unit itself is no room. A post that names a room of the unit, such
// as "Trưởng phòng Thử", stays whole and says the room.
func SplitPost(text string, unit data.Unit, rooms []data.Unit) (post, room string) {
	text = exchange.Flat(text)
	places := append([]data.Unit{{Name: unit.Name}}, rooms...)
	parts := []int{-1} // where a comma stands, and before the first letter
	for at, letter := range text {
		if letter == ',' {
			parts = append(parts, at)
		}
	}
	before := func(at int) string { return strings.TrimSpace(text[:max(at, 0)]) }
	for _, at := range parts {
		folded := viet.Fold(text[at+1:])
		for i, place := range places {
			if folded != "" && viet.Fold(place.Name) == folded {
				if i > 0 {
					room = place.Name
				}
				return before(at), room
			}
		}
	}
	last := parts[len(parts)-1]
	if rest := strings.TrimSpace(text[last+1:]); isRoom(rest) && (last >= 0 || roomy(rest)) {
		return before(last), rest
	}
	whole := " " + strings.ReplaceAll(viet.Fold(text), ",", " ") + " "
	for _, place := range rooms {
		if name := viet.Fold(place.Name); len(name) > len(viet.Fold(room)) && strings.Contains(whole, " "+name+" ") {
			room = place.Name
		}
	}
	return text, room
}

// isRoom tells whether a text begins as the names of rooms do and is not the post of
// who leads or works in one, as "Viện trưởng" or "Tổ phó".
func isRoom(text string) bool {
	folded := viet.Fold(text)
	return slices.ContainsFunc(words.RoomBegins, func(begin string) bool {
		rest, ok := strings.CutPrefix(folded, begin+" ")
		next, _, _ := strings.Cut(rest, " ")
		return ok && !slices.Contains(words.RoomLeads, next)
	})
}
