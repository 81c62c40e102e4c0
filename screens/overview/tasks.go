package overview

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// task (việc cần làm) is one line of what is open, and the way there.
type task struct {
	of    string // whom it is about, where there may be many of its kind
	title string
	note  string
	tone  kit.Tone
	at    desk.Place // the zero one is the page on what is new
}

// Places inside other screens.
const (
	placeInfo      = "info"
	placeDeadlines = "deadlines"
	placeOffices   = "offices"
	placeUnits     = "units"

	placeExemplars = "exemplars"
)

// tasks lists what is open in the order of the year's work.
func tasks(o *contest.Records, today viet.Date) []task {
	list := yearTasks(o)
	list = append(list, submissionTasks(o, today)...)
	list = append(list, criterionTasks(o, today)...)
	list = append(list, ceremonyTasks(o, today)...)
	return append(list, signatureTasks(o.Signatories)...)
}

func yearTasks(o *contest.Records) []task {
	var list []task
	add := func(missing bool, t task) {
		if missing {
			list = append(list, t)
		}
	}
	add(len(o.Summary.Units) == 0, task{"", words.TaskUnits, words.TaskUnitsNote, kit.Look, desk.Place{Area: desk.Block, Part: placeUnits}})
	add(o.Summary.Year.Theme == "", task{"", words.TaskTheme, words.TaskThemeNote, kit.Muted, desk.Place{Area: desk.Year, Part: placeInfo, Field: "theme"}})
	add(!o.HasHead(), task{"", words.TaskHead, words.TaskHeadNote, kit.Muted, desk.Place{Area: desk.Block, Part: placeOffices}})
	add(len(o.Deadlines.Rows()) == 0, task{"", words.TaskDeadlines, words.TaskDeadlinesNote, kit.Muted, desk.Place{Area: desk.Year, Part: placeDeadlines}})
	return list
}

// awaitedTasks is one line for all official prints whose signed copies are not there.
func awaitedTasks(awaited []prints.Filed) []task {
	if len(awaited) == 0 {
		return nil
	}
	var titles []string
	for _, print := range awaited {
		titles = append(titles, print.Title)
	}
	at := desk.Place{Area: desk.Papers, Part: awaited[len(awaited)-1].Paper} // the one that waits longest
	return []task{{"", fmt.Sprintf(words.TaskAwaited, len(awaited)), strings.Join(titles, "; "), kit.Look, at}}
}

// followTasks name the exemplars of earlier years that the year is to see to.
func followTasks(earlier []data.EarlierExemplar) []task {
	var list []task
	for _, e := range earlier {
		at := desk.Place{Area: desk.Results, Part: placeExemplars, ID: e.ID, Field: "follow-state"}
		list = append(list, task{e.Name, fmt.Sprintf(words.TaskFollow, e.Name), fmt.Sprintf(words.TaskFollowNote, e.Year().Text(), e.FollowUp), kit.Look, at})
	}
	return together(list, words.TaskFollowMany, desk.Place{Area: desk.Results, Part: placeExemplars})
}

// newsTasks say that the program brought what the book does not have.
func newsTasks(count int) []task {
	if count == 0 {
		return nil
	}
	return []task{{"", fmt.Sprintf(words.TaskNews, viet.Number(count)), words.TaskNewsNote, kit.Look, desk.Place{}}}
}

// aFew are told one by one, more of a kind in one line.
const aFew = 3

// together tells many tasks of a kind in one line, which names them and leads to the list
// of all.
func together(list []task, title string, at desk.Place) []task {
	if len(list) <= aFew {
		return list
	}
	one := task{title: fmt.Sprintf(title, len(list)), tone: kit.Look, at: at}
	var names []string
	for _, t := range list {
		names = append(names, t.of)
		if t.tone == kit.Bad {
			one.tone = kit.Bad
		}
	}
	one.note = strings.Join(names, ", ")
	return []task{one}
}

