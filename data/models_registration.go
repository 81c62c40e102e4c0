package data

import "sothidua/data/viet"

// Regime (chế độ pháp lý) is the law in force over a span of days.
type Regime struct {
	Code      string `gorm:"primaryKey"`
	Name      string
	ValidFrom viet.Date
	ValidTo   viet.Date
	Basis     string
	Verified  bool
	Note      string
}

// Subject says whom a title is for.
type Subject string

// The subjects of titles and commendations.
const (
	SubjectIndividual Subject = "individual" // cá nhân
	SubjectCollective Subject = "collective" // tập thể
)

// Kind tells a title of the year's contest from a commendation of merit.
type Kind string

// The two kinds of award.
const (
	KindTitle        Kind = "title"        // danh hiệu thi đua
	KindCommendation Kind = "commendation" // hình thức khen thưởng
)

// AwardKind (danh hiệu, hình thức) is keyed by regime, code and subject. Codes
// never show; Label does.
type AwardKind struct {
	ID         int64
	RegimeCode string
	Code       string
	JudgedAs   string // code by which the rules know it; empty: its own
	Subject    Subject
	Kind       Kind
	Name       string
	Label      string // short label: "BK bộ"
	Spellings  string // what lists write instead of name and label, one a line
	Level      string
	Authority  string // who decides; see Unit.Decider for the lowest level
	LegalBasis string
	Ground     string    // điều, khoản that a submission names; empty: none
	Implies    string    // codes of the titles that whoever registers this one has too, separated by ";"
	Excludes   string    // codes of which nobody gets one beside this in a year, as above
	ValidFrom  viet.Date // of the kind within its regime; empty: from the regime's first day
	ValidTo    viet.Date
	Verified   bool
	Position   int
	InUse      bool   // offered in choices
	Shipped    string // mark of what it came with the program as; empty: made by the office, or older than the marks
}

// Rule (quy tắc) is a condition with its parameters, as data.
type Rule struct {
	ID         int64
	Key        string // names the rule for good: shipped with it, or made up for the office's own
	RegimeCode string
	Code       string
	Name       string // what it asks for, in a few words
	AwardCode  string
	Subject    Subject
	Condition  string
	Parameters string // JSON
	Article    string
	ValidFrom  viet.Date
	ValidTo    viet.Date
	Verified   bool
	Enabled    bool

	KeptFor       *int64    `json:"-"` // the decided year that was judged by it; nil: it holds wherever its days say
	UncheckedFrom viet.Date // from this day a law holds with which it was not compared; empty for none
	Shipped       string    // mark of what it came with the program as; empty: made by the office, or older than the marks
}

func (r *Rule) setKeys() {
	if r.Key == "" {
		r.Key = "own/" + newMark()
	}
}

// KeptFinding (nhắc nhở được giữ) is why a registration, a unit's list or the block's
// stays although a rule says something of it. Who gave the reason, and when, stands
// in the journal.
type KeptFinding struct {
	ID           int64
	YearID       int64
	UnitID       *int64 // nil: the whole block
	RuleKey      string
	AwardCode    string
	AwardSubject Subject
	PersonID     *int64 // the subject; all empty where it is the unit or the block
	CollectiveID *int64
	SubjectName  string // of a subject without a record
	Reason       string
	Inherited    bool // an older program kept it for all findings of the line, or of the unit and the rule's number
}

// SubmissionState is where a unit's registration stands.
type SubmissionState string

// The states; any may be skipped.
const (
	SubmissionDraft    SubmissionState = "draft"    // đang soạn
	SubmissionReceived SubmissionState = "received" // đã nhận
	SubmissionAgreed   SubmissionState = "agreed"   // đã chốt
	SubmissionReturned SubmissionState = "returned" // trả lại
)

// Submission (bản đăng ký của đơn vị).
type Submission struct {
	ID         int64
	YearID     int64
	UnitID     int64
	State      SubmissionState
	Version    int
	Due        viet.Date
	ReceivedOn viet.Date
	ReturnedOn viet.Date
	Reason     string // why it was returned
}

// Registration (đăng ký) is one title or commendation aimed at by one person or
// collective. Name, post and unit are kept as they were.
type Registration struct {
	ID             int64
	YearID         int64
	UnitID         int64 // the unit that registers
	AwardKindID    int64
	PersonID       *int64
	CollectiveID   *int64
	SubjectName    string
	SubjectPost    string
	SubjectUnit    string // room or unit, as it was called
	RoomID         *int64 // of a person: that room, or the unit itself; nil where it is not known
	SortKey        string // of SubjectName
	InitiativeID   *int64
	Note           string
	DecisionRegime string // regime at decision, empty while not decided
	AwardID        *int64 // the award that was entered for it
	AwardHigher    bool   // that award is higher than the title registered
	SelfReview     string // tự đánh giá kỳ sơ kết
	Deed           string // tóm tắt thành tích, paragraphs a line each
	Class          string // phân loại đối tượng: lãnh đạo, trực tiếp công tác …
}

func (r *Registration) setKeys() {
	if r.PersonID != nil {
		r.SortKey = viet.NameKey(r.SubjectName)
	} else {
		r.SortKey = viet.TextKey(r.SubjectName)
	}
}

// Initiative (sáng kiến, đề tài).
type Initiative struct {
	ID             int64
	YearID         int64
	PersonID       *int64
	Title          string
	Kind           string // sáng kiến, đề tài, đề án, công trình
	Scope          string // cơ sở, bộ, toàn quốc
	RecognisedBy   string
	DecisionNumber string
	DecisionDate   viet.Date
}

// Award (kết quả, lịch sử khen thưởng).
type Award struct {
	ID             int64
	AwardKindID    int64
	PersonID       *int64
	CollectiveID   *int64
	SubjectName    string
	SortKey        string
	Year           int
	DecisionNumber string
	DecisionDate   viet.Date
	Authority      string
	Basis          string // thường xuyên, chuyên đề, đột xuất
	PeriodFrom     viet.Date
	PeriodTo       viet.Date
	Revoked        bool
	RevokedReason  string

	GoldenBook int       // số sổ vàng; zero while it has none
	HandedOn   viet.Date // ngày trao
	Money      int       // tiền thưởng, đồng; zero: not known

	Reissue    string    // the certificate was given anew: cấp đổi, cấp lại; empty: it was not
	ReissuedOn viet.Date // when
	ReissuedBy string    // the paper, and why

	ReceivedBy string // who took the certificate and signed for it; empty: not written down
}

func (a *Award) setKeys() {
	if a.PersonID != nil {
		a.SortKey = viet.NameKey(a.SubjectName)
	} else {
		a.SortKey = viet.TextKey(a.SubjectName)
	}
}
