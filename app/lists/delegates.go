package lists

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/ceremony"
	"sothidua/app/exchange"
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
	delegateTask
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
		Wide: true, Subject: data.SubjectIndividual, Unnamed: []string{words.ListStandsFor},
		Names:  []string{"daibieu", "tendaibieu", "hotendaibieu", "hovatendaibieu", "khachmoi", "nguoithamdu", "nguoidudaibieu"},
		Fields: []intake.Field{intake.PostField, intake.SexField},
		Facts: []intake.Fact{
			delegateRole: capacity(),
			delegateCame: attendance(),
			delegateWhy:  text(words.CeremonyReason, "lidovang", "lidovangmat", "lido"),
			delegateFor:  standingIn(),
			delegateTask: text(words.ListTask, "nhiemvu", "viectaihoinghi", "nhiemvutaihoinghi"),
		},
	},
	plan: planDelegates,
}

// capacity is as what somebody comes. Where that stands, lists write what somebody does there
// too, our own among them: "Chủ trì, ký giao ước".
func capacity() intake.Fact {
	f := made(term(words.CeremonyRole, roles, words.ListRoles), words.ListRoleCore, words.ListRoleMade)
	f.Also = func(text string) map[int]string {
		if _, is := tasksIn(text); !is {
			return nil
		}
		return map[int]string{delegateTask: exchange.Flat(text)}
	}
	return f
}

// tasksIn are what a text says that somebody does at a meeting, by their keys, and whether it
// says nothing else.
func tasksIn(text string) (tasks []string, is bool) {
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",;+/\n", r) }) {
		key, known := data.SpellingKey(part), false
		for task, also := range words.ListTasks {
			if slices.Contains(also, key) {
				tasks, known = append(tasks, task), true
			}
		}
		if !known {
			return nil, false
		}
	}
	return tasks, len(tasks) > 0
}

// attendance is who came; lists write it where people sign too, and why somebody did not
// beside it: "vắng: họp đột xuất".
func attendance() intake.Fact {
	f := term(words.CeremonyAttendance, attendances, words.ListCame, "diemdanh", "comat", "thamdu", "tinhtrang", "comatvang", "kiten", "kinhan")
	f.Also = func(text string) map[int]string {
		said := withReason.FindStringSubmatch(exchange.Flat(text))
		if said == nil {
			return nil
		}
		if came, ok := f.Read(said[1]); ok && came != "" && came != string(data.AttendancePresent) {
			return map[int]string{delegateCame: came, delegateWhy: strings.Trim(said[2], " ()")}
		}
		return nil
	}
	return f
}

var withReason = regexp.MustCompile(`^([^:(,;]+?)\s*[:(,;]\s*(.+)$`)

// standingIn is in whose stead somebody comes, which stands behind names too.
func standingIn() intake.Fact {
	f := text(words.CeremonyStandsInFor, "duthay", "duthaycho", "thaycho", "duthaydongchi")
	f.Remark = func(text string) (string, bool) {
		for _, word := range words.ListInstead {
			if rest, is := strings.CutPrefix(strings.ToLower(text), word+" "); is {
				return strings.TrimSpace(text[len(text)-len(rest):]), true
			}
		}
		return "", false
	}
	return f
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
			CeremonyID: file.Ceremony.ID, Invited: true, Position: len(known) + 1, Honorific: line.Entry.Honorific, FullName: strings.TrimSpace(line.Degree + " " + line.Entry.Name), Post: line.Entry.Post,
			UnitName: line.Room, Role: data.ParticipantRole(fact(line, delegateRole)),
		}
		if of := p.groupRole(line); told.Role == "" && of != "" {
			told.Role = of
			line.Changes = append(line.Changes, intake.Change{To: roleText(of), Why: words.ChangeGroup})
		}
		unit, of := p.unitCalled(line.Room)
		if line.Room == "" {
			if post, in := p.postIn(told.Post); in.ID != 0 {
				told.Post, unit, of = post, in, true
			}
		}
		if of {
			told.UnitName, told.UnitID = unit.Name, &unit.ID
		}
		if id := p.personOf(i); id != 0 {
			told.PersonID = &id
			told.Honorific = cmp.Or(told.Honorific, persons[id].Honorific)
		}
		at := -1
		for n, other := range known {
			if viet.TextKey(intake.Bare(other.FullName)) == viet.TextKey(line.Entry.Name) && (told.UnitName == "" || other.UnitName == "" || viet.TextKey(other.UnitName) == viet.TextKey(told.UnitName)) {
				at = n
			}
		}
		fresh := at < 0
		if fresh {
			if told.Role == "" {
				if told.Role = p.askRole(line); told.Role == "" {
					wait(line)
					return
				}
				line.Changes = append(line.Changes, intake.Change{To: roleText(told.Role), Why: words.ChangeGroup})
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
		if !fresh && viet.TextKey(viet.Posted(now.Post, now.UnitName, ", ")) == viet.TextKey(viet.Posted(told.Post, told.UnitName, ", ")) { // parted otherwise
			told.Post, told.UnitName = now.Post, now.UnitName
		}
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
		tasks := p.tasksOf(line, file, *now)
		if fresh || changed || len(tasks) > 0 {
			saved := *now
			p.do(i, func(tx *data.Tx) error {
				if err := ceremony.SaveParticipant(tx, &saved); err != nil || len(tasks) == 0 {
					return err
				}
				return ceremony.Lead(tx, saved, tasks...)
			})
		}
	})
	return nil
}

