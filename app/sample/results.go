package sample

import (
	"fmt"
	"slices"

	"sothidua/data"
)

// registered writes a registration with what came of it at the year's end: the
// title itself, unless the source says otherwise for this place (0 the unit, else
// the place of the room or person in the order).
func (m *maker) registered(from unitSource, place int, r *data.Registration, code string) {
	i := slices.IndexFunc(from.Results, func(s placedSource) bool { return s.Place == place && s.Code == code })
	if i < 0 {
		m.enter(r, entrySource{Code: code, Got: code, SelfReview: m.source.OnTrack}, m.year)
		return
	}
	m.enter(r, from.Results[i].entrySource, m.year)
}

// enter writes a registration of a year and what the source says came of it.
func (m *maker) enter(r *data.Registration, from entrySource, year data.Year) {
	r.SelfReview = from.SelfReview
	if from.Got != "" {
		award := m.award(r, m.kindOf(year, r, from.Got), year.Number)
		if from.Revoked != "" {
			award.Revoked, award.RevokedReason = true, from.Revoked
			m.save(award)
		}
		if r.AwardHigher = from.Higher; from.Higher || from.Got == from.Code {
			m.decide(r, award)
		}
	}
	m.save(r)
	if from.Reason != "" {
		m.save(&data.Refusal{RegistrationID: r.ID, Reason: from.Reason})
	}
}

// reached writes a registration of last year, whose subject got what it registered.
func (m *maker) reached(r *data.Registration, code string) {
	m.enter(r, entrySource{Code: code, Got: code}, m.last)
}

// decide ties a registration to its decision, which may fall under another law
// than the registration.
func (m *maker) decide(r *data.Registration, award *data.Award) {
	r.AwardID, r.DecisionRegime = &award.ID, m.regimeOn(award.DecisionDate)
}

// kindOf is the title of a code for the subject of a registration, by the law of a year.
func (m *maker) kindOf(year data.Year, r *data.Registration, code string) data.AwardKind {
	subject := data.SubjectCollective
	if r.PersonID != nil {
		subject = data.SubjectIndividual
	}
	return m.kindIn(year, code, subject)
}

func (m *maker) kindIn(year data.Year, code string, subject data.Subject) data.AwardKind {
	kind, known := m.kinds[kindKey{year.RegimeCode, code, subject}]
	if !known && m.err == nil {
		m.err = fmt.Errorf("sample: no title %s for %s in %d", code, subject, year.Number)
	}
	return kind
}

// unregistered writes what people of the unit got without having registered it.
func (m *maker) unregistered(from unitSource, unit *data.Unit, people []member) {
	for _, extra := range from.Unregistered {
		r := m.registration(m.year, unit, people[extra.Place-1].room, people[extra.Place-1], extra.Code, nil)
		m.award(r, m.kindOf(m.year, r, extra.Code), m.year.Number)
	}
}
