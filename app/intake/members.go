package intake

import (
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
)

// membersOf are the tables that the columns of a list of collectives make in which people
// of theirs stand: under a title ("Cá nhân đăng ký CSTĐCS"), or behind titles in the cell
// itself ("CSTĐCS: Vũ Văn Thử; LĐTT: Lê Thị Mẫu"). Each has the collectives as rooms.
func (r *reader) membersOf(t *table) (found []*table) {
	if r.List != nil {
		return nil
	}
	rooms := r.ownTitles(t)
	if rooms < 0 {
		if rooms = nameOf(t.columns); rooms < 0 || t.subject != data.SubjectCollective {
			return nil
		}
	}
	for i := range t.columns {
		kind := int64(0)
		if i != rooms && t.columns[i].Field != NumberField {
			kind = r.memberKind(t.columns[i].Title)
		}
		titled := i != rooms && r.namesBehindTitles(t, i)
		if !titled && (kind == 0 || !t.onlyNames(i)) {
			continue
		}
		one := &table{sheet: t.sheet, headed: true, word: data.SubjectIndividual, subject: data.SubjectIndividual, headRow: t.headRow, part: len(found) + 1, again: true, below: t.below, kind: kind}
		one.columns = r.newColumns(one, len(t.columns), 0)
		one.columns[rooms].Field, one.columns[rooms].Title = RoomField, t.columns[rooms].Title
		one.columns[i].Field, one.columns[i].Title = NameField, t.columns[i].Title
		if titled {
			one.kind = 0
			one.columns[i].Field = NamePostField
			title := one.columns[i]
			title.Field, title.Guess, title.at, title.Letter = TitlesField, true, len(one.columns), letterOf(len(one.columns))
			one.columns = append(one.columns, title)
		}
		one.body = r.memberRows(t, i, rooms, titled)
		t.columns[i].Field, t.columns[i].taken = NotRead, true
		found = append(found, one)
	}
	return found
}

// ownTitles settles "Đơn vị | Tập thể | Cá nhân" where the second says the titles of the
// first: it gives the column of the collectives, -1 for any other table.
func (r *reader) ownTitles(t *table) int {
	room := columnOf(t.columns, RoomField)
	group := slices.IndexFunc(t.columns, func(c Column) bool { return c.Field == NameField && c.whose == data.SubjectCollective })
	person := slices.IndexFunc(t.columns, func(c Column) bool { return c.whose == data.SubjectIndividual })
	if group >= 0 && room < 0 || group < 0 {
		group = columnAfter(t.columns, room, RoomField)
	}
	if room < 0 || group < 0 || person < 0 || !r.namesBehindTitles(t, person) {
		return -1
	}
	filled := 0
	for _, row := range t.body {
		if cell := cellAt(row, group); cell != "" && t.isRecord(row) {
			if !r.allKinds(cell, data.SubjectCollective) {
				return -1
			}
			filled++
		}
	}
	if filled == 0 {
		return -1
	}
	t.columns[room].Field, t.columns[group].Field, t.columns[person].Field = NameField, TitlesField, NotRead
	t.columns[group].whose, t.columns[person].whose = "", ""
	t.subject, t.mixed = data.SubjectCollective, false
	return room
}

// columnAfter finds the next column of a field behind another, -1 for none.
func columnAfter(columns []Column, at int, field Field) int {
	for i := at + 1; at >= 0 && i < len(columns); i++ {
		if columns[i].Field == field {
			return i
		}
	}
	return -1
}

// memberKind is the title of people that a heading in a list of collectives names for those
// whose names stand below it; 0 for none.
func (r *reader) memberKind(title string) int64 {
	title = r.withoutFilling(exchange.Flat(title))
	for _, word := range words.MemberBegins {
		if rest, is := cutWord(title, word); is {
			title = rest
		}
	}
	if found := r.called(wishes.ReplaceAllString(title, ""), data.SubjectIndividual); len(found) == 1 {
		return found[0].ID
	}
	return 0
}

// onlyNames tells whether names of people stand in a column and nothing else.
func (t *table) onlyNames(at int) bool {
	filled := 0
	for _, row := range t.body {
		cell := cellAt(row, at)
		if cell == "" || !t.isRecord(row) {
			continue
		}
		if filled++; !isWholeName(exchange.Flat(tidyName(cell))) && several(cell) == nil {
			return false
		}
	}
	return filled > 0
}

// namesBehindTitles tells whether a column holds people behind their titles.
func (r *reader) namesBehindTitles(t *table, at int) bool {
	filled, titled := 0, 0
	for _, row := range t.body {
		if cell := cellAt(row, at); cell != "" && cellAt(row, nameOf(t.columns)) != "" {
			filled++
			titled += count(len(r.membersIn(cell)) > 0)
		}
	}
	return filled > 0 && titled == filled
}

// member is somebody named behind a title.
type member struct{ name, title string }

// membersIn are the people of a cell that names them behind their titles, each line or part
// of it; nil where anything else stands in it.
func (r *reader) membersIn(cell string) (all []member) {
	for _, line := range strings.Split(strings.ReplaceAll(cell, ";", "\n"), "\n") {
		title, rest, is := strings.Cut(line, ":")
		if title = nameBullet.ReplaceAllString(strings.TrimSpace(title), ""); !is && len(all) > 0 { // further names of the title before
			title, rest = all[len(all)-1].title, line
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		if !r.allKinds(title, data.SubjectIndividual) {
			return nil
		}
		for _, name := range strings.Split(rest, ",") {
			if name = exchange.Flat(tidyName(name)); name == "" {
				continue
			}
			if !isWholeName(name) {
				return nil
			}
			all = append(all, member{name, title})
		}
	}
	return all
}

// memberRows are the rows of the people in a column of a list of collectives.
func (r *reader) memberRows(t *table, at, rooms int, titled bool) (all []exchange.Row) {
	for _, row := range t.body {
		if cellAt(row, at) == "" || !t.isRecord(row) {
			continue
		}
		members := []member{{cellAt(row, at), ""}}
		if titled {
			members = r.membersIn(cellAt(row, at))
		}
		for _, m := range members {
			one := row
			one.Cells = make([]string, len(t.columns)+count(titled))
			one.Cells[rooms], one.Cells[at] = cellAt(row, rooms), m.name
			if titled {
				one.Cells[len(t.columns)] = m.title
			}
			all = append(all, one)
		}
	}
	return all
}
