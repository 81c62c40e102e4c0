package sample

import (
	"bytes"
	"encoding/json"

	"sothidua/assets"
	"sothidua/data"
	"sothidua/data/viet"
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
	Assignments []data.Assignment
	Exemplars   []data.Exemplar
	Signatories []struct {
		Unit string
		data.Signatory
	}
	Remarks     []data.Remark
	Attachments []data.Attachment
	Codes       struct{ Advanced, Base, Ministry, Merit, Flag, Excellent, Advancing string } // of the catalogue
	Hired       viet.Date                                                                    // of those who came last year
	Ministry    string                                                                       // symbol of who decides on the higher titles
	OnTrack     string                                                                       // what most subjects say of themselves in the middle of the year
	Units       []unitSource
	Criteria    []struct {
		data.Criterion
		Parts []struct {
			data.Criterion
			Scores map[string]data.Score // by unit
		}
	}
	Ballot struct {
		data.Ballot
		Counts []struct {
			Unit string
			data.Count
		}
	}
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
	FlagLast  bool   // got the flag last year
	NewRoom   bool   // the last room was not there last year
	MovedFrom string // symbol of the unit that somebody came from

	State        data.SubmissionState
	ReceivedOn   string
	ReturnedOn   string
	ReturnReason string

	Excellent          []string // rooms that aim at TTLĐXS
	Advancing          []string // rooms that aim at TTLĐTT
	Posts              []string
	Initiatives        []string
	EarlierInitiatives []string

	Results      []resultSource // that differ from what was registered
	Unregistered []resultSource
}

// resultSource is what came of one registration: that of the unit (place 0) or of
// the room or person at a place of the order.
type resultSource struct {
	Place      int
	Code       string // registered
	Got        string // awarded instead
	Higher     bool   // what was awarded is higher
	SelfReview string
	Reason     string
}

func readSource() (*source, error) {
	decoder := json.NewDecoder(bytes.NewReader(assets.SampleYear))
	decoder.DisallowUnknownFields() // a misspelt key would be lost in silence
	var s source
	return &s, decoder.Decode(&s)
}
