package contest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

func ofCeremony(text, field string, lacks func(r *Records) bool) Need {
	return one(Gap{Text: text, Place: InCeremony, Field: field}, lacks)
}

// What a ceremony has.
var (
	Date     = ofCeremony(words.GapDate, "date", func(r *Records) bool { return r.Ceremony.Date == "" })
	Start    = ofCeremony(words.GapStart, "start", func(r *Records) bool { return r.Ceremony.StartTime == "" })
	Opened   = onTheDay(ofCeremony(words.GapOpened, "opened", func(r *Records) bool { return r.Ceremony.OpenedAt == "" }))
	Closed   = onTheDay(ofCeremony(words.GapClosed, "closed", func(r *Records) bool { return r.Ceremony.ClosedAt == "" }))
	Filed    = onTheDay(ofCeremony(words.GapCopiesRead, "minutescopies", func(r *Records) bool { return r.Ceremony.MinutesCopies == 0 }))
	Venue    = ofCeremony(words.GapPlace, "place", func(r *Records) bool { return r.Ceremony.Place == "" })
	Locality = ofCeremony(words.GapLocality, "locality", func(r *Records) bool { return r.Locality() == "" })
	Agency   = ofCeremony(words.GapAgency, "letterhead", func(r *Records) bool { return r.Letterhead.ID == 0 })
	Copies   = ofCeremony(words.GapCopies, "copies", func(r *Records) bool { return r.Ceremony.Copies == 0 })

	// EnoughCopies are a copy for each unit that signs and one for the council.
	EnoughCopies = Need{"enough copies", func(r *Records, _ int64) []Gap {
		n := 1
		for _, s := range r.Signers(data.SignatoryMember) {
			if s.State != data.SignatureAbsent {
				n++
			}
		}
		if c := r.Ceremony.Copies; c == 0 || c >= n || n == 1 {
			return nil
		}
		return []Gap{{Text: fmt.Sprintf(words.GapFewCopies, r.Ceremony.Copies, n), Place: InCeremony, Field: "copies"}}
	}}

	Chair     = ofCeremony(words.GapChair, "chair", func(r *Records) bool { return r.unnamed(r.Ceremony.ChairID) })
	Secretary = ofCeremony(words.GapSecretary, "secretary", func(r *Records) bool { return r.unnamed(r.Ceremony.SecretaryID) })
	Concluder = ofCeremony(words.GapConcluder, "concluder", func(r *Records) bool { return r.unnamed(r.Ceremony.ConcluderID) })
	Drafter   = ofCeremony(words.GapDrafter, "secretary", func(r *Records) bool { return r.unnamed(r.Ceremony.SecretaryID) })

	Agenda = one(Gap{Text: words.GapAgenda, Place: InAgenda}, func(r *Records) bool { return len(r.Agenda) == 0 })
	// Course is when the points of the programme came in fact.
	Course = Need{"course", func(r *Records, _ int64) []Gap {
		return counted(r.Agenda, func(item data.AgendaItem) bool { return item.HeldAt == "" }, func(n int, first data.AgendaItem) Gap {
			return Gap{Text: fmt.Sprintf(words.GapHeldAt, n), Place: InAgenda, Field: "heldat", ID: first.ID, Day: true}
		})
	}}
	// Motions are what a meeting voted on by a show of hands, each with its figures.
	Motions = Need{"motions", func(r *Records, _ int64) (gaps []Gap) {
		if len(r.Motions) == 0 {
			return []Gap{{Text: words.GapMotions, Place: InMotions, Day: true}}
		}
		for _, m := range r.Motions {
			if m.Voters() == 0 {
				gaps = append(gaps, Gap{Text: fmt.Sprintf(words.GapMotion, m.Matter), Place: InMotions, Field: "agree", ID: m.ID, Day: true})
			}
		}
		return gaps
	}}
	Discussion  = onTheDay(one(Gap{Text: words.GapDiscussion, Place: InRemarks}, func(r *Records) bool { return len(r.Said(data.RemarkDiscussion)) == 0 }))
	Conclusion  = onTheDay(one(Gap{Text: words.GapConclusion, Place: InRemarks}, func(r *Records) bool { return len(r.Said(data.RemarkConclusion)) == 0 }))
	Preparation = one(Gap{Text: words.GapAssigned, Place: InAssignments}, func(r *Records) bool { return len(r.Assigned(data.StagePreparation)) == 0 })
	FollowUp    = onTheDay(one(Gap{Text: words.GapFollowUp, Place: InAssignments}, func(r *Records) bool {
		return len(r.Said(data.RemarkConclusion)) == 0 && len(r.Assigned(data.StageConclusion)) == 0
	}))
	Photos   = onTheDay(one(Gap{Text: words.GapPhoto, Place: InAttachments}, func(r *Records) bool { return len(r.Attachments) == 0 }))
	Reporter = onTheDay(one(Gap{Text: words.GapAuthor, Place: InAttachments}, func(r *Records) bool { return r.ReportedBy() == "" }))
)

