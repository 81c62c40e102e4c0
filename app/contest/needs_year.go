package contest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// What a year has.
var (
	Aims  = one(Gap{Text: words.GapAims, Place: InYear, Field: "aims"}, func(r *Records) bool { return strings.TrimSpace(r.Year.Aims) == "" })
	Units = Need{"units", func(r *Records, unitID int64) []Gap {
		if len(r.Chosen(unitID)) > 0 {
			return nil
		}
		return []Gap{{Text: words.GapUnits, Place: InUnits}}
	}}
	Pledged = one(Gap{Text: words.GapItems, Place: InPledge}, func(r *Records) bool {
		return !slices.ContainsFunc(r.Items, func(i data.PledgeItem) bool { return strings.TrimSpace(i.Text+i.Title) != "" })
	})

	// MovementPlans are what the plans of the movements have to say; at least one is planned.
	MovementPlans = Need{"movement plans", func(r *Records, _ int64) (gaps []Gap) {
		planned := 0
		for _, m := range r.BlockMovements() {
			if !Planned(m) {
				continue
			}
			planned++
			var lacks []string
			for _, part := range []struct{ name, text string }{
				{words.MovementGoal, m.Goal},
				{words.MovementScope, m.Scope},
				{words.MovementAudience, m.Audience},
				{words.MovementCriteria, m.Criteria},
				{words.MovementFrom, string(m.StartsOn)},
				{words.MovementTo, string(m.EndsOn)},
				{words.MovementMeasures, m.Measures},
			} {
				if strings.TrimSpace(part.text) == "" {
					lacks = append(lacks, strings.ToLower(part.name))
				}
			}
			if len(lacks) > 0 {
				gaps = append(gaps, Gap{Text: fmt.Sprintf(words.GapMovement, m.Name, strings.Join(lacks, ", ")), Place: InMovements, ID: m.ID})
			}
		}
		if planned == 0 {
			gaps = append(gaps, Gap{Text: words.GapMovements, Place: InMovements})
		}
		return gaps
	}}

	// NextHead is who leads the block in the next year, ChosenNext whom it chose to; Midway and
	// Reached are what the targets came to.
	NextHead = one(Gap{Text: words.GapNextHead, Place: InOffices}, func(r *Records) bool {
		return !slices.ContainsFunc(r.Next, func(o data.Office) bool { return o.Role == data.OfficeNextHead })
	})
	ChosenNext = one(Gap{Text: words.GapChosenNext, Place: InOffices}, func(r *Records) bool { return r.Office(data.OfficeNextHead).ID == 0 })
	Midway     = ofTargets(words.GapMidway, func(t data.Target) bool { return t.Midway == "" })
	Reached    = ofTargets(words.GapReached, func(t data.Target) bool { return t.Result == "" })

	// MovementClasses are how far the movements go and by which method.
	MovementClasses = Need{"movement classes", func(r *Records, _ int64) []Gap {
		return counted(r.Movements, func(m data.Movement) bool { return m.Level == "" || m.Method == "" }, func(n int, first data.Movement) Gap {
			return Gap{Text: fmt.Sprintf(words.GapMovementClass, n, len(r.Movements)), Place: InMovements, ID: first.ID}
		})
	}}

	// OwnMovements are those that each unit registers as its own, where any of them does.
	OwnMovements = Need{"own movements", func(r *Records, unitID int64) (gaps []Gap) {
		if len(r.BlockMovements()) == len(r.Movements) {
			return nil
		}
		for _, row := range r.Chosen(unitID) {
			if len(r.OwnMovements(row.Unit.ID)) == 0 {
				gaps = append(gaps, Gap{Text: fmt.Sprintf(words.GapOwnMovements, row.Unit.Name), Place: InMovements, Field: "unit", Unit: row.Unit.ID})
			}
		}
		return gaps
	}}

	// Headcounts are how many people each unit has that registers some: those who do not follow from it.
	Headcounts = Need{"headcounts", func(r *Records, unitID int64) (gaps []Gap) {
		for _, row := range r.Chosen(unitID) {
			if row.Headcount == 0 && row.Persons > 0 {
				gaps = append(gaps, Gap{Text: fmt.Sprintf(words.GapHeadcount, row.Unit.Name, r.Year.Text()), Place: InUnitYears, ID: row.Unit.ID, Unit: row.Unit.ID})
			}
		}
		return gaps
	}}

	// What the block's regulation has to say.
	Quorum   = one(Gap{Text: words.GapQuorum, Place: InBlock, Field: "quorum"}, func(r *Records) bool { return r.Block.Quorum == "" })
	Majority = one(Gap{Text: words.GapMajority, Place: InBlock, Field: "majority"}, func(r *Records) bool { return r.Block.Majority == "" })

	// LastDay is the day by which units that did not hand in are to do so.
	LastDay = Need{"last day", func(r *Records, unitID int64) []Gap {
		if slices.ContainsFunc(r.Reminded(unitID), func(row data.UnitSummary) bool { return !r.Deadlines.OfUnit(row.Submission).Set }) {
			return []Gap{{Text: words.GapSubmissionDue, Place: InDeadlines}}
		}
		return nil
	}}
)

