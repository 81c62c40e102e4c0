package sample

import (
	"slices"

	"sothidua/data"
)

// registered writes a registration with what came of it at the year's end: the
// title itself, unless the source says otherwise for this place (0 the unit, else
// the place of the room or person in the order).
func (m *maker) registered(from unitSource, place int, r *data.Registration, code string) {
	i := slices.IndexFunc(from.Results, func(s resultSource) bool { return s.Place == place && s.Code == code })
	if i < 0 {
		r.SelfReview = m.source.OnTrack
		m.save(m.reached(r, code, m.year.Number))
		return
	}
	result := from.Results[i]
	r.SelfReview = result.SelfReview
	if result.Got != "" {
		award := m.award(r, m.kindOf(r, result.Got), m.year.Number)
		if r.AwardHigher = result.Higher; result.Higher {
			m.decide(r, award)
		}
	}
	m.save(r)
	if result.Reason != "" {
		m.save(&data.Refusal{RegistrationID: r.ID, Reason: result.Reason})
	}
}

// reached notes that the subject got what it registered.
func (m *maker) reached(r *data.Registration, code string, year int) *data.Registration {
	m.decide(r, m.award(r, m.kindOf(r, code), year))
	return r
}

// decide ties a registration to its decision, which may fall under another law
// than the registration.
func (m *maker) decide(r *data.Registration, award *data.Award) {
	r.AwardID = &award.ID
	if m.err != nil {
		return
	}
	regime, err := data.RegimeOn(m.tx.DB, award.DecisionDate)
	r.DecisionRegime, m.err = regime.Code, err
}

func (m *maker) kindOf(r *data.Registration, code string) data.AwardKind {
	subject := data.SubjectCollective
	if r.PersonID != nil {
		subject = data.SubjectIndividual
	}
	return m.kinds[kindKey{code, subject}]
}

// unregistered writes what people of the unit got without having registered it.
func (m *maker) unregistered(from unitSource, unit *data.Unit, people []member) {
	for _, extra := range from.Unregistered {
		r := m.registration(m.year, unit, people[extra.Place-1].room, people[extra.Place-1], extra.Code, nil)
		m.award(r, m.kindOf(r, extra.Code), m.year.Number)
	}
}
