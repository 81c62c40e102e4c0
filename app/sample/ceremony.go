package sample

import (
	"sothidua/app/ceremony"
	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
)

// ceremony writes the signing ceremony with everything that hangs on it.
func (m *maker) ceremony() {
	held := m.source.Ceremony
	held.YearID, held.LetterheadID = m.year.ID, &m.source.Letterheads[0].ID
	m.save(&held)
	byName := map[string]*int64{}
	for i, from := range m.source.Participants {
		participant := from.Participant
		participant.CeremonyID, participant.Position = held.ID, i+1
		participant.UnitID = m.unitID(from.Unit)
		m.save(&participant)
		byName[participant.FullName] = &participant.ID
	}
	held.ChairID, held.SecretaryID = byName[m.source.Chair], byName[m.source.Secretary]
	held.ConcluderID = byName[m.source.Concluder]
	m.save(&held)
	m.atCeremony(held.ID)
}

func (m *maker) atCeremony(id int64) {
	for _, number := range m.source.Numbers {
		number.CeremonyID = id
		m.save(&number)
	}
	for i, item := range m.source.Agenda {
		item.CeremonyID, item.Position = id, i+1
		m.save(&item)
	}
	for i, assignment := range m.source.Assignments {
		assignment.CeremonyID, assignment.Position = id, i+1
		m.save(&assignment)
	}
	for i, exemplar := range m.source.Exemplars {
		exemplar.YearID, exemplar.Position = m.year.ID, i+1
		m.save(&exemplar)
	}
	for i, from := range m.source.Signatories {
		signatory := from.Signatory
		signatory.CeremonyID, signatory.Position, signatory.UnitID = id, i+1, m.unitID(from.Unit)
		m.save(&signatory)
	}
	for i, remark := range m.source.Remarks {
		remark.CeremonyID, remark.Position = id, i+1
		m.save(&remark)
	}
	for i, attachment := range m.source.Attachments {
		attachment.CeremonyID, attachment.Position = id, i+1
		if attachment.Author == "" { // the drawing; of the real picture only the caption is known
			m.draw(&attachment)
		}
		m.save(&attachment)
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
