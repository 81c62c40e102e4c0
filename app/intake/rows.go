package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
)

// readSubject reads a row that is about somebody.
func (r *reader) readSubject(t *table, s *standing, raw, row exchange.Row, open bool) {
	line := Row{Sheet: t.sheet.Name, Number: row.Number, Part: t.part*mostBeside + s.part, Raw: rawOf(raw), Open: open, Group: s.group}
	called := exchange.Flat(cellAt(row, nameOf(t.columns)))
	line.Subject = r.subjectOf(t, s, row, called)
	bearer := r.bearerOf(t, row, called)
	if bearer == either && (line.Subject == data.SubjectIndividual || t.mixed && s.subject == "") {
		bearer = r.askBearer(&line, called)
	}
	if line.Subject == data.SubjectCollective && bearer == aPerson && s.subject == "" && t.mixed {
		line.Subject = data.SubjectIndividual
	}
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
		why := unlike(r.nameOnly(cellAt(row, nameOf(t.columns))))
		if why == words.LeftIsGroup && bearer != aRoom || why != "" && r.List != nil && begins(called, r.List.Unnamed) {
			why = ""
		}
		if why != "" && (field == NameField && !strings.ContainsAny(called, ",;") || why == words.LeftIsGroup) {
			r.leave(t, raw, why)
			return
		}
	}
	for i, trait := range row.Traits {
		if trait.Was != "" && i < len(t.columns) && t.columns[i].Field != NotRead {
			line.Changes = append(line.Changes, Change{exchange.Flat(trait.Was), exchange.Flat(cellAt(row, i)), words.ChangeLetters})
		}
	}
	if t.wrapped[row.Number] > 0 {
		line.Changes = append(line.Changes, Change{"", line.Raw, words.ChangeWrapped})
	}
	r.readCells(t, s, &line, row)
	r.settleRemark(&line)
	r.partDecision(&line)
	r.shareInitiative(t, s, &line, row)
	if r.List == nil {
		line.year = cmp.Or(line.year, s.year)
	}
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
			options: []Option{{Value: answerSkip, Text: words.AskStruckSkip}, {Value: answerYes, Text: words.AskStruckRead}},
		}) {
		case "":
			line.Open = true
		case answerSkip:
			r.leave(t, raw, words.LeftStruck)
			return
		}
	}
	if r.isWithdrawn(t, &line, row) {
		r.leave(t, raw, words.LeftWithdrawn)
		return
	}
	if note := r.footnoteOf(t, raw); note != "" {
		r.readFootnote(&line, note)
	}
	told := !line.Open // what its own cells say of titles
	if over, is := s.over[row.Number]; is && line.Subject == data.SubjectIndividual && line.Room == "" {
		if line.Room = r.roomOf(&line, bareGroupName(over)); line.Room != "" {
			line.Changes = append(line.Changes, Change{"", line.Room, words.ChangeGroup})
		}
	} else if (line.Subject == data.SubjectIndividual || r.wide()) && line.Room == "" && s.room != "" {
		line.Room, line.Open = s.room, line.Open || s.roomOpen
		line.Changes = append(line.Changes, Change{"", s.room, words.ChangeGroup})
	}
	r.proposeLed(&line)
	if s.title != "" && !line.declined && len(line.Kinds) == 0 && line.Unknown == "" && told {
		for _, kind := range s.kinds {
			if r.kindOf(kind).Subject == line.Subject {
				line.Kinds = union(line.Kinds, kind)
			}
		}
		line.Changes = append(line.Changes, Change{"", s.title, words.ChangeGroup})
		if s.wish != "" {
			r.readTitles(&line, s.wish)
		}
	}
	if line.Subject == data.SubjectCollective && !r.wide() {
		r.settleGroup(&line)
	}
	r.groupFacts(t, s, &line)
	if year := cmp.Or(s.year, t.year); r.factAs(YearField) >= 0 && year != 0 && line.Facts[r.factAs(YearField)] == "" && len(line.Kinds) > 0 {
		at := r.factAs(YearField)
		r.setFact(&line, int64(at), strconv.Itoa(year))
		line.Changes = append(line.Changes, Change{"", line.Facts[at], words.ListAbove})
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
	if line.Subject == data.SubjectCollective {
		r.groups = append(r.groups, line.Name)
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
		if roomy(called) || r.roomCalled(called) != "" || r.isUnit(called) || r.onlyOfGroups(t, row) && !(ofFamily(called) && isWholeName(called)) && bare(called) == called && sirOf(called) == "" { // "CAP Thử" with what a collective alone can have
			return data.SubjectCollective
		}
		return data.SubjectIndividual
	}
	return t.subjectOr()
}

// onlyOfGroups tells whether the titles of a row are such as collectives alone can have.
func (r *reader) onlyOfGroups(t *table, row exchange.Row) bool {
	cell := cellAt(row, columnOf(t.columns, TitlesField))
	return cell != "" && len(cell) < longestTitle && r.allKinds(cell, data.SubjectCollective) && !r.allKinds(cell, data.SubjectIndividual)
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
