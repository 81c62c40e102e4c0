package registration

import (
	"slices"
	"strconv"
	"strings"

	"sothidua/app/drafts"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// freshLine is the line being added to a list, as a draft.
type freshLine struct{ *list }

// KeepBy tells keeper of all typing into the line.
func (f freshLine) KeepBy(keeper kit.Keeper) { f.list.keeper = keeper }

// Subject says whose list it is added to.
func (f freshLine) Subject() (title string, about []string) {
	return words.GridNewRow, f.About()
}

// Changed tells whether anything was typed.
func (f freshLine) Changed() bool { return !f.blank() || f.box() != "" }

// box is what is being typed into a cell of the line.
func (f freshLine) box() string {
	row, _ := f.Selected()
	text, _, ok := f.InBox()
	if !ok || row.fresh == nil {
		return ""
	}
	return text
}

// The keys of what a line holds.
const (
	draftName       = "name"
	draftHonorific  = "honorific"
	draftPost       = "post"
	draftRoom       = "room"
	draftKinds      = "kinds"
	draftInitiative = "initiative"
	draftNote       = "note"
	draftCell       = "cell" // its column, and what is in the box over it
)

// Typed is what the line holds, and the box over it.
func (f freshLine) Typed() []drafts.Field {
	e := f.fresh
	ids := make([]string, len(e.Kinds))
	for i, id := range e.Kinds {
		ids[i] = strconv.FormatInt(id, 10)
	}
	who := ""
	if id := max(e.PersonID, e.CollectiveID); id != 0 {
		who = drafts.ValueMark + strconv.FormatInt(id, 10)
	}
	fields := []drafts.Field{
		{Key: draftName, Label: words.RegistrationName, Text: e.Name + who},
		{Key: draftHonorific, Label: words.RegistrationHonorific, Text: e.Honorific},
		{Key: draftPost, Label: words.RegistrationPost, Text: e.Post},
		{Key: draftRoom, Label: words.RegistrationPlace, Text: e.Room},
		{Key: draftKinds, Label: words.RegistrationKind, Text: registration.Labels(f.screen.summary.Kinds, e.Kinds) + drafts.ValueMark + strings.Join(ids, ",")},
		{Key: draftInitiative, Label: words.RegistrationInitName, Text: e.Initiative.Title},
		{Key: draftNote, Label: words.RegistrationNote, Text: e.Note},
	}
	if len(ids) == 0 {
		fields[4].Text = ""
	}
	if text := f.box(); text != "" {
		fields = append(fields, drafts.Field{Key: draftCell, Label: f.title(f.Column()), Text: text + drafts.ValueMark + strconv.Itoa(f.Column())})
	}
	return fields
}

// title is that of a column.
func (f freshLine) title(column int) string { return f.columns()[column].Title }

// Bring fills the line with what was typed before. A title the year no longer has is
// to be looked at again.
func (f freshLine) Bring(typed []drafts.Field) (doubts []drafts.Doubt) {
	e := registration.Entry{}
	box, column := "", 0
	for _, t := range typed {
		text, value, _ := strings.Cut(t.Text, drafts.ValueMark)
		switch t.Key {
		case draftName:
			id, _ := strconv.ParseInt(value, 10, 64)
			if e.Name = text; f.subject == data.SubjectCollective {
				e.CollectiveID = id
			} else {
				e.PersonID = id
			}
		case draftHonorific:
			e.Honorific = text
		case draftPost:
			e.Post = text
		case draftRoom:
			e.Room = text
		case draftKinds:
			if e.Kinds = f.known(value); registration.Labels(f.screen.summary.Kinds, e.Kinds) != text {
				doubts = append(doubts, drafts.Doubt{Field: t, Now: registration.Labels(f.screen.summary.Kinds, e.Kinds), Lost: true})
			}
		case draftInitiative:
			e.Initiative.Title = text
		case draftNote:
			e.Note = text
		case draftCell:
			box = text
			column, _ = strconv.Atoi(value)
		}
	}
	*f.fresh = e
	f.changed()
	if box != "" && f.OpenCell(newRow, column) {
		f.Grid.Bring([]drafts.Field{{Text: box}})
	}
	return doubts
}

// known are the ids of a list that the year still has.
func (f freshLine) known(list string) (ids []int64) {
	for part := range strings.SplitSeq(list, ",") {
		id, err := strconv.ParseInt(part, 10, 64)
		if err == nil && slices.ContainsFunc(f.screen.summary.Kinds, func(k data.AwardKind) bool { return k.ID == id }) {
			ids = append(ids, id)
		}
	}
	return ids
}

// Notify says what is to be looked at again; the line speaks for itself.
func (f freshLine) Notify(tone kit.Tone, what, text string) { f.Grid.Notify(tone, what, text) }

// Openers lead to the forms of the area.
func (s *Screen) Openers() desk.Openers {
	in := func(open func(l *list, about desk.About) desk.Found) func(desk.About) desk.Found {
		return s.inUnit(func(about desk.About) desk.Found {
			l, tab := s.people, peopleTab
			if about.At(1) == string(data.SubjectCollective) {
				l, tab = s.collectives, collectivesTab
			}
			s.tabs.Select(tab)
			return open(l, about)
		})
	}
	do := func(act func()) func(desk.About) desk.Found {
		return func(desk.About) desk.Found {
			act()
			return desk.Opened
		}
	}
	return desk.Openers{
		"entry": in(func(*list, desk.About) desk.Found {
			s.addLine()
			return desk.Opened
		}),
		"change": in(func(l *list, about desk.About) desk.Found {
			lines := l.linesNamed(about[2:])
			if len(lines) == 0 {
				return desk.Gone
			}
			s.editLine(lines[0])
			return desk.Opened
		}),
		"batch": in(func(l *list, about desk.About) desk.Found {
			lines := l.linesNamed(about[2:])
			if len(lines) < len(about)-2 {
				return desk.Gone // the form would be for fewer than she had chosen
			}
			s.editLines(l, lines)
			return desk.Opened
		}),
		"line": in(func(l *list, _ desk.About) desk.Found {
			s.newRow()
			l.keeper.Shown()
			return desk.Opened
		}),
		"cell": in(func(l *list, about desk.About) desk.Found {
			if !l.OpenCell(about.At(2), int(about.ID(3))) {
				return desk.Gone
			}
			return desk.Opened
		}),
		"submission": s.inUnit(do(s.editSubmission)),
		"return":     s.inUnit(do(s.board.giveBack)),
		"called":     s.inUnit(s.openCalled),
		"council":    do(s.board.noteSent),
		"kept":       s.inUnit(s.keep().Open),
		"reason":     nil, // the change it was asked for is not written yet
		"pasted":     nil, // nor what was pasted
	}
}

// linesNamed are the lines of a list with these ids, as far as they are there.
func (l *list) linesNamed(ids []string) []data.RegistrationLine {
	var lines []data.RegistrationLine
	for _, row := range l.Rows() {
		if row.line != nil && slices.Contains(ids, row.id()) {
			lines = append(lines, *row.line)
		}
	}
	return lines
}

// inUnit brings the unit into view that about begins with.
func (s *Screen) inUnit(open func(desk.About) desk.Found) func(desk.About) desk.Found {
	return func(about desk.About) desk.Found {
		id := about.ID(0)
		if s.unitID == id {
			s.sought = 0
			return open(about)
		}
		if s.sought == id { // it was looked for in vain
			s.sought = 0
			return desk.Gone
		}
		s.sought, s.unitID, s.opened = id, id, true
		s.Load()
		return desk.Later
	}
}
