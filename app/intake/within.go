package intake

import (
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
)

// roomsOver are the collectives that the rows of people below them lie in, by the numbers
// of these rows: those of 1.1 and 1.2 in that of 1, and those of 1 and 2 in that of I where
// people stand below each.
func (r *reader) roomsOver(t *table) map[int]string {
	number, name := columnOf(t.columns, NumberField), nameOf(t.columns)
	if !t.mixed || number < 0 || name < 0 || columnOf(t.columns, RoomField) >= 0 || r.wide() {
		return nil
	}
	over, alternate := map[int]string{}, true
	room, at, empty := "", "", false // the collective above, its number, and that nobody stands below it yet
	roman := map[int]bool{}
	for _, row := range t.body {
		called, count := strings.TrimSpace(cellAt(row, name)), strings.Trim(cellAt(row, number), " .)")
		switch {
		case called == "" || isSum(row) || isNumbering(row):
		case roomy(called) || r.roomCalled(called) != "" || r.isUnit(called):
			alternate = alternate && !empty
			room, at, empty = called, count, count != ""
		case r.subjectIn(called) != "":
			room, at, empty = "", "", false
		case room == "":
		case strings.HasPrefix(count, at+".") && at != "":
			over[row.Number], empty = room, false
		case levelOf(at+".") < 3 && isCount(count) && !strings.Contains(count, "."):
			over[row.Number], roman[row.Number], empty = room, true, false
		}
	}
	if empty || !alternate { // collectives one below the other, and whose the people are nobody says
		for row := range roman {
			delete(over, row)
		}
	}
	return over
}

// settlePosts takes a column of rooms for one of posts where nothing but posts stand in it,
// some of who leads, and no other column has any: "Bộ phận công tác" over "Giám đốc".
func (r *reader) settlePosts(t *table) {
	at := columnOf(t.columns, RoomField)
	if at < 0 || columnOf(t.columns, PostField) >= 0 || columnOf(t.columns, NamePostField) >= 0 || !r.tells(PostField) || t.subject != data.SubjectIndividual {
		return
	}
	leads := false
	for _, row := range t.body {
		cell := exchange.Flat(cellAt(row, at))
		if cell == "" || !t.isRecord(row) || isDitto(cell) {
			continue
		}
		if !isPost(cell) || r.roomIn(cell) != "" {
			return
		}
		leads = leads || slices.ContainsFunc(words.HeadLeads, func(begin string) bool { return strings.HasPrefix(keyOf(cell), begin) })
	}
	if leads {
		t.columns[at].Field, t.columns[at].Guess = PostField, true
	}
}

// settleBefore leaves columns of posts and rooms unread that tell how they were before.
func (r *reader) settleBefore(t *table) {
	for i := range t.columns {
		c := &t.columns[i]
		if c.Field != PostField && c.Field != RoomField {
			continue
		}
		own := keyOf(inBrackets.ReplaceAllString(strings.TrimPrefix(c.Title, c.upper), ""))
		before := slices.ContainsFunc(words.HeadBefore, func(word string) bool {
			return strings.HasSuffix(own, word) || strings.HasPrefix(keyOf(c.upper), word) || strings.HasPrefix(own, word)
		})
		if before && own != "" || holds(own, words.HeadBeforeHolds) {
			c.Meaning = Meaning{}
		}
	}
}

// settleStaffTitles takes a column of titles that its heading says whose they are, where no
// other has any: "Danh hiệu GV".
func (r *reader) settleStaffTitles(t *table) {
	if !r.tells(TitlesField) || slices.ContainsFunc(t.columns, func(c Column) bool { return c.Field == TitlesField || c.Field == MarkField }) {
		return
	}
	for i := range t.columns {
		c := &t.columns[i]
		of, is := strings.CutPrefix(c.own(), words.HeadTitles[0])
		if is && c.Field == NotRead && (slices.Contains(words.HeadStaff, of) || slices.Contains(words.HeadStaffShort, of)) {
			c.Field = TitlesField
			return
		}
	}
}
