package lists

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/ceremony"
	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// The facts of delegates.
const (
	delegateRole = iota
	delegateCame
	delegateWhy
	delegateFor
)

var roles = []intake.Option{
	{Value: string(data.RoleSuperior), Text: words.CeremonyRoleSuperior},
	{Value: string(data.RoleMember), Text: words.CeremonyRoleMember},
	{Value: string(data.RoleGuest), Text: words.CeremonyRoleGuest},
	{Value: string(data.RoleSupport), Text: words.CeremonyRoleSupport},
	{Value: string(data.RolePress), Text: words.CeremonyRolePress},
}

var attendances = []intake.Option{
	{Value: string(data.AttendancePresent), Text: words.CeremonyPresent},
	{Value: string(data.AttendanceAbsent), Text: words.CeremonyAbsent},
	{Value: string(data.AttendanceLate), Text: words.CeremonyLate},
}

var delegates = Kind{
	Code: "delegates", Name: words.ListDelegates, above: []string{"daibieu", "khachmoi", "thanhphanthamdu", "thanhphandu", "thanhphanmoi", "thammudu", "duhoinghi", "moidu", "duleki", "khachdu", "giaimoi"},
	list: &intake.List{
		Wide: true, Subject: data.SubjectIndividual,
		Names:  []string{"daibieu", "tendaibieu", "hotendaibieu", "hovatendaibieu", "khachmoi", "nguoithamdu", "nguoidudaibieu"},
		Fields: []intake.Field{intake.PostField, intake.SexField},
		Facts: []intake.Fact{
			delegateRole: made(term(words.CeremonyRole, roles, words.ListRoles), words.ListRoleCore, words.ListRoleMade),
			delegateCame: term(words.CeremonyAttendance, attendances, words.ListCame, "diemdanh", "comat", "thamdu", "tinhtrang", "comatvang"),
			delegateWhy:  text(words.CeremonyReason, "lidovang", "lidovangmat", "lido"),
			delegateFor:  text(words.CeremonyStandsInFor, "duthay", "duthaycho", "thaycho", "duthaydongchi"),
		},
	},
	plan: planDelegates,
}

// planDelegates finds who comes to a meeting of the year, or comes otherwise than the book
// says. Names, posts and units stand as they are written; whoever is known is linked.
func planDelegates(p *plan) error {
	meetings, err := p.book.CeremoniesOf(p.ctx, p.Year.ID)
	if err != nil {
		return err
	}
	if len(meetings) == 0 {
		return fault.New(fault.Invalid, words.ListNoCeremonyWhat, words.ListNoCeremonyNext)
	}
	meeting := p.meetingOf(meetings)
	if meeting == 0 {
		p.each(func(_ int, line *registration.Pasted) { wait(line) })
		return nil
	}
	file, err := ceremony.Read(p.ctx, p.book, p.Year.ID, meeting)
	if err != nil {
		return err
	}
	known := file.Participants
	persons, err := p.persons()
	if err != nil {
		return err
	}
	p.each(func(i int, line *registration.Pasted) {
		told := data.Participant{
			CeremonyID: file.Ceremony.ID, Invited: true, Position: len(known) + 1, Honorific: line.Entry.Honorific, FullName: line.Entry.Name, Post: line.Entry.Post,
			UnitName: line.Room, Role: data.ParticipantRole(fact(line, delegateRole)),
		}
		unit, of := p.unitCalled(line.Room)
		if of {
			told.UnitName, told.UnitID = unit.Name, &unit.ID
		}
		if id := p.personOf(i); id != 0 {
			told.PersonID = &id
			told.Honorific = cmp.Or(told.Honorific, persons[id].Honorific)
		}
		at := -1
		for n, other := range known {
			if viet.TextKey(other.FullName) == viet.TextKey(told.FullName) && (told.UnitName == "" || other.UnitName == "" || viet.TextKey(other.UnitName) == viet.TextKey(told.UnitName)) {
				at = n
			}
		}
		fresh := at < 0
		if fresh {
			if told.Role == "" {
				if told.Role = p.roleOf(line); told.Role == "" {
					wait(line)
					return
				}
				at := slices.IndexFunc(roles, func(o intake.Option) bool { return o.Value == string(told.Role) })
				line.Changes = append(line.Changes, intake.Change{To: roles[at].Text, Why: words.ChangeGroup})
			}
			known, at = append(known, told), len(known)
		} else if known[at].ID == 0 {
			refuse(line, words.ListTwice)
			return
		}
		now := &known[at]
		if !fresh {
			line.Standing = registration.Matched
		}
		changed := false
		for _, f := range []struct {
			what  string
			field *string
			to    string
		}{
			{words.CeremonyHonorific, &now.Honorific, told.Honorific},
			{words.CeremonyPost, &now.Post, told.Post},
			{words.CeremonyUnit, &now.UnitName, told.UnitName},
			{words.CeremonyRole, (*string)(&now.Role), string(told.Role)},
			{words.CeremonyAttendance, (*string)(&now.Attendance), fact(line, delegateCame)},
			{words.CeremonyReason, &now.AbsenceReason, fact(line, delegateWhy)},
			{words.CeremonyStandsInFor, &now.StandsInFor, fact(line, delegateFor)},
		} {
			if set(line, f.what, f.field, f.to) {
				changed = true
			}
		}
		if fresh || changed {
			saved := *now
			p.do(i, func(tx *data.Tx) error { return ceremony.SaveParticipant(tx, &saved) })
		}
	})
	return nil
}

// meetingOf is the meeting whose list it is: the only one, or the one that is answered; 0
// until then.
func (p *plan) meetingOf(meetings []data.Ceremony) int64 {
	if len(meetings) == 1 {
		return meetings[0].ID
	}
	options := make([]intake.Option, len(meetings))
	for i, meeting := range meetings {
		text := meeting.Name
		if meeting.Date != "" {
			text = fmt.Sprintf(words.MeetingOn, meeting.Name, meeting.Date.Slash())
		}
		options[i] = intake.Option{Value: strconv.FormatInt(meeting.ID, 10), Text: text}
	}
	row := 0
	if len(p.r.Lines) > 0 {
		row = p.r.Lines[0].Number
	}
	id, _ := strconv.ParseInt(p.r.Ask("meeting", words.AskMeeting, row, options), 10, 64)
	return id
}

// roleOf is in which capacity somebody comes where no column says it: as the name of the
// group does, else as she says for the whole group.
func (p *plan) roleOf(line *registration.Pasted) data.ParticipantRole {
	key := data.SpellingKey(line.Group)
	if _, unit := p.unitCalled(line.Group); unit { // whose they are, and not in which capacity
		key = ""
	}
	for _, o := range roles {
		if key != "" && strings.Contains(key, data.SpellingKey(o.Text)) {
			return data.ParticipantRole(o.Value)
		}
		for _, also := range words.ListRoles[o.Value] {
			if key == also {
				return data.ParticipantRole(o.Value)
			}
		}
	}
	text := words.AskRoles
	if key != "" {
		text = fmt.Sprintf(words.AskRolesOf, line.Group)
	}
	return data.ParticipantRole(p.r.Ask("role:"+key, text, line.Number, roles))
}
