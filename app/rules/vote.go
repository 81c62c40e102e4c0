package rules

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// vote (G9) looks at the votes of the block or of the council: a share of them, or the
// most of all nominees.
type vote struct {
	By     data.Body `json:"by"` // who votes, the block where it is empty
	Share  share     `json:"share"`
	Quorum share     `json:"quorum"` // part of the members that must vote; none without it
	Best   bool      `json:"best"`   // more votes than every other nominee
}

func (k *vote) valid() error {
	switch {
	case k.Share.Rat == nil && !k.Best:
		return badValue("share")
	case k.By != "" && k.By != data.BodyBlock && k.By != data.BodyCouncil:
		return badValue("by")
	}
	return nil
}

func (k *vote) council() bool { return k.By == data.BodyCouncil }

func (k *vote) row(c *checker, r *row) (verdict, bool) {
	voted := false
	for _, ballot := range c.Ballots {
		if ballot.AwardKindID != r.AwardKindID || (ballot.Body == data.BodyCouncil) != k.council() {
			continue
		}
		voted = true
		for _, count := range c.Counts {
			if count.BallotID == ballot.ID && isFor(count, r) && (count.Agree+count.Disagree > 0 || ballot.Returned > 0 && ballot.Valid <= 0) {
				return k.judge(c, ballot, count), true
			}
		}
	}
	switch {
	case k.council():
		return verdict{State: Missing, What: words.RuleVoteCouncil, Remedy: words.RuleVoteRemedy, Alike: r.person()}, true
	case k.Best, voted:
		return verdict{State: Missing, What: words.RuleVoteBlock, Remedy: words.RuleVoteRemedy, Alike: r.person()}, true
	}
	return verdict{}, false // by its own regulation the block need not vote on every title
}

// isFor tells whether a nominee is who a row is for.
func isFor(count data.Count, r *row) bool {
	switch {
	case !r.person():
		return count.PersonID == nil && count.SubjectName == "" && count.UnitID == collectiveOf(r)
	case count.PersonID != nil:
		return r.PersonID != nil && *r.PersonID == *count.PersonID
	}
	return count.SubjectName != "" && count.UnitID == r.UnitID && viet.NameKey(count.SubjectName) == viet.NameKey(r.SubjectName)
}

func (k *vote) judge(c *checker, ballot data.Ballot, count data.Count) verdict {
	whole := ballot.Valid
	if k.council() || ballot.Denominator == data.DenominatorMembers {
		whole = ballot.Members
	}
	if whole <= 0 || (k.Quorum.Rat != nil && ballot.Members <= 0) {
		return verdict{State: Missing, What: words.RuleVoteNone, Remedy: words.RuleVoteRemedy}
	}
	if k.Quorum.Rat != nil && part(ballot.Returned, ballot.Members).Cmp(k.Quorum.Rat) < 0 {
		return verdict{State: Warn, What: fmt.Sprintf(words.RuleVoteQuorum, viet.Number(ballot.Returned), viet.Number(ballot.Members), k.Quorum)}
	}
	got, agree, all := part(count.Agree, whole), viet.Number(count.Agree), viet.Number(whole)
	say := words.RuleVoteReached
	if k.council() {
		say = words.RuleVoteOfCouncil
	}
	v := verdict{State: OK, Figures: fmt.Sprintf("%s/%s = %s", agree, all, got), What: fmt.Sprintf(say, agree, all, got)}
	if k.Share.Rat != nil && got.Cmp(k.Share.Rat) < 0 {
		v.State, v.What = Warn, fmt.Sprintf(words.RuleVoteShort, v.What, k.Share)
		return v
	}
	if k.Best && count.Agree == 0 { // the first of nobody
		v.State = Warn
		return v
	}
	for _, other := range c.Counts {
		if !k.Best || other.BallotID != ballot.ID || other.ID == count.ID {
			continue
		}
		name := other.SubjectName
		if name == "" {
			name = c.Units[other.UnitID].Name
		}
		switch {
		case other.Agree+other.Disagree == 0:
			return verdict{State: Missing, Figures: v.Figures, What: fmt.Sprintf(words.RuleVoteOther, name), Remedy: words.RuleVoteRemedy}
		case other.Agree > count.Agree:
			v.State, v.What = Warn, fmt.Sprintf(words.RuleVoteBehind, agree, all, name, viet.Number(other.Agree))
			return v
		case other.Agree == count.Agree:
			v.State, v.What = Human, fmt.Sprintf(words.RuleVoteTie, agree, all, name)
		}
	}
	return v
}
