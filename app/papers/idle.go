package papers

import (
	"slices"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
)

// Idle says why a paper has nothing to tell of a year; it is empty where it has. The whole
// pack leaves such a paper out. Asked for by itself it is printed, to be filled in by pen.
func (p Paper) Idle(r *contest.Records) string {
	for _, i := range idle[p.Code] {
		if i.nothing(r) {
			return i.why
		}
	}
	return ""
}

// idling is a state of the records in which a paper says nothing.
type idling struct {
	why     string
	nothing func(*contest.Records) bool
}

var (
	nobodyRegistered = idling{words.IdleRegistrations, func(r *contest.Records) bool { return r.Summary.Total.Collectives+r.Summary.Total.Persons == 0 }}
	noPerson         = idling{words.IdlePersons, func(r *contest.Records) bool { return r.Summary.Total.Persons == 0 }}
	noCollective     = idling{words.IdleCollectives, func(r *contest.Records) bool { return r.Summary.Total.Collectives == 0 }}
	noInitiative     = idling{words.IdleInitiatives, func(r *contest.Records) bool { return !r.HasInitiatives() }}
	noBallot         = idling{words.IdleBallots, func(r *contest.Records) bool { return len(r.Ballots) == 0 }}
	noCriterion      = idling{words.IdleCriteria, func(r *contest.Records) bool { return len(r.Criteria) == 0 }}
	noGuest          = idling{words.IdleGuests, func(r *contest.Records) bool { return len(r.Guests(0)) == 0 }}
	noSeat           = idling{words.IdleGuests, func(r *contest.Records) bool { return len(r.Seated(0)) == 0 }}
	nobodyLate       = idling{words.IdleReminder, func(r *contest.Records) bool {
		return !contest.AnyReminded(r, 0)
	}}
	noMember       = idling{words.IdleMembers, func(r *contest.Records) bool { return len(r.Units) == 0 }}
	nobodyReported = idling{words.IdleReports, func(r *contest.Records) bool { return !anyReported(r, 0) }}
	nothingAsked   = idling{words.IdleAsked, func(r *contest.Records) bool { return !asksAbove(r) }}
	noMidyear      = idling{words.IdleMidyear, func(r *contest.Records) bool { return !r.Met() }}
	noClosing      = idling{words.IdleClosing, func(r *contest.Records) bool { return !r.Met() }}
	noMovement     = idling{words.IdleMovements, func(r *contest.Records) bool { return !slices.ContainsFunc(r.BlockMovements(), contest.Planned) }}
	noDelegate     = idling{words.IdleGuests, func(r *contest.Records) bool { return len(r.Participants) == 0 }}
	noResult       = idling{words.IdleResults, func(r *contest.Records) bool { return !r.HasResults() }}
)

// asksAbove tells whether a unit registered something that its own head does not decide on.
func asksAbove(r *contest.Records) bool {
	return slices.ContainsFunc(r.Summary.Units, func(row data.UnitSummary) bool {
		return slices.ContainsFunc(r.Summary.Kinds, func(kind data.AwardKind) bool {
			return row.Tallies[kind.ID].All > 0 && !kind.HeadDecides(row.Unit)
		})
	})
}

var idle = map[string][]idling{
	Reminder:           {noMember, nobodyLate},
	Invitation:         {noGuest},
	NamePlates:         {noSeat},
	IndividualList:     {noPerson},
	CollectiveList:     {noCollective},
	InitiativeList:     {noInitiative},
	Findings:           {nobodyRegistered},
	YearComparison:     {nobodyRegistered},
	ResultComparison:   {nobodyRegistered, noResult},
	ScoreSheet:         {noCriterion},
	Ballot:             {noBallot},
	CountingMinutes:    {noBallot},
	SelfScore:          {noCriterion},
	VoteMinutes:        {noClosing},
	Submission:         {noClosing, nobodyRegistered, nothingAsked},
	ProposalList:       {nobodyRegistered, nothingAsked},
	MidYear:            {noMidyear},
	YearEnd:            {noClosing},
	HandoverMinutes:    {noClosing},
	Regulation:         {noMember},
	AchievementReport:  {nobodyRegistered, nobodyReported},
	AchievementSummary: {nobodyRegistered, nobodyReported},
	Certificate:        {noResult},
	MovementPlan:       {noMovement},
	Received:           {noDelegate},
	Rewards:            {noResult},
	GoldenBook:         {noResult},
	Statistics:         {nobodyRegistered},
}
