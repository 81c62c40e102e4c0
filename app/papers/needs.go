package papers

import (
	"slices"

	"sothidua/app/contest"
	"sothidua/data"
)

// What papers need who are made in the same way.
var (
	occasion = []contest.Need{contest.Date, contest.Start, contest.Venue}
	happened = []contest.Need{contest.Date, contest.Opened, contest.Venue, contest.Closed, contest.Filed}
	signing  = []contest.Need{contest.Signers, contest.SignerNames, contest.SignerPosts, contest.Mandates}
	signed   = []contest.Need{contest.Signers, contest.Signatures}
	dateLine = []contest.Need{contest.Agency, contest.Locality}
	drafting = []contest.Need{contest.Drafter, contest.HeadName}
)

// issuing is what a numbered paper needs that the head of the block signs.
func issuing(paper string) []contest.Need {
	return join(dateLine, numbering(paper), of(contest.HeadName))
}

// numbering is the number and the day of a paper.
func numbering(paper string) []contest.Need {
	return of(contest.PaperNumber(paper), contest.PaperDay(paper))
}

// listing is what a list needs that goes with the papers of the ceremony.
func listed(paper string, more ...contest.Need) []contest.Need {
	return join(more, dateLine, []contest.Need{contest.ListDay(paper)}, drafting)
}

func join(lists ...[]contest.Need) []contest.Need { return slices.Concat(lists...) }

// of is the list of single needs.
func of(needs ...contest.Need) []contest.Need { return needs }

// when gives needs under a condition.
func when(holds func(*contest.Records, int64) bool, needs []contest.Need) []contest.Need {
	held := make([]contest.Need, len(needs))
	for i, need := range needs {
		held[i] = need.When(holds)
	}
	return held
}

// The conditions of needs.
func anyUnit(r *contest.Records, unitID int64) bool { return len(r.Chosen(unitID)) > 0 }
func anyVote(r *contest.Records, _ int64) bool      { return len(r.Ballots) > 0 }
func anyScore(r *contest.Records, unitID int64) bool {
	return len(r.Criteria) > 0 && anyUnit(r, unitID)
}
func met(r *contest.Records, _ int64) bool            { return r.Met() }
func atSigning(r *contest.Records, _ int64) bool      { return r.AtSigning() }
func allScores(r *contest.Records, unitID int64) bool { return unitID == 0 && anyScore(r, unitID) }