// ofTargets is a need of the year's targets together.
func ofTargets(text string, lacks func(data.Target) bool) Need {
	return Need{text, func(r *Records, _ int64) []Gap {
		return counted(r.Targets, lacks, func(n int, first data.Target) Gap {
			return Gap{Text: fmt.Sprintf(text, n, len(r.Targets)), Place: InTargets, ID: first.ID}
		})
	}}
}

// Planned tells whether the block wrote down something of its own plan of a movement.
func Planned(m data.Movement) bool {
	return strings.TrimSpace(m.Decision+m.Scope+m.Audience+m.Criteria+m.Measures) != ""
}

// Grounds are the texts that a paper cites.
func Grounds(paper string) Need {
	return one(Gap{Text: words.GapGrounds, Place: InTexts}, func(r *Records) bool { return len(r.Grounds(paper)) == 0 })
}

// Reminded are the units that are still to hand in.
func (r *Records) Reminded(unitID int64) []data.UnitSummary {
	return slices.DeleteFunc(slices.Clone(r.Chosen(unitID)), func(row data.UnitSummary) bool { return !Awaited(row) })
}

// AnyReminded is the condition of a reminder.
func AnyReminded(r *Records, unitID int64) bool { return len(r.Reminded(unitID)) > 0 }

// OneReminded is the condition of its number: each of several letters gets its own.
func OneReminded(r *Records, unitID int64) bool {
	return len(r.Reminded(0)) == 1 && AnyReminded(r, unitID)
}

// Registrations are those of a subject; an empty one means either.
func Registrations(subject data.Subject) Need {
	return Need{"registrations of " + string(subject), func(r *Records, unitID int64) []Gap {
		if r.Registered(unitID, subject) {
			return nil
		}
		return []Gap{{Text: words.GapNoRegistration, Place: InRegistrations, Unit: unitID}}
	}}
}

// Deciders are who decides on the titles of the lowest level that units register: where that
// is their own head, the block asks nobody for them.
var Deciders = Need{"deciders", func(r *Records, unitID int64) []Gap {
	open := those(r.Chosen(unitID), func(row data.UnitSummary) bool {
		return slices.ContainsFunc(r.Summary.Kinds, func(kind data.AwardKind) bool {
			return row.Tallies[kind.ID].All > 0 && kind.DeciderOpen(row.Unit)
		})
	})
	if len(open) == 0 {
		return nil
	}
	var names []string
	for _, row := range open {
		names = append(names, row.Unit.Name)
	}
	return []Gap{{Text: fmt.Sprintf(words.GapDecider, len(open), strings.Join(names, ", ")), Place: InUnits, Field: "decider", ID: open[0].Unit.ID, Unit: open[0].Unit.ID}}
}}

