package papers

import (
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// signHeight is the height in mm of a row that is signed by hand.
const signHeight = 12

// delegates (danh sách đại biểu) lists who is invited or came, by role, with room
// for each to sign.
func (b *builder) delegates() []page.Section {
	section := page.Portrait()
	blocks := b.sheet(section.Width())
	blocks = append(blocks, page.P(page.Center, bodySize, b.say("occasion", "lúc", b.when(), "địa điểm", b.where())).Slanted().Spaced(0, 10).Kept())
	rows := b.delegateRows()
	if b.open(contest.Delegates) {
		rows = penRows(10, signHeight)
	}
	heads := []string{
		b.say("column number"), b.say("column name"), b.say("column post"), b.say("column role"), b.say("column sign"),
	}
	blocks = append(blocks, carried(listing([]float64{11, 42, 55, 24, 28}, heads, rows)))
	section.Blocks = append(blocks, text(b.invitedLine()).Spaced(8, 0))
	return []page.Section{section}
}

func (b *builder) delegateRows() []page.Row {
	var rows []page.Row
	n := 0
	for _, role := range roles {
		var group []page.Row
		for _, p := range b.Participants {
			if p.Role == role {
				n++
				group = append(group, b.delegate(n, p))
			}
		}
		if len(group) == 0 {
			continue
		}
		title := b.say("group", "nhóm", b.say("role "+string(role)), "số", number(len(group)))
		head := page.Row{CantSplit: true, KeepNext: true, Cells: []page.Cell{cell(page.Left, listSize, title, true).Spanning(5, 1)}}
		rows = append(append(rows, head), group...)
	}
	return rows
}

func (b *builder) delegate(n int, p data.Participant) page.Row {
	who := b.named(p)
	if p.StandsInFor != "" {
		who = b.say("stands in", "người", who, "dự thay", p.StandsInFor)
	}
	sign := ""
	switch p.Attendance {
	case data.AttendanceAbsent:
		sign = b.say("absent")
	case data.AttendanceLate:
		sign = b.say("late")
	}
	return whole(signHeight, middle(strconv.Itoa(n)), left(who), left(b.posted(p)), middle(b.task(p)),
		page.C(page.P(page.Center, listSize, sign).Slanted()).Centred())
}

// task is what a participant does at the ceremony.
func (b *builder) task(p data.Participant) string {
	var tasks []string
	for _, officer := range []struct {
		id  *int64
		key string
	}{
		{b.Ceremony.ChairID, "task chair"}, {b.Ceremony.SecretaryID, "task secretary"}, {b.Ceremony.ConcluderID, "task conclusion"},
	} {
		if officer.id != nil && *officer.id == p.ID {
			tasks = append(tasks, b.say(officer.key))
		}
	}
	for _, s := range b.Signatories {
		if s.FullName != "" && viet.Fold(s.FullName) == viet.Fold(p.FullName) {
			key := "task sign"
			if s.Role == data.SignatoryWitness {
				key = "task witness"
			}
			tasks = append(tasks, b.say(key))
			break
		}
	}
	if len(tasks) == 0 {
		return b.say("task of " + string(p.Role))
	}
	return viet.Capital(strings.Join(tasks, ", "))
}

// invitedLine sums up who was invited and who came, as far as it is noted.
func (b *builder) invitedLine() string {
	invited := 0
	states := map[data.Attendance]int{}
	for _, p := range b.Participants {
		states[p.Attendance]++
		if p.Invited {
			invited++
		}
	}
	switch {
	case len(b.Participants) == 0:
		return b.say("sum open", "mời", b.say("short blank"))
	case states[data.AttendanceUnknown] == len(b.Participants):
		return b.say("sum open", "mời", number(invited))
	}
	key := "sum"
	if states[data.AttendanceAbsent] == 0 {
		key = "sum whole"
	}
	return b.say(key, "mời", number(invited),
		"có mặt", number(states[data.AttendancePresent]+states[data.AttendanceLate]), "vắng", number(states[data.AttendanceAbsent]))
}
