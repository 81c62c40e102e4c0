package data

import (
	"slices"
	"strings"

	"sothidua/data/viet"
)

// Purpose is one thing a meeting is held for; a meeting can have several.
type Purpose string

// The purposes of a meeting of the block.
const (
	PurposeSigning Purpose = "signing" // ký kết giao ước
	PurposeClosing Purpose = "closing" // tổng kết
	PurposeMidyear Purpose = "midyear" // sơ kết
)

// Ceremony (lễ ký kết) is a meeting of the block. The emulation year it serves
// need not be the year of its date.
type Ceremony struct {
	ID           int64
	YearID       int64
	Name         string
	Purposes     string // Purpose values, separated by commas
	Date         viet.Date
	StartTime    string // "14:00", as planned
	EndTime      string
	Place        string // địa điểm
	Locality     string // địa danh of the date line; empty: the block's
	ChairID      *int64 // chủ trì, a Participant
	SecretaryID  *int64 // thư ký, a Participant
	ConcluderID  *int64 // người phát biểu kết luận, a Participant
	Copies       int    // number of signed copies of the pledge
	LetterheadID *int64

	OpenedAt      string // "14:05", as it was: khai mạc
	PausedAt      string // tạm nghỉ
	ResumedAt     string // làm việc lại
	ClosedAt      string // bế mạc
	MinutesRead   bool   // the minutes were read out and agreed to there
	MinutesCopies int    // number of copies of the minutes

	// What the invitation asks for.
	ReplyBy   viet.Date // by when those invited say who comes
	Delegates int       // how many come of each unit; zero: not said
	Bring     string    // what they bring along

	// Who signs the notice of the conclusion in the head's place.
	ConclusionAs     string // "KT.", "TL.", "TUQ."; empty: the head signs
	ConclusionSigner string
	ConclusionPost   string
}

// Serves tells whether a ceremony is held for a purpose.
func (c Ceremony) Serves(purpose Purpose) bool {
	return slices.Contains(strings.Split(c.Purposes, ","), string(purpose))
}

// DocumentNumber (số, ký hiệu văn bản) is the number one paper of a ceremony carries.
type DocumentNumber struct {
	ID         int64
	CeremonyID int64
	Paper      string // code of the paper: "minutes"
	Number     int
	Symbol     string // "BB-KTĐ", of a Party organisation "BB/KTĐ"
	IssuedOn   viet.Date
}

// Text is "04/BB-KTĐ", of a Party organisation "04-BB/KTĐ"; empty for no number.
func (n DocumentNumber) Text() string {
	switch {
	case n.Number == 0:
		return ""
	case strings.Contains(n.Symbol, "/"):
		return viet.Count(n.Number) + "-" + n.Symbol
	}
	return viet.Count(n.Number) + "/" + n.Symbol
}

// ParticipantRole is the capacity in which somebody attends.
type ParticipantRole string

// The capacities, in the order of the list of delegates.
const (
	RoleSuperior ParticipantRole = "superior" // đại biểu cấp trên
	RoleMember   ParticipantRole = "member"   // đại diện đơn vị thành viên
	RoleGuest    ParticipantRole = "guest"    // khách mời
	RoleSupport  ParticipantRole = "support"  // tổ giúp việc, dẫn chương trình
	RolePress    ParticipantRole = "press"    // phóng viên
)

// Attendance says whether an invited person came.
type Attendance string

// The states of attendance.
const (
	AttendanceUnknown Attendance = ""
	AttendancePresent Attendance = "present"
	AttendanceAbsent  Attendance = "absent"
	AttendanceLate    Attendance = "late"
)

// Participant (đại biểu, khách mời): name, post and unit as they were that day.
type Participant struct {
	ID            int64
	CeremonyID    int64
	Position      int
	Role          ParticipantRole
	Honorific     string
	FullName      string
	Post          string
	UnitName      string
	PersonID      *int64
	UnitID        *int64
	Invited       bool
	Attendance    Attendance
	AbsenceReason string
	StandsInFor   string
}

// AgendaItem (chương trình) is one point of the programme.
type AgendaItem struct {
	ID         int64
	CeremonyID int64
	Position   int
	Time       string // "14:00" as planned, may be empty
	HeldAt     string // "14:05", when it came in fact
	Content    string
	Presenter  string
	Cue        string // lời dẫn; empty: composed from the shipped wording

	Minutes     int    // thời lượng; zero: by the hours, where they tell
	Preparation string // what is made ready for it: micro, cờ, nhạc, bàn ký, hoa
}

// AssignmentStage tells what an assignment belongs to.
type AssignmentStage string

// The stages of assignments.
const (
	StagePreparation AssignmentStage = "preparation" // chuẩn bị lễ, in the plan
	StageConclusion  AssignmentStage = "conclusion"  // sau kết luận, in the notice
)