// needs are what the papers need, by code.
var needs = map[string][]contest.Need{
	Plan:        join(issuing(Plan), occasion, of(contest.Council, contest.Grounds(Plan), contest.Guests, contest.Agenda, contest.Preparation)),
	Invitation:  join(issuing(Invitation), occasion, of(contest.Guests, contest.Chair, contest.ReplyBy)),
	Programme:   join(of(contest.Agency, contest.Agenda), occasion),
	Delegates:   join(of(contest.Agency, contest.Delegates), occasion),
	Signatories: join(of(contest.Agency, contest.ChairName), signing),
	Pledge:      join(dateLine, of(contest.Council, contest.Date, contest.Venue, contest.Grounds(Pledge), contest.Pledged, contest.Copies, contest.EnoughCopies, contest.Deputies, contest.HeadName), signing),
	Minutes: join(of(contest.Agency, contest.Council, contest.PaperNumber(Minutes)), happened,
		of(contest.Delegates, contest.Attendance, contest.Absences, contest.Chair, contest.Secretary, contest.Agenda, contest.Course,
			contest.Discussion, contest.Motions, contest.Conclusion), when(atSigning, join(of(contest.Pledged), signed))),
	Conclusion: join(dateLine, numbering(Conclusion), when(contest.HeadConcludes, of(contest.HeadName)), of(contest.Council, contest.ConcludedByOrder), occasion, of(contest.Concluder, contest.Chair, contest.Conclusion, contest.FollowUp)),
	CeremonyReport: join(issuing(CeremonyReport), occasion,
		of(contest.Council, contest.TimelyReport, contest.Noted, contest.Delegates, contest.Attendance, contest.Pledged), signed),
	NamePlates: of(contest.Plates),
	News:       of(contest.Aims, contest.Date, contest.Venue, contest.Pledged, contest.Conclusion, contest.Photos, contest.Reporter),
	Script:     join(occasion, of(contest.Agenda, contest.Introductions, contest.Calls)),
	Reminder: join(dateLine, of(contest.Noted), when(contest.OneReminded, of(contest.PaperNumber(Reminder))),
		when(contest.AnyReminded, of(contest.Council, contest.PaperDay(Reminder), contest.LastDay, contest.HeadName))),
	UnitRegistration:    join(of(contest.Council, contest.Units, contest.OwnMovements, contest.UnitRegistrations, contest.Headcounts, contest.UnitSigner), when(anyUnit, dateLine)),
	RegistrationSummary: listed(RegistrationSummary, contest.Units, contest.Noted),
	IndividualList:      listed(IndividualList, contest.Registrations(data.SubjectIndividual)),
	CollectiveList:      listed(CollectiveList, contest.Registrations(data.SubjectCollective)),
	InitiativeList:      listed(InitiativeList, contest.Initiatives),
	Findings:            listed(Findings),
	YearComparison:      listed(YearComparison, contest.Registrations("")),
	ResultComparison:    join(of(contest.Registrations(""), contest.Results), dateLine, drafting),
	ScoreSheet: join(of(contest.Units, contest.Criteria, contest.Scores), dateLine,
		when(anyScore, of(contest.HeadName)), when(allScores, of(contest.Drafter))),
	Ballot: of(contest.Ballots, contest.Nominees),
	CountingMinutes: join(of(contest.Ballots, contest.VotedAt, contest.VotedOn, contest.Tellers, contest.TellerPosts, contest.VoteChair, contest.VoteSecretary,
		contest.Opinions, contest.Counted, contest.VotesAgree, contest.InvalidWhy, contest.Nominees, contest.Threshold, contest.Elected, contest.VoteCopy,
		contest.VoteHours, contest.VoteOutcome, contest.Agency),
		when(anyVote, of(contest.PaperNumber(CountingMinutes)))),
	YearPlan:        join(issuing(YearPlan), of(contest.Council, contest.Grounds(YearPlan), contest.Aims)),
	MovementPlan:    join(dateLine, of(contest.Council, contest.Grounds(MovementPlan), contest.MovementPlans, contest.HeadName)),
	AttendanceSheet: join(of(contest.Agency, contest.Delegates), occasion),
	Received:        join(of(contest.Agency, contest.Delegates), occasion),
	Rewards:         of(contest.Agency, contest.Results, contest.Registrations(""), contest.HeadName),
	GoldenBook:      of(contest.Agency, contest.Results, contest.Registrations("")),
	Statistics:      of(contest.MovementClasses, contest.Agency, contest.Results, contest.Registrations("")),
	SelfScore:       join(of(contest.Units, contest.Criteria), dateLine),
	ProposalList:    join(of(contest.Registrations(""), contest.Deciders, contest.Agency, contest.HeadName), when(met, of(contest.Drafter))),
	VoteMinutes: join(of(contest.Closing, contest.Agency, contest.Council, contest.Criteria, contest.Ballots, contest.VotedOn.OfBlock(), contest.Counted.OfBlock(), contest.VotesAgree.OfBlock(),
		contest.Nominees.OfBlock(), contest.Threshold.OfBlock(), contest.Elected.OfBlock(), contest.VoteOutcome.OfBlock()),
		when(met, join(of(contest.PaperNumber(VoteMinutes)), happened, of(contest.Delegates, contest.Attendance,
			contest.Absences, contest.Chair, contest.Secretary, contest.Discussion, contest.Motions, contest.ChosenNext, contest.Conclusion)))),
	Submission:      join(of(contest.Council, contest.Closing, contest.Registrations(""), contest.Deciders, contest.Grounds(Submission)), dateLine, of(contest.HeadName), when(met, numbering(Submission))),
	MidYear:         join(of(contest.Council, contest.Midyear, contest.Units), when(met, of(contest.Midway, contest.Reviewed(data.PurposeMidyear))), dateLine, of(contest.HeadName), when(met, numbering(MidYear))),
	YearEnd:         join(of(contest.Council, contest.Closing, contest.Units, contest.Results), when(met, of(contest.Reached, contest.Judged, contest.TaskStates, contest.Reviewed(data.PurposeClosing))), dateLine, of(contest.HeadName), when(met, numbering(YearEnd))),
	HandoverMinutes: join(of(contest.Closing, contest.Agency, contest.Grounds(HandoverMinutes)), when(met, of(contest.Date, contest.Venue, contest.NextHead))),
	Regulation: join(when(contest.OwnRegulation, join(issuing(Regulation), of(contest.Grounds(Regulation)))), of(contest.Agency, contest.Council, contest.Units, contest.Functions,
		contest.Secretariat, contest.Criteria, contest.Quorum, contest.Majority, contest.VoteShare, contest.VoteBasis)),
	AchievementReport:  join(of(contest.Registrations("")), when(anyReported, dateLine)),
	AchievementSummary: join(of(contest.Registrations("")), when(anyReported, dateLine)),
	Certificate:        of(contest.Registrations(""), contest.Results, contest.Locality),
}

// anyReported tells whether somebody registers more than the foot of a ladder of titles.
func anyReported(r *contest.Records, unitID int64) bool {
	for _, row := range r.Chosen(unitID) {
		for _, kind := range r.Summary.Kinds {
			if row.Tallies[kind.ID].All > 0 && !listedOnly(r, kind) {
				return true
			}
		}
	}
	return false
}

// listedOnly tells whether a title stands at the foot of its ladder: others include it and
// it includes none. Who asks for no more is named in a list, without a report.
func listedOnly(r *contest.Records, kind data.AwardKind) bool {
	return kind.Implies == "" && r.Summary.IsIncluded(kind)
}