// What is registered and what came of it.
var (
	UnitRegistrations = Need{"registrations of each unit", func(r *Records, unitID int64) (gaps []Gap) {
		for _, row := range r.Chosen(unitID) {
			if id := row.Unit.ID; !r.Registered(id, "") {
				gaps = append(gaps, Gap{Text: fmt.Sprintf(words.GapUnitNone, row.Unit.Name), Place: InRegistrations, Unit: id})
			}
		}
		return gaps
	}}
	Initiatives = Need{"initiatives", func(r *Records, unitID int64) []Gap {
		if unitID == 0 && len(r.initiatives) > 0 || slices.Contains(r.initiatives, unitID) {
			return nil
		}
		return []Gap{{Text: words.GapNoInitiative, Place: InRegistrations, Unit: unitID}}
	}}
	Results = Need{"results", func(r *Records, unitID int64) []Gap {
		if r.results || !r.Registered(unitID, "") {
			return nil
		}
		return []Gap{{Text: words.GapNoResult, Place: InResults}}
	}}
)

// Scores and votes.
var (
	Criteria = one(Gap{Text: words.GapNoCriteria, Place: InCriteria}, func(r *Records) bool { return len(r.Criteria) == 0 })
	Scores   = Need{"scores", func(r *Records, unitID int64) (gaps []Gap) {
		if len(r.Criteria) == 0 {
			return nil
		}
		for i, sum := range r.Sums(unitID) {
			if !sum.Complete() {
				unit := r.Chosen(unitID)[i].Unit
				gaps = append(gaps, Gap{Text: fmt.Sprintf(words.GapNoScores, unit.Name), Place: InScores, Unit: unit.ID})
			}
		}
		return gaps
	}}

	Ballots   = one(Gap{Text: words.GapNoBallot, Place: InBallots}, func(r *Records) bool { return len(r.Ballots) == 0 })
	Nominees  = ofVotes(words.GapNoNominee, InCounts, "", func(v Vote) bool { return len(v.Nominees) == 0 })
	VotedAt   = ofVotes(words.GapVotePlace, InBallots, "place", func(v Vote) bool { return v.Place == "" })
	VotedOn   = ofVotes(words.GapVoteDay, InBallots, "held-on", func(v Vote) bool { return v.HeldOn == "" })
	Tellers   = ofVotes(words.GapTellers, InBallots, "tellers", func(v Vote) bool { return strings.TrimSpace(v.Tellers) == "" })
	Threshold = ofVotes(words.GapThreshold, InBallots, "threshold", func(v Vote) bool { return v.Threshold == 0 })
	Elected   = ofVotes(words.GapElected, InBallots, "elected", func(v Vote) bool { return strings.TrimSpace(v.Elected) == "" })
	VoteCopy  = ofVotes(words.GapVoteCopies, InBallots, "votecopies", func(v Vote) bool { return v.Copies == 0 })
	// TellerPosts are the posts and units of the counting group, Opinions what absent voters wrote.
	TellerPosts = ofVoters(words.GapTellerPost, "tellers", func(v Vote) []scoring.Voter { return scoring.Tellers(v.Ballot) },
		func(m scoring.Voter) bool { return m.Post == "" })
	Opinions = ofVoters(words.GapOpinion, "written", func(v Vote) []scoring.Voter { return scoring.Writers(v.Ballot) },
		func(m scoring.Voter) bool { return m.Opinion == "" })
	VoteHours     = ofVotes(words.GapVoteHours, InBallots, "started", func(v Vote) bool { return v.StartedAt == "" || v.EndedAt == "" })
	VoteChair     = ofLed(words.GapVoteChair, "chair", func(r *Records, v Vote) scoring.Voter { chair, _ := r.Leading(v); return chair })
	VoteSecretary = ofLed(words.GapVoteSecretary, "secretary", func(r *Records, v Vote) scoring.Voter { _, secretary := r.Leading(v); return secretary })
	VoteOutcome   = ofVotes(words.GapVoteOutcome, InBallots, "outcome", func(v Vote) bool { return strings.TrimSpace(v.Outcome) == "" })
	InvalidWhy    = ofVotes(words.GapInvalid, InBallots, "invalidwhy", func(v Vote) bool {
		return scoring.Invalid(v.Ballot) > 0 && strings.TrimSpace(v.InvalidReason) == ""
	})
	// VotesAgree says of figures of a count what cannot be: more votes than valid sheets.
	VotesAgree = Need{"votes agree", func(r *Records, _ int64) (gaps []Gap) {
		for _, v := range r.Votes() {
			if v.Issued == 0 {
				continue // nothing is known of the sheets, which is a gap of its own
			}
			var counts []data.Count
			names := map[int64]string{}
			for _, n := range v.Nominees {
				counts = append(counts, n.Count)
				names[n.Count.ID] = cmp.Or(n.Person, n.Unit.Name)
			}
			for _, doubt := range scoring.Doubts(v.Ballot, counts, func(c data.Count) string { return names[c.ID] }) {
				gaps = append(gaps, Gap{Text: fmt.Sprintf(words.GapVotesAgree, v.Kind.Label, doubt), Place: InCounts, ID: v.ID})
			}
		}
		return gaps
	}}
	Counted = ofVotes(words.GapCounted, InBallots, "issued", func(v Vote) bool { return v.Issued == 0 && !v.Counted })
)

