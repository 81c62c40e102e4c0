package ceremony

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// The lists of a ceremony, as places a gap can lie in.
const (
	General     = "general"
	People      = "people"
	Agenda      = "agenda"
	Signing     = "signing"
	Remarks     = "remarks"
	Assignments = "assignments"
	Attachments = "attachments"
	Pledge      = "pledge"
)

// Gap is something the papers of a ceremony still lack, and where it is filled in.
type Gap struct {
	Text  string
	List  string // one of the lists
	Field string // key of the field, empty for the list as a whole
	ID    int64  // the line of the list, zero for none
}

// Missing lists what the papers still lack, in the order of the screen. What
// only the day itself brings is not missing before that day.
func Missing(file *data.CeremonyFile, today viet.Date) []Gap {
	var gaps []Gap
	c := file.Ceremony
	general := func(lacks bool, text, field string) {
		if lacks {
			gaps = append(gaps, Gap{Text: text, List: General, Field: field})
		}
	}
	held := c.Date != "" && c.Date <= today
	general(c.Date == "", words.CeremonyLackDate, "date")
	general(c.StartTime == "", words.CeremonyLackStart, "start")
	general(held && c.EndTime == "", words.CeremonyLackEnd, "end")
	general(c.Place == "", words.CeremonyLackPlace, "place")
	general(c.ChairID == nil, words.CeremonyLackChair, "chair")
	general(c.SecretaryID == nil, words.CeremonyLackSecretary, "secretary")
	general(c.ConcluderID == nil, words.CeremonyLackConcluder, "concluder")
	general(c.Copies == 0, words.CeremonyLackCopies, "copies")
	general(c.LetterheadID == nil, words.CeremonyLackLetterhead, "letterhead")
	for _, paper := range words.CeremonyPapers {
		general(!numbered(file.Numbers, paper.Paper), paper.Label, paper.Paper)
	}
	list := func(lacks bool, text, list string) {
		if lacks {
			gaps = append(gaps, Gap{Text: text, List: list})
		}
	}
	list(len(file.Participants) == 0, words.CeremonyLackPeople, People)
	if held {
		gaps = append(gaps, unanswered(file.Participants)...)
	}
	list(len(file.Agenda) == 0, words.CeremonyLackAgenda, Agenda)
	list(len(file.Signatories) == 0, words.CeremonyLackSigning, Signing)
	gaps = append(gaps, signing(file.Signatories, held)...)
	list(held && !concluded(file.Remarks), words.CeremonyLackConclusion, Remarks)
	list(file.Pledged == 0, words.CeremonyLackPledge, Pledge)
	return gaps
}

func numbered(numbers []data.DocumentNumber, paper string) bool {
	for _, n := range numbers {
		if n.Paper == paper && n.Number > 0 {
			return true
		}
	}
	return false
}

func unanswered(participants []data.Participant) []Gap {
	n, first := 0, int64(0)
	for _, p := range participants {
		if p.Attendance == data.AttendanceUnknown {
			if n == 0 {
				first = p.ID
			}
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []Gap{{Text: fmt.Sprintf(words.CeremonyLackAttendance, n), List: People, Field: "attendance", ID: first}}
}

func signing(signatories []data.Signatory, held bool) []Gap {
	var gaps []Gap
	for _, s := range signatories {
		lack := func(text, field string) {
			gaps = append(gaps, Gap{Text: fmt.Sprintf(text, s.UnitName), List: Signing, Field: field, ID: s.ID})
		}
		switch {
		case s.FullName == "":
			lack(words.CeremonyLackSigner, "name")
		case s.Post == "" && s.Role != data.SignatoryWitness:
			lack(words.CeremonyLackPost, "post")
		case s.SignsAs == words.CeremonyTUQ && s.Authorisation == "":
			lack(words.CeremonyLackMandate, "mandate")
		case held && s.State == data.SignatureOpen:
			lack(words.CeremonyLackState, "state")
		}
	}
	return gaps
}

func concluded(remarks []data.Remark) bool {
	for _, r := range remarks {
		if r.Kind == data.RemarkConclusion {
			return true
		}
	}
	return false
}