// The meetings that papers are of.
var (
	Midyear = one(Gap{Text: words.GapMidyear, Place: InCeremony}, func(r *Records) bool { return !r.Met() })
	Closing = one(Gap{Text: words.GapClosing, Place: InCeremony}, func(r *Records) bool { return !r.Met() })
)

// Met tells whether there is a ceremony at all.
func (r *Records) Met() bool { return r.Ceremony.ID != 0 }

func (r *Records) unnamed(id *int64) bool {
	p, _ := r.Participant(id)
	return p.FullName == ""
}

// The codes of the papers of which more is known here than their numbers.
const (
	PaperMinutes        = "minutes"          // biên bản
	PaperConclusion     = "conclusion"       // thông báo kết luận
	PaperCeremonyReport = "ceremony-report"  // báo cáo kết quả
	PaperCounting       = "counting-minutes" // biên bản kiểm phiếu
	PaperVoteMinutes    = "vote-minutes"     // biên bản họp bình xét, suy tôn
	PaperSubmission     = "submission"       // tờ trình đề nghị khen thưởng
	PaperYearEnd        = "year-end"         // báo cáo tổng kết
	PaperMidYear        = "mid-year"         // báo cáo sơ kết

	PaperPlan             = "plan"                 // kế hoạch tổ chức lễ
	PaperPledge           = "pledge"               // bản giao ước thi đua
	PaperReminder         = "reminder"             // công văn nhắc nộp đăng ký
	PaperSummary          = "registration-summary" // bảng tổng hợp đăng ký
	PaperIndividualList   = "individual-list"      // danh sách cá nhân
	PaperCollectiveList   = "collective-list"      // danh sách tập thể
	PaperInitiativeList   = "initiative-list"      // danh sách sáng kiến, đề tài
	PaperFindings         = "findings"             // kết quả kiểm tra
	PaperYearComparison   = "year-comparison"      // so với năm trước
	PaperResultComparison = "result-comparison"    // đối chiếu kết quả
	PaperScoreSheet       = "score-sheet"          // bảng chấm điểm
	PaperYearPlan         = "year-plan"            // kế hoạch hoạt động năm
	PaperRegulation       = "regulation"           // quy chế hoạt động
)

// afterwards are the papers that are numbered once the ceremony was held.
var afterwards = []string{PaperMinutes, PaperConclusion, PaperCeremonyReport, PaperCounting, PaperVoteMinutes, PaperSubmission, PaperYearEnd, PaperMidYear}

// tellsOfVotes tells whether a paper is of the votes of the year, at whichever meeting the block
// voted, and not of the meeting at hand.
func tellsOfVotes(paper string) bool { return paper == PaperCounting }

// PaperNumber is the number of a paper, which no other paper has and which runs with the days,
// and a day that is not before what the paper tells of.
func PaperNumber(paper string) Need {
	gap := Gap{Text: fmt.Sprintf(words.GapNumber, nameOf(paper)), Place: InCeremony, Field: paper, Day: slices.Contains(afterwards, paper)}
	return Need{gap.Text, func(r *Records, _ int64) []Gap {
		n := r.Number(paper)
		if n.Number == 0 {
			return []Gap{gap}
		}
		var gaps []Gap
		if text := r.outOfTurn(n); text != "" {
			gaps = append(gaps, Gap{Text: text, Place: InCeremony, Field: paper})
		}
		if d, signed := r.signedAs(n); signed && d.Number != n.Number {
			gaps = append(gaps, Gap{Text: fmt.Sprintf(words.GapSignedAs, sentence(nameOf(paper)), d.Number, n.Number), Place: InCeremony, Field: paper})
		}
		if held := r.heldBefore(paper); n.IssuedOn != "" && n.IssuedOn < held {
			text := fmt.Sprintf(words.GapEarly, sentence(nameOf(paper)), n.IssuedOn.Slash(), held.Slash())
			gaps = append(gaps, Gap{Text: text, Place: InCeremony, Field: paper + ".date"})
		}
		return gaps
	}}
}

