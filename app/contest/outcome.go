package contest

import (
	"slices"

	"sothidua/data"
	"sothidua/data/viet"
)

// Outcomes (đối chiếu đăng ký với kết quả) is what came of a year. Screen and
// paper take lines and sums from here.
type Outcomes struct {
	Lines   []data.OutcomeLine
	summary *data.Summary
}

// keep takes the lines of the units of a summary. Awards of people and collectives
// outside the block are not its results.
func keep(lines []data.OutcomeLine, units []data.UnitSummary) []data.OutcomeLine {
	wanted := map[int64]bool{}
	for _, row := range units {
		wanted[row.Unit.ID] = true
	}
	outside := func(line data.OutcomeLine) bool { return !wanted[line.UnitID] }
	if len(lines) > 0 && !slices.ContainsFunc(lines, outside) {
		return slices.Clip(lines) // a year of a large block is not copied for each answer
	}
	if lines = slices.DeleteFunc(slices.Clone(lines), outside); len(lines) == 0 {
		return nil
	}
	return lines
}

// Of returns the part that concerns some units.
func (o *Outcomes) Of(units []data.UnitSummary) *Outcomes {
	return &Outcomes{Lines: keep(o.Lines, units), summary: o.summary}
}

// By returns what was known on a day: what was decided later is open then.
func (o *Outcomes) By(day viet.Date) *Outcomes {
	lines := make([]data.OutcomeLine, 0, len(o.Lines))
	for _, line := range o.Lines {
		switch {
		case line.DecisionDate <= day:
		case line.RegistrationID == 0:
			continue
		default:
			line.OutcomeResult = data.Undecided
		}
		lines = append(lines, line)
	}
	return &Outcomes{Lines: lines, summary: o.summary}
}

// Share is how one title came out.
type Share struct {
	Kind         data.AwardKind
	Registered   int
	Achieved     int
	Exceeded     int
	Missed       int // given another title that is not higher, too
	Open         int
	Unregistered int // awarded without registration
}

// Part is the share that reached the title or a higher one; ok is false where
// nobody registered.
func (s Share) Part() (part float64, ok bool) {
	if s.Registered == 0 {
		return 0, false
	}
	return float64(s.Achieved+s.Exceeded) / float64(s.Registered), true
}

// Decided is how many results there are.
func (s Share) Decided() int { return s.Achieved + s.Exceeded + s.Missed + s.Unregistered }

func (s *Share) add(outcome data.Outcome) {
	s.Registered++
	switch outcome {
	case data.OutcomeAchieved:
		s.Achieved++
	case data.OutcomeExceeded:
		s.Exceeded++
	case data.OutcomeNotAchieved, data.OutcomeOther:
		s.Missed++
	default:
		s.Open++
	}
}

// title is a code for people or for collectives.
type title struct {
	code    string
	subject data.Subject
}

// Shares counts each title of the year as the block's summary does, with what came
// of it for each subject that counts. Titles that nobody registered or got are left
// out.
func (o *Outcomes) Shares() []Share {
	if o.summary == nil { // of no year
		return nil
	}
	return slices.DeleteFunc(o.shares(), Share.empty)
}

func (s Share) empty() bool { return s.Registered+s.Unregistered == 0 }

// shares are those of all titles.
func (o *Outcomes) shares() []Share {
	all := make([]Share, len(o.summary.Kinds))
	at, ofKind := map[title]int{}, map[int64]int{}
	lower := o.summary.Lower()
	for i, kind := range o.summary.Kinds {
		all[i].Kind = kind
		at[title{kind.Code, kind.Subject}], ofKind[kind.ID] = i, i
	}
	registered := map[data.SubjectKey][]*data.OutcomeLine{}
	included := map[data.SubjectKey][]string{} // codes of awards that a registered higher title includes
	for i := range o.Lines {
		line := &o.Lines[i]
		key := data.KeyOf(line.Subject, line.PersonID, line.CollectiveID, line.UnitID, line.Name)
		switch {
		case line.RegistrationID != 0:
			registered[key] = append(registered[key], line)
		case line.Revoked:
		case line.Included:
			included[key] = append(included[key], line.AwardCode)
		default:
			if i, ok := at[title{line.AwardCode, line.Subject}]; ok {
				all[i].Unregistered++
			}
		}
	}
	for key, lines := range registered {
		var kinds []int64
		for _, line := range lines {
			kinds = append(kinds, line.KindID)
		}
		for _, id := range o.summary.CountFor(kinds, lower) {
			share := &all[ofKind[id]]
			share.add(outcome(id, lines, lower, slices.Contains(included[key], share.Kind.Code)))
		}
	}
	return all
}

// best is the order in which several results of one subject and title speak for it.
var best = []data.Outcome{
	data.OutcomeAchieved, data.OutcomeExceeded, data.OutcomeOther, data.OutcomeNotAchieved, data.OutcomeOpen,
}

// outcome is what came of a title for a subject that counts for it: by its own
// registrations, where it has some, else by those of titles that include it. Whoever
// got the higher title has the included one, and so has whoever was awarded that.
func outcome(kind int64, lines []*data.OutcomeLine, lower map[int64][]int64, awarded bool) data.Outcome {
	found, of := len(best)-1, false
	for _, line := range lines {
		own := line.KindID == kind
		if !own && (of || !slices.Contains(lower[line.KindID], kind)) {
			continue
		}
		if own && !of {
			found, of = len(best)-1, true
		}
		outcome := line.Outcome
		if !own && (outcome == data.OutcomeExceeded || awarded) {
			outcome = data.OutcomeAchieved
		}
		found = min(found, slices.Index(best, outcome))
	}
	return best[found]
}
