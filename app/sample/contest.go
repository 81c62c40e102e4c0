package sample

// contest writes the criteria with the units' scores, and the votes.
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
				given, scored := from.Scores[unit.Symbol]
				if !scored {
					continue
				}
				given.CriterionID, given.UnitID = leaf.ID, m.units[unit.Symbol].ID
				m.save(&given)
			}
		}
	}
	for _, from := range m.source.Ballots {
		ballot := from.Ballot
		ballot.YearID = m.year.ID
		ballot.AwardKindID = m.kindIn(m.year, from.Code, from.Subject).ID
		m.save(&ballot)
		for _, counted := range from.Counts {
			count := counted.Count
			count.BallotID, count.UnitID = ballot.ID, m.units[counted.Unit].ID
			m.save(&count)
		}
	}
}
