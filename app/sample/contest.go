package sample

import "sothidua/data"

// contest writes the criteria with the units' scores, and the vote for the flag.
func (m *maker) contest() {
	for i, part := range m.source.Criteria {
		head := part.Criterion
		head.YearID, head.Position = m.year.ID, i+1
		m.save(&head)
		for k, from := range part.Parts {
			leaf := from.Criterion
			leaf.YearID, leaf.ParentID, leaf.Position, leaf.Kind = m.year.ID, &head.ID, k+1, head.Kind
			m.save(&leaf)
			for _, unit := range m.source.Units {
				given := from.Scores[unit.Symbol]
				given.CriterionID, given.UnitID = leaf.ID, m.units[unit.Symbol].ID
				m.save(&given)
			}
		}
	}
	ballot := m.source.Ballot.Ballot
	ballot.YearID = m.year.ID
	ballot.AwardKindID = m.kinds[kindKey{m.source.Codes.Flag, data.SubjectCollective}].ID
	m.save(&ballot)
	for _, from := range m.source.Ballot.Counts {
		count := from.Count
		count.BallotID, count.UnitID = ballot.ID, m.units[from.Unit].ID
		m.save(&count)
	}
}
