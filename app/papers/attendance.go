package papers

import (
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
)

// roles are the groups of the attendance list, in order.
var roles = []data.ParticipantRole{
	data.RoleSuperior, data.RoleMember, data.RoleGuest, data.RoleSupport, data.RolePress,
}

// attendance lists who was there by role, and who was not, with the reason.
func (b *builder) attendance() []page.Block {
	if b.open(contest.Delegates) {
		return []page.Block{labelled(b.say("attendance none", "chỗ trống", b.say("blank")))}
	}
	states := map[data.Attendance]int{}
	for _, p := range b.Participants {
		states[p.Attendance]++
	}
	open := states[data.AttendanceUnknown] == len(b.Participants)
	present := states[data.AttendancePresent] + states[data.AttendanceLate]
	head := b.say("attendance", "có mặt", number(present), "vắng", number(states[data.AttendanceAbsent]))
	switch {
	case states[data.AttendanceUnknown]+states[data.AttendanceAbsent] == 0:
		head = b.say("attendance all", "có mặt", number(present))
	case open:
		head = b.say("attendance open", "mời", number(len(b.Participants)))
	}
	b.open(contest.Attendance)
	blocks := []page.Block{labelled(head)}
	for _, role := range roles {
		blocks = append(blocks, b.there(role, open)...)
	}
	return append(blocks, b.absent(states[data.AttendanceUnknown] == 0)...)
}

// there lists those of one role who came, or all who were invited while nothing
// is noted yet.
func (b *builder) there(role data.ParticipantRole, open bool) []page.Block {
	var lines []string
	for _, p := range b.Participants {
		if p.Role != role || !open && p.Attendance != data.AttendancePresent && p.Attendance != data.AttendanceLate {
			continue
		}
		who := b.attendee(p)
		if p.StandsInFor != "" {
			who = b.say("stands in", "người", who, "dự thay", p.StandsInFor)
		}
		if p.Attendance == data.AttendanceLate {
			who = b.say("late", "người", who)
		}
		lines = append(lines, b.say("attendee", "người", who)+";")
	}
	if len(lines) == 0 {
		return nil
	}
	head := b.say("role line", "nhóm", b.say("role "+string(role)), "số", number(len(lines)))
	return append([]page.Block{text(head).Kept()}, bodies(closed(lines))...)
}

// absent lists who did not come. That nobody was absent is said only where
// everybody's attendance is noted.
func (b *builder) absent(noted bool) []page.Block {
	var lines []string
	for _, p := range b.Participants {
		if p.Attendance != data.AttendanceAbsent {
			continue
		}
		who := b.attendee(p)
		line := b.say("absent", "người", who, "lý do", b.known(p.AbsenceReason, contest.Absences, p.ID))
		lines = append(lines, b.say("attendee", "người", line)+";")
	}
	switch {
	case len(lines) > 0:
		head := text(b.say("absent heading", "số", number(len(lines)))).Kept()
		return append([]page.Block{head}, bodies(closed(lines))...)
	case noted && !b.blank:
		return bodies([]string{b.say("absent none")})
	}
	return nil
}

// attendee names somebody with post and unit. A task at the ceremony is no post
// of the unit, so that a comma stands between the two.
func (b *builder) attendee(p data.Participant) string {
	if p.Role == data.RoleSupport || p.Role == data.RolePress {
		return strings.TrimSuffix(b.person(p.Honorific, p.FullName, p.Post, "")+", "+p.UnitName, ", ")
	}
	return b.person(p.Honorific, p.FullName, p.Post, p.UnitName)
}

// closed ends the last line of a list with a full stop.
func closed(lines []string) []string {
	if n := len(lines); n > 0 {
		lines[n-1] = lines[n-1][:len(lines[n-1])-1] + "."
	}
	return lines
}
