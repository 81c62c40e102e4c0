package sample

import (
	"bytes"
	"encoding/json"

	"sothidua/assets"
	"sothidua/data"
)

// source is the shipped description of the year. Unit names a unit by its symbol.
type source struct {
	Block       data.Block
	Letterheads []data.Letterhead
	Year        data.Year
	Offices     []struct {
		Unit string
		data.Office
	}
	Deadlines  []data.Deadline
	Movements  []data.Movement
	LegalTexts []data.LegalText
	Pledge     []data.PledgeItem
	Targets    []struct {
		Unit string
		data.Target
	}
	Ceremony                    data.Ceremony
	Chair, Secretary, Concluder string // full names of participants
	Numbers                     []data.DocumentNumber
	Participants                []struct {
		Unit string
		data.Participant
	}
	Agenda      []data.AgendaItem
	Signatories []struct {
		Unit string
		data.Signatory
	}
	Remarks     []data.Remark
	Attachments []data.Attachment
	Codes       struct{ Advanced, Base, Ministry, Merit, Flag, Excellent, Advancing string } // of the catalogue
	Units       []unitSource
}

// unitSource is one member of the block with the numbers it registers.
type unitSource struct {
	Symbol, Name, ShortName, HeadPost string

	Headcount int
	Advanced  int    // LĐTT, those of higher titles included
	Base      int    // CSTĐCS
	Ministry  int    // CSTĐ bộ, each of them also CSTĐCS
	Merit     int    // BK Tổng TTCP, each beside a title
	Major     string // code of the title the unit itself aims at
	Flag      bool   // aims at the flag too

	State      data.SubmissionState
	ReceivedOn string

	Excellent          []string // rooms that aim at TTLĐXS
	Advancing          []string // rooms that aim at TTLĐTT
	Posts              []string
	Initiatives        []string
	EarlierInitiatives []string
}

func readSource() (*source, error) {
	decoder := json.NewDecoder(bytes.NewReader(assets.SampleYear))
	decoder.DisallowUnknownFields() // a misspelt key would be lost in silence
	var s source
	return &s, decoder.Decode(&s)
}
