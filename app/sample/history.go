package sample

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// newcomer tells whether the person at a place of the order came too late last
// year to register then.
func (u unitSource) newcomer(i int) bool {
	const every = 11
	return i > u.Base+1 && i < u.Advanced && i%every == 0
}

// lastCollectives writes what the unit and its rooms registered and reached the
// year before: the rooms that aim at TTLĐXS now stood lower then, but for the
// first, and the newest room was not there yet.
func (m *maker) lastCollectives(from unitSource, unit *data.Unit, rooms []*data.Unit) {
	register := func(code string, collective *data.Unit, within string) {
		m.reached(m.collective(m.last, unit, collective, within, code), code)
	}
	register(from.Major, unit, "")
	if from.FlagLast {
		register(m.source.Codes.Flag, unit, "")
	}
	for i, room := range rooms {
		switch {
		case i == 0:
			register(m.source.Codes.Excellent, room, unit.Name)
		case i < len(rooms)-1 || !from.NewRoom:
			register(m.source.Codes.Advancing, room, unit.Name)
		}
	}
}

// lastIndividuals writes what the people registered and reached the year before.
// Those proposed to the ministry now had CSTĐCS, and one more in each unit who
// aims lower now; the others had LĐTT.
func (m *maker) lastIndividuals(from unitSource, unit *data.Unit, people []member) {
	codes := m.source.Codes
	proposed := from.Ministry + from.Merit
	for i, person := range people {
		twelve, title := 12, ""
		switch {
		case i < proposed:
			title = from.EarlierInitiatives[i]
		case i == from.Base:
			title = from.EarlierInitiatives[proposed]
		case from.newcomer(i):
			m.rated(person, m.last.Number, words.RatingMet, 4)
			continue
		}
		if title == "" {
			m.rated(person, m.last.Number, words.RatingGood, twelve)
			m.reached(m.registration(m.last, person.unit, person.from, person, codes.Advanced, nil), codes.Advanced)
			continue
		}
		m.rated(person, m.last.Number-1, words.RatingExcellent, twelve)
		m.rated(person, m.last.Number, words.RatingExcellent, twelve)
		initiative := m.recognised(unit, person.ID, title)
		m.save(&initiative)
		m.reached(m.registration(m.last, unit, person.room, person, codes.Base, &initiative.ID), codes.Base)
		if i < from.Ministry { // for the third year in a row now
			earlier := m.registration(m.last, unit, person.room, person, codes.Base, nil)
			m.award(earlier, m.kindIn(m.last, codes.Base, data.SubjectIndividual), m.last.Number-1)
		}
	}
}

// recognised is an initiative of last year that the unit recognised.
func (m *maker) recognised(unit *data.Unit, person int64, title string) data.Initiative {
	return data.Initiative{
		YearID: m.last.ID, PersonID: &person, Title: title,
		Kind: words.InitiativeKind, Scope: words.ScopeBase, RecognisedBy: unit.Name,
		DecisionNumber: m.decision(unit.Symbol, words.InitiativeKind, m.last.Number), DecisionDate: endOf(m.last.Number),
	}
}

func (m *maker) rated(person member, year int, rating string, months int) {
	m.save(&data.PersonYear{PersonID: person.ID, Year: year, Rating: rating, MonthsWorked: &months})
}

// award writes the decision by which the subject of a registration got a title.
func (m *maker) award(r *data.Registration, kind data.AwardKind, year int) *data.Award {
	award := &data.Award{
		AwardKindID: kind.ID, PersonID: r.PersonID, CollectiveID: r.CollectiveID, SubjectName: r.SubjectName,
		Year: year, Authority: kind.Authority, Basis: words.BasisRegular,
		PeriodFrom: viet.Date(fmt.Sprintf("%d-01-01", year)), PeriodTo: viet.Date(fmt.Sprintf("%d-12-31", year)),
	}
	symbol := m.source.Deciders[kind.Level]
	award.DecisionDate = viet.Date(fmt.Sprintf("%d-02-21", year+1)) // the council meets in the next year
	if kind.Level == words.ScopeBase {                              // the unit's own head decides
		unit := m.units[m.symbols[r.UnitID]]
		symbol, award.DecisionDate, award.Authority = unit.Symbol, endOf(year), viet.Posted(unit.HeadPost, unit.Name, " ")
	}
	award.DecisionNumber = m.decision(symbol, kind.Code, year)
	m.save(award)
	return award
}

// decision is a number that shows at once that it is invented: one for each
// title that somebody decides on in a year.
func (m *maker) decision(symbol, code string, year int) string {
	key := fmt.Sprint(symbol, " ", code, " ", year)
	if m.decisions[key] == 0 {
		m.decisions[key] = len(m.decisions) + 1
	}
	return fmt.Sprintf(words.SampleDecision, m.decisions[key], symbol)
}

func endOf(year int) viet.Date {
	return viet.Date(fmt.Sprintf("%d-12-20", year))
}
