package sample

import (
	"bytes"
	"encoding/json"

	"sothidua/assets"
	"sothidua/data"
	"sothidua/data/viet"
)

// source is the shipped description of a year. Unit names a unit by its symbol.
type source struct {
	Block       data.Block
	Since       viet.Date // first day of the members that joined on no later one
	Letterheads []data.Letterhead
	Year        data.Year
	Titles      data.Catalogue // empty: those that a book has anyway
	Offices     []struct {
		Unit string
		data.Office
	}
	Deadlines []data.Deadline
	Movements []struct {
		Unit string
		data.Movement
	}
	Tasks      []data.YearTask
	Handover   []data.HandoverItem
	Reviews    []data.YearReview
	LegalTexts []data.LegalText
	Pledge     []data.PledgeItem
	Targets    []struct {
		Unit string
		data.Target
	}
	Ceremonies []ceremonySource
	Exemplars  []struct {
		Unit, Person string
		data.Exemplar
	}
	Codes    struct{ Advanced, Base, Ministry, Merit, Flag, Excellent, Advancing string } // of the catalogue
	Hired    viet.Date                                                                    // of those who came last year
	Deciders map[string]string                                                            // symbol of who decides, by level above the units
	OnTrack  string                                                                       // what most subjects say of themselves in the middle of the year
	Units    []unitSource
	Criteria []struct {
		data.Criterion
		Parts []struct {
			data.Criterion
			Scores map[string]data.Score // by unit
		}
	}
	Ballots []struct {
		Code    string
		Subject data.Subject
		data.Ballot
		Counts []struct {
			Unit string
			data.Count
		}
	}
}

// ceremonySource is one ceremony with everything that hangs on it. Person is the full
// name of somebody the unit has.
type ceremonySource struct {
	Held                        data.Ceremony
	Chair, Secretary, Concluder string // full names of participants
	Numbers                     []data.DocumentNumber
	Participants                []struct {
		Unit, Person string
		data.Participant
	}
	Agenda      []data.AgendaItem
	Assignments []data.Assignment
	Signatories []struct {
		Unit string
		data.Signatory
	}
	Remarks     []data.Remark
	Motions     []data.Motion
	Attachments []data.Attachment
}

// unitSource is one unit of the block. Its rooms and people are written out one by
// one, or made from the numbers it registers.
type unitSource struct {
	Symbol, Name, ShortName, HeadPost string
	Decider                           string // on its titles of the lowest level; empty: its own head

	Joined, Left viet.Date
	Closed       bool // dissolved

	State        data.SubmissionState
	ReceivedOn   string
	ReturnedOn   string
	ReturnReason string

	Rating  string // of the year before, where it is written out
	Entries []entrySource
	Last    []entrySource
	Rooms   []roomSource
	People  []personSource

	countedSource
}

// countedSource are the numbers of a unit whose people are made up.
type countedSource struct {
	Headcount int
	Advanced  int    // LĐTT, those of higher titles included
	Base      int    // CSTĐCS
	Ministry  int    // CSTĐ bộ, each of them also CSTĐCS
	Merit     int    // bằng khen, each beside a title
	Major     string // code of the title the unit itself aims at
	Flag      bool   // aims at the flag too
	FlagLast  bool   // got the flag last year
	NewRoom   bool   // the last room was not there last year
	MovedFrom string // symbol of the unit that somebody came from

	Excellent          []string // rooms that aim at TTLĐXS
	Advancing          []string // rooms that aim at TTLĐTT
	Posts              []string
	Initiatives        []string
	EarlierInitiatives []string

	Results      []placedSource // that differ from what was registered
	Unregistered []placedSource
}

// placedSource is an entry of the unit (place 0) or of the room or person at a place
// of the order.
type placedSource struct {
	Place int
	entrySource
}

// entrySource is one registration and what came of it: without anything said, the
// title itself.
type entrySource struct {
	Code       string // registered
	Got        string // awarded instead
	Higher     bool   // what was awarded is higher
	Open       bool   // nothing has come of it yet
	SelfReview string
	Reason     string // why it was refused
	Revoked    string // why what was awarded was taken back
}

// roomSource is a collective inside a unit, written out.
type roomSource struct {
	Name    string
	Entries []entrySource
	Last    []entrySource
	Rooms   []roomSource
}

// personSource is one person as a unit registers him or her.
type personSource struct {
	Key, Same string // Same is the Key of who another unit registers too
	Honorific string
	FullName  string
	HiredOn   viet.Date
	Room      string // empty: the unit itself
	Post      string
	Since     viet.Date
	Until     viet.Date
	From      string // symbol of the unit that registered last year, where it is another
	Posts     []struct {
		Unit, Room string
		data.Post
	}
	Initiative *data.Initiative
	Work       data.PersonYear
	Entries    []entrySource
	Last       []entrySource
	Past       []struct {
		Code string
		Year int
	}
	Granted []entrySource // without having registered it
}

func readSource(shipped []byte) (*source, error) {
	shipped, err := assets.Unpacked(shipped)
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(shipped))
	decoder.DisallowUnknownFields() // a misspelt key would be lost in silence
	var s source
	return &s, decoder.Decode(&s)
}
