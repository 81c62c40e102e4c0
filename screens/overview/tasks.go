package overview

import (
	"fmt"
	"strconv"
	"strings"

	"sothidua/app/ceremony"
	"sothidua/app/contest"
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
	placeDeadlines = "deadlines"
	placeOffices   = "offices"
	placeUnits     = "units"
)

// tasks lists what is open in the order of the year's work.
func tasks(o loaded, deadlines contest.Deadlines, today viet.Date) []task {
	list := yearTasks(o)
	list = append(list, submissionTasks(o.Summary.Units, deadlines, today)...)
	list = append(list, ceremonyTasks(o.Ceremony, today)...)
	return append(list, signatureTasks(o.Ceremony)...)
}

func yearTasks(o loaded) []task {
	var list []task
	add := func(missing bool, t task) {
		if missing {
			list = append(list, t)
		}
	}
	add(len(o.Summary.Units) == 0, task{words.TaskUnits, words.TaskUnitsNote, kit.Look, desk.Block, placeUnits})
	add(o.Summary.Year.Theme == "", task{words.TaskTheme, words.TaskThemeNote, kit.Muted, desk.Year, ""})
	add(!o.HasHead, task{words.TaskHead, words.TaskHeadNote, kit.Muted, desk.Block, placeOffices})
	add(len(o.Deadlines) == 0, task{words.TaskDeadlines, words.TaskDeadlinesNote, kit.Muted, desk.Year, placeDeadlines})
	return list
}

// submissionTasks names every unit that has not handed in.
func submissionTasks(units []data.UnitSummary, deadlines contest.Deadlines, today viet.Date) []task {
	var list []task
	for _, row := range units {
		if contest.HandedIn(row.Submission) {
			continue
		}
		due := deadlines.OfUnit(row.Submission)
		t := task{fmt.Sprintf(words.TaskSubmit, unitName(row.Unit)), "", kit.Look, desk.Registrations, strconv.FormatInt(row.Unit.ID, 10)}
		left, _ := due.Left(today)
		switch {
		case row.Submission.State == data.SubmissionReturned:
			t.title, t.note = fmt.Sprintf(words.TaskReturned, unitName(row.Unit)), row.Submission.Reason
		case !due.Set:
			t.note, t.tone = words.TaskNoDue, kit.Muted
		case left < -daysWorthCounting:
			t.note, t.tone = fmt.Sprintf(words.TaskLongLate, due.Day.Slash()), kit.Bad
		case left < 0:
			t.note, t.tone = fmt.Sprintf(words.TaskLate, -left), kit.Bad
		case left == 0:
			t.note = words.TaskDueToday
		default:
			t.note = fmt.Sprintf(words.TaskDue, due.Day.Slash(), left)
		}
		list = append(list, t)
	}
	return list
}

// daysWorthCounting is how long a delay is told in days; older ones are told by their date.
const daysWorthCounting = 60

// ceremonyTasks names what the papers of the ceremony lack. The entries of its
// general data, which come first, are one line; the rest stand each for itself.
func ceremonyTasks(file *data.CeremonyFile, today viet.Date) []task {
	if file.Ceremony.ID == 0 {
		return []task{{words.TaskCeremony, words.TaskCeremonyNote, kit.Muted, desk.Ceremony, ""}}
	}
	var list []task
	var general []string
	for _, gap := range ceremony.Missing(file, today) {
		t := task{gap.Text, words.TaskMissingNote, kit.Look, desk.Ceremony, fmt.Sprintf("%s/%s/%d", gap.List, gap.Field, gap.ID)}
		switch gap.List {
		case ceremony.General:
			general = append(general, gap.Text)
			if len(general) == 1 {
				t.title = words.TaskMissing
				list = append(list, t)
			}
			list[0].note = strings.Join(general, ", ")
			continue
		case ceremony.Pledge:
			t.area, t.what = desk.Pledge, ""
		}
		list = append(list, t)
	}
	return list
}

// signatureTasks names whose signature is still to be fetched.
func signatureTasks(file *data.CeremonyFile) []task {
	var list []task
	for _, who := range file.Signatories {
		note := ""
		switch {
		case who.State == data.SignatureAbsent:
			note = words.TaskAbsentNote
		case who.State == data.SignatureLater && who.SignedOn == "":
			note = words.TaskLaterNote
		default:
			continue
		}
		place := fmt.Sprintf("%s/state/%d", ceremony.Signing, who.ID)
		list = append(list, task{fmt.Sprintf(words.TaskUnsigned, who.UnitName), note, kit.Look, desk.Ceremony, place})
	}
	return list
}