// postIn parts a post from the unit of the block that is said with it: "Tổng Biên tập Báo Thử".
func (p *plan) postIn(text string) (post string, unit data.Unit) {
	for _, one := range p.Units {
		for _, name := range []string{one.Name, one.ShortName} {
			for _, between := range []string{", ", " "} {
				if parted, is := viet.Unposted(text, name, between); is && len(one.Name) > len(unit.Name) {
					post, unit = parted, one
				}
			}
		}
	}
	return post, unit
}

// tasksOf are the tasks at the meeting that a line gives somebody and nobody has yet. What it
// says of tasks besides, and the book does not say, is told.
func (p *plan) tasksOf(line *registration.Pasted, file *data.CeremonyFile, who data.Participant) (fresh []string) {
	said := fact(line, delegateTask)
	tasks, clear := tasksIn(said)
	for _, task := range tasks {
		switch at := ceremony.Led(&file.Ceremony, task); {
		case at != nil && *at == nil:
			none := int64(0)
			*at, fresh = &none, append(fresh, task) // no further line has it
		case at != nil:
			clear = clear && **at == who.ID
		case task == taskSign:
			clear = clear && slices.ContainsFunc(file.Signatories, func(s data.Signatory) bool {
				return viet.TextKey(intake.Bare(s.FullName)) == viet.TextKey(intake.Bare(who.FullName))
			})
		}
	}
	if !clear {
		line.Ignored = joined(line.Ignored, said)
	}
	return fresh
}

// taskSign is the task of those who sign, which the list of signers has.
const taskSign = "sign"

// meetingOf is the meeting whose list it is: the only one, or the one that is answered; 0
// until then.
func (p *plan) meetingOf(meetings []data.Ceremony) int64 {
	if len(meetings) == 1 {
		return meetings[0].ID
	}
	if at := p.meetingTold(meetings); at >= 0 {
		p.r.Said = append(p.r.Said, fmt.Sprintf(words.ListMeeting, meetings[at].Name, meetings[at].Date.Slash()))
		return meetings[at].ID
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

// meetingTold is the one meeting whose day stands above the list; -1 for none, or several.
func (p *plan) meetingTold(meetings []data.Ceremony) int {
	found := -1
	for _, sheet := range p.Source().Sheets {
		for _, text := range p.r.Above(sheet.Name) {
			for _, day := range aDay.FindAllString(text, -1) {
				date, err := viet.ParseDate(intake.SpelledDay(day))
				at := slices.IndexFunc(meetings, func(c data.Ceremony) bool { return c.Date == date })
				switch {
				case err != nil || at < 0 || at == found:
				case found >= 0:
					return -1
				default:
					found = at
				}
			}
		}
	}
	return found
}

var aDay = regexp.MustCompile(`(?i)\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4}`)

// groupRole is in which capacity somebody comes by the name of the group, or by what they do
// alone; empty where neither says it.
func (p *plan) groupRole(line *registration.Pasted) data.ParticipantRole {
	key := data.SpellingKey(line.Group)
	if _, unit := p.unitCalled(line.Group); unit { // whose they are, and not in which capacity
		key = ""
	}
	for _, said := range []string{key, data.SpellingKey(fact(line, delegateTask))} {
		for _, o := range roles {
			if said != "" && (strings.Contains(said, data.SpellingKey(o.Text)) || slices.Contains(words.ListRoles[o.Value], said)) {
				return data.ParticipantRole(o.Value)
			}
		}
	}
	return ""
}

// askRole asks in which capacity they come whose list does not say it, once for a group.
func (p *plan) askRole(line *registration.Pasted) data.ParticipantRole {
	key, text := data.SpellingKey(line.Group), words.AskRoles
	if _, unit := p.unitCalled(line.Group); unit {
		key = ""
	}
	if key != "" {
		text = fmt.Sprintf(words.AskRolesOf, line.Group)
	}
	return data.ParticipantRole(p.r.Ask("role:"+key, text, line.Number, roles))
}

func roleText(role data.ParticipantRole) string {
	at := slices.IndexFunc(roles, func(o intake.Option) bool { return o.Value == string(role) })
	return roles[at].Text
}