// Sums are the points of the chosen units, in their order.
func (r *Records) Sums(unitID int64) []scoring.Sum {
	var units []int64
	for _, row := range r.Chosen(unitID) {
		units = append(units, row.Unit.ID)
	}
	return scoring.Sums(r.Criteria, r.Scores, units)
}

// Leading are the chair and the secretary of a vote: who is written there, else those of
// the meeting of the year on whose day the block voted. The zero Voter is nobody known.
func (r *Records) Leading(v Vote) (chair, secretary scoring.Voter) {
	lead, _ := first(r.Leads, func(l data.Lead) bool { return v.Body != data.BodyCouncil && l.Day == v.HeldOn })
	of := func(written string, p data.Participant) scoring.Voter {
		if who := scoring.VoterOf(written); who.Name != "" {
			return who
		}
		return scoring.Voter{Honorific: p.Honorific, Name: p.FullName, Post: viet.Posted(p.Post, p.UnitName, ", ")}
	}
	return of(v.Chair, lead.Chair), of(v.Secretary, lead.Secretary)
}

// ofLed is a need of somebody who led each ballot.
func ofLed(text, field string, who func(*Records, Vote) scoring.Voter) Need {
	return Need{text, func(r *Records, _ int64) (gaps []Gap) {
		for _, v := range r.Votes() {
			if who(r, v).Name == "" {
				gaps = append(gaps, Gap{Text: text, Place: InBallots, Field: field, ID: v.ID})
			}
		}
		return gaps
	}}
}

// ofVoters is a need of people who are written down at each ballot.
func ofVoters(text, field string, people func(Vote) []scoring.Voter, lacks func(scoring.Voter) bool) Need {
	return Need{text, func(r *Records, _ int64) (gaps []Gap) {
		for _, v := range r.Votes() {
			for _, who := range people(v) {
				if lacks(who) {
					gaps = append(gaps, Gap{Text: fmt.Sprintf(text, who.Name), Place: InBallots, Field: field, ID: v.ID})
				}
			}
		}
		return gaps
	}}
}

// ofVotes is a need of each ballot.
func ofVotes(text string, place Place, field string, lacks func(Vote) bool) Need {
	return Need{text, func(r *Records, _ int64) (gaps []Gap) {
		for _, v := range r.Votes() {
			if lacks(v) {
				gaps = append(gaps, Gap{Text: text, Place: place, Field: field, ID: v.ID})
			}
		}
		return gaps
	}}
}
