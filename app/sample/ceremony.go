package sample

import (
	"fmt"

	"sothidua/app/ceremony"
	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
)

// ceremonies writes the ceremonies with everything that hangs on them, and the
// exemplars of the year.
func (m *maker) ceremonies() {
	for i := range m.source.Ceremonies {
		m.ceremony(&m.source.Ceremonies[i])
	}
	for i := range m.source.Exemplars {
		exemplar := &m.source.Exemplars[i]
		exemplar.YearID, exemplar.Position, exemplar.UnitID = m.year.ID, i+1, m.unitID(exemplar.Unit)
		m.save(&exemplar.Exemplar)
	}
}

func (m *maker) ceremony(from *ceremonySource) {
	held := from.Held
	held.YearID, held.LetterheadID = m.year.ID, &m.source.Letterheads[0].ID
	m.save(&held)
	byName := map[string]*int64{}
	for i := range from.Participants {
		participant := &from.Participants[i]
		participant.CeremonyID, participant.Position = held.ID, i+1
		participant.UnitID = m.unitID(participant.Unit)
		m.save(&participant.Participant)
		byName[participant.FullName] = &participant.ID
	}
	held.ChairID, held.SecretaryID = byName[from.Chair], byName[from.Secretary]
	held.ConcluderID = byName[from.Concluder]
	m.save(&held)
	m.atCeremony(held.ID, from)
}

func (m *maker) atCeremony(id int64, from *ceremonySource) {
	for _, number := range from.Numbers {
		number.CeremonyID = id
		m.save(&number)
	}
	for i, item := range from.Agenda {
		item.CeremonyID, item.Position = id, i+1
		m.save(&item)
	}
	for i, assignment := range from.Assignments {
		assignment.CeremonyID, assignment.Position = id, i+1
		m.save(&assignment)
	}
	for i, signs := range from.Signatories {
		signatory := signs.Signatory
		signatory.CeremonyID, signatory.Position, signatory.UnitID = id, i+1, m.unitID(signs.Unit)
		m.save(&signatory)
	}
	for i, remark := range from.Remarks {
		remark.CeremonyID, remark.Position = id, i+1
		m.save(&remark)
	}
	for i, motion := range from.Motions {
		motion.CeremonyID, motion.Position = id, i+1
		m.save(&motion)
	}
	for i, attachment := range from.Attachments {
		attachment.CeremonyID, attachment.Position = id, i+1
		if attachment.Author == "" { // the drawing; of the real picture only the caption is known
			m.draw(&attachment)
		}
		m.save(&attachment)
	}
}

// known ties whoever the year has a record of to where the ceremonies and exemplars
// name them.
func (m *maker) known() {
	of := func(unit, name string) *int64 {
		person := m.written[named{unit, name}]
		if person == nil {
			if m.err == nil {
				m.err = fmt.Errorf("sample: %s has no %s", unit, name)
			}
			return nil
		}
		return &person.ID
	}
	for _, ceremony := range m.source.Ceremonies {
		for _, participant := range ceremony.Participants {
			if participant.Person != "" {
				participant.PersonID = of(participant.Unit, participant.Person)
				m.save(&participant.Participant)
			}
		}
	}
	for _, exemplar := range m.source.Exemplars {
		if exemplar.Person != "" {
			exemplar.PersonID = of(exemplar.Unit, exemplar.Person)
			m.save(&exemplar.Exemplar)
		}
	}
}

// draw attaches the drawing of a hall, which stands for a picture.
func (m *maker) draw(attachment *data.Attachment) {
	if m.err != nil {
		return
	}
	picture, err := ceremony.ReadPicture(words.SampleDrawing, assets.SampleHall)
	if err == nil {
		err = picture.Attach(m.tx, attachment)
	}
	m.err = err
}