// heldBefore is the day of what a paper tells of; empty for a paper that is written beforehand.
func (r *Records) heldBefore(paper string) (day viet.Date) {
	if !slices.Contains(afterwards, paper) {
		return ""
	}
	if !tellsOfVotes(paper) {
		return r.Ceremony.Date
	}
	for _, v := range r.Ballots {
		day = max(day, v.HeldOn)
	}
	return day
}

// sentence begins with a large letter.
func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return viet.Upper(string(first)) + s[size:]
}

// PaperDay is the day a numbered paper is issued.
func PaperDay(paper string) Need {
	gap := Gap{Text: fmt.Sprintf(words.GapIssuedOn, nameOf(paper)), Place: InCeremony, Field: paper + ".date", Day: slices.Contains(afterwards, paper)}
	return one(gap, func(r *Records) bool { return r.Number(paper).IssuedOn == "" })
}

func nameOf(paper string) string {
	for _, p := range words.CeremonyPapers {
		if p.Paper == paper {
			return p.Name
		}
	}
	return paper
}

// ListDay is the day of a paper that goes with those of the ceremony.
func ListDay(paper string) Need {
	return Date.When(func(r *Records, unitID int64) bool { return r.DayOf(paper, unitID) == "" })
}

// TimelyReport is a report that is dated within the council's last day.
var TimelyReport = Need{"timely report", func(r *Records, _ int64) []Gap {
	due, on := r.Deadlines.Of(data.DeadlineCouncil), r.Number(PaperCeremonyReport).IssuedOn
	if days, _ := due.Late(on); days == 0 {
		return nil
	}
	return []Gap{{Text: fmt.Sprintf(words.GapLateReport, on.Slash(), due.Day.Slash()), Place: InCeremony, Field: PaperCeremonyReport + ".date"}}
}}

// Who comes.
var (
	Delegates = one(Gap{Text: words.GapDelegates, Place: InPeople}, func(r *Records) bool { return len(r.Participants) == 0 })

	Guests = Need{"guests", func(r *Records, unitID int64) []Gap { return nobody(r, r.Guests(unitID)) }}
	Plates = Need{"plates", func(r *Records, unitID int64) []Gap { return nobody(r, r.Seated(unitID)) }}

	// Introductions are called for by a point of the programme.
	Introductions = Need{"introductions", func(r *Records, unitID int64) []Gap {
		named := func(role data.ParticipantRole) bool { return len(r.Introduced(role)) > 0 }
		if !r.cued("introduction") || slices.ContainsFunc(Protocol, named) {
			return nil
		}
		return nobody(r, nil)
	}}

	Attendance = Need{"attendance", func(r *Records, _ int64) []Gap {
		unknown := func(p data.Participant) bool { return p.Attendance == data.AttendanceUnknown }
		return counted(r.Participants, unknown, func(n int, first data.Participant) Gap {
			return Gap{Text: fmt.Sprintf(words.GapAttendance, n), Place: InPeople, Field: "attendance", ID: first.ID, Day: true}
		})
	}}

	Absences = Need{"absences", func(r *Records, _ int64) (gaps []Gap) {
		for _, p := range r.Participants {
			if p.Attendance == data.AttendanceAbsent && p.AbsenceReason == "" {
				text := fmt.Sprintf(words.GapReason, cmp.Or(p.FullName, p.Post, p.UnitName))
				gaps = append(gaps, Gap{Text: text, Place: InPeople, Field: "reason", ID: p.ID, Day: true})
			}
		}
		return gaps
	}}
)

