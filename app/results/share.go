package results

import "sothidua/data"

// Outcomes (đối chiếu đăng ký với kết quả) is what came of a year. Screen and
// paper take lines and sums from here.
type Outcomes struct {
	Lines   []data.OutcomeLine
	summary *data.Summary
}

// Read returns what came of the year of a summary: of its units' registrations,
// and awards of its units that nobody had registered. Awards of people and
// collectives outside the block are not its results.
func Read(book *data.Book, summary *data.Summary) (*Outcomes, error) {
	lines, err := book.Outcomes(summary.Year)
	if err != nil {
		return nil, err
	}
	ours := map[int64]bool{}
	for _, row := range summary.Units {
		ours[row.Unit.ID] = true
	}
	all := &Outcomes{summary: summary}
	for _, line := range lines {
		if ours[line.UnitID] {
			all.Lines = append(all.Lines, line)
		}
	}
	return all, nil
}

// Of returns the part that concerns some units.
func (o *Outcomes) Of(units []data.UnitSummary) *Outcomes {
	wanted := map[int64]bool{}
	for _, row := range units {
		wanted[row.Unit.ID] = true
	}
	part := &Outcomes{summary: o.summary}
	for _, line := range o.Lines {
		if wanted[line.UnitID] {
			part.Lines = append(part.Lines, line)
		}
	}
	return part
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

// title is what a person (subject) or collective aims at.
type title struct {
	code    string
	subject data.Subject
}

type aim struct {
	person, collective int64
	title
}

func aimOf(line data.OutcomeLine, code string) aim {
	return aim{line.PersonID, line.CollectiveID, title{code, line.Subject}}
}

// Shares counts each title of the year as the block's summary does: whoever
// registers a title that includes another one counts for both, where the office
// counts so. Titles that nobody registered or got are left out.
func (o *Outcomes) Shares() []Share {
	at := map[title]int{}
	var all []Share
	for _, kind := range o.summary.Kinds {
		at[title{kind.Code, kind.Subject}] = len(all)
		all = append(all, Share{Kind: kind})
	}
	registered, included := map[aim]bool{}, map[aim]bool{}
	for _, line := range o.Lines {
		switch {
		case line.RegistrationID != 0:
			registered[aimOf(line, line.Code)] = true
		case line.Included && !line.Revoked:
			included[aimOf(line, line.AwardCode)] = true
		}
	}
	for _, line := range o.Lines {
		if line.RegistrationID == 0 {
			if i, ok := at[title{line.AwardCode, line.Subject}]; ok && !line.Included && !line.Revoked {
				all[i].Unregistered++
			}
			continue
		}
		if i, ok := at[title{line.Code, line.Subject}]; ok {
			all[i].add(line.Outcome)
		}
		implied := aimOf(line, line.Implies)
		if i, ok := at[implied.title]; ok && o.summary.Inclusive && !registered[implied] {
			outcome := line.Outcome
			if outcome == data.OutcomeExceeded || included[implied] {
				outcome = data.OutcomeAchieved
			}
			all[i].add(outcome)
		}
	}
	var shown []Share
	for _, share := range all {
		if share.Registered+share.Unregistered > 0 {
			shown = append(shown, share)
		}
	}
	return shown
}
