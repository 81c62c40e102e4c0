package ceremony

import (
	"context"
	"fmt"
	"strings"

	work "sothidua/app/ceremony"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// The capacities of participants, in the order of the list.
var roles = []kit.Option{
	{Value: string(data.RoleSuperior), Text: words.CeremonyRoleSuperior},
	{Value: string(data.RoleMember), Text: words.CeremonyRoleMember},
	{Value: string(data.RoleGuest), Text: words.CeremonyRoleGuest},
	{Value: string(data.RoleSupport), Text: words.CeremonyRoleSupport},
	{Value: string(data.RolePress), Text: words.CeremonyRolePress},
}

var honorifics = []kit.Option{{Value: words.CeremonyMr, Text: words.CeremonyMr}, {Value: words.CeremonyMrs, Text: words.CeremonyMrs}}

var attendances = []kit.Option{
	{Value: string(data.AttendancePresent), Text: words.CeremonyPresent},
	{Value: string(data.AttendanceAbsent), Text: words.CeremonyAbsent},
	{Value: string(data.AttendanceLate), Text: words.CeremonyLate},
}

// people is the tab of the participants. The name is found among the people of
// the book while it is typed, and brings post and unit along.
type people struct {
	screen  *Screen
	runner  *kit.Runner
	form    *kit.Form
	lines   *desk.Lines[data.Participant]
	known   map[string]knownPerson // by the value of the option
	options []kit.Option
	all     bool // known holds everybody in the book
	taken   takenOver
	filled  bool // the clerk types; false while a record is being shown
	fresh   bool // the line is new

	role, honorific, attendance, name, unit *kit.ChoiceField
	post, reason, standsIn                  *kit.TextField
	invited                                 *kit.CheckField
}

// knownPerson is a person offered, and the place among the options.
type knownPerson struct {
	data.PersonRow
	at int
}

// takenOver is what the person found while typing brought along.
type takenOver struct{ value, honorific, post, unit string }

// offered is how many people are offered at once.
const offered = 1000

func newPeople(s *Screen) *people {
	p := &people{
		screen: s, runner: s.runner.Fork(), known: map[string]knownPerson{},
		role:       kit.NewChoice("role", words.CeremonyRole, roles...).Require(),
		honorific:  kit.NewChoice("honorific", words.CeremonyHonorific, honorifics...),
		name:       kit.NewChoice("name", words.CeremonyFullName).AllowName().Require(),
		post:       kit.NewText("post", words.CeremonyPost),
		unit:       kit.NewChoice("unit", words.CeremonyUnit).AllowName(),
		invited:    kit.NewCheck("invited", words.CeremonyInvited),
		attendance: kit.NewChoice("attendance", words.CeremonyAttendance, attendances...),
		reason:     kit.NewText("reason", words.CeremonyReason),
		standsIn:   kit.NewText("standsin", words.CeremonyStandsInFor),
	}
	p.name.OnChange(p.nameChanged)
	p.name.WithNote(func(string) string {
		if row, ok := p.known[p.name.Value()]; ok && row.Post.Title != "" {
			return fmt.Sprintf(words.CeremonyTakenFrom, join(", ", row.Post.Title, row.Post.Unit))
		}
		return ""
	})
	p.form = s.desk.Form(desk.Ceremony, "participant").AddWide(p.name).Add(p.honorific).Add(p.role).AddWide(p.post).AddWide(p.unit).
		Add(p.attendance).Add(p.reason).AddWide(p.standsIn).AddWide(p.invited)
	p.lines = desk.NewLines(s.desk, desk.Plan[data.Participant]{
		Thing: words.CeremonyPersonThing, Empty: words.CeremonyPeopleEmpty,
		Name:  func(r data.Participant) string { return strings.TrimSpace(r.Honorific + " " + r.FullName) },
		Group: func(r data.Participant) string { return text(roles, string(r.Role)) },
		Place: func(r *data.Participant) (*int64, *int) { return &r.ID, &r.Position },
		Save:  work.SaveParticipant, Remove: work.Remove[data.Participant],
		Arrange: func(tx *data.Tx, rows []data.Participant) error {
			return work.Arrange(tx, rows, func(r *data.Participant) *int { return &r.Position })
		},
		New: func() data.Participant {
			return data.Participant{CeremonyID: s.file.Ceremony.ID, Role: p.lastRole(), Invited: true}
		},
		Form: p.form, Fill: p.fill, Read: p.read, Keep: []string{"role", "unit", "invited"},
		One: words.CeremonyOnePresent, Undone: func(r data.Participant) bool { return r.Attendance == data.AttendanceUnknown },
		OnOne: func(tx *data.Tx, r data.Participant) error { return work.MarkPresent(tx, []data.Participant{r}) },
		All:   words.CeremonyAllPresent, OnAll: func() {
			rows := work.Unmarked(s.file)
			s.markAll(len(rows), words.CeremonyPresentStep, words.CeremonyPresentNone, "", func(tx *data.Tx) error { return work.MarkPresent(tx, rows) })
		},
		Sum: p.sum,
		Columns: []kit.Column[data.Participant]{
			{Title: words.CeremonyFullName, Text: func(r data.Participant) string { return strings.TrimSpace(r.Honorific + " " + r.FullName) }},
			{Title: words.CeremonyPost, Width: 170, Text: func(r data.Participant) string { return r.Post }},
			{Title: words.CeremonyUnit, Width: 170, Text: func(r data.Participant) string { return r.UnitName }},
			{
				Title: words.CeremonyAttendance, Width: 80, Text: func(r data.Participant) string { return text(attendances, string(r.Attendance)) },
				Tone: func(r data.Participant) kit.Tone {
					switch r.Attendance {
					case data.AttendancePresent:
						return kit.Good
					case data.AttendanceAbsent, data.AttendanceLate:
						return kit.Look
					}
					return kit.Plain
				},
			},
		},
	})
	return p
}

// lastRole is the capacity of the line in view: participants come in groups.
func (p *people) lastRole() data.ParticipantRole {
	if role := p.role.Value(); role != "" {
		return data.ParticipantRole(role)
	}
	return data.RoleMember
}

func (p *people) sum(rows []data.Participant) string {
	if len(rows) == 0 {
		return ""
	}
	invited, present, absent := 0, 0, 0
	for _, r := range rows {
		if r.Invited {
			invited++
		}
		switch r.Attendance {
		case data.AttendancePresent, data.AttendanceLate:
			present++
		case data.AttendanceAbsent:
			absent++
		}
	}
	return fmt.Sprintf(words.CeremonyPeopleSum, invited, present, absent)
}

func (p *people) show(file *data.CeremonyFile) {
	p.unit.SetOptions(unitOptions(file))
	p.lines.SetRows(inGroups(file.Participants, func(r data.Participant) int { return position(roles, string(r.Role)) }))
	p.find("")
}

// find offers the people whose name holds text.
func (p *people) find(text string) {
	people := p.screen.desk.People
	kit.Load(p.runner, func(ctx context.Context) (data.Part[data.PersonRow], error) {
		return people.List(ctx, text, 0, offered)
	}, func(found data.Part[data.PersonRow], err error) {
		if err != nil {
			p.screen.desk.ShowErr(err)
			return
		}
		for _, row := range found.Rows {
			p.offer(row)
		}
		changed := p.form.Changed()
		p.name.Offer(text, p.options, found.Total-len(found.Rows))
		if !changed {
			p.form.MarkClean() // a name that is among the options now is no edit
		}
		p.all = p.all || text == "" && found.Total == len(found.Rows)
	})
}

// offer adds a person to those offered. The list only grows: it may stand open.
func (p *people) offer(row data.PersonRow) {
	value := key(&row.Person.ID)
	option := kit.Option{Value: value, Text: row.Person.FullName, Note: join(", ", row.Post.Title, row.Post.Unit)}
	before, seen := p.known[value]
	if !seen {
		before.at = len(p.options)
		p.options = append(p.options, option)
	}
	p.options[before.at] = option
	p.known[value] = knownPerson{row, before.at}
}

// nameChanged takes post and unit over from the person found, and takes them
// back when the name goes on to somebody else. What the clerk typed stays.
func (p *people) nameChanged() {
	if !p.filled {
		return
	}
	value := p.name.Value()
	if !p.all && value == "" {
		p.find(p.name.Text())
	}
	if value == p.taken.value {
		return
	}
	if p.fresh && p.taken.value == "" && !p.unit.Changed() {
		p.taken.unit = p.unit.Text() // carried on from the line before, not typed for this one
	}
	next := takenOver{value: value}
	if row, ok := p.known[value]; ok {
		next.honorific, next.post, next.unit = row.Person.Honorific, row.Post.Title, row.Post.Unit
	}
	bring := func(field interface {
		Text() string
		SetText(string)
	}, before, after string,
	) {
		if field.Text() == before {
			field.SetText(after)
		}
	}
	bring(p.honorific, p.taken.honorific, next.honorific)
	bring(p.post, p.taken.post, next.post)
	bring(p.unit, p.taken.unit, next.unit)
	p.taken = next
}

func (p *people) fill(r data.Participant) {
	p.filled, p.taken, p.fresh = false, takenOver{}, r.ID == 0
	p.name.SetText(r.FullName)
	if row, ok := p.known[key(r.PersonID)]; ok && row.Person.FullName == r.FullName {
		p.name.SetValue(key(r.PersonID))
	}
	p.role.SetValue(string(r.Role))
	p.honorific.SetValue(r.Honorific)
	p.post.SetText(r.Post)
	p.unit.SetText(r.UnitName)
	p.attendance.SetValue(string(r.Attendance))
	p.reason.SetText(r.AbsenceReason)
	p.standsIn.SetText(r.StandsInFor)
	p.invited.SetOn(r.Invited)
	p.filled = true
}

func (p *people) read(r *data.Participant) bool {
	r.Role = data.ParticipantRole(p.role.Value())
	if p.taken.value != "" || p.name.Text() != r.FullName {
		r.PersonID = id(p.name) // a name that only happens to be known is not linked
	}
	r.Honorific, r.FullName, r.Post = p.honorific.Text(), p.name.Text(), p.post.Text()
	r.UnitName, r.UnitID = p.unit.Text(), id(p.unit)
	r.Invited, r.Attendance = p.invited.On(), data.Attendance(p.attendance.Value())
	r.AbsenceReason, r.StandsInFor = p.reason.Text(), p.standsIn.Text()
	return true
}