// Protocol is the order in which delegates are named: those from above, guests, the
// units, the press.
var Protocol = []data.ParticipantRole{data.RoleSuperior, data.RoleGuest, data.RoleMember, data.RolePress}

// nobody is the gap where a list of people is empty: of the delegates, or of those
// among them who are asked for.
func nobody(r *Records, people []data.Participant) []Gap {
	switch {
	case len(people) > 0:
		return nil
	case len(r.Participants) == 0:
		return Delegates.gaps(r, 0)
	}
	return []Gap{{Text: words.GapInvited, Place: InPeople}}
}

// cued tells whether the script composes words for a kind of point.
func (r *Records) cued(kind string) bool {
	return slices.ContainsFunc(r.Agenda, func(item data.AgendaItem) bool { return CueOf(item) == kind })
}

// Who signs.
var (
	Signers = one(Gap{Text: words.GapSigners, Place: InSigning}, func(r *Records) bool { return len(r.Signers(data.SignatoryMember)) == 0 })

	// Calls are called for by a point of the programme.
	Calls = Need{"calls", func(r *Records, _ int64) []Gap {
		there := func(s data.Signatory) bool { return s.State != data.SignatureAbsent }
		if !r.cued("signing") || slices.ContainsFunc(r.Signers(data.SignatoryMember), there) {
			return nil
		}
		return []Gap{{Text: words.GapSigners, Place: InSigning}}
	}}

	SignerNames = ofSigners(words.GapSignerName, "name", func(s data.Signatory) bool { return s.FullName == "" })
	SignerPosts = ofSigners(words.GapSignerPost, "post", func(s data.Signatory) bool {
		return s.FullName != "" && s.Post == "" && s.Role == data.SignatoryMember
	})
	// Deputies sign in the place of a head (KT.), unless they are in charge.
	Deputies = ofSigners(words.GapDeputy, "signsas", func(s data.Signatory) bool {
		return s.Role == data.SignatoryMember && s.SignsAs == "" && strings.HasPrefix(s.Post, words.DeputyPost) && !strings.Contains(s.Post, words.InCharge)
	})
	Mandates = ofSigners(words.GapMandate, "mandate", func(s data.Signatory) bool {
		return s.SignsAs == words.CeremonyTUQ && s.Authorisation == ""
	})

	Signatures = Need{"signed", func(r *Records, _ int64) []Gap {
		open := func(s data.Signatory) bool { return s.State == data.SignatureOpen }
		return counted(r.Signers(data.SignatoryMember), open, func(n int, first data.Signatory) Gap {
			return Gap{Text: fmt.Sprintf(words.GapSigned, n), Place: InSigning, Field: "state", ID: first.ID, Day: true}
		})
	}}

	ChairName = Need{"name of the chair", func(r *Records, _ int64) []Gap {
		if chair, _ := r.Head(); chair != nil && chair.FullName == "" {
			return []Gap{{Text: words.GapHead, Place: InSigning, Field: "name", ID: chair.ID}}
		}
		return nil
	}}
	HeadName = Need{"name of the head", func(r *Records, unitID int64) []Gap {
		if chair, office := r.Head(); chair == nil && office == nil {
			return []Gap{{Text: words.GapHead, Place: InOffices}}
		}
		return ChairName.gaps(r, unitID)
	}}
	UnitSigner = Need{"signer of the unit", func(r *Records, unitID int64) (gaps []Gap) {
		for _, row := range r.Chosen(unitID) {
			if _, ok := r.SignerOf(row.Unit.ID); !ok {
				gaps = append(gaps, Gap{Text: fmt.Sprintf(words.GapUnitSigner, row.Unit.Name), Place: InSigning, Unit: row.Unit.ID})
			}
		}
		return gaps
	}}
)

// ofSigners is a need of each unit and witness that signs.
func ofSigners(text, field string, lacks func(data.Signatory) bool) Need {
	return Need{"signer's " + field, func(r *Records, _ int64) (gaps []Gap) {
		for _, s := range r.Signatories {
			if s.Role != data.SignatoryChair && lacks(s) {
				gaps = append(gaps, Gap{Text: fmt.Sprintf(text, s.UnitName), Place: InSigning, Field: field, ID: s.ID})
			}
		}
		return gaps
	}}
}
