package sample

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// lastYear writes what a person registered and reached the year before.
func (m *maker) lastYear(unit *data.Unit, person member, title string) {
	twelve := 12
	for year := m.last.Number - 1; year <= m.last.Number; year++ {
		m.save(&data.PersonYear{PersonID: person.ID, Year: year, Rating: words.RatingExcellent, MonthsWorked: &twelve})
	}
	initiative := data.Initiative{
		YearID: m.last.ID, PersonID: &person.ID, Title: title,
		Kind: words.InitiativeKind, Scope: words.ScopeBase, RecognisedBy: unit.Name,
		DecisionNumber: m.decision(unit.Symbol), DecisionDate: endOf(m.last.Number),
	}
	m.save(&initiative)
	award := m.award(unit, person, m.source.Codes.Base, m.last.Number)
	m.register(m.last, unit, person, m.source.Codes.Base, &initiative.ID, award)
}

// award writes a title that a person reached in an earlier year.
func (m *maker) award(unit *data.Unit, person member, code string, year int) *int64 {
	award := m.result(code, data.SubjectIndividual, year, unit.Symbol)
	award.PersonID, award.SubjectName = &person.ID, person.FullName
	m.save(award)
	return &award.ID
}

// lastYearCollective writes that the unit itself reached TTLĐXS the year before.
func (m *maker) lastYearCollective(unit *data.Unit) {
	award := m.result(m.source.Codes.Excellent, data.SubjectCollective, m.last.Number, m.block.Symbol)
	award.CollectiveID, award.SubjectName = &unit.ID, unit.Name
	m.save(award)
	m.save(&data.Registration{
		YearID: m.last.ID, UnitID: unit.ID, CollectiveID: &unit.ID, AwardKindID: award.AwardKindID,
		SubjectName: unit.Name, AwardID: &award.ID,
	})
}

func (m *maker) result(code string, subject data.Subject, year int, symbol string) *data.Award {
	kind := m.kinds[kindKey{code, subject}]
	return &data.Award{
		AwardKindID: kind.ID, Year: year, Authority: kind.Authority, Basis: words.BasisRegular,
		DecisionNumber: m.decision(symbol), DecisionDate: endOf(year),
		PeriodFrom: viet.Date(fmt.Sprintf("%d-01-01", year)), PeriodTo: viet.Date(fmt.Sprintf("%d-12-31", year)),
	}
}

// decision is a number that shows at once that it is invented.
func (m *maker) decision(symbol string) string {
	m.decisions++
	return fmt.Sprintf(words.SampleDecision, m.decisions, symbol)
}

func endOf(year int) viet.Date {
	return viet.Date(fmt.Sprintf("%d-12-20", year))
}