// Assignment (phân công) is a piece of work a unit is to do by a day.
type Assignment struct {
	ID         int64
	CeremonyID int64
	Position   int
	Stage      AssignmentStage
	Content    string
	UnitName   string
	Due        viet.Date
	Partners   string // đơn vị phối hợp
	Product    string // kết quả, sản phẩm
}

// SignatureState says whether the place was signed.
type SignatureState string

// The states of a signature.
const (
	SignatureOpen   SignatureState = ""
	SignatureSigned SignatureState = "signed"
	SignatureAbsent SignatureState = "absent"
	SignatureLater  SignatureState = "later"
)

// SignatoryRole tells who closes the signature page.
type SignatoryRole string

// The roles of a signatory.
const (
	SignatoryMember  SignatoryRole = "member"
	SignatoryChair   SignatoryRole = "chair"
	SignatoryWitness SignatoryRole = "witness"
)

// Signatory (đại diện ký) stands in the signature grid in the order of Position.
type Signatory struct {
	ID            int64
	CeremonyID    int64
	Position      int
	Role          SignatoryRole
	UnitID        *int64
	UnitName      string
	Honorific     string
	FullName      string
	Post          string // own post: "Phó Tổng Biên tập"
	SignsAs       string // "", "KT.", "TL.", "TUQ."
	HeadPost      string // the post signed for: "Tổng Biên tập"
	Authorisation string // giấy uỷ quyền
	State         SignatureState
	SignedOn      viet.Date

	SecondHonorific string // of who signs beside the head, for the unit's trade union (công đoàn)
	SecondName      string // empty: nobody does
	SecondPost      string // "Chủ tịch Công đoàn"
}

// RemarkKind tells a discussion's remark from a written one and from the conclusion.
type RemarkKind string

// The kinds of remark.
const (
	RemarkDiscussion RemarkKind = "discussion" // ý kiến thảo luận
	RemarkWritten    RemarkKind = "written"    // ý kiến bằng văn bản của người vắng mặt
	RemarkConclusion RemarkKind = "conclusion" // kết luận
)

// Remark (ý kiến thảo luận, kết luận) is what somebody said.
type Remark struct {
	ID         int64
	CeremonyID int64
	Position   int
	Kind       RemarkKind
	Honorific  string
	Speaker    string
	Post       string
	Text       string
}

// Motion (nội dung biểu quyết) is a matter that a meeting voted on by a show of hands. As
// long as all three figures are zero nothing was counted.
type Motion struct {
	ID         int64
	CeremonyID int64
	Position   int
	Matter     string
	Proposer   string // người trình
	Agree      int
	Disagree   int
	Other      int // ý kiến khác
}

// Voters is how many took part in the vote.
func (m Motion) Voters() int { return m.Agree + m.Disagree + m.Other }

// Exemplar (điển hình tiên tiến) is a collective or person worth spreading, from being found
// to what came of it.
type Exemplar struct {
	ID       int64
	YearID   int64
	Position int
	UnitID   *int64
	PersonID *int64
	Name     string // as it was
	Merit    string // what for

	ProposedBy string    // the unit or person, as it was
	ProposedOn viet.Date // when
	ProposedIn string    // the paper: "Công văn số 12/CV-BTTr"
	SharedAt   string    // in which form, where and when it was shared, a line each
	CameOf     string    // kết quả nhân rộng

	FollowUp    string      // what is to be seen to in the next year; empty for nothing
	FollowState FollowState // how that stands
	FollowNote  string      // what came of it
}

// FollowState tells how far it was seen to what an exemplar asks for in the next year.
type FollowState string

// The states of a follow-up.
const (
	FollowAwaited FollowState = ""        // chưa làm
	FollowGoing   FollowState = "going"   // đang theo dõi
	FollowDone    FollowState = "done"    // đã xong
	FollowDropped FollowState = "dropped" // thôi theo dõi
)

// Followed tells whether somebody is still to see to it.
func (e Exemplar) Followed() bool {
	return e.FollowUp != "" && (e.FollowState == FollowAwaited || e.FollowState == FollowGoing)
}

// Attachment (tệp đính kèm) describes a file whose bytes lie under its hash.
type Attachment struct {
	ID         int64
	CeremonyID int64
	Position   int
	Caption    string
	Author     string
	FileName   string
	MediaType  string
	Size       int64
	Hash       string // SHA-256, hexadecimal; empty while only caption and author are known
}

// Content holds the bytes of attachments and prints under their SHA-256. Rows
// are only ever added, and the journal does not copy them.
type Content struct {
	Hash  string `gorm:"primaryKey"`
	Bytes []byte
}
