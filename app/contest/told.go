package contest

import (
	"fmt"
	"slices"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// toldOf are the records that the days of what papers tell of follow from.
var toldOf = []string{"registrations", "initiatives", "awards", "exemplars", "years"}

// telling is something that papers tell of, with the latest of its days.
type telling struct {
	what string // words.Told…
	day  func(r *Records, paper string, unitID int64) viet.Date
}

var (
	registered = telling{words.ToldRegistered, func(r *Records, _ string, unitID int64) (day viet.Date) {
		for unit, on := range r.told.Registered {
			if unitID == 0 || unit == 0 || unit == unitID {
				day = max(day, on)
			}
		}
		return day
	}}
	received = telling{words.ToldReceived, func(r *Records, _ string, unitID int64) (day viet.Date) {
		for _, row := range r.Chosen(unitID) {
			if HandedIn(row.Submission) {
				day = max(day, row.Submission.ReceivedOn)
			}
		}
		return day
	}}
	returned = telling{words.ToldReturned, func(r *Records, _ string, unitID int64) (day viet.Date) {
		for _, row := range r.Reminded(unitID) {
			if row.Submission.State == data.SubmissionReturned {
				day = max(day, row.Submission.ReturnedOn)
			}
		}
		return day
	}}
	cited = telling{words.ToldGrounds, func(r *Records, paper string, _ int64) (day viet.Date) {
		for _, text := range r.Grounds(paper) {
			day = max(day, text.IssuedOn)
		}
		return day
	}}
	signed = telling{words.ToldSigned, func(r *Records, _ string, _ int64) (day viet.Date) {
		for _, s := range r.Signers(data.SignatoryMember) {
			if s.State == data.SignatureSigned {
				day = max(day, s.SignedOn)
			}
		}
		return day
	}}
	voted = telling{words.ToldVotes, func(r *Records, _ string, _ int64) (day viet.Date) {
		for _, v := range r.Ballots {
			if v.Body != data.BodyCouncil { // it has minutes of its own
				day = max(day, v.HeldOn)
			}
		}
		return day
	}}
	looked = telling{words.ToldLooks, func(r *Records, _ string, unitID int64) (day viet.Date) {
		for _, look := range r.Looks {
			if unitID == 0 || look.UnitID == unitID {
				day = max(day, look.LookedOn)
			}
		}
		return day
	}}
	minuted  = telling{words.ToldMinutes, func(r *Records, _ string, _ int64) viet.Date { return r.Number(PaperVoteMinutes).IssuedOn }}
	attached = telling{words.ToldReport, func(r *Records, paper string, unitID int64) viet.Date { return r.GoesWith(paper, unitID).IssuedOn }}
	decided  = telling{words.ToldDecided, func(r *Records, _ string, _ int64) viet.Date { return r.told.Decided }}
	proposed = telling{words.ToldProposed, func(r *Records, _ string, _ int64) viet.Date { return r.told.Proposed }}
	worked   = telling{words.ToldWorked, func(r *Records, _ string, _ int64) viet.Date { return r.worked }}
)

// tells are what dated papers tell of, by code.
var tells = map[string][]telling{
	PaperPlan:             {cited},
	PaperPledge:           {cited, registered, received, returned},
	PaperMinutes:          {registered, received, returned},
	PaperCeremonyReport:   {signed, registered, received, returned},
	PaperReminder:         {returned},
	PaperSummary:          {registered, received, returned, attached},
	PaperIndividualList:   {registered, received, returned, attached},
	PaperCollectiveList:   {registered, received, returned, attached},
	PaperInitiativeList:   {registered, received, returned, attached},
	PaperFindings:         {registered, received, returned, worked},
	PaperYearComparison:   {registered, received, returned},
	PaperResultComparison: {registered, decided},
	PaperScoreSheet:       {looked, attached},
	PaperVoteMinutes:      {looked, voted},
	PaperSubmission:       {cited, minuted, registered},
	PaperYearPlan:         {cited},
	PaperRegulation:       {cited},
	PaperMidYear:          {registered, received, returned, proposed},
	PaperYearEnd:          {registered, received, returned, looked, proposed},
}

// Told is the latest day of anything that a paper tells of, as far as the book has days, and
// what that is: one of words.Told….
func (r *Records) Told(paper string, unitID int64) (day viet.Date, what string) {
	for _, t := range tells[paper] {
		if on := t.day(r, paper, unitID); on > day {
			day, what = on, t.what
		}
	}
	return day, what
}

// ofMeeting are the papers without a number that go with those of a meeting and bear its day.
var ofMeeting = []string{PaperSummary, PaperIndividualList, PaperCollectiveList, PaperInitiativeList, PaperFindings, PaperYearComparison}

// attachments are the numbered papers that lists of the whole block go with.
var attachments = map[string]string{
	PaperSummary: PaperCeremonyReport, PaperIndividualList: PaperCeremonyReport, PaperCollectiveList: PaperCeremonyReport,
	PaperInitiativeList: PaperCeremonyReport, PaperScoreSheet: PaperVoteMinutes,
}

// GoesWith is the number of the paper that a list of the whole block is attached to; zero
// as long as that has none, and for the list of one unit.
func (r *Records) GoesWith(paper string, unitID int64) data.DocumentNumber {
	with := attachments[paper]
	if n := r.NumberInYear(with); with != "" && unitID == 0 && n.Number > 0 {
		return n
	}
	return data.DocumentNumber{}
}

// DayOf is the day that a paper bears, the one place that says so: its own; of one that goes
// with a meeting the meeting's, or that of the report it is attached to, whichever is not
// before anything it tells of. It is empty, and left to the pen, where there is none of these.
func (r *Records) DayOf(paper string, unitID int64) viet.Date {
	if paper == PaperPledge || paper == PaperMinutes {
		return r.Ceremony.Date
	}
	own := r.Number(paper).IssuedOn
	if own != "" || !slices.Contains(ofMeeting, paper) {
		return own
	}
	told, _ := r.Told(paper, unitID)
	for _, day := range []viet.Date{r.Ceremony.Date, r.GoesWith(paper, unitID).IssuedOn} {
		if day >= told {
			return day
		}
	}
	return ""
}

// Early is a paper's own day that is before something it tells of. It is asked of the paper
// alone: what is signed stays as it was, whatever is written later.
func Early(paper string) Need {
	return Need{"early " + paper, func(r *Records, unitID int64) []Gap {
		day := r.DayOf(paper, unitID)
		told, what := r.Told(paper, unitID)
		if day == "" || day >= told {
			return nil
		}
		field, name := paper+".date", nameOf(paper)
		if name == paper || paper == PaperMinutes {
			field = "date"
		}
		if name == paper {
			name = words.ToldThisPaper
		}
		return []Gap{{Text: fmt.Sprintf(words.GapTold, sentence(name), day.Slash(), what, told.Slash()), Place: InCeremony, Field: field}}
	}}
}
