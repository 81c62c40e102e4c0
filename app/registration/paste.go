package registration

import (
	"slices"
	"strings"
	"unicode"

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
	Ambiguous                 // several of that name, or one spelt differently: somebody must choose
	Unusable                  // names nobody, or nothing to register
	Skipped                   // left out by choice
)

// Pasted is one line as it was pasted, matched but not written.
type Pasted struct {
	Number     int // in the pasted text, from 1
	Standing   Standing
	Entry      Entry
	Candidates []data.PersonAt // of that name; the unit's own come first
	Already    string          // labels that the subject has already and that are left out
	Unknown    string          // text of titles that the catalogue does not know
}

// Around is what pasted lines are matched against.
type Around struct {
	Year    data.Year
	Unit    data.Unit
	Subject data.Subject
	Kinds   []data.AwardKind // offered, in the order of the columns of marks
	Rooms   []data.Unit
	People  []data.PersonAt // of the unit
	Lines   []data.RegistrationLine
	Day     viet.Date
}

// column says what a pasted column holds.
type column int

const (
	ignored column = iota
	honorificColumn
	nameColumn
	postColumn
	roomColumn
	titlesColumn
	initiativeColumn
	noteColumn
	markColumn // and above: the mark of the kind markColumn+i
)

// Match reads text with tabs between cells, as Excel copies it, and finds out whom
// each line is about. A first line with titles of columns is understood. Nothing
// is written.
func Match(book *data.Book, text string, a Around) ([]Pasted, error) {
	cells := split(text)
	columns, headed := a.readHead(cells)
	if headed {
		cells = cells[1:]
	} else {
		columns = a.guess(cells)
	}
	lines := make([]Pasted, 0, len(cells))
	var folded []string
	for i, row := range cells {
		line := a.read(row, columns)
		line.Number = i + 1
		if headed {
			line.Number++
		}
		lines = append(lines, line)
		if name := viet.Fold(line.Entry.Name); name != "" && a.Subject == data.SubjectIndividual {
			folded = append(folded, name)
		}
	}
	slices.Sort(folded)
	known, err := book.PeopleSpelt(slices.Compact(folded), a.Day)
	if err != nil {
		return nil, err
	}
	a.matchAll(lines, known)
	return lines, nil
}

// split gives the cells of each line that holds anything.
func split(text string) [][]string {
	var rows [][]string
	for _, line := range strings.Split(viet.NFC(text), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		row := strings.Split(line, "\t")
		for i, cell := range row {
			row[i] = strings.Join(strings.Fields(strings.Trim(cell, `"`)), " ")
		}
		rows = append(rows, row)
	}
	return rows
}

// heads are the titles that name a column, folded.
var heads = map[string]column{}

func init() {
	for meaning, titles := range map[column][]string{
		honorificColumn: words.PasteHonorific, nameColumn: words.PasteName, postColumn: words.PastePost, roomColumn: words.PasteRoom,
		titlesColumn: words.PasteTitles, initiativeColumn: words.PasteInitiative, noteColumn: words.PasteNote,
	} {
		for _, title := range titles {
			heads[viet.Fold(title)] = meaning
		}
	}
}

// readHead understands a first line that titles the columns.
func (a Around) readHead(cells [][]string) ([]column, bool) {
	if len(cells) == 0 {
		return nil, false
	}
	columns, named := make([]column, len(cells[0])), false
	for i, cell := range cells[0] {
		if meaning, ok := heads[viet.Fold(cell)]; ok {
			columns[i] = meaning
			named = named || meaning == nameColumn
		} else if at := a.kindAt(cell); at >= 0 {
			columns[i] = markColumn + column(at)
		}
	}
	return columns, named
}

// kindAt finds the kind called so, by label, code or full name; -1 for none.
func (a Around) kindAt(text string) int {
	folded := viet.Fold(text)
	if folded == "" {
		return -1
	}
	return slices.IndexFunc(a.Kinds, func(k data.AwardKind) bool {
		return viet.Fold(k.Label) == folded || viet.Fold(k.Code) == folded || viet.Fold(k.Name) == folded
	})
}

