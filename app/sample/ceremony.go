package sample

// ceremony writes the signing ceremony with everything that hangs on it.
func (m *maker) ceremony() {
	ceremony := m.source.Ceremony
	ceremony.YearID, ceremony.LetterheadID = m.year.ID, &m.source.Letterheads[0].ID
	m.save(&ceremony)
	byName := map[string]*int64{}
	for i, from := range m.source.Participants {
		participant := from.Participant
		participant.CeremonyID, participant.Position = ceremony.ID, i+1
		participant.UnitID = m.unitID(from.Unit)
		m.save(&participant)
		byName[participant.FullName] = &participant.ID
	}
	ceremony.ChairID, ceremony.SecretaryID = byName[m.source.Chair], byName[m.source.Secretary]
	ceremony.ConcluderID = byName[m.source.Concluder]
	m.save(&ceremony)
	m.atCeremony(ceremony.ID)
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
		m.save(&attachment)
	}
}
