package overview

import (
	"fmt"
	"strconv"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// task (việc cần làm) is one line of what is open, and the way there.
type task struct {
	title string
	note  string
	tone  kit.Tone
	area  desk.Area
	what  string
}

// Places inside other screens.
const (
	placeDeadlines   = "deadlines"
	placeSignatories = "signatories"
)

// tasks lists what is open in the order of the year's work.
func tasks(o *data.Overview, today viet.Date) []task {
	list := yearTasks(o)
	list = append(list, submissionTasks(o, today)...)
	list = append(list, ceremonyTasks(o.Ceremony)...)
	return append(list, signatureTasks(o.Ceremony, today)...)
}

func yearTasks(o *data.Overview) []task {
	var list []task
	add := func(missing bool, t task) {
		if missing {
			list = append(list, t)
		}
	}
	add(len(o.Summary.Units) == 0, task{words.TaskUnits, words.TaskUnitsNote, kit.Look, desk.Block, ""})
	add(o.Summary.Year.Theme == "", task{words.TaskTheme, words.TaskThemeNote, kit.Muted, desk.Year, ""})
	add(!o.HasHead, task{words.TaskHead, words.TaskHeadNote, kit.Muted, desk.Block, ""})
	add(len(o.Deadlines) == 0, task{words.TaskDeadlines, words.TaskDeadlinesNote, kit.Muted, desk.Year, placeDeadlines})
	return list
}

// submissionTasks names every unit that has not handed in.
func submissionTasks(o *data.Overview, today viet.Date) []task {
	var list []task
	for _, row := range o.Summary.Units {
		if handedIn(row.Submission) {
			continue
		}
		due := dueOf(row.Submission, o.Deadlines)
		t := task{fmt.Sprintf(words.TaskSubmit, unitName(row.Unit)), "", kit.Look, desk.Registrations, strconv.FormatInt(row.Unit.ID, 10)}
		late := lateBy(due, today)
		switch {
		case row.Submission.State == data.SubmissionReturned:
			t.title, t.note = fmt.Sprintf(words.TaskReturned, unitName(row.Unit)), row.Submission.Reason
		case due == "":
			t.note, t.tone = words.TaskNoDue, kit.Muted
		case late > daysWorthCounting:
			t.note, t.tone = fmt.Sprintf(words.TaskLongLate, due.Slash()), kit.Bad
		case late > 0:
			t.note, t.tone = fmt.Sprintf(words.TaskLate, late), kit.Bad
		case late == 0:
			t.note = words.TaskDueToday
		default:
			t.note = fmt.Sprintf(words.TaskDue, due.Slash(), -late)
		}
		list = append(list, t)
	}
	return list
}

// daysWorthCounting is how long a delay is told in days; older ones are told by their date.
const daysWorthCounting = 60

// ceremonyTasks names what the papers of the ceremony lack.
func ceremonyTasks(file *data.CeremonyFile) []task {
	c := file.Ceremony
	if c.ID == 0 {
		return []task{{words.TaskCeremony, words.TaskCeremonyNote, kit.Muted, desk.Ceremony, ""}}
	}
	var missing []string
	add := func(is bool, name string) {
		if is {
			missing = append(missing, name)
		}
	}
	add(c.Date == "", words.MissingDate)
	add(c.StartTime == "", words.MissingStart)
	add(c.EndTime == "" && len(file.Remarks) > 0, words.MissingEnd)
	add(c.Place == "", words.MissingPlace)
	add(c.ChairID == nil, words.MissingChair)
	add(c.SecretaryID == nil, words.MissingSecretary)
	add(len(file.Participants) == 0, words.MissingDelegates)
	add(len(file.Agenda) == 0, words.MissingAgenda)
	add(len(file.Signatories) == 0, words.MissingSignatories)
	var list []task
	if len(missing) > 0 {
		list = append(list, task{words.TaskMissing, strings.Join(missing, ", "), kit.Look, desk.Ceremony, ""})
	}
	if file.Pledged == 0 {
		list = append(list, task{words.TaskPledge, words.TaskPledgeNote, kit.Look, desk.Pledge, ""})
	}
	return list
}

// signatureTasks names, from the day of the ceremony on, who has not signed.
func signatureTasks(file *data.CeremonyFile, today viet.Date) []task {
	if file.Ceremony.Date == "" || today < file.Ceremony.Date {
		return nil
	}
	var list []task
	for _, who := range file.Signatories {
		if who.State == data.SignatureSigned || (who.State == data.SignatureLater && who.SignedOn != "") {
			continue
		}
		title := who.UnitName
		if title == "" {
			title = who.FullName
		}
		note := words.TaskUnsignedNote
		if who.State == data.SignatureAbsent {
			note = words.TaskAbsentNote
		}
		list = append(list, task{fmt.Sprintf(words.TaskUnsigned, title), note, kit.Look, desk.Ceremony, placeSignatories})
	}
	return list
}