// submissionTasks names every unit that has not handed in: who is to hand in again, who
// is late, and who has time; before them those of whom nobody noted that they did.
func submissionTasks(o *contest.Records, today viet.Date) []task {
	var unnoted, returned, late, open []task
	for _, row := range o.UnnotedUnits(0) {
		name := unitName(row.Unit)
		at := desk.Place{Area: desk.Registrations, Part: desk.SubmissionPart, Unit: row.Unit.ID}
		unnoted = append(unnoted, task{name, fmt.Sprintf(words.TaskUnnoted, name), words.TaskUnnotedNote, kit.Look, at})
	}
	for _, row := range o.Reminded(0) {
		due := o.Deadlines.OfUnit(row.Submission)
		name := unitName(row.Unit)
		t := task{of: name, title: fmt.Sprintf(words.TaskSubmit, name), tone: kit.Look, at: desk.Place{Area: desk.Registrations, Unit: row.Unit.ID}}
		left, _ := due.Left(today)
		switch {
		case row.Submission.State == data.SubmissionReturned:
			t.title, t.note = fmt.Sprintf(words.TaskReturned, name), row.Submission.Reason
			returned = append(returned, t)
			continue
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
		if t.tone == kit.Bad {
			late = append(late, t)
		} else {
			open = append(open, t)
		}
	}
	all := desk.Place{Area: desk.Registrations, Part: desk.SubmissionPart, Unit: desk.AllUnits}
	return slices.Concat(together(unnoted, words.TaskUnnotedMany, all), together(returned, words.TaskReturnedMany, all), together(late, words.TaskLateMany, all), together(open, words.TaskSubmitMany, all))
}

// criterionTasks name the criteria whose last day passed before all units had points for
// them, with the units; of a closed year nobody asks for any.
func criterionTasks(o *contest.Records, today viet.Date) []task {
	if o.Year.ClosedOn != "" {
		return nil
	}
	names, units := map[int64]string{}, []int64{}
	for _, unit := range o.Units {
		names[unit.ID], units = unitName(unit), append(units, unit.ID)
	}
	var list []task
	for _, late := range scoring.Overdues(o.Criteria, o.Scores, units, today) {
		var who []string
		for _, id := range late.Units {
			who = append(who, names[id])
		}
		at := desk.Place{Area: desk.Scoring, Part: string(contest.InScores), Unit: late.Units[0]}
		list = append(list, task{late.Text, fmt.Sprintf(words.TaskCriterion, late.Text, late.Due.Slash()), strings.Join(who, ", "), kit.Bad, at})
	}
	return together(list, words.TaskCriterionMany, desk.Place{Area: desk.Scoring, Part: string(contest.InScores)})
}

// daysWorthCounting is how long a delay is told in days; older ones are told by their date.
const daysWorthCounting = 60

// ceremonyTasks names what the papers of the ceremony lack. The entries of its
// general data are one line, before the rest; the rest stand each for itself.
func ceremonyTasks(o *contest.Records, today viet.Date) []task {
	if o.Ceremony.ID == 0 {
		return []task{{"", words.TaskCeremony, words.TaskCeremonyNote, kit.Muted, desk.Place{Area: desk.Ceremony}}}
	}
	var list []task
	var general []string
	first := desk.Place{Area: desk.Ceremony}
	for _, gap := range o.Due(papers.Lacking(o), today) {
		at, _ := desk.PlaceOf(gap)
		switch {
		case gap.Place == contest.InCeremony:
			if general = append(general, gap.Text); len(general) == 1 {
				first = at
			}
		case at.Area == desk.Ceremony, at.Area == desk.Pledge:
			list = append(list, task{"", gap.Text, words.TaskMissingNote, kit.Look, at})
		}
	}
	if len(general) > 0 {
		list = slices.Insert(list, 0, task{"", words.TaskMissing, fewOf(general), kit.Look, first})
	}
	return list
}

// fewOf are the first of many sentences, and how many more there are: all of them would leave no
// room for another task, and the task leads to where they stand.
func fewOf(sentences []string) string {
	if len(sentences) <= aFew+1 { // one more is as long as saying so
		return strings.Join(sentences, " ")
	}
	more := fmt.Sprintf(words.TaskMissingMore, viet.Number(len(sentences)-aFew))
	return strings.Join(sentences[:aFew], " ") + " " + more
}

// signatureTasks names whose signature is still to be fetched.
func signatureTasks(signatories []data.Signatory) []task {
	var list []task
	for _, who := range signatories {
		note := ""
		switch {
		case who.State == data.SignatureAbsent:
			note = words.TaskAbsentNote
		case who.State == data.SignatureLater && who.SignedOn == "":
			note = words.TaskLaterNote
		default:
			continue
		}
		at := desk.Place{Area: desk.Ceremony, Part: string(contest.InSigning), Field: "state", ID: who.ID}
		list = append(list, task{who.UnitName, fmt.Sprintf(words.TaskUnsigned, who.UnitName), note, kit.Look, at})
	}
	return together(list, words.TaskUnsignedMany, desk.Place{Area: desk.Ceremony, Part: string(contest.InSigning)})
}
