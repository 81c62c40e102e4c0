package generate

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// yearMaker collects the rows of one year; they are written at its end.
type yearMaker struct {
	*maker
	data.Year
	kinds          map[kindKey]data.AwardKind
	over           bool // the year is over: there are results
	decisionRegime string
	decidedOn      viet.Date
	left           int // registrations still to be made

	awards        []data.Award
	initiatives   []data.Initiative
	registrations []data.Registration
}

func (m *maker) makeYears() error {
	for i := range m.Years {
		share := m.Registrations/m.Years + min(1, max(0, m.Registrations%m.Years-i))
		if err := m.makeYear(m.firstYear()+i, i, share); err != nil {
			return err
		}
	}
	return nil
}

func (m *maker) makeYear(number, index, registrations int) error {
	signed, decided := day(number, 3, 15), day(number, 12, 20)
	regime, err := m.tx.RegimeOn(signed)
	if err != nil {
		return err
	}
	if regime.Code == "" { // no titles to register for
		return fault.New(fault.Invalid, fmt.Sprintf(words.GenerateNoLawWhat, number), words.GenerateNoLawNext)
	}
	decision, err := m.tx.RegimeOn(decided)
	if err != nil {
		return err
	}
	kinds, err := readKinds(m.tx, regime.Code)
	if err != nil {
		return err
	}
	y := &yearMaker{
		maker: m, kinds: kinds, over: number < LastYear, left: registrations,
		decisionRegime: decision.Code, decidedOn: decided,
		Year: data.Year{
			BlockID: m.block.ID, Number: number, Theme: fmt.Sprintf(words.GenerateTheme, number),
			ThemeBy: words.GenerateAgency, RegimeCode: regime.Code, SignedOn: signed,
		},
	}
	if err := m.tx.Save(&y.Year); err != nil {
		return err
	}
	if err := y.frame(); err != nil {
		return err
	}
	y.registerCollectives()
	y.registerPeople(index * len(m.people) / 20 % len(m.people))
	if err := data.AddAll(m.tx, y.awards); err != nil {
		return err
	}
	if err := data.AddAll(m.tx, y.initiatives); err != nil {
		return err
	}
	return data.AddAll(m.tx, y.registrations)
}

// frame writes the figures of every collective and the submission of every unit.
func (y *yearMaker) frame() error {
	var figures []data.UnitYear
	var submissions []data.Submission
	for _, c := range y.collectives {
		figures = append(figures, data.UnitYear{
			UnitID: c.ID, Year: y.Number, Headcount: c.headcount, Completed: &c.headcount,
			Advanced: &c.headcount, Rating: words.RatingGood, FiguresOn: day(y.Number, 3, 1),
		})
		if c.ParentID == nil {
			submissions = append(submissions, data.Submission{
				YearID: y.ID, UnitID: c.ID, State: data.SubmissionAgreed, Version: 1,
				Due: day(y.Number, 3, 8), ReceivedOn: day(y.Number, 3, 1+y.chance.IntN(10)),
			})
		}
	}
	if err := data.AddAll(y.tx, figures); err != nil {
		return err
	}
	return data.AddAll(y.tx, submissions)
}

// registerCollectives gives one title to each collective, at most a twentieth of the year's rows.
func (y *yearMaker) registerCollectives() {
	for _, c := range y.collectives[:min(len(y.collectives), y.left/20)] {
		drawn := draw(y.chance, y.Collective)
		y.add(drawn.Code, data.SubjectCollective, drawn.Awarded, data.Registration{
			UnitID: c.member, CollectiveID: &c.ID, SubjectName: c.Name, SubjectUnit: c.within, SortKey: c.SortKey,
		})
	}
}

// registerPeople goes once through the people from start on, so that nobody
// registers twice and most who register one year do so in the next.
func (y *yearMaker) registerPeople(start int) {
	for i := 0; y.left > 0 && i < len(y.people); i++ {
		p := &y.people[(start+i)%len(y.people)]
		room := y.collectives[p.room]
		row := data.Registration{
			UnitID: room.member, PersonID: &p.id, SubjectName: p.name, SubjectPost: p.post,
			SubjectUnit: room.Name, RoomID: &room.ID, SortKey: p.sortKey,
		}
		drawn := draw(y.chance, y.Individual)
		title := drawn
		if drawn.Beside != "" {
			title.Code = drawn.Beside
		}
		if title.Awarded { // the titles above the first go with an initiative
			row.InitiativeID = y.initiative(p)
		}
		y.add(title.Code, data.SubjectIndividual, title.Awarded, row)
		if drawn.Beside != "" && y.left > 0 {
			row.InitiativeID = nil
			y.add(drawn.Code, data.SubjectIndividual, drawn.Awarded, row)
		}
	}
}

// add takes a registration into the year, nine times in ten with its award if the year is over.
func (y *yearMaker) add(code string, subject data.Subject, awarded bool, row data.Registration) {
	kind := y.kinds[kindKey{code, subject}]
	y.ids.registration++
	row.ID, row.YearID, row.AwardKindID = y.ids.registration, y.ID, kind.ID
	if awarded && y.over && y.chance.IntN(10) > 0 {
		y.ids.award++
		id := y.ids.award
		row.AwardID, row.DecisionRegime = &id, y.decisionRegime
		y.awards = append(y.awards, data.Award{
			ID: id, AwardKindID: kind.ID, PersonID: row.PersonID, CollectiveID: row.CollectiveID,
			SubjectName: row.SubjectName, SortKey: row.SortKey, Year: y.Number,
			DecisionNumber: fmt.Sprintf(words.GenerateDecision, row.UnitID), DecisionDate: y.decidedOn,
			Authority: kind.Authority, Basis: words.BasisRegular,
			PeriodFrom: day(y.Number, 1, 1), PeriodTo: day(y.Number, 12, 31),
		})
	}
	y.registrations = append(y.registrations, row)
	y.left--
}

func (y *yearMaker) initiative(p *person) *int64 {
	y.ids.initiative++
	id := y.ids.initiative
	y.initiatives = append(y.initiatives, data.Initiative{
		ID: id, YearID: y.ID, PersonID: &p.id,
		Title: fmt.Sprintf(pick(y.chance, y.Initiatives), pick(y.chance, y.InitiativeSubjects)),
		Kind:  words.InitiativeKind, Scope: words.ScopeBase,
	})
	return &id
}
