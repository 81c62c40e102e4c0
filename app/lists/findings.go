package lists

import (
	"context"

	"sothidua/app/contest"
	"sothidua/app/registration"
	"sothidua/app/rules"
	"sothidua/data"
)

// Findings are what the rules would say of the registrations that a list writes, and of
// the unit's figures with them; nothing is written. What is in order is not among them,
// what is said alike of many lines comes once. Titles of earlier years that the list
// tells as well, and that the book does not have yet, do not count.
func (r *Reading) Findings(ctx context.Context, facts *contest.Contest) ([]rules.Finding, error) {
	var together []rules.Finding
	for _, part := range r.parts {
		found, err := part.Findings(ctx, facts)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			if !general(f, together) {
				together = append(together, f)
			}
		}
	}
	if r.sheet.Several() {
		return together, nil
	}
	p := r.proposal()
	if len(p.Rows) == 0 {
		return nil, nil
	}
	year, unit := r.sheet.Year, r.sheet.Unit
	advice, err := rules.Advise(ctx, facts, year, unit.ID, p)
	if err != nil {
		return nil, err
	}
	var all []rules.Finding
	for _, q := range advice.Quotas {
		if q.State == rules.Warn || q.State == rules.Missing {
			all = append(all, rules.Finding{Rule: q.Rule, State: q.State, UnitID: unit.ID, Subject: unit.Name, Award: q.Award, Article: q.Article, Text: q.Text, What: q.Text, Verified: q.Verified})
		}
	}
	type alike struct {
		rule  string
		award int64
	}
	seen := map[alike]bool{}
	for _, f := range advice.Proposed {
		key := alike{f.Rule.Key, f.Award.ID}
		switch {
		case f.State == rules.OK, f.General && seen[key]:
			continue
		case f.General:
			seen[key], f.Subject = true, ""
		}
		all = append(all, f)
	}
	return all, nil
}

// proposal is what the list registers as the rules see it. Whoever is new has a key of
// nobody, each another one.
func (r *Reading) proposal() (p rules.Proposal) {
	if r.sheet.Kind.plan != nil {
		return p
	}
	for i, e := range registration.Entries(r.Lines) {
		if e.Line != nil {
			p.Without = append(p.Without, e.Line.IDs...)
		}
		for _, kind := range e.Kinds {
			row := data.Registration{YearID: r.sheet.Year.ID, UnitID: r.sheet.Unit.ID, AwardKindID: kind, SubjectName: e.Name, SubjectPost: e.Post}
			nobody := -int64(i + 1)
			switch {
			case e.Subject == data.SubjectCollective && e.CollectiveID != 0:
				row.CollectiveID = &e.CollectiveID
			case e.Subject == data.SubjectCollective:
				row.CollectiveID = &nobody
			case e.PersonID != 0:
				row.PersonID = &e.PersonID
			default:
				row.PersonID = &nobody
			}
			p.Rows = append(p.Rows, rules.Row{Registration: row, InitiativeTitle: e.Initiative.Title, InitiativeScope: e.Initiative.Scope})
		}
	}
	return p
}
