package papers

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// shortVote is a count of the block's vote that did not reach the share that is enough.
type shortVote struct {
	vote    contest.Vote
	nominee contest.Nominee
}

// countedByUnits are the block's own votes, as far as they are counted.
func (b *builder) countedByUnits() (own []contest.Vote) {
	for _, v := range b.Votes() {
		if v.Body != data.BodyCouncil && v.Counted {
			own = append(own, v)
		}
	}
	return own
}

// shortVotes are the counts of the block's own votes that are too few by the office's own share.
// Of several votes on one title the last counts.
func (b *builder) shortVotes() (all []shortVote) {
	for _, v := range b.countedByUnits() {
		for _, n := range v.Nominees {
			all = slices.DeleteFunc(all, func(s shortVote) bool {
				return s.vote.Kind.ID == v.Kind.ID && s.nominee.Count.UnitID == n.Count.UnitID && s.nominee.Person == n.Person
			})
			if enough, known := scoring.Enough(v.Ballot, n.Count.Agree); known && !enough {
				all = append(all, shortVote{v, n})
			}
		}
	}
	return all
}

// of tells whether the count is of what a line registers.
func (s shortVote) of(line data.OutcomeLine) bool {
	switch {
	case s.vote.Kind.ID != line.KindID:
		return false
	case s.nominee.Person == "":
		return line.CollectiveID == s.nominee.Count.UnitID
	case s.nominee.Count.UnitID != line.UnitID:
		return false
	}
	if id := s.nominee.Count.PersonID; id != nil {
		return *id == line.PersonID
	}
	return viet.Fold(s.nominee.Person) == viet.Fold(line.Name)
}

// passedOver is a registration that the block does not propose.
type passedOver struct {
	line  data.OutcomeLine
	short *shortVote // nil: it was refused
}

// parted are the registrations of the year: those that the block asks for, and those that it does
// not, because they were refused or had too few votes.
func (b *builder) parted() (proposed []data.OutcomeLine, passed []passedOver) {
	short := b.shortVotes()
	for _, line := range b.outcomes().Lines {
		if line.RegistrationID == 0 || line.Included {
			continue
		}
		kind, known := b.Summary.Kind(line.KindID)
		own := known && kind.HeadDecides(b.unitOf(line.UnitID)) // nothing that the block would propose
		at := slices.IndexFunc(short, func(s shortVote) bool { return s.of(line) })
		switch {
		case line.Outcome == data.OutcomeNotAchieved && own:
		case line.Outcome == data.OutcomeNotAchieved:
			passed = append(passed, passedOver{line, nil})
		case at >= 0 && line.Outcome == data.OutcomeOpen:
			passed = append(passed, passedOver{line, &short[at]})
		default:
			proposed = append(proposed, line)
		}
	}
	return proposed, passed
}

// why says why somebody is not proposed; empty where nobody wrote it down.
func (b *builder) why(p passedOver) string {
	if p.short == nil {
		return inLine(strings.TrimSpace(p.line.Reason))
	}
	v, agree := p.short.vote, p.short.nominee.Count.Agree
	whole, _ := scoring.Denominator(v.Ballot)
	return b.say("few votes", "đồng ý", number(agree), "tổng", number(whole),
		"tỷ lệ", viet.Percent(float64(agree)/float64(whole)), "cần đạt", viet.Percent(v.Threshold/100))
}

// passedTable names who of a list is not proposed and why; nothing where all are. A reason that nobody wrote
// down is left to the pen and told as a gap.
func (b *builder) passedTable(width float64, passed []passedOver) []page.Block {
	if len(passed) == 0 {
		return nil
	}
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 12, page.Center},
		{b.say("column name"), 52, page.Left},
		{b.say("column registered"), 44, page.Left},
		{b.say("column reason"), 0, page.Left},
	}}.fitted(width)
	var rows []page.Row
	without, first := 0, int64(0)
	for i, p := range passed {
		why := b.why(p)
		if why == "" {
			if without++; first == 0 {
				first = p.line.RegistrationID
			}
		}
		name := p.line.Name
		if post := b.post(p.line); post != "" {
			name += "\n" + post
		}
		title := p.line.Label
		if kind, known := b.Summary.Kind(p.line.KindID); known {
			title = shortName(kind)
		}
		rows = append(rows, r.row(count(i+1), said(name), said(title), said(why)))
	}
	if without > 0 {
		b.noticed = append(b.noticed, contest.Gap{Text: fmt.Sprintf(words.GapPassedWhy, without), Place: contest.InResults, ID: first})
	}
	return []page.Block{heading(b.say("passed")).Spaced(8, 4), carried(r.table(page.Rows(rows...)))}
}