// guess finds out what the columns hold from what stands in them.
func (a Around) guess(cells [][]string) []column {
	width := 0
	for _, row := range cells {
		width = max(width, len(row))
	}
	columns := make([]column, width)
	marks, named, posted, initiated := 0, false, false, false
	for i := range columns {
		filled, numbers, sirs, crosses, titles := 0, 0, 0, 0, 0
		for _, row := range cells {
			if i >= len(row) || row[i] == "" {
				continue
			}
			filled++
			switch folded := viet.Fold(row[i]); {
			case strings.IndexFunc(folded, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' }) < 0:
				numbers++
			case folded == "ong" || folded == "ba":
				sirs++
			case isCross(folded):
				crosses++
			case a.allKinds(row[i]):
				titles++
			}
		}
		most := func(n int) bool { return filled > 0 && 2*n > filled }
		switch {
		case most(numbers):
		case most(sirs):
			columns[i] = honorificColumn
		case named && (most(crosses) || filled == 0):
			if marks < len(a.Kinds) && posted {
				columns[i] = markColumn + column(marks)
				marks++
			}
		case most(titles):
			columns[i] = titlesColumn
		case filled == 0:
		case !named:
			columns[i], named = nameColumn, true
		case !posted && marks == 0 && a.Subject == data.SubjectIndividual:
			columns[i], posted = postColumn, true
		case !initiated && a.Subject == data.SubjectIndividual:
			columns[i], initiated = initiativeColumn, true
		default:
			columns[i] = noteColumn
		}
	}
	return columns
}

func isCross(folded string) bool { return folded == "x" || folded == "v" || folded == "✓" }

// titlesOf splits a cell that lists titles.
func titlesOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '+' || r == '\n' })
}

// ReadKinds reads a list of titles: the kinds that are known, and the rest as text.
func ReadKinds(kinds []data.AwardKind, text string) (ids []int64, unknown string) {
	a := Around{Kinds: kinds}
	for _, part := range titlesOf(text) {
		if at := a.kindAt(part); at >= 0 {
			ids = union(ids, []int64{kinds[at].ID})
		} else if part = strings.TrimSpace(part); part != "" {
			unknown = joined(unknown, part)
		}
	}
	return ids, unknown
}

func (a Around) allKinds(text string) bool {
	parts := titlesOf(text)
	for _, part := range parts {
		if a.kindAt(part) < 0 {
			return false
		}
	}
	return len(parts) > 0
}

// read takes the cells of a line into an entry.
func (a Around) read(row []string, columns []column) Pasted {
	line := Pasted{Entry: Entry{Year: a.Year, Unit: a.Unit, Subject: a.Subject}}
	e := &line.Entry
	mark := func(at int) {
		if id := a.Kinds[at].ID; !slices.Contains(e.Kinds, id) {
			e.Kinds = append(e.Kinds, id)
		}
	}
	for i, text := range row {
		if i >= len(columns) || text == "" {
			continue
		}
		switch c := columns[i]; c {
		case ignored:
		case honorificColumn:
			e.Honorific = text
		case nameColumn:
			e.Name = text
		case postColumn:
			e.Post, e.Room = SplitPost(text, a.Rooms)
		case roomColumn:
			e.Room = text
		case titlesColumn:
			ids, unknown := ReadKinds(a.Kinds, text)
			e.Kinds, line.Unknown = union(e.Kinds, ids), joined(line.Unknown, unknown)
		case initiativeColumn:
			e.Initiative.Title = text
		case noteColumn:
			e.Note = joined(e.Note, text)
		default:
			if at := int(c - markColumn); viet.Fold(text) != "" && text != "0" {
				mark(at)
			}
		}
	}
	return line
}

func joined(list, more string) string {
	if list == "" || more == "" {
		return list + more
	}
	return list + ", " + more
}

// SplitPost parts "Chuyên viên, Phòng Thử" into post and room: what follows the
// last comma is a room when the unit has it, or when it begins as rooms do.
func SplitPost(text string, rooms []data.Unit) (post, room string) {
	at := strings.LastIndex(text, ",")
	if at < 0 {
		return strings.TrimSpace(text), ""
	}
	post, room = strings.TrimSpace(text[:at]), strings.TrimSpace(text[at+1:])
	folded := viet.Fold(room)
	for _, known := range rooms {
		if viet.Fold(known.Name) == folded {
			return post, known.Name
		}
	}
	for _, begin := range words.RoomBegins {
		if strings.HasPrefix(folded, begin+" ") {
			return post, room
		}
	}
	return strings.TrimSpace(text), ""
}
