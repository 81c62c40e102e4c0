package registration

import (
	"context"

	"sothidua/app/rules"
	"sothidua/data"
	"sothidua/screens/kit"
)

// advice is what the rules say of the unit in view. It never keeps anything from
// being saved.
type advice struct {
	quotas   []rules.Quota
	findings map[int64][]rules.Finding // by registration
	fresh    []rules.Finding           // of the line being added
}

// proposal is the line being added as the rules see it: none while nothing is in it but what
// the lines before had.
func (s *Screen) proposal() rules.Proposal {
	l := s.list()
	if l == nil || s.unitID == wholeBlock || len(l.fresh.Kinds) == 0 || l.blank() {
		return rules.Proposal{}
	}
	var p rules.Proposal
	e := *l.fresh
	for _, kind := range e.Kinds {
		row := data.Registration{YearID: s.desk.Year.ID, UnitID: s.unitID, AwardKindID: kind, SubjectName: e.Name}
		switch {
		case l.subject == data.SubjectCollective:
			row.CollectiveID = &e.CollectiveID
		default:
			row.PersonID = &e.PersonID // zero: somebody new
		}
		p.Rows = append(p.Rows, rules.Row{Registration: row, InitiativeTitle: e.Initiative.Title, InitiativeScope: e.Initiative.Scope})
	}
	return p
}

// isNew tells whether a row is for somebody the book does not have yet.
func isNew(r rules.Row) bool {
	return (r.PersonID == nil || *r.PersonID == 0) && (r.CollectiveID == nil || *r.CollectiveID == 0)
}

// advise asks the rules about the whole unit, or about the line being added and
// the figures alone; the answer to an older question is dropped.
func (s *Screen) advise(all bool) {
	facts, year, unitID := s.desk.Contest, s.summary.Year, s.unitID
	if unitID == wholeBlock || year.ID == 0 {
		s.forgetAdvice()
		s.showStrip()
		return
	}
	p := s.proposal()
	kept := s.advice.findings
	var ids []int64
	if all || kept == nil {
		for _, line := range s.lines {
			ids = append(ids, line.IDs...)
		}
	}
	kit.Load(s.advisor, func(ctx context.Context) (advice, error) {
		said, err := rules.Advise(ctx, facts, year, unitID, p, ids...)
		a := advice{quotas: said.Quotas, findings: kept}
		if len(p.Rows) > 0 && !isNew(p.Rows[0]) { // who is new has no history yet
			a.fresh = said.Proposed
		}
		if all || kept == nil {
			a.findings = map[int64][]rules.Finding{}
			for _, f := range said.Saved {
				a.findings[f.RegistrationID] = append(a.findings[f.RegistrationID], f)
			}
		}
		return a, err
	}, func(a advice, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.advice = a
		s.showStrip()
		s.people.Refresh()
		s.collectives.Refresh()
		if s.list() != nil {
			s.showSide()
		}
	})
}

// forgetAdvice drops what the rules said, and what they are still asked, of the unit or
// year that was in view.
func (s *Screen) forgetAdvice() {
	s.advisor.Cancel()
	s.advice = advice{}
}

// findingsOf are those of all registrations of a line.
func (s *Screen) findingsOf(line *data.RegistrationLine) []rules.Finding {
	if line == nil {
		return nil
	}
	var found []rules.Finding
	for _, id := range line.IDs {
		found = append(found, s.advice.findings[id]...)
	}
	return found
}

// judged is the worst of what was found and not answered by a reason; empty where
// nothing was asked.
func judged(found []rules.Finding) rules.State {
	worst := rules.State("")
	for _, f := range found {
		state := f.State
		if f.Kept != "" || f.General && state == rules.Human { // what is said of every line marks none
			state = rules.OK
		}
		if state.Severity() > worst.Severity() {
			worst = state
		}
	}
	return worst
}
